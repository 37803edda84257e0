// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/io/import/ImportSketch.h"
#include "tests/support/TestMain.h"

#include <QtTest/QtTest>

#include <nlohmann/json.hpp>

#include <set>

using namespace riparia;
using riparia::test::listed;
using riparia::test::mustImport;
using riparia::test::optionsFor;
using riparia::test::sketchLayer;
using riparia::test::sketchSource;
using riparia::test::sorted;

namespace {

/// Two rivers in three reaches; the second one joins the first.
Source twoRivers()
{
    return sketchSource(
        sketchLayer("rivers.shp", {"编码", "河流名称", "级别", "说明"},
                    {{"LINESTRING (530000 2520000, 530500 2520000)", {"DS", "丁山河", "干流", "示意"}},
                     {"LINESTRING (530500 2521000, 530500 2520000)", {"HS", "黄沙河", "支流", "示意"}},
                     {"LINESTRING (530500 2520000, 531000 2520000)", {"DS", "丁山河", "干流", "示意2"}}}));
}

} // namespace

class ImportRiversTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void reachesWithOneKeyBecomeOneRiver()
    {
        Plan plan;
        const Imported imported = mustImport(plan, twoRivers(), optionsFor(ImportRole::Rivers));
        QCOMPARE(plan.rivers().size(), std::size_t(2));
        const auto river = plan.riverByKey("DS");
        QVERIFY(river);
        QCOMPARE(river->river.name, std::string("丁山河"));
        QCOMPARE(river->meta.name, std::string("丁山河"));
        // PROJ's geod_inverse: 499.994350 m and 499.994162 m
        QCOMPARE(river->river.length().value, std::int64_t(999989));
        QCOMPARE(river->river.stationing.origin(), Origin::Source);
        QVERIFY(river->river.directionConfirmed);
        QCOMPARE(river->meta.sourceFid, std::int64_t(-1));
        QCOMPARE(plan.riverByKey("HS")->meta.sourceFid, std::int64_t(1));
        QCOMPARE(imported.changes.label, std::string("import rivers"));

        const LayerReport& report = imported.report.layers.at(0);
        QCOMPARE(report.declared, std::int64_t(3));
        QCOMPARE(report.read, std::int64_t(3));
        QCOMPARE(report.made, std::int64_t(2));
        QCOMPARE(report.joined, std::int64_t(3));
        QCOMPARE(report.skipped, std::int64_t(0));
        QVERIFY(report.balance);
        QCOMPARE(report.balance->remainder().value, std::int64_t(0));
        QVERIFY(report.balance->source.value > 1'999'000);
    }

    void aRiverKeepsWhatAllItsReachesAgreeIn()
    {
        Plan plan;
        mustImport(plan, twoRivers(), optionsFor(ImportRole::Rivers));
        QCOMPARE(plan.riverByKey("DS")->meta.attrs, std::string("{\"级别\":\"干流\"}"));
        QCOMPARE(plan.riverByKey("DS")->meta.remarks, std::string());
        QCOMPARE(plan.riverByKey("HS")->meta.remarks, std::string("示意"));
    }

    void thePlanTakesTheSystemOfItsFirstFile()
    {
        Plan plan;
        mustImport(plan, twoRivers(), optionsFor(ImportRole::Rivers));
        QCOMPARE(plan.info().crs.epsg(), std::optional(4547));
        QCOMPARE(plan.info().method, LengthMethod::Geodesic);
        QCOMPARE(plan.info().counters.at('R'), std::int64_t(2));
    }

    void theSourceIsRememberedWithItsFeatures()
    {
        Plan plan;
        const Imported imported = mustImport(plan, twoRivers(), optionsFor(ImportRole::Rivers));
        const auto records = sorted<SourceRecord>(plan);
        QCOMPARE(records.size(), std::size_t(1));
        QCOMPARE(records[0].file, std::string("rivers.shp"));
        QCOMPARE(records[0].layer, std::string("rivers"));
        QCOMPARE(records[0].role, std::string("rivers"));
        QCOMPARE(records[0].crs, std::string("EPSG:4547"));
        QCOMPARE(records[0].encoding, std::string("UTF-8"));
        QCOMPARE(records[0].featuresRead, std::int64_t(3));
        QVERIFY(nlohmann::json::parse(records[0].report).is_array());
        QCOMPARE(plan.riverByKey("DS")->meta.source, records[0].meta.uuid);
        QCOMPARE(imported.sourceFeatures.size(), std::size_t(1));
        QCOMPARE(imported.sourceFeatures[0].first, records[0].meta.uuid);
        const auto& rows = imported.sourceFeatures[0].second;
        QCOMPARE(rows.size(), std::size_t(3));
        QCOMPARE(rows[2].fid, std::int64_t(2));
        QCOMPARE(rows[2].attrs,
                 std::string("{\"编码\":\"DS\",\"河流名称\":\"丁山河\",\"级别\":\"干流\",\"说明\":\"示意2\"}"));
        QCOMPARE(rows[2].geometry.size(), std::size_t(9 + 32));
        // what refers to the record comes after it
        QCOMPARE(kindOf(imported.changes.changes.front()), EntityKind::Source);
    }

    void withoutKeysTheNamesAreTaken()
    {
        Plan plan;
        mustImport(plan,
                   sketchSource(sketchLayer("r.shp", {"河流名称"},
                                            {{"LINESTRING (530000 2520000, 530500 2520000)", {"丁山河"}},
                                             {"LINESTRING (530500 2520000, 530500 2521000)", {"黄沙河"}},
                                             {"LINESTRING (530500 2520000, 531000 2520000)", {"丁山河"}}})),
                   optionsFor(ImportRole::Rivers));
        QCOMPARE(plan.rivers().size(), std::size_t(2));
        QVERIFY(plan.riverByKey("丁山河"));
    }

    void emptyKeysAreListedAndNamesKeepRiversApart()
    {
        Plan plan;
        const Imported imported =
            mustImport(plan,
                       sketchSource(sketchLayer("r.shp", {"编码", "河流名称"},
                                                {{"LINESTRING (530000 2520000, 530500 2520000)", {"", "丁山河"}},
                                                 {"LINESTRING (530500 2520000, 531000 2520000)", {"", "丁山河"}},
                                                 {"LINESTRING (531000 2520000, 531500 2520000)", {"", "花园河"}}})),
                       optionsFor(ImportRole::Rivers));
        QCOMPARE(plan.rivers().size(), std::size_t(2));
        QCOMPARE(plan.riverByKey("R0")->river.name, std::string("丁山河"));
        QCOMPARE(plan.riverByKey("R2")->river.name, std::string("花园河"));
        QCOMPARE(listed(imported.report.issues), std::string("warning key_missing r.shp #0\n"
                                                             "warning key_missing r.shp #1\n"
                                                             "warning key_missing r.shp #2"));
    }

    void withoutKeysAndNamesConnectionDecides()
    {
        Plan plan;
        const Imported imported =
            mustImport(plan,
                       sketchSource(sketchLayer("r.shp", {"x"},
                                                {{"LINESTRING (530000 2520000, 530500 2520000)", {}},
                                                 {"LINESTRING (530500 2520000, 531000 2520000)", {}},
                                                 {"LINESTRING (530000 2529000, 531000 2529000)", {}}})),
                       optionsFor(ImportRole::Rivers));
        QCOMPARE(plan.rivers().size(), std::size_t(2));
        QVERIFY2(listed(imported.report.issues).find("warning river_fields_missing r.shp | x") != std::string::npos,
                 listed(imported.report.issues).c_str());
    }

    void keysThatThePlanHasAreReplaced()
    {
        Plan plan;
        ImportOptions options = optionsFor(ImportRole::Rivers);
        mustImport(plan, twoRivers(), options);
        options.makeId = {}; // the same file again: other ids
        const Imported again = mustImport(plan, twoRivers(), options);
        QCOMPARE(plan.rivers().size(), std::size_t(4));
        QVERIFY(plan.riverByKey("DS#2") && plan.riverByKey("HS#2"));
        QVERIFY(listed(again.report.issues).find("warning key_replaced rivers.shp DS | DS | DS#2") !=
                std::string::npos);
        std::set<std::string> keys;
        std::set<std::string> codes;
        for (const PlanRiver& row : sorted<PlanRiver>(plan)) {
            keys.insert(row.river.key);
            codes.insert(row.meta.code);
        }
        QCOMPARE(keys.size(), std::size_t(4));
        QCOMPARE(codes.size(), std::size_t(4));
    }

    void chainageMayCountFromTheMouth()
    {
        ImportOptions options = optionsFor(ImportRole::Rivers);
        options.origin = Origin::Mouth;
        Plan plan;
        mustImport(plan, twoRivers(), options);
        QCOMPARE(plan.riverByKey("DS")->river.stationing.origin(), Origin::Mouth);
        QCOMPARE(plan.riverByKey("DS")->river.stationing.chainageAt(Position{0}).mm, std::int64_t(999989));
    }

    void eachRiverMayHaveItsOwnOrigin()
    {
        Plan plan;
        const Imported imported =
            mustImport(plan,
                       sketchSource(sketchLayer("r.shp", {"编码", "桩号起算"},
                                                {{"LINESTRING (530000 2520000, 530500 2520000)", {"A", "河口"}},
                                                 {"LINESTRING (530000 2521000, 530500 2521000)", {"B", "源头"}},
                                                 {"LINESTRING (530000 2522000, 530500 2522000)", {"C", ""}},
                                                 {"LINESTRING (530000 2523000, 530500 2523000)", {"D", "north"}}})),
                       optionsFor(ImportRole::Rivers));
        QCOMPARE(plan.riverByKey("A")->river.stationing.origin(), Origin::Mouth);
        QCOMPARE(plan.riverByKey("B")->river.stationing.origin(), Origin::Source);
        QCOMPARE(plan.riverByKey("C")->river.stationing.origin(), Origin::Source);
        QVERIFY(listed(imported.report.issues).find("warning attribute_unreadable r.shp D | 桩号起算 | north") !=
                std::string::npos);
    }

    void aRiverMayStartAtAnyChainage()
    {
        Plan plan;
        const Imported imported = mustImport(
            plan,
            sketchSource(sketchLayer("r.shp", {"编码", "桩号起算", "起算桩号"},
                                     {{"LINESTRING (530000 2520000, 530500 2520000)", {"A", "", "K12+300"}},
                                      {"LINESTRING (530000 2521000, 530500 2521000)", {"B", "河口", "-50"}},
                                      {"LINESTRING (530000 2522000, 530500 2522000)", {"C", "", ""}},
                                      {"LINESTRING (530000 2523000, 530500 2523000)", {"D", "", "Anfang"}},
                                      {"LINESTRING (530000 2524000, 530500 2524000)", {"E", "河口", "0"}},
                                      {"LINESTRING (530500 2524000, 531000 2524000)", {"E", "源头", "500"}}})),
            optionsFor(ImportRole::Rivers));
        const auto labels = [&](const char* key) {
            const River& river = plan.riverByKey(key)->river;
            return std::pair(river.stationing.chainageAt(Position{0}).mm,
                             river.stationing.chainageAt(Position{river.length().value}).mm);
        };
        const std::int64_t length = plan.riverByKey("A")->river.length().value;
        QCOMPARE(labels("A"), std::pair(std::int64_t(12'300'000), 12'300'000 + length));
        QCOMPARE(labels("B").second, std::int64_t(-50'000));
        QCOMPARE(labels("C").first, std::int64_t(0));
        QCOMPARE(labels("D").first, std::int64_t(0));
        QCOMPARE(labels("E").first, std::int64_t(0)); // they differ: the option
        const std::string issues = listed(imported.report.issues);
        QCOMPARE(issues, std::string("warning attribute_unreadable r.shp D | 起算桩号 | Anfang\n"
                                     "warning attribute_unreadable r.shp E | 桩号起算 | 河口, 源头\n"
                                     "warning attribute_unreadable r.shp E | 起算桩号 | 0, 500"));
        QCOMPARE(plan.riverByKey("D")->meta.attrs, std::string("{\"起算桩号\":\"Anfang\"}"));
    }

    void theOriginOfTheOptionsIsForRiversThatSayNone()
    {
        ImportOptions options = optionsFor(ImportRole::Rivers);
        options.origin = Origin::Mouth;
        Plan plan;
        mustImport(plan,
                   sketchSource(sketchLayer("r.shp", {"编码", "origin"},
                                            {{"LINESTRING (530000 2520000, 530500 2520000)", {"A", "source"}},
                                             {"LINESTRING (530000 2521000, 530500 2521000)", {"B", ""}}})),
                   options);
        QCOMPARE(plan.riverByKey("A")->river.stationing.origin(), Origin::Source);
        QCOMPARE(plan.riverByKey("B")->river.stationing.origin(), Origin::Mouth);
    }

    /// Calibrated lines: M grows from the origin, whichever way the line is drawn.
    void mValuesTellTheDirection()
    {
        for (const Origin origin : {Origin::Source, Origin::Mouth}) {
            Source source = sketchSource(
                sketchLayer("r.shp", {"编码", "origin"},
                            {{"LINESTRING (530000 2520000, 530500 2520000)", {"A", std::string(toString(origin))}},
                             {"LINESTRING (531000 2520000, 530500 2520000)", {"A", std::string(toString(origin))}}}));
            source.layers[0].shapes.m = {0, 500, 1000, 500};
            Plan plan;
            mustImport(plan, source, optionsFor(ImportRole::Rivers));
            const River river = plan.riverByKey("A")->river;
            QCOMPARE(river.alignment->points().front().x, origin == Origin::Source ? 530000.0 : 531000.0);
            QVERIFY(river.directionConfirmed);
            // the label 0 is where M is 0
            QCOMPARE(river.stationing.positionOf(Chainage{0}).value(),
                     origin == Origin::Source ? Position{0} : Position{river.length().value});
        }
    }

    void theAttributesOfKeyAndNameMayBeChosen()
    {
        ImportOptions options = optionsFor(ImportRole::Rivers);
        options.key = "HydroID";
        options.name = "label";
        Source source = sketchSource(
            sketchLayer("r.shp", {"编码", "hydroid", "河流名称", "label"},
                        {{"LINESTRING (530000 2520000, 530500 2520000)", {"A", "10000.000", "甲", "Long River"}},
                         {"LINESTRING (530500 2520000, 531000 2520000)", {"B", "10000", "甲", "Long River"}}}));
        source.layers[0].fields[1].type = FieldType::Real;
        Plan plan;
        const Imported imported = mustImport(plan, source, options);
        QCOMPARE(plan.rivers().size(), std::size_t(1));
        QCOMPARE(plan.riverByKey("10000")->river.name, std::string("Long River"));
        QCOMPARE(plan.riverByKey("10000")->meta.attrs, std::string("{\"河流名称\":\"甲\"}"));
        QCOMPARE(listed(imported.report.issues), std::string());
    }

    void keysWithStrayDecimalsInTextAreTold()
    {
        Plan plan;
        const Imported imported =
            mustImport(plan,
                       sketchSource(sketchLayer("r.shp", {"编码"},
                                                {{"LINESTRING (530000 2520000, 530500 2520000)", {"10000"}},
                                                 {"LINESTRING (530500 2520000, 531000 2520000)", {"10000.0"}}})),
                       optionsFor(ImportRole::Rivers));
        QCOMPARE(plan.rivers().size(), std::size_t(2)); // to join them is a decision
        QCOMPARE(listed(imported.report.issues), std::string("warning key_stray_decimals r.shp | 10000 | 10000.0"));
    }

    void featuresThatAreNoLinesAreReportedOneByOne()
    {
        Plan plan;
        const Imported imported =
            mustImport(plan,
                       sketchSource(sketchLayer("r.shp", {"编码"},
                                                {{"", {"A"}},
                                                 {"POINT (530000 2520000)", {"B"}},
                                                 {"LINESTRING (530000 2520000, 530500 2520000)", {"C"}}})),
                       optionsFor(ImportRole::Rivers));
        const std::string issues = listed(imported.report.issues);
        QVERIFY2(issues.find("warning geometry_null r.shp #0") != std::string::npos, issues.c_str());
        QVERIFY2(issues.find("warning geometry_type_unexpected r.shp #1 | point | line") != std::string::npos,
                 issues.c_str());
        QCOMPARE(imported.report.layers[0].joined, std::int64_t(1));
        QCOMPARE(imported.report.layers[0].skipped, std::int64_t(2));
    }

    void aSourceWithoutAnythingUsableIsAnError()
    {
        const auto imported = importSource(Plan(), sketchSource(sketchLayer("r.shp", {"编码"}, {{"", {"A"}}})),
                                           optionsFor(ImportRole::Rivers));
        QVERIFY(!imported);
        QCOMPARE(imported.error(), (Error{ErrorCode::NothingUsable, "/nowhere/r.shp", "2"}));
        ImportReport why;
        QVERIFY(!importSource(
            Plan(),
            sketchSource(
                sketchLayer("r.shp", {"编码"}, {{"", {"A"}}, {"LINESTRING (530000 2520000, 530000 2520000)", {"A"}}})),
            optionsFor(ImportRole::Rivers), {}, &why));
        QCOMPARE(listed(why.issues), std::string("warning geometry_null r.shp #0\n"
                                                 "warning reach_zero_length r.shp #1\n"
                                                 "warning layer_skipped r.shp | nothing in it could be used"));
        QCOMPARE(why.layers.at(0).skipped, std::int64_t(2));
        QCOMPARE(importSource(Plan(), Source{}, optionsFor(ImportRole::Rivers)).error().code, ErrorCode::NothingUsable);
    }

    void aCancelledImportIsAnError()
    {
        std::stop_source stop;
        stop.request_stop();
        const auto imported =
            importSource(Plan(), twoRivers(), optionsFor(ImportRole::Rivers), Progress{stop.get_token(), {}});
        QVERIFY(!imported);
        QCOMPARE(imported.error().code, ErrorCode::Cancelled);
    }

    void severalLayersOfOneFileKeepTheirKeysApart()
    {
        Source source = twoRivers();
        source.layers.push_back(source.layers.front());
        source.layers[1].name = "second";
        Plan plan;
        mustImport(plan, source, optionsFor(ImportRole::Rivers));
        QCOMPARE(plan.rivers().size(), std::size_t(4));
        QVERIFY(plan.riverByKey("DS#2"));
        QCOMPARE(plan.table<SourceRecord>().size(), std::size_t(2));
    }

    void roleNamesReadBack()
    {
        for (int role = 0; role < 8; ++role) {
            const auto value = static_cast<ImportRole>(role);
            QCOMPARE(parseImportRole(toString(value)), std::optional(value));
        }
        QVERIFY(!parseImportRole("river"));
    }
};

RIPARIA_TEST(ImportRiversTest)
#include "ImportRiversTest.moc"
