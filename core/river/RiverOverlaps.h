// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geometry/Point.h"
#include "core/river/RiverBuilder.h"

#include <cstddef>
#include <string>
#include <vector>

namespace riparia {

/// A stretch of a reach that runs along another river than its own.
struct RiverOverlap {
    std::size_t shape = 0; ///< row of the soup
    std::string own;       ///< key of its own river
    std::string other;     ///< key of the river it runs along
    double metres = 0;
    Point middle;
};

/// Where reaches run within `snap` metres of a river they are no part of for more than ten times that (and more than a metre): a
/// tributary that arrives at a sharp angle is not one. Where both of two rivers have a vertex on the other, the reaches of the one with the later
/// key are named. In the order of the rivers.
std::vector<RiverOverlap> overlapsBetweenRivers(const ReachSoup& soup, const Assembly& assembly, double snap);

} // namespace riparia
