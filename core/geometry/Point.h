// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <limits>
#include <vector>

namespace riparia {

/// A place in the coordinates of some Crs, always x = east or longitude, y = north or latitude.
struct Point {
    double x = 0;
    double y = 0;

    friend bool operator==(const Point&, const Point&) = default;
    friend Point operator-(Point a, Point b) { return {a.x - b.x, a.y - b.y}; }
};

/// Positive where b lies to the left of a, both seen from the origin; twice the area of the triangle between.
inline double crossProduct(Point a, Point b)
{
    return a.x * b.y - a.y * b.x;
}

/// Axis-parallel rectangle; empty (contains nothing) when default made.
struct Box {
    double minX = std::numeric_limits<double>::infinity();
    double minY = std::numeric_limits<double>::infinity();
    double maxX = -std::numeric_limits<double>::infinity();
    double maxY = -std::numeric_limits<double>::infinity();

    bool isEmpty() const { return minX > maxX || minY > maxY; }
    void add(Point p)
    {
        minX = std::min(minX, p.x);
        minY = std::min(minY, p.y);
        maxX = std::max(maxX, p.x);
        maxY = std::max(maxY, p.y);
    }
    void add(const Box& b)
    {
        minX = std::min(minX, b.minX);
        minY = std::min(minY, b.minY);
        maxX = std::max(maxX, b.maxX);
        maxY = std::max(maxY, b.maxY);
    }
    /// True also when only edges touch.
    bool intersects(const Box& b) const { return minX <= b.maxX && b.minX <= maxX && minY <= b.maxY && b.minY <= maxY; }
    bool contains(Point p) const { return p.x >= minX && p.x <= maxX && p.y >= minY && p.y <= maxY; }
    Box grown(double by) const { return {minX - by, minY - by, maxX + by, maxY + by}; }

    friend bool operator==(const Box&, const Box&) = default;
};

using Line = std::vector<Point>;

Box boundsOf(const Line& line);

} // namespace riparia
