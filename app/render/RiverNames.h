// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/render/LabelBoard.h"
#include "app/render/MapLabels.h"
#include "app/render/MapScene.h"

#include <vector>

namespace riparia {

/// Writes the name of a river along it, in the water where there is room, else beside it and beyond works; every so often along long rivers.
/// Where no stretch is straight enough or free it has no name.
void placeRiverNames(const MapScene& scene, std::uint32_t river, const MapStyle& style, const Viewport& view,
                     LabelBoard& board, std::vector<MapLabel>& labels);

/// Whether a text has to be set in upright, unslanted letters (Han, kana, hangul).
bool isCjk(const QString& text);

} // namespace riparia
