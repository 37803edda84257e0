// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/river/RiverDoctor.h"
#include "tests/core/river/SoupMaker.h"
#include "tests/support/Rulers.h"
#include "tests/support/TestMain.h"
#include "tests/support/Wkt.h"

#include <QtTest/QtTest>

#include <algorithm>
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
        QTest::newRow("fork") << QStringList{QStringLiteral("LINESTRING (150 80, 200 0)")}
                              << int(IssueCode::RiverSideChannel);
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

    void keysWithStrayDecimalsAreOneRiver()
    {
        SoupMaker made;
        made.reach(wktLine("LINESTRING (0 0, 100 0)"), "10000").reach(wktLine("LINESTRING (100 0, 200 0)"), "10000.0");
        QCOMPARE(of(findingsOf(made), IssueCode::KeyStrayDecimals).size(), std::size_t(1));
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
        QVERIFY(!findingsOf(made).empty());
        QVERIFY(!examine({}, planarRuler(), {}).value().empty());
    }
};

RIPARIA_TEST(RiverDoctorTest)
#include "RiverDoctorTest.moc"
