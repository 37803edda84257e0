// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/RiverCrossings.h"
#include "core/plan/ChangeSet.h"
#include "tests/core/plan/RandomEntities.h"
#include "tests/support/TestMain.h"

#include <QtTest/QtTest>

#include <cmath>

using namespace riparia;
using riparia::test::makeRiver;

namespace {

constexpr double kBaseX = 530000;
constexpr double kBaseY = 2520000;

Line placedLine(const Line& metres)
{
    Line placed;
    for (const Point& point : metres)
        placed.push_back({kBaseX + point.x, kBaseY + point.y});
    return placed;
}

/// DS runs east along y = 0 with a vertex at every 100 m; HS runs east along y = 200.
std::vector<RiverCrossing> crossingsOf(const std::vector<Line>& metres, const WaterLink& link = {})
{
    Plan plan;
    ChangeSet changes;
    changes.add(makeRiver("DS", placedLine({{0, 0}, {100, 0}, {200, 0}, {300, 0}})));
    changes.add(makeRiver("HS", placedLine({{0, 200}, {300, 200}})));
    test::mustApply(plan, changes);
    Greenway greenway;
    greenway.link = link;
    for (const Line& line : metres)
        greenway.lines.push_back(placedLine(line));
    return riverCrossings(plan, greenway);
}

} // namespace

class RiverCrossingsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void riversAreNamedInTheOrderOfTheLine()
    {
        const auto found = crossingsOf({{{50, 300}, {50, -50}}});
        QCOMPARE(found.size(), std::size_t(2));
        QCOMPARE(found[0].river, std::string("HS"));
        QCOMPARE(found[1].river, std::string("DS"));
        QVERIFY(std::abs(found[1].at.metres() - 50) < 0.1);
        QVERIFY(std::hypot(found[1].place.x - kBaseX - 50, found[1].place.y - kBaseY) < 1e-6);
        QVERIFY(crossingsOf({{{50, 100}, {250, 100}}}).empty());
        QVERIFY(crossingsOf({}).empty());
        QVERIFY(crossingsOf({{}, {{50, 0}}}).empty());
    }

    void overAndBackAreTwo()
    {
        QCOMPARE(crossingsOf({{{50, 50}, {60, -50}, {150, -50}, {160, 50}}}).size(), std::size_t(2));
        QCOMPARE(crossingsOf({{{50, 50}, {50, -50}}, {{150, -50}, {150, 50}}}).size(), std::size_t(2));
    }

    void aVertexOnTheRiverIsCrossedOnce()
    {
        QCOMPARE(crossingsOf({{{100, 50}, {100, -50}}}).size(), std::size_t(1));           // a vertex of the river
        QCOMPARE(crossingsOf({{{50, 50}, {50, 0}, {50, -50}}}).size(), std::size_t(1));    // of the line
        QCOMPARE(crossingsOf({{{100, -50}, {100, 0}, {130, 50}}}).size(), std::size_t(1)); // of both
    }

    void aTouchIsNoCrossing()
    {
        QVERIFY(crossingsOf({{{50, 50}, {60, 0}, {70, 50}}}).empty());
        QVERIFY(crossingsOf({{{50, -50}, {60, 0}, {70, -50}}}).empty());
        QVERIFY(crossingsOf({{{50, 50}, {50, 0}}}).empty());
        QVERIFY(crossingsOf({{{50, -0.5}, {50, 50}}}).empty());
        QVERIFY(crossingsOf({{{0, 0}, {100, 0}, {200, 0}}}).empty()); // it is the river's own line
    }

    void theRiverThatItFollowsIsNotCrossed()
    {
        const WaterLink along{"DS", {Position{0}, Position{200'000}}, Bank::Left, LinkOrigin::Explicit};
        QVERIFY(crossingsOf({{{50, 5}, {60, -5}, {150, -5}}}, along).empty());
        QCOMPARE(crossingsOf({{{50, 5}, {50, 300}}}, along).size(), std::size_t(1));
    }
};

RIPARIA_TEST(RiverCrossingsTest)
#include "RiverCrossingsTest.moc"
