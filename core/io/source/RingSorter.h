// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace riparia {

/// One ring of a polygon record: vertices [begin, end) of the arrays given to sortRings().
struct RingRange {
    std::size_t begin = 0;
    std::size_t end = 0;
};

struct SortedRing {
    std::uint32_t ring = 0; ///< index into the rings given
    bool isHole = false;
};

/// Puts each outer ring before its own holes. Clockwise rings are outer rings, as in a shapefile; a counter-clockwise one
/// is a hole of the smallest outer ring around it, and an outer ring where there is none. Where the orientation is the
/// other way round throughout (outer rings counter-clockwise around clockwise ones), so is the rule. One ring alone is
/// outer whatever its orientation.
std::vector<SortedRing> sortRings(const double* x, const double* y, const std::vector<RingRange>& rings);

} // namespace riparia
