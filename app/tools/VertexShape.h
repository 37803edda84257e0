// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/Entities.h"

#include <optional>
#include <vector>

namespace riparia {

/// A point of a VertexShape.
struct Vertex {
    std::size_t path = 0;
    std::size_t index = 0;

    friend bool operator==(const Vertex&, const Vertex&) = default;
};

/// The outline of an area or the lines of a greenway as points to be moved about. Rings have no repeated last point here: they close by themselves.
class VertexShape {
public:
    explicit VertexShape(const MultiPolygon& polygons);
    explicit VertexShape(const std::vector<Line>& lines);

    struct Path {
        Line points;
        bool isClosed = false;
        bool isHole = false;
    };
    const std::vector<Path>& paths() const { return m_paths; }
    bool has(const Vertex& vertex) const;
    Point at(const Vertex& vertex) const { return m_paths[vertex.path].points[vertex.index]; }
    std::size_t edgeCount(std::size_t path) const;
    /// The middle of the edge that begins at the vertex.
    Point middleAfter(const Vertex& vertex) const;

    void move(const Vertex& vertex, Point to) { m_paths[vertex.path].points[vertex.index] = to; }
    /// A point in the edge that begins at the vertex; returns where it is.
    Vertex insertAfter(const Vertex& vertex, Point at);
    /// False, and nothing happens, where too few would be left: three of a ring, two of a line. A hole goes as a whole then.
    bool remove(const Vertex& vertex);

    MultiPolygon polygons() const;
    std::vector<Line> lines() const;

private:
    std::vector<Path> m_paths;
};

} // namespace riparia
