// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/geometry/Geos.h"

namespace riparia::detail {

enum class Overlay { Union, Difference, Intersection };

struct Overlaid {
    GeosPtr geometry; ///< MultiPolygon, perhaps empty
    double grid = 0;  ///< of the fixed-precision fallback, 0 for none
};

/// Floating precision first; where GEOS reports a topology error or returns what cannot be true (OverlayCheck.h), again
/// on a grid of about a millimetre, then on coarser ones. Error: GeometryInvalid with GEOS's message when nothing helps.
Result<Overlaid> overlay(const GEOSGeom_t* a, const GEOSGeom_t* b, Overlay kind);

/// Union of all polygons in a collection, in the same way.
Result<Overlaid> unaryUnion(const GEOSGeom_t* geometry);

/// Made valid by the linework rule; null when GEOS fails.
GeosPtr repaired(const GEOSGeom_t* geometry);

} // namespace riparia::detail
