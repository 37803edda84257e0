// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geodesy/Projector.h"
#include "core/geodesy/Ruler.h"
#include "tests/support/Rulers.h"
#include "tests/support/TestMain.h"
#include "tests/support/Wkt.h"

#include <QtTest/QtTest>

#include <geodesic.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

using namespace riparia;
using riparia::test::rulerOf;
using test::toWkt;
using test::wktPolygons;

namespace {

/// How far the straight plan edges of a ring stray from the geodesics between their ends, looked at in 16 places.
double worstDeviation(const Ring& ring, const std::string& crs)
{
    const Crs plan = *Crs::parse(crs);
    const Crs base = *Crs::parse(plan.isGeographic() ? crs : "EPSG:4490");
    const Projector toPlaces = *Projector::make(plan, base);
    geod_geodesic geodesic;
    geod_init(&geodesic, plan.ellipsoid().semiMajor, 1 / plan.ellipsoid().inverseFlattening);
    double worst = 0;
    for (std::size_t i = 1; i < ring.size(); ++i) {
        const Point a = *toPlaces.convert(ring[i - 1]);
        const Point b = *toPlaces.convert(ring[i]);
        double azimuth = 0;
        geod_inverse(&geodesic, a.y, a.x, b.y, b.x, nullptr, &azimuth, nullptr);
        for (int k = 1; k < 16; ++k) {
            const Point chord = *toPlaces.convert(Point{ring[i - 1].x + (ring[i].x - ring[i - 1].x) * k / 16,
                                                        ring[i - 1].y + (ring[i].y - ring[i - 1].y) * k / 16});
            double length = 0;
            double towards = 0;
            geod_inverse(&geodesic, a.y, a.x, chord.y, chord.x, &length, &towards, nullptr);
            worst = std::max(worst, std::abs(length * std::sin((towards - azimuth) * std::acos(-1.0) / 180)));
        }
    }
    return worst;
}

} // namespace

