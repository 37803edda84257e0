// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/Pivot.h"

#include "core/ledger/Reconcile.h"
#include "core/ledger/Rounding.h"
#include "tests/core/ledger/PlanMaker.h"
#include "tests/support/TestMain.h"

#include <QtTest/QtTest>

using namespace riparia;
using namespace riparia::test;

namespace {

/// "DS=100 HS=50 -=20": each row's values and its net river length in metres.
std::string rivers(const SummaryTable& table)
{
    std::string text;
    for (const SummaryRow& row : table.rows) {
        text += text.empty() ? "" : " ";
        for (std::size_t d = 0; d < row.key.size(); ++d)
            text += (d > 0 ? "," : "") + row.key[d].value_or("-");
        text += "=" + shortest(row.figures.river.net.metres());
    }
    return text;
}

Segment worked(Segment segment, const Works& works)
{
    segment.works = works.meta.uuid;
    return segment;
}

Segment measured(Segment segment, const std::vector<std::string>& measures)
{
    for (const std::string& measure : measures)
        segment.measures.push_back({measure});
    return segment;
}

Plan threeRivers()
{
    Plan plan = emptyPlan();
    // Codes in another order than keys, so that it shows which of them orders the rows.
    PlanRiver ds = straightRiver("DS", 20000);
    PlanRiver hs = straightRiver("HS", 20000, 500);
    PlanRiver hy = straightRiver("HY", 20000, 900);
    ds.meta.code = "R-0010";
    hs.meta.code = "R-0009";
    hy.meta.code = "R-0011";
    add(plan, ds, hs, hy);
    return plan;
}

/// The rows of the published table: name, group, metres, square metres.
struct PublishedRow {
    const char* name;
    const char* group;
    int metres;
    int squareMetres;
};
constexpr PublishedRow kPublished[] = {
    {"丁山河", "black_odour", 4385, 88250},     {"花园河", "black_odour", 1845, 31750},
    {"黄沙河", "black_odour", 3615, 72450},     {"未列名水体4", "black_odour", 1295, 24650},
    {"未列名水体5", "black_odour", 985, 15150}, {"上輋水", "channel", 2225, 41350},
    {"黄沙河左支", "channel", 2635, 55850},     {"未列名河道3", "channel", 1815, 38450},
    {"未列名河道4", "channel", 1465, 33250},    {"未列名河道5", "channel", 1175, 27550},
    {"未列名河道6", "channel", 980, 22300},
};

/// Each row a river of its own with works, one segment, and an area whose size is set through its width.
Plan publishedPlan()
{
    Plan plan = emptyPlan();
    int i = 0;
    for (const PublishedRow& published : kPublished) {
        const std::string number = std::to_string(++i);
        PlanRiver river = straightRiver("K" + number, 5000, i * 300.0);
        river.meta.code = "R-" + number;
        river.river.name = published.name;
        Works w = works("W-" + number, i, published.group);
        w.meta.name = std::string(published.name) + "整治";
        Segment s = worked(segment("S-" + number, "K" + number, 10, 10 + published.metres), w);
        Area a = area("A-" + number, rectangle(i * 300.0, 0, i * 300.0 + published.squareMetres / 1000.0, 1000));
        a.works = w.meta.uuid;
        a.link = {"K" + number, {}, Bank::Left, LinkOrigin::Explicit};
        add(plan, river, w, s, a);
    }
    return plan;
}

} // namespace

class PivotTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void riversComeInTheOrderOfTheirShortCodes()
    {
        Plan plan = threeRivers();
        add(plan, segment("S-1", "DS", 0, 100), segment("S-2", "HS", 0, 50), segment("S-3", "DS", 50, 200),
            segment("S-4", "HY", 0, 1));
        const SummaryTable byWater = table(*count(plan), {"water"});
        QCOMPARE(rivers(byWater), std::string("HS=50 DS=200 HY=1"));
        QCOMPARE(byWater.rows[1].label.front(), std::string("DS河"));
        QCOMPARE(byWater.rows[1].labelEn.front(), std::string("DS River"));
        QCOMPARE(byWater.rows[1].features, 2);
        QCOMPARE(byWater.rows[1].figures.river.gross.value, 250'000);
        QVERIFY(byWater.reconciled && byWater.additive);
    }

    void worksComeInTheirOrderAndUnassignedLast()
    {
        Plan plan = threeRivers();
        const Works second = works("W-1", 20);
        const Works first = works("W-2", 10);
        add(plan, first, second, segment("S-1", "DS", 0, 100), worked(segment("S-2", "DS", 50, 250), second),
            worked(segment("S-3", "DS", 200, 300), first));
        const SummaryTable byWorks = table(*count(plan), {"works"});
        QCOMPARE(rivers(byWorks), first.meta.uuid.toString() + "=100 " + second.meta.uuid.toString() + "=150 -=50");
        QCOMPARE(byWorks.rows[0].label.front(), std::string("W-2工程"));
        QCOMPARE(byWorks.rows[2].label.front(), std::string());
        QCOMPARE(byWorks.issues.size(), std::size_t(1));
        QCOMPARE(byWorks.issues.front().code, IssueCode::UnassignedAmount);
        QCOMPARE(byWorks.issues.front().args, (std::vector<std::string>{"works", "50.0", "", ""}));
    }

    void statusesComeAlongTheLifeOfAProject()
    {
        Plan plan = threeRivers();
        const auto with = [](Segment s, const std::string& status) {
            s.events = {on("2020-01-01", status)};
            return s;
        };
        add(plan, with(segment("S-1", "DS", 0, 1), "completion"), with(segment("S-2", "DS", 10, 12), "plan"),
            with(segment("S-3", "DS", 20, 23), "construction"), segment("S-4", "DS", 30, 34));
        const auto ledger = count(plan);
        QCOMPARE(rivers(table(*ledger, {"status"})), std::string("plan=2 construction=3 completion=1 unset=4"));
        QCOMPARE(rivers(table(*ledger, {"class"})), std::string("planned=2 in_progress=3 completed=1 unset=4"));
        QCOMPARE(rivers(table(*ledger, {"year", "class"})),
                 std::string("2020,planned=2 2020,in_progress=3 2020,completed=1 -,unset=4"));
    }

    void bankClassesGoByThePieces()
    {
        Plan plan = threeRivers();
        add(plan, segment("S-1", "DS", 0, 100, Bank::Left), segment("S-2", "DS", 60, 200, Bank::Right),
            segment("S-3", "DS", 150, 300, Bank::Both), segment("S-4", "DS", 290, 400, Bank::Channel));
        const SummaryTable byBank = table(*count(plan), {"bank"});
        QCOMPARE(rivers(byBank), std::string("both=190 left=60 right=50 channel=100"));
        const Figures& both = row(byBank, "both").figures;
        QCOMPARE(both.bank.net.value, 380'000);
        QCOMPARE(both.river.gross.value, 40'000 + 40'000 + 50'000 + 150'000 + 10'000);
        QCOMPARE(both.bank.gross.value, 40'000 + 40'000 + 50'000 + 300'000);
        QCOMPARE(row(byBank, "left").figures.bank.net.value, 60'000);
        QCOMPARE(row(byBank, "channel").figures.bank.net.value, 0);
        QVERIFY(byBank.reconciled);
    }

    void bothBanksAndOneBankInTheTable()
    {
        Plan plan = threeRivers();
        add(plan, segment("S-1", "DS", 0, 8895, Bank::Both), segment("S-2", "DS", 9000, 12981, Bank::Left));
        const SummaryTable byBank = table(*count(plan), {"bank"});
        QCOMPARE(rivers(byBank), std::string("both=8895 left=3981"));
        QCOMPARE(byBank.totals.river.net.value, 12'876'000);
        QCOMPARE(byBank.totals.bank.net.value, 21'771'000);
    }

    void greenwaysGoByTheirLaneAndAreasByTheirLink()
    {
        Plan plan = threeRivers();
        Area linked = square("A-1", 0, 0, 10);
        linked.link = {"DS", {}, Bank::Right, LinkOrigin::Explicit};
        add(plan, greenwayAlong("G-1", "DS", 0, 100, Bank::Both), greenwayAlong("G-2", "DS", 50, 150, Bank::Left),
            greenwayAlong("G-3", "DS", 0, 10, Bank::Channel), freeGreenway("G-4", {{{5, 0}, {5, 7}}}), linked,
            square("A-2", 50, 0, 10));
        const SummaryTable byBank = table(*count(plan), {"bank"});
        QCOMPARE(row(byBank, "left").figures.greenway.net.value, 150'000);
        QCOMPARE(row(byBank, "left").figures.greenway.gross.value, 200'000);
        QCOMPARE(row(byBank, "right").figures.greenway.net.value, 100'000);
        QCOMPARE(row(byBank, "channel").figures.greenway.net.value, 10'000);
        QCOMPARE(unassignedRow(byBank).figures.greenway.net.value, 7'000);
        QVERIFY(row(byBank, "right").figures.area.net.value > 0);
        QVERIFY(unassignedRow(byBank).figures.area.net.value > 0);
        QVERIFY(byBank.reconciled);
    }

    void severalDimensionsCrossAndUnassignedIsLastInEach()
    {
        Plan plan = threeRivers();
        const Works w = works("W-1", 1);
        add(plan, w, worked(segment("S-1", "DS", 0, 100), w), segment("S-2", "DS", 200, 250),
            worked(segment("S-3", "HS", 0, 10), w), segment("S-4", "HS", 20, 25));
        const std::string id = w.meta.uuid.toString();
        const auto ledger = count(plan);
        QCOMPARE(rivers(table(*ledger, {"works", "water"})), id + ",HS=10 " + id + ",DS=100 -,HS=5 -,DS=50");
        QCOMPARE(rivers(table(*ledger, {"water", "works"})), "HS," + id + "=10 HS,-=5 DS," + id + "=100 DS,-=50");
        QCOMPARE(rivers(table(*ledger, {})), std::string("=165"));
    }

    void overlappingMeasuresAreCountedOnceInTheTotalAndTwiceInTheirRows()
    {
        Plan plan = threeRivers();
        add(plan, measured(segment("S-1", "DS", 0, 8895, Bank::Both), {"M05", "M07"}),
            measured(segment("S-2", "DS", 8000, 12876, Bank::Left), {"M07"}), segment("S-3", "HS", 0, 100));
        const SummaryTable byMeasure = table(*count(plan), {"measure"});
        QVERIFY(!byMeasure.additive);
        QCOMPARE(rivers(byMeasure), std::string("M05=8895 M07=12876 -=100"));
        QCOMPARE(byMeasure.totals.river.net.value, 12'976'000);
        QCOMPARE(byMeasure.severalRows.river.net.value, -8'895'000);
        QCOMPARE(byMeasure.features, 3);
        QVERIFY(byMeasure.reconciled);
    }

    void aMeasureSetPutsEachFeatureInOneRow()
    {
        Plan plan = threeRivers();
        add(plan, measured(segment("S-1", "DS", 0, 100), {"M07", "M05"}),
            measured(segment("S-2", "DS", 50, 150), {"M07"}), segment("S-3", "DS", 140, 200));
        QCOMPARE(rivers(table(*count(plan), {"measure_set"})), std::string("M05+M07=100 M07=50 -=50"));
    }

    void areasInSharedRowsAreCountedWithoutTheOthers()
    {
        Plan plan = threeRivers();
        Area a = square("A-1", 0, 0, 10);
        a.meta.tags = {"x", "y", "x"};
        Area b = square("A-2", 5, 0, 10);
        b.meta.tags = {"y"};
        add(plan, a, b, square("A-3", 0, 5, 10));
        const SummaryTable byTag = table(*count(plan), {"tag"});
        QCOMPARE(byTag.rows.size(), std::size_t(3));
        const auto metres = [&](std::size_t i) { return std::round(byTag.rows[i].figures.area.net.squareMetres()); };
        QCOMPARE(metres(0), 100.0);
        QCOMPARE(metres(1), 150.0);
        QCOMPARE(metres(2), 100.0); // though A-3 owns only part of it
        QCOMPARE(byTag.rows[0].features, 1);
    }

    void costsAndCountsAreOfFeatures()
    {
        Plan plan = threeRivers();
        Segment a = segment("S-1", "DS", 0, 100);
        a.measures = {{"M05", {}, {}, 1000.0}, {"M07", {}, {}, 500.0}};
        Segment b = segment("S-2", "DS", 0, 100); // owns nothing, but was paid for
        b.measures = {{"M07", {}, {}, 70.0}};
        add(plan, a, b);
        const SummaryTable byWater = table(*count(plan), {"water"});
        QCOMPARE(byWater.rows.front().cost, 1570.0);
        QCOMPARE(byWater.rows.front().features, 2);
        QCOMPARE(row(table(*count(plan), {"measure"}), "M07").cost, 1570.0);
    }

    void whatLiesOutsideTheBoundaryIsInNoRow()
    {
        Plan plan = threeRivers();
        add(plan, segment("S-1", "DS", 0, 100), segment("S-2", "HS", 0, 100),
            boundary("Z-1", rectangle(-10, -10, 10, 60)));
        CountingScheme scheme;
        scheme.boundary = Uuid::named("Z-1");
        const SummaryTable byWater = table(*count(plan, request(scheme)), {"water"});
        QCOMPARE(rivers(byWater), std::string("DS=60"));
        QCOMPARE(byWater.features, 1);
        QVERIFY(byWater.reconciled);
    }

    // DOMAIN.md 5.4.
    void thePublishedRowsAddUpToThePublishedTotals()
    {
        const auto ledger = count(publishedPlan());
        const SummaryTable byWorks = table(*ledger, {"category", "works"});
        QCOMPARE(byWorks.rows.size(), std::size(kPublished));
        for (std::size_t i = 0; i < std::size(kPublished); ++i) {
            QCOMPARE(byWorks.rows[i].key[0].value(), std::string(kPublished[i].group));
            QCOMPARE(byWorks.rows[i].label[1], std::string(kPublished[i].name) + "整治");
            QCOMPARE(byWorks.rows[i].figures.river.net.value, kPublished[i].metres * 1000LL);
        }
        QCOMPARE(ledger->totals.river.net.value, 22'420'000);
        QVERIFY(std::abs(ledger->totals.area.net.squareMetres() - 451000) < 0.5);
        const SummaryTable groups = table(*ledger, {"category"});
        QCOMPARE(rivers(groups), std::string("black_odour=12125 channel=10295"));
        QCOMPARE(printed(groups.rows[0].figures.area.net.value, *findAreaUnit("wan_m2"), 1), std::string("23.2"));
        QCOMPARE(printed(groups.rows[1].figures.area.net.value, *findAreaUnit("wan_m2"), 1), std::string("21.9"));
        QCOMPARE(printed(groups.totals.area.net.value, *findAreaUnit("wan_m2"), 1), std::string("45.1"));
        QVERIFY(byWorks.reconciled && groups.reconciled);
    }

    void unknownDimensionsAndForbiddenCombinationsAreErrors()
    {
        const auto ledger = count(threeRivers());
        const auto unknown = pivot(*ledger, {"water", "colour"});
        QVERIFY(!unknown);
        QCOMPARE(unknown.error().code, ErrorCode::DimensionUnknown);
        QCOMPARE(unknown.error().subject, std::string("colour"));
        QCOMPARE(unknown.error().detail,
                 std::string(
                     "water, works, category, kind, status, class, year, bank, measure_set, area_kind, measure, tag"));
        const auto combined = pivot(*ledger, {"water", "measure"});
        QVERIFY(!combined);
        QCOMPARE(combined.error().code, ErrorCode::InvalidArgument);
        QCOMPARE(combined.error().subject, std::string("measure"));
        QVERIFY(findDimension("tag") && !findDimension("tag")->additive);
    }

    void theCheckIsComputedNotAssumed()
    {
        Plan plan = threeRivers();
        add(plan, segment("S-1", "DS", 0, 100), segment("S-2", "HS", 0, 50));
        const auto ledger = count(plan);
        SummaryTable byWater = table(*ledger, {"water"});
        QVERIFY(reconciles(byWater, *ledger));
        byWater.rows.front().figures.river.net.value += 1;
        QVERIFY(!reconciles(byWater, *ledger));
        Ledger wrong = *ledger;
        wrong.totals.bank.net.value += 1;
        QVERIFY(!table(wrong, {"water"}).reconciled);
    }
};

RIPARIA_TEST(PivotTest)
#include "PivotTest.moc"
