// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/linref/BankStrip.h"
#include "core/geometry/Region.h"
#include "tests/core/linref/PlanarAlignment.h"
#include "tests/support/TestMain.h"

#include <QtTest/QtTest>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <limits>
#include <memory>
#include <numbers>
#include <vector>

using namespace riparia;
using namespace riparia::test;

namespace {

Span span(double from, double to)
{
    return {Position::fromMetres(from), Position::fromMetres(to)};
}

double areaOf(const MultiPolygon& shape)
{
    const auto region = Region::make(shape);
    return region ? region->region.planarArea() : -1;
}

bool isNear(double value, double expected, double share = 0.001)
{
    return std::abs(value - expected) <= expected * share;
}

double overlapOf(const MultiPolygon& a, const MultiPolygon& b)
{
    const auto both = Region::make(a)->region.intersected(Region::make(b)->region);
    return both ? both->planarArea() : -1;
}

bool isBox(const MultiPolygon& shape, double minX, double minY, double maxX, double maxY)
{
    const Box box = boundsOf(shape);
    return std::abs(box.minX - minX) < 0.01 && std::abs(box.minY - minY) < 0.01 && std::abs(box.maxX - maxX) < 0.01 &&
           std::abs(box.maxY - maxY) < 0.01;
}

const char* const kStraight = "LINESTRING (0 0, 400 0, 1000 0)";

/// Half circles of 60 m to either side, `offset` metres to the left of their line.
Line bends(double offset)
{
    Line line;
    for (int bend = 0; bend < 4; ++bend) {
        const double side = bend % 2 == 0 ? 1 : -1;
        for (int step = bend == 0 ? 0 : 1; step <= 48; ++step) {
            const double angle = std::numbers::pi * (1 - step / 48.0);
            const double radius = 60 + side * offset;
            line.push_back({60 + 120 * bend + radius * std::cos(angle), side * radius * std::sin(angle)});
        }
    }
    return line;
}

} // namespace

class BankStripTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void widthsCountOutwardFromTheBanks()
    {
        const Alignment river = planar(kStraight);
        const std::vector<Line> banks{wktLine("LINESTRING (-50 10, 1100 10)"),
                                      wktLine("LINESTRING (1100 -8, 300 -8, -50 -8)")};
        const auto made = stripFromBanks(river, span(200, 700), banks, 5, 7);
        QVERIFY(made);
        QVERIFY(isNear(areaOf(made->strip.left), 5 * 500));
        QVERIFY(isNear(areaOf(made->strip.right), 7 * 500));
        QVERIFY(isBox(made->strip.left, 200, 10, 700, 15));
        QVERIFY(isBox(made->strip.right, 200, -15, 700, -8));
        QVERIFY(made->withoutLeft.empty() && made->withoutRight.empty());
        QVERIFY(!made->tight);
    }

    void allOfARiverEndsWhereTheRiverDoes()
    {
        const auto made =
            stripFromBanks(planar(kStraight), span(0, 1000), {wktLine("LINESTRING (-50 10, 1100 10)")}, 5, 0);
        QVERIFY(made);
        QVERIFY(isBox(made->strip.left, 0, 10, 1000, 15));
        QVERIFY(made->withoutLeft.empty());
    }

    void whereThereIsNoBankItBeginsAtTheRiver()
    {
        const auto made =
            stripFromBanks(planar(kStraight), span(200, 700),
                           {wktLine("LINESTRING (-50 10, 400 10)"), wktLine("LINESTRING (550 12, 900 12)")}, 5, 0);
        QVERIFY(made);
        QCOMPARE(made->withoutLeft.size(), std::size_t(1));
        QVERIFY(std::abs(made->withoutLeft[0].from.metres() - 400) < 0.01);
        QVERIFY(std::abs(made->withoutLeft[0].to.metres() - 550) < 0.01);
        QVERIFY(isNear(areaOf(made->strip.left), 5 * 500));
        QVERIFY(isBox(made->strip.left, 200, 0, 700, 17));
        QVERIFY(overlapOf(made->strip.left, wktPolygons("POLYGON ((400 0, 550 0, 550 5, 400 5, 400 0))")) > 749);
    }

    void aBankOnOneSideIsNoneOfTheOther()
    {
        const auto made =
            stripFromBanks(planar(kStraight), span(200, 700), {wktLine("LINESTRING (-50 10, 1100 10)")}, 5, 6);
        QVERIFY(made);
        QVERIFY(made->withoutLeft.empty());
        QVERIFY(made->withoutRight == std::vector<Span>{span(200, 700)});
        QVERIFY(isBox(made->strip.left, 200, 10, 700, 15));
        QVERIFY(isBox(made->strip.right, 200, -6, 700, 0));
        // And without any bank it is the strip of the river.
        const auto bare = stripFromBanks(planar(kStraight), span(200, 700), {}, 5, 6);
        QVERIFY(bare && isNear(areaOf(bare->strip.left), 2500) && isNear(areaOf(bare->strip.right), 3000));
        QVERIFY(bare->withoutLeft == std::vector<Span>{span(200, 700)});
    }

    /// A file often has a bank feature by feature, and gaps of a hand's width between them.
    void partsOfABankGoOnInEachOther()
    {
        const auto made =
            stripFromBanks(planar(kStraight), span(200, 700),
                           {wktLine("LINESTRING (-50 10, 400 10)"), wktLine("LINESTRING (500 20, 400 10)"),
                            wktLine("LINESTRING (500.6 20, 900 20)")},
                           5, 0);
        QVERIFY(made);
        QVERIFY(made->withoutLeft.empty());
        QCOMPARE(made->strip.left.size(), std::size_t(1));
        QVERIFY(isBox(made->strip.left, 200, 10, 700, 25));
        QVERIFY(isNear(areaOf(made->strip.left), 5 * (200 + std::hypot(100, 10) + 200), 0.005));
    }

    void theNearestOfSeveralLinesCounts()
    {
        const auto made = stripFromBanks(planar(kStraight), span(200, 700),
                                         {wktLine("LINESTRING (0 60, 1000 60)"), wktLine("LINESTRING (0 10, 1000 10)"),
                                          wktLine("LINESTRING (0 1500, 1000 1500)")},
                                         5, 0);
        QVERIFY(made && isBox(made->strip.left, 200, 10, 700, 15));
    }

    /// A water surface: both banks and its ends in one ring.
    void theOutlineOfAWaterSurfaceIsBothBanks()
    {
        const Line ring = wktLine("LINESTRING (-20 -9, 1020 -9, 1020 11, -20 11, -20 -9)");
        const auto made = stripFromBanks(planar(kStraight), span(0, 1000), {ring}, 5, 5);
        QVERIFY(made);
        QVERIFY(made->withoutLeft.empty() && made->withoutRight.empty());
        QVERIFY(isBox(made->strip.left, 0, 11, 1000, 16));
        QVERIFY(isBox(made->strip.right, 0, -14, 1000, -9));
    }

    /// A tributary leaves the bank: the strip does not run up along it.
    void aBankThatLeavesTheRiverIsLeft()
    {
        const auto made = stripFromBanks(
            planar(kStraight), span(200, 700),
            {wktLine("LINESTRING (0 10, 450 10, 650 600)"), wktLine("LINESTRING (670 600, 460 10, 1000 10)")}, 5, 0);
        QVERIFY(made && made->withoutLeft.empty());
        QVERIFY(boundsOf(made->strip.left).maxY < 60);
        QVERIFY(areaOf(made->strip.left) < 5 * 500 * 1.1);
    }

    /// Banks where they can be worked out: as many bends to the left as to the right.
    void alongAMeanderItKeepsToTheBanks()
    {
        const Alignment river = Alignment::make(bends(0), {}, planarRuler()).value();
        Line right = bends(-12);
        std::ranges::reverse(right);
        const auto made = stripFromBanks(river, river.whole(), {bends(10), right}, 8, 6);
        QVERIFY(made);
        QVERIFY(made->withoutLeft.empty() && made->withoutRight.empty());
        const double length = river.length().metres();
        QVERIFY(isNear(areaOf(made->strip.left), 8 * length, 0.02));
        QVERIFY(isNear(areaOf(made->strip.right), 6 * length, 0.02));
        QVERIFY(overlapOf(made->strip.left, made->strip.right) < 1);
        // None of it lies between the banks.
        Ring water = bends(9.9);
        Line other = bends(-11.9);
        water.insert(water.end(), other.rbegin(), other.rend());
        water.push_back(water.front());
        QVERIFY(overlapOf(made->strip.left, {Polygon{water, {}}}) < 5);
        QVERIFY(overlapOf(made->strip.right, {Polygon{water, {}}}) < 5);
        QVERIFY(Region::make(made->strip.left)->reason.empty() && Region::make(made->strip.right)->reason.empty());
    }

    /// The other arm of a loop has its own bank.
    void theBankOfAnotherBendIsNotTaken()
    {
        const Alignment hairpin = planar("LINESTRING (0 0, 500 0, 500 80, 0 80)");
        const auto made = stripFromBanks(hairpin, span(100, 400), {wktLine("LINESTRING (0 70, 450 70)")}, 5, 0);
        QVERIFY(made);
        QVERIFY(made->withoutLeft == std::vector<Span>{span(100, 400)});
        QVERIFY(isBox(made->strip.left, 100, 0, 400, 5));
    }

    /// Widths change while the pointer moves, banks do not.
    void stripsOfAnyWidthComeFromTheSameRuns()
    {
        const Alignment river = planar(kStraight);
        const std::vector<Line> banks{wktLine("LINESTRING (-50 10, 400 10)"),
                                      wktLine("LINESTRING (1100 -8, 300 -8, -50 -8)")};
        const auto runs = BankRuns::make(river, span(200, 700), banks);
        QVERIFY(runs);
        QVERIFY(runs->span() == span(200, 700));
        QCOMPARE(runs->along(true).size(), std::size_t(2));
        QCOMPARE(runs->along(false).size(), std::size_t(1));
        for (const double width : {2.0, 5.0, 30.0}) {
            const auto strip = stripOf(river, *runs, width, 7);
            const auto made = stripFromBanks(river, span(200, 700), banks, width, 7);
            QVERIFY(strip && made);
            QVERIFY(strip->strip.left == made->strip.left && strip->strip.right == made->strip.right);
            QVERIFY(strip->withoutLeft == std::vector<Span>{span(400, 700)});
            QVERIFY(strip->withoutLeft == made->withoutLeft && strip->withoutRight.empty());
        }
        QVERIFY(std::abs(runs->offsetAt(Position::fromMetres(300), true).value() - 10) < 0.01);
        QVERIFY(!runs->offsetAt(Position::fromMetres(500), true));
        QVERIFY(std::abs(runs->offsetAt(Position::fromMetres(500), false).value() - 8) < 0.01);
        QVERIFY(std::abs(runs->offsetAt(Position::fromMetres(0), true).value() - 10) < 0.01); // as at its end
        QVERIFY(BankRuns::make(river, span(50, 50), banks).error().code == ErrorCode::GeometryEmpty);
    }

    /// While one end of a span moves, no more is looked for than what it passes, and the runs are the same ones.
    void placesThatAreKnownMakeTheSameRuns()
    {
        const auto river =
            std::make_shared<const Alignment>(planar("LINESTRING (0 0, 400 60, 700 -40, 1000 0, 1400 200)"));
        const std::vector<Line> banks{{{-50, 30}, {380, 95}, {720, 5}, {1450, 260}},
                                      {{1500, 150}, {1000, -40}, {500, -20}},
                                      {{500, -20.5}, {-50, -40}},
                                      {{100, 5000}, {200, 5000}}};
        BankPlaces places(river);
        const auto expectSame = [&](const Span& along) {
            const auto known = BankRuns::make(places, along, banks);
            const auto anew = BankRuns::make(*river, along, banks);
            QVERIFY(known && anew && known->span() == anew->span());
            for (const bool isLeft : {true, false}) {
                const std::vector<BankRun>& a = known->along(isLeft);
                const std::vector<BankRun>& b = anew->along(isLeft);
                QVERIFY(std::ranges::equal(a, b, [](const BankRun& one, const BankRun& other) {
                    return one.from == other.from && one.to == other.to && one.line == other.line;
                }));
                for (double at = 0; at < 1400; at += 37)
                    QVERIFY(known->offsetAt(Position::fromMetres(at), isLeft) ==
                            anew->offsetAt(Position::fromMetres(at), isLeft));
            }
        };
        expectSame(span(200, 1200));
        const std::size_t looked = places.looked();
        QVERIFY(looked > 100);
        for (double to = 1199; to > 300; to -= 31)
            expectSame(span(200, to));
        expectSame(span(0, 1400));
        QCOMPARE(places.looked(), looked);
        QVERIFY(!BankRuns::make(places, span(5000, 6000), banks));
    }

    /// Files with a feature every few metres, in no order.
    void manyShortPartsMakeOneBank()
    {
        const Alignment river = planar(kStraight);
        std::vector<Line> banks;
        for (int part = 0; part < 250; ++part) {
            const double x = 4.0 * ((part * 97) % 250);
            banks.push_back({{x, 10}, {x + 4, 10}});
        }
        banks.push_back(wktLine("LINESTRING (0 25, 1000 25)")); // farther off all along
        const auto made = stripFromBanks(river, span(0, 1000), banks, 5, 0);
        QVERIFY(made && made->withoutLeft.empty());
        QCOMPARE(made->strip.left.size(), std::size_t(1));
        QVERIFY(isBox(made->strip.left, 0, 10, 1000, 15));
    }

    void whatCannotBeIsAnError()
    {
        const double nan = std::numeric_limits<double>::quiet_NaN();
        const Alignment river = planar(kStraight);
        const std::vector<Line> banks{{}, {{3, 10}}, {{nan, 10}, {200, 10}}, {{5, 10}, {5, 10}}};
        QVERIFY(stripFromBanks(river, span(0, 100), banks, -1, 5).error().code == ErrorCode::InvalidArgument);
        QVERIFY(stripFromBanks(river, span(0, 100), banks, 5, nan).error().code == ErrorCode::InvalidArgument);
        QVERIFY(stripFromBanks(river, span(50, 50), banks, 5, 5).error().code == ErrorCode::GeometryEmpty);
        // Lines that are none are passed over.
        const auto made = stripFromBanks(river, span(0, 100), banks, 5, 0);
        QVERIFY(made && made->withoutLeft == std::vector<Span>{span(0, 100)});
        QVERIFY(isNear(areaOf(made->strip.left), 500));
    }
};

RIPARIA_TEST(BankStripTest)
#include "BankStripTest.moc"
