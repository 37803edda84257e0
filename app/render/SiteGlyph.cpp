// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render/SiteGlyph.h"

#include "app/render/PaintTask.h"

#include <QPainterPath>

namespace riparia {

namespace {

/// With a rim in the casing's colour, so that it stands out from lines.
void drawWithRim(QPainter& painter, const QPainterPath& shape, const MapStyle& style)
{
    painter.setBrush(Qt::NoBrush);
    painter.setPen(
        QPen(style.text.halo, 2 * pixelsOfMm(style.text.haloMm), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPath(shape);
    painter.setPen(Qt::NoPen);
    painter.setBrush(style.site.color);
    painter.drawPath(shape);
    painter.setBrush(Qt::NoBrush);
}

} // namespace

void drawSiteGlyph(QPainter& painter, QPointF at, const QString& kind, const MapStyle& style)
{
    const double half = pixelsOfMm(style.site.mm) / 2;
    QPainterPath shape;
    painter.save();
    painter.translate(at);
    if (kind == QLatin1String("outfall")) {
        shape.addPolygon(QPolygonF({{-half, -half * 0.8}, {half, -half * 0.8}, {0, half * 0.9}}));
        shape.closeSubpath();
        drawWithRim(painter, shape, style);
    } else if (kind == QLatin1String("control_section")) {
        shape.addEllipse(QPointF(0, 0), half, half);
        drawWithRim(painter, shape, style);
        painter.setPen(linePen(style.text.halo, half * 0.34));
        painter.drawLine(QPointF(-half * 0.62, 0), QPointF(half * 0.62, 0));
    } else if (kind == QLatin1String("park")) {
        shape.addRoundedRect(QRectF(-half, -half, 2 * half, 2 * half), half * 0.3, half * 0.3);
        drawWithRim(painter, shape, style);
        painter.setBrush(style.text.halo);
        painter.drawEllipse(QPointF(0, -half * 0.22), half * 0.42, half * 0.42); // a tree
        painter.setPen(linePen(style.text.halo, half * 0.26));
        painter.drawLine(QPointF(0, 0), QPointF(0, half * 0.66));
    } else if (kind == QLatin1String("venue")) {
        shape.addRoundedRect(QRectF(-half, -half, 2 * half, 2 * half), half * 0.3, half * 0.3);
        drawWithRim(painter, shape, style);
        painter.setBrush(style.text.halo);
        painter.drawRect(QRectF(-half * 0.45, -half * 0.45, half * 0.9, half * 0.9));
    } else if (kind == QLatin1String("construction")) {
        shape.addPolygon(QPolygonF({{0, -half}, {half, half * 0.8}, {-half, half * 0.8}}));
        shape.closeSubpath();
        drawWithRim(painter, shape, style);
    } else {
        shape.addEllipse(QPointF(0, 0), half * 0.7, half * 0.7);
        drawWithRim(painter, shape, style);
        painter.setBrush(style.text.halo);
        painter.drawEllipse(QPointF(0, 0), half * 0.28, half * 0.28);
    }
    painter.restore();
}

} // namespace riparia
