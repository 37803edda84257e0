// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geometry/Point.h"
#include "core/geometry/Polygon.h"

#include <string>
#include <string_view>

namespace riparia::test {

/// Fixtures one can read. Each function reads exactly one kind and stops the test program with the offending text
/// otherwise: a fixture is never silently empty. `nan`, `inf` and `-inf` are legal numbers here.

/// "POINT (3 4)".
Point wktPoint(std::string_view text);
/// "LINESTRING (0 0, 10 0)", "LINESTRING EMPTY".
Line wktLine(std::string_view text);
/// "POLYGON ((outer), (hole))", "MULTIPOLYGON (((outer), (hole)), ((outer)))"; rings are taken as written.
MultiPolygon wktPolygons(std::string_view text);

/// Shortest numbers that read back as the same doubles.
std::string toWkt(Point p);
std::string toWkt(const Line& line);
/// POLYGON for one polygon, MULTIPOLYGON for others.
std::string toWkt(const MultiPolygon& polygons);
/// Rounded to `decimals` places: for comparing what arithmetic made.
std::string toWkt(const Line& line, int decimals);

} // namespace riparia::test
