// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/PlanMerge.h"
#include "tests/core/io/planfile/PlanFixture.h"
#include "tests/support/TestMain.h"

#include <functional>

using namespace riparia;
using namespace riparia::test;

namespace {

Plan withInfo(Plan plan, const std::function<void(PlanInfo&)>& edit)
{
    PlanInfo info = plan.info();
    edit(info);
    plan.setInfo(std::move(info));
    return plan;
}

Plan with(Plan plan, const ChangeSet& changes)
{
    must(plan.apply(changes));
    return plan;
}

Plan withSetAside(const Plan& plan, const std::map<std::string, std::string>& findings)
{
    return withInfo(plan, [&](PlanInfo& info) { info.setAside = findings; });
}

} // namespace

class PlanMergeTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothingDoneIsTheirs()
    {
        const Plan base = smallPlan();
        const Plan theirs = with(base, renamed(base, "Theirs"));
        const MergedPlan both = merged(base, base, theirs);
        QVERIFY(both.plan == theirs);
        QVERIFY(both.conflicts.empty());
    }

    void whatBothDidAlikeIsNoConflict()
    {
        const Plan base = smallPlan();
        const Plan same = with(base, renamed(base, "Same"));
        const MergedPlan both = merged(base, same, same);
        QVERIFY(both.plan == same);
        QVERIFY(both.conflicts.empty());
    }

    void oursIsTakenWhereBothChangedAndSaid()
    {
        const Plan base = smallPlan();
        const Plan ours = with(base, renamed(base, "Ours"));
        const MergedPlan both = merged(base, ours, with(base, renamed(base, "Theirs")));
        QCOMPARE(difference(both.plan, ours), std::string());
        QVERIFY(both.conflicts == std::vector<std::string>{"W-0001"});
    }

    void ourTitleIsTakenOnlyWhereWeChangedIt()
    {
        const Plan base = smallPlan();
        const Plan theirs = withInfo(base, [](PlanInfo& info) { info.title = "Theirs"; });
        QCOMPARE(merged(base, base, theirs).plan.info().title, std::string("Theirs"));
        const Plan ours = withInfo(base, [](PlanInfo& info) { info.title = "Ours"; });
        QCOMPARE(merged(base, ours, theirs).plan.info().title, std::string("Ours"));
    }

    void countersAreTheHigherOnes()
    {
        const Plan base = withInfo(smallPlan(), [](PlanInfo& info) { info.counters = {{'S', 3}, {'A', 1}}; });
        const Plan ours = withInfo(base, [](PlanInfo& info) { info.counters['S'] = 7; });
        const Plan theirs = withInfo(base, [](PlanInfo& info) { info.counters['A'] = 4; });
        const std::map<char, std::int64_t> higher{{'A', 4}, {'S', 7}};
        QVERIFY(merged(base, ours, theirs).plan.info().counters == higher);
    }

    void findingsSetAsideByBothAreKept()
    {
        const Plan base = withSetAside(smallPlan(), {{"old", "known"}});
        const Plan ours = withSetAside(base, {{"old", "known"}, {"ours", "surveyed"}});
        const Plan theirs = withSetAside(base, {{"old", "known, see letter"}, {"theirs", "planned"}});
        const std::map<std::string, std::string> all{
            {"old", "known, see letter"}, {"ours", "surveyed"}, {"theirs", "planned"}};
        QVERIFY(merged(base, ours, theirs).plan.info().setAside == all);
    }

    void viewsOfBothAreKeptAndOneWeDeletedIsGone()
    {
        using Views = std::map<std::string, std::string>;
        const auto viewed = [](const Plan& plan, const Views& views) {
            return withInfo(plan, [&](PlanInfo& info) { info.views = views; });
        };
        const Plan base = viewed(smallPlan(), {{"old", "river = DS"}, {"kept", "river = HS"}});
        const Plan ours = viewed(base, {{"kept", "river = HS"}, {"ours", "bank = left"}});
        const Plan theirs = viewed(base, {{"old", "bank = both"}, {"kept", "year = 2026"}});
        const Views all{{"kept", "year = 2026"}, {"ours", "bank = left"}};
        QVERIFY(merged(base, ours, theirs).plan.info().views == all);
    }

    void basisOfTheTargetsIsOursWhereWeChangedIt()
    {
        const auto based = [](const Plan& plan, const char* basis) {
            return withInfo(plan, [&](PlanInfo& info) { info.targetBasis = basis; });
        };
        const Plan base = based(smallPlan(), "");
        const Plan theirs = based(base, "all");
        QCOMPARE(merged(base, based(base, "completed"), theirs).plan.info().targetBasis, std::string("completed"));
        QCOMPARE(merged(base, base, theirs).plan.info().targetBasis, std::string("all"));
    }

    void settingsOfTheReportAreOursWhereWeChangedThem()
    {
        const auto reported = [](const Plan& plan, const char* settings) {
            return withInfo(plan, [&](PlanInfo& info) { info.reportSettings = settings; });
        };
        const Plan base = reported(smallPlan(), "base");
        const Plan ours = reported(base, "ours");
        const Plan theirs = reported(base, "theirs");
        QCOMPARE(merged(base, ours, theirs).plan.info().reportSettings, std::string("ours"));
        QCOMPARE(merged(base, base, theirs).plan.info().reportSettings, std::string("theirs"));
    }

    void findingTakenUpAgainStaysOpen()
    {
        const Plan base = withSetAside(smallPlan(), {{"a", "one"}, {"b", "two"}});
        const Plan weTookUp = withSetAside(base, {{"b", "two"}});
        const Plan theyTookUp = withSetAside(base, {{"a", "one"}});
        QVERIFY(merged(base, weTookUp, base).plan.info().setAside == weTookUp.info().setAside);
        QVERIFY(merged(base, base, theyTookUp).plan.info().setAside == theyTookUp.info().setAside);
        QVERIFY(merged(base, weTookUp, theyTookUp).plan.info().setAside.empty());
    }
};

RIPARIA_TEST(PlanMergeTest)
#include "PlanMergeTest.moc"
