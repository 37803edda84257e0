// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tools/AngleStep.h"

#include <cmath>
#include <numbers>

namespace riparia {

namespace {

constexpr double kStep = std::numbers::pi / 12;
constexpr double kQuarter = std::numbers::pi / 2;

/// The multiple of `step` after `start` that is nearest to the angle.
double nearest(double angle, double start, double step)
{
    return start + std::round((angle - start) / step) * step;
}

} // namespace

Point steppedTo(Point from, Point to, const std::optional<Point>& before, double unitX, double unitY)
{
    const double x = (to.x - from.x) * unitX;
    const double y = (to.y - from.y) * unitY;
    if (x == 0 && y == 0)
        return to;
    const double angle = std::atan2(y, x);
    double chosen = nearest(angle, 0, kStep);
    if (before && !(*before == from)) {
        const double edge = std::atan2((from.y - before->y) * unitY, (from.x - before->x) * unitX);
        const double along = nearest(angle, edge, kQuarter);
        if (std::abs(along - angle) < std::abs(chosen - angle))
            chosen = along;
    }
    const double length = x * std::cos(chosen) + y * std::sin(chosen);
    return {from.x + length * std::cos(chosen) / unitX, from.y + length * std::sin(chosen) / unitY};
}

} // namespace riparia
