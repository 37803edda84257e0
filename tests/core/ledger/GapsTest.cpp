// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/Gaps.h"

#include "core/ledger/CountContext.h"
#include "core/plan/ScenarioView.h"
#include "tests/core/ledger/RandomLedgers.h"

#include <QtTest/QtTest>

#include <map>

using namespace riparia;
using namespace riparia::test;

namespace {

std::string text(const Gap& gap)
{
    const auto codeOf = [](const CountedFeature* feature) { return feature ? feature->code() : std::string("-"); };
    return gap.river->river.key + " " + std::to_string(gap.span.from.mm / 1000) + "-" +
           std::to_string(gap.span.to.mm / 1000) + " " + codeOf(gap.before) + " " + codeOf(gap.after);
}

std::vector<std::string> texts(const std::vector<Gap>& gaps)
{
    std::vector<std::string> list;
    for (const Gap& gap : gaps)
        list.push_back(text(gap));
    return list;
}

using Texts = std::vector<std::string>;

Plan twoRivers()
{
    Plan plan = emptyPlan();
    // Rivers of fixtures are a metre longer than asked for.
    add(plan, straightRiver("DS", 999), straightRiver("HS", 99, 50), segment("S-1", "DS", 100, 300, Bank::Left),
        segment("S-2", "DS", 350, 500, Bank::Both), segment("S-3", "DS", 700, 800));
    return plan;
}

} // namespace

class GapsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void gapsLieBetweenCountedSpansAndAtTheEnds()
    {
        const Plan plan = twoRivers();
        const auto ledger = test::count(plan);
        const auto gaps = gapsOf(*ledger, plan);
        QCOMPARE(gaps.size(), std::size_t(5));
        QVERIFY(texts(gaps) == (Texts{"DS 500-700 S-2 S-3", "DS 800-1000 S-3 -", "DS 0-100 - S-1", "HS 0-100 - -",
                                      "DS 300-350 S-1 S-2"}) ||
                gaps[1].length() > gaps[0].length()); // the river may measure a millimetre more than a kilometre
        QVERIFY(gaps[0].length() >= gaps[1].length());
    }

    void gapsOfOneRiverAreThoseOfAllAlongIt()
    {
        const Plan plan = twoRivers();
        const auto ledger = test::count(plan);
        const auto river = plan.riverByKey("DS");
        QVERIFY(texts(gapsAlong(*ledger, river)) ==
                (Texts{"DS 0-100 - S-1", "DS 300-350 S-1 S-2", "DS 500-700 S-2 S-3", "DS 800-1000 S-3 -"}));
        QCOMPARE(text(gapsAlong(*ledger, river, Bank::Right).front()), std::string("DS 0-350 - S-2"));
    }

    void thoseThatJoinTwoTreatedStretchesMayComeFirst()
    {
        const Plan plan = twoRivers();
        const auto ledger = test::count(plan);
        const auto gaps = gapsOf(*ledger, plan, Bank::Channel, GapRank::Joining);
        QCOMPARE(text(gaps[0]), std::string("DS 300-350 S-1 S-2"));
        QCOMPARE(text(gaps[1]), std::string("DS 500-700 S-2 S-3"));
        QVERIFY(gaps[0].joinsTwo() && gaps[1].joinsTwo() && !gaps[2].joinsTwo());
    }

    void aBankHasGapsOfItsOwn()
    {
        const Plan plan = twoRivers();
        const auto ledger = test::count(plan);
        const auto gaps = gapsOf(*ledger, plan, Bank::Right);
        QCOMPARE(text(gaps[0]), std::string("DS 500-1000 S-2 -"));
        QCOMPARE(text(gaps[1]), std::string("DS 0-350 - S-2"));
    }

    void aRiverTreatedFromEndToEndHasNone()
    {
        Plan plan = emptyPlan();
        add(plan, straightRiver("DS", 100), segment("S-1", "DS", 0, 60), segment("S-2", "DS", 50, 200));
        QVERIFY(gapsOf(*test::count(plan), plan).empty());
        QVERIFY(gapsOf(*test::count(emptyPlan()), emptyPlan()).empty());
    }

    void whatLiesOutsideTheBoundaryIsNoGap()
    {
        Plan plan = twoRivers();
        add(plan, boundary("Z-1", rectangle(-10, 400, 10, 750)));
        CountRequest clipped;
        clipped.scheme.boundary = Uuid::named("Z-1");
        const auto ledger = test::count(plan, clipped);
        const auto gaps = gapsOf(*ledger, plan);
        QCOMPARE(gaps.size(), std::size_t(1));
        QCOMPARE(text(gaps[0]), std::string("DS 500-700 S-2 S-3"));
    }

    void treatedAndGapsAddUpToTheRiver()
    {
        forRandomLedgers(amount(100, 1000), [](RandomPlan& random, const Ledger& ledger) {
            for (const Bank lane : {Bank::Channel, Bank::Left, Bank::Right}) {
                const auto gaps = gapsOf(ledger, random.plan(), lane);
                QVERIFY(std::is_sorted(gaps.begin(), gaps.end(),
                                       [](const Gap& a, const Gap& b) { return a.length() > b.length(); }));
                std::map<std::string, std::int64_t> covered;
                for (const Gap& gap : gaps)
                    covered[gap.river->river.key] += gap.length().value;
                for (const auto& river : ledger.rivers)
                    for (const LengthPiece& piece : river->pieces)
                        if (lane == Bank::Channel || (lane == Bank::Left ? piece.ownerLeft : piece.ownerRight))
                            covered[river->river] += piece.span.length().value;
                for (const auto& river : entitiesOf<PlanRiver>(random.plan(), ledger.request.scenario)) {
                    std::int64_t whole = river->river.length().value;
                    if (const ClipPolygon* boundary = ledger.context->boundary()) {
                        whole = 0;
                        for (const Span& span : boundary->spansInside(MeasuredLine::of(*river->river.alignment)))
                            whole += span.length().value;
                    }
                    QCOMPARE(covered[river->river.key], whole);
                }
            }
        });
    }
};

RIPARIA_TEST(GapsTest)
#include "GapsTest.moc"
