// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/river/RiverDoctor.h"
#include "tests/core/river/SoupMaker.h"
#include "tests/support/Rulers.h"
#include "tests/support/TestMain.h"
#include "tests/support/Wkt.h"

#include <QtTest/QtTest>

#include <algorithm>
#include <set>
#include <string>
#include <vector>

using namespace riparia;
using namespace riparia::test;

namespace {

std::vector<Finding> findingsOf(const SoupMaker& made)
{
    return examine(made.soup, planarRuler(), {}).value();
}

std::vector<Finding> of(const std::vector<Finding>& findings, IssueCode code)
{
    std::vector<Finding> found;
    std::copy_if(findings.begin(), findings.end(), std::back_inserter(found),
                 [code](const Finding& finding) { return finding.issue.code == code; });
    return found;
}

/// A sound river of three reaches eastward.
SoupMaker sound()
{
    SoupMaker made;
    made.reach(wktLine("LINESTRING (0 0, 100 0)"))
        .reach(wktLine("LINESTRING (100 0, 200 0)"))
        .reach(wktLine("LINESTRING (200 0, 300 0)"));
    return made;
}

} // namespace

class RiverDoctorTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aSoundRiverHasNoFindings() { QCOMPARE(findingsOf(sound()).size(), std::size_t(0)); }

    /// The kinds of DESIGN.md 4, each added to the sound river. Mixed systems, stray decimals, text and null shapes have tests of their own.
    void everyFaultIsFound_data()
    {
        QTest::addColumn<QStringList>("wkts");
        QTest::addColumn<int>("code");
        QTest::newRow("small gap") << QStringList{QStringLiteral("LINESTRING (310 0, 400 0)")}
                                   << int(IssueCode::RiverGapBridged);
        QTest::newRow("wide gap") << QStringList{QStringLiteral("LINESTRING (400 0, 450 0)"),
                                                 QStringLiteral("LINESTRING (450 0, 480 0)")}
                                  << int(IssueCode::RiverSplit);
        QTest::newRow("stands alone") << QStringList{QStringLiteral("LINESTRING (400 0, 450 0)")}
                                      << int(IssueCode::ReachOrphan);
        QTest::newRow("fork") << QStringList{QStringLiteral("LINESTRING (150 80, 200 0)")} << int(IssueCode::RiverFork);
        QTest::newRow("side channel") << QStringList{QStringLiteral("LINESTRING (150 80, 200 0)")}
                                      << int(IssueCode::RiverSideChannel);
        QTest::newRow("braid") << QStringList{QStringLiteral("LINESTRING (100 0, 150 40, 200 0)")}
                               << int(IssueCode::RiverBraid);
        QTest::newRow("overlap within the key")
            << QStringList{QStringLiteral("LINESTRING (150 0, 600 0)")} << int(IssueCode::ReachPartDuplicate);
        QTest::newRow("one vertex") << QStringList{QStringLiteral("LINESTRING (50 0)")}
                                    << int(IssueCode::GeometryDegenerate);
        QTest::newRow("duplicate") << QStringList{QStringLiteral("LINESTRING (200 0, 100 0)")}
                                   << int(IssueCode::ReachDuplicate);
        QTest::newRow("zero length") << QStringList{QStringLiteral("LINESTRING (50 0, 50 0)")}
                                     << int(IssueCode::ReachZeroLength);
        QTest::newRow("repeated vertex") << QStringList{QStringLiteral("LINESTRING (300 0, 350 0, 350 0, 400 0)")}
                                         << int(IssueCode::RepeatedVertex);
        QTest::newRow("reversed") << QStringList{QStringLiteral("LINESTRING (400 0, 300 0)")}
                                  << int(IssueCode::ReachReversed);
    }

    void everyFaultIsFound()
    {
        QFETCH(QStringList, wkts);
        QFETCH(int, code);
        SoupMaker made = sound();
        for (const QString& wkt : wkts)
            made.reach(wktLine(wkt.toStdString()));
        const auto found = of(findingsOf(made), static_cast<IssueCode>(code));
        QVERIFY(!found.empty());
        QVERIFY(!found.front().id.empty());
        QVERIFY(found.front().issue.at.has_value());
        QVERIFY(!found.front().shapes.empty());
        QCOMPARE(of(findingsOf(made), static_cast<IssueCode>(code)).front().id, found.front().id);
    }

    /// What is nearly a fault and is none: the same list of codes must stay away.
    void nearMissesAreLeftAlone_data()
    {
        QTest::addColumn<QStringList>("wkts");
        QTest::addColumn<int>("code");
        QTest::newRow("a gap within the snapping distance")
            << QStringList{QStringLiteral("LINESTRING (300.9 0, 400 0)")} << int(IssueCode::RiverGapBridged);
        QTest::newRow("a gap that can be bridged")
            << QStringList{QStringLiteral("LINESTRING (319 0, 400 0)")} << int(IssueCode::RiverSplit);
        QTest::newRow("an arm that comes back")
            << QStringList{QStringLiteral("LINESTRING (100 0, 150 40, 200 0)")} << int(IssueCode::RiverFork);
        QTest::newRow("two pieces in company")
            << QStringList{QStringLiteral("LINESTRING (400 0, 450 0)"), QStringLiteral("LINESTRING (450 0, 480 0)")}
            << int(IssueCode::ReachOrphan);
        QTest::newRow("the same ends another way")
            << QStringList{QStringLiteral("LINESTRING (100 0, 150 5, 200 0)")} << int(IssueCode::ReachDuplicate);
        QTest::newRow("beside each other")
            << QStringList{QStringLiteral("LINESTRING (150 3, 600 3)")} << int(IssueCode::ReachOverlap);
        QTest::newRow("a sharp confluence")
            << QStringList{QStringLiteral("LINESTRING (150 20, 200 0)")} << int(IssueCode::ReachOverlap);
        QTest::newRow("a millimetre long")
            << QStringList{QStringLiteral("LINESTRING (50 0, 50.001 0)")} << int(IssueCode::ReachZeroLength);
        QTest::newRow("vertices a millimetre apart")
            << QStringList{QStringLiteral("LINESTRING (300 0, 350 0, 350.001 0, 400 0)")}
            << int(IssueCode::RepeatedVertex);
        QTest::newRow("with the flow") << QStringList{QStringLiteral("LINESTRING (300 0, 400 0)")}
                                       << int(IssueCode::ReachReversed);
        QTest::newRow("nearly a ring") << QStringList{QStringLiteral("LINESTRING (300 0, 300 200, 5 200, 5 3)")}
                                       << int(IssueCode::RiverLoop);
    }

    void nearMissesAreLeftAlone()
    {
        QFETCH(QStringList, wkts);
        QFETCH(int, code);
        SoupMaker made = sound();
        for (const QString& wkt : wkts)
            made.reach(wktLine(wkt.toStdString()));
        QCOMPARE(of(findingsOf(made), static_cast<IssueCode>(code)).size(), std::size_t(0));
    }

    void aPieceCountedOnceIsToldOnce()
    {
        SoupMaker made;
        made.reach(wktLine("LINESTRING (0 0, 100 0, 300 0)")).reach(wktLine("LINESTRING (100 0, 300 0, 500 0)"));
        const auto findings = findingsOf(made);
        const auto found = of(findings, IssueCode::ReachPartDuplicate);
        QCOMPARE(found.size(), std::size_t(1));
        QCOMPARE(found[0].shapes, std::vector<std::size_t>{0}); // the longer reach stays as it is
        QCOMPARE(found[0].issue.args, (std::vector<std::string>{"rivers.shp #2", "200", "100", "300"}));
        QCOMPARE(of(findings, IssueCode::ReachOverlap).size(), std::size_t(0));
    }

    void aBranchThatEndsOnTheMiddleOfAReachIsAFork()
    {
        SoupMaker made;
        made.reach(wktLine("LINESTRING (0 0, 500 0, 1000 0)")).reach(wktLine("LINESTRING (500 300, 500 0)"));
        const auto findings = findingsOf(made);
        const auto found = of(findings, IssueCode::RiverFork);
        QCOMPARE(found.size(), std::size_t(1));
        QCOMPARE((*found[0].issue.at)[0], 500.0);
        QCOMPARE(of(findings, IssueCode::RiverSplit).size(), std::size_t(0));
        QCOMPARE(of(findings, IssueCode::ReachOrphan).size(), std::size_t(0));
    }

    /// A stem in two reaches with a spur between them, the upper one drawn again, a stretch of it backwards, and an arm around.
    void whatLiesOnAStemWithBranchesIsToldReachByReach()
    {
        Line stem;
        for (int i = 0; i <= 10; ++i)
            stem.push_back({100.0 * i, i % 2 ? 10.0 : 0.0});
        const Line upper(stem.begin(), stem.begin() + 6);
        SoupMaker made;
        made.reach(upper).reach(Line(stem.begin() + 5, stem.end())).reach({stem[5], {500, 300}}).reach(upper);
        made.reach({stem[3], stem[2], stem[1], stem[0]}).reach({stem[2], {300, -50}, {500, -100}, stem[7]});
        const auto findings = findingsOf(made);
        const auto found = of(findings, IssueCode::ReachDuplicate);
        QCOMPARE(found.size(), std::size_t(2));
        QCOMPARE(found[0].shapes, std::vector<std::size_t>{3});
        QCOMPARE(found[1].shapes, std::vector<std::size_t>{4});
        QCOMPARE(of(findings, IssueCode::RiverFork).size(), std::size_t(2)); // the spur and the arm
        QCOMPARE(of(findings, IssueCode::RiverBraid).size(), std::size_t(1));
        for (const IssueCode code : {IssueCode::ReachPartDuplicate, IssueCode::ReachOverlap, IssueCode::RiverSplit,
                                     IssueCode::ReachOrphan, IssueCode::DirectionUnconfirmed})
            QVERIFY2(of(findings, code).empty(), std::string(toString(code)).c_str());
    }

    void aRingIsALoop()
    {
        SoupMaker made;
        made.reach(wktLine("LINESTRING (0 0, 100 0, 100 100)")).reach(wktLine("LINESTRING (100 100, 0 100, 0 0)"));
        const auto found = of(findingsOf(made), IssueCode::RiverLoop);
        QCOMPARE(found.size(), std::size_t(1));
        QVERIFY(found[0].issue.at.has_value());
        QCOMPARE(found[0].shapes.size(), std::size_t(2));
    }

    void riversOfDifferentKeysThatRunTogetherOverlap()
    {
        SoupMaker made = sound();
        made.reach(wktLine("LINESTRING (120 0.3, 180 0.3)"), "B").reach(wktLine("LINESTRING (0 90, 200 0)"), "C");
        const auto found = of(findingsOf(made), IssueCode::ReachOverlap);
        QCOMPARE(found.size(), std::size_t(1)); // C only flows in
        QCOMPARE(found[0].issue.subject, std::string("rivers.shp #4"));
        QCOMPARE(found[0].issue.args, (std::vector<std::string>{"A", "60"}));
        QCOMPARE((*found[0].issue.at)[0], 150.0);
    }

    /// A long edge under many short ones: only the short ones have vertices on the other.
    void anOverlapIsSeenFromEitherSide()
    {
        SoupMaker made;
        made.reach(wktLine("LINESTRING (100 0, 150 0, 200 0)"), "A").reach(wktLine("LINESTRING (0 0, 1000 0)"), "B");
        const auto found = of(findingsOf(made), IssueCode::ReachOverlap);
        QCOMPARE(found.size(), std::size_t(1));
        QCOMPARE(found[0].shapes, std::vector<std::size_t>{0});
        QCOMPARE(found[0].issue.args, (std::vector<std::string>{"B", "100"}));
    }

    void degreesAmongMetresAreAnotherSystem()
    {
        SoupMaker made;
        made.reach(wktLine("LINESTRING (530000 2520000, 530100 2520000)"))
            .reach(wktLine("LINESTRING (530100 2520000, 530200 2520000)"))
            .reach(wktLine("LINESTRING (114.30 22.77, 114.31 22.78)"), "B");
        const auto found = of(findingsOf(made), IssueCode::MixedCrs);
        QCOMPARE(found.size(), std::size_t(1));
        QCOMPARE(found[0].shapes, std::vector<std::size_t>{2});
        QCOMPARE(found[0].issue.args, (std::vector<std::string>{"EPSG:4547", "degrees"}));
        // a small drawing near the origin of its grid is not in degrees, nor is a file that is all in degrees
        QCOMPARE(of(findingsOf(sound()), IssueCode::MixedCrs).size(), std::size_t(0));
    }

    void findingsATenthOfAMillidegreeApartAreTwo()
    {
        SoupMaker made;
        made.reach(wktLine("LINESTRING (114.30 22.77, 114.31 22.78)"))
            .reach(wktLine("LINESTRING (114.3001 22.77, 114.3001 22.77)"))
            .reach(wktLine("LINESTRING (114.3002 22.77, 114.3002 22.77)"));
        const auto found = of(examine(made.soup, geodesicRuler(4490), {}).value(), IssueCode::ReachZeroLength);
        QCOMPARE(found.size(), std::size_t(2));
        QVERIFY(found[0].id != found[1].id);
    }

    void everyFindingHasAnIdentityOfItsOwn()
    {
        SoupMaker made = sound();
        made.reach(wktLine("LINESTRING (50 0, 50 0)")).reach(wktLine("LINESTRING (50 0, 50 0)"));
        made.soup.name = {"", "娌冲窛", "", "", ""};
        made.soup.nameEn = {"", "锟斤拷", "", "", ""};
        std::set<std::string> ids;
        const auto findings = findingsOf(made);
        for (const Finding& finding : findings)
            QVERIFY(ids.insert(finding.id).second);
        QCOMPARE(of(findings, IssueCode::KeySuspicious).size(), std::size_t(2));
        QCOMPARE(of(findings, IssueCode::ReachZeroLength).size(), std::size_t(2));
    }

    void findingsHaveAPlace()
    {
        SoupMaker made = sound();
        made.reach(wktLine("LINESTRING (400 0, 300 0)"));
        const auto found = of(findingsOf(made), IssueCode::ReachReversed);
        QCOMPARE(found.size(), std::size_t(1));
        QCOMPARE(found[0].issue.subject, std::string("rivers.shp #4"));
        QCOMPARE(found[0].shapes, std::vector<std::size_t>{3});
        QCOMPARE((*found[0].issue.at)[0], 350.0);
    }

    void keysWithStrayDecimalsAreTold()
    {
        SoupMaker made;
        made.reach(wktLine("LINESTRING (0 0, 100 0)"), "10000").reach(wktLine("LINESTRING (100 0, 200 0)"), "10000.0");
        made.reach(wktLine("LINESTRING (0 900, 100 900)"), "10000.5")
            .reach(wktLine("LINESTRING (0 800, 9 800)"), "20.0");
        const auto found = of(findingsOf(made), IssueCode::KeyStrayDecimals);
        QCOMPARE(found.size(), std::size_t(1));
        QCOMPARE(found[0].shapes, (std::vector<std::size_t>{0, 1}));
        QVERIFY(found[0].issue.at.has_value());
    }

    void nullShapesAndMissingKeysAreListed()
    {
        SoupMaker made = sound();
        made.shape({}, "A", ShapeKind::Null).reach(wktLine("LINESTRING (0 500, 100 500)"), "");
        const auto findings = findingsOf(made);
        QCOMPARE(of(findings, IssueCode::GeometryNull).size(), std::size_t(1));
        QCOMPARE(of(findings, IssueCode::KeyMissing).size(), std::size_t(1));
    }

    void garbledTextIsDoubtedAndGoodTextIsNot()
    {
        SoupMaker made = sound();
        made.soup.name = {"丁山河", "娌冲窛", "上輋水"};
        const auto found = of(findingsOf(made), IssueCode::KeySuspicious);
        QCOMPARE(found.size(), std::size_t(1));
        QCOMPARE(found[0].shapes, std::vector<std::size_t>{1});
    }

    void identityOutlivesTheOrderOfFeatures()
    {
        SoupMaker one = sound();
        one.reach(wktLine("LINESTRING (400 0, 300 0)"));
        SoupMaker other;
        other.reach(wktLine("LINESTRING (400 0, 300 0)"));
        for (const char* wkt : {"LINESTRING (200 0, 300 0)", "LINESTRING (0 0, 100 0)", "LINESTRING (100 0, 200 0)"})
            other.reach(wktLine(wkt));
        QCOMPARE(of(findingsOf(one), IssueCode::ReachReversed).at(0).id,
                 of(findingsOf(other), IssueCode::ReachReversed).at(0).id);
    }

    void nothingUsableIsAFindingNotAFailure()
    {
        SoupMaker made;
        made.shape({}, "A", ShapeKind::Null);
        QCOMPARE(of(findingsOf(made), IssueCode::GeometryNull).size(), std::size_t(1));
        QCOMPARE(of(findingsOf(made), IssueCode::ReachNotAssembled).size(), std::size_t(1));
        QVERIFY(!examine({}, planarRuler(), {}).value().empty());
    }
};

RIPARIA_TEST(RiverDoctorTest)
#include "RiverDoctorTest.moc"
