// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/NetworkWriter.h"

#include <gdal_priv.h>
#include <ogrsf_frmts.h>

#include <array>
#include <cmath>
#include <cstddef>
#include <cstdio>
#include <memory>

namespace riparia::bench {

namespace {

struct Column {
    const char* name;
    OGRFieldType type;
    int width;
    int decimals;
};

/// As NHDPlus has them for its flowlines.
constexpr std::array<Column, 14> kColumns{{{"COMID", OFTInteger64, 10, 0},
                                           {"FDATE", OFTDate, 10, 0},
                                           {"RESOLUTION", OFTString, 7, 0},
                                           {"GNIS_ID", OFTString, 10, 0},
                                           {"GNIS_NAME", OFTString, 65, 0},
                                           {"LENGTHKM", OFTReal, 8, 3},
                                           {"REACHCODE", OFTString, 14, 0},
                                           {"FLOWDIR", OFTString, 15, 0},
                                           {"WBAREACOMI", OFTInteger, 9, 0},
                                           {"FTYPE", OFTString, 24, 0},
                                           {"FCODE", OFTInteger, 9, 0},
                                           {"SHAPE_LENG", OFTReal, 19, 11},
                                           {"ENABLED", OFTString, 6, 0},
                                           {"GNIS_NBR", OFTInteger, 9, 0}}};

std::string text(const char* format, unsigned value)
{
    char buffer[80];
    std::snprintf(buffer, sizeof buffer, format, value);
    return buffer;
}

double degrees(const Line& line)
{
    double sum = 0;
    for (std::size_t i = 1; i < line.size(); ++i)
        sum += std::hypot(line[i].x - line[i - 1].x, line[i].y - line[i - 1].y);
    return sum;
}

void fill(OGRFeature& feature, const NetworkReach& reach, std::size_t row)
{
    const auto code = static_cast<unsigned>(reach.river * 20 + reach.number);
    const double length = degrees(reach.line);
    feature.SetField("COMID", static_cast<GIntBig>(1'000'000 + row));
    feature.SetField("FDATE", 1999 + static_cast<int>(row % 20), 1 + static_cast<int>(row % 12), 15);
    feature.SetField("RESOLUTION", "Medium");
    feature.SetField("GNIS_ID", text("%010u", reach.river).c_str());
    feature.SetField("GNIS_NAME", text(reach.river % 10 == 0 ? "坪地河 %u" : "Pingdi River %u", reach.river).c_str());
    feature.SetField("LENGTHKM", length * 105);
    feature.SetField("REACHCODE", text("44%012u", code).c_str());
    feature.SetField("FLOWDIR", "With Digitized");
    feature.SetField("WBAREACOMI", static_cast<int>(row % 7 == 0 ? code : 0));
    feature.SetField("FTYPE", reach.isSideArm ? "ArtificialPath" : "StreamRiver");
    feature.SetField("FCODE", reach.isSideArm ? 55800 : 46006);
    feature.SetField("SHAPE_LENG", length);
    feature.SetField("ENABLED", "True");
    feature.SetField("GNIS_NBR", static_cast<int>(reach.number));
}

OGRLayer* createLayer(GDALDataset& file)
{
    OGRSpatialReference crs;
    crs.importFromEPSG(4490);
    crs.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
    char encoding[] = "ENCODING=UTF-8";
    char* options[] = {encoding, nullptr};
    OGRLayer* layer = file.CreateLayer("network", &crs, wkbLineString, options);
    if (!layer)
        return nullptr;
    for (const Column& column : kColumns) {
        OGRFieldDefn field(column.name, column.type);
        field.SetWidth(column.width);
        field.SetPrecision(column.decimals);
        if (layer->CreateField(&field) != OGRERR_NONE)
            return nullptr;
    }
    return layer;
}

} // namespace

bool writeNetwork(const std::vector<NetworkReach>& reaches, const std::string& path)
{
    GDALAllRegister();
    GDALDriver* driver = GetGDALDriverManager()->GetDriverByName("ESRI Shapefile");
    const std::unique_ptr<GDALDataset> file(driver ? driver->Create(path.c_str(), 0, 0, 0, GDT_Unknown, nullptr)
                                                   : nullptr);
    OGRLayer* layer = file ? createLayer(*file) : nullptr;
    if (!layer)
        return false;
    for (std::size_t row = 0; row < reaches.size(); ++row) {
        OGRFeature feature(layer->GetLayerDefn());
        fill(feature, reaches[row], row);
        OGRLineString line;
        line.setNumPoints(static_cast<int>(reaches[row].line.size()), FALSE);
        for (std::size_t i = 0; i < reaches[row].line.size(); ++i)
            line.setPoint(static_cast<int>(i), reaches[row].line[i].x, reaches[row].line[i].y);
        feature.SetGeometry(&line);
        if (layer->CreateFeature(&feature) != OGRERR_NONE)
            return false;
    }
    return layer->SyncToDisk() == OGRERR_NONE;
}

} // namespace riparia::bench
