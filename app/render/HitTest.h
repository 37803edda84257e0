// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/render/MapContent.h"
#include "app/render/MapPaint.h"
#include "app/render/MapStyle.h"
#include "app/render/Viewport.h"

#include <QPointF>
#include <QRectF>

#include <vector>

namespace riparia {

/// What the filter lets through, or what it leaves out.
enum class FilterSide { Shown, Hidden };

/// What is drawn within `tolerancePx` of a place on the screen, topmost first: sites, segments (nearest first), greenways, areas (smallest first), rivers.
/// What a layer that is off hides is not there. On the hidden side of the filter there are neither sites nor rivers: no filter is about them.
std::vector<Uuid> featuresAt(const MapContent& content, const MapLayers& layers, const MapStyle& style,
                             const Viewport& view, QPointF screen, double tolerancePx,
                             FilterSide side = FilterSide::Shown);

/// Segments, areas, greenways and sites that are drawn wholly (`touching`: at least in part) inside a rectangle of the screen. What the filter or a
/// layer that is off hides is not there.
std::vector<Uuid> featuresIn(const MapContent& content, const MapLayers& layers, const MapStyle& style,
                             const Viewport& view, const QRectF& screen, bool touching);

} // namespace riparia
