// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/render/RingShape.h"

#include <QPointF>
#include <QRectF>

#include <optional>

namespace riparia {

/// Where in a shape a text has most room.
struct RoomyPlace {
    QPointF place;
    double room = 0; ///< pixels to the nearest edge, that of the shape or that of the part looked at
};

/// The place of what is inside a part of the view that is farthest from the edges, on a coarse grid; on its edge where it is too slim for that; none
/// where nothing is inside.
std::optional<RoomyPlace> roomiestPlace(const RingShape& shape, const QRectF& inside);

} // namespace riparia
