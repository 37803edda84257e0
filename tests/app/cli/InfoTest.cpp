// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Text.h"
#include "tests/app/cli/CliRun.h"
#include "tests/app/cli/Schemas.h"
#include "tests/support/RealData.h"
#include "tests/support/TestMain.h"

#include <QFile>
#include <QTemporaryDir>
#include <QtTest/QtTest>

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
        QCOMPARE(test::misfit(json, test::schema::info()), std::string());
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
};

RIPARIA_TEST(InfoTest)
#include "InfoTest.moc"
