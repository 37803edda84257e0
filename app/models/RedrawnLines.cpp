// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/RedrawnLines.h"

#include "core/plan/SegmentPlace.h"
#include "core/river/WorksLocator.h"

#include <algorithm>
#include <utility>

namespace riparia {

namespace {

std::optional<Segment> placedAlong(const Segment& segment, const RiverNetwork& network, const std::vector<Line>& drawn)
{
    const LocatedWorks found = locateLines(network, drawn, segment.meta.code);
    const auto rank = [&](const LocatedWork& work) {
        const bool isOwn = network.rivers()[work.river].key == segment.river;
        return std::pair(isOwn, work.span.length().value);
    };
    const auto best = std::ranges::max_element(found.spans, {}, rank);
    if (best == found.spans.end())
        return std::nullopt;
    return placedOn(segment, network.rivers()[best->river], best->span);
}

} // namespace

std::vector<RedrawnLine> redrawnLines(const Plan& plan, const RiverNetwork& network,
                                      const std::vector<ForeignEdit>& edits)
{
    std::vector<RedrawnLine> lines;
    for (const ForeignEdit& edit : edits) {
        const auto segment = edit.drawn.empty() || edit.added ? nullptr : plan.segments().find(edit.uuid);
        if (segment)
            lines.push_back({segment, placedAlong(*segment, network, edit.drawn)});
    }
    return lines;
}

} // namespace riparia
