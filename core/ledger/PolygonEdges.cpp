// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/PolygonEdges.h"

namespace riparia {

namespace {

Box boxOf(const PolygonEdges::Edge& edge)
{
    Box box;
    box.add(edge.a);
    box.add(edge.b);
    return box;
}

bool meets(const PolygonEdges::Edge& edge, const Box& box)
{
    return boxOf(edge).intersects(box);
}

} // namespace

PolygonEdges::PolygonEdges(const MultiPolygon& polygons)
{
    const auto addRing = [this](const Ring& ring) {
        for (std::size_t i = 1; i < ring.size(); ++i)
            m_edges.push_back({ring[i - 1], ring[i]});
    };
    for (const Polygon& polygon : polygons) {
        addRing(polygon.outer);
        for (const Ring& hole : polygon.holes)
            addRing(hole);
    }
    std::vector<Box> boxes;
    boxes.reserve(m_edges.size());
    for (const Edge& edge : m_edges) {
        boxes.push_back(boxOf(edge));
        m_bounds.add(boxes.back());
    }
    m_index = PackedIndex(boxes);
}

std::vector<PolygonEdges::Edge> PolygonEdges::near(const Box& box) const
{
    std::vector<Edge> edges;
    m_index.query(box, [&](std::uint32_t item) {
        if (meets(m_edges[item], box))
            edges.push_back(m_edges[item]);
        return true;
    });
    return edges;
}

bool PolygonEdges::hasNear(const Box& box) const
{
    bool found = false;
    m_index.query(box, [&](std::uint32_t item) {
        found = meets(m_edges[item], box);
        return !found;
    });
    return found;
}

bool PolygonEdges::contains(Point p) const
{
    if (!m_bounds.contains(p))
        return false;
    // A ray to the east: every edge it crosses turns outside into inside and back.
    bool inside = false;
    m_index.query({p.x, p.y, m_bounds.maxX, p.y}, [&](std::uint32_t item) {
        const auto& [a, b] = m_edges[item];
        if ((a.y > p.y) != (b.y > p.y) && p.x < (b.x - a.x) * (p.y - a.y) / (b.y - a.y) + a.x)
            inside = !inside;
        return true;
    });
    return inside;
}

} // namespace riparia
