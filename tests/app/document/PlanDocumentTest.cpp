// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/PlanDocument.h"

#include "tests/app/document/DocumentFixture.h"
#include "tests/core/io/planfile/PlanFixture.h"
#include "tests/support/TestMain.h"

#include <QThread>
#include <QtTest/QtTest>

using namespace riparia;
using namespace riparia::test;

namespace {

std::shared_ptr<const Segment> segmentOf(const PlanDocument& document, const std::string& code)
{
    return byCode<Segment>(document.plan(), code);
}

} // namespace

class PlanDocumentTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aBlankPlanIsEmptyAndNotModified()
    {
        const auto document = PlanDocument::blank(QStringLiteral("长河治理"), author());
        QCOMPARE(document->title(), QStringLiteral("长河治理"));
        QVERIFY(!document->plan().info().id.isNil());
        QVERIFY(document->path().isEmpty());
        QVERIFY(!document->isModified() && !document->isReadOnly());
        QVERIFY(document->issues().empty() && !document->savedAt());
        QVERIFY(document->network().rivers().empty());
        QVERIFY(codeOf(document->save()) == ErrorCode::FileNotFound);
        QVERIFY(codeOf(document->revert()) == ErrorCode::FileNotFound);
    }

    void riversNeedTheCoordinateSystemOfTheirPlan()
    {
        const auto document = PlanDocument::blank(QStringLiteral("长河治理"), author());
        const ChangeSet all = compare(document->plan(), smallPlan());
        QVERIFY(codeOf(document->edit(all, "Fill")) == ErrorCode::CrsMissing);
        QVERIFY(document->plan().rivers().isEmpty());
        QCOMPARE(document->undoStack().count(), 0);
        must(document->edit(all, "Fill", smallPlan().info()));
        QVERIFY(!document->plan().rivers().isEmpty());
    }

    void anEditIsOneStepThatTellsWhatItTouched()
    {
        const auto document = documentOf(smallPlan());
        Listener listener(*document);
        const auto before = segmentOf(*document, "S-0001");
        must(document->edit(renamed(before, "renamed"), "Rename S-0001"));
        QCOMPARE(document->undoStack().count(), 2);
        QCOMPARE(document->undoStack().undoText(), QStringLiteral("Rename S-0001"));
        QCOMPARE(listener.events.size(), std::size_t(1));
        QVERIFY(listener.events[0].ids == std::vector<Uuid>{before->meta.uuid});
        QVERIFY(listener.events[0].kinds == std::set<EntityKind>{EntityKind::Segment});
        QVERIFY(!listener.events[0].info && !listener.events[0].everything);
        QVERIFY(listener.travels.empty());
        QCOMPARE(segmentOf(*document, "S-0001")->meta.name, std::string("renamed"));
    }

    void theDocumentIsModifiedWhenItSaysThatItChanged()
    {
        const auto document = PlanDocument::blank(QStringLiteral("x"), author());
        bool wasModified = false;
        connect(document.get(), &PlanDocument::changed, [&] { wasModified = document->isModified(); });
        ChangeSet changes;
        Works works;
        works.meta.uuid = Uuid::random();
        changes.add(works);
        must(document->edit(changes, "Add"));
        QVERIFY(wasModified);
        document->undoStack().undo();
        QVERIFY(!wasModified);
    }

    void undoAndRedoTellTheNameOfTheStep()
    {
        const auto document = documentOf(smallPlan());
        must(document->edit(renamed(segmentOf(*document, "S-0001"), "a"), "Rename"));
        Listener listener(*document);
        document->undoStack().undo();
        document->undoStack().redo();
        QVERIFY(listener.travels == (std::vector<QString>{QStringLiteral("Rename"), QStringLiteral("Rename")}));
        QCOMPARE(listener.events.size(), std::size_t(2));
    }

    void aWalkThroughTheHistoryIsToldOnce()
    {
        const auto document = documentOf(smallPlan());
        const Plan before = document->plan();
        for (const char* name : {"a", "b", "c"})
            must(document->edit(renamed(segmentOf(*document, "S-0001"), name), name));
        must(document->edit(renamed(byCode<Area>(document->plan(), "A-0001"), "d"), "d"));
        Listener listener(*document);
        document->undoStack().setIndex(1);
        QVERIFY(document->plan() == before);
        QCOMPARE(listener.events.size(), std::size_t(1));
        QCOMPARE(listener.events[0].ids.size(), std::size_t(2));
        QVERIFY(listener.events[0].concerns(EntityKind::Segment) && listener.events[0].concerns(EntityKind::Area));
    }

    void aChangeOfNothingMakesNoStep()
    {
        const auto document = documentOf(smallPlan());
        Listener listener(*document);
        const auto segment = segmentOf(*document, "S-0001");
        must(document->edit({}, "Nothing"));
        must(document->edit(renamed(segment, segment->meta.name), "Same name"));
        must(document->edit({}, "Same info", document->plan().info()));
        QCOMPARE(document->undoStack().count(), 1);
        QVERIFY(listener.events.empty());
    }

    void aChangeThatDoesNotFitChangesNothing()
    {
        const auto document = documentOf(smallPlan());
        const Plan before = document->plan();
        Listener listener(*document);
        const auto segment = segmentOf(*document, "S-0001");
        must(document->edit(renamed(segment, "newer"), "Rename"));
        QVERIFY(codeOf(document->edit(renamed(segment, "late"), "Late")) == ErrorCode::ChangeConflict);
        ChangeSet nameless;
        nameless.add(Segment{});
        QVERIFY(codeOf(document->edit(nameless, "No id")) == ErrorCode::InvalidArgument);
        QCOMPARE(listener.events.size(), std::size_t(1));
        document->undoStack().undo();
        QVERIFY(document->plan() == before);
    }

    void whatIsLockedIsNotEdited()
    {
        const auto document = documentOf(smallPlan());
        const Plan before = document->plan();
        const auto segment = segmentOf(*document, "S-0001");
        const auto area = byCode<Area>(document->plan(), "A-0001");
        must(document->edit(renamed(segment, "one"), "Rename"));
        std::vector<EntityKind> refused;
        int told = 0;
        connect(document.get(), &PlanDocument::lockRefused, [&](const RefusedLock& lock, const Error& error) {
            refused.push_back(lock.kind);
            QVERIFY(lock.objects.empty());
            QCOMPARE(error.subject, std::string("S-0001"));
        });
        connect(document.get(), &PlanDocument::locksChanged, [&] { ++told; });
        document->setLocked({EntityKind::Segment});
        document->setLocked({EntityKind::Segment});
        QCOMPARE(told, 1);
        QVERIFY(document->isLocked(EntityKind::Segment));
        QVERIFY(codeOf(document->edit(renamed(segmentOf(*document, "S-0001"), "two"), "Rename")) ==
                ErrorCode::InvalidArgument);
        ChangeSet removal;
        removal.remove(segmentOf(*document, "S-0001"));
        QVERIFY(codeOf(document->edit(removal, "Delete")) == ErrorCode::InvalidArgument);
        QCOMPARE(refused, (std::vector{EntityKind::Segment, EntityKind::Segment}));
        must(document->edit(renamed(area, "free"), "Rename"));
        QCOMPARE(refused.size(), std::size_t(2));
        QCOMPARE(document->undoStack().count(), 3);
        document->undoStack().setIndex(1); // what was done can be undone
        QVERIFY(document->plan() == before);
        document->setLocked({EntityKind::Segment, EntityKind::Area});
        document->unlock(EntityKind::Segment);
        QCOMPARE(told, 3);
        QVERIFY(document->isLocked(EntityKind::Area));
        must(document->edit(renamed(segment, "three"), "Rename"));
    }

    void lockedReferenceLayersTakeWhatIsNew() // UX.md 2.7
    {
        const auto document = documentOf(smallPlan());
        document->setLocked({EntityKind::River, EntityKind::Boundary, EntityKind::Segment});
        ChangeSet imported;
        PlanRiver river = *document->plan().rivers().begin()->second;
        river.meta.uuid = Uuid::random();
        river.meta.code = "R-0099";
        river.river.key = "NEW";
        imported.add(river);
        Boundary boundary;
        boundary.meta.uuid = Uuid::random();
        boundary.meta.code = "Z-0099";
        imported.add(boundary);
        must(document->edit(imported, "Import"));
        const auto made = document->plan().rivers().find(river.meta.uuid);
        QVERIFY(made);
        // What is there is left alone, and works have layers that are locked as a whole.
        QSignalSpy refused(document.get(), &PlanDocument::lockRefused);
        QVERIFY(codeOf(document->edit(renamed(made, "other"), "Rename")) == ErrorCode::InvalidArgument);
        ChangeSet removal;
        removal.remove(made);
        QVERIFY(codeOf(document->edit(removal, "Delete")) == ErrorCode::InvalidArgument);
        Segment segment = *segmentOf(*document, "S-0001");
        segment.meta.uuid = Uuid::random();
        segment.meta.code = "S-0099";
        ChangeSet drawn;
        drawn.add(segment);
        QVERIFY(codeOf(document->edit(drawn, "Draw")) == ErrorCode::InvalidArgument);
        QCOMPARE(refused.size(), 3);
        // An undo takes back what came, and a redo brings it.
        document->undoStack().undo();
        QVERIFY(!document->plan().rivers().find(river.meta.uuid));
        document->undoStack().redo();
        QVERIFY(document->plan().rivers().find(river.meta.uuid));
    }

    void aCodeIsNeverGivenTwice()
    {
        const auto document = documentOf(smallPlan());
        ChangeSet changes;
        Segment segment = *segmentOf(*document, "S-0001");
        segment.meta.uuid = Uuid::random();
        segment.meta.code = document->nextCode('S');
        QCOMPARE(segment.meta.code, std::string("S-0004"));
        changes.add(segment);
        must(document->edit(changes, "Add"));
        document->undoStack().undo();
        QCOMPARE(document->nextCode('S'), std::string("S-0005"));
        document->undoStack().undo(); // of the step that brought the info and its counters
        QCOMPARE(document->nextCode('S'), std::string("S-0006"));
    }

    void theInfoGoesWithItsStep()
    {
        const auto document = documentOf(smallPlan());
        PlanInfo info = document->plan().info();
        info.title = "New title";
        info.counters.clear(); // as of somebody who does not know them
        Listener listener(*document);
        must(document->edit({}, "Rename plan", info));
        QVERIFY(listener.events.at(0).info && listener.events[0].ids.empty());
        QCOMPARE(document->title(), QStringLiteral("New title"));
        QCOMPARE(document->nextCode('S'), std::string("S-0004"));
        document->undoStack().undo();
        QCOMPARE(document->title(), QString::fromStdString(smallPlan().info().title));
        QCOMPARE(document->nextCode('S'), std::string("S-0005"));
    }

    void theNetworkFollowsTheRiversOfTheBase()
    {
        const auto document = documentOf(smallPlan());
        const RiverNetwork* network = &document->network();
        QCOMPARE(network->rivers().size(), std::size_t(2));
        const auto alignment = network->rivers()[0].alignment;
        must(document->edit(renamed(segmentOf(*document, "S-0001"), "x"), "Rename"));
        QVERIFY(document->network().rivers()[0].alignment == alignment);

        PlanRiver inScenario = *byCode<PlanRiver>(document->plan(), "R-0001");
        inScenario.meta.uuid = Uuid::random();
        inScenario.meta.scenario = Uuid::named("other");
        ChangeSet changes;
        changes.add(inScenario);
        changes.remove(byCode<PlanRiver>(document->plan(), "R-0002"));
        must(document->edit(changes, "Rivers"));
        QCOMPARE(document->riverCount(), std::size_t(1)); // before it is asked
        QCOMPARE(document->network().rivers().size(), std::size_t(1));
        document->undoStack().undo();
        QCOMPARE(document->riverCount(), std::size_t(2));
        QCOMPARE(document->network().rivers().size(), std::size_t(2));
        QCOMPARE(document->riverCount(), std::size_t(2));
    }

    void theNetworkIsNotWorkedOutAnewWhereARiverIsRenamed()
    {
        const auto document = documentOf(smallPlan());
        const RiverNetwork before = document->network();
        const auto river = byCode<PlanRiver>(document->plan(), "R-0001");
        PlanRiver after = *river;
        after.river.name = "another name";
        ChangeSet changes;
        changes.replace(river, std::move(after));
        must(document->edit(changes, "Rename"));
        QVERIFY(document->network().sharesIndexWith(before));
        QVERIFY(document->network().find("another name"));
        document->undoStack().undo();
        QVERIFY(document->network().sharesIndexWith(before));
        QVERIFY(!document->network().find("another name"));
        must(document->edit(removed(byCode<PlanRiver>(document->plan(), "R-0002")), "Remove"));
        QVERIFY(!document->network().sharesIndexWith(before));
    }

    void whatIsRemovedLeavesTheSelectionFirst()
    {
        const auto document = documentOf(smallPlan());
        const auto first = segmentOf(*document, "S-0001");
        const auto second = segmentOf(*document, "S-0002");
        document->selection().set({first->meta.uuid, second->meta.uuid});
        bool wasSelected = true;
        connect(document.get(), &PlanDocument::changed,
                [&] { wasSelected = document->selection().contains(first->meta.uuid); });
        must(document->edit(removed(first), "Delete"));
        QVERIFY(!wasSelected);
        QVERIFY(document->selection().ids() == std::vector<Uuid>{second->meta.uuid});
        document->undoStack().undo();
        QVERIFY(document->selection().ids() == std::vector<Uuid>{second->meta.uuid});
        document->undoStack().redo();
        document->undoStack().setIndex(0); // everything is gone
        QVERIFY(document->selection().isEmpty());
    }

    void stampsTellWhoAndWhen()
    {
        const auto document = PlanDocument::blank(QStringLiteral("x"), author());
        const Meta fresh = document->stamped({});
        QCOMPARE(fresh.created, std::string("2026-11-28T08:00:00Z"));
        QCOMPARE(fresh.createdBy, std::string("测试员"));
        QCOMPARE(fresh.updated, fresh.created);
        Meta old;
        old.created = "2020-01-01T00:00:00Z";
        old.createdBy = "她";
        const Meta touched = document->stamped(old);
        QCOMPARE(touched.created, old.created);
        QCOMPARE(touched.createdBy, old.createdBy);
        QCOMPARE(touched.updatedBy, std::string("测试员"));
    }

    void canBeMadeInAnotherThreadAndMovedHere()
    {
        std::unique_ptr<PlanDocument> document;
        QThread* const here = QThread::currentThread();
        const std::unique_ptr<QThread> worker(QThread::create([&] {
            document = documentOf(smallPlan());
            document->moveToThread(here);
        }));
        worker->start();
        QVERIFY(worker->wait());
        QCOMPARE(document->undoStack().thread(), here);
        QCOMPARE(document->selection().thread(), here);
        must(document->edit(renamed(segmentOf(*document, "S-0001"), "x"), "Rename"));
    }
};

RIPARIA_TEST(PlanDocumentTest)
#include "PlanDocumentTest.moc"
