// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <optional>
#include <string_view>

class OGRGeometry;

namespace riparia {

/// A geometry that stands in a cell of a table, and the system it names.
struct GeometryText {
    std::shared_ptr<OGRGeometry> geometry; ///< null for an empty cell
    std::optional<int> srid;               ///< of EWKT and EWKB, where it is not 0
    bool isReadable = true;                ///< false: not empty, and no geometry either

    /// WKT, EWKT ("SRID=4547;LINESTRING ..."), WKB and EWKB in hexadecimal digits, or the geometry of a GeoJSON. GDAL must be prepared.
    static GeometryText parse(std::string_view text);
    /// Only the system, without looking at the geometry.
    static std::optional<int> sridIn(std::string_view text);
};

} // namespace riparia
