// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render/StripBarPaint.h"

#include "app/render/PaintTask.h"
#include "app/render/WorksPaint.h"

#include <algorithm>
#include <cmath>

namespace riparia {

namespace {

constexpr double kHatchPitch = 6; // pixels

/// What of a bar can be seen, so that no pattern is drawn for what cannot: bars may be much longer than the window.
QRectF inView(const QRectF& rect, const StripAxis& axis)
{
    const double margin = 40;
    const double left = std::max(rect.left(), axis.left() - margin);
    const double right = std::min(rect.right(), axis.right() + margin);
    return {left, rect.top(), std::max(0.0, right - left), rect.height()};
}

/// A line through the middle of a bar; patterns count from the bar's own beginning.
LineRun middleRun(const QRectF& rect, const QRectF& seen)
{
    LineRun run;
    const double y = rect.center().y();
    run.points = {QPointF(seen.left(), y), QPointF(seen.right(), y)};
    run.at = {seen.left() - rect.left(), seen.right() - rect.left()};
    run.hasStart = seen.left() == rect.left();
    run.hasEnd = seen.right() == rect.right();
    return run;
}

QPen dashPen(const StatusStyle& status, double width)
{
    QPen pen(status.line, width, Qt::SolidLine, status.isRound ? Qt::RoundCap : Qt::FlatCap, Qt::MiterJoin);
    if (!status.dashMm.empty()) {
        QList<qreal> pattern;
        for (const double mm : status.dashMm)
            pattern.append(std::max(0.01, pixelsOfMm(mm) * 0.6 / width)); // finer than a line of the map: a frame
        pen.setDashPattern(pattern);
    }
    return pen;
}

bool isFilled(const StatusStyle& status)
{
    return status.dashMm.empty();
}

void paintSegment(QPainter& painter, const QRectF& rect, const StripBar& bar, const StripAxis& axis,
                  const MapStyle& style)
{
    const StatusStyle& status = style.status(bar.status);
    const QRectF seen = inView(rect, axis);
    paintStripStatus(painter, seen, status, style);
    for (const StripShare& share : bar.elsewhere) {
        const auto [first, second] = axis.ends(share.span);
        const QRectF part = QRectF(first, rect.top(), second - first, rect.height()).intersected(seen);
        if (!part.isEmpty())
            hatchStripRect(painter, part, isFilled(status) ? style.works.casing : status.line);
    }
}

void paintArea(QPainter& painter, const QRectF& rect, const StripBar& bar, const StripAxis& axis, const MapStyle& style)
{
    const StatusStyle& status = style.status(bar.status);
    const QRectF seen = inView(rect, axis);
    painter.fillRect(seen, faded(status.line, style.area.fillOpacity));
    hatchStripRect(painter, seen, status.line);
    painter.setPen(dashPen(status, 1.4));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(seen.adjusted(0.7, 0.7, -0.7, -0.7), 2, 2);
}

} // namespace

void paintStripStatus(QPainter& painter, const QRectF& rect, const StatusStyle& status, const MapStyle& style)
{
    if (isFilled(status)) {
        painter.fillRect(rect, status.line);
        if (status.coreMm > 0) { // VISUAL.md 6: in progress has a line of the casing's colour
            const double y = std::round(rect.bottom() - rect.height() * 0.24);
            painter.fillRect(QRectF(rect.left(), y, rect.width(), 1), style.works.casing);
        }
        return;
    }
    painter.fillRect(rect, status.tint);
    painter.setPen(dashPen(status, 1.4));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(rect.adjusted(0.7, 0.7, -0.7, -0.7));
}

void hatchStripRect(QPainter& painter, const QRectF& rect, const QColor& color)
{
    painter.save();
    painter.setClipRect(rect, Qt::IntersectClip);
    painter.setPen(QPen(color, 1.3));
    // From whole multiples, so that the hatch does not crawl while the view moves on.
    const double first = std::floor((rect.left() - rect.height()) / kHatchPitch) * kHatchPitch;
    for (double x = first; x < rect.right(); x += kHatchPitch)
        painter.drawLine(QPointF(x, rect.bottom()), QPointF(x + rect.height(), rect.top()));
    painter.restore();
}

QColor stripBarText(const StripBar& bar, const MapStyle& style)
{
    const StatusStyle& status = style.status(bar.status);
    return isFilled(status) ? style.works.casing : status.text;
}

void paintStripBar(QPainter& painter, const StripBox& box, const StripBar& bar, const StripAxis& axis,
                   const MapStyle& style)
{
    if (bar.kind == EntityKind::Segment) {
        paintSegment(painter, box.rect, bar, axis, style);
        return;
    }
    const QRectF slim = box.rect.adjusted(0, box.rect.height() * 0.12, 0, -box.rect.height() * 0.12);
    if (bar.kind == EntityKind::Area) {
        paintArea(painter, slim, bar, axis, style);
        return;
    }
    const QRectF seen = inView(slim, axis);
    if (seen.width() <= 0)
        return;
    for (int part = 0; part < 3; ++part)
        strokeGreenway(painter, middleRun(slim, seen), style.status(bar.status).line, bar.grade, style, part);
}

} // namespace riparia
