// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/canvas/Snapper.h"
#include "app/render/Viewport.h"
#include "app/theme/Theme.h"

#include "core/geometry/Polygon.h"

#include <QPainter>
#include <QPen>
#include <QPointF>
#include <QPolygonF>
#include <QRectF>
#include <QString>

#include <vector>

namespace riparia {

/// One line of the live bubble: words left, figure right.
struct BubbleLine {
    enum class Kind { Head, Figure, Plain, Rule };
    Kind kind = Kind::Plain;
    QString label;
    QString value;
    QString unit;
};

/// What tools and canvas paint over the map; all sizes are logical pixels.
namespace overlay {

/// The glyph of a snap and its label (VISUAL.md 4): square = end, diamond = on a river, diamond with plus = round chainage, cross = edge.
void paintSnap(QPainter& painter, const Theme& theme, const Snap& snap, QPointF at, const QString& label,
               const QRectF& within);
/// A bar across the line at an end of the selected segment. `along` is the direction of the line there, of any length.
void paintHandle(QPainter& painter, const Theme& theme, QPointF at, QPointF along);
/// A line of the map with the painter's pen, areas with its pen and brush: of both only what is in view and somewhat around it. The raster engine takes
/// minutes over what ends thousands of kilometres away, as a corner that was typed may.
void paintLine(QPainter& painter, const Line& line, const Viewport& view);
void paintAreas(QPainter& painter, const MultiPolygon& areas, const Viewport& view);
/// A line in dashes, of which only what is in view is drawn: a dash pen cuts what nobody sees too, which takes seconds where a corner that was typed lies
/// thousands of kilometres away.
void paintDashes(QPainter& painter, QPen pen, const QPolygonF& line, const Viewport& view);
/// The dashed line through the pointer, perpendicular to the river at `on`.
void paintTracker(QPainter& painter, const Theme& theme, QPointF on, QPointF along, double halfLength);
/// The words that go with it, below the pointer.
void paintTrackerLabel(QPainter& painter, const Theme& theme, const QString& label, QPointF pointer,
                       const QRectF& within);
/// The dark slab beside the pointer, on the side of `within` that leaves `keepFree` visible.
void paintBubble(QPainter& painter, const Theme& theme, const std::vector<BubbleLine>& lines, QPointF pointer,
                 const QRectF& within, const QRectF& keepFree);
/// Where that slab would be.
QRectF bubbleRect(const std::vector<BubbleLine>& lines, QPointF pointer, const QRectF& within, const QRectF& keepFree);

/// Words on the map that can be clicked, above and to the right of a place: where they are, and how they look there.
QRectF buttonRect(const QString& text, QPointF at);
void paintButton(QPainter& painter, const Theme& theme, const QRectF& button, const QString& text);

/// The cursor that is moved by keys: cross hairs, seen on any ground.
void paintKeyCursor(QPainter& painter, const Theme& theme, QPointF at);
/// Along the edge of what has the keyboard.
void paintFocusRing(QPainter& painter, const Theme& theme, const QRectF& within);

} // namespace overlay

} // namespace riparia
