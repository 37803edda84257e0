// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/Targets.h"

#include "tests/core/ledger/PlanMaker.h"
#include "tests/core/ledger/RandomLedgers.h"

#include <QtTest/QtTest>

#include <cmath>

using namespace riparia;
using namespace riparia::test;

namespace {

Target target(const std::string& code, const std::string& metric, double value, const std::string& scope = {})
{
    Target entity;
    entity.meta.uuid = Uuid::named(code);
    entity.meta.code = code;
    entity.metric = metric;
    entity.value = value;
    entity.scope = scope;
    return entity;
}

ReportedValue reported(const std::string& code, double value, const std::string& unitText)
{
    ReportedValue entity;
    entity.meta.uuid = Uuid::named(code);
    entity.meta.code = code;
    entity.metric = "river_length_m";
    entity.value = value;
    entity.unitText = unitText;
    return entity;
}

Segment done(const std::string& code, double from, double to, const std::string& day)
{
    Segment one = segment(code, "DS", from, to);
    one.events = {on(day, "completion")};
    return one;
}

/// 400 m by the beginning of 2021, 200 m more in each of the next two years.
Plan threeYears()
{
    Plan plan = emptyPlan();
    add(plan, straightRiver("DS", 5000), done("S-1", 0, 400, "2021-01-01"), done("S-2", 400, 600, "2022-01-01"),
        done("S-3", 600, 800, "2023-01-01"));
    return plan;
}

CountRequest asOf(const std::string& day)
{
    CountRequest request;
    request.scheme.statuses = {"completed"};
    request.asOf = *Date::parse(day);
    return request;
}

} // namespace

class TargetsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aPlanWithoutTargetsHasNone()
    {
        const Plan plan = emptyPlan();
        QVERIFY(must(targetProgress(*test::count(plan), plan, std::nullopt)).empty());
        QVERIFY(must(reportedChecks(*test::count(plan), plan)).empty());
    }

    void progressIsTheNetOfTheMetric()
    {
        Plan plan = emptyPlan();
        add(plan, straightRiver("DS", 1000), segment("S-1", "DS", 0, 100, Bank::Both), segment("S-2", "DS", 50, 150),
            square("A-1", 0, 0, 10), greenwayAlong("G-1", "DS", 0, 70, Bank::Left));
        add(plan, target("T-1", "river_length_m", 300), target("T-2", "bank_length_m", 100),
            target("T-3", "area_m2", 1000), target("T-10", "greenway_length_m", 0));
        const auto rows = must(targetProgress(*test::count(plan), plan, std::nullopt));
        QCOMPARE(rows.size(), std::size_t(4));
        QCOMPARE(rows[0].measured, std::int64_t(150'000));
        QCOMPARE(rows[0].missing(), std::int64_t(150'000));
        QCOMPARE(*rows[0].share, 0.5);
        QVERIFY(!rows[0].isReached() && !rows[0].neededPerYear && !rows[0].pacePerYear && !rows[0].forecast);
        QCOMPARE(rows[1].measured, std::int64_t(200'000));
        QVERIFY(rows[1].isReached() && rows[1].missing() == 0 && !rows[1].reached); // no day is known
        QCOMPARE(std::lround(static_cast<double>(rows[2].measured) / 1e4), 100L);
        QCOMPARE(rows[3].target->meta.code, std::string("T-10"));
        QVERIFY(rows[3].isReached() && !rows[3].share);
    }

    void aScopeCountsItsFeaturesWithoutTheOthers()
    {
        Plan plan = emptyPlan();
        Segment mine = segment("S-2", "DS", 50, 150);
        mine.meta.name = "mine";
        add(plan, straightRiver("DS", 1000), segment("S-1", "DS", 0, 100), mine,
            target("T-1", "river_length_m", 300, "name = mine"));
        const auto rows = must(targetProgress(*test::count(plan), plan, std::nullopt));
        QCOMPARE(rows.front().measured, std::int64_t(100'000)); // though half of it is owned by S-1
    }

    void whatCannotBeMeasuredSaysWhy()
    {
        Plan plan = emptyPlan();
        add(plan, target("T-1", "trees", 5), target("T-2", "area_m2", 5, "name = = x"), target("T-3", "area_m2", 5));
        const auto rows = must(targetProgress(*test::count(plan), plan, std::nullopt));
        QVERIFY(!rows[0].quantity && rows[0].error.code == ErrorCode::InvalidArgument);
        QCOMPARE(rows[0].error.subject, std::string("trees"));
        QVERIFY(!rows[1].quantity && rows[1].error.code == ErrorCode::FilterSyntax);
        QVERIFY(rows[2].quantity && rows[2].measured == 0);
        QVERIFY(!rows[0].isReached());
        QVERIFY(rows[0].issue()->args == (std::vector<std::string>{"metric", "trees"}));
        QVERIFY(rows[1].issue()->args == (std::vector<std::string>{"scope", "name = = x"}));
        QVERIFY(!rows[2].issue());
    }

    void anApproximateTargetIsReachedWhenItsDigitsAre()
    {
        CountingScheme scheme;
        const auto of = [&](double value, bool isApproximate, std::int64_t amount, Quantity quantity) {
            Target one = target("T-1", std::string(toString(quantity)), value);
            one.approximate = isApproximate;
            return reaches(amount, one, quantity, scheme);
        };
        constexpr auto kRiver = Quantity::RiverLength;
        constexpr auto kArea = Quantity::Area;
        QVERIFY(of(22420, false, 22'420'000, kRiver) && !of(22420, false, 22'419'999, kRiver));
        QVERIFY(of(22420, true, 22'415'001, kRiver));  // 22.42
        QVERIFY(!of(22420, true, 22'414'999, kRiver)); // 22.41
        QVERIFY(of(22420, true, 25'000'000, kRiver));
        QVERIFY(of(451000, true, 450'600'0000, kArea) && !of(451000, true, 450'400'0000, kArea)); // 45.1 and 45.0
        scheme.kilometreDecimals = 1;
        scheme.areaUnit = "m2";
        scheme.areaDecimals = 0;
        QVERIFY(of(22420, true, 22'360'000, kRiver)); // 22.4
        QVERIFY(!of(451000, true, 450'999'4000, kArea));
        scheme.areaUnit = "none of ours";
        QVERIFY(of(451000, true, 450'999'6000, kArea)); // in square metres
        QVERIFY(of(0, false, 0, kRiver));
    }

    void oneTargetAloneIsMeasuredAsAmongOthers()
    {
        Plan plan = threeYears();
        add(plan, target("T-1", "river_length_m", 802), target("T-2", "bank_length_m", 5'000));
        const LedgerPtr ledger = test::count(plan, asOf("2023-06-01"));
        for (const TargetProgress& row : must(targetProgress(*ledger, plan, std::nullopt))) {
            const TargetProgress alone = must(progressOf(*ledger, row.target, std::nullopt));
            QCOMPARE(alone.measured, row.measured);
            QVERIFY(alone.share == row.share && alone.pacePerYear == row.pacePerYear && alone.reached == row.reached);
        }
    }

    void whatIsReachedMissesNothing()
    {
        Plan plan = threeYears();
        Target about = target("T-1", "river_length_m", 802);
        about.approximate = true;
        Target exact = target("T-2", "river_length_m", 802);
        add(plan, about, exact);
        const auto rows = must(targetProgress(*test::count(plan, asOf("2023-06-01")), plan, std::nullopt));
        QVERIFY(rows[0].isReached() && rows[0].missing() == 0 && !rows[0].forecast);
        QVERIFY(rows[0].reached && *rows[0].reached == (Date{2023, 1, 1}));
        QVERIFY(!rows[1].isReached() && !rows[1].reached);
        QCOMPARE(rows[1].missing(), std::int64_t(2'000));
    }

    void paceAndForecastComeFromTheDaysThingsWereCounted()
    {
        Plan plan = threeYears();
        Target later = target("T-1", "river_length_m", 1200);
        later.due = Date{2025, 1, 1};
        add(plan, later);
        const auto rows = must(targetProgress(*test::count(plan, asOf("2023-01-01")), plan, std::nullopt));
        const TargetProgress& row = rows.front();
        QCOMPARE(row.measured, std::int64_t(800'000));
        // 400 m are missing and there are two years and a day; 400 m came in the two years after the first ones.
        QVERIFY(std::abs(*row.neededPerYear - 400'000 / (731 / 365.2425)) < 1e-6);
        QVERIFY(std::abs(*row.pacePerYear - 400'000 / (730 / 365.2425)) < 1e-6);
        QCOMPARE(row.forecast->toString(), std::string("2024-12-31")); // 730 days on
    }

    void aReachedTargetSaysSinceWhen()
    {
        Plan plan = threeYears();
        Target early = target("T-1", "river_length_m", 500);
        early.due = Date{2025, 1, 1};
        add(plan, early);
        const auto rows = must(targetProgress(*test::count(plan, asOf("2023-06-01")), plan, std::nullopt));
        QVERIFY(rows.front().isReached());
        QCOMPARE(rows.front().reached->toString(), std::string("2022-01-01"));
        QVERIFY(!rows.front().neededPerYear && !rows.front().forecast);
    }

    void withoutADayOrWithOneBatchThereIsNoPace()
    {
        Plan plan = threeYears();
        Target past = target("T-1", "river_length_m", 1200);
        past.due = Date{2020, 1, 1};
        add(plan, past);
        CountRequest undated;
        undated.scheme.statuses = {"completed"};
        const auto noDay = must(targetProgress(*test::count(plan, undated), plan, std::nullopt)).front();
        QVERIFY(!noDay.day && !noDay.pacePerYear && !noDay.neededPerYear);
        const auto today = must(targetProgress(*test::count(plan, undated), plan, Date{2023, 1, 1})).front();
        QVERIFY(today.pacePerYear && !today.neededPerYear); // it was due long ago
        const auto batch = must(targetProgress(*test::count(plan, asOf("2021-06-01")), plan, std::nullopt)).front();
        QCOMPARE(batch.measured, std::int64_t(400'000));
        QVERIFY(!batch.pacePerYear && !batch.forecast);
    }

    void theStateTellsWhatIsLate()
    {
        Plan plan = threeYears(); // 800 m, 200 m a year
        const auto stateOn = [&](const std::string& day, double wanted, std::optional<Date> due) {
            Target one = target("T-1", "river_length_m", wanted);
            one.due = due;
            Plan aimed = plan;
            add(aimed, one);
            return must(targetProgress(*test::count(aimed, asOf(day)), aimed, std::nullopt)).front().state();
        };
        QVERIFY(stateOn("2023-01-01", 800, Date{2022, 1, 1}) == TargetState::Reached); // whenever
        QVERIFY(stateOn("2023-01-01", 1200, Date{2026, 1, 1}) == TargetState::OnTheWay);
        QVERIFY(stateOn("2023-01-01", 1200, Date{2024, 1, 1}) == TargetState::Late);     // too slow
        QVERIFY(stateOn("2023-01-01", 1200, Date{2022, 12, 31}) == TargetState::Late);   // it was due
        QVERIFY(stateOn("2023-01-01", 1e9, Date{2090, 1, 1}) == TargetState::Late);      // beyond the calendar
        QVERIFY(stateOn("2021-06-01", 1200, Date{2022, 1, 1}) == TargetState::OnTheWay); // no pace is known
        QVERIFY(stateOn("2021-06-01", 1200, Date{2021, 6, 1}) == TargetState::OnTheWay); // the due day is still in time
        QVERIFY(stateOn("2021-06-01", 1200, Date{2021, 5, 31}) == TargetState::Late);
        QVERIFY(stateOn("2023-01-01", 1200, Date{2023, 1, 1}) == TargetState::Late); // not by tonight at that pace
        QVERIFY(stateOn("2023-01-01", 1200, std::nullopt) == TargetState::OnTheWay);
        Plan wrong = plan;
        add(wrong, target("T-2", "smiles", 3));
        QVERIFY(must(targetProgress(*test::count(wrong, asOf("2023-01-01")), wrong, std::nullopt)).front().state() ==
                TargetState::OnTheWay);
    }

    void aForecastBeyondTheCalendarIsNone()
    {
        Plan plan = threeYears();
        add(plan, target("T-1", "river_length_m", 1e9));
        const auto row = must(targetProgress(*test::count(plan, asOf("2023-01-01")), plan, std::nullopt)).front();
        QVERIFY(row.pacePerYear && !row.forecast);
    }

    void aPublishedFigureIsHeldToItsTolerance()
    {
        Plan plan = emptyPlan();
        add(plan, straightRiver("DS", 30000), segment("S-1", "DS", 0, 22424));
        ReportedValue stated = reported("V-1", 22420, "22.42 km");
        stated.tolerance = 3;
        add(plan, stated, reported("V-2", 22420, "22.42 公里"), reported("V-3", 22420, "22420 m"),
            reported("V-4", 22420, "22,420 m"), reported("V-5", 22424, "about"), reported("V-6", 22000, "2.2 万米"));
        const auto checks = must(reportedChecks(*test::count(plan), plan));
        QCOMPARE(checks[0].tolerance, std::int64_t(3'000));
        QCOMPARE(checks[0].difference(), std::int64_t(4'000));
        QVERIFY(!checks[0].isWithin());
        QCOMPARE(checks[0].issue()->code, IssueCode::ReportedDiffers);
        QCOMPARE(checks[0].issue()->args.front(), std::string("22420.000 m"));
        QCOMPARE(checks[1].tolerance, std::int64_t(5'000));
        QVERIFY(checks[1].isWithin() && !checks[1].issue());
        QCOMPARE(checks[2].tolerance, std::int64_t(500));
        QCOMPARE(checks[3].tolerance, std::int64_t(500));
        QCOMPARE(checks[4].tolerance, std::int64_t(0));
        QVERIFY(checks[4].isWithin());
        QCOMPARE(checks[5].tolerance, std::int64_t(500'000));
        QVERIFY(checks[5].isWithin());
    }

    void onePublishedFigureAloneIsCheckedAsAmongOthers()
    {
        Plan plan = threeYears();
        add(plan, reported("V-1", 802, "0.80 km"), reported("V-2", 900, "0.90 km"));
        const LedgerPtr ledger = test::count(plan);
        for (const ReportedCheck& row : must(reportedChecks(*ledger, plan))) {
            const ReportedCheck alone = must(reportedCheckOf(*ledger, row.value));
            QCOMPARE(alone.difference(), row.difference());
            QCOMPARE(alone.tolerance, row.tolerance);
        }
    }

    void aFigureOfAnotherDayIsOnlyInformation()
    {
        Plan plan = threeYears();
        ReportedValue value = reported("V-1", 5000, "5 km");
        value.date = Date{2022, 6, 1};
        value.tolerance = 1;
        add(plan, value);
        const auto then = must(reportedChecks(*test::count(plan, asOf("2022-06-01")), plan)).front();
        QVERIFY(!then.isOfAnotherDay && then.issue()->severity == Severity::Warning);
        const auto now = must(reportedChecks(*test::count(plan, asOf("2023-06-01")), plan)).front();
        QVERIFY(now.isOfAnotherDay && now.issue()->severity == Severity::Info);
    }

    void aTargetForEverythingMeasuresTheTotalOfTheLedger()
    {
        forRandomLedgers(amount(40, 600), [](RandomPlan& random, const Ledger& ledger) {
            Plan plan = random.plan();
            add(plan, target("T-1", "river_length_m", 1), target("T-2", "bank_length_m", 1),
                target("T-3", "area_m2", 1), target("T-4", "greenway_length_m", 1));
            for (const TargetProgress& row : must(targetProgress(ledger, plan, Date{2024, 1, 1}))) {
                QCOMPARE(row.measured, ledger.totals.net().of(*row.quantity));
                QVERIFY(!row.reached || row.isReached());
            }
        });
    }
};

RIPARIA_TEST(TargetsTest)
#include "TargetsTest.moc"
