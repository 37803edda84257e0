// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Progress.h"
#include "core/io/export/ExportTable.h"
#include "core/plan/Plan.h"

namespace riparia {

/// "chainage_ticks": a point with its label at every full hundred metres of chainage of every river, at every full kilometre of rivers
/// longer than 20 km, and at both ends. `angle` is the direction of the flow there, degrees counter-clockwise from east on the plan's grid.
/// Labels that the stationing skips have no tick; those it has twice have two. Error: Cancelled.
Result<ExportTable> chainageTicks(const Plan& plan, const Progress& progress = {});

} // namespace riparia
