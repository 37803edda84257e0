// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/ObjectLocks.h"

#include "core/plan/CustomFields.h"
#include "core/plan/ObjectLock.h"
#include "tests/app/document/DocumentFixture.h"
#include "tests/core/io/planfile/PlanFixture.h"
#include "tests/support/TestMain.h"

#include <QtTest/QtTest>

using namespace riparia;
using namespace riparia::test;

class ObjectLocksTest : public QObject {
    Q_OBJECT

    static std::shared_ptr<const Segment> segmentIn(const PlanDocument& document)
    {
        return byCode<Segment>(document.plan(), "S-0001");
    }
    static bool isHeld(PlanDocument& document)
    {
        return codeOf(document.edit(renamed(segmentIn(document), "held"), "Rename")) == ErrorCode::InvalidArgument;
    }

private Q_SLOTS:
    void aLockedObjectIsNeitherEditedNorDeleted()
    {
        const auto document = documentOf(smallPlan());
        const Plan before = document->plan();
        const Uuid id = segmentIn(*document)->meta.uuid;
        must(ObjectLocks::set(*document, {id}, true));
        QVERIFY(ObjectLocks::areAll(*document, {id}) && ObjectLocks::mayBeAny(*document, {id}));
        QCOMPARE(document->undoStack().undoText(), QStringLiteral("Lock S-0001"));
        const int steps = document->undoStack().count();
        must(ObjectLocks::set(*document, {id}, true)); // it is so already
        QCOMPARE(document->undoStack().count(), steps);
        std::vector<RefusedLock> refused;
        connect(document.get(), &PlanDocument::lockRefused, [&](const RefusedLock& lock, const Error& error) {
            refused.push_back(lock);
            QCOMPARE(error.subject, std::string("S-0001"));
            QCOMPARE(error.detail, std::string("it is locked"));
        });
        QVERIFY(isHeld(*document));
        QVERIFY(codeOf(document->edit(removed(segmentIn(*document)), "Delete")) == ErrorCode::InvalidArgument);
        // Unlocked and edited in one set is an edit of what is locked.
        ChangeSet both;
        Segment open = *segmentIn(*document);
        open.meta.attrs = withLock(open.meta.attrs, false);
        both.replace(segmentIn(*document), open);
        Segment other = open;
        other.meta.name = "other";
        both.replace(std::make_shared<const Segment>(open), other);
        QVERIFY(codeOf(document->edit(both, "Both")) == ErrorCode::InvalidArgument);
        QCOMPARE(refused.size(), std::size_t(3));
        QCOMPARE(refused.front().objects, std::vector{id});
        // Others go on, and what refused can be opened.
        must(document->edit(renamed(byCode<Area>(document->plan(), "A-0001"), "free"), "Rename"));
        const ChangeSet meant = renamed(segmentIn(*document), "meant");
        must(document->unlock(refused.front()));
        QCOMPARE(document->undoStack().undoText(), QStringLiteral("Unlock S-0001"));
        must(document->edit(ObjectLocks::freed(*document, meant), "Rename"));
        QCOMPARE(segmentIn(*document)->meta.name, std::string("meant"));
        QVERIFY(!isLocked(segmentIn(*document)->meta.attrs));
        document->undoStack().setIndex(1); // a lock holds up no undo
        QVERIFY(document->plan() == before);
        QVERIFY(codeOf(ObjectLocks::set(*document, {Uuid::random()}, true)) == ErrorCode::NotFound);
    }

