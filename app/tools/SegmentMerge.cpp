// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tools/SegmentMerge.h"

#include "app/tools/SegmentEdits.h"

#include "core/plan/SegmentPlace.h"

#include <algorithm>
#include <utility>

namespace riparia::edits {

namespace {

void order(std::vector<SegmentPtr>& segments)
{
    std::sort(segments.begin(), segments.end(), [](const SegmentPtr& a, const SegmentPtr& b) {
        return std::pair(a->span, a->meta.code) < std::pair(b->span, b->meta.code);
    });
}

/// The segments of one run, joined to one.
class Join {
public:
    explicit Join(std::vector<SegmentPtr> parts)
        : m_parts(std::move(parts))
    {
        // The longest first, the others after it by length: the order in which values are taken.
        std::stable_sort(m_parts.begin(), m_parts.end(),
                         [](const SegmentPtr& a, const SegmentPtr& b) { return a->span.length() > b->span.length(); });
        m_joined = *m_parts.front();
        for (std::size_t i = 1; i < m_parts.size(); ++i)
            take(*m_parts[i]);
        addCosts();
    }

    const SegmentPtr& longest() const { return m_parts.front(); }
    const std::vector<SegmentPtr>& parts() const { return m_parts; }
    const Segment& joined() const { return m_joined; }
    const std::vector<MergeField>& differed() const { return m_differed; }

private:
    void differ(MergeField field)
    {
        if (std::find(m_differed.begin(), m_differed.end(), field) == m_differed.end())
            m_differed.push_back(field);
    }

    template <class Value>
    void fill(Value& value, const Value& other, MergeField field)
    {
        if (other == Value{} || other == value)
            return;
        if (value == Value{})
            value = other;
        else
            differ(field);
    }

    void take(const Segment& other)
    {
        fill(m_joined.meta.name, other.meta.name, MergeField::Name);
        fill(m_joined.meta.nameEn, other.meta.nameEn, MergeField::Name);
        fill(m_joined.meta.remarks, other.meta.remarks, MergeField::Remarks);
        fill(m_joined.meta.attrs, other.meta.attrs, MergeField::Attributes);
        fill(m_joined.works, other.works, MergeField::Works);
        fill(m_joined.events, other.events, MergeField::Status);
        fill(m_joined.yearStart, other.yearStart, MergeField::Years);
        fill(m_joined.yearEnd, other.yearEnd, MergeField::Years);
        for (const std::string& tag : other.meta.tags)
            if (std::find(m_joined.meta.tags.begin(), m_joined.meta.tags.end(), tag) == m_joined.meta.tags.end())
                m_joined.meta.tags.push_back(tag);
        addMeasures(other);
    }

    void addMeasures(const Segment& other)
    {
        if (m_joined.measures.empty()) {
            m_joined.measures = other.measures;
            return;
        }
        bool isSame = m_joined.measures.size() == other.measures.size() || other.measures.empty();
        for (const MeasureEntry& entry : other.measures) {
            const auto own = std::find_if(m_joined.measures.begin(), m_joined.measures.end(),
                                          [&](const MeasureEntry& m) { return m.type == entry.type; });
            if (own == m_joined.measures.end()) {
                isSame = false;
                m_otherCosts += entry.cost.value_or(0);
                if (entry.quantity)
                    differ(MergeField::Quantity);
                continue;
            }
            if (entry.cost)
                own->cost = own->cost.value_or(0) + *entry.cost;
            if (!entry.quantity)
                continue;
            if (!own->quantity && own->unit.empty())
                own->unit = entry.unit;
            if (own->unit == entry.unit)
                own->quantity = own->quantity.value_or(0) + *entry.quantity;
            else
                differ(MergeField::Quantity);
        }
        if (!isSame)
            differ(MergeField::Measure);
    }

    /// Money spent on a measure that is not taken is money spent all the same.
    void addCosts()
    {
        if (m_otherCosts == 0)
            return;
        MeasureEntry& first = m_joined.measures.front();
        first.cost = first.cost.value_or(0) + m_otherCosts;
    }

    std::vector<SegmentPtr> m_parts;
    Segment m_joined;
    std::vector<MergeField> m_differed;
    double m_otherCosts = 0;
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

SegmentMerge merged(const PlanDocument& document, const std::vector<SegmentPtr>& segments, bool includeGaps)
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
        const Join join(run);
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
        for (const MergeField field : join.differed())
            if (std::find(result.differed.begin(), result.differed.end(), field) == result.differed.end())
                result.differed.push_back(field);
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
