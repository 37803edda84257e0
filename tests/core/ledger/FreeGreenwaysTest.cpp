// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/FreeGreenways.h"

#include "core/ledger/Capsule.h"
#include "core/ledger/Ledger.h"
#include "tests/core/ledger/PlanMaker.h"
#include "tests/support/TestMain.h"
#include "tests/support/Wkt.h"

#include <QtTest/QtTest>

#include <cmath>
#include <random>

using namespace riparia;
using namespace riparia::test;

namespace {

LedgerPtr countGreenways(const std::vector<std::vector<Line>>& greenways)
{
    Plan plan = emptyPlan();
    int number = 0;
    for (const auto& lines : greenways)
        add(plan, freeGreenway("G-" + std::to_string(++number), lines));
    return test::count(plan);
}

LedgerPtr countLines(const std::vector<const char*>& lines)
{
    std::vector<std::vector<Line>> greenways;
    for (const char* wkt : lines)
        greenways.push_back({wktLine(wkt)});
    return countGreenways(greenways);
}

/// "G-2 with G-1 for 40.0": the overlaps in metres, rounded to decimetres.
std::string overlaps(const Ledger& ledger)
{
    std::string text;
    for (const GreenwayOverlap& overlap : ledger.freeGreenways->overlaps)
        text += (text.empty() ? "" : ", ") + overlap.feature->code() + " with " + overlap.owner->code() + " for " +
                fixedDecimal(overlap.length().value, 3, 1);
    return text;
}

} // namespace

class FreeGreenwaysTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aLineAloneIsCountedWhole()
    {
        const auto ledger = countLines({"LINESTRING (0 0, 0 100, 30 140)"});
        QCOMPARE(ledger->totals.greenway.net.value, 150'000);
        QCOMPARE(ledger->freeGreenways->pieces.size(), std::size_t(1));
        QCOMPARE(overlaps(*ledger), std::string());
    }

    void aParallelLineWithinTwoMetresIsTheSamePath()
    {
        const auto ledger = countLines({"LINESTRING (0 0, 0 100)", "LINESTRING (1.5 20, 1.5 60)"});
        QCOMPARE(overlaps(*ledger), std::string("G-2 with G-1 for 40.0"));
        QCOMPARE(ledger->totals.greenway.net.value, 100'000);
        QCOMPARE(ledger->totals.greenway.overlap().value, 40'000);
    }

    void beyondTwoMetresItIsAnotherPath()
    {
        QCOMPARE(overlaps(*countLines({"LINESTRING (0 0, 0 100)", "LINESTRING (2.1 20, 2.1 60)"})), std::string());
    }

    void onlyTheStretchBesideTheOtherIsCounted()
    {
        const auto ledger = countLines({"LINESTRING (0 0, 0 100)", "LINESTRING (1 50, 1 160)"});
        // To the end of the other and as far beyond as its end is within two metres.
        QCOMPARE(overlaps(*ledger), std::string("G-2 with G-1 for 51.7"));
        QCOMPARE(ledger->freeGreenways->pieces.size(), std::size_t(2));
    }

    void lessThanTenMetresIsATouch()
    {
        QCOMPARE(overlaps(*countLines({"LINESTRING (0 0, 0 100)", "LINESTRING (1 50, 1 59.9)"})), std::string());
        QCOMPARE(overlaps(*countLines({"LINESTRING (0 0, 0 100)", "LINESTRING (1 50, 1 60)"})),
                 std::string("G-2 with G-1 for 10.0"));
    }

    void aCrossingIsNoOverlapHoweverFineTheLineIsDrawn()
    {
        Line fine;
        for (int i = -50; i <= 50; ++i)
            fine.push_back({i * 0.94, 50 + i * 0.34}); // 20 degrees off
        QCOMPARE(overlaps(*countGreenways({{wktLine("LINESTRING (-60 50, 60 50)")}, {fine}})), std::string());
    }

    void theAngleDecidesAndNotTheDirection()
    {
        // 14 degrees: within two metres for 2 * 2 / sin 14 = 16.5 m.
        QCOMPARE(overlaps(*countLines({"LINESTRING (0 0, 0 100)", "LINESTRING (-5 30, 5 70.1)"})),
                 std::string("G-2 with G-1 for 16.5"));
        QCOMPARE(overlaps(*countLines({"LINESTRING (0 0, 0 100)", "LINESTRING (5 70.1, -5 30)"})),
                 std::string("G-2 with G-1 for 16.5"));
        QCOMPARE(overlaps(*countLines({"LINESTRING (0 0, 0 100)", "LINESTRING (-5 31, 5 66)"})), std::string());
    }

    void aShortJogDoesNotEndAStretch()
    {
        QCOMPARE(overlaps(*countLines({"LINESTRING (0 0, 0 100)", "LINESTRING (1 10, 1 40, 1.9 40.2, 1.9 80)"})),
                 std::string("G-2 with G-1 for 70.7"));
    }

    void theFirstOfSeveralOwns()
    {
        QCOMPARE(overlaps(*countLines(
                     {"LINESTRING (0 0, 0 50)", "LINESTRING (1 40, 1 100)", "LINESTRING (0.5 0, 0.5 100)"})),
                 std::string("G-2 with G-1 for 11.7, G-3 with G-1 for 51.9, G-3 with G-2 for 48.1"));
    }

    void whatOneLaterLineOwnsIsCountedEvenIfAnOwnerLiesBetween()
    {
        const auto ledger = countLines({"LINESTRING (0 40, 0 60)", "LINESTRING (1 0, 1 100)"});
        QCOMPARE(ledger->freeGreenways->pieces.size(), std::size_t(3));
        QCOMPARE(ledger->totals.greenway.gross.value, 120'000);
        QCOMPARE((ledger->totals.greenway.net + ledger->totals.greenway.overlap()).value, 120'000);
    }

    void severalPathsOfOneGreenwayAreItsOwnLines()
    {
        const auto ledger = countGreenways({{wktLine("LINESTRING (0 0, 0 100)"), wktLine("LINESTRING (1 0, 1 100)")}});
        QCOMPARE(ledger->totals.greenway.net.value, 200'000);
    }

    void emptyAndZeroLengthLinesDoNoHarm()
    {
        const auto ledger =
            countGreenways({{Line{}, Line{{5, 5}}, Line{{7, 7}, {7, 7}}, wktLine("LINESTRING (0 0, 0 0, 0 20)")},
                            {wktLine("LINESTRING (0 0, 0 20, 0 20)")}});
        QCOMPARE(ledger->totals.greenway.gross.value, 40'000);
        QCOMPARE(ledger->totals.greenway.net.value, 20'000);
    }

    void alongRiverAndFreeOnesDoNotMix()
    {
        Plan plan = emptyPlan();
        add(plan, straightRiver("DS", 100), greenwayAlong("G-1", "DS", 0, 50, Bank::Left),
            greenwayAlong("G-2", "DS", 25, 75, Bank::Both), freeGreenway("G-3", {{{0, 0}, {0, 50}}}));
        const auto ledger = test::count(plan);
        QCOMPARE(ledger->totals.greenway.gross.value, 50'000 + 100'000 + 50'000);
        QCOMPARE(ledger->totals.greenway.net.value, 75'000 + 50'000 + 50'000);
    }

    void aCapsuleHoldsWhatIsNear()
    {
        std::mt19937 random(seed());
        std::uniform_real_distribution<double> place(-5, 5);
        const auto point = [&] { return Point{place(random), place(random)}; };
        const auto distance = [](Point c, Point d, Point p) {
            const double length2 = (d.x - c.x) * (d.x - c.x) + (d.y - c.y) * (d.y - c.y);
            const double t = std::clamp(((p.x - c.x) * (d.x - c.x) + (p.y - c.y) * (d.y - c.y)) / length2, 0.0, 1.0);
            return std::hypot(c.x + (d.x - c.x) * t - p.x, c.y + (d.y - c.y) * t - p.y);
        };
        for (int i = 0; i < amount(300, 10000); ++i) {
            const Capsule capsule{point(), point(), 2};
            const Point a = point();
            const Point b = point();
            const auto inside = capsule.stretchOf(a, b);
            for (int step = 0; step <= 100; ++step) {
                const double t = step / 100.0;
                const double away = distance(capsule.c, capsule.d, {a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t});
                if (std::abs(away - 2) < 1e-9)
                    continue;
                QCOMPARE(inside && t >= inside->from && t <= inside->to, away < 2);
            }
        }
        QVERIFY(!(Capsule{{0, 0}, {0, 0}, 2}.stretchOf({1, 1}, {1, 1})));
        QVERIFY((Capsule{{0, 0}, {0, 0}, 2}.stretchOf({-5, 0}, {5, 0})));
    }
};

RIPARIA_TEST(FreeGreenwaysTest)
#include "FreeGreenwaysTest.moc"
