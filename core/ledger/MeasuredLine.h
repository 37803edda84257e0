// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geodesy/Ruler.h"
#include "core/geometry/Point.h"
#include "core/linref/Alignment.h"
#include "core/linref/Position.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace riparia {

/// A line that knows the position of each of its vertices in whole millimetres, so that it can be cut into stretches whose
/// lengths add up to its own exactly. Inside an edge, position is linear in the coordinates.
struct MeasuredLine {
    Line points;
    std::vector<std::int64_t> mm; ///< as many as points, never falling

    /// Positions from 0 on. Fewer than two points give an empty line.
    static MeasuredLine of(const Line& line, const Ruler& ruler);
    /// The positions of the alignment.
    static MeasuredLine of(const Alignment& alignment);

    bool isEmpty() const { return points.size() < 2; }
    Span whole() const;
    Millimetres length() const { return whole().length(); }
    Point at(Position position) const; ///< clamped to the ends; on a zero-length edge its first vertex
    /// The stretch with its positions kept: at least two points unless the span is empty (then none). Clamped.
    MeasuredLine slice(Span span) const;

    friend bool operator==(const MeasuredLine&, const MeasuredLine&) = default;
};

} // namespace riparia
