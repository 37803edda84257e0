// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/LineClip.h"

#include "tests/core/ledger/PlanMaker.h"
#include "tests/support/TestMain.h"
#include "tests/support/Wkt.h"

#include <QtTest/QtTest>

#include <cmath>
#include <random>

using namespace riparia;
using namespace riparia::test;

namespace {

/// Spans in metres, rounded to centimetres: "0-50 80-100".
std::string metres(const std::vector<Span>& spans)
{
    std::string text;
    for (const Span& span : spans)
        text += (text.empty() ? "" : " ") + shortest(std::round(span.from.metres() * 100) / 100) + "-" +
                shortest(std::round(span.to.metres() * 100) / 100);
    return text;
}

/// Line and polygons in metres from the origin.
std::string inside(const Line& line, const MultiPolygon& polygons)
{
    return metres(spansInside(MeasuredLine::of(fromOrigin(line), ledgerRuler()), PolygonEdges(fromOrigin(polygons)),
                              ledgerRuler()));
}

std::string inside(const char* line, const char* polygons)
{
    return inside(wktLine(line), wktPolygons(polygons));
}

Span spanMm(std::int64_t from, std::int64_t to)
{
    return {Position{from}, Position{to}};
}

double distanceToEdges(const MultiPolygon& polygon, Point p)
{
    double least = 1e9;
    const Ring& ring = polygon.front().outer;
    for (std::size_t i = 1; i < ring.size(); ++i) {
        const Point a = ring[i - 1];
        const Point ab{ring[i].x - a.x, ring[i].y - a.y};
        const double t = std::clamp(((p.x - a.x) * ab.x + (p.y - a.y) * ab.y) / (ab.x * ab.x + ab.y * ab.y), 0.0, 1.0);
        least = std::min(least, std::hypot(a.x + ab.x * t - p.x, a.y + ab.y * t - p.y));
    }
    return least;
}

constexpr const char* kSquare = "POLYGON ((0 0, 100 0, 100 100, 0 100, 0 0))";

} // namespace

class LineClipTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// However the border is drawn, and also where the cut is half way between two millimetres.
    void theSameBorderCutsAtTheSamePlace()
    {
        const MeasuredLine line{fromOrigin(Line{{1, 5}, {2.4, 17}}), {0, 12'081}};
        for (int i = 0; i < 500; ++i) {
            const double west = -0.37 * i - 0.1;
            const double east = 0.91 * i + 3.1;
            const Ring below{{west, 15}, {east, 15}, {east, -20}, {west, -20}, {west, 15}};
            const Ring above{{east, 15}, {west, 15}, {west, 30}, {east, 30}, {east, 15}};
            QCOMPARE(spansInside(line, PolygonEdges(fromOrigin(MultiPolygon{{below, {}}})), ledgerRuler()),
                     (std::vector<Span>{spanMm(0, 10'068)}));
            QCOMPARE(spansInside(line, PolygonEdges(fromOrigin(MultiPolygon{{above, {}}})), ledgerRuler()),
                     (std::vector<Span>{spanMm(10'068, 12'081)}));
        }
    }

    void insideOutsideAndAcross()
    {
        QCOMPARE(inside("LINESTRING (10 10, 10 60)", kSquare), std::string("0-50"));
        QCOMPARE(inside("LINESTRING (110 10, 110 60)", kSquare), std::string());
        QCOMPARE(inside("LINESTRING (50 -30, 50 60)", kSquare), std::string("30-90"));
        QCOMPARE(inside("LINESTRING (50 -30, 50 140)", kSquare), std::string("30-130"));
    }

    void inAndOutAndInAgain()
    {
        QCOMPARE(inside("LINESTRING (20 50, 20 120, 40 120, 40 50)", kSquare), std::string("0-50 110-160"));
    }

    void holesAreOutside()
    {
        QCOMPARE(inside("LINESTRING (50 0, 50 100)",
                        "POLYGON ((0 0, 100 0, 100 100, 0 100, 0 0), (40 40, 60 40, 60 60, 40 60, 40 40))"),
                 std::string("0-40 60-100"));
    }

    void polygonsThatShareAnEdgeAreOne()
    {
        QCOMPARE(
            inside("LINESTRING (50 50, 150 50)",
                   "MULTIPOLYGON (((0 0, 100 0, 100 100, 0 100, 0 0)), ((100 0, 200 0, 200 100, 100 100, 100 0)))"),
            std::string("0-100"));
    }

    void aTouchFromOutsideIsNotInside()
    {
        QCOMPARE(inside("LINESTRING (150 50, 100 50, 150 80)", kSquare), std::string());
        QCOMPARE(inside("LINESTRING (90 110, 110 90)", kSquare), std::string()); // through the corner
    }

    void aTouchFromInsideDoesNotInterrupt()
    {
        QCOMPARE(inside("LINESTRING (50 50, 100 50, 50 80)", kSquare), std::string("0-108.31"));
    }

    void alongTheEdgeIsInside()
    {
        QCOMPARE(inside("LINESTRING (100 -50, 100 150)", kSquare), std::string("50-150"));
        QCOMPARE(inside("LINESTRING (100 20, 100 80)", kSquare), std::string("0-60"));
        QCOMPARE(inside("LINESTRING (150 20, 100 20, 100 80, 150 80)", kSquare), std::string("50-110"));
    }

    void alongTheEdgeWithinAFewMillimetres()
    {
        // Other vertices than the edge has, and a noise of 4 mm on both sides.
        std::mt19937 random(seed());
        std::uniform_real_distribution<double> noise(-0.004, 0.004);
        Line line;
        for (int y = -50; y <= 150; y += 7)
            line.push_back({100 + noise(random), static_cast<double>(y)});
        const std::string spans = inside(line, wktPolygons(kSquare));
        QVERIFY2(spans == "50-150", spans.c_str());
    }

    void anEdgeCrossedInItsVertexIsCrossedOnce()
    {
        QCOMPARE(inside("LINESTRING (-50 50, 50 50)", "POLYGON ((0 50, 50 0, 100 50, 50 100, 0 50))"),
                 std::string("50-100"));
        QCOMPARE(inside("LINESTRING (-50 50, 0 50, 150 50)", "POLYGON ((0 50, 50 0, 100 50, 50 100, 0 50))"),
                 std::string("50-150"));
    }

    void emptyAndZeroLengthLines()
    {
        QCOMPARE(inside(Line{}, wktPolygons(kSquare)), std::string());
        QCOMPARE(inside(Line{{50, 50}}, wktPolygons(kSquare)), std::string());
        QCOMPARE(inside("LINESTRING (50 50, 50 50)", kSquare), std::string());
        QCOMPARE(inside("LINESTRING (50 50, 50 50, 60 50)", kSquare), std::string("0-10"));
        QCOMPARE(inside("LINESTRING (50 50, 60 50)", "POLYGON EMPTY"), std::string());
    }

    void agreesWithManySamplesOnRandomLinesAndPolygons()
    {
        std::mt19937 random(seed());
        std::uniform_real_distribution<double> place(0, 100);
        for (int i = 0; i < amount(100, 3000); ++i) {
            Ring ring;
            for (int k = 0; k < 12; ++k) {
                const double turn = 2 * M_PI * k / 12;
                const double radius = 10 + place(random) * 0.4;
                ring.push_back({50 + radius * std::cos(turn), 50 + radius * std::sin(turn)});
            }
            ring.push_back(ring.front());
            Line line;
            for (int k = 0; k < 6; ++k)
                line.push_back({place(random), place(random)});
            const MultiPolygon polygon = fromOrigin(MultiPolygon{{ring, {}}});
            const auto measured = MeasuredLine::of(fromOrigin(line), ledgerRuler());
            const auto spans = spansInside(measured, PolygonEdges(polygon), ledgerRuler());
            for (std::int64_t mm = 0; mm < measured.length().value; mm += 97) {
                const Point p = measured.at(Position{mm});
                if (distanceToEdges(polygon, p) < 0.02) // where the tolerance speaks
                    continue;
                const bool said =
                    std::any_of(spans.begin(), spans.end(), [&](const Span& s) { return s.contains(Position{mm}); });
                QCOMPARE(said, contains(polygon, p));
            }
        }
    }

    void spansIntersectAndComplement()
    {
        const std::vector<Span> a{spanMm(0, 10), spanMm(20, 30)};
        const std::vector<Span> b{spanMm(5, 25), spanMm(28, 40)};
        QVERIFY(intersected(a, b) == (std::vector<Span>{spanMm(5, 10), spanMm(20, 25), spanMm(28, 30)}));
        QVERIFY(intersected(a, {}).empty());
        QVERIFY(without(spanMm(0, 40), a) == (std::vector<Span>{spanMm(10, 20), spanMm(30, 40)}));
        QVERIFY(without(spanMm(5, 25), a) == (std::vector<Span>{spanMm(10, 20)}));
        QVERIFY(without(spanMm(2, 8), a).empty());
        QVERIFY(without(spanMm(12, 18), a) == (std::vector<Span>{spanMm(12, 18)}));
        QVERIFY(without(spanMm(3, 3), {}).empty());
    }
};

RIPARIA_TEST(LineClipTest)
#include "LineClipTest.moc"
