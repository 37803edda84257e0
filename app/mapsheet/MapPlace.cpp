// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/mapsheet/MapPlace.h"

#include "app/text/Fill.h"

#include "core/geodesy/GeographicCrs.h"
#include "core/geodesy/Projector.h"

#include <array>
#include <cmath>

namespace riparia {

namespace {

Result<Projector> lonLatProjector(const Crs& crs)
{
    auto geographic = geographicCrsOf(crs);
    if (!geographic)
        return fail(geographic.error());
    return Projector::make(crs, *geographic);
}

} // namespace

std::string crsFileOf(const Crs& crs)
{
    const std::string wkt =
        crs.wkt1().empty() ? crs.wkt() : crs.wkt1(); // other programs than GDAL read the older form alone
    return "<PAMDataset>\n  <SRS>" + toUtf8(fromUtf8(wkt).toHtmlEscaped()) + "</SRS>\n</PAMDataset>\n";
}

std::string worldFileOf(const MapSheet& sheet)
{
    const double mmX = sheet.sheet.size.width() / sheet.pixels.width();
    const double mmY = sheet.sheet.size.height() / sheet.pixels.height();
    const Viewport& view = sheet.view;
    const double metresPerMm = view.metresPerPixel() * pixelsOfMm(1);
    const double unitsX = metresPerMm / view.unitMetresX();
    const double unitsY = metresPerMm / view.unitMetresY();
    const Box extent = view.extent();
    // Of the middle of the upper left pixel.
    const Point corner = planPlace(sheet, {extent.minX - (sheet.frame.left() - mmX / 2) * unitsX,
                                           extent.maxY + (sheet.frame.top() - mmY / 2) * unitsY});
    const double right = std::cos(sheet.angle);
    const double up = std::sin(sheet.angle);
    std::string lines;
    for (const double number : {mmX * unitsX * right, 0.0 - mmX * unitsY * up, 0.0 - mmY * unitsX * up,
                                -mmY * unitsY * right, corner.x, corner.y})
        lines += QByteArray::number(number, 'f', 12).toStdString() + "\r\n";
    return lines;
}

std::optional<PdfPlace> pdfPlaceOf(const MapSheet& sheet)
{
    const Crs& crs = sheet.crs;
    if (!crs.isValid() || crs.wkt1().empty())
        return std::nullopt;
    const auto projector = lonLatProjector(crs);
    if (!projector)
        return std::nullopt;
    PdfPlace place;
    place.paper = sheet.sheet.size;
    place.frame = sheet.frame;
    place.wkt = crs.wkt1();
    place.epsg = crs.epsg().value_or(0);
    place.isGeographic = crs.isGeographic();
    const Box extent = sheet.view.extent();
    const std::array<Point, 4> corners{Point{extent.minX, extent.minY}, Point{extent.minX, extent.maxY},
                                       Point{extent.maxX, extent.maxY}, Point{extent.maxX, extent.minY}};
    for (std::size_t i = 0; i < corners.size(); ++i) {
        const auto corner = projector->convert(planPlace(sheet, corners[i]));
        if (!corner || !std::isfinite(corner->x) || !std::isfinite(corner->y) || std::abs(corner->y) > 90)
            return std::nullopt;
        place.corners[i] = QPointF(corner->x, corner->y);
    }
    return place;
}

} // namespace riparia
