// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/ExportFormat.h"

#include "core/base/Text.h"

#include <algorithm>

namespace riparia {

const std::vector<FormatInfo>& exportFormats()
{
    static const std::vector<FormatInfo> formats{
        {ExportFormat::Xlsx,
         "xlsx",
         FormatHolds::Tables,
         {"segments", "areas", "greenways", "rivers", "works", "sites"}},
        {ExportFormat::Csv, "csv", FormatHolds::OneTable, {"segments"}},
        {ExportFormat::GeoPackage,
         "gpkg",
         FormatHolds::Tables,
         {"rivers", "segments", "areas", "greenways", "sites", "works", "chainage_ticks"}},
        {ExportFormat::GeoJson, "geojson", FormatHolds::Tables, {"rivers", "segments", "areas", "greenways", "sites"}},
        {ExportFormat::Kml, "kml", FormatHolds::Tables, {"rivers", "segments", "areas", "greenways", "sites"}, true},
        {ExportFormat::Shapefile, "shp", FormatHolds::OneTable, {"segments"}, true},
        {ExportFormat::FlatGeobuf, "fgb", FormatHolds::OneTable, {"segments"}, true},
        {ExportFormat::Dxf,
         "dxf",
         FormatHolds::Tables,
         {"rivers", "segments", "areas", "greenways", "sites", "chainage_ticks"},
         true},
        {ExportFormat::Json, "json", FormatHolds::WholePlan, {}},
    };
    return formats;
}

const FormatInfo& formatInfo(ExportFormat format)
{
    return *std::ranges::find(exportFormats(), format, &FormatInfo::format);
}

std::optional<ExportFormat> parseExportFormat(std::string_view code)
{
    const auto at = std::ranges::find(exportFormats(), lowerAscii(code), &FormatInfo::code);
    return at == exportFormats().end() ? std::nullopt : std::optional(at->format);
}

std::optional<ExportFormat> formatOfFileName(std::string_view path)
{
    const std::string name = lowerAscii(path);
    for (const FormatInfo& info : exportFormats()) {
        if (name.ends_with("." + std::string(info.code)))
            return info.format;
    }
    return std::nullopt;
}

QString FormatText::name(ExportFormat format)
{
    switch (format) {
    case ExportFormat::Xlsx: return tr("Excel workbook");
    case ExportFormat::Csv: return tr("CSV table");
    case ExportFormat::GeoPackage: return tr("GeoPackage");
    case ExportFormat::GeoJson: return tr("GeoJSON");
    case ExportFormat::Kml: return tr("KML");
    case ExportFormat::Shapefile: return tr("Shapefile");
    case ExportFormat::FlatGeobuf: return tr("FlatGeobuf");
    case ExportFormat::Dxf: return tr("DXF drawing");
    case ExportFormat::Json: return tr("JSON");
    }
    return {};
}

QString FormatText::what(ExportFormat format)
{
    switch (format) {
    case ExportFormat::Xlsx: return tr("All tables with totals, for Excel and WPS");
    case ExportFormat::Csv: return tr("One table, for spreadsheets or programs");
    case ExportFormat::GeoPackage: return tr("All layers with their symbols, for QGIS");
    case ExportFormat::GeoJson: return tr("All layers in longitude and latitude, for web maps");
    case ExportFormat::Kml: return tr("By river and status, for Google Earth");
    case ExportFormat::Shapefile: return tr("One layer, for any GIS; names and texts are cut short");
    case ExportFormat::FlatGeobuf: return tr("One layer with a spatial index");
    case ExportFormat::Dxf: return tr("Layers by status and bank, for AutoCAD");
    case ExportFormat::Json: return tr("The whole plan, for programs");
    }
    return {};
}

} // namespace riparia
