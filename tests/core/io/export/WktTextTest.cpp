// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/export/WktText.h"
#include "tests/support/TestMain.h"

#include <QtTest/QtTest>

using namespace riparia;

class WktTextTest : public QObject {
    Q_OBJECT

    inline static const Ring kSquare{{0, 0}, {4, 0}, {4, 4}, {0, 4}, {0, 0}};
    inline static const Ring kHole{{1, 1}, {2, 1}, {2, 2}, {1, 1}};

private Q_SLOTS:
    void writesEveryKind()
    {
        QCOMPARE(wktOf({}), std::string());
        QCOMPARE(wktOf(Point{114.25, -22.5}), std::string("POINT (114.25 -22.5)"));
        QCOMPARE(wktOf(Line{{0, 0}, {10, 5.5}}), std::string("LINESTRING (0 0, 10 5.5)"));
        QCOMPARE(wktOf(std::vector<Line>{{{0, 0}, {1, 1}}, {{2, 2}, {3, 3}}}),
                 std::string("MULTILINESTRING ((0 0, 1 1), (2 2, 3 3))"));
        QCOMPARE(wktOf(MultiPolygon{{kSquare, {kHole}}}),
                 std::string("POLYGON ((0 0, 4 0, 4 4, 0 4, 0 0), (1 1, 2 1, 2 2, 1 1))"));
        QCOMPARE(wktOf(MultiPolygon{{kSquare, {}}, {kHole, {}}}),
                 std::string("MULTIPOLYGON (((0 0, 4 0, 4 4, 0 4, 0 0)), ((1 1, 2 1, 2 2, 1 1)))"));
    }
    void onePartIsASingleGeometry()
    {
        QCOMPARE(wktOf(std::vector<Line>{{{0, 0}, {1, 1}}}), std::string("LINESTRING (0 0, 1 1)"));
    }
    void emptyOnesSaySo()
    {
        QCOMPARE(wktOf(Line{}), std::string("LINESTRING EMPTY"));
        QCOMPARE(wktOf(std::vector<Line>{}), std::string("MULTILINESTRING EMPTY"));
        QCOMPARE(wktOf(MultiPolygon{}), std::string("MULTIPOLYGON EMPTY"));
        QCOMPARE(wktOf(MultiPolygon{Polygon{}}), std::string("POLYGON EMPTY"));
    }
    void numbersReadBackTheSame()
    {
        const Point p{529572.4100000001, 0.1 + 0.2};
        QCOMPARE(wktOf(p), std::string("POINT (529572.4100000001 0.30000000000000004)"));
    }
};

RIPARIA_TEST(WktTextTest)
#include "WktTextTest.moc"
