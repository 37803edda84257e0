// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render/Furniture.h"

#include "app/render/PaintTask.h"

#include <QFontMetricsF>

#include <cmath>

namespace riparia {

namespace {

constexpr double kPad = 8;

/// 1, 2 or 5 times a power of ten, not above `most`.
double roundStep(double most)
{
    const double power = std::pow(10, std::floor(std::log10(most) + 1e-12));
    for (const double factor : {5.0, 2.0}) {
        if (factor * power <= most * (1 + 1e-9))
            return factor * power;
    }
    return power;
}

QString grouped(double number)
{
    QString digits = QString::number(std::llround(number));
    for (qsizetype at = digits.size() - 3; at > 0 && digits.size() > 4; at -= 3)
        digits.insert(at, QChar(0x2009));
    return digits;
}

/// "400", "800 m"; kilometres where the whole bar is two or more of them.
struct BarTexts {
    QString middle;
    QString end;
};

BarTexts textsOf(const ScaleBar& bar)
{
    const double whole = bar.fieldMetres * bar.fields;
    const bool isKilometres = whole >= 2000;
    const auto number = [&](double metres) {
        return isKilometres ? QString::number(metres / 1000, 'g', 6)
               : metres < 1 ? QString::number(metres, 'g', 3)
                            : grouped(metres);
    };
    return {number(whole / 2),
            number(whole) + QChar(0x2009) + (isKilometres ? QStringLiteral("km") : QStringLiteral("m"))};
}

QFont furnitureFont()
{
    return mapFont(11);
}

QFont attributionFont()
{
    return mapFont(9.5);
}

QString shownAttribution(const QRectF& rect, const QString& text)
{
    return QFontMetricsF(attributionFont()).elidedText(text, Qt::ElideRight, rect.width() * 0.6);
}

} // namespace

ScaleBar scaleBarFor(const Viewport& view, double mostPixels)
{
    ScaleBar bar;
    bar.fieldMetres = roundStep(std::max(1e-3, view.metres(mostPixels) / bar.fields));
    bar.pixels = view.pixels(bar.fieldMetres * bar.fields);
    return bar;
}

QSizeF scaleBarSize(const Viewport& view, double mostPixels)
{
    const ScaleBar bar = scaleBarFor(view, mostPixels);
    const QFontMetricsF metrics(furnitureFont());
    const BarTexts texts = textsOf(bar);
    const double zero = metrics.horizontalAdvance(QLatin1Char('0')) / 2;
    const double end = std::max(metrics.horizontalAdvance(texts.end) / 2,
                                kPad + metrics.horizontalAdvance(scaleText(view.scaleDenominator())));
    return {kPad + zero + bar.pixels + end + kPad, metrics.height() + 22};
}

void paintScaleBar(QPainter& painter, QPointF at, const Viewport& view, const MapStyle& style, double mostPixels)
{
    const ScaleBar bar = scaleBarFor(view, mostPixels);
    const QSizeF size = scaleBarSize(view, mostPixels);
    const QFontMetricsF metrics(furnitureFont());
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(at.x(), at.y() - size.height());
    painter.setPen(Qt::NoPen);
    painter.setBrush(faded(style.furniture.plate, style.furniture.plateOpacity));
    painter.drawRoundedRect(QRectF(QPointF(0, 0), size), 4, 4);

    const double left = kPad + metrics.horizontalAdvance(QLatin1Char('0')) / 2;
    const double height = std::round(pixelsOfMm(style.furniture.barMm));
    const double top = std::round(size.height() - height - 7);
    const double field = bar.pixels / bar.fields;
    painter.setBrush(style.furniture.plate);
    painter.setPen(QPen(style.furniture.color, 1));
    painter.drawRect(QRectF(left, top + 0.5, bar.pixels, height - 1));
    painter.setPen(Qt::NoPen);
    painter.setBrush(style.furniture.color);
    for (int i = 1; i < bar.fields; i += 2)
        painter.drawRect(QRectF(left + i * field, top, field, height));

    painter.setFont(furnitureFont());
    painter.setPen(style.furniture.color);
    const double base = top - 4;
    const auto centred = [&](double x, const QString& text) {
        painter.drawText(QPointF(x - metrics.horizontalAdvance(text) / 2, base), text);
    };
    const BarTexts texts = textsOf(bar);
    centred(left, QStringLiteral("0"));
    centred(left + bar.pixels / 2, texts.middle);
    centred(left + bar.pixels, texts.end);
    painter.drawText(QPointF(left + bar.pixels + kPad, top + height), scaleText(view.scaleDenominator()));
    painter.restore();
}

void paintNorthArrow(QPainter& painter, const QRectF& rect, const MapStyle& style)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(faded(style.furniture.plate, style.furniture.plateOpacity));
    painter.drawRoundedRect(rect, 4, 4);
    const double textHeight = std::min(14.0, rect.height() * 0.32);
    const QRectF arrow(rect.center().x() - rect.height() * 0.16, rect.top() + rect.height() * 0.1, rect.height() * 0.32,
                       rect.height() * 0.8 - textHeight);
    const QPointF top(arrow.center().x(), arrow.top());
    const QPointF notch(arrow.center().x(), arrow.bottom() - arrow.height() * 0.2);
    painter.setPen(QPen(style.furniture.color, 1, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(style.furniture.color);
    painter.drawPolygon(QPolygonF({top, notch, arrow.bottomLeft()}));
    painter.setBrush(style.furniture.plate);
    painter.drawPolygon(QPolygonF({top, arrow.bottomRight(), notch}));
    painter.setFont(mapFont(textHeight * 0.8, true));
    painter.drawText(QRectF(rect.left(), rect.bottom() - textHeight - rect.height() * 0.06, rect.width(), textHeight),
                     Qt::AlignCenter, QStringLiteral("N"));
    painter.restore();
}

QRectF attributionPlate(const QRectF& rect, const QString& text)
{
    if (text.isEmpty())
        return {};
    const QFontMetricsF metrics(attributionFont());
    const QSizeF size(metrics.horizontalAdvance(shownAttribution(rect, text)) + 10, metrics.height() + 2);
    return {QPointF(rect.right() - size.width(), rect.bottom() - size.height()), size};
}

void paintAttribution(QPainter& painter, const QRectF& rect, const QString& text, const MapStyle& style)
{
    if (text.isEmpty())
        return;
    painter.save();
    const QRectF plate = attributionPlate(rect, text);
    painter.fillRect(plate, faded(style.furniture.plate, style.furniture.plateOpacity));
    painter.setFont(attributionFont());
    painter.setPen(style.text.secondary);
    painter.drawText(plate, Qt::AlignCenter, shownAttribution(rect, text));
    painter.restore();
}

QString scaleText(double denominator)
{
    const double shown = denominator >= 100 ? std::round(denominator) : denominator;
    return QStringLiteral("1:") + (denominator >= 100 ? grouped(shown) : QString::number(shown, 'g', 3));
}

double graticuleStep(const MapStyle& style, const Viewport& view)
{
    const double most = view.metres(pixelsOfMm(style.graticule.mostApartMm)) / view.unitMetresX();
    return roundStep(std::max(1e-12, most));
}

} // namespace riparia
