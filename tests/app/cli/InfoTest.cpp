// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Text.h"
#include "tests/app/cli/CliRun.h"
#include "tests/app/cli/JsonShape.h"
#include "tests/support/RealData.h"
#include "tests/support/TestMain.h"

#include <QFile>
#include <QTemporaryDir>
#include <QtTest/QtTest>

#include <cmath>
#include <fstream>
#include <map>
#include <set>

using namespace riparia;
using Json = nlohmann::json;
using test::runCli;

class InfoTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    std::string put(const char* name, const std::string& text) const
    {
        QFile file(m_folder.filePath(QString::fromUtf8(name)));
        if (!file.open(QIODevice::WriteOnly) || file.write(text.data(), qint64(text.size())) != qint64(text.size()))
            qFatal("cannot write");
        return file.fileName().toStdString();
    }

    static Json shape()
    {
        Json shape = Json::parse(R"({
            "schema": "string", "file": "string", "format": "string", "issues": [],
            "layers": [{"name": "string", "features_declared": "integer", "features_read": "integer",
                        "geometry": "string", "crs": "any",
                        "encoding": {"used": "string", "source": "string", "reason": "string"},
                        "vertices": "integer", "length_m": "number?", "area_m2": "number?", "issues": []}]})");
        shape["issues"] = Json::array({test::kIssueShape});
        shape["layers"][0]["issues"] = shape["issues"];
        return shape;
    }

    std::string lines() const
    {
        return put("两条河.geojson", R"({"type":"FeatureCollection","features":[
            {"type":"Feature","properties":{"名称":"上輋水"},"geometry":{"type":"LineString",
             "coordinates":[[114.30,22.80],[114.31,22.77]]}},
            {"type":"Feature","properties":{"名称":"x"},"geometry":null}]})");
    }

