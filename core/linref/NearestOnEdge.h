// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geodesy/Ruler.h"
#include "core/geometry/Point.h"

#include <algorithm>
#include <cmath>

namespace riparia {

/// The place of an edge that is nearest to a point, in a local metric.
struct NearestOnEdge {
    double along = 0;    ///< 0 at a, 1 at b; 0 on a zero-length edge
    double distance = 0; ///< metres
};

inline NearestOnEdge nearestOnEdge(Point p, Point a, Point b, Ruler::LocalScale scale)
{
    const double ax = (a.x - p.x) * scale.x;
    const double ay = (a.y - p.y) * scale.y;
    const double dx = (b.x - a.x) * scale.x;
    const double dy = (b.y - a.y) * scale.y;
    const double squared = dx * dx + dy * dy;
    const double along = squared > 0 ? std::clamp(-(ax * dx + ay * dy) / squared, 0.0, 1.0) : 0.0;
    const double x = ax + along * dx;
    const double y = ay + along * dy;
    return {along, std::sqrt(x * x + y * y)};
}

/// Metres from a point to a box, 0 inside.
inline double distanceTo(Point p, const Box& box, Ruler::LocalScale scale)
{
    const double dx = std::max({box.minX - p.x, p.x - box.maxX, 0.0}) * scale.x;
    const double dy = std::max({box.minY - p.y, p.y - box.maxY, 0.0}) * scale.y;
    return std::sqrt(dx * dx + dy * dy);
}

} // namespace riparia
