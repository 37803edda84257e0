// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/CsvOptions.h"
#include "app/text/CaptionText.h"
#include "core/base/Text.h"
#include "tests/app/cli/SmallPlan.h"
#include "tests/support/TestMain.h"

#include <QtTest/QtTest>

#include <cmath>

using namespace riparia;
using Json = nlohmann::json;
using test::runCli;
using test::SmallPlan;

class ExportTest : public QObject {
    Q_OBJECT

    SmallPlan m_small;

    test::CliResult exported(std::vector<std::string> more) const
    {
        std::vector<std::string> words{"export", m_small.plan(), "-o", "-"};
        words.insert(words.end(), more.begin(), more.end());
        return runCli(words);
    }
    /// The numbers of one column of a CSV without quoted cells.
    static double sumOf(const std::string& csv, const std::string& column)
    {
        const auto lines = split(csv, '\n');
        const auto titles = split(lines[0], ',');
        const auto index = static_cast<std::size_t>(std::find(titles.begin(), titles.end(), column) - titles.begin());
        double sum = 0;
        for (std::size_t i = 1; i + 1 < lines.size(); ++i)
            sum += parseDouble(split(lines[i], ',').at(index)).value_or(0);
        return sum;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QCOMPARE(m_small
                     .add("river,from,to,bank,measures,works,status,status_date\n"
                          "DS,K0+350,K2+120,left,M07,一期,completion,2022-05-01\n"
                          "DS,K2+000,K3+000,both,M05;M07,=cmd,construction,2022-06-01\n"
                          "HS,0,500,channel,,一期,,\n")
                     .code,
                 0);
    }

    void segmentsForPrograms()
    {
        const auto result = exported({"--format", "csv"});
        QCOMPARE(result.code, 0);
        const auto lines = split(result.out, '\n');
        QCOMPARE(
            lines[0],
            std::string("id,name,river_id,river,from_m,to_m,from_label,to_label,length_m,bank,bank_length_m,works,"
                        "measure,status,year_start,year_end,unit_cost,cost,remarks,scenario,updated_at,geom_wkt,crs"));
        QCOMPARE(lines.size(), std::size_t{5});
        QVERIFY2(lines[1].starts_with(
                     "S-0001,,DS,丁山河,350.000,2120.000,K0+350,K2+120,1770.000,left,1770.000,W-0001,M07,completion,"),
                 lines[1].c_str());
        QVERIFY(lines[1].find("\"LINESTRING (") != std::string::npos && lines[1].ends_with(",EPSG:4547"));
        QVERIFY(result.out.find('\r') == std::string::npos);
    }

    void programsAreToldWhatWasWritten()
    {
        const std::string path = m_small.path("told.csv");
        const Json json = m_small.json({"export", m_small.plan(), "-o", path, "--json"});
        QCOMPARE(json.at("schema").get<std::string>(), std::string("riparia.export/1"));
        QCOMPARE(json.at("file").get<std::string>(), path);
        QCOMPARE(json.at("rows").get<int>(), 3);
        QVERIFY(json.at("issues").is_array());
        QVERIFY(QFile::remove(QString::fromStdString(path)));
    }

    void segmentsForSpreadsheets()
    {
        const auto result = exported({"--format", "csv", "--preset", "excel", "--lang", "zh_CN"});
        QVERIFY2(result.out.starts_with("\xEF\xBB\xBF编号,名称,河流编码,河流,起点 (m),"), result.out.c_str());
        QVERIFY(result.out.find("左岸") != std::string::npos);
        QVERIFY(result.out.find("LINESTRING") == std::string::npos);
        QCOMPARE(std::count(result.out.begin(), result.out.end(), '\n'),
                 std::count(result.out.begin(), result.out.end(), '\r'));
        const auto works = exported({"--format", "csv", "--preset", "excel", "--table", "works"});
        QVERIFY2(works.out.find(",'=cmd,") != std::string::npos, works.out.c_str());
    }

    void everyTableIsWrittenAndHasCaptions()
    {
        const TranslationScope translation(Language::Chinese);
        for (const char* table : {"rivers", "segments", "areas", "greenways", "works", "sites", "pieces"}) {
            const auto result = exported({"--format", "csv", "--table", table});
            QVERIFY2(result.code == 0, result.err.c_str());
            for (const std::string& key : split(split(result.out, '\n')[0], ',')) {
                if (key != "geom_wkt" && key != "crs")
                    QVERIFY2(CaptionText::column(key) != QString::fromStdString(key), key.c_str());
            }
        }
    }

    void piecesAddUpToTheTotals()
    {
        const Json totals = m_small.json({"summary", m_small.plan(), "--json"}).at("totals");
        const std::string csv = exported({"--format", "csv", "--table", "pieces"}).out;
        std::string plain; // without the quoted geometries
        bool quoted = false;
        for (const char c : csv) {
            quoted = quoted != (c == '"');
            if (!quoted && c != '"')
                plain += c;
        }
        QVERIFY(std::abs(sumOf(plain, "river_length_m") - totals.at("river_length_m").at("net").get<double>()) < 1e-6);
        QVERIFY(std::abs(sumOf(plain, "bank_length_m") - totals.at("bank_length_m").at("net").get<double>()) < 1e-6);
        QVERIFY(sumOf(plain, "river_length_m") < 3270); // 1770 + 1000 + 500 - 120 of overlap
        QCOMPARE(sumOf(plain, "river_length_m"), 3150.0);
    }

