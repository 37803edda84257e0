// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/ScenarioComparison.h"

#include "core/plan/ScenarioEdits.h"
#include "core/plan/ScenarioView.h"
#include "tests/core/ledger/PlanMaker.h"
#include "tests/support/TestMain.h"

#include <QtTest/QtTest>

using namespace riparia;
using namespace riparia::test;

namespace {

constexpr const char* kScenario = "N-1";

Uuid scenarioId()
{
    return Uuid::named(kScenario);
}

Segment with(Segment segment, std::string_view date, const std::string& status)
{
    segment.events = {on(date, status)};
    return segment;
}

/// One river with four segments; the scenario shortens S-2 to 100 m, drops S-3 and adds S-5 (50 m, planned in 2026).
Plan compared()
{
    Plan plan = emptyPlan();
    Scenario scenario;
    scenario.meta.uuid = scenarioId();
    scenario.meta.name = "Less";
    add(plan, straightRiver("DS", 2000), scenario, with(segment("S-1", "DS", 0, 100), "2022-01-01", "completed"),
        with(segment("S-2", "DS", 200, 400), "2022-01-01", "completed"),
        with(segment("S-3", "DS", 500, 600), "2022-01-01", "completed"),
        with(segment("S-4", "DS", 700, 800), "2025-01-01", "completed"));
    ChangeSet seen;
    const auto held = [&](const char* code) { return plan.segments().find(Uuid::named(code)); };
    Segment shorter = *held("S-2");
    shorter.span.to = Position{300'000};
    seen.replace(held("S-2"), shorter);
    seen.remove(held("S-3"));
    seen.add(with(segment("S-5", "DS", 900, 950), "2026-01-01", "plan"));
    mustApply(plan, must(landedIn(plan, scenarioId(), seen)));
    return plan;
}

CountRequest completedBy(std::optional<Date> day)
{
    CountRequest request;
    request.scheme.code = "done";
    request.scheme.statuses = {"completed"};
    request.scheme.asOf = day;
    return request;
}

const ComparedFeature& feature(const ScenarioComparison& comparison, const std::string& code)
{
    for (const ComparedFeature& compared : comparison.features) {
        if (compared.any().code() == code)
            return compared;
    }
    qFatal("%s does not differ", code.c_str());
    return comparison.features.front();
}

} // namespace

class ScenarioComparisonTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tellsWhatWasAddedRemovedAndChanged()
    {
        const Plan plan = compared();
        const auto comparison = must(compareScenarios(plan, completedBy({}), {}, scenarioId(), {"water"}));
        QCOMPARE(comparison.count(ScenarioDelta::Added), std::size_t(1));
        QCOMPARE(comparison.count(ScenarioDelta::Removed), std::size_t(1));
        QCOMPARE(comparison.count(ScenarioDelta::Changed), std::size_t(1));
        QCOMPARE(comparison.same, std::size_t(2));
        QCOMPARE(feature(comparison, "S-2").delta, ScenarioDelta::Changed);
        QCOMPARE(feature(comparison, "S-2").differences.front(), FeatureDifference::Extent);
        QCOMPARE(feature(comparison, "S-3").delta, ScenarioDelta::Removed);
        QVERIFY(!feature(comparison, "S-3").b && !feature(comparison, "S-5").a);
    }

