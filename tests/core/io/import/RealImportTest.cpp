// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Text.h"
#include "core/io/source/SourceReader.h"
#include "core/ledger/Ledger.h"
#include "core/plan/PlanHash.h"
#include "core/plan/Validation.h"
#include "tests/core/io/import/ImportSketch.h"
#include "tests/core/io/source/OracleTable.h"
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

/// Features that an issue above info names.
std::int64_t namedFeatures(const Issues& issues)
{
    std::set<std::string> named;
    for (const Issue& issue : issues) {
        if (issue.severity != Severity::Info && issue.subject.find(" #") != std::string::npos)
            named.insert(issue.subject);
    }
    return static_cast<std::int64_t>(named.size());
}

/// What must hold for whatever is imported as rivers: every feature is in a river or in an issue of its own, every millimetre is accounted for.
std::string faultOf(const ImportReport& report)
{
    for (const LayerReport& layer : report.layers) {
        if (layer.joined + layer.skipped != layer.read)
            return "lost features";
        if (namedFeatures(report.issues) < layer.skipped)
            return "silent: " + listed(report.issues);
        if (layer.balance && layer.balance->remainder().value != 0)
            return "does not balance: " + std::to_string(layer.balance->remainder().value);
        const auto isFinding = [](const Issue& issue) { return issue.severity != Severity::Info; };
        if (layer.read < layer.declared && std::none_of(report.issues.begin(), report.issues.end(), isFinding))
            return "read less than declared without a word";
    }
    return {};
}

void checkRivers(const Imported& imported)
{
    QCOMPARE(faultOf(imported.report), std::string());
}

/// The first error of the plan's validation.
std::string contradictionIn(const Plan& plan)
{
    for (const Issue& issue : validate(plan)) {
        if (issue.severity == Severity::Error)
            return listed({issue});
    }
    return {};
}

