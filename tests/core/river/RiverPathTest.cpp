// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/river/RiverPath.h"
#include "tests/support/RiverFixtures.h"
#include "tests/support/TestMain.h"

#include <QtTest/QtTest>

using namespace riparia;
using namespace riparia::test;

namespace {

Position at(double metres)
{
    return Position::fromMetres(metres);
}

/// "A[100,500) MAIN[500,700)" in metres.
std::string text(const RiverNetwork& network, const std::vector<PathStretch>& path)
{
    std::string words;
    for (const PathStretch& stretch : path) {
        words += words.empty() ? "" : " ";
        words += network.rivers()[stretch.river].key + "[" + std::to_string(stretch.span.from.mm / 1000) + "," +
                 std::to_string(stretch.span.to.mm / 1000) + ")";
    }
    return words;
}

/// MAIN eastward; A joins from the north at 500, C joins A at 300; B joins MAIN from the south at 700. LONE meets nobody.
RiverNetwork fiveRivers()
{
    return RiverNetwork::make({
        planarRiver("MAIN", "LINESTRING (0 0, 1000 0)"),
        planarRiver("A", "LINESTRING (500 1000, 500 0)"),
        planarRiver("B", "LINESTRING (700 -800, 700 0)"),
        planarRiver("C", "LINESTRING (300 700, 500 700)"),
        planarRiver("LONE", "LINESTRING (5000 5000, 6000 5000)"),
    });
}

std::string way(const char* from, double fromMetres, const char* to, double toMetres)
{
    const RiverNetwork network = fiveRivers();
    return text(network, pathBetween(network, network.find(from).value(), at(fromMetres), network.find(to).value(),
                                     at(toMetres)));
}

} // namespace

class RiverPathTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void onOneRiverItIsTheStretchBetween()
    {
        QCOMPARE(way("MAIN", 200, "MAIN", 900), std::string("MAIN[200,900)"));
        QCOMPARE(way("MAIN", 900, "MAIN", 200), std::string("MAIN[200,900)"));
        QCOMPARE(way("MAIN", 200, "MAIN", 200), std::string("MAIN[200,200)"));
    }

    void goesDownATributaryAndOnAlongTheMainStem()
    {
        QCOMPARE(way("A", 400, "MAIN", 900), std::string("A[400,1000) MAIN[500,900)"));
        QCOMPARE(way("A", 400, "MAIN", 100), std::string("A[400,1000) MAIN[100,500)"));
    }

    void goesUpThroughTwoConfluences()
    {
        QCOMPARE(way("MAIN", 900, "C", 50), std::string("MAIN[500,900) A[300,1000) C[50,200)"));
    }

    void crossesFromOneTributaryToAnother()
    {
        QCOMPARE(way("A", 900, "B", 700), std::string("A[900,1000) MAIN[500,700) B[700,800)"));
    }

    void leavesOutStretchesWithoutLength()
    {
        QCOMPARE(way("A", 400, "MAIN", 500), std::string("A[400,1000)"));
        QCOMPARE(way("MAIN", 500, "A", 400), std::string("A[400,1000)"));
    }

    void isEmptyWhereNoWaterLeads() { QCOMPARE(way("MAIN", 0, "LONE", 10), std::string()); }

    void theWayBackIsTheSameStretches()
    {
        QCOMPARE(way("C", 50, "MAIN", 900), std::string("C[50,200) A[300,1000) MAIN[500,900)"));
    }
};

RIPARIA_TEST(RiverPathTest)
#include "RiverPathTest.moc"
