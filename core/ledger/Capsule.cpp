// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/Capsule.h"

#include <algorithm>
#include <cmath>

namespace riparia {

namespace {

using Covered = std::optional<Capsule::Shares>;

Covered clipped(double from, double to)
{
    from = std::max(from, 0.0);
    to = std::min(to, 1.0);
    return from < to ? Covered({from, to}) : std::nullopt;
}

Covered both(const Covered& a, const Covered& b)
{
    return a && b ? clipped(std::max(a->from, b->from), std::min(a->to, b->to)) : std::nullopt;
}

Covered hull(const Covered& a, const Covered& b)
{
    if (!a || !b)
        return a ? a : b;
    return Covered({std::min(a->from, b->from), std::max(a->to, b->to)});
}

/// Where start + t * slope lies between low and high.
Covered between(double start, double slope, double low, double high)
{
    if (slope == 0)
        return start >= low && start <= high ? Covered({0, 1}) : std::nullopt;
    const double first = (low - start) / slope;
    const double second = (high - start) / slope;
    return clipped(std::min(first, second), std::max(first, second));
}

/// Where a + t * ab lies in the circle: the roots of a quadratic.
Covered inCircle(Point a, Point ab, Point centre, double radius)
{
    const Point ca{a.x - centre.x, a.y - centre.y};
    const double square = ab.x * ab.x + ab.y * ab.y;
    const double half = ca.x * ab.x + ca.y * ab.y;
    const double discriminant = half * half - square * (ca.x * ca.x + ca.y * ca.y - radius * radius);
    if (square == 0 || discriminant < 0)
        return std::nullopt;
    const double root = std::sqrt(discriminant);
    return clipped((-half - root) / square, (-half + root) / square);
}

} // namespace

std::optional<Capsule::Shares> Capsule::stretchOf(Point a, Point b) const
{
    const Point ab{b.x - a.x, b.y - a.y};
    if (ab.x == 0 && ab.y == 0)
        return std::nullopt;
    Covered inside = hull(inCircle(a, ab, c, radius), inCircle(a, ab, d, radius));
    const Point cd{d.x - c.x, d.y - c.y};
    const double length = std::hypot(cd.x, cd.y);
    if (length == 0)
        return inside;
    // The rectangle between the round ends: between 0 and length along, within the radius across.
    const Point u{cd.x / length, cd.y / length};
    const Point ca{a.x - c.x, a.y - c.y};
    const Covered along = between(ca.x * u.x + ca.y * u.y, ab.x * u.x + ab.y * u.y, 0, length);
    const Covered across = between(ca.y * u.x - ca.x * u.y, ab.y * u.x - ab.x * u.y, -radius, radius);
    return hull(inside, both(along, across));
}

} // namespace riparia
