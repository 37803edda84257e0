// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/source/LayerCrs.h"
#include "tests/core/io/import/ImportSketch.h"
#include "tests/support/TestMain.h"

#include <QtTest/QtTest>

using namespace riparia;
using riparia::test::listed;
using riparia::test::mustImport;
using riparia::test::optionsFor;
using riparia::test::sketchLayer;
using riparia::test::sketchSource;
using riparia::test::sorted;

namespace {

const char* const kProjected = "LINESTRING (530808.723 2519098.042, 532439.057 2519810.407)";
const char* const kDegrees = "LINESTRING (114.30 22.77, 114.31589 22.776402)";

Source river(const char* wkt, int epsg, const char* key = "DS")
{
    return sketchSource(sketchLayer("r.shp", {"key"}, {{wkt, {key}}}, epsg));
}

/// Files of one name come several times here: ids made of names would meet.
ImportOptions riverOptions()
{
    ImportOptions options = optionsFor(ImportRole::Rivers);
    options.makeId = {};
    return options;
}

} // namespace

/// Which coordinate system a plan gets, and what happens to files in another one.
class ImportCrsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aNewPlanTakesTheSystemOfTheFile()
    {
        for (const int epsg : {4547, 4490}) {
            Plan plan;
            mustImport(plan, river(epsg == 4547 ? kProjected : kDegrees, epsg), riverOptions());
            QCOMPARE(plan.info().crs.epsg(), std::optional(epsg));
            // the same place and the same geodesic, to what the millimetres of the coordinates allow
            QVERIFY(std::abs(plan.riverByKey("DS")->river.length().value - 1'779'149) < 2000);
        }
    }

    void theOptionComesBeforeTheFile()
    {
        ImportOptions options = riverOptions();
        options.planCrs = Crs::fromEpsg(4547).value();
        Plan plan;
        mustImport(plan, river(kDegrees, 4490), options);
        QCOMPARE(plan.info().crs.epsg(), std::optional(4547));
        const Point first = plan.riverByKey("DS")->river.alignment->points().front();
        QVERIFY(std::abs(first.x - 530808.723) < 0.001 && std::abs(first.y - 2519098.042) < 0.001);
    }

    void laterFilesAreConverted()
    {
        Plan plan;
        mustImport(plan, river(kProjected, 4547), riverOptions());
        const Imported imported = mustImport(plan, river(kDegrees, 4326, "HS"), riverOptions());
        const auto a = plan.riverByKey("DS");
        const auto b = plan.riverByKey("HS");
        QVERIFY(std::abs(a->river.length().value - b->river.length().value) <= 2);
        QVERIFY2(listed(imported.report.issues).find("info datum_treated_equal r.shp") != std::string::npos,
                 listed(imported.report.issues).c_str());
        QVERIFY(plan.info().notes.empty());
    }

    void theSystemOfAPlanWithRiversStays()
    {
        Plan plan;
        mustImport(plan, river(kProjected, 4547), riverOptions());
        ImportOptions options = riverOptions();
        options.planCrs = Crs::fromEpsg(4490).value();
        const auto refused = importSource(plan, river(kDegrees, 4490, "HS"), options);
        QVERIFY(!refused);
        QCOMPARE(refused.error(), (Error{ErrorCode::CrsUnsuitable, "EPSG:4490", "EPSG:4547"}));
        options.planCrs = Crs::fromEpsg(4547).value();
        QVERIFY(importSource(plan, river(kDegrees, 4490, "HS"), options));
    }

    void withoutSystemTheGuessesAreNamedAndNothingIsDone()
    {
        Source source = river(kProjected, 0);
        source.layers[0].crsGuesses = {{4547, "central meridian 114"}, {4526, "zone 38"}};
        const auto refused = importSource(Plan(), source, riverOptions());
        QVERIFY(!refused);
        QCOMPARE(refused.error(), (Error{ErrorCode::CrsMissing, "r.shp",
                                         "numbers fit EPSG:4547 (central meridian 114); EPSG:4526 (zone 38)"}));
        Plan plan;
        mustImport(plan, river(kProjected, 4547), riverOptions());
        QCOMPARE(importSource(plan, source, riverOptions()).error().code, ErrorCode::CrsMissing);
    }

    /// UX.md 4.2 step 3: what the numbers themselves say, through to the error.
    void theNumbersOfAFileWithoutSystemAreGuessedFrom_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("first");
        QTest::newRow("degrees in China") << "LINESTRING (114.30 22.77, 114.31 22.78)"
                                          << "numbers fit EPSG:4490 (";
        QTest::newRow("3-degree zone") << "LINESTRING (38530808.7 2519098, 38532439 2519810)"
                                       << "numbers fit EPSG:4526 (";
        QTest::newRow("6-degree zone") << "LINESTRING (20230808.7 2519098, 20232439 2519810)"
                                       << "numbers fit EPSG:4498 (";
        QTest::newRow("no zone number") << "LINESTRING (530808.7 2519098, 532439 2519810)"
                                        << "numbers fit EPSG:4547 (";
    }

    void theNumbersOfAFileWithoutSystemAreGuessedFrom()
    {
        QFETCH(QString, line);
        QFETCH(QString, first);
        Source source = river(line.toUtf8().constData(), 0);
        source.layers[0].crsGuesses = guessCrs(source.layers[0].shapes.bounds());
        const auto refused = importSource(Plan(), source, riverOptions());
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::CrsMissing);
        QVERIFY2(refused.error().detail.rfind(first.toStdString(), 0) == 0, refused.error().detail.c_str());
        // a system for the plan is no word about the file
        ImportOptions options = riverOptions();
        options.planCrs = Crs::fromEpsg(4547).value();
        QCOMPARE(importSource(Plan(), source, options).error().code, ErrorCode::CrsMissing);
    }

    void zonesOfOneDatumAreConvertedWithoutANote()
    {
        Plan plan;
        mustImport(plan, river(kProjected, 4547), riverOptions());
        const Imported imported = mustImport(
            plan, river("LINESTRING (38530808.723 2519098.042, 38532439.057 2519810.407)", 4526, "HS"), riverOptions());
        QCOMPARE(listed(imported.report.issues), std::string());
        const Point first = plan.riverByKey("HS")->river.alignment->points().front();
        QVERIFY(std::abs(first.x - 530808.723) < 1e-5 && std::abs(first.y - 2519098.042) < 1e-5);
    }

    void theGlobalFamilyIsConvertedWithANote_data()
    {
        QTest::addColumn<int>("epsg");
        QTest::newRow("WGS 84") << 4326;
        QTest::newRow("ETRS89") << 4258;
        QTest::newRow("ITRF2014") << 9000;
    }

    void theGlobalFamilyIsConvertedWithANote()
    {
        QFETCH(int, epsg);
        Plan plan;
        mustImport(plan, river(kProjected, 4547), riverOptions());
        const Imported imported = mustImport(plan, river(kDegrees, epsg, "HS"), riverOptions());
        QVERIFY2(listed(imported.report.issues).rfind("info datum_treated_equal r.shp", 0) == 0,
                 listed(imported.report.issues).c_str());
        QVERIFY(plan.info().notes.empty());
        const Point first = plan.riverByKey("HS")->river.alignment->points().front();
        QVERIFY(std::abs(first.x - 530808.723) < 0.001);
    }

    void layersOfDifferentSystemsInOneFileAreTold()
    {
        Source source = river(kProjected, 4547);
        source.layers.push_back(river(kDegrees, 4490, "HS").layers[0]);
        source.layers[1].file = "h.shp";
        Plan plan;
        const Imported imported = mustImport(plan, source, riverOptions());
        QCOMPARE(plan.rivers().size(), std::size_t(2));
        QVERIFY2(listed(imported.report.issues).find("info mixed_crs h.shp | EPSG:4547 | EPSG:4490") !=
                     std::string::npos,
                 listed(imported.report.issues).c_str());
    }

    void degreesAmongMetresAreToldFeatureByFeature()
    {
        Plan plan;
        const Imported imported =
            mustImport(plan,
                       sketchSource(sketchLayer("r.shp", {"key"},
                                                {{kProjected, {"DS"}},
                                                 {"LINESTRING (114.30 22.77, 114.31 22.78)", {"HS"}},
                                                 {"LINESTRING (532439.057 2519810.407, 532500 2519900)", {"DS"}}})),
                       riverOptions());
        QVERIFY2(listed(imported.report.issues).find("warning mixed_crs r.shp #1 | EPSG:4547 | degrees") !=
                     std::string::npos,
                 listed(imported.report.issues).c_str());
    }

    void ballparkConversionsNeedConsentAndLeaveANote()
    {
        Plan plan;
        mustImport(plan, river(kProjected, 4547), riverOptions());
        const Source xian = river(kProjected, 2383, "HS"); // Xian 1980
        const auto refused = importSource(plan, xian, riverOptions());
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::TransformBallpark);
        QCOMPARE(refused.error().subject, std::string("r.shp"));

        ImportOptions options = riverOptions();
        options.acceptBallpark = true;
        const Imported imported = mustImport(plan, xian, options);
        QCOMPARE(plan.info().notes.size(), std::size_t(1));
        QCOMPARE(plan.info().notes[0].code, IssueCode::PlanBallpark);
        QCOMPARE(plan.info().notes[0].args.size(), std::size_t(2));
        QVERIFY(listed(imported.report.issues).find("transform_ballpark r.shp") != std::string::npos);
    }

    void webMercatorIsMeasuredOnTheEllipsoidButNeverAsAGrid()
    {
        const char* const line = "LINESTRING (12723817.8 2605470, 12725586 2606243)";
        Plan plan;
        mustImport(plan, river(line, 3857), riverOptions());
        QVERIFY(std::abs(plan.riverByKey("DS")->river.length().metres() - 1779) < 5);
        ImportOptions grid = riverOptions();
        grid.method = LengthMethod::Grid;
        QCOMPARE(importSource(Plan(), river(line, 3857), grid).error().code, ErrorCode::CrsUnsuitable);
        QCOMPARE(importSource(Plan(), river(kDegrees, 4490), grid).error().code, ErrorCode::CrsUnsuitable);
        QVERIFY(importSource(Plan(), river(kProjected, 4547), grid));
    }

    void placesThatThePlanCannotHoldAreReported()
    {
        Plan plan;
        mustImport(plan, river(kProjected, 4547), riverOptions());
        const Source source = sketchSource(sketchLayer(
            "r.shp", {"key"}, {{"LINESTRING (114.30 22.77, 114.31 95)", {"BAD"}}, {kDegrees, {"HS"}}}, 4490));
        const Imported imported = mustImport(plan, source, riverOptions());
        QVERIFY(plan.riverByKey("HS") && !plan.riverByKey("BAD"));
        QVERIFY2(listed(imported.report.issues).find("warning coordinate_invalid r.shp #0") != std::string::npos,
                 listed(imported.report.issues).c_str());
    }

    void tablesNeedNoSystem()
    {
        Plan plan;
        mustImport(plan, sketchSource(sketchLayer("w.csv", {"name"}, {{"", {"x"}}}, 0)), optionsFor(ImportRole::Works));
        QVERIFY(!plan.info().crs.isValid());
        QCOMPARE(plan.works().size(), std::size_t(1));
    }
};

RIPARIA_TEST(ImportCrsTest)
#include "ImportCrsTest.moc"
