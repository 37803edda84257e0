// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/source/SourceReader.h"
#include "core/plan/Validation.h"
#include "tests/core/io/import/ImportSketch.h"
#include "tests/support/RealData.h"
#include "tests/support/TestMain.h"

#include <QTemporaryDir>
#include <QtTest/QtTest>

#include <filesystem>
#include <fstream>
#include <set>

using namespace riparia;
using riparia::test::listed;
using riparia::test::mustImport;
using riparia::test::optionsFor;
using riparia::test::sorted;

namespace {

namespace fs = std::filesystem;

std::string dataFile(const std::string& name)
{
    const auto folder = test::realDataFolder();
    return folder ? *folder + "/" + name : std::string();
}

Source mustRead(const std::string& path, const std::optional<std::string>& layer = {})
{
    ReadOptions options;
    options.layer = layer;
    auto source = readSource(path, options);
    if (!source)
        qFatal("not read: %s %s", path.c_str(), source.error().detail.c_str());
    return std::move(*source);
}

/// What must hold for whatever is imported as rivers.
void checkRivers(const Imported& imported)
{
    for (const LayerReport& layer : imported.report.layers) {
        QCOMPARE(layer.joined + layer.skipped, layer.read);
        if (layer.balance)
            QCOMPARE(layer.balance->remainder().value, std::int64_t(0));
        std::set<std::string> subjects;
        for (const Issue& issue : imported.report.issues)
            subjects.insert(issue.subject);
        QVERIFY2(std::int64_t(subjects.size()) >= layer.skipped, listed(imported.report.issues).c_str());
    }
}

void write(const fs::path& path, const std::string& bytes)
{
    std::ofstream(path, std::ios::binary) << bytes;
}

} // namespace

