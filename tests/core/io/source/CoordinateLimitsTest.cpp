// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/source/CoordinateLimits.h"
#include "tests/support/TestMain.h"

#include <QtTest/QtTest>

#include <limits>

using namespace riparia;

class CoordinateLimitsTest : public QObject {
    Q_OBJECT

private slots:
    void degrees()
    {
        const auto limits = CoordinateLimits::of(*Crs::fromEpsg(4490));
        QVERIFY(limits.allow(114.3, 22.7));
        QVERIFY(limits.allow(-180, -90));
        QVERIFY(limits.allow(359.9, 90)); // Pacific maps count to 360
        QVERIFY(!limits.allow(114.3, 91));
        QVERIFY(!limits.allow(900, 22.7));
        QCOMPARE(limits.offender(114.3, 91), std::string("91"));
        QCOMPARE(limits.offender(900, 22.7), std::string("900"));
    }

    void projected()
    {
        const auto limits = CoordinateLimits::of(*Crs::fromEpsg(4526));
        QVERIFY(limits.allow(38530808.723, 2519098.042));
        QVERIFY(!limits.allow(1e12, 0));
        const auto feet = CoordinateLimits::of(*Crs::fromEpsg(2278));
        QVERIFY(feet.allow(3e6, 1.4e7));
        QVERIFY(feet.maxX > limits.maxX);
    }

    void whatIsNoNumber()
    {
        const double nan = std::numeric_limits<double>::quiet_NaN(), infinite = std::numeric_limits<double>::infinity();
        for (const auto& limits : {CoordinateLimits(), CoordinateLimits::of(*Crs::fromEpsg(4326))}) {
            for (const double wrong : {nan, infinite, -infinite, 5e-324, -1e-310}) {
                QVERIFY(!limits.allow(wrong, 1));
                QVERIFY(!limits.allow(1, wrong));
                QVERIFY(limits.offenderIsInvalid(1, wrong));
            }
            QVERIFY(limits.allow(0, -0.0));
            QVERIFY(!limits.allow(1e308, 0));
            QVERIFY(!limits.offenderIsInvalid(1e308, 0));
        }
        QCOMPARE(CoordinateLimits().offender(nan, 1), std::string("NaN"));
        QCOMPARE(CoordinateLimits().offender(1e10, infinite), std::string("infinity"));
    }
};

RIPARIA_TEST(CoordinateLimitsTest)
#include "CoordinateLimitsTest.moc"
