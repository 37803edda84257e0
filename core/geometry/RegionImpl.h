// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geometry/GeosPolygons.h"
#include "core/geometry/Overlay.h"
#include "core/geometry/Region.h"

namespace riparia {

struct Region::Impl {
    detail::GeosPtr geometry; ///< MultiPolygon, never empty
    Box bounds;
    double usedGrid = 0;

    /// Null for an empty geometry.
    static std::shared_ptr<const Impl> make(detail::GeosPtr geometry, double usedGrid);
};

} // namespace riparia
