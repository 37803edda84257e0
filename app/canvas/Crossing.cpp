// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/canvas/Crossing.h"

#include <algorithm>
#include <cmath>

namespace riparia {

namespace {

/// What ends on a line may miss it by rounding: this share of an edge.
constexpr double kTouches = 1e-9;

bool isWithin(double along)
{
    return along >= -kTouches && along <= 1 + kTouches;
}

std::optional<Crossing> crossingOf(const DrawnEdge& a, const DrawnEdge& b)
{
    const Point alongA = a.to - a.from;
    const Point alongB = b.to - b.from;
    const double cross = crossProduct(alongA, alongB);
    const double longest = std::hypot(alongA.x, alongA.y) * std::hypot(alongB.x, alongB.y);
    if (std::abs(cross) <= longest * kTouches)
        return std::nullopt; // parallel, or without a length
    const Point between = b.from - a.from;
    const double onA = crossProduct(between, alongB) / cross;
    const double onB = crossProduct(between, alongA) / cross;
    if (!isWithin(onA) || !isWithin(onB))
        return std::nullopt;
    Crossing crossing;
    crossing.alongFirst = std::clamp(onA, 0.0, 1.0);
    crossing.alongSecond = std::clamp(onB, 0.0, 1.0);
    crossing.at = {a.from.x + crossing.alongFirst * alongA.x, a.from.y + crossing.alongFirst * alongA.y};
    return crossing;
}

/// At a vertex both of its edges meet the other line.
bool isSamePlace(const Crossing& a, const Crossing& b, double size)
{
    return std::hypot(a.at.x - b.at.x, a.at.y - b.at.y) <= size * 4 * kTouches;
}

double sizeOf(const DrawnEdge& edge)
{
    return std::hypot(edge.to.x - edge.from.x, edge.to.y - edge.from.y);
}

} // namespace

std::vector<Crossing> crossingsOf(const std::vector<DrawnEdge>& edges)
{
    std::vector<Crossing> crossings;
    for (std::size_t i = 0; i < edges.size(); ++i) {
        for (std::size_t k = i + 1; k < edges.size(); ++k) {
            auto crossing = edges[i].isOfSameLineAs(edges[k]) ? std::nullopt : crossingOf(edges[i], edges[k]);
            if (!crossing)
                continue;
            crossing->first = i;
            crossing->second = k;
            const bool isKnown = std::any_of(crossings.begin(), crossings.end(), [&](const Crossing& known) {
                return edges[known.first].isOfSameLineAs(edges[i]) && edges[known.second].isOfSameLineAs(edges[k]) &&
                       isSamePlace(known, *crossing, sizeOf(edges[i]) + sizeOf(edges[k]));
            });
            if (!isKnown)
                crossings.push_back(*crossing);
        }
    }
    return crossings;
}

} // namespace riparia
