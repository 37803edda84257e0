// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/planfile/PlanStore.h"
#include "tests/core/io/planfile/ChildProcess.h"
#include "tests/core/io/planfile/PlanFixture.h"
#include "tests/support/TestMain.h"

#include <QtTest/QtTest>

#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <csignal>
#include <filesystem>

using namespace riparia;
using namespace riparia::test;

namespace fs = std::filesystem;

namespace {

std::string described(const Error& error)
{
    return std::string(toString(error.code)) + " " + error.subject + " (" + error.detail + ")";
}

/// An attachment that makes any save long.
ChangeSet heavy()
{
    Attachment attachment;
    attachment.meta.uuid = Uuid::named("heavy");
    attachment.content = std::string(4'000'000, 'x');
    ChangeSet changes;
    changes.add(attachment);
    return changes;
}

/// Tries to save; "" when it fails with `expected` about `path` and the file is as it was.
std::string failsWith(ErrorCode expected, const std::string& path, qint64 largestCopied, const ChangeSet& changes)
{
    const std::string bytes = bytesOf(path);
    const auto store = PlanStore::open(path, {false, largestCopied});
    if (!store)
        return described(store.error());
    const Result<void> saved = (*store)->save(changes, (*store)->plan().info(), stamp());
    if (saved)
        return "saved";
    if (saved.error().code != expected || saved.error().subject != path || saved.error().detail.empty())
        return described(saved.error());
    return bytesOf(path) == bytes ? "" : "the file has changed";
}

} // namespace

