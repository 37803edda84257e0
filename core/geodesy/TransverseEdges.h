// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geodesy/Crs.h"
#include "core/geodesy/ProjPipeline.h"

#include <array>
#include <cstddef>
#include <optional>
#include <span>

namespace riparia::detail {

/// Lengths of many short edges given in a transverse Mercator plane (3-degree zones, UTM), ten times as fast as by
/// PROJ's inverse: from the plane straight to places in space, without ever forming an angle, then as EllipsoidEdges does.
///
/// The plane goes to the sphere by Krueger's series to the sixth order in n (Karney, Transverse Mercator with an accuracy of a few
/// nanometers, J. Geodesy 85 (2011), eq. 36), conformal to geographic latitude likewise. Good to nanometres up to kReach
/// from the central meridian; beyond it, lengths are NaN.
class TransverseEdges {
public:
    /// Nothing when the projection is no transverse Mercator, or when places so found differ from PROJ's.
    static std::optional<TransverseEdges> make(const Crs::Impl& crs, const ProjPipeline& projection);

    /// lengths[i] = metres from point i to point i + 1 where that is at most EllipsoidEdges::kMaxShort; else of no meaning
    /// but still more than that, or NaN.
    void measureShort(std::span<const double> x, std::span<const double> y, std::span<double> lengths) const;

private:
    static constexpr std::size_t kBlock = 256;
    struct Block;
    struct Place;
    TransverseEdges(const Ellipsoid& ellipsoid, double originX, double originY, double unitsPerRadian);
    Place placeOf(double x, double y) const;
    void locate(std::span<const double> x, std::span<const double> y, Block& block) const;
    bool agreesWith(const ProjPipeline& projection, const Crs::Impl& crs, double centralMeridian) const;

    double m_a, m_e2, m_secondE2;
    double m_originX, m_originY;     ///< of the plane: central meridian, equator
    double m_radiansPerUnit;         ///< 1 / (scale x radius of the rectifying sphere)
    std::array<double, 7> m_beta{};  ///< plane to sphere
    std::array<double, 7> m_delta{}; ///< conformal to geographic latitude
};

} // namespace riparia::detail
