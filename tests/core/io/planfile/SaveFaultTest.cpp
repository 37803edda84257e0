// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/planfile/PlanStore.h"
#include "tests/core/io/planfile/PlanFixture.h"
#include "tests/core/io/planfile/SyscallFault.h"
#include "tests/support/TestMain.h"

#include <QtTest/QtTest>

#include <cerrno>
#include <filesystem>
#include <functional>
#include <random>
#include <set>

using namespace riparia;
using namespace riparia::test;

namespace {

constexpr int kErrors[] = {ENOSPC, EIO, EACCES, EINTR, EDQUOT, SyscallFault::kShortWrite};

ChangeSet edited(const Plan& plan)
{
    ChangeSet changes;
    Works works = *byCode<Works>(plan, "W-0001");
    works.meta.name += "（续）";
    changes.replace(byCode<Works>(plan, "W-0001"), works);
    Segment segment = *byCode<Segment>(plan, "S-0002");
    segment.span.to = Position{650000};
    changes.replace(byCode<Segment>(plan, "S-0002"), segment);
    return changes;
}

bool saysWhatAndWhere(const Error& error, const std::string& path)
{
    const std::set<ErrorCode> expected{ErrorCode::DiskFull, ErrorCode::FileNotWritable, ErrorCode::FileUnreadable};
    return expected.contains(error.code) && error.subject == path && !error.detail.empty();
}

/// What came of an act of which one call failed.
struct Attempt {
    Result<void> result;
    std::string failed; ///< the call; "" when there was none of that number
    std::string text;   ///< for messages
};

/// Nothing fails any more afterwards.
Attempt attempted(int call, int error, const std::function<Result<void>()>& act)
{
    const SyscallFault fault(call, error);
    const Result<void> result = act();
    std::string text =
        "error " + std::to_string(error) + " at call " + std::to_string(call) + " (" + fault.name() + "): ";
    if (!result)
        text += std::string(toString(result.error().code)) + " " + result.error().subject + " " + result.error().detail;
    return {result, fault.name(), text};
}

} // namespace

/// Whichever call fails while a plan is written: either it is saved, or nothing has happened and the error says so.
class SaveFaultTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aSaveSucceedsOrChangesNothingWhateverFails_data() { addSavePaths(); }
    void aSaveSucceedsOrChangesNothingWhateverFails()
    {
        QFETCH(qint64, largestCopied);
        const Folder folder;
        const std::string path = folder.file("a.gpkg");
        putSmallPlan(path);
        const std::string bytes = bytesOf(path);
        const Plan before = smallPlan();
        const ChangeSet changes = edited(before);
        Plan after = before;
        mustApply(after, changes);
        std::mt19937 random(seed());
        int failures = 0;
        for (const int error : kErrors) {
            const unsigned step = unsigned(amount(40, 1));
            for (int call = 1 + int(random() % step);; call += int(step)) {
                putBytes(path, bytes);
                const auto store = must(PlanStore::open(path, {false, largestCopied}));
                const auto [saved, failed, what] =
                    attempted(call, error, [&] { return store->save(changes, before.info(), stamp()); });
                if (failed.empty()) {
                    QVERIFY2(saved, what.c_str());
                    break;
                }
                failures += saved ? 0 : 1;
                QVERIFY2(saved || saysWhatAndWhere(saved.error(), path), what.c_str());
                QVERIFY2(store->plan() == (saved ? after : before), what.c_str());
                const auto found = must(PlanStore::open(path));
                QVERIFY2(found->plan() == (saved ? after : before), what.c_str());
                QVERIFY2(found->issues().empty() && found->foreignEdits().empty(), what.c_str());
                QCOMPARE(integrity(path), std::string("ok"));
                QCOMPARE(folder.names(), std::vector<std::string>{"a.gpkg"});
                if (!saved)
                    must(store->save(changes, before.info(), stamp()));
                QVERIFY2(must(PlanStore::open(path))->plan() == after, what.c_str());
            }
        }
        QVERIFY(failures > 0);
    }

    void aPlanIsMadeOrNothingIsThereWhateverFails_data()
    {
        QTest::addColumn<bool>("overwrites");
        QTest::newRow("new") << false;
        QTest::newRow("over an old plan") << true;
    }
    void aPlanIsMadeOrNothingIsThereWhateverFails()
    {
        QFETCH(bool, overwrites);
        const Folder folder;
        const std::string path = folder.file("a.gpkg");
        Plan old = smallPlan();
        PlanInfo info = old.info();
        info.title = "old";
        old.setInfo(info);
        must(PlanStore::create(path, old, stamp()));
        const std::string bytes = bytesOf(path);
        const Plan plan = smallPlan();
        for (const int error : kErrors) {
            const int step = amount(400, 3);
            for (int call = 1;; call += call == 1 ? 1 + step / 3 : step) {
                std::filesystem::remove(path);
                if (overwrites)
                    putBytes(path, bytes);
                const auto [made, failed, what] = attempted(call, error, [&]() -> Result<void> {
                    const auto store = PlanStore::create(path, plan, stamp(), overwrites);
                    return store ? Result<void>() : fail(store.error());
                });
                if (failed.empty())
                    break;
                QVERIFY2(made || saysWhatAndWhere(made.error(), path), what.c_str());
                if (made)
                    QVERIFY2(must(PlanStore::open(path))->plan() == plan, what.c_str());
                else if (overwrites)
                    QVERIFY2(bytesOf(path) == bytes, what.c_str());
                else
                    QVERIFY2(!std::filesystem::exists(path), what.c_str());
                for (const std::string& name : folder.names()) {
                    // A leftover that could not be removed is removed by whoever opens the plan.
                    QVERIFY2(name == "a.gpkg" || failed == "unlink", (what + name).c_str());
                    std::filesystem::remove(folder.file(name));
                }
            }
        }
    }

    void savingElsewhereSucceedsOrChangesNothingWhateverFails()
    {
        const Folder folder;
        const std::string path = folder.file("a.gpkg");
        const std::string target = folder.file("b.gpkg");
        const Plan plan = smallPlan();
        must(PlanStore::create(path, plan, stamp()));
        const std::string bytes = bytesOf(path);
        std::mt19937 random(seed());
        for (const int error : kErrors) {
            const unsigned step = unsigned(amount(30, 1));
            for (int call = 1 + int(random() % step);; call += int(step)) {
                putBytes(path, bytes);
                std::filesystem::remove(target);
                const auto store = must(PlanStore::open(path));
                const auto [saved, failed, what] =
                    attempted(call, error, [&] { return store->saveAs(target, stamp(), false); });
                if (failed.empty())
                    break;
                QVERIFY2(saved || saysWhatAndWhere(saved.error(), target), what.c_str());
                QVERIFY2(store->path() == (saved ? target : path), what.c_str());
                QVERIFY2(saved || !std::filesystem::exists(target), what.c_str());
                QVERIFY2(must(PlanStore::open(path))->plan() == plan, what.c_str());
                must(store->save(edited(plan), plan.info(), stamp()));
            }
        }
    }
};

RIPARIA_TEST(SaveFaultTest)
#include "SaveFaultTest.moc"
