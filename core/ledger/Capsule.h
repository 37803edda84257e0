// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geometry/Point.h"

#include <optional>

namespace riparia {

/// Everything within `radius` of the segment from c to d, in a plane of metres.
struct Capsule {
    Point c;
    Point d;
    double radius = 0;

    struct Shares {
        double from; ///< 0..1
        double to;
    };
    /// The shares of the segment a-b that lie inside: one interval, for a capsule is convex. None where it stays outside, or a = b.
    std::optional<Shares> stretchOf(Point a, Point b) const;
};

} // namespace riparia
