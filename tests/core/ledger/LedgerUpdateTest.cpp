// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/Ledger.h"

#include "tests/core/ledger/PlanMaker.h"
#include "tests/support/TestMain.h"

#include <QtTest/QtTest>

using namespace riparia;
using namespace riparia::test;

namespace {

Plan twoRiversAndAreas()
{
    Plan plan = emptyPlan();
    add(plan, straightRiver("DS", 1000), straightRiver("HS", 1000, 500), segment("S-1", "DS", 0, 100),
        segment("S-2", "HS", 0, 100), square("A-1", 0, 0, 10), square("A-2", 5, 0, 10), square("A-3", 300, 0, 10));
    return plan;
}

template <class Entity>
std::vector<Uuid> edit(Plan& plan, const std::string& code, const std::function<void(Entity&)>& how)
{
    const auto before = plan.table<Entity>().find(Uuid::named(code));
    Entity after = *before;
    how(after);
    ChangeSet changes;
    changes.replace(before, after);
    mustApply(plan, changes);
    return {before->meta.uuid};
}

LedgerPtr updated(const LedgerPtr& before, const Plan& plan, const std::vector<Uuid>& changed)
{
    const auto after = updateLedger(before, plan, changed);
    if (!after)
        qFatal("update failed");
    return *after;
}

bool sameAsNew(const LedgerPtr& ledger, const Plan& plan)
{
    return describe(*ledger) == describe(*count(plan, ledger->request));
}

} // namespace

class LedgerUpdateTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anEditedSegmentTouchesOnlyItsRiver()
    {
        Plan plan = twoRiversAndAreas();
        const auto before = count(plan);
        const auto changed = edit<Segment>(plan, "S-1", [](Segment& s) { s.span.to.mm = 250'000; });
        const auto after = updated(before, plan, changed);
        QCOMPARE(after->totals.river.net.value, 350'000);
        QVERIFY(after->rivers[1] == before->rivers[1]);
        QVERIFY(after->rivers[0] != before->rivers[0]);
        QVERIFY(after->areas.parts() == before->areas.parts());
        QVERIFY(sameAsNew(after, plan));
        QCOMPARE(before->totals.river.net.value, 200'000);
    }

    void aSegmentThatMovesToAnotherRiverTouchesBoth()
    {
        Plan plan = twoRiversAndAreas();
        const auto before = count(plan);
        const auto after = updated(before, plan, edit<Segment>(plan, "S-1", [](Segment& s) { s.river = "HS"; }));
        QCOMPARE(after->rivers.size(), std::size_t(1));
        QVERIFY(sameAsNew(after, plan));
    }

    void anEditedAreaTouchesOnlyItsNeighbours()
    {
        Plan plan = twoRiversAndAreas();
        const auto before = count(plan);
        const auto changed = edit<Area>(plan, "A-1", [](Area& a) { a.shape = fromOrigin(rectangle(0, 0, 7, 10)); });
        const auto after = updated(before, plan, changed);
        QCOMPARE(before->areas.parts().size(), std::size_t(3));
        QVERIFY(after->areas.parts()[2] == before->areas.parts()[2]);
        QVERIFY(after->areas.parts()[1] != before->areas.parts()[1]);
        QVERIFY(sameAsNew(after, plan));
    }

    void aRemovedAreaGivesBackWhatItOwned()
    {
        Plan plan = twoRiversAndAreas();
        const auto before = count(plan);
        ChangeSet changes;
        changes.remove(plan.areas().find(Uuid::named("A-1")));
        mustApply(plan, changes);
        const auto after = updated(before, plan, {Uuid::named("A-1")});
        QVERIFY(std::abs(after->totals.area.net.squareMetres() - 200) < 0.001);
        QVERIFY(sameAsNew(after, plan));
    }

    void worksThatAreCompletedBringInTheirFeatures()
    {
        Plan plan = twoRiversAndAreas();
        Works w = works("W-1", 1);
        w.events = {on("2020-01-01", "construction")};
        add(plan, w);
        edit<Segment>(plan, "S-1", [&](Segment& s) { s.works = w.meta.uuid; });
        edit<Area>(plan, "A-3", [&](Area& a) { a.works = w.meta.uuid; });
        const auto before = count(plan, request(builtInSchemes()[1]));
        QVERIFY(before->features.empty());
        const auto changed =
            edit<Works>(plan, "W-1", [](Works& e) { e.events.push_back(on("2021-01-01", "completion")); });
        const auto after = updated(before, plan, changed);
        QCOMPARE(after->features.size(), std::size_t(2));
        QVERIFY(sameAsNew(after, plan));
    }

    void aRiverThatIsRenamedOrCutShorterIsNoticed()
    {
        Plan plan = twoRiversAndAreas();
        CountRequest wanted;
        wanted.filter = *Filter::parse("river = 丁山河 or river = HS");
        const auto before = count(plan, wanted);
        QCOMPARE(before->features.size(), std::size_t(1));
        auto changed = edit<PlanRiver>(plan, "R-DS", [](PlanRiver& r) { r.river.name = "丁山河"; });
        const auto renamed = updated(before, plan, changed);
        QCOMPARE(renamed->features.size(), std::size_t(2));
        changed = edit<PlanRiver>(plan, "R-DS",
                                  [](PlanRiver& r) { r.river.alignment = straightRiver("DS", 49).river.alignment; });
        const auto shorter = updated(renamed, plan, changed);
        QCOMPARE(shorter->totals.river.net.value, 50'000 + 100'000);
        QVERIFY(sameAsNew(shorter, plan));
    }

    void aMovedBoundaryCountsEverythingAnew()
    {
        Plan plan = twoRiversAndAreas();
        add(plan, boundary("Z-1", rectangle(-10, -10, 600, 40)), boundary("Z-2", rectangle(0, 0, 3, 3), "water"));
        CountingScheme scheme;
        scheme.boundary = Uuid::named("Z-1");
        scheme.exclusions = {"water", "road"};
        auto ledger = count(plan, request(scheme));
        QCOMPARE(ledger->totals.river.net.value, 80'000);
        ledger = updated(ledger, plan, edit<Boundary>(plan, "Z-1", [](Boundary& b) {
                             b.shape = fromOrigin(rectangle(-10, -10, 600, 60));
                         }));
        QCOMPARE(ledger->totals.river.net.value, 120'000);
        add(plan, boundary("Z-3", rectangle(300, 0, 302, 2), "road"));
        ledger = updated(ledger, plan, {Uuid::named("Z-3")});
        QVERIFY(std::abs(ledger->excluded.net.squareMetres() - 13) < 0.001);
        QVERIFY(sameAsNew(ledger, plan));
        ChangeSet changes;
        changes.remove(plan.table<Boundary>().find(Uuid::named("Z-2")));
        mustApply(plan, changes);
        ledger = updated(ledger, plan, {Uuid::named("Z-2")});
        QVERIFY(sameAsNew(ledger, plan));
    }

    void manyEditsInARowStayEqual()
    {
        Plan plan = emptyPlan();
        ChangeSet changes;
        for (int i = 0; i < 30; ++i)
            changes.add(square("A-" + std::to_string(i), i * 3.0, 0, 10));
        mustApply(plan, changes);
        LedgerPtr ledger = count(plan);
        for (int i = 0; i < 400; ++i) // more than the index takes before it is packed anew
            ledger = updated(ledger, plan, edit<Area>(plan, "A-" + std::to_string(i % 30), [&](Area& a) {
                                 a.shape = fromOrigin(rectangle(i % 90, i % 7, i % 90 + 12, i % 7 + 9));
                             }));
        QVERIFY(sameAsNew(ledger, plan));
    }

    void nothingChangedIsTheSame()
    {
        const Plan plan = twoRiversAndAreas();
        const auto before = count(plan);
        QCOMPARE(describe(*updated(before, plan, {})), describe(*before));
        QCOMPARE(describe(*updated(before, plan, {Uuid::named("nobody")})), describe(*before));
    }
};

RIPARIA_TEST(LedgerUpdateTest)
#include "LedgerUpdateTest.moc"
