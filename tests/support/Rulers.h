// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geodesy/Ruler.h"

namespace riparia::test {

/// Planar metres in EPSG:4547: fixtures with round numbers have round lengths.
inline Ruler planarRuler()
{
    return Ruler::make(Crs::fromEpsg(4547).value(), LengthMethod::Grid).value();
}

/// On the ellipsoid, in the coordinates of an EPSG code.
inline Ruler geodesicRuler(int epsg)
{
    return Ruler::make(Crs::fromEpsg(epsg).value(), LengthMethod::Geodesic).value();
}

} // namespace riparia::test
