// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geodesy/Crs.h"

#include <optional>
#include <string>

namespace riparia {

/// Which coordinates can be right in a coordinate system. Outside of them a value is damage, not a place: a latitude of
/// 91, a longitude of 900, 1e308, a subnormal number, NaN.
struct CoordinateLimits {
    double minX = -1e9;
    double maxX = 1e9;
    double minY = -1e9;
    double maxY = 1e9;

    /// Degrees: longitude within 360, latitude within 90. Projected: within 100,000 km of the origin, which leaves room
    /// for zone numbers in front of the easting. No system: within 1e9.
    static CoordinateLimits of(const Crs& crs);

    bool allow(double x, double y) const
    {
        return x >= minX && x <= maxX && y >= minY && y <= maxY && !isSubnormal(x) && !isSubnormal(y);
    }
    /// True for values that are not numbers at all, rather than places that do not exist.
    static bool isInvalid(double value);
    /// The offending value of a pair that allow() refuses, as text.
    std::string offender(double x, double y) const;
    /// Whether the pair is not a number (CoordinateInvalid) rather than out of range (CoordinateOutOfRange).
    bool offenderIsInvalid(double x, double y) const { return isInvalid(x) || isInvalid(y); }

private:
    static bool isSubnormal(double value) { return value != 0 && value > -2.3e-308 && value < 2.3e-308; }
};

} // namespace riparia
