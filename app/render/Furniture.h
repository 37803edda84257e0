// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/render/MapStyle.h"
#include "app/render/Viewport.h"

#include <QPainter>
#include <QRectF>
#include <QString>

#include <vector>

/// What stands on a map without being part of it, and the samples of a legend.
namespace riparia {

/// A scale bar: fields of round lengths.
struct ScaleBar {
    double fieldMetres = 0;
    int fields = 4;
    double pixels = 0; ///< of the whole bar
};
/// The longest bar of four fields up to `mostPixels` wide.
ScaleBar scaleBarFor(const Viewport& view, double mostPixels);
/// Size of the bar with its plate, numbers and the scale ("1:15 000").
QSizeF scaleBarSize(const Viewport& view, double mostPixels = 200);
/// On its plate, the lower left corner of which is `at`.
void paintScaleBar(QPainter& painter, QPointF at, const Viewport& view, const MapStyle& style, double mostPixels = 200);
/// An arrow to grid north, half filled, with an N below; fitted into `rect` on a plate.
void paintNorthArrow(QPainter& painter, const QRectF& rect, const MapStyle& style);

/// Where the ground of a map comes from, in small letters in the lower right corner of `rect`; nothing for no text.
void paintAttribution(QPainter& painter, const QRectF& rect, const QString& text, const MapStyle& style);
/// What it takes up; empty without text.
QRectF attributionPlate(const QRectF& rect, const QString& text);

/// "1:15 000" with thin spaces.
QString scaleText(double denominator);

/// Distance of graticule crosses in map units: 1, 2 or 5 times a power of ten.
double graticuleStep(const MapStyle& style, const Viewport& view);

/// Samples for legend, badges and tables by the map's own painters: they fill the width of `rect` and stand in its middle.
void paintSwatch(QPainter& painter, const QRectF& rect, StatusClass status, const MapStyle& style);
/// The line of a status where its colour means nothing.
void paintPatternSwatch(QPainter& painter, const QRectF& rect, StatusClass status, const MapStyle& style);
void paintAreaSwatch(QPainter& painter, const QRectF& rect, StatusClass status, const MapStyle& style);
/// An area of a measure in the measure theme.
void paintAreaMeasureSwatch(QPainter& painter, const QRectF& rect, const QString& code, const MapStyle& style);
/// An area of a class of a theme of numbers.
void paintAreaClassSwatch(QPainter& painter, const QRectF& rect, int index, int count, const MapStyle& style);
/// The edge of an area of a status where its colour means nothing.
void paintAreaPatternSwatch(QPainter& painter, const QRectF& rect, StatusClass status, const MapStyle& style);
void paintGreenwaySwatch(QPainter& painter, const QRectF& rect, StatusClass status, const MapStyle& style);
/// A greenway of a class, whatever its status.
void paintGradeSwatch(QPainter& painter, const QRectF& rect, const QString& grade, const MapStyle& style);
void paintRiverSwatch(QPainter& painter, const QRectF& rect, const MapStyle& style);
void paintSiteSwatch(QPainter& painter, const QRectF& rect, const QString& kind, const MapStyle& style);
void paintMeasureSwatch(QPainter& painter, const QRectF& rect, const QString& code, const MapStyle& style);
/// A class of a theme of numbers: its colour, see MapStyle::classColor().
void paintClassSwatch(QPainter& painter, const QRectF& rect, int index, int count, const MapStyle& style);
void paintChainageSwatch(QPainter& painter, const QRectF& rect, const MapStyle& style);
void paintBoundarySwatch(QPainter& painter, const QRectF& rect, const MapStyle& style);
/// The little river that says which side is which: flow to the right, L above, R below (the letters come from the caller).
void paintBankKey(QPainter& painter, const QRectF& rect, const MapStyle& style);

} // namespace riparia
