// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/RiverDecisions.h"
#include "tests/support/RiverFixtures.h"
#include "tests/support/TestMain.h"

#include <QtTest/QtTest>

using namespace riparia;

namespace {

constexpr const char* kBend = "LINESTRING(0 0, 400 0, 400 300, 900 300)";
constexpr const char* kBendBack = "LINESTRING(900 300, 400 300, 400 0, 0 0)";

River riverOf(const char* wkt, const char* key = "R")
{
    return test::planarRiver(key, wkt);
}

/// What becomes of a river when decisions are put on an import that makes it.
struct Outcome {
    River river;
    std::vector<LostDecision> lost;
};

Outcome put(const RiverDecisions& decisions, const River& made)
{
    PlanRiver row;
    row.meta.uuid = Uuid::random();
    row.river = made;
    ChangeSet changes;
    changes.add(row);
    Outcome outcome;
    outcome.lost = decisions.putOn(changes);
    outcome.river = std::get<std::shared_ptr<const PlanRiver>>(changes.changes.front().after)->river;
    return outcome;
}

RiverDecisions flowOf(const char* wkt)
{
    RiverDecisions decisions;
    decisions.decideFlow(riverOf(wkt));
    return decisions;
}

} // namespace

class RiverDecisionsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aDecidedFlowHoldsForWhateverHasThatLine_data()
    {
        QTest::addColumn<QByteArray>("decided");
        QTest::addColumn<QByteArray>("made");
        QTest::addColumn<QByteArray>("expected");
        const QByteArray bend = kBend;
        const QByteArray back = kBendBack;
        QTest::newRow("the same") << bend << bend << bend;
        QTest::newRow("the same, drawn against it") << bend << back << bend;
        QTest::newRow("a longer one") << QByteArray("LINESTRING(0 0, 400 0)") << back << bend;
        QTest::newRow("its upper part") << bend << QByteArray("LINESTRING(200 0, 0 0)")
                                        << QByteArray("LINESTRING(0 0, 200 0)");
        QTest::newRow("its lower part, nearer to its head than to its end")
            << QByteArray("LINESTRING(0 0, 1000 0, 1000 50, 0 50)") << QByteArray("LINESTRING(0 50, 300 50)")
            << QByteArray("LINESTRING(300 50, 0 50)");
        QTest::newRow("a ring") << QByteArray("LINESTRING(0 0, 100 0, 100 100, 0 100, 0 0)")
                                << QByteArray("LINESTRING(0 0, 0 100, 100 100, 100 0, 0 0)")
                                << QByteArray("LINESTRING(0 0, 100 0, 100 100, 0 100, 0 0)");
        QTest::newRow("its datum was another") << bend << QByteArray("LINESTRING(1000 450, 500 450, 500 150, 100 150)")
                                               << QByteArray("LINESTRING(100 150, 500 150, 500 450, 1000 450)");
    }

    void aDecidedFlowHoldsForWhateverHasThatLine()
    {
        QFETCH(QByteArray, decided);
        QFETCH(QByteArray, made);
        QFETCH(QByteArray, expected);
        const Outcome outcome = put(flowOf(decided), riverOf(made));
        QVERIFY(outcome.lost.empty());
        QVERIFY(outcome.river.directionConfirmed);
        QVERIFY(outcome.river.alignment->points() == riverOf(expected).alignment->points());
    }

    void aLineThatLiesElsewhereIsLeftAsItIs()
    {
        const River elsewhere = riverOf("LINESTRING(90000 20, 90010 0, 90900 50)");
        const Outcome outcome = put(flowOf(kBend), elsewhere);
        QVERIFY((outcome.lost == std::vector{LostDecision{"R", "R", false}}));
        QVERIFY(!outcome.river.directionConfirmed);
        QVERIFY(outcome.river.alignment->points() == elsewhere.alignment->points());
    }

    void aRiverThatIsGoneIsNamedAndNotForgotten()
    {
        const RiverDecisions decisions = flowOf(kBend);
        QVERIFY((put(decisions, riverOf(kBend, "Other")).lost == std::vector{LostDecision{"R", "R", true}}));
        QVERIFY(put(decisions, riverOf(kBendBack)).lost.empty());
    }

    void anOriginKeepsTheStartAndSaysNothingOfTheFlow()
    {
        RiverDecisions decisions;
        decisions.decideOrigin(riverOf(kBend), Origin::Mouth);
        River made = riverOf(kBendBack);
        made.stationing = Stationing(made.length(), Origin::Source, 350'000);
        const Outcome outcome = put(decisions, made);
        QCOMPARE(outcome.river.stationing.origin(), Origin::Mouth);
        QCOMPARE(outcome.river.stationing.start(), std::int64_t(350'000));
        QVERIFY(!outcome.river.directionConfirmed);
        QVERIFY(outcome.river.alignment->points() == made.alignment->points());
    }

    void aStartHoldsAtWhicheverEndItIs()
    {
        RiverDecisions decisions;
        decisions.decideStart(riverOf(kBend), 3'500'000);
        decisions.decideOrigin(riverOf(kBend), Origin::Mouth);
        const Outcome outcome = put(decisions, riverOf(kBendBack));
        QCOMPARE(outcome.river.stationing.origin(), Origin::Mouth);
        QCOMPARE(outcome.river.stationing.start(), std::int64_t(3'500'000));
        QVERIFY(!outcome.river.directionConfirmed);
    }

    void aKnownChainageHoldsWhereItIsKnown()
    {
        RiverDecisions decisions;
        decisions.decideStart(riverOf(kBend), 1'000);
        decisions.decideKnown(riverOf(kBend), {{410, 150}, 5'550'000}); // beside the middle reach, at 550 m
        River made = riverOf(kBend);
        made.stationing = Stationing(made.length(), Origin::Source);
        QCOMPARE(put(decisions, made).river.stationing.start(), std::int64_t(5'000'000));
        made.stationing = Stationing(made.length(), Origin::Mouth);
        QCOMPARE(put(decisions, made).river.stationing.start(), std::int64_t(4'900'000));
        River longer = riverOf("LINESTRING(-100 0, 400 0, 400 300, 900 300)");
        longer.stationing = Stationing(longer.length(), Origin::Source);
        const River moved = put(decisions, longer).river;
        QCOMPARE(moved.stationing.start(), std::int64_t(4'900'000));
        QCOMPARE(moved.stationing.chainageAt(Position{650'000}).mm, std::int64_t(5'550'000));
        QVERIFY(decisions.known("R") && !decisions.known("Other"));
        decisions.decideStart(riverOf(kBend), 2'000); // what is said last holds
        QVERIFY(!decisions.known("R"));
        QCOMPARE(put(decisions, made).river.stationing.start(), std::int64_t(2'000));
    }

    void whatIsForgottenIsNotLost()
    {
        RiverDecisions decisions = flowOf(kBend);
        decisions.forget("R");
        QVERIFY(put(decisions, riverOf(kBend, "Other")).lost.empty());
    }
};

RIPARIA_TEST(RiverDecisionsTest)
#include "RiverDecisionsTest.moc"
