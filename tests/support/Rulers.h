// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geodesy/Ruler.h"

#include <string>

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

/// The system of a code or text; an invalid one where there is none.
inline Crs crsOf(const std::string& text)
{
    const Result<Crs> crs = Crs::parse(text);
    return crs ? *crs : Crs();
}

/// In the coordinates of a system given as text, which must be one.
inline Ruler rulerOf(const std::string& crs, LengthMethod method = LengthMethod::Geodesic)
{
    return Ruler::make(crsOf(crs), method).value();
}

} // namespace riparia::test
