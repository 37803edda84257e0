// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/export/ChainageTicks.h"

#include "core/base/Decimal.h"
#include "core/io/export/TableContext.h"
#include "core/linref/ChainageText.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <set>

namespace riparia {

namespace {

constexpr std::int64_t kHundredMetres = 100'000;
constexpr std::int64_t kKilometre = 1'000'000;
constexpr std::int64_t kLongRiver = 20'000'000;
constexpr std::int64_t kMostTicks = 100'000;

std::int64_t roundedUp(std::int64_t value, std::int64_t step)
{
    const std::int64_t down = value / step * step;
    return down < value ? down + step : down;
}

/// All places of a label: one, or one for each branch where it occurs more than once.
std::vector<Position> placesOf(const Stationing& stationing, std::int64_t label)
{
    if (const auto only = stationing.positionOf({label, 0}))
        return {*only};
    std::vector<Position> places;
    for (int branch = 1;; ++branch) {
        const auto place = stationing.positionOf({label, branch});
        if (!place)
            return places;
        places.push_back(*place);
    }
}

std::set<Position> tickPositions(const River& river)
{
    const Stationing& stationing = river.stationing;
    const Position end{river.length().value};
    std::set<Position> ticks{Position{0}, end};
    std::int64_t step = river.length().value > kLongRiver ? kKilometre : kHundredMetres;
    std::int64_t low = stationing.chainageAt(Position{0}).mm;
    std::int64_t high = low;
    const auto reach = [&](std::int64_t label) {
        low = std::min(low, label);
        high = std::max(high, label);
    };
    reach(stationing.chainageAt(end).mm);
    for (const ChainageEquation& equation : stationing.equations()) {
        reach(equation.back);
        reach(equation.ahead);
    }
    while ((high - low) / step > kMostTicks)
        step *= 10; // equations may jump anywhere
    for (std::int64_t label = roundedUp(low, step); label <= high; label += step) {
        for (const Position place : placesOf(stationing, label))
            ticks.insert(place);
    }
    return ticks;
}

std::string angleAt(const Alignment& alignment, Position at)
{
    const Point flow = alignment.directionAt(at);
    const double degrees = std::atan2(flow.y, flow.x) * 180 / std::numbers::pi;
    return fixedDecimal(toInteger(degrees, 10), 1, 1);
}

} // namespace

Result<ExportTable> chainageTicks(const Plan& plan, const Progress& progress)
{
    ExportTable table;
    table.name = "chainage_ticks";
    table.columns = {{"river_id", ColumnKind::Text},
                     {"river", ColumnKind::Text},
                     {"label", ColumnKind::Text},
                     {"position_m", ColumnKind::Number},
                     {"angle", ColumnKind::Number}};
    table.hasShapes = true;
    table.crs = plan.info().crs;
    for (const auto& [id, row] : plan.rivers()) {
        if (progress.cancelled())
            return fail(ErrorCode::Cancelled);
        const River& river = row->river;
        if (!river.alignment)
            continue;
        for (const Position at : tickPositions(river))
            table.rows.push_back({{river.key, river.name, chainageText(river.stationing.chainageAt(at)),
                                   metresCell({at.mm}), angleAt(*river.alignment, at)},
                                  river.alignment->pointAt(at)});
    }
    return table;
}

} // namespace riparia
