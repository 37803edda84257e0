// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/canvas/Snapper.h"

#include "core/geometry/Point.h"

#include <QPointF>
#include <Qt>

#include <optional>

namespace riparia {

/// The pointer over the map, as tools get it: they never compute transforms.
struct ToolEvent {
    QPointF screen;
    Point map;                        ///< under the pointer
    Snap snap;                        ///< what it snaps to; kind None where nothing is near or snapping is off
    std::optional<Snap> nearestRiver; ///< within 40 pixels and shown, or the one the tool is on: chainage and offset
    Qt::MouseButton button = Qt::NoButton;
    Qt::KeyboardModifiers modifiers;
    bool isDoubleClick = false;
    bool isStill = false; ///< the pointer has not moved: a key has changed what it snaps to

    Point place() const { return snap.kind == SnapKind::None ? map : snap.at; }
};

} // namespace riparia
