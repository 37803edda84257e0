// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace riparia {

struct Ellipsoid {
    double semiMajor = 6378137.0;             ///< metres
    double inverseFlattening = 298.257222101; ///< 0 for a sphere

    friend bool operator==(const Ellipsoid&, const Ellipsoid&) = default;
};

/// A coordinate reference system: an immutable value, cheap to copy. Coordinates are always east/longitude first,
/// whatever the authority says: axis order is settled here and nowhere else.
class Crs {
public:
    Crs(); ///< none; isValid() is false

    /// From "EPSG:4547", an EPSG number, WKT (1, 2 or ESRI's) or a PROJ string; ESRI WKT is matched to its EPSG entry
    /// where they are equivalent. Of a compound system the horizontal part is taken. Byte order marks, zero bytes and what
    /// follows the definition are passed over. Never reads a file and never asks the network; text that names one is
    /// refused. Error: CrsUnknown, also for local, geocentric and rotated systems.
    static Result<Crs> parse(std::string_view raw);
    static Result<Crs> fromEpsg(int code);

    bool isValid() const;
    std::string name() const; ///< "CGCS2000 / 3-degree Gauss-Kruger CM 114E"
    std::optional<int> epsg() const;
    std::string wkt() const;  ///< WKT2:2019
    std::string wkt1() const; ///< WKT 1 as GDAL writes it, for formats that know no other; "" where there is none
    std::string authorityText() const; ///< "EPSG:4547", else the name
    bool isGeographic() const;         ///< coordinates are degrees
    bool isWebMercator() const;        ///< EPSG:3857 and its equals: display only
    double unitMetres() const;         ///< metres per unit of a projected CRS; 1 for a geographic one
    Ellipsoid ellipsoid() const;
    std::string datumName() const; ///< "China 2000"
    /// WGS 84, CGCS2000, ITRF and ETRS89 realisations count as one family at planning scale (DESIGN.md 3).
    bool isGlobalDatum() const;
    /// Same datum by name or both of the global family.
    bool sharesDatumWith(const Crs& other) const;
    /// The area of use of the authority, in degrees west, south, east, north; west > east across the antimeridian.
    struct AreaOfUse {
        double west, south, east, north;
    };
    std::optional<AreaOfUse> areaOfUse() const;

    /// Same system (same coordinates for the same place), not merely the same name.
    friend bool operator==(const Crs& a, const Crs& b);

    struct Impl;
    /// For this room's own .cpp files; null when invalid.
    const Impl* impl() const { return m_impl.get(); }

private:
    explicit Crs(std::shared_ptr<const Impl> impl);
    std::shared_ptr<const Impl> m_impl;
};

} // namespace riparia