    void geoJsonIsInDegreesAndValid()
    {
        const auto result = exported({"--format", "geojson"});
        QCOMPARE(result.code, 0);
        const Json json = Json::parse(result.out);
        QCOMPARE(json.at("features").size(), std::size_t{5});
        QVERIFY(result.err.find("datum") != std::string::npos);
        const Json quiet =
            Json::parse(exported({"--format", "geojson", "--table", "segments", "--filter", "bank = left", "-q"}).out);
        QCOMPARE(quiet.at("features").size(), std::size_t{1});
        QCOMPARE(quiet.at("features")[0].at("properties").at("length_m").get<double>(), 1770.0);
    }

    void jsonHoldsTheWholePlan()
    {
        const Json json = Json::parse(exported({"--format", "json"}).out);
        QCOMPARE(json.at("schema").get<std::string>(), std::string("riparia.plan/1"));
        QCOMPARE(json.at("tables").at("rivers").size(), std::size_t{2});
        QCOMPARE(json.at("tables").at("segments").size(), std::size_t{3});
        QCOMPARE(json.at("plan").at("hash").get<std::string>().size(), std::size_t{64});
    }

    void theEndingOfTheFileTellsTheFormat()
    {
        for (const char* name : {"a.csv", "a.GeoJSON", "a.json"}) {
            QCOMPARE(runCli({"export", m_small.plan(), "-o", m_small.path(name)}).code, 0);
            QVERIFY(m_small.contents(name).size() > 100);
            QVERIFY(
                runCli({"export", m_small.plan(), "-o", m_small.path(name), "--overwrite"}).err.find("was written") !=
                std::string::npos);
            QCOMPARE(runCli({"export", m_small.plan(), "-o", m_small.path(name), "--overwrite", "-q"}).err,
                     std::string());
        }
        QVERIFY(m_small.contents("a.GeoJSON").starts_with("{\"type\":\"FeatureCollection\""));
        QCOMPARE(runCli({"export", m_small.plan(), "-o", m_small.path("a.doc")}).code, 2);
        QCOMPARE(runCli({"export", m_small.plan()}).code, 2);
    }

    void everyFormatIsWrittenWithoutALeftover()
    {
        for (const char* ending : {"xlsx", "gpkg", "kml", "fgb", "dxf"}) {
            const std::string name = std::string("all.") + ending;
            const QStringList before = m_small.entries();
            const auto result = runCli({"export", m_small.plan(), "-o", m_small.path(name)});
            QVERIFY2(result.code == 0, result.err.c_str());
            QCOMPARE(m_small.entries().size(), before.size() + 1);
            const std::string first = m_small.contents(name);
            QVERIFY(first.size() > 1000);
            QCOMPARE(runCli({"export", m_small.plan(), "-o", m_small.path(name)}).code, 5); // it is there
            QCOMPARE(runCli({"export", m_small.plan(), "-o", m_small.path(name), "--overwrite"}).code, 0);
            QVERIFY2(m_small.contents(name) == first, ending); // the same plan, the same bytes
            QCOMPARE(runCli({"export", m_small.plan(), "-o", m_small.path("no/" + name)}).code, 5);
            QCOMPARE(runCli({"export", m_small.plan(), "-o", "/dev/full", "--format", ending}).code, 5);
            QCOMPARE(m_small.entries().size(), before.size() + 1);
        }
    }

    void aPlanIsNeverWrittenOver()
    {
        const std::string before = m_small.contents("plan.gpkg");
        QCOMPARE(runCli({"export", m_small.plan(), "-o", m_small.plan(), "--overwrite"}).code, 2);
        QCOMPARE(runCli({"export", m_small.plan(), "-o", m_small.path("./plan.gpkg"), "--overwrite", "--format", "csv"})
                     .code,
                 2);
        QVERIFY(m_small.contents("plan.gpkg") == before);
    }

    void aShapefileIsSeveralFilesOrNone()
    {
        const QStringList before = m_small.entries();
        QCOMPARE(runCli({"export", m_small.plan(), "-o", m_small.path("no/a.shp")}).code, 5);
        QCOMPARE(m_small.entries(), before);
        m_small.put("s.dbf", "somebody's table");
        const auto refused = runCli({"export", m_small.plan(), "-o", m_small.path("s.shp")});
        QCOMPARE(refused.code, 5);
        QCOMPARE(m_small.contents("s.dbf"), std::string("somebody's table"));
        QCOMPARE(m_small.contents("s.shp"), std::string("absent"));
        QCOMPARE(runCli({"export", m_small.plan(), "-o", m_small.path("s.shp"), "--overwrite"}).code, 0);
        for (const char* file : {"s.shp", "s.shx", "s.dbf", "s.prj", "s.cpg", "s_fields.csv"})
            QVERIFY2(m_small.contents(file) != "absent", file);
        QVERIFY(runCli({"info", m_small.path("s.shp")}).out.find("UTF-8") != std::string::npos);
        for (const char* file : {"s.shp", "s.shx", "s.dbf", "s.prj", "s.cpg", "s_fields.csv"})
            QFile::remove(QString::fromStdString(m_small.path(file)));
    }

