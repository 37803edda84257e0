// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/Entities.h"

#include <cstdint>
#include <string>

namespace riparia {

/// What a reference layer is made of: features of a file, tiles of a server (`path` is its address), a picture file.
enum class ReferenceKind { Vector, Tiles, Raster };

/// How a reference layer is shown: what ReferenceLayer::style says, with what it does not say filled in.
struct ReferenceStyle {
    ReferenceKind kind = ReferenceKind::Vector;
    bool visible = true;
    double opacity = 1;     ///< 0..1
    std::int64_t order = 0; ///< among those of its group, 0 is drawn last and listed first
    std::string attribution;
    int zoomFrom = 0; ///< tiles: the levels the server has
    int zoomTo = 19;
    int tilePixels = 256;      ///< tiles: a side as the server sends it
    bool hasBankLines = false; ///< features: they are banks of rivers, from which widths may be measured

    bool isBasemap() const { return kind != ReferenceKind::Vector; }
    friend bool operator==(const ReferenceStyle&, const ReferenceStyle&) = default;
};

/// Reads a layer's style; what is missing, of another kind or out of its range is as in a default made style.
ReferenceStyle referenceStyle(const ReferenceLayer& layer);
/// The same layer shown like this. Members of its style that we do not know are kept.
ReferenceLayer withStyle(ReferenceLayer layer, const ReferenceStyle& style);

} // namespace riparia