/// Places where a plan cannot be written, or only nearly.
class SavePlacesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aFullDiskLeavesTheOldPlan_data() { addSavePaths(); }
    void aFullDiskLeavesTheOldPlan()
    {
        QFETCH(qint64, largestCopied);
        const Folder folder;
        const std::string path = folder.file("a.gpkg");
        const std::string said = onSmallDisk(folder.path(), 3'000'000, [&] {
            must(PlanStore::create(path, smallPlan(), stamp()));
            const std::string failed = failsWith(ErrorCode::DiskFull, path, largestCopied, heavy());
            if (!failed.empty())
                return failed;
            if (folder.names() != std::vector<std::string>{"a.gpkg"})
                return std::string("leftovers");
            Plan large = smallPlan();
            mustApply(large, heavy());
            const auto made = PlanStore::create(folder.file("b.gpkg"), large, stamp());
            if (made || made.error().code != ErrorCode::DiskFull || made.error().subject != folder.file("b.gpkg"))
                return made ? std::string("made") : described(made.error());
            const auto store = must(PlanStore::open(path, {false, largestCopied}));
            must(store->save(renamed(store->plan(), "小改"), store->plan().info(), stamp()));
            return std::string(folder.names().size() == 1 ? "" : "leftovers of the creation");
        });
        if (said == "skipped")
            QSKIP("mounting is not allowed here");
        QCOMPARE(said, std::string());
    }

    void theFileAsItWasIsKeptWhereThatIsAskedFor()
    {
        const Folder folder;
        const std::string path = folder.file("a.gpkg");
        putSmallPlan(path);
        const std::string before = bytesOf(path);
        SaveStamp keeping = stamp();
        keeping.keepsPrevious = true;
        const auto saveAs = [&](const std::string& name, const OpenOptions& options, const SaveStamp& by) {
            const auto store = must(PlanStore::open(path, options));
            must(store->save(renamed(store->plan(), name), store->plan().info(), by));
        };
        saveAs("one", {}, keeping);
        const std::string one = bytesOf(path);
        QVERIFY(bytesOf(path + "~") == before);
        QCOMPARE(integrity(path + "~"), std::string("ok"));
        saveAs("two", {}, keeping);
        QVERIFY(bytesOf(path + "~") == one);
        saveAs("three", {}, stamp());        // it is not asked for
        saveAs("four", {false, 0}, keeping); // in place, where nothing is copied
        QVERIFY(bytesOf(path + "~") == one);
        QCOMPARE(folder.names(), (std::vector<std::string>{"a.gpkg", "a.gpkg~"}));
    }

    void aFileThatCannotBeKeptDoesNotHinderTheSave()
    {
        const Folder folder;
        const std::string path = folder.file("a.gpkg");
        putSmallPlan(path);
        QVERIFY(fs::create_directories(path + "~/in the way"));
        SaveStamp keeping = stamp();
        keeping.keepsPrevious = true;
        {
            const auto store = must(PlanStore::open(path));
            must(store->save(renamed(store->plan(), "saved"), store->plan().info(), keeping));
            QVERIFY(hasIssue(store->issues(), IssueCode::PreviousNotKept));
        }
        const auto again = must(PlanStore::open(path));
        QCOMPARE(byCode<Works>(again->plan(), "W-0001")->meta.name, std::string("saved"));
    }

    void aLimitOnTheSizeOfFilesLeavesTheOldPlan_data() { addSavePaths(); }
    void aLimitOnTheSizeOfFilesLeavesTheOldPlan()
    {
        QFETCH(qint64, largestCopied);
        const Folder folder;
        const std::string path = folder.file("a.gpkg");
        must(PlanStore::create(path, smallPlan(), stamp()));
        const std::string said = inChild([&] {
            ::signal(SIGXFSZ, SIG_IGN);
            const rlimit limit{2'000'000, 2'000'000};
            ::setrlimit(RLIMIT_FSIZE, &limit);
            return failsWith(ErrorCode::FileNotWritable, path, largestCopied, heavy());
        });
        QCOMPARE(said, std::string());
        QCOMPARE(folder.names(), std::vector<std::string>{"a.gpkg"});
    }

    void aFileOrFolderThatMayNotBeWrittenOpensReadOnly_data()
    {
        QTest::addColumn<int>("folderMode");
        QTest::addColumn<int>("fileMode");
        QTest::newRow("folder") << 0555 << 0666;
        QTest::newRow("file") << 0777 << 0444;
    }
    void aFileOrFolderThatMayNotBeWrittenOpensReadOnly()
    {
        QFETCH(int, folderMode);
        QFETCH(int, fileMode);
        const Folder folder;
        const std::string path = folder.file("a.gpkg");
        must(PlanStore::create(path, smallPlan(), stamp()));
        const std::string bytes = bytesOf(path);
        ::chmod(path.c_str(), mode_t(fileMode));
        ::chmod(folder.path().c_str(), mode_t(folderMode));
        const std::string said = asOrdinaryUser([&]() -> std::string {
            const auto store = PlanStore::open(path);
            if (!store)
                return described(store.error());
            if (!(*store)->isReadOnly() || !hasIssue((*store)->issues(), IssueCode::PlanFileReadOnly))
                return "not read-only";
            if (!((*store)->plan() == smallPlan()))
                return "another plan";
            const Result<void> saved = (*store)->save(renamed((*store)->plan(), "x"), (*store)->plan().info(), stamp());
            return saved ? "saved" : saved.error().code == ErrorCode::PlanReadOnly ? "" : described(saved.error());
        });
        ::chmod(folder.path().c_str(), 0755);
        QCOMPARE(said, std::string());
        QCOMPARE(bytesOf(path), bytes);
        QCOMPARE(folder.names(), std::vector<std::string>{"a.gpkg"});
    }

    void aFolderThatBecomesReadOnlyLeavesTheOldPlan_data() { addSavePaths(); }
    void aFolderThatBecomesReadOnlyLeavesTheOldPlan()
    {
        QFETCH(qint64, largestCopied);
        const Folder folder;
        const std::string inner = folder.file("inner");
        ::mkdir(inner.c_str(), 0777);
        ::chmod(inner.c_str(), 0777);
        ::chmod(folder.path().c_str(), 0755);
        const std::string said = asOrdinaryUser([&]() -> std::string {
            const std::string path = inner + "/a.gpkg";
            must(PlanStore::create(path, smallPlan(), stamp()));
            const auto store = must(PlanStore::open(path, {false, largestCopied}));
            ::chmod(inner.c_str(), 0555);
            if (::access(inner.c_str(), W_OK) == 0)
                return ""; // not ours: nothing to be seen
            const Result<void> saved = store->save(renamed(store->plan(), "x"), store->plan().info(), stamp());
            ::chmod(inner.c_str(), 0777);
            if (saved || saved.error().code != ErrorCode::FileNotWritable || saved.error().subject != path)
                return saved ? "saved" : described(saved.error());
            must(store->save(renamed(store->plan(), "y"), store->plan().info(), stamp()));
            return "";
        });
        QCOMPARE(said, std::string());
    }

    void nothingIsMadeInAFolderThatMayNotBeWritten()
    {
        const Folder folder;
        ::chmod(folder.path().c_str(), 0555);
        const std::string said = asOrdinaryUser([&]() -> std::string {
            const std::string path = folder.file("a.gpkg");
            const auto made = PlanStore::create(path, smallPlan(), stamp());
            if (made || made.error().code != ErrorCode::FileNotWritable || made.error().subject != path)
                return made ? "made" : described(made.error());
            return "";
        });
        ::chmod(folder.path().c_str(), 0755);
        QCOMPARE(said, std::string());
        QVERIFY(folder.names().empty());
    }

    void whereNoPlanCanBeMadeTheErrorSaysSo_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("code");
        QTest::newRow("no such folder") << "none/a.gpkg" << int(ErrorCode::FileNotFound);
        QTest::newRow("below a file") << "file/a.gpkg" << int(ErrorCode::FileNotWritable);
        QTest::newRow("a name that is too long") << QString(300, 'n') << int(ErrorCode::FileNotWritable);
        QTest::newRow("a path that is too long")
            << QString("d/").repeated(400) + "a.gpkg" << int(ErrorCode::FileNotWritable);
    }
    void whereNoPlanCanBeMadeTheErrorSaysSo()
    {
        QFETCH(QString, name);
        QFETCH(int, code);
        const Folder folder;
        putBytes(folder.file("file"), "a text");
        if (name.startsWith("d/"))
            fs::create_directories(fs::path(folder.file(name.toStdString())).parent_path());
        const std::string path = folder.file(name.toStdString());
        const std::vector<std::string> names = folder.names();
        const auto made = PlanStore::create(path, smallPlan(), stamp());
        QVERIFY(!made);
        QCOMPARE(made.error().code, ErrorCode(code));
        QCOMPARE(made.error().subject, path);
        QVERIFY(!made.error().detail.empty());
        QCOMPARE(folder.names(), names);
        QCOMPARE(bytesOf(folder.file("file")), std::string("a text"));
        const auto opened = PlanStore::open(path);
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, ErrorCode::FileNotFound);
        QCOMPARE(opened.error().subject, path);
        // Saving an open plan there fails alike, and the plan stays where it is.
        const std::string home = folder.file("home.gpkg");
        const auto store = must(PlanStore::create(home, smallPlan(), stamp()));
        const Result<void> saved = store->saveAs(path, stamp(), false);
        QVERIFY(!saved);
        QCOMPARE(saved.error().code, ErrorCode(code));
        QCOMPARE(saved.error().subject, path);
        QCOMPARE(store->path(), home);
        must(store->save(renamed(store->plan(), "仍在"), store->plan().info(), stamp()));
    }

    void aNameIsJustAName_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<qint64>("largestCopied");
        const std::pair<const char*, QString> names[] = {{"spaces", " my  plan .gpkg "},
                                                         {"Chinese", "坪地 河流整治.riparia.gpkg"},
                                                         {"newline", "a\nb.gpkg"},
                                                         {"percent", "100%25 %s %n.gpkg"},
                                                         {"question", "a?mode=memory&x=#y.gpkg"},
                                                         {"quotes", "o'clock \"x\".gpkg"},
                                                         {"dash", "-rf"},
                                                         {"colon", "file:a.gpkg"},
                                                         {"as long as names can be with a journal", QString(247, 'n')}};
        for (const auto& [label, name] : names) {
            QTest::addRow("%s, copied", label) << name << qint64{64} * 1024 * 1024;
            QTest::addRow("%s, in place", label) << name << qint64{0};
        }
    }
    void aNameIsJustAName()
    {
        QFETCH(QString, name);
        QFETCH(qint64, largestCopied);
        const Folder folder;
        const std::string path = folder.file(name.toStdString());
        must(PlanStore::create(path, smallPlan(), stamp()));
        const auto store = must(PlanStore::open(path, {false, largestCopied}));
        QCOMPARE(store->path(), path);
        must(store->save(renamed(store->plan(), "x"), store->plan().info(), stamp()));
        must(store->save(renamed(store->plan(), "y"), store->plan().info(), stamp()));
        QCOMPARE(byCode<Works>(must(PlanStore::open(path))->plan(), "W-0001")->meta.name, std::string("y"));
        QCOMPARE(folder.names(), std::vector<std::string>{name.toStdString()});
    }

    void aVeryLongNameIsSavedOrRefusedWhole_data() { addSavePaths(); }
    void aVeryLongNameIsSavedOrRefusedWhole()
    {
        // There is no room for the name of the journal beside it.
        QFETCH(qint64, largestCopied);
        const Folder folder;
        const std::string path = folder.file(std::string(255, 'n'));
        must(PlanStore::create(path, smallPlan(), stamp()));
        const auto store = must(PlanStore::open(path, {false, largestCopied}));
        const Result<void> saved = store->save(renamed(store->plan(), "x"), store->plan().info(), stamp());
        if (!saved) {
            QCOMPARE(saved.error().code, ErrorCode::FileNotWritable);
            QCOMPARE(saved.error().subject, path);
        }
        QVERIFY(must(PlanStore::open(path))->plan() == store->plan());
        QCOMPARE(byCode<Works>(store->plan(), "W-0001")->meta.name == "x", bool(saved));
    }

    void aRelativePathIsResolvedOnce()
    {
        const Folder folder;
        const fs::path before = fs::current_path();
        fs::current_path(folder.path());
        const auto store = must(PlanStore::create("a.gpkg", smallPlan(), stamp()));
        fs::current_path(before);
        QCOMPARE(store->path(), fs::canonical(folder.path()).string() + "/a.gpkg");
        must(store->save(renamed(store->plan(), "x"), store->plan().info(), stamp()));
        QCOMPARE(folder.names(), std::vector<std::string>{"a.gpkg"});
    }

    void aFolderThatVanishedTakesThePlanAlongButItCanBeSavedElsewhere_data() { addSavePaths(); }
    void aFolderThatVanishedTakesThePlanAlongButItCanBeSavedElsewhere()
    {
        QFETCH(qint64, largestCopied);
        const Folder folder;
        const std::string inner = folder.file("inner");
        fs::create_directory(inner);
        must(PlanStore::create(inner + "/a.gpkg", smallPlan(), stamp()));
        const auto store = must(PlanStore::open(inner + "/a.gpkg", {false, largestCopied}));
        must(store->save(renamed(store->plan(), "x"), store->plan().info(), stamp()));
        fs::remove_all(inner);
        const Result<void> saved = store->save(renamed(store->plan(), "y"), store->plan().info(), stamp());
        QVERIFY(!saved);
        QCOMPARE(saved.error().code, ErrorCode::PlanChangedElsewhere);
        QCOMPARE(saved.error().subject, inner + "/a.gpkg");
        QVERIFY(!fs::exists(inner));
        const Plan plan = store->plan();
        must(store->saveAs(folder.file("b.gpkg"), stamp(), false));
        QVERIFY(must(PlanStore::open(folder.file("b.gpkg")))->plan() == plan);
        must(store->save(renamed(store->plan(), "z"), store->plan().info(), stamp()));
        QCOMPARE(folder.names(), std::vector<std::string>{"b.gpkg"});
    }

    void aPlanOnAReadOnlyMediumIsReadAndSavedElsewhere()
    {
        const Folder folder;
        const Folder elsewhere;
        const std::string path = folder.file("a.gpkg");
        must(PlanStore::create(path, smallPlan(), stamp()));
        const std::string said = onReadOnlyMedium(folder.path(), [&]() -> std::string {
            const auto store = PlanStore::open(path);
            if (!store)
                return described(store.error());
            if (!(*store)->isReadOnly() || !((*store)->plan() == smallPlan()))
                return "not read";
            must((*store)->saveAs(elsewhere.file("b.gpkg"), stamp(), false));
            if ((*store)->isReadOnly())
                return "still read-only";
            must((*store)->save(renamed((*store)->plan(), "x"), (*store)->plan().info(), stamp()));
            return "";
        });
        if (said == "skipped")
            QSKIP("mounting is not allowed here");
        QCOMPARE(said, std::string());
        QCOMPARE(elsewhere.names(), std::vector<std::string>{"b.gpkg"});
    }
};

RIPARIA_TEST(SavePlacesTest)
#include "SavePlacesTest.moc"
