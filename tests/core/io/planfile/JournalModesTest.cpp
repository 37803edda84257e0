// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/planfile/PlanStore.h"
#include "tests/core/io/planfile/ChildProcess.h"
#include "tests/core/io/planfile/OtherProgram.h"
#include "tests/core/io/planfile/PlanFixture.h"
#include "tests/support/TestMain.h"

#include <QtTest/QtTest>

#include <sys/stat.h>

#include <filesystem>

using namespace riparia;
using namespace riparia::test;

namespace fs = std::filesystem;

namespace {

constexpr const char* kRename = "UPDATE works SET name = '别处改名' WHERE code = 'W-0001'";

std::string worksName(const Plan& plan)
{
    return byCode<Works>(plan, "W-0001")->meta.name;
}

const char* const kOldName = "丁山河综合整治工程";
const char* const kNewName = "别处改名";

/// A plan with the journal of a transaction that a crash ended when half of it was in the file.
std::string crashedPlan(const Folder& folder)
{
    const std::string origin = folder.file("origin.gpkg");
    const std::string path = folder.file("a.gpkg");
    putSmallPlan(origin);
    {
        OtherProgram other(origin);
        other.run("PRAGMA cache_size = 1; BEGIN; UPDATE works SET name = 'half'; UPDATE rivers SET name = 'half';"
                  "UPDATE riparia_rows SET cells = zeroblob(1000)");
        fs::copy_file(origin, path);
        fs::copy_file(origin + "-journal", path + "-journal");
        other.run("ROLLBACK");
    }
    fs::remove(origin);
    if (bytesOf(path).find("half") == std::string::npos)
        qFatal("nothing of the transaction is in the file");
    return path;
}

/// A plan in WAL mode whose last committed change is in the -wal file alone.
std::string walPlan(const Folder& folder)
{
    const std::string origin = folder.file("origin.gpkg");
    const std::string path = folder.file("a.gpkg");
    putSmallPlan(origin);
    {
        OtherProgram other(origin);
        other.run("PRAGMA journal_mode = WAL");
        other.run(kRename);
        fs::copy_file(origin, path);
        fs::copy_file(origin + "-wal", path + "-wal");
    }
    fs::remove(origin);
    return path;
}

} // namespace

