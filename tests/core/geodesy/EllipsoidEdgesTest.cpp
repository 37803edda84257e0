// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geodesy/EllipsoidEdges.h"
#include "tests/support/GeodesicReference.h"
#include "tests/support/TestMain.h"

#include <QtTest/QtTest>

#include <geodesic.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numbers>
#include <random>
#include <vector>

using namespace riparia;
using detail::EllipsoidEdges;

namespace {

struct Edge {
    double longitude1, latitude1, longitude2, latitude2;
};

constexpr Ellipsoid kGrs80;

double measured(const Edge& e)
{
    static const EllipsoidEdges edges(kGrs80);
    return edges.measure(e.longitude1, e.latitude1, e.longitude2, e.latitude2);
}

double reference(const Edge& e)
{
    return test::geodesicByIntegration(e.longitude1, e.latitude1, e.longitude2, e.latitude2, kGrs80.semiMajor,
                                       kGrs80.inverseFlattening);
}

/// Error as a share of what the design allows: 1e-8 m + 1e-11 L.
double shareOfAllowance(const Edge& e)
{
    const double exact = reference(e);
    return std::abs(measured(e) - exact) / (1e-8 + 1e-11 * exact);
}

Edge edgeFrom(double longitude, double latitude, double azimuth, double length)
{
    geod_geodesic geodesic;
    geod_init(&geodesic, kGrs80.semiMajor, 1 / kGrs80.inverseFlattening);
    Edge edge{longitude, latitude, 0, 0};
    geod_direct(&geodesic, latitude, longitude, azimuth, length, &edge.latitude2, &edge.longitude2, nullptr);
    return edge;
}

constexpr long double kRadians = std::numbers::pi_v<long double> / 180;

/// The radius of curvature of the meridian, added up by Simpson's rule.
double meridianArc(long double south, long double north)
{
    const long double f = 1 / static_cast<long double>(kGrs80.inverseFlattening);
    const long double e2 = f * (2 - f);
    const auto radius = [e2](long double latitude) {
        const long double sine = std::sin(latitude * kRadians);
        return kGrs80.semiMajor * (1 - e2) / std::pow(1 - e2 * sine * sine, 1.5L);
    };
    constexpr int kSteps = 100;
    long double sum = radius(south) + radius(north);
    for (int i = 1; i < kSteps; ++i)
        sum += (i % 2 == 0 ? 2 : 4) * radius(south + (north - south) * i / kSteps);
    return static_cast<double>(sum * (north - south) * kRadians / (3 * kSteps));
}

/// Where and how adversarial edges lie.
struct Region {
    const char* name;
    double south, north, west, east;
};
constexpr std::array kRegions = {Region{"anywhere", -90, 90, -180, 180},
                                 Region{"at the equator", -1e-3, 1e-3, -180, 180},
                                 Region{"at a pole", 89.99, 90, -180, 180},
                                 Region{"at the other pole", -90, -89.9999, -180, 180},
                                 Region{"at the antimeridian", -80, 80, 179.999, 180},
                                 Region{"in Pingdi", 22.7, 22.8, 114.2, 114.4}};
constexpr std::array kLengths = {1e-6, 1e-3, 0.1, 1.0, 30.0, 999.0, 1001.0, 4999.0, 5001.0, 20000.0};

} // namespace

class EllipsoidEdgesTest : public QObject {
    Q_OBJECT

    static void add(const char* where, double length) { QTest::addRow("%s, %g m", where, length) << where << length; }

private Q_SLOTS:
    void theReferenceKnowsMeridiansAndTheEquator()
    {
        QVERIFY(std::abs(reference({10, 0, 10.15, 0}) - 0.15L * kRadians * kGrs80.semiMajor) < 1e-10);
        QVERIFY(std::abs(reference({114, 22.6, 114, 22.75}) - meridianArc(22.6, 22.75)) < 1e-10);
        QVERIFY(std::abs(reference({77, 89.95, -103, 89.95}) - 2 * meridianArc(89.95, 90)) < 1e-10);
    }

    void staysWithinTheAllowanceEverywhere_data()
    {
        QTest::addColumn<QString>("where");
        QTest::addColumn<double>("length");
        for (const Region& region : kRegions) {
            for (double length : kLengths)
                add(region.name, length);
        }
    }
    void staysWithinTheAllowanceEverywhere()
    {
        QFETCH(QString, where);
        QFETCH(double, length);
        const Region& region =
            *std::find_if(kRegions.begin(), kRegions.end(), [&](const Region& r) { return where == r.name; });
        std::mt19937_64 random(test::seed());
        std::uniform_real_distribution<double> share(0, 1);
        const int count = test::amount(50000, 1000000) / static_cast<int>(kRegions.size() * kLengths.size());
        double worst = 0;
        for (int i = 0; i < count; ++i) {
            // Every third along the meridian, every third along the parallel.
            const double azimuth = i % 3 == 0 ? 360 * share(random) : i % 3 == 1 ? 180 * (i % 2) : 90;
            const Edge edge = edgeFrom(region.west + (region.east - region.west) * share(random),
                                       region.south + (region.north - region.south) * share(random), azimuth,
                                       length * (0.5 + 0.5 * share(random)));
            worst = std::max({worst, shareOfAllowance(edge),
                              shareOfAllowance({edge.longitude2, edge.latitude2, edge.longitude1, edge.latitude1})});
        }
        QVERIFY2(worst < 1, qPrintable(QString("%1 of the allowance").arg(worst)));
    }

