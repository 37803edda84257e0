// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/UncoveredGround.h"
#include "tests/support/Rulers.h"
#include "tests/support/TestMain.h"
#include "tests/support/Wkt.h"

#include <QtTest/QtTest>

#include <cmath>

using namespace riparia;
using namespace riparia::test;

namespace {

UncoveredGround uncovered(const MultiPolygon& ground, const std::vector<MultiPolygon>& others)
{
    std::vector<const MultiPolygon*> shapes;
    for (const MultiPolygon& other : others)
        shapes.push_back(&other);
    return uncoveredGround(ground, shapes, planarRuler()).value();
}

double squareMetres(const MultiPolygon& polygons)
{
    return planarRuler().area(polygons);
}

const char* const kSquare = "POLYGON ((0 0, 100 0, 100 100, 0 100, 0 0))";

} // namespace

class UncoveredGroundTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsFreeComesBackVertexForVertex()
    {
        const MultiPolygon ground = wktPolygons("POLYGON ((0 0, 50 0, 100 0, 100 100, 0 100, 0 0))");
        const std::vector<MultiPolygon> others{wktPolygons("POLYGON ((100 0, 200 0, 200 100, 100 100, 100 0))"),
                                               wktPolygons("POLYGON ((300 0, 400 0, 400 100, 300 0))"), MultiPolygon()};
        const UncoveredGround free = uncovered(ground, others);
        QVERIFY(free.left == ground);
        QVERIFY(free.covers.empty());
        QCOMPARE(free.taken(), 0.0);
        QVERIFY(uncoveredGround(ground, {nullptr}, planarRuler())->left == ground);
        QVERIFY(uncovered({}, others).left.empty());
    }

    void theFirstTakesWhatTwoCover()
    {
        const UncoveredGround cut =
            uncovered(wktPolygons(kSquare), {wktPolygons("POLYGON ((-10 -10, 50 -10, 50 110, -10 110, -10 -10))"),
                                             wktPolygons("POLYGON ((40 -10, 60 -10, 60 110, 40 110, 40 -10))")});
        QCOMPARE(cut.covers.size(), std::size_t(2));
        QVERIFY(std::abs(cut.covers[0].area - 5000) < 1e-6);
        QVERIFY(std::abs(cut.covers[1].area - 1000) < 1e-6);
        QVERIFY(std::abs(squareMetres(cut.left) - 4000) < 1e-6);
        QVERIFY(std::abs(cut.taken() - 6000) < 1e-6);
    }

    void severalPiecesAndHolesAreLeft()
    {
        const UncoveredGround pieces =
            uncovered(wktPolygons(kSquare), {wktPolygons("POLYGON ((-10 40, 110 40, 110 60, -10 60, -10 40))")});
        QCOMPARE(pieces.left.size(), std::size_t(2));
        const UncoveredGround ring =
            uncovered(wktPolygons(kSquare), {wktPolygons("POLYGON ((40 40, 60 40, 60 60, 40 60, 40 40))")});
        QCOMPARE(ring.left.size(), std::size_t(1));
        QCOMPARE(ring.left.front().holes.size(), std::size_t(1));
        QVERIFY(std::abs(squareMetres(ring.left) - 9600) < 1e-6);
    }

    void nothingIsLeftOfWhatIsAllCovered()
    {
        const UncoveredGround none = uncovered(wktPolygons(kSquare), {wktPolygons(kSquare)});
        QVERIFY(none.left.empty());
        QCOMPARE(none.covers.size(), std::size_t(1));
        // What remains between two edges that nearly coincide is nothing either.
        const UncoveredGround sliver = uncovered(
            wktPolygons(kSquare), {wktPolygons("POLYGON ((0.00001 0, 100 0, 100 100, 0.00001 100, 0.00001 0))")});
        QVERIFY(sliver.left.empty());
    }

    void aSliverOfOverlapCutsNothing()
    {
        const MultiPolygon ground = wktPolygons(kSquare);
        const UncoveredGround beside =
            uncovered(ground, {wktPolygons("POLYGON ((99.99999 0, 200 0, 200 100, 99.99999 100, 99.99999 0))")});
        QVERIFY(beside.left == ground);
        QVERIFY(beside.covers.empty());
    }

    void aRingThatCrossesItselfIsRepairedWhereItIsCut()
    {
        const MultiPolygon bow = wktPolygons("POLYGON ((0 0, 100 100, 100 0, 0 100, 0 0))");
        QVERIFY(uncovered(bow, {}).left == bow);
        const UncoveredGround cut =
            uncovered(bow, {wktPolygons("POLYGON ((50 -10, 110 -10, 110 110, 50 110, 50 -10))")});
        QCOMPARE(cut.left.size(), std::size_t(1));
        QVERIFY(std::abs(squareMetres(cut.left) - 2500) < 1e-6);
    }
};

RIPARIA_TEST(UncoveredGroundTest)
#include "UncoveredGroundTest.moc"
