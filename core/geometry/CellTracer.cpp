// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geometry/CellCutter.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

/// The second half of CellCutter: from pieces of edges to cells.
namespace riparia::detail {

namespace {

/// Counter-clockwise from the positive x axis.
bool turnsBefore(Point a, Point b)
{
    const auto isLower = [](Point p) { return p.y < 0 || (p.y == 0 && p.x < 0); };
    if (isLower(a) != isLower(b))
        return isLower(b);
    return a.x * b.y - a.y * b.x > 0;
}

} // namespace

/// Of the whole edge, which is exact where that of a short piece would not be.
Point CellCutter::directionOf(std::uint32_t half) const
{
    const Edge& edge = edgeOf(half);
    const double sign = half % 2 ? -1 : 1;
    return {sign * (edge.b.x - edge.a.x), sign * (edge.b.y - edge.a.y)};
}

/// At the head of a half the next one around the cell on its left is the first clockwise from where it came.
bool CellCutter::linkHalves()
{
    const auto halves = static_cast<std::uint32_t>(2 * m_pieces.size());
    std::vector<std::uint32_t> start(m_local.size() + 1, 0);
    for (std::uint32_t half = 0; half < halves; ++half)
        ++start[tailOf(half) + 1];
    std::partial_sum(start.begin(), start.end(), start.begin());
    std::vector<std::uint32_t> leaving(halves);
    std::vector<std::uint32_t> place(start.begin(), start.end() - 1);
    for (std::uint32_t half = 0; half < halves; ++half)
        leaving[place[tailOf(half)]++] = half;
    m_next.resize(halves);
    for (std::size_t vertex = 0; vertex + 1 < start.size(); ++vertex) {
        const auto begin = leaving.begin() + start[vertex];
        const auto end = leaving.begin() + start[vertex + 1];
        if (end - begin == 1)
            return false; // a dead end: the edges were not what they should be
        if (end - begin > 2)
            std::sort(begin, end,
                      [this](std::uint32_t a, std::uint32_t b) { return turnsBefore(directionOf(a), directionOf(b)); });
        for (auto half = begin; half != end; ++half)
            m_next[*half ^ 1u] = half == begin ? *(end - 1) : *(half - 1);
    }
    return true;
}

void CellCutter::traceCycles()
{
    m_cycleOf.assign(m_next.size(), kNone);
    for (std::uint32_t first = 0; first < m_next.size(); ++first) {
        if (m_cycleOf[first] != kNone)
            continue;
        const auto number = static_cast<std::uint32_t>(m_cycles.size());
        const Point origin = m_local[tailOf(first)];
        double twice = 0;
        std::uint32_t half = first;
        do {
            m_cycleOf[half] = number;
            const Point a = m_local[tailOf(half)];
            const Point b = m_local[tailOf(half ^ 1u)];
            twice += (a.x - origin.x) * (b.y - origin.y) - (b.x - origin.x) * (a.y - origin.y);
            half = m_next[half];
        } while (half != first);
        m_cycles.push_back({first, twice / 2, twice > 0 ? number : kNone});
    }
}

std::uint32_t CellCutter::componentOf(std::uint32_t vertex)
{
    while (m_sets[vertex] != vertex)
        vertex = m_sets[vertex] = m_sets[m_sets[vertex]];
    return vertex;
}

bool CellCutter::holdsVertex(const Cycle& cycle, std::uint32_t vertex) const
{
    const Point p = m_local[vertex];
    bool odd = false;
    std::uint32_t half = cycle.first;
    do {
        const Point a = m_local[tailOf(half)];
        const Point b = m_local[tailOf(half ^ 1u)];
        if ((a.y > p.y) != (b.y > p.y)) {
            const double side = (b.x - a.x) * (p.y - a.y) - (p.x - a.x) * (b.y - a.y);
            odd ^= (side > 0) == (b.y > a.y);
        }
        half = m_next[half];
    } while (half != cycle.first);
    return odd;
}

/// Every connected set of edges has one negative cycle: what it is seen as from the cell it lies in, the smallest that holds it.
bool CellCutter::assignHoles()
{
    const auto isNegative = [](const Cycle& cycle) { return cycle.area <= 0; };
    const auto negatives = std::count_if(m_cycles.begin(), m_cycles.end(), isNegative);
    if (negatives <= 1)
        return true; // all hangs together, with nothing but the outside around it
    m_sets.resize(m_local.size());
    std::iota(m_sets.begin(), m_sets.end(), 0u);
    for (const Piece& piece : m_pieces) {
        const std::uint32_t a = componentOf(piece.from);
        const std::uint32_t b = componentOf(piece.to);
        m_sets[std::max(a, b)] = std::min(a, b);
    }
    for (Cycle& cycle : m_cycles) {
        if (!isNegative(cycle))
            continue;
        const std::uint32_t vertex = tailOf(cycle.first);
        const std::uint32_t component = componentOf(vertex);
        for (std::uint32_t c = 0; c < m_cycles.size(); ++c) {
            const Cycle& around = m_cycles[c];
            const bool isSmaller = cycle.cell == kNone || around.area < m_cycles[cycle.cell].area;
            if (around.area > 0 && isSmaller && componentOf(tailOf(around.first)) != component &&
                holdsVertex(around, vertex))
                cycle.cell = c;
        }
    }
    return true;
}

/// Beginning in each polygon of the base beside a vertex of its own, which is near no other edge.
bool CellCutter::coverCells()
{
    m_cover.assign(m_cycles.size() * m_cutters.size(), 0);
    m_isCovered.assign(m_cycles.size(), 0);
    std::vector<std::uint32_t> waiting;
    for (const std::uint32_t half : m_polygonStart) {
        const std::uint32_t cell = m_cycles[m_cycleOf[half]].cell;
        if (cell == kNone)
            return false;
        if (m_isCovered[cell])
            continue;
        const std::uint32_t vertex = m_edges[m_pieces[half / 2].edge].from;
        for (std::size_t k = 0; k < m_cutters.size(); ++k)
            m_cover[cell * m_cutters.size() + k] = contains(m_cutters[k], m_plan[vertex]);
        m_isCovered[cell] = 1;
        waiting.push_back(cell);
    }
    return spreadCover(std::move(waiting));
}

/// Across an edge of a cutter its cover turns, and nothing else.
bool CellCutter::isCoveredAcross(std::uint32_t cell, std::size_t cutter, std::uint32_t region) const
{
    return (m_cover[cell * m_cutters.size() + cutter] != 0) != (cutter + 1 == region);
}

bool CellCutter::isCoverAcross(std::uint32_t cell, std::uint32_t beyond, std::uint32_t region) const
{
    for (std::size_t k = 0; k < m_cutters.size(); ++k)
        if ((m_cover[beyond * m_cutters.size() + k] != 0) != isCoveredAcross(cell, k, region))
            return false;
    return true;
}

void CellCutter::coverAcross(std::uint32_t cell, std::uint32_t beyond, std::uint32_t region)
{
    for (std::size_t k = 0; k < m_cutters.size(); ++k)
        m_cover[beyond * m_cutters.size() + k] = isCoveredAcross(cell, k, region);
    m_isCovered[beyond] = 1;
}

/// From the cells that are known to their neighbours; false where two ways to a cell do not agree.
bool CellCutter::spreadCover(std::vector<std::uint32_t> waiting)
{
    std::vector<std::vector<std::uint32_t>> cyclesOf(m_cycles.size());
    for (std::uint32_t c = 0; c < m_cycles.size(); ++c)
        if (m_cycles[c].cell != kNone)
            cyclesOf[m_cycles[c].cell].push_back(c);
    while (!waiting.empty()) {
        const std::uint32_t cell = waiting.back();
        waiting.pop_back();
        for (const std::uint32_t c : cyclesOf[cell]) {
            std::uint32_t half = m_cycles[c].first;
            do {
                const std::uint32_t region = edgeOf(half).region;
                const std::uint32_t beyond = m_cycles[m_cycleOf[half ^ 1u]].cell;
                half = m_next[half];
                if (region == 0)
                    continue;
                if (beyond == kNone)
                    return false;
                if (m_isCovered[beyond] && !isCoverAcross(cell, beyond, region))
                    return false;
                if (!m_isCovered[beyond]) {
                    coverAcross(cell, beyond, region);
                    waiting.push_back(beyond);
                }
            } while (half != m_cycles[c].first);
        }
    }
    return true;
}

bool CellCutter::areAreasRight() const
{
    double base = 0;
    double length = 0;
    for (const Edge& edge : m_edges) {
        if (edge.region != 0)
            continue;
        const double sign = edge.interiorLeft ? 1 : -1;
        base += sign * (edge.a.x * edge.b.y - edge.a.y * edge.b.x) / 2;
        length += std::hypot(edge.b.x - edge.a.x, edge.b.y - edge.a.y);
    }
    double cells = 0;
    for (const Cycle& cycle : m_cycles)
        if (cycle.cell != kNone && m_isCovered[cycle.cell])
            cells += cycle.area;
    return std::abs(cells - base) <= length * m_near + 1e-12 * base;
}

Ring CellCutter::ringOf(const Cycle& cycle) const
{
    Ring ring;
    std::uint32_t half = cycle.first;
    do {
        ring.push_back(m_plan[tailOf(half)]);
        half = m_next[half];
    } while (half != cycle.first);
    ring.push_back(ring.front());
    return ring;
}

} // namespace riparia::detail
