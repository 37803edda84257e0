// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/source/RingSorter.h"
#include "tests/support/TestMain.h"

#include <QtTest/QtTest>

#include <algorithm>
#include <cmath>
#include <random>
#include <string>

using namespace riparia;

namespace {

/// Squares given as {x, y, size}; a negative size turns it counter-clockwise.
struct Square {
    double x, y, size;
};

struct Rings {
    std::vector<double> x, y;
    std::vector<RingRange> ranges;
};

Rings ringsOf(const std::vector<Square>& squares)
{
    Rings rings;
    for (const Square& square : squares) {
        const double s = std::abs(square.size);
        std::vector<std::pair<double, double>> corners{{square.x, square.y},
                                                       {square.x, square.y + s},
                                                       {square.x + s, square.y + s},
                                                       {square.x + s, square.y},
                                                       {square.x, square.y}};
        if (square.size < 0)
            std::reverse(corners.begin(), corners.end());
        const std::size_t begin = rings.x.size();
        for (const auto& [cornerX, cornerY] : corners) {
            rings.x.push_back(cornerX);
            rings.y.push_back(cornerY);
        }
        rings.ranges.push_back({begin, rings.x.size()});
    }
    return rings;
}

/// "0(1 3) 2": ring 0 with holes 1 and 3, ring 2.
std::string sorted(const std::vector<Square>& squares)
{
    const Rings rings = ringsOf(squares);
    std::string text;
    bool open = false;
    for (const SortedRing& ring : sortRings(rings.x.data(), rings.y.data(), rings.ranges)) {
        if (!ring.isHole) {
            text += open ? ") " : text.empty() ? "" : " ";
            open = false;
        } else {
            text += open ? " " : "(";
            open = true;
        }
        text += std::to_string(ring.ring);
    }
    return open ? text + ")" : text;
}

} // namespace

class RingSorterTest : public QObject {
    Q_OBJECT

private slots:
    void oneRingIsOuterWhateverItsTurn()
    {
        QCOMPARE(sorted({{0, 0, 10}}), std::string("0"));
        QCOMPARE(sorted({{0, 0, -10}}), std::string("0"));
    }

    void holesGoToTheSmallestRingAroundThem()
    {
        QCOMPARE(sorted({{0, 0, 10}, {1, 1, -2}}), std::string("0(1)"));
        QCOMPARE(sorted({{1, 1, -2}, {0, 0, 10}}), std::string("1(0)"));
        // An island in a lake, with a pond.
        QCOMPARE(sorted({{0, 0, 10}, {1, 1, -8}, {2, 2, 6}, {3, 3, -2}}), std::string("0(1) 2(3)"));
    }

    void severalOuterRingsKeepTheirOrder()
    {
        QCOMPARE(sorted({{0, 0, 1}, {5, 5, 1}, {9, 9, 1}}), std::string("0 1 2"));
        QCOMPARE(sorted({{0, 0, 4}, {10, 0, 4}, {11, 1, -1}, {1, 1, -1}}), std::string("0(3) 1(2)"));
    }

    void aRingOutsideIsNoHole() { QCOMPARE(sorted({{0, 0, 4}, {10, 0, -4}}), std::string("0 1")); }

    void clockwiseRingsInsideEachOtherAreBothOuter() { QCOMPARE(sorted({{0, 0, 10}, {1, 1, 2}}), std::string("0 1")); }

    void filesTurnedTheOtherWayRoundAreUnderstood()
    {
        QCOMPARE(sorted({{0, 0, -10}, {1, 1, 2}}), std::string("0(1)"));
        QCOMPARE(sorted({{0, 0, -10}, {1, 1, 2}, {20, 0, -10}, {21, 1, 2}}), std::string("0(1) 2(3)"));
    }

    void holesMayTouchTheirOuterRing()
    {
        QCOMPARE(sorted({{0, 0, 10}, {0, 0, -2}}), std::string("0(1)"));  // shares a corner
        QCOMPARE(sorted({{0, 0, 10}, {0, 0, -10}}), std::string("0(1)")); // covers it
    }

    void manyHolesFindTheirRings()
    {
        std::vector<Square> squares;
        for (int i = 0; i < 300; ++i)
            squares.push_back({i * 10.0, 0, 8});
        for (int i = 299; i >= 0; --i)
            squares.push_back({i * 10.0 + 2, 2, -2});
        const Rings rings = ringsOf(squares);
        const auto result = sortRings(rings.x.data(), rings.y.data(), rings.ranges);
        QCOMPARE(result.size(), squares.size());
        for (std::size_t i = 0; i < 300; ++i) {
            QCOMPARE(result[2 * i].ring, static_cast<std::uint32_t>(i));
            QCOMPARE(result[2 * i + 1].ring, static_cast<std::uint32_t>(599 - i));
            QVERIFY(result[2 * i + 1].isHole);
        }
    }

    void everyRingComesOutOnce()
    {
        std::mt19937 random(test::seed());
        std::uniform_real_distribution<double> place(0, 20), size(-8, 8);
        std::uniform_int_distribution<int> count(1, 12);
        for (int round = 0; round < test::amount(2000, 50000); ++round) {
            std::vector<Square> squares;
            for (int i = count(random); i > 0; --i)
                squares.push_back({place(random), place(random), size(random)});
            const Rings rings = ringsOf(squares);
            std::vector<int> seen(squares.size());
            bool first = true;
            for (const SortedRing& ring : sortRings(rings.x.data(), rings.y.data(), rings.ranges)) {
                QVERIFY(!(first && ring.isHole));
                first = false;
                ++seen[ring.ring];
            }
            QVERIFY(std::all_of(seen.begin(), seen.end(), [](int times) { return times == 1; }));
        }
    }
};

RIPARIA_TEST(RingSorterTest)
#include "RingSorterTest.moc"