private Q_SLOTS:
    void jsonHasTheDocumentedShapeAndNumbers()
    {
        const auto result = runCli({"info", lines(), "--json"});
        QCOMPARE(result.code, 0);
        const Json json = Json::parse(result.out);
        QCOMPARE(test::misfit(json, shape()), std::string());
        QCOMPARE(json.at("schema").get<std::string>(), std::string("riparia.info/1"));
        const Json& layer = json.at("layers")[0];
        QCOMPARE(layer.at("features_read").get<int>(), 2);
        QCOMPARE(layer.at("crs").at("epsg").get<int>(), 4326);
        // DOMAIN.md 3.2 on GRS 80; WGS 84 differs by less than a micrometre here.
        QVERIFY(std::abs(layer.at("length_m").get<double>() - 3477.3006) < 1e-4);
        QVERIFY(layer.at("area_m2").is_null());
    }

    void textIsAlignedInBothLanguages()
    {
        for (const char* language : {"en", "zh_CN"}) {
            const auto result = runCli({"info", lines(), "--lang", language});
            QCOMPARE(result.code, 0);
            QVERIFY(result.out.find("3477.301 m") != std::string::npos);
            std::set<std::size_t> columns;
            for (const std::string& line : split(result.out, '\n')) {
                const std::size_t gap = line.find("  ", 2);
                const std::size_t value = gap == std::string::npos ? gap : line.find_first_not_of(' ', gap);
                if (line.starts_with("  ") && value != std::string::npos && line.find(": ") == std::string::npos)
                    columns.insert(displayWidth(line.substr(0, value)));
            }
            QCOMPARE(columns.size(), std::size_t{1});
        }
    }

    void whatCannotBeReadIsCode3AndSaid()
    {
        QCOMPARE(runCli({"info", m_folder.filePath(QStringLiteral("none.shp")).toStdString()}).code, 3);
        QCOMPARE(runCli({"info", put("text.shp", "no shapefile")}).code, 3);
        QCOMPARE(runCli({"info", lines(), "--crs", "EPSG:99999"}).code, 3);
        QCOMPARE(runCli({"info", lines(), "--encoding", "klingon"}).code, 3);
        const auto json = runCli({"info", put("text.shp", "no shapefile"), "--json"});
        QCOMPARE(json.out, std::string());
        QVERIFY(!Json::parse(json.err).at("error").at("file").is_null());
        QCOMPARE(runCli({"info", lines(), "--layer", "none"}).code, 2);
    }

    void hostileFileNamesStayOnTheirLine()
    {
        const std::string path = put("=cmd\n\x1b[31m\u202E.geojson", R"({"type":"FeatureCollection","features":[]})");
        const auto result = runCli({"info", path});
        QVERIFY(result.out.find('\x1b') == std::string::npos);
        QVERIFY(result.err.find('\x1b') == std::string::npos);
        QVERIFY(Json::accept(runCli({"info", path, "--json"}).err));
        const std::string quoted = put("=cmd 'a' \"b\", c.geojson", R"({"type":"FeatureCollection","features":[]})");
        const auto json = runCli({"info", quoted, "--json"});
        QCOMPARE(Json::parse(json.out).at("file").get<std::string>(), quoted);
    }

    /// Each damaged file is reported, never a crash; what is sound is read and the rest named.
    void damagedFilesAreReported()
    {
        const auto data = test::realDataFolder();
        if (!data)
            QSKIP(test::kNoRealData);
        const std::string folder = *data + "/derived_corrupt/";
        const auto half = runCli({"info", folder + "trunc_shp_50pct.shp", "--json"});
        QCOMPARE(half.code, 0);
        const Json layer = Json::parse(half.out).at("layers")[0];
        QCOMPARE(layer.at("features_declared").get<int>(), 60);
        QCOMPARE(layer.at("features_read").get<int>(), 15);
        QVERIFY(!layer.at("issues").empty());
        QCOMPARE(runCli({"info", folder + "trunc_shp_50pct.shp", "--strict"}).code, 4);
        QCOMPARE(runCli({"info", folder + "00_good.shp", "--strict"}).code, 0);
        QCOMPARE(runCli({"info", folder + "trunc_shp_00000b.shp"}).code, 3);
        QCOMPARE(runCli({"info", folder + "trunc_shp_00099b.shp"}).code, 3);
    }

    /// A cross-section of oracles/layers.csv: the number on the screen is the oracle's.
    void lengthsAndAreasAreThoseOfTheOracle()
    {
        const auto data = test::realDataFolder();
        if (!data)
            QSKIP(test::kNoRealData);
        const std::set<std::string> sample{"ne_10m_rivers_nodbf/ne_10m_rivers_lake_centerlines.shp",
                                           "osm_haiti/waterways/buffer250_meters.shp",
                                           "osm_haiti/waterways/planet_osm_rivers WGS84.shp",
                                           "osm_serbia/waterways.shp",
                                           "osm_serbia/swamps.shp",
                                           "nhdplus_gpkg/walker.gpkg",
                                           "nhdplus_gpkg/sample_natseamless.gpkg",
                                           "hydroloom_gpkg/diversions.geojson",
                                           "derived_cgcs2000/rivers_epsg2383.shp",
                                           "derived_cgcs2000/rivers_epsg2435.shp",
                                           "derived_cgcs2000/rivers_epsg4547.shp",
                                           "derived_cgcs2000/rivers_epsg3857.shp"};
        std::ifstream csv(*data + "/oracles/layers.csv");
        std::map<std::string, Json> info;
        int compared = 0;
        for (std::string text; std::getline(csv, text);) {
            const std::vector<std::string> cells = cellsOf(text);
            if (cells.size() < 18 || !sample.contains(cells[0]))
                continue;
            if (!info.contains(cells[0]))
                info[cells[0]] = Json::parse(runCli({"info", *data + "/" + cells[0], "--json"}).out);
            for (const Json& layer : info[cells[0]].at("layers")) {
                if (layer.at("name").get<std::string>() != cells[1])
                    continue;
                compared += compare(layer.at("length_m"), cells[15], 1000, text);
                compared += compare(layer.at("area_m2"), cells[17], 1e6, text);
            }
        }
        QVERIFY2(compared >= 18, qPrintable(QString::number(compared)));
    }

private:
    /// Splits a line of the oracle; names with commas are quoted.
    static std::vector<std::string> cellsOf(const std::string& line)
    {
        std::vector<std::string> cells(1);
        bool quoted = false;
        for (const char c : line) {
            if (c == '"')
                quoted = !quoted;
            else if (c == ',' && !quoted)
                cells.emplace_back();
            else
                cells.back() += c;
        }
        return cells;
    }

    /// The oracle is rounded to six decimals of a (square) kilometre.
    static int compare(const Json& value, const std::string& oracle, double unit, const std::string& row)
    {
        const auto expected = parseDouble(oracle);
        if (!expected)
            return 0;
        const double tolerance = *expected * 1e-9 + 0.6e-6;
        [&] {
            QVERIFY2(value.is_number(), row.c_str());
            QVERIFY2(std::abs(value.get<double>() / unit - *expected) <= tolerance,
                     (row + ": " + value.dump()).c_str());
        }();
        return 1;
    }
};

RIPARIA_TEST(InfoTest)
#include "InfoTest.moc"
