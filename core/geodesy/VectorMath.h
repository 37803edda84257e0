// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

namespace riparia::detail {

inline constexpr double kRadiansPerDegree = std::numbers::pi / 180;

// Small functions for loops that the compiler turns into vector code, which calls of std::sin would prevent. No branches, the
// same result on every machine.

/// Sine and cosine of |r| <= pi/4: the minimax polynomials of fdlibm (Sun, 1993; k_sin.c, k_cos.c), within one unit in
/// the last place.
inline double sineNearZero(double r)
{
    const double z = r * r;
    const double tail =
        z *
        (8.33333333332248946124e-03 +
         z * (-1.98412698298579493134e-04 +
              z * (2.75573137070700676789e-06 + z * (-2.50507602534068634195e-08 + z * 1.58969099521155010221e-10))));
    return r + r * z * (-1.66666666666666324348e-01 + tail);
}

inline double cosineNearZero(double r)
{
    const double z = r * r;
    const double tail = z * (4.16666666666666019037e-02 +
                             z * (-1.38888888888741095749e-03 +
                                  z * (2.48015872894767294178e-05 +
                                       z * (-2.75573143513906633035e-07 +
                                            z * (2.08757232129817482790e-09 + z * -1.13596475577881948265e-11)))));
    const double half = 0.5 * z;
    const double one = 1 - half;
    return one + (((1 - one) - half) + z * tail);
}

struct SineCosine {
    double sine, cosine;

    /// At most 90 degrees either way: folded at 45, where the difference to 90 is exact.
    static SineCosine ofDegrees(double degrees)
    {
        const double size = std::abs(degrees);
        const bool isSteep = size > 45;
        return folded(degrees, (isSteep ? 90 - size : size) * kRadiansPerDegree, isSteep);
    }

    /// At most a quarter turn either way.
    static SineCosine ofRadians(double radians)
    {
        constexpr double kQuarterRest = 6.123233995736766e-17; // pi / 2 = this + the nearest double
        const double size = std::abs(radians);
        const bool isSteep = size > std::numbers::pi / 4;
        return folded(radians, isSteep ? (std::numbers::pi / 2 - size) + kQuarterRest : size, isSteep);
    }

private:
    static SineCosine folded(double sign, double r, bool isSteep)
    {
        const double s = sineNearZero(r);
        const double c = cosineNearZero(r);
        return {std::copysign(isSteep ? c : s, sign), isSteep ? s : c};
    }
};

/// Hyperbolic sine of |x| <= 0.1 by its series, to the last bit or two.
inline double sinhNearZero(double x)
{
    const double z = x * x;
    return x + x * z * (1.0 / 6 + z * (1.0 / 120 + z * (1.0 / 5040 + z * (1.0 / 362880 + z * (1.0 / 39916800)))));
}

/// From the square of a chord to the arc: curvature = (1 + e'2 (dz / chord)^2) / N is that of the ellipsoid in the
/// direction of the chord (Euler's theorem, written for a quadric), and arc = chord (1 + t / 24 + 3 t^2 / 640) with
/// t = (chord curvature)^2.
inline double arcOverChord(double chord2, double dz, double inverseN, double secondE2)
{
    const double slope2 = dz * dz / (chord2 + std::numeric_limits<double>::min());
    const double curvature = (1 + secondE2 * slope2) * inverseN;
    const double turn2 = chord2 * curvature * curvature;
    return std::sqrt(chord2) * (1 + turn2 * (1.0 / 24 + turn2 * (3.0 / 640)));
}

} // namespace riparia::detail
