// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/journal/Journal.h"

#include "core/io/journal/LeftJournal.h"
#include "tests/core/io/journal/RandomGestures.h"
#include "tests/core/io/planfile/PlanFixture.h"
#include "tests/support/TestMain.h"

#include <QFile>
#include <QtTest/QtTest>

#include <filesystem>

using namespace riparia;
using namespace riparia::test;

namespace {

/// A journal of random gestures that is still open.
class Kept {
public:
    explicit Kept(const std::string& rootFolder, unsigned number = seed(), JournalOptions options = {},
                  const std::string& planPath = {})
        : root(rootFolder)
        , editing(number)
        , journal(std::make_unique<Journal>(root, editing.base(planPath), options))
    {}

    void record(int gestures)
    {
        while (gestures-- > 0)
            journal->record(editing.next());
    }
    /// As if the process had ended, but for what is still being written in the background.
    std::vector<LeftJournal> end()
    {
        journal.reset();
        return LeftJournal::find(root);
    }

    std::string root;
    RandomGestures editing;
    std::unique_ptr<Journal> journal;
};

/// The one journal under `root`.
LeftJournal onlyOne(std::vector<LeftJournal> left)
{
    if (left.size() != 1)
        qFatal("%d journals instead of one", static_cast<int>(left.size()));
    return std::move(left.front());
}

} // namespace

class JournalTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatWasEditedIsBack()
    {
        const Folder folder;
        Kept kept(folder.file("state/recovery"));
        kept.record(25);
        QVERIFY(kept.journal->point().isComplete());
        QCOMPARE(kept.journal->point().time.value(), timeOf(25));
        const LeftJournal left = onlyOne(kept.end());
        const LeftSummary& summary = left.summary();
        QCOMPARE(summary.firstEdit, timeOf(1));
        QCOMPARE(summary.lastEdit, timeOf(25));
        QVERIFY(summary.edits > 0 && summary.edits < 25);
        QVERIFY(summary.planPath.empty() && summary.closedAt.empty());
        QVERIFY(!summary.hasSketch && !summary.isDamaged);
        const Recovered recovered = must(left.recovered(kept.editing.basePlan()));
        QCOMPARE(recovered.gestures, std::int64_t(25));
        QCOMPARE(recovered.lost, std::int64_t(0));
        QVERIFY(recovered.conflicts.empty() && recovered.sketch.empty());
        const Plan plan = applied(kept.editing.basePlan(), recovered);
        QVERIFY(sameEntities(plan, kept.editing.plan()));
        QVERIFY(plan.info() == kept.editing.plan().info());
    }

    void nothingIsLeftWhereNothingWasDone()
    {
        const Folder folder;
        Kept kept(folder.file("recovery"));
        QVERIFY(kept.journal->point().isComplete() && !kept.journal->point().time);
        kept.journal->park({}, timeOf(1));
        kept.journal->leave(timeOf(1));
        QVERIFY(kept.end().empty());
        for (const std::string& name : folder.names()) // at most the folder for all journals, with nothing in it
            QVERIFY2(name == "recovery" && std::filesystem::is_empty(folder.file(name)), name.c_str());
        QVERIFY(LeftJournal::find(folder.file("no such folder")).empty());
    }

    void aPlanThatEqualsItsFileLeavesNothing()
    {
        const Folder folder;
        Kept kept(folder.file("recovery"));
        kept.record(3);
        Gesture back;
        back.kind = GestureKind::Undo;
        back.changes = compare(kept.editing.plan(), kept.editing.basePlan());
        back.isModified = false;
        kept.journal->record(std::move(back));
        QVERIFY(kept.end().empty());
        QVERIFY(QDir(QString::fromStdString(kept.root)).isEmpty());
    }

    void aJournalInUseIsNobodysElse()
    {
        const Folder folder;
        Kept first(folder.file("recovery"), 1);
        Kept second(folder.file("recovery"), 2);
        first.record(3);
        second.record(5);
        QVERIFY(LeftJournal::find(first.root).empty());
        {
            const LeftJournal left = onlyOne(first.end());
            QVERIFY(LeftJournal::find(first.root).empty()); // it is taken
            const Plan plan = applied(first.editing.basePlan(), must(left.recovered(first.editing.basePlan())));
            QVERIFY(sameEntities(plan, first.editing.plan()));
        }
        second.record(1);
        const auto both = second.end();
        QCOMPARE(both.size(), std::size_t(2));
        QCOMPARE(both[0].summary().lastEdit, timeOf(6)); // newest first
        QCOMPARE(both[1].summary().lastEdit, timeOf(3));
    }

    void aSaveForgetsWhatWasRecorded()
    {
        const Folder folder;
        Kept kept(folder.file("recovery"));
        kept.record(4);
        kept.journal->park("sketch", timeOf(4));
        JournalBase base = kept.editing.base(folder.file("plan.gpkg"));
        base.savedAt = "2026-11-28T09:00:00Z";
        kept.journal->restart(base);
        QVERIFY(!kept.journal->point().time);
        QVERIFY(QDir(QString::fromStdString(kept.root)).isEmpty());
        const Plan saved = kept.editing.plan();
        kept.record(2);
        const LeftJournal left = onlyOne(kept.end());
        QCOMPARE(left.summary().planPath, folder.file("plan.gpkg"));
        QCOMPARE(left.summary().savedAt, base.savedAt);
        QCOMPARE(left.summary().title, base.info.title);
        QVERIFY(!left.summary().hasSketch);
        const Recovered recovered = must(left.recovered(saved));
        QCOMPARE(recovered.gestures, std::int64_t(2));
        QVERIFY(sameEntities(applied(saved, recovered), kept.editing.plan()));
    }

    void whatIsDiscardedIsGone()
    {
        const Folder folder;
        Kept kept(folder.file("recovery"));
        kept.record(2);
        LeftJournal left = onlyOne(kept.end());
        must(left.discard());
        QVERIFY(LeftJournal::find(kept.root).empty());
        QVERIFY(QDir(QString::fromStdString(kept.root)).isEmpty());
    }

    void closingOnPurposeIsRemembered()
    {
        const Folder folder;
        Kept kept(folder.file("recovery"));
        kept.record(2);
        kept.journal->leave("2026-11-28T10:00:00Z");
        LeftJournal left = onlyOne(kept.end());
        QCOMPARE(left.summary().closedAt, std::string("2026-11-28T10:00:00Z"));
        const Recovered recovered = must(left.recovered(kept.editing.basePlan()));
        QCOMPARE(recovered.gestures, std::int64_t(2));
        kept.journal = must(Journal::takeOver(left, recovered)); // and forgotten when somebody goes on
        QVERIFY(onlyOne(kept.end()).summary().closedAt.empty());
    }

    void theParkedSketchIsBack()
    {
        const Folder folder;
        Kept kept(folder.file("recovery"));
        const std::string sketch("\0sketch\xff 水\n", 12);
        kept.journal->park("older", timeOf(1));
        kept.journal->park(sketch, timeOf(2));
        LeftJournal left = onlyOne(kept.end());
        QVERIFY(left.summary().hasSketch);
        QCOMPARE(left.summary().edits, std::int64_t(0));
        QCOMPARE(left.summary().lastEdit, timeOf(2));
        const Recovered recovered = must(left.recovered(kept.editing.basePlan()));
        QCOMPARE(recovered.sketch, sketch);
        QVERIFY(recovered.changes.isEmpty());
        kept.journal = must(Journal::takeOver(left, recovered));
        kept.journal->park({}, timeOf(3));
        QVERIFY(kept.end().empty());
    }

    void largeChangesGoToFilesOfTheirOwn()
    {
        const Folder folder;
        Kept kept(folder.file("recovery"), seed(), {3000});
        kept.record(20);
        kept.journal->wait();
        QVERIFY(kept.journal->point().isComplete());
        const LeftJournal left = onlyOne(kept.end());
        const QDir files(QString::fromStdString(left.summary().folder));
        QVERIFY(!files.entryList({QStringLiteral("changes-*")}).isEmpty());
        const Recovered recovered = must(left.recovered(kept.editing.basePlan()));
        QVERIFY(sameEntities(applied(kept.editing.basePlan(), recovered), kept.editing.plan()));
    }

    void theFeaturesOfAnImportAreBackWithIt()
    {
        const Folder folder;
        Kept kept(folder.file("recovery"));
        const Uuid source = Uuid::named("source");
        const Uuid later = Uuid::named("later");
        kept.journal->recordSource(source, {{1, "wkb", "{}"}, {2, "", "{\"a\":\"水\"}"}});
        kept.record(1);
        kept.journal->recordSource(later, {{3, "wkb", "{}"}}); // its import never came
        kept.journal->wait();
        const LeftJournal left = onlyOne(kept.end());
        const Recovered recovered = must(left.recovered(kept.editing.basePlan()));
        QCOMPARE(recovered.sources.size(), std::size_t(1));
        QVERIFY(recovered.sources[0].first == source);
        QCOMPARE(recovered.sources[0].second.size(), std::size_t(2));
        QCOMPARE(recovered.sources[0].second[1].attrs, std::string("{\"a\":\"水\"}"));
    }

    void anotherProcessGoesOnWithIt()
    {
        const Folder folder;
        Kept kept(folder.file("recovery"));
        for (int round = 1; round <= 4; ++round) {
            kept.record(5);
            LeftJournal left = onlyOne(kept.end());
            const Recovered recovered = must(left.recovered(kept.editing.basePlan()));
            QCOMPARE(recovered.gestures, std::int64_t(5 * round));
            QVERIFY(sameEntities(applied(kept.editing.basePlan(), recovered), kept.editing.plan()));
            kept.journal = must(Journal::takeOver(left, recovered));
            QCOMPARE(kept.journal->point().time.value(), timeOf(5 * round));
            QVERIFY(LeftJournal::find(kept.root).empty());
        }
    }

    void whatIsNotWholeIsLostWithWhatCameAfterIt()
    {
        const Folder folder;
        Kept kept(folder.file("recovery"), seed(), {1}); // every gesture in a file of its own
        kept.record(8);
        kept.journal->wait();
        LeftJournal left = onlyOne(kept.end());
        const QDir files(QString::fromStdString(left.summary().folder));
        const QStringList fifth = files.entryList({QStringLiteral("changes-5-*")});
        QCOMPARE(fifth.size(), 1);
        QVERIFY(QFile::resize(files.filePath(fifth[0]), 50));
        const Recovered recovered = must(left.recovered(kept.editing.basePlan()));
        QCOMPARE(recovered.gestures, std::int64_t(4));
        QCOMPARE(recovered.lost, std::int64_t(4));
        QVERIFY(sameEntities(applied(kept.editing.basePlan(), recovered), statesOf(seed(), 4).back()));
        // Who goes on does so after the last gesture that is whole.
        kept.journal = must(Journal::takeOver(left, recovered));
        QCOMPARE(kept.journal->point().time.value(), timeOf(4));
        Gesture next;
        next.changes = compare(statesOf(seed(), 4).back(), smallPlan());
        next.time = timeOf(70);
        kept.journal->record(next);
        kept.journal->wait();
        left = onlyOne(kept.end());
        const Recovered again = must(left.recovered(kept.editing.basePlan()));
        QCOMPARE(again.gestures, std::int64_t(5));
        QVERIFY(sameEntities(applied(kept.editing.basePlan(), again), smallPlan()));
    }

    void onlyAFileThatHasChangedIsAskedForConflicts()
    {
        const Folder folder;
        const std::string path = folder.file("plan.gpkg");
        QFile file(QString::fromStdString(path));
        QVERIFY(file.open(QIODevice::WriteOnly));
        Plan saved = smallPlan();
        JournalBase base{path, {}, saved.info()};
        auto journal = std::make_unique<Journal>(folder.file("recovery"), base);
        const auto before = byCode<Segment>(saved, "S-0001");
        Segment ours = *before;
        ours.meta.name = "ours";
        Gesture gesture;
        gesture.changes.replace(before, ours);
        journal->record(gesture);
        Segment theirs = *before;
        theirs.meta.name = "theirs";
        ChangeSet elsewhere;
        elsewhere.replace(before, theirs);
        mustApply(saved, elsewhere);

        file.write("changed");
        file.close();
        journal.reset();
        const LeftJournal left = onlyOne(LeftJournal::find(folder.file("recovery")));
        const Recovered recovered = must(left.recovered(saved));
        QVERIFY(recovered.conflicts == std::vector<std::string>{"S-0001"});
        QCOMPARE(byCode<Segment>(applied(saved, recovered), "S-0001")->meta.name, std::string("ours"));
        const Recovered fitting = must(left.recovered(smallPlan()));
        QVERIFY(fitting.conflicts.empty());
    }

    void anotherPlanUnderTheNameIsRefused()
    {
        const Folder folder;
        Kept kept(folder.file("recovery"));
        kept.record(1);
        const LeftJournal left = onlyOne(kept.end());
        QVERIFY(codeOf(left.recovered(smallPlan())) == ErrorCode::PlanChangedElsewhere);
        const Plan empty = must(left.emptyPlan());
        QVERIFY(empty.info() == kept.editing.basePlan().info());
        QVERIFY(sameEntities(empty, {}));
    }

    void aJournalThatIsNoneCanOnlyBeDiscarded()
    {
        const Folder folder;
        Kept kept(folder.file("recovery"));
        kept.record(1);
        const std::string database = onlyOne(kept.end()).summary().folder + "/journal.sqlite";
        QFile file(QString::fromStdString(database));
        QVERIFY(QFile::remove(file.fileName() + QStringLiteral("-wal")));
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(QByteArray(5000, 'x'));
        file.close();
        LeftJournal left = onlyOne(LeftJournal::find(kept.root));
        QVERIFY(left.summary().isDamaged);
        QVERIFY(codeOf(left.recovered(kept.editing.basePlan())) == ErrorCode::FileDamaged);
        QVERIFY(codeOf(left.emptyPlan()) == ErrorCode::FileDamaged);
        QVERIFY(codeOf(Journal::takeOver(left, {})) == ErrorCode::FileDamaged);
        must(left.discard());
        QVERIFY(LeftJournal::find(kept.root).empty());
    }

    void whatAKilledProcessLeftHalfMadeIsRemoved()
    {
        const Folder folder;
        const QDir root(QString::fromStdString(folder.path()));
        QVERIFY(root.mkpath(QStringLiteral("recovery/.new-1")));
        QFile lock(root.filePath(QStringLiteral("recovery/.new-1/lock")));
        QVERIFY(lock.open(QIODevice::WriteOnly));
        lock.close();
        QVERIFY(root.mkpath(QStringLiteral("recovery/.old-2/deep")));
        QVERIFY(root.mkpath(QStringLiteral("recovery/somebody else's")));
        QVERIFY(LeftJournal::find(folder.file("recovery")).empty());
        QVERIFY(!root.exists(QStringLiteral("recovery/.new-1")));
        QVERIFY(!root.exists(QStringLiteral("recovery/.old-2")));
        QVERIFY(root.exists(QStringLiteral("recovery/somebody else's")));
    }
};

RIPARIA_TEST(JournalTest)
#include "JournalTest.moc"
