// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/WorksEdits.h"
#include "app/models/Deletion.h"
#include "app/models/StatusEdits.h"
#include "tests/app/models/ModelBench.h"
#include "tests/support/TestMain.h"

#include <QtTest/QtTest>

using namespace riparia;
using namespace riparia::test;

class WorksEditsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void newWorksComeAfterAllOthers()
    {
        ModelBench bench;
        const FieldEdit edit = addingWorks(*bench.document, Works{});
        QVERIFY(bench.document->edit(edit.changes, edit.text));
        const auto all = worksInOrder(*bench.document);
        QCOMPARE(all.size(), std::size_t{2});
        QCOMPARE(all.back()->meta.code, std::string("W-0002"));
        QVERIFY(all.back()->order > all.front()->order);
        QCOMPARE(bench.document->undoStack().undoText(), QStringLiteral("Add W-0002"));
        bench.document->undoStack().undo();
        QCOMPARE(worksInOrder(*bench.document).size(), std::size_t{1});
    }

    /// By the list and by the key that deletes what is selected.
    void whatBelongedToDeletedWorksStaysAndBelongsToNone()
    {
        for (const bool selected : {false, true}) {
            ModelBench bench;
            const Uuid works = bench.document->plan().works().begin()->first;
            QCOMPARE(membersOf(*bench.document, works), std::size_t{1});
            const auto edit = selected ? deletion(*bench.document, {works}) : removingWorks(*bench.document, works);
            QVERIFY(edit && bench.document->edit(edit->changes, edit->text));
            QVERIFY(bench.document->plan().works().find(works) == nullptr);
            QVERIFY(bench.segmentOf("S-0001")->works.isNil());
            bench.document->undoStack().undo();
            QCOMPARE(bench.segmentOf("S-0001")->works, works);
        }
        // Together with what belongs to them.
        ModelBench bench;
        const Uuid works = bench.document->plan().works().begin()->first;
        const auto both = deletion(*bench.document, {works, bench.idOf("S-0001")});
        QVERIFY(both && bench.document->edit(both->changes, both->text));
        QVERIFY(!bench.segmentOf("S-0001"));
    }

    void statusesStandInTheOrderOfTheirDays()
    {
        ModelBench bench;
        const Uuid works = bench.document->plan().works().begin()->first;
        for (const auto& [day, status] : {std::pair(Date{2026, 5, 1}, "construction"), {Date{2024, 1, 1}, "plan"}}) {
            const auto edit = addingStatus(*bench.document, works, StatusEvent{day, status});
            QVERIFY(edit && bench.document->edit(edit->changes, edit->text));
        }
        const auto events = [&] { return bench.document->plan().works().find(works)->events; };
        QCOMPARE(events().size(), std::size_t{2});
        QCOMPARE(events().front().status, std::string("plan"));
        const auto edit = removingStatus(*bench.document, works, 0);
        QVERIFY(edit && bench.document->edit(edit->changes, edit->text));
        QCOMPARE(events().front().status, std::string("construction"));
        QCOMPARE(removingStatus(*bench.document, works, 7).error().code, ErrorCode::NotFound);
        QCOMPARE(addingStatus(*bench.document, Uuid(), {}).error().code, ErrorCode::NotFound);
    }

    void inAScenarioTheBaseKeepsItsWorks()
    {
        ModelBench bench;
        PlanDocument& document = *bench.document;
        Scenario made;
        made.meta.uuid = Uuid::named("C-0001");
        made.meta.code = "C-0001";
        ChangeSet scenario;
        scenario.add(made);
        QVERIFY(document.editScenarios(scenario, "Scenario", made.meta.uuid));
        const Uuid works = worksInOrder(document).front()->meta.uuid;
        const auto edit = removingWorks(document, works);
        QVERIFY(edit && document.edit(edit->changes, edit->text));
        QVERIFY(worksInOrder(document).empty());
        document.setScenario(Uuid());
        QCOMPARE(worksInOrder(document).size(), std::size_t{1});
        QCOMPARE(membersOf(document, works), std::size_t{1});
    }
};

RIPARIA_TEST(WorksEditsTest)
#include "WorksEditsTest.moc"
