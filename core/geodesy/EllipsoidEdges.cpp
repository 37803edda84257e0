// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geodesy/EllipsoidEdges.h"

#include <geodesic.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numbers>
#include <utility>

namespace riparia::detail {

namespace {
constexpr double kRadians = std::numbers::pi / 180;
}

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
        const double phi = latitude[i] * kRadians;
        const double sine = std::sin(phi);
        const double inverseN = std::sqrt(1 - m_e2 * sine * sine) / m_a;
        block.inverseN[i] = inverseN;
        block.rho[i] = std::cos(phi) / inverseN;
        block.z[i] = (1 - m_e2) * sine / inverseN;
    }
    for (std::size_t i = 0; i < latitude.size(); ++i) {
        if (!(std::abs(latitude[i]) <= 90)) // no such place
            block.rho[i] = std::numeric_limits<double>::quiet_NaN();
    }
}

void EllipsoidEdges::chords(std::span<const double> longitude, const Block& block, std::span<double> lengths) const
{
    for (std::size_t i = 0; i + 1 < longitude.size(); ++i)
        lengths[i] = std::sin((longitude[i + 1] - longitude[i]) * (kRadians / 2));
    for (std::size_t i = 0; i + 1 < longitude.size(); ++i) {
        const double dRho = block.rho[i + 1] - block.rho[i];
        const double dz = block.z[i + 1] - block.z[i];
        const double across = 4 * block.rho[i] * block.rho[i + 1] * lengths[i] * lengths[i];
        const double chord2 = dRho * dRho + dz * dz + across;
        const double inverseN = (block.inverseN[i] + block.inverseN[i + 1]) / 2;
        const double slope2 = dz * dz / std::max(chord2, std::numeric_limits<double>::min());
        const double curvature = (1 + m_secondE2 * slope2) * inverseN;
        const double turn2 = chord2 * curvature * curvature;
        lengths[i] = std::sqrt(chord2) * (1 + turn2 * (1.0 / 24 + turn2 * (3.0 / 640)));
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
    Block block;
    for (std::size_t from = 0; from + 1 < longitude.size(); from += kBlock - 1) {
        const std::size_t count = std::min(kBlock, longitude.size() - from);
        locate(latitude.subspan(from, count), block);
        const std::span<double> out = lengths.subspan(from, count - 1);
        chords(longitude.subspan(from, count), block, out);
        for (std::size_t i = 0; i < out.size(); ++i) {
            const std::size_t at = from + i;
            if (!(out[i] <= kMaxChord))
                out[i] = longEdge(longitude[at], latitude[at], longitude[at + 1], latitude[at + 1]);
        }
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
    const double phi = latitude * kRadians;
    const double w2 = 1 - m_e2 * std::sin(phi) * std::sin(phi);
    const double w = std::sqrt(w2);
    return {m_a / w * std::cos(phi) * kRadians, m_a * (1 - m_e2) / (w2 * w) * kRadians};
}

} // namespace riparia::detail
