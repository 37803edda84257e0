// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tools/VertexShape.h"

#include <utility>

namespace riparia {

namespace {

VertexShape::Path opened(Ring ring, bool isHole)
{
    if (ring.size() > 1 && ring.front() == ring.back())
        ring.pop_back();
    return {std::move(ring), true, isHole};
}

Ring closed(Line points)
{
    if (!points.empty())
        points.push_back(points.front());
    return points;
}

} // namespace

VertexShape::VertexShape(const MultiPolygon& polygons)
{
    for (const Polygon& polygon : polygons) {
        m_paths.push_back(opened(polygon.outer, false));
        for (const Ring& hole : polygon.holes)
            m_paths.push_back(opened(hole, true));
    }
}

VertexShape::VertexShape(const std::vector<Line>& lines)
{
    for (const Line& line : lines)
        m_paths.push_back({line, false, false});
}

bool VertexShape::has(const Vertex& vertex) const
{
    return vertex.path < m_paths.size() && vertex.index < m_paths[vertex.path].points.size();
}

std::size_t VertexShape::edgeCount(std::size_t path) const
{
    const std::size_t points = m_paths[path].points.size();
    return m_paths[path].isClosed || points == 0 ? points : points - 1;
}

Point VertexShape::middleAfter(const Vertex& vertex) const
{
    const Line& points = m_paths[vertex.path].points;
    const Point& from = points[vertex.index];
    const Point& to = points[(vertex.index + 1) % points.size()];
    return {(from.x + to.x) / 2, (from.y + to.y) / 2};
}

Vertex VertexShape::insertAfter(const Vertex& vertex, Point at)
{
    Line& points = m_paths[vertex.path].points;
    points.insert(points.begin() + static_cast<std::ptrdiff_t>(vertex.index + 1), at);
    return {vertex.path, vertex.index + 1};
}

bool VertexShape::remove(const Vertex& vertex)
{
    Path& path = m_paths[vertex.path];
    const std::size_t least = path.isClosed ? 3 : 2;
    if (path.points.size() > least) {
        path.points.erase(path.points.begin() + static_cast<std::ptrdiff_t>(vertex.index));
        return true;
    }
    if (!path.isHole)
        return false;
    m_paths.erase(m_paths.begin() + static_cast<std::ptrdiff_t>(vertex.path));
    return true;
}

MultiPolygon VertexShape::polygons() const
{
    MultiPolygon made;
    for (const Path& path : m_paths) {
        if (path.isHole && !made.empty())
            made.back().holes.push_back(closed(path.points));
        else
            made.push_back({closed(path.points), {}});
    }
    return made;
}

std::vector<Line> VertexShape::lines() const
{
    std::vector<Line> made;
    for (const Path& path : m_paths)
        made.push_back(path.points);
    return made;
}

} // namespace riparia
