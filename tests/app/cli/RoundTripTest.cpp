// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/SmallPlan.h"
#include "tests/support/TestMain.h"

#include <QtTest/QtTest>

#include <cmath>

using namespace riparia;
using Json = nlohmann::json;
using test::runCli;
using test::SmallPlan;

/// What leaves a plan comes back to it: tables of ours find what they were written from.
class RoundTripTest : public QObject {
    Q_OBJECT

    SmallPlan m_small;

    Json wholePlan(const std::string& plan) const
    {
        return Json::parse(runCli({"export", plan, "-o", "-", "--format", "json"}).out);
    }
    std::string hash() const { return wholePlan(m_small.plan()).at("plan").at("hash").get<std::string>(); }

    /// Imports the file into its plan and returns what the program says of it.
    Json takenBack(const std::string& file) const
    {
        const auto result = runCli({"import", file, "--into", m_small.plan(), "--json"});
        return result.code == 0 ? Json::parse(result.out) : Json(result.err);
    }

private Q_SLOTS:
    void initTestCase()
    {
        QCOMPARE(m_small
                     .add("river,from,to,bank,measures,works,status,status_date,name\n"
                          "DS,K0+350,K2+120,left,M07,一期,completion,2022-05-01,\"=cmd \"\"x\"\"\"\n"
                          "DS,K2+000,K3+000,both,M05;M07,=cmd,construction,2022-06-01,东段\n"
                          "HS,0,500,channel,,一期,,,\n")
                     .code,
                 0);
        m_small.put("areas.geojson", R"({"type":"FeatureCollection","features":[{"type":"Feature",
            "properties":{"name":"湿地","kind":"wetland","works":"一期"},"geometry":{"type":"Polygon","coordinates":
            [[[491000,2519010],[491100,2519010],[491100,2519110],[491000,2519110],[491000,2519010]]]}}]})");
        QCOMPARE(runCli({"import", m_small.path("areas.geojson"), "--into", m_small.plan(), "--role", "areas", "--crs",
                         "EPSG:4547"})
                     .code,
                 0);
    }

    void everyTableComesBackWithoutAChange_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QStringList>("options");
        for (const char* table : {"segments", "areas", "works", "rivers"}) {
            const QString text = QString::fromLatin1(table);
            QTest::addRow("%s for programs", table)
                << text + QStringLiteral(".csv") << QStringList{QStringLiteral("--table"), text};
            QTest::addRow("%s for spreadsheets", table)
                << text + QStringLiteral("-excel.csv")
                << QStringList{QStringLiteral("--table"), text, QStringLiteral("--preset"), QStringLiteral("excel")};
            QTest::addRow("%s for spreadsheets in Chinese", table)
                << text + QStringLiteral("-zh.csv") << QStringList{QStringLiteral("--table"),  text,
                                                                   QStringLiteral("--preset"), QStringLiteral("excel"),
                                                                   QStringLiteral("--lang"),   QStringLiteral("zh_CN")};
        }
        QTest::newRow("workbook") << QStringLiteral("plan.xlsx") << QStringList();
        QTest::newRow("workbook in Chinese")
            << QStringLiteral("plan-zh.xlsx") << QStringList{QStringLiteral("--lang"), QStringLiteral("zh_CN")};
        QTest::newRow("GeoPackage") << QStringLiteral("out.gpkg") << QStringList();
        QTest::newRow("FlatGeobuf") << QStringLiteral("out.fgb") << QStringList();
    }

    void everyTableComesBackWithoutAChange() // A-50
    {
        QFETCH(QString, name);
        QFETCH(QStringList, options);
        const std::string file = m_small.path(name.toStdString());
        std::vector<std::string> words{"export", m_small.plan(), "-o", file};
        for (const QString& option : options)
            words.push_back(option.toStdString());
        const auto written = runCli(words);
        QVERIFY2(written.code == 0, written.err.c_str());
        const std::string before = hash();
        const Json report = takenBack(file);
        QVERIFY2(report.is_object(), report.dump().c_str());
        QVERIFY2(!report.at("updated").empty(), report.dump().c_str());
        for (const Json& table : report.at("updated")) {
            QVERIFY2(table.at("unchanged").get<int>() > 0 || table.at("layer") == "greenways" ||
                         table.at("layer") == "sites",
                     table.dump().c_str());
            QVERIFY2(table.at("changed") == 0 && table.at("new") == 0, table.dump().c_str());
        }
        QCOMPARE(hash(), before);
    }

    void whatWasEditedInASpreadsheetChangesThePlan()
    {
        QCOMPARE(
            runCli({"export", m_small.plan(), "-o", m_small.path("edit.csv"), "--preset", "excel", "--lang", "zh_CN"})
                .code,
            0);
        std::string table = m_small.contents("edit.csv");
        const std::size_t at = table.find("东段");
        QVERIFY(at != std::string::npos);
        table.replace(at, std::string("东段").size(), "东段浆砌");
        const std::string before = wholePlan(m_small.plan()).at("tables").at("segments").dump();
        const Json report = takenBack(m_small.put("edited.csv", table));
        QVERIFY2(report.is_object(), report.dump().c_str());
        QCOMPARE(report.at("updated")[0].at("changed").get<int>(), 1);
        QCOMPARE(report.at("updated")[0].at("unchanged").get<int>(), 2);
        const Json segments = wholePlan(m_small.plan()).at("tables").at("segments");
        QCOMPARE(segments.size(), std::size_t{3});
        QVERIFY(segments.dump().find("东段浆砌") != std::string::npos);
        // Identities are those of before.
        for (const Json& segment : segments)
            QVERIFY(before.find(segment.at("uuid").get<std::string>()) != std::string::npos);
    }

    void geoJsonOfTheWholePlanIsNotTakenForOneTable()
    {
        const std::string file = m_small.path("whole.geojson");
        QCOMPARE(runCli({"export", m_small.plan(), "-o", file, "--overwrite"}).code, 0);
        const std::string before = wholePlan(m_small.plan()).at("plan").at("hash").get<std::string>();
        const auto refused = runCli({"import", file, "--into", m_small.plan()});
        QCOMPARE(refused.code, 3);
        QVERIFY2(refused.err.find("several tables") != std::string::npos, refused.err.c_str());
        QCOMPARE(wholePlan(m_small.plan()).at("plan").at("hash").get<std::string>(), before);
    }

    void aGeoPackageMakesTheSamePlanAnew()
    {
        const std::string file = m_small.path("all.gpkg");
        QCOMPARE(runCli({"export", m_small.plan(), "-o", file, "--overwrite"}).code, 0);
        const std::string second = m_small.path("second.riparia.gpkg");
        QCOMPARE(runCli({"import", m_small.path("rivers.geojson"), "-o", second, "--crs", "EPSG:4547"}).code, 0);
        const auto made = runCli({"import", file, "--into", second, "--json"});
        QVERIFY2(made.code == 0, made.err.c_str());
        const auto totals = [](const std::string& plan) {
            return Json::parse(runCli({"summary", plan, "--json"}).out).at("totals");
        };
        QCOMPARE(totals(second).dump(), totals(m_small.plan()).dump());
        const auto codesAndIds = [&](const std::string& plan, const char* table) {
            std::map<std::string, std::string> ids;
            const Json whole = wholePlan(plan);
            for (const Json& row : whole.at("tables").at(table))
                ids[row.at("code").get<std::string>()] = row.at("uuid").get<std::string>();
            return ids;
        };
        QCOMPARE(codesAndIds(second, "segments"), codesAndIds(m_small.plan(), "segments"));
        QCOMPARE(codesAndIds(second, "areas"), codesAndIds(m_small.plan(), "areas"));
        // and once more changes nothing
        const std::string before = wholePlan(second).at("plan").at("hash").get<std::string>();
        QCOMPARE(runCli({"import", file, "--into", second}).code, 0);
        QCOMPARE(codesAndIds(second, "segments").size(), std::size_t{3});
        QCOMPARE(wholePlan(second).at("plan").at("hash").get<std::string>(), before);
    }
};

RIPARIA_TEST(RoundTripTest)
#include "RoundTripTest.moc"
