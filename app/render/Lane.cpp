// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render/Lane.h"

#include <algorithm>
#include <cmath>

namespace riparia {

double riverWidth(const MapStyle& style, int rank, const Viewport& view)
{
    const RiverRankStyle& of = style.rank(rank);
    return std::clamp(view.pixels(of.metres), pixelsOfMm(of.leastMm), pixelsOfMm(of.mostMm));
}

bool lanesCollapse(const MapStyle& style, const Viewport& view)
{
    return view.scaleDenominator() > style.works.collapseBeyond;
}

double laneOffset(const MapStyle& style, int rank, Bank bank, int lane, const Viewport& view)
{
    const int side = bank == Bank::Left ? 1 : bank == Bank::Right ? -1 : 0;
    if (lanesCollapse(style, view)) // half of the line's width stands for a bank
        return side * pixelsOfMm(style.status(StatusClass::Completed).mm) / 4;
    const int beside = std::min(lane, style.works.lanes - 1);
    const double pitch = pixelsOfMm(style.works.pitchMm);
    if (side == 0) {
        // In the channel further lanes lie left and right of the first in turn.
        const int step = (beside + 1) / 2;
        return (beside % 2 == 1 ? step : -step) * pitch;
    }
    const double first = std::max(riverWidth(style, rank, view) / 2 + pixelsOfMm(style.works.besideWaterMm),
                                  pixelsOfMm(style.works.leastOffsetMm));
    return side * (first + beside * pitch);
}

std::vector<Bank> lanesOfBank(Bank bank)
{
    if (bank == Bank::Both)
        return {Bank::Left, Bank::Right};
    return {bank};
}

std::vector<LineRun> laneRuns(const MapRiver& river, Span span, Bank bank, int lane, const Viewport& view,
                              const MapStyle& style, double margin)
{
    const double offset = laneOffset(style, river.rank, bank, lane, view);
    std::vector<LineRun> runs =
        visibleRuns(*river.alignment, span, view, margin + 4 * std::abs(offset)); // a bend outside may reach in
    for (LineRun& run : runs)
        run = parallelRun(run, offset);
    return runs;
}

std::vector<QPolygonF> laneOf(const MapRiver& river, Span span, Bank bank, const Viewport& view, const MapStyle& style,
                              int lane)
{
    std::vector<QPolygonF> lines;
    for (const Bank side : lanesOfBank(bank)) {
        for (const LineRun& run : laneRuns(river, span, side, lane, view, style, 16))
            lines.push_back(run.polygon());
    }
    return lines;
}

std::vector<QPolygonF> laneOf(const MapContent& content, const MapSegment& segment, const Viewport& view,
                              const MapStyle& style)
{
    return laneOf(content.rivers[segment.river], segment.span, segment.bank, view, style, segment.lane);
}

} // namespace riparia
