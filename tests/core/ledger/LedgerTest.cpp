// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/Ledger.h"

#include "tests/core/ledger/PlanMaker.h"
#include "tests/support/TestMain.h"

#include <QtTest/QtTest>

#include <algorithm>

using namespace riparia;
using namespace riparia::test;

namespace {

Plan oneRiver()
{
    Plan plan = emptyPlan();
    add(plan, straightRiver("DS", 20000));
    return plan;
}

/// "S-1 S-2": codes of the selected features in owner order.
std::string codes(const Ledger& ledger)
{
    std::string text;
    for (const FeaturePtr& feature : ledger.features)
        text += (text.empty() ? "" : " ") + feature->code();
    return text;
}

const CountedFeature& feature(const Ledger& ledger, const std::string& code)
{
    for (const FeaturePtr& feature : ledger.features)
        if (feature->code() == code)
            return *feature;
    qFatal("no feature %s", code.c_str());
}

bool hasIssue(const Ledger& ledger, IssueCode code, const std::string& subject)
{
    return std::any_of(ledger.issues.begin(), ledger.issues.end(),
                       [&](const Issue& issue) { return issue.code == code && issue.subject == subject; });
}

CountRequest asOf(const Date& day)
{
    CountRequest wanted;
    wanted.asOf = day;
    return wanted;
}

CountRequest completedOn(const Date& day)
{
    CountRequest wanted = request(builtInSchemes()[1]);
    wanted.asOf = day;
    return wanted;
}

} // namespace

class LedgerTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anEmptyPlanCountsNothing()
    {
        const auto ledger = count(Plan{});
        QVERIFY(ledger->totals == Figures{});
        QVERIFY(ledger->features.empty() && ledger->issues.empty());
    }

    // DOMAIN.md 2.4: 8,895 m on both banks and 3,981 m on one bank.
    void bothBanksAndOneBankAreTwoLengths()
    {
        Plan plan = oneRiver();
        add(plan, segment("S-1", "DS", 0, 8895, Bank::Both), segment("S-2", "DS", 9000, 12981, Bank::Left));
        const auto ledger = count(plan);
        QCOMPARE(ledger->totals.river.net.value, 12'876'000);
        QCOMPARE(ledger->totals.bank.net.value, 21'771'000);
        QCOMPARE(ledger->totals.river.overlap().value, 0);
    }

    void bothBanksAndOneBankEvenWhereTheyOverlapAndAreDrawnInPieces()
    {
        Plan plan = oneRiver();
        add(plan, segment("S-1", "DS", 0, 5000, Bank::Both), segment("S-2", "DS", 4000, 8895, Bank::Left),
            segment("S-3", "DS", 3000, 8895, Bank::Right), segment("S-4", "DS", 9000, 12981, Bank::Left),
            segment("S-5", "DS", 9100, 12000, Bank::Channel));
        const auto ledger = count(plan);
        QCOMPARE(ledger->totals.river.net.value, 12'876'000);
        QCOMPARE(ledger->totals.bank.net.value, 21'771'000);
        QCOMPARE(ledger->totals.river.gross.value, 5'000'000 + 4'895'000 + 5'895'000 + 3'981'000 + 2'900'000);
        QCOMPARE(ledger->totals.bank.gross.value, 10'000'000 + 4'895'000 + 5'895'000 + 3'981'000);
    }

    void theChannelIsRiverLengthButNoBank()
    {
        Plan plan = oneRiver();
        add(plan, segment("S-1", "DS", 100, 300, Bank::Channel));
        const auto ledger = count(plan);
        QCOMPARE(ledger->totals.river.net.value, 200'000);
        QCOMPARE(ledger->totals.bank.net.value, 0);
        QCOMPARE(ledger->rivers.front()->pieces.front().bankClass(), Bank::Channel);
    }

    void aPieceHasAnOwnerForTheRiverAndForEachBank()
    {
        Plan plan = oneRiver();
        add(plan, segment("S-1", "DS", 0, 100, Bank::Left), segment("S-2", "DS", 50, 150, Bank::Both));
        const auto ledger = count(plan);
        const auto& pieces = ledger->rivers.front()->pieces;
        QCOMPARE(pieces.size(), std::size_t(3));
        QCOMPARE(pieces[1].ownerRiver->code(), std::string("S-1"));
        QCOMPARE(pieces[1].ownerLeft->code(), std::string("S-1"));
        QCOMPARE(pieces[1].ownerRight->code(), std::string("S-2"));
        QCOMPARE(pieces[1].bankClass(), Bank::Both);
        QCOMPARE(pieces[0].bankClass(), Bank::Left);
    }

    void theStatusIsThatOfTheDay()
    {
        Plan plan = oneRiver();
        Segment s = segment("S-1", "DS", 0, 100);
        s.events = {on("2022-05-01", "completion"), on("2020-05-01", "plan"), on("2021-05-01", "construction")};
        add(plan, s);
        QCOMPARE(feature(*count(plan), "S-1").status.code, std::string("completion"));
        QCOMPARE(feature(*count(plan, asOf({2021, 12, 31})), "S-1").status.code, std::string("construction"));
        QCOMPARE(feature(*count(plan, asOf({2021, 5, 1})), "S-1").status.code, std::string("construction"));
        QCOMPARE(feature(*count(plan, asOf({2019, 1, 1})), "S-1").status.code, std::string("unset"));
        QCOMPARE(codes(*count(plan, completedOn({2022, 4, 30}))), std::string());
        QCOMPARE(codes(*count(plan, completedOn({2022, 5, 1}))), std::string("S-1"));
    }

    void theSchemesDayIsUsedUnlessTheRequestHasOne()
    {
        Plan plan = oneRiver();
        Segment s = segment("S-1", "DS", 0, 100);
        s.events = {on("2022-05-01", "completion")};
        add(plan, s);
        CountingScheme scheme = builtInSchemes()[1];
        scheme.asOf = Date{2022, 1, 1};
        CountRequest wanted = request(scheme);
        QCOMPARE(codes(*count(plan, wanted)), std::string());
        wanted.asOf = Date{2023, 1, 1};
        QCOMPARE(codes(*count(plan, wanted)), std::string("S-1"));
    }

    void aFeatureWithoutEventsHasThoseOfItsWorks()
    {
        Plan plan = oneRiver();
        Works w = works("W-1", 1);
        w.events = {on("2021-03-01", "construction"), on("2022-03-01", "completion")};
        w.yearEnd = 2025;
        Segment own = segment("S-1", "DS", 0, 100);
        own.works = w.meta.uuid;
        own.events = {on("2020-03-01", "plan")};
        Segment without = segment("S-2", "DS", 200, 300);
        without.works = w.meta.uuid;
        add(plan, w, own, without);
        QCOMPARE(codes(*count(plan, completedOn({2022, 12, 31}))), std::string("S-2"));
        const auto ledger = count(plan, completedOn({2022, 12, 31}));
        QVERIFY(feature(*ledger, "S-2").firstCounted == (Date{2022, 3, 1}));
        QCOMPARE(feature(*ledger, "S-2").year.value(), 2022);
        QVERIFY(feature(*ledger, "S-2").status.fromWorks);
    }

    void theYearIsThatOfTheFirstCountedDayElseThePlannedOne()
    {
        Plan plan = oneRiver();
        Works w = works("W-1", 1);
        w.yearEnd = 2026;
        Segment built = segment("S-1", "DS", 0, 100);
        built.events = {on("2020-01-01", "plan"), on("2021-06-01", "completion"), on("2023-01-01", "acceptance")};
        built.yearEnd = 2022;
        Segment planned = segment("S-2", "DS", 0, 100);
        planned.yearEnd = 2024;
        planned.works = w.meta.uuid;
        Segment byWorks = segment("S-3", "DS", 0, 100);
        byWorks.works = w.meta.uuid;
        add(plan, w, built, planned, byWorks, segment("S-4", "DS", 0, 100));
        const auto all = count(plan);
        QCOMPARE(feature(*all, "S-1").year.value(), 2020); // everything counts, so it counted when it was planned
        QCOMPARE(feature(*all, "S-2").year.value(), 2024);
        QCOMPARE(feature(*all, "S-3").year.value(), 2026);
        QVERIFY(!feature(*all, "S-4").year);
        QCOMPARE(feature(*count(plan, request(builtInSchemes()[1])), "S-1").year.value(), 2021);
    }

    void theFirstToReachACountedStatusOwns()
    {
        Plan plan = oneRiver();
        Segment first = segment("S-2", "DS", 0, 100);
        first.events = {on("2020-01-01", "completion")};
        Segment second = segment("S-1", "DS", 50, 150);
        second.events = {on("2019-01-01", "plan"), on("2021-01-01", "completion")};
        add(plan, first, second);
        const auto completed = count(plan, request(builtInSchemes()[1]));
        QCOMPARE(codes(*completed), std::string("S-2 S-1"));
        QCOMPARE(completed->rivers.front()->pieces[1].ownerRiver->code(), std::string("S-2"));
        QCOMPARE(codes(*count(plan)), std::string("S-1 S-2")); // where plans count, the other was first
    }

    void cancelledAndSuspendedCountAsTheSchemeSays()
    {
        Plan plan = oneRiver();
        Segment cancelled = segment("S-1", "DS", 0, 100);
        cancelled.events = {on("2020-01-01", "construction"), on("2021-01-01", "construction")};
        cancelled.events.back().cancelled = true;
        Segment suspended = segment("S-2", "DS", 200, 300);
        suspended.events = {on("2020-01-01", "construction")};
        suspended.events.back().suspended = true;
        add(plan, cancelled, suspended);
        CountingScheme scheme;
        QCOMPARE(codes(*count(plan)), std::string("S-2"));
        scheme.cancelled = true;
        scheme.suspended = false;
        QCOMPARE(codes(*count(plan, request(scheme))), std::string("S-1"));
        scheme.suspended = true;
        scheme.statuses = {"in_progress"};
        QCOMPARE(codes(*count(plan, request(scheme))), std::string("S-1 S-2"));
        scheme.statuses = {"suspended"};
        QCOMPARE(codes(*count(plan, request(scheme))), std::string("S-2"));
    }

    void aSchemeSelectsByKindAndAreaKind()
    {
        Plan plan = oneRiver();
        Area wetland = square("A-1", 0, 0, 10);
        wetland.kind = "wetland";
        add(plan, segment("S-1", "DS", 0, 10), wetland, square("A-2", 50, 0, 10),
            greenwayAlong("G-1", "DS", 0, 10, Bank::Left));
        CountingScheme scheme;
        scheme.kinds = {"area", "greenway"};
        QCOMPARE(codes(*count(plan, request(scheme))), std::string("A-1 A-2 G-1"));
        scheme.areaKinds = {"wetland"};
        QCOMPARE(codes(*count(plan, request(scheme))), std::string("A-1 G-1"));
    }

    void theFiltersOfSchemeAndRequestBothSelect()
    {
        Plan plan = oneRiver();
        add(plan, segment("S-1", "DS", 0, 100, Bank::Left), segment("S-2", "DS", 0, 300, Bank::Left),
            segment("S-3", "DS", 0, 300, Bank::Right));
        CountingScheme scheme;
        scheme.filter = "bank = left";
        CountRequest wanted = request(scheme);
        wanted.filter = *Filter::parse("length_m >= 200");
        QCOMPARE(codes(*count(plan, wanted)), std::string("S-2"));
        wanted.scheme.filter = "bank =";
        QCOMPARE(buildLedger(plan, wanted).error().code, ErrorCode::FilterSyntax);
    }

    void aSpanBeyondItsRiverIsCutAndSaid()
    {
        Plan plan = oneRiver();
        const auto end = plan.rivers().begin()->second->river.length();
        add(plan, segment("S-1", "DS", 19000, 30000), segment("S-2", "DS", 25000, 30000));
        const auto ledger = count(plan);
        QCOMPARE(ledger->totals.river.net.value, end.value - 19'000'000);
        QVERIFY(hasIssue(*ledger, IssueCode::SpanOutsideRiver, "S-1"));
        QVERIFY(hasIssue(*ledger, IssueCode::SpanOutsideRiver, "S-2"));
        QCOMPARE(feature(*ledger, "S-2").gross.river.value, 0);
    }

    void whatLiesOnNoRiverIsSaidNotCounted()
    {
        Plan plan = oneRiver();
        Segment detached = segment("S-2", "DS", 0, 100);
        detached.state = SegmentState::Detached;
        Segment shifted = segment("S-3", "DS", 0, 100);
        shifted.state = SegmentState::Shifted;
        add(plan, segment("S-1", "NONE", 0, 100), detached, shifted, greenwayAlong("G-1", "NONE", 0, 100, Bank::Left));
        const auto ledger = count(plan);
        QCOMPARE(ledger->totals.river.gross.value, 100'000);
        QCOMPARE(ledger->totals.greenway.gross.value, 0);
        QVERIFY(hasIssue(*ledger, IssueCode::RiverNotInPlan, "S-1"));
        QVERIFY(hasIssue(*ledger, IssueCode::SegmentDetached, "S-2"));
        QVERIFY(hasIssue(*ledger, IssueCode::RiverNotInPlan, "G-1"));
        QCOMPARE(codes(*ledger), std::string("S-1 S-2 S-3 G-1"));
    }

    void aBoundaryCutsSpansAreasAndGreenways()
    {
        Plan plan = oneRiver();
        add(plan, boundary("Z-1", rectangle(-100, 50, 100, 150)), segment("S-1", "DS", 0, 100, Bank::Both),
            segment("S-2", "DS", 90, 400, Bank::Left), segment("S-3", "DS", 500, 600), square("A-1", 20, 140, 20),
            greenwayAlong("G-1", "DS", 100, 200, Bank::Right), freeGreenway("G-2", {{{5, 0}, {5, 100}}}));
        CountingScheme scheme;
        scheme.boundary = Uuid::named("Z-1");
        const auto ledger = count(plan, request(scheme));
        QCOMPARE(ledger->totals.river.net.value, 100'000);
        QCOMPARE(ledger->totals.river.gross.value, 110'000);
        QCOMPARE(ledger->totals.bank.net.value, 150'000);
        QCOMPARE(ledger->totals.greenway.net.value, 100'000);
        QCOMPARE(ledger->outside.river.net.value, 50'000 + 250'000 + 100'000);
        QCOMPARE(ledger->outside.bank.net.value, 100'000 + 250'000);
        QCOMPARE(ledger->outside.greenway.net.value, 100'000);
        QVERIFY(std::abs(ledger->totals.area.net.squareMetres() - 200) < 0.001);
        QVERIFY(std::abs(ledger->outside.area.net.squareMetres() - 200) < 0.001);
        QVERIFY(!feature(*ledger, "S-3").isInside());
        QVERIFY(feature(*ledger, "S-2").isInside());
    }

    void aBoxCutsAsABoundaryOfItsShapeDoes()
    {
        Plan plan = oneRiver();
        const MultiPolygon shape = rectangle(-100, 50, 100, 150);
        add(plan, boundary("Z-1", shape), segment("S-1", "DS", 0, 100, Bank::Both),
            segment("S-2", "DS", 90, 400, Bank::Left), segment("S-3", "DS", 500, 600), square("A-1", 20, 140, 20),
            greenwayAlong("G-1", "DS", 100, 200, Bank::Right), freeGreenway("G-2", {{{5, 0}, {5, 100}}}));
        CountingScheme scheme;
        scheme.boundary = Uuid::named("Z-1");
        const auto byBoundary = count(plan, request(scheme));
        CountRequest boxed;
        boxed.within.emplace();
        const MultiPolygon placed = fromOrigin(shape);
        for (const Point& corner : placed.front().outer)
            boxed.within->add(corner);
        const auto byBox = count(plan, boxed);
        for (const auto of : {&Ledger::totals, &Ledger::outside}) {
            const Figures& box = (*byBox).*of;
            const Figures& polygon = (*byBoundary).*of;
            QCOMPARE(box.river.net.value, polygon.river.net.value);
            QCOMPARE(box.river.gross.value, polygon.river.gross.value);
            QCOMPARE(box.bank.net.value, polygon.bank.net.value);
            QCOMPARE(box.greenway.net.value, polygon.greenway.net.value);
            // A side in plan coordinates and its geodesic.
            QVERIFY2(std::abs(box.area.net.value - polygon.area.net.value) <= 20,
                     qPrintable(QString::number(box.area.net.value - polygon.area.net.value)));
        }
        boxed.within = Box();
        const auto nothing = count(plan, boxed);
        QVERIFY(nothing->totals.net().isZero());
        QCOMPARE(nothing->outside.river.net.value, 500'000);
    }

    void aRiverThatLeavesAndComesBackIsCutIntoSeveralSpans()
    {
        Plan plan = emptyPlan();
        add(plan, riverAlong("WAN", fromOrigin(Line{{0, 0}, {0, 100}, {50, 100}, {50, 0}})),
            boundary("Z-1", rectangle(-10, -10, 60, 50)), segment("S-1", "WAN", 10, 240, Bank::Left));
        CountingScheme scheme;
        scheme.boundary = Uuid::named("Z-1");
        const auto ledger = count(plan, request(scheme));
        QCOMPARE(feature(*ledger, "S-1").counted.spans.size(), std::size_t(2));
        QCOMPARE(feature(*ledger, "S-1").outside.spans.size(), std::size_t(1));
        QCOMPARE(ledger->totals.river.net.value, 40'000 + 40'000);
        QCOMPARE(ledger->outside.river.net.value, 150'000);
    }

    void aBoundaryThatIsNotThereOrCannotBeUsedIsAnError()
    {
        Plan plan = oneRiver();
        Boundary broken = boundary("Z-1", rectangle(0, 0, 10, 10));
        broken.shape.front().outer[1].x = std::numeric_limits<double>::quiet_NaN();
        add(plan, broken);
        CountingScheme scheme;
        scheme.boundary = Uuid::named("nowhere");
        QCOMPARE(buildLedger(plan, request(scheme)).error().code, ErrorCode::NotFound);
        scheme.boundary = broken.meta.uuid;
        const auto ledger = buildLedger(plan, request(scheme));
        QVERIFY(!ledger);
        QCOMPARE(ledger.error().subject, std::string("Z-1"));
    }

    void exclusionLayersAreTakenOutOfAreas()
    {
        Plan plan = oneRiver();
        add(plan, square("A-1", 0, 0, 100), square("A-2", 50, 0, 100),
            boundary("Z-1", rectangle(90, 0, 110, 100), "road"), boundary("Z-2", rectangle(95, 50, 130, 60), "road"),
            boundary("Z-3", rectangle(0, 0, 100, 100), "other"));
        CountingScheme scheme;
        scheme.exclusions = {"road"};
        const auto ledger = count(plan, request(scheme));
        const double road = 20 * 100 + 20 * 10;
        QVERIFY(std::abs(ledger->excluded.net.squareMetres() - road) < 0.01);
        QVERIFY(std::abs(ledger->excluded.gross.squareMetres() - (road + 10 * 100)) < 0.01);
        QVERIFY(std::abs(ledger->totals.area.net.squareMetres() - (15000 - road)) < 0.01);
        QVERIFY(std::abs(ledger->totals.area.gross.squareMetres() - (20000 - road - 1000)) < 0.01);
    }

    void anInvalidPolygonIsRepairedAndSaid()
    {
        Plan plan = oneRiver();
        add(plan, area("A-1", {Polygon{{{0, 0}, {10, 10}, {10, 0}, {0, 10}, {0, 0}}, {}}}));
        const auto ledger = count(plan);
        QVERIFY(hasIssue(*ledger, IssueCode::PolygonRepaired, "A-1"));
        QVERIFY(std::abs(ledger->totals.area.net.squareMetres() - 50) < 0.001);
    }

    void anUnusablePolygonIsSaidNotCounted()
    {
        Plan plan = oneRiver();
        Area broken = square("A-1", 0, 0, 10);
        broken.shape.front().outer[2].y = std::numeric_limits<double>::infinity();
        add(plan, broken, square("A-2", 0, 0, 10));
        const auto ledger = count(plan);
        QVERIFY(hasIssue(*ledger, IssueCode::PolygonUnusable, "A-1"));
        QVERIFY(std::abs(ledger->totals.area.net.squareMetres() - 100) < 0.001);
    }

    void aScenarioReplacesAddsAndTakesAway()
    {
        Plan plan = oneRiver();
        const Segment kept = segment("S-1", "DS", 0, 100);
        const Segment replaced = segment("S-2", "DS", 200, 300);
        const Segment taken = segment("S-3", "DS", 400, 500);
        Scenario scenario;
        scenario.meta.uuid = Uuid::named("N-1");
        const auto inScenario = [&](Segment s, const Uuid& replaces) {
            s.meta.scenario = scenario.meta.uuid;
            s.meta.replaces = replaces;
            return s;
        };
        Segment tombstone = inScenario(segment("S-5", "DS", 400, 500), taken.meta.uuid);
        tombstone.meta.deleted = true;
        add(plan, kept, replaced, taken, scenario, inScenario(segment("S-4", "DS", 200, 250), replaced.meta.uuid),
            tombstone, inScenario(segment("S-6", "DS", 600, 700), {}));
        QCOMPARE(codes(*count(plan)), std::string("S-1 S-2 S-3"));
        CountRequest wanted;
        wanted.scenario = scenario.meta.uuid;
        const auto ledger = count(plan, wanted);
        QCOMPARE(codes(*ledger), std::string("S-1 S-4 S-6"));
        QCOMPARE(ledger->totals.river.net.value, 250'000);
        QVERIFY(feature(*ledger, "S-4").baseId == replaced.meta.uuid);
    }

    void aScenarioSeesItsOwnWorks()
    {
        Plan plan = oneRiver();
        Works base = works("W-1", 1);
        base.events = {on("2020-01-01", "plan")};
        Works other = works("W-2", 1);
        other.events = {on("2020-01-01", "completion")};
        other.meta.scenario = Uuid::named("N-1");
        other.meta.replaces = base.meta.uuid;
        Segment s = segment("S-1", "DS", 0, 100);
        s.works = base.meta.uuid;
        add(plan, base, other, s);
        CountRequest wanted = request(builtInSchemes()[1]);
        QCOMPARE(codes(*count(plan, wanted)), std::string());
        wanted.scenario = Uuid::named("N-1");
        const auto ledger = count(plan, wanted);
        QCOMPARE(codes(*ledger), std::string("S-1"));
        QVERIFY(ledger->features.front()->worksId == base.meta.uuid);
    }

    void measuresAreCodesOnceAndCostsAdd()
    {
        Plan plan = oneRiver();
        Segment s = segment("S-1", "DS", 0, 100);
        s.measures = {{"M07", {}, {}, 100.0}, {"M05", {}, {}, {}}, {"M07", {}, {}, 50.0}};
        add(plan, s);
        const auto ledger = count(plan);
        QCOMPARE(ledger->features.front()->measures, (std::vector<std::string>{"M05", "M07"}));
        QCOMPARE(ledger->features.front()->cost, 150.0);
    }

    void cancellingLeavesNothing()
    {
        Plan plan = oneRiver();
        add(plan, segment("S-1", "DS", 0, 100), square("A-1", 0, 0, 10));
        std::stop_source stop;
        stop.request_stop();
        const auto ledger = buildLedger(plan, {}, {stop.get_token(), {}});
        QVERIFY(!ledger);
        QCOMPARE(ledger.error().code, ErrorCode::Cancelled);
    }

    void aLedgerOutlivesItsPlan()
    {
        LedgerPtr ledger;
        {
            Plan plan = oneRiver();
            add(plan, segment("S-1", "DS", 0, 100), square("A-1", 0, 0, 10));
            ledger = count(plan);
        }
        QCOMPARE(codes(*ledger), std::string("S-1 A-1"));
        QVERIFY(table(*ledger, {"water"}).reconciled);
    }
};

RIPARIA_TEST(LedgerTest)
#include "LedgerTest.moc"
