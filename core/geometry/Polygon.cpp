// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geometry/Polygon.h"

#include <cmath>

namespace riparia {

Box boundsOf(const Line& line)
{
    Box box;
    for (const Point& p : line)
        box.add(p);
    return box;
}

Box boundsOf(const MultiPolygon& polygons)
{
    Box box;
    for (const Polygon& polygon : polygons)
        box.add(boundsOf(polygon.outer));
    return box;
}

bool contains(const Ring& ring, Point p)
{
    // Whether a ray from p towards +x crosses the ring an odd number of times.
    bool odd = false;
    if (!std::isfinite(p.x) || !std::isfinite(p.y))
        return odd;
    for (std::size_t i = 1; i < ring.size(); ++i) {
        const Point& a = ring[i - 1];
        const Point& b = ring[i];
        if ((a.y > p.y) == (b.y > p.y))
            continue;
        // Side of the edge by a cross product of differences: no division, and exact for small integers.
        const double side = (b.x - a.x) * (p.y - a.y) - (p.x - a.x) * (b.y - a.y);
        if ((side > 0) == (b.y > a.y))
            odd = !odd;
    }
    return odd;
}

bool crosses(const Ring& ring, Point from, Point to)
{
    if (!std::isfinite(from.x + from.y + to.x + to.y))
        return false;
    const auto isLeftOf = [](Point a, Point b, Point p) { return crossProduct(b - a, p - a) > 0; };
    for (std::size_t i = 1; i < ring.size(); ++i) {
        const Point& a = ring[i - 1];
        const Point& b = ring[i];
        if (isLeftOf(from, to, a) != isLeftOf(from, to, b) && isLeftOf(a, b, from) != isLeftOf(a, b, to))
            return true;
    }
    return false;
}

bool contains(const Polygon& polygon, Point p)
{
    bool inside = contains(polygon.outer, p);
    for (const Ring& hole : polygon.holes)
        inside ^= contains(hole, p);
    return inside;
}

bool contains(const MultiPolygon& polygons, Point p)
{
    bool inside = false;
    for (const Polygon& polygon : polygons)
        inside ^= contains(polygon, p);
    return inside;
}

} // namespace riparia
