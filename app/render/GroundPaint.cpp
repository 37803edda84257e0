// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render/Furniture.h"
#include "app/render/Lane.h"
#include "app/render/Marks.h"
#include "app/render/PaintTask.h"
#include "app/render/SiteGlyph.h"

#include <array>
#include <cmath>

namespace riparia {

namespace {

constexpr double kLeastRiver = 60; // pixels: shorter rivers have neither marks nor arrows

/// A dart on a narrow river, longer than wide and open behind.
QPolygonF dart(const FlowMark& mark, double length)
{
    const QPointF side = leftOf(mark.direction) * (length * 0.36);
    const QPointF along = mark.direction * (length / 2);
    return {mark.at + along, mark.at - along + side, mark.at - along * 0.55, mark.at - along - side};
}

void drawArrow(QPainter& painter, const FlowMark& mark, const MapStyle& style)
{
    const double shaft = pixelsOfMm(style.flow.shaftMm);
    const double head = pixelsOfMm(style.flow.headMm);
    const QPointF tip = mark.at + mark.direction * (shaft + head) / 2;
    const QPointF neck = tip - mark.direction * head;
    const QPointF side = leftOf(mark.direction) * (head * 0.5);
    painter.setPen(linePen(style.flow.color, pixelsOfMm(0.32)));
    painter.drawLine(mark.at - mark.direction * (shaft + head) / 2, neck + mark.direction);
    painter.setPen(Qt::NoPen);
    painter.setBrush(style.flow.color);
    painter.drawPolygon(QPolygonF({tip, neck + side, neck - side}));
}

/// Marks of the rivers in view that are long enough.
std::vector<std::uint32_t> longRivers(const PaintTask& task, double margin)
{
    std::vector<std::uint32_t> rivers;
    for (const std::uint32_t i : task.scene.rivers().riversIn(task.extent(margin))) {
        if (isLongOnScreen(task.scene.content().rivers[i], task.view, kLeastRiver))
            rivers.push_back(i);
    }
    return rivers;
}

} // namespace

void paintFlow(const PaintTask& task)
{
    QPainter& painter = task.painter;
    const MapStyle& style = task.style;
    for (const std::uint32_t i : longRivers(task, 200)) {
        if (task.isCancelled())
            return;
        const MapRiver& river = task.scene.content().rivers[i];
        const bool isWide = riverWidth(style, river.rank, task.view) >= pixelsOfMm(style.flow.wideFromMm);
        for (const FlowMark& mark : flowMarks(river, style, task.view, kMarkReach)) {
            if (!river.directionConfirmed) {
                painter.setFont(mapFont(style.text.px, true));
                painter.setPen(style.flow.unknown);
                painter.drawText(QRectF(mark.at - QPointF(8, 8), QSizeF(16, 16)), Qt::AlignCenter, QStringLiteral("?"));
            } else if (isWide) {
                drawArrow(painter, mark, style);
            } else {
                painter.setPen(Qt::NoPen);
                painter.setBrush(style.flow.color);
                painter.drawPolygon(dart(mark, pixelsOfMm(style.flow.dartMm)));
            }
        }
        painter.setBrush(Qt::NoBrush);
    }
}

void paintChainage(const PaintTask& task)
{
    const MapStyle& style = task.style;
    for (const std::uint32_t i : longRivers(task, kMarkReach + 40)) {
        if (task.isCancelled())
            return;
        for (const ChainageMark& mark : chainageMarks(task.scene, i, style, task.view, kMarkReach + 40, true)) {
            const bool isBold = mark.rank == ChainageRank::Kilometre;
            task.painter.setPen(linePen(style.chainage.color,
                                        pixelsOfMm(isBold ? style.chainage.kilometreLineMm : style.chainage.lineMm)));
            task.painter.drawLine(mark.on + mark.outward * mark.start, mark.tip());
        }
    }
}

void paintSites(const PaintTask& task)
{
    for (const std::uint32_t i : task.scene.sitesIn(task.extent(kMarkReach))) {
        const MapSite& site = task.scene.content().sites[i];
        drawSiteGlyph(task.painter, task.view.toScreen(site.place), site.kind, task.style);
    }
}

void paintBoundaries(const PaintTask& task)
{
    const auto& boundary = task.style.boundary;
    std::vector<double> pattern;
    for (const double mm : boundary.dashMm)
        pattern.push_back(pixelsOfMm(mm));
    for (const std::uint32_t i : task.scene.boundariesIn(task.extent(kMarkReach))) {
        if (task.isCancelled())
            return;
        const MapBoundary& of = task.scene.content().boundaries[i];
        if (of.role == QLatin1String("water_surface"))
            continue;
        for (const Polygon& polygon : *of.shape) {
            const auto draw = [&](const Ring& ring) {
                for (const LineRun& run : visibleRuns(ring, task.view, kMarkReach)) {
                    task.painter.setPen(
                        linePen(faded(boundary.color, boundary.casingOpacity), pixelsOfMm(boundary.casingMm)));
                    drawRun(task.painter, run);
                    task.painter.setPen(linePen(boundary.color, pixelsOfMm(boundary.mm)));
                    for (const LineRun& dash : dashed(run, pattern))
                        drawRun(task.painter, dash);
                }
            };
            draw(polygon.outer);
            for (const Ring& hole : polygon.holes)
                draw(hole);
        }
    }
}

void paintGraticule(const PaintTask& task)
{
    const auto& graticule = task.style.graticule;
    const double step = graticuleStep(task.style, task.view);
    const double arm = pixelsOfMm(graticule.mm) / 2;
    const Box box = task.extent(arm + 2);
    task.painter.setPen(linePen(graticule.color, pixelsOfMm(graticule.lineMm)));
    // Counted, so that coordinates too large for the step cannot hold the loop.
    const double firstX = std::ceil(box.minX / step);
    const double firstY = std::ceil(box.minY / step);
    const int columns = static_cast<int>(std::min(200.0, std::floor(box.maxX / step) - firstX + 1));
    const int rows = static_cast<int>(std::min(200.0, std::floor(box.maxY / step) - firstY + 1));
    for (int column = 0; column < columns; ++column) {
        for (int row = 0; row < rows; ++row) {
            const QPointF p = task.view.toScreen({(firstX + column) * step, (firstY + row) * step});
            task.painter.drawLine(p - QPointF(arm, 0), p + QPointF(arm, 0));
            task.painter.drawLine(p - QPointF(0, arm), p + QPointF(0, arm));
        }
    }
}

} // namespace riparia
