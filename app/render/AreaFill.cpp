// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render/AreaFill.h"

#include "app/render/PaintTask.h"

#include <initializer_list>
#include <vector>

namespace riparia {

namespace {

void drawHatches(QPainter& painter, const RingShape& shape, double pitch, std::initializer_list<double> degrees)
{
    for (const double angle : degrees) {
        const std::vector<QLineF> lines = shape.hatch(pitch, angle);
        painter.drawLines(lines.data(), static_cast<int>(lines.size()));
    }
}

/// The same lines at each of the places; `reach`: how far they go to the left and right.
void drawSigns(QPainter& painter, const RingShape& shape, QSizeF apart, double reach,
               std::initializer_list<QLineF> sign)
{
    std::vector<QLineF> lines;
    for (const QPointF& place : shape.places(apart, reach)) {
        for (const QLineF& line : sign)
            lines.push_back(line.translated(place));
    }
    painter.drawLines(lines.data(), static_cast<int>(lines.size()));
}

void drawDots(QPainter& painter, const RingShape& shape, const QColor& color, double pitch)
{
    const double width = pixelsOfMm(0.65);
    const std::vector<QPointF> places = shape.places(QSizeF(pitch, pitch * 0.8), width / 2);
    painter.setPen(linePen(color, width, Qt::RoundCap));
    painter.drawPoints(places.data(), static_cast<int>(places.size()));
}

void drawTriangles(QPainter& painter, const RingShape& shape, const QColor& color, double pitch)
{
    const double half = pixelsOfMm(0.65);
    QPainterPath triangles;
    triangles.setFillRule(Qt::WindingFill);
    for (const QPointF& place : shape.places(QSizeF(pitch * 2, pitch * 1.3), half)) {
        triangles.addPolygon(
            QPolygonF({place + QPointF(-half, half), place + QPointF(half, half), place + QPointF(0, -half)}));
        triangles.closeSubpath();
    }
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawPath(triangles);
    painter.setBrush(Qt::NoBrush);
}

} // namespace

void fillArea(QPainter& painter, const RingShape& shape, const AreaLook& look, const MapStyle& style)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(faded(look.color, style.area.fillOpacity));
    painter.drawPath(shape.path());
    painter.setBrush(Qt::NoBrush);
    painter.setPen(linePen(look.color, pixelsOfMm(style.area.hatchMm)));
    const double pitch = pixelsOfMm(style.area.hatchPitchMm);
    switch (look.pattern) {
    case AreaPattern::None: break;
    case AreaPattern::Hatch: drawHatches(painter, shape, pitch, {45}); break;
    case AreaPattern::BackHatch: drawHatches(painter, shape, pitch, {135}); break;
    case AreaPattern::Cross: drawHatches(painter, shape, pitch * 1.4, {45, 135}); break;
    case AreaPattern::Grid: drawHatches(painter, shape, pitch * 1.4, {0, 90}); break;
    case AreaPattern::Dots: drawDots(painter, shape, look.color, pitch); break;
    case AreaPattern::Dashes: {
        const double half = pixelsOfMm(0.75);
        drawSigns(painter, shape, QSizeF(pitch * 1.4, pitch * 0.7), half, {QLineF(-half, 0, half, 0)});
        break;
    }
    case AreaPattern::Triangles: drawTriangles(painter, shape, look.color, pitch); break;
    case AreaPattern::Chevrons: {
        const double half = pixelsOfMm(0.6);
        drawSigns(painter, shape, QSizeF(pitch * 1.5, pitch), half,
                  {QLineF(-half, half, 0, -half * 0.4), QLineF(0, -half * 0.4, half, half)});
        break;
    }
    }
}

} // namespace riparia
