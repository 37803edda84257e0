// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geometry/Polygon.h"
#include "tests/support/TestMain.h"
#include "tests/support/Wkt.h"

#include <QtTest/QtTest>

#include <algorithm>
#include <limits>

using namespace riparia;
using test::wktPolygons;

class PolygonTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void boundsCoverAllOuterRings()
    {
        QCOMPARE(boundsOf(wktPolygons("MULTIPOLYGON (((0 0, 2 0, 2 1, 0 0)), ((5 -3, 6 0, 5 4, 5 -3)))")),
                 (Box{0, -3, 6, 4}));
        QVERIFY(boundsOf(MultiPolygon()).isEmpty());
        QVERIFY(boundsOf(Line()).isEmpty());
        QCOMPARE(boundsOf(Line{{1, 2}}), (Box{1, 2, 1, 2}));
    }

    void boundsPassOverNaN()
    {
        const double nan = std::numeric_limits<double>::quiet_NaN();
        QCOMPARE(boundsOf(Line{{nan, 1}, {2, nan}, {3, 4}}), (Box{2, 1, 3, 4}));
    }

    void anEmptyBoxContainsAndTouchesNothing()
    {
        const Box empty;
        QVERIFY(empty.isEmpty());
        QVERIFY(!empty.contains({0, 0}));
        QVERIFY(!empty.intersects(Box{-1, -1, 1, 1}));
        Box sum = empty;
        sum.add(Box{1, 2, 3, 4});
        QCOMPARE(sum, (Box{1, 2, 3, 4}));
        QCOMPARE(sum.grown(1), (Box{0, 1, 4, 5}));
        QVERIFY((Box{0, 0, 1, 1}).intersects(Box{1, 1, 2, 2})); // a corner is enough
    }

    void containsByTheEvenOddRule_data()
    {
        QTest::addColumn<QString>("polygons");
        QTest::addColumn<double>("x");
        QTest::addColumn<double>("y");
        QTest::addColumn<bool>("inside");
        const char* ring = "POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0), (2 2, 2 8, 8 8, 8 2, 2 2))";
        QTest::newRow("in the body") << ring << 1.0 << 5.0 << true;
        QTest::newRow("in the hole") << ring << 5.0 << 5.0 << false;
        QTest::newRow("left of it") << ring << -1.0 << 5.0 << false;
        QTest::newRow("right of it") << ring << 11.0 << 5.0 << false;
        QTest::newRow("level with a corner, outside") << ring << -1.0 << 10.0 << false;
        const char* island = "MULTIPOLYGON (((0 0, 10 0, 10 10, 0 10, 0 0), (2 2, 2 8, 8 8, 8 2, 2 2)), "
                             "((4 4, 6 4, 6 6, 4 6, 4 4)))";
        QTest::newRow("on the island in the hole") << island << 5.0 << 5.0 << true;
        QTest::newRow("around the island") << island << 3.0 << 5.0 << false;
        const char* spike = "POLYGON ((0 0, 4 4, 8 0, 8 8, 0 8, 0 0))";
        QTest::newRow("level with a vertex that points up") << spike << 1.0 << 4.0 << true;
        QTest::newRow("below the spike") << spike << 4.0 << 3.0 << false;
        const char* bowTie = "POLYGON ((0 0, 4 4, 4 0, 0 4, 0 0))";
        QTest::newRow("in a wing of a bow tie") << bowTie << 3.0 << 2.0 << true;
        QTest::newRow("above its knot") << bowTie << 2.0 << 3.0 << false;
        QTest::newRow("nothing") << "POLYGON EMPTY" << 0.0 << 0.0 << false;
    }
    void containsByTheEvenOddRule()
    {
        QFETCH(QString, polygons);
        QFETCH(double, x);
        QFETCH(double, y);
        QFETCH(bool, inside);
        MultiPolygon shape = wktPolygons(polygons.toStdString());
        QCOMPARE(contains(shape, {x, y}), inside);
        for (Polygon& polygon : shape)
            std::reverse(polygon.outer.begin(), polygon.outer.end());
        QCOMPARE(contains(shape, {x, y}), inside);
    }

    void edgesPassThroughAnOutline()
    {
        Ring ring = wktPolygons("POLYGON ((10 -8, 30 -8, 30 12, 10 12, 10 -8))").front().outer;
        for (int turn = 0; turn < 2; ++turn) {
            QVERIFY(crosses(ring, {0, 0}, {1000, 0})); // in and out again
            QVERIFY(crosses(ring, {0, 0}, {20, 0}));
            QVERIFY(crosses(ring, {0, -18}, {40, 22})); // through two corners
            QVERIFY(!crosses(ring, {12, 0}, {28, 1}));
            QVERIFY(!crosses(ring, {0, 20}, {1000, 20}));
            QVERIFY(!crosses(ring, {0, 0}, {9, 0})); // its prolongation does
            QVERIFY(!crosses(ring, {0, 0}, {std::numeric_limits<double>::quiet_NaN(), 0}));
            std::reverse(ring.begin(), ring.end());
        }
        QVERIFY(!crosses({}, {0, 0}, {1, 1}));
    }

    void neverContainsNaN()
    {
        const double nan = std::numeric_limits<double>::quiet_NaN();
        const MultiPolygon square = wktPolygons("POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0))");
        QVERIFY(!contains(square, {5, nan}));
        QVERIFY(!contains(square, {nan, 5}));
    }
};

RIPARIA_TEST(PolygonTest)
#include "PolygonTest.moc"
