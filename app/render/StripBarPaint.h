// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/render/MapStyle.h"
#include "app/render/StripLayout.h"

#include <QColor>
#include <QPainter>

/// Parts of paintStrip(): single bars. Not for use elsewhere.
namespace riparia {

/// A segment as a bar in its status's colour and dash, with a hatch where another one is counted; a greenway as the map's double line; an area hatched.
void paintStripBar(QPainter& painter, const StripBox& box, const StripBar& bar, const StripAxis& axis,
                   const MapStyle& style);
/// A rectangle in the colour and dash of a status.
void paintStripStatus(QPainter& painter, const QRectF& rect, const StatusStyle& status, const MapStyle& style);
/// Of the text on it.
QColor stripBarText(const StripBar& bar, const MapStyle& style);
/// Lines at 45 degrees across a rectangle, drawn only where the painter's clip lets them.
void hatchStripRect(QPainter& painter, const QRectF& rect, const QColor& color);

} // namespace riparia
