// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/AreaDistance.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace riparia {

namespace {

constexpr double kStep = 20.0;      // metres
constexpr double kMostSteps = 1000; // along one edge or the whole line: bounds the work on areas of absurd size

} // namespace

double distanceToRiver(const MultiPolygon& area, const Alignment& river, double enough)
{
    double nearest = std::numeric_limits<double>::infinity();
    Position first = river.whole().to;
    Position last = river.whole().from;
    const auto look = [&](Point p) {
        const Located found = river.locate(p);
        nearest = std::min(nearest, std::abs(found.offset));
        first = std::min(first, found.at);
        last = std::max(last, found.at);
        return nearest <= enough;
    };
    for (const Polygon& polygon : area) {
        for (std::size_t i = 0; i < polygon.outer.size(); ++i) {
            const Point a = polygon.outer[i];
            const Point b = polygon.outer[i + 1 < polygon.outer.size() ? i + 1 : i];
            const double length = river.ruler().distance(a, b);
            const double steps = std::isfinite(length) ? std::clamp(std::ceil(length / kStep), 1.0, kMostSteps) : 1.0;
            for (int k = 0; k < static_cast<int>(steps); ++k) {
                if (look({a.x + (b.x - a.x) * k / steps, a.y + (b.y - a.y) * k / steps}))
                    return nearest;
            }
        }
    }
    // A large polygon may hold the line well inside its outline.
    const Box box = boundsOf(area);
    const Millimetres step = Millimetres::fromMetres(std::max(kStep, (last - first).metres() / kMostSteps));
    for (Position at = first; at <= last; at = at + step) {
        const Point p = river.pointAt(at);
        if (box.contains(p) && contains(area, p))
            return 0;
    }
    return nearest;
}

} // namespace riparia
