// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tools/SegmentOverlap.h"

#include "app/document/PlanDocument.h"
#include "app/tools/ObjectEdits.h"
#include "app/tools/SegmentEdits.h"
#include "app/tools/SegmentMerge.h"

#include "core/plan/OverlapRule.h"
#include "core/plan/ScenarioView.h"
#include "core/plan/SegmentParts.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace riparia {

namespace {

using edits::SegmentPtr;

/// The others that share something with this segment, in the order of the river.
std::vector<SegmentPtr> sharing(const PlanDocument& document, const Segment& segment, const std::vector<Uuid>& own)
{
    const std::vector<std::string> measures = measureCodes(segment.measures);
    std::vector<SegmentPtr> found;
    for (const SegmentPtr& other : entitiesOf<Segment>(document.plan(), document.scenario())) {
        const bool isOther = std::ranges::find(own, other->meta.uuid) == own.end();
        if (isOther && other->river == segment.river && other->span.overlaps(segment.span) &&
            sharesBank(other->bank, segment.bank) && sharesMeasure(measureCodes(other->measures), measures))
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
        const River* river = edits::riverOf(document, row->river);
        if (others.empty() || !river)
            continue;
        std::vector<SegmentPart> parts;
        for (const Span& left : spansBeside(row->span, others))
            parts.push_back({left, row->bank});
        ChangeSet divided = dividedInto(parts, row, *river, edits::partIdentity(document, codes));
        std::ranges::move(divided.changes, std::back_inserter(changes.changes));
    }
    return changes;
}

} // namespace riparia
