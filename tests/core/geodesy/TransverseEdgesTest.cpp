// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geodesy/TransverseEdges.h"
#include "core/geodesy/CrsImpl.h"
#include "core/geodesy/EllipsoidEdges.h"
#include "core/geometry/Point.h"
#include "tests/support/GeodesicReference.h"
#include "tests/support/TestMain.h"

#include <QtTest/QtTest>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <optional>
#include <random>
#include <vector>

using namespace riparia;
using detail::EllipsoidEdges;
using detail::ProjPipeline;
using detail::TransverseEdges;

namespace {

/// A system with its projection and, if it is a transverse Mercator, the quick way.
struct Plane {
    Crs crs;
    std::shared_ptr<const ProjPipeline> projection;
    std::optional<TransverseEdges> edges;

    explicit Plane(const std::string& text)
        : crs(*Crs::parse(text))
        , projection(ProjPipeline::make(crs.impl()->projection))
        , edges(TransverseEdges::make(*crs.impl(), *projection))
    {}
    Point toPlane(Point place) const
    {
        ProjPipeline::Lease(*projection).convert(ProjPipeline::Direction::Forward, {&place.x, 1}, {&place.y, 1});
        return place;
    }
    Point toPlace(Point plan) const
    {
        ProjPipeline::Lease(*projection).convert(ProjPipeline::Direction::Inverse, {&plan.x, 1}, {&plan.y, 1});
        return plan;
    }
    double measure(Point a, Point b) const
    {
        double length = 0;
        edges->measureShort(std::array{a.x, b.x}, std::array{a.y, b.y}, {&length, 1});
        return length;
    }
};

} // namespace

class TransverseEdgesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void knowsATransverseMercatorWhenItSeesOne_data()
    {
        QTest::addColumn<QString>("crs");
        QTest::addColumn<bool>("isOne");
        for (const char* crs :
             {"EPSG:4547", "EPSG:4526", "EPSG:4502", "EPSG:2435", "EPSG:2383", "EPSG:32650", "EPSG:32733", "EPSG:27700",
              "EPSG:3021", "EPSG:3435", "+proj=tmerc +lat_0=30 +lon_0=120.78 +ellps=krass",
              "+proj=tmerc +lon_0=114 +ellps=GRS80 +axis=wsu"})
            QTest::newRow(crs) << crs << true;
        for (const char* crs : {"EPSG:3857", "EPSG:2278", "EPSG:3035", "EPSG:5041", "EPSG:27572",
                                "+proj=tmerc +approx +lon_0=114 +ellps=GRS80",
                                "+proj=tmerc +lon_0=114 +ellps=GRS80 +axis=wnu", "+proj=tmerc +lon_0=114 +R=6371000"})
            QTest::newRow(crs) << crs << false;
    }
    void knowsATransverseMercatorWhenItSeesOne()
    {
        QFETCH(QString, crs);
        QFETCH(bool, isOne);
        QCOMPARE(Plane(crs.toStdString()).edges.has_value(), isOne);
    }

    void staysWithinTheAllowance_data()
    {
        QTest::addColumn<QString>("crs");
        QTest::addColumn<double>("meridian");
        QTest::newRow("3-degree zone") << "EPSG:4547" << 114.0;
        QTest::newRow("eight digits") << "EPSG:4526" << 114.0;
        QTest::newRow("UTM south") << "EPSG:32733" << 15.0;
        QTest::newRow("Beijing 1954") << "EPSG:2435" << 114.0;
        QTest::newRow("British National Grid") << "EPSG:27700" << -2.0;
        QTest::newRow("US feet") << "EPSG:3435" << -88.0 - 20.0 / 60;
    }
    void staysWithinTheAllowance()
    {
        QFETCH(QString, crs);
        QFETCH(double, meridian);
        const Plane plane(crs.toStdString());
        QVERIFY(plane.edges.has_value());
        std::mt19937_64 random(test::seed());
        std::uniform_real_distribution<double> share(-1, 1);
        std::uniform_real_distribution<double> decade(-6, 3.6);
        const Ellipsoid ellipsoid = plane.crs.ellipsoid();
        const int count = test::amount(2000, 100000);
        double worst = 0;
        for (int i = 0; i < count; ++i) {
            const Point a = plane.toPlane({meridian + 4 * share(random), 84 * share(random)});
            const double length = std::pow(10, decade(random)) / plane.crs.unitMetres();
            const double angle = std::acos(-1.0) * share(random);
            const Point b = {a.x + length * std::cos(angle), a.y + length * std::sin(angle)};
            const Point from = plane.toPlace(a);
            const Point to = plane.toPlace(b);
            const double exact = test::geodesicByIntegration(from.x, from.y, to.x, to.y, ellipsoid.semiMajor,
                                                             ellipsoid.inverseFlattening);
            const double measured = plane.measure(a, b);
            QVERIFY(measured == plane.measure(b, a));
            worst = std::max(worst, std::abs(measured - exact) / (1e-8 + 1e-11 * exact));
        }
        QVERIFY2(worst < 1, qPrintable(QString("%1 of the allowance").arg(worst)));
    }

    void isNaNOutOfReach()
    {
        const Plane plane("EPSG:4547");
        const double nan = std::numeric_limits<double>::quiet_NaN();
        QVERIFY(!std::isnan(plane.measure({500000 + 600000, 2500000}, {500000 + 600100, 2500000})));
        for (const Point p : {Point{500000 + 640000, 2500000}, Point{500000 - 640000, 2500000}, Point{500000, 11000000},
                              Point{nan, 2500000}, Point{500000, nan}, Point{1e300, 2500000}})
            QVERIFY(std::isnan(plane.measure(p, {500000, 2500000})));
    }

    void staysLongWhereItDoesNotCount()
    {
        const Plane plane("EPSG:4547");
        for (double length = 5001; length < 1e7; length *= 1.3)
            QVERIFY(EllipsoidEdges::isLong(plane.measure({500000, 2500000}, {500000, 2500000 + length})));
    }

    void manyEdgesAreMeasuredLikeOne()
    {
        const Plane plane("EPSG:4547");
        std::mt19937_64 random(test::seed());
        std::uniform_real_distribution<double> step(-100, 100);
        std::vector<double> x = {530000};
        std::vector<double> y = {2520000};
        while (x.size() < 1000) {
            x.push_back(x.back() + step(random));
            y.push_back(y.back() + step(random));
        }
        std::vector<double> lengths(x.size() - 1);
        plane.edges->measureShort(x, y, lengths);
        for (std::size_t i = 0; i < lengths.size(); ++i)
            QVERIFY(lengths[i] == plane.measure({x[i], y[i]}, {x[i + 1], y[i + 1]}));
        plane.edges->measureShort({}, {}, {});
    }
};

RIPARIA_TEST(TransverseEdgesTest)
#include "TransverseEdgesTest.moc"
