// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geodesy/Ruler.h"
#include "tests/support/Rulers.h"
#include "tests/support/TestMain.h"
#include "tests/support/Wkt.h"

#include <QtTest/QtTest>

#include <cmath>

using namespace riparia;
using namespace riparia::test;

/// Edge by edge: their lengths in a table, and cutting the long ones.
class RulerEdgesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void measuresTheEdgesOfATable()
    {
        ShapeTable shapes;
        for (const char* wkt : {"LINESTRING (0 0, 3 4, 3 10)", "LINESTRING (7 7)", "LINESTRING (0 0, 0 2)"}) {
            for (const Point& p : wktLine(wkt))
                shapes.addVertex(p.x, p.y);
            shapes.endPart(PartRole::Line);
        }
        shapes.endShape(ShapeKind::Line);
        shapes.addVertex(1, 1);
        shapes.addVertex(2, 1);
        shapes.endPart(PartRole::Points);
        shapes.endShape(ShapeKind::Point);
        QCOMPARE(planarRuler().edges(shapes), (std::vector<double>{5, 6, 0, 0, 2, 0, 0, 0}));
    }

    void edgesAddUpToTheLength()
    {
        const Line line = wktLine("LINESTRING (114 22.7, 114.01 22.71, 114.3 23, 118 30)");
        ShapeTable shapes;
        for (const Point& p : line)
            shapes.addVertex(p.x, p.y);
        shapes.endPart(PartRole::Line);
        shapes.endShape(ShapeKind::Line);
        const std::vector<double> edges = geodesicRuler(4490).edges(shapes);
        QVERIFY(std::abs(edges[0] + edges[1] + edges[2] - geodesicRuler(4490).length(line)) < 1e-8);
    }

    void dividesOnlyLongEdges()
    {
        const Line line = wktLine("LINESTRING (0 0, 3 0, 3 10)");
        QCOMPARE(toWkt(planarRuler().divided(line, 4)),
                 std::string("LINESTRING (0 0, 3 0, 3 3.333333333333333, 3 6.666666666666666, 3 10)"));
        QCOMPARE(planarRuler().divided(line, 10), line);
        QVERIFY(planarRuler().divided({}, 10).empty());
    }

    void dividingKeepsTheLength_data()
    {
        QTest::addColumn<int>("epsg");
        QTest::addColumn<QString>("wkt");
        QTest::newRow("degrees") << 4490 << "LINESTRING (10 60, 11.5 60.3, 11.5 61)";
        QTest::newRow("3-degree zone") << 4547 << "LINESTRING (380000 3520000, 430000 3590000, 430000 3590100)";
        QTest::newRow("across the antimeridian") << 4326 << "LINESTRING (179.5 -17, 180.5 -17.5)";
    }

    void dividingKeepsTheLength()
    {
        QFETCH(int, epsg);
        QFETCH(QString, wkt);
        const Ruler ruler = geodesicRuler(epsg);
        const Line line = wktLine(wkt.toStdString());
        const Line divided = ruler.divided(line, 1000);
        QVERIFY(divided.size() > 70);
        QVERIFY(std::abs(ruler.length(divided) - ruler.length(line)) < 1e-5);
        const std::vector<double> metres = ruler.cumulative(divided);
        for (std::size_t i = 1; i < metres.size(); ++i)
            QVERIFY(metres[i] - metres[i - 1] <= 1000.0001);
        for (const Point& p : line)
            QVERIFY(std::find(divided.begin(), divided.end(), p) != divided.end());
        Line back = ruler.divided(Line(line.rbegin(), line.rend()), 1000);
        std::reverse(back.begin(), back.end());
        QCOMPARE(back, divided);
    }

    void leavesAloneWhatCannotBeMeasured()
    {
        const Line line = wktLine("LINESTRING (0 0, nan 1, 2 2)");
        QCOMPARE(geodesicRuler(4490).divided(line, 1000).size(), 3u);
        QCOMPARE(planarRuler().divided(line, 0.1).size(), 3u);
    }
};

RIPARIA_TEST(RulerEdgesTest)
#include "RulerEdgesTest.moc"
