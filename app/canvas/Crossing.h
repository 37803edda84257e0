// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Uuid.h"
#include "core/geometry/Point.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace riparia {

/// An edge of a line or an outline that is drawn, as it may cross others.
struct DrawnEdge {
    Point from;
    Point to;
    std::optional<std::size_t> river{}; ///< index into MapContent::rivers
    std::size_t vertex = 0;             ///< of the river: the edge's first
    Uuid feature{};                     ///< what it is the outline of; nil for a river

    bool isOfSameLineAs(const DrawnEdge& other) const { return river == other.river && feature == other.feature; }
};

/// Where two edges of different lines meet.
struct Crossing {
    Point at;
    std::size_t first = 0; ///< indexes of the edges
    std::size_t second = 0;
    double alongFirst = 0; ///< 0 at its start, 1 at its end
    double alongSecond = 0;
};

/// Where the edges cross or touch, each pair of lines once at a place. Edges that lie on each other cross nowhere. Takes the square of their number.
std::vector<Crossing> crossingsOf(const std::vector<DrawnEdge>& edges);

} // namespace riparia
