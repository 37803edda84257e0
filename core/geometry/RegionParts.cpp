// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geometry/CellCutter.h"
#include "core/geometry/RegionImpl.h"

#include <algorithm>
#include <map>
#include <utility>

namespace riparia {

std::optional<std::vector<Region::Part>> Region::cutBy(const std::vector<Region>& others) const
{
    if (isEmpty())
        return std::vector<Part>();
    const MultiPolygon base = polygons();
    std::vector<MultiPolygon> cutters;
    cutters.reserve(others.size());
    for (const Region& other : others)
        cutters.push_back(other.polygons());
    auto cells = detail::CellCutter(base, cutters).cut();
    if (!cells)
        return std::nullopt;
    std::map<std::vector<std::uint32_t>, MultiPolygon> byCover;
    for (detail::Cell& cell : cells->cells)
        byCover[std::move(cell.cover)].push_back(std::move(cell.polygon));
    std::vector<Part> parts;
    if (!cells->isCut && byCover.size() == 1) {
        parts.push_back({*this, byCover.begin()->first});
        return parts;
    }
    double grid = usedGrid();
    for (const Region& other : others)
        grid = std::max(grid, other.usedGrid());
    for (const auto& [cover, shape] : byCover) {
        // Cells of one cover meet in single points at most, so that they are a valid MultiPolygon as they are.
        detail::GeosPtr geometry = detail::toGeos(shape);
        if (!geometry)
            return std::nullopt;
        parts.push_back({Region(Impl::make(std::move(geometry), grid)), cover});
    }
    return parts;
}

} // namespace riparia
