// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/geodesy/Crs.h"
#include "core/geometry/Point.h"
#include "core/geometry/Polygon.h"
#include "core/geometry/ShapeTable.h"

#include <memory>
#include <span>
#include <string_view>
#include <vector>

namespace riparia {

/// How lengths and areas are measured, fixed per plan and printed on every output.
enum class LengthMethod {
    Geodesic, ///< an edge is the geodesic between its two vertices on the ellipsoid of the CRS; the default
    Grid,     ///< planar, "matches CAD"; refused for Web Mercator and for degrees
};

std::string_view toString(LengthMethod method); ///< "geodesic", "grid"

/// Measures in metres and square metres. Immutable, cheap to copy, usable from several threads at once.
///
/// Geodesic, short edges: ECEF chord with arc correction; longer: geod_inverse of PROJ. Per edge
/// |error| <= 1e-8 m + 1e-11 L. Areas: geod_polygon, holes subtracted, whatever the orientation of rings;
/// safe at the antimeridian and the poles. NaN coordinates give NaN.
class Ruler {
public:
    /// Error: CrsMissing for an invalid Crs, CrsUnsuitable for Grid on degrees or Web Mercator.
    static Result<Ruler> make(const Crs& crs, LengthMethod method = LengthMethod::Geodesic);

    const Crs& crs() const;
    LengthMethod method() const;

    double length(const Line& line) const;
    double length(std::span<const double> x, std::span<const double> y) const;
    /// Sum over all line parts, in parallel.
    double length(const ShapeTable& shapes) const;
    /// Length per shape (all its line parts), in parallel; 0 for other kinds.
    std::vector<double> lengths(const ShapeTable& shapes) const;
    /// As long as the vertices of `shapes`, in parallel: metres from each vertex to the next one of its line part, 0 at the last
    /// vertex of a part and in parts that are not lines.
    std::vector<double> edges(const ShapeTable& shapes) const;
    /// Distance from the first vertex at each vertex; as long as `line`; compensated summation.
    std::vector<double> cumulative(const Line& line) const;
    double distance(Point a, Point b) const;

    double area(const Polygon& polygon) const;
    double area(const MultiPolygon& polygons) const;
    std::vector<double> areas(const ShapeTable& shapes) const;

    /// Metres east and north per coordinate unit near p: the local metric of nearest-point tests.
    struct LocalScale {
        double x, y;
    };
    LocalScale localScale(Point p) const;

    /// Inserts vertices until chord (in plan coordinates) and geodesic differ by less than `tolerance` metres, so that
    /// overlay in the plane and area on the ellipsoid mean the same region (DESIGN.md 3). Returns the input when nothing is needed.
    MultiPolygon densified(const MultiPolygon& polygons, double tolerance = 0.001) const;
    /// Cuts every edge longer than `longest` metres into equal pieces, so that inside an edge positions may be taken as
    /// linear in coordinates. New vertices lie on the edge as it is measured: the length stays. Both directions of a line get the
    /// same vertices. Edges that cannot be measured are left alone.
    Line divided(const Line& line, double longest) const;

    struct Impl;

private:
    explicit Ruler(std::shared_ptr<const Impl> impl);
    std::shared_ptr<const Impl> m_impl;
};

} // namespace riparia
