// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/PlanTotals.h"

#include "core/plan/ScenarioEdits.h"
#include "core/plan/ScenarioView.h"
#include "tests/app/document/DocumentFixture.h"
#include "tests/core/ledger/PlanMaker.h"
#include "tests/support/TestMain.h"

#include <QtTest/QtTest>

using namespace riparia;
using namespace riparia::test;

namespace {

Uuid alternative()
{
    return Uuid::named("N-1");
}

/// A river with S-1 (100 m) and S-2 (200 m), and an alternative that is still the same.
Plan twoSegments()
{
    Plan plan = emptyPlan();
    Scenario scenario;
    scenario.meta.uuid = alternative();
    scenario.meta.code = "N-1";
    scenario.meta.name = "Less";
    add(plan, straightRiver("DS", 1000), segment("S-1", "DS", 0, 100), segment("S-2", "DS", 200, 400), scenario);
    return plan;
}

class ScenarioDocument {
public:
    ScenarioDocument()
        : document(documentOf(twoSegments()))
        , totals(*document)
        , listener(*document)
    {}

    std::int64_t river() const { return totals.ledger()->totals.river.net.value; }
    std::shared_ptr<const Segment> seen(const std::string& code) const
    {
        for (const auto& row : entitiesOf<Segment>(document->plan(), document->scenario())) {
            if (row->meta.code == code)
                return row;
        }
        return nullptr;
    }
    void shorten(const std::string& code, double toMetres)
    {
        const auto before = seen(code);
        Segment after = *before;
        after.span.to = Position::fromMetres(toMetres);
        ChangeSet changes;
        changes.replace(before, after);
        edit(changes);
    }
    void edit(const ChangeSet& changes)
    {
        if (const auto done = document->edit(changes, "Edit"); !done)
            qFatal("edit failed: %s", done.error().subject.c_str());
    }

    std::unique_ptr<PlanDocument> document;
    PlanTotals totals;
    Listener listener;
};

} // namespace

