// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geodesy/Crs.h"

#include <cstddef>
#include <memory>
#include <span>

struct geod_geodesic;

namespace riparia::detail {

/// Lengths of many edges on an ellipsoid, longitudes and latitudes in degrees.
///
/// Edges up to kMaxShort: straight chord between the two points in space, then from chord to arc with the curvature of
/// the ellipsoid in the direction of the edge. With an earth-fixed vertex (rho, z) = (N cos phi, N (1 - e2) sin phi):
///     chord^2 = (rho1 - rho2)^2 + (z1 - z2)^2 + 4 rho1 rho2 sin^2(dlambda / 2)
/// The difference of longitudes is taken in degrees, where it is exact, so that nothing is lost far from Greenwich;
/// across the antimeridian it loses one bit (3e-9 m). What is left out is of the order e2 chord^5 / R^4: 5e-12 m at 5 km. Longer edges: the inverse
/// geodesic problem by Karney's method (PROJ's geod_inverse).
class EllipsoidEdges {
public:
    explicit EllipsoidEdges(const Ellipsoid& ellipsoid);

    /// lengths[i] = metres from point i to point i + 1; lengths has one element less than the points.
    void measure(std::span<const double> longitude, std::span<const double> latitude, std::span<double> lengths) const;
    double measure(double longitude1, double latitude1, double longitude2, double latitude2) const;

    /// Metres per degree of longitude and of latitude at a latitude in degrees.
    struct Scale {
        double perLongitude, perLatitude;
    };
    Scale scaleAt(double latitude) const;

    /// For the inverse, direct and polygon functions of PROJ.
    const geod_geodesic* geodesic() const { return m_geodesic.get(); }

    /// The two halves of measure(), for tables where not every pair of neighbours is an edge: first all lengths by the
    /// closed formula, then the long ones again. isLong() is also true for NaN.
    void measureShort(std::span<const double> longitude, std::span<const double> latitude,
                      std::span<double> lengths) const;
    static bool isLong(double length) { return !(length <= kMaxShort); }
    double longEdge(double longitude1, double latitude1, double longitude2, double latitude2) const;

    static constexpr double kMaxShort = 5000; ///< metres

private:
    static constexpr std::size_t kBlock = 256;
    struct Block;
    void locate(std::span<const double> latitude, Block& block) const;
    void measureShort(std::span<const double> longitude, const Block& block, std::span<double> lengths) const;

    double m_a;
    double m_f;
    double m_e2;
    double m_secondE2;
    std::shared_ptr<const geod_geodesic> m_geodesic;
};

} // namespace riparia::detail
