// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render/MapLabels.h"
#include "app/render/PaintTask.h"

#include <QFontMetricsF>
#include <QPaintEngine>
#include <QPainterPath>

#include <cmath>

namespace riparia {

namespace {

/// The text in the halo's colour on a circle around its place (ENGINE.md D: 38 times as fast as stroking outlines).
void drawHaloByOffsets(QPainter& painter, const QString& text, const QColor& color, double radius)
{
    painter.setPen(color);
    constexpr int kSteps = 12;
    for (int i = 0; i < kSteps; ++i) {
        const double angle = 2 * 3.14159265358979323846 * i / kSteps;
        painter.drawText(QPointF(radius * std::cos(angle), radius * std::sin(angle)), text);
    }
}

QPainterPath outlineOf(const QString& text, const QFont& font)
{
    QPainterPath outline;
    outline.addText(0, 0, font, text);
    return outline;
}

void drawHaloByOutline(QPainter& painter, const QString& text, const QFont& font, const QColor& color, double radius)
{
    painter.strokePath(outlineOf(text, font), QPen(color, 2 * radius, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
}

/// A name of which each letter stands by itself.
bool isLetterByLetter(const MapLabel& label)
{
    return label.kind == MapLabel::Kind::River && label.texts.size() > 1;
}

/// The whole of a name that is written letter by letter, in its middle: seen by nobody, but readers of a PDF search for it, and nothing would be
/// found in single letters. Upright, as readers take text that goes uphill apart again.
void drawForSearch(QPainter& painter, const MapLabel& label)
{
    const MapLabel::Text& first = label.texts.front();
    QString name;
    for (const MapLabel::Text& letter : label.texts)
        name += letter.text;
    const QFont font = mapFont(first.px, first.bold, first.italic);
    const QPointF middle = (first.at + label.texts.back().at) / 2;
    painter.setFont(font);
    painter.setPen(Qt::transparent);
    painter.drawText(middle - QPointF(QFontMetricsF(font).horizontalAdvance(name) / 2, 0), name);
}

} // namespace

void MapLabel::moveBy(QPointF by)
{
    for (Text& text : texts)
        text.at += by;
    for (QRectF& box : boxes)
        box.translate(by);
    if (leader)
        leader->translate(by);
}

void paintLabels(QPainter& painter, const std::vector<MapLabel>& labels, const MapStyle& style, const Viewport& view)
{
    const bool isRaster = painter.device() && painter.device()->devType() == QInternal::Image;
    const bool isPdf = painter.paintEngine() && painter.paintEngine()->type() == QPaintEngine::Pdf;
    const QRectF visible(QPointF(0, 0), view.size());
    const double halo = pixelsOfMm(style.text.haloMm) + 0.4;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setRenderHint(QPainter::TextAntialiasing);
    for (const MapLabel& label : labels) {
        if (!label.leader || !label.leaderColor.isValid())
            continue;
        painter.setPen(linePen(style.text.halo, 2.6));
        painter.drawLine(*label.leader);
        painter.setPen(linePen(label.leaderColor, 1));
        painter.drawLine(*label.leader);
    }
    for (const bool isHalo : {true, false}) { // all halos first: no halo eats a neighbour's letter
        for (const MapLabel& label : labels) {
            const bool isShapes = isPdf && isLetterByLetter(label);
            if (isShapes && !isHalo)
                drawForSearch(painter, label);
            for (const MapLabel::Text& text : label.texts) {
                const QFont font = mapFont(text.px, text.bold, text.italic);
                painter.save();
                painter.translate(text.at);
                if (text.angle != 0)
                    painter.rotate(text.angle);
                painter.setFont(font);
                if (!isHalo && isShapes) {
                    painter.fillPath(outlineOf(text.text, font), text.color);
                } else if (!isHalo) {
                    painter.setPen(text.color);
                    painter.drawText(QPointF(0, 0), text.text);
                } else if (isRaster) {
                    drawHaloByOffsets(painter, text.text, style.text.halo, halo);
                } else {
                    drawHaloByOutline(painter, text.text, font, style.text.halo, halo);
                }
                painter.restore();
            }
        }
    }
    painter.restore();
}

} // namespace riparia
