// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geometry/PackedIndex.h"
#include "core/geometry/Parallel.h"
#include "core/geometry/RegionImpl.h"

#include <geos_c.h>

#include <numeric>
#include <utility>

namespace riparia {

using detail::geos;

namespace {

/// Union-find over the numbers 0..n-1; the root of a set is its smallest member.
class DisjointSets {
public:
    explicit DisjointSets(std::size_t count)
        : m_parent(count)
    {
        std::iota(m_parent.begin(), m_parent.end(), 0u);
    }
    std::uint32_t rootOf(std::uint32_t item)
    {
        while (m_parent[item] != item)
            item = m_parent[item] = m_parent[m_parent[item]];
        return item;
    }
    void join(std::uint32_t a, std::uint32_t b)
    {
        const std::uint32_t rootA = rootOf(a);
        const std::uint32_t rootB = rootOf(b);
        m_parent[std::max(rootA, rootB)] = std::min(rootA, rootB);
    }

private:
    std::vector<std::uint32_t> m_parent;
};

using Cluster = std::vector<const Region::Impl*>;

/// Groups of regions that touch, directly or through others, in the order of their first members.
std::vector<Cluster> clustersOf(const Cluster& regions)
{
    std::vector<Box> boxes;
    for (const Region::Impl* region : regions)
        boxes.push_back(region->bounds);
    const PackedIndex index(boxes);
    DisjointSets sets(regions.size());
    for (std::uint32_t i = 0; i < regions.size(); ++i) {
        detail::GeosPreparedPtr prepared; // only when somebody is near
        index.query(boxes[i], [&](std::uint32_t j) {
            if (j <= i || sets.rootOf(i) == sets.rootOf(j) || !boxes[i].intersects(boxes[j]))
                return true;
            if (!prepared)
                prepared.reset(GEOSPrepare_r(geos(), regions[i]->geometry.get()));
            // A failing test (2) puts both into one cluster: slower, never wrong.
            if (!prepared || GEOSPreparedIntersects_r(geos(), prepared.get(), regions[j]->geometry.get()) != 0)
                sets.join(i, j);
            return true;
        });
    }
    std::vector<Cluster> result;
    std::vector<std::size_t> clusterOfRoot(regions.size());
    for (std::uint32_t i = 0; i < regions.size(); ++i) {
        const std::uint32_t root = sets.rootOf(i);
        if (root == i) {
            clusterOfRoot[i] = result.size();
            result.emplace_back();
        }
        result[clusterOfRoot[root]].push_back(regions[i]);
    }
    return result;
}

Result<detail::Overlaid> unite(const Cluster& cluster)
{
    std::vector<const GEOSGeom_t*> geometries;
    for (const Region::Impl* region : cluster)
        geometries.push_back(region->geometry.get());
    detail::GeosPtr all = detail::collected(geometries);
    if (!all)
        return fail(ErrorCode::GeometryInvalid, {}, detail::GeosSession::ofThisThread().takeMessage());
    if (cluster.size() == 1)
        return detail::Overlaid{std::move(all), 0};
    return detail::unaryUnion(all.get());
}

} // namespace

Result<Region> Region::unionOf(const std::vector<Region>& regions)
{
    Cluster filled;
    double grid = 0;
    for (const Region& region : regions) {
        grid = std::max(grid, region.usedGrid());
        if (!region.isEmpty())
            filled.push_back(region.m_impl.get());
    }
    const std::vector<Cluster> clusters = clustersOf(filled);
    std::vector<Result<detail::Overlaid>> united(clusters.size());
    inParallel(clusters.size(), 1, [&](std::size_t begin, std::size_t end) {
        for (std::size_t i = begin; i < end; ++i)
            united[i] = unite(clusters[i]);
    });
    std::vector<const GEOSGeom_t*> parts;
    for (const Result<detail::Overlaid>& cluster : united) {
        if (!cluster)
            return fail(cluster.error());
        grid = std::max(grid, cluster->grid);
        parts.push_back(cluster->geometry.get());
    }
    detail::GeosPtr all = detail::collected(parts);
    if (!all)
        return fail(ErrorCode::GeometryInvalid, {}, detail::GeosSession::ofThisThread().takeMessage());
    return Region(Impl::make(std::move(all), grid));
}

} // namespace riparia