/// Files of other people, from reading to the plan.
class RealImportTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// The oracle is GeographicLib, on the ellipsoid of each file (data/oracles/layers.csv).
    void derivedFilesHaveTheirLengthInPlansOfTheirOwnSystem_data()
    {
        QTest::addColumn<int>("epsg");
        QTest::addColumn<double>("kilometres");
        for (const int epsg : {4547, 4526, 4513, 4502, 4490, 4326, 3857, 32649})
            QTest::newRow(std::to_string(epsg).c_str()) << epsg << 25537.404225;
        QTest::newRow("2344 Xian 1980") << 2344 << 25537.416195;
        QTest::newRow("2383 Xian 1980") << 2383 << 25537.416195;
        QTest::newRow("2435 Beijing 1954") << 2435 << 25537.803679;
    }

    void derivedFilesHaveTheirLengthInPlansOfTheirOwnSystem()
    {
        if (!test::realDataFolder())
            QSKIP(test::kNoRealData);
        QFETCH(int, epsg);
        QFETCH(double, kilometres);
        const Source source = mustRead(dataFile("derived_cgcs2000/rivers_epsg" + std::to_string(epsg) + ".shp"));
        Plan plan;
        const Imported imported = mustImport(plan, source, optionsFor(ImportRole::Rivers));
        QCOMPARE(plan.info().crs.epsg(), std::optional(epsg));
        checkRivers(imported);
        const AssemblyBalance& balance = *imported.report.layers.at(0).balance;
        QVERIFY2(std::abs(balance.source.metres() / 1000 - kilometres) < 1e-9 * kilometres,
                 std::to_string(balance.source.metres()).c_str());
        Millimetres rivers;
        for (const PlanRiver& row : sorted<PlanRiver>(plan))
            rivers += row.river.length();
        QCOMPARE(rivers.value, (balance.rivers + balance.sideChannels).value);
        QVERIFY(validate(plan).empty());
    }

    void networksBalanceToTheMillimetre_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("layer");
        QTest::addColumn<double>("kilometres");
        QTest::newRow("new hope") << "nhdplus_gpkg/new_hope.gpkg"
                                  << "NHDFlowline_Network" << 577.050249;
        QTest::newRow("Z and M") << "nhdplus_gpkg/sample_natseamless.gpkg"
                                 << "NHDFlowline_Network" << 431.837669;
        QTest::newRow("cida") << "nhdplus_gpkg/cida_flowlines.gpkg"
                              << "" << 507.032961;
        QTest::newRow("patapsco") << "nhdplus_gpkg/petapsco_flowlines.gpkg"
                                  << "" << 1214.397191;
        QTest::newRow("walker") << "hydroloom_gpkg/walker.gpkg"
                                << "NHDFlowline_Network" << 123.200162;
        QTest::newRow("coast") << "hydroloom_gpkg/coastal_example.gpkg"
                               << "" << 880.245432;
        QTest::newRow("diversions") << "hydroloom_gpkg/diversions.geojson"
                                    << "" << 19.617603;
        QTest::newRow("haiti") << "osm_haiti/waterways.shp"
                               << "" << 487.778092;
        QTest::newRow("haiti cleaned") << "osm_haiti/waterwaysCleaned.shp"
                                       << "" << 136.984519;
    }

    void networksBalanceToTheMillimetre()
    {
        if (!test::realDataFolder())
            QSKIP(test::kNoRealData);
        QFETCH(QString, file);
        QFETCH(QString, layer);
        QFETCH(double, kilometres);
        const auto name = layer.isEmpty() ? std::nullopt : std::optional(layer.toStdString());
        const Source source = mustRead(dataFile(file.toStdString()), name);
        Plan plan;
        const Imported imported = mustImport(plan, source, optionsFor(ImportRole::Rivers));
        checkRivers(imported);
        const double read = imported.report.layers.at(0).balance->source.metres() / 1000;
        QVERIFY2(std::abs(read - kilometres) < 2e-6, std::to_string(read).c_str());
        std::set<std::string> keys;
        for (const PlanRiver& row : sorted<PlanRiver>(plan))
            QVERIFY(keys.insert(row.river.key).second);
        for (const Issue& issue : validate(plan))
            QVERIFY2(issue.severity != Severity::Error, listed({issue}).c_str());
    }

    void importedAgainEveryRiverGetsANewKey()
    {
        if (!test::realDataFolder())
            QSKIP(test::kNoRealData);
        const Source source = mustRead(dataFile("osm_haiti/waterwaysCleaned.shp"));
        Plan plan;
        ImportOptions options = optionsFor(ImportRole::Rivers);
        mustImport(plan, source, options);
        const std::size_t once = plan.rivers().size();
        options.makeId = {};
        mustImport(plan, source, options);
        QCOMPARE(plan.rivers().size(), 2 * once);
        for (const Issue& issue : validate(plan))
            QVERIFY2(issue.severity != Severity::Error, listed({issue}).c_str());
    }

    void whateverCanBeReadOfADamagedFileIsImported()
    {
        if (!test::realDataFolder())
            QSKIP(test::kNoRealData);
        int imports = 0;
        for (const auto& entry : fs::directory_iterator(dataFile("derived_corrupt"))) {
            if (entry.path().extension() != ".shp")
                continue;
            const auto source = readSource(entry.path().string());
            if (!source)
                continue;
            ImportOptions options = optionsFor(ImportRole::Rivers);
            options.planCrs = Crs::fromEpsg(4326).value();
            options.makeId = {};
            const auto imported = importSource(Plan(), *source, options);
            if (!imported)
                continue;
            checkRivers(*imported);
            Plan plan;
            QVERIFY2(plan.apply(imported->changes), entry.path().c_str());
            ++imports;
        }
        QVERIFY2(imports > 80, std::to_string(imports).c_str());
    }

    void waterwaysAreLocatedAlongTheCleanedOnes()
    {
        if (!test::realDataFolder())
            QSKIP(test::kNoRealData);
        Plan plan;
        mustImport(plan, mustRead(dataFile("osm_haiti/waterwaysCleaned.shp")), optionsFor(ImportRole::Rivers));
        const Imported works =
            mustImport(plan, mustRead(dataFile("osm_haiti/waterways.shp")), optionsFor(ImportRole::Segments));
        const LayerReport& report = works.report.layers.at(0);
        QCOMPARE(report.joined + report.skipped, std::int64_t(1149));
        QVERIFY(report.joined > 50 && report.skipped > 50);
        for (const Issue& issue : validate(plan))
            QVERIFY2(issue.severity != Severity::Error, listed({issue}).c_str());
    }

    /// GBK without any declaration, CRLF, the rare character of 上輋水 (GBK dd66).
    void aTableInGbkIsReadRight()
    {
        QTemporaryDir folder;
        const fs::path path = fs::path(folder.path().toStdString()) / "works.csv";
        write(
            path,
            "\xb9\xa4\xb3\xcc\xb1\xe0\xba\xc5,\xb9\xa4\xb3\xcc\xc3\xfb\xb3\xc6,\xd7\xb4\xcc\xac\r\n" // 工程编号,工程名称,状态
            "W-0007,\xc9\xcf\xdd\x66\xcb\xae\xd7\xdb\xba\xcf\xd5\xfb\xd6\xce,\xd2\xd1\xcd\xea\xb9\xa4\r\n" // 上輋水综合整治,已完工
            "W-0008,\xbb\xc6\xc9\xb3\xba\xd3\xd7\xf3\xd6\xa7,\xd4\xda\xbd\xa8\r\n"); // 黄沙河左支,在建
        Plan plan;
        mustImport(plan, mustRead(path.string()), optionsFor(ImportRole::Works));
        const auto works = sorted<Works>(plan);
        QCOMPARE(works.size(), std::size_t(2));
        QCOMPARE(works[0].meta.code, std::string("W-0007"));
        QCOMPARE(works[0].meta.name, std::string("上輋水综合整治"));
        QCOMPARE(works[0].events.at(0).status, std::string("completion"));
        QCOMPARE(works[1].meta.name, std::string("黄沙河左支"));
        QCOMPARE(works[1].events.at(0).status, std::string("construction"));
    }

    /// Size and hash are those of sha256sum over the parts in order.
    void theSourceRecordKnowsTheFile()
    {
        QTemporaryDir folder;
        const fs::path path = fs::path(folder.path().toStdString()) / "line.geojson";
        const std::string text =
            "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"properties\":{\"key\":\"DS\"},"
            "\"geometry\":{\"type\":\"LineString\",\"coordinates\":[[114.3,22.77],[114.31,22.77]]}}]}";
        write(path, text);
        Plan plan;
        const Imported imported = mustImport(plan, mustRead(path.string()), optionsFor(ImportRole::Rivers));
        const SourceRecord record = sorted<SourceRecord>(plan).at(0);
        QCOMPARE(record.bytes, std::int64_t(text.size()));
        QCOMPARE(record.sha256, QCryptographicHash::hash(QByteArray::fromStdString(text), QCryptographicHash::Sha256)
                                    .toHex()
                                    .toStdString());
        QVERIFY(!record.linked);
        QCOMPARE(imported.sourceFeatures.size(), std::size_t(1));
        QCOMPARE(record.file, std::string("line.geojson"));
    }

    void aLargeSourceIsLinkedAndNotCopied()
    {
        QTemporaryDir folder;
        const fs::path path = fs::path(folder.path().toStdString()) / "works.csv";
        write(path, "code,name\nW-0001,x\n");
        Source source = mustRead(path.string());
        fs::resize_file(path, 64 * 1024 * 1024 + 1); // as large as that; what was read of it is the same
        Plan plan;
        const Imported imported = mustImport(plan, source, optionsFor(ImportRole::Works));
        QVERIFY(sorted<SourceRecord>(plan).at(0).linked);
        QVERIFY(imported.sourceFeatures.empty());
        QVERIFY2(listed(imported.report.issues).find("info source_linked works.csv") != std::string::npos,
                 listed(imported.report.issues).c_str());
    }
};

RIPARIA_TEST(RealImportTest)
#include "RealImportTest.moc"
