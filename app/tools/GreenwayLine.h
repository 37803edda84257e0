// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/tools/NetworkPlace.h"

#include "core/plan/Entities.h"

#include <QJsonObject>

#include <cstddef>
#include <optional>
#include <vector>

namespace riparia {

/// An end of one line of a greenway that is there.
struct GreenwayEnd {
    Uuid greenway;
    std::size_t line = 0; ///< index into Greenway::lines
    bool isBack = true;   ///< where that line ends as it was drawn, else where it begins
};

/// One place of a greenway being drawn, and how the leg before it runs.
struct GreenwayPoint {
    Point at;
    std::optional<NetworkPlace> place{};    ///< where it lies on a river
    bool follows = false;                   ///< the leg to it runs along that river
    double offset = 0;                      ///< metres beside it, left of the flow positive
    std::optional<GreenwayEnd> continues{}; ///< of the first one: what is drawn belongs to that greenway
};

/// Whether the leg between could run along a river: both on the same one, apart.
bool canFollow(const GreenwayPoint& from, const GreenwayPoint& to);

/// What the points make.
struct GreenwayLine {
    Line line;
    WaterLink link; ///< explicit when all of it runs one way along one river; else none
};

/// Errors: those of offsetLine().
Result<GreenwayLine> greenwayLine(const PlanDocument& document, const std::vector<GreenwayPoint>& points);

QJsonObject toJson(const PlanDocument& document, const std::vector<GreenwayPoint>& points);
/// What still fits the plan; a place on a river that is gone becomes a free point, and a greenway that is gone is not continued.
std::vector<GreenwayPoint> greenwayPoints(const PlanDocument& document, const QJsonObject& json);

} // namespace riparia