    void staysWithinTheAllowanceOnOtherEllipsoids()
    {
        std::mt19937_64 random(test::seed());
        std::uniform_real_distribution<double> share(-1, 1);
        for (const Ellipsoid& ellipsoid : {Ellipsoid{6378245, 298.3}, Ellipsoid{6377397.155, 299.1528128},
                                           Ellipsoid{6378249.145, 293.465}, Ellipsoid{6371000, 0}}) {
            const EllipsoidEdges edges(ellipsoid);
            for (int i = 0; i < 200; ++i) {
                const Edge e = edgeFrom(180 * share(random), 89 * share(random), 180 * share(random),
                                        4000 * std::abs(share(random)));
                const double exact = test::geodesicByIntegration(e.longitude1, e.latitude1, e.longitude2, e.latitude2,
                                                                 ellipsoid.semiMajor, ellipsoid.inverseFlattening);
                const double length = edges.measure(e.longitude1, e.latitude1, e.longitude2, e.latitude2);
                QVERIFY(std::abs(length - exact) < 1e-8 + 1e-11 * exact);
            }
        }
    }

    void zeroLengthIsZero()
    {
        for (double latitude : {0.0, 22.77, 45.0, 90.0, -90.0})
            QCOMPARE(measured({114.3, latitude, 114.3, latitude}), 0.0);
    }

    void longitudesAtAPoleDoNotMatter()
    {
        QVERIFY(measured({0, 90, 123, 90}) < 1e-8);
        QVERIFY(measured({-180, -90, 77, -90}) < 1e-8);
        QVERIFY(std::abs(measured({0, 89.999, 90, 90}) - measured({50, 89.999, 50, 90})) < 1e-8);
    }

    void bothWritingsOfTheAntimeridianAreOneLine()
    {
        QVERIFY(measured({180, 10, -180, 10}) < 1e-8);
        QVERIFY(std::abs(measured({179.999, 10, -179.999, 10}) - measured({179.999, 10, 180.001, 10})) < 1e-8);
        QVERIFY(std::abs(measured({179.999, 10, -179.999, 10}) - measured({-0.001, 10, 0.001, 10})) < 1e-8);
        QVERIFY(std::abs(measured({359.999, 10, 0.001, 10}) - measured({-0.001, 10, 0.001, 10})) < 1e-8);
    }

    void isTheSameBothWays()
    {
        std::mt19937_64 random(test::seed());
        std::uniform_real_distribution<double> share(-1, 1);
        for (int i = 0; i < 1000; ++i) {
            const Edge e = edgeFrom(180 * share(random), 90 * share(random), 180 * share(random), 3000 * share(random));
            QVERIFY(measured(e) == measured({e.longitude2, e.latitude2, e.longitude1, e.latitude1}));
        }
    }

    void meetsTheLongFormulaAtTheBorder()
    {
        const EllipsoidEdges edges(kGrs80);
        for (double azimuth = 0; azimuth < 360; azimuth += 15) {
            const Edge e = edgeFrom(114, 22, azimuth, EllipsoidEdges::kMaxShort);
            std::array<double, 1> quick{};
            edges.measureShort(std::array{e.longitude1, e.longitude2}, std::array{e.latitude1, e.latitude2}, quick);
            QVERIFY(std::abs(quick[0] - edges.longEdge(e.longitude1, e.latitude1, e.longitude2, e.latitude2)) < 5e-8);
        }
    }

    void whatIsNoPlaceIsNaN()
    {
        const double nan = std::numeric_limits<double>::quiet_NaN();
        const double infinity = std::numeric_limits<double>::infinity();
        for (const Edge& e :
             {Edge{nan, 0, 0, 0}, Edge{0, nan, 0, 0}, Edge{0, 0, nan, 0}, Edge{0, 0, 0, nan}, Edge{infinity, 0, 0, 0},
              Edge{0, infinity, 0, 0}, Edge{0, 90.5, 0, 90.4}, Edge{0, 91, 0, 0}, Edge{0, 0, 0, -91}})
            QVERIFY(std::isnan(measured(e)));
    }

    void manyEdgesAreMeasuredLikeOne()
    {
        // Longer than a block, with a long edge and a hole of NaN in the middle.
        std::mt19937_64 random(test::seed());
        std::uniform_real_distribution<double> step(-0.01, 0.01);
        std::vector<double> longitude = {114};
        std::vector<double> latitude = {22};
        while (longitude.size() < 1000) {
            longitude.push_back(longitude.back() + step(random));
            latitude.push_back(latitude.back() + step(random));
        }
        longitude[300] = 0;
        latitude[600] = std::numeric_limits<double>::quiet_NaN();
        const EllipsoidEdges edges(kGrs80);
        std::vector<double> lengths(longitude.size() - 1);
        edges.measure(longitude, latitude, lengths);
        for (std::size_t i = 0; i < lengths.size(); ++i) {
            const double one = edges.measure(longitude[i], latitude[i], longitude[i + 1], latitude[i + 1]);
            QVERIFY(lengths[i] == one || (std::isnan(lengths[i]) && std::isnan(one)));
        }
        QVERIFY(lengths[300] > 1e6);
        QVERIFY(std::isnan(lengths[599]) && std::isnan(lengths[600]) && !std::isnan(lengths[601]));
        edges.measure({}, {}, {});
    }

    void scaleIsThatOfShortEdges()
    {
        const EllipsoidEdges edges(kGrs80);
        for (double latitude : {-89.0, -45.0, 0.0, 22.77, 60.0, 89.9}) {
            const EllipsoidEdges::Scale scale = edges.scaleAt(latitude);
            const double d = 1e-4;
            QVERIFY(std::abs(measured({0, latitude, d, latitude}) / d - scale.perLongitude) < 1e-3);
            QVERIFY(std::abs(measured({0, latitude - d / 2, 0, latitude + d / 2}) / d - scale.perLatitude) < 1e-3);
        }
    }
};

RIPARIA_TEST(EllipsoidEdgesTest)
#include "EllipsoidEdgesTest.moc"
