// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/render/MapPaint.h"
#include "app/report/ReportMap.h"
#include "app/report/Sheet.h"

namespace riparia {

/// A map in a frame, without labels; null ground: on paper. Where the ground comes from is still to be said: addAttribution().
void addMapFrame(Sheet& sheet, const QRectF& frame, const std::shared_ptr<const MapContent>& map,
                 const std::shared_ptr<const MapStyle>& style, const MapLayers& layers, const Viewport& view,
                 const std::shared_ptr<const MapGround>& ground = nullptr);
/// Where the ground of a map comes from, in its lower right corner; nothing for "".
void addAttribution(Sheet& sheet, const QRectF& frame, const QString& source,
                    const std::shared_ptr<const MapStyle>& style);
/// What that takes up; empty for "".
QRectF attributionPlace(const QRectF& frame, const QString& source);
/// Numbers of the graticule at the lower and left side.
void addGridLabels(Sheet& sheet, const QRectF& frame, const MapStyle& style, const Viewport& view);

enum class MapWords {
    All,
    Names, ///< of rivers, sites and surfaces; the works are in the tables
};
/// The labels of a map in a part of its frame, so that none is cut off by what lies around that part. `view` is that of the whole frame; what is `taken`
/// on the page stays free.
void addMapLabels(Sheet& sheet, const QRectF& frame, const QRectF& part, const std::shared_ptr<const MapContent>& map,
                  const std::shared_ptr<const MapStyle>& style, const MapLayers& layers, const Viewport& view,
                  MapWords words, const std::vector<QRectF>& taken = {});

/// Lays paper over a part of a map that belongs to another sheet, so that it shows through.
void addVeil(Sheet& sheet, const QRectF& rect);
/// Dash, dot, dash across a frame.
void addMatchLine(Sheet& sheet, double x, const QRectF& frame);

/// A bar of alternating fields, at most `most` millimetres long, with its upper left corner at a place; returns its height.
double addScaleBar(Sheet& sheet, double x, double y, double denominator, double most);
/// An arrow to grid north, turned anticlockwise by `angle` radians.
void addNorthArrow(Sheet& sheet, const QRectF& rect, double angle);
/// "1 : 50 000".
QString scaleWords(double denominator);

} // namespace riparia
