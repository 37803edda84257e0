// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/Plan.h"

#include <string>
#include <vector>

namespace riparia {

/// Where a greenway goes from one side of a river to the other.
struct RiverCrossing {
    std::string river; ///< key
    Position at;
    Point place;
};

/// All of them, in the order in which the lines of the greenway are drawn. A line that touches the river, or begins or ends within a metre of it, does
/// not cross it there, and one that is linked along a river does not cross that one.
std::vector<RiverCrossing> riverCrossings(const Plan& plan, const Greenway& greenway);

} // namespace riparia
