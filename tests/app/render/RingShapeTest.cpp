// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render/RingShape.h"
#include "tests/support/TestMain.h"
#include "tests/support/Wkt.h"

#include <QtTest/QtTest>

#include <cmath>
#include <set>

using namespace riparia;

class RingShapeTest : public QObject {
    Q_OBJECT

    static Viewport view(Point centre) { return {centre, 1, QSizeF(200, 200), 1}; }

private Q_SLOTS:
    void fillsEvenOddWithHoles()
    {
        const RingShape shape(
            test::wktPolygons("POLYGON ((0 0, 100 0, 100 100, 0 100, 0 0), (40 40, 60 40, 60 60, 40 60, 40 40))"),
            view({100, 100}), 8);
        QCOMPARE(shape.rings().size(), std::size_t{2});
        QVERIFY(shape.path().contains(QPointF(20, 180)));
        QVERIFY(!shape.path().contains(QPointF(50, 150)));
        QVERIFY(!shape.path().contains(QPointF(150, 50)));
    }

    void keepsCoordinatesSmallWhereThePolygonIsHuge()
    {
        const RingShape shape(test::wktPolygons("POLYGON ((-1e8 -1e8, 1e8 -1e8, 1e8 1e8, -1e8 1e8, -1e8 -1e8))"),
                              view({0, 0}), 8);
        QCOMPARE(shape.rings().size(), std::size_t{1});
        for (const QPointF& p : shape.rings().front())
            QVERIFY(std::abs(p.x()) < 2000 && std::abs(p.y()) < 2000);
        QVERIFY(shape.path().contains(QPointF(100, 100)));
    }

    void hatchLinesLieInsideAtFortyFiveDegrees()
    {
        const RingShape shape(test::wktPolygons("POLYGON ((20 20, 180 20, 180 180, 20 180, 20 20))"), view({100, 100}),
                              8);
        const auto lines = shape.hatch(7);
        QVERIFY(lines.size() > 20);
        for (const QLineF& line : lines) {
            QVERIFY(std::abs(line.dx() + line.dy()) < 1e-6);
            for (const QPointF& p : {line.p1(), line.p2()})
                QVERIFY(p.x() > 20 - 1e-6 && p.x() < 180 + 1e-6 && p.y() > 20 - 1e-6 && p.y() < 180 + 1e-6);
        }
    }

    void hatchStaysOnTheMapWhenPanning()
    {
        const MultiPolygon polygon = test::wktPolygons("POLYGON ((20 20, 180 20, 180 180, 20 180, 20 20))");
        const auto before = RingShape(polygon, view({100, 100}), 300).hatch(7);
        const auto after = RingShape(polygon, view({113, 97}), 300).hatch(7);
        QCOMPARE(before.size(), after.size());
        for (std::size_t i = 0; i < before.size(); ++i) {
            const QPointF moved = after[i].p1() - before[i].p1();
            QVERIFY(std::abs(moved.x() + 13) < 1e-6 && std::abs(moved.y() + 3) < 1e-6);
        }
    }

    void hatchRisesAsItIsAsked()
    {
        const RingShape shape(test::wktPolygons("POLYGON ((20 20, 180 20, 180 180, 20 180, 20 20))"), view({100, 100}),
                              8);
        for (const QLineF& line : shape.hatch(7, 0))
            QVERIFY(std::abs(line.dy()) < 1e-6 && std::abs(std::abs(line.dx()) - 160) < 1e-6);
        for (const QLineF& line : shape.hatch(7, 90))
            QVERIFY(std::abs(line.dx()) < 1e-6 && std::abs(std::abs(line.dy()) - 160) < 1e-6);
        for (const QLineF& line : shape.hatch(7, 135))
            QVERIFY(std::abs(line.dx() - line.dy()) < 1e-6);
        QVERIFY(std::abs(static_cast<double>(shape.hatch(8, 0).size()) - 20) <= 1);
    }

    void placesLieInsideInShiftedRows()
    {
        const MultiPolygon polygon = test::wktPolygons("POLYGON ((20 20, 180 20, 180 180, 20 180, 20 20))");
        const auto places = RingShape(polygon, view({100, 100}), 8).places(QSizeF(16, 8), 3);
        QVERIFY(places.size() > 150);
        std::set<double> shifts;
        for (const QPointF& place : places) {
            QVERIFY(place.x() >= 23 - 1e-6 && place.x() <= 177 + 1e-6);
            QVERIFY(place.y() >= 20 - 1e-6 && place.y() <= 180 + 1e-6);
            shifts.insert(std::round(std::fmod(place.x() + 1600, 16)));
        }
        QCOMPARE(shifts.size(), std::size_t{2});
        // They are fixed to the map.
        const auto moved = RingShape(polygon, view({113, 97}), 300).places(QSizeF(16, 8), 3);
        const auto before = RingShape(polygon, view({100, 100}), 300).places(QSizeF(16, 8), 3);
        QCOMPARE(moved.size(), before.size());
        for (std::size_t i = 0; i < moved.size(); ++i)
            QVERIFY(std::hypot(moved[i].x() - before[i].x() + 13, moved[i].y() - before[i].y() + 3) < 1e-6);
    }

    void hasNothingForNothing()
    {
        QVERIFY(RingShape(MultiPolygon(), view({0, 0}), 8).isEmpty());
        QVERIFY(RingShape(test::wktPolygons("POLYGON ((0 0, 1 1, 0 0))"), view({0, 0}), 8).isEmpty());
        QVERIFY(RingShape(test::wktPolygons("POLYGON ((0 0, nan 1, 5 5, 0 0))"), view({0, 0}), 8).isEmpty());
        QVERIFY(
            RingShape(test::wktPolygons("POLYGON ((9000 0, 9100 0, 9100 100, 9000 0))"), view({0, 0}), 8).isEmpty());
        QVERIFY(RingShape(MultiPolygon(), view({0, 0}), 8).hatch(5).empty());
    }
};

RIPARIA_TEST(RingShapeTest)
#include "RingShapeTest.moc"
