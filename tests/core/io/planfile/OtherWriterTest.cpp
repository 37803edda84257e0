// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/planfile/PlanStore.h"
#include "tests/core/io/planfile/OtherProgram.h"
#include "tests/core/io/planfile/PlanFixture.h"
#include "tests/support/TestMain.h"

#include <QtTest/QtTest>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>

using namespace riparia;
using namespace riparia::test;

namespace fs = std::filesystem;

namespace {

Result<void> rename(PlanStore& store, const std::string& name)
{
    return store.save(renamed(store.plan(), name), store.plan().info(), stamp());
}

std::string nameIn(const std::string& path)
{
    return byCode<Works>(must(PlanStore::open(path))->plan(), "W-0001")->meta.name;
}

struct Opened {
    explicit Opened(qint64 largestCopied)
        : path(folder.file("a.gpkg"))
    {
        putSmallPlan(path);
        store = must(PlanStore::open(path, {false, largestCopied}));
    }

    Folder folder;
    std::string path;
    std::unique_ptr<PlanStore> store;
};

} // namespace

/// Other programs, and other stores of ours, at the same file.
class OtherWriterTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whileAnotherProgramWritesNothingIsSaved_data() { addSavePaths(); }
    void whileAnotherProgramWritesNothingIsSaved()
    {
        QFETCH(qint64, largestCopied);
        const Opened opened(largestCopied);
        {
            OtherProgram other(opened.path);
            other.run("BEGIN IMMEDIATE");
            const Result<void> saved = rename(*opened.store, "x");
            QVERIFY(!saved);
            QCOMPARE(saved.error().code, ErrorCode::PlanLocked);
            QCOMPARE(saved.error().subject, opened.path);
            QVERIFY(opened.store->plan() == smallPlan());
            other.run("ROLLBACK");
        }
        must(rename(*opened.store, "y"));
        QCOMPARE(nameIn(opened.path), std::string("y"));
    }

    void aPlanLockedByAnotherProgramDoesNotOpen()
    {
        const Opened opened(0);
        OtherProgram other(opened.path);
        other.run("BEGIN EXCLUSIVE");
        const auto second = PlanStore::open(opened.path);
        QVERIFY(!second);
        QCOMPARE(second.error().code, ErrorCode::PlanLocked);
        QCOMPARE(second.error().subject, opened.path);
    }

    void whileAnotherProgramReadsSavingByCopyGoesOn()
    {
        const Opened opened(qint64{64} * 1024 * 1024);
        OtherProgram other(opened.path);
        other.run("BEGIN");
        other.run("SELECT count(*) FROM works");
        must(rename(*opened.store, "x"));
        QCOMPARE(nameIn(opened.path), std::string("x"));
        QCOMPARE(other.run("SELECT name FROM works"), std::vector<std::string>{"丁山河综合整治工程"});
    }

    void whileAnotherProgramReadsSavingInPlaceWaitsAndGivesUp()
    {
        const Opened opened(0);
        OtherProgram other(opened.path);
        other.run("BEGIN");
        other.run("SELECT count(*) FROM works");
        const Result<void> saved = rename(*opened.store, "x");
        QVERIFY(!saved);
        QCOMPARE(saved.error().code, ErrorCode::PlanLocked);
        other.run("COMMIT");
        must(rename(*opened.store, "y"));
        QCOMPARE(nameIn(opened.path), std::string("y"));
    }

    void whatAnotherProgramSavedIsNeverOverwritten_data() { addSavePaths(); }
    void whatAnotherProgramSavedIsNeverOverwritten()
    {
        QFETCH(qint64, largestCopied);
        const Opened opened(largestCopied);
        sql(opened.path, "UPDATE segments SET name = '他人' WHERE code = 'S-0001'");
        const Result<void> saved = rename(*opened.store, "x");
        QVERIFY(!saved);
        QCOMPARE(saved.error().code, ErrorCode::PlanChangedElsewhere);
        QCOMPARE(saved.error().subject, opened.path);
        QVERIFY(opened.store->plan() == smallPlan());
        const auto found = must(PlanStore::open(opened.path));
        QCOMPARE(byCode<Segment>(found->plan(), "S-0001")->meta.name, std::string("他人"));
        QCOMPARE(byCode<Works>(found->plan(), "W-0001")->meta.name, std::string("丁山河综合整治工程"));
        // Neither at the second attempt; elsewhere it can be saved.
        QCOMPARE(codeOf(rename(*opened.store, "x")), ErrorCode::PlanChangedElsewhere);
        must(opened.store->saveAs(opened.folder.file("b.gpkg"), stamp(), false));
        must(rename(*opened.store, "z"));
        QCOMPARE(nameIn(opened.folder.file("b.gpkg")), std::string("z"));
        const auto copy = must(PlanStore::open(opened.folder.file("b.gpkg")));
        QVERIFY(copy->foreignEdits().empty());
        QVERIFY(compare(copy->plan(), smallPlan()).changes.size() == 1);
    }

    void aChangeOfTheSameSizeWithinTheSameSecondIsNoticed()
    {
        const Opened opened(0);
        must(rename(*opened.store, "aa"));
        struct stat state {};
        QCOMPARE(::stat(opened.path.c_str(), &state), 0);
        sql(opened.path, "UPDATE works SET name = 'bb'");
        const timespec times[] = {state.st_atim, state.st_mtim};
        QCOMPARE(::utimensat(AT_FDCWD, opened.path.c_str(), times, 0), 0);
        QCOMPARE(codeOf(rename(*opened.store, "cc")), ErrorCode::PlanChangedElsewhere);
    }

    void aMereTouchIsTolerated_data()
    {
        QTest::addColumn<qint64>("largestCopied");
        QTest::addColumn<QString>("act");
        for (const char* act :
             {"touch", "vacuum", "own table", "wal and back", "write and undo", "layer style", "copy"}) {
            QTest::addRow("%s, copies", act) << qint64{64} * 1024 * 1024 << act;
            QTest::addRow("%s, in place", act) << qint64{0} << act;
        }
    }
    void aMereTouchIsTolerated()
    {
        QFETCH(qint64, largestCopied);
        QFETCH(QString, act);
        const Opened opened(largestCopied);
        const std::string& path = opened.path;
        if (act == "touch")
            QCOMPARE(::utimensat(AT_FDCWD, path.c_str(), nullptr, 0), 0);
        else if (act == "vacuum")
            sql(path, "VACUUM");
        else if (act == "own table")
            sql(path, "CREATE TABLE notes (text TEXT); INSERT INTO notes VALUES ('x')");
        else if (act == "wal and back")
            sql(path, "PRAGMA journal_mode = WAL; PRAGMA journal_mode = DELETE");
        else if (act == "write and undo")
            sql(path, "UPDATE works SET sort_order = sort_order + 1; UPDATE works SET sort_order = sort_order - 1");
        else if (act == "layer style")
            sql(path, "INSERT INTO layer_styles (f_table_name, styleName) VALUES ('segments', 'mine')");
        else {
            fs::copy_file(path, path + ".new");
            fs::rename(path + ".new", path);
        }
        must(rename(*opened.store, "x"));
        must(rename(*opened.store, "y"));
        QCOMPARE(nameIn(path), std::string("y"));
        if (act == "own table")
            QCOMPARE(sql(path, "SELECT text FROM notes"), std::vector<std::string>{"x"});
        if (act == "layer style")
            QCOMPARE(sql(path, "SELECT count(*) FROM layer_styles WHERE styleName = 'mine'").front(), std::string("1"));
        QCOMPARE(integrity(path), std::string("ok"));
    }

    void ofTwoStoresOnTheSameFileTheSecondToSaveIsTold_data() { addSavePaths(); }
    void ofTwoStoresOnTheSameFileTheSecondToSaveIsTold()
    {
        QFETCH(qint64, largestCopied);
        const Opened opened(largestCopied);
        const auto second = must(PlanStore::open(opened.path, {false, largestCopied}));
        must(rename(*opened.store, "first"));
        QCOMPARE(codeOf(rename(*second, "second")), ErrorCode::PlanChangedElsewhere);
        QCOMPARE(nameIn(opened.path), std::string("first"));
        must(rename(*opened.store, "first again"));
        QCOMPARE(nameIn(opened.path), std::string("first again"));
        QCOMPARE(opened.folder.names(), std::vector<std::string>{"a.gpkg"});
    }

    void anotherProgramThatSawTheOldFileCannotWriteIntoIt()
    {
        const Opened opened(qint64{64} * 1024 * 1024);
        OtherProgram other(opened.path);
        other.run("SELECT count(*) FROM works");
        must(rename(*opened.store, "x"));
        QVERIFY(!other.tried("UPDATE works SET name = 'lost'").empty());
        QCOMPARE(nameIn(opened.path), std::string("x"));
    }

    void throughASymlinkTheFileItselfIsSaved_data() { addSavePaths(); }
    void throughASymlinkTheFileItselfIsSaved()
    {
        QFETCH(qint64, largestCopied);
        const Opened opened(largestCopied);
        const std::string link = opened.folder.file("link.gpkg");
        fs::create_symlink("a.gpkg", link);
        const auto store = must(PlanStore::open(link, {false, largestCopied}));
        QCOMPARE(store->path(), opened.path);
        must(rename(*store, "x"));
        QVERIFY(fs::is_symlink(link));
        QVERIFY(!fs::is_symlink(opened.path));
        QCOMPARE(nameIn(opened.path), std::string("x"));
        must(PlanStore::create(link, smallPlan(), stamp(), true));
        QVERIFY(fs::is_symlink(link));
        QVERIFY(must(PlanStore::open(opened.path))->plan() == smallPlan());
        // Onto itself by its other name.
        const auto again = must(PlanStore::open(opened.path, {false, largestCopied}));
        must(again->saveAs(link, stamp(), true));
        QCOMPARE(again->path(), opened.path);
        must(rename(*again, "y"));
    }

    void aFileWithTwoNamesKeepsBoth_data() { addSavePaths(); }
    void aFileWithTwoNamesKeepsBoth()
    {
        QFETCH(qint64, largestCopied);
        const Opened opened(largestCopied);
        const std::string name = opened.folder.file("b.gpkg");
        fs::create_hard_link(opened.path, name);
        must(rename(*opened.store, "x"));
        QCOMPARE(nameIn(name), std::string("x"));
        QVERIFY(fs::equivalent(opened.path, name));
        must(rename(*opened.store, "y"));
        QCOMPARE(nameIn(name), std::string("y"));
    }

    void rightsAndOwnerOfTheFileStay_data() { addSavePaths(); }
    void rightsAndOwnerOfTheFileStay()
    {
        QFETCH(qint64, largestCopied);
        const Opened opened(largestCopied);
        ::chmod(opened.path.c_str(), 0640);
        if (::geteuid() == 0)
            QCOMPARE(::chown(opened.path.c_str(), 1234, 5678), 0);
        struct stat before {};
        QCOMPARE(::stat(opened.path.c_str(), &before), 0);
        must(rename(*opened.store, "x"));
        struct stat after {};
        QCOMPARE(::stat(opened.path.c_str(), &after), 0);
        QCOMPARE(after.st_mode, before.st_mode);
        QCOMPARE(after.st_uid, before.st_uid);
        QCOMPARE(after.st_gid, before.st_gid);
    }
};

RIPARIA_TEST(OtherWriterTest)
#include "OtherWriterTest.moc"
