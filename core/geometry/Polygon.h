// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geometry/Point.h"

#include <vector>

namespace riparia {

/// A closed ring: the first vertex is repeated at the end. Either orientation.
using Ring = std::vector<Point>;

struct Polygon {
    Ring outer;
    std::vector<Ring> holes;

    friend bool operator==(const Polygon&, const Polygon&) = default;
};

/// Any number of polygons; what an area, a boundary or a lake is made of.
using MultiPolygon = std::vector<Polygon>;

Box boundsOf(const MultiPolygon& polygons);
/// Even-odd test over all rings; points on an edge may fall either way, points that are not finite are outside.
bool contains(const MultiPolygon& polygons, Point p);
bool contains(const Polygon& polygon, Point p);
bool contains(const Ring& ring, Point p);
/// Whether a straight edge passes through the outline of a ring. Where it only touches it may fall either way; edges that are not finite pass through nothing.
bool crosses(const Ring& ring, Point from, Point to);

} // namespace riparia
