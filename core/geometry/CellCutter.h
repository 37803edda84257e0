// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geometry/Polygon.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace riparia::detail {

/// A connected piece of a base that the same cutters cover throughout.
struct Cell {
    Polygon polygon;
    std::vector<std::uint32_t> cover; ///< numbers of the cutters, ascending
};

/// What cutting comes to.
struct Cells {
    std::vector<Cell> cells;
    bool isCut =
        false; ///< false: no edge of a cutter lies in the base, so that its polygons are the cells as they were given
};

/// Cuts areas in general position by many others in one go, much faster than overlays one after the other.
///
/// All edges are cut where they cross, and the cells are traced along the pieces that lie in the base. Nothing is decided by a number that
/// rounding could turn: where a vertex nearly lies on an edge, edges cross at less than 1e-4 radians, or three of them nearly meet, there is no
/// answer, and the caller overlays as usual. The same where so much meets that the cells would not fit in
/// a few megabytes. "Nearly" is 1e-11 of the greatest coordinate (0.03 mm in projected systems), far more than
/// crossings may be off by. Edges shared with a neighbour are not in general position. The answer is checked: the cells' covers agree along every edge
/// and their areas add up to the base.
class CellCutter {
public:
    /// Valid polygons, each region without overlaps in itself. They must stay alive until cut() is done.
    CellCutter(const MultiPolygon& base, const std::vector<MultiPolygon>& cutters);

    std::optional<Cells> cut();

private:
    static constexpr std::uint32_t kNone = 0xFFFFFFFF;

    struct Edge {
        Point a, b; ///< relative to m_origin
        std::uint32_t from = kNone, to = kNone;
        std::uint32_t region = 0; ///< 0 = base, k = cutter k - 1
        std::uint32_t ring = 0;
        bool interiorLeft = false;
        bool followsPrevious = false; ///< begins where the edge before it in the list ends
        bool beginsPolygon = false;   ///< first edge of an outer ring
    };
    struct Crossing {
        std::uint32_t edge;
        double along; ///< 0..1 from a to b
        std::uint32_t vertex;
        std::uint32_t other; ///< region of the other edge
    };
    /// A piece of an edge; its halves are 2 i (from -> to) and 2 i + 1.
    struct Piece {
        std::uint32_t from, to, edge;
    };
    struct Cycle {
        std::uint32_t first; ///< half
        double area;         ///< positive: the boundary of a cell, negative: of what lies in one
        std::uint32_t cell;  ///< number of the cycle of the cell it bounds; kNone: the outside
    };

    void addRegion(const MultiPolygon& polygons, std::uint32_t region);
    void addRing(const Ring& ring, std::uint32_t region, bool isHole);
    bool findCrossings();
    bool cross(std::uint32_t e, std::uint32_t f);
    bool sortCrossings();
    void makePieces();
    bool linkHalves();
    void traceCycles();
    bool assignHoles();
    bool coverCells();
    bool isCoveredAcross(std::uint32_t cell, std::size_t cutter, std::uint32_t region) const;
    bool isCoverAcross(std::uint32_t cell, std::uint32_t beyond, std::uint32_t region) const;
    void coverAcross(std::uint32_t cell, std::uint32_t beyond, std::uint32_t region);
    bool spreadCover(std::vector<std::uint32_t> waiting);
    bool areAreasRight() const;
    Cells result() const;

    bool isInBase(Point p) const { return contains(m_base, {p.x + m_origin.x, p.y + m_origin.y}); }
    std::uint32_t tailOf(std::uint32_t half) const
    {
        return half % 2 ? m_pieces[half / 2].to : m_pieces[half / 2].from;
    }
    const Edge& edgeOf(std::uint32_t half) const { return m_edges[m_pieces[half / 2].edge]; }
    Point directionOf(std::uint32_t half) const;
    std::uint32_t addVertex(Point local, Point plan);
    bool holdsVertex(const Cycle& cycle, std::uint32_t vertex) const;
    Ring ringOf(const Cycle& cycle) const;
    std::uint32_t componentOf(std::uint32_t vertex);

    const MultiPolygon& m_base;
    const std::vector<MultiPolygon>& m_cutters;
    Box m_bounds; ///< of the base, a little grown
    Point m_origin;
    double m_near = 0;
    std::uint32_t m_rings = 0;
    bool m_isCut = false;
    bool m_isFinite = true;
    std::vector<Edge> m_edges;
    std::vector<Point> m_local; ///< of each vertex
    std::vector<Point> m_plan;  ///< the same as given, or m_origin + local for crossings
    std::vector<Crossing> m_crossings;
    std::vector<std::uint32_t> m_crossingStart; ///< per edge
    std::vector<Piece> m_pieces;
    std::vector<std::uint32_t> m_next; ///< half after half along the cell on its left
    std::vector<std::uint32_t> m_cycleOf;
    std::vector<Cycle> m_cycles;
    std::vector<std::uint32_t>
        m_polygonStart;                    ///< per polygon of the base the half with the polygon's interior on its left
    std::vector<std::uint32_t> m_sets;     ///< of connected vertices
    std::vector<std::uint8_t> m_cover;     ///< cycles x cutters
    std::vector<std::uint8_t> m_isCovered; ///< per cycle: its cover is known
};

} // namespace riparia::detail
