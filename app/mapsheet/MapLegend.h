// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/render/MapPaint.h"
#include "app/render/MapScene.h"
#include "app/render/MapStyle.h"
#include "app/render/Viewport.h"

#include <QPainter>
#include <QRectF>
#include <QString>

#include <functional>
#include <memory>
#include <vector>

namespace riparia {

/// A sign and what it means.
struct LegendRow {
    QString words;
    std::function<void(QPainter&, const QRectF&)> paint; ///< by the map's own painter, into a rectangle of pixels
};
struct LegendGroup {
    QString title;
    std::vector<LegendRow> rows;
};

/// What can be seen in a view and nothing else, in the order it is read. In the language of the thread.
std::vector<LegendGroup> legendOf(const MapScene& scene, const std::shared_ptr<const MapStyle>& style,
                                  const MapLayers& layers, const Viewport& view);
/// Whether works on one bank are in view, so that left and right have to be explained.
bool showsBanks(const MapScene& scene, const MapLayers& layers, const Viewport& view);

} // namespace riparia
