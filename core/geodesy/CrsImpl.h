// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geodesy/Crs.h"
#include "core/geodesy/GeographicFrame.h"
#include "core/geodesy/ProjHandle.h"

#include <array>
#include <memory>
#include <optional>
#include <string>

namespace riparia {

/// All that is known of a system, as plain values: no PROJ object is kept, so it may be read from any thread.
struct Crs::Impl {
    std::string name;
    std::optional<int> epsg;
    std::string authorityText;
    std::string wkt;
    std::string wkt1;
    std::string baseWkt; ///< of the geographic system below a projected one; its own for a geographic one
    bool isGeographic = false;
    bool isWebMercator = false;
    double unitMetres = 1;
    Ellipsoid ellipsoid;
    std::string datumName;
    detail::GeographicFrame frame; ///< of the base system
    std::string projection;        ///< PROJ pipeline from base coordinates to these, east first; empty if geographic
    std::optional<AreaOfUse> area;
    /// Seven parameters to WGS 84 given with the definition (metres, arc seconds, ppm; position vector).
    std::optional<std::array<double, 7>> toWgs84;
};

namespace detail {

/// Describes a PROJ object made by this thread's session; follows compound and bound systems to their horizontal
/// part and takes the EPSG entry instead where it is equivalent. Error: CrsUnknown for what is neither geographic nor projected.
Result<Crs::Impl> describeCrs(PjPtr object, const std::string& subject);

/// Of a system or an operation; nothing when the authority states none.
std::optional<Crs::AreaOfUse> areaOfUse(pj_ctx* context, const PJconsts* object);

} // namespace detail

} // namespace riparia
