// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render/MeasurePaint.h"

#include "app/render/PaintTask.h"

#include <cmath>
#include <functional>

namespace riparia {

namespace {

void strokeDashes(QPainter& painter, const LineRun& run, const std::vector<double>& patternMm)
{
    std::vector<double> pattern;
    for (const double mm : patternMm)
        pattern.push_back(pixelsOfMm(mm));
    for (const LineRun& dash : dashed(run, pattern))
        drawRun(painter, dash);
}

/// Calls `draw(place, direction)` every `everyMm` along the run, counted from the beginning of its line.
void repeat(const LineRun& run, double everyMm, const std::function<void(QPointF, QPointF)>& draw)
{
    const double every = pixelsOfMm(everyMm);
    for (double at = (std::floor(run.at.front() / every) + 0.5) * every; at <= run.at.back(); at += every) {
        if (at < run.at.front())
            continue;
        if (const auto direction = run.directionAt(at, 3))
            draw(run.pointAt(at), *direction);
    }
}

void drawShape(QPainter& painter, const QColor& color, const QPolygonF& shape)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawPolygon(shape);
    painter.setBrush(Qt::NoBrush);
}

void strokeWave(QPainter& painter, const LineRun& run)
{
    const double length = pixelsOfMm(2.6);
    const double height = pixelsOfMm(0.45);
    QPolygonF wave;
    for (double at = run.at.front(); at <= run.at.back(); at += 1) {
        if (const auto direction = run.directionAt(at, 2))
            wave << run.pointAt(at) +
                        leftOf(*direction) * (height * std::sin(at / length * 2 * 3.14159265358979323846));
    }
    painter.drawPolyline(wave);
}

} // namespace

void strokeMeasure(QPainter& painter, const LineRun& run, const MeasureStyle& measure, const MapStyle& style)
{
    const double width = pixelsOfMm(style.status(StatusClass::Completed).mm);
    const QColor& color = measure.color;
    painter.setPen(linePen(color, width));
    switch (measure.pattern) {
    case MeasurePattern::Solid: drawRun(painter, run); break;
    case MeasurePattern::Double:
        painter.setPen(linePen(color, width * 1.25));
        drawRun(painter, run);
        painter.setPen(linePen(style.works.casing, width * 0.5));
        drawRun(painter, run);
        break;
    case MeasurePattern::Ticks:
        painter.setPen(linePen(color, width * 0.7));
        drawRun(painter, run);
        repeat(run, 2.2,
               [&](QPointF at, QPointF direction) { painter.drawLine(at, at + leftOf(direction) * pixelsOfMm(1.2)); });
        break;
    case MeasurePattern::Blocks:
        painter.setPen(linePen(color, width * 0.6));
        drawRun(painter, run);
        painter.setPen(linePen(color, width * 1.7));
        strokeDashes(painter, run, {1.6, 2.4});
        break;
    case MeasurePattern::DashDot: strokeDashes(painter, run, {3.2, 0.9, 0.6, 0.9}); break;
    case MeasurePattern::Wave:
        painter.setPen(linePen(color, width * 0.75));
        strokeWave(painter, run);
        break;
    case MeasurePattern::Triangles:
        painter.setPen(linePen(color, width * 0.7));
        drawRun(painter, run);
        repeat(run, 3.4, [&](QPointF at, QPointF direction) {
            const QPointF side = leftOf(direction);
            const double size = pixelsOfMm(0.9);
            drawShape(painter, color,
                      QPolygonF({at - direction * size * 0.7, at + direction * size * 0.7, at + side * size * 1.4}));
        });
        break;
    case MeasurePattern::Dash: strokeDashes(painter, run, {2.0, 1.0}); break;
    case MeasurePattern::Arrows:
        painter.setPen(linePen(color, width * 0.7));
        drawRun(painter, run);
        repeat(run, 5, [&](QPointF at, QPointF direction) {
            const QPointF side = leftOf(direction);
            const double size = pixelsOfMm(1.1);
            drawShape(painter, color,
                      QPolygonF({at + direction * size, at - direction * size * 0.6 + side * size * 0.8,
                                 at - direction * size * 0.6 - side * size * 0.8}));
        });
        break;
    }
}

} // namespace riparia
