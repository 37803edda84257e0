// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/render/Ground.h"
#include "app/render/MapScene.h"
#include "app/render/MapStyle.h"
#include "app/render/Viewport.h"

#include <QPainter>

#include <stop_token>

namespace riparia {

/// What is drawn besides the content's own geometry, and what not.
struct MapLayers {
    bool rivers = true, segments = true, areas = true, greenways = true, sites = true, boundaries = true;
    bool chainage = true, labels = true, graticule = true;

    friend bool operator==(const MapLayers&, const MapLayers&) = default;
};

/// Draws the whole map now, in this thread, without cache: for PNG, PDF, print, thumbnails, golden tests. Sizes are millimetres (style) at 96 dpi.
/// Of the ground (null: none) what is there already is shown.
void paintMap(QPainter& painter, const MapContent& content, const MapStyle& style, const MapLayers& layers,
              const Viewport& view, const MapGround* ground = nullptr);

/// The same for a scene, all but the labels. Stops early when asked to; what is drawn then is of no use.
void paintScene(QPainter& painter, const MapScene& scene, const MapStyle& style, const MapLayers& layers,
                const Viewport& view, std::stop_token stop = {}, const MapGround* ground = nullptr);

/// Pixels that what a feature is drawn with may stand out from its geometry, labels excluded.
constexpr double kSymbolReach = 64;

} // namespace riparia
