// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/io/source/SourceChecks.h"
#include "tests/support/RealData.h"

#include <QDirIterator>

#include <gdal_priv.h>
#include <ogrsf_frmts.h>

#include <cmath>
#include <map>

using namespace riparia;

namespace {

struct Files {
    std::string path;
    std::string name;
};

/// Shapefiles that GDAL reads otherwise, and why that is no fault here.
const std::map<std::string, const char*> kDifferent{
    {"shapelib/3dpoints.shp", "the header of the .shx is old"},
    {"gdal_shp/bigoffset.shp", "coordinates of 1e11"},
    {"gdal_shp/pointnan.shp", "NaN"},
    {"gdal_shp/emptymultiline.shp", "points without parts"},
    {"gdal_shp/emptymultipoly.shp", "points without parts"},
    {"mapshaper/dbf/ldid/chinese.shp", "a longitude of 625 degrees"},
    {"mapshaper/issues/invalid_coords/invalid_coordinates.shp", "a coordinate of -1.8e308"},
    {"gdal_shp/multipolygon_as_invalid_polygon.shp", "a ring outside is no hole"},
    {"gdal_shp/polygonm_without_m.shp", "rings are closed"},
};

using Vertices = std::vector<std::array<double, 2>>;

/// Parts of a geometry in their order, each closed ring starting where it starts.
void collect(const OGRGeometry& geometry, std::vector<Vertices>& parts)
{
    const OGRwkbGeometryType type = wkbFlatten(geometry.getGeometryType());
    if (OGR_GT_IsSubClassOf(type, wkbGeometryCollection)) {
        for (const OGRGeometry* member : *geometry.toGeometryCollection())
            collect(*member, parts);
    } else if (type == wkbPolyhedralSurface || type == wkbTIN) {
        for (const OGRPolygon* member : *geometry.toPolyhedralSurface())
            collect(*member, parts);
    } else if (type == wkbPolygon || type == wkbTriangle) {
        for (const OGRLinearRing* ring : *geometry.toPolygon())
            collect(*static_cast<const OGRGeometry*>(ring), parts);
    } else if (type == wkbLineString) {
        Vertices part;
        for (const OGRPoint& point : *geometry.toSimpleCurve())
            part.push_back({point.getX(), point.getY()});
        parts.push_back(std::move(part));
    } else if (type == wkbPoint) {
        const OGRPoint& point = *geometry.toPoint();
        if (!parts.empty() && parts.back().size() > 0 && parts.front().empty())
            parts.back().push_back({point.getX(), point.getY()});
        else
            parts.push_back({{point.getX(), point.getY()}});
    }
}

/// The vertices of a feature in any order of parts: both sides sorted.
Vertices allOf(const std::vector<Vertices>& parts)
{
    Vertices all;
    for (const Vertices& part : parts)
        all.insert(all.end(), part.begin(), part.end());
    std::sort(all.begin(), all.end());
    return all;
}

Vertices verticesOf(const SourceLayer& layer, std::size_t shape)
{
    Vertices all;
    const ShapeTable& shapes = layer.shapes;
    for (std::size_t i = shapes.partStart[shapes.shapeStart[shape]]; i < shapes.partStart[shapes.shapeStart[shape + 1]];
         ++i)
        all.push_back({shapes.x[i], shapes.y[i]});
    std::sort(all.begin(), all.end());
    return all;
}

std::size_t holesOf(const OGRGeometry* geometry)
{
    if (!geometry)
        return 0;
    const OGRwkbGeometryType type = wkbFlatten(geometry->getGeometryType());
    std::size_t holes = 0;
    if (type == wkbPolygon)
        holes = static_cast<std::size_t>(geometry->toPolygon()->getNumInteriorRings());
    else if (OGR_GT_IsSubClassOf(type, wkbGeometryCollection)) {
        for (const OGRGeometry* member : *geometry->toGeometryCollection())
            holes += holesOf(member);
    }
    return holes;
}

std::size_t holesOf(const SourceLayer& layer, std::size_t shape)
{
    std::size_t holes = 0;
    for (std::size_t part = layer.shapes.shapeStart[shape]; part < layer.shapes.shapeStart[shape + 1]; ++part)
        holes += layer.shapes.partRole[part] == PartRole::Hole ? 1 : 0;
    return holes;
}

} // namespace

