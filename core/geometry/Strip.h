// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/geometry/Polygon.h"

#include <optional>

namespace riparia {

/// The ground beside a line, one shape a side.
struct Strip {
    MultiPolygon left; ///< of the direction of the line
    MultiPolygon right;
};

/// A line in coordinates of a plan; `unitX` and `unitY` are metres per coordinate unit near it, for what is measured off beside it.
struct StripLine {
    Line line;
    double unitX = 1;
    double unitY = 1;
};

/// The strips of these widths in metres (0 = none) along a line: flat ends, mitred corners that are cut off beyond twice the width, nothing twice, and
/// nothing of one side beyond the line where it bends. Where the line winds back to itself, its left towards its right and nearer than two widths, what is of
/// both sides counts as left.
/// Errors: InvalidArgument for a width that is negative or not finite; GeometryEmpty for a line without length; GeometryInvalid for one that is not
/// finite, and when GEOS fails.
Result<Strip> stripAlong(const StripLine& along, double leftWidth, double rightWidth);

/// The first place where the line bends so tightly that a strip this wide on the inner side overlaps itself; none when it never does. Bends shorter than a
/// quarter of the width are the hand of who drew the line.
std::optional<Point> tightBend(const StripLine& along, double leftWidth, double rightWidth);

/// The line that runs beside this one, `offset` metres to the left (negative: to the right), in the same direction; it leaves out what a tight bend has no
/// room for. An offset of 0 is the line itself.
/// Errors: those of stripAlong(); GeometryEmpty also when nothing is left.
Result<Line> offsetLine(const StripLine& along, double offset);

} // namespace riparia
