// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geometry/PackedIndex.h"
#include "core/geometry/Point.h"
#include "core/geometry/Polygon.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace riparia {

/// The edges of polygons, indexed: asked often which of them are near and whether a point is inside.
class PolygonEdges {
public:
    struct Edge {
        Point a;
        Point b;
    };

    PolygonEdges() = default;
    explicit PolygonEdges(const MultiPolygon& polygons);

    bool isEmpty() const { return m_edges.empty(); }
    /// Edges whose boxes meet the box.
    std::vector<Edge> near(const Box& box) const;
    bool hasNear(const Box& box) const;
    /// Even-odd over all rings; points on an edge may fall either way.
    bool contains(Point p) const;

private:
    std::vector<Edge> m_edges;
    PackedIndex m_index;
    Box m_bounds;
};

} // namespace riparia
