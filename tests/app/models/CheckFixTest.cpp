// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/CheckFix.h"

#include "tests/core/ledger/PlanMaker.h"
#include "tests/support/TestMain.h"

#include <QtTest/QtTest>

#include <algorithm>

using namespace riparia;
using namespace riparia::test;

class CheckFixTest : public QObject {
    Q_OBJECT

    static Plan planWith(Segment segment)
    {
        Plan plan = emptyPlan();
        PlanRiver river = straightRiver("DS", 1000);
        river.river.directionConfirmed = false;
        add(plan, river);
        segment.events = {on("2024-01-01", "completion")};
        add(plan, segment);
        return plan;
    }

    static std::optional<CheckFix> fixFor(const Plan& plan, IssueCode code)
    {
        const auto findings = checkPlan(plan, *test::count(plan), {}).value();
        const auto found = std::ranges::find_if(findings, [&](const auto& f) { return f.issue.code == code; });
        return found == findings.end() ? std::nullopt : CheckFix::of(*found, plan);
    }

    static Plan fixedPlan(Plan plan, IssueCode code)
    {
        const auto fix = fixFor(plan, code);
        if (!fix || !plan.apply(fix->changes))
            qFatal("no repair that fits");
        return plan;
    }

private Q_SLOTS:
    void aSegmentBeyondTheRiverIsCutAtItsEnd()
    {
        const Plan plan =
            fixedPlan(planWith(segment("S-0001", "DS", 800, 1200, Bank::Left)), IssueCode::SpanOutsideRiver);
        const auto& cut = *plan.segments().begin()->second;
        QCOMPARE(cut.span.from, Position::fromMetres(800));
        QCOMPARE(cut.span.to.mm, plan.riverByKey("DS")->river.length().value);
        QVERIFY(!fixFor(plan, IssueCode::SpanOutsideRiver));
    }

    void oneWhollyBeyondItHasNoPlainRepair()
    {
        QVERIFY(!fixFor(planWith(segment("S-0001", "DS", 1500, 1700, Bank::Left)), IssueCode::SpanOutsideRiver));
    }

    void oneWithoutLengthIsRemoved()
    {
        const Plan plan = fixedPlan(planWith(segment("S-0001", "DS", 500, 500, Bank::Left)), IssueCode::SpanEmpty);
        QVERIFY(plan.segments().isEmpty());
    }

    void anOutlineThatCrossesItselfIsDrawnAsItIsCounted()
    {
        Plan crossed = emptyPlan();
        add(crossed, area("A-0001", MultiPolygon{Polygon{Ring{{0, 0}, {100, 100}, {100, 0}, {0, 100}, {0, 0}}, {}}}));
        const Plan plan = fixedPlan(crossed, IssueCode::PolygonRepaired);
        const auto drawn = plan.areas().begin()->second;
        QCOMPARE(drawn->shape.size(), std::size_t{2}); // two triangles that meet in the middle
        QVERIFY(!fixFor(plan, IssueCode::PolygonRepaired));
    }

    void aDirectionIsConfirmed()
    {
        const Plan plan =
            fixedPlan(planWith(segment("S-0001", "DS", 100, 200, Bank::Left)), IssueCode::DirectionUnconfirmed);
        QVERIFY(plan.riverByKey("DS")->river.directionConfirmed);
    }
};

RIPARIA_TEST(CheckFixTest)
#include "CheckFixTest.moc"
