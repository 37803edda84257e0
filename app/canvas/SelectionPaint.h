// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/render/MapContent.h"
#include "app/render/MapStyle.h"
#include "app/render/Viewport.h"

#include <QPainter>

#include <vector>

namespace riparia {

/// The halo of what is selected: along the lanes of segments, the outline of areas, the lines of greenways and rivers, around sites. Works are stroked again
/// over it. Ids that are not in the content are passed over.
void paintSelection(QPainter& painter, const MapStyle& style, const MapContent& content,
                    const std::vector<Uuid>& selected, const Viewport& view);
/// The thinner outline of what the pointer is over.
void paintHover(QPainter& painter, const MapStyle& style, const MapContent& content, const Uuid& feature,
                const Viewport& view);

} // namespace riparia
