// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/LedgerComparison.h"

#include "tests/core/ledger/RandomLedgers.h"

#include <QtTest/QtTest>

#include <algorithm>
#include <cmath>
#include <set>

using namespace riparia;
using namespace riparia::test;

namespace {

std::string text(const FeatureComparison& feature)
{
    std::string result = (feature.a ? feature.a->code() : "-") + "/" + (feature.b ? feature.b->code() : "-");
    for (const FeatureDifference difference : feature.differences)
        result += " " + std::string(toString(difference));
    return result;
}

std::vector<std::string> texts(const LedgerComparison& comparison)
{
    std::vector<std::string> list;
    for (const FeatureComparison& feature : comparison.features)
        list.push_back(text(feature));
    return list;
}

using Texts = std::vector<std::string>;

CountRequest completedUntil(const std::string& day)
{
    CountRequest request;
    request.scheme.statuses = {"completed"};
    request.asOf = *Date::parse(day);
    return request;
}

std::string pairText(const Overlap& pair)
{
    return pair.features[0]->code() + " " + pair.features[1]->code() + " " +
           std::to_string(pair.amount.river.value / 1000) + " " + std::to_string(pair.amount.bank.value / 1000) + " " +
           std::to_string((pair.amount.area.value + 5000) / 10000);
}

} // namespace

class LedgerComparisonTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aLedgerAgainstItselfDiffersInNothing()
    {
        forRandomLedgers(amount(30, 400), [](RandomPlan&, const LedgerPtr& ledger) {
            const auto same = must(compareLedgers(ledger, ledger, {"water"}));
            QVERIFY(same.features.empty() && same.delta() == Figures{});
            for (const RowComparison& row : same.rows)
                QVERIFY(row.delta() == Figures{});
            const auto claims = must(doubleClaims(ledger, ledger));
            QVERIFY(claims.pairs.empty() && claims.amount.isZero());
        });
    }

    void featuresAreOnlyInOneOrChanged()
    {
        Plan plan = emptyPlan();
        Segment moved = segment("S-2", "DS", 200, 300);
        Segment gone = segment("S-3", "DS", 300, 400);
        add(plan, straightRiver("DS", 1000), straightRiver("HS", 1000, 50), segment("S-1", "DS", 0, 100), moved, gone);
        const auto before = test::count(plan);
        ChangeSet changes;
        Segment edited = moved;
        edited.span.to = Position::fromMetres(350);
        edited.bank = Bank::Left;
        changes.replace(plan.segments().find(moved.meta.uuid), edited);
        changes.remove(plan.segments().find(gone.meta.uuid));
        changes.add(segment("S-4", "HS", 0, 50));
        mustApply(plan, changes);
        const auto comparison = must(compareLedgers(before, test::count(plan), {"water"}));
        QVERIFY(texts(comparison) == (Texts{"S-3/-", "-/S-4", "S-2/S-2 extent amount bank"}));
        QCOMPARE(comparison.rows.size(), std::size_t(2));
        QCOMPARE(*comparison.rows[0].key.front(), std::string("DS"));
        QCOMPARE(comparison.rows[0].delta().river.net.value, std::int64_t(-50'000));
        QCOMPARE(comparison.rows[1].delta().river.net.value, std::int64_t(50'000));
        QCOMPARE(comparison.rows[1].a.river.gross.value, std::int64_t(0));
        QCOMPARE(comparison.delta().bank.net.value, std::int64_t(150'000));
    }

    void twoDaysDifferByWhatWasDoneBetween()
    {
        Plan plan = emptyPlan();
        Segment early = segment("S-1", "DS", 0, 100);
        early.events = {on("2021-01-01", "completion")};
        Segment late = segment("S-2", "DS", 50, 250);
        late.events = {on("2022-01-01", "construction"), on("2023-01-01", "completion")};
        add(plan, straightRiver("DS", 1000), early, late);
        const auto comparison = must(compareLedgers(test::count(plan, completedUntil("2022-06-01")),
                                                    test::count(plan, completedUntil("2023-06-01")), {"year"}));
        QVERIFY(texts(comparison) == (Texts{"-/S-2"}));
        QCOMPARE(comparison.delta().river.net.value, std::int64_t(150'000));
        QCOMPARE(comparison.delta().river.gross.value, std::int64_t(200'000));
        QCOMPARE(*comparison.rows[1].key.front(), std::string("2023"));
    }

    void aReplacementInAScenarioIsTheSameFeature()
    {
        Plan plan = emptyPlan();
        Scenario scenario;
        scenario.meta.uuid = Uuid::named("N-1");
        scenario.meta.code = "N-1";
        const Segment base = segment("S-1", "DS", 0, 100);
        Segment longer = segment("S-9", "DS", 0, 300);
        longer.meta.scenario = scenario.meta.uuid;
        longer.meta.replaces = base.meta.uuid;
        add(plan, straightRiver("DS", 1000), scenario, base, longer);
        CountRequest alternative;
        alternative.scenario = scenario.meta.uuid;
        const auto comparison = must(compareLedgers(test::count(plan), test::count(plan, alternative), {}));
        QVERIFY(texts(comparison) == (Texts{"S-1/S-9 extent amount"}));
        QCOMPARE(comparison.delta().river.net.value, std::int64_t(200'000));
    }

    void rowsWithoutAValueStandLast()
    {
        Plan plan = emptyPlan();
        add(plan, straightRiver("DS", 1000), works("W-1", 1), segment("S-1", "DS", 0, 100));
        const auto before = test::count(plan);
        Segment ofWorks = segment("S-2", "DS", 100, 200);
        ofWorks.works = Uuid::named("W-1");
        add(plan, ofWorks);
        const auto rows = must(compareLedgers(before, test::count(plan), {"works"})).rows;
        QCOMPARE(rows.size(), std::size_t(2));
        QVERIFY(rows[0].key.front().has_value() && !rows[1].key.front().has_value());
    }

    void deltasOfRowsAddUpToTheDeltaOfTheTotals()
    {
        for (int i = 0; i < amount(60, 800); ++i) {
            RandomPlan random(seed() + static_cast<unsigned>(i));
            const auto before = test::count(random.plan(), random.request());
            random.edit();
            const auto after = test::count(random.plan(), random.request());
            for (const Dimension& dimension : dimensions()) {
                const auto comparison = must(compareLedgers(before, after, {std::string(dimension.code)}));
                Figures sum;
                std::set<RowKey> keys;
                for (const RowComparison& row : comparison.rows) {
                    sum += row.delta();
                    QVERIFY(keys.insert(row.key).second);
                }
                sum += comparison.severalRowsB;
                sum -= comparison.severalRowsA;
                QVERIFY(sum == comparison.delta());
            }
            // Every feature is in the comparison once, or the same in both.
            const auto comparison = must(compareLedgers(before, after, {}));
            std::int64_t balance = static_cast<std::int64_t>(before->features.size());
            for (const FeatureComparison& feature : comparison.features)
                balance += int(feature.b != nullptr) - int(feature.a != nullptr);
            QCOMPARE(balance, static_cast<std::int64_t>(after->features.size()));
        }
    }

    void twoPlannersThatClaimTheSameAreFound()
    {
        Plan common = emptyPlan();
        add(common, straightRiver("DS", 1000), segment("S-1", "DS", 0, 100));
        Plan a = common;
        Plan b = common;
        add(a, segment("S-2", "DS", 200, 400, Bank::Left), segment("S-3", "DS", 350, 450), square("A-1", 0, 0, 10));
        add(b, segment("S-7", "DS", 50, 300, Bank::Both), segment("S-8", "DS", 380, 420), square("A-5", 5, 0, 10),
            square("A-6", 100, 0, 10));
        const auto claims = must(doubleClaims(test::count(a), test::count(b)));
        std::vector<std::string> pairs;
        for (const Overlap& pair : claims.pairs)
            pairs.push_back(pairText(pair));
        QVERIFY(pairs == (Texts{"S-2 S-7 100 100 0", "S-2 S-8 20 0 0", "S-3 S-8 40 0 0", "A-1 A-5 0 0 50"}));
        QCOMPARE(claims.amount.river.value, std::int64_t(140'000)); // 200-300 and 380-420, once
        QCOMPARE(claims.amount.bank.value, std::int64_t(100'000));
        QVERIFY(std::abs(claims.amount.area.squareMetres() - 50) < 0.001);
        QVERIFY(claims.incomparable.empty());
    }

    void positionsOnDifferentLinesAreNotCompared()
    {
        Plan a = emptyPlan();
        add(a, straightRiver("DS", 1000), straightRiver("HS", 500), segment("S-1", "DS", 0, 100),
            segment("S-2", "HS", 0, 100));
        Plan b = emptyPlan();
        add(b, straightRiver("DS", 1000, 5), straightRiver("HS", 500), segment("S-8", "DS", 0, 100),
            segment("S-9", "HS", 50, 100));
        const auto claims = must(doubleClaims(test::count(a), test::count(b)));
        QVERIFY(claims.incomparable == (Texts{"DS"}));
        QCOMPARE(claims.pairs.size(), std::size_t(1));
        QCOMPARE(claims.amount.river.value, std::int64_t(50'000));
    }

    void plansInDifferentSystemsAreRefused()
    {
        Plan other;
        PlanInfo info;
        info.crs = *Crs::fromEpsg(4490);
        other.setInfo(info);
        const auto claims = doubleClaims(test::count(emptyPlan()), test::count(other));
        QVERIFY(!claims && claims.error().code == ErrorCode::CrsUnsuitable);
        QCOMPARE(claims.error().detail, std::string("EPSG:4490"));
    }

    /// Two plans that share nothing but rivers: what both claim is the net of each minus that of all together.
    void whatBothClaimIsNetPlusNetMinusNetOfAll()
    {
        for (int i = 0; i < amount(60, 800); ++i) {
            RandomPlan random(seed() + static_cast<unsigned>(i));
            // Every second feature goes to the one planner, the rest to the other.
            Plan a = random.plan();
            Plan b = random.plan();
            ChangeSet fromA;
            ChangeSet fromB;
            int turn = 0;
            const auto share = [&]<class Entity>() {
                for (const auto& [id, row] : random.plan().table<Entity>())
                    if (row->meta.scenario.isNil())
                        (turn++ % 2 ? fromA : fromB).remove(row);
            };
            share.operator()<Segment>();
            share.operator()<Area>();
            share.operator()<Greenway>();
            mustApply(a, fromA);
            mustApply(b, fromB);
            const auto ledgerA = test::count(a);
            const auto ledgerB = test::count(b);
            const auto all = test::count(random.plan());
            const auto claims = must(doubleClaims(ledgerA, ledgerB));
            Amounts expected = ledgerA->totals.net();
            expected += ledgerB->totals.net();
            expected -= all->totals.net();
            QCOMPARE(claims.amount.river.value, expected.river.value);
            QCOMPARE(claims.amount.bank.value, expected.bank.value);
            QCOMPARE(claims.amount.greenway.value, expected.greenway.value);
            QCOMPARE(claims.amount.area.value, expected.area.value);
            const bool anyRiver = std::any_of(claims.pairs.begin(), claims.pairs.end(),
                                              [](const Overlap& pair) { return pair.amount.river.value > 0; });
            QCOMPARE(anyRiver, claims.amount.river.value > 0);
        }
    }
};

RIPARIA_TEST(LedgerComparisonTest)
#include "LedgerComparisonTest.moc"
