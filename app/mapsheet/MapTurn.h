// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/render/MapContent.h"

#include "core/base/Uuid.h"
#include "core/geometry/Point.h"

#include <QCoreApplication>
#include <QString>

#include <array>
#include <optional>
#include <string_view>
#include <vector>

namespace riparia {

/// Which way a map lies on its sheet: as all maps, or so that its river flows as drawings of rivers want it.
enum class MapTurn { NorthUp, FlowRight, FlowDown };

inline constexpr std::array kMapTurns{MapTurn::NorthUp, MapTurn::FlowRight, MapTurn::FlowDown};

/// "north-up", "flow-right", "flow-down": as typed.
std::string_view codeOf(MapTurn turn);
std::optional<MapTurn> parseMapTurn(std::string_view code);

/// Names for people.
class MapTurnText {
    Q_DECLARE_TR_FUNCTIONS(riparia::MapTurnText)

public:
    static QString name(MapTurn turn);
};

/// The river that a map of a box is turned by: the one with the longest stretch in it, of these where it is a map of rivers. Null for none.
const MapRiver* turningRiver(const MapContent& map, const Box& box, const std::vector<Uuid>& rivers);

/// Radians, anticlockwise, by which the map has to be turned so that the river flows as asked from where it comes into the box to where it leaves it;
/// 0 where that is the same place.
double turnAngle(MapTurn turn, const MapRiver& river, const Box& box, const MapContent& map);

/// Bounds of a line turned about a place; in coordinates of the turned map.
Box turnedBounds(const Line& line, const MapContent& map, Point pivot, double angle);

} // namespace riparia
