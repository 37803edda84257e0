// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render/LaneFlags.h"

#include "app/render/Lane.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <map>
#include <queue>
#include <utility>

namespace riparia {

namespace {

/// Flags of one side of a river, for segments in order of their starts.
void addFlags(std::vector<LaneFlag>& flags, std::size_t river, Bank bank, const std::vector<const MapSegment*>& hidden)
{
    for (std::size_t begin = 0; begin < hidden.size();) {
        std::priority_queue<Position, std::vector<Position>, std::greater<>> ends; // of those beside the next one
        LaneFlag flag{river, bank, hidden[begin]->span, 0, hidden[begin]->id};
        std::size_t end = begin;
        for (; end < hidden.size() && (end == begin || hidden[end]->span.from < flag.span.to); ++end) {
            const Position start = hidden[end]->span.from;
            while (!ends.empty() && ends.top() <= start)
                ends.pop();
            ends.push(hidden[end]->span.to);
            flag.more = std::max(flag.more, static_cast<int>(ends.size()));
            flag.span.to = std::max(flag.span.to, hidden[end]->span.to);
        }
        flags.push_back(flag);
        begin = end;
    }
}

} // namespace

std::vector<LaneFlag> laneFlags(const MapContent& content, const std::vector<std::uint32_t>& segments,
                                const MapStyle& style, const Viewport& view)
{
    std::vector<LaneFlag> flags;
    if (lanesCollapse(style, view))
        return flags;
    std::map<std::pair<std::size_t, Bank>, std::vector<const MapSegment*>> hidden;
    for (const std::uint32_t i : segments) {
        const MapSegment& segment = content.segments[i];
        if (!segment.shown || segment.lane < style.works.lanes)
            continue;
        for (const Bank bank : lanesOfBank(segment.bank))
            hidden[{segment.river, bank}].push_back(&segment);
    }
    for (auto& [side, works] : hidden) {
        std::ranges::stable_sort(works, {}, [](const MapSegment* segment) { return segment->span.from; });
        addFlags(flags, side.first, side.second, works);
    }
    return flags;
}

std::vector<QPointF> laneFlagCorners(const LaneFlag& flag, const MapContent& content, const MapStyle& style,
                                     const Viewport& view, QSizeF size)
{
    const MapRiver& river = content.rivers[flag.river];
    const int last = style.works.lanes - 1;
    const double side = laneOffset(style, river.rank, flag.bank, last, view) < 0 ? -1 : 1;
    const double length = view.pixels(flag.span.length().metres());
    std::vector<QPointF> corners;
    for (const LineRun& run : laneRuns(river, flag.span, flag.bank, last, view, style, 0)) {
        for (const double share : {0.5, 0.3, 0.7, 0.1, 0.9}) {
            const double place = share * length;
            const auto direction = run.directionAt(place, 6);
            if (place < run.at.front() || place > run.at.back() || !direction)
                continue;
            const QPointF out = leftOf(*direction) * side;
            for (const double gap : {4.0, 9.0}) {
                const double reach = std::abs(out.x()) * size.width() / 2 + std::abs(out.y()) * size.height() / 2 + gap;
                corners.push_back(run.pointAt(place) + out * reach - QPointF(size.width() / 2, size.height() / 2));
            }
        }
    }
    return corners;
}

} // namespace riparia
