// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geodesy/EllipsoidEdges.h"

#include "core/geodesy/VectorMath.h"

#include <geodesic.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <utility>

namespace riparia::detail {

namespace {

/// A difference of longitudes on the short way round.
double shortWay(double degrees)
{
    const double less = degrees > 180 ? degrees - 360 : degrees;
    return less < -180 ? less + 360 : less;
}

} // namespace

struct EllipsoidEdges::Block {
    std::array<double, kBlock> rho;
    std::array<double, kBlock> z;
    std::array<double, kBlock> inverseN; ///< 1 / radius of the prime vertical
};

EllipsoidEdges::EllipsoidEdges(const Ellipsoid& ellipsoid)
    : m_a(ellipsoid.semiMajor)
    , m_f(ellipsoid.inverseFlattening == 0 ? 0 : 1 / ellipsoid.inverseFlattening)
    , m_e2(m_f * (2 - m_f))
    , m_secondE2(m_e2 / (1 - m_e2))
{
    auto geodesic = std::make_shared<geod_geodesic>();
    geod_init(geodesic.get(), m_a, m_f);
    m_geodesic = std::move(geodesic);
}

void EllipsoidEdges::locate(std::span<const double> latitude, Block& block) const
{
    for (std::size_t i = 0; i < latitude.size(); ++i) {
        const SineCosine phi = SineCosine::ofDegrees(latitude[i]);
        const double w = std::sqrt(1 - m_e2 * phi.sine * phi.sine);
        const double n = m_a / w;
        // NaN beyond the poles: no such place.
        block.inverseN[i] = std::abs(latitude[i]) <= 90 ? w / m_a : std::numeric_limits<double>::quiet_NaN();
        block.rho[i] = n * phi.cosine;
        block.z[i] = (1 - m_e2) * n * phi.sine;
    }
}

void EllipsoidEdges::measureShort(std::span<const double> longitude, const Block& block,
                                  std::span<double> lengths) const
{
    for (std::size_t i = 0; i < lengths.size(); ++i) {
        const double halfTurn = SineCosine::ofDegrees(shortWay(longitude[i + 1] - longitude[i]) / 2).sine;
        const double dRho = block.rho[i + 1] - block.rho[i];
        const double dz = block.z[i + 1] - block.z[i];
        const double across = 4 * block.rho[i] * block.rho[i + 1] * halfTurn * halfTurn;
        const double chord2 = dRho * dRho + dz * dz + across;
        const double inverseN = (block.inverseN[i] + block.inverseN[i + 1]) / 2;
        lengths[i] = arcOverChord(chord2, dz, inverseN, m_secondE2);
    }
}

void EllipsoidEdges::measureShort(std::span<const double> longitude, std::span<const double> latitude,
                                  std::span<double> lengths) const
{
    Block block;
    for (std::size_t from = 0; from + 1 < longitude.size(); from += kBlock - 1) {
        const std::size_t count = std::min(kBlock, longitude.size() - from);
        locate(latitude.subspan(from, count), block);
        measureShort(longitude.subspan(from, count), block, lengths.subspan(from, count - 1));
    }
}

double EllipsoidEdges::longEdge(double longitude1, double latitude1, double longitude2, double latitude2) const
{
    if (!std::isfinite(longitude1) || !std::isfinite(longitude2) || !(std::abs(latitude1) <= 90) ||
        !(std::abs(latitude2) <= 90))
        return std::numeric_limits<double>::quiet_NaN();
    double length = 0;
    geod_inverse(m_geodesic.get(), latitude1, longitude1, latitude2, longitude2, &length, nullptr, nullptr);
    return length;
}

void EllipsoidEdges::measure(std::span<const double> longitude, std::span<const double> latitude,
                             std::span<double> lengths) const
{
    measureShort(longitude, latitude, lengths);
    for (std::size_t i = 0; i < lengths.size(); ++i) {
        if (isLong(lengths[i]))
            lengths[i] = longEdge(longitude[i], latitude[i], longitude[i + 1], latitude[i + 1]);
    }
}

double EllipsoidEdges::measure(double longitude1, double latitude1, double longitude2, double latitude2) const
{
    const std::array longitude = {longitude1, longitude2};
    const std::array latitude = {latitude1, latitude2};
    double length = 0;
    measure(longitude, latitude, {&length, 1});
    return length;
}

EllipsoidEdges::Scale EllipsoidEdges::scaleAt(double latitude) const
{
    const double phi = latitude * kRadiansPerDegree;
    const double w2 = 1 - m_e2 * std::sin(phi) * std::sin(phi);
    const double w = std::sqrt(w2);
    return {m_a / w * std::cos(phi) * kRadiansPerDegree, m_a * (1 - m_e2) / (w2 * w) * kRadiansPerDegree};
}

} // namespace riparia::detail
