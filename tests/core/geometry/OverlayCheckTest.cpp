// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geometry/OverlayCheck.h"

#include "core/geometry/GeosPolygons.h"
#include "tests/support/TestMain.h"
#include "tests/support/Wkt.h"

#include <QtTest/QtTest>

#include <cmath>
#include <random>

using namespace riparia;
using namespace riparia::detail;
using riparia::test::amount;
using riparia::test::seed;
using riparia::test::wktPolygons;

namespace {

constexpr double kSlack = 1e-6;
constexpr const char* kLeft = "POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0))";
constexpr const char* kRight = "POLYGON ((5 0, 15 0, 15 10, 5 10, 5 0))";
constexpr const char* kNothing = "MULTIPOLYGON EMPTY";

GeosPtr geos(const std::string& wkt)
{
    GeosPtr geometry = toGeos(wkt == kNothing ? MultiPolygon() : wktPolygons(wkt));
    if (!geometry)
        qFatal("not a geometry: %s", wkt.c_str());
    return geometry;
}

bool possible(const std::string& a, const std::string& b, const std::string& result, Overlay kind,
              double slack = kSlack)
{
    return isPossible(geos(a).get(), geos(b).get(), geos(result).get(), kind, slack);
}

/// The parts as they are given, overlaps and all.
bool possibleUnion(const std::vector<std::string>& parts, const std::string& result)
{
    std::vector<GeosPtr> geometries;
    std::vector<const GEOSGeom_t*> borrowed;
    for (const std::string& part : parts) {
        geometries.push_back(geos(part));
        borrowed.push_back(geometries.back().get());
    }
    return isPossibleUnion(collected(borrowed).get(), geos(result).get(), kSlack);
}

/// A ring around a centre with corners at random distances.
MultiPolygon randomStar(std::mt19937& random)
{
    std::uniform_real_distribution<double> place(0, 20);
    const Point centre{place(random), place(random)};
    Ring ring;
    for (int k = 0; k < 15; ++k) {
        const double radius = 4 + place(random) / 4;
        ring.push_back({centre.x + radius * std::cos(k * 0.41888), centre.y + radius * std::sin(k * 0.41888)});
    }
    ring.push_back(ring.front());
    return {Polygon{ring, {}}};
}

} // namespace

class OverlayCheckTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsTrueIsPossible()
    {
        QVERIFY(possible(kLeft, kRight, "POLYGON ((0 0, 15 0, 15 10, 0 10, 0 0))", Overlay::Union));
        QVERIFY(possible(kLeft, kRight, "POLYGON ((5 0, 10 0, 10 10, 5 10, 5 0))", Overlay::Intersection));
        QVERIFY(possible(kLeft, kRight, "POLYGON ((0 0, 5 0, 5 10, 0 10, 0 0))", Overlay::Difference));
        QVERIFY(possible(kLeft, kLeft, kNothing, Overlay::Difference));
        QVERIFY(possible(kLeft, kLeft, kLeft, Overlay::Union));
        const std::string frame = "POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0), (3 3, 7 3, 7 7, 3 7, 3 3))";
        QVERIFY(possible(kLeft, "POLYGON ((3 3, 7 3, 7 7, 3 7, 3 3))", frame, Overlay::Difference));
    }

    void aPolygonLostFromAUnionIsImpossible()
    {
        QVERIFY(!possible(kLeft, kRight, kLeft, Overlay::Union));
        QVERIFY(!possible(kLeft, kRight, kNothing, Overlay::Union));
        // Of the same area as what is right, in the wrong place.
        QVERIFY(!possible(kLeft, kRight, "POLYGON ((0 0, 10 0, 10 15, 0 15, 0 0))", Overlay::Union));
    }

    void anOverlapCountedTwiceIsImpossible()
    {
        const std::string twice = "MULTIPOLYGON (((0 0, 10 0, 10 10, 0 10, 0 0)), ((0 0, 10 0, 10 10, 0 10, 0 0)))";
        QVERIFY(!possible(kLeft, kLeft, twice, Overlay::Union));
        const std::string both = "MULTIPOLYGON (((0 0, 10 0, 10 10, 0 10, 0 0)), ((5 0, 15 0, 15 10, 5 10, 5 0)))";
        QVERIFY(!possible(kLeft, kRight, both, Overlay::Union));
    }

    void theResultOfAnotherOverlayIsImpossible()
    {
        const std::string all = "POLYGON ((0 0, 15 0, 15 10, 0 10, 0 0))";
        const std::string common = "POLYGON ((5 0, 10 0, 10 10, 5 10, 5 0))";
        const std::string onlyLeft = "POLYGON ((0 0, 5 0, 5 10, 0 10, 0 0))";
        const std::string onlyRight = "POLYGON ((10 0, 15 0, 15 10, 10 10, 10 0))";
        for (const std::string& wrong : {all, onlyLeft, onlyRight, std::string(kNothing)})
            QVERIFY2(!possible(kLeft, kRight, wrong, Overlay::Intersection), wrong.c_str());
        for (const std::string& wrong : {all, common, onlyRight, std::string(kNothing)})
            QVERIFY2(!possible(kLeft, kRight, wrong, Overlay::Difference), wrong.c_str());
        for (const std::string& wrong : {common, onlyLeft, onlyRight})
            QVERIFY2(!possible(kLeft, kRight, wrong, Overlay::Union), wrong.c_str());
    }

    void whatReachesBeyondItsSidesIsImpossible()
    {
        QVERIFY(!possible(kLeft, kRight, "POLYGON ((5 0, 10 0, 10 12, 5 10, 5 0))", Overlay::Intersection));
        QVERIFY(!possible(kLeft, kRight, "POLYGON ((0 0, 5 0, 5 10, -1 10, 0 0))", Overlay::Difference));
    }

    void aHoleFilledOrDugIsImpossible()
    {
        const std::string hole = "POLYGON ((3 3, 7 3, 7 7, 3 7, 3 3))";
        const std::string frame = "POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0), (3 3, 7 3, 7 7, 3 7, 3 3))";
        QVERIFY(!possible(kLeft, hole, kLeft, Overlay::Difference));
        QVERIFY(!possible(kLeft, hole, frame, Overlay::Union));
    }

    void slipsWithinTheSlackPass()
    {
        const std::string moved = "POLYGON ((0 0, 15 0, 15 10.0001, 0 10, 0 0))";
        QVERIFY(possible(kLeft, kRight, moved, Overlay::Union, 1e-3));
        QVERIFY(!possible(kLeft, kRight, moved, Overlay::Union, 1e-6));
        // A sliver thinner than the slack may go.
        const std::string sliver = "POLYGON ((10 0, 10.0001 0, 10.0001 10, 10 10, 10 0))";
        QVERIFY(possible(sliver, kLeft, kNothing, Overlay::Difference, 1e-3));
    }

    void aUnionOfManyCoversEverythingOnce()
    {
        const std::string third = "POLYGON ((20 0, 30 0, 30 10, 20 10, 20 0))";
        const std::string right = "MULTIPOLYGON (((0 0, 15 0, 15 10, 0 10, 0 0)), ((20 0, 30 0, 30 10, 20 10, 20 0)))";
        QVERIFY(possibleUnion({kLeft, kRight, third}, right));
        QVERIFY(!possibleUnion({kLeft, kRight, third}, "POLYGON ((0 0, 15 0, 15 10, 0 10, 0 0))"));
        QVERIFY(!possibleUnion({kLeft, kRight, third}, kNothing));
        QVERIFY(!possibleUnion({kLeft, kRight}, "POLYGON ((0 0, 15 0, 15 12, 0 10, 0 0))"));
        const std::string twice = "MULTIPOLYGON (((0 0, 10 0, 10 10, 0 10, 0 0)), ((5 0, 15 0, 15 10, 5 10, 5 0)))";
        QVERIFY(!possibleUnion({kLeft, kRight}, twice));
        QVERIFY(possibleUnion({}, kNothing));
    }

    /// No false alarm: what GEOS makes of sound polygons in general position passes, or nothing could be overlaid.
    void soundOverlaysOfRandomPolygonsPass()
    {
        std::mt19937 random(seed());
        for (int i = 0; i < amount(300, 20000); ++i) {
            const GeosPtr a = toGeos(randomStar(random));
            const GeosPtr b = toGeos(randomStar(random));
            for (const Overlay kind : {Overlay::Union, Overlay::Intersection, Overlay::Difference}) {
                const auto result = overlay(a.get(), b.get(), kind);
                QVERIFY(result.has_value());
                QCOMPARE(result->grid, 0.0);
                QVERIFY(isPossible(a.get(), b.get(), result->geometry.get(), kind, kSlack));
            }
        }
    }

    /// And no blindness: where two polygons really overlap, the result of one overlay never passes for that of another.
    void swappedOverlaysOfRandomPolygonsAreFound()
    {
        std::mt19937 random(seed());
        for (int i = 0; i < amount(300, 20000); ++i) {
            const GeosPtr a = toGeos(randomStar(random));
            const GeosPtr b = toGeos(randomStar(random));
            const auto both = overlay(a.get(), b.get(), Overlay::Intersection);
            const auto onlyA = overlay(a.get(), b.get(), Overlay::Difference);
            const auto any = overlay(a.get(), b.get(), Overlay::Union);
            QVERIFY(both && onlyA && any);
            const MultiPolygon common = fromGeos(both->geometry.get());
            const MultiPolygon rest = fromGeos(onlyA->geometry.get());
            if (common.empty() || rest.empty())
                continue;
            QVERIFY(!isPossible(a.get(), b.get(), onlyA->geometry.get(), Overlay::Union, kSlack));
            QVERIFY(!isPossible(a.get(), b.get(), any->geometry.get(), Overlay::Intersection, kSlack));
            QVERIFY(!isPossible(a.get(), b.get(), any->geometry.get(), Overlay::Difference, kSlack));
            QVERIFY(!isPossible(a.get(), b.get(), b.get(), Overlay::Union, kSlack));
        }
    }
};

RIPARIA_TEST(OverlayCheckTest)
#include "OverlayCheckTest.moc"
