// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tools/OutlineTrace.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>

namespace riparia {

namespace {

/// A snapped place went to the screen and back: it lies this near its edge, as a share of its coordinates.
constexpr double kOnEdge = 1e-9;

/// A place on a ring: on edge `edge`, `along` from its start.
struct RingPlace {
    std::size_t edge = 0;
    double along = 0; // 0..1
    double distance = std::numeric_limits<double>::infinity();
};

RingPlace placeOn(const Ring& ring, Point p)
{
    RingPlace best;
    for (std::size_t i = 0; i + 1 < ring.size(); ++i) {
        const double dx = ring[i + 1].x - ring[i].x;
        const double dy = ring[i + 1].y - ring[i].y;
        const double squared = dx * dx + dy * dy;
        if (squared == 0)
            continue;
        const double t = std::clamp(((p.x - ring[i].x) * dx + (p.y - ring[i].y) * dy) / squared, 0.0, 1.0);
        const double distance = std::hypot(p.x - ring[i].x - t * dx, p.y - ring[i].y - t * dy);
        if (distance < best.distance)
            best = {i, t, distance};
    }
    return best;
}

void addPoint(Line& way, Point p, Point start)
{
    if (p != (way.empty() ? start : way.back()))
        way.push_back(p);
}

/// Forward along the ring, which is closed, from `a` to `b`.
Line forward(const Ring& ring, const RingPlace& a, const RingPlace& b, Point from, Point to)
{
    const std::size_t edges = ring.size() - 1;
    const bool isAhead = b.edge > a.edge || (b.edge == a.edge && b.along >= a.along);
    const std::size_t corners = isAhead ? b.edge - a.edge : b.edge + edges - a.edge;
    Line way;
    for (std::size_t i = 1; i <= corners; ++i)
        addPoint(way, ring[(a.edge + i) % edges], from);
    addPoint(way, to, from);
    return way;
}

/// The way back along the same corners.
Line reversed(const Line& way, Point end)
{
    Line back(way.rbegin() + 1, way.rend());
    back.push_back(end);
    return back;
}

double lengthFrom(Point start, const Line& way)
{
    double length = 0;
    for (const Point p : way) {
        length += std::hypot(p.x - start.x, p.y - start.y);
        start = p;
    }
    return length;
}

std::vector<Line> waysRound(const Ring& ring, const Snap& from, const Snap& to)
{
    const double scale = std::max({std::abs(from.at.x), std::abs(from.at.y), 1.0});
    const RingPlace a = placeOn(ring, from.at);
    const RingPlace b = placeOn(ring, to.at);
    if (a.distance > kOnEdge * scale || b.distance > kOnEdge * scale)
        return {};
    std::vector<Line> ways{forward(ring, a, b, from.at, to.at), reversed(forward(ring, b, a, to.at, from.at), to.at)};
    if (lengthFrom(from.at, ways[1]) < lengthFrom(from.at, ways[0]))
        std::swap(ways[0], ways[1]);
    return ways;
}

std::vector<Line> waysAlongRiver(const Alignment& river, const Snap& from, const Snap& to)
{
    Line way = river.slice({std::min(from.position, to.position), std::max(from.position, to.position)});
    if (to.position < from.position)
        std::ranges::reverse(way);
    if (way.size() < 2)
        return {};
    way.erase(way.begin());
    way.back() = to.at;
    return {way};
}

/// Of an area or a boundary, as water surfaces are; null for anything else.
const MultiPolygon* shapeOf(const MapContent& content, const Uuid& feature)
{
    if (const auto area = std::ranges::find(content.areas, feature, &MapArea::id); area != content.areas.end())
        return &*area->shape;
    const auto boundary = std::ranges::find(content.boundaries, feature, &MapBoundary::id);
    return boundary == content.boundaries.end() ? nullptr : &*boundary->shape;
}

} // namespace

std::vector<Line> tracedWays(const MapContent& content, const Snap& from, const Snap& to)
{
    if (from.at == to.at)
        return {};
    if (from.river && from.river == to.river && *from.river < content.rivers.size())
        return waysAlongRiver(*content.rivers[*from.river].alignment, from, to);
    if (from.river || to.river || from.feature.isNil() || from.feature != to.feature)
        return {};
    const MultiPolygon* shape = shapeOf(content, from.feature);
    if (!shape)
        return {};
    for (const Polygon& polygon : *shape) {
        if (auto ways = waysRound(polygon.outer, from, to); !ways.empty())
            return ways;
        for (const Ring& hole : polygon.holes) {
            if (auto ways = waysRound(hole, from, to); !ways.empty())
                return ways;
        }
    }
    return {};
}

} // namespace riparia
