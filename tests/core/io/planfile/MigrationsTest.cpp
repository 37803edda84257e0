// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/planfile/Migrations.h"

#include "core/io/planfile/MetaTable.h"
#include "core/io/planfile/PlanStore.h"
#include "core/io/planfile/Schema.h"
#include "tests/core/io/planfile/PlanFixture.h"
#include "tests/support/TestMain.h"

#include <QtTest/QtTest>

#include <algorithm>

using namespace riparia;
using namespace riparia::test;

namespace {

using Names = std::vector<std::string>;

/// A plan as the first drafts wrote it: no version, few tables, few columns, no register.
constexpr const char* kDraft = R"(
CREATE TABLE riparia_meta (key TEXT NOT NULL PRIMARY KEY, value TEXT);
INSERT INTO riparia_meta VALUES ('crs', 'EPSG:4547'), ('crs_code', 'EPSG:4547'), ('length_method', 'geodesic'),
    ('title', '旧规划'), ('counters', '{"R":7}');
CREATE TABLE rivers (fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, geom BLOB, uuid TEXT, code TEXT, name TEXT, key TEXT,
    theirs TEXT);
INSERT INTO rivers (geom, uuid, code, name, key, theirs) VALUES
    (x'475000010000000001020000000200000000000000a02c204100000000e039434100000000c02f204100000000123a4341',
     '00000000-0000-4000-8000-000000000001', 'R-0007', '旧河', 'OLD', 'kept');
CREATE TABLE segments (fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, uuid TEXT, code TEXT, river TEXT, from_mm INTEGER,
    to_mm INTEGER, bank TEXT);
INSERT INTO segments (uuid, code, river, from_mm, to_mm, bank) VALUES
    ('00000000-0000-4000-8000-000000000002', 'S-0003', 'OLD', 100000, 250000, 'both');
)";

std::string draft(const Folder& folder)
{
    std::string path = folder.file("old.gpkg");
    must(PlanStore::create(folder.file("base.gpkg"), Plan(), stamp())); // any SQLite file will do to begin with
    putBytes(path, "");
    sql(path, kDraft);
    return path;
}

void first(planfile::Connection& connection)
{
    connection.exec("CREATE TABLE step (n INTEGER); INSERT INTO step VALUES (1)");
}

void second(planfile::Connection& connection)
{
    connection.exec("INSERT INTO step SELECT max(n) + 1 FROM step");
}

void broken(planfile::Connection& connection)
{
    connection.exec("INSERT INTO nowhere VALUES (1)");
}

} // namespace

