// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geodesy/Ruler.h"
#include "tests/support/TestMain.h"

#include <QtTest/QtTest>

#include <cmath>

using namespace riparia;

namespace {

Ruler rulerOf(int epsg, LengthMethod method = LengthMethod::Geodesic)
{
    return *Ruler::make(*Crs::fromEpsg(epsg), method);
}

bool isClose(double value, double expected, double tolerance)
{
    if (std::abs(value - expected) <= tolerance)
        return true;
    qWarning("%.12g, expected %.12g +- %g", value, expected, tolerance);
    return false;
}

} // namespace

class RulerTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void measuresThePingdiLineLikeTheOracle()
    {
        const Line line = {{114.30, 22.80}, {114.31, 22.77}};
        QVERIFY(isClose(rulerOf(4490).length(line), 3477.3006, 0.00005));
        QVERIFY(isClose(rulerOf(4326).length(line), 3477.3006, 0.00005));
    }

    void measuresThePingdiQuadLikeTheOracle()
    {
        const Ring ring = {{114.30, 22.76}, {114.31, 22.76}, {114.31, 22.77}, {114.30, 22.77}, {114.30, 22.76}};
        QVERIFY(isClose(rulerOf(4490).area(Polygon{ring, {}}), 1137298.0, 0.05));
    }
};

RIPARIA_TEST(RulerTest)
#include "RulerTest.moc"
