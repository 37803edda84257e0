// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/import/ShapeCopy.h"
#include "tests/core/io/import/ImportSketch.h"
#include "tests/support/TestMain.h"

#include <QtTest/QtTest>

using namespace riparia;

namespace {

QByteArray wkbOf(const std::string& wkt)
{
    const SourceLayer layer = test::sketchLayer("f", {}, {{wkt, {}}});
    return QByteArray::fromStdString(toWkb(layer.shapes, 0)).toHex();
}

} // namespace

/// Expected bytes from PostGIS and GDAL documentation and by hand: 01 = little endian, type, counts, doubles.
class ShapeCopyTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void writesTheSimpleTypes()
    {
        const QByteArray one = "000000000000f03f";
        const QByteArray two = "0000000000000040";
        const QByteArray zero = "0000000000000000";
        QCOMPARE(wkbOf(""), QByteArray());
        QCOMPARE(wkbOf("POINT (1 2)"), "0101000000" + one + two);
        QCOMPARE(wkbOf("LINESTRING (1 2, 2 1)"), "010200000002000000" + one + two + two + one);
        QCOMPARE(wkbOf("POLYGON ((0 0, 1 0, 1 1, 0 0))"),
                 "01030000000100000004000000" + zero + zero + one + zero + one + one + zero + zero);
    }

    void severalPartsMakeMultiTypes()
    {
        QVERIFY(
            wkbOf("LINESTRING (1 2, 2 1) + LINESTRING (5 5, 6 6)").startsWith("010500000002000000010200000002000000"));
        const QByteArray two =
            wkbOf("MULTIPOLYGON (((0 0, 9 0, 9 9, 0 0), (1 1, 2 1, 2 2, 1 1)), ((20 0, 21 0, 21 1, 20 0)))");
        QVERIFY(two.startsWith("0106000000020000000103000000020000000400"));
        QCOMPARE(two.size() / 2, qsizetype(9 + 9 + 4 + 64 + 4 + 64 + 9 + 4 + 64));
    }

    void keepsHeightsAndMeasures()
    {
        SourceLayer layer = test::sketchLayer("f", {}, {{"POINT (1 2)", {}}});
        layer.shapes.z = {1};
        QVERIFY(toWkb(layer.shapes, 0).substr(1, 4) == std::string("\xe9\x03\x00\x00", 4)); // 1001
        layer.shapes.m = {2};
        QVERIFY(toWkb(layer.shapes, 0).substr(1, 4) == std::string("\xb9\x0b\x00\x00", 4)); // 3001
        QCOMPARE(toWkb(layer.shapes, 0).size(), std::size_t(5 + 32));
        layer.shapes.z.clear();
        QVERIFY(toWkb(layer.shapes, 0).substr(1, 4) == std::string("\xd1\x07\x00\x00", 4)); // 2001
    }

    void copiesShapesWithTheirHeights()
    {
        SourceLayer layer = test::sketchLayer(
            "f", {}, {{"LINESTRING (0 0, 1 1)", {}}, {"", {}}, {"LINESTRING (1 2, 2 1) + LINESTRING (5 5, 6 6)", {}}});
        layer.shapes.z = {1, 2, 3, 4, 5, 6};
        ShapeTable copy;
        appendShape(copy, layer.shapes, 2);
        appendShape(copy, layer.shapes, 1);
        QCOMPARE(copy.shapeCount(), std::size_t(2));
        QCOMPARE(toWkb(copy, 0), toWkb(layer.shapes, 2));
        QCOMPARE(copy.z, (std::vector<double>{3, 4, 5, 6}));
        QCOMPARE(copy.kind[1], ShapeKind::Null);
    }
};

RIPARIA_TEST(ShapeCopyTest)
#include "ShapeCopyTest.moc"
