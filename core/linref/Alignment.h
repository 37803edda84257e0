// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/geodesy/Ruler.h"
#include "core/geometry/Point.h"
#include "core/linref/Position.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace riparia {

/// Where a point falls on an alignment.
struct Located {
    Position at;          ///< 0 <= at <= length
    Point on;             ///< nearest place on the line
    double offset = 0;    ///< metres from the line; positive = left of the flow, negative = right
    std::size_t edge = 0; ///< index of the edge's first vertex
};

/// The one continuous polyline of a river with its length at every vertex. Vertices always run downstream.
/// Immutable; share it by shared_ptr<const Alignment>.
///
/// Positions run from 0 to length(); length() is the measured length rounded to a millimetre and the position of the last
/// vertex exactly. Inside an edge, position is linear in plan coordinates for pointAt() and locate() alike, so the two are inverse
/// to 1 mm wherever the line does not come back on itself.
class Alignment {
public:
    /// `z` is empty or as long as `downstream`. Repeated vertices are kept (zero-length edges are legal).
    /// Error: GeometryEmpty for fewer than two vertices, GeometryInvalid for a non-finite one.
    static Result<Alignment> make(Line downstream, std::vector<double> z, const Ruler& ruler);

    const Line& points() const { return m_points; }
    const std::vector<double>& z() const { return m_z; }
    const Ruler& ruler() const { return m_ruler; }
    Millimetres length() const { return m_length; }
    Span whole() const { return {Position{0}, Position{m_length.value}}; }
    Box bounds() const { return m_bounds; }

    Position positionOf(std::size_t vertex) const;
    /// Clamped to the ends. On a zero-length edge: its first vertex.
    Point pointAt(Position at) const;
    /// Unit direction of flow at a position in the local metric (metres east, metres north).
    Point directionAt(Position at) const;
    /// Nearest place in the local metric. Where several are equally near (within 0.1 mm): the one nearest to `hint`, else the smallest position.
    Located locate(Point p, std::optional<Position> hint = std::nullopt) const;
    /// The line between two positions, both ends included, clamped; at least two points unless the span is empty (then none).
    Line slice(Span span) const;
    /// Same line, other way: for an edit that reverses the flow.
    Alignment reversed() const;
    /// SHA-256 over coordinates, CRS and length method; not over stationing.
    const std::string& hash() const { return m_hash; }

private:
    Alignment(Line points, std::vector<double> z, Ruler ruler);

    Line m_points;
    std::vector<double> m_z;
    std::vector<double> m_metres; // at each vertex, last one = m_length / 1000
    Ruler m_ruler;
    Millimetres m_length;
    Box m_bounds;
    std::string m_hash;
};

} // namespace riparia
