// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geodesy/TransverseEdges.h"

#include "core/base/Text.h"
#include "core/geodesy/CrsImpl.h"
#include "core/geodesy/VectorMath.h"

#include <cmath>
#include <limits>
#include <string_view>

namespace riparia::detail {

namespace {

/// Radians of the rectifying sphere from the central meridian: some 630 km.
constexpr double kReach = 0.099;

std::optional<double> parameter(std::string_view pipeline, std::string_view name)
{
    const std::size_t at = pipeline.find(name);
    if (at == std::string_view::npos)
        return std::nullopt;
    const std::string_view value = pipeline.substr(at + name.size());
    return parseDouble(value.substr(0, value.find(' ')));
}

std::optional<double> centralMeridianOf(std::string_view pipeline)
{
    if (pipeline.find("+proj=utm ") != std::string_view::npos) {
        const std::optional<double> zone = parameter(pipeline, "+zone=");
        return zone ? std::optional(6 * *zone - 183) : std::nullopt;
    }
    return pipeline.find("+proj=tmerc ") != std::string_view::npos ? parameter(pipeline, "+lon_0=") : std::nullopt;
}

/// c[1] n + c[2] n^2 + ...
double series(double n, std::initializer_list<double> coefficients)
{
    double power = 1;
    double sum = 0;
    for (double c : coefficients) {
        power *= n;
        sum += c * power;
    }
    return sum;
}

struct ComplexSum {
    double re, im;
};

/// Clenshaw's sums: c_1 sin a + c_2 sin 2a + ... = sin a * clenshaw(c, 2 cos a), for complex and for real a.
inline ComplexSum clenshaw(const std::array<double, 7>& c, double re, double im)
{
    double re0 = 0, im0 = 0, re1 = 0, im1 = 0;
#pragma GCC unroll 6
    for (std::size_t j = 6; j > 0; --j) {
        const double re2 = re * re0 - im * im0 - re1 + c[j];
        const double im2 = re * im0 + im * re0 - im1;
        re1 = re0;
        im1 = im0;
        re0 = re2;
        im0 = im2;
    }
    return {re0, im0};
}

inline double clenshaw(const std::array<double, 7>& c, double twiceCosine)
{
    double d0 = 0, d1 = 0;
#pragma GCC unroll 6
    for (std::size_t j = 6; j > 0; --j) {
        const double d2 = twiceCosine * d0 - d1 + c[j];
        d1 = d0;
        d0 = d2;
    }
    return d0;
}

} // namespace

struct TransverseEdges::Block {
    std::array<double, kBlock> x, y, z;
    std::array<double, kBlock> inverseN;
};

TransverseEdges::TransverseEdges(const Ellipsoid& ellipsoid, double originX, double originY, double unitsPerRadian)
    : m_a(ellipsoid.semiMajor)
    , m_originX(originX)
    , m_originY(originY)
    , m_radiansPerUnit(1 / unitsPerRadian)
{
    const double f = ellipsoid.inverseFlattening == 0 ? 0 : 1 / ellipsoid.inverseFlattening;
    m_e2 = f * (2 - f);
    m_secondE2 = m_e2 / (1 - m_e2);
    const double n = f / (2 - f);
    m_beta = {0,
              series(n, {1. / 2, -2. / 3, 37. / 96, -1. / 360, -81. / 512, 96199. / 604800}),
              series(n, {0, 1. / 48, 1. / 15, -437. / 1440, 46. / 105, -1118711. / 3870720}),
              series(n, {0, 0, 17. / 480, -37. / 840, -209. / 4480, 5569. / 90720}),
              series(n, {0, 0, 0, 4397. / 161280, -11. / 504, -830251. / 7257600}),
              series(n, {0, 0, 0, 0, 4583. / 161280, -108847. / 3991680}),
              series(n, {0, 0, 0, 0, 0, 20648693. / 638668800})};
    m_delta = {0,
               series(n, {2, -2. / 3, -2, 116. / 45, 26. / 45, -2854. / 675}),
               series(n, {0, 7. / 3, -8. / 5, -227. / 45, 2704. / 315, 2323. / 945}),
               series(n, {0, 0, 56. / 15, -136. / 35, -1262. / 105, 73814. / 2835}),
               series(n, {0, 0, 0, 4279. / 630, -332. / 35, -399572. / 14175}),
               series(n, {0, 0, 0, 0, 4174. / 315, -144838. / 6237}),
               series(n, {0, 0, 0, 0, 0, 601676. / 22275})};
}

std::optional<TransverseEdges> TransverseEdges::make(const Crs::Impl& crs, const ProjPipeline& projection)
{
    const std::optional<double> meridian = centralMeridianOf(crs.projection);
    if (!meridian || !crs.frame.isPlain())
        return std::nullopt;
    // Origin and scale as PROJ has them, in the units of the plane: the equator and the pole on the central meridian.
    std::array<double, 2> x = {*meridian, *meridian};
    std::array<double, 2> y = {0, 90};
    if (ProjPipeline::Lease(projection).convert(ProjPipeline::Direction::Forward, x, y) != 0)
        return std::nullopt;
    const TransverseEdges made(crs.ellipsoid, x[0], y[0], (y[1] - y[0]) / (std::numbers::pi / 2));
    return made.agreesWith(projection, crs, *meridian) ? std::optional(made) : std::nullopt;
}

/// Written in steps of plain arithmetic, all without branches, for the sake of the vectoriser.
struct TransverseEdges::Place {
    double x, y, z, inverseN;
};

[[gnu::always_inline]] inline TransverseEdges::Place TransverseEdges::placeOf(double x, double y) const
{
    const double xi = (y - m_originY) * m_radiansPerUnit;
    const double eta = (x - m_originX) * m_radiansPerUnit;
    const SineCosine turn = SineCosine::ofRadians(xi);
    const double sinh = sinhNearZero(eta);
    const double cosh2 = 1 + 2 * sinh * sinh;
    const double sinh2 = 2 * sinh * std::sqrt(1 + sinh * sinh);
    const double sin2 = 2 * turn.sine * turn.cosine;
    const double cos2 = 1 - 2 * turn.sine * turn.sine;
    const ComplexSum onSphere = clenshaw(m_beta, 2 * cos2 * cosh2, -2 * sin2 * sinh2);
    const double xiSphere = xi - (sin2 * cosh2 * onSphere.re - cos2 * sinh2 * onSphere.im);
    const double etaSphere = eta - (sin2 * cosh2 * onSphere.im + cos2 * sinh2 * onSphere.re);

    // The place on the conformal sphere is (cos xi, sinh eta, sin xi) / cosh eta: no longitude, no arc tangent.
    const SineCosine lift = SineCosine::ofRadians(xiSphere);
    const double h = sinhNearZero(etaSphere);
    const double inverseCosh = 1 / std::sqrt(1 + h * h);
    const double r = std::sqrt(lift.cosine * lift.cosine + h * h);
    const double sinChi = lift.sine * inverseCosh;
    const double cosChi = r * inverseCosh;

    // Geographic latitude = conformal latitude + d.
    const double d = 2 * sinChi * cosChi * clenshaw(m_delta, 2 * (cosChi * cosChi - sinChi * sinChi));
    const double sinD = d * (1 - d * d * (1.0 / 6 - d * d / 120));
    const double cosD = 1 - d * d * (0.5 - d * d * (1.0 / 24 - d * d / 720));
    const double sinPhi = sinChi * cosD + cosChi * sinD;
    const double cosPhi = cosChi * cosD - sinChi * sinD;

    const double w = std::sqrt(1 - m_e2 * sinPhi * sinPhi);
    const double n = m_a / w;
    const double rhoOverR = n * cosPhi / r;
    // Out of reach: 0 / 0.
    const double inReach = std::abs(eta) < kReach ? 1.0 : 0.0;
    const double onGlobe = std::abs(xi) < std::numbers::pi / 2 ? inReach : 0.0;
    return {rhoOverR * lift.cosine, rhoOverR * h, (1 - m_e2) * n * sinPhi, w / m_a * (onGlobe / onGlobe)};
}

void TransverseEdges::locate(std::span<const double> x, std::span<const double> y, Block& block) const
{
    const TransverseEdges self = *this; // a copy, so that nothing stored below can change it
    for (std::size_t i = 0; i < x.size(); ++i) {
        const Place place = self.placeOf(x[i], y[i]);
        block.x[i] = place.x;
        block.y[i] = place.y;
        block.z[i] = place.z;
        block.inverseN[i] = place.inverseN;
    }
}

void TransverseEdges::measureShort(std::span<const double> x, std::span<const double> y,
                                   std::span<double> lengths) const
{
    Block block;
    for (std::size_t from = 0; from + 1 < x.size(); from += kBlock - 1) {
        const std::size_t count = std::min(kBlock, x.size() - from);
        locate(x.subspan(from, count), y.subspan(from, count), block);
        const std::span<double> out = lengths.subspan(from, count - 1);
        for (std::size_t i = 0; i < out.size(); ++i) {
            const double dx = block.x[i + 1] - block.x[i];
            const double dy = block.y[i + 1] - block.y[i];
            const double dz = block.z[i + 1] - block.z[i];
            const double inverseN = (block.inverseN[i] + block.inverseN[i + 1]) / 2;
            out[i] = arcOverChord(dx * dx + dy * dy + dz * dz, dz, inverseN, m_secondE2);
        }
    }
}

bool TransverseEdges::agreesWith(const ProjPipeline& projection, const Crs::Impl& crs, double centralMeridian) const
{
    constexpr double kTolerance = 2e-8; // metres
    const ProjPipeline::Lease lease(projection);
    Block block;
    for (double latitude : {-80.0, -33.0, 0.0, 22.77, 45.0, 84.0}) {
        for (double away : {-2.5, -1.0, 0.0, 0.3, 4.0}) {
            double x = centralMeridian + away;
            double y = latitude;
            if (lease.convert(ProjPipeline::Direction::Forward, {&x, 1}, {&y, 1}) != 0)
                return false;
            locate({&x, 1}, {&y, 1}, block);
            const double sine = std::sin(latitude * kRadiansPerDegree);
            const double n = crs.ellipsoid.semiMajor / std::sqrt(1 - m_e2 * sine * sine);
            const double rho = n * std::cos(latitude * kRadiansPerDegree);
            if (!(std::abs(block.x[0] - rho * std::cos(away * kRadiansPerDegree)) < kTolerance) ||
                !(std::abs(block.y[0] - rho * std::sin(away * kRadiansPerDegree)) < kTolerance) ||
                !(std::abs(block.z[0] - (1 - m_e2) * n * sine) < kTolerance))
                return false;
        }
    }
    return true;
}

} // namespace riparia::detail
