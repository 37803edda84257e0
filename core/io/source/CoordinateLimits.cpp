// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/source/CoordinateLimits.h"

#include "core/base/Decimal.h"

#include <cmath>

namespace riparia {

namespace {

constexpr double kFarthestMetres = 1e8;

std::string asText(double value)
{
    if (std::isnan(value))
        return "NaN";
    if (std::isinf(value))
        return value > 0 ? "infinity" : "-infinity";
    return shortest(value);
}

} // namespace

CoordinateLimits CoordinateLimits::of(const Crs& crs)
{
    if (!crs.isValid())
        return {};
    if (crs.isGeographic())
        return {-360, 360, -90, 90};
    const double most = kFarthestMetres / crs.unitMetres();
    return {-most, most, -most, most};
}

bool CoordinateLimits::isInvalid(double value)
{
    return !std::isfinite(value) || isSubnormal(value);
}

std::string CoordinateLimits::offender(double x, double y) const
{
    const bool xIsWrong = isInvalid(x) || (!isInvalid(y) && !(x >= minX && x <= maxX));
    return asText(xIsWrong ? x : y);
}

} // namespace riparia
