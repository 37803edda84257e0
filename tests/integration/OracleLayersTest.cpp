// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Text.h"
#include "tests/integration/InfoReport.h"
#include "tests/support/LayerOracle.h"
#include "tests/support/RealData.h"
#include "tests/support/TestMain.h"

#include <QtTest/QtTest>

#include <map>

using namespace riparia;
using Json = nlohmann::json;

/// What `riparia-cli info` says of every real layer is what other software found in it (oracles/layers.csv).
class OracleLayersTest : public QObject {
    Q_OBJECT

    std::map<std::string, std::vector<test::OracleLayer>> m_files;

    static const Json* layerNamed(const Json& document, const std::string& name)
    {
        for (const Json& layer : document.at("layers")) {
            if (layer.at("name").get<std::string>() == name)
                return &layer;
        }
        return nullptr;
    }

    /// "GRS 1980 (IUGG, 1980) [EPSG:1]" names a number only where it ends with one.
    static std::optional<int> epsgIn(const std::string& crs)
    {
        const std::size_t at = crs.rfind("[EPSG:");
        if (at == std::string::npos)
            return std::nullopt;
        const auto number = parseInteger(crs.substr(at + 6, crs.size() - at - 7));
        return number ? std::optional<int>(static_cast<int>(*number)) : std::nullopt;
    }

    static void compareMeasure(const Json& value, double unit, const std::string& oracle)
    {
        if (oracle.empty() || oracle == "nan") // planar numbers without a system
            return;
        QVERIFY2(value.is_number(), value.dump().c_str());
        QVERIFY2(test::agreesWithOracle(value.get<double>() / unit, oracle),
                 (value.dump() + " instead of " + oracle).c_str());
    }

    static void compare(const Json& layer, const test::OracleLayer& oracle)
    {
        using test::OracleDoubt;
        if (!test::oracleDoubt(OracleDoubt::Counts, oracle.path)) {
            QCOMPARE(layer.at("features_declared").get<std::int64_t>(), oracle.declared.value_or(-1));
            QCOMPARE(layer.at("features_read").get<std::int64_t>(), oracle.read.value_or(-1));
        }
        if (!test::oracleDoubt(OracleDoubt::Geometry, oracle.path))
            QCOMPARE(layer.at("geometry").get<std::string>(), oracle.geometry);
        if (oracle.vertices.value_or(0) != 0 && !test::oracleDoubt(OracleDoubt::Vertices, oracle.path))
            QCOMPARE(layer.at("vertices").get<std::int64_t>(), *oracle.vertices);
        if (test::oracleDoubt(OracleDoubt::Measures, oracle.path))
            return;
        compareMeasure(layer.at("length_m"), 1e3, oracle.lengthKm);
        compareMeasure(layer.at("area_m2"), 1e6, oracle.areaKm2);
    }

    static void compareCrs(const Json& layer, const test::OracleLayer& oracle)
    {
        const Json& crs = layer.at("crs");
        if (const auto epsg = epsgIn(oracle.crs))
            QCOMPARE(crs.value("epsg", 0), *epsg);
        else if (oracle.crs.empty())
            QVERIFY2(crs.is_null(), crs.dump().c_str());
    }

    static void compareEncoding(const Json& layer, const test::OracleLayer& oracle)
    {
        static const std::map<std::string, std::string> kByLabel{
            {"UTF-8", "UTF-8"}, {"936", "GB18030"}, {"Big-5", "Big5"}};
        if (oracle.cpg.empty() || oracle.cpg == "0")
            return;
        const auto expected = kByLabel.find(oracle.cpg);
        QVERIFY2(expected != kByLabel.end(), oracle.cpg.c_str());
        QCOMPARE(layer.at("encoding").at("used").get<std::string>(), expected->second);
    }

private Q_SLOTS:
    void initTestCase()
    {
        const auto data = test::realDataFolder();
        if (!data)
            QSKIP(test::kNoRealData);
        for (test::OracleLayer& layer : test::oracleLayers(*data))
            m_files[layer.path].push_back(std::move(layer));
        QVERIFY(m_files.size() > 170);
    }

    void infoSaysWhatTheOracleSays_data()
    {
        QTest::addColumn<QString>("path");
        for (const auto& [path, layers] : m_files)
            QTest::newRow(path.c_str()) << QString::fromStdString(path);
    }

    void infoSaysWhatTheOracleSays()
    {
        QFETCH(QString, path);
        const auto& layers = m_files.at(path.toStdString());
        const test::InfoReport report = test::infoOf(*test::realDataFolder() + "/" + path.toStdString());
        QVERIFY2(report.broken.empty(), report.broken.c_str());
        for (const test::OracleLayer& oracle : layers) {
            if (!oracle.read)
                continue;
            QVERIFY2(!report.document.is_null(), report.error.c_str());
            const Json* layer = layerNamed(report.document, oracle.layer);
            QVERIFY2(layer, oracle.layer.c_str());
            compare(*layer, oracle);
            compareCrs(*layer, oracle);
            compareEncoding(*layer, oracle);
        }
    }

    /// Files that the oracle's GDAL could not open: a missing .shx, a broken record, a text file. They are read with an issue, or refused.
    void whatTheOracleCouldNotOpenIsReadWithAnIssueOrRefused()
    {
        int refused = 0, issues = 0;
        for (const auto& [path, layers] : m_files) {
            if (layers.front().read ||
                path.ends_with(".zip")) // the zip is sound, the oracle's GDAL found none in its root
                continue;
            const test::InfoReport report = test::infoOf(*test::realDataFolder() + "/" + path);
            QVERIFY2(report.broken.empty(), (path + ": " + report.broken).c_str());
            QVERIFY2(report.isRefused() || report.issues > 0, path.c_str());
            (report.isRefused() ? refused : issues) += 1;
        }
        QVERIFY(refused >= 1 && issues >= 20);
    }
};

RIPARIA_TEST(OracleLayersTest)
#include "OracleLayersTest.moc"
