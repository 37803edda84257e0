// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geodesy/Ruler.h"
#include "core/geodesy/Projector.h"
#include "tests/support/Rulers.h"
#include "tests/support/TestMain.h"

#include <QtTest/QtTest>

#include <algorithm>
#include <atomic>
#include <cmath>
#include <limits>
#include <numeric>
#include <random>
#include <string>
#include <thread>
#include <vector>

using namespace riparia;
using riparia::test::crsOf;
using riparia::test::rulerOf;

namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

Line moved(Line line, const Projector& projector)
{
    for (Point& p : line)
        p = *projector.convert(p);
    return line;
}

/// The same places in another system.
Line moved(const Line& line, const std::string& from, const std::string& to)
{
    return moved(line, *Projector::make(crsOf(from), crsOf(to), DatumRule::AcceptBallpark));
}

bool isClose(double a, double b, double relative)
{
    return std::abs(a - b) <= relative * std::max(std::abs(a), std::abs(b));
}

QByteArray shown(double value)
{
    return QByteArray::number(value, 'f', 6);
}

/// A river as drawn: some hundred vertices, steps of metres to kilometres.
Line randomLine(std::mt19937_64& random, std::size_t count)
{
    std::uniform_real_distribution<double> direction(-1, 1);
    std::uniform_real_distribution<double> size(-5, -1.5);
    Line line = {{114.3, 22.77}};
    while (line.size() < count) {
        const double step = std::pow(10, size(random));
        line.push_back({line.back().x + step * direction(random), line.back().y + step * direction(random)});
    }
    return line;
}

const Line kPingdiLine = {{114.30, 22.80}, {114.31, 22.77}};
const Ring kPingdiQuad = {{114.30, 22.76}, {114.31, 22.76}, {114.31, 22.77}, {114.30, 22.77}, {114.30, 22.76}};

} // namespace

class RulerTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void measuresThePingdiLineTheSameInEverySystem_data()
    {
        QTest::addColumn<QString>("crs");
        for (const char* crs : {"EPSG:4490", "EPSG:4326", "EPSG:4547", "EPSG:4526", "EPSG:32650", "EPSG:32649",
                                "EPSG:3857", "+proj=laea +lat_0=20 +lon_0=110 +ellps=GRS80"})
            QTest::newRow(crs) << crs;
    }
    void measuresThePingdiLineTheSameInEverySystem()
    {
        QFETCH(QString, crs);
        const Ruler ruler = rulerOf(crs.toStdString());
        const double length = ruler.length(moved(kPingdiLine, "EPSG:4490", crs.toStdString()));
        QVERIFY2(std::abs(length - 3477.3006) < 0.0001, shown(length));
        const double area = ruler.area(Polygon{moved(kPingdiQuad, "EPSG:4490", crs.toStdString()), {}});
        QVERIFY2(std::abs(area - 1137298.0) < 0.1, shown(area));
    }

    void gridLengthsMatchCad_data()
    {
        QTest::addColumn<QString>("crs");
        QTest::addColumn<double>("length");
        QTest::addColumn<double>("area");
        QTest::newRow("4547") << "EPSG:4547" << 3477.3427 << 1137325.6;
        QTest::newRow("4526") << "EPSG:4526" << 3477.3427 << 1137325.6; // eight-digit eastings
        QTest::newRow("UTM 50N") << "EPSG:32650" << 3479.199 << 1138540.8;
        QTest::newRow("UTM 49N") << "EPSG:32649" << 3480.858 << kNaN;
    }
    void gridLengthsMatchCad()
    {
        QFETCH(QString, crs);
        QFETCH(double, length);
        QFETCH(double, area);
        const Ruler ruler = rulerOf(crs.toStdString(), LengthMethod::Grid);
        QVERIFY(ruler.method() == LengthMethod::Grid);
        const double measured = ruler.length(moved(kPingdiLine, "EPSG:4490", crs.toStdString()));
        QVERIFY2(std::abs(measured - length) < 0.0006, shown(measured));
        const double covered = ruler.area(Polygon{moved(kPingdiQuad, "EPSG:4490", crs.toStdString()), {}});
        QVERIFY2(std::isnan(area) || std::abs(covered - area) < 0.1, shown(covered));
    }

    void refusesGridForDegreesAndWebMercator()
    {
        for (const char* crs : {"EPSG:4490", "EPSG:3857", "ESRI:102100"})
            QCOMPARE(Ruler::make(crsOf(crs), LengthMethod::Grid).error().code, ErrorCode::CrsUnsuitable);
        QVERIFY(Ruler::make(crsOf("EPSG:3395"), LengthMethod::Grid).has_value());
        QCOMPARE(Ruler::make(Crs()).error().code, ErrorCode::CrsMissing);
        QCOMPARE(toString(LengthMethod::Geodesic), std::string_view("geodesic"));
        QCOMPARE(toString(LengthMethod::Grid), std::string_view("grid"));
    }

    void measuresInFeetAndGrads()
    {
        const Line line = {{-95.4, 29.7}, {-95.39, 29.71}, {-95.38, 29.7}};
        const double exact = rulerOf("EPSG:4269").length(line);
        const Line feet = moved(line, "EPSG:4269", "EPSG:2278");
        QVERIFY(isClose(rulerOf("EPSG:2278").length(feet), exact, 1e-9));
        QVERIFY(isClose(rulerOf("EPSG:2278", LengthMethod::Grid).length(feet),
                        std::hypot(feet[1].x - feet[0].x, feet[1].y - feet[0].y) * 1200 / 3937 +
                            std::hypot(feet[2].x - feet[1].x, feet[2].y - feet[1].y) * 1200 / 3937,
                        1e-12));
        // 50 grad are 45 degrees.
        QVERIFY(isClose(rulerOf("EPSG:4807").distance({0, 50}, {0.01, 50}),
                        rulerOf("EPSG:4275").distance({0, 45}, {0.009, 45}), 1e-9));
    }

    void theEllipsoidIsThatOfTheSystem()
    {
        const Line meridian = {{114, 22}, {114, 23}};
        const double cgcs = rulerOf("EPSG:4490").length(meridian);
        const double krassovsky = rulerOf("EPSG:4214").length(meridian);
        QVERIFY(krassovsky - cgcs > 1.5 && krassovsky - cgcs < 2.5);
        // An octant of a sphere.
        const Ruler sphere = rulerOf("+proj=longlat +R=6371000");
        QVERIFY(isClose(sphere.area(Polygon{{{0, 0}, {90, 0}, {0, 90}, {0, 0}}, {}}),
                        std::acos(-1.0) / 2 * 6371000 * 6371000, 1e-12));
        QVERIFY(isClose(sphere.distance({0, 0}, {90, 0}), std::acos(-1.0) / 2 * 6371000, 1e-12));
    }

    void linesWithoutEdgesHaveNoLength()
    {
        for (const char* crs : {"EPSG:4490", "EPSG:4547"}) {
            const Ruler ruler = rulerOf(crs);
            QCOMPARE(ruler.length(Line{}), 0.0);
            QCOMPARE(ruler.length(Line{{114, 22}}), 0.0);
            QCOMPARE(ruler.length(Line{{114, 22}, {114, 22}, {114, 22}}), 0.0);
            QVERIFY(ruler.cumulative({}).empty());
            QCOMPARE(ruler.cumulative({{114, 22}}), std::vector<double>{0.0});
            QCOMPARE(ruler.area(MultiPolygon{}), 0.0);
            QCOMPARE(ruler.area(Polygon{}), 0.0);
            QCOMPARE(ruler.area(Polygon{{{114, 22}, {114.1, 22}, {114, 22}}, {}}), 0.0);
        }
    }

    void isNaNWhereACoordinateIsNoPlace()
    {
        for (const auto& [crs, bad] : {std::pair<const char*, Point>{"EPSG:4490", {kNaN, 22}},
                                       {"EPSG:4490", {114, kNaN}},
                                       {"EPSG:4490", {114, 91}},
                                       {"EPSG:4547", {kNaN, 2.5e6}},
                                       {"EPSG:4547", {std::numeric_limits<double>::infinity(), 2.5e6}}}) {
            const Ruler ruler = rulerOf(crs);
            const Point good = std::string(crs) == "EPSG:4490" ? Point{114.3, 22.7} : Point{530000, 2.52e6};
            const Point next = {good.x + 0.1, good.y};
            QVERIFY(std::isnan(ruler.length(Line{good, bad, next})));
            QVERIFY(std::isnan(ruler.distance(bad, good)));
            QVERIFY(std::isnan(ruler.area(Polygon{{good, bad, next, good}, {}})));
            const std::vector<double> along = ruler.cumulative({good, next, bad, good});
            QVERIFY(!std::isnan(along[1]) && std::isnan(along[2]) && std::isnan(along[3]));
        }
    }

    void measuresFarOutsideItsZone()
    {
        // 24 degrees from the central meridian: as in rivers_epsg4547, which run through all of China.
        const Line line = {{90, 30}, {90.01, 30.01}, {90.02, 30}, {91, 31}, {108, 33}, {108.001, 33}};
        const double exact = rulerOf("EPSG:4490").length(line);
        QVERIFY(isClose(rulerOf("EPSG:4547").length(moved(line, "EPSG:4490", "EPSG:4547")), exact, 1e-10));
    }

    void lengthDoesNotDependOnDirectionOrPieces()
    {
        std::mt19937_64 random(test::seed());
        for (const char* crs : {"EPSG:4490", "EPSG:4547"}) {
            const Ruler ruler = rulerOf(crs);
            for (int round = 0; round < 20; ++round) {
                const Line line = moved(randomLine(random, 500), "EPSG:4490", crs);
                const double whole = ruler.length(line);
                QVERIFY(isClose(ruler.length(Line(line.rbegin(), line.rend())), whole, 1e-14));
                const auto cut = line.begin() + 1 + static_cast<std::ptrdiff_t>(random() % 498);
                QVERIFY(isClose(ruler.length(Line(line.begin(), cut + 1)) + ruler.length(Line(cut, line.end())), whole,
                                1e-14));
                const std::vector<double> along = ruler.cumulative(line);
                QCOMPARE(along.size(), line.size());
                QCOMPARE(along.front(), 0.0);
                QCOMPARE(along.back(), whole);
                QVERIFY(std::is_sorted(along.begin(), along.end()));
                double sum = 0;
                for (std::size_t i = 1; i < line.size(); ++i)
                    sum += ruler.distance(line[i - 1], line[i]);
                QVERIFY(isClose(sum, whole, 1e-12));
            }
        }
    }

    void areaDoesNotDependOnOrientationStartOrClosing()
    {
        const Ruler ruler = rulerOf("EPSG:4490");
        const double area = ruler.area(Polygon{kPingdiQuad, {}});
        Ring ring = kPingdiQuad;
        std::reverse(ring.begin(), ring.end());
        QVERIFY(isClose(ruler.area(Polygon{ring, {}}), area, 1e-12));
        ring.pop_back();
        QVERIFY(isClose(ruler.area(Polygon{ring, {}}), area, 1e-12));
        std::rotate(ring.begin(), ring.begin() + 2, ring.end());
        QVERIFY(isClose(ruler.area(Polygon{ring, {}}), area, 1e-12));
    }

    void holesAreSubtractedWhateverTheirOrientation()
    {
        for (const char* crs : {"EPSG:4490", "EPSG:4547"}) {
            const Ruler ruler = rulerOf(crs);
            const Ring outer = moved(kPingdiQuad, "EPSG:4490", crs);
            Ring hole =
                moved({{114.302, 22.762}, {114.304, 22.762}, {114.304, 22.764}, {114.302, 22.762}}, "EPSG:4490", crs);
            const double expected = ruler.area(Polygon{outer, {}}) - ruler.area(Polygon{hole, {}});
            QVERIFY(isClose(ruler.area(Polygon{outer, {hole}}), expected, 1e-12));
            std::reverse(hole.begin(), hole.end());
            QVERIFY(isClose(ruler.area(Polygon{outer, {hole}}), expected, 1e-12));
            QVERIFY(
                isClose(ruler.area(MultiPolygon{{outer, {hole}}, {hole, {}}}), ruler.area(Polygon{outer, {}}), 1e-12));
        }
    }

    void areasCrossTheAntimeridianAndHoldThePoles()
    {
        const Ruler ruler = rulerOf("EPSG:4326");
        const Ring here = {{-1, 10}, {1, 10}, {1, 12}, {-1, 12}, {-1, 10}};
        const Ring there = {{179, 10}, {-179, 10}, {-179, 12}, {179, 12}, {179, 10}};
        const Ring beyond = {{179, 10}, {181, 10}, {181, 12}, {179, 12}, {179, 10}};
        const double area = ruler.area(Polygon{here, {}});
        QVERIFY(isClose(ruler.area(Polygon{there, {}}), area, 1e-12));
        QVERIFY(isClose(ruler.area(Polygon{beyond, {}}), area, 1e-12));
        const Ring cap = {{0, 89}, {90, 89}, {180, 89}, {-90, 89}, {0, 89}};
        QVERIFY(isClose(ruler.area(Polygon{cap, {}}), 24952305678.0, 1e-10));
        // The same cap drawn in a polar system.
        QVERIFY(
            isClose(rulerOf("EPSG:5041").area(Polygon{moved(cap, "EPSG:4326", "EPSG:5041"), {}}), 24952305678.0, 1e-9));
    }

    void smallAreasAreLocallyFlat()
    {
        const Ruler ruler = rulerOf("EPSG:4490");
        for (double side : {1e-6, 1e-5, 1e-4}) { // a decimetre to ten metres
            const Ring ring = {
                {114.3, 22.77}, {114.3 + side, 22.77}, {114.3 + side, 22.77 + side}, {114.3, 22.77 + side}};
            const Ruler::LocalScale scale = ruler.localScale({114.3 + side / 2, 22.77 + side / 2});
            const double flat = scale.x * side * scale.y * side;
            QVERIFY(std::abs(ruler.area(Polygon{ring, {}}) - flat) < 1e-4 + 1e-8 * flat);
        }
    }

    void gridAreasKeepTheirDigitsAtLargeCoordinates()
    {
        const Ruler ruler = rulerOf("EPSG:4526", LengthMethod::Grid);
        const double x = 38530808.723;
        const double y = 2519098.042;
        QCOMPARE(ruler.area(Polygon{{{x, y}, {x + 0.5, y}, {x + 0.5, y + 0.25}, {x, y + 0.25}, {x, y}}, {}}), 0.125);
    }

    void localScaleTurnsUnitsIntoMetres()
    {
        const Ruler geographic = rulerOf("EPSG:4490");
        const Ruler::LocalScale degrees = geographic.localScale({114.3, 22.77});
        QVERIFY(isClose(degrees.x * 1e-4, geographic.distance({114.29995, 22.77}, {114.30005, 22.77}), 1e-8));
        QVERIFY(isClose(degrees.y * 1e-4, geographic.distance({114.3, 22.76995}, {114.3, 22.77005}), 1e-8));
        // UTM 50 at 114.3 E: the scale is 1.00055.
        const Ruler::LocalScale utm = rulerOf("EPSG:32650").localScale({222760.931, 2520588.690});
        QVERIFY(std::abs(utm.x - 1 / 1.00055) < 2e-5);
        QVERIFY(isClose(utm.x, utm.y, 1e-6)); // conformal
        const Ruler::LocalScale feet = rulerOf("EPSG:2278").localScale({3000000, 13800000});
        QVERIFY(std::abs(feet.x - 0.3048) < 1e-3);
        const Ruler::LocalScale grid = rulerOf("EPSG:2278", LengthMethod::Grid).localScale({3000000, 13800000});
        QCOMPARE(grid.x, 1200.0 / 3937.0);
        QCOMPARE(grid.y, 1200.0 / 3937.0);
        const Ruler::LocalScale mercator = rulerOf("EPSG:3857").localScale({12723818, 2607386});
        QVERIFY(std::abs(1 / mercator.y - 1.0902) < 1e-3 && std::abs(1 / mercator.x - 1.0840) < 1e-3);
        const Ruler::LocalScale nowhere = rulerOf("EPSG:4547").localScale({1e12, 1e12});
        QCOMPARE(nowhere.x, 1.0);
    }

    void tablesAreMeasuredLikeLines()
    {
        std::mt19937_64 random(test::seed());
        for (const char* crs : {"EPSG:4490", "EPSG:4547"}) {
            const Ruler ruler = rulerOf(crs);
            const Projector toPlan = *Projector::make(crsOf("EPSG:4490"), crsOf(crs));
            ShapeTable table;
            std::vector<double> expected;
            for (int shape = 0; shape < 3000; ++shape) { // several threads
                double sum = 0;
                const int parts = shape % 4;
                for (int part = 0; part < parts; ++part) {
                    const Line line = moved(randomLine(random, 1 + random() % 12), toPlan);
                    for (const Point& p : line)
                        table.addVertex(p.x, p.y);
                    table.endPart(PartRole::Line);
                    sum += ruler.length(line);
                }
                table.endShape(parts == 0 ? ShapeKind::Null : ShapeKind::Line);
                expected.push_back(sum);
            }
            const std::vector<double> lengths = ruler.lengths(table);
            QCOMPARE(lengths.size(), expected.size());
            for (std::size_t i = 0; i < lengths.size(); ++i)
                QVERIFY(std::abs(lengths[i] - expected[i]) < 1e-9);
            QVERIFY(isClose(ruler.length(table), std::accumulate(expected.begin(), expected.end(), 0.0), 1e-12));
            QCOMPARE(ruler.areas(table), std::vector<double>(expected.size(), 0.0));
            const std::vector<double> edges = ruler.edges(table);
            QCOMPARE(edges.size(), table.vertexCount());
            QVERIFY(isClose(std::accumulate(edges.begin(), edges.end(), 0.0), ruler.length(table), 1e-12));
        }
    }

    void tablesKeepLongEdgesAndNaNToTheirShapes()
    {
        const Ruler ruler = rulerOf("EPSG:4490");
        ShapeTable table;
        const auto add = [&table](const Line& line, PartRole role, ShapeKind kind) {
            for (const Point& p : line)
                table.addVertex(p.x, p.y);
            table.endPart(role);
            table.endShape(kind);
        };
        add({{0, 0}, {0, 0.001}}, PartRole::Line, ShapeKind::Line);
        add({{100, 50}, {110, 50}, {110, 51}}, PartRole::Line, ShapeKind::Line);
        add({{0, 0}, {kNaN, 0}}, PartRole::Line, ShapeKind::Line);
        add({{0, 0}, {0.001, 0}}, PartRole::Line, ShapeKind::Line);
        add(kPingdiQuad, PartRole::OuterRing, ShapeKind::Polygon);
        add({{1, 1}}, PartRole::Points, ShapeKind::Point);
        const std::vector<double> lengths = ruler.lengths(table);
        QVERIFY(std::abs(lengths[0] - 110.574) < 0.001);
        QCOMPARE(lengths[1], ruler.length(Line{{100, 50}, {110, 50}, {110, 51}}));
        QVERIFY(std::isnan(lengths[2]));
        QVERIFY(std::abs(lengths[3] - 111.319) < 0.001);
        QCOMPARE(lengths[4], 0.0); // an outline is not a line
        QCOMPARE(lengths[5], 0.0);
        const std::vector<double> areas = ruler.areas(table);
        QVERIFY(isClose(areas[4], 1137298.0, 1e-7));
        QCOMPARE(areas[1], 0.0);
        QVERIFY(ruler.lengths(ShapeTable()).empty());
        QCOMPARE(ruler.length(ShapeTable()), 0.0);
    }

    void tablesSubtractHoles()
    {
        const Ruler ruler = rulerOf("EPSG:4490");
        ShapeTable table;
        for (const Point& p : kPingdiQuad)
            table.addVertex(p.x, p.y);
        table.endPart(PartRole::OuterRing);
        const Ring hole = {{114.302, 22.762}, {114.304, 22.762}, {114.304, 22.764}, {114.302, 22.762}};
        for (const Point& p : hole)
            table.addVertex(p.x, p.y);
        table.endPart(PartRole::Hole);
        table.endShape(ShapeKind::Polygon);
        QCOMPARE(ruler.areas(table)[0], ruler.area(table.polygons(0)));
        QCOMPARE(ruler.areas(table)[0], ruler.area(Polygon{kPingdiQuad, {hole}}));
    }

    void servesSeveralThreads()
    {
        const Ruler ruler = rulerOf("EPSG:4547");
        const Line line = moved(kPingdiLine, "EPSG:4490", "EPSG:4547");
        const double expected = ruler.length(line);
        std::atomic<int> same{0};
        std::vector<std::thread> threads;
        for (int i = 0; i < 4; ++i)
            threads.emplace_back([&] {
                for (int k = 0; k < 500; ++k)
                    same += ruler.length(line) == expected;
            });
        for (std::thread& thread : threads)
            thread.join();
        QCOMPARE(same.load(), 2000);
    }
};

RIPARIA_TEST(RulerTest)
#include "RulerTest.moc"
