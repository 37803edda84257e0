// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/Overlaps.h"

#include "core/ledger/CountContext.h"
#include "tests/core/ledger/PlanMaker.h"
#include "tests/core/ledger/RandomLedgers.h"

#include <QtTest/QtTest>

#include <cmath>
#include <set>

using namespace riparia;
using namespace riparia::test;

namespace {

std::string text(const Overlap& overlap)
{
    std::string result;
    for (const CountedFeature* feature : overlap.features)
        result += feature->code() + " ";
    const Amounts& a = overlap.amount;
    return result + std::to_string(a.river.value / 1000) + " " + std::to_string(a.bank.value / 1000) + " " +
           std::to_string((a.area.value + 5000) / 10000) + " " + std::to_string(a.greenway.value / 1000);
}

FeaturePtr sharedOf(const Ledger& ledger, const CountedFeature* feature)
{
    return *std::find_if(ledger.features.begin(), ledger.features.end(),
                         [&](const FeaturePtr& f) { return f.get() == feature; });
}

/// Gross minus net of two features counted alone.
Amounts overlapAlone(const Ledger& ledger, const FeaturePtr& a, const FeaturePtr& b)
{
    const auto count = countAlone(*ledger.context, {a, b});
    if (!count)
        qFatal("not counted");
    Amounts overlap = count->figures.gross();
    overlap -= count->figures.net();
    return overlap;
}

} // namespace

class OverlapsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void apartFeaturesDoNotOverlap()
    {
        Plan plan = emptyPlan();
        add(plan, straightRiver("DS", 1000), straightRiver("HS", 1000, 100), segment("S-1", "DS", 0, 100),
            segment("S-2", "DS", 100, 200), segment("S-3", "HS", 0, 200), greenwayAlong("G-1", "DS", 0, 50, Bank::Left),
            greenwayAlong("G-2", "DS", 0, 50, Bank::Right), square("A-1", 0, 0, 10), square("A-2", 10, 0, 10));
        const auto ledger = test::count(plan);
        QVERIFY(must(overlappingPairs(*ledger)).empty());
        QVERIFY(must(overlapGroups(*ledger)).empty());
    }

    void pairsSayWhoWithWhomHowMuchAndWhere()
    {
        Plan plan = emptyPlan();
        add(plan, straightRiver("DS", 1000), segment("S-1", "DS", 0, 300, Bank::Left),
            segment("S-2", "DS", 200, 500, Bank::Both), segment("S-3", "DS", 250, 260), square("A-1", 0, 0, 10),
            square("A-2", 5, 0, 10), greenwayAlong("G-1", "DS", 0, 100, Bank::Both),
            greenwayAlong("G-2", "DS", 50, 150, Bank::Left));
        const auto ledger = test::count(plan);
        const auto pairs = must(overlappingPairs(*ledger));
        QCOMPARE(pairs.size(), std::size_t(5));
        QCOMPARE(text(pairs[0]), std::string("S-1 S-2 100 100 0 0"));
        QCOMPARE(pairs[0].places.size(), std::size_t(2)); // the river and the left bank
        QCOMPARE(pairs[0].places[0].span.from.mm, std::int64_t(200'000));
        QCOMPARE(pairs[0].places[1].lane, Bank::Left);
        QCOMPARE(pairs[0].rule, OwnerRule::Code);
        QCOMPARE(text(pairs[1]), std::string("S-1 S-3 10 0 0 0"));
        QCOMPARE(text(pairs[2]), std::string("S-2 S-3 10 0 0 0"));
        QCOMPARE(text(pairs[3]), std::string("A-1 A-2 0 0 50 0"));
        QVERIFY(std::abs(pairs[3].places.front().region.planarArea() - 50) < 1e-6);
        QCOMPARE(text(pairs[4]), std::string("G-1 G-2 0 0 0 50"));
    }

    void groupsCountEachPlaceOnce()
    {
        Plan plan = emptyPlan();
        add(plan, straightRiver("DS", 1000), segment("S-1", "DS", 0, 300), segment("S-2", "DS", 200, 500),
            segment("S-3", "DS", 250, 260));
        const auto ledger = test::count(plan);
        const auto groups = must(overlapGroups(*ledger));
        QCOMPARE(groups.size(), std::size_t(2));
        QCOMPARE(text(groups[0]), std::string("S-1 S-2 90 0 0 0"));
        QCOMPARE(groups[0].places.size(), std::size_t(2));
        QCOMPARE(text(groups[1]), std::string("S-1 S-2 S-3 10 0 0 0"));
    }

    void freeGreenwaysThatRunTogetherAreAPair()
    {
        Plan plan = emptyPlan();
        add(plan, freeGreenway("G-1", {{{0, 0}, {0, 100}}}), freeGreenway("G-2", {{{1, 20}, {1, 80}}}));
        const auto ledger = test::count(plan);
        const auto pairs = must(overlappingPairs(*ledger));
        QCOMPARE(pairs.size(), std::size_t(1));
        QCOMPARE(pairs.front().owner().code(), std::string("G-1"));
        QCOMPARE(pairs.front().amount.greenway.value, ledger->totals.greenway.overlap().value);
        QVERIFY(!pairs.front().places.front().line.isEmpty());
    }

    void thePairsOfAFeatureAreThoseOfAll()
    {
        forRandomLedgers(amount(30, 400), [](RandomPlan&, const Ledger& ledger) {
            const auto all = must(overlappingPairs(ledger));
            for (const FeaturePtr& feature : ledger.features) {
                std::vector<std::string> expected;
                for (const Overlap& pair : all)
                    if (pair.features[0] == feature.get() || pair.features[1] == feature.get())
                        expected.push_back(text(pair));
                std::vector<std::string> found;
                for (const Overlap& pair : must(overlapsWith(ledger, feature)))
                    found.push_back(text(pair));
                std::sort(expected.begin(), expected.end());
                std::sort(found.begin(), found.end());
                QVERIFY(found == expected);
            }
        });
    }

    void forTwoFeaturesTheOverlapIsGrossMinusNetOfTheTwoAlone()
    {
        forRandomLedgers(amount(40, 600), [](RandomPlan&, const Ledger& ledger) {
            std::set<std::pair<const CountedFeature*, const CountedFeature*>> paired;
            for (const Overlap& pair : must(overlappingPairs(ledger))) {
                QCOMPARE(pair.features.size(), std::size_t(2));
                QVERIFY(OwnerOrder(ledger.request.scheme.owner)(pair.features[0], pair.features[1]));
                QVERIFY(paired.insert({pair.features[0], pair.features[1]}).second);
                const Amounts alone =
                    overlapAlone(ledger, sharedOf(ledger, pair.features[0]), sharedOf(ledger, pair.features[1]));
                QCOMPARE(pair.amount.river.value, alone.river.value);
                QCOMPARE(pair.amount.bank.value, alone.bank.value);
                QCOMPARE(pair.amount.greenway.value, alone.greenway.value);
                QVERIFY(std::abs(pair.amount.area.value - alone.area.value) <= 2);
            }
            for (std::size_t i = 0; i < ledger.features.size(); ++i)
                for (std::size_t j = 0; j < i; ++j) {
                    const FeaturePtr& earlier = ledger.features[j];
                    const FeaturePtr& later = ledger.features[i];
                    if (earlier->kind != later->kind || paired.contains({earlier.get(), later.get()}))
                        continue;
                    const Amounts alone = overlapAlone(ledger, earlier, later);
                    QVERIFY(alone.river.value == 0 && alone.bank.value == 0 && alone.greenway.value == 0);
                    QVERIFY(std::abs(alone.area.value) <= 1);
                }
        });
    }

    void groupsAddUpToTheOverlapOfTheLedger()
    {
        forRandomLedgers(amount(60, 1000), [](RandomPlan&, const Ledger& ledger) {
            Amounts sum;
            std::set<std::vector<const CountedFeature*>> sets;
            std::int64_t places = 0;
            for (const Overlap& group : must(overlapGroups(ledger))) {
                QVERIFY(sets.insert(group.features).second);
                for (std::size_t k = 1; k < group.features.size(); ++k)
                    sum += group.amount;
                places += static_cast<std::int64_t>(group.places.size() * group.features.size());
            }
            QCOMPARE(sum.river.value, ledger.totals.river.overlap().value);
            QCOMPARE(sum.bank.value, ledger.totals.bank.overlap().value);
            QCOMPARE(sum.greenway.value, ledger.totals.greenway.overlap().value);
            const auto rounding = places + 2 * static_cast<std::int64_t>(ledger.features.size());
            QVERIFY(std::abs(sum.area.value - ledger.totals.area.overlap().value) <= rounding);
        });
    }

    void cancellingStopsTheWork()
    {
        Plan plan = emptyPlan();
        add(plan, square("A-1", 0, 0, 10), square("A-2", 5, 0, 10));
        const auto ledger = test::count(plan);
        std::stop_source stop;
        stop.request_stop();
        const Progress cancelled{stop.get_token(), {}};
        QCOMPARE(overlappingPairs(*ledger, cancelled).error().code, ErrorCode::Cancelled);
        QCOMPARE(overlapGroups(*ledger, cancelled).error().code, ErrorCode::Cancelled);
    }
};

RIPARIA_TEST(OverlapsTest)
#include "OverlapsTest.moc"