/// Ruler::densified.
class DensifierTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void leavesShortEdgesAloneBitForBit()
    {
        const MultiPolygon small =
            wktPolygons("POLYGON ((114.3 22.77, 114.3005 22.7701, 114.30049999 22.7704, 114.3 22.77), "
                        "(114.3002 22.7701, 114.3003 22.7701, 114.3003 22.7702, 114.3002 22.7701))");
        QVERIFY(rulerOf("EPSG:4490").densified(small) == small);
        const MultiPolygon plan =
            wktPolygons("POLYGON ((530000 2520000, 530900 2520000, 530900 2520900, 530000 2520000))");
        QVERIFY(rulerOf("EPSG:4547").densified(plan) == plan);
        QVERIFY(rulerOf("EPSG:4490").densified({}).empty());
        const MultiPolygon odd = {Polygon{}, Polygon{{{114, 22}}, {}}, Polygon{{{114, 22}, {114, 22}}, {}}};
        QVERIFY(rulerOf("EPSG:4490").densified(odd) == odd);
    }

    void followsTheGeodesicWithinTheTolerance_data()
    {
        QTest::addColumn<QString>("crs");
        QTest::addColumn<QString>("wkt");
        QTest::addColumn<double>("tolerance");
        QTest::newRow("degrees") << "EPSG:4490"
                                 << "POLYGON ((114 22, 115 22, 115 23, 114 22))" << 0.001;
        QTest::newRow("degrees, far north") << "EPSG:4490"
                                            << "POLYGON ((20 75, 21 75, 20.5 75.5, 20 75))" << 0.001;
        QTest::newRow("degrees, across the equator") << "EPSG:4490"
                                                     << "POLYGON ((10 -1, 12 1, 10 1, 10 -1))" << 0.001;
        QTest::newRow("degrees, one metre") << "EPSG:4490"
                                            << "POLYGON ((90 30, 120 30, 120 45, 90 30))" << 1.0;
        QTest::newRow("zone") << "EPSG:4547"
                              << "POLYGON ((600000 2500000, 640000 2500000, 640000 2560000, 600000 2500000))" << 0.001;
        QTest::newRow("across the central meridian")
            << "EPSG:4547"
            << "POLYGON ((480000 2500000, 520000 2560000, 480000 2560000, 480000 2500000))" << 0.001;
        QTest::newRow("eight digits")
            << "EPSG:4526"
            << "POLYGON ((38600000 2500000, 38640000 2500000, 38640000 2560000, 38600000 2500000))" << 0.001;
    }
    void followsTheGeodesicWithinTheTolerance()
    {
        QFETCH(QString, crs);
        QFETCH(QString, wkt);
        QFETCH(double, tolerance);
        const std::string system = crs.toStdString();
        const MultiPolygon given = wktPolygons(wkt.toStdString());
        const Ruler ruler = rulerOf(system);
        QVERIFY(worstDeviation(given[0].outer, system) > tolerance);
        const MultiPolygon dense = ruler.densified(given, tolerance);
        QVERIFY(dense[0].outer.size() > given[0].outer.size());
        const double worst = worstDeviation(dense[0].outer, system);
        QVERIFY2(worst < 1.05 * tolerance, QByteArray::number(worst));
        // The same vertices in the same order are still there, and the same ground is covered.
        std::size_t found = 0;
        for (const Point& p : dense[0].outer)
            found += found < given[0].outer.size() && p == given[0].outer[found];
        QCOMPARE(found, given[0].outer.size());
        QVERIFY(std::abs(ruler.area(dense) - ruler.area(given)) < 1e-9 * ruler.area(given));
        QVERIFY(ruler.densified(dense, tolerance) == dense);
    }

    void neighboursKeepTheirCommonBorder()
    {
        const Ruler ruler = rulerOf("EPSG:4490");
        const MultiPolygon west = ruler.densified(wktPolygons("POLYGON ((114 22, 115 22.3, 114 23, 114 22))"));
        const MultiPolygon east = ruler.densified(wktPolygons("POLYGON ((115 22.3, 114 22, 115 21, 115 22.3))"));
        const auto border = [](const Ring& ring, Point from, Point to) {
            const auto begin = std::find(ring.begin(), ring.end(), from);
            return Line(begin, std::find(begin, ring.end(), to) + 1);
        };
        const Line there = border(west[0].outer, {114, 22}, {115, 22.3});
        Line back = border(east[0].outer, {115, 22.3}, {114, 22});
        std::reverse(back.begin(), back.end());
        QVERIFY(there.size() > 10);
        QVERIFY(there == back);
    }

    void densifiesHoles()
    {
        const MultiPolygon dense =
            rulerOf("EPSG:4490")
                .densified(wktPolygons(
                    "POLYGON ((114 22, 115 22, 115 23, 114 22), (114.5 22.1, 114.9 22.1, 114.9 22.4, 114.5 22.1))"));
        QVERIFY(dense[0].holes[0].size() > 100);
    }

    void leavesEdgesOverHalfTheGlobeAlone()
    {
        const MultiPolygon fiji =
            wktPolygons("POLYGON ((179.9999 -17, -179.9999 -17, -179.9999 -17.0001, 179.9999 -17))");
        QVERIFY(rulerOf("EPSG:4326").densified(fiji) == fiji);
    }

    void stopsAtPolesAndBadCoordinates()
    {
        const double nan = std::numeric_limits<double>::quiet_NaN();
        const Ruler ruler = rulerOf("EPSG:4490");
        const MultiPolygon bad = {Polygon{{{114, 22}, {nan, 22}, {114, 95}, {114, 22}}, {}}};
        QCOMPARE(ruler.densified(bad)[0].outer.size(), std::size_t(4));
        const MultiPolygon polar = wktPolygons("POLYGON ((0 89, 90 89, 90 90, 0 90, 0 89))");
        QVERIFY(ruler.densified(polar)[0].outer.size() < 4 * 4096 + 5);
        QVERIFY(ruler.densified(wktPolygons("POLYGON ((-170 -80, 0 -80, 0 80, -170 80, -170 -80))"))[0].outer.size() <
                4 * 4096 + 5);
    }

    void gridEdgesAreStraightAlready()
    {
        const Ruler grid = *Ruler::make(*Crs::fromEpsg(4547), LengthMethod::Grid);
        const MultiPolygon large =
            wktPolygons("POLYGON ((600000 2500000, 640000 2500000, 640000 2560000, 600000 2500000))");
        QVERIFY(grid.densified(large) == large);
    }
};

RIPARIA_TEST(DensifierTest)
#include "DensifierTest.moc"
