// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Text.h"
#include "core/geodesy/Ruler.h"
#include "core/io/export/GeoJsonWriter.h"
#include "core/io/export/GeoPackageWriter.h"
#include "core/io/export/KmlWriter.h"
#include "core/io/export/ShapefileWriter.h"
#include "tests/core/io/export/ExchangeFixture.h"
#include "tests/support/TestMain.h"

#include <gdal_priv.h>
#include <ogrsf_frmts.h>

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest/QtTest>

#include <cmath>

using namespace riparia;

/// What is written is read back with GDAL: equal counts, lengths and attributes.
class ExchangeFilesTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    std::string put(const std::string& name, const std::string& bytes) const
    {
        const QString path = m_folder.filePath(QString::fromStdString(name));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes.data(), qint64(bytes.size())) != qint64(bytes.size()))
            qFatal("cannot write");
        return path.toStdString();
    }

    static GDALDatasetUniquePtr open(const std::string& path)
    {
        GDALAllRegister();
        return GDALDatasetUniquePtr(GDALDataset::Open(path.c_str(), GDAL_OF_VECTOR | GDAL_OF_READONLY));
    }

    /// Text of a field of the n-th feature.
    static std::string field(OGRLayer& layer, int row, const char* name)
    {
        layer.ResetReading();
        for (int i = 0; i < row; ++i)
            OGRFeature::DestroyFeature(layer.GetNextFeature());
        const OGRFeatureUniquePtr feature(layer.GetNextFeature());
        return feature && feature->GetFieldIndex(name) >= 0 ? feature->GetFieldAsString(name) : "no such field";
    }

    static double planarLength(OGRLayer& layer)
    {
        double sum = 0;
        for (const auto& feature : layer) {
            if (const OGRGeometry* shape = feature->GetGeometryRef()) {
                if (wkbFlatten(shape->getGeometryType()) == wkbLineString)
                    sum += shape->toLineString()->get_Length();
            }
        }
        return sum;
    }

    static double planarLength(const ExportTable& table)
    {
        double sum = 0;
        for (const ExportRow& row : table.rows) {
            const Line& line = std::get<Line>(row.shape);
            for (std::size_t i = 1; i < line.size(); ++i)
                sum += std::hypot(line[i].x - line[i - 1].x, line[i].y - line[i - 1].y);
        }
        return sum;
    }

    static double planarArea(OGRLayer& layer)
    {
        double sum = 0;
        for (const auto& feature : layer)
            sum += feature->GetGeometryRef()->toMultiPolygon()->get_Area();
        return sum;
    }

    static GeoPackageTexts texts()
    {
        GeoPackageTexts made;
        made.title = [](const std::string& table) { return "Titel " + table; };
        made.caption = [](const std::string& key) { return key == "length_m" ? "长度 (m)" : key; };
        made.looks = {{"segments", "<qgis a='1'/>", "<sld/>"}, {"absent", "<qgis/>", "<sld/>"}};
        made.time = "2023-03-20T08:00:00.000Z";
        return made;
    }

    static KmlTexts kmlTexts()
    {
        KmlTexts made;
        made.title = "坪地 <1>";
        made.noRiver = "At no river";
        return made;
    }

    static std::string kml(const std::vector<ExportTable>& tables)
    {
        const auto projector = geoJsonProjector(*Crs::fromEpsg(4547));
        std::string bytes;
        const auto written = writeKml(tables, *projector, kmlTexts(), [&](std::string_view more) {
            bytes += more;
            return Result<void>();
        });
        return written ? bytes : "failed";
    }

