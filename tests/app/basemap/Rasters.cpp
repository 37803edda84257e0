// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/basemap/Rasters.h"

#include "core/io/source/GdalSetup.h"

#include <gdal_priv.h>
#include <ogr_spatialref.h>

#include <array>
#include <cmath>
#include <vector>

namespace riparia::test {

namespace {

constexpr int kChequersSide = 400;
constexpr double kChequersPixel = 5;
constexpr Point kChequersCorner{kChequersMiddle.x - kChequersSide * kChequersPixel / 2,
                                kChequersMiddle.y + kChequersSide* kChequersPixel / 2};

/// Red, green, blue; black where there is no data.
std::array<int, 3> fieldColour(int x, int y)
{
    if (x < 40)
        return {0, 0, 0};
    const int column = x / 20;
    const int row = y / 20;
    return {40 + column * 10, 40 + row * 10, (column + row) % 2 ? 240 : 60};
}

} // namespace

std::string writeChequers(const std::string& path, int epsg)
{
    prepareGdal();
    GDALDriver* driver = GetGDALDriverManager()->GetDriverByName("GTiff");
    const GDALDatasetUniquePtr file(driver->Create(path.c_str(), kChequersSide, kChequersSide, 3, GDT_Byte, nullptr));
    if (!file)
        qFatal("no GeoTIFF can be written");
    std::array<double, 6> place{kChequersCorner.x, kChequersPixel, 0, kChequersCorner.y, 0, -kChequersPixel};
    file->SetGeoTransform(place.data());
    if (epsg) {
        OGRSpatialReference crs;
        crs.importFromEPSG(epsg);
        file->SetSpatialRef(&crs);
    }
    std::vector<std::uint8_t> row(kChequersSide);
    for (int band = 0; band < 3; ++band) {
        file->GetRasterBand(band + 1)->SetNoDataValue(0);
        for (int y = 0; y < kChequersSide; ++y) {
            for (int x = 0; x < kChequersSide; ++x)
                row[static_cast<std::size_t>(x)] =
                    static_cast<std::uint8_t>(fieldColour(x, y)[static_cast<std::size_t>(band)]);
            if (file->GetRasterBand(band + 1)->RasterIO(GF_Write, 0, y, kChequersSide, 1, row.data(), kChequersSide, 1,
                                                        GDT_Byte, 0, 0, nullptr) != CE_None)
                qFatal("the GeoTIFF cannot be written");
        }
    }
    return path;
}

std::optional<QColor> chequerAt(Point place)
{
    const auto x = static_cast<int>(std::floor((place.x - kChequersCorner.x) / kChequersPixel));
    const auto y = static_cast<int>(std::floor((kChequersCorner.y - place.y) / kChequersPixel));
    if (x < 40 || y < 0 || x >= kChequersSide || y >= kChequersSide)
        return std::nullopt;
    const std::array<int, 3> colour = fieldColour(x, y);
    return QColor(colour[0], colour[1], colour[2]);
}

} // namespace riparia::test
