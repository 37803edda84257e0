// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geometry/Point.h"

#include <optional>

namespace riparia {

/// Where a point goes while Shift is held (UX.md 2.3): on the nearest of the directions from `from` that are multiples of 15 degrees, or that run along
/// or across the edge `before`-`from`. `unitX` and `unitY` are metres per coordinate unit.
Point steppedTo(Point from, Point to, const std::optional<Point>& before, double unitX, double unitY);

} // namespace riparia
