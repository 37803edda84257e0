// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geometry/Point.h"
#include "core/io/export/DxfLines.h"

#include <string>
#include <string_view>
#include <vector>

namespace riparia {

// Handles of what every drawing has; those of layers and entities follow.
inline constexpr unsigned kDxfModelSpace = 0x10;
inline constexpr unsigned kDxfFirstFree = 0x40;
/// The text style of labels, with a font that has Chinese characters.
inline constexpr const char* kDxfTextStyle = "RIPARIA";

/// Colour, its nearest of the 255 old ones, and line type of a layer (UX.md 5.2).
struct DxfLook {
    std::string_view statusClass;
    int color; ///< RRGGBB; -1 = none: as the ground wants it, black on white and white on black
    int index;
    const char* lineType;
};

struct DxfLayer {
    std::string name;
    DxfLook look;
};

/// Of a display class; "" = what has no status.
const DxfLook& dxfLook(std::string_view statusClass);
/// What is drawn round the map.
DxfLook dxfPlainLook();

// What stands before the entities, and after them. The layers take the handles from kDxfFirstFree on.
void putDxfHeader(DxfLines& lines, const Box& extent, unsigned handleSeed);
void putDxfTables(DxfLines& lines, const std::vector<DxfLayer>& layers);
void putDxfBlocks(DxfLines& lines);
void putDxfObjects(DxfLines& lines);

} // namespace riparia
