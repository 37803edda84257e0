// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/geodesy/Ruler.h"
#include "core/geometry/PackedIndex.h"
#include "core/geometry/Point.h"
#include "core/linref/Position.h"

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <utility>
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
/// to 1 mm wherever the line does not come back on itself. The position of a vertex, rounded to the millimetre, stands for the
/// vertex itself: pointAt(positionOf(v)) is points()[v], the first of them where several vertices share a millimetre.
/// A line across the antimeridian of a geographic CRS has to go on beyond 180 degrees.
class Alignment {
public:
    /// `z` is empty or as long as `downstream`. Repeated vertices are kept (zero-length edges are legal).
    /// Errors: GeometryEmpty for fewer than two vertices or less than half a millimetre in all; GeometryInvalid for a
    /// vertex that is not finite or cannot be measured (detail = its number), or a `z` of another size.
    static Result<Alignment> make(Line downstream, std::vector<double> z, const Ruler& ruler);
    /// For who has measured the edges already: `metres` is ruler.cumulative(downstream).
    static Result<Alignment> make(Line downstream, std::vector<double> z, std::vector<double> metres,
                                  const Ruler& ruler);

    const Line& points() const { return m_points; }
    const std::vector<double>& z() const { return m_z; }
    const Ruler& ruler() const { return m_ruler; }
    Millimetres length() const { return m_length; }
    Span whole() const { return {Position{0}, Position{m_length.value}}; }
    Box bounds() const { return m_bounds; }

    Position positionOf(std::size_t vertex) const;
    /// Clamped to the ends. On a zero-length edge: its first vertex.
    Point pointAt(Position at) const;
    /// As pointAt(); NaN where the line has no z.
    double zAt(Position at) const;
    /// Unit direction of flow at a position in the local metric (metres east, metres north). On a vertex: of the edge that
    /// begins there; on zero-length edges: of the next edge downstream that has a length, else of the last one that has.
    Point directionAt(Position at) const;
    /// Nearest place in the local metric. Where several are equally near (within 0.1 mm): the one nearest to `hint`, else
    /// the smallest position. The sign of the offset is that of the side one is on (on the outer side of a bend the whole sector
    /// counts); beyond an end, the side of the prolonged end edge. A point that is not finite: position 0, offset NaN.
    Located locate(Point p, std::optional<Position> hint = std::nullopt) const;
    /// The line between two positions, both ends included, clamped; at least two points unless the span is empty (then none).
    /// Slices of adjoining spans share their common point, and the slice of whole() is the line itself.
    Line slice(Span span) const;
    /// The z of slice(), point by point; empty where the line has no z.
    std::vector<double> sliceZ(Span span) const;
    /// Same line, other way: for an edit that reverses the flow.
    Alignment reversed() const;
    /// SHA-256 over coordinates, CRS and length method; not over z nor stationing.
    const std::string& hash() const { return m_hash; }

    /// Boxes of the edges [i * kBlockEdges, (i + 1) * kBlockEdges), for indexes over many alignments.
    static constexpr std::size_t kBlockEdges = 64;
    const std::vector<Box>& blocks() const { return m_blocks; }
    /// Metres from `p` to the nearest edge of a block in a local metric.
    double distanceToBlock(Point p, Ruler::LocalScale scale, std::size_t block) const;

private:
    struct Search;

    Alignment(Line points, std::vector<double> z, std::vector<double> metres, Ruler ruler);
    /// Where a position lies: on a vertex (along = 0), or between it and the next.
    struct Place {
        std::size_t vertex;
        double along;
    };
    Place placeOf(Position at) const;
    Point pointOn(Place place) const;
    double zOn(Place place) const;
    /// Vertices strictly inside a span.
    std::pair<std::size_t, std::size_t> verticesInside(Span span) const;
    Span clamped(Span span) const;
    std::optional<Point> edgeDirection(std::size_t edge, Ruler::LocalScale scale) const;
    double side(Point p, Point on, std::size_t edge, double along, Ruler::LocalScale scale) const;
    void makeBlocks();
    std::string computeHash() const;

    Line m_points;
    std::vector<double> m_z;
    std::vector<double> m_metres; // at each vertex, last one = m_length / 1000
    Ruler m_ruler;
    Millimetres m_length;
    Box m_bounds;
    std::string m_hash;
    std::vector<Box> m_blocks;
    std::shared_ptr<const PackedIndex> m_index; // over m_blocks, of long lines only
};

} // namespace riparia
