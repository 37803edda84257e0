// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geometry/Point.h"
#include "core/geometry/Polygon.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace riparia {

// GCC takes the enumerator of a scoped enum for a shadow of the type Line.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wshadow"

enum class ShapeKind : std::uint8_t { Null, Point, Line, Polygon };

/// The role of one part of a shape. A hole belongs to the nearest OuterRing before it.
enum class PartRole : std::uint8_t { Points, Line, OuterRing, Hole };

#pragma GCC diagnostic pop

/// Many shapes in flat arrays: 16 bytes a vertex and no object per feature, so that a million
/// reaches fit and are walked at memory speed.
///
/// Shape i has parts [shapeStart[i], shapeStart[i+1]); part j has vertices [partStart[j], partStart[j+1]).
/// `z` and `m` are either empty or as long as `x`; NaN where a vertex has none.
struct ShapeTable {
    std::vector<double> x, y, z, m;
    std::vector<std::uint32_t> partStart{0};
    std::vector<PartRole> partRole;
    std::vector<std::uint32_t> shapeStart{0};
    std::vector<ShapeKind> kind;

    std::size_t shapeCount() const { return kind.size(); }
    std::size_t partCount() const { return partRole.size(); }
    std::size_t vertexCount() const { return x.size(); }

    std::span<const double> partX(std::size_t part) const
    {
        return std::span(x).subspan(partStart[part], partStart[part + 1] - partStart[part]);
    }
    std::span<const double> partY(std::size_t part) const
    {
        return std::span(y).subspan(partStart[part], partStart[part + 1] - partStart[part]);
    }

    void addVertex(double vx, double vy)
    {
        x.push_back(vx);
        y.push_back(vy);
    }
    void endPart(PartRole role)
    {
        partStart.push_back(static_cast<std::uint32_t>(x.size()));
        partRole.push_back(role);
    }
    void endShape(ShapeKind shapeKind)
    {
        shapeStart.push_back(static_cast<std::uint32_t>(partRole.size()));
        kind.push_back(shapeKind);
    }

    /// Copies of one shape as plain values. line(): one part; lines(): all parts that are lines;
    /// polygons(): rings grouped, closed, a hole before any outer ring taken for one; point(): the first vertex, NaN for none.
    Line line(std::size_t part) const;
    std::vector<Line> lines(std::size_t shape) const;
    MultiPolygon polygons(std::size_t shape) const;
    Point point(std::size_t shape) const;
    /// NaN coordinates are passed over.
    Box bounds(std::size_t shape) const;
    Box bounds() const;
};

} // namespace riparia
