// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tools/OutlineTrace.h"

#include "tests/app/tools/ToolBench.h"
#include "tests/support/TestMain.h"

#include <QtTest/QtTest>

#include <algorithm>

using namespace riparia;

class OutlineTraceTest : public QObject {
    Q_OBJECT

    static MapContent contentWith(const Polygon& polygon, const Uuid& id)
    {
        MapContent content;
        MapArea area;
        area.id = id;
        area.shape = MultiPolygon{polygon};
        content.areas.push_back(area);
        return content;
    }
    static Snap on(Point at, const Uuid& id)
    {
        Snap snap;
        snap.kind = SnapKind::Edge;
        snap.at = at;
        snap.feature = id;
        return snap;
    }

    const Uuid m_id = Uuid::random();
    const Ring m_square{{0, 0}, {10, 0}, {10, 10}, {0, 10}, {0, 0}};

private Q_SLOTS:
    void theShorterWayComesFirstAndBothEndAtTheSecondPlace()
    {
        const MapContent content = contentWith({m_square, {}}, m_id);
        const auto ways = tracedWays(content, on({5, 0}, m_id), on({10, 4}, m_id));
        QCOMPARE(ways.size(), std::size_t{2});
        QVERIFY((ways[0] == Line{{10, 0}, {10, 4}}));
        QVERIFY((ways[1] == Line{{0, 0}, {0, 10}, {10, 10}, {10, 4}}));
    }

    void ontoTheSameEdgeTheOtherWayGoesAllRound()
    {
        const MapContent content = contentWith({m_square, {}}, m_id);
        const auto ways = tracedWays(content, on({7, 0}, m_id), on({3, 0}, m_id));
        QCOMPARE(ways.size(), std::size_t{2});
        QVERIFY((ways[0] == Line{{3, 0}}));
        QVERIFY((ways[1] == Line{{10, 0}, {10, 10}, {0, 10}, {0, 0}, {3, 0}}));
    }

    void theBankOfAWaterSurfaceIsFollowedToo()
    {
        MapContent content;
        content.boundaries.emplace_back();
        content.boundaries.front().id = m_id;
        content.boundaries.front().shape = MultiPolygon{{m_square, {}}};
        QCOMPARE(tracedWays(content, on({5, 0}, m_id), on({10, 4}, m_id)).size(), std::size_t{2});
    }

    void cornersAreNotDoubled()
    {
        const MapContent content = contentWith({m_square, {}}, m_id);
        const auto ways = tracedWays(content, on({0, 0}, m_id), on({10, 10}, m_id));
        QCOMPARE(ways.size(), std::size_t{2});
        for (const Line& way : ways)
            QCOMPARE(way.size(), std::size_t{2});
    }

    void holesAreLinesOfTheirOwn()
    {
        const Ring hole{{4, 4}, {4, 6}, {6, 6}, {6, 4}, {4, 4}};
        const MapContent content = contentWith({m_square, {hole}}, m_id);
        QCOMPARE(tracedWays(content, on({4, 5}, m_id), on({6, 5}, m_id)).size(), std::size_t{2});
        QVERIFY(tracedWays(content, on({4, 5}, m_id), on({10, 5}, m_id)).empty());
    }

    /// what is traced has the very vertices of the bank, whichever way round.
    void alongTheBankOfAWaterSurfaceTabGoesTheOtherWay()
    {
        const Point origin{530'000, 2'520'000}; // of the bench
        Ring bank;
        for (const auto& [x, y] :
             {std::pair(600, 60), {640, 75}, {680, 62}, {720, 80}, {760, 60}, {760, 120}, {600, 120}, {600, 60}})
            bank.push_back({origin.x + x, origin.y + y});
        for (const bool isOtherWay : {false, true}) {
            test::ToolBench bench;
            Boundary water;
            water.meta.uuid = Uuid::random();
            water.meta.code = "L-0001";
            water.role = "water_surface";
            water.shape = MultiPolygon{Polygon{bank, {}}};
            ChangeSet changes;
            changes.add(water);
            QVERIFY(bench.document->edit(changes, "Edit"));
            bench.tools.use(QStringLiteral("area"));
            bench.click(600, 60);
            bench.move(760, 60);
            if (isOtherWay)
                bench.key(Qt::Key_Tab);
            bench.click(760, 60);
            bench.click(760, 30, Qt::ControlModifier);
            bench.click(600, 30, Qt::ControlModifier);
            bench.key(Qt::Key_Return);
            QCOMPARE(bench.areas().size(), std::size_t{1});
            const Ring traced = bench.areas().front()->shape.front().outer;
            const Line passed = isOtherWay ? Line{bank[0], bank[6], bank[5], bank[4]}
                                           : Line{bank[0], bank[1], bank[2], bank[3], bank[4]};
            QCOMPARE(traced.front(), traced.back());
            QCOMPARE(traced.size(), passed.size() + 2 + 1);
            for (const Point& vertex : passed) // to the last bit
                QVERIFY(std::ranges::find(traced, vertex) != traced.end());
        }
    }

    void differentAreasOrOnePlaceGiveNone()
    {
        const MapContent content = contentWith({m_square, {}}, m_id);
        QVERIFY(tracedWays(content, on({5, 0}, m_id), on({10, 4}, Uuid::random())).empty());
        QVERIFY(tracedWays(content, on({5, 0}, m_id), on({5, 0}, m_id)).empty());
        QVERIFY(tracedWays(content, on({5, 0}, {}), on({10, 4}, {})).empty());
    }
};

RIPARIA_TEST(OutlineTraceTest)
#include "OutlineTraceTest.moc"
