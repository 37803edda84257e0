// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render/LineRun.h"
#include "tests/app/render/MapFixtures.h"
#include "tests/support/TestMain.h"

#include <QtTest/QtTest>

#include <cmath>
#include <random>

using namespace riparia;

class LineRunTest : public QObject {
    Q_OBJECT

    /// One metre a pixel; the map's (0, 0) is the lower left corner.
    static Viewport view(double width = 100, double height = 100)
    {
        return {{width / 2, height / 2}, 1, QSizeF(width, height), 1};
    }

    static LineRun runOf(std::initializer_list<QPointF> points)
    {
        LineRun run;
        for (const QPointF& p : points) {
            const double step =
                run.points.empty() ? 0 : std::hypot(p.x() - run.points.back().x(), p.y() - run.points.back().y());
            run.at.push_back(run.at.empty() ? 0 : run.at.back() + step);
            run.points.push_back(p);
        }
        run.hasStart = run.hasEnd = true;
        return run;
    }

    static LineRun meander(std::mt19937_64& random, int points, double step)
    {
        std::uniform_real_distribution<double> turn(-0.9, 0.9);
        LineRun run = runOf({{0, 0}});
        double heading = 0;
        for (int i = 1; i < points; ++i) {
            heading += turn(random);
            run.points.push_back(run.points.back() + step * QPointF(std::cos(heading), std::sin(heading)));
            run.at.push_back(run.at.back() + step);
        }
        return run;
    }

private Q_SLOTS:
    void takesAWholeLineInView()
    {
        const auto runs = visibleRuns(test::wktLine("LINESTRING (10 10, 50 10, 50 90)"), view(), 0);
        QCOMPARE(runs.size(), std::size_t{1});
        QCOMPARE(runs[0].points.front(), QPointF(10, 90));
        QCOMPARE(runs[0].points.back(), QPointF(50, 10));
        QCOMPARE(runs[0].at, (std::vector<double>{0, 40, 120}));
        QVERIFY(runs[0].hasStart && runs[0].hasEnd);
    }

    void cutsALineThatLeavesAndComesBack()
    {
        const auto runs = visibleRuns(test::wktLine("LINESTRING (50 50, 150 50, 150 300, 20 300, 20 60)"), view(), 0);
        QCOMPARE(runs.size(), std::size_t{2});
        QVERIFY(runs[0].hasStart && !runs[0].hasEnd);
        QVERIFY(!runs[1].hasStart && runs[1].hasEnd);
        QCOMPARE(runs[1].at.back(), 100.0 + 250 + 130 + 240);
    }

    void keepsAnEdgeThatPassesThroughWithBothEndsOutside()
    {
        QCOMPARE(visibleRuns(test::wktLine("LINESTRING (-50 50, 150 50)"), view(), 0).size(), std::size_t{1});
        QVERIFY(visibleRuns(test::wktLine("LINESTRING (-50 500, 150 500)"), view(), 0).empty());
    }

    void keepsCoordinatesSmall()
    {
        const auto runs = visibleRuns(test::wktLine("LINESTRING (-1e9 50, 1e9 50)"), view(), 0);
        QCOMPARE(runs.size(), std::size_t{1});
        QVERIFY(runs[0].points.front().x() > -1e4 && runs[0].points.back().x() < 1e4);
        QCOMPARE(std::round(runs[0].pointAt(1e9 + 30).x()), 30.0);
    }

    void hasNoRunsForNothing()
    {
        QVERIFY(visibleRuns(Line(), view(), 0).empty());
        QVERIFY(visibleRuns(test::wktLine("LINESTRING (1 1, nan 5)"), view(), 0).empty());
        const MapRiver river = test::mapRiver("LINESTRING (0 0, 100 0)");
        QVERIFY(visibleRuns(*river.alignment, test::span(20, 20), view(), 0).empty());
        QVERIFY(visibleRuns(*river.alignment, test::span(500, 900), view(), 0).empty());
    }

    void placesOnARiverCountFromTheStartOfTheSpan()
    {
        const MapRiver river = test::mapRiver("LINESTRING (-1000 50, 60 50, 60 5000)");
        const auto runs = visibleRuns(*river.alignment, test::span(100, 1090), view(), 10);
        QCOMPARE(runs.size(), std::size_t{1});
        QCOMPARE(runs[0].pointAt(960), QPointF(60, 50));
        QCOMPARE(runs[0].pointAt(980), QPointF(60, 30));
        QVERIFY(runs[0].hasEnd);
        QCOMPARE(runs[0].at.back(), 990.0);
    }

    /// A long river in blocks of 64 edges: the same points as one gets without looking at blocks.
    void passesOverBlocksOutOfView()
    {
        std::string wkt = "LINESTRING (";
        for (int i = 0; i < 1000; ++i)
            wkt += (i ? ", " : "") + std::to_string(i * 10) + " " + std::to_string(50 + (i % 2) * 20);
        wkt += ")";
        const MapRiver river = test::mapRiver(wkt);
        const Viewport there({5000, 50}, 1, QSizeF(200, 100), 1);
        const auto byRiver = visibleRuns(*river.alignment, river.alignment->whole(), there, 0);
        const auto byLine = visibleRuns(river.alignment->points(), there, 0);
        QCOMPARE(byRiver.size(), byLine.size());
        QCOMPARE(byRiver[0].points, byLine[0].points);
        QVERIFY(byRiver[0].points.size() < 40);
    }

