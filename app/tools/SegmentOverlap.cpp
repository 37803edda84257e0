// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tools/SegmentOverlap.h"

#include "app/document/PlanDocument.h"
#include "app/tools/ObjectEdits.h"
#include "app/tools/SegmentEdits.h"
#include "app/tools/SegmentMerge.h"

#include "core/plan/ScenarioView.h"
#include "core/plan/SegmentPlace.h"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace riparia {

namespace {

using edits::SegmentPtr;

bool sharesBank(Bank a, Bank b)
{
    const auto isOneOfBoth = [](Bank both, Bank one) {
        return both == Bank::Both && (one == Bank::Left || one == Bank::Right);
    };
    return a == b || isOneOfBoth(a, b) || isOneOfBoth(b, a);
}

bool sharesMeasure(const Segment& a, const Segment& b)
{
    if (a.measures.empty() || b.measures.empty())
        return a.measures.empty() && b.measures.empty();
    return std::ranges::any_of(a.measures, [&](const MeasureEntry& entry) {
        return std::ranges::any_of(b.measures, [&](const MeasureEntry& other) { return other.type == entry.type; });
    });
}

/// The others that share something with this segment, in the order of the river.
std::vector<SegmentPtr> sharing(const PlanDocument& document, const Segment& segment, const std::vector<Uuid>& own)
{
    std::vector<SegmentPtr> found;
    for (const SegmentPtr& other : entitiesOf<Segment>(document.plan(), document.scenario())) {
        const bool isOther = std::ranges::find(own, other->meta.uuid) == own.end();
        if (isOther && other->river == segment.river && other->span.overlaps(segment.span) &&
            sharesBank(other->bank, segment.bank) && sharesMeasure(*other, segment))
            found.push_back(other);
    }
    std::ranges::sort(found, {}, [](const SegmentPtr& one) { return std::pair(one->span, one->meta.code); });
    return found;
}

/// What of the span none of these covers, in order; they are in the order of the river.
std::vector<Span> spansBeside(const Span& span, const std::vector<SegmentPtr>& others)
{
    std::vector<Span> left;
    Position done = span.from;
    for (const SegmentPtr& other : others) {
        if (done < other->span.from)
            left.push_back({done, other->span.from});
        done = std::max(done, other->span.to);
    }
    if (done < span.to)
        left.push_back({done, span.to});
    return left;
}

/// The rows that stand for these ids in the scenario shown.
std::vector<SegmentPtr> rowsOf(const PlanDocument& document, const std::vector<Uuid>& ids)
{
    std::vector<SegmentPtr> rows;
    for (const Uuid& id : ids)
        if (auto row = edits::segmentOf(document, id))
            rows.push_back(std::move(row));
    return rows;
}

std::vector<Uuid> idsOfRows(const std::vector<SegmentPtr>& rows)
{
    std::vector<Uuid> ids;
    for (const SegmentPtr& row : rows)
        ids.push_back(row->meta.uuid);
    return ids;
}

/// The segment on each of these spans: itself on the first one, copies on the others.
void keepOnly(ChangeSet& changes, const PlanDocument& document, edits::Codes& codes, const SegmentPtr& segment,
              const std::vector<Span>& left)
{
    const River* river = edits::riverOf(document, segment->river);
    if (left.empty()) {
        changes.remove(segment);
        return;
    }
    for (std::size_t i = 0; i < left.size(); ++i) {
        Segment part = placedOn(*segment, *river, left[i]);
        if (i == 0) {
            part.meta = document.stamped(std::move(part.meta));
            changes.replace(segment, std::move(part));
            continue;
        }
        part.meta.uuid = Uuid::random();
        part.meta.code = codes.next('S');
        part.meta.created.clear();
        part.meta = document.stamped(std::move(part.meta));
        changes.add(std::move(part));
    }
}

} // namespace

SegmentOverlap overlapOf(const PlanDocument& document, const std::vector<Uuid>& segments)
{
    SegmentOverlap overlap;
    const auto rows = rowsOf(document, segments);
    const auto own = idsOfRows(rows);
    Millimetres all;
    for (const SegmentPtr& row : rows) {
        const auto others = sharing(document, *row, own);
        all += row->span.length();
        overlap.length += row->span.length();
        for (const Span& left : spansBeside(row->span, others))
            overlap.length -= left.length();
        for (const SegmentPtr& other : others)
            overlap.codes.push_back(other->meta.code);
    }
    overlap.isWhole = !overlap.isEmpty() && overlap.length == all;
    return overlap;
}

ChangeSet withoutOverlap(PlanDocument& document, const std::vector<Uuid>& segments)
{
    ChangeSet changes;
    const auto rows = rowsOf(document, segments);
    const auto own = idsOfRows(rows);
    edits::Codes codes(document, true);
    for (const SegmentPtr& row : rows) {
        const auto others = sharing(document, *row, own);
        if (!others.empty() && edits::riverOf(document, row->river))
            keepOnly(changes, document, codes, row, spansBeside(row->span, others));
    }
    return changes;
}

} // namespace riparia
