// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/render/LineRun.h"
#include "app/render/MapContent.h"
#include "app/render/MapStyle.h"

#include <QPolygonF>

#include <vector>

namespace riparia {

/// Pixels the water of a river of this rank is wide.
double riverWidth(const MapStyle& style, int rank, const Viewport& view);

/// Whether the map is so small that works lie on the river itself.
bool lanesCollapse(const MapStyle& style, const Viewport& view);

/// How far from the river's line works run, in pixels, left positive. `bank` is Channel, Left or Right; `lane` is MapSegment::lane.
double laneOffset(const MapStyle& style, int rank, Bank bank, int lane, const Viewport& view);

/// The lanes a bank stands for: Both is Left and Right.
std::vector<Bank> lanesOfBank(Bank bank);

/// The line of works on one lane as far as it is in view (with `margin` pixels around), as drawn.
std::vector<LineRun> laneRuns(const MapRiver& river, Span span, Bank bank, int lane, const Viewport& view,
                              const MapStyle& style, double margin);

/// The same as polygons for sketches, halos and hit tests: one per stretch in view and, for Both, per side.
std::vector<QPolygonF> laneOf(const MapRiver& river, Span span, Bank bank, const Viewport& view, const MapStyle& style,
                              int lane = 0);
std::vector<QPolygonF> laneOf(const MapContent& content, const MapSegment& segment, const Viewport& view,
                              const MapStyle& style);

} // namespace riparia
