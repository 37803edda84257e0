// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/MapFrame.h"

#include "app/render/Furniture.h"
#include "app/render/MapLabels.h"
#include "app/report/Glyphs.h"
#include "app/text/UnitText.h"

#include <algorithm>
#include <cmath>

namespace riparia {

namespace {

constexpr double kFrameMm = 25.4 / 96; // of a pixel

/// What a frame is to those who paint it.
QRectF pixelFrame(const QRectF& frame)
{
    return {0, 0, pixelsOfMm(frame.width()), pixelsOfMm(frame.height())};
}

/// "528 000"; degrees keep their decimals.
QString gridLabel(double value)
{
    if (std::abs(value) < 1000 && std::floor(value) != value)
        return QString::number(value, 'g', 7);
    return grouped(QString::number(std::llround(value)).toStdString());
}

} // namespace

void addGridLabels(Sheet& sheet, const QRectF& frame, const MapStyle& style, const Viewport& view)
{
    constexpr double kTick = 1.2;
    const double step = graticuleStep(style, view);
    const Box extent = view.extent();
    const double mmPerPixel = 25.4 / 96;
    const auto isInside = [&](double at, double from, double to) { return at > from + 1 && at < to - 1; };
    for (double x = std::ceil(extent.minX / step) * step; x <= extent.maxX; x += step) {
        const double at = frame.left() + view.toScreen({x, extent.minY}).x() * mmPerPixel;
        if (!isInside(at, frame.left(), frame.right()))
            continue;
        sheet.rule(at, frame.bottom(), at, frame.bottom() + kTick, 0.12);
        sheet.rule(at, frame.top() - kTick, at, frame.top(), 0.12);
        const double half = textWidth(gridLabel(x), type::kTiny) / 2;
        if (isInside(at, frame.left() + half, frame.right() - half))
            sheet.text(at, frame.bottom() + 4, gridLabel(x), type::kTiny, ink::secondary(), Align::Centre);
    }
    for (double y = std::ceil(extent.minY / step) * step; y <= extent.maxY; y += step) {
        const double at = frame.top() + view.toScreen({extent.minX, y}).y() * mmPerPixel;
        if (!isInside(at, frame.top(), frame.bottom()))
            continue;
        sheet.rule(frame.left() - kTick, at, frame.left(), at, 0.12);
        sheet.rule(frame.right(), at, frame.right() + kTick, at, 0.12);
        const double half = textWidth(gridLabel(y), type::kTiny) / 2;
        if (isInside(at, frame.top() + half, frame.bottom() - half))
            sheet.marks.emplace_back(
                TextMark{{frame.left() - 1.8, at + half}, gridLabel(y), type::kTiny, ink::secondary(), -90});
    }
}

void addMapFrame(Sheet& sheet, const QRectF& frame, const std::shared_ptr<const MapContent>& map,
                 const std::shared_ptr<const MapStyle>& style, const MapLayers& layers, const Viewport& view,
                 const std::shared_ptr<const MapGround>& ground)
{
    sheet.marks.emplace_back(PictureMark{frame, [map, style, layers, view, ground](QPainter& painter) {
                                             const MapScene scene(map, nullptr);
                                             paintScene(painter, scene, *style, layers, view, {}, ground.get());
                                         }});
    sheet.marks.emplace_back(FrameMark{frame, 0.25, ink::text()});
}

void addAttribution(Sheet& sheet, const QRectF& frame, const QString& source,
                    const std::shared_ptr<const MapStyle>& style)
{
    if (source.isEmpty())
        return;
    sheet.marks.emplace_back(PictureMark{frame,
                                         [style, rect = pixelFrame(frame), printed = Glyphs().mended(source)](
                                             QPainter& painter) { paintAttribution(painter, rect, printed, *style); },
                                         {source}});
}

QRectF attributionPlace(const QRectF& frame, const QString& source)
{
    if (source.isEmpty())
        return {};
    const QRectF plate = attributionPlate(pixelFrame(frame), Glyphs().mended(source));
    return {frame.topLeft() + plate.topLeft() * kFrameMm, plate.size() * kFrameMm};
}

void addMapLabels(Sheet& sheet, const QRectF& frame, const QRectF& part, const std::shared_ptr<const MapContent>& map,
                  const std::shared_ptr<const MapStyle>& style, const MapLayers& layers, const Viewport& view,
                  MapWords words, const std::vector<QRectF>& taken)
{
    std::vector<QRectF> takenPixels;
    for (const QRectF& rect : taken)
        takenPixels.emplace_back((rect.topLeft() - part.topLeft()) * (96 / 25.4), rect.size() * (96 / 25.4));
    const QPointF middle = (part.center() - frame.topLeft()) * (96 / 25.4);
    const Viewport partView =
        view.resized(QSizeF(pixelsOfMm(part.width()), pixelsOfMm(part.height())), 1).centredOn(view.toMap(middle));
    // Placed here and not while painting, so that what is written on the map is known to who looks for missing glyphs.
    std::vector<MapLabel> labels = placeLabels(MapScene(map, nullptr), *style, layers, partView, {}, takenPixels);
    if (words == MapWords::Names)
        std::erase_if(labels, [](const MapLabel& label) {
            return label.kind == MapLabel::Kind::Segment || label.kind == MapLabel::Kind::Area ||
                   label.kind == MapLabel::Kind::Chainage;
        });
    sheet.marks.emplace_back(LabelsMark{part, std::move(labels), partView, style});
}

void addVeil(Sheet& sheet, const QRectF& rect)
{
    constexpr float kOpacity = 0.72F;
    QColor veil(0xFB, 0xFA, 0xF7);
    veil.setAlphaF(kOpacity);
    if (rect.width() > 0)
        sheet.marks.emplace_back(FillMark{rect.adjusted(0.2, 0.2, -0.2, -0.2), veil});
}

void addMatchLine(Sheet& sheet, double x, const QRectF& frame)
{
    for (double y = frame.top(); y < frame.bottom(); y += 5) {
        sheet.rule(x, y, x, std::min(y + 2.8, frame.bottom()), 0.3);
        if (y + 4.3 < frame.bottom())
            sheet.rule(x, y + 3.7, x, y + 4.2, 0.3);
    }
}

double addScaleBar(Sheet& sheet, double x, double y, double denominator, double most)
{
    constexpr double kHeight = 1.2;
    const double ground = most / 1000 * denominator; // metres
    const double power = std::pow(10, std::floor(std::log10(ground) + 1e-12));
    const double whole = ground >= 4 * power ? 4 * power : ground >= 2 * power ? 2 * power : power;
    const double millimetres = whole * 1000 / denominator;
    const bool isKilometres = whole >= 1000;
    const auto number = [&](double metres) { return QString::number(isKilometres ? metres / 1000 : metres, 'g', 6); };
    const double base = y + 2.6;
    for (int i = 0; i < 4; ++i) {
        const QRectF field(x + millimetres * i / 4, base + 1.3, millimetres / 4, kHeight);
        sheet.marks.emplace_back(FillMark{field, i % 2 == 0 ? ink::text() : QColor(Qt::white)});
    }
    sheet.marks.emplace_back(FrameMark{QRectF(x, base + 1.3, millimetres, kHeight), 0.2, ink::text()});
    sheet.text(x, base, QStringLiteral("0"), type::kTiny);
    sheet.text(x + millimetres / 2, base, number(whole / 2), type::kTiny, ink::text(), Align::Centre);
    const QString unit = UnitText::symbol(isKilometres ? LengthUnit::Kilometre : LengthUnit::Metre);
    const double half = textWidth(number(whole), type::kTiny) / 2;
    sheet.text(x + millimetres - half, base, number(whole) + u' ' + unit, type::kTiny);
    return base + 1.3 + kHeight - y;
}

void addNorthArrow(Sheet& sheet, const QRectF& rect, double angle)
{
    sheet.marks.emplace_back(
        PictureMark{rect, [rect, angle](QPainter& painter) {
                        const double height = pixelsOfMm(rect.height());
                        painter.translate(pixelsOfMm(rect.width()) / 2, height / 2);
                        painter.rotate(-angle * 180 / 3.14159265358979323846);
                        const double tip = -height * 0.30;
                        const double tail = height * 0.48;
                        const double half = height * 0.14;
                        painter.setPen(QPen(ink::text(), 0.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
                        painter.setBrush(ink::text());
                        painter.drawPolygon(QPolygonF({{0, tip}, {0, tail * 0.72}, {-half, tail}}));
                        painter.setBrush(Qt::white);
                        painter.drawPolygon(QPolygonF({{0, tip}, {half, tail}, {0, tail * 0.72}}));
                        painter.setFont(mapFont(height * 0.2, true));
                        painter.drawText(QRectF(-20, tip - height * 0.22, 40, height * 0.2),
                                         int(Qt::AlignCenter) | Qt::TextDontClip, QStringLiteral("N"));
                    }});
}

QString scaleWords(double denominator)
{
    return QStringLiteral("1 : ") + grouped(QString::number(std::llround(denominator)).toStdString());
}

} // namespace riparia
