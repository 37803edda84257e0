// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/render/ChainageSteps.h"
#include "app/render/MapScene.h"
#include "app/render/MapStyle.h"
#include "app/render/Viewport.h"

#include <QPointF>

#include <cstdint>
#include <vector>

namespace riparia {

/// Of the map at a scale.
ChainageInterval chainageInterval(const MapStyle& style, const Viewport& view);

/// A place along a river where a tick stands. Where ticks stand follows from the river's stationing and the scale alone, never from what is in view.
struct ChainageMark {
    ChainageRank rank = ChainageRank::Minor;
    bool isEnd = false; ///< of the river; has a label whatever its number
    Position position;
    Chainage chainage;
    QPointF on;        ///< place on the river's line
    QPointF outward;   ///< unit direction of the tick: away from the water, on the side that is freer of works
    double start = 0;  ///< pixels from the line to where the tick begins
    double length = 0; ///< of the tick; 0 at an end between marks

    QPointF tip() const { return on + outward * (start + length); }
};

/// Marks of a river within `margin` pixels of the view, minor ones only when asked for.
std::vector<ChainageMark> chainageMarks(const MapScene& scene, std::uint32_t river, const MapStyle& style,
                                        const Viewport& view, double margin, bool minor);

/// A place on a river where its direction is shown.
struct FlowMark {
    QPointF at;
    QPointF direction; ///< of the flow, unit
};
std::vector<FlowMark> flowMarks(const MapRiver& river, const MapStyle& style, const Viewport& view, double margin);

/// Whether a river is long enough on the screen for marks and names.
bool isLongOnScreen(const MapRiver& river, const Viewport& view, double pixels);

} // namespace riparia