/// The files of a folder and the folders in it that a planner may name: shapefiles in any case, zips.
std::vector<std::string> sourcesIn(const std::string& folder)
{
    std::vector<std::string> files;
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
        const std::string extension = lowerAscii(entry.path().extension().string());
        if (extension == ".shp" || extension == ".zip")
            files.push_back(entry.path().string());
    }
    std::sort(files.begin(), files.end());
    return files;
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

    /// Every line layer that the oracle has a row for; those without a system are taken for degrees where they can be, as the oracle did.
    void lineLayersBecomeRiversToTheMillimetre_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("layer");
        QTest::addColumn<QString>("kilometres");
        if (!test::realDataFolder())
            return;
        const auto oracle = test::OracleTable::read("layers.csv");
        for (std::size_t row = 0; row < oracle.table.rows(); ++row) {
            if (oracle.at("geomtype", row).find("Line String") == std::string::npos)
                continue;
            const std::string path = oracle.at("path", row);
            const bool isLarge = oracle.at("vertices", row).size() > 5;    // a hundred thousand and more
            const bool isDerived = path.rfind("derived_cgcs2000", 0) == 0; // a test of their own has them
            if (isDerived || (isLarge && test::amount(0, 1) == 0))
                continue;
            QTest::newRow((path + " " + oracle.at("layer", row)).c_str())
                << QString::fromStdString(path) << QString::fromStdString(oracle.at("layer", row))
                << QString::fromStdString(oracle.at("geod_len_km", row));
        }
        if (test::amount(0, 1) == 0)
            return;
        QTest::newRow("zipped") << "world_rivers_zip/WorldRivers.zip"
                                << ""
                                << "";
        QTest::newRow("own projection") << "eea_large_rivers/wise_large_rivers.zip"
                                        << ""
                                        << "";
    }

    void lineLayersBecomeRiversToTheMillimetre()
    {
        if (!test::realDataFolder())
            QSKIP(test::kNoRealData);
        QFETCH(QString, file);
        QFETCH(QString, layer);
        QFETCH(QString, kilometres);
        const auto name = layer.isEmpty() ? std::nullopt : std::optional(layer.toStdString());
        Source source = mustRead(dataFile(file.toStdString()), name);
        QCOMPARE(source.layers.size(), std::size_t(1));
        const bool isAssumed = !source.layers[0].crs.isValid();
        const std::vector<CrsGuess>& guesses = source.layers[0].crsGuesses;
        const bool isDegrees = isAssumed && !guesses.empty() && (guesses[0].epsg == 4326 || guesses[0].epsg == 4490);
        if (isAssumed)
            source.layers[0].crs = Crs::fromEpsg(isDegrees ? 4326 : 32615).value();
        ImportOptions options = optionsFor(ImportRole::Rivers);
        options.makeId = {};
        Plan plan;
        ImportReport unusable;
        const auto imported = importSource(plan, source, options, {}, &unusable);
        if (!imported) {
            QCOMPARE(imported.error().code, ErrorCode::NothingUsable);
            QCOMPARE(faultOf(unusable), std::string());
            QVERIFY(source.layers[0].shapes.vertexCount() < 10); // empty.shp and the like
            return;
        }
        checkRivers(*imported);
        QVERIFY(plan.apply(imported->changes));
        plan.setInfo(imported->info);
        QCOMPARE(contradictionIn(plan), std::string());
        const AssemblyBalance& balance = *imported->report.layers.at(0).balance;
        Millimetres rivers;
        for (const PlanRiver& row : sorted<PlanRiver>(plan))
            rivers += row.river.length();
        QCOMPARE(rivers.value, (balance.rivers + balance.sideChannels).value);
        if (kilometres.isEmpty() || kilometres == QLatin1String("nan") || (isAssumed && !isDegrees))
            return;
        // to the oracle's six decimals and the half millimetre the balance is rounded by
        const double difference = std::abs(balance.source.metres() / 1000 - kilometres.toDouble());
        QVERIFY2(difference <= 1e-9 * kilometres.toDouble() + 1.0000001e-6, std::to_string(difference).c_str());
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
        QCOMPARE(contradictionIn(plan), std::string());
    }

    /// Once as it is, once with the system that those without a readable .prj lack.
    void damagedFilesAreImportedOrRefused()
    {
        if (!test::realDataFolder())
            QSKIP(test::kNoRealData);
        int imports = 0;
        int refusals = 0;
        for (const std::string& file : sourcesIn(dataFile("derived_corrupt"))) {
            for (const bool isHelped : {false, true}) {
                ReadOptions reading;
                if (isHelped)
                    reading.crs = "EPSG:4326";
                const auto source = readSource(file, reading);
                ImportOptions options = optionsFor(ImportRole::Rivers);
                options.makeId = {};
                ImportReport unusable;
                const auto imported = source ? importSource(Plan(), *source, options, {}, &unusable)
                                             : Result<Imported>(fail(source.error()));
                refusals += !imported;
                imports += imported.has_value();
                const std::string fault = faultOf(imported ? imported->report : unusable);
                QVERIFY2(fault.empty(), (file + " " + fault).c_str());
                if (!imported) {
                    QVERIFY2(!imported.error().subject.empty(), file.c_str());
                    continue;
                }
                Plan plan;
                QVERIFY2(plan.apply(imported->changes), file.c_str());
                plan.setInfo(imported->info);
                QVERIFY2(contradictionIn(plan).empty(), (file + " " + contradictionIn(plan)).c_str());
            }
        }
        QVERIFY2(imports > 180 && refusals > 5, (std::to_string(imports) + " " + std::to_string(refusals)).c_str());
    }

    /// Every other role takes the damaged files too, or says why not.
    void damagedFilesComeInEveryRole()
    {
        if (!test::realDataFolder())
            QSKIP(test::kNoRealData);
        Plan plan;
        mustImport(plan, mustRead(dataFile("derived_corrupt/00_good.shp")), optionsFor(ImportRole::Rivers));
        const std::vector<std::string> files = sourcesIn(dataFile("derived_corrupt"));
        const auto step = static_cast<std::size_t>(test::amount(25, 1));
        for (std::size_t i = 0; i < files.size(); i += step) {
            ReadOptions reading;
            reading.crs = "EPSG:4326";
            const auto source = readSource(files[i], reading);
            if (!source)
                continue;
            for (const ImportRole role : {ImportRole::Segments, ImportRole::Areas, ImportRole::Greenways,
                                          ImportRole::Works, ImportRole::Sites, ImportRole::Boundaries}) {
                ImportOptions options = optionsFor(role);
                options.makeId = {};
                ImportReport unusable;
                const auto imported = importSource(plan, *source, options, {}, &unusable);
                const std::string fault = faultOf(imported ? imported->report : unusable);
                QVERIFY2(fault.empty(), (files[i] + " " + fault).c_str());
                Plan after = plan;
                QVERIFY2(!imported || after.apply(imported->changes), files[i].c_str());
            }
        }
    }

    /// 441 overlapping wetlands, 51 of them invalid; the oracle is pyproj for the sum and GEOS's union of repaired polygons for the net.
    void overlappingWetlandsAreCountedOnce()
    {
        if (!test::realDataFolder())
            QSKIP(test::kNoRealData);
        Plan plan;
        const Imported imported =
            mustImport(plan, mustRead(dataFile("delmarva_wetlands/wetlands.shp")), optionsFor(ImportRole::Areas));
        QCOMPARE(imported.report.layers.at(0).made, std::int64_t(441));
        QCOMPARE(imported.report.layers[0].skipped, std::int64_t(0));
        const auto ledger = buildLedger(plan, {});
        QVERIFY(ledger);
        const Figure<SquareCentimetres> area = (*ledger)->totals.area;
        QVERIFY2(std::abs(area.gross.squareMetres() - 1.018355e6) < 0.6,
                 std::to_string(area.gross.squareMetres()).c_str());
        QVERIFY2(std::abs(area.net.squareMetres() - 0.876949e6) < 0.6, std::to_string(area.net.squareMetres()).c_str());
        std::set<std::string> repaired;
        for (const Issue& issue : (*ledger)->issues) {
            if (issue.code == IssueCode::PolygonRepaired)
                repaired.insert(issue.subject);
        }
        QCOMPARE(repaired.size(), std::size_t(51));
    }

    /// Text as other programs left it, through to the entities.
    void namesAreReadable_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("text");
        QTest::newRow("UTF-8 that its language byte calls windows-1252") << "osm_serbia/waterways.shp"
                                                                         << "Mali bački kanal";
        QTest::newRow("GBK by .cpg 936") << "shapefile_rs/file_cp936.shp"
                                         << "测试中文";
        QTest::newRow("Big5 by .cpg") << "mapshaper/dbf/cpg/big5.shp"
                                      << "國語";
        QTest::newRow("Latin-1") << "d3_shapefile/latin1-property.shp"
                                 << "México";
    }

    void namesAreReadable()
    {
        if (!test::realDataFolder())
            QSKIP(test::kNoRealData);
        QFETCH(QString, file);
        QFETCH(QString, text);
        Source source = mustRead(dataFile(file.toStdString()));
        if (!source.layers.at(0).crs.isValid())
            source.layers[0].crs = Crs::fromEpsg(4326).value();
        const bool isPoint = source.layers[0].shapes.kind.empty() || source.layers[0].shapes.kind[0] != ShapeKind::Line;
        Plan plan;
        mustImport(plan, source, optionsFor(isPoint ? ImportRole::Sites : ImportRole::Rivers));
        std::string all;
        for (const Site& site : sorted<Site>(plan))
            all += canonicalRow(site) + "\n";
        for (const PlanRiver& river : sorted<PlanRiver>(plan))
            all += river.meta.name + " " + river.meta.attrs + "\n";
        QVERIFY2(all.find(text.toStdString()) != std::string::npos, all.c_str());
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
        QCOMPARE(contradictionIn(plan), std::string());
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
