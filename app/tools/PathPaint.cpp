// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tools/PathPaint.h"

#include "app/canvas/MapCanvas.h"
#include "app/canvas/OverlayPaint.h"
#include "app/canvas/SelectionPaint.h"
#include "app/document/PlanTotals.h"
#include "app/render/Lane.h"

#include <QBrush>
#include <QPainterPath>
#include <QPainterPathStroker>
#include <QPen>

#include <algorithm>

namespace riparia {

namespace {

/// The parts of the span that somebody owns already, and the others, in order.
std::vector<std::pair<Span, bool>> partsOf(const PlanTotals& totals, const std::string& river, Span span)
{
    std::vector<std::pair<Span, bool>> parts;
    Position done = span.from;
    if (const RiverCount* count = totals.ledger()->river(river)) {
        for (const LengthPiece& piece : count->pieces) {
            const Span counted = piece.span.intersected(span);
            if (counted.isEmpty() || !piece.ownerRiver)
                continue;
            if (done < counted.from)
                parts.emplace_back(Span{done, counted.from}, false);
            parts.emplace_back(counted, true);
            done = counted.to;
        }
    }
    if (done < span.to)
        parts.emplace_back(Span{done, span.to}, false);
    return parts;
}

} // namespace

void PathPaint::path(QPainter& painter, const Viewport& view, const std::vector<PathStretch>& path, Bank bank) const
{
    for (const PathStretch& part : path) {
        const auto shown = mapRiver(document, *canvas.content(), part.river);
        if (!shown)
            continue;
        const MapRiver& river = canvas.content()->rivers[*shown];
        for (const auto& [span, isCounted] : partsOf(totals, document.network().rivers()[part.river].key, part.span))
            stretch(painter, view, river, span, bank, isCounted);
    }
}

void PathPaint::stretch(QPainter& painter, const Viewport& view, const MapRiver& river, Span span, Bank bank,
                        bool isCounted) const
{
    const MapStyle& style = canvas.style();
    const QColor mark = style.selection.color;
    for (const QPolygonF& line : laneOf(river, span, bank, view, style)) {
        if (line.size() < 2)
            continue;
        QPainterPath along;
        along.addPolygon(line);
        QPainterPathStroker stroker;
        stroker.setWidth(pixelsOfMm(isCounted ? 2.4 : 1.6));
        stroker.setCapStyle(Qt::FlatCap);
        const QPainterPath band = stroker.createStroke(along);
        QColor ground = mark;
        ground.setAlphaF(isCounted ? 0.12F : 0.9F);
        painter.fillPath(band, ground);
        if (isCounted) {
            painter.fillPath(band, QBrush(mark, Qt::BDiagPattern));
            painter.strokePath(band.simplified(), QPen(mark, 1));
        }
    }
}

void PathPaint::place(QPainter& painter, const Viewport& view, const NetworkPlace& place) const
{
    const Alignment& alignment = *document.network().rivers()[place.river].alignment;
    const Point direction = alignment.directionAt(place.at);
    overlay::paintHandle(painter, canvas.theme(), onScreen(view, place), {direction.x, -direction.y});
}

void PathPaint::hover(QPainter& painter, const Viewport& view, const Uuid& feature) const
{
    paintHover(painter, canvas.style(), *canvas.content(), feature, view);
}

QPointF PathPaint::onScreen(const Viewport& view, const NetworkPlace& place) const
{
    return view.toScreen(document.network().rivers()[place.river].alignment->pointAt(place.at));
}

QRectF PathPaint::bounds(const Viewport& view, const std::vector<PathStretch>& path) const
{
    QPolygonF all;
    for (const PathStretch& part : path)
        for (const Point& point : document.network().rivers()[part.river].alignment->slice(part.span))
            all.append(view.toScreen(point));
    return all.boundingRect();
}

} // namespace riparia
