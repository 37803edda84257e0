// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geodesy/EllipsoidEdges.h"
#include "core/geodesy/ProjPipeline.h"
#include "core/geodesy/Ruler.h"
#include "core/geodesy/TransverseEdges.h"

#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace riparia {

struct Ruler::Impl {
    Crs crs;
    LengthMethod method = LengthMethod::Geodesic;
    detail::EllipsoidEdges edges;
    std::shared_ptr<const detail::ProjPipeline> projection; ///< null for a geographic CRS and for Grid
    std::optional<detail::TransverseEdges> transverse;      ///< the fast way for the projections most plans are in
    double degreesPerUnit = 1;
};

namespace detail {

/// What one thread measures with: a borrowed projection and its buffers.
class RulerWorker {
public:
    explicit RulerWorker(const Ruler::Impl& ruler);

    /// Longitudes and latitudes in degrees of plan coordinates; valid until the next call.
    struct Geographic {
        std::span<const double> longitude, latitude;
    };
    Geographic geographic(std::span<const double> x, std::span<const double> y);
    /// One length per edge; valid until the next call.
    std::span<const double> edges(std::span<const double> x, std::span<const double> y);
    double length(std::span<const double> x, std::span<const double> y);
    /// lengths[i] = length of the lines of shape first + i.
    void lengths(const ShapeTable& shapes, std::size_t first, std::span<double> lengths);
    /// Into lengths[v], v being a vertex of line parts [firstPart, endPart): metres to the next vertex of its part.
    void edges(const ShapeTable& shapes, std::size_t firstPart, std::size_t endPart, std::span<double> lengths);
    /// Area inside one ring, closed or not, whatever its orientation.
    double ringArea(std::span<const double> x, std::span<const double> y);

private:
    double planarRingArea(std::span<const double> x, std::span<const double> y) const;
    void planarEdges(std::span<const double> x, std::span<const double> y);
    /// edges() without the long way for long edges; what edge() then needs.
    struct Vertices {
        std::span<const double> x, y;
        Geographic places; ///< empty when lengths came straight from the plane
    };
    Vertices shortEdges(std::span<const double> x, std::span<const double> y);
    /// All vertices of some parts in one go, as if they were one line: pairs across two parts are edges of no shape.
    Vertices shortEdges(const ShapeTable& shapes, std::size_t firstPart, std::size_t endPart);
    double edge(std::size_t i, const Vertices& vertices) const;

    const Ruler::Impl& m_ruler;
    std::optional<ProjPipeline::Lease> m_projection;
    std::vector<double> m_longitude, m_latitude, m_lengths;
};

/// The coordinates of a line as two arrays.
struct Columns {
    std::vector<double> x, y;
    explicit Columns(std::span<const Point> line);
};

} // namespace detail

} // namespace riparia
