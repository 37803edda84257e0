// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/source/GdalSetup.h"
#include "core/io/source/LayerSummary.h"
#include "tests/core/io/source/ShapefileBuilder.h"
#include "tests/core/io/source/SourceChecks.h"
#include "tests/core/io/source/TextFiles.h"

#include <gdal_priv.h>
#include <ogrsf_frmts.h>
#include <zip.h>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <filesystem>
#include <random>

using namespace riparia;

namespace {

/// Makes a file with GDAL's own writer.
void writeWithGdal(const char* driverName, const std::string& path, OGRwkbGeometryType type,
                   const std::vector<const char*>& wkts, int epsg = 4490)
{
    GDALDriver* driver = GetGDALDriverManager()->GetDriverByName(driverName);
    const GDALDatasetUniquePtr dataset(driver->Create(path.c_str(), 0, 0, 0, GDT_Unknown, nullptr));
    OGRSpatialReference reference;
    reference.importFromEPSG(epsg);
    reference.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
    OGRLayer* layer = dataset->CreateLayer("rivers", &reference, type);
    OGRFieldDefn name("名称", OFTString);
    layer->CreateField(&name);
    for (const char* wkt : wkts) {
        OGRFeature feature(layer->GetLayerDefn());
        OGRGeometry* geometry = nullptr;
        OGRGeometryFactory::createFromWkt(wkt, nullptr, &geometry);
        feature.SetGeometryDirectly(geometry);
        feature.SetField(0, "上輋水");
        QCOMPARE(layer->CreateFeature(&feature), OGRERR_NONE);
    }
}

/// A line on the layer 河道, in GBK, and a quarter of a circle.
std::string dxfOfTheCase()
{
    return "  0\nSECTION\n  2\nHEADER\n  9\n$ACADVER\n  1\nAC1015\n  9\n$DWGCODEPAGE\n  3\nANSI_936\n  0\nENDSEC\n"
           "  0\nSECTION\n  2\nENTITIES\n"
           "  0\nLINE\n  8\n\xBA\xD3\xB5\xC0\n 10\n530000\n 20\n2519000\n 11\n531000\n 21\n2519000\n"
           "  0\nARC\n  8\n0\n 10\n0\n 20\n0\n 40\n1000\n 50\n0\n 51\n90\n"
           "  0\nENDSEC\n  0\nEOF\n";
}

} // namespace

