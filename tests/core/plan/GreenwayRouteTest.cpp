// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/GreenwayRoute.h"
#include "core/plan/ChangeSet.h"
#include "tests/core/plan/RandomEntities.h"
#include "tests/support/TestMain.h"

#include <QtTest/QtTest>

#include <cmath>
#include <stop_token>

using namespace riparia;
using riparia::test::makeRiver;

namespace {

constexpr double kEast = 530000;
constexpr double kNorth = 2520000;

/// Lines in metres from a place of the plan.
Greenway path(const std::string& code, const std::vector<Line>& metres, const std::string& name = {})
{
    Greenway greenway;
    greenway.meta.uuid = Uuid::named(code);
    greenway.meta.code = code;
    greenway.meta.name = name;
    for (const Line& line : metres) {
        Line& placed = greenway.lines.emplace_back();
        for (const Point& point : line)
            placed.push_back({kEast + point.x, kNorth + point.y});
    }
    return greenway;
}

Plan planOf(const std::vector<Greenway>& greenways)
{
    Plan plan;
    PlanInfo info;
    info.crs = test::planCrs();
    plan.setInfo(info);
    ChangeSet changes;
    for (const Greenway& greenway : greenways)
        changes.add(greenway);
    test::mustApply(plan, changes);
    return plan;
}

std::vector<GreenwayGap> gapsOf(const std::vector<Greenway>& greenways, const std::string& code = "G-1")
{
    return GreenwayRoutes(planOf(greenways), {}).gapsOf(Uuid::named(code)).value();
}

bool isAbout(Millimetres length, double metres)
{
    return std::abs(length.metres() - metres) < 0.1;
}

} // namespace

class GreenwayRouteTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void partsOverFiveMetresApartAreAGap()
    {
        const auto gaps = gapsOf({path("G-1", {{{0, 0}, {100, 0}}, {{130, 0}, {200, 0}}})});
        QCOMPARE(gaps.size(), std::size_t(1));
        QVERIFY(gaps[0].isBetweenParts());
        QVERIFY(isAbout(gaps[0].length, 30));
        QVERIFY(gaps[0].from == (Point{kEast + 100, kNorth}) && gaps[0].to == (Point{kEast + 130, kNorth}));
        QVERIFY(gapsOf({path("G-1", {{{0, 0}, {100, 0}}, {{104, 0}, {200, 0}}})}).empty());
        QVERIFY(gapsOf({path("G-1", {{{0, 0}, {100, 0}}, {{50, 3}, {50, 90}}})}).empty()); // a branch
    }

    void eachGroupOfPartsHasOneGapToTheNearest()
    {
        const auto gaps = gapsOf(
            {path("G-1", {{{0, 0}, {100, 0}}, {{120, 0}, {200, 0}}, {{200, 2}, {200, 90}}, {{260, 0}, {300, 0}}})});
        QCOMPARE(gaps.size(), std::size_t(2));
        QVERIFY(isAbout(gaps[0].length, 60)); // the longest first
        QVERIFY(isAbout(gaps[1].length, 20));
    }

    void aMarkedCrossingAndAnotherGreenwayJoinParts()
    {
        Greenway greenway = path("G-1", {{{0, 0}, {100, 0}}, {{130, 0}, {200, 0}}});
        QVERIFY(gapsOf({greenway, path("G-2", {{{101, 0}, {115, 8}, {129, 0}}})}).empty());
        greenway.crossings = {{kEast + 115, kNorth}};
        QVERIFY(gapsOf({greenway}).empty());
        greenway.crossings = {{kEast + 400, kNorth}};
        QCOMPARE(gapsOf({greenway}).size(), std::size_t(1));
    }

    void anEndLeadsToTheNextGreenwayOfItsNameOrWorks()
    {
        const Greenway one = path("G-1", {{{0, 0}, {100, 0}}}, "Ring");
        const Greenway next = path("G-2", {{{150, 20}, {300, 20}}}, "Ring");
        const auto gaps = gapsOf({one, next});
        QCOMPARE(gaps.size(), std::size_t(1));
        QVERIFY(gaps[0].other == next.meta.uuid && !gaps[0].isBetweenParts());
        QVERIFY(isAbout(gaps[0].length, std::hypot(50, 20)));
        QCOMPARE(gapsOf({one, next}, "G-2").size(), std::size_t(1));
        Greenway stranger = path("G-2", {{{150, 20}, {300, 20}}}, "Other");
        QVERIFY(gapsOf({one, stranger}).empty());
        Greenway built = one;
        built.works = Uuid::named("works");
        stranger.works = built.works;
        QCOMPARE(gapsOf({built, stranger}).size(), std::size_t(1));
        const auto all = GreenwayRoutes(planOf({one, next}), {}).gaps();
        QVERIFY(all);
        QCOMPARE(all->size(), std::size_t(1)); // once
    }

    void aCrossingThatEitherOfTheTwoMarksJoinsThem()
    {
        const Greenway one = path("G-1", {{{0, 0}, {100, 0}}}, "Ring");
        const Greenway next = path("G-2", {{{150, 0}, {300, 0}}}, "Ring");
        QCOMPARE(gapsOf({one, next}).size(), std::size_t(1));
        for (const bool isOfOther : {false, true}) {
            Greenway a = one;
            Greenway b = next;
            (isOfOther ? b : a).crossings = {{kEast + 125, kNorth}};
            QVERIFY(gapsOf({a, b}, "G-1").empty());
            QVERIFY(gapsOf({a, b}, "G-2").empty());
        }
    }

    /// A chain in any order, whose gaps are all of one kind: n groups have n - 1.
    void manyPartsHaveTheGapsBetweenNeighbours()
    {
        constexpr std::size_t kParts = 400;
        std::vector<Line> lines;
        for (std::size_t i = 0; i < kParts; ++i) {
            const double x = static_cast<double>(i * 149 % kParts) * 100; // 149 has no factor of 400
            lines.push_back(Line{{x, 0}, {x + 80, 0}});
        }
        const auto gaps = gapsOf({path("G-1", lines)});
        QCOMPARE(gaps.size(), kParts - 1);
        for (const GreenwayGap& gap : gaps)
            QVERIFY(gap.isBetweenParts() && isAbout(gap.length, 20));
    }

    void whatIsJoinedBesideOrFarHasNoGap()
    {
        const Greenway one = path("G-1", {{{0, 0}, {100, 0}}}, "Ring");
        QVERIFY(gapsOf({one, path("G-2", {{{103, 0}, {200, 0}}}, "Ring")}).empty());
        QVERIFY(gapsOf({one, path("G-2", {{{0, 30}, {100, 30}}}, "Ring")}).empty()); // the other bank
        QVERIFY(gapsOf({one, path("G-2", {{{310, 0}, {400, 0}}}, "Ring")}).empty());
        // At its end another path begins, whatever its name.
        QVERIFY(
            gapsOf({one, path("G-2", {{{150, 0}, {200, 0}}}, "Ring"), path("G-3", {{{100, 0}, {100, 90}}})}).empty());
        const Greenway loop = path("G-1", {{{0, 0}, {100, 0}, {100, 100}, {0, 0}}}, "Ring");
        QVERIFY(gapsOf({loop, path("G-2", {{{-50, 0}, {-90, 0}}}, "Ring")}).empty());
    }

    void alongARiverItsStretchIsThePath()
    {
        Plan plan = planOf({path("G-2", {{{530, 0}, {700, 0}}}, "Ring")});
        Greenway along;
        along.meta.uuid = Uuid::named("G-1");
        along.meta.name = "Ring";
        along.link = {"DS", {Position{0}, Position{500'000}}, Bank::Left, LinkOrigin::Explicit};
        ChangeSet changes;
        changes.add(makeRiver("DS", {{kEast, kNorth}, {kEast + 1000, kNorth}}));
        changes.add(along);
        test::mustApply(plan, changes);
        const auto gaps = GreenwayRoutes(plan, {}).gapsOf(along.meta.uuid).value();
        QCOMPARE(gaps.size(), std::size_t(1));
        QVERIFY(isAbout(gaps[0].length, 30));
    }

    void nothingIsFoundWithoutACoordinateSystemOrWhenItIsStopped()
    {
        Plan plan = planOf({path("G-1", {{{0, 0}, {100, 0}}, {{130, 0}, {200, 0}}, {{7, 7}}, {}})});
        QCOMPARE(GreenwayRoutes(plan, {}).gaps()->size(), std::size_t(1));
        QVERIFY(GreenwayRoutes(plan, {}).gapsOf(Uuid::named("nobody"))->empty());
        std::stop_source stop;
        stop.request_stop();
        const auto stopped = GreenwayRoutes(plan, {}).gaps({stop.get_token(), {}});
        QVERIFY(!stopped && stopped.error().code == ErrorCode::Cancelled);
        const auto stoppedOne = GreenwayRoutes(plan, {}).gapsOf(Uuid::named("G-1"), {stop.get_token(), {}});
        QVERIFY(!stoppedOne && stoppedOne.error().code == ErrorCode::Cancelled);
        plan.setInfo({});
        QVERIFY(GreenwayRoutes(plan, {}).gaps()->empty());
    }
};

RIPARIA_TEST(GreenwayRouteTest)
#include "GreenwayRouteTest.moc"
