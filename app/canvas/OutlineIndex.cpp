// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/canvas/OutlineIndex.h"

#include <algorithm>

namespace riparia {

namespace {

using Outlines = std::vector<OutlineIndex::Outline>;

void addOutline(Outlines& outlines, OutlineIndex::Kind kind, std::size_t item, const Line& points)
{
    if (points.size() >= 2)
        outlines.push_back({kind, static_cast<std::uint32_t>(item), &points});
}

void addRings(Outlines& outlines, OutlineIndex::Kind kind, std::size_t item, const MultiPolygon& polygons)
{
    for (const Polygon& polygon : polygons) {
        addOutline(outlines, kind, item, polygon.outer);
        for (const Ring& hole : polygon.holes)
            addOutline(outlines, kind, item, hole);
    }
}

Outlines outlinesOf(const MapContent& content)
{
    Outlines outlines;
    for (std::size_t i = 0; i < content.areas.size(); ++i)
        addRings(outlines, OutlineIndex::Kind::Area, i, *content.areas[i].shape);
    for (std::size_t i = 0; i < content.greenways.size(); ++i)
        for (const Line& line : *content.greenways[i].lines)
            addOutline(outlines, OutlineIndex::Kind::Greenway, i, line);
    for (std::size_t i = 0; i < content.boundaries.size(); ++i)
        addRings(outlines, OutlineIndex::Kind::Boundary, i, *content.boundaries[i].shape);
    return outlines;
}

} // namespace

std::shared_ptr<const OutlineIndex> OutlineIndex::of(const MapContent& content,
                                                     const std::shared_ptr<const OutlineIndex>& before)
{
    std::vector<Outline> outlines = outlinesOf(content);
    if (before && before->m_outlines == outlines)
        return before;
    return std::shared_ptr<const OutlineIndex>(new OutlineIndex(std::move(outlines)));
}

OutlineIndex::OutlineIndex(std::vector<Outline> outlines)
    : m_outlines(std::move(outlines))
{
    std::vector<Box> boxes;
    for (std::size_t i = 0; i < m_outlines.size(); ++i) {
        const Line& points = *m_outlines[i].points;
        for (std::size_t first = 0; first + 1 < points.size(); first += kStretchEdges) {
            Box box;
            for (std::size_t v = first; v < std::min(points.size(), first + kStretchEdges + 1); ++v)
                box.add(points[v]);
            m_stretches.emplace_back(static_cast<std::uint32_t>(i), static_cast<std::uint32_t>(first));
            boxes.push_back(box);
        }
    }
    m_index = PackedIndex(boxes);
}

std::vector<OutlineIndex::Edge> OutlineIndex::edgesIn(const Box& box, std::size_t stretches) const
{
    std::vector<std::uint32_t> found;
    m_index.query(box, [&](std::uint32_t stretch) {
        found.push_back(stretch);
        return found.size() < stretches;
    });
    std::sort(found.begin(), found.end());
    std::vector<Edge> edges;
    for (const std::uint32_t stretch : found) {
        const Outline& outline = m_outlines[m_stretches[stretch].first];
        const std::size_t first = m_stretches[stretch].second;
        const std::size_t last = std::min(outline.points->size() - 1, first + kStretchEdges);
        for (std::size_t vertex = first; vertex < last; ++vertex) {
            const Edge edge{outline, vertex};
            Box bounds;
            bounds.add(edge.from());
            bounds.add(edge.to());
            if (bounds.intersects(box))
                edges.push_back(edge);
        }
    }
    return edges;
}

} // namespace riparia
