// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/GeodesicReference.h"

#include <array>
#include <cmath>

namespace riparia::test {

namespace {

using Real = long double;
using Vector = std::array<Real, 3>;

Real dot(const Vector& a, const Vector& b)
{
    return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}

Vector plus(const Vector& a, const Vector& b, Real times)
{
    return {a[0] + b[0] * times, a[1] + b[1] * times, a[2] + b[2] * times};
}

Real norm(const Vector& a)
{
    return std::sqrt(dot(a, a));
}

/// x2/a2 + y2/a2 + z2/b2 = 1.
struct Surface {
    Real a, b;

    /// Half the gradient: along the normal.
    Vector gradient(const Vector& p) const { return {p[0] / (a * a), p[1] / (a * a), p[2] / (b * b)}; }
    /// A point that moves with velocity v and no force but the one that holds it on the surface.
    Vector acceleration(const Vector& p, const Vector& v) const
    {
        const Vector g = gradient(p);
        const Real pull = -dot(v, gradient(v)) / dot(g, g);
        return {g[0] * pull, g[1] * pull, g[2] * pull};
    }
    Vector point(Real longitude, Real latitude) const
    {
        const Real radians = std::acos(Real(-1)) / 180;
        const Real e2 = 1 - (b * b) / (a * a);
        const Real sine = std::sin(latitude * radians);
        const Real n = a / std::sqrt(1 - e2 * sine * sine);
        const Real rho = n * std::cos(latitude * radians);
        return {rho * std::cos(longitude * radians), rho * std::sin(longitude * radians), n * (1 - e2) * sine};
    }
    Vector tangential(const Vector& p, const Vector& v) const
    {
        const Vector g = gradient(p);
        return plus(v, g, -dot(v, g) / dot(g, g));
    }
};

/// Where a unit velocity leads in the given length: Runge-Kutta of fourth order.
Vector shoot(const Surface& surface, Vector p, Vector v, Real length)
{
    constexpr int kSteps = 8;
    const Real h = length / kSteps;
    for (int i = 0; i < kSteps; ++i) {
        const Vector a1 = surface.acceleration(p, v);
        const Vector p2 = plus(p, v, h / 2);
        const Vector v2 = plus(v, a1, h / 2);
        const Vector a2 = surface.acceleration(p2, v2);
        const Vector p3 = plus(p, v2, h / 2);
        const Vector v3 = plus(v, a2, h / 2);
        const Vector a3 = surface.acceleration(p3, v3);
        const Vector p4 = plus(p, v3, h);
        const Vector v4 = plus(v, a3, h);
        const Vector a4 = surface.acceleration(p4, v4);
        p = plus(plus(plus(plus(p, v, h / 6), v2, h / 3), v3, h / 3), v4, h / 6);
        v = plus(plus(plus(plus(v, a1, h / 6), a2, h / 3), a3, h / 3), a4, h / 6);
    }
    return p;
}

} // namespace

double geodesicByIntegration(double longitude1, double latitude1, double longitude2, double latitude2, double semiMajor,
                             double inverseFlattening)
{
    const Real flattening = inverseFlattening == 0 ? 0 : 1 / Real(inverseFlattening);
    const Surface surface = {semiMajor, Real(semiMajor) * (1 - flattening)};
    // From the first longitude, so that no digit is lost to large longitudes.
    Real turn = Real(longitude2) - Real(longitude1);
    turn -= 360 * std::round(turn / 360);
    const Vector from = surface.point(0, latitude1);
    const Vector to = surface.point(turn, latitude2);
    Vector aim = surface.tangential(from, plus(to, from, -1));
    if (norm(aim) == 0)
        return 0;
    // The vector to aim along, its length being the length of the shot; corrected by what was missed.
    for (int i = 0; i < 5; ++i) {
        const Real length = norm(aim);
        const Vector missed = plus(to, shoot(surface, from, plus({}, aim, 1 / length), length), -1);
        aim = plus(aim, surface.tangential(from, missed), 1);
    }
    return static_cast<double>(norm(aim));
}

} // namespace riparia::test