/// The formats that come through GDAL.
class FormatsTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { prepareGdal(); }

    void onlyTheAllowedDriversAreRegistered()
    {
        std::vector<std::string> names;
        for (int i = 0; i < GetGDALDriverManager()->GetDriverCount(); ++i)
            names.emplace_back(GetGDALDriverManager()->GetDriver(i)->GetDescription());
        std::sort(names.begin(), names.end());
        // GdalComparisonTest of this program adds GDAL's reader of shapefiles.
        names.erase(std::remove(names.begin(), names.end(), "ESRI Shapefile"), names.end());
        QCOMPARE(names, (std::vector<std::string>{"DXF", "FlatGeobuf", "GML", "GPKG", "GTiff", "GeoJSON", "GeoJSONSeq",
                                                  "JPEG", "LIBKML", "MapInfo File", "PNG", "XLSX"}));
    }

    void geoJson()
    {
        const test::TestFolder folder;
        const SourceLayer layer = test::readLayer(folder.write("rivers.geojson", test::kGeoJson));
        QCOMPARE(layer.featuresRead, std::int64_t{4});
        QCOMPARE(layer.shapes.kind,
                 (std::vector<ShapeKind>{ShapeKind::Line, ShapeKind::Null, ShapeKind::Polygon, ShapeKind::Line}));
        QCOMPARE(test::valueOf(layer, "name", 0), std::string("丁山河"));
        QCOMPARE(test::valueOf(layer, "length", 0), std::string("1.5"));
        QCOMPARE(test::valueOf(layer, "open", 0), std::string("true"));
        QCOMPARE(test::valueOf(layer, "date", 0), std::string("2023-03-20"));
        QVERIFY(layer.field("name")->isNull(1));
        QCOMPARE(layer.shapes.z[0], 5.0);
        QVERIFY(std::isnan(layer.shapes.z.back()));
        QCOMPARE(layer.shapes.polygons(2).size(), std::size_t{2});
        QCOMPARE(layer.shapes.polygons(2)[0].holes.size(), std::size_t{1});
        QCOMPARE(layer.crs.epsg().value_or(0), 4326);
        QCOMPARE(layer.encoding.source, std::string("format"));
        QCOMPARE(layer.shapes.partRole.back(), PartRole::Points); // the point of the collection stays with its line
        QCOMPARE(worst(layer.issues), Severity::Info);
    }

    void geoJsonInGbkIsFoundOut()
    {
        const test::TestFolder folder;
        const SourceLayer layer = test::readLayer(
            folder.write("gbk.geojson", "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\","
                                        "\"properties\":{\"name\":\"\xB6\xA1\xC9\xBD\xBA\xD3\"},"
                                        "\"geometry\":{\"type\":\"Point\",\"coordinates\":[114,22]}}]}"));
        QCOMPARE(test::valueOf(layer, "name", 0), std::string("丁山河"));
        QVERIFY(test::has(layer.issues, IssueCode::EncodingLabelWrong));
    }

    void geoJsonWithOneFeatureALine_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("mark");
        QTest::newRow("lines") << QStringLiteral("rivers.geojsonl") << QString();
        QTest::newRow("lines under the usual name") << QStringLiteral("rivers.geojson") << QString();
        QTest::newRow("records of RFC 8142") << QStringLiteral("rivers.geojsons") << QStringLiteral("\x1E");
    }

    void geoJsonWithOneFeatureALine()
    {
        QFETCH(QString, file);
        QFETCH(QString, mark);
        const test::TestFolder folder;
        const std::string line = mark.toStdString() + "{\"type\":\"Feature\",\"properties\":{\"name\":\"丁山河\"},"
                                                      "\"geometry\":{\"type\":\"LineString\",\"coordinates\":"
                                                      "[[114,22],[115,23]]}}\n";
        const SourceLayer layer = test::readLayer(folder.write(file.toStdString(), line + line));
        QCOMPARE(layer.featuresRead, std::int64_t{2});
        QCOMPARE(test::valueOf(layer, "name", 1), std::string("丁山河"));
        QCOMPARE(layer.crs.epsg().value_or(0), 4326);
    }

    void geoJsonInMetresIsNotTakenForDegrees()
    {
        const test::TestFolder folder;
        const std::string features = "\"features\":[{\"type\":\"Feature\",\"properties\":{},\"geometry\":{\"type\":"
                                     "\"LineString\",\"coordinates\":[[500000,2500000],[501000,2500000]]}}]}";
        const SourceLayer layer =
            test::readLayer(folder.write("m.geojson", "{\"type\":\"FeatureCollection\"," + features));
        QCOMPARE(layer.featuresRead, std::int64_t{1});
        QVERIFY(!layer.crs.isValid());
        QVERIFY(test::has(layer.issues, IssueCode::CrsMissing));
        QVERIFY(!layer.crsGuesses.empty());
        const SourceLayer named = test::readLayer(folder.write(
            "n.geojson", "{\"type\":\"FeatureCollection\",\"crs\":{\"type\":\"name\",\"properties\":{\"name\":"
                         "\"urn:ogc:def:crs:EPSG::4547\"}}," +
                             features));
        QCOMPARE(named.crs.epsg().value_or(0), 4547);
    }

    void anAddressInAFileIsNotAskedForAnything()
    {
        const test::TestFolder folder;
        const auto source = readSource(folder.write(
            "link.geojson",
            "{\"type\":\"FeatureCollection\",\"crs\":{\"type\":\"link\",\"properties\":{\"href\":"
            "\"http://127.0.0.1:9/crs\",\"type\":\"proj4\"}},\"features\":[{\"type\":\"Feature\",\"properties\":{},"
            "\"geometry\":{\"type\":\"LineString\",\"coordinates\":[[114,22],[115,23]]}}]}"));
        QVERIFY(source);
        const std::string said = test::listed(source->issues);
        QVERIFY2(said.find("nothing is fetched") != std::string::npos, said.c_str());
        QVERIFY2(said.find("connect") == std::string::npos, said.c_str()); // what libcurl says when it tries
    }

    void linesBesidePolygonsInOneFeatureAreMeasuredAndSaid()
    {
        const test::TestFolder folder;
        const SourceLayer layer = test::readLayer(
            folder.write("mixed.geojson",
                         "{\"type\":\"GeometryCollection\",\"geometries\":[{\"type\":\"LineString\",\"coordinates\":"
                         "[[114,22],[115,23]]},{\"type\":\"Polygon\",\"coordinates\":[[[114,22],[115,22],[115,23],"
                         "[114,22]]]}]}"));
        QCOMPARE(layer.shapes.kind, std::vector<ShapeKind>{ShapeKind::Polygon});
        QVERIFY(std::abs(summarize(layer).lengthMetres.value_or(0) - 151161.8271) < 1e-3); // pyproj.Geod, WGS 84
        QVERIFY(summarize(layer).areaSquareMetres.value_or(0) > 5e9);
        QCOMPARE(worst(layer.issues), Severity::Warning);
    }

    void impossibleCoordinatesAreRefusedFeatureByFeature()
    {
        const test::TestFolder folder;
        const SourceLayer layer = test::readLayer(folder.write("bad.geojson", test::kImpossibleGeoJson));
        QCOMPARE(layer.fid, std::vector<std::int64_t>{1});
        QCOMPARE(test::valueOf(layer, "n", 0), std::string("2"));
        QVERIFY(test::has(layer.issues, IssueCode::CoordinateOutOfRange));
        QVERIFY(test::has(layer.issues, IssueCode::CountMismatch));
    }

    void kml()
    {
        const test::TestFolder folder;
        const SourceLayer layer = test::readLayer(folder.write("rivers.kml", test::kKml));
        QCOMPARE(layer.featuresRead, std::int64_t{1});
        QCOMPARE(test::valueOf(layer, "Name", 0), std::string("丁山河"));
        QCOMPARE(test::valueOf(layer, "责任人", 0), std::string("张三"));   // what planners add
        QCOMPARE(test::valueOf(layer, "管理局", 0), std::string("水务局")); // GDAL takes both names for one
        QVERIFY(!layer.field("tessellate"));                                // what only a globe asks for
        QVERIFY(std::abs(*summarize(layer).lengthMetres - 3477.3006) < 1e-4);
    }

    void oneUnreadableGeometryOfGmlDoesNotHideTheOthers()
    {
        const test::TestFolder folder;
        const auto member = [](const char* places) {
            return "<gml:featureMember><river><g><gml:LineString srsName=\"EPSG:4547\"><gml:posList>" +
                   std::string(places) + "</gml:posList></gml:LineString></g></river></gml:featureMember>";
        };
        const SourceLayer layer = test::readLayer(
            folder.write("r.gml", "<FeatureCollection xmlns:gml=\"http://www.opengis.net/gml/3.2\">" +
                                      member("500000 2500000 500000") + member("500000 2500000 501000 2500000") +
                                      "</FeatureCollection>"));
        QCOMPARE(layer.featuresDeclared, std::int64_t{2});
        QCOMPARE(layer.featuresRead, std::int64_t{1});
        QVERIFY(test::has(layer.issues, IssueCode::LibraryMessage));
        QCOMPARE(worst(layer.issues), Severity::Error);
    }

    void mifWithoutItsAttributesIsSaid()
    {
        const test::TestFolder folder;
        const std::string mif = "Version 300\nCharset \"Neutral\"\nDelimiter \",\"\nCoordSys Earth Projection 1, 104\n"
                                "Columns 1\n  id Integer\nData\nLine 114 22 115 23\n";
        const auto alone = readSource(folder.write("alone.mif", mif));
        QVERIFY(alone && test::has(alone->issues, IssueCode::SidecarMissing));
        folder.write("both.mid", "1\n");
        const auto both = readSource(folder.write("both.mif", mif));
        QVERIFY(both && !test::has(both->issues, IssueCode::SidecarMissing));
    }

    void gmlWithoutFetchingItsSchema()
    {
        const test::TestFolder folder;
        const SourceLayer layer = test::readLayer(folder.write("rivers.gml", test::kGmlWithSchema));
        QCOMPARE(layer.featuresRead, std::int64_t{1});
        QCOMPARE(test::valueOf(layer, "name", 0), std::string("丁山河"));
        QCOMPARE(layer.crs.epsg().value_or(0), 4490);
        QCOMPARE(layer.shapes.x, (std::vector<double>{114.30, 114.31})); // east first, whatever the file's order
    }

    void workbooksAreTablesOfTextWithTheirFirstRowAsTitles()
    {
        const test::TestFolder folder;
        const std::string path = folder.path("works.xlsx");
        {
            GDALDriver* driver = GetGDALDriverManager()->GetDriverByName("XLSX");
            const GDALDatasetUniquePtr dataset(driver->Create(path.c_str(), 0, 0, 0, GDT_Unknown, nullptr));
            OGRLayer* layer = dataset->CreateLayer("工程", nullptr, wkbNone);
            OGRFieldDefn code("编号", OFTString);
            OGRFieldDefn cost("投资(元)", OFTReal);
            layer->CreateField(&code);
            layer->CreateField(&cost);
            OGRFeature feature(layer->GetLayerDefn());
            feature.SetField(0, "0012");
            feature.SetField(1, 1500.5);
            QCOMPARE(layer->CreateFeature(&feature), OGRERR_NONE);
            feature.SetFID(OGRNullFID);
            feature.SetField(0, "upper_x000D_\nlower"); // how a spreadsheet stores a carriage return
            QCOMPARE(layer->CreateFeature(&feature), OGRERR_NONE);
        }
        const SourceLayer layer = test::readLayer(path);
        QCOMPARE(layer.name, std::string("工程"));
        QCOMPARE(layer.featuresRead, std::int64_t{2});
        QCOMPARE(test::valueOf(layer, "编号", 1), std::string("upper\r\nlower"));
        QCOMPARE(test::valueOf(layer, "编号", 0), std::string("0012"));
        QCOMPARE(test::valueOf(layer, "投资(元)", 0), std::string("1500.5"));
        std::string issues; // a table needs no coordinate system
        for (const Issue& issue : layer.issues)
            issues += std::string(toString(issue.code)) + " " + issue.subject + " " +
                      (issue.args.empty() ? "" : issue.args.front()) + "\n";
        QCOMPARE(issues, std::string());
    }

    void whatOnlyCallsItselfAWorkbookIsRefused()
    {
        const test::TestFolder folder;
        const auto text = readSource(folder.write("a.xlsx", "PK\x03\x04 not a zip"));
        QVERIFY(!text && text.error().code == ErrorCode::FileDamaged);
        const auto plain = readSource(folder.write("b.xlsx", "id,name\n1,2\n"));
        QVERIFY(!plain && plain.error().code == ErrorCode::UnsupportedFormat);
    }

    void geoPackageAndFlatGeobufAndMapInfo_data()
    {
        QTest::addColumn<QString>("file");
        QTest::newRow("GPKG") << QStringLiteral("rivers.gpkg");
        QTest::newRow("FlatGeobuf") << QStringLiteral("rivers.fgb");
        QTest::newRow("MapInfo File") << QStringLiteral("rivers.tab");
        QTest::newRow("MapInfo File ") << QStringLiteral("rivers.mif");
    }

    void geoPackageAndFlatGeobufAndMapInfo()
    {
        QFETCH(QString, file);
        const test::TestFolder folder;
        const std::string path = folder.path(file.toStdString());
        const std::string driver = QByteArray(QTest::currentDataTag()).trimmed().toStdString();
        writeWithGdal(driver.c_str(), path, wkbLineString,
                      {"LINESTRING(114.30 22.80,114.31 22.77)", "LINESTRING(114 22,115 23)"},
                      driver == "MapInfo File" ? 4326 : 4490);
        const auto source = readSource(path);
        QVERIFY2(source.has_value(), source ? "" : source.error().detail.c_str());
        QCOMPARE(source->format, driver);
        const SourceLayer& layer = source->layers.front();
        QCOMPARE(layer.featuresRead, std::int64_t{2});
        QVERIFY(layer.crs.isValid());
        QVERIFY(std::abs(summarize(layer).vertices - 4) == 0);
        QVERIFY(std::abs(layer.shapes.x[0] - 114.30) < 1e-4);
        if (driver != "MapInfo File")
            QCOMPARE(test::valueOf(layer, "名称", 0), std::string("上輋水"));
    }

    void truncatedGeoPackagesAndFlatGeobufsAreRefusedOrSaid()
    {
        const test::TestFolder folder;
        const std::vector<const char*> wkts(40, "LINESTRING(114.30 22.80,114.31 22.77,114.32 22.78)");
        for (const auto& [driver, name] : {std::pair("GPKG", "t.gpkg"), std::pair("FlatGeobuf", "t.fgb")}) {
            const std::string path = folder.path(name);
            writeWithGdal(driver, path, wkbLineString, wkts);
            const std::string whole = test::readFile(path);
            const std::size_t step =
                std::max<std::size_t>(1, whole.size() / static_cast<std::size_t>(test::amount(150, 2000)));
            for (std::size_t length = 0; length < whole.size(); length += step) {
                const auto source = readSource(folder.write(std::string("cut_") + name, whole.substr(0, length)));
                if (!source)
                    continue;
                for (const SourceLayer& layer : source->layers) {
                    const bool whole40 = layer.featuresRead == 40;
                    QVERIFY2(whole40 || worst(layer.issues) == Severity::Error,
                             (std::string(name) + " at " + std::to_string(length)).c_str());
                }
            }
        }
    }

    void dxfWithChineseTextAndArcs()
    {
        const test::TestFolder folder;
        const SourceLayer layer = test::readLayer(folder.write("survey.dxf", dxfOfTheCase()));
        QCOMPARE(layer.featuresRead, std::int64_t{2});
        QCOMPARE(test::valueOf(layer, "Layer", 0), std::string("河道"));
        QVERIFY(!layer.crs.isValid());
        QVERIFY(test::has(layer.issues, IssueCode::CrsMissing));
        double arc = 0;
        const std::size_t part = layer.shapes.shapeStart[1];
        for (std::size_t i = layer.shapes.partStart[part] + 1; i < layer.shapes.partStart[part + 1]; ++i)
            arc += std::hypot(layer.shapes.x[i] - layer.shapes.x[i - 1], layer.shapes.y[i] - layer.shapes.y[i - 1]);
        QVERIFY2(std::abs(arc / (1000 * std::acos(0.0)) - 1) < 1e-5, std::to_string(arc).c_str());
    }

    void textOfNewDrawingsIsUtf8WhateverTheirCodePage()
    {
        const test::TestFolder folder;
        const SourceLayer layer = test::readLayer(folder.write(
            "new.dxf", "0\nSECTION\n2\nHEADER\n9\n$ACADVER\n1\nAC1032\n9\n$DWGCODEPAGE\n3\nANSI_936\n0\nENDSEC\n0\n"
                       "SECTION\n2\nENTITIES\n0\nLINE\n8\n整治段_左岸\n10\n530000\n20\n2519000\n11\n531000\n21\n"
                       "2519000\n0\nENDSEC\n0\nEOF\n"));
        QCOMPARE(test::valueOf(layer, "Layer", 0), std::string("整治段_左岸"));
    }

    void curvesBecomeShortChordsAndThatIsSaid()
    {
        const test::TestFolder folder;
        const std::string path = folder.path("curves.gpkg");
        writeWithGdal("GPKG", path, wkbUnknown,
                      {"CIRCULARSTRING(0 0,1000 1000,2000 0)",
                       "CURVEPOLYGON(CIRCULARSTRING(0 0,1000 1000,2000 0,1000 -1000,0 0))",
                       "COMPOUNDCURVE(CIRCULARSTRING(0 0,1 1,2 0),(2 0,3 0))"},
                      4547);
        const SourceLayer layer = test::readLayer(path);
        QCOMPARE(layer.featuresRead, std::int64_t{3});
        QCOMPARE(layer.shapes.kind, (std::vector<ShapeKind>{ShapeKind::Line, ShapeKind::Polygon, ShapeKind::Line}));
        const Issue* issue = test::find(layer.issues, IssueCode::CurveLinearised);
        QVERIFY(issue);
        QCOMPARE(issue->severity, Severity::Info);
        double half = 0;
        for (std::size_t i = 1; i < layer.shapes.partStart[1]; ++i)
            half += std::hypot(layer.shapes.x[i] - layer.shapes.x[i - 1], layer.shapes.y[i] - layer.shapes.y[i - 1]);
        QVERIFY2(std::abs(half / (1000 * std::acos(-1.0)) - 1) < 1e-5, std::to_string(half).c_str());
    }

    void severalLayersAndOneAskedFor()
    {
        const test::TestFolder folder;
        const std::string path = folder.path("two.gpkg");
        writeWithGdal("GPKG", path, wkbLineString, {"LINESTRING(114 22,115 23)"});
        {
            const GDALDatasetUniquePtr dataset(GDALDataset::Open(path.c_str(), GDAL_OF_VECTOR | GDAL_OF_UPDATE));
            dataset->CreateLayer("lakes", nullptr, wkbPolygon);
            dataset->CreateLayer("notes", nullptr, wkbNone);
        }
        const auto all = readSource(path);
        QCOMPARE(all->layers.size(), std::size_t{2});
        QVERIFY(test::has(all->issues, IssueCode::LayerSkipped));
        ReadOptions options;
        options.layer = "lakes";
        const auto one = readSource(path, options);
        QCOMPARE(one->layers.size(), std::size_t{1});
        QCOMPARE(one->layers.front().name, std::string("lakes"));
        QVERIFY(!one->layers.front().crs.isValid()); // GeoPackage's "undefined" is none
        options.layer = "rivers2";
        QCOMPARE(readSource(path, options).error().code, ErrorCode::LayerUnknown);
    }

    void kmzIsAZipOfKml()
    {
        const test::TestFolder folder;
        const std::string path = folder.path("rivers.kmz");
        int code = 0;
        zip_t* zip = zip_open(path.c_str(), ZIP_CREATE, &code);
        zip_file_add(zip, "doc.kml", zip_source_buffer(zip, test::kKml, std::strlen(test::kKml), 0), 0);
        zip_close(zip);
        const SourceLayer layer = test::readLayer(path);
        QCOMPARE(layer.featuresRead, std::int64_t{1});
        QCOMPARE(layer.file, std::string("rivers.kmz/doc.kml"));
    }

    void mapInfoTextInGbk()
    {
        const test::TestFolder folder;
        folder.write("g.mid", "\"\xB6\xA1\xC9\xBD\xBA\xD3\"\r\n");
        for (const char* charset : {"WindowsSimpChinese", "Neutral"}) {
            const SourceLayer layer = test::readLayer(folder.write(
                "g.mif", "Version 300\r\nCharset \"" + std::string(charset) +
                             "\"\r\nDelimiter \",\"\r\n"
                             "CoordSys Earth Projection 1, 104\r\nColumns 1\r\n  NAME Char(20)\r\nData\r\n\r\n"
                             "Line 114.30 22.80 114.31 22.77\r\n"));
            QCOMPARE(layer.featuresRead, std::int64_t{1});
            QCOMPARE(test::valueOf(layer, "NAME", 0), std::string("丁山河"));
        }
    }

    void aGeoPackageInWriteAheadModeIsReadWithItsLogAndLeftAlone()
    {
        const test::TestFolder folder;
        const std::string path = folder.path("wal.gpkg");
        writeWithGdal("GPKG", path, wkbLineString, {"LINESTRING(114 22,115 23)"});
        {
            const GDALDatasetUniquePtr writer(GDALDataset::Open(path.c_str(), GDAL_OF_VECTOR | GDAL_OF_UPDATE));
            writer->ReleaseResultSet(writer->ExecuteSQL("PRAGMA journal_mode=WAL", nullptr, nullptr));
            OGRFeature feature(writer->GetLayer(0)->GetLayerDefn());
            OGRGeometry* geometry = nullptr;
            OGRGeometryFactory::createFromWkt("LINESTRING(1 2,3 4)", nullptr, &geometry);
            feature.SetGeometryDirectly(geometry);
            QCOMPARE(writer->GetLayer(0)->CreateFeature(&feature), OGRERR_NONE);
            QVERIFY(std::filesystem::file_size(path + "-wal") > 0);
            QCOMPARE(test::readLayer(path).featuresRead, std::int64_t{2}); // while the other program has it open
        }
        for (const char* left : {"-wal", "-shm"})
            std::filesystem::remove(path + left);
        QVERIFY(test::readLayer(path).featuresRead >= 1);
        QVERIFY(!std::filesystem::exists(path + "-wal"));
        QVERIFY(!std::filesystem::exists(path + "-shm"));
    }

    void randomDamageToAnyFormatIsSurvived()
    {
        const test::TestFolder folder;
        const std::vector<const char*> wkts(12, "LINESTRING(114.30 22.80,114.31 22.77,114.32 22.78)");
        writeWithGdal("GPKG", folder.path("m.gpkg"), wkbLineString, wkts);
        writeWithGdal("FlatGeobuf", folder.path("m.fgb"), wkbLineString, wkts);
        writeWithGdal("MapInfo File", folder.path("m.tab"), wkbLineString, wkts, 4326);
        folder.write("m.geojson", test::kGeoJson);
        folder.write("m.kml", test::kKml);
        folder.write("m.gml", test::kGmlWithSchema);
        folder.write("m.dxf", dxfOfTheCase());
        std::mt19937 random(test::seed());
        for (const char* name : {"m.gpkg", "m.fgb", "m.map", "m.dat", "m.geojson", "m.kml", "m.gml", "m.dxf"}) {
            const std::string whole = test::readFile(folder.path(name));
            QVERIFY2(!whole.empty(), name);
            const std::string opened = std::string(name) == "m.map" || std::string(name) == "m.dat" ? "m.tab" : name;
            std::uniform_int_distribution<std::size_t> place(0, whole.size() - 1);
            std::uniform_int_distribution<int> byte(0, 255), count(1, 8);
            for (int round = 0; round < test::amount(60, 5000); ++round) {
                std::string damaged = whole;
                for (int i = count(random); i > 0; --i)
                    damaged[place(random)] = static_cast<char>(byte(random));
                folder.write(name, damaged);
                const auto source = readSource(folder.path(opened));
                for (const SourceLayer& layer : source ? source->layers : std::vector<SourceLayer>()) {
                    QCOMPARE(layer.shapes.shapeCount(), layer.fid.size());
                    QVERIFY(layer.featuresRead == layer.featuresDeclared || worst(layer.issues) == Severity::Error);
                }
            }
            folder.write(name, whole);
        }
    }

    void whatGdalSaysReachesTheUser()
    {
        const test::TestFolder folder;
        const auto source =
            readSource(folder.write("broken.geojson", "{\"type\":\"FeatureCollection\",\"features\":[{"));
        QVERIFY(!source);
        QCOMPARE(source.error().code, ErrorCode::FileDamaged);
        QVERIFY(!source.error().detail.empty());
    }
};

RIPARIA_TEST(FormatsTest)
#include "FormatsTest.moc"
