// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geodesy/Ruler.h"
#include "core/geometry/Polygon.h"
#include "sample-data/generator/Case.h"

#include <map>
#include <string>

/// Schematic geometry of the case in EPSG:4547.
namespace riparia::sample {

/// Course of every river by key, vertices downstream, coordinates in whole millimetres. Mouths lie on the receiving river.
std::map<std::string, Line> courses();

/// The polygon between two distances from a line on one side of it, over a stretch of its planar length.
Polygon strip(const Line& course, double from, double to, bool left, double inner, double outer);

/// The line at a distance from a course (positive = left) over a stretch of its planar length.
Line beside(const Line& course, double from, double to, double offset);

/// The polygons of one case area; their union measures exactly `area.squareMetres`.
std::vector<Polygon> areaPolygons(const CaseArea& area, const Line& course, const Ruler& ruler);

/// The reservoir, the jurisdiction (53.14 km2 on the ellipsoid) and the path around the reservoir.
Polygon reservoir();
Polygon jurisdiction(const Ruler& ruler);
std::vector<Line> reservoirPath();

} // namespace riparia::sample
