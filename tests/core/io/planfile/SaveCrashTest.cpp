// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/planfile/PlanStore.h"
#include "tests/core/io/planfile/ChildProcess.h"
#include "tests/core/io/planfile/PlanFixture.h"
#include "tests/core/io/planfile/SyscallFault.h"
#include "tests/support/TestMain.h"

#include <QtTest/QtTest>

#include <sys/time.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <random>

using namespace riparia;
using namespace riparia::test;

namespace {

/// The plan before the save, the file that holds it, and the plan after it.
struct Crash {
    explicit Crash(qint64 largest)
        : largestCopied(largest)
        , path(folder.file("plan.riparia.gpkg"))
        , before(randomPlan(seed(), 60))
        , after(before)
    {
        must(PlanStore::create(path, before, stamp()));
        oldBytes = bytesOf(path);
        RandomEntities random(seed() + 1);
        changes = randomChanges(random, before, 30);
        mustApply(after, changes);
    }

    void restore() const
    {
        for (const std::string& name : folder.names())
            ::unlink(folder.file(name).c_str());
        putBytes(path, oldBytes);
    }

    /// In the process that is killed.
    std::string save() const
    {
        auto store = must(PlanStore::open(path, {false, largestCopied}));
        must(store->save(changes, after.info(), stamp()));
        return "saved";
    }

    /// What is wrong with what was left behind; "old" or "new" where nothing is.
    std::string verdict() const
    {
        const auto store = PlanStore::open(path, {false, largestCopied});
        if (!store)
            return "does not open: " + store.error().detail;
        if (!(*store)->issues().empty() || !(*store)->foreignEdits().empty() || (*store)->isReadOnly())
            return "opens with complaints";
        if (folder.names() != std::vector<std::string>{"plan.riparia.gpkg"})
            return "leftovers in the folder";
        if (integrity(path) != "ok")
            return integrity(path);
        if ((*store)->plan() == before)
            return "old";
        return (*store)->plan() == after ? "new" : difference((*store)->plan(), after);
    }

    qint64 largestCopied;
    Folder folder;
    std::string path;
    Plan before;
    Plan after;
    std::string oldBytes;
    ChangeSet changes;
};

/// Kills this process after that time.
void dieIn(std::chrono::microseconds time)
{
    ::signal(SIGALRM, [](int) { ::kill(::getpid(), SIGKILL); });
    itimerval timer{};
    timer.it_value.tv_sec = static_cast<time_t>(time.count() / 1'000'000);
    timer.it_value.tv_usec = static_cast<suseconds_t>(time.count() % 1'000'000);
    ::setitimer(ITIMER_REAL, &timer, nullptr);
}

} // namespace

/// Whenever a saving process is killed, the file opens with the old plan or with the new one.
class SaveCrashTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void killedAtAnyMomentASaveLeavesTheOldPlanOrTheNew_data() { addSavePaths(); }
    void killedAtAnyMomentASaveLeavesTheOldPlanOrTheNew()
    {
        QFETCH(qint64, largestCopied);
        const Crash crash(largestCopied);
        const auto start = std::chrono::steady_clock::now();
        QCOMPARE(inChild([&] { return crash.save(); }), std::string("saved"));
        const auto took =
            std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now() - start).count();
        std::mt19937_64 random(seed());
        int old = 0;
        const int kills = amount(5, 200);
        for (int i = 0; i < kills; ++i) {
            crash.restore();
            const auto moment = std::chrono::microseconds(1 + random() % static_cast<std::uint64_t>(took));
            inChild([&] {
                dieIn(moment);
                return crash.save();
            });
            const std::string verdict = crash.verdict();
            QVERIFY2(verdict == "old" || verdict == "new", verdict.c_str());
            old += verdict == "old" ? 1 : 0;
        }
        qInfo("killed %d times: %d old, %d new", kills, old, kills - old);
    }

    void killedBeforeAnyCallThatChangesAFileItDoesToo_data() { addSavePaths(); }
    void killedBeforeAnyCallThatChangesAFileItDoesToo()
    {
        QFETCH(qint64, largestCopied);
        const Crash crash(largestCopied);
        std::string last = "old";
        const int step = amount(40, 1);
        for (int call = 1;; call += call < 4 ? 1 : step) {
            crash.restore();
            const std::string end = inChild([&] {
                const SyscallFault fault(call, SyscallFault::kKill);
                return crash.save();
            });
            const std::string verdict = crash.verdict();
            QVERIFY2(verdict == "old" || verdict == "new", (std::to_string(call) + ": " + verdict).c_str());
            QVERIFY2(last == "old" || verdict == "new", "the new plan was there and is gone");
            last = verdict;
            if (end == "saved")
                break;
            QCOMPARE(end, std::string("ended by signal 9"));
        }
        QCOMPARE(last, std::string("new"));
    }

    void whatAKilledProcessLeftIsRemovedAndWhatIsNotOursStays()
    {
        const Folder folder;
        const std::string path = folder.file("a.gpkg");
        putSmallPlan(path);
        for (const char* ours : {".a.gpkg.0123abcd.tmp", ".a.gpkg.0123abcd.tmp-journal", ".a.gpkg.ffffffff.tmp-wal"})
            putBytes(folder.file(ours), "left");
        const std::vector<std::string> others{".a.gpkg.0123abcd.tmp2", ".a.gpkg.tmp", ".b.gpkg.0123abcd.tmp",
                                              "a.gpkg.0123abcd.tmp"};
        for (const std::string& other : others)
            putBytes(folder.file(other), "kept");
        must(PlanStore::open(path));
        std::vector<std::string> expected = others;
        expected.emplace_back("a.gpkg");
        std::sort(expected.begin(), expected.end());
        QCOMPARE(folder.names(), expected);
    }

    void aSecondNameAKilledCreationLeftIsRemoved()
    {
        // Where a file cannot be renamed without replacing, it is linked and then unlinked.
        const Folder folder;
        const std::string path = folder.file("a.gpkg");
        putSmallPlan(path);
        QCOMPARE(::link(path.c_str(), folder.file(".a.gpkg.0123abcd.tmp").c_str()), 0);
        const auto store = must(PlanStore::open(path));
        QCOMPARE(folder.names(), std::vector<std::string>{"a.gpkg"});
        QVERIFY(store->plan() == smallPlan());
    }

    void aFileThatIsBeingWrittenIsNotALeftover()
    {
        const Folder folder;
        const std::string path = folder.file("a.gpkg");
        putSmallPlan(path);
        // The plan is opened again in the middle of the save: while the copy is being made permanent.
        const Plan before = smallPlan();
        Works renamed = *byCode<Works>(before, "W-0001");
        renamed.meta.name = "改名";
        ChangeSet changes;
        changes.replace(byCode<Works>(before, "W-0001"), renamed);
        const std::string said = inChild([&]() -> std::string {
            const BeforeSyscall call("fsync", [&] {
                const auto other = PlanStore::open(path);
                if (!other || !((*other)->plan() == before))
                    qFatal("the old plan cannot be read meanwhile");
            });
            const auto store = must(PlanStore::open(path));
            must(store->save(changes, before.info(), stamp()));
            return call.wasCalled() ? "" : "not called";
        });
        QCOMPARE(said, std::string());
        QCOMPARE(byCode<Works>(must(PlanStore::open(path))->plan(), "W-0001")->meta.name, std::string("改名"));
        QCOMPARE(folder.names(), std::vector<std::string>{"a.gpkg"});
    }
};

RIPARIA_TEST(SaveCrashTest)
#include "SaveCrashTest.moc"
