// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geometry/Geos.h"
#include "core/geometry/Polygon.h"

#include <optional>
#include <span>
#include <vector>

namespace riparia::detail {

/// A GEOS MultiPolygon of closed rings with at least four points; null when GEOS refuses.
GeosPtr toGeos(const MultiPolygon& polygons);
MultiPolygon fromGeos(const GEOSGeom_t* geometry);

/// Only the polygons of a geometry, as one MultiPolygon; null only when GEOS fails.
GeosPtr polygonalPart(GeosPtr geometry);

/// One MultiPolygon of all polygons of the geometries, taken as they are: they must not overlap.
GeosPtr collected(const std::vector<const GEOSGeom_t*>& geometries);

/// Empty when it has none.
Box boundsOf(const GEOSGeom_t* geometry);

/// GEOS computes envelopes at first use and keeps them; done once here for every ring, reading is free of races later.
void computeEnvelopes(const GEOSGeom_t* geometry);

} // namespace riparia::detail
