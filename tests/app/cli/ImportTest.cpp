// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/JsonShape.h"
#include "tests/app/cli/SmallPlan.h"
#include "tests/support/TestMain.h"

#include <QtTest/QtTest>

#include <cmath>

using namespace riparia;
using Json = nlohmann::json;
using test::runCli;
using test::SmallPlan;

class ImportTest : public QObject {
    Q_OBJECT

    static Json shape()
    {
        Json shape = Json::parse(R"({
            "schema": "string", "plan": "string", "saved": "boolean", "issues": [],
            "layers": [{"file": "string", "layer": "string", "features_declared": "integer", "features_read": "integer",
                        "made": "integer", "joined": "integer", "skipped": "integer", "fields": {"*": "string"},
                        "balance": "any"}],
            "rivers": [{"key": "string", "name": "string", "length_m": "number", "from_label": "string",
                        "to_label": "string", "direction_confirmed": "boolean"}]})");
        shape["issues"] = Json::array({test::kIssueShape});
        return shape;
    }

private Q_SLOTS:
    void riversBecomeAPlanAndTheReportBalances()
    {
        const SmallPlan small;
        const Json json = small.json(
            {"import", small.path("rivers.geojson"), "-o", small.path("b.gpkg"), "--crs", "EPSG:4547", "--json"});
        QCOMPARE(test::misfit(json, shape()), std::string());
        QCOMPARE(json.at("saved").get<bool>(), true);
        QCOMPARE(json.at("rivers").size(), std::size_t{2});
        const Json balance = json.at("layers")[0].at("balance");
        QCOMPARE(balance.at("remainder_m").get<double>(), 0.0);
        QVERIFY(std::abs(balance.at("source_m").get<double>() - 25000) < 2);
        QVERIFY(QFile::exists(QString::fromStdString(small.path("b.gpkg"))));
    }

    void theTextReportShowsLengthsToTheMillimetre()
    {
        const SmallPlan small;
        const auto result =
            runCli({"import", small.path("rivers.geojson"), "-o", small.path("b.gpkg"), "--crs", "EPSG:4547"});
        QCOMPARE(result.code, 0);
        for (const char* part : {"丁山河", "K0+000", "source length", "remainder       0.000", "Saved in"})
            QVERIFY2(result.out.find(part) != std::string::npos, (part + result.out).c_str());
    }

    void aPlanThatIsThereIsKeptUnlessAskedFor()
    {
        const SmallPlan small;
        const std::string before = small.contents("plan.gpkg");
        const std::vector<std::string> words{"import",   small.path("rivers.geojson"), "-o", small.plan(), "--crs",
                                             "EPSG:4547"};
        QCOMPARE(runCli(words).code, 5);
        QCOMPARE(small.contents("plan.gpkg"), before);
        auto more = words;
        more.push_back("--overwrite");
        QCOMPARE(runCli(more).code, 0);
        QCOMPARE(small.entries().size(), 2);
    }

    void aPlanGrowsByImportsIntoIt()
    {
        const SmallPlan small;
        const std::string works = small.put("works.geojson", R"({"type":"FeatureCollection","features":[
            {"type":"Feature","properties":{"名称":"护岸","状态":"完工"},"geometry":{"type":"LineString",
             "coordinates":[[492000,2519010],[493000,2519010]]}}]})");
        const Json json =
            small.json({"import", works, "--into", small.plan(), "--role", "segments", "--crs", "EPSG:4547", "--json"});
        QCOMPARE(test::misfit(json, shape()), std::string());
        const Json summary = small.json({"summary", small.plan(), "--json"});
        QVERIFY(std::abs(summary.at("totals").at("river_length_m").at("net").get<double>() - 1000) < 1);
    }

    void whatFailsLeavesNothing()
    {
        const SmallPlan small;
        const std::string before = small.contents("plan.gpkg");
        const QStringList entries = small.entries();
        const std::string out = small.path("new.gpkg");
        QCOMPARE(runCli({"import", small.path("none.shp"), "-o", out}).code, 3);
        QCOMPARE(runCli({"import", small.path("rivers.geojson"), small.path("none.shp"), "-o", out}).code, 3);
        QCOMPARE(runCli({"import", small.path("rivers.geojson"), "-o", out, "--crs", "EPSG:99999"}).code, 3);
        QCOMPARE(runCli({"import", small.path("none.shp"), "--into", small.plan()}).code, 3);
        QCOMPARE(
            runCli({"import", small.path("rivers.geojson"), "-o", small.path("no/folder/x.gpkg"), "--crs", "EPSG:4547"})
                .code,
            5);
        QCOMPARE(small.entries(), entries);
        QCOMPARE(small.contents("plan.gpkg"), before);
    }

    void aDryRunSavesNothing()
    {
        const SmallPlan small;
        const std::string before = small.contents("plan.gpkg");
        const Json json = small.json({"import", small.path("rivers.geojson"), "-o", small.path("x.gpkg"), "--dry-run",
                                      "--json", "--crs", "EPSG:4547"});
        QCOMPARE(json.at("saved").get<bool>(), false);
        QCOMPARE(json.at("rivers").size(), std::size_t{2});
        QCOMPARE(
            runCli({"import", small.path("rivers.geojson"), "--into", small.plan(), "--dry-run", "--crs", "EPSG:4547"})
                .code,
            0);
        QCOMPARE(small.entries().size(), 2);
        QCOMPARE(small.contents("plan.gpkg"), before);
    }

    void strictSavesNothingWhenThereAreWarnings()
    {
        const SmallPlan small;
        const std::string gap = small.put("gap.geojson", R"({"type":"FeatureCollection","features":[
            {"type":"Feature","properties":{"key":"A"},"geometry":{"type":"LineString","coordinates":[[500000,2519000],[500100,2519000]]}},
            {"type":"Feature","properties":{"key":"A"},"geometry":{"type":"LineString","coordinates":[[500110,2519000],[500200,2519000]]}},
            {"type":"Feature","properties":{"key":"A"},"geometry":null}]})");
        QCOMPARE(runCli({"import", gap, "-o", small.path("x.gpkg"), "--crs", "EPSG:4547", "--strict"}).code, 4);
        QVERIFY(!QFile::exists(QString::fromStdString(small.path("x.gpkg"))));
        QCOMPARE(runCli({"import", gap, "-o", small.path("x.gpkg"), "--crs", "EPSG:4547"}).code, 0);
    }

    void wrongCommandLinesAreCode2()
    {
        const SmallPlan small;
        const std::string rivers = small.path("rivers.geojson");
        QCOMPARE(runCli({"import", rivers}).code, 2);
        QCOMPARE(runCli({"import", rivers, "-o", "a", "--into", "b"}).code, 2);
        QCOMPARE(runCli({"import", rivers, "-o", "a", "--role", "roads"}).code, 2);
        QCOMPARE(runCli({"import", rivers, "-o", "a", "--snap", "far"}).code, 2);
        QCOMPARE(runCli({"import", rivers, "-o", "a", "--snap", "-1"}).code, 2);
        QCOMPARE(runCli({"import", rivers, "-o", "a", "--map", "name"}).code, 2);
        QCOMPARE(runCli({"import", "-o", "a"}).code, 2);
    }
};

RIPARIA_TEST(ImportTest)
#include "ImportTest.moc"
