// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/PlanSnapshots.h"

#include "app/document/PlanDocument.h"
#include "tests/app/document/DocumentFixture.h"
#include "tests/app/jobs/HeldJobs.h"
#include "tests/core/io/planfile/PlanFixture.h"
#include "tests/support/TestMain.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QtTest/QtTest>

#include <memory>
#include <optional>

using namespace riparia;
using namespace riparia::test;

namespace {

/// A saved plan whose snapshots are taken at once, at the time that the test says.
class Kept {
public:
    Kept()
        : path(QString::fromStdString(folder.file("plan.gpkg")))
        , root(QString::fromStdString(folder.file("snapshots")))
        , document(documentOf(smallPlan(), {QStringLiteral("测试员"), [this] { return now; }}))
    {
        must(document->saveAs(path, false));
        begin();
    }

    void begin()
    {
        snapshots = std::make_unique<PlanSnapshots>(*document, root);
        snapshots->setInterval(0, 0);
    }
    void rename(const std::string& name)
    {
        must(document->edit(renamed(byCode<Segment>(document->plan(), "S-0001"), name), "Rename"));
    }
    std::string name() const { return byCode<Segment>(document->plan(), "S-0001")->meta.name; }
    /// An edit and the snapshot that follows it.
    void renameAndKeep(const std::string& name)
    {
        QSignalSpy taken(snapshots.get(), &PlanSnapshots::taken);
        rename(name);
        QTRY_COMPARE_WITH_TIMEOUT(taken.size(), 1, 20'000);
    }

    const Folder folder;
    QString path;
    QString root;
    QString now = QStringLiteral("2026-11-28T08:00:00Z");
    std::unique_ptr<PlanDocument> document;
    std::unique_ptr<PlanSnapshots> snapshots;
};

/// A plan without a file, with one snapshot; the next one does not begin before letWrite().
class KeptWithoutFile {
public:
    KeptWithoutFile()
        : root(QString::fromStdString(folder.file("snapshots")))
        , document(documentOf(smallPlan(), {QStringLiteral("测试员"), [this] { return now; }}))
        , snapshots(std::make_unique<PlanSnapshots>(*document, root))
    {
        snapshots->setInterval(0, 0);
        rename("a");
        [&] { QTRY_VERIFY_WITH_TIMEOUT(!snapshots->isWaiting(), 20'000); }();
        now = QStringLiteral("2026-11-28T08:05:00Z");
        m_held.emplace();
        rename("b");
        [&] { QTRY_VERIFY_WITH_TIMEOUT(snapshots->isWriting(), 20'000); }();
    }
    void rename(const std::string& name)
    {
        must(document->edit(renamed(byCode<Segment>(document->plan(), "S-0001"), name), "Rename"));
    }
    void letWrite() { m_held.reset(); }
    bool isInOneFolder() const { return QDir(root).entryList(QDir::Dirs | QDir::NoDotAndDotDot).size() == 1; }

    const Folder folder;
    QString root;
    QString now = QStringLiteral("2026-11-28T08:00:00Z");
    std::unique_ptr<PlanDocument> document;
    std::unique_ptr<PlanSnapshots> snapshots;

private:
    std::optional<HeldJobs> m_held;
};

} // namespace

class PlanSnapshotsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsNotSavedIsKeptAndTheFileStaysAsItIs()
    {
        Kept kept;
        QFile file(kept.path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray before = file.readAll();
        kept.renameAndKeep("a");
        const auto list = kept.snapshots->list();
        QCOMPARE(list.size(), std::size_t(1));
        QCOMPARE(list[0].time, kept.now);
        QCOMPARE(list[0].changes, qint64(1));
        QVERIFY(list[0].bytes > 0);
        QFile again(kept.path);
        QVERIFY(again.open(QIODevice::ReadOnly));
        QVERIFY(again.readAll() == before);
        QVERIFY(kept.document->isModified());
    }

    void withoutAnEditNothingIsKept()
    {
        Kept kept;
        QVERIFY(!kept.snapshots->isWaiting());
        kept.renameAndKeep("a");
        QTRY_VERIFY(!kept.snapshots->isWaiting());
        must(kept.document->save());
        QVERIFY(!kept.snapshots->isWaiting());
    }

    void whatIsSavedOrUndoneBeforeItsTimeIsNotKept()
    {
        Kept kept;
        kept.snapshots->setInterval(60 * 60 * 1000);
        kept.rename("a");
        QVERIFY(kept.snapshots->isWaiting());
        must(kept.document->save());
        QVERIFY(!kept.snapshots->isWaiting());
        kept.rename("b");
        QVERIFY(kept.snapshots->isWaiting());
        kept.document->undoStack().undo();
        QVERIFY(!kept.snapshots->isWaiting());
        QVERIFY(kept.snapshots->list().empty());
    }

    void theFifthMinuteIsNotPutOffByFurtherEdits()
    {
        Kept kept;
        QCOMPARE(PlanSnapshots::kUsualInterval, 300'000);
        QSignalSpy taken(kept.snapshots.get(), &PlanSnapshots::taken);
        kept.rename("a");
        kept.rename("b");
        QTRY_COMPARE_WITH_TIMEOUT(taken.size(), 1, 20'000);
        must(kept.document->goBackToSnapshot(kept.snapshots->list().front().file, "Back"));
        QCOMPARE(kept.name(), std::string("b"));
    }

    void aSnapshotComesBackAsOneStep()
    {
        Kept kept;
        kept.renameAndKeep("a");
        kept.now = QStringLiteral("2026-11-28T08:05:00Z");
        kept.renameAndKeep("b");
        const auto list = kept.snapshots->list();
        QCOMPARE(list.size(), std::size_t(2));
        QCOMPARE(list[0].time, kept.now); // newest first
        must(kept.document->goBackToSnapshot(list[1].file, "Back"));
        QCOMPARE(kept.name(), std::string("a"));
        QVERIFY(kept.document->isModified());
        QCOMPARE(kept.document->path(), kept.path);
        kept.document->undoStack().undo();
        QCOMPARE(kept.name(), std::string("b"));
    }

    void aSnapshotOfAnotherPlanIsRefused()
    {
        Kept kept;
        const auto other = PlanDocument::blank(QStringLiteral("Other"), author());
        const QString file = QString::fromStdString(kept.folder.file("other.gpkg"));
        must(other->saveAs(file, false));
        QVERIFY(codeOf(kept.document->goBackToSnapshot(file, "Back")) == ErrorCode::PlanChangedElsewhere);
        QVERIFY(codeOf(kept.document->goBackToSnapshot(file + u'x', "Back")) == ErrorCode::FileNotFound);
        QVERIFY(!kept.document->isModified());
    }

    void theOldestGoBeyondTheBoundsAndTheNewestStays()
    {
        Kept kept;
        SnapshotBounds bounds;
        bounds.count = 2;
        kept.snapshots->setBounds(bounds);
        for (const char* minute : {"00", "05", "10"}) {
            kept.now = QStringLiteral("2026-11-28T08:%1:00Z").arg(QLatin1String(minute));
            kept.renameAndKeep(minute);
        }
        QCOMPARE(kept.snapshots->list().size(), std::size_t(2));
        QCOMPARE(kept.snapshots->list().back().time, QStringLiteral("2026-11-28T08:05:00Z"));
        bounds.bytes = 0;
        kept.snapshots->setBounds(bounds);
        kept.now = QStringLiteral("2026-11-28T08:15:00Z");
        kept.renameAndKeep("15");
        QCOMPARE(kept.snapshots->list().size(), std::size_t(1));
        QCOMPARE(kept.snapshots->list().front().time, kept.now);
    }

    void afterTheirDaysTheyGoAlsoThoseOfOtherPlans()
    {
        Kept kept;
        const QString other = kept.root + QStringLiteral("/other");
        QVERIFY(QDir().mkpath(other));
        QFile old(other + QStringLiteral("/20261101T080000Z-3.gpkg"));
        QVERIFY(old.open(QIODevice::WriteOnly));
        old.close();
        kept.renameAndKeep("a");
        QVERIFY(!QDir(other).exists());
        kept.now = QStringLiteral("2026-12-06T08:00:00Z");
        kept.renameAndKeep("b");
        QCOMPARE(kept.snapshots->list().size(), std::size_t(1));
    }

    void aLargePlanIsLeftOutAndThatIsToldOnce()
    {
        Kept kept;
        SnapshotBounds bounds;
        bounds.largest = 1000;
        kept.snapshots->setBounds(bounds);
        QSignalSpy leftOut(kept.snapshots.get(), &PlanSnapshots::leftOut);
        kept.rename("a");
        QTRY_COMPARE_WITH_TIMEOUT(leftOut.size(), 1, 20'000);
        QVERIFY(leftOut.front().front().toLongLong() > 1000);
        kept.rename("b");
        QTRY_VERIFY(!kept.snapshots->isWaiting());
        QVERIFY(kept.snapshots->list().empty());
    }

    void whatCannotBeWrittenIsToldOnceAndTriedAgain()
    {
        Kept kept;
        QFile blocked(kept.root);
        QVERIFY(blocked.open(QIODevice::WriteOnly)); // a file where the folder is to be
        blocked.close();
        kept.snapshots->setInterval(1, 0);
        QSignalSpy failed(kept.snapshots.get(), &PlanSnapshots::failed);
        QSignalSpy taken(kept.snapshots.get(), &PlanSnapshots::taken);
        kept.rename("a");
        QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, 20'000);
        QVERIFY(kept.snapshots->list().empty());
        QVERIFY(QFile::remove(kept.root));
        QTRY_COMPARE_WITH_TIMEOUT(taken.size(), 1, 20'000);
        QCOMPARE(failed.size(), 1);
    }

    void filesOfOtherNamesAreNoSnapshots()
    {
        Kept kept;
        kept.renameAndKeep("a");
        const QString folder = QFileInfo(kept.snapshots->list().front().file).path();
        for (const char* name : {"20261399T999999Z-1.gpkg", "20261128T080000Z-x.gpkg", "notes.txt"}) {
            QFile file(folder + u'/' + QLatin1String(name));
            QVERIFY(file.open(QIODevice::WriteOnly));
        }
        QCOMPARE(kept.snapshots->list().size(), std::size_t(1));
    }

    void aPlanWithoutAFileIsKeptTooAndTakesItsSnapshotsToItsFirstFile()
    {
        const Folder folder;
        const QString root = QString::fromStdString(folder.file("snapshots"));
        const auto document = documentOf(smallPlan());
        PlanSnapshots snapshots(*document, root);
        snapshots.setInterval(0, 0);
        QSignalSpy taken(&snapshots, &PlanSnapshots::taken);
        must(document->edit(renamed(byCode<Segment>(document->plan(), "S-0001"), "a"), "Rename"));
        QTRY_VERIFY_WITH_TIMEOUT(!taken.isEmpty() && !snapshots.isWaiting(), 20'000);
        QCOMPARE(snapshots.list().size(), std::size_t(1));
        must(document->saveAs(QString::fromStdString(folder.file("a.gpkg")), false));
        QCOMPARE(snapshots.list().size(), std::size_t(1));
        QCOMPARE(QDir(root).entryList(QDir::Dirs | QDir::NoDotAndDotDot).size(), 1);
    }

    void whatIsBeingWrittenAtTheFirstSaveComesAlong()
    {
        KeptWithoutFile kept;
        QCOMPARE(kept.snapshots->list().size(), std::size_t(1));
        QSignalSpy taken(kept.snapshots.get(), &PlanSnapshots::taken);
        must(kept.document->saveAs(QString::fromStdString(kept.folder.file("a.gpkg")), false));
        QVERIFY(kept.snapshots->isWriting());
        kept.letWrite();
        QTRY_COMPARE_WITH_TIMEOUT(taken.size(), 1, 20'000);
        const auto list = kept.snapshots->list();
        QCOMPARE(list.size(), std::size_t(2));
        QCOMPARE(list[0].time, kept.now);
        QVERIFY(kept.isInOneFolder());
        must(kept.document->goBackToSnapshot(list[1].file, "Back"));
        QCOMPARE(byCode<Segment>(kept.document->plan(), "S-0001")->meta.name, std::string("a"));
    }

    void theyComeAlongAlsoWhereThePlanIsClosedAtOnce()
    {
        KeptWithoutFile kept;
        must(kept.document->saveAs(QString::fromStdString(kept.folder.file("a.gpkg")), false));
        kept.snapshots.reset(); // what is being written is told to stop
        kept.letWrite();
        const PlanSnapshots again(*kept.document, kept.root);
        QVERIFY(!again.list().empty());
        QCOMPARE(again.list().back().time, QStringLiteral("2026-11-28T08:00:00Z"));
        QVERIFY(kept.isInOneFolder());
    }
};

RIPARIA_TEST(PlanSnapshotsTest)
#include "PlanSnapshotsTest.moc"