/// Older files are completed, newer ones only read.
class MigrationsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void stepsRunInOrderFromTheVersionOfTheFile()
    {
        const Folder folder;
        const std::string path = folder.file("a.gpkg");
        putSmallPlan(path);
        const auto connection = must(planfile::Connection::open(path, planfile::Connection::Access::ReadWrite, path));
        const planfile::Migration steps[] = {{2, first}, {3, second}, {4, second}};
        planfile::migrate(*connection, 1, steps);
        QVERIFY(connection->ok());
        QCOMPARE(planfile::schemaVersion(*connection), 4);
        QCOMPARE(connection->integer("SELECT max(n) FROM step"), std::int64_t(3));
        planfile::migrate(*connection, 3, steps); // the last one again
        QCOMPARE(connection->integer("SELECT max(n) FROM step"), std::int64_t(4));
        planfile::migrate(*connection, 4, steps);
        QCOMPARE(connection->integer("SELECT count(*) FROM step"), std::int64_t(4));
    }

    void aStepThatFailsStopsTheRest()
    {
        const Folder folder;
        const std::string path = folder.file("a.gpkg");
        putSmallPlan(path);
        const auto connection = must(planfile::Connection::open(path, planfile::Connection::Access::ReadWrite, path));
        connection->begin();
        const planfile::Migration steps[] = {{2, first}, {3, broken}, {4, second}};
        planfile::migrate(*connection, 1, steps);
        QVERIFY(!connection->ok());
        connection->rollback();
        QCOMPARE(planfile::schemaVersion(*connection), 1);
        QVERIFY(!connection->exists("SELECT 1 FROM sqlite_schema WHERE name = 'step'"));
    }

    void theStepsOfTheProgramLeadToItsVersion()
    {
        int version = 1;
        for (const planfile::Migration& step : planfile::migrations()) {
            QCOMPARE(step.version, version + 1);
            version = step.version;
        }
        QCOMPARE(version, planfile::kSchemaVersion);
    }

    void aDraftIsReadAndCompletedWithTheFirstSave_data() { addSavePaths(); }
    void aDraftIsReadAndCompletedWithTheFirstSave()
    {
        QFETCH(qint64, largestCopied);
        const Folder folder;
        const std::string path = draft(folder);
        const std::string bytes = bytesOf(path);
        auto store = must(PlanStore::open(path, {false, largestCopied}));
        QVERIFY(!store->isReadOnly());
        QVERIFY(hasIssue(store->issues(), IssueCode::PlanSchemaCompleted));
        QVERIFY(bytesOf(path) == bytes);
        QCOMPARE(store->plan().info().title, std::string("旧规划"));
        QVERIFY(byCode<PlanRiver>(store->plan(), "R-0007")->river.length().value > 300'000);
        const Segment& segment = *byCode<Segment>(store->plan(), "S-0003");
        QCOMPARE(segment.span, (Span{Position{100000}, Position{250000}}));
        QCOMPARE(segment.bank, Bank::Both);
        QVERIFY(store->foreignEdits().empty()); // nobody knows what was written
        must(store->save({}, store->plan().info(), stamp()));
        const Plan saved = store->plan();
        store = must(PlanStore::open(path));
        QVERIFY(store->issues().empty());
        QCOMPARE(difference(store->plan(), saved), std::string());
        QCOMPARE(sql(path, "SELECT value FROM riparia_meta WHERE key = 'schema_version'"),
                 Names{std::to_string(planfile::kSchemaVersion)});
        QCOMPARE(sql(path, "SELECT theirs FROM rivers"), Names{"kept"});
        QCOMPARE(sql(path, "SELECT length_mm FROM segments"), Names{"150000"});
        QCOMPARE(sql(path, "SELECT count(*) FROM rtree_segments_geom"), Names{"1"});
        QCOMPARE(integrity(path), std::string("ok"));
    }

    void aDraftThatMayNotBeWrittenIsReadInACopy()
    {
        const Folder folder;
        const std::string path = draft(folder);
        const std::string bytes = bytesOf(path);
        const auto store = must(PlanStore::open(path, {true}));
        QVERIFY(store->isReadOnly());
        QCOMPARE(store->plan().segments().size(), std::size_t(1));
        QVERIFY(bytesOf(path) == bytes);
        must(store->saveAs(folder.file("b.gpkg"), stamp(), false));
        QVERIFY(must(PlanStore::open(folder.file("b.gpkg")))->issues().empty());
        QVERIFY(bytesOf(path) == bytes);
    }

    void aNewerPlanIsOpenedReadOnlyAndCopiedAsItIs()
    {
        const Folder folder;
        const std::string path = folder.file("a.gpkg");
        putSmallPlan(path);
        sql(path, "UPDATE riparia_meta SET value = '99' WHERE key = 'schema_version'; CREATE TABLE later (x TEXT); "
                  "INSERT INTO "
                  "later VALUES ('kept')");
        const std::string bytes = bytesOf(path);
        const auto store = must(PlanStore::open(path));
        QVERIFY(store->isReadOnly());
        const auto issue = std::find_if(store->issues().begin(), store->issues().end(),
                                        [](const Issue& each) { return each.code == IssueCode::PlanSchemaNewer; });
        QVERIFY(issue != store->issues().end());
        QCOMPARE(issue->args, (Names{"99", std::to_string(planfile::kSchemaVersion)}));
        QVERIFY(store->plan() == smallPlan());
        QCOMPARE(codeOf(store->save({}, store->plan().info(), stamp())), ErrorCode::PlanReadOnly);
        must(store->saveAs(folder.file("b.gpkg"), stamp(), false));
        QVERIFY(store->isReadOnly());
        QVERIFY(bytesOf(path) == bytes);
        QCOMPARE(sql(folder.file("b.gpkg"), "SELECT x FROM later"), Names{"kept"});
        QCOMPARE(sql(folder.file("b.gpkg"), "SELECT value FROM riparia_meta WHERE key = 'schema_version'"),
                 Names{"99"});
    }

    void aNewerPlanThatLacksWhatWeNeedIsRefused_data()
    {
        QTest::addColumn<QString>("version");
        QTest::newRow("next") << "2";
        QTest::newRow("far") << "4294967297";
        QTest::newRow("absurd") << "9223372036854775807";
    }
    void aNewerPlanThatLacksWhatWeNeedIsRefused()
    {
        QFETCH(QString, version);
        const Folder folder;
        const std::string path = folder.file("a.gpkg");
        putSmallPlan(path);
        sql(path, "DROP TABLE status_events; UPDATE riparia_meta SET value = '" + version.toStdString() +
                      "' WHERE key = 'schema_version'");
        const auto store = PlanStore::open(path);
        QVERIFY(!store);
        QCOMPARE(store.error().code, ErrorCode::PlanNewer);
        QCOMPARE(store.error().subject, path);
    }
};

RIPARIA_TEST(MigrationsTest)
#include "MigrationsTest.moc"
