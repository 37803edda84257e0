// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tools/SegmentEdits.h"

#include "app/document/PlanTotals.h"
#include "app/tools/MapTool.h"
#include "app/tools/ObjectEdits.h"

#include "core/plan/SegmentParts.h"
#include "core/plan/SegmentPlace.h"

#include <algorithm>
#include <utility>

namespace riparia::edits {

const River* riverOf(const PlanDocument& document, const std::string& key)
{
    const auto found = document.plan().riverByKey(key);
    return found ? &found->river : nullptr;
}

std::shared_ptr<const Segment> segmentOf(const PlanDocument& document, const Uuid& id)
{
    return document.plan().segments().find(document.places().standIn(id));
}

std::shared_ptr<const Segment> shownSegment(const ToolContext& context, const Uuid& id)
{
    auto segment = segmentOf(context.document, id);
    return segment && !context.totals.isHidden(segment->meta.uuid) ? segment : nullptr;
}

std::vector<std::shared_ptr<const Segment>> selectedSegments(const ToolContext& context)
{
    std::vector<std::shared_ptr<const Segment>> segments;
    for (const Uuid& id : context.document.selection().ids())
        if (auto segment = shownSegment(context, id))
            segments.push_back(std::move(segment));
    return segments;
}

std::shared_ptr<const Segment> selectedSegment(const ToolContext& context)
{
    const auto& ids = context.document.selection().ids();
    return ids.size() == 1 ? shownSegment(context, ids.front()) : nullptr;
}

std::optional<std::size_t> selectedRiver(PlanDocument& document)
{
    const auto& ids = document.selection().ids();
    if (ids.size() != 1)
        return std::nullopt;
    std::string key;
    if (const auto segment = segmentOf(document, ids.front()))
        key = segment->river;
    else if (const auto river = document.plan().rivers().find(ids.front()))
        key = river->river.key;
    if (key.empty())
        return std::nullopt;
    const auto index = document.network().find(key);
    return index ? std::optional(*index) : std::nullopt;
}

ChangeSet newSegments(PlanDocument& document, const DrawingTemplate::Values& values,
                      const std::vector<PathStretch>& path, bool takeCodes)
{
    Codes codes(document, takeCodes);
    ChangeSet changes;
    const Uuid group = path.size() > 1 ? Uuid::random() : Uuid{};
    for (const PathStretch& stretch : path) {
        if (stretch.span.isEmpty())
            continue;
        Segment segment;
        segment.meta.uuid = Uuid::random();
        segment.meta.code = codes.next('S');
        segment.meta = document.stamped(std::move(segment.meta));
        segment.bank = values.bank;
        segment.works = values.works;
        segment.group = group;
        if (!values.measure.empty())
            segment.measures = {{values.measure}};
        if (!values.status.empty())
            segment.events = {{document.today(), values.status}};
        changes.add(placedOn(std::move(segment), document.network().rivers()[stretch.river], stretch.span));
    }
    return changes;
}

ChangeSet resized(const PlanDocument& document, const std::shared_ptr<const Segment>& segment, Span span)
{
    ChangeSet changes;
    const River* river = riverOf(document, segment->river);
    if (!river || span.isEmpty() || span == segment->span)
        return changes;
    Segment after = placedOn(*segment, *river, span);
    after.meta = document.stamped(std::move(after.meta));
    changes.replace(segment, std::move(after));
    return changes;
}

ChangeSet split(PlanDocument& document, const std::shared_ptr<const Segment>& segment, std::vector<Position> at,
                bool takeCodes)
{
    const River* river = riverOf(document, segment->river);
    std::sort(at.begin(), at.end());
    at.erase(std::unique(at.begin(), at.end()), at.end());
    std::erase_if(at, [&](Position p) { return p <= segment->span.from || p >= segment->span.to; });
    if (!river || at.empty())
        return {};
    at.push_back(segment->span.to);
    std::vector<SegmentPart> parts;
    Position from = segment->span.from;
    for (const Position to : at) {
        parts.push_back({{from, to}, segment->bank});
        from = to;
    }
    Codes codes(document, takeCodes);
    return dividedInto(parts, segment, *river, partIdentity(document, codes));
}

Result<ChangeSet> duplicated(PlanDocument& document, const std::vector<std::shared_ptr<const Segment>>& segments,
                             std::int64_t offset, bool takeCodes)
{
    Codes codes(document, takeCodes);
    ChangeSet changes;
    for (const auto& segment : segments) {
        const River* river = riverOf(document, segment->river);
        if (!river)
            return fail(ErrorCode::RiverUnknown, segment->river);
        const auto further = [&](Position at) {
            return river->stationing.positionOf({river->stationing.chainageAt(at).mm + offset, 0});
        };
        const auto from = further(segment->span.from);
        const auto to = further(segment->span.to);
        if (!from || !to)
            return fail(from ? to.error() : from.error());
        const Span span{std::min(*from, *to), std::max(*from, *to)};
        if (span.isEmpty())
            return fail(ErrorCode::InvalidArgument, segment->meta.code);
        Segment copy = *segment;
        copy.meta = {};
        copy.meta.uuid = Uuid::random();
        copy.meta.code = codes.next('S');
        copy.meta.name = segment->meta.name;
        copy.meta.nameEn = segment->meta.nameEn;
        copy.meta.tags = segment->meta.tags;
        copy.meta.remarks = segment->meta.remarks;
        copy.meta = document.stamped(std::move(copy.meta));
        copy.group = {};
        changes.add(placedOn(std::move(copy), *river, span));
    }
    return changes;
}

} // namespace riparia::edits
