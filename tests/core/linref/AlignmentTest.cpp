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
#include <random>

using namespace riparia;
using namespace riparia::test;

namespace {

std::string sliced(const Alignment& alignment, std::int64_t from, std::int64_t to)
{
    return toWkt(alignment.slice({{from}, {to}}));
}

/// A line that always goes east, so that it never comes back on itself.
Line eastward(std::mt19937_64& random, Point start, double step, std::size_t count)
{
    Line line{start};
    std::uniform_real_distribution<double> part(-1, 1);
    for (std::size_t i = 1; i < count; ++i)
        line.push_back({line.back().x + step * (1.1 + part(random)), line.back().y + step * part(random)});
    return line;
}

} // namespace

/// Positions along a line: ends, vertices, zero-length edges, loops; slices; z; identity by hash.
class AlignmentTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void measuresItsLengthToTheMillimetre()
    {
        QCOMPARE(planar("LINESTRING (0 0, 3 4)").length(), Millimetres{5'000});
        QCOMPARE(planar("LINESTRING (0 0, 0 0.0124)").length(), Millimetres{12});
        QCOMPARE(planar("LINESTRING (0 0, 0 0.0126)").length(), Millimetres{13});
        QCOMPARE(planar("LINESTRING (0 0, 10 0, 10 10, 0 10)").whole(), (Span{{0}, {30'000}}));
        QCOMPARE(planar("LINESTRING (0 -1, 10 0, 4 10)").bounds(), (Box{0, -1, 10, 10}));
    }

    void refusesWhatIsNoLine()
    {
        const auto refused = [](const char* wkt, std::vector<double> z = {}) {
            const auto made = Alignment::make(wktLine(wkt), std::move(z), planarRuler());
            return made ? std::string("made") : std::string(toString(made.error().code)) + " " + made.error().detail;
        };
        QCOMPARE(refused("LINESTRING EMPTY"), std::string("geometry_empty "));
        QCOMPARE(refused("LINESTRING (1 1)"), std::string("geometry_empty "));
        QCOMPARE(refused("LINESTRING (1 1, 1 1, 1 1)"), std::string("geometry_empty "));
        QCOMPARE(refused("LINESTRING (1 1, 1 1.0004)"), std::string("geometry_empty "));
        QCOMPARE(refused("LINESTRING (0 0, nan 1, 2 2)"), std::string("geometry_invalid 1"));
        QCOMPARE(refused("LINESTRING (0 0, 1 1, 2 -inf)"), std::string("geometry_invalid 2"));
        QCOMPARE(refused("LINESTRING (0 0, 1 1)", {1}), std::string("geometry_invalid "));
        QCOMPARE(refused("LINESTRING (0 0, 1 1)", {1, std::nan("")}), std::string("made"));
        QVERIFY(!Alignment::make(wktLine("LINESTRING (114 22, 114 95)"), {}, geodesicRuler(4490)));
    }

    void findsPoints()
    {
        const Alignment river = planar("LINESTRING (0 0, 10 0, 10 20)");
        QCOMPARE(river.pointAt({-5'000}), (Point{0, 0}));
        QCOMPARE(river.pointAt({0}), (Point{0, 0}));
        QCOMPARE(river.pointAt({2'500}), (Point{2.5, 0}));
        QCOMPARE(river.pointAt({9'999}), (Point{9.999, 0}));
        QCOMPARE(river.pointAt({10'000}), (Point{10, 0}));
        QCOMPARE(river.pointAt({10'001}).x, 10.0);
        QVERIFY(std::abs(river.pointAt({10'001}).y - 0.001) < 1e-9);
        QCOMPARE(river.pointAt({30'000}), (Point{10, 20}));
        QCOMPARE(river.pointAt({30'001}), (Point{10, 20}));
        QCOMPARE(river.positionOf(0), Position{0});
        QCOMPARE(river.positionOf(1), Position{10'000});
        QCOMPARE(river.positionOf(2), Position{30'000});
        QCOMPARE(river.positionOf(99), Position{30'000});
    }

    void takesTheFirstVertexOfAZeroLengthEdge()
    {
        const Alignment river = planar("LINESTRING (0 0, 0 0, 10 0, 10 0, 10 0, 20 0, 20 0)", {1, 2, 3, 4, 5, 6, 7});
        QCOMPARE(river.length(), Millimetres{20'000});
        QCOMPARE(river.pointAt({10'000}), (Point{10, 0}));
        QCOMPARE(river.zAt({10'000}), 3.0);
        QCOMPARE(river.zAt({0}), 1.0);
        QCOMPARE(river.zAt({20'000}), 7.0);
        QCOMPARE(river.directionAt({10'000}), (Point{1, 0}));
        QCOMPARE(river.directionAt({0}), (Point{1, 0}));
        QCOMPARE(river.directionAt({20'000}), (Point{1, 0}));
        QCOMPARE(sliced(river, 5'000, 10'000), std::string("LINESTRING (5 0, 10 0)"));
        QCOMPARE(sliced(river, 10'000, 15'000), std::string("LINESTRING (10 0, 15 0)"));
    }

    void givesTheDirectionOfFlow()
    {
        const Alignment river = planar("LINESTRING (0 0, 10 0, 10 20)");
        QCOMPARE(river.directionAt({-1}), (Point{1, 0}));
        QCOMPARE(river.directionAt({9'999}), (Point{1, 0}));
        QCOMPARE(river.directionAt({10'000}), (Point{0, 1}));
        QCOMPARE(river.directionAt({30'000}), (Point{0, 1}));
        QCOMPARE(river.directionAt({99'000}), (Point{0, 1}));
        // In degrees, north-east on the ground is not (1, 1): a degree of longitude is shorter.
        const auto degrees = Alignment::make(wktLine("LINESTRING (114 60, 114.002 60.001)"), {}, geodesicRuler(4490));
        const Point direction = degrees->directionAt({10'000});
        QVERIFY(std::abs(direction.x - direction.y) < 0.01);
        QVERIFY(std::abs(std::hypot(direction.x, direction.y) - 1) < 1e-12);
    }

    void slices()
    {
        const Alignment river = planar("LINESTRING (0 0, 10 0, 10 20)");
        QCOMPARE(sliced(river, -5'000, 4'000), std::string("LINESTRING (0 0, 4 0)"));
        QCOMPARE(sliced(river, 2'000, 4'000), std::string("LINESTRING (2 0, 4 0)"));
        QCOMPARE(sliced(river, 2'000, 10'000), std::string("LINESTRING (2 0, 10 0)"));
        QCOMPARE(sliced(river, 2'000, 12'000), std::string("LINESTRING (2 0, 10 0, 10 2)"));
        QCOMPARE(sliced(river, 10'000, 12'000), std::string("LINESTRING (10 0, 10 2)"));
        QCOMPARE(sliced(river, 0, 99'000), std::string("LINESTRING (0 0, 10 0, 10 20)"));
        QCOMPARE(sliced(river, 5'000, 5'000), std::string("LINESTRING EMPTY"));
        QCOMPARE(sliced(river, 6'000, 5'000), std::string("LINESTRING EMPTY"));
        QCOMPARE(sliced(river, 30'000, 40'000), std::string("LINESTRING EMPTY"));
        QCOMPARE(sliced(river, -10'000, 0), std::string("LINESTRING EMPTY"));
        QCOMPARE(river.slice({{5'000}, {5'001}}).size(), 2u);
    }

    void slicesLoops()
    {
        const Alignment ring = planar("LINESTRING (0 0, 10 0, 10 10, 0 10, 0 0)");
        QCOMPARE(ring.length(), Millimetres{40'000});
        QCOMPARE(sliced(ring, 35'000, 40'000), std::string("LINESTRING (0 5, 0 0)"));
        const Alignment eight = planar("LINESTRING (0 0, 10 10, 10 0, 0 10)");
        QCOMPARE(eight.slice(eight.whole()), eight.points());
    }

    void interpolatesZ()
    {
        const Alignment river = planar("LINESTRING (0 0, 10 0, 10 20)", {8, 6, 2});
        QCOMPARE(river.zAt({5'000}), 7.0);
        QCOMPARE(river.zAt({10'000}), 6.0);
        QCOMPARE(river.zAt({99'000}), 2.0);
        QCOMPARE(river.sliceZ({{5'000}, {20'000}}), (std::vector<double>{7, 6, 4}));
        QCOMPARE(river.sliceZ({{5'000}, {5'000}}), std::vector<double>());
        const Alignment flat = planar("LINESTRING (0 0, 10 0)");
        QVERIFY(std::isnan(flat.zAt({5'000})));
        QVERIFY(flat.sliceZ(flat.whole()).empty());
        const Alignment holed = planar("LINESTRING (0 0, 10 0, 20 0)", {8, std::nan(""), 2});
        QVERIFY(std::isnan(holed.zAt({5'000})));
        QCOMPARE(holed.zAt({20'000}), 2.0);
    }

    void reverses()
    {
        const Alignment river = planar("LINESTRING (0 0, 10 0, 10 20.0004)", {8, 6, 2});
        const Alignment back = river.reversed();
        QCOMPARE(toWkt(back.points()), std::string("LINESTRING (10 20.0004, 10 0, 0 0)"));
        QCOMPARE(back.z(), (std::vector<double>{2, 6, 8}));
        QCOMPARE(back.length(), river.length());
        QCOMPARE(back.positionOf(1), Position{20'000});
        QVERIFY(back.hash() != river.hash());
        QCOMPARE(back.reversed().hash(), river.hash());
    }

    void hashesCoordinatesSystemAndMethod()
    {
        const Line line = wktLine("LINESTRING (530000 2520000, 530010 2520000)");
        const auto hash = [&line](const Ruler& ruler) { return Alignment::make(line, {}, ruler)->hash(); };
        QCOMPARE(hash(planarRuler()), hash(planarRuler()));
        QCOMPARE(hash(planarRuler()).size(), 64u);
        QVERIFY(hash(planarRuler()) != hash(geodesicRuler(4547)));
        QVERIFY(hash(geodesicRuler(4547)) != hash(geodesicRuler(4548)));
        QCOMPARE(Alignment::make(line, {1, 2}, planarRuler())->hash(), hash(planarRuler()));
        Line moved = line;
        moved[1].x = std::nextafter(moved[1].x, 1e9);
        QVERIFY(Alignment::make(moved, {}, planarRuler())->hash() != hash(planarRuler()));
    }

    void theLastVertexIsAtTheRoundedLength();
    void slicesJoinToTheWhole();
    void aSliceOfASliceIsASlice();
    void acceptsMeasuredEdges();
};

void AlignmentTest::theLastVertexIsAtTheRoundedLength()
{
    // The last three vertices lie within the 0.4 mm that rounding takes away.
    const Alignment river = planar("LINESTRING (0 0, 10 0, 10.0001 0, 10.0002 0, 10.0004 0)");
    QCOMPARE(river.length(), Millimetres{10'000});
    for (std::size_t vertex = 1; vertex < 5; ++vertex)
        QCOMPARE(river.positionOf(vertex), Position{10'000});
    QCOMPARE(river.pointAt({10'000}), (Point{10.0004, 0}));
    QCOMPARE(river.slice(river.whole()), river.points());
    QCOMPARE(sliced(river, 4'000, 10'000), std::string("LINESTRING (4 0, 10.0004 0)"));
}

void AlignmentTest::slicesJoinToTheWhole()
{
    std::mt19937_64 random(seed());
    for (int i = amount(60, 3'000); i-- > 0;) {
        const Line line = eastward(random, {530'000, 2'520'000}, 7.0, 200);
        const Alignment river = Alignment::make(line, {}, geodesicRuler(4547)).value();
        std::vector<Position> cuts{{0}, {river.length().value}};
        for (int cut = 0; cut < 20; ++cut) {
            const auto at = static_cast<std::int64_t>(random() % static_cast<std::uint64_t>(river.length().value));
            cuts.push_back(cut % 2 ? Position{at} : river.positionOf(random() % line.size()));
        }
        std::sort(cuts.begin(), cuts.end());
        Line joined;
        Millimetres sum;
        for (std::size_t cut = 1; cut < cuts.size(); ++cut) {
            const Line slice = river.slice({cuts[cut - 1], cuts[cut]});
            sum += cuts[cut] - cuts[cut - 1];
            if (slice.empty())
                continue;
            QVERIFY(slice.size() >= 2);
            QCOMPARE(slice.front(), river.pointAt(cuts[cut - 1]));
            QCOMPARE(slice.back(), river.pointAt(cuts[cut]));
            QVERIFY(std::abs(river.ruler().length(slice) - (cuts[cut] - cuts[cut - 1]).metres()) < 0.0011);
            if (!joined.empty()) {
                QCOMPARE(slice.front(), joined.back());
                joined.pop_back();
            }
            joined.insert(joined.end(), slice.begin(), slice.end());
        }
        QCOMPARE(sum, river.length());
        // Without the cuts inside edges it is the line again.
        Line vertices;
        for (const Point& p : joined) {
            if (std::find(line.begin(), line.end(), p) != line.end())
                vertices.push_back(p);
        }
        QCOMPARE(vertices, line);
        QVERIFY(std::abs(river.ruler().length(joined) - river.length().metres()) < 0.001);
    }
}

void AlignmentTest::aSliceOfASliceIsASlice()
{
    std::mt19937_64 random(seed());
    for (int i = amount(200, 10'000); i-- > 0;) {
        const Line line = eastward(random, {530'000, 2'520'000}, 7.0, 50);
        const Alignment river = Alignment::make(line, {}, planarRuler()).value();
        const auto length = static_cast<std::uint64_t>(river.length().value);
        std::int64_t at[4];
        for (std::int64_t& each : at)
            each = static_cast<std::int64_t>(random() % length);
        std::sort(std::begin(at), std::end(at));
        if (at[3] - at[0] < 10 || at[2] - at[1] < 10)
            continue;
        const Alignment outer = Alignment::make(river.slice({{at[0]}, {at[3]}}), {}, planarRuler()).value();
        const Line inner = outer.slice({{at[1] - at[0]}, {at[2] - at[0]}});
        const Line direct = river.slice({{at[1]}, {at[2]}});
        for (const auto& [a, b] : {std::pair(inner.front(), direct.front()), std::pair(inner.back(), direct.back())})
            QVERIFY(std::hypot(a.x - b.x, a.y - b.y) < 0.002);
        QVERIFY(std::abs(planarRuler().length(inner) - planarRuler().length(direct)) < 0.002);
    }
}

void AlignmentTest::acceptsMeasuredEdges()
{
    const Line line = wktLine("LINESTRING (114 22.7, 114.01 22.71, 114.02 22.7)");
    const Ruler ruler = geodesicRuler(4490);
    const auto measured = Alignment::make(line, {}, ruler.cumulative(line), ruler);
    const auto plain = Alignment::make(line, {}, ruler);
    QCOMPARE(measured->length(), plain->length());
    QCOMPARE(measured->hash(), plain->hash());
    QVERIFY(!Alignment::make(line, {}, {0, 1}, ruler));
}

RIPARIA_TEST(AlignmentTest)
#include "AlignmentTest.moc"
