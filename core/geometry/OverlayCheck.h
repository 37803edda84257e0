// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geometry/Overlay.h"

namespace riparia::detail {

/// Whether the result of an overlay can be true.
///
/// GEOS 3.11 sometimes returns a wrong result without a word: a polygon lost from a union, a full overlap counted twice
/// (GEOS issues 942 and 965, shapely issue 1871). Looked at are areas, bounding boxes, and a few points beside the edges of
/// both sides: whether the result holds such a point follows from whether the two sides hold it. `slack` is how far a
/// coordinate may have moved; points nearer than that to an edge prove nothing, so slivers that are thinner may go.
/// What is called impossible is impossible; what passes is right as far as was looked.
bool isPossible(const GEOSGeom_t* a, const GEOSGeom_t* b, const GEOSGeom_t* result, Overlay kind, double slack);

/// The same for the union of many parts: nothing uncovered, nothing counted twice.
bool isPossibleUnion(const GEOSGeom_t* parts, const GEOSGeom_t* result, double slack);

} // namespace riparia::detail
