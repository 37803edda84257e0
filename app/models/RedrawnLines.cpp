// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/RedrawnLines.h"

#include "app/document/PlanDocument.h"

#include "core/plan/SegmentPlace.h"
#include "core/river/RiverNetwork.h"
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

std::vector<RedrawnLine> redrawnLines(const PlanDocument& document, const std::vector<ForeignEdit>& edits)
{
    std::vector<RedrawnLine> lines;
    for (const ForeignEdit& edit : edits) {
        if (edit.drawn.empty() || edit.added)
            continue;
        const auto segment = document.plan().segments().find(document.places().standIn(edit.uuid));
        if (!segment)
            continue;
        RedrawnLine line{segment, placedAlong(*segment, document.network(), edit.drawn)};
        const auto same = std::ranges::find(lines, segment, &RedrawnLine::before);
        if (same == lines.end())
            lines.push_back(std::move(line));
        else if (edit.uuid == segment->meta.uuid)
            *same = std::move(line);
    }
    return lines;
}

} // namespace riparia
