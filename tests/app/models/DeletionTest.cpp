// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/Deletion.h"

#include "core/plan/ScenarioView.h"
#include "core/plan/Validation.h"
#include "tests/app/models/ModelBench.h"
#include "tests/support/TestMain.h"

#include <QtTest/QtTest>

#include <algorithm>
#include <cstdlib>

using namespace riparia;
using namespace riparia::test;

namespace {

/// The plan of the bench, with the area and a site at river DS, and a water body that is a stretch of it.
Plan planAtRivers()
{
    Plan plan = benchPlan();
    const auto area = plan.areas().begin()->second;
    Area linked = *area;
    linked.link = {"DS", Span{Position{0}, Position{200'000}}, Bank::Left, LinkOrigin::Explicit};
    Site site;
    site.meta.uuid = Uuid::named("outfall");
    site.meta.code = "P-0001";
    site.link = {"DS", {}, Bank::Left, LinkOrigin::Explicit};
    WaterBody body;
    body.meta.uuid = Uuid::named("water");
    body.meta.code = "B-0001";
    body.spans = {{"DS", Span{Position{0}, Position{1'000'000}}}, {"HS", Span{Position{0}, Position{1'000'000}}}};
    ChangeSet changes;
    changes.replace(area, linked);
    changes.add(site);
    changes.add(body);
    if (!plan.apply(changes))
        qFatal("the plan cannot be made");
    return plan;
}

struct DeletionBench : ModelBench {
    using ModelBench::ModelBench;

    Uuid river(const char* key) const { return names.river(key)->meta.uuid; }
    void remove(const std::vector<Uuid>& ids, WorksOfRiver works)
    {
        const auto edit = deletion(*document, ids, works);
        QVERIFY(edit);
        QVERIFY(document->edit(edit->changes, edit->text));
    }
    /// Nothing refers to a river that is not there.
    bool isSound() const
    {
        return std::ranges::none_of(validate(document->plan()),
                                    [](const Issue& issue) { return issue.code == IssueCode::RiverNotInPlan; });
    }
};

} // namespace

class DeletionTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void riverWithWorksIsNotDeletedUnasked()
    {
        const DeletionBench bench(planAtRivers());
        const auto refused = deletion(*bench.document, {bench.river("DS")});
        QVERIFY(!refused && refused.error().code == ErrorCode::InvalidArgument);
        const LeftOnRivers left = leftOnRivers(*bench.document, {bench.river("DS")});
        QCOMPARE(left.rivers.size(), 1);
        QCOMPARE(left.segments, 2);
        QCOMPARE(left.areas, 1);
        QCOMPARE(left.greenways, 1);
        QCOMPARE(leftOnRivers(*bench.document, {bench.idOf("S-0001")}).all(), 0);
        QCOMPARE(deletion(*bench.document, {Uuid::named("nobody")}).error().code, ErrorCode::NotFound);
    }

    void segmentsAreDeletedAndComeBack()
    {
        DeletionBench bench;
        bench.remove({bench.idOf("S-0001"), bench.idOf("S-0003")}, WorksOfRiver::Refuse);
        QVERIFY(!bench.segmentOf("S-0001"));
        bench.document->undoStack().undo();
        QVERIFY(bench.segmentOf("S-0001"));
    }

    void worksGoWithTheirRiverInOneStep()
    {
        DeletionBench bench(planAtRivers());
        const Plan before = bench.document->plan();
        const int steps = bench.document->undoStack().count();
        bench.remove({bench.river("DS")}, WorksOfRiver::Delete);
        const Plan& plan = bench.document->plan();
        QVERIFY(!bench.names.river("DS"));
        QVERIFY(!bench.segmentOf("S-0001") && !bench.segmentOf("S-0002") && bench.segmentOf("S-0003"));
        QVERIFY(plan.areas().isEmpty() && plan.greenways().isEmpty());
        QVERIFY(plan.table<Site>().find(Uuid::named("outfall"))->link.water.empty());
        QCOMPARE(plan.waterBodies().find(Uuid::named("water"))->spans.size(), std::size_t(1));
        QVERIFY(bench.isSound());
        QCOMPARE(bench.document->undoStack().count(), steps + 1);
        bench.document->undoStack().undo();
        QVERIFY(compare(bench.document->plan(), before).isEmpty());
    }

    void worksAreKeptAsPlainGeometry()
    {
        DeletionBench bench(planAtRivers());
        const Plan before = bench.document->plan();
        bench.remove({bench.river("DS")}, WorksOfRiver::Keep);
        const Plan& plan = bench.document->plan();
        const auto segment = bench.segmentOf("S-0001");
        QVERIFY(segment && segment->state == SegmentState::Detached);
        QVERIFY(segment->snapshot.size() >= 2);
        QVERIFY(bench.segmentOf("S-0003")->state == SegmentState::Located);
        const auto greenway = plan.greenways().begin()->second;
        QVERIFY(!greenway->isAlongRiver() && greenway->link.water.empty());
        QCOMPARE(greenway->lines.size(), std::size_t(1));
        QVERIFY(plan.areas().begin()->second->link.water.empty());
        QVERIFY(bench.isSound());
        QCOMPARE(bench.totals.ledger()->totals.river.net.value, std::int64_t{300'000});
        QVERIFY(std::abs(bench.totals.ledger()->totals.greenway.net.value - 500'000) <= 2); // measured along its line
        bench.document->undoStack().undo();
        QVERIFY(compare(bench.document->plan(), before).isEmpty());
    }

    void riverGoesWithTheWorksThatAreSelectedToo()
    {
        DeletionBench bench(planAtRivers());
        const Plan& plan = bench.document->plan();
        const std::vector<Uuid> ids{bench.river("DS"), bench.idOf("S-0001"), bench.idOf("S-0002"),
                                    plan.areas().begin()->first, plan.greenways().begin()->first};
        QCOMPARE(leftOnRivers(*bench.document, ids).all(), 0);
        bench.remove(ids, WorksOfRiver::Refuse);
        QVERIFY(!bench.names.river("DS") && !bench.segmentOf("S-0001"));
        QVERIFY(bench.isSound());
    }

    void riverGoesForAllScenariosAndOtherThingsForTheOneShown()
    {
        Plan plan = planAtRivers();
        Scenario scenario;
        scenario.meta.uuid = Uuid::named("N-1");
        scenario.meta.code = "N-1";
        Segment added = segment("S-0009", "DS", 3000, 3100);
        added.meta.scenario = scenario.meta.uuid;
        add(plan, scenario, added);
        DeletionBench bench(plan);
        bench.document->setScenario(scenario.meta.uuid);
        const Uuid other = bench.idOf("S-0003");
        QCOMPARE(leftOnRivers(*bench.document, {bench.river("DS"), other}).segments, 3);
        bench.remove({bench.river("DS"), other}, WorksOfRiver::Delete);
        QVERIFY(!bench.segmentOf("S-0001") && !bench.segmentOf("S-0009"));
        QVERIFY(bench.document->plan().segments().find(other)); // of the base, where nobody deleted it
        QVERIFY(entitiesOf<Segment>(bench.document->plan(), scenario.meta.uuid).empty());
        QVERIFY(bench.isSound());
    }
};

RIPARIA_TEST(DeletionTest)
#include "DeletionTest.moc"
