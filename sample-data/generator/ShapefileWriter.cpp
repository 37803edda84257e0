// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample-data/generator/ShapefileWriter.h"

#include <gdal_priv.h>
#include <ogrsf_frmts.h>

#include <filesystem>

namespace riparia::sample {

namespace {

struct CloseDataset {
    void operator()(GDALDataset* dataset) const { GDALClose(dataset); }
};

/// What GDAL would print comes back as the error.
struct QuietGdal {
    QuietGdal() { CPLPushErrorHandler(CPLQuietErrorHandler); }
    ~QuietGdal() { CPLPopErrorHandler(); }
    QuietGdal(const QuietGdal&) = delete;
    QuietGdal& operator=(const QuietGdal&) = delete;
};

OGRLineString toOgr(const Line& line)
{
    OGRLineString result;
    for (const Point& p : line)
        result.addPoint(p.x, p.y);
    return result;
}

std::unique_ptr<OGRLinearRing> toRing(const Ring& ring)
{
    auto result = std::make_unique<OGRLinearRing>();
    for (const Point& p : ring)
        result->addPoint(p.x, p.y);
    return result;
}

struct ToOgr {
    std::unique_ptr<OGRGeometry> operator()(std::monostate) const { return nullptr; }
    std::unique_ptr<OGRGeometry> operator()(Point p) const { return std::make_unique<OGRPoint>(p.x, p.y); }
    std::unique_ptr<OGRGeometry> operator()(const Line& line) const
    {
        return std::make_unique<OGRLineString>(toOgr(line));
    }
    std::unique_ptr<OGRGeometry> operator()(const std::vector<Line>& lines) const
    {
        auto result = std::make_unique<OGRMultiLineString>();
        for (const Line& line : lines) {
            const OGRLineString part = toOgr(line);
            result->addGeometry(&part);
        }
        return result;
    }
    std::unique_ptr<OGRGeometry> operator()(const MultiPolygon& polygons) const
    {
        auto result = std::make_unique<OGRMultiPolygon>();
        for (const Polygon& polygon : polygons) {
            OGRPolygon part;
            part.addRingDirectly(toRing(polygon.outer).release());
            for (const Ring& hole : polygon.holes)
                part.addRingDirectly(toRing(hole).release());
            result->addGeometry(&part);
        }
        return result;
    }
};

OGRwkbGeometryType layerType(const SampleFile& file)
{
    for (const SampleFeature& feature : file.features) {
        if (std::holds_alternative<Point>(feature.geometry))
            return wkbPoint;
        if (std::holds_alternative<MultiPolygon>(feature.geometry))
            return wkbPolygon;
    }
    return wkbLineString;
}

} // namespace

Result<void> writeShapefile(const std::string& folder, const SampleFile& file)
{
    RegisterOGRShape();
    const std::string path = folder + "/" + file.name + ".shp";
    for (const char* ending : {".shp", ".shx", ".dbf", ".prj", ".cpg"})
        std::filesystem::remove(folder + "/" + file.name + ending);

    const QuietGdal quiet;
    GDALDriver* driver = GetGDALDriverManager()->GetDriverByName("ESRI Shapefile");
    std::unique_ptr<GDALDataset, CloseDataset> dataset(driver->Create(path.c_str(), 0, 0, 0, GDT_Unknown, nullptr));
    if (!dataset)
        return fail(ErrorCode::FileNotWritable, path, CPLGetLastErrorMsg());

    OGRSpatialReference crs;
    crs.importFromEPSG(4547);
    CPLStringList options;
    options.SetNameValue("ENCODING", file.text == TextStorage::Utf8                ? "UTF-8"
                                     : file.text == TextStorage::GbkByLanguageByte ? "LDID/77"
                                                                                   : "CP936");
    options.SetNameValue("DBF_DATE_LAST_UPDATE", "2023-03-20");
    OGRLayer* layer = dataset->CreateLayer(file.name.c_str(), &crs, layerType(file), options.List());
    if (!layer)
        return fail(ErrorCode::FileNotWritable, path, CPLGetLastErrorMsg());
    for (const TextField& field : file.fields) {
        OGRFieldDefn definition(field.name.c_str(), OFTString);
        definition.SetWidth(field.width);
        if (layer->CreateField(&definition) != OGRERR_NONE)
            return fail(ErrorCode::FileNotWritable, path, CPLGetLastErrorMsg());
    }
    for (const SampleFeature& feature : file.features) {
        OGRFeature row(layer->GetLayerDefn());
        for (std::size_t i = 0; i < feature.values.size(); ++i)
            row.SetField(static_cast<int>(i), feature.values[i].c_str());
        row.SetGeometryDirectly(std::visit(ToOgr(), feature.geometry).release());
        if (layer->CreateFeature(&row) != OGRERR_NONE)
            return fail(ErrorCode::FileNotWritable, path, CPLGetLastErrorMsg());
    }
    dataset.reset();
    if (file.text == TextStorage::GbkUndeclared)
        std::filesystem::remove(folder + "/" + file.name + ".cpg");
    return {};
}

} // namespace riparia::sample
