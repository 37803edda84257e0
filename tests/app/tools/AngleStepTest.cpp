// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tools/AngleStep.h"
#include "tests/support/TestMain.h"

#include <QtTest/QtTest>

#include <cmath>

using namespace riparia;

namespace {

bool near(Point a, Point b)
{
    return std::hypot(a.x - b.x, a.y - b.y) < 1e-6;
}

} // namespace

class AngleStepTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void takesTheNearestMultipleOf15Degrees()
    {
        QVERIFY(near(steppedTo({0, 0}, {100, 7}, {}, 1, 1), {100, 0}));
        QVERIFY(near(steppedTo({10, 10}, {10 - 3, 110}, {}, 1, 1), {10, 110}));
        const double root = std::sqrt(0.5);
        const Point diagonal = steppedTo({0, 0}, {100 * root + 1, 100 * root - 1}, {}, 1, 1);
        QVERIFY(near(diagonal, {100 * root, 100 * root}));
    }

    /// An edge of atan(1/5), 11.3 degrees.
    void goesOnAlongAndAcrossTheLastEdge()
    {
        const Point along = steppedTo({50, 10}, {99.8, 20.1}, Point{0, 0}, 1, 1);
        QVERIFY(std::abs((along.x - 50) * 10 - (along.y - 10) * 50) < 1e-6);
        QVERIFY(near(steppedTo({50, 10}, {100, 20}, Point{0, 0}, 1, 1), {100, 20}));
        QVERIFY(near(steppedTo({50, 10}, {40, 60}, Point{0, 0}, 1, 1), {40, 60}));
    }

    void measuresInMetresWhereUnitsAreNone()
    {
        // Half as wide as high: what looks like atan(1/2) is 45 degrees.
        QVERIFY(near(steppedTo({0, 0}, {2, 1}, {}, 0.5, 1), {2, 1}));
    }

    void noWayIsNoDirection()
    {
        QVERIFY(near(steppedTo({3, 4}, {3, 4}, Point{3, 4}, 1, 1), {3, 4}));
        QVERIFY(near(steppedTo({3, 4}, {9, 4}, Point{3, 4}, 1, 1), {9, 4}));
    }
};

RIPARIA_TEST(AngleStepTest)
#include "AngleStepTest.moc"