    /// Which vertices are passed over must not depend on what is in view, else tiles do not fit together.
    void decimatesTheSameWhateverIsInView()
    {
        std::mt19937_64 random(test::seed());
        std::normal_distribution<double> noise(0, 0.05);
        Line line;
        for (int i = 0; i < 4000; ++i)
            line.push_back({i * 0.05, 50 + noise(random)});
        const auto points = [&](double centre) {
            std::map<double, double> byX;
            for (const LineRun& run : visibleRuns(line, Viewport({centre, 50}, 1, QSizeF(64, 64), 1), 0)) {
                for (std::size_t i = 1; i + 1 < run.points.size(); ++i)
                    byX[std::round((run.points[i].x() + centre - 32) * 1e6)] = run.points[i].y();
            }
            return byX;
        };
        const auto left = points(80);
        const auto right = points(110);
        int common = 0;
        for (const auto& [x, y] : left) {
            if (x < 80e6 || x > 110e6)
                continue;
            ++common;
            QVERIFY(right.contains(x));
        }
        QVERIFY(common > 10 && common < 120);
    }

    void aParallelLiesToTheLeftOfItsDirection()
    {
        const LineRun left = parallelRun(runOf({{0, 50}, {100, 50}}), 5); // eastward: left is up
        QCOMPARE(left.points.front(), QPointF(0, 45));
        QCOMPARE(left.points.back(), QPointF(100, 45));
        QCOMPARE(parallelRun(runOf({{0, 50}, {100, 50}}), -5).points.back(), QPointF(100, 55));
    }

    void outerBendsAreRoundAndInnerOnesHaveNoLoop()
    {
        const LineRun corner = runOf({{0, 0}, {100, 0}, {100, 100}}); // a turn to the right on the screen
        const LineRun outer = parallelRun(corner, 10);
        for (const QPointF& p : outer.points)
            QVERIFY(std::abs(distanceTo(corner.points, p) - 10) < 0.2);
        const LineRun inner = parallelRun(corner, -10);
        QCOMPARE(inner.points.size(), std::size_t{3});
        QVERIFY(std::hypot(inner.points[1].x() - 90, inner.points[1].y() - 10) < 1e-6);
    }

    void aBendTighterThanTheOffsetIsCutOff()
    {
        // A spike into which a parallel of 12 pixels does not fit.
        const LineRun spike = runOf({{0, 0}, {50, 0}, {55, 40}, {60, 0}, {110, 0}});
        const LineRun inner = parallelRun(spike, 12); // above; the spike goes down
        for (const QPointF& p : inner.points)
            QVERIFY(p.y() <= 0);
        for (std::size_t i = 1; i < inner.at.size(); ++i)
            QVERIFY(inner.at[i] >= inner.at[i - 1]);
    }

    /// UX.md A-28: no part of a left strip lies right of the line.
    void aParallelOfAMeanderStaysOnItsSideAndAtItsDistance()
    {
        std::mt19937_64 random(test::seed());
        for (int i = 0; i < test::amount(150, 5000); ++i) {
            const LineRun river = meander(random, 60, 7);
            const double offset = (i % 2 ? 1 : -1) * std::uniform_real_distribution<double>(2, 14)(random);
            const LineRun lane = parallelRun(river, offset);
            QVERIFY(lane.points.size() >= 2);
            QCOMPARE(lane.points.size(), lane.at.size());
            for (std::size_t k = 1; k + 1 < lane.points.size(); ++k) {
                // Of the stretch it belongs to: elsewhere the river may come near itself.
                const auto stretch =
                    river.between(lane.at[k] - 12 * std::abs(offset), lane.at[k] + 12 * std::abs(offset));
                const double distance = distanceTo(stretch->points, lane.points[k]);
                QVERIFY(distance <= std::abs(offset) + 0.01);
                QVERIFY2(distance >= 0.75 * std::abs(offset), qPrintable(QString::number(distance / offset)));
            }
        }
    }

    void dashesKeepTheirPlacesWhateverIsInView()
    {
        const LineRun whole = runOf({{0, 0}, {200, 0}});
        const auto all = dashed(whole, {10, 5});
        QCOMPARE(all.size(), std::size_t{14});
        QCOMPARE(all[1].points.front(), QPointF(15, 0));
        QCOMPARE(all[1].points.back(), QPointF(25, 0));
        const auto some = dashed(*whole.between(47, 103), {10, 5});
        QCOMPARE(some.front().points.front(), QPointF(47, 0));
        QCOMPARE(some[1].points.front(), QPointF(60, 0));
        QCOMPARE(some[1].points.back(), QPointF(70, 0));
    }

    void aDashOfNothingIsADot()
    {
        const auto dots = dashed(runOf({{0, 0}, {20, 0}}), {0, 5});
        QCOMPARE(dots.size(), std::size_t{5});
        QCOMPARE(dots[2].length(), 0.0);
        QCOMPARE(dots[2].points.front(), QPointF(10, 0));
    }

    void aPatternTooFineToSeeIsSolid()
    {
        QCOMPARE(dashed(runOf({{0, 0}, {1e6, 0}}), {0.01, 0.01}).size(), std::size_t{1});
        QCOMPARE(dashed(runOf({{0, 0}, {10, 0}}), {}).size(), std::size_t{1});
    }

    void takesPartsOfARun()
    {
        const LineRun run = runOf({{0, 0}, {10, 0}, {10, 10}});
        QCOMPARE(run.between(5, 15)->points, (std::vector<QPointF>{{5, 0}, {10, 0}, {10, 5}}));
        QVERIFY(!run.between(21, 30));
        QVERIFY(!run.between(8, 4));
        QCOMPARE(run.between(-5, 100)->points, run.points);
        QVERIFY(run.between(-5, 100)->hasStart);
        QVERIFY(!run.between(5, 100)->hasStart);
    }
};

RIPARIA_TEST(LineRunTest)
#include "LineRunTest.moc"
