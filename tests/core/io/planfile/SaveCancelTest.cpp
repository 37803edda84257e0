// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/planfile/PlanStore.h"
#include "tests/core/io/planfile/PlanFixture.h"
#include "tests/core/io/planfile/SyscallFault.h"
#include "tests/support/TestMain.h"

#include <QtTest/QtTest>

#include <algorithm>
#include <filesystem>
#include <stop_token>
#include <vector>

using namespace riparia;
using namespace riparia::test;

namespace {

const Uuid kSource = Uuid::named("large source");

/// Works and a source; of more than 512 works a report comes in between.
ChangeSet largeChanges(int number = 200)
{
    ChangeSet changes;
    for (int i = 0; i < number; ++i) {
        Works works;
        works.meta.uuid = Uuid::named("large " + std::to_string(i));
        works.meta.code = "L" + std::to_string(i);
        works.meta.remarks = "清淤";
        changes.add(works);
    }
    SourceRecord record;
    record.meta.uuid = kSource;
    record.meta.code = "large";
    changes.add(record);
    return changes;
}

/// More than SQLite keeps in memory: a save in place has written into the file before it is complete.
std::vector<SourceFeatureRow> largeFeatures()
{
    std::vector<SourceFeatureRow> rows;
    for (int i = 0; i < 20; ++i)
        rows.push_back({i, std::string(1 << 20, static_cast<char>('a' + i)), "{}"});
    return rows;
}

/// Asks to stop at the n-th report, from 1; at 0 before the work begins.
class StopAtReport {
public:
    explicit StopAtReport(int number)
        : m_number(number)
    {
        if (number == 0)
            m_source.request_stop();
        progress.stop = m_source.get_token();
        progress.report = [this](double fraction) {
            fractions.push_back(fraction);
            if (static_cast<int>(fractions.size()) == m_number)
                m_source.request_stop();
        };
    }

    Progress progress;
    std::vector<double> fractions;

private:
    int m_number;
    std::stop_source m_source;
};

} // namespace

