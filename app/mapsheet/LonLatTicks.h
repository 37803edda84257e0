// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/mapsheet/MapSheet.h"

#include <QString>

namespace riparia {

/// Ticks of longitude at the upper and of latitude at the right side of the frame of a map, at round degrees, minutes or seconds, each with its words where
/// there is room. Nothing where the plan's system has no longitude and latitude, or is in degrees, which the grid says already.
void addLonLatTicks(MapSheet& sheet);

/// "114°18′30″": what is nothing at the end is left out.
QString degreesText(double seconds);

} // namespace riparia
