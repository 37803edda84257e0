// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/Schemas.h"
#include "tests/app/cli/SmallPlan.h"
#include "tests/support/OtherHolder.h"
#include "tests/support/TestMain.h"

#include "core/io/planfile/PlanStore.h"
#include "core/plan/ObjectLock.h"

#include <QRegularExpression>
#include <QtTest/QtTest>

#include <cmath>
#include <cstddef>
#include <string>

using namespace riparia;
using Json = nlohmann::json;
using test::runCli;
using test::SmallPlan;

class ImportTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void riversBecomeAPlanAndTheReportBalances()
    {
        const SmallPlan small;
        const Json json = small.json(
            {"import", small.path("rivers.geojson"), "-o", small.path("b.gpkg"), "--crs", "EPSG:4547", "--json"});
        QCOMPARE(test::misfit(json, test::schema::import()), std::string());
        QCOMPARE(json.at("saved").get<bool>(), true);
        QCOMPARE(json.at("rivers").size(), std::size_t{2});
        const Json balance = json.at("layers")[0].at("balance");
        QCOMPARE(test::misfit(balance, test::schema::balance()), std::string());
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
        for (const char* part : {"丁山河", "K0+000", "source length", "Saved in"})
            QVERIFY2(result.out.find(part) != std::string::npos, (part + result.out).c_str());
        const QRegularExpression remainder(QStringLiteral("^remainder +0\\.000$"), QRegularExpression::MultilineOption);
        QVERIFY2(remainder.match(QString::fromStdString(result.out)).hasMatch(), result.out.c_str());
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
        QCOMPARE(test::misfit(json, test::schema::import()), std::string());
        const Json summary = small.json({"summary", small.plan(), "--json"});
        QVERIFY(std::abs(summary.at("totals").at("river_length_m").at("net").get<double>() - 1000) < 1);
    }

    void aPlanThatIsOpenElsewhereIsLeftAloneUnlessAskedFor()
    {
        const SmallPlan small;
        const std::string before = small.contents("plan.gpkg");
        const std::string rivers = small.path("rivers.geojson");
        const std::vector<std::string> into{"import", rivers, "--into", small.plan(), "--crs", "EPSG:4547"};
        const std::vector<std::string> over{"import", rivers, "-o", small.plan(), "--overwrite", "--crs", "EPSG:4547"};
        const auto with = [](std::vector<std::string> words, const char* option) {
            words.emplace_back(option);
            return runCli(words);
        };
        {
            const test::OtherHolder other(small.plan());
            for (const auto& words : {into, over}) {
                const auto refused = runCli(words);
                QCOMPARE(refused.code, 5);
                QVERIFY2(refused.err.find("Li Na on ws-7") != std::string::npos, refused.err.c_str());
                const Json error = Json::parse(with(words, "--json").err, nullptr, false);
                QCOMPARE(error.at("error").at("code").get<std::string>(), std::string("plan_in_use"));
                const auto dry = with(words, "--dry-run");
                QCOMPARE(dry.code, 0);
                QVERIFY(dry.err.find("Li Na") == std::string::npos);
                QCOMPARE(small.contents("plan.gpkg"), before);
            }
            const auto done = with(into, "--even-if-open");
            QCOMPARE(done.code, 0);
            QVERIFY2(done.err.find("Li Na on ws-7") != std::string::npos, done.err.c_str());
            QVERIFY(small.contents("plan.gpkg") != before);
        }
        QCOMPARE(runCli(over).code, 0); // what a killed one left holds nothing
    }

    void lockedObjectsOfATableThatComesBackStayAndAreListed()
    {
        const SmallPlan small;
        QCOMPARE(small.add("river,from,to,name\nDS,K0+000,K1+000,first\nDS,K2+000,K3+000,second\n").code, 0);
        {
            const auto store = PlanStore::open(small.plan());
            QVERIFY(store);
            ChangeSet lock;
            for (const auto& [id, row] : (*store)->plan().segments()) {
                if (row->meta.name != "first")
                    continue;
                Segment locked = *row;
                locked.meta.attrs = withLock(locked.meta.attrs, true);
                lock.replace(row, locked);
            }
            QCOMPARE(lock.changes.size(), std::size_t{1});
            QVERIFY((*store)->save(lock, (*store)->plan().info(), {"2023-03-20T08:00:00Z", "a", "Lock"}));
        }
        const auto table = [&] { return runCli({"export", small.plan(), "-o", "-", "--format", "csv"}).out; };
        std::string edited = table();
        for (const std::string name : {"first", "second"}) {
            const std::size_t at = edited.find(name);
            QVERIFY2(at != std::string::npos, edited.c_str());
            edited.replace(at, name.size(), "other " + name);
        }
        const std::string file = small.put("segments.csv", edited);
        QCOMPARE(runCli({"import", file, "--into", small.plan(), "--strict"}).code, 4);
        QVERIFY(table().find("other") == std::string::npos);
        const Json json = small.json({"import", file, "--into", small.plan(), "--json"});
        QCOMPARE(test::misfit(json, test::schema::import()), std::string());
        QCOMPARE(json.at("updated").at(0).at("changed").get<int>(), 1);
        QCOMPARE(json.at("issues").size(), std::size_t{1});
        QCOMPARE(json.at("issues").at(0).at("code").get<std::string>(), std::string("object_locked"));
        QVERIFY(table().find("other second") != std::string::npos);
        QVERIFY(table().find("other first") == std::string::npos);
    }

    void theSameFileTwiceIsTold()
    {
        const SmallPlan small;
        const std::string works = small.put("works.geojson", R"({"type":"FeatureCollection","features":[
            {"type":"Feature","properties":{"名称":"护岸","状态":"完工"},"geometry":{"type":"LineString",
             "coordinates":[[492000,2519010],[493000,2519010]]}}]})");
        const std::vector<std::string> words{"import",   works,   "--into",    small.plan(), "--role",
                                             "segments", "--crs", "EPSG:4547", "--json"};
        const auto told = [&] {
            const Json json = small.json(words);
            int times = 0;
            for (const Json& issue : json.at("issues"))
                times += issue.at("code") == "source_imported_before" ? 1 : 0;
            return times;
        };
        QCOMPARE(told(), 0);
        QCOMPARE(told(), 1);
        small.put("works.geojson", R"({"type":"FeatureCollection","features":[
            {"type":"Feature","properties":{"名称":"护岸","状态":"完工"},"geometry":{"type":"LineString",
             "coordinates":[[492000,2519010],[493001,2519010]]}}]})");
        QCOMPARE(told(), 0);
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
        // A part of the path is a file; the plan is a folder.
        for (const std::string& place : {small.path("rivers.geojson/x.gpkg"), small.path(".")})
            QCOMPARE(
                runCli({"import", small.path("rivers.geojson"), "-o", place, "--crs", "EPSG:4547", "--overwrite"}).code,
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

    /// Where nothing could be used the findings say why: a number of them would not help anybody.
    void nothingUsableComesWithItsReasons()
    {
        const SmallPlan small;
        const std::string points = small.put("points.geojson", R"({"type":"FeatureCollection","features":[
            {"type":"Feature","properties":{},"geometry":{"type":"Point","coordinates":[500000,2519000]}}]})");
        const std::vector<std::string> words{"import", points,   "-o",    small.path("x.gpkg"),
                                             "--role", "rivers", "--crs", "EPSG:4547"};
        const auto text = runCli(words);
        QCOMPARE(text.code, 3);
        QVERIFY2(text.err.find("points.geojson #0: The geometry is point where line is expected.") != std::string::npos,
                 text.err.c_str());
        auto asked = words;
        asked.emplace_back("--json");
        const auto result = runCli(asked);
        const Json error = Json::parse(result.err);
        QCOMPARE(test::misfit(error, test::schema::error()), std::string());
        QVERIFY(!error.at("error").at("issues").empty());
        QCOMPARE(result.out, std::string());
    }

    void riversComeFirst()
    {
        const SmallPlan small;
        const auto result = runCli({"import", small.path("rivers.geojson"), "-o", small.path("x.gpkg"), "--role",
                                    "segments", "--crs", "EPSG:4547"});
        QCOMPARE(result.code, 2);
        QVERIFY2(result.err.find("no rivers yet") != std::string::npos, result.err.c_str());
    }

    void withoutARoleTheFirstFileDecides()
    {
        const SmallPlan small;
        QCOMPARE(runCli({"add", small.plan(), small.put("new.csv", "DS,K0+100,K0+400,left\n")}).code, 0);
        QCOMPARE(runCli({"export", small.plan(), "-o", small.path("own.shp"), "--table", "segments"}).code, 0);
        const Json json = small.json({"import", small.path("own.shp"), "--into", small.plan(), "--dry-run", "--json"});
        QVERIFY2(!json.contains("rivers") || json.at("rivers").empty(), json.dump().c_str());
        QVERIFY2(json.at("layers")[0].at("balance").is_null(), json.dump().c_str());
        QVERIFY(json.at("layers")[0].at("made").get<int>() > 0);
    }

    void unknownAttributesAreAnsweredWithThoseThereAre()
    {
        const SmallPlan small;
        const auto result = runCli({"import", small.path("rivers.geojson"), "-o", small.path("x.gpkg"), "--crs",
                                    "EPSG:4547", "--key", "keys"});
        QCOMPARE(result.code, 2);
        for (const char* part : {"key, name, name_en", "Is key meant?"})
            QVERIFY2(result.err.find(part) != std::string::npos, result.err.c_str());
        QVERIFY(runCli({"import", small.path("rivers.geojson"), "-o", small.path("x.gpkg"), "--crs", "EPSG:4547",
                        "--map", "keu=name"})
                    .err.find("Is key meant?") != std::string::npos);
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

    void aPlanIsNoStream()
    {
        const test::SmallPlan small;
        const auto result = test::runCli({"import", small.path("rivers.geojson"), "-o", "-", "--crs", "EPSG:4547"});
        QCOMPARE(result.code, 2);
        QVERIFY(!QFile::exists(QStringLiteral("-")));
    }
};

RIPARIA_TEST(ImportTest)
#include "ImportTest.moc"
