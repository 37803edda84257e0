// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geometry/Simplify.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <utility>
#include <vector>

namespace riparia {

namespace {

double distanceToEdge(Point p, Point a, Point b, double unitX, double unitY)
{
    const double dx = (b.x - a.x) * unitX;
    const double dy = (b.y - a.y) * unitY;
    const double px = (p.x - a.x) * unitX;
    const double py = (p.y - a.y) * unitY;
    const double squared = dx * dx + dy * dy;
    const double along = squared > 0 ? std::clamp((px * dx + py * dy) / squared, 0.0, 1.0) : 0.0;
    return std::hypot(px - along * dx, py - along * dy);
}

} // namespace

std::vector<bool> telling(const Line& line, double tolerance, double unitX, double unitY)
{
    if (line.size() < 3)
        return std::vector<bool>(line.size(), true);
    std::vector<bool> kept(line.size(), false);
    kept.front() = kept.back() = true;
    std::vector<std::pair<std::size_t, std::size_t>> open{{0, line.size() - 1}};
    while (!open.empty()) {
        const auto [first, last] = open.back();
        open.pop_back();
        double farthest = tolerance;
        std::size_t at = first;
        for (std::size_t i = first + 1; i < last; ++i) {
            const double distance = distanceToEdge(line[i], line[first], line[last], unitX, unitY);
            if (distance > farthest) {
                farthest = distance;
                at = i;
            }
        }
        if (at == first)
            continue;
        kept[at] = true;
        open.emplace_back(first, at);
        open.emplace_back(at, last);
    }
    return kept;
}

Line simplified(const Line& line, double tolerance, double unitX, double unitY)
{
    const std::vector<bool> kept = telling(line, tolerance, unitX, unitY);
    Line simple;
    for (std::size_t i = 0; i < line.size(); ++i)
        if (kept[i])
            simple.push_back(line[i]);
    return simple;
}

} // namespace riparia
