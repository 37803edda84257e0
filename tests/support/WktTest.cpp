// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/Wkt.h"
#include "tests/support/TestMain.h"

#include <QtTest/QtTest>

#include <cmath>

using namespace riparia;
using namespace riparia::test;

/// The fixtures of other tests, themselves tested.
class WktTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsLines()
    {
        const Line expected{{0, 0}, {10.5, -2e3}};
        QCOMPARE(wktLine("LINESTRING (0 0, 10.5 -2e3)"), expected);
        QCOMPARE(wktLine(" linestring(0 0,10.5 -2000) "), expected);
        QVERIFY(wktLine("LINESTRING EMPTY").empty());
        QVERIFY(std::isnan(wktLine("LINESTRING (nan 0, 1 1)").front().x));
        QCOMPARE(wktPoint("POINT (3 -4)"), (Point{3, -4}));
    }

    void readsPolygonsWithHoles()
    {
        const MultiPolygon one = wktPolygons("POLYGON ((0 0, 9 0, 9 9, 0 0), (1 1, 2 1, 2 2, 1 1))");
        QCOMPARE(one.size(), 1u);
        QCOMPARE(one[0].outer.size(), 4u);
        QCOMPARE(one[0].holes.size(), 1u);
        QCOMPARE(one[0].holes[0][1], (Point{2, 1}));
        QCOMPARE(wktPolygons("MULTIPOLYGON (((0 0, 1 0, 1 1, 0 0)), ((5 5, 6 5, 6 6, 5 5)))").size(), 2u);
        QVERIFY(wktPolygons("POLYGON EMPTY").empty());
        QVERIFY(wktPolygons("MULTIPOLYGON EMPTY").empty());
    }

    void printsWhatItReads()
    {
        for (const char* text : {"LINESTRING (0 0, 0.1 -2000)", "LINESTRING EMPTY"})
            QCOMPARE(toWkt(wktLine(text)), std::string(text));
        for (const char* text : {"POLYGON ((0 0, 9 0, 9 9, 0 0), (1 1, 2 1, 2 2, 1 1))", "MULTIPOLYGON EMPTY",
                                 "MULTIPOLYGON (((0 0, 1 0, 1 1, 0 0)), ((5 5, 6 5, 6 6, 5 5)))"})
            QCOMPARE(toWkt(wktPolygons(text)), std::string(text));
        QCOMPARE(toWkt(Point{1.5, 2}), std::string("POINT (1.5 2)"));
    }

    void printsRoundedForComparing()
    {
        QCOMPARE(toWkt(Line{{0.1 + 0.2, 1e-9}, {-1e-9, 7}}, 3), std::string("LINESTRING (0.300 0.000, 0.000 7.000)"));
    }
};

RIPARIA_TEST(WktTest)
#include "WktTest.moc"
