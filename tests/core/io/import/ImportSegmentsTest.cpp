// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/io/import/ImportSketch.h"
#include "tests/support/TestMain.h"

#include <QtTest/QtTest>

using namespace riparia;
using riparia::test::listed;
using riparia::test::mustImport;
using riparia::test::optionsFor;
using riparia::test::SketchedFeature;
using riparia::test::sketchLayer;
using riparia::test::sketchSource;
using riparia::test::sorted;

namespace {

/// DS runs east for 2 km along y = 2520000, HS runs south into its middle, HY also counts from the mouth.
Plan planWithRivers()
{
    Plan plan;
    mustImport(plan,
               sketchSource(sketchLayer("rivers.shp", {"编码", "河流名称", "桩号起算"},
                                        {{"LINESTRING (530000 2520000, 532000 2520000)", {"DS", "丁山河", ""}},
                                         {"LINESTRING (531000 2521000, 531000 2520000)", {"HS", "黄沙河", ""}},
                                         {"LINESTRING (530000 2525000, 531000 2525000)", {"HY", "花园河", "河口"}}})),
               optionsFor(ImportRole::Rivers));
    mustImport(plan,
               sketchSource(
                   sketchLayer("works.csv", {"工程编号", "工程名称", "开工日期"},
                               {{"", {"W-0001", "丁山河整治", "2020-01-02"}}, {"", {"W-0002", "黄沙河整治", ""}}}, 0)),
               optionsFor(ImportRole::Works));
    return plan;
}

const std::vector<std::string> kColumns{"编号", "河流", "起点桩号", "终点桩号", "岸别", "措施", "工程"};

struct LocatedSegments {
    std::vector<Segment> segments;
    std::string issues;
    LayerReport report;
};

LocatedSegments importSegments(const std::vector<SketchedFeature>& features,
                               const std::vector<std::string>& columns = kColumns)
{
    Plan plan = planWithRivers();
    const Imported imported =
        mustImport(plan, sketchSource(sketchLayer("s.shp", columns, features)), optionsFor(ImportRole::Segments));
    return {sorted<Segment>(plan), listed(imported.report.issues), imported.report.layers.at(0)};
}

std::string spanOf(const Segment& segment)
{
    return segment.river + " " + std::to_string(segment.span.from.mm) + "-" + std::to_string(segment.span.to.mm) + " " +
           std::string(toString(segment.bank));
}

} // namespace

class ImportSegmentsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void riverFromAndToGiveTheSpanExactly()
    {
        const LocatedSegments r =
            importSegments({{"", {"S-0001", "DS", "K0+350", "K1+120.5", "两岸", "M01;生态护岸", "W-0001"}}});
        QCOMPARE(r.issues, std::string());
        QCOMPARE(spanOf(r.segments.at(0)), std::string("DS 350000-1120500 both"));
        QCOMPARE(r.segments[0].measures.size(), std::size_t(2));
        QCOMPARE(r.segments[0].measures[1].type, std::string("M07"));
        QVERIFY(!r.segments[0].works.isNil());
        QVERIFY(r.segments[0].events.empty()); // the works tells
        QVERIFY(r.segments[0].group.isNil());
        QCOMPARE(r.segments[0].snapshot.size(), std::size_t(2));
        QVERIFY(!r.segments[0].alignmentHash.empty());
        QVERIFY(std::abs(r.segments[0].anchorFrom.x - 530350) < 0.01);
        QCOMPARE(r.report.joined, std::int64_t(1));
    }

    void chainagesComeInAnySpelling_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::newRow("labels") << "K0+350"
                                << "K1+120.5";
        QTest::newRow("without K") << "0+350"
                                   << "1+120.5";
        QTest::newRow("full width") << "Ｋ０＋３５０"
                                    << "Ｋ１＋１２０．５";
        QTest::newRow("metres") << "350"
                                << "1120.5";
        QTest::newRow("metres as a number column") << "350.000000"
                                                   << "1120.500000";
        QTest::newRow("a range in one column") << "K0+350~K1+120.5"
                                               << "";
        QTest::newRow("a range in the other") << ""
                                              << "K0+350至K1+120.5";
    }

    void chainagesComeInAnySpelling()
    {
        QFETCH(QString, from);
        QFETCH(QString, to);
        const LocatedSegments r = importSegments({{"", {"", "丁山河", from.toStdString(), to.toStdString(), "左岸"}}});
        QCOMPARE(r.segments.size(), std::size_t(1));
        QCOMPARE(spanOf(r.segments[0]), std::string("DS 350000-1120500 left"));
        QCOMPARE(r.issues, std::string());
    }

    void theRiverIsGivenByKeyNameOrCode()
    {
        for (const char* river : {"DS", "丁山河", "R-0001"}) {
            const LocatedSegments r = importSegments({{"", {"", river, "0", "100"}}});
            QCOMPARE(r.segments.size(), std::size_t(1));
            QCOMPARE(r.segments[0].river, std::string("DS"));
        }
    }

    void fromAndToMayBeSwapped()
    {
        const LocatedSegments r = importSegments({{"", {"", "DS", "K1+000", "K0+500"}}});
        QCOMPARE(spanOf(r.segments.at(0)), std::string("DS 500000-1000000 channel"));
        QCOMPARE(r.issues, std::string("info from_to_swapped s.shp #0"));
    }

    void chainageFromTheMouthIsTurnedIntoPositions()
    {
        const LocatedSegments r = importSegments({{"", {"", "HY", "K0+100", "K0+400"}}});
        QCOMPARE(r.issues, std::string());
        QCOMPARE(r.segments.at(0).span.length().value, std::int64_t(300000));
        QVERIFY(r.segments[0].span.from.mm > 599'000 && r.segments[0].span.from.mm < 601'000);
    }

    void whatCannotBeReadIsReportedAndLeftOut()
    {
        const LocatedSegments r = importSegments({{"", {"A", "DS", "K0+350", "K9+000"}},
                                                  {"", {"B", "DS", "K0+1350", "K1+500"}},
                                                  {"", {"C", "XX", "K0+000", "K0+100"}},
                                                  {"", {"D", "DS", "", ""}},
                                                  {"", {"E", "DS", "upstream", "downstream"}}});
        QCOMPARE(r.segments.size(), std::size_t(0));
        QCOMPARE(r.report.skipped, std::int64_t(5));
    }

    void aLineIsLocatedAlongItsRiver()
    {
        const LocatedSegments r =
            importSegments({{"LINESTRING (530200 2520010, 530700 2520010)", {"S-0007", "", "", "", "", "M07", ""}}});
        QCOMPARE(r.segments.size(), std::size_t(1));
        QCOMPARE(r.segments[0].river, std::string("DS"));
        QCOMPARE(r.segments[0].bank, Bank::Left); // north of a river that runs east
        QVERIFY(std::abs(r.segments[0].span.from.mm - 200'000) < 1000);
        QVERIFY(std::abs(r.segments[0].span.to.mm - 700'000) < 1000);
        QCOMPARE(r.segments[0].meta.code, std::string("S-0007"));
    }

    void theBankOfTheAttributesWins()
    {
        const LocatedSegments r =
            importSegments({{"LINESTRING (530200 2520010, 530700 2520010)", {"", "", "", "", "两岸"}}});
        QCOMPARE(r.segments.at(0).bank, Bank::Both);
    }

    void aLineOfANamedRiverIsLocatedOnThatRiverOnly()
    {
        // runs along DS, but says it belongs to HS, from which it is too far
        const LocatedSegments r =
            importSegments({{"LINESTRING (530200 2520010, 530700 2520010)", {"", "HS", "", "", ""}}});
        QCOMPARE(r.segments.size(), std::size_t(0));
        QVERIFY2(r.issues.find("work_not_matched s.shp #0") != std::string::npos, r.issues.c_str());
    }

    void theReportTellsHowFarOffAWorkLies()
    {
        const LocatedSegments r = importSegments({{"LINESTRING (530200 2520010, 530700 2520010)", {"S-0007"}},
                                                  {"", {"S-0008", "DS", "0", "100"}},
                                                  {"LINESTRING (530700 2519980, 530200 2519970)", {"S-0009"}}});
        QCOMPARE(r.segments.size(), std::size_t(3));
        QCOMPARE(r.report.located.size(), std::size_t(2)); // the second was found by its chainages
        const LocatedSegment& left = r.report.located[0];
        QCOMPARE(left.code + " " + left.river, std::string("S-0007 DS"));
        QCOMPARE(left.bank, Bank::Left);
        QVERIFY(left.span == r.segments[0].span);
        QVERIFY(std::abs(left.meanOffset - 10) < 0.01 && std::abs(left.maxOffset - 10) < 0.01);
        const LocatedSegment& right = r.report.located[1];
        QVERIFY(std::abs(right.meanOffset + 25) < 0.1 && std::abs(right.maxOffset - 30) < 0.1);
        QCOMPARE(right.bank, Bank::Right);
    }

    void theToleranceIsThatOfTheOptions()
    {
        Plan plan = planWithRivers();
        ImportOptions options = optionsFor(ImportRole::Segments);
        options.tolerance = 9;
        const Source source =
            sketchSource(sketchLayer("s.shp", {"编号"}, {{"LINESTRING (530200 2520010, 530700 2520010)", {"A"}}}));
        const Imported strict = mustImport(plan, source, options);
        QVERIFY2(listed(strict.report.issues).find("no river within 9.0 m; the nearest, DS, is 10.0 m away") !=
                     std::string::npos,
                 listed(strict.report.issues).c_str());
        options.tolerance = 11;
        QCOMPARE(mustImport(plan, source, options).report.layers.at(0).made, std::int64_t(1));
    }

    void aPlanWithoutRiversSaysSo()
    {
        Plan plan;
        const Imported imported = mustImport(
            plan,
            sketchSource(sketchLayer("s.shp", {"编号"}, {{"LINESTRING (530200 2520010, 530700 2520010)", {"A"}}})),
            optionsFor(ImportRole::Segments));
        QVERIFY2(listed(imported.report.issues).rfind("warning work_not_matched s.shp #0 | there are no rivers", 0) ==
                     0,
                 listed(imported.report.issues).c_str());
    }

    /// The first feature becomes two segments; the second keeps the code it has in the file.
    void theCodesOfTheFileAreNotGivenToPiecesOfOtherFeatures()
    {
        const LocatedSegments r =
            importSegments({{"LINESTRING (530998 2520600, 530998 2520001, 530996 2519998, 530400 2519998)", {"S-0003"}},
                            {"", {"S-0001", "DS", "0", "100"}},
                            {"", {"S-0002", "DS", "100", "200"}},
                            {"", {"", "DS", "200", "300"}},
                            {"", {"S-0004", "DS", "300", "400"}}});
        QCOMPARE(r.issues.find("key_replaced"), std::string::npos);
        QCOMPARE(r.segments.size(), std::size_t(6));
        QCOMPARE(spanOf(r.segments[0]), std::string("DS 0-100000 channel"));
        QCOMPARE(spanOf(r.segments[1]), std::string("DS 100000-200000 channel"));
        QCOMPARE(spanOf(r.segments[3]), std::string("DS 300000-400000 channel"));
        QCOMPARE(r.segments[4].meta.code, std::string("S-0005")); // the other piece of S-0003
        QVERIFY(!r.segments[4].group.isNil() && r.segments[4].group == r.segments[2].group);
        QCOMPARE(r.segments[5].meta.code, std::string("S-0006"));
        QCOMPARE(spanOf(r.segments[5]), std::string("DS 200000-300000 channel"));
    }

    void aPolygonAlongTwoRiversBecomesOneGroup()
    {
        const LocatedSegments r =
            importSegments({{"POLYGON ((530994 2520600, 531006 2520600, 531006 2520006, 531600 2520006, "
                             "531600 2519994, 530994 2519994, 530994 2520600))",
                             {"", "", "", "", "", "M05", ""}}});
        QCOMPARE(r.segments.size(), std::size_t(2));
        QVERIFY(r.segments[0].river != r.segments[1].river);
        QCOMPARE(r.segments[0].group, r.segments[1].group);
        QVERIFY(!r.segments[0].group.isNil());
    }

    void aPolygonOverBothBanksWithChainagesLiesOnBoth()
    {
        const LocatedSegments r = importSegments(
            {{"POLYGON ((530350 2519970, 531120 2519970, 531120 2520030, 530350 2520030, 530350 2519970))",
              {"", "DS", "K0+350", "K1+120"}}});
        QCOMPARE(r.issues, std::string());
        QCOMPARE(spanOf(r.segments.at(0)), std::string("DS 350000-1120000 both"));
    }

    void aPointIsNoWorkAlongARiver()
    {
        const LocatedSegments r = importSegments({{"POINT (530200 2520010)", {"A"}}, {"", {"B", "DS", "0", "100"}}});
        QCOMPARE(r.segments.size(), std::size_t(1));
        QCOMPARE(r.issues, std::string("warning geometry_type_unexpected s.shp #0 | point | line or polygon"));
    }

    void chainagesMayCarryUnits()
    {
        for (const auto& [from, to] : {std::pair("350m", "1.1205km"), std::pair("0.35公里", "1120.5米")}) {
            const LocatedSegments r = importSegments({{"", {"", "DS", from, to, "左岸"}}});
            QCOMPARE(r.issues, std::string());
            QCOMPARE(spanOf(r.segments.at(0)), std::string("DS 350000-1120500 left"));
        }
    }

    void whatNamesTwoRiversIsAmbiguous()
    {
        Plan plan = planWithRivers();
        mustImport(plan,
                   sketchSource(sketchLayer("more.shp", {"编码", "河流名称"},
                                            {{"LINESTRING (530000 2527000, 532000 2527000)", {"DS2", "丁山河"}}})),
                   optionsFor(ImportRole::Rivers));
        const Imported imported =
            mustImport(plan, sketchSource(sketchLayer("s.shp", kColumns, {{"", {"", "丁山河", "0", "100"}}})),
                       optionsFor(ImportRole::Segments));
        const std::string issues = listed(imported.report.issues);
        QVERIFY2(issues.rfind("warning work_ambiguous s.shp #0 | DS, DS2\nwarning work_not_matched s.shp #0", 0) == 0,
                 issues.c_str());
    }

    void aLinePastAConfluenceBecomesOneGroup()
    {
        const LocatedSegments r =
            importSegments({{"LINESTRING (530998 2520600, 530998 2520001, 530996 2519998, 530400 2519998)",
                             {"", "", "", "", "", "M05", ""}}});
        QCOMPARE(r.segments.size(), std::size_t(2));
        QCOMPARE(r.segments[0].group, r.segments[1].group);
        QVERIFY(!r.segments[0].group.isNil());
        QVERIFY(r.segments[0].river != r.segments[1].river);
        QCOMPARE(r.report.made, std::int64_t(2));
        QCOMPARE(r.report.joined, std::int64_t(1));
    }

    void aPolygonIsLocatedByTheStretchItCovers()
    {
        const LocatedSegments r = importSegments(
            {{"POLYGON ((530200 2520005, 530700 2520005, 530700 2520030, 530200 2520030, 530200 2520005))",
              {"", "", ""}}});
        QCOMPARE(r.segments.size(), std::size_t(1));
        QCOMPARE(r.segments[0].bank, Bank::Left);
        QVERIFY(std::abs(r.segments[0].span.length().value - 500'000) < 2000);
    }

    void linesFarFromEveryRiverAreReportedAndLeftOut()
    {
        const LocatedSegments r = importSegments({{"LINESTRING (530200 2530000, 530700 2530000)", {"A"}}});
        QCOMPARE(r.segments.size(), std::size_t(0));
        QCOMPARE(r.issues,
                 std::string("warning work_not_matched s.shp #0 | no river within 50.0 m; the nearest, HY, is "
                             "4999.9 m away\nwarning layer_skipped s.shp | nothing in it could be used"));
        QCOMPARE(r.report.skipped, std::int64_t(1));
    }

    void geometryChecksTheAttributes()
    {
        const LocatedSegments good =
            importSegments({{"LINESTRING (530350 2520006, 531120 2520006)", {"", "DS", "K0+350", "K1+120"}}});
        QCOMPARE(good.issues, std::string());
        QCOMPARE(good.segments.at(0).bank, Bank::Left); // no attribute: the side it lies on
        const LocatedSegments far =
            importSegments({{"LINESTRING (530350 2520206, 531120 2520206)", {"", "DS", "K0+350", "K1+120"}}});
        QCOMPARE(far.issues, std::string("warning work_far s.shp #0 | 206.0 | DS"));
        QCOMPARE(spanOf(far.segments.at(0)), std::string("DS 350000-1120000 left"));
        const LocatedSegments elsewhere =
            importSegments({{"LINESTRING (530950 2520000, 531720 2520000)", {"", "DS", "K0+350", "K1+120"}}});
        QCOMPARE(elsewhere.issues, std::string("warning span_differs s.shp #0 | K0+350 - K1+120 | K0+950 - K1+720"));
        QCOMPARE(spanOf(elsewhere.segments.at(0)), std::string("DS 350000-1120000 channel"));
    }

    void unreadableChainagesFallBackToTheGeometry()
    {
        const LocatedSegments r =
            importSegments({{"LINESTRING (530200 2520010, 530700 2520010)", {"", "DS", "K0+1200", "K0+1700"}}});
        QCOMPARE(r.segments.size(), std::size_t(1));
        QVERIFY2(r.issues.find("warning chainage_unreadable s.shp #0 | K0+1200 - K0+1700 | chainage_metres") == 0,
                 r.issues.c_str());
        QCOMPARE(r.segments[0].meta.attrs, std::string("{\"起点桩号\":\"K0+1200\",\"终点桩号\":\"K0+1700\"}"));
    }

    void unknownWorksAreReportedAndKept()
    {
        const LocatedSegments r = importSegments(
            {{"", {"", "DS", "0", "100", "", "", "丁山河整治"}}, {"", {"", "DS", "0", "100", "", "", "W-0099"}}});
        QVERIFY(!r.segments.at(0).works.isNil());
        QVERIFY(r.segments.at(1).works.isNil());
        QCOMPARE(r.segments[1].meta.attrs, std::string("{\"工程\":\"W-0099\"}"));
        QCOMPARE(r.issues, std::string("warning works_not_in_plan s.shp #1 | W-0099"));
    }

    void ownStatusAndYearsAreRead()
    {
        const LocatedSegments r = importSegments({{"", {"DS", "0", "100", "已完工", "2022-11-30", "2022"}}},
                                                 {"河流", "from", "to", "状态", "状态日期", "计划完工年"});
        QCOMPARE(r.segments.at(0).events.at(0), (StatusEvent{{2022, 11, 30}, "completion"}));
        QCOMPARE(r.segments[0].yearEnd, std::optional(2022));
    }

    void aSpanOfNoLengthIsMadeAndReported()
    {
        const LocatedSegments r = importSegments({{"", {"", "DS", "K0+100", "K0+100"}}});
        QCOMPARE(r.segments.size(), std::size_t(1));
        QCOMPARE(r.issues, std::string("warning span_empty s.shp #0"));
    }
};

RIPARIA_TEST(ImportSegmentsTest)
#include "ImportSegmentsTest.moc"
