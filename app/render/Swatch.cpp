// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render/AreaFill.h"
#include "app/render/Furniture.h"
#include "app/render/MeasurePaint.h"
#include "app/render/PaintTask.h"
#include "app/render/RingShape.h"
#include "app/render/SiteGlyph.h"
#include "app/render/WorksPaint.h"

#include <cmath>

namespace riparia {

namespace {

/// From left to right through the middle of a rectangle.
LineRun across(const QRectF& rect)
{
    LineRun run;
    run.points = {QPointF(rect.left(), rect.center().y()), QPointF(rect.right(), rect.center().y())};
    run.at = {0, rect.width()};
    run.hasStart = run.hasEnd = true;
    return run;
}

class Painting {
public:
    explicit Painting(QPainter& painter)
        : m_painter(painter)
    {
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setBrush(Qt::NoBrush);
    }
    ~Painting() { m_painter.restore(); }
    Painting(const Painting&) = delete;
    Painting& operator=(const Painting&) = delete;

private:
    QPainter& m_painter;
};

/// A river that fills the rectangle from left to right.
void drawStream(QPainter& painter, const QRectF& rect, double width, const MapStyle& style)
{
    const LineRun run = across(rect);
    painter.setPen(linePen(style.water.edge, width + 2 * pixelsOfMm(style.water.edgeMm)));
    drawRun(painter, run);
    painter.setPen(linePen(style.water.fill, width));
    drawRun(painter, run);
}

void drawStatus(QPainter& painter, const QRectF& rect, StatusClass status, const QColor& color, const MapStyle& style)
{
    const Painting painting(painter);
    // On whole pixels, so that a small sample is sharp.
    const double y = std::floor(rect.center().y());
    LineRun run = across(QRectF(rect.left(), y, rect.width(), 1));
    const StatusStyle& of = style.status(status);
    if (of.coreMm > 0) { // VISUAL.md 6: two bars of 2 pixels, 1 apart
        painter.fillRect(QRectF(rect.left(), y - 2, rect.width(), 2), color);
        painter.fillRect(QRectF(rect.left(), y + 1, rect.width(), 2), color);
        return;
    }
    const auto& pattern = of.dashMm;
    if (!pattern.empty()) { // whole dashes, in the middle
        double period = 0;
        for (const double part : pattern)
            period += pixelsOfMm(part);
        const double gap = pixelsOfMm(pattern.back());
        const double whole = std::floor((rect.width() + gap) / period) * period - gap;
        if (whole > 0) {
            const double left = std::round(rect.center().x() - whole / 2);
            run.points = {QPointF(left, y + 0.5), QPointF(left + whole, y + 0.5)};
            run.at = {0, whole};
        }
    }
    strokeStatus(painter, run, status, style, std::round(pixelsOfMm(of.mm)) / pixelsOfMm(of.mm), color);
}

/// An area that fills the rectangle.
void drawAreaSample(QPainter& painter, const QRectF& rect, const AreaLook& look, StatusClass status,
                    const MapStyle& style)
{
    const Painting painting(painter);
    const QRectF frame = rect.adjusted(1, 1, -1, -1);
    const Ring ring{{frame.left(), -frame.top()},
                    {frame.right(), -frame.top()},
                    {frame.right(), -frame.bottom()},
                    {frame.left(), -frame.bottom()},
                    {frame.left(), -frame.top()}};
    const Viewport view({frame.center().x(), -frame.center().y()}, 1, rect.size(), 1);
    const QPointF shift = frame.center() - view.toScreen({frame.center().x(), -frame.center().y()});
    painter.translate(shift);
    fillArea(painter, RingShape(MultiPolygon{Polygon{ring, {}}}, view, 4), look, style);
    for (const LineRun& run : visibleRuns(ring, view, 4))
        strokeStatus(painter, run, status, style, style.area.edgeMm / style.status(status).mm, look.color);
}

void drawGreenwaySample(QPainter& painter, const QRectF& rect, const QColor& color, const QString& grade,
                        const MapStyle& style)
{
    const Painting painting(painter);
    for (int part = 0; part < 3; ++part)
        strokeGreenway(painter, across(rect), color, grade, style, part);
}

} // namespace

void paintSwatch(QPainter& painter, const QRectF& rect, StatusClass status, const MapStyle& style)
{
    drawStatus(painter, rect, status, style.status(status).line, style);
}

void paintPatternSwatch(QPainter& painter, const QRectF& rect, StatusClass status, const MapStyle& style)
{
    drawStatus(painter, rect, status, style.classes.unknown, style);
}

void paintClassSwatch(QPainter& painter, const QRectF& rect, int index, int count, const MapStyle& style)
{
    drawStatus(painter, rect, StatusClass::Completed, style.classColor(index, count), style);
}

void paintAreaSwatch(QPainter& painter, const QRectF& rect, StatusClass status, const MapStyle& style)
{
    drawAreaSample(painter, rect, {style.status(status).line}, status, style);
}

void paintAreaMeasureSwatch(QPainter& painter, const QRectF& rect, const QString& code, const MapStyle& style)
{
    const MeasureStyle& measure = style.measure(code);
    drawAreaSample(painter, rect, {measure.color, measure.fill}, StatusClass::Completed, style);
}

void paintAreaClassSwatch(QPainter& painter, const QRectF& rect, int index, int count, const MapStyle& style)
{
    drawAreaSample(painter, rect, {style.classColor(index, count)}, StatusClass::Completed, style);
}

void paintAreaPatternSwatch(QPainter& painter, const QRectF& rect, StatusClass status, const MapStyle& style)
{
    drawAreaSample(painter, rect, {style.classes.unknown, AreaPattern::None}, status, style);
}

void paintGreenwaySwatch(QPainter& painter, const QRectF& rect, StatusClass status, const MapStyle& style)
{
    drawGreenwaySample(painter, rect, style.status(status).line, {}, style);
}

void paintGradeSwatch(QPainter& painter, const QRectF& rect, const QString& grade, const MapStyle& style)
{
    drawGreenwaySample(painter, rect, style.greenway.casing, grade, style);
}

void paintRiverSwatch(QPainter& painter, const QRectF& rect, const MapStyle& style)
{
    const Painting painting(painter);
    drawStream(painter, rect, std::min(rect.height() * 0.5, pixelsOfMm(1.6)), style);
}

void paintSiteSwatch(QPainter& painter, const QRectF& rect, const QString& kind, const MapStyle& style)
{
    const Painting painting(painter);
    drawSiteGlyph(painter, rect.center(), kind, style);
}

void paintMeasureSwatch(QPainter& painter, const QRectF& rect, const QString& code, const MapStyle& style)
{
    const Painting painting(painter);
    strokeMeasure(painter, across(rect), style.measure(code), style);
}

void paintChainageSwatch(QPainter& painter, const QRectF& rect, const MapStyle& style)
{
    const Painting painting(painter);
    drawStream(painter, rect, std::min(rect.height() * 0.3, pixelsOfMm(0.9)), style);
    painter.setPen(linePen(style.chainage.color, pixelsOfMm(style.chainage.kilometreLineMm)));
    for (const double share : {0.25, 0.5, 0.75}) {
        const QPointF at(rect.left() + rect.width() * share, rect.center().y());
        painter.drawLine(at, at - QPointF(0, share == 0.5 ? rect.height() * 0.45 : rect.height() * 0.3));
    }
}

void paintBoundarySwatch(QPainter& painter, const QRectF& rect, const MapStyle& style)
{
    const Painting painting(painter);
    const LineRun run = across(rect);
    painter.setPen(
        linePen(faded(style.boundary.color, style.boundary.casingOpacity), pixelsOfMm(style.boundary.casingMm)));
    drawRun(painter, run);
    painter.setPen(linePen(style.boundary.color, pixelsOfMm(style.boundary.mm)));
    std::vector<double> pattern;
    for (const double mm : style.boundary.dashMm)
        pattern.push_back(pixelsOfMm(mm));
    for (const LineRun& dash : dashed(run, pattern))
        drawRun(painter, dash);
}

void paintBankKey(QPainter& painter, const QRectF& rect, const MapStyle& style)
{
    const Painting painting(painter);
    const double width = pixelsOfMm(2);
    drawStream(painter, rect, width, style);
    const double offset = width / 2 + pixelsOfMm(style.works.besideWaterMm);
    for (const double side : {offset, -offset})
        strokeStatus(painter, parallelRun(across(rect), side), StatusClass::Completed, style);
    const double head = pixelsOfMm(style.flow.headMm);
    const QPointF tip = rect.center() + QPointF(head * 1.6, 0);
    painter.setPen(linePen(style.flow.color, pixelsOfMm(0.32)));
    painter.drawLine(rect.center() - QPointF(head * 1.6, 0), tip - QPointF(head * 0.8, 0));
    painter.setPen(Qt::NoPen);
    painter.setBrush(style.flow.color);
    painter.drawPolygon(QPolygonF({tip, tip + QPointF(-head, -head / 2), tip + QPointF(-head, head / 2)}));
}

} // namespace riparia