/// Our reader of shapefiles against GDAL's on every sound shapefile of the real data: the same features, vertices, holes
/// and, where they are ASCII, the same values (ENGINE.md F4).
class GdalComparisonTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        if (!test::realDataFolder())
            QSKIP(test::kNoRealData);
        RegisterOGRShape();
        CPLPushErrorHandler(CPLQuietErrorHandler);
    }
    void cleanupTestCase()
    {
        if (test::realDataFolder())
            CPLPopErrorHandler();
    }

    void readsWhatGdalReads_data()
    {
        QTest::addColumn<QString>("path");
        const QString root = QString::fromStdString(*test::realDataFolder()) + QLatin1Char('/');
        for (QDirIterator files(root, {QStringLiteral("*.shp")}, QDir::Files, QDirIterator::Subdirectories);
             files.hasNext();) {
            const QString path = files.next();
            const QString name = path.mid(root.size());
            if (!name.startsWith(QStringLiteral("derived_corrupt")) && kDifferent.count(name.toStdString()) == 0)
                QTest::newRow(qPrintable(name)) << path;
        }
    }

    void readsWhatGdalReads()
    {
        QFETCH(QString, path);
        const char* const allowed[] = {"ESRI Shapefile", nullptr};
        const char* const options[] = {"ENCODING=", nullptr};
        const GDALDatasetUniquePtr dataset(
            GDALDataset::Open(path.toUtf8().constData(), GDAL_OF_VECTOR | GDAL_OF_READONLY, allowed, options, nullptr));
        if (!dataset)
            return; // a .shx or more is missing; OracleTest has these
        const SourceLayer layer = test::readLayer(path.toStdString());
        OGRLayer* theirs = dataset->GetLayer(0);
        std::size_t at = 0;
        while (const OGRFeatureUniquePtr feature{theirs->GetNextFeature()}) {
            // What cannot be read becomes a feature without geometry in GDAL, and an error here.
            if (!feature->GetGeometryRef() && (at >= layer.fid.size() || layer.fid[at] != feature->GetFID())) {
                QVERIFY(worst(layer.issues) == Severity::Error);
                continue;
            }
            QVERIFY2(at < layer.fid.size(), "features are missing");
            QCOMPARE(layer.fid[at], std::int64_t{feature->GetFID()});
            compareGeometry(layer, at, feature->GetGeometryRef());
            compareValues(layer, at, *feature);
            if (QTest::currentTestFailed())
                return;
            ++at;
        }
        QCOMPARE(at, layer.fid.size());
        m_features += at;
    }

    void thatWasAGoodDeal() { QVERIFY2(m_features > 10000, std::to_string(m_features).c_str()); }

private:
    static void compareGeometry(const SourceLayer& layer, std::size_t shape, const OGRGeometry* geometry)
    {
        std::vector<Vertices> parts;
        if (geometry)
            collect(*geometry, parts);
        QCOMPARE(verticesOf(layer, shape), allOf(parts));
        if (layer.geometryType != "Unknown (any)")
            QCOMPARE(holesOf(layer, shape), holesOf(geometry));
    }

    static void compareValues(const SourceLayer& layer, std::size_t row, OGRFeature& feature)
    {
        for (std::size_t i = 0; i < layer.fields.size() && static_cast<int>(i) < feature.GetFieldCount(); ++i) {
            const int field = static_cast<int>(i);
            const FieldColumn& column = layer.fields[i];
            if (!feature.IsFieldSetAndNotNull(field)) {
                const std::string_view value = column.at(row);
                QVERIFY2(value.empty() || column.type == FieldType::Date || column.type == FieldType::Boolean,
                         std::string(value).c_str());
                continue;
            }
            const std::string theirs = feature.GetFieldAsString(field);
            const bool ascii =
                std::all_of(theirs.begin(), theirs.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
            if (column.type == FieldType::Text && ascii)
                QCOMPARE(std::string(column.at(row)), QByteArray::fromStdString(theirs).trimmed().toStdString());
            if (column.type == FieldType::Integer || column.type == FieldType::Real)
                QCOMPARE(QByteArray::fromStdString(std::string(column.at(row))).toDouble(),
                         feature.GetFieldAsDouble(field));
        }
    }

    std::size_t m_features = 0;
};

RIPARIA_TEST(GdalComparisonTest)
#include "GdalComparisonTest.moc"