    void shapesLeaveInTheCoordinatesAskedFor()
    {
        QCOMPARE(exported({"--format", "dxf", "--crs", "EPSG:4490"}).code, 2); // degrees are no drawing
        const auto csv = exported({"--format", "csv", "--crs", "EPSG:4490"});
        QVERIFY2(csv.out.find("\"LINESTRING (113.9") != std::string::npos &&
                     csv.out.find(",EPSG:4490") != std::string::npos,
                 csv.out.c_str());
        QVERIFY(csv.out.find(",1770.000,") != std::string::npos); // lengths stay those of the plan
        QCOMPARE(exported({"--format", "csv", "--crs", "EPSG:1"}).code, 3);
    }

    void whatIsThereIsKeptUnlessAskedFor()
    {
        m_small.put("old.csv", "old");
        QCOMPARE(runCli({"export", m_small.plan(), "-o", m_small.path("old.csv")}).code, 5);
        QCOMPARE(m_small.contents("old.csv"), std::string("old"));
        QCOMPARE(runCli({"export", m_small.plan(), "-o", m_small.path("old.csv"), "--overwrite"}).code, 0);
        QVERIFY(m_small.contents("old.csv").starts_with("id,"));
    }

    void whatCannotBeWrittenLeavesNothing()
    {
        const QStringList before = m_small.entries();
        QCOMPARE(runCli({"export", m_small.plan(), "-o", m_small.path("no/folder/a.csv")}).code, 5);
        const auto full = runCli({"export", m_small.plan(), "-o", "/dev/full", "--format", "csv", "--json"});
        QCOMPARE(full.code, 5);
        QCOMPARE(Json::parse(full.err).at("error").at("code").get<std::string>(), std::string("disk_full"));
        QCOMPARE(m_small.entries(), before);
    }

    void optionsThatWouldBeIgnoredAreRefused()
    {
        QCOMPARE(exported({"--format", "csv", "--scheme", "completed"}).code, 2);
        QCOMPARE(exported({"--format", "csv", "--table", "segments", "--table", "areas"}).code, 2);
        QCOMPARE(exported({"--format", "json", "--table", "segments"}).code, 2);
        QCOMPARE(exported({"--format", "csv", "--table", "pieces", "--scheme", "completed"}).code, 0);
        QCOMPARE(exported({"--format", "xlsx", "--preset", "excel"}).code, 2);
        QCOMPARE(exported({"--format", "xlsx", "--table", "segments", "--scheme", "completed"}).code, 2);
        QCOMPARE(exported({"--format", "kml", "--crs", "EPSG:4547"}).code, 2);
        QCOMPARE(exported({"--format", "gpkg", "--dxf-version", "r2004"}).code, 2);
        for (const char* part : {"--no-ticks", "--no-labels", "--frame"})
            QCOMPARE(exported({"--format", "kml", part}).code, 2);
        QCOMPARE(exported({"--format", "dxf", "--no-ticks", "--table", "segments"}).code, 2); // has none anyway
        QCOMPARE(exported({"--format", "fgb", "--table", "segments", "--table", "areas"}).code, 2);
        QCOMPARE(exported({"--format", "shp"}).code, 2); // to the standard output
    }

    void aDrawingHoldsWhatIsAskedFor()
    {
        const auto usual = exported({"--format", "dxf"});
        QVERIFY(usual.out.find("\nCHAINAGE_TICKS\n") != std::string::npos);
        QVERIFY(usual.out.find("K0+350–K2+120\n") != std::string::npos);
        const auto framed = exported({"--format", "dxf", "--no-ticks", "--no-labels", "--frame"});
        QCOMPARE(framed.code, 0);
        QVERIFY(framed.out.find("\nFRAME\n") != std::string::npos);
        QVERIFY(framed.out.find("\nCHAINAGE_TICKS\n") == std::string::npos);
        QVERIFY(framed.out.find("K0+350–K2+120\n") == std::string::npos);
        const auto oldest = exported({"--format", "dxf", "--dxf-version", "r2000"});
        QVERIFY(oldest.out.find("\nAC1015\n") != std::string::npos);
    }

    void noRowsAreCode6WhenAskedFor()
    {
        QCOMPARE(exported({"--format", "csv", "--filter", "river = XX", "--fail-empty"}).code, 6);
        QCOMPARE(exported({"--format", "csv", "--filter", "river = XX"}).code, 0);
    }
};

RIPARIA_TEST(ExportTest)
#include "ExportTest.moc"
