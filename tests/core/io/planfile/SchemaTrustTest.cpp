// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/planfile/SchemaTrust.h"

#include "core/io/planfile/PlanStore.h"
#include "tests/core/io/planfile/GdalFile.h"
#include "tests/core/io/planfile/PlanFixture.h"
#include "tests/support/TestMain.h"

#include <QtTest/QtTest>

#include <algorithm>

using namespace riparia;
using namespace riparia::test;

namespace {

using Names = std::vector<std::string>;

Names untrusted(const Issues& issues)
{
    Names names;
    for (const Issue& issue : issues) {
        if (issue.code == IssueCode::PlanSchemaUntrusted)
            names.push_back(issue.args.front());
    }
    return names;
}

} // namespace

/// Nothing that a stranger put into the schema runs.
class SchemaTrustTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sqlIsComparedWhateverItsLayout()
    {
        QCOMPARE(planfile::normalSql("CREATE  TRIGGER\n\"A_b\" AFTER insert ON [t]BEGIN SELECT 'It''s  X';END"),
                 std::string("create trigger a_b after insert on t begin select 'It''s  X' ; end"));
        QCOMPARE(planfile::normalSql("a-- b"), std::string("a - - b"));
        QCOMPARE(planfile::normalSql("\"a b\" `c\"d` [e]"), std::string("\"a b\" \"c\"d\" e"));
        QCOMPARE(planfile::normalSql(""), std::string());
        QCOMPARE(planfile::normalSql("'open"), std::string("'open"));
        QCOMPARE(planfile::normalSql("\""), std::string("\"\""));
    }

    void whatDoesNotBelongMakesThePlanReadOnly_data()
    {
        QTest::addColumn<QString>("act");
        QTest::addColumn<QString>("name");
        const auto row = [](const char* label, const char* act, const char* name) {
            QTest::newRow(label) << QString(act) << QString(name);
        };
        row("trigger", "CREATE TRIGGER evil AFTER UPDATE ON works BEGIN DELETE FROM segments; END", "evil");
        row("trigger on opening's way", "CREATE TRIGGER evil AFTER INSERT ON history BEGIN DELETE FROM areas; END",
            "evil");
        row("view", "CREATE VIEW evil AS SELECT * FROM works", "evil");
        row("instead of trigger",
            "CREATE VIEW v AS SELECT * FROM works; CREATE TRIGGER evil INSTEAD OF DELETE ON v BEGIN SELECT 1; END",
            "evil");
        row("changed standard trigger",
            "DROP TRIGGER rtree_areas_geom_delete; CREATE TRIGGER rtree_areas_geom_delete AFTER DELETE ON areas WHEN "
            "OLD.geom "
            "NOT NULL BEGIN DELETE FROM rtree_areas_geom; END",
            "rtree_areas_geom_delete");
        row("standard trigger of another table",
            "CREATE TRIGGER evil AFTER DELETE ON segments WHEN OLD.geom NOT NULL BEGIN DELETE FROM rtree_areas_geom "
            "WHERE id "
            "= OLD.fid; END",
            "evil");
        row("trigger under another type",
            "CREATE TRIGGER evil AFTER UPDATE ON works BEGIN DELETE FROM segments; END; PRAGMA writable_schema = ON; "
            "UPDATE "
            "sqlite_schema SET type = 'TRIGGER' WHERE name = 'evil'",
            "evil");
        row("view under another type",
            "CREATE VIEW evil AS SELECT * FROM works; PRAGMA writable_schema = ON; UPDATE sqlite_schema SET type = "
            "'View' "
            "WHERE name = 'evil'",
            "evil");
        row("check",
            "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = replace(sql, '\"key\" TEXT', '\"key\" TEXT "
            "CHECK "
            "(length(zeroblob(500000000)) > 0)') WHERE name = 'rivers'",
            "rivers");
        row("computed default", "ALTER TABLE works ADD COLUMN x TEXT DEFAULT (random())", "works");
        row("computed column", "ALTER TABLE works ADD COLUMN x TEXT AS (hex(zeroblob(100000)))", "works");
        row("index over an expression", "CREATE INDEX evil ON works (length(hex(name)))", "evil");
        row("partial index", "CREATE INDEX evil ON works (name) WHERE length(name) > 5", "evil");
        row("index of another kind",
            "DROP TABLE rtree_sites_geom; CREATE VIRTUAL TABLE rtree_sites_geom USING fts5(id, minx, maxx, miny, maxy)",
            "rtree_sites_geom");
    }
    void whatDoesNotBelongMakesThePlanReadOnly()
    {
        QFETCH(QString, act);
        QFETCH(QString, name);
        const Folder folder;
        const std::string path = folder.file("a.gpkg");
        putSmallPlan(path);
        if (name == "works" && act.contains("DEFAULT (")) // SQLite adds no such column to a table with rows
            sql(path, "DELETE FROM works");
        sql(path, act.toStdString());
        const std::string bytes = bytesOf(path);
        const auto store = must(PlanStore::open(path));
        QVERIFY(store->isReadOnly());
        const Names names = untrusted(store->issues());
        QVERIFY(std::find(names.begin(), names.end(), name.toStdString()) != names.end());
        QCOMPARE(store->plan().segments().size(), std::size_t(3));
        QCOMPARE(codeOf(store->save({}, store->plan().info(), stamp())), ErrorCode::PlanReadOnly);
        must(store->history());
        QCOMPARE(bytesOf(path), bytes);
        // Elsewhere it is as untrusted as here.
        must(store->saveAs(folder.file("b.gpkg"), stamp(), false));
        QVERIFY(store->isReadOnly());
        QVERIFY(store->plan().segments().size() == 3);
        QVERIFY(must(PlanStore::open(folder.file("b.gpkg")))->isReadOnly());
    }

    void whatComesInWhileThePlanIsOpenDoesNotRunEither_data() { addSavePaths(); }
    void whatComesInWhileThePlanIsOpenDoesNotRunEither()
    {
        QFETCH(qint64, largestCopied);
        const Folder folder;
        const std::string path = folder.file("a.gpkg");
        putSmallPlan(path);
        const auto store = must(PlanStore::open(path, {false, largestCopied}));
        sql(path, "CREATE TRIGGER evil AFTER UPDATE ON works BEGIN DELETE FROM segments; END");
        ChangeSet changes;
        Works works = *byCode<Works>(store->plan(), "W-0001");
        works.meta.name = "x";
        changes.replace(byCode<Works>(store->plan(), "W-0001"), works);
        QCOMPARE(codeOf(store->save(changes, store->plan().info(), stamp())), ErrorCode::PlanChangedElsewhere);
        QCOMPARE(sql(path, "SELECT count(*) FROM segments"), Names{"3"});
        // Saved elsewhere the plan is written without what came in.
        must(store->saveAs(folder.file("b.gpkg"), stamp(), false));
        must(store->save(changes, store->plan().info(), stamp()));
        QCOMPARE(sql(folder.file("b.gpkg"), "SELECT count(*) FROM segments"), Names{"3"});
        QCOMPARE(sql(folder.file("b.gpkg"), "SELECT count(*) FROM sqlite_schema WHERE name = 'evil'"), Names{"0"});
    }

    void whatOthersAddWithoutHarmIsTrusted_data()
    {
        QTest::addColumn<QString>("act");
        QTest::newRow("table with index and default") << "CREATE TABLE notes (id INTEGER PRIMARY KEY, t TEXT DEFAULT "
                                                         "(hex(randomblob(4))), CHECK (t <> '')); CREATE INDEX "
                                                         "n ON notes (lower(t)); INSERT INTO notes (t) VALUES ('x')";
        QTest::newRow("column with default") << "ALTER TABLE works ADD COLUMN checked INTEGER NOT NULL DEFAULT 0";
        QTest::newRow("plain index") << "CREATE INDEX theirs ON works (name COLLATE NOCASE DESC, code)";
        QTest::newRow("full text table")
            << "CREATE VIRTUAL TABLE words USING fts5(text); INSERT INTO words VALUES ('x')";
        QTest::newRow("counts as GDAL keeps them")
            << "CREATE TABLE gpkg_ogr_contents (table_name TEXT NOT NULL PRIMARY KEY, feature_count INTEGER DEFAULT "
               "NULL); "
               "INSERT INTO gpkg_ogr_contents VALUES ('works', 1); CREATE TRIGGER "
               "\"trigger_insert_feature_count_works\" AFTER "
               "INSERT ON \"works\" BEGIN UPDATE gpkg_ogr_contents SET feature_count = feature_count + 1 WHERE "
               "lower(table_name) = lower('works'); END; CREATE TRIGGER \"trigger_delete_feature_count_works\" AFTER "
               "DELETE ON "
               "\"works\" BEGIN UPDATE gpkg_ogr_contents SET feature_count = feature_count - 1 WHERE lower(table_name) "
               "= "
               "lower('works'); END";
    }
    void whatOthersAddWithoutHarmIsTrusted()
    {
        QFETCH(QString, act);
        const Folder folder;
        const std::string path = folder.file("a.gpkg");
        putSmallPlan(path);
        sql(path, act.toStdString());
        const auto store = must(PlanStore::open(path));
        QVERIFY(!store->isReadOnly());
        QCOMPARE(untrusted(store->issues()), Names());
        ChangeSet changes;
        Works works;
        works.meta.uuid = Uuid::named("second");
        works.meta.code = "W-0002";
        changes.add(works);
        must(store->save(changes, store->plan().info(), stamp()));
        QCOMPARE(integrity(path), std::string("ok"));
        if (act.contains("gpkg_ogr_contents"))
            QCOMPARE(sql(path, "SELECT feature_count FROM gpkg_ogr_contents"), Names{"2"});
    }

    void aLayerThatGdalMadeIsTrusted()
    {
        const Folder folder;
        const std::string path = folder.file("a.gpkg");
        putSmallPlan(path);
        {
            const auto file = openWithGdal(path, true);
            OGRSpatialReference crs;
            crs.importFromEPSG(4547);
            OGRLayer* layer = file->CreateLayer("their layer", &crs, wkbPolygon);
            QVERIFY(layer);
            OGRFeature feature(layer->GetLayerDefn());
            OGRGeometry* shape = nullptr;
            OGRGeometryFactory::createFromWkt("POLYGON ((0 0, 1 0, 1 1, 0 0))", nullptr, &shape);
            feature.SetGeometryDirectly(shape);
            QCOMPARE(layer->CreateFeature(&feature), OGRERR_NONE);
        }
        const auto store = must(PlanStore::open(path));
        QCOMPARE(untrusted(store->issues()), Names());
        QVERIFY(!store->isReadOnly());
        ChangeSet changes;
        changes.remove(byCode<Segment>(store->plan(), "S-0001"));
        must(store->save(changes, store->plan().info(), stamp()));
        QCOMPARE(openWithGdal(path)->GetLayerByName("their layer")->GetFeatureCount(), GIntBig(1));
    }
};

RIPARIA_TEST(SchemaTrustTest)
#include "SchemaTrustTest.moc"
