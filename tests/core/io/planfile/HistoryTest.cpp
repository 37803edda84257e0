// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/planfile/PlanStore.h"
#include "tests/core/io/planfile/PlanFixture.h"
#include "tests/support/TestMain.h"

#include <QtTest/QtTest>

#include <algorithm>
#include <map>

using namespace riparia;
using namespace riparia::test;

namespace {

using Names = std::vector<std::string>;

/// An attachment of about that many bytes, another one for every number.
Attachment attachment(int number, std::size_t size)
{
    Attachment made;
    made.meta.uuid = Uuid::named("attachment");
    made.meta.code = "H-0001";
    made.content = std::to_string(number) + std::string(size, 'x');
    return made;
}

Result<void> replaceAttachment(PlanStore& store, int number, std::size_t size)
{
    ChangeSet changes;
    if (const auto old = store.plan().table<Attachment>().find(Uuid::named("attachment")))
        changes.replace(old, attachment(number, size));
    else
        changes.add(attachment(number, size));
    return store.save(changes, store.plan().info(), stamp(std::to_string(number)));
}

} // namespace

/// Every save can be gone back to, as long as it is kept.
class HistoryTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aNewPlanHasOneVersion()
    {
        const Folder folder;
        const auto store = must(PlanStore::create(folder.file("a.gpkg"), smallPlan(), stamp("made")));
        const auto versions = must(store->history());
        QCOMPARE(versions.size(), std::size_t(1));
        QCOMPARE(versions[0].version, std::int64_t(1));
        QCOMPARE(versions[0].time, std::string("2023-03-20T08:00:00Z"));
        QCOMPARE(versions[0].author, std::string("测试员"));
        QCOMPARE(versions[0].label, std::string("made"));
        QCOMPARE(versions[0].changes, static_cast<std::int64_t>(compare(Plan(), smallPlan()).changes.size()));
        QVERIFY(must(store->changesBackTo(1)).isEmpty());
    }

    void aSaveSaysWhatChanged()
    {
        const Folder folder;
        const auto store = must(PlanStore::create(folder.file("a.gpkg"), smallPlan(), stamp()));
        ChangeSet changes;
        Works works = *byCode<Works>(store->plan(), "W-0001");
        works.meta.name = "x"; // segments and areas are written anew, but are as they were
        changes.replace(byCode<Works>(store->plan(), "W-0001"), works);
        changes.remove(byCode<Site>(store->plan(), "P-0001"));
        must(store->save(changes, store->plan().info(), stamp("two")));
        const auto versions = must(store->history());
        QCOMPARE(versions.size(), std::size_t(2));
        QCOMPARE(versions[1].changes, std::int64_t(2));
        QCOMPARE(versions[1].label, std::string("two"));
        must(store->save({}, store->plan().info(), stamp("nothing")));
        QCOMPARE(must(store->history()).size(), std::size_t(2));
    }

    void everyVersionComesBackAsItWas_data() { addSavePaths(); }
    void everyVersionComesBackAsItWas()
    {
        QFETCH(qint64, largestCopied);
        const Folder folder;
        const std::string path = folder.file("a.gpkg");
        for (int round = 0; round < amount(2, 20); ++round) {
            RandomEntities random(seed() + 1000 + unsigned(round));
            Plan plan = randomPlan(seed() + unsigned(round), 80);
            must(PlanStore::create(path, plan, stamp(), true));
            auto store = must(PlanStore::open(path, {false, largestCopied}));
            std::map<std::int64_t, Plan> versions{{1, plan}};
            for (int save = 0; save < 8; ++save) {
                const ChangeSet changes = randomChanges(random, plan, int(random.below(12)) + 1);
                mustApply(plan, changes);
                must(store->save(changes, plan.info(), stamp()));
                versions[must(store->history()).back().version] = plan;
                if (save == 4)
                    store = must(PlanStore::open(path, {false, largestCopied}));
            }
            for (const PlanVersion& kept : must(store->history())) {
                Plan back = store->plan();
                mustApply(back, must(store->changesBackTo(kept.version)));
                QCOMPARE(difference(back, versions.at(kept.version)), std::string());
            }
            // To go back is a save like any other.
            const std::int64_t oldest = must(store->history()).front().version;
            must(store->save(must(store->changesBackTo(oldest)), plan.info(), stamp("back")));
            QCOMPARE(difference(must(PlanStore::open(path))->plan(), versions.at(oldest)), std::string());
            const auto before = must(store->history());
            if (before.size() > 1) {
                Plan again = store->plan();
                mustApply(again, must(store->changesBackTo(before[before.size() - 2].version)));
                QCOMPARE(difference(again, plan), std::string());
            }
        }
    }

    void beyondTwoHundredTheOldestAreDroppedAndItIsSaid_data() { addSavePaths(); }
    void beyondTwoHundredTheOldestAreDroppedAndItIsSaid()
    {
        QFETCH(qint64, largestCopied);
        const Folder folder;
        const std::string path = folder.file("a.gpkg");
        must(PlanStore::create(path, smallPlan(), stamp()));
        sql(path, "WITH RECURSIVE n(i) AS (SELECT 2 UNION ALL SELECT i + 1 FROM n WHERE i < 199) INSERT INTO history "
                  "(version, "
                  "time, author, label, changes, bytes, images) SELECT i, '2023', '', '', 0, 2, '[]' FROM n");
        const auto store = must(PlanStore::open(path, {false, largestCopied}));
        must(replaceAttachment(*store, 200, 5));
        QCOMPARE(must(store->history()).size(), std::size_t(200));
        QVERIFY(!hasIssue(store->issues(), IssueCode::HistoryPruned));
        must(replaceAttachment(*store, 201, 5));
        must(replaceAttachment(*store, 202, 5));
        const auto versions = must(store->history());
        QCOMPARE(versions.size(), std::size_t(200));
        QCOMPARE(versions.front().version, std::int64_t(3));
        QCOMPARE(versions.back().version, std::int64_t(202));
        QVERIFY(hasIssue(store->issues(), IssueCode::HistoryPruned));
        QCOMPARE(codeOf(store->changesBackTo(2)), ErrorCode::NotFound);
        QCOMPARE(codeOf(store->changesBackTo(203)), ErrorCode::NotFound);
        QCOMPARE(codeOf(store->changesBackTo(-1)), ErrorCode::NotFound);
        QVERIFY(store->changesBackTo(3));
    }

    void beyondAQuarterOfTheFileTheOldestAreDropped_data() { addSavePaths(); }
    void beyondAQuarterOfTheFileTheOldestAreDropped()
    {
        QFETCH(qint64, largestCopied);
        const Folder folder;
        const std::string path = folder.file("a.gpkg");
        must(PlanStore::create(path, smallPlan(), stamp()));
        const auto store = must(PlanStore::open(path, {false, largestCopied}));
        for (int number = 0; number < 12; ++number) {
            must(replaceAttachment(*store, number, 60'000));
            const auto versions = must(store->history());
            std::int64_t bytes = 0;
            for (const PlanVersion& version : versions)
                bytes += version.bytes;
            QVERIFY(bytes * 4 <= std::int64_t(bytesOf(path).size()) || versions.size() == 1);
            QCOMPARE(versions.back().label, std::to_string(number));
            Plan back = store->plan();
            mustApply(back, must(store->changesBackTo(versions.front().version)));
        }
        QVERIFY(hasIssue(store->issues(), IssueCode::HistoryPruned));
        QVERIFY(must(store->history()).size() < 12);
    }

    void aNumberIsNeverGivenTwice()
    {
        const Folder folder;
        const std::string path = folder.file("a.gpkg");
        must(PlanStore::create(path, smallPlan(), stamp()));
        sql(path, "DELETE FROM history");
        const auto store = must(PlanStore::open(path));
        must(replaceAttachment(*store, 1, 5));
        QCOMPARE(must(store->history()).back().version, std::int64_t(2));
    }

    void damagedImagesAreAnErrorAndNothingElse_data()
    {
        QTest::addColumn<QString>("images");
        QTest::newRow("no JSON") << "[{";
        QTest::newRow("no list") << "{}";
        QTest::newRow("no id") << "[{\"table\":\"works\",\"before\":null}]";
        QTest::newRow("no row")
            << "[{\"table\":\"works\",\"uuid\":\"00000000-0000-4000-8000-000000000001\",\"before\":7}]";
        QTest::newRow("deep") << "[" + QString("[").repeated(300'000);
        QTest::newRow("deep in a row")
            << "[{\"table\":\"works\",\"uuid\":\"00000000-0000-4000-8000-000000000001\",\"before\":" +
                   QString("[").repeated(300'000) + QString("]").repeated(300'000) + "}]";
        QTest::newRow("a position beyond any river")
            << "[{\"table\":\"segments\",\"uuid\":\"00000000-0000-4000-8000-000000000001\",\"before\":{\"from_mm\":"
               "-9223372036854775808,\"to_mm\":9223372036854775807}}]";
    }
    void damagedImagesAreAnErrorAndNothingElse()
    {
        QFETCH(QString, images);
        const Folder folder;
        const std::string path = folder.file("a.gpkg");
        must(PlanStore::create(path, smallPlan(), stamp()));
        sql(path,
            "INSERT INTO history (time, changes, bytes, images) VALUES ('2023', 1, 2, '" + images.toStdString() + "')");
        const auto store = must(PlanStore::open(path));
        const auto back = store->changesBackTo(1);
        QVERIFY(!back);
        QCOMPARE(back.error().code, ErrorCode::PlanDamaged);
        must(replaceAttachment(*store, 1, 5));
    }
};

RIPARIA_TEST(HistoryTest)
#include "HistoryTest.moc"
