// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/DerivedLink.h"
#include "tests/support/RiverFixtures.h"
#include "tests/support/TestMain.h"

#include <QtTest/QtTest>

using namespace riparia;
using namespace riparia::test;

namespace {

MultiPolygon box(double minX, double minY, double maxX, double maxY)
{
    return {{{{minX, minY}, {maxX, minY}, {maxX, maxY}, {minX, maxY}, {minX, minY}}, {}}};
}

} // namespace

class DerivedLinkTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isTheRiverWithTheLongestStretch()
    {
        const auto network = RiverNetwork::make(
            {planarRiver("EAST", "LINESTRING (0 0, 1000 0)"), planarRiver("SOUTH", "LINESTRING (500 1000, 500 50)")});
        const WaterLink link = derivedLink(network, box(300, 10, 700, 60));
        QCOMPARE(link.water, std::string("EAST"));
        QVERIFY(link.origin == LinkOrigin::Derived);
        QVERIFY(link.bank == Bank::Left);
        QCOMPARE(link.span.length().value, std::int64_t(400000));
    }

    void isNobodysBeyondAHundredMetres()
    {
        const auto network = RiverNetwork::make({planarRiver("EAST", "LINESTRING (0 0, 1000 0)")});
        QVERIFY(derivedLink(network, box(300, 99, 700, 150)).origin == LinkOrigin::Derived);
        const WaterLink far = derivedLink(network, box(300, 101, 700, 150));
        QVERIFY(far.water.empty());
        QVERIFY(far.origin == LinkOrigin::None);
    }

    void isNobodysBetweenTwoThatAreEquallyGood()
    {
        const auto network = RiverNetwork::make(
            {planarRiver("NORTH", "LINESTRING (0 100, 1000 100)"), planarRiver("SOUTH", "LINESTRING (0 0, 1000 0)")});
        QVERIFY(derivedLink(network, box(300, 40, 700, 60)).water.empty());
    }

    void needsNoRiver() { QVERIFY(derivedLink(RiverNetwork::make({}), box(0, 0, 1, 1)).water.empty()); }
};

RIPARIA_TEST(DerivedLinkTest)
#include "DerivedLinkTest.moc"
