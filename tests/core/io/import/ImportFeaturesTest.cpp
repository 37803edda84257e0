// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/ReferenceStyle.h"
#include "core/plan/Validation.h"
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

Plan planWithLake()
{
    Plan plan;
    mustImport(plan,
               sketchSource(sketchLayer("rivers.shp", {"编码", "河流名称"},
                                        {{"LINESTRING (530000 2520000, 532000 2520000)", {"DS", "丁山河"}},
                                         {"LINESTRING (530000 2520100, 532000 2520100)", {"HS", "黄沙河"}}})),
               optionsFor(ImportRole::Rivers));
    ChangeSet changes;
    WaterBody lake;
    lake.meta.uuid = Uuid::named("lake");
    lake.meta.code = "B-0001";
    lake.meta.name = "黄竹坑水库";
    changes.add(lake);
    if (!plan.apply(changes))
        qFatal("fixture");
    return plan;
}

template <class T>
struct Outcome {
    std::vector<T> rows;
    std::string issues;
    LayerReport report;
    Plan plan;
};

template <class T>
Outcome<T> import(ImportRole role, const std::vector<std::string>& columns,
                  const std::vector<test::SketchedFeature>& features, int epsg = 4547)
{
    Outcome<T> outcome;
    outcome.plan = planWithLake();
    const Imported imported =
        mustImport(outcome.plan, sketchSource(sketchLayer("f.shp", columns, features, epsg)), optionsFor(role));
    outcome.rows = sorted<T>(outcome.plan);
    outcome.issues = listed(imported.report.issues);
    outcome.report = imported.report.layers.at(0);
    return outcome;
}

std::string rectangle(int x, int y, int width, int height)
{
    const auto at = [](int a, int b) { return std::to_string(a) + " " + std::to_string(b); };
    return "POLYGON ((" + at(x, y) + ", " + at(x + width, y) + ", " + at(x + width, y + height) + ", " +
           at(x, y + height) + ", " + at(x, y) + "))";
}

} // namespace

class ImportFeaturesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anAreaBelongsToTheRiverItLiesAt()
    {
        const auto o = import <Area>(ImportRole::Areas, {"名称", "类型", "措施"},
                                     {{rectangle(530200, 2519960, 300, 30), {"岸带A", "岸带绿化", "M09"}}});
        QCOMPARE(o.rows.size(), std::size_t(1));
        QCOMPARE(o.rows[0].link.water, std::string("DS"));
        QCOMPARE(o.rows[0].link.origin, LinkOrigin::Derived);
        QCOMPARE(o.rows[0].link.bank, Bank::Right);
        QVERIFY(std::abs(o.rows[0].link.span.length().value - 300'000) < 2000);
        QCOMPARE(o.rows[0].kind, std::string("planting"));
        QCOMPARE(o.rows[0].meta.name, std::string("岸带A"));
        QCOMPARE(o.rows[0].shape.size(), std::size_t(1));
        QCOMPARE(o.issues, std::string());
    }

    void anAreaFarFromEveryRiverIsUnassigned()
    {
        const auto o = import <Area>(ImportRole::Areas, {"name"}, {{rectangle(530200, 2521000, 300, 30), {"x"}}});
        QCOMPARE(o.rows.at(0).link, WaterLink());
        QCOMPARE(
            o.issues,
            std::string("info water_unassigned f.shp #0 | no river within 100 m; the nearest, HS, is 900.0 m away"));
    }

    void anAreaAsLongOnTwoRiversIsUnassigned()
    {
        // the rivers run 100 m apart: the lower half of the outline is nearer to one, the upper half to the other
        const auto tie = import <Area>(ImportRole::Areas, {"name"}, {{rectangle(530200, 2520020, 300, 60), {"x"}}});
        QCOMPARE(tie.rows.at(0).link, WaterLink());
        QCOMPARE(tie.issues, std::string("info water_unassigned f.shp #0 | equally at DS and HS"));
        const auto longer = import <Area>(
            ImportRole::Areas, {"name"},
            {{"POLYGON ((530200 2520020, 530502 2520020, 530500 2520080, 530200 2520080, 530200 2520020))", {"x"}}});
        QCOMPARE(longer.rows.at(0).link.water, std::string("DS"));
        QCOMPARE(longer.issues, std::string());
    }

    void anAreaOffTheEndOfARiverBelongsToItAsAWhole()
    {
        const auto o = import <Area>(ImportRole::Areas, {"name"}, {{rectangle(532030, 2519990, 40, 20), {"x"}}});
        QCOMPARE(o.rows.at(0).link.water, std::string("DS"));
        QCOMPARE(o.rows[0].link.span, Span());
        QCOMPARE(o.rows[0].link.origin, LinkOrigin::Derived);
        for (const Issue& issue : validate(o.plan))
            QVERIFY2(issue.severity != Severity::Error, listed({issue}).c_str());
    }

    void theReachOfRiversIsAHundredMetres()
    {
        const auto o = import <Area>(
            ImportRole::Areas, {"name"},
            {{rectangle(530200, 2519870, 300, 31), {"99 m"}}, {rectangle(530200, 2519860, 300, 38), {"102 m"}}});
        QCOMPARE(o.rows.at(0).link.water, std::string("DS"));
        QCOMPARE(o.rows.at(1).link, WaterLink());
        QCOMPARE(o.issues,
                 std::string("info water_unassigned f.shp #1 | no river within 100 m; the nearest, DS, is 102.0 "
                             "m away"));
    }

    void theWaterAnAreaNamesWins()
    {
        const auto o = import <Area>(ImportRole::Areas, {"河流编码", "岸别"},
                                     {{rectangle(530200, 2520005, 300, 20), {"HS", ""}},
                                      {rectangle(530200, 2520005, 300, 20), {"黄竹坑水库", ""}},
                                      {rectangle(530200, 2520005, 300, 20), {"XX", ""}},
                                      {rectangle(530200, 2520005, 300, 20), {"DS", "右岸"}}});
        QCOMPARE(o.rows.size(), std::size_t(4));
        QCOMPARE(o.rows[0].link.water, std::string("HS"));
        QCOMPARE(o.rows[0].link.origin, LinkOrigin::Explicit);
        QVERIFY(std::abs(o.rows[0].link.span.length().value - 300'000) < 2000);
        QCOMPARE(o.rows[0].link.bank, Bank::Right); // south of a river that runs east
        QCOMPARE(o.rows[1].link.water, std::string("B-0001"));
        QVERIFY(o.rows[1].link.span.isEmpty());
        QCOMPARE(o.rows[2].link.water, std::string("DS"));
        QCOMPARE(o.rows[2].link.origin, LinkOrigin::Derived);
        QCOMPARE(o.rows[2].meta.attrs, std::string("{\"河流编码\":\"XX\"}"));
        QCOMPARE(o.rows[3].link.bank, Bank::Right);
        QCOMPARE(o.issues, std::string("warning river_not_in_plan f.shp #2 | XX"));
    }

    void areasMustBePolygons()
    {
        const auto o =
            import <Area>(ImportRole::Areas, {"name"},
                          {{"LINESTRING (0 0, 1 1)", {}}, {"", {}}, {rectangle(530200, 2519960, 300, 30), {}}});
        QCOMPARE(o.rows.size(), std::size_t(1));
        QCOMPARE(o.report.skipped, std::int64_t(2));
        QCOMPARE(o.issues, std::string("warning geometry_type_unexpected f.shp #0 | line | polygon\n"
                                       "warning geometry_null f.shp #1"));
    }

    void aGreenwayAlongARiverHasItsSpan()
    {
        const auto o = import <Greenway>(
            ImportRole::Greenways,
            {"name", "water", "from", "to", "bank", "type", "grade", "paths", "width_m", "surface"},
            {{"", {"碧道", "丁山河", "K0+300", "K1+100", "左岸", "城镇型", "二级", "漫步道;骑行道", "3.5", "沥青"}}});
        QCOMPARE(o.issues, std::string());
        const Greenway& greenway = o.rows.at(0);
        QVERIFY(greenway.isAlongRiver());
        QCOMPARE(greenway.link.water, std::string("DS"));
        QCOMPARE(greenway.link.span.from.mm, std::int64_t(300'000));
        QCOMPARE(greenway.link.bank, Bank::Left);
        QCOMPARE(greenway.type + " " + greenway.grade, std::string("town 二级"));
        QCOMPARE(greenway.paths, (std::vector<std::string>{"walking", "cycling"}));
        QCOMPARE(greenway.width, std::optional(3.5));
        QCOMPARE(greenway.surface, std::string("沥青"));
        QCOMPARE(greenway.lines.size(), std::size_t(1));
    }

    void aFreeGreenwayHasItsOwnLines()
    {
        const auto o = import <Greenway>(
            ImportRole::Greenways, {"name", "water"},
            {{"LINESTRING (530000 2526000, 530100 2526000) + LINESTRING (530200 2526000, 530300 2526000)",
              {"环线", ""}},
             {"LINESTRING (530000 2520050, 530100 2520050)", {"岸线", "DS"}},
             {"", {"nowhere", ""}}});
        QCOMPARE(o.rows.size(), std::size_t(2));
        QVERIFY(!o.rows[0].isAlongRiver());
        QCOMPARE(o.rows[0].lines.size(), std::size_t(2));
        QCOMPARE(o.rows[0].link, WaterLink());
        QVERIFY(!o.rows[1].isAlongRiver());
        QCOMPARE(o.rows[1].link.water, std::string("DS"));
        QCOMPARE(o.issues, std::string("warning geometry_null f.shp #2"));
    }

    void aTableOfWorksNeedsNoGeometryAndNoCrs()
    {
        const auto o = import <Works>(
            ImportRole::Works,
            {"工程编号", "工程名称", "类别", "责任单位", "总投资(万元)", "立项日期", "完工日期", "计划完工年"},
            {{"", {"W-0005", "甲", "channel", "水务局", "120.5", "2017-01-01", "2020-06-01", "2020"}},
             {"", {"W-0001", "乙", "", "", "", "", "", ""}},
             {"", {"", "", "greenway", "", "", "", "", ""}}},
            0);
        QCOMPARE(o.rows.size(), std::size_t(2));
        const Works& first = o.rows[1];
        QCOMPARE(first.meta.code, std::string("W-0005"));
        QCOMPARE(first.meta.name + first.category + first.responsible, std::string("甲channel水务局"));
        QCOMPARE(first.cost, std::optional(1'205'000.0));
        QCOMPARE(first.order, std::int64_t(1));
        QCOMPARE(o.rows[0].order, std::int64_t(2));
        QCOMPARE(first.yearEnd, std::optional(2020));
        QCOMPARE(first.events.size(), std::size_t(2));
        QCOMPARE(o.issues, std::string("warning key_missing f.shp #2"));
        QCOMPARE(o.report.joined, std::int64_t(2));
    }

    void worksImportedAgainGetNewCodes()
    {
        Plan plan;
        const Source source = sketchSource(sketchLayer("w.csv", {"工程编号", "工程名称"}, {{"", {"W-0001", "甲"}}}, 0));
        ImportOptions options = optionsFor(ImportRole::Works);
        options.makeId = {};
        mustImport(plan, source, options);
        const Imported again = mustImport(plan, source, options);
        QCOMPARE(sorted<Works>(plan).at(1).meta.code, std::string("W-0002"));
        QCOMPARE(listed(again.report.issues), std::string("info key_replaced w.csv #0 | W-0001 | W-0002"));
        QCOMPARE(sorted<Works>(plan)[1].order, std::int64_t(2));
    }

    void sitesArePointsOrRowsOfATable()
    {
        const auto o = import <Site>(ImportRole::Sites, {"name", "kind", "登记号", "河流"},
                                     {{"POINT (530500 2520010)", {"排口1", "排口", "P-77", "DS"}},
                                      {"", {"工地", "construction", "", ""}},
                                      {"LINESTRING (0 0, 1 1)", {"x", "", "", ""}}});
        QCOMPARE(o.rows.size(), std::size_t(2));
        QCOMPARE(o.rows[0].kind, std::string("outfall"));
        QCOMPARE(o.rows[0].registerNumber, std::string("P-77"));
        QCOMPARE(o.rows[0].place, std::optional(Point{530500, 2520010}));
        QCOMPARE(o.rows[0].link.water, std::string("DS"));
        QVERIFY(!o.rows[1].place);
        QCOMPARE(o.issues, std::string("warning geometry_type_unexpected f.shp #2 | line | point"));
    }

    void boundariesHaveRoleAndCodeAsText()
    {
        const auto o =
            import <Boundary>(ImportRole::Boundaries, {"名称", "类型", "代码", "代码体系"},
                              {{rectangle(530000, 2519000, 3000, 3000), {"坪地街道", "辖区", "440307006", "NBS 2022"}},
                               {rectangle(530000, 2519000, 30, 30), {"水库", "water_surface", "", ""}}});
        QCOMPARE(o.rows.size(), std::size_t(2));
        QCOMPARE(o.rows[0].role, std::string("jurisdiction"));
        QCOMPARE(o.rows[0].adminCode, std::string("440307006"));
        QCOMPARE(o.rows[0].codeSystem, std::string("NBS 2022"));
        QCOMPARE(o.rows[1].role, std::string("water_surface"));
        QCOMPARE(o.issues, std::string());
    }

    void aReferenceLayerIsOnlyRemembered()
    {
        const auto o = import <ReferenceLayer>(ImportRole::Reference, {"x"}, {{"POINT (1 2)", {"1"}}});
        QCOMPARE(o.rows.size(), std::size_t(1));
        QCOMPARE(o.rows[0].path, std::string("/nowhere/f.shp"));
        QCOMPARE(o.rows[0].layer, std::string("f"));
        QCOMPARE(o.rows[0].crs, std::string("EPSG:4547"));
        QCOMPARE(o.plan.table<SourceRecord>().size(), std::size_t(1)); // that of the rivers
    }

    void bankLinesAreAReferenceLayerThatSaysSo()
    {
        const auto o = import <ReferenceLayer>(ImportRole::BankLines, {"x"}, {{"LINESTRING (1 2, 3 4)", {"1"}}});
        QCOMPARE(o.rows.size(), std::size_t(1));
        QCOMPARE(o.rows[0].path, std::string("/nowhere/f.shp"));
        QVERIFY(referenceStyle(o.rows[0]).hasBankLines);
        QVERIFY(referenceStyle(o.rows[0]).visible);
        const auto plain = import <ReferenceLayer>(ImportRole::Reference, {"x"}, {{"LINESTRING (1 2, 3 4)", {"1"}}});
        QVERIFY(!referenceStyle(plain.rows[0]).hasBankLines);
        QVERIFY(parseImportRole("banks") == ImportRole::BankLines);
    }

    void everyFeatureIsJoinedOrSkipped()
    {
        const std::vector<test::SketchedFeature> mixed{{"", {"a"}},
                                                       {"POINT (530500 2520010)", {"b"}},
                                                       {"LINESTRING (530000 2520050, 530100 2520050)", {"c"}},
                                                       {rectangle(530200, 2519960, 300, 30), {"d"}}};
        for (const ImportRole role :
             {ImportRole::Rivers, ImportRole::Segments, ImportRole::Areas, ImportRole::Greenways, ImportRole::Works,
              ImportRole::Sites, ImportRole::Boundaries}) {
            Plan plan = planWithLake();
            const Imported imported =
                mustImport(plan, sketchSource(sketchLayer("f.shp", {"name"}, mixed)), optionsFor(role));
            const LayerReport& report = imported.report.layers.at(0);
            QCOMPARE(report.joined + report.skipped, std::int64_t(4));
            QVERIFY(report.made > 0);
            for (std::int64_t skipped = 0; skipped < report.skipped; ++skipped)
                QVERIFY(imported.report.issues.size() >= std::size_t(report.skipped));
        }
    }
};

RIPARIA_TEST(ImportFeaturesTest)
#include "ImportFeaturesTest.moc"