/// What crashed or other programs leave beside a plan: rollback journals and write-ahead logs.
class JournalModesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aHotJournalIsRolledBack()
    {
        const Folder folder;
        const std::string path = crashedPlan(folder);
        const auto store = must(PlanStore::open(path));
        QVERIFY(store->plan() == smallPlan());
        QVERIFY(store->issues().empty());
        QVERIFY(store->foreignEdits().empty());
        QVERIFY(!store->isReadOnly());
        QCOMPARE(folder.names(), std::vector<std::string>{"a.gpkg"});
        QCOMPARE(integrity(path), std::string("ok"));
    }

    void onAReadOnlyMediumItIsRolledBackInACopy()
    {
        const Folder folder;
        const std::string path = crashedPlan(folder);
        const std::string bytes = bytesOf(path);
        const std::string said = onReadOnlyMedium(folder.path(), [&]() -> std::string {
            const auto store = PlanStore::open(path);
            if (!store)
                return store.error().detail;
            return (*store)->isReadOnly() ? difference((*store)->plan(), smallPlan()) : "not read-only";
        });
        if (said == "skipped")
            QSKIP("mounting is not allowed here");
        QCOMPARE(said, std::string());
        QCOMPARE(bytesOf(path), bytes);
        QVERIFY(fs::exists(path + "-journal"));
    }

    void withoutTheRightToWriteItIsRolledBackInACopy_data()
    {
        QTest::addColumn<int>("folderMode");
        QTest::addColumn<int>("fileMode");
        QTest::addColumn<int>("journalMode");
        QTest::newRow("folder") << 0555 << 0666 << 0666;
        QTest::newRow("file") << 0777 << 0444 << 0666;
        QTest::newRow("journal") << 0777 << 0666 << 0444;
        QTest::newRow("nothing may be written") << 0555 << 0444 << 0444;
    }
    void withoutTheRightToWriteItIsRolledBackInACopy()
    {
        QFETCH(int, folderMode);
        QFETCH(int, fileMode);
        QFETCH(int, journalMode);
        const Folder folder;
        const Folder elsewhere;
        const std::string path = crashedPlan(folder);
        const std::string journal = path + "-journal";
        const std::string bytes = bytesOf(path);
        const std::string journalBytes = bytesOf(journal);
        ::chmod(path.c_str(), mode_t(fileMode));
        ::chmod(journal.c_str(), mode_t(journalMode));
        ::chmod(folder.path().c_str(), mode_t(folderMode));
        ::chmod(elsewhere.path().c_str(), 0777);
        const std::string said = asOrdinaryUser([&]() -> std::string {
            const auto store = PlanStore::open(path);
            if (!store)
                return std::string(toString(store.error().code)) + " " + store.error().detail;
            if (!(*store)->isReadOnly() || !hasIssue((*store)->issues(), IssueCode::PlanFileReadOnly))
                return "not read-only";
            if (!((*store)->plan() == smallPlan()))
                return difference((*store)->plan(), smallPlan());
            must((*store)->saveAs(elsewhere.file("b.gpkg"), stamp(), false));
            const auto saved = must(PlanStore::open(elsewhere.file("b.gpkg")));
            return saved->isReadOnly() ? "elsewhere it is read-only too" : difference(saved->plan(), smallPlan());
        });
        ::chmod(folder.path().c_str(), 0755);
        QCOMPARE(said, std::string());
        QVERIFY(bytesOf(path) == bytes);
        QVERIFY(bytesOf(journal) == journalBytes);
    }

    void aJournalThatMayNotBeReadIsAnError()
    {
        const Folder folder;
        const std::string path = crashedPlan(folder);
        ::chmod(path.c_str(), 0444);
        ::chmod((path + "-journal").c_str(), 0);
        ::chmod(folder.path().c_str(), 0555);
        const std::string said = asOrdinaryUser([&]() -> std::string {
            const auto store = PlanStore::open(path);
            return store ? "opened" : std::string(toString(store.error().code)) + " " + store.error().subject;
        });
        ::chmod(folder.path().c_str(), 0755);
        QCOMPARE(said, "file_unreadable " + path + "-journal");
    }

    void aPlanLeftInWalModeIsSwitchedBackWithWhatWasCommitted()
    {
        const Folder folder;
        const std::string path = walPlan(folder);
        {
            const auto store = must(PlanStore::open(path));
            QCOMPARE(worksName(store->plan()), std::string(kNewName));
            QVERIFY(!store->isReadOnly());
            QCOMPARE(store->foreignEdits().size(), std::size_t(1));
            QCOMPARE(folder.names(), std::vector<std::string>{"a.gpkg"});
            must(store->save({}, store->plan().info(), stamp()));
        }
        QCOMPARE(sql(path, "PRAGMA journal_mode").front(), std::string("delete"));
        const auto again = must(PlanStore::open(path));
        QCOMPARE(worksName(again->plan()), std::string(kNewName));
        QVERIFY(again->foreignEdits().empty());
    }

    void onAReadOnlyMediumACopyIsReadWithWhatWasCommitted()
    {
        const Folder folder;
        const Folder elsewhere;
        const std::string path = walPlan(folder);
        const std::string said = onReadOnlyMedium(folder.path(), [&]() -> std::string {
            const auto store = PlanStore::open(path);
            if (!store)
                return store.error().detail;
            if (worksName((*store)->plan()) != kNewName)
                return "the committed row is missing";
            must((*store)->saveAs(elsewhere.file("b.gpkg"), stamp(), false));
            return "";
        });
        if (said == "skipped")
            QSKIP("mounting is not allowed here");
        QCOMPARE(said, std::string());
        QCOMPARE(worksName(must(PlanStore::open(elsewhere.file("b.gpkg")))->plan()), std::string(kNewName));
    }

    void aPlanAnotherProgramHasInWalModeOpensReadOnly()
    {
        const Folder folder;
        const std::string path = folder.file("a.gpkg");
        putSmallPlan(path);
        OtherProgram other(path);
        other.run("PRAGMA journal_mode = WAL");
        other.run(kRename);
        const auto store = must(PlanStore::open(path));
        QVERIFY(store->isReadOnly());
        QVERIFY(hasIssue(store->issues(), IssueCode::PlanUsedElsewhere));
        QCOMPARE(worksName(store->plan()), std::string(kNewName));
        QCOMPARE(codeOf(store->save({}, store->plan().info(), stamp())), ErrorCode::PlanReadOnly);
        other.run("UPDATE works SET remarks = 'still writing'"); // we are in nobody's way
    }

    void savedElsewhereItHasWhatWasReadThoughTheOtherWentOn()
    {
        const Folder folder;
        const std::string path = folder.file("a.gpkg");
        putSmallPlan(path);
        OtherProgram other(path);
        other.run("PRAGMA journal_mode = WAL");
        other.run(kRename);
        other.run("CREATE TABLE notes (text TEXT); INSERT INTO notes VALUES ('kept')");
        const auto store = must(PlanStore::open(path));
        const Plan read = store->plan();
        other.run("UPDATE works SET name = 'later'; UPDATE segments SET bank = 'right'");
        const std::string target = folder.file("b.gpkg");
        must(store->saveAs(target, stamp(), false));
        QVERIFY(!store->isReadOnly());
        const auto copy = must(PlanStore::open(target));
        QCOMPARE(difference(copy->plan(), read), std::string());
        QCOMPARE(sql(target, "SELECT text FROM notes"), std::vector<std::string>{"kept"});
        QCOMPARE(integrity(target), std::string("ok"));
    }

    void readingAPlanInWalModeAsReadOnlyLeavesItInThatMode()
    {
        const Folder folder;
        const std::string path = walPlan(folder);
        {
            const auto store = must(PlanStore::open(path, {true}));
            QCOMPARE(worksName(store->plan()), std::string(kNewName));
        }
        QCOMPARE(sql(path, "PRAGMA journal_mode").front(), std::string("wal"));
    }

    void aPlanMadeOverOneThatCrashedIsNotRolledBackIntoIt()
    {
        const Folder folder;
        const std::string path = crashedPlan(folder);
        Plan plan;
        PlanInfo info;
        info.id = Uuid::named("another");
        info.title = "another";
        plan.setInfo(info);
        must(PlanStore::create(path, plan, stamp(), true));
        QCOMPARE(folder.names(), std::vector<std::string>{"a.gpkg"});
        QVERIFY(must(PlanStore::open(path))->plan() == plan);
    }

    void aPlanMadeOverOneWithAWalHasNothingOfIt()
    {
        const Folder folder;
        const std::string path = walPlan(folder);
        must(PlanStore::create(path, smallPlan(), stamp(), true));
        QCOMPARE(folder.names(), std::vector<std::string>{"a.gpkg"});
        QCOMPARE(worksName(must(PlanStore::open(path))->plan()), std::string(kOldName));
    }
};

RIPARIA_TEST(JournalModesTest)
#include "JournalModesTest.moc"