    void theFiguresAreThoseOfTheTwoLedgers()
    {
        const Plan plan = compared();
        const auto comparison = must(compareScenarios(plan, completedBy({}), {}, scenarioId(), {"water"}));
        QCOMPARE(comparison.counted.totalsA.river.net.value, 500'000);
        QCOMPARE(comparison.counted.totalsB.river.net.value, 300'000);
        // What the features tell adds up to the difference where nothing overlaps.
        std::int64_t change = 0;
        for (const ComparedFeature& compared : comparison.features)
            change += compared.amountB.river.value - compared.amountA.river.value;
        QCOMPARE(change, comparison.counted.delta().river.net.value);
    }

    void whatTheSchemeDoesNotCountIsListedAsSuch()
    {
        const Plan plan = compared();
        const auto comparison = must(compareScenarios(plan, completedBy({}), {}, scenarioId(), {}));
        QVERIFY(!feature(comparison, "S-5").isCounted);
        QVERIFY(feature(comparison, "S-3").isCounted);
        QCOMPARE(comparison.uncounted(), std::size_t(1));
        QCOMPARE(feature(comparison, "S-5").amountB.river.value, 0);
        QCOMPARE(feature(comparison, "S-5").b->gross.river.value, 50'000);
    }

    void theOtherWayRoundAddedIsRemoved()
    {
        const Plan plan = compared();
        const auto back = must(compareScenarios(plan, completedBy({}), scenarioId(), {}, {}));
        QCOMPARE(feature(back, "S-5").delta, ScenarioDelta::Removed);
        QCOMPARE(feature(back, "S-3").delta, ScenarioDelta::Added);
        const auto same = must(compareScenarios(plan, completedBy({}), scenarioId(), scenarioId(), {}));
        QVERIFY(same.features.empty());
        QCOMPARE(same.same, std::size_t(4));
    }

    void theFilterHoldsForBoth()
    {
        const Plan plan = compared();
        CountRequest request = completedBy({});
        request.filter = must(Filter::parse("code = \"S-2\""));
        const auto comparison = must(compareScenarios(plan, request, {}, scenarioId(), {}));
        QCOMPARE(comparison.features.size(), std::size_t(1));
        QCOMPARE(comparison.same, std::size_t(0));
    }

    void namesWhatIsLeftOutBecauseItIsLater()
    {
        const Plan plan = compared();
        const auto codesAsOf = [&](std::optional<Date> day) {
            return must(laterThanDay(plan, *test::count(plan, completedBy(day))));
        };
        QCOMPARE(codesAsOf(Date{2023, 3, 20}), std::vector<std::string>{"S-4"});
        QCOMPARE(codesAsOf(Date{2021, 1, 1}), (std::vector<std::string>{"S-1", "S-2", "S-3", "S-4"}));
        QVERIFY(codesAsOf(Date{2025, 1, 1}).empty());
        QVERIFY(codesAsOf({}).empty());
    }

    void anErrorOfCountingIsTold()
    {
        const Plan plan = compared();
        CountRequest request = completedBy({});
        request.scheme.boundary = Uuid::named("nowhere");
        const auto refused = compareScenarios(plan, request, {}, scenarioId(), {});
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::NotFound);
    }

    void codesOfDifferencesAreRead()
    {
        QCOMPARE(parseFeatureDifference(toString(FeatureDifference::Measures)).value(), FeatureDifference::Measures);
        QVERIFY(!parseFeatureDifference("colour"));
    }

    void twoDaysShowWhatHasComeBetweenThem()
    {
        const Plan plan = compared();
        CountRequest before = completedBy({});
        CountRequest after = completedBy({});
        before.asOf = Date{2023, 1, 1};
        after.asOf = Date{2025, 6, 1};
        QCOMPARE(dayOf(before), before.asOf);
        const auto comparison = must(compareCounts(plan, before, after, {"water"}));
        QCOMPARE(comparison.counted.totalsA.net().river, Millimetres{400'000}); // S-1, S-2, S-3
        QCOMPARE(comparison.counted.totalsB.net().river, Millimetres{500'000});
        QCOMPARE(comparison.features.size(), std::size_t(1));
        QCOMPARE(comparison.features.front().any().code(), std::string("S-4"));
        QVERIFY(comparison.features.front().isCounted);
        QCOMPARE(comparison.same, std::size_t(3));
        // There is no difference between a day and itself.
        QVERIFY(must(compareCounts(plan, before, before, {})).features.empty());
    }

    void twoSchemesShowWhatOnlyOneOfThemCounts()
    {
        const Plan plan = compared();
        CountRequest done = completedBy({});
        done.scenario = scenarioId();
        CountRequest all;
        all.scheme.code = "all";
        all.scenario = scenarioId();
        const auto comparison = must(compareCounts(plan, done, all, {}));
        QCOMPARE(comparison.counted.totalsA.net().river, Millimetres{300'000}); // S-1, S-2, S-4
        QCOMPARE(comparison.counted.totalsB.net().river, Millimetres{350'000});
        QCOMPARE(comparison.features.size(), std::size_t(1));
        QCOMPARE(comparison.features.front().any().code(), std::string("S-5"));
        QCOMPARE(comparison.features.front().delta, ScenarioDelta::Added);
        QCOMPARE(comparison.features.front().amountA, Amounts{});
        QCOMPARE(comparison.same, std::size_t(3));
        const auto back = must(compareCounts(plan, all, done, {}));
        QCOMPARE(back.features.front().delta, ScenarioDelta::Removed);
    }
};

RIPARIA_TEST(ScenarioComparisonTest)
#include "ScenarioComparisonTest.moc"
