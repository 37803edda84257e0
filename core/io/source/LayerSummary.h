// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/source/SourceTable.h"

#include <cstdint>
#include <optional>

namespace riparia {

/// What `riparia-cli info` says of a layer beyond what SourceLayer holds.
struct LayerSummary {
    std::int64_t vertices = 0;
    std::optional<double>
        lengthMetres; ///< geodesic, of all lines; none where the layer has no lines or cannot be measured
    std::optional<double> areaSquareMetres; ///< geodesic, of all polygons, holes subtracted; overlaps counted twice
    Crs measuredIn;                         ///< the layer's CRS, or the one assumed
    Issues issues;                          ///< CrsAssumed where a layer without CRS was measured as degrees
};

/// Measures a layer on the ellipsoid of its CRS. A layer without CRS is measured only where its numbers look like
/// degrees, with its first guess, and the summary says so in an issue.
LayerSummary summarize(const SourceLayer& layer);

} // namespace riparia
