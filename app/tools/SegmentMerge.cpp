// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tools/SegmentMerge.h"

#include "app/tools/SegmentEdits.h"

#include "core/plan/DividedFields.h"
#include "core/plan/SegmentPlace.h"

#include <algorithm>
#include <set>
#include <type_traits>
#include <utility>

namespace riparia::edits {

namespace {

void order(std::vector<SegmentPtr>& segments)
{
    std::sort(segments.begin(), segments.end(), [](const SegmentPtr& a, const SegmentPtr& b) {
        return std::pair(a->span, a->meta.code) < std::pair(b->span, b->meta.code);
    });
}

std::set<std::string> typesOf(const Segment& segment)
{
    std::set<std::string> types;
    for (const MeasureEntry& entry : segment.measures)
        types.insert(entry.type);
    return types;
}

/// The entry of a measure of this type that has a quantity; null when there is none.
const MeasureEntry* amountOf(const Segment& segment, const std::string& type)
{
    const auto found = std::ranges::find_if(
        segment.measures, [&](const MeasureEntry& entry) { return entry.type == type && entry.quantity; });
    return found == segment.measures.end() ? nullptr : &*found;
}

/// The segments of one run, joined to one.
class Join {
public:
    Join(std::vector<SegmentPtr> parts, const std::vector<MergeChoice>& choices)
        : m_parts(std::move(parts))
        , m_choices(choices)
    {
        // The longest first, the others after it by length: the order in which values are taken.
        std::stable_sort(m_parts.begin(), m_parts.end(),
                         [](const SegmentPtr& a, const SegmentPtr& b) { return a->span.length() > b->span.length(); });
        m_joined = *m_parts.front();
        take(
            MergeField::Name, [](auto& s) -> auto& { return s.meta.name; });
        take(
            MergeField::EnglishName, [](auto& s) -> auto& { return s.meta.nameEn; });
        takeMeasures();
        take(
            MergeField::Status, [](auto& s) -> auto& { return s.events; });
        take(
            MergeField::StartYear, [](auto& s) -> auto& { return s.yearStart; });
        take(
            MergeField::EndYear, [](auto& s) -> auto& { return s.yearEnd; });
        take(
            MergeField::Works, [](auto& s) -> auto& { return s.works; });
        take(
            MergeField::Remarks, [](auto& s) -> auto& { return s.meta.remarks; });
        takeAttributes();
        uniteTags();
    }

    const SegmentPtr& longest() const { return m_parts.front(); }
    const std::vector<SegmentPtr>& parts() const { return m_parts; }
    const Segment& joined() const { return m_joined; }
    const std::vector<MergeConflict>& conflicts() const { return m_conflicts; }

private:
    template <class Condition>
    std::vector<SegmentPtr> partsWith(Condition&& has) const
    {
        std::vector<SegmentPtr> found;
        for (const SegmentPtr& part : m_parts)
            if (has(*part))
                found.push_back(part);
        return found;
    }

    /// The part that was chosen for the field, else the longest of these.
    SegmentPtr chosen(MergeField field, const std::vector<SegmentPtr>& having) const
    {
        for (const MergeChoice& choice : m_choices) {
            const auto found =
                std::ranges::find_if(having, [&](const SegmentPtr& part) { return part->meta.uuid == choice.part; });
            if (choice.field == field && found != having.end())
                return *found;
        }
        return having.front();
    }

    template <class Of>
    void take(MergeField field, Of of)
    {
        using Value = std::remove_cvref_t<decltype(of(m_joined))>;
        const auto having = partsWith([&](const Segment& part) { return of(part) != Value{}; });
        if (having.empty())
            return;
        of(m_joined) = of(*chosen(field, having));
        if (std::ranges::any_of(having, [&](const SegmentPtr& part) { return of(*part) != of(*having.front()); }))
            m_conflicts.push_back({field, having});
    }

    /// Those of the source; what a split has divided in any of them is marked in all together.
    void takeAttributes()
    {
        const auto said = [](const Segment& part) { return withDivided(part.meta.attrs, {}); };
        std::vector<std::string> divided;
        for (const SegmentPtr& part : m_parts)
            for (const std::string& field : dividedFields(part->meta.attrs))
                if (std::ranges::find(divided, field) == divided.end())
                    divided.push_back(field);
        const auto having = partsWith([&](const Segment& part) { return !said(part).empty(); });
        m_joined.meta.attrs = having.empty() ? std::string() : said(*chosen(MergeField::Attributes, having));
        m_joined.meta.attrs = withDivided(m_joined.meta.attrs, divided);
        if (std::ranges::any_of(having, [&](const SegmentPtr& part) { return said(*part) != said(*having.front()); }))
            m_conflicts.push_back({MergeField::Attributes, having});
    }

    void takeMeasures()
    {
        const auto having = partsWith([](const Segment& part) { return !part.measures.empty(); });
        if (having.empty())
            return;
        const SegmentPtr base = chosen(MergeField::Measure, having);
        m_joined.measures = base->measures;
        if (std::ranges::any_of(having,
                                [&](const SegmentPtr& part) { return typesOf(*part) != typesOf(*having.front()); }))
            m_conflicts.push_back({MergeField::Measure, having});
        takeUnits();
        double otherCosts = 0;
        for (const SegmentPtr& part : having)
            if (part != base)
                otherCosts += addMeasures(*part);
        // Money spent on a measure that is not taken is money spent all the same.
        if (otherCosts != 0)
            m_joined.measures.front().cost = m_joined.measures.front().cost.value_or(0) + otherCosts;
    }

