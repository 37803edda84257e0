// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geometry/GeosPolygons.h"

#include <geos_c.h>

#include <utility>

namespace riparia::detail {

namespace {

/// Hands a list of geometries over to a GEOS constructor, which owns them whatever happens.
std::vector<GEOSGeometry*> released(std::vector<GeosPtr>& geometries)
{
    std::vector<GEOSGeometry*> result;
    result.reserve(geometries.size());
    for (GeosPtr& geometry : geometries)
        result.push_back(geometry.release());
    return result;
}

GeosPtr ringToGeos(const Ring& ring)
{
    static_assert(sizeof(Point) == 2 * sizeof(double));
    GEOSCoordSequence* sequence =
        GEOSCoordSeq_copyFromBuffer_r(geos(), &ring.data()->x, static_cast<unsigned>(ring.size()), 0, 0);
    return GeosPtr(sequence ? GEOSGeom_createLinearRing_r(geos(), sequence) : nullptr);
}

GeosPtr polygonToGeos(const Polygon& polygon)
{
    GeosPtr outer = ringToGeos(polygon.outer);
    std::vector<GeosPtr> holes;
    for (const Ring& hole : polygon.holes) {
        holes.push_back(ringToGeos(hole));
        if (!holes.back())
            return nullptr;
    }
    if (!outer)
        return nullptr;
    std::vector<GEOSGeometry*> inner = released(holes);
    return GeosPtr(
        GEOSGeom_createPolygon_r(geos(), outer.release(), inner.data(), static_cast<unsigned>(inner.size())));
}

GeosPtr multiPolygon(std::vector<GeosPtr>& polygons)
{
    std::vector<GEOSGeometry*> parts = released(polygons);
    return GeosPtr(
        GEOSGeom_createCollection_r(geos(), GEOS_MULTIPOLYGON, parts.data(), static_cast<unsigned>(parts.size())));
}

Ring ringFromGeos(const GEOSGeometry* ring)
{
    const GEOSCoordSequence* sequence = GEOSGeom_getCoordSeq_r(geos(), ring);
    unsigned size = 0;
    Ring result;
    if (!sequence || !GEOSCoordSeq_getSize_r(geos(), sequence, &size) || size == 0)
        return result;
    result.resize(size);
    if (!GEOSCoordSeq_copyToBuffer_r(geos(), sequence, &result.data()->x, 0, 0))
        result.clear();
    return result;
}

/// Calls visit for every polygon of a geometry of any type.
template <class Visit>
void eachPolygon(const GEOSGeometry* geometry, const Visit& visit)
{
    const int type = GEOSGeomTypeId_r(geos(), geometry);
    if (type == GEOS_POLYGON) {
        if (GEOSisEmpty_r(geos(), geometry) == 0)
            visit(geometry);
        return;
    }
    if (type != GEOS_MULTIPOLYGON && type != GEOS_GEOMETRYCOLLECTION)
        return;
    const int count = GEOSGetNumGeometries_r(geos(), geometry);
    for (int i = 0; i < count; ++i)
        eachPolygon(GEOSGetGeometryN_r(geos(), geometry, i), visit);
}

} // namespace

GeosPtr toGeos(const MultiPolygon& polygons)
{
    std::vector<GeosPtr> parts;
    parts.reserve(polygons.size());
    for (const Polygon& polygon : polygons) {
        parts.push_back(polygonToGeos(polygon));
        if (!parts.back())
            return nullptr;
    }
    return multiPolygon(parts);
}

MultiPolygon fromGeos(const GEOSGeom_t* geometry)
{
    MultiPolygon result;
    eachPolygon(geometry, [&result](const GEOSGeometry* polygon) {
        Polygon made{ringFromGeos(GEOSGetExteriorRing_r(geos(), polygon)), {}};
        const int holes = GEOSGetNumInteriorRings_r(geos(), polygon);
        for (int i = 0; i < holes; ++i)
            made.holes.push_back(ringFromGeos(GEOSGetInteriorRingN_r(geos(), polygon, i)));
        result.push_back(std::move(made));
    });
    return result;
}

GeosPtr polygonalPart(GeosPtr geometry)
{
    if (!geometry || GEOSGeomTypeId_r(geos(), geometry.get()) == GEOS_MULTIPOLYGON)
        return geometry;
    return collected({geometry.get()});
}

GeosPtr collected(const std::vector<const GEOSGeom_t*>& geometries)
{
    std::vector<GeosPtr> parts;
    bool isGood = true;
    for (const GEOSGeom_t* geometry : geometries) {
        eachPolygon(geometry, [&](const GEOSGeometry* polygon) {
            parts.emplace_back(GEOSGeom_clone_r(geos(), polygon));
            isGood = isGood && parts.back();
        });
    }
    return isGood ? multiPolygon(parts) : nullptr;
}

Box boundsOf(const GEOSGeom_t* geometry)
{
    Box box;
    if (GEOSisEmpty_r(geos(), geometry) != 0)
        return box;
    GEOSGeom_getXMin_r(geos(), geometry, &box.minX);
    GEOSGeom_getYMin_r(geos(), geometry, &box.minY);
    GEOSGeom_getXMax_r(geos(), geometry, &box.maxX);
    GEOSGeom_getYMax_r(geos(), geometry, &box.maxY);
    return box;
}

void computeEnvelopes(const GEOSGeom_t* geometry)
{
    boundsOf(geometry);
    eachPolygon(geometry, [](const GEOSGeometry* polygon) {
        boundsOf(polygon);
        boundsOf(GEOSGetExteriorRing_r(geos(), polygon));
        const int holes = GEOSGetNumInteriorRings_r(geos(), polygon);
        for (int i = 0; i < holes; ++i)
            boundsOf(GEOSGetInteriorRingN_r(geos(), polygon, i));
    });
}

} // namespace riparia::detail
