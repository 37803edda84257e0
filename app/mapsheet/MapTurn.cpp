// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/mapsheet/MapTurn.h"

#include "app/report/ReportMap.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <utility>

namespace riparia {

namespace {

/// The first and the last vertex of a river in a box; none where there are not two.
std::optional<std::pair<std::size_t, std::size_t>> stretchIn(const Box& box, const MapRiver& river)
{
    const Line& points = river.alignment->points();
    const auto isInside = [&](const Point& point) { return box.contains(point); };
    const auto first = std::find_if(points.begin(), points.end(), isInside);
    const auto last = std::find_if(points.rbegin(), points.rend(), isInside);
    if (first == points.end() || last.base() - first < 2)
        return std::nullopt;
    return std::pair(static_cast<std::size_t>(first - points.begin()),
                     static_cast<std::size_t>(last.base() - points.begin()) - 1);
}

} // namespace

std::string_view codeOf(MapTurn turn)
{
    switch (turn) {
    case MapTurn::NorthUp: break;
    case MapTurn::FlowRight: return "flow-right";
    case MapTurn::FlowDown: return "flow-down";
    }
    return "north-up";
}

std::optional<MapTurn> parseMapTurn(std::string_view code)
{
    const auto found = std::ranges::find_if(kMapTurns, [&](MapTurn turn) { return codeOf(turn) == code; });
    return found == kMapTurns.end() ? std::nullopt : std::optional(*found);
}

QString MapTurnText::name(MapTurn turn)
{
    switch (turn) {
    case MapTurn::NorthUp: break;
    case MapTurn::FlowRight: return tr("River flows left to right");
    case MapTurn::FlowDown: return tr("River flows top to bottom");
    }
    return tr("North is up");
}

const MapRiver* turningRiver(const MapContent& map, const Box& box, const std::vector<Uuid>& rivers)
{
    const MapRiver* longest = nullptr;
    double most = 0;
    for (const MapRiver& one : map.rivers) {
        if (!rivers.empty() && std::ranges::find(rivers, one.id) == rivers.end())
            continue;
        if (!one.alignment->bounds().intersects(box))
            continue;
        const auto stretch = stretchIn(box, one);
        if (!stretch)
            continue;
        const double metres =
            one.alignment->positionOf(stretch->second).metres() - one.alignment->positionOf(stretch->first).metres();
        if (metres > most) {
            most = metres;
            longest = &one;
        }
    }
    return longest;
}

double turnAngle(MapTurn turn, const MapRiver& river, const Box& box, const MapContent& map)
{
    const auto stretch = stretchIn(box, river);
    if (turn == MapTurn::NorthUp || !stretch)
        return 0;
    const Point from = river.alignment->points()[stretch->first];
    const Point to = river.alignment->points()[stretch->second];
    const double east = (to.x - from.x) * map.unitMetresX;
    const double north = (to.y - from.y) * map.unitMetresY;
    if (east == 0 && north == 0)
        return 0;
    const double wanted = turn == MapTurn::FlowRight ? 0 : -std::numbers::pi / 2;
    return wanted - std::atan2(north, east);
}

Box turnedBounds(const Line& line, const MapContent& map, Point pivot, double angle)
{
    Box box;
    for (const Point& point : line)
        box.add(turned(point, map, pivot, angle));
    return box;
}

} // namespace riparia