    /// In which unit the quantities are added up.
    void takeUnits()
    {
        const auto differing = partsWith([&](const Segment& part) { return hasOtherUnit(part); });
        if (!differing.empty())
            m_conflicts.push_back({MergeField::Quantity, differing});
        for (MeasureEntry& own : m_joined.measures) {
            const auto having = partsWith([&](const Segment& part) { return amountOf(part, own.type) != nullptr; });
            if (having.empty())
                continue;
            const MeasureEntry* wanted = amountOf(*chosen(MergeField::Quantity, having), own.type);
            if (own.quantity && own.unit != wanted->unit)
                own.quantity.reset();
            own.unit = wanted->unit;
        }
    }

    /// It has a quantity that cannot be added to that of another part.
    bool hasOtherUnit(const Segment& part) const
    {
        return std::ranges::any_of(part.measures, [&](const MeasureEntry& entry) {
            return entry.quantity && std::ranges::any_of(m_parts, [&](const SegmentPtr& other) {
                       const MeasureEntry* amount = amountOf(*other, entry.type);
                       return amount && amount->unit != entry.unit;
                   });
        });
    }

    /// Costs and quantities of the measures that are there; what the others cost.
    double addMeasures(const Segment& other)
    {
        double otherCosts = 0;
        for (const MeasureEntry& entry : other.measures) {
            const auto own = std::ranges::find(m_joined.measures, entry.type, &MeasureEntry::type);
            if (own == m_joined.measures.end()) {
                otherCosts += entry.cost.value_or(0);
                continue;
            }
            if (entry.cost)
                own->cost = own->cost.value_or(0) + *entry.cost;
            if (entry.quantity && entry.unit == own->unit)
                own->quantity = own->quantity.value_or(0) + *entry.quantity;
        }
        return otherCosts;
    }

    void uniteTags()
    {
        for (const SegmentPtr& part : m_parts)
            for (const std::string& tag : part->meta.tags)
                if (std::ranges::find(m_joined.meta.tags, tag) == m_joined.meta.tags.end())
                    m_joined.meta.tags.push_back(tag);
    }

    std::vector<SegmentPtr> m_parts;
    const std::vector<MergeChoice>& m_choices;
    Segment m_joined;
    std::vector<MergeConflict> m_conflicts;
};

Span spanOf(const std::vector<SegmentPtr>& segments)
{
    Span span = segments.front()->span;
    for (const SegmentPtr& segment : segments)
        span = {std::min(span.from, segment->span.from), std::max(span.to, segment->span.to)};
    return span;
}

/// Segments in order, cut where there is a gap.
std::vector<std::vector<SegmentPtr>> runsOf(const std::vector<SegmentPtr>& ordered)
{
    std::vector<std::vector<SegmentPtr>> runs;
    for (const SegmentPtr& segment : ordered) {
        if (runs.empty() || spanOf(runs.back()).to < segment->span.from)
            runs.emplace_back();
        runs.back().push_back(segment);
    }
    return runs;
}

} // namespace

MergeObstacle mergeObstacle(const std::vector<SegmentPtr>& segments)
{
    if (segments.size() < 2)
        return MergeObstacle::TooFew;
    const Segment& first = *segments.front();
    for (const SegmentPtr& segment : segments) {
        if (segment->river != first.river || segment->state == SegmentState::Detached)
            return MergeObstacle::OtherRiver;
        if (segment->bank != first.bank)
            return MergeObstacle::OtherBank;
    }
    return MergeObstacle::None;
}

std::vector<Span> gapsBetween(const std::vector<SegmentPtr>& segments)
{
    std::vector<SegmentPtr> ordered = segments;
    order(ordered);
    const auto runs = runsOf(ordered);
    std::vector<Span> gaps;
    for (std::size_t i = 0; i + 1 < runs.size(); ++i)
        gaps.push_back({spanOf(runs[i]).to, spanOf(runs[i + 1]).from});
    return gaps;
}

SegmentMerge merged(const PlanDocument& document, const std::vector<SegmentPtr>& segments, bool includeGaps,
                    const std::vector<MergeChoice>& choices)
{
    SegmentMerge result;
    std::vector<SegmentPtr> ordered = segments;
    order(ordered);
    const River* river = ordered.empty() ? nullptr : riverOf(document, ordered.front()->river);
    if (!river)
        return result;
    const auto runs = includeGaps ? std::vector<std::vector<SegmentPtr>>{ordered} : runsOf(ordered);
    const bool isGroup = runs.size() > 1;
    Uuid group;
    Millimetres longest;
    for (const auto& run : runs) {
        const Join join(run, choices);
        Segment after = placedOn(join.joined(), *river, spanOf(run));
        if (join.longest()->span.length() > longest) {
            longest = join.longest()->span.length();
            result.code = after.meta.code;
        }
        if (isGroup) {
            if (group.isNil())
                group = after.group.isNil() ? Uuid::random() : after.group;
            after.group = group;
        }
        result.conflicts.insert(result.conflicts.end(), join.conflicts().begin(), join.conflicts().end());
        result.results.push_back(after.meta.uuid);
        if (after != *join.longest()) {
            after.meta = document.stamped(std::move(after.meta));
            result.changes.replace(join.longest(), std::move(after));
        }
        for (const SegmentPtr& part : join.parts())
            if (part != join.longest())
                result.changes.remove(part);
    }
    return result;
}

} // namespace riparia::edits
