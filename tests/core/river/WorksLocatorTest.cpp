// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/river/WorksLocator.h"
#include "tests/support/RiverFixtures.h"
#include "tests/support/TestMain.h"

#include <QtTest/QtTest>

#include <algorithm>
#include <cmath>

using namespace riparia;
using namespace riparia::test;

namespace {

/// A river eastward for 1 km and a tributary from the north into its middle.
RiverNetwork network()
{
    return RiverNetwork::make(
        {planarRiver("R", "LINESTRING (0 0, 1000 0)"), planarRiver("T", "LINESTRING (500 600, 500 0)")});
}

bool has(const Issues& issues, IssueCode code)
{
    return std::any_of(issues.begin(), issues.end(), [code](const Issue& issue) { return issue.code == code; });
}

} // namespace

class WorksLocatorTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aParallelLineHasItsSpanAndBank_data()
    {
        QTest::addColumn<QString>("wkt");
        QTest::addColumn<int>("bank");
        QTest::addColumn<double>("offset");
        QTest::newRow("left, with the flow") << "LINESTRING (100 10, 400 10)" << int(Bank::Left) << 10.0;
        QTest::newRow("left, against the flow") << "LINESTRING (400 10, 100 10)" << int(Bank::Left) << 10.0;
        QTest::newRow("right, with the flow") << "LINESTRING (100 -10, 400 -10)" << int(Bank::Right) << -10.0;
        QTest::newRow("right, against the flow") << "LINESTRING (400 -10, 100 -10)" << int(Bank::Right) << -10.0;
        QTest::newRow("in the channel") << "LINESTRING (100 1, 400 1)" << int(Bank::Channel) << 1.0;
        QTest::newRow("on the line") << "LINESTRING (100 0, 400 0)" << int(Bank::Channel) << 0.0;
    }

    void aParallelLineHasItsSpanAndBank()
    {
        QFETCH(QString, wkt);
        QFETCH(int, bank);
        QFETCH(double, offset);
        const LocatedWorks found = locateLine(network(), wktLine(wkt.toStdString()), "works.shp #1");
        QCOMPARE(found.spans.size(), std::size_t(1));
        QCOMPARE(found.spans[0].river, std::size_t(0));
        QCOMPARE(found.spans[0].span.from.mm, 100'000);
        QCOMPARE(found.spans[0].span.to.mm, 400'000);
        QCOMPARE(int(found.spans[0].bank), bank);
        QVERIFY(std::fabs(found.spans[0].meanOffset - offset) < 1e-6);
        QVERIFY(found.issues.empty());
    }

    void aCrossingIsNotAWorkAlongTheRiver()
    {
        const LocatedWorks found = locateLine(network(), wktLine("LINESTRING (200 -40, 200 40)"), "works.shp #2");
        QVERIFY(found.spans.empty());
        QVERIFY(has(found.issues, IssueCode::WorkNotMatched));
        QCOMPARE(found.issues[0].subject, std::string("works.shp #2"));
        QCOMPARE(found.issues[0].args[0], std::string("crosses the river only"));
    }

    void aFarLineIsListedWithTheReason()
    {
        const LocatedWorks found = locateLine(network(), wktLine("LINESTRING (100 90, 400 90)"), "works.shp #3");
        QVERIFY(found.spans.empty());
        QCOMPARE(found.issues[0].code, IssueCode::WorkNotMatched);
        QCOMPARE(found.issues[0].args[0], std::string("no river within 50.0 m; the nearest, R, is 90.0 m away"));
        const auto beyond = locateLine(network(), wktLine("LINESTRING (900000 0, 900100 0)"), "w");
        QCOMPARE(beyond.issues.at(0).args[0],
                 std::string("no river within 50.0 m")); // farther than 100 km is elsewhere
        const auto none = locateLine(RiverNetwork::make({}), wktLine("LINESTRING (0 0, 10 0)"), "w");
        QCOMPARE(none.issues.at(0).args[0], std::string("there are no rivers"));
    }

    void aLineNearTheLimitIsDoubted()
    {
        const LocatedWorks found = locateLine(network(), wktLine("LINESTRING (100 45, 400 45)"), "works.shp #4");
        QCOMPARE(found.spans.size(), std::size_t(1));
        QVERIFY(has(found.issues, IssueCode::WorkFar));
    }

    void aLinePastTheEndStopsAtTheEnd()
    {
        const LocatedWorks found = locateLine(network(), wktLine("LINESTRING (900 8, 1040 8)"), "w");
        QCOMPARE(found.spans.size(), std::size_t(1));
        QCOMPARE(found.spans[0].span.from.mm, 900'000);
        QCOMPARE(found.spans[0].span.to.mm, 1'000'000);
        QCOMPARE(int(found.spans[0].bank), int(Bank::Left));
        QVERIFY2(std::fabs(found.spans[0].meanOffset - 8) < 2, qPrintable(QString::number(found.spans[0].meanOffset)));
    }

    void whatLiesOffEveryRiverIsListedInMetres_data()
    {
        QTest::addColumn<QStringList>("wkts");
        QTest::addColumn<double>("off");
        QTest::addColumn<double>("whole");
        QTest::newRow("before the source") << QStringList{"LINESTRING (-1000 5, 500 5)"} << 1000.0 << 1500.0;
        QTest::newRow("past the mouth, backwards") << QStringList{"LINESTRING (1040 8, 900 8)"} << 40.0 << 140.0;
        QTest::newRow("away from the river and back")
            << QStringList{"LINESTRING (100 -5, 200 -5, 200 -2000, 300 -2000, 300 -5, 400 -5)"} << 4000.0 << 4290.0;
        QTest::newRow("a part of its own")
            << QStringList{"LINESTRING (100 5, 200 5)", "LINESTRING (100 -3000, 130 -3000)"} << 30.0 << 130.0;
    }

    void whatLiesOffEveryRiverIsListedInMetres()
    {
        QFETCH(QStringList, wkts);
        QFETCH(double, off);
        QFETCH(double, whole);
        std::vector<Line> parts;
        for (const QString& wkt : wkts)
            parts.push_back(wktLine(wkt.toStdString()));
        const LocatedWorks found = locateLines(network(), parts, "works.shp #5");
        QVERIFY(!found.spans.empty());
        const auto partly = std::find_if(found.issues.begin(), found.issues.end(),
                                         [](const Issue& issue) { return issue.code == IssueCode::WorkPartlyOff; });
        QVERIFY(partly != found.issues.end());
        QVERIFY(!has(found.issues, IssueCode::WorkNotMatched));
        QCOMPARE(partly->subject, std::string("works.shp #5"));
        QVERIFY2(std::fabs(std::stod(partly->args[0]) - off) < 0.0025, partly->args[0].c_str());
        QCOMPARE(std::stod(partly->args[1]), whole);
    }

    void aPathThroughAConfluenceIsTwoSpans()
    {
        const LocatedWorks found = locateLine(network(), wktLine("LINESTRING (500 400, 500 0, 800 0)"), "w");
        QCOMPARE(found.spans.size(), std::size_t(2));
        QCOMPARE(found.spans[0].river, std::size_t(1));
        QCOMPARE(found.spans[0].span.from.mm, 200'000);
        QVERIFY(found.spans[0].span.to.mm >= 590'000);
        QCOMPARE(found.spans[1].river, std::size_t(0));
        QVERIFY(found.spans[1].span.from.mm <= 510'000);
        QCOMPARE(found.spans[1].span.to.mm, 800'000);
        QVERIFY(has(found.issues, IssueCode::WorkSplit));
    }

    void passingAMouthDoesNotCutAWorkInTwo()
    {
        const LocatedWorks found = locateLine(network(), wktLine("LINESTRING (300 12, 700 12)"), "w");
        QCOMPARE(found.spans.size(), std::size_t(1));
        QCOMPARE(found.spans[0].river, std::size_t(0));
        QCOMPARE(found.spans[0].span.length().value, 400'000);
    }

    void aStripPolygonLiesOnItsBank()
    {
        const auto left = locatePolygon(network(), wktPolygons("POLYGON ((100 5, 300 5, 300 30, 100 30, 100 5))"), "a");
        QCOMPARE(left.spans.size(), std::size_t(1));
        QCOMPARE(left.spans[0].span.from.mm, 100'000);
        QCOMPARE(left.spans[0].span.to.mm, 300'000);
        QCOMPARE(int(left.spans[0].bank), int(Bank::Left));
        const auto both =
            locatePolygon(network(), wktPolygons("POLYGON ((100 -30, 300 -30, 300 30, 100 30, 100 -30))"), "b");
        QCOMPARE(int(both.spans.at(0).bank), int(Bank::Both));
        QCOMPARE(both.spans[0].span.length().value, 200'000);
    }

    void aPolygonRoundASourceTakesTheRiverInside()
    {
        // the river rises in the middle of the polygon, far from its outline, and leaves it at right angles
        const RiverNetwork rivers = RiverNetwork::make({planarRiver("R", "LINESTRING (0 0, 100 0, 1000 0)")});
        const auto wetland = wktPolygons("POLYGON ((-300 -300, 400 -300, 400 300, -300 300, -300 -300))");
        const auto found = locatePolygon(rivers, wetland, "a");
        QCOMPARE(found.spans.size(), std::size_t(1));
        QCOMPARE(found.spans[0].span.from.mm, 0);
        QVERIFY(found.spans[0].span.to.mm >= 400'000 && found.spans[0].span.to.mm < 405'000);
        const auto around = locatePolygon(RiverNetwork::make({planarRiver("S", "LINESTRING (0 0, 90 0, 180 0)")}),
                                          wetland, "b"); // all of it inside, out of reach of the outline
        QCOMPARE(around.spans.at(0).span.length().value, 180'000);
    }

    void aPolygonAlongTwoRiversIsFoundOnBoth()
    {
        const auto bed = wktPolygons("POLYGON ((494 400, 506 400, 506 6, 900 6, 900 -6, 494 -6, 494 400))");
        const auto found = locatePolygon(network(), bed, "a");
        QCOMPARE(found.spans.size(), std::size_t(2));
        QCOMPARE(found.spans[0].river, std::size_t(0)); // the longest stretch first
        QVERIFY(std::fabs(found.spans[0].span.length().metres() - 406) < 10);
        QVERIFY(std::fabs(found.spans[1].span.length().metres() - 400) < 10);
        QVERIFY(has(found.issues, IssueCode::WorkSplit));
    }

    void aStripPastAMouthLiesOnItsRiverOnly()
    {
        const auto strip = wktPolygons("POLYGON ((300 5, 700 5, 700 30, 300 30, 300 5))");
        const auto found = locatePolygon(network(), strip, "a");
        QCOMPARE(found.spans.size(), std::size_t(1));
        QCOMPARE(found.spans[0].river, std::size_t(0));
        QCOMPARE(int(found.spans[0].bank), int(Bank::Left));
    }

    void aFarPolygonIsListed()
    {
        const auto found =
            locatePolygon(network(), wktPolygons("POLYGON ((100 500, 300 500, 300 530, 100 530, 100 500))"), "a");
        QVERIFY(found.spans.empty());
        QVERIFY(has(found.issues, IssueCode::WorkNotMatched));
    }

    void nothingGivesNothing()
    {
        QVERIFY(locateLine(network(), {}, "w").spans.empty());
        QVERIFY(has(locateLine(network(), {}, "w").issues, IssueCode::WorkNotMatched));
        QVERIFY(locateLine(network(), wktLine("LINESTRING (100 5, 100 5)"), "w").spans.empty());
        QVERIFY(locatePolygon(network(), {}, "w").spans.empty());
        QVERIFY(locateLine(RiverNetwork::make({}), wktLine("LINESTRING (0 0, 10 0)"), "w").spans.empty());
    }
};

RIPARIA_TEST(WorksLocatorTest)
#include "WorksLocatorTest.moc"
