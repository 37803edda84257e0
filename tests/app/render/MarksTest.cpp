// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render/Marks.h"
#include "app/render/LabelText.h"
#include "app/render/Lane.h"
#include "tests/app/render/MapFixtures.h"
#include "tests/support/TestMain.h"

#include <QtTest/QtTest>

#include <cmath>
#include <map>
#include <set>

using namespace riparia;
using test::mapSegment;
using test::span;

class MarksTest : public QObject {
    Q_OBJECT

    const std::shared_ptr<const MapStyle> m_style = MapStyle::light();

    static MapScene sceneOf(MapContent content) { return {test::finished(std::move(content)), nullptr}; }
    static MapScene winding()
    {
        std::string wkt = "LINESTRING (";
        for (int i = 0; i <= 400; ++i)
            wkt += (i ? ", " : "") + std::to_string(i * 25) + " " + std::to_string(300 * std::sin(i * 0.05));
        MapContent content;
        content.rivers.push_back(test::mapRiver(wkt + ")"));
        return sceneOf(std::move(content));
    }
    static Viewport at(Point centre, double denominator = 15'000)
    {
        return {centre, Viewport::metresPerPixelAt(denominator), QSizeF(800, 500), 1};
    }
    std::vector<ChainageMark> marks(const MapScene& scene, const Viewport& view) const
    {
        return chainageMarks(scene, 0, *m_style, view, 0, true);
    }

private Q_SLOTS:
    void intervalsAreRoundAndLabelsFarEnoughApart()
    {
        const std::set<std::int64_t> round{10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10000, 50000, 200000};
        for (double denominator = 300; denominator < 1e6; denominator *= 1.17) {
            const Viewport view = at({0, 0}, denominator);
            const ChainageInterval interval = chainageInterval(*m_style, view);
            QVERIFY(round.contains(interval.major / 1000));
            QVERIFY(view.pixels(double(interval.major) / 1000) >= m_style->chainage.apartPx ||
                    interval.major == 200'000'000);
            QCOMPARE(interval.major % interval.minor, std::int64_t{0});
        }
        // VISUAL.md: 500 m labelled and 100 m or finer ticks at 1:15 000.
        QCOMPARE(chainageInterval(*m_style, at({0, 0})).major, std::int64_t{500'000});
    }

    /// UX.md A-56: they are computed from the origin, never from the visible part.
    void ticksStayWhenPanning()
    {
        const MapScene scene = winding();
        const Viewport here = at({5000, 0});
        const Viewport there = here.movedBy({137.3, -41.7});
        std::map<std::int64_t, QPointF> before;
        for (const ChainageMark& mark : marks(scene, here))
            before[mark.position.mm] = mark.tip();
        int common = 0;
        for (const ChainageMark& mark : marks(scene, there)) {
            if (!before.contains(mark.position.mm))
                continue;
            ++common;
            const QPointF moved = mark.tip() - before[mark.position.mm];
            QVERIFY(std::abs(moved.x() - 137.3) < 0.01 && std::abs(moved.y() + 41.7) < 0.01);
        }
        QVERIFY(common > 20);
    }

    void ticksAreMultiplesOfTheirInterval()
    {
        const MapScene scene = winding();
        const ChainageInterval interval = chainageInterval(*m_style, at({5000, 0}));
        int kilometres = 0;
        for (const ChainageMark& mark : marks(scene, at({5000, 0}))) {
            QCOMPARE(mark.chainage.mm % interval.minor, std::int64_t{0});
            QCOMPARE(mark.rank == ChainageRank::Kilometre, mark.chainage.mm % 1'000'000 == 0);
            kilometres += mark.rank == ChainageRank::Kilometre;
        }
        QVERIFY(kilometres >= 2);
    }

    void chainageFromTheMouthCountsUpstream()
    {
        MapContent content;
        content.rivers.push_back(test::mapRiver("LINESTRING (0 0, 2345 0)"));
        content.rivers.edit()[0].stationing = Stationing(content.rivers[0].alignment->length(), Origin::Mouth);
        const MapScene scene = sceneOf(std::move(content));
        bool found = false;
        for (const ChainageMark& mark : marks(scene, at({1200, 0}))) {
            if (mark.chainage.mm != 1'000'000)
                continue;
            found = true;
            QCOMPARE(mark.position.mm, std::int64_t{1'345'000});
            QCOMPARE(chainageLabel(mark.chainage), QStringLiteral("K1+000"));
        }
        QVERIFY(found);
    }

    void bothEndsAreMarked()
    {
        MapContent content;
        content.rivers.push_back(test::mapRiver("LINESTRING (0 0, 2345 0)"));
        const MapScene scene = sceneOf(std::move(content));
        QStringList ends;
        for (const ChainageMark& mark : marks(scene, at({1200, 0}))) {
            if (mark.isEnd)
                ends << chainageLabel(mark.chainage);
        }
        ends.sort();
        QCOMPARE(ends, (QStringList{QStringLiteral("K0+000"), QStringLiteral("K2+345")}));
    }

    void aLabelThatOccursTwiceIsMarkedTwice()
    {
        MapContent content;
        content.rivers.push_back(test::mapRiver("LINESTRING (0 0, 3000 0)"));
        // At 1500 m the label falls back from 1500 to 500: what lies between occurs twice.
        content.rivers.edit()[0].stationing = Stationing(content.rivers[0].alignment->length(), Origin::Source, 0, {},
                                                         {{Position::fromMetres(1500), 1'500'000, 500'000}});
        const MapScene scene = sceneOf(std::move(content));
        int count = 0;
        for (const ChainageMark& mark : marks(scene, at({1500, 0})))
            count += mark.chainage.mm == 1'000'000;
        QCOMPARE(count, 2);
    }

    void ticksStandOnTheSideWithoutWorks()
    {
        for (const Bank bank : {Bank::Left, Bank::Right}) {
            MapContent content;
            content.rivers.push_back(test::mapRiver("LINESTRING (0 0, 3000 0)"));
            content.segments.push_back(mapSegment(QStringLiteral("S"), span(0, 3000), bank, StatusClass::Planned));
            const MapScene scene = sceneOf(std::move(content));
            for (const ChainageMark& mark : marks(scene, at({1500, 0})))
                QVERIFY(bank == Bank::Left ? mark.outward.y() > 0.9 : mark.outward.y() < -0.9);
        }
    }

    void ticksBeginBeyondWorksOnBothSides()
    {
        MapContent content;
        content.rivers.push_back(test::mapRiver("LINESTRING (0 0, 3000 0)"));
        content.segments.push_back(mapSegment(QStringLiteral("S"), span(0, 3000), Bank::Both, StatusClass::Planned));
        const MapScene scene = sceneOf(std::move(content));
        const Viewport view = at({1500, 0});
        for (const ChainageMark& mark : marks(scene, view))
            QVERIFY(mark.start > std::abs(laneOffset(*m_style, 1, Bank::Left, 0, view)));
    }

    void arrowsPointDownstreamOnStraightStretches()
    {
        const MapRiver river = test::mapRiver("LINESTRING (3000 0, 1500 0, 1500 1500)");
        const Viewport view = at({1800, 500});
        const auto arrows = flowMarks(river, *m_style, view, 0);
        QVERIFY(!arrows.empty());
        for (const FlowMark& arrow : arrows) {
            const bool goesWest = arrow.direction.x() < -0.99;
            const bool goesNorth = arrow.direction.y() < -0.99;
            QVERIFY(goesWest || goesNorth);
        }
    }

    void aWindingRiverHasNoArrowWhereItIsNotStraight()
    {
        std::string wkt = "LINESTRING (";
        for (int i = 0; i <= 600; ++i) // a bend of 90 degrees every 8 m
            wkt += (i ? ", " : "") + std::to_string((i + 1) / 2 * 8) + " " + std::to_string(i / 2 % 2 * 8);
        const MapRiver river = test::mapRiver(wkt + ")");
        QVERIFY(flowMarks(river, *m_style, at({1200, 0}, 3'000), 0).empty());
    }

    void arrowsStayWhenPanning()
    {
        const MapScene scene = winding();
        const Viewport here = at({5000, 0});
        const auto before = flowMarks(scene.content().rivers[0], *m_style, here, 0);
        const auto after = flowMarks(scene.content().rivers[0], *m_style, here.movedBy({60, 0}), 0);
        int common = 0;
        for (const FlowMark& a : before) {
            for (const FlowMark& b : after)
                common += std::hypot(b.at.x() - a.at.x() - 60, b.at.y() - a.at.y()) < 0.01;
        }
        QVERIFY(common >= 2);
    }
};

RIPARIA_TEST(MarksTest)
#include "MarksTest.moc"
