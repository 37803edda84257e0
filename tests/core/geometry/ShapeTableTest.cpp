// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geometry/ShapeTable.h"
#include "tests/support/TestMain.h"
#include "tests/support/Wkt.h"

#include <QtTest/QtTest>

#include <cmath>

using namespace riparia;
using test::toWkt;

namespace {

void addPart(ShapeTable& table, const Line& line, PartRole role)
{
    for (const Point& p : line)
        table.addVertex(p.x, p.y);
    table.endPart(role);
}

/// A line of two parts, a null shape, two polygons (one with a hole, unclosed), a point.
ShapeTable mixedTable()
{
    ShapeTable table;
    addPart(table, {{0, 0}, {1, 1}, {2, 0}}, PartRole::Line);
    addPart(table, {{5, 5}, {6, 6}}, PartRole::Line);
    table.endShape(ShapeKind::Line);
    table.endShape(ShapeKind::Null);
    addPart(table, {{0, 0}, {10, 0}, {10, 10}, {0, 10}}, PartRole::OuterRing);
    addPart(table, {{2, 2}, {2, 4}, {4, 4}, {2, 2}}, PartRole::Hole);
    addPart(table, {{20, 0}, {30, 0}, {30, 10}, {20, 0}}, PartRole::OuterRing);
    table.endShape(ShapeKind::Polygon);
    addPart(table, {{7, -8}}, PartRole::Points);
    table.endShape(ShapeKind::Point);
    return table;
}

} // namespace

class ShapeTableTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anEmptyTableHasNothing()
    {
        const ShapeTable table;
        QCOMPARE(table.shapeCount(), std::size_t(0));
        QCOMPARE(table.partCount(), std::size_t(0));
        QCOMPARE(table.vertexCount(), std::size_t(0));
        QVERIFY(table.bounds().isEmpty());
    }

    void countsWhatWasAdded()
    {
        const ShapeTable table = mixedTable();
        QCOMPARE(table.shapeCount(), std::size_t(4));
        QCOMPARE(table.partCount(), std::size_t(6));
        QCOMPARE(table.vertexCount(), std::size_t(18));
        QVERIFY(table.kind[1] == ShapeKind::Null);
        QCOMPARE(table.partX(1).size(), std::size_t(2));
        QCOMPARE(table.partY(1)[1], 6.0);
    }

    void givesLinesBack()
    {
        const ShapeTable table = mixedTable();
        QCOMPARE(table.lines(0).size(), std::size_t(2));
        QCOMPARE(toWkt(table.lines(0)[0]), toWkt(test::wktLine("LINESTRING (0 0, 1 1, 2 0)")));
        QCOMPARE(table.line(1), (Line{{5, 5}, {6, 6}}));
        QVERIFY(table.lines(1).empty());
        QVERIFY(table.lines(2).empty()); // rings are not lines
    }

    void givesPolygonsBackGroupedAndClosed()
    {
        QCOMPARE(toWkt(mixedTable().polygons(2)),
                 toWkt(test::wktPolygons("MULTIPOLYGON (((0 0, 10 0, 10 10, 0 10, 0 0), (2 2, 2 4, 4 4, 2 2)), "
                                         "((20 0, 30 0, 30 10, 20 0)))")));
        QVERIFY(mixedTable().polygons(0).empty());
    }

    void takesAHoleWithoutOuterRingForOne()
    {
        ShapeTable table;
        addPart(table, {{0, 0}, {1, 0}, {1, 1}, {0, 0}}, PartRole::Hole);
        table.endShape(ShapeKind::Polygon);
        const MultiPolygon polygons = table.polygons(0);
        QCOMPARE(polygons.size(), std::size_t(1));
        QVERIFY(polygons[0].holes.empty());
    }

    void givesThePointBack()
    {
        const ShapeTable table = mixedTable();
        QCOMPARE(table.point(3), (Point{7, -8}));
        QVERIFY(std::isnan(table.point(1).x));
    }

    void anEmptyPartHasNoPoint()
    {
        ShapeTable table;
        table.endPart(PartRole::Points);
        table.endShape(ShapeKind::Point);
        QVERIFY(std::isnan(table.point(0).y));
        QVERIFY(table.line(0).empty());
        QVERIFY(table.bounds(0).isEmpty());
    }

    void boundsAreThoseOfTheShape()
    {
        const ShapeTable table = mixedTable();
        QCOMPARE(table.bounds(0), (Box{0, 0, 6, 6}));
        QVERIFY(table.bounds(1).isEmpty());
        QCOMPARE(table.bounds(3), (Box{7, -8, 7, -8}));
        QCOMPARE(table.bounds(), (Box{0, -8, 30, 10}));
    }
};

RIPARIA_TEST(ShapeTableTest)
#include "ShapeTableTest.moc"
