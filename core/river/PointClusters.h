// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geodesy/Ruler.h"
#include "core/geometry/Point.h"

#include <cstdint>
#include <span>
#include <vector>

namespace riparia::detail {

/// Sets of items that are joined pair by pair; the smallest item speaks for its set.
class DisjointSets {
public:
    explicit DisjointSets(std::size_t count);
    std::uint32_t find(std::uint32_t item);
    /// False when they were together already.
    bool join(std::uint32_t a, std::uint32_t b);

private:
    std::vector<std::uint32_t> m_parent;
};

/// Metres between points that are near each other: the scale is looked up anew only after tens of kilometres.
class LocalMetric {
public:
    explicit LocalMetric(const Ruler& ruler)
        : m_ruler(ruler)
    {}
    double distance(Point a, Point b);
    Ruler::LocalScale scaleAt(Point p);

private:
    const Ruler& m_ruler;
    Point m_at;
    Ruler::LocalScale m_scale{0, 0};
};

/// Numbers the points 0, 1, 2 ... in the order in which their clusters first appear; points within `radius` metres of each
/// other, directly or through others, share a number. Equal points always do.
std::vector<std::uint32_t> clusterPoints(std::span<const Point> points, double radius, const Ruler& ruler);

struct NearPair {
    std::uint32_t a, b; ///< a < b
    double metres;
};
/// All pairs of points within `radius` metres, in no particular order.
std::vector<NearPair> pairsWithin(std::span<const Point> points, double radius, const Ruler& ruler);

} // namespace riparia::detail
