// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geodesy/Projector.h"
#include "tests/support/Rulers.h"
#include "tests/support/TestMain.h"

#include <QtTest/QtTest>

#include <algorithm>
#include <array>
#include <atomic>
#include <cmath>
#include <limits>
#include <random>
#include <thread>
#include <vector>

using namespace riparia;
using riparia::test::crsOf;

namespace {

Projector projector(const std::string& from, const std::string& to, DatumRule rule = DatumRule::Strict)
{
    Result<Projector> made = Projector::make(crsOf(from), crsOf(to), rule);
    if (!made)
        qFatal("no projector %s -> %s: %s", from.c_str(), to.c_str(), made.error().detail.c_str());
    return *made;
}

bool isNear(const Result<Point>& point, double x, double y, double tolerance)
{
    if (point && std::abs(point->x - x) <= tolerance && std::abs(point->y - y) <= tolerance)
        return true;
    if (point)
        qWarning("%.9f %.9f, expected %.9f %.9f", point->x, point->y, x, y);
    return false;
}

constexpr double kMillimetre = 0.001;

} // namespace

class ProjectorTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void agreesWithTheTestVectors_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<double>("longitude");
        QTest::addColumn<double>("latitude");
        QTest::addColumn<double>("east");
        QTest::addColumn<double>("north");
        const auto row = [](const char* from, const char* to, double lon, double lat, double e, double n) {
            QTest::addRow("%s %.6f %.6f", to, lon, lat) << from << to << lon << lat << e << n;
        };
        row("EPSG:4490", "EPSG:4547", 114.0, 22.0, 500000.000, 2433800.478);
        row("EPSG:4490", "EPSG:4547", 114.30, 22.77, 530808.723, 2519098.042);
        row("EPSG:4490", "EPSG:4526", 114.30, 22.77, 38530808.723, 2519098.042);
        row("EPSG:4490", "EPSG:4547", 114.31589, 22.776402, 532439.057, 2519810.407);
        row("EPSG:4490", "EPSG:4547", 114.326261, 22.805927, 533496.861, 2523082.386);
        row("EPSG:4490", "EPSG:4547", 114.395138, 22.785101, 540574.622, 2520793.308);
        row("EPSG:4326", "EPSG:32650", 114.30, 22.77, 222760.931, 2520588.690);
        row("EPSG:4326", "EPSG:32649", 114.30, 22.77, 838891.442, 2521839.255);
    }
    void agreesWithTheTestVectors()
    {
        QFETCH(QString, from);
        QFETCH(QString, to);
        QFETCH(double, longitude);
        QFETCH(double, latitude);
        QFETCH(double, east);
        QFETCH(double, north);
        const Projector forward = projector(from.toStdString(), to.toStdString());
        QVERIFY(isNear(forward.convert({longitude, latitude}), east, north, kMillimetre));
        const Projector back = projector(to.toStdString(), from.toStdString());
        QVERIFY(isNear(back.convert({east, north}), longitude, latitude, 1e-8));
        QCOMPARE(forward.accuracy(), 0.0);
        QVERIFY(forward.notes().empty());
    }

    void doesNothingBetweenEqualSystems()
    {
        const Projector same = projector("EPSG:4547", "EPSG:4547");
        QVERIFY(same.isIdentity());
        QCOMPARE(*same.convert(Point{530808.7231234, 2519098.0421}), (Point{530808.7231234, 2519098.0421}));
        QVERIFY(!projector("EPSG:4490", "EPSG:4547").isIdentity());
    }

    void treatsTheGlobalDatumsAsEqualAndSaysSo()
    {
        const Projector toPlan = projector("EPSG:4326", "EPSG:4547");
        QVERIFY(isNear(toPlan.convert({114.30, 22.77}), 530808.723, 2519098.042, kMillimetre));
        QCOMPARE(toPlan.notes().size(), std::size_t(1));
        QVERIFY(toPlan.notes()[0].code == IssueCode::DatumTreatedEqual);
        QVERIFY(toPlan.notes()[0].severity == Severity::Info);
        QCOMPARE(toPlan.notes()[0].args, (std::vector<std::string>{"World Geodetic System 1984", "China 2000"}));
        QCOMPARE(toPlan.accuracy(), 0.0);
        for (const char* from : {"EPSG:4258", "EPSG:9000", "EPSG:9057"})
            QVERIFY2(projector(from, "EPSG:4490").notes().size() == 1, from);
        // Longitudes and latitudes are the same bits on both sides.
        QCOMPARE(*projector("EPSG:4326", "EPSG:4490").convert({114.300000000123, 22.77}),
                 (Point{114.300000000123, 22.77}));
    }

    void movesAZoneToItsNeighbourWithinTheSameDatum()
    {
        QVERIFY(isNear(projector("EPSG:4547", "EPSG:4526").convert({530808.723, 2519098.042}), 38530808.723,
                       2519098.042, kMillimetre));
        QVERIFY(isNear(projector("EPSG:32649", "EPSG:32650").convert({838891.442, 2521839.255}), 222760.931,
                       2520588.690, 2 * kMillimetre));
    }

    void refusesBallparkOperations_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        const auto row = [](const char* from, const char* to) { QTest::addRow("%s to %s", from, to) << from << to; };
        row("EPSG:2383", "EPSG:4547"); // Xian 1980: PROJ 9.1 shifts by nothing and says nothing
        row("EPSG:4610", "EPSG:4490");
        row("EPSG:4610", "EPSG:4326");
        row("EPSG:2435", "EPSG:4547"); // Beijing 1954
        row("EPSG:4214", "EPSG:4490");
        row("EPSG:4547", "EPSG:2383");
        row("+proj=longlat +ellps=GRS80", "EPSG:4490"); // who knows which datum
        row("EPSG:4269", "EPSG:4547");
        row("+proj=longlat +ellps=krass +towgs84=0,0,0", "EPSG:4490"); // zeros are not parameters
    }
    void refusesBallparkOperations()
    {
        QFETCH(QString, from);
        QFETCH(QString, to);
        const Crs source = crsOf(from.toStdString());
        const Crs plan = crsOf(to.toStdString());
        const Result<Projector> strict = Projector::make(source, plan);
        QVERIFY(!strict.has_value());
        QVERIFY(strict.error().code == ErrorCode::TransformBallpark);
        QVERIFY(strict.error().subject.find(source.authorityText()) != std::string::npos);

        const Result<Projector> accepted = Projector::make(source, plan, DatumRule::AcceptBallpark);
        QVERIFY(accepted.has_value());
        QVERIFY(accepted->accuracy() < 0);
        QCOMPARE(accepted->notes().size(), std::size_t(1));
        QVERIFY(accepted->notes()[0].code == IssueCode::TransformBallpark);
        QVERIFY(accepted->notes()[0].severity == Severity::Warning);
        QCOMPARE(accepted->notes()[0].args, (std::vector<std::string>{source.authorityText(), plan.authorityText()}));
    }

    void ballparkKeepsLongitudeAndLatitude()
    {
        const Projector accepted = projector("EPSG:4610", "EPSG:4490", DatumRule::AcceptBallpark);
        QCOMPARE(*accepted.convert({114.3, 22.77}), (Point{114.3, 22.77}));
    }

    void usesOperationsOfStatedAccuracy()
    {
        // OSGB36 to WGS 84 (6), EPSG:1314, 2 m: the Royal Observatory.
        const Projector osgb = projector("EPSG:4326", "EPSG:27700");
        QVERIFY(osgb.accuracy() >= 2);
        QVERIFY(osgb.notes().empty());
        const Result<Point> observatory = osgb.convert({-0.0014, 51.4778});
        QVERIFY(isNear(observatory, 538884, 177322, 10));
        // RT90 -> SWEREF 99: 0.1 m.
        const Projector rt90 = projector("EPSG:3021", "EPSG:3006");
        const Projector sweref = projector("EPSG:3006", "EPSG:3021");
        const Result<Point> there = rt90.convert({1628294, 6580994});
        QVERIFY(there.has_value());
        QVERIFY(std::hypot(there->x - 1628294, there->y - 6580994) > 1000);
        // Not to the millimetre: the height that a shift changes is not carried along.
        QVERIFY(isNear(sweref.convert(*there), 1628294, 6580994, 0.01));
    }

    void neverUsesAnOperationFarFromItsRegion()
    {
        // Beijing 1954 to WGS 84 has operations for a few oil fields only, good to a metre there.
        const Result<Projector> made = Projector::make(crsOf("EPSG:4214"), crsOf("EPSG:4326"));
        QVERIFY(made.has_value());
        QVERIFY(!made->convert({87.6, 43.8}).has_value()); // Urumqi
        const Result<Point> ordos = made->convert({109, 38});
        QVERIFY(ordos.has_value());
        QVERIFY(std::abs(ordos->x - 109) < 0.005 && ordos->x != 109);
    }

    void usesParametersGivenWithTheDefinition()
    {
        // Against the same shift written out by hand.
        const std::string bound = "+proj=longlat +ellps=krass +towgs84=15.8,-154.4,-82.3,0,0,0,0";
        const Projector toPlan = projector(bound, "EPSG:4490");
        QVERIFY(toPlan.accuracy() < 0);
        const Point place = {109.0, 38.0};
        const Point shifted = *toPlan.convert(place);
        const auto ecef = [](Point p, double a, double rf) {
            const double f = 1 / rf;
            const double e2 = f * (2 - f);
            const double radians = std::acos(-1.0) / 180;
            const double n = a / std::sqrt(1 - e2 * std::pow(std::sin(p.y * radians), 2));
            return std::array{n * std::cos(p.y * radians) * std::cos(p.x * radians),
                              n * std::cos(p.y * radians) * std::sin(p.x * radians),
                              n * (1 - e2) * std::sin(p.y * radians)};
        };
        // The two points differ along the normal only: the shift changes heights by tens of metres.
        const auto before = ecef(place, 6378245, 298.3);
        const auto after = ecef(shifted, 6378137, 298.257223563);
        const std::array difference = {before[0] + 15.8 - after[0], before[1] - 154.4 - after[1],
                                       before[2] - 82.3 - after[2]};
        const double radians = std::acos(-1.0) / 180;
        const std::array up = {std::cos(shifted.y * radians) * std::cos(shifted.x * radians),
                               std::cos(shifted.y * radians) * std::sin(shifted.x * radians),
                               std::sin(shifted.y * radians)};
        const double height = difference[0] * up[0] + difference[1] * up[1] + difference[2] * up[2];
        for (int i = 0; i < 3; ++i)
            QVERIFY(std::abs(difference[i] - height * up[i]) < kMillimetre);

        const Projector back = projector("EPSG:4490", bound);
        QVERIFY(isNear(back.convert(shifted), place.x, place.y, 1e-8));
        // Between two systems that carry parameters: down with one, up with the other.
        const Projector both =
            projector(bound, "+proj=longlat +ellps=krass +towgs84=31.4,-144.3,-74.8,0,0,0.814,-0.38");
        QVERIFY(both.convert(place).has_value());
    }

    void understandsMeridiansAndUnitsOtherThanGreenwichAndDegrees()
    {
        // NTF (Paris): grads from Paris; 2.5969213 grad = 2 deg 20' 14.025".
        const Projector paris = projector("EPSG:4807", "EPSG:4275");
        const Result<Point> origin = paris.convert({0, 52});
        QVERIFY(isNear(origin, 2.33722917, 46.8, 1e-8));
        QVERIFY(isNear(projector("EPSG:27572", "EPSG:4275", DatumRule::AcceptBallpark).convert({600000, 2200000}),
                       2.33722917, 46.8, 1e-7));
    }

    void convertsFeet()
    {
        const Projector texas = projector("EPSG:4269", "EPSG:2278");
        const double foot = 1200.0 / 3937.0;
        // The origin of the zone: 600 km east, 4000 km north, in US survey feet.
        QVERIFY(isNear(texas.convert({-99, 27.0 + 50.0 / 60}), 600000 / foot, 4000000 / foot, 0.001));
    }

    void turnsWhatCannotBeConvertedIntoNaNAndCountsIt()
    {
        const double nan = std::numeric_limits<double>::quiet_NaN();
        const double infinity = std::numeric_limits<double>::infinity();
        std::vector<double> x = {114.3, nan, 114.3, infinity, 114.3};
        std::vector<double> y = {22.77, 22.77, 95.0, 22.77, nan};
        const Projector toPlan = projector("EPSG:4490", "EPSG:4547");
        QCOMPARE(toPlan.convert(x, y), std::size_t(4));
        QVERIFY(std::abs(x[0] - 530808.723) < kMillimetre);
        for (std::size_t i = 1; i < x.size(); ++i)
            QVERIFY(std::isnan(x[i]) && std::isnan(y[i]));
        const Result<Point> outside = toPlan.convert({114.3, 95.0});
        QVERIFY(!outside.has_value());
        QVERIFY(outside.error().code == ErrorCode::TransformFailed);
        QCOMPARE(toPlan.convert({}, {}), std::size_t(0));
    }

    void refusesMissingSystems()
    {
        QVERIFY(Projector::make(Crs(), crsOf("EPSG:4490")).error().code == ErrorCode::CrsMissing);
        QVERIFY(Projector::make(crsOf("EPSG:4490"), Crs()).error().code == ErrorCode::CrsMissing);
    }

    void convertsThereAndBackToANanometre()
    {
        std::mt19937_64 random(test::seed());
        std::uniform_real_distribution<double> east(400000, 600000);
        std::uniform_real_distribution<double> north(2000000, 5000000);
        const Projector down = projector("EPSG:4547", "EPSG:4490");
        const Projector up = projector("EPSG:4490", "EPSG:4547");
        const std::size_t count = static_cast<std::size_t>(test::amount(100000, 1000000)); // several threads
        std::vector<double> x(count), y(count);
        for (std::size_t i = 0; i < count; ++i) {
            x[i] = east(random);
            y[i] = north(random);
        }
        const std::vector<double> x0 = x;
        const std::vector<double> y0 = y;
        QCOMPARE(down.convert(x, y), std::size_t(0));
        QCOMPARE(up.convert(x, y), std::size_t(0));
        double worst = 0;
        for (std::size_t i = 0; i < count; ++i)
            worst = std::max({worst, std::abs(x[i] - x0[i]), std::abs(y[i] - y0[i])});
        QVERIFY2(worst < 1e-7, qPrintable(QString::number(worst)));
    }

    void servesSeveralThreads()
    {
        const Projector toPlan = projector("EPSG:4326", "EPSG:4547");
        std::atomic<int> good{0};
        std::vector<std::thread> threads;
        for (int i = 0; i < 4; ++i)
            threads.emplace_back([&] {
                for (int k = 0; k < 1000; ++k)
                    good += isNear(toPlan.convert({114.30, 22.77}), 530808.723, 2519098.042, kMillimetre);
            });
        for (std::thread& thread : threads)
            thread.join();
        QCOMPARE(good.load(), 4000);
    }
};

RIPARIA_TEST(ProjectorTest)
#include "ProjectorTest.moc"