/// A save that is cancelled has not happened; one that was cancelled too late has.
class SaveCancelTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aCancelledSaveChangesNothing_data() { addSavePaths(); }
    void aCancelledSaveChangesNothing()
    {
        QFETCH(qint64, largestCopied);
        const Folder folder;
        const std::string path = folder.file("a.gpkg");
        putSmallPlan(path);
        const std::string bytes = bytesOf(path);
        const Plan before = smallPlan();
        const ChangeSet changes = largeChanges(600);
        Plan after = before;
        mustApply(after, changes);
        const auto store = must(PlanStore::open(path, {false, largestCopied}));
        store->attachSourceFeatures(kSource, largeFeatures());
        int cancelled = 0;
        int most = 0; // calls that change a file, of a save that was cancelled
        for (int report = 0;; ++report) {
            StopAtReport stop(report);
            const SyscallFault counted;
            const Result<void> saved = store->save(changes, before.info(), stamp(), stop.progress);
            if (saved)
                break;
            most = std::max(most, counted.calls());
            ++cancelled;
            QVERIFY(saved.error().code == ErrorCode::Cancelled);
            QCOMPARE(saved.error().subject, path);
            QCOMPARE(static_cast<int>(stop.fractions.size()), report); // no report follows the stop
            QVERIFY(store->plan() == before);
            QVERIFY(bytesOf(path) == bytes);
            QCOMPARE(folder.names(), std::vector<std::string>{"a.gpkg"});
        }
        QVERIFY(cancelled >= 4);
        QVERIFY2(most > 100, std::to_string(most).c_str());
        QVERIFY(store->plan() == after);
        QVERIFY(must(PlanStore::open(path))->plan() == after);
        QCOMPARE(integrity(path), std::string("ok"));
    }

    void anEditAfterACancelledOneIsSaved_data() { addSavePaths(); }
    void anEditAfterACancelledOneIsSaved()
    {
        QFETCH(qint64, largestCopied);
        const Folder folder;
        const std::string path = folder.file("a.gpkg");
        putSmallPlan(path);
        const auto store = must(PlanStore::open(path, {false, largestCopied}));
        StopAtReport stop(2);
        QVERIFY(codeOf(store->save(largeChanges(), store->plan().info(), stamp(), stop.progress)) ==
                ErrorCode::Cancelled);
        Works renamed = *byCode<Works>(store->plan(), "W-0001");
        renamed.meta.name = "改名";
        ChangeSet changes;
        changes.replace(byCode<Works>(store->plan(), "W-0001"), renamed);
        must(store->save(changes, store->plan().info(), stamp("renamed")));
        const auto again = must(PlanStore::open(path));
        QCOMPARE(byCode<Works>(again->plan(), "W-0001")->meta.name, std::string("改名"));
        QCOMPARE(again->plan().works().size(), std::size_t(1));
        QCOMPARE(must(again->history()).size(), std::size_t(2)); // made and renamed
        QVERIFY(again->issues().empty() && again->foreignEdits().empty());
    }

    void aPlanWhoseMakingIsCancelledIsNotThere()
    {
        const Folder folder;
        const std::string path = folder.file("a.gpkg");
        Plan plan = smallPlan();
        mustApply(plan, largeChanges());
        for (const int report : {0, 1, 3}) {
            StopAtReport stop(report);
            QVERIFY(codeOf(PlanStore::create(path, plan, stamp(), false, {}, stop.progress)) == ErrorCode::Cancelled);
            QCOMPARE(folder.names(), std::vector<std::string>{});
        }
        putBytes(path, "something else");
        StopAtReport stop(2);
        QVERIFY(codeOf(PlanStore::create(path, plan, stamp(), true, {}, stop.progress)) == ErrorCode::Cancelled);
        QCOMPARE(bytesOf(path), std::string("something else"));
    }

    void savingElsewhereGoesOnWhereItWasWhenCancelled()
    {
        const Folder folder;
        const std::string path = folder.file("a.gpkg");
        putSmallPlan(path);
        const std::string bytes = bytesOf(path);
        const auto store = must(PlanStore::open(path));
        const ChangeSet changes = largeChanges();
        for (const int report : {0, 1, 3}) {
            StopAtReport stop(report);
            QVERIFY(codeOf(store->saveAs(folder.file("b.gpkg"), changes, store->plan().info(), stamp(), false,
                                         stop.progress)) == ErrorCode::Cancelled);
            QCOMPARE(store->path(), path);
            QVERIFY(store->plan() == smallPlan());
            QCOMPARE(folder.names(), std::vector<std::string>{"a.gpkg"});
            QVERIFY(bytesOf(path) == bytes);
        }
        must(store->saveAs(folder.file("b.gpkg"), stamp(), false));
        QVERIFY(must(PlanStore::open(folder.file("b.gpkg")))->plan() == smallPlan());
    }

    void whatAnotherProgramAddedStaysWhenASaveIsCancelled()
    {
        // The file is read again before anything is written into it.
        const Folder folder;
        const std::string path = folder.file("a.gpkg");
        putSmallPlan(path);
        const auto store = must(PlanStore::open(path));
        sql(path, "CREATE TABLE notes (text TEXT)");
        const std::string bytes = bytesOf(path);
        const ChangeSet changes = largeChanges();
        StopAtReport stop(1);
        QVERIFY(codeOf(store->save(changes, store->plan().info(), stamp(), stop.progress)) == ErrorCode::Cancelled);
        QVERIFY(bytesOf(path) == bytes);
        must(store->save(changes, store->plan().info(), stamp()));
        QCOMPARE(must(PlanStore::open(path))->plan().works().size(), std::size_t(201));
    }

    void progressRisesToTheEnd_data() { addSavePaths(); }
    void progressRisesToTheEnd()
    {
        QFETCH(qint64, largestCopied);
        const Folder folder;
        putSmallPlan(folder.file("a.gpkg"));
        const auto store = must(PlanStore::open(folder.file("a.gpkg"), {false, largestCopied}));
        StopAtReport none(-1);
        must(store->save(largeChanges(600), store->plan().info(), stamp(), none.progress));
        QVERIFY(none.fractions.size() >= 4);
        QVERIFY(std::is_sorted(none.fractions.begin(), none.fractions.end()));
        QCOMPARE(none.fractions.back(), 1.0);
        QVERIFY(none.fractions.front() > 0);
    }
};

RIPARIA_TEST(SaveCancelTest)
#include "SaveCancelTest.moc"
