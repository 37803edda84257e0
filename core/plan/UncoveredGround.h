// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/geodesy/Ruler.h"
#include "core/geometry/Polygon.h"
#include "core/geometry/Region.h"

#include <cstddef>
#include <vector>

namespace riparia {

/// Ground that another polygon covers already.
struct Cover {
    std::size_t other = 0; ///< which of the others
    double area = 0;       ///< square metres that it took; those before it took theirs first, so that they add up
};

/// New ground without what is covered already.
struct UncoveredGround {
    MultiPolygon left; ///< empty where nothing is left
    std::vector<Cover> covers;

    double taken() const; ///< square metres, all covers together
};

/// An overlap, a piece that is left and a hole smaller than this come from edges that nearly coincide, and from nothing anybody drew: a millimetre, to which
/// coordinates are kept, along ten metres.
inline constexpr double kSliverSquareMetres = 0.01;

/// Cuts the others out of the ground, in their order; null ones take nothing. Ground of which no other has more than a sliver comes back as it is, vertex
/// for vertex; where something is cut, crossing rings are repaired first (Region::make), and pieces and holes that are slivers are dropped.
/// Others that cannot be repaired take nothing. Error: GeometryInvalid, when GEOS fails.
Result<UncoveredGround> uncoveredGround(const MultiPolygon& ground, const std::vector<const MultiPolygon*>& others,
                                        const Ruler& ruler);
/// The same for who asks again and again about others that stay as they are.
Result<UncoveredGround> uncoveredByRegions(const MultiPolygon& ground, const std::vector<Region>& others,
                                           const Ruler& ruler);

} // namespace riparia
