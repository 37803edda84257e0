// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/canvas/Snapper.h"

#include "core/geometry/Polygon.h"

#include <vector>

namespace riparia {

/// The ways along what is drawn from one snap to another, for a shape that follows its neighbour exactly. On one river: its line between the two places. On
/// one ring of an area or a boundary: both ways round, the shorter first. Each way is the vertices passed and `to`, without `from`. Empty where the two do not
/// lie on one line, or at one place.
std::vector<Line> tracedWays(const MapContent& content, const Snap& from, const Snap& to);

} // namespace riparia