private Q_SLOTS:
    void geoPackageHoldsEveryLayerAndColumn()
    {
        ExportTable works;
        works.name = "works";
        works.columns = {{"id", ColumnKind::Text}};
        works.rows = {{{"W-0001"}, {}}};
        const auto bytes =
            geoPackageOf({test::exchangeSegments(), test::exchangeAreas(), test::exchangeSites(), works}, texts());
        QVERIFY2(bytes.has_value(), bytes ? "" : bytes.error().detail.c_str());
        const auto dataset = open(put("a.gpkg", *bytes));
        QVERIFY(dataset);
        OGRLayer* segments = dataset->GetLayerByName("segments");
        QVERIFY(segments);
        QCOMPARE(segments->GetFeatureCount(), GIntBig{3});
        QCOMPARE(QByteArray(segments->GetSpatialRef()->GetAuthorityCode(nullptr)), QByteArray("4547"));
        const ExportTable expected = test::exchangeSegments();
        QCOMPARE(planarLength(*segments), planarLength(expected));
        for (int row = 0; row < 3; ++row) {
            const auto& cells = expected.rows[static_cast<std::size_t>(row)].cells;
            QCOMPARE(field(*segments, row, "id"), cells[0]);
            QCOMPARE(field(*segments, row, "name"), cells[1]);
            QCOMPARE(parseDouble(field(*segments, row, "length_m")), parseDouble(cells[4]));
            QCOMPARE(field(*segments, row, "year_end"), cells[7]);
            QCOMPARE(field(*segments, row, "uuid"), expected.rows[static_cast<std::size_t>(row)].id.toString());
        }
        QCOMPARE(field(*segments, 0, "status_class"), std::string("completed"));
        QCOMPARE(field(*segments, 2, "status_class"), std::string("unset"));
        QCOMPARE(field(*segments, 0, "updated_at"), std::string("2023/03/20 08:00:00+00"));
        QCOMPARE(planarArea(*dataset->GetLayerByName("areas")), 10000.0 - 100 + 200);
        QCOMPARE(dataset->GetLayerByName("sites")->GetFeatureCount(), GIntBig{2});
        QCOMPARE(dataset->GetLayerByName("works")->GetGeomType(), wkbNone);
    }

    void geoPackageHasTitlesAndSymbols()
    {
        const auto dataset = open(put("b.gpkg", *geoPackageOf({test::exchangeSegments()}, texts())));
        OGRLayer* styles = dataset->GetLayerByName("layer_styles");
        QVERIFY(styles);
        QCOMPARE(styles->GetFeatureCount(), GIntBig{1});
        QCOMPARE(field(*styles, 0, "f_table_name"), std::string("segments"));
        QCOMPARE(field(*styles, 0, "styleQML"), std::string("<qgis a='1'/>"));
        OGRLayer* segments = dataset->GetLayerByName("segments");
        OGRLayer* titles = dataset->ExecuteSQL(
            "SELECT title FROM gpkg_data_columns WHERE table_name = 'segments' AND column_name = 'length_m'", nullptr,
            nullptr);
        QVERIFY(titles);
        QCOMPARE(field(*titles, 0, "title"), std::string("长度 (m)"));
        dataset->ReleaseResultSet(titles);
        QCOMPARE(QByteArray(segments->GetMetadataItem("IDENTIFIER")), QByteArray("Titel segments"));
    }

    void theSameTablesGiveTheSameGeoPackage()
    {
        QCOMPARE(*geoPackageOf({test::exchangeSegments()}, texts()),
                 *geoPackageOf({test::exchangeSegments()}, texts()));
    }

    void aTableWithoutRowsIsALayer()
    {
        ExportTable empty = test::exchangeSegments();
        empty.rows.clear();
        const auto dataset = open(put("c.gpkg", *geoPackageOf({empty}, {})));
        QCOMPARE(dataset->GetLayerByName("segments")->GetFeatureCount(), GIntBig{0});
        QCOMPARE(dataset->GetLayerByName("segments")->GetGeomType(), wkbLineString);
        QVERIFY(flatGeobufOf(empty).has_value());
        QVERIFY(shapefileOf(empty, {}).has_value());
    }

    void aPlanWithoutCrsCanLeaveToo()
    {
        ExportTable table = test::exchangeSegments();
        table.crs = {};
        const auto bytes = geoPackageOf({table}, {});
        QVERIFY2(bytes.has_value(), bytes ? "" : bytes.error().detail.c_str());
        QVERIFY(flatGeobufOf(table).has_value());
        QVERIFY(shapefileOf(table, {}).has_value());
    }

    void cancellingStopsGdal()
    {
        std::stop_source stop;
        stop.request_stop();
        const auto bytes = geoPackageOf({test::exchangeSegments()}, {}, {stop.get_token(), {}});
        QVERIFY(!bytes && bytes.error().code == ErrorCode::Cancelled);
    }

    void flatGeobufHoldsOneTable()
    {
        const auto bytes = flatGeobufOf(test::exchangeSegments());
        QVERIFY2(bytes.has_value(), bytes ? "" : bytes.error().detail.c_str());
        const auto dataset = open(put("a.fgb", *bytes));
        QVERIFY(dataset);
        OGRLayer* layer = dataset->GetLayer(0);
        QCOMPARE(layer->GetFeatureCount(), GIntBig{3});
        QVERIFY(std::abs(planarLength(*layer) - planarLength(test::exchangeSegments())) < 1e-9);
        QCOMPARE(QByteArray(layer->GetSpatialRef()->GetAuthorityCode(nullptr)), QByteArray("4547"));
        double sum = 0;
        std::vector<std::string> names;
        for (const auto& feature : *layer) { // in the order of the index
            sum += feature->GetFieldAsDouble("length_m");
            names.emplace_back(feature->GetFieldAsString("name"));
        }
        QCOMPARE(sum, 1650.625);
        QVERIFY(std::find(names.begin(), names.end(), test::exchangeSegments().rows[1].cells[1]) != names.end());
        ExportTable works;
        works.name = "works";
        QVERIFY(!flatGeobufOf(works));
    }

    void shapefileHasShortNamesACodePageAndADictionary()
    {
        const auto made = shapefileOf(test::exchangeSegments(), {{}, "2023-03-20"});
        QVERIFY2(made.has_value(), made ? "" : made.error().detail.c_str());
        QCOMPARE(made->files.back().ending, std::string(".shp"));
        std::string path;
        QStringList endings;
        for (const NamedBytes& file : made->files) {
            path = put("s" + file.ending, file.bytes);
            endings << QString::fromStdString(file.ending);
            if (file.ending == ".cpg")
                QCOMPARE(file.bytes, std::string("UTF-8"));
            if (file.ending == "_fields.csv")
                QVERIFY2(file.bytes.starts_with("field,key,title\nid,id,id\n") &&
                             file.bytes.find("len_m,length_m,length_m\n") != std::string::npos,
                         file.bytes.c_str());
        }
        QVERIFY(endings.contains(QStringLiteral(".prj")) && endings.contains(QStringLiteral(".cpg")));
        const auto dataset = open(path);
        OGRLayer* layer = dataset->GetLayer(0);
        QCOMPARE(layer->GetFeatureCount(), GIntBig{3});
        QCOMPARE(planarLength(*layer), planarLength(test::exchangeSegments()));
        const ExportTable expected = test::exchangeSegments();
        QCOMPARE(layer->GetLayerDefn()->GetFieldCount(), static_cast<int>(expected.columns.size()));
        for (int i = 0; i < layer->GetLayerDefn()->GetFieldCount(); ++i) {
            const std::string name = layer->GetLayerDefn()->GetFieldDefn(i)->GetNameRef();
            QVERIFY2(
                !name.empty() && name.size() <= 10 &&
                    std::all_of(name.begin(), name.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; }),
                name.c_str());
        }
        for (int row = 0; row < 3; ++row) {
            const auto& cells = expected.rows[static_cast<std::size_t>(row)].cells;
            QCOMPARE(field(*layer, row, "name"), cells[1]);
            QCOMPARE(parseDouble(field(*layer, row, "len_m")), parseDouble(cells[4]));
            QCOMPARE(parseDouble(field(*layer, row, "cost")), parseDouble(cells[8]));
            QCOMPARE(field(*layer, row, "year_to"), cells[7]);
        }
        QCOMPARE(field(*layer, 0, "updated"), std::string("2023/03/20"));
        QCOMPARE(made->files.front().bytes,
                 shapefileOf(test::exchangeSegments(), {{}, "2023-03-20"})->files.front().bytes);
    }

    void shapefilesCutLongTextBetweenCharactersAndSayIt()
    {
        ExportTable table = test::exchangeSegments();
        std::string name;
        for (int i = 0; i < 100; ++i)
            name += "河";
        table.rows[0].cells[1] = name;
        const auto made = shapefileOf(table, {});
        QCOMPARE(made->issues.size(), std::size_t{1});
        QCOMPARE(made->issues[0].code, IssueCode::TextCut);
        for (const NamedBytes& file : made->files)
            put("long" + file.ending, file.bytes);
        const auto dataset = open(m_folder.filePath(QStringLiteral("long.shp")).toStdString());
        QCOMPARE(field(*dataset->GetLayer(0), 0, "name"), name.substr(0, 84 * 3));
    }

    void areasKeepTheirHolesInAShapefile()
    {
        const auto made = shapefileOf(test::exchangeAreas(), {});
        for (const NamedBytes& file : made->files)
            put("areas" + file.ending, file.bytes);
        const auto dataset = open(m_folder.filePath(QStringLiteral("areas.shp")).toStdString());
        double area = 0;
        for (const auto& feature : *dataset->GetLayer(0)) {
            const OGRGeometry* shape = feature->GetGeometryRef();
            area += wkbFlatten(shape->getGeometryType()) == wkbPolygon ? shape->toPolygon()->get_Area()
                                                                       : shape->toMultiPolygon()->get_Area();
        }
        QCOMPARE(area, 10100.0);
    }

    void aShapefileHoldsOneKindOfShape()
    {
        ExportTable mixed = test::exchangeSegments();
        mixed.rows.push_back({mixed.rows[0].cells, test::exchangeAreas().rows[0].shape});
        const auto made = shapefileOf(mixed, {});
        QVERIFY(!made && made.error().code == ErrorCode::InvalidArgument);
        QVERIFY(geoPackageOf({mixed}, {}).has_value());
    }

    void kmlHasFoldersByRiverAndStatus()
    {
        const std::string bytes = kml({test::exchangeSegments(), test::exchangeAreas(), test::exchangeSites()});
        QVERIFY2(bytes.find("<Folder><name>segments</name>\n<Folder><name>丁山河</name>\n"
                            "<Folder><name>completion</name>\n<Placemark><name>生态护岸</name>") != std::string::npos,
                 bytes.c_str());
        QVERIFY(bytes.find("<Folder><name>At no river</name>") != std::string::npos);
        QVERIFY(bytes.find("<b>") == std::string::npos);
        QVERIFY(bytes.find("坪地 &lt;1&gt;") != std::string::npos);
        QCOMPARE(bytes, kml({test::exchangeSegments(), test::exchangeAreas(), test::exchangeSites()}));
    }

    void kmlIsReadBackWithEveryAttribute()
    {
        const auto dataset = open(put("a.kml", kml({test::exchangeSegments()})));
        QVERIFY(dataset);
        int count = 0;
        double metres = 0;
        const Ruler ruler = *Ruler::make(*Crs::fromEpsg(4326));
        std::map<std::string, std::string> names;
        for (int i = 0; i < dataset->GetLayerCount(); ++i) {
            for (const auto& feature : *dataset->GetLayer(i)) {
                ++count;
                Line line;
                for (const OGRPoint& p : *feature->GetGeometryRef()->toLineString())
                    line.push_back({p.getX(), p.getY()});
                metres += ruler.length(line);
                names[feature->GetFieldAsString("id")] = feature->GetFieldAsString("Name");
            }
        }
        QCOMPARE(count, 3);
        double expected = 0;
        const Ruler grid = *Ruler::make(*Crs::fromEpsg(4547));
        for (const ExportRow& row : test::exchangeSegments().rows)
            expected += grid.length(std::get<Line>(row.shape));
        QVERIFY2(std::abs(metres - expected) < 0.001, std::to_string(metres - expected).c_str());
        QCOMPARE(names["S-0001"], std::string("生态护岸"));
        QCOMPARE(names["S-0003"], std::string("S-0003")); // what has no name is called by its id
    }

    void ogrinfoReadsThemAll()
    {
        const std::string gpkg = put("o.gpkg", *geoPackageOf({test::exchangeSegments()}, texts()));
        const std::string fgb = put("o.fgb", *flatGeobufOf(test::exchangeSegments()));
        const std::string kmlFile = put("o.kml", kml({test::exchangeSites()}));
        for (const auto& [file, count] : {std::pair{gpkg, "Feature Count: 3"}, std::pair{fgb, "Feature Count: 3"},
                                          std::pair{kmlFile, "Feature Count: 1"}}) { // one site has no place
            QProcess ogrinfo;
            ogrinfo.start(QStringLiteral("ogrinfo"), {QStringLiteral("-ro"), QStringLiteral("-so"),
                                                      QStringLiteral("-al"), QString::fromStdString(file)});
            QVERIFY(ogrinfo.waitForFinished());
            QCOMPARE(ogrinfo.exitCode(), 0);
            QVERIFY2(ogrinfo.readAllStandardOutput().contains(count), file.c_str());
        }
    }
};

RIPARIA_TEST(ExchangeFilesTest)
#include "ExchangeFilesTest.moc"
