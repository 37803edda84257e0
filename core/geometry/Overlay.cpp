// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geometry/Overlay.h"

#include "core/geometry/GeosPolygons.h"
#include "core/geometry/OverlayCheck.h"

#include <geos_c.h>

#include <algorithm>
#include <cmath>
#include <utility>

namespace riparia::detail {

namespace {

/// Grids tried one after the other: one, ten and a hundred times the finest.
constexpr double kCoarser = 10;
constexpr double kCoarsest = 100.5;

double magnitudeOf(const Box& box)
{
    return std::max({std::abs(box.minX), std::abs(box.minY), std::abs(box.maxX), std::abs(box.maxY)});
}

/// About a millimetre on the ground: coordinates that could be degrees are taken for degrees. Never finer than
/// what doubles of this size can hold on a grid.
double gridFor(const Box& box)
{
    constexpr double kDegrees = 1e-8;
    constexpr double kMetres = 1e-3;
    const bool mayBeDegrees = std::max(std::abs(box.minX), std::abs(box.maxX)) <= 360 &&
                              std::max(std::abs(box.minY), std::abs(box.maxY)) <= 90;
    return std::max(mayBeDegrees ? kDegrees : kMetres, magnitudeOf(box) * 1e-14);
}

/// How far floating-precision overlay may move a coordinate: rounding, and GEOS's own snapping (1e-12 of the magnitude).
double slackFor(const Box& box)
{
    return magnitudeOf(box) * 1e-10;
}

GEOSGeometry* apply(const GEOSGeometry* a, const GEOSGeometry* b, Overlay kind)
{
    switch (kind) {
    case Overlay::Union: return GEOSUnion_r(geos(), a, b);
    case Overlay::Difference: return GEOSDifference_r(geos(), a, b);
    case Overlay::Intersection: return GEOSIntersection_r(geos(), a, b);
    }
    return nullptr;
}

GEOSGeometry* applyOnGrid(const GEOSGeometry* a, const GEOSGeometry* b, Overlay kind, double grid)
{
    switch (kind) {
    case Overlay::Union: return GEOSUnionPrec_r(geos(), a, b, grid);
    case Overlay::Difference: return GEOSDifferencePrec_r(geos(), a, b, grid);
    case Overlay::Intersection: return GEOSIntersectionPrec_r(geos(), a, b, grid);
    }
    return nullptr;
}

tl::unexpected<Error> failed()
{
    return fail(ErrorCode::GeometryInvalid, {}, GeosSession::ofThisThread().takeMessage());
}

} // namespace

GeosPtr repaired(const GEOSGeom_t* geometry)
{
    return GeosPtr(GEOSMakeValid_r(geos(), geometry));
}

Result<Overlaid> overlay(const GEOSGeom_t* a, const GEOSGeom_t* b, Overlay kind)
{
    Box box = boundsOf(a);
    box.add(boundsOf(b));
    GeosPtr direct = polygonalPart(GeosPtr(apply(a, b, kind)));
    if (direct && isPossible(a, b, direct.get(), kind, slackFor(box)))
        return Overlaid{std::move(direct), 0};

    const GeosPtr validA = repaired(a);
    const GeosPtr validB = repaired(b);
    const double finest = gridFor(box);
    for (double grid = finest; validA && validB && grid <= finest * kCoarsest; grid *= kCoarser) {
        GeosPtr result = polygonalPart(GeosPtr(applyOnGrid(validA.get(), validB.get(), kind, grid)));
        if (result && isPossible(a, b, result.get(), kind, 2 * grid))
            return Overlaid{std::move(result), grid};
    }
    return failed();
}

Result<Overlaid> unaryUnion(const GEOSGeom_t* geometry)
{
    const Box box = boundsOf(geometry);
    GeosPtr direct = polygonalPart(GeosPtr(GEOSUnaryUnion_r(geos(), geometry)));
    if (direct && isPossibleUnion(geometry, direct.get(), slackFor(box)))
        return Overlaid{std::move(direct), 0};

    // A collection of overlapping polygons must not be repaired as a whole: each by itself.
    std::vector<GeosPtr> parts;
    std::vector<const GEOSGeom_t*> borrowed;
    for (int i = 0; i < GEOSGetNumGeometries_r(geos(), geometry); ++i) {
        parts.push_back(repaired(GEOSGetGeometryN_r(geos(), geometry, i)));
        if (!parts.back())
            return failed();
        borrowed.push_back(parts.back().get());
    }
    const GeosPtr valid = collected(borrowed);
    const double finest = gridFor(box);
    for (double grid = finest; valid && grid <= finest * kCoarsest; grid *= kCoarser) {
        GeosPtr result = polygonalPart(GeosPtr(GEOSUnaryUnionPrec_r(geos(), valid.get(), grid)));
        if (result && isPossibleUnion(geometry, result.get(), 2 * grid))
            return Overlaid{std::move(result), grid};
    }
    return failed();
}

} // namespace riparia::detail
