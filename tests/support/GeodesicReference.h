// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace riparia::test {

/// Length in metres of the geodesic between two near points (up to 20 km) from first principles: the equation of motion of
/// a point that is kept on the ellipsoid, integrated in extended precision, aimed until it hits. Slow, shares no
/// formula with what it tests, and is good to 1e-11 m where long double has 64 bits of mantissa.
double geodesicByIntegration(double longitude1, double latitude1, double longitude2, double latitude2, double semiMajor,
                             double inverseFlattening);

} // namespace riparia::test
