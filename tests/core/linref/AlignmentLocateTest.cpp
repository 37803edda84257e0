// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/linref/Alignment.h"
#include "tests/core/linref/PlanarAlignment.h"
#include "tests/support/Rulers.h"
#include "tests/support/TestMain.h"
#include "tests/support/Wkt.h"

#include <QtTest/QtTest>

#include <cmath>
#include <limits>
#include <numbers>
#include <random>

using namespace riparia;
using namespace riparia::test;

namespace {

/// "position mm, offset m to two places, edge".
std::string at(const Alignment& river, Point p, std::optional<Position> hint = std::nullopt)
{
    const Located located = river.locate(p, hint);
    return std::to_string(located.at.mm) + " " + QString::number(located.offset, 'f', 2).toStdString() + " e" +
           std::to_string(located.edge);
}

/// A walk that turns back on itself and crosses itself.
Line wander(std::mt19937_64& random, std::size_t count)
{
    std::uniform_real_distribution<double> turn(-1, 1);
    Line line{{530'000, 2'520'000}};
    double heading = 0;
    for (std::size_t i = 1; i < count; ++i) {
        heading += turn(random);
        line.push_back({line.back().x + 9 * std::cos(heading), line.back().y + 9 * std::sin(heading)});
    }
    return line;
}

/// The least distance by looking at every edge, in long double: the oracle of the indexed search.
double leastDistance(const Line& line, Point p)
{
    long double least = std::numeric_limits<long double>::infinity();
    for (std::size_t i = 0; i + 1 < line.size(); ++i) {
        const long double dx = line[i + 1].x - line[i].x;
        const long double dy = line[i + 1].y - line[i].y;
        const long double px = p.x - line[i].x;
        const long double py = p.y - line[i].y;
        const long double squared = dx * dx + dy * dy;
        const long double t = squared > 0 ? std::clamp((px * dx + py * dy) / squared, 0.0L, 1.0L) : 0.0L;
        least = std::min(least, std::hypot(px - t * dx, py - t * dy));
    }
    return static_cast<double>(least);
}

} // namespace

/// The nearest place of a line: sides, ends, ties, loops, the local metric, and agreement with looking at every edge.
class AlignmentLocateTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findsTheNearestPlaceAndItsSide()
    {
        const Alignment river = planar("LINESTRING (0 0, 10 0, 10 20)");
        QCOMPARE(at(river, {4, 3}), std::string("4000 3.00 e0"));
        QCOMPARE(at(river, {4, -3}), std::string("4000 -3.00 e0"));
        QCOMPARE(at(river, {8, 10}), std::string("20000 2.00 e1"));
        QCOMPARE(at(river, {12, 10}), std::string("20000 -2.00 e1"));
        QCOMPARE(river.locate({4, 3}).on, (Point{4, 0}));
    }

    void theSideIsThatOfTheFlow()
    {
        const Alignment river = planar("LINESTRING (0 0, 10 0)");
        QCOMPARE(at(river, {4, 3}), std::string("4000 3.00 e0"));
        QCOMPARE(at(river.reversed(), {4, 3}), std::string("6000 -3.00 e0"));
    }

    void locatesAtAndBeyondTheEnds()
    {
        const Alignment river = planar("LINESTRING (0 0, 10 0, 10 20)");
        QCOMPARE(at(river, {0, 0}), std::string("0 0.00 e0"));
        QCOMPARE(at(river, {-3, 4}), std::string("0 5.00 e0"));
        QCOMPARE(at(river, {-3, -4}), std::string("0 -5.00 e0"));
        QCOMPARE(at(river, {-3, 0}), std::string("0 3.00 e0"));
        QCOMPARE(at(river, {10, 20}), std::string("30000 0.00 e1"));
        QCOMPARE(at(river, {7, 24}), std::string("30000 5.00 e1"));
        QCOMPARE(at(river, {13, 24}), std::string("30000 -5.00 e1"));
        QCOMPARE(river.locate({7, 24}).on, (Point{10, 20}));
    }

    void locatesOnAndBesideVertices()
    {
        const Alignment river = planar("LINESTRING (0 0, 10 0, 20 0)");
        QCOMPARE(at(river, {10, 0}), std::string("10000 0.00 e0"));
        QCOMPARE(at(river, {10.001, 0}), std::string("10001 0.00 e1"));
        QCOMPARE(at(river, {9.999, 0}), std::string("9999 0.00 e0"));
        QCOMPARE(at(river, {10, 2}), std::string("10000 2.00 e0"));
    }

    void theOuterSideOfABendIsOneSide()
    {
        // Left turn at (10, 0): all of the outer sector is to the right, however one edge alone would see it.
        const Alignment left = planar("LINESTRING (0 0, 10 0, 5 8)");
        for (const Point p : {Point{13, 1}, Point{13, -1}, Point{10, -3}, Point{12, 2}})
            QVERIFY(left.locate(p).offset < 0);
        const Alignment right = planar("LINESTRING (0 0, 10 0, 5 -8)");
        for (const Point p : {Point{13, 1}, Point{13, -1}, Point{10, 3}, Point{12, -2}})
            QVERIFY(right.locate(p).offset > 0);
    }

    void sidesAtABendSeeThroughZeroLengthEdges()
    {
        const Alignment left = planar("LINESTRING (0 0, 10 0, 10 0, 10 0, 5 8)");
        QVERIFY(left.locate({13, 1}).offset < 0);
        QVERIFY(left.locate({13, -1}).offset < 0);
        QVERIFY(planar("LINESTRING (0 0, 0 0, 10 0)").locate({-1, 1}).offset > 0);
        QVERIFY(planar("LINESTRING (0 0, 10 0, 10 0)").locate({11, -1}).offset < 0);
    }

    void aHairpinHasADefinedSide()
    {
        const Alignment hairpin = planar("LINESTRING (0 0, 10 0, 0 0)");
        QCOMPARE(at(hairpin, {12, 0}), std::string("10000 2.00 e0"));
        QCOMPARE(at(hairpin, {5, 1}), std::string("5000 1.00 e0"));
        QCOMPARE(at(hairpin, {5, 1}, Position{20'000}), std::string("15000 -1.00 e1"));
    }

    void breaksTiesByTheHintElseTheSmallestPosition()
    {
        // Equally far from three sides of a court.
        const Alignment court = planar("LINESTRING (0 0, 10 0, 10 10, 0 10)");
        QCOMPARE(at(court, {5, 5}), std::string("5000 5.00 e0"));
        QCOMPARE(at(court, {5, 5}, Position{16'000}), std::string("15000 5.00 e1"));
        QCOMPARE(at(court, {5, 5}, Position{30'000}), std::string("25000 5.00 e2"));
        // A tenth of a millimetre decides nothing, a millimetre does.
        QCOMPARE(at(court, {5, 5.00004}), std::string("5000 5.00 e0"));
        QCOMPARE(at(court, {5, 5.001}), std::string("25000 5.00 e2"));
        QCOMPARE(at(court, {5, 5.001}, Position{0}), std::string("25000 5.00 e2"));
    }

    void takesTheFirstOrTheHintedPassWhereALoopCrosses()
    {
        const Alignment loop = planar("LINESTRING (0 0, 20 0, 20 10, 10 10, 10 -10)");
        QCOMPARE(at(loop, {10, 0}), std::string("10000 0.00 e0"));
        QCOMPARE(at(loop, {10, 0}, Position{49'000}), std::string("50000 0.00 e3"));
        const Alignment ring = planar("LINESTRING (0 0, 10 0, 10 10, 0 10, 0 0)");
        QCOMPARE(at(ring, {0, 0}), std::string("0 0.00 e0"));
        QCOMPARE(at(ring, {0, 0}, Position{39'000}), std::string("40000 0.00 e3"));
    }

    void refusesNoPointButSaysWhenThereIsNoPlace()
    {
        const Alignment river = planar("LINESTRING (0 0, 10 0)");
        for (const Point p : {Point{std::nan(""), 0}, Point{0, std::numeric_limits<double>::infinity()}}) {
            QCOMPARE(river.locate(p).at, Position{0});
            QVERIFY(std::isnan(river.locate(p).offset));
        }
    }

    void usesMetresAndNotDegrees()
    {
        // At 60 degrees north a degree of longitude is half as long: the nearest place in degrees is the wrong one.
        const Ruler ruler = geodesicRuler(4490);
        const Alignment river = Alignment::make(wktLine("LINESTRING (114 60, 114.01 60.01)"), {}, ruler).value();
        const Point p{114.01, 60.0};
        const Located located = river.locate(p);
        double least = std::numeric_limits<double>::infinity();
        Position nearest;
        for (std::int64_t mm = 0; mm <= river.length().value; mm += 100) {
            const double distance = ruler.distance(p, river.pointAt({mm}));
            if (distance < least) {
                least = distance;
                nearest = {mm};
            }
        }
        QVERIFY(std::abs(located.at.mm - nearest.mm) < 500);
        QVERIFY(std::abs(std::abs(located.offset) - least) < 0.001);
        QVERIFY(located.offset < 0);
    }

    void isTheInverseOfPointAt_data();
    void isTheInverseOfPointAt();
    void findsWhatLookingAtEveryEdgeFinds_data();
    void findsWhatLookingAtEveryEdgeFinds();
    void mirrorsWhenReversed();
    void measuresBlocks();
};

void AlignmentLocateTest::isTheInverseOfPointAt_data()
{
    QTest::addColumn<int>("epsg");
    QTest::addColumn<bool>("geodesic");
    QTest::addColumn<double>("x");
    QTest::addColumn<double>("y");
    QTest::addColumn<double>("step");
    QTest::newRow("planar 3-degree zone") << 4547 << false << 530'000.0 << 2'520'000.0 << 40.0;
    QTest::newRow("geodesic 3-degree zone") << 4547 << true << 530'000.0 << 2'520'000.0 << 40.0;
    QTest::newRow("geodesic, long edges") << 4547 << true << 430'000.0 << 3'520'000.0 << 2'000.0;
    QTest::newRow("degrees") << 4490 << true << 114.0 << 22.7 << 0.0004;
    QTest::newRow("degrees, edges of a kilometre") << 4490 << true << 114.0 << 52.7 << 0.004;
    QTest::newRow("web mercator, geodesic") << 3857 << true << 12'700'000.0 << 2'600'000.0 << 40.0;
}

void AlignmentLocateTest::isTheInverseOfPointAt()
{
    QFETCH(int, epsg);
    QFETCH(bool, geodesic);
    QFETCH(double, x);
    QFETCH(double, y);
    QFETCH(double, step);
    const Ruler ruler = geodesic ? geodesicRuler(epsg) : planarRuler();
    std::mt19937_64 random(seed());
    std::uniform_real_distribution<double> part(-1, 1);
    for (int i = amount(10, 500); i-- > 0;) {
        Line line{{x, y}};
        while (line.size() < 300)
            line.push_back({line.back().x + step * (1.1 + part(random)), line.back().y + step * part(random)});
        const Alignment river = Alignment::make(line, {}, ruler).value();
        for (int j = 0; j < 300; ++j) {
            const auto mm = static_cast<std::int64_t>(random() % static_cast<std::uint64_t>(river.length().value + 1));
            const Located located = river.locate(river.pointAt({mm}));
            QVERIFY2(std::abs(located.at.mm - mm) <= 1, qPrintable(QString::number(located.at.mm - mm)));
            QVERIFY(std::abs(located.offset) < 1e-4);
        }
        for (std::size_t vertex = 0; vertex < line.size(); ++vertex)
            QVERIFY(std::abs((river.locate(line[vertex]).at - river.positionOf(vertex)).value) <= 1);
    }
}

void AlignmentLocateTest::findsWhatLookingAtEveryEdgeFinds_data()
{
    QTest::addColumn<int>("vertices");
    for (const int vertices : {2, 65, 66, 130, 1'000, 4'097, 4'200, 20'000})
        QTest::newRow(qPrintable(QString::number(vertices))) << vertices;
}

void AlignmentLocateTest::findsWhatLookingAtEveryEdgeFinds()
{
    QFETCH(int, vertices);
    std::mt19937_64 random(seed());
    const Line line = wander(random, static_cast<std::size_t>(vertices));
    const Alignment river = Alignment::make(line, {}, planarRuler()).value();
    std::uniform_real_distribution<double> part(-0.2, 1.2);
    const Box box = river.bounds().grown(50);
    for (int i = amount(400, 10'000); i-- > 0;) {
        const Point p{box.minX + part(random) * (box.maxX - box.minX), box.minY + part(random) * (box.maxY - box.minY)};
        const Located located = river.locate(p);
        QVERIFY(std::abs(std::abs(located.offset) - leastDistance(line, p)) < 1.1e-4);
        QVERIFY(std::abs(std::hypot(p.x - located.on.x, p.y - located.on.y) - std::abs(located.offset)) < 1e-6);
        const Point again = river.pointAt(located.at);
        QVERIFY(std::hypot(again.x - located.on.x, again.y - located.on.y) < 0.0011);
    }
}

void AlignmentLocateTest::mirrorsWhenReversed()
{
    std::mt19937_64 random(seed());
    const Line line = wander(random, 500);
    const Alignment river = Alignment::make(line, {}, planarRuler()).value();
    const Alignment back = river.reversed();
    std::uniform_real_distribution<double> part(0, 1);
    for (int i = amount(500, 20'000); i-- > 0;) {
        const Box box = river.bounds();
        const Point p{box.minX + part(random) * (box.maxX - box.minX), box.minY + part(random) * (box.maxY - box.minY)};
        const Located there = river.locate(p);
        const Located here = back.locate(p, Position{river.length().value - there.at.mm});
        QVERIFY(std::abs(river.length().value - here.at.mm - there.at.mm) <= 1);
        QVERIFY(std::abs(here.offset + there.offset) < 2e-4);
    }
}

void AlignmentLocateTest::measuresBlocks()
{
    std::mt19937_64 random(seed());
    const Line line = wander(random, 200);
    const Alignment river = Alignment::make(line, {}, planarRuler()).value();
    QCOMPARE(river.blocks().size(), 4u);
    const Point p{530'050, 2'520'080};
    double least = std::numeric_limits<double>::infinity();
    for (std::size_t block = 0; block < river.blocks().size(); ++block)
        least = std::min(least, river.distanceToBlock(p, {1, 1}, block));
    QVERIFY(std::abs(least - leastDistance(line, p)) < 1e-9);
}

RIPARIA_TEST(AlignmentLocateTest)
#include "AlignmentLocateTest.moc"
