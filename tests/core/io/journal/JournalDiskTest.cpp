// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/journal/Journal.h"

#include "core/io/journal/LeftJournal.h"
#include "tests/core/io/journal/EditingProcess.h"
#include "tests/core/io/journal/RandomGestures.h"
#include "tests/core/io/planfile/PlanFixture.h"
#include "tests/support/TestMain.h"

#include <QtTest/QtTest>

#include <filesystem>
#include <fstream>

using namespace riparia;
using namespace riparia::test;

namespace {

constexpr std::int64_t kDisk = 400 * 1024;

/// Edits until the disk is full, makes room, and looks what is back. Says what was wrong.
std::string fillAndGoOn(const std::string& disk, JournalOptions options)
{
    const std::string ballast = disk + "/ballast";
    std::ofstream(ballast) << std::string(200 * 1024, 'x');
    RandomGestures editing(seed());
    auto kept = std::make_unique<Journal>(disk + "/recovery", editing.base(), options);
    Journal& journal = *kept;
    int gestures = 0;
    while (journal.point().isComplete() && gestures < 2000) {
        journal.record(editing.next());
        journal.wait();
        ++gestures;
    }
    const RecoveryPoint full = journal.point();
    if (!full.error || full.error->code != ErrorCode::DiskFull)
        return "the disk is not full after " + std::to_string(gestures) + " gestures";
    if (full.time != timeOf(gestures - full.missing))
        return "the recovery point is not the last gesture on the disk";
    for (int i = 0; i < 5; ++i) {
        journal.record(editing.next());
        journal.wait();
        ++gestures;
    }
    if (journal.point().time != full.time || journal.point().missing != full.missing + 5)
        return "the recovery point moved on a full disk";
    std::filesystem::remove(ballast);
    journal.retry();
    journal.wait();
    if (!journal.point().isComplete() || journal.point().error || journal.point().time != timeOf(gestures))
        return "nothing was written when there was room again";
    journal.record(editing.next());
    journal.wait();
    kept.reset();
    const auto left = LeftJournal::find(disk + "/recovery");
    if (left.size() != 1)
        return "not found";
    const auto recovered = left[0].recovered(editing.basePlan());
    const bool isBack = recovered && sameEntities(applied(editing.basePlan(), *recovered), editing.plan());
    return isBack ? "" : "not the plan it was";
}

} // namespace

class JournalDiskTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aFullDiskDoesNotStopTheEditing_data()
    {
        QTest::addColumn<int>("sideBytes");
        QTest::newRow("small changes") << 4 * 1024 * 1024;
        QTest::newRow("large changes") << 1;
    }
    void aFullDiskDoesNotStopTheEditing()
    {
        QFETCH(int, sideBytes);
        const Folder folder;
        const std::string said = onDiskOf(
            folder.path(), kDisk, [&] { return fillAndGoOn(folder.path(), {static_cast<std::size_t>(sideBytes)}); });
        if (said == "skipped")
            QSKIP("mounting is not allowed");
        QVERIFY2(said.empty(), said.c_str());
    }

    void whatIsOnAFullDiskIsBack()
    {
        const Folder folder;
        const std::string said = onDiskOf(folder.path(), kDisk, [&]() -> std::string {
            RandomGestures editing(seed());
            auto journal = std::make_unique<Journal>(folder.file("recovery"), editing.base());
            while (journal->point().isComplete())
                journal->record(editing.next());
            const std::string time = journal->point().time.value_or("");
            journal.reset();
            const auto left = LeftJournal::find(folder.file("recovery"));
            if (left.size() != 1 || left[0].summary().lastEdit != time)
                return "not found";
            const auto recovered = left[0].recovered(editing.basePlan());
            if (!recovered || recovered->lost != 0)
                return "not whole";
            const auto states = statesOf(seed(), static_cast<int>(recovered->gestures));
            return sameEntities(applied(editing.basePlan(), *recovered), states.back()) ? "" : "another plan";
        });
        if (said == "skipped")
            QSKIP("mounting is not allowed");
        QVERIFY2(said.empty(), said.c_str());
    }

    void aFolderThatCannotBeMadeIsTriedAgain()
    {
        const Folder folder;
        const std::string root = folder.file("a file/recovery");
        std::ofstream(folder.file("a file")) << "x";
        RandomGestures editing(seed());
        auto journal = std::make_unique<Journal>(root, editing.base());
        journal->park("sketch", timeOf(1));
        for (int i = 0; i < 3; ++i)
            journal->record(editing.next());
        QCOMPARE(journal->point().missing, std::int64_t(3));
        QVERIFY(journal->point().error && !journal->point().time);
        std::filesystem::remove(folder.file("a file"));
        journal->retry();
        QVERIFY(journal->point().isComplete() && !journal->point().error);
        journal.reset();
        const auto left = LeftJournal::find(root);
        QCOMPARE(left.size(), std::size_t(1));
        const Recovered recovered = must(left[0].recovered(editing.basePlan()));
        QVERIFY(sameEntities(applied(editing.basePlan(), recovered), editing.plan()));
        QCOMPARE(recovered.sketch, std::string("sketch"));
    }
};

RIPARIA_TEST(JournalDiskTest)
#include "JournalDiskTest.moc"
