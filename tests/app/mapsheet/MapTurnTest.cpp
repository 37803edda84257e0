// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/mapsheet/MapTurn.h"
#include "app/mapsheet/MapPlace.h"
#include "app/mapsheet/MapSheet.h"
#include "tests/app/mapsheet/SheetFixture.h"
#include "tests/core/ledger/PlanMaker.h"
#include "tests/support/Rulers.h"
#include "tests/support/TestMain.h"

#include <QtTest/QtTest>

#include <cmath>
#include <sstream>

using namespace riparia;

/// UX.md 5.6: maps turned so that the river flows to the right, or down.
class MapTurnTest : public QObject {
    Q_OBJECT

    const TranslationScope m_window{Language::English};
    Plan m_plan;

    MapSheet made(MapTurn turn, const char* extent = "river:DS") const
    {
        MapSheetRequest request = test::sheetRequest(m_plan);
        request.extent = parseMapExtent(extent).value();
        request.turn = turn;
        return makeMapSheet(m_plan, request).value();
    }
    /// From the source of the river to its mouth, in pixels of the sheet.
    QPointF flowOn(const MapSheet& sheet) const
    {
        for (const auto& [id, row] : m_plan.rivers()) {
            if (row->river.key != "DS")
                continue;
            const Line& points = row->river.alignment->points();
            const auto onSheet = [&](Point place) {
                MapSheet back = sheet; // there and back is the other way about
                back.angle = -sheet.angle;
                return sheet.view.toScreen(planPlace(back, place));
            };
            return onSheet(points.back()) - onSheet(points.front());
        }
        return {};
    }

private Q_SLOTS:
    void initTestCase() { m_plan = test::samplePlan(); }

    void theRiverFlowsAsItIsAsked()
    {
        const MapSheet north = made(MapTurn::NorthUp);
        QCOMPARE(north.angle, 0.0);
        const MapSheet right = made(MapTurn::FlowRight);
        QVERIFY(right.isWhole);
        QVERIFY(flowOn(right).x() > 0 && std::abs(flowOn(right).y()) < 1e-3);
        const MapSheet down = made(MapTurn::FlowDown);
        QVERIFY(down.isWhole);
        QVERIFY(flowOn(down).y() > 0 && std::abs(flowOn(down).x()) < 1e-3);
    }

    void ofAWholePlanTheLongestRiverFlows()
    {
        const MapSheet sheet = made(MapTurn::FlowRight, "plan");
        QVERIFY(sheet.angle != 0 && sheet.isWhole);
    }

    void allRiversOfTheNameAreInTheFrame()
    {
        Plan plan = test::emptyPlan();
        PlanRiver shorter = test::straightRiver("A", 1000);
        PlanRiver longer = test::straightRiver("B", 3000, 5000);
        shorter.river.name = longer.river.name = "Twin";
        test::add(plan, shorter, longer);
        MapSheetRequest request = test::sheetRequest(plan);
        request.extent = parseMapExtent("river:Twin").value();
        request.turn = MapTurn::FlowRight;
        const MapSheet sheet = makeMapSheet(plan, request).value();
        QVERIFY(sheet.angle != 0 && sheet.isWhole);
        for (const PlanRiver& row : {shorter, longer}) {
            for (const Point& point : row.river.alignment->points())
                QVERIFY(planExtent(sheet).contains(point));
        }
        request.denominator = 5000; // too large for both
        QVERIFY(!makeMapSheet(plan, request).value().isWhole);
    }

    void aTurnedSheetSaysSoAndHasNoGrid()
    {
        const QString words = made(MapTurn::FlowRight).sheet.words();
        QVERIFY(words.contains(QStringLiteral("the arrow points to grid north")));
        QVERIFY(!words.contains(QStringLiteral("grid north is up")));
    }

    void theWorldFileOfATurnedMapIsTurned()
    {
        const MapSheet sheet = made(MapTurn::FlowRight);
        std::istringstream lines(worldFileOf(sheet));
        double a = 0;
        double d = 0;
        double b = 0;
        double e = 0;
        double x = 0;
        double y = 0;
        lines >> a >> d >> b >> e >> x >> y;
        const double pixelsPerMm = sheet.pixels.width() / sheet.sheet.size.width();
        const double column = sheet.frame.right() * pixelsPerMm - 0.5;
        const double row = sheet.frame.bottom() * pixelsPerMm - 0.5;
        const Box seen = sheet.view.extent();
        const Point corner = planPlace(sheet, {seen.maxX, seen.minY});
        QVERIFY(std::hypot(a * column + b * row + x - corner.x, d * column + e * row + y - corner.y) <
                2 * std::hypot(a, d));
        QVERIFY(planExtent(sheet).contains(corner));
    }

    void whatDoesNotFlowIsNotTurned()
    {
        MapContent map;
        MapRiver loop;
        loop.alignment = std::make_shared<const Alignment>(
            Alignment::make(Line{{0, 0}, {10, 0}, {10, 10}, {0, 0}}, {}, test::planarRuler()).value());
        QCOMPARE(turnAngle(MapTurn::FlowRight, loop, loop.alignment->bounds(), map), 0.0);
        Box far;
        far.add(Point{100, 100});
        QCOMPARE(turnAngle(MapTurn::FlowRight, loop, far, map), 0.0);
        QVERIFY(!turningRiver(map, far, {}));
    }

    void waysAreTyped()
    {
        for (const MapTurn turn : kMapTurns)
            QCOMPARE(parseMapTurn(codeOf(turn)), std::optional(turn));
        QVERIFY(!parseMapTurn("sideways"));
    }
};

RIPARIA_TEST(MapTurnTest)
#include "MapTurnTest.moc"
