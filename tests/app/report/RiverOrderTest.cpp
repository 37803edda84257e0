// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/ReportContent.h"
#include "tests/app/report/SamplePlan.h"
#include "tests/support/TestMain.h"

#include <QtTest/QtTest>

using namespace riparia;
using namespace riparia::test;

namespace {

/// A main stem 50 that flows north with three tributaries, the keys of which are not in the order they join, one of second order, and a basin of its own.
Plan twoBasins()
{
    Plan plan = emptyPlan();
    add(plan, straightRiver("50", 10'000), riverAlong("10", fromOrigin(Line{{1000, 8000}, {0, 8000}})),
        riverAlong("9", fromOrigin(Line{{-1000, 5000}, {0, 5000}})),
        riverAlong("20", fromOrigin(Line{{1000, 2000}, {0, 2000}})),
        riverAlong("5", fromOrigin(Line{{500, 3000}, {500, 2000}})), straightRiver("7", 1000, 30'000),
        segment("S-10", "10", 0, 500), segment("S-50", "50", 0, 500), square("A-1", 5000, 5000, 100));
    return plan;
}

WaterBody body(const std::string& river, const std::string& level, const std::string& into = {})
{
    WaterBody entry;
    entry.meta.uuid = Uuid::named("water " + river);
    entry.meta.code = "W-" + river;
    entry.level = level;
    entry.spans = {{river, {{0}, {500'000}}}};
    if (!into.empty())
        entry.parent = Uuid::named("water " + into);
    return entry;
}

QStringList keysOf(const Plan& plan)
{
    const LedgerPtr ledger = must(buildLedger(plan, request(must(findScheme(plan, "all")))));
    QStringList keys;
    int group = -1;
    for (const RiverFacts& river : must(reportContentOf(plan, ledger, Language::English, {})).rivers) {
        if (river.group != group)
            keys << QStringLiteral("|");
        group = river.group;
        keys << (river.key.empty() ? QStringLiteral("none") : QString::fromStdString(river.key));
    }
    return keys;
}

} // namespace

/// DOMAIN.md 5.2: basin, main stem, tributaries, from upstream to downstream.
class RiverOrderTest : public QObject {
    Q_OBJECT

    const TranslationScope m_window{Language::English};

private Q_SLOTS:
    void tributariesStandAsTheyJoinTreatedOrNot()
    {
        QCOMPARE(keysOf(twoBasins()).join(u' '), QStringLiteral("7 50 20 9 10 5 none"));
    }

    void theRegisterSaysMoreThanTheLines()
    {
        Plan plan = twoBasins();
        // 9 is said to be of second order; where it joins stays.
        add(plan, body("50", "main"), body("20", "first", "50"), body("9", "second", "20"), body("10", "first", "50"),
            body("5", "second", "20"), body("7", "main"));
        QCOMPARE(keysOf(plan).join(u' '), QStringLiteral("| 7 50 | 20 10 | 5 9 | none"));
    }

    void eachGroupIsInOrderWhereSomeWatersAreBlackOdorous()
    {
        Plan plan = twoBasins();
        WaterBody ninth = body("9", "first", "50");
        WaterBody tenth = body("10", "first", "50");
        ninth.blackOdour = tenth.blackOdour = true;
        add(plan, body("50", "main"), ninth, tenth, body("20", "first", "50"));
        QCOMPARE(keysOf(plan).join(u' '), QStringLiteral("| 9 10 | 7 50 20 5 | none"));
    }

    void riversThatFlowInARingAreListedAllTheSame()
    {
        Plan plan = twoBasins();
        add(plan, body("50", "main", "20"), body("20", "main", "50"));
        QCOMPARE(keysOf(plan).filter(QStringLiteral("0")).size(), 3); // 10, 20, 50
        QVERIFY(keysOf(plan).contains(QStringLiteral("7")));
    }
};

RIPARIA_TEST(RiverOrderTest)
#include "RiverOrderTest.moc"
