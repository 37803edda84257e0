// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geometry/Polygon.h"
#include "core/linref/Alignment.h"

namespace riparia {

/// Metres between a polygon and a river's line: 0 where the line runs through the polygon; infinity for a polygon without vertices.
/// Outline and line are looked at every 20 m, which is fine enough for a limit of 100 m; the search ends at the first place
/// that is `enough` or nearer.
double distanceToRiver(const MultiPolygon& area, const Alignment& river, double enough);

} // namespace riparia
