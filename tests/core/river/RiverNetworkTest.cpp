// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/river/RiverNetwork.h"
#include "tests/support/RiverFixtures.h"
#include "tests/support/TestMain.h"

#include <QtTest/QtTest>

#include <cmath>

using namespace riparia;
using namespace riparia::test;

namespace {

/// Main stem eastward, A from the north (left), B from the south (right), C into A.
RiverNetwork fourRivers()
{
    return RiverNetwork::make({
        planarRiver("C", "LINESTRING (300 900, 500 700)", "小溪"),
        planarRiver("MAIN", "LINESTRING (0 0, 1000 0)", "大河"),
        planarRiver("A", "LINESTRING (500 1000, 500 0)", "黄沙河"),
        planarRiver("B", "LINESTRING (700 -800, 700 0)", "小溪"),
    });
}

std::string keyOf(const RiverNetwork& network, std::size_t river)
{
    return network.rivers()[river].key;
}

} // namespace

class RiverNetworkTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findsByKeyThenByUniqueName()
    {
        const RiverNetwork network = fourRivers();
        QCOMPARE(keyOf(network, network.find("A").value()), std::string("A"));
        QCOMPARE(keyOf(network, network.find("黄沙河").value()), std::string("A"));
        QCOMPARE(keyOf(network, network.find(" ｍａｉｎ ").value()), std::string("MAIN"));
    }

    void refusesANameTwoRiversShare()
    {
        const auto found = fourRivers().find("小溪");
        QVERIFY(!found);
        QCOMPARE(found.error().code, ErrorCode::RiverAmbiguous);
        QCOMPARE(found.error().detail, std::string("C, B"));
    }

    void suggestsTheNearestSpelling()
    {
        const auto found = fourRivers().find("MAlN");
        QVERIFY(!found);
        QCOMPARE(found.error().code, ErrorCode::RiverUnknown);
        QCOMPARE(found.error().detail, std::string("MAIN"));
        QVERIFY(!fourRivers().find(""));
        QVERIFY(!RiverNetwork::make({}).find("A"));
    }

    void findsConfluencesAndTheirBank()
    {
        const RiverNetwork network = fourRivers();
        QCOMPARE(network.confluences().size(), std::size_t(3));
        for (const Confluence& c : network.confluences()) {
            const std::string from = keyOf(network, c.from);
            QCOMPARE(keyOf(network, c.into), std::string(from == "C" ? "A" : "MAIN"));
            QCOMPARE(c.at.mm, from == "A" ? 500'000 : from == "B" ? 700'000 : 300'000);
            QCOMPARE(c.leftBank, from == "A"); // C comes from the west of A, which flows south: its right
        }
    }

    void ordersFromTheMostDownstreamUp()
    {
        const RiverNetwork network = fourRivers();
        std::string order;
        for (const std::size_t river : network.downstreamFirst())
            order += keyOf(network, river) + " ";
        QCOMPARE(order, std::string("MAIN A B C "));
    }

    void aRingOfRiversEnds()
    {
        const RiverNetwork ring = RiverNetwork::make({planarRiver("A", "LINESTRING (0 0, 100 0)"),
                                                      planarRiver("B", "LINESTRING (100 0, 100 100)"),
                                                      planarRiver("C", "LINESTRING (100 100, 0 0)")});
        QCOMPARE(ring.downstreamFirst().size(), std::size_t(3));
    }

    void tiesGoToTheHintElseDownstream()
    {
        const RiverNetwork network = fourRivers();
        const Point junction{500, 0};
        QCOMPARE(keyOf(network, network.locate(junction, 10)->river), std::string("MAIN"));
        const std::size_t a = network.find("A").value();
        QCOMPARE(network.locate(junction, 10, a)->river, a);
        // A hint is for ties only.
        QCOMPARE(keyOf(network, network.locate({200, 1}, 1000, a)->river), std::string("MAIN"));
    }

    void farPointsHaveNoPlace()
    {
        const RiverNetwork network = fourRivers();
        QVERIFY(!network.locate({200, 51}, 50));
        QVERIFY(network.locate({200, 50}, 50));
        QVERIFY(!network.locate({std::nan(""), 0}, 50));
        QVERIFY(!RiverNetwork::make({}).locate({0, 0}, 50));
    }

    void nearGivesAllNearestFirst()
    {
        const RiverNetwork network = fourRivers();
        const auto places = network.near({510, 5}, 100);
        QCOMPARE(places.size(), std::size_t(2));
        QCOMPARE(keyOf(network, places[0].river), std::string("MAIN"));
        QCOMPARE(keyOf(network, places[1].river), std::string("A"));
        QCOMPARE(places[0].located.offset, 5.0);
        QCOMPARE(places[1].located.offset, 10.0); // east of a river flowing south: its left
    }

    void followsNewNamesWithoutBeingWorkedOutAnew()
    {
        const RiverNetwork before = fourRivers();
        std::vector<River> rivers = before.rivers();
        rivers[2].name = "长河";
        const RiverNetwork after = RiverNetwork::following(before, rivers);
        QVERIFY(after.sharesIndexWith(before));
        QCOMPARE(keyOf(after, after.find("长河").value()), std::string("A"));
        QVERIFY(!after.find("黄沙河"));
        QCOMPARE(keyOf(before, before.find("黄沙河").value()), std::string("A")); // which stays as it was
        QCOMPARE(after.confluences().size(), before.confluences().size());
        QVERIFY(after.downstreamFirst() == before.downstreamFirst());
        QCOMPARE(keyOf(after, after.locate({500, 10}, 50)->river), std::string("A"));
    }

    void anotherKeyLineOrNumberOfRiversIsWorkedOutAnew()
    {
        const RiverNetwork before = fourRivers();
        std::vector<River> rekeyed = before.rivers();
        rekeyed[2].key = "Z";
        QVERIFY(!RiverNetwork::following(before, rekeyed).sharesIndexWith(before));
        std::vector<River> moved = before.rivers();
        moved[2] = planarRiver("A", "LINESTRING (500 2000, 500 1500)", "黄沙河");
        const RiverNetwork apart = RiverNetwork::following(before, moved);
        QVERIFY(!apart.sharesIndexWith(before));
        QCOMPARE(apart.confluences().size(),
                 before.confluences().size() - 2); // nothing flows into A, nor A into anything
        std::vector<River> fewer = before.rivers();
        fewer.pop_back();
        QCOMPARE(RiverNetwork::following(before, fewer).rivers().size(), std::size_t(3));
    }
};

RIPARIA_TEST(RiverNetworkTest)
#include "RiverNetworkTest.moc"
