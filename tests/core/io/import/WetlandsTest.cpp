// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/source/SourceReader.h"
#include "core/ledger/AreaFaces.h"
#include "core/ledger/Overlaps.h"
#include "core/ledger/Reconcile.h"
#include "tests/core/io/import/ImportSketch.h"
#include "tests/support/RealData.h"
#include "tests/support/TestMain.h"

#include <QtTest/QtTest>

#include <algorithm>
#include <cmath>

using namespace riparia;
using riparia::test::mustImport;
using riparia::test::optionsFor;

namespace {

/// Oracle: data/oracles/layers.csv, 441 wetlands of which 51 are invalid; sum of all, and area of their union.
constexpr double kGross = 1.018355;
constexpr double kNet = 0.876949;
constexpr double kLastDigit = 0.6e-6;

std::string wetlands()
{
    const auto folder = test::realDataFolder();
    return folder ? *folder + "/delmarva_wetlands/wetlands.shp" : std::string();
}

LedgerPtr counted()
{
    const auto source = readSource(wetlands(), {});
    if (!source)
        qFatal("not read: %s", source.error().detail.c_str());
    Plan plan;
    mustImport(plan, *source, optionsFor(ImportRole::Areas));
    const auto ledger = buildLedger(plan, {});
    if (!ledger)
        qFatal("not counted: %s", ledger.error().detail.c_str());
    return *ledger;
}

double squareKilometres(std::int64_t cm2)
{
    return static_cast<double>(cm2) / 1e10;
}

} // namespace

/// Areas that overlap and are damaged as files of other people are, from the file to faces.
class WetlandsTest : public QObject {
    Q_OBJECT

    LedgerPtr m_ledger;

private Q_SLOTS:
    void initTestCase()
    {
        if (!test::realDataFolder())
            QSKIP(test::kNoRealData);
        m_ledger = counted();
    }

    void grossAndNetAreTheOraclesFigures()
    {
        QCOMPARE(m_ledger->features.size(), std::size_t(441));
        const Figure<SquareCentimetres>& area = m_ledger->totals.area;
        QVERIFY2(std::abs(squareKilometres(area.gross.value) - kGross) < kLastDigit,
                 std::to_string(area.gross.value).c_str());
        QVERIFY2(std::abs(squareKilometres(area.net.value) - kNet) < kLastDigit,
                 std::to_string(area.net.value).c_str());
        QVERIFY(sumOfPieces(*m_ledger) == m_ledger->totals);
    }

    void everyInvalidOneIsReportedAndNoneIsLost()
    {
        const auto repaired = std::count_if(m_ledger->issues.begin(), m_ledger->issues.end(), [](const Issue& issue) {
            return issue.code == IssueCode::PolygonRepaired;
        });
        QCOMPARE(repaired, std::ptrdiff_t(51));
        QVERIFY(std::none_of(m_ledger->issues.begin(), m_ledger->issues.end(),
                             [](const Issue& issue) { return issue.severity == Severity::Error; }));
        for (const FeaturePtr& feature : m_ledger->features)
            QVERIFY2(feature->gross.area.value > 0, feature->code().c_str());
    }

    void facesAddUpToNetAndTimesContributorsToGross()
    {
        const auto faces = facesOf(*m_ledger);
        QVERIFY(faces.has_value());
        std::int64_t net = 0;
        std::int64_t gross = 0;
        for (const AreaFace& face : faces->faces) {
            QCOMPARE(&face.owner(), face.part->owner);
            net += face.area.value;
            gross += face.area.value * static_cast<std::int64_t>(face.contributors.size());
        }
        QVERIFY2(std::abs(squareKilometres(net) - kNet) < kLastDigit, std::to_string(net).c_str());
        QVERIFY2(std::abs(squareKilometres(gross) - kGross) < kLastDigit, std::to_string(gross).c_str());
        QVERIFY(std::none_of(faces->issues.begin(), faces->issues.end(),
                             [](const Issue& issue) { return issue.severity == Severity::Error; }));
    }

    void overlapsAddUpToGrossMinusNet()
    {
        const auto groups = overlapGroups(*m_ledger);
        QVERIFY(groups.has_value());
        std::int64_t overlap = 0;
        for (const Overlap& group : *groups)
            overlap += group.amount.area.value * static_cast<std::int64_t>(group.features.size() - 1);
        QVERIFY(std::abs(squareKilometres(overlap) - (kGross - kNet)) < 2 * kLastDigit);
    }
};

RIPARIA_TEST(WetlandsTest)
#include "WetlandsTest.moc"