    void aLockIsOfTheScenarioItIsSetIn()
    {
        const auto document = documentOf(smallPlan());
        const Uuid id = segmentIn(*document)->meta.uuid;
        must(ObjectLocks::set(*document, {id}, true));
        Scenario made;
        made.meta.uuid = Uuid::random();
        made.meta.code = "N-0099";
        ChangeSet scenario;
        scenario.add(made);
        must(document->editScenarios(scenario, "Scenario", made.meta.uuid));
        const auto base = document->plan().segments().find(id);
        QVERIFY(!document->edit(renamed(base, "held"), "Rename")); // it would be a row of its own
        must(ObjectLocks::set(*document, {id}, false));
        const Uuid place = document->places().standIn(id);
        QVERIFY(place != id);
        const ChangeSet madeBefore = renamed(base, "meant");
        must(document->edit(ObjectLocks::freed(*document, madeBefore),
                            "Rename")); // it meets the row that stands there now
        QCOMPARE(document->plan().segments().find(place)->meta.name, std::string("meant"));
        QCOMPARE(document->plan().segments().find(id)->meta.name, base->meta.name);
        QVERIFY(!ObjectLocks::mayBeAny(*document, {id}));
        ChangeSet merge; // what a merge into the base comes to
        Segment taken = *base;
        taken.meta.name = "taken";
        merge.replace(base, taken);
        QVERIFY(codeOf(document->editScenarios(merge, "Merge", {})) == ErrorCode::InvalidArgument);
        document->setScenario({});
        QVERIFY(!document->edit(renamed(base, "held"), "Rename"));
    }

    void locksAndCustomFieldsAreSaved()
    {
        const Folder folder;
        const QString path = QString::fromStdString(folder.file("plan.riparia.gpkg"));
        const std::string hostile = "=cmd\n\"x\"\xE2\x80\xAE" + std::string(10'000, 'A');
        Plan plan;
        {
            const auto document = documentOf(smallPlan());
            Segment after = *segmentIn(*document);
            after.meta.attrs = must(withCustomField(after.meta.attrs, "养护单位", hostile));
            ChangeSet changes;
            changes.replace(segmentIn(*document), after);
            must(document->edit(changes, "Field"));
            must(ObjectLocks::set(*document, {segmentIn(*document)->meta.uuid}, true));
            must(document->saveAs(path, false));
            plan = document->plan();
        }
        const auto document = must(PlanDocument::open(path, author()));
        QVERIFY(document->plan() == plan);
        QVERIFY(isHeld(*document));
        must(ObjectLocks::set(*document, {segmentIn(*document)->meta.uuid}, false));
        must(document->save());
        QVERIFY(!isHeld(*must(PlanDocument::open(path, author()))));
    }

    void aLockIsBackAfterACrash()
    {
        const Folder folder;
        const QString path = QString::fromStdString(folder.file("plan.riparia.gpkg"));
        const QString recovery = QString::fromStdString(folder.file("recovery"));
        must(documentOf(smallPlan())->saveAs(path, false));
        {
            const auto document = must(PlanDocument::open(path, author(), {}, recovery));
            must(ObjectLocks::set(*document, {segmentIn(*document)->meta.uuid}, true));
        }
        auto left = LeftJournal::find(recovery.toStdString());
        QCOMPARE(left.size(), std::size_t(1));
        const auto recovered = must(PlanDocument::recover(left[0], author()));
        QVERIFY(isHeld(*recovered.document));
        recovered.document->undoStack().undo();
        QVERIFY(!isHeld(*recovered.document));
    }

    void whatWasUnlockedAndEditedIsBackAfterACrash()
    {
        const Folder folder;
        const QString path = QString::fromStdString(folder.file("plan.riparia.gpkg"));
        const QString recovery = QString::fromStdString(folder.file("recovery"));
        {
            const auto document = documentOf(smallPlan());
            must(ObjectLocks::set(*document, {segmentIn(*document)->meta.uuid}, true));
            must(document->saveAs(path, false));
        }
        {
            const auto document = must(PlanDocument::open(path, author(), {}, recovery));
            must(ObjectLocks::set(*document, {segmentIn(*document)->meta.uuid}, false));
            must(document->edit(renamed(segmentIn(*document), "meant"), "Rename"));
        }
        auto left = LeftJournal::find(recovery.toStdString());
        QCOMPARE(left.size(), std::size_t(1));
        const auto recovered = must(PlanDocument::recover(left[0], author()));
        QCOMPARE(segmentIn(*recovered.document)->meta.name, std::string("meant"));
        QVERIFY(!isHeld(*recovered.document));
    }
};

RIPARIA_TEST(ObjectLocksTest)
#include "ObjectLocksTest.moc"
