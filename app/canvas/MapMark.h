// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geometry/Point.h"

namespace riparia {

/// A place on a river that is pointed at from elsewhere.
struct MapMark {
    Point at;
    Point along; ///< direction of the river there, of any length

    friend bool operator==(const MapMark&, const MapMark&) = default;
};

} // namespace riparia
