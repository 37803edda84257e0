// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geometry/CellCutter.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace riparia::detail {

namespace {

constexpr double kNear = 1e-11;
constexpr double kLeastSine = 1e-4;
constexpr std::size_t kMostCrossings = 20'000;
constexpr std::size_t kMostCovers = 4'000'000;

/// Twice the signed area, relative to the first vertex.
double twiceArea(const Ring& ring)
{
    double sum = 0;
    for (std::size_t i = 2; i < ring.size(); ++i)
        sum += crossProduct(ring[i - 1] - ring[0], ring[i] - ring[0]);
    return sum;
}

} // namespace

CellCutter::CellCutter(const MultiPolygon& base, const std::vector<MultiPolygon>& cutters)
    : m_base(base)
    , m_cutters(cutters)
    , m_bounds(boundsOf(base))
{
    m_origin = {(m_bounds.minX + m_bounds.maxX) / 2, (m_bounds.minY + m_bounds.maxY) / 2};
    m_near = kNear * std::max({std::abs(m_bounds.minX), std::abs(m_bounds.minY), std::abs(m_bounds.maxX),
                               std::abs(m_bounds.maxY)});
    m_bounds = m_bounds.grown(2 * m_near);
}

std::optional<Cells> CellCutter::cut()
{
    addRegion(m_base, 0);
    for (std::uint32_t k = 0; k < m_cutters.size(); ++k)
        addRegion(m_cutters[k], k + 1);
    if (!m_isFinite || !(m_near > 0))
        return std::nullopt;
    if (!findCrossings() || !sortCrossings())
        return std::nullopt;
    makePieces();
    if (!linkHalves())
        return std::nullopt;
    traceCycles();
    if (m_cycles.size() * m_cutters.size() > kMostCovers)
        return std::nullopt;
    if (!assignHoles() || !coverCells() || !areAreasRight())
        return std::nullopt;
    return result();
}

void CellCutter::addRegion(const MultiPolygon& polygons, std::uint32_t region)
{
    for (const Polygon& polygon : polygons) {
        addRing(polygon.outer, region, false);
        for (const Ring& hole : polygon.holes)
            addRing(hole, region, true);
    }
}

std::uint32_t CellCutter::addVertex(Point local, Point plan)
{
    m_local.push_back(local);
    m_plan.push_back(plan);
    return static_cast<std::uint32_t>(m_local.size() - 1);
}

/// Of cutters only the edges that may lie in the base.
void CellCutter::addRing(const Ring& ring, std::uint32_t region, bool isHole)
{
    const bool interiorLeft = (twiceArea(ring) > 0) != isHole;
    const std::uint32_t number = m_rings++;
    const auto firstEdge = m_edges.size();
    bool isFirst = true;
    bool endsAtVertex = false; // the edge before was kept
    for (std::size_t i = 1; i < ring.size(); ++i) {
        m_isFinite = m_isFinite && std::isfinite(ring[i].x) && std::isfinite(ring[i].y);
        if (ring[i] == ring[i - 1])
            continue;
        Box box;
        box.add(ring[i - 1]);
        box.add(ring[i]);
        const bool begins = isFirst && region == 0 && !isHole;
        isFirst = false;
        if (region != 0 && !m_bounds.intersects(box)) {
            endsAtVertex = false;
            continue;
        }
        Edge edge;
        edge.a = ring[i - 1] - m_origin;
        edge.b = ring[i] - m_origin;
        edge.region = region;
        edge.ring = number;
        edge.interiorLeft = interiorLeft;
        edge.followsPrevious = endsAtVertex;
        edge.beginsPolygon = begins;
        edge.from = endsAtVertex ? m_edges.back().to : addVertex(edge.a, ring[i - 1]);
        // The last edge closes the ring where the first one is there.
        const bool closes = m_edges.size() > firstEdge && ring[i] == ring.front() && m_edges[firstEdge].a == edge.b;
        edge.to = closes ? m_edges[firstEdge].from : addVertex(edge.b, ring[i]);
        endsAtVertex = true;
        m_edges.push_back(edge);
    }
}

/// Every two edges of different rings whose boxes meet.
bool CellCutter::findCrossings()
{
    struct Entry {
        double minX, maxX, minY, maxY;
        std::uint32_t edge;
    };
    std::vector<Entry> entries;
    entries.reserve(m_edges.size());
    for (std::uint32_t e = 0; e < m_edges.size(); ++e) {
        const auto& [a, b] = std::pair(m_edges[e].a, m_edges[e].b);
        entries.push_back({std::min(a.x, b.x) - m_near, std::max(a.x, b.x) + m_near, std::min(a.y, b.y) - m_near,
                           std::max(a.y, b.y) + m_near, e});
    }
    std::sort(entries.begin(), entries.end(), [](const Entry& a, const Entry& b) { return a.minX < b.minX; });
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const Entry& one = entries[i];
        for (std::size_t j = i + 1; j < entries.size() && entries[j].minX <= one.maxX; ++j) {
            const Entry& other = entries[j];
            if (other.minY > one.maxY || one.minY > other.maxY || m_edges[one.edge].ring == m_edges[other.edge].ring)
                continue;
            if (!cross(one.edge, other.edge) || m_crossings.size() > kMostCrossings)
                return false;
        }
    }
    return true;
}

