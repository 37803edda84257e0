// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/SegmentParts.h"

#include "core/plan/DividedFields.h"
#include "core/plan/SegmentPlace.h"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace riparia {

namespace {

/// The share of quantities and costs that falls on one part.
std::vector<MeasureEntry> shareOf(std::vector<MeasureEntry> measures, double share)
{
    for (MeasureEntry& measure : measures) {
        if (measure.quantity)
            *measure.quantity *= share;
        if (measure.cost)
            *measure.cost *= share;
    }
    return measures;
}

/// What of a segment is divided, with what was divided before.
std::vector<std::string> markedAsDivided(const Segment& segment)
{
    std::vector<std::string> fields = dividedFields(segment.meta.attrs);
    const auto add = [&](const std::string& field, bool has) {
        if (has && std::ranges::find(fields, field) == fields.end())
            fields.push_back(field);
    };
    add("quantity",
        std::ranges::any_of(segment.measures, [](const MeasureEntry& entry) { return entry.quantity.has_value(); }));
    add("cost",
        std::ranges::any_of(segment.measures, [](const MeasureEntry& entry) { return entry.cost.has_value(); }));
    return fields;
}

/// "a", "b" ... "z", "aa" ...
std::string partLetters(std::size_t part)
{
    std::string letters;
    for (std::size_t rest = part + 1; rest > 0; rest = (rest - 1) / 26)
        letters.insert(letters.begin(), static_cast<char>('a' + (rest - 1) % 26));
    return letters;
}

/// A part is called as the whole was, with its letter; what had no name gets none.
void nameAsPart(Meta& meta, std::size_t part)
{
    for (std::string* name : {&meta.name, &meta.nameEn})
        if (!name->empty())
            *name += ' ' + partLetters(part);
}

} // namespace

ChangeSet dividedInto(const std::vector<SegmentPart>& parts, const std::shared_ptr<const Segment>& segment,
                      const River& river, const PartIdentity& identity)
{
    ChangeSet changes;
    if (parts.empty()) {
        changes.remove(segment);
        return changes;
    }
    Millimetres whole;
    for (const SegmentPart& part : parts)
        whole += part.span.length();
    const std::string attrs = withDivided(segment->meta.attrs, markedAsDivided(*segment));
    for (std::size_t i = 0; i < parts.size(); ++i) {
        Segment part = placedOn(*segment, river, parts[i].span);
        part.bank = parts[i].bank;
        if (parts.size() > 1) {
            part.measures = shareOf(std::move(part.measures), parts[i].span.length().metres() / whole.metres());
            part.meta.attrs = attrs;
            nameAsPart(part.meta, i);
        }
        if (i > 0) {
            part.meta.uuid = Uuid::random();
            part.meta.code = identity.nextCode();
            part.meta.created.clear();
        }
        part.meta = identity.stamped(std::move(part.meta));
        if (i > 0)
            changes.add(std::move(part));
        else
            changes.replace(segment, std::move(part));
    }
    return changes;
}

} // namespace riparia
