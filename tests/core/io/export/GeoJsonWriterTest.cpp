// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/export/GeoJsonWriter.h"
#include "tests/support/TestMain.h"

#include <nlohmann/json.hpp>

#include <QtTest/QtTest>

#include <cmath>

using namespace riparia;
using Json = nlohmann::json;

class GeoJsonWriterTest : public QObject {
    Q_OBJECT

    static Projector fromEpsg(int code) { return *geoJsonProjector(*Crs::fromEpsg(code)); }
    static Json geometry(const ExportShape& shape, int epsg = 4326)
    {
        return Json::parse(*geoJsonGeometry(shape, fromEpsg(epsg)));
    }

private Q_SLOTS:
    void writesEveryKindOfGeometry()
    {
        QVERIFY(geometry({}).is_null());
        QCOMPARE(geometry(Point{114.25, 22.5}).dump(), std::string(R"({"coordinates":[114.25,22.5],"type":"Point"})"));
        QCOMPARE(geometry(Line{{0, 0}, {1, 2}}).at("type").get<std::string>(), std::string("LineString"));
        QCOMPARE(geometry(std::vector<Line>{{{0, 0}, {1, 2}}, {{5, 5}, {6, 6}}}).at("coordinates").size(),
                 std::size_t{2});
        const Ring square{{0, 0}, {4, 0}, {4, 4}, {0, 4}, {0, 0}};
        QCOMPARE(geometry(MultiPolygon{{square, {}}}).at("type").get<std::string>(), std::string("Polygon"));
        QCOMPARE(geometry(MultiPolygon{{square, {}}, {square, {}}}).at("type").get<std::string>(),
                 std::string("MultiPolygon"));
    }

    /// DOMAIN.md 3.2: 4490 (114.30, 22.77) is 4547 (530808.723, 2519098.042).
    void coordinatesAreLongitudeAndLatitude()
    {
        const Json point = geometry(Point{530808.723, 2519098.042}, 4547).at("coordinates");
        QVERIFY(std::abs(point[0].get<double>() - 114.30) < 1e-8);
        QVERIFY(std::abs(point[1].get<double>() - 22.77) < 1e-8);
    }

    void outerRingsRunCounterClockwiseAndHolesClockwise()
    {
        const Ring clockwise{{0, 0}, {0, 4}, {4, 4}, {4, 0}, {0, 0}};
        const Ring hole{{1, 1}, {2, 1}, {2, 2}, {1, 1}};
        const Json rings = geometry(MultiPolygon{{clockwise, {hole}}}).at("coordinates");
        QCOMPARE(rings[0].dump(), std::string("[[0,0],[4,0],[4,4],[0,4],[0,0]]"));
        QCOMPARE(rings[1].dump(), std::string("[[1,1],[2,2],[2,1],[1,1]]"));
    }

    void placesThatCannotBeConvertedAreAnError()
    {
        const auto result = geoJsonGeometry(Point{std::nan(""), 0}, fromEpsg(4547));
        QVERIFY(!result && result.error().code == ErrorCode::TransformFailed);
    }

    void aCollectionKeepsNumbersNullsAndHostileNames()
    {
        ExportTable table;
        table.name = "segments";
        table.columns = {{"id"}, {"name"}, {"length_m", ColumnKind::Number}, {"status", ColumnKind::Code}};
        const std::string odd = "=cmd\n\"x\"\u202E\x01\xff";
        table.rows = {{{"S-0001", odd, "1770.000", ""}, Line{{0, 0}, {1, 1}}}, {{"S-0002", "", "", "plan"}, {}}};
        table.crs = *Crs::fromEpsg(4490);
        std::string text;
        const auto written = writeGeoJson({table, table}, fromEpsg(4490), [&](std::string_view bytes) {
            text += bytes;
            return Result<void>();
        });
        QVERIFY(written.has_value());
        const Json json = Json::parse(text);
        QCOMPARE(json.at("type").get<std::string>(), std::string("FeatureCollection"));
        QCOMPARE(json.at("riparia").at("plan_crs").get<std::string>(), std::string("EPSG:4490"));
        QCOMPARE(json.at("riparia").at("notes")[0].at("code").get<std::string>(), std::string("datum_treated_equal"));
        QCOMPARE(json.at("features").size(), std::size_t{4});
        const Json first = json.at("features")[0].at("properties");
        QCOMPARE(first.at("layer").get<std::string>(), std::string("segments"));
        QCOMPARE(first.at("name").get<std::string>(), std::string("=cmd\n\"x\"\u202E\x01\uFFFD"));
        QCOMPARE(first.at("length_m").get<double>(), 1770.0);
        QVERIFY(first.at("status").is_null());
        QVERIFY(json.at("features")[1].at("geometry").is_null());
    }

    void anEmptyCollectionIsValid()
    {
        std::string text;
        const auto written = writeGeoJson({}, fromEpsg(4326), [&](std::string_view bytes) {
            text += bytes;
            return Result<void>();
        });
        QVERIFY(written.has_value());
        QCOMPARE(Json::parse(text).at("features").size(), std::size_t{0});
    }
};

RIPARIA_TEST(GeoJsonWriterTest)
#include "GeoJsonWriterTest.moc"
