// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/render/MapContent.h"
#include "app/render/MapPaint.h"
#include "tests/support/Rulers.h"
#include "tests/support/Wkt.h"

#include <QImage>
#include <QPainter>

#include <string>
#include <string_view>

namespace riparia::test {

/// A river whose plane is metres and whose positions are planar.
inline MapRiver mapRiver(std::string_view wkt, const QString& name = {}, int rank = 1)
{
    MapRiver river;
    river.id = Uuid::named("river " + std::string(wkt));
    river.name = name;
    river.alignment = std::make_shared<const Alignment>(Alignment::make(wktLine(wkt), {}, planarRuler()).value());
    river.stationing = Stationing(river.alignment->length(), Origin::Source);
    river.directionConfirmed = true;
    river.rank = rank;
    return river;
}

inline Span span(double from, double to)
{
    return {Position::fromMetres(from), Position::fromMetres(to)};
}

inline MapSegment mapSegment(const QString& code, Span on, Bank bank, StatusClass status, std::size_t river = 0)
{
    MapSegment segment;
    segment.id = Uuid::named("segment " + code.toStdString());
    segment.river = river;
    segment.span = on;
    segment.bank = bank;
    segment.status = status;
    segment.code = code;
    return segment;
}

inline MapArea mapArea(const QString& code, std::string_view wkt, StatusClass status)
{
    MapArea area;
    area.id = Uuid::named("area " + code.toStdString());
    area.shape = wktPolygons(wkt);
    area.bounds = boundsOf(*area.shape);
    area.status = status;
    area.code = code;
    return area;
}

/// Bounds and lanes of what was put together.
inline std::shared_ptr<const MapContent> finished(MapContent content)
{
    assignLanes(content.segments);
    measureContent(content, false);
    return std::make_shared<const MapContent>(std::move(content));
}

/// Everything off but what is named after it.
inline MapLayers noLayers()
{
    MapLayers layers;
    layers.rivers = layers.segments = layers.areas = layers.greenways = layers.sites = layers.boundaries = false;
    layers.chainage = layers.labels = layers.graticule = false;
    return layers;
}

/// paintMap() on a picture as large as the view.
inline QImage pictureOf(const MapContent& content, const MapStyle& style, const MapLayers& layers, const Viewport& view)
{
    QImage image((view.size() * view.devicePixelRatio()).toSize(), QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(view.devicePixelRatio());
    QPainter painter(&image);
    paintMap(painter, content, style, layers, view);
    painter.end();
    return image;
}

/// Largest difference of a colour channel, 0..255.
inline int difference(QRgb a, QRgb b)
{
    return std::max({std::abs(qRed(a) - qRed(b)), std::abs(qGreen(a) - qGreen(b)), std::abs(qBlue(a) - qBlue(b))});
}

inline bool isNear(QRgb pixel, const QColor& color, int tolerance = 12)
{
    return difference(pixel, color.rgb()) <= tolerance;
}

/// The content of sample-data/pingdi.
std::shared_ptr<const MapContent> sampleContent(Language language);

} // namespace riparia::test