/// False when the two nearly touch, or cross too flatly, or belong to one region and cross at all.
bool CellCutter::cross(std::uint32_t e, std::uint32_t f)
{
    const Edge& one = m_edges[e];
    const Edge& other = m_edges[f];
    const Point u = one.b - one.a;
    const Point v = other.b - other.a;
    const double lengthU = std::hypot(u.x, u.y);
    const double lengthV = std::hypot(v.x, v.y);
    const double a = crossProduct(v, one.a - other.a);
    const double b = crossProduct(v, one.b - other.a);
    const double nearV = m_near * lengthV;
    if ((a > nearV && b > nearV) || (a < -nearV && b < -nearV))
        return true; // on one side
    const double c = crossProduct(u, other.a - one.a);
    const double d = crossProduct(u, other.b - one.a);
    const double nearU = m_near * lengthU;
    if ((c > nearU && d > nearU) || (c < -nearU && d < -nearU))
        return true;
    const bool isClear = std::min(std::abs(a), std::abs(b)) > nearV && std::min(std::abs(c), std::abs(d)) > nearU;
    if (!isClear || one.region == other.region || std::abs(crossProduct(u, v)) < kLeastSine * lengthU * lengthV)
        return false;
    const double alongOne = a / (a - b);
    const double alongOther = c / (c - d);
    const Point local{one.a.x + alongOne * u.x, one.a.y + alongOne * u.y};
    const std::uint32_t vertex = addVertex(local, {m_origin.x + local.x, m_origin.y + local.y});
    m_crossings.push_back({e, alongOne, vertex, other.region});
    m_crossings.push_back({f, alongOther, vertex, one.region});
    return true;
}

/// By edge and along it. False when two crossings on an edge nearly coincide.
bool CellCutter::sortCrossings()
{
    std::sort(m_crossings.begin(), m_crossings.end(), [](const Crossing& a, const Crossing& b) {
        return a.edge != b.edge ? a.edge < b.edge : a.along < b.along;
    });
    for (std::size_t i = 1; i < m_crossings.size(); ++i) {
        const Crossing& before = m_crossings[i - 1];
        const Crossing& at = m_crossings[i];
        if (before.edge != at.edge)
            continue;
        const Point apart = m_local[at.vertex] - m_local[before.vertex];
        if (std::hypot(apart.x, apart.y) <= m_near)
            return false;
    }
    m_crossingStart.assign(m_edges.size() + 1, 0);
    for (const Crossing& crossing : m_crossings)
        ++m_crossingStart[crossing.edge + 1];
    for (std::size_t e = 0; e < m_edges.size(); ++e)
        m_crossingStart[e + 1] += m_crossingStart[e];
    return true;
}

/// All of the base, and of the cutters what lies inside it.
void CellCutter::makePieces()
{
    bool isInside = true;
    for (std::uint32_t e = 0; e < m_edges.size(); ++e) {
        const Edge& edge = m_edges[e];
        if (edge.region == 0)
            isInside = true;
        else if (!edge.followsPrevious)
            isInside = isInBase(edge.a);
        if (edge.beginsPolygon)
            m_polygonStart.push_back(static_cast<std::uint32_t>(2 * m_pieces.size()) + (edge.interiorLeft ? 0 : 1));
        std::uint32_t from = edge.from;
        const auto addUpTo = [&](std::uint32_t to) {
            if (isInside)
                m_pieces.push_back({from, to, e});
            m_isCut = m_isCut || (isInside && edge.region != 0);
            from = to;
        };
        for (std::uint32_t i = m_crossingStart[e]; i < m_crossingStart[e + 1]; ++i) {
            addUpTo(m_crossings[i].vertex);
            if (edge.region != 0 && m_crossings[i].other == 0)
                isInside = !isInside;
        }
        addUpTo(edge.to);
    }
}

Cells CellCutter::result() const
{
    Cells cells;
    cells.isCut = m_isCut;
    std::vector<std::uint32_t> numberOf(m_cycles.size(), kNone);
    for (std::uint32_t c = 0; c < m_cycles.size(); ++c) {
        if (m_cycles[c].area <= 0 || !m_isCovered[c])
            continue;
        numberOf[c] = static_cast<std::uint32_t>(cells.cells.size());
        Cell& cell = cells.cells.emplace_back();
        cell.polygon.outer = ringOf(m_cycles[c]);
        for (std::uint32_t k = 0; k < m_cutters.size(); ++k)
            if (m_cover[c * m_cutters.size() + k])
                cell.cover.push_back(k);
    }
    for (const Cycle& cycle : m_cycles)
        if (cycle.area <= 0 && cycle.cell != kNone && numberOf[cycle.cell] != kNone)
            cells.cells[numberOf[cycle.cell]].polygon.holes.push_back(ringOf(cycle));
    return cells;
}

} // namespace riparia::detail
