// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/UncoveredGround.h"

#include <utility>

namespace riparia {

namespace {

MultiPolygon withoutSlivers(MultiPolygon polygons, const Ruler& ruler)
{
    std::erase_if(polygons, [&](const Polygon& polygon) { return ruler.area(polygon) < kSliverSquareMetres; });
    for (Polygon& polygon : polygons)
        std::erase_if(polygon.holes, [&](const Ring& hole) {
            return ruler.area(Polygon{hole, {}}) < kSliverSquareMetres;
        });
    return polygons;
}

} // namespace

double UncoveredGround::taken() const
{
    double sum = 0;
    for (const Cover& cover : covers)
        sum += cover.area;
    return sum;
}

Result<UncoveredGround> uncoveredGround(const MultiPolygon& ground, const std::vector<const MultiPolygon*>& others,
                                        const Ruler& ruler)
{
    const Box around = boundsOf(ground);
    std::vector<Region> regions(others.size());
    for (std::size_t i = 0; i < others.size(); ++i) {
        if (!others[i] || !around.intersects(boundsOf(*others[i])))
            continue;
        if (auto made = Region::make(*others[i]))
            regions[i] = std::move(made->region);
    }
    return uncoveredByRegions(ground, regions, ruler);
}

Result<UncoveredGround> uncoveredByRegions(const MultiPolygon& ground, const std::vector<Region>& others,
                                           const Ruler& ruler)
{
    const auto made = Region::make(ground);
    if (!made)
        return fail(made.error());
    Region left = made->region;
    UncoveredGround uncovered;
    for (std::size_t i = 0; i < others.size() && !left.isEmpty(); ++i) {
        if (others[i].isEmpty() || !left.bounds().intersects(others[i].bounds()))
            continue;
        const auto common = left.intersected(others[i]);
        if (!common)
            return fail(common.error());
        const double area = common->isEmpty() ? 0 : ruler.area(common->polygons());
        if (!(area >= kSliverSquareMetres))
            continue; // nor where it is no number
        auto rest = left.minus(others[i]);
        if (!rest)
            return fail(rest.error());
        left = std::move(*rest);
        uncovered.covers.push_back({i, area});
    }
    uncovered.left = uncovered.covers.empty() ? ground : withoutSlivers(left.polygons(), ruler);
    return uncovered;
}

} // namespace riparia