/// What is edited while a scenario is shown lands in it; undo goes where the step was made.
class ScenarioEditingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// UX.md 2.7: what changes it there is a row of its own, and no addition.
    void aLockedBoundaryIsChangedInNoScenario()
    {
        ScenarioDocument bench;
        Boundary boundary;
        boundary.meta.uuid = Uuid::named("Z-1");
        boundary.meta.code = "Z-1";
        ChangeSet imported;
        imported.add(boundary);
        bench.edit(imported);
        bench.document->setLocked({EntityKind::Boundary});
        bench.document->setScenario(alternative());
        const Plan before = bench.document->plan();
        const auto row = before.table<Boundary>().find(boundary.meta.uuid);
        QVERIFY(!bench.document->edit(renamed(row, "other"), "Rename"));
        QVERIFY(!bench.document->edit(removed(row), "Delete"));
        QVERIFY(bench.document->plan() == before);
        bench.document->unlock(EntityKind::Boundary);
        QVERIFY(bench.document->edit(renamed(row, "other"), "Rename"));
    }

    void showingAScenarioIsNoStepAndChangesNothing()
    {
        ScenarioDocument d;
        const int steps = d.document->undoStack().count();
        d.document->undoStack().setClean();
        d.document->setScenario(alternative());
        QCOMPARE(d.document->scenario(), alternative());
        QCOMPARE(d.document->undoStack().count(), steps);
        QVERIFY(!d.document->isModified());
        QCOMPARE(d.totals.request().scenario, alternative());
        QCOMPARE(d.listener.events.size(), std::size_t(1));
        QVERIFY(d.listener.events.front().everything);
        d.document->setScenario(alternative());
        QCOMPARE(d.listener.events.size(), std::size_t(1));
        d.document->setScenario(Uuid::named("nowhere"));
        QVERIFY(d.document->scenario().isNil());
    }

    void anEditLandsInTheScenarioShown()
    {
        ScenarioDocument d;
        d.document->setScenario(alternative());
        d.shorten("S-2", 300);
        QCOMPARE(d.river(), 200'000);
        d.document->setScenario({});
        QCOMPARE(d.river(), 300'000);
        QCOMPARE(d.document->undoStack().count(), 2); // filled, edited
    }

    void theTotalsFollowEditsOfAScenarioStepByStep()
    {
        ScenarioDocument d;
        d.document->setScenario(alternative());
        d.shorten("S-2", 300);
        d.shorten("S-2", 250);
        QCOMPARE(d.river(), 150'000);
        d.edit(removed(d.seen("S-1")));
        QCOMPARE(d.river(), 50'000);
        QCOMPARE(d.totals.featureCount(), std::size_t(1));
        QVERIFY(d.totals.isShown(d.seen("S-2")->meta.uuid));
        d.document->undoStack().undo();
        d.document->undoStack().undo();
        d.document->undoStack().undo();
        QCOMPARE(d.river(), 300'000);
        QVERIFY(!scenarioSize(d.document->plan(), alternative()).all());
    }

    void whatIsSelectedIsWhatStandsThere()
    {
        ScenarioDocument d;
        const Uuid base = d.seen("S-2")->meta.uuid;
        d.document->selection().set({base});
        d.document->setScenario(alternative());
        QCOMPARE(d.document->selection().ids(), std::vector<Uuid>{base});
        d.shorten("S-2", 300);
        const Uuid own = d.seen("S-2")->meta.uuid;
        QVERIFY(own != base);
        QCOMPARE(d.document->selection().ids(), std::vector<Uuid>{own});
        QCOMPARE(d.listener.events.back().moved.size(), std::size_t(1));
        QCOMPARE(d.listener.events.back().moved.front(), std::pair(base, own));
        d.document->undoStack().undo();
        QCOMPARE(d.document->selection().ids(), std::vector<Uuid>{base});
        d.document->undoStack().redo();
        QCOMPARE(d.document->selection().ids(), std::vector<Uuid>{own});
        d.document->setScenario({});
        QCOMPARE(d.document->selection().ids(), std::vector<Uuid>{base});
        d.document->setScenario(alternative());
        d.edit(removed(d.seen("S-2")));
        QVERIFY(d.document->selection().isEmpty());
    }

    void undoGoesToTheScenarioTheStepWasMadeIn()
    {
        ScenarioDocument d;
        d.document->setScenario(alternative());
        d.shorten("S-2", 300);
        d.document->setScenario({});
        d.document->undoStack().undo();
        QCOMPARE(d.document->scenario(), alternative());
        QCOMPARE(d.river(), 300'000);
        d.document->setScenario({});
        d.document->undoStack().redo();
        QCOMPARE(d.document->scenario(), alternative());
        QCOMPARE(d.river(), 200'000);
    }

    void aScenarioThatIsRemovedGivesWayToTheBaseAndComesBack()
    {
        ScenarioDocument d;
        d.document->setScenario(alternative());
        d.shorten("S-2", 300);
        const auto gone = scenarioRemoval(d.document->plan(), alternative());
        QVERIFY(d.document->editScenarios(*gone, "Delete", {}));
        QVERIFY(d.document->scenario().isNil());
        QCOMPARE(d.river(), 300'000);
        d.document->undoStack().undo();
        QCOMPARE(d.document->scenario(), alternative());
        QCOMPARE(d.river(), 200'000);
    }

    void aMergeIsOneStep()
    {
        ScenarioDocument d;
        d.document->setScenario(alternative());
        d.shorten("S-2", 300);
        const int steps = d.document->undoStack().count();
        QVERIFY(d.document->editScenarios(scenarioMerge(d.document->plan(), alternative()).value(), "Merge", {}));
        QCOMPARE(d.document->undoStack().count(), steps + 1);
        QCOMPARE(d.river(), 200'000);
        QCOMPARE(d.document->plan().segments().size(), std::size_t(2));
        d.document->undoStack().undo();
        QCOMPARE(d.document->scenario(), alternative());
        QCOMPARE(d.document->plan().segments().size(), std::size_t(3));
    }

    void aPreviewCountsWhatTheEditWillMake()
    {
        ScenarioDocument d;
        d.document->setScenario(alternative());
        const auto before = d.seen("S-2");
        Segment after = *before;
        after.span.to = Position{250'000};
        ChangeSet changes;
        changes.replace(before, after);
        const auto ledger = d.totals.preview(changes);
        QVERIFY(ledger);
        QCOMPARE((*ledger)->totals.river.net.value, 150'000);
        QCOMPARE(d.river(), 300'000);
        d.edit(changes);
        QCOMPARE(d.river(), 150'000);
    }

    void theDayIsTheSchemesUntilAnotherIsSet()
    {
        ScenarioDocument d;
        QVERIFY(!d.totals.day());
        const Date day{2023, 3, 20};
        d.totals.setDay(day);
        QCOMPARE(d.totals.day(), std::optional(day));
        QVERIFY(d.totals.setCounting(QStringLiteral("completed"), std::nullopt));
        QVERIFY(!d.totals.day());
        QCOMPARE(d.river(), 0);
        QVERIFY(!d.totals.setCounting(QStringLiteral("nobody's"), day));
        QVERIFY(!d.totals.day());
        QCOMPARE(d.document->today(), (Date{2026, 11, 28}));
    }
};

RIPARIA_TEST(ScenarioEditingTest)
#include "ScenarioEditingTest.moc"
