// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Text.h"
#include "core/io/planfile/PlanStore.h"
#include "core/io/planfile/TableSpec.h"
#include "core/plan/Validation.h"
#include "tests/core/io/planfile/PlanFixture.h"
#include "tests/support/TestMain.h"

#include <QtTest/QtTest>

#include <algorithm>
#include <random>

using namespace riparia;
using namespace riparia::test;

namespace {

using Names = std::vector<std::string>;

std::string hex(const std::string& bytes)
{
    return "x'" + QByteArray::fromStdString(bytes).toHex().toStdString() + "'";
}

template <class T>
std::string bytes(T value)
{
    return {reinterpret_cast<const char*>(&value), sizeof value};
}

/// A geometry blob without envelope around this WKB.
std::string blob(const std::string& wkb)
{
    return std::string("GP\0\1", 4) + bytes(std::int32_t{4547}) + wkb;
}

std::string wkb(std::uint32_t type, std::uint32_t count, const std::string& rest = {})
{
    return "\1" + bytes(type) + bytes(count) + rest;
}

std::string point(double x, double y)
{
    return bytes(x) + bytes(y);
}

bool names(const Issues& issues, const std::string& table, const std::string& column)
{
    return std::any_of(issues.begin(), issues.end(), [&](const Issue& issue) {
        return issue.code == IssueCode::RowUnreadable && issue.args[0] == table && issue.args[1] == column &&
               !issue.subject.empty();
    });
}

} // namespace

/// Values no program of ours wrote: an issue names table and row, everything sound is loaded, and the plan can be saved.
class HostileValuesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aValueThatCannotBeReadIsNamedAndTheRestLoads_data()
    {
        QTest::addColumn<QString>("table");
        QTest::addColumn<QString>("column");
        QTest::addColumn<QString>("value");
        const auto row = [](const char* label, const char* table, const char* column, const std::string& value) {
            QTest::newRow(label) << table << column << QString::fromStdString(value);
        };
        row("text for a position", "segments", "from_mm", "'abc'");
        row("fraction for a position", "segments", "to_mm", "1.5");
        row("blob for a position", "segments", "from_mm", "x'00ff'");
        row("a position beyond any river", "segments", "to_mm", "9223372036854775807");
        row("a position before any river", "segments", "from_mm", "-9223372036854775807 - 1");
        row("infinity for a position", "areas", "from_mm", "9e999");
        row("unknown bank", "segments", "bank", "'middle'");
        row("number for a bank", "segments", "bank", "7");
        row("unknown state", "segments", "state", "'lost'");
        row("text for an id", "segments", "works", "'nobody'");
        row("half an anchor", "segments", "anchor_from", "'[1]'");
        row("no JSON", "segments", "anchor_to", "'[1,'");
        row("deep JSON", "works", "tags", "'" + std::string(200'000, '[') + "'");
        row("object for a list", "works", "tags", "'{}'");
        row("text for a number", "works", "cost", "'cheap'");
        row("a year of another age", "works", "year_end", "99999999999");
        row("text for a flag", "works", "deleted", "'maybe'");
        row("two for a flag", "works", "deleted", "2");
        row("day that is none", "targets", "due", "'2023-02-30'");
        row("points that declare more than they hold", "areas", "geom",
            hex(blob(wkb(6, 1, wkb(3, 1, bytes(0xFFFFFFFFu))))));
        row("rings that declare more than they hold", "areas", "geom", hex(blob(wkb(6, 1, wkb(3, 0xFFFFFFFFu)))));
        row("parts that declare more than they hold", "areas", "geom", hex(blob(wkb(6, 0xFFFFFFFFu))));
        row("a curve", "areas", "geom", hex(blob(wkb(12, 0))));
        row("a collection in itself", "areas", "geom", hex(blob(wkb(7, 1, wkb(7, 1, wkb(7, 0))))));
        row("no geometry at all", "areas", "geom", "'POLYGON EMPTY'");
        row("half a header", "areas", "geom", "x'475000'");
        row("a zero blob", "areas", "geom", "zeroblob(1000000)");
        row("a snapshot of two lines", "segments", "snapshot",
            hex(blob(wkb(5, 2, wkb(2, 2, point(0, 0) + point(1, 1)) + wkb(2, 2, point(0, 0) + point(1, 1))))));
        row("a site of a line", "sites", "geom", hex(blob(wkb(2, 2, point(0, 0) + point(1, 1)))));
    }
    void aValueThatCannotBeReadIsNamedAndTheRestLoads()
    {
        QFETCH(QString, table);
        QFETCH(QString, column);
        QFETCH(QString, value);
        const Folder folder;
        const std::string path = folder.file("a.gpkg");
        Plan plan = smallPlan();
        ChangeSet more;
        Target target;
        target.meta.uuid = Uuid::named("target");
        target.meta.code = "T-0001";
        more.add(target);
        mustApply(plan, more);
        must(PlanStore::create(path, plan, stamp()));
        sql(path, "UPDATE " + table.toStdString() + " SET " + column.toStdString() + " = " + value.toStdString() +
                      " WHERE fid = 1");
        auto store = must(PlanStore::open(path));
        QVERIFY(names(store->issues(), table.toStdString(), column.toStdString()));
        EntityTypes::forEach([&]<class T>() { QCOMPARE(store->plan().table<T>().size(), plan.table<T>().size()); });
        // It survives whatever is saved about the row, and everything can still be counted on.
        const std::string read =
            "SELECT hex(" + column.toStdString() + ") FROM " + table.toStdString() + " WHERE fid = 1";
        const Names before = sql(path, read);
        static_cast<void>(validate(store->plan()));
        ChangeSet changes;
        Works works = *byCode<Works>(store->plan(), "W-0001");
        works.meta.remarks = "x";
        changes.replace(byCode<Works>(store->plan(), "W-0001"), works);
        PlanRiver river = *byCode<PlanRiver>(store->plan(), "R-0001");
        river.meta.remarks = "x";
        changes.replace(byCode<PlanRiver>(store->plan(), "R-0001"), river);
        must(store->save(changes, store->plan().info(), stamp()));
        QCOMPARE(sql(path, read), before);
        const Plan saved = store->plan();
        store = must(PlanStore::open(path));
        QCOMPARE(difference(store->plan(), saved), std::string());
    }

    /// Attributes are text to a plan file: what nobody could write again is kept.
    void attributesNestedWithoutEndStayAsTheyAre()
    {
        const Folder folder;
        const std::string path = folder.file("a.gpkg");
        putSmallPlan(path);
        const std::string deep = "{\"a\":" + std::string(100'000, '[') + std::string(100'000, ']') + "}";
        sql(path, "UPDATE segments SET attrs = '" + deep + "' WHERE code = 'S-0001'");
        auto store = must(PlanStore::open(path));
        QVERIFY(byCode<Segment>(store->plan(), "S-0001")->meta.attrs == deep);
        static_cast<void>(validate(store->plan()));
        ChangeSet changes;
        Segment segment = *byCode<Segment>(store->plan(), "S-0001");
        segment.meta.remarks += "x";
        changes.replace(byCode<Segment>(store->plan(), "S-0001"), segment);
        must(store->save(changes, store->plan().info(), stamp()));
        QVERIFY(byCode<Segment>(must(PlanStore::open(path))->plan(), "S-0001")->meta.attrs == deep);
    }

    void aRiverWithoutAUsableLineIsLeftOutAndItsRowStays_data()
    {
        QTest::addColumn<QString>("geometry");
        const double nan = std::numeric_limits<double>::quiet_NaN();
        const double inf = std::numeric_limits<double>::infinity();
        const auto row = [](const char* label, const std::string& value) {
            QTest::newRow(label) << QString::fromStdString(value);
        };
        row("none", "NULL");
        row("text", "'LINESTRING (0 0, 1 1)'");
        row("one point", hex(blob(wkb(2, 1, point(530000, 2520000)))));
        row("no points", hex(blob(wkb(2, 0))));
        row("not a number", hex(blob(wkb(2, 2, point(nan, 2520000) + point(530000, 2520100)))));
        row("infinite", hex(blob(wkb(2, 2, point(inf, 2520000) + point(530000, 2520100)))));
        row("no length", hex(blob(wkb(2, 2, point(530000, 2520000) + point(530000, 2520000)))));
        row("more than it holds", hex(blob(wkb(2, 0x7FFFFFFFu, point(530000, 2520000)))));
        row("an unknown byte order", hex(blob("\7" + bytes(std::uint32_t{2}) + bytes(std::uint32_t{0}))));
    }
    void aRiverWithoutAUsableLineIsLeftOutAndItsRowStays()
    {
        QFETCH(QString, geometry);
        const Folder folder;
        const std::string path = folder.file("a.gpkg");
        putSmallPlan(path);
        sql(path, "UPDATE rivers SET geom = " + geometry.toStdString() + " WHERE code = 'R-0001'");
        const auto store = must(PlanStore::open(path));
        QVERIFY(names(store->issues(), "rivers", "geom"));
        QCOMPARE(store->plan().rivers().size(), std::size_t(1));
        QCOMPARE(store->plan().segments().size(), std::size_t(3));
        ChangeSet changes;
        Works works = *byCode<Works>(store->plan(), "W-0001");
        works.meta.remarks = "x";
        changes.replace(byCode<Works>(store->plan(), "W-0001"), works);
        must(store->save(changes, store->plan().info(), stamp()));
        QCOMPARE(sql(path, "SELECT geom IS " + geometry.toStdString() +
                               " AND name = '丁山河' FROM rivers WHERE code = 'R-0001'"),
                 Names{"1"});
        QCOMPARE(sql(path, "SELECT count(*) FROM calibration"), Names{"2"});
        // The line of a segment is what was measured.
        QCOMPARE(sql(path, "SELECT geom IS snapshot FROM segments WHERE code = 'S-0001'"), Names{"1"});
    }

    void coordinatesOutOfThisWorldAreNoReasonToFail_data()
    {
        QTest::addColumn<double>("x");
        QTest::addColumn<double>("y");
        QTest::newRow("far") << 1e15 << -1e15;
        QTest::newRow("farther") << 1e300 << 1e300;
        QTest::newRow("farthest") << 1.7e308 << -1.7e308;
        QTest::newRow("tiny") << 1e-320 << 0.0;
    }
    void coordinatesOutOfThisWorldAreNoReasonToFail()
    {
        QFETCH(double, x);
        QFETCH(double, y);
        const Folder folder;
        const std::string path = folder.file("a.gpkg");
        putSmallPlan(path);
        const std::string line = point(530000, 2520000) + point(x, y) + point(y, x);
        sql(path, "UPDATE rivers SET geom = " + hex(blob(wkb(2, 3, line))) + " WHERE code = 'R-0001';" +
                      "UPDATE areas SET geom = " + hex(blob(wkb(6, 1, wkb(3, 1, bytes(std::uint32_t{3}) + line)))) +
                      ";" + "UPDATE sites SET geom = " + hex(blob("\1" + bytes(std::uint32_t{1}) + point(x, y))));
        const auto store = must(PlanStore::open(path));
        QCOMPARE(store->plan().areas().size(), std::size_t(1));
        must(store->save({}, store->plan().info(), stamp()));
        QVERIFY(must(PlanStore::open(path))->plan() == store->plan());
    }

    void calibrationOutOfThisWorldIsNoReasonToFail()
    {
        const Folder folder;
        const std::string path = folder.file("a.gpkg");
        putSmallPlan(path);
        sql(path, "UPDATE calibration SET ahead_mm = 9223372036854775807 WHERE at_mm = 0;"
                  "UPDATE calibration SET ahead_mm = -9223372036854775807 - 1 WHERE at_mm = 500000;"
                  "INSERT INTO calibration (feature, kind, at_mm, back_mm, ahead_mm) SELECT uuid, 'equation', 300000, "
                  "-9223372036854775807 - 1, 9223372036854775807 FROM rivers WHERE code = 'R-0001';"
                  "UPDATE rivers SET start_mm = -9223372036854775807 - 1 WHERE code = 'R-0002'");
        const auto store = must(PlanStore::open(path));
        QCOMPARE(store->plan().rivers().size(), std::size_t(2));
        must(store->save({}, store->plan().info(), stamp()));
        QVERIFY(must(PlanStore::open(path))->plan() == store->plan());
    }

    void rowsOfListsThatCannotBeReadStayInTheFile()
    {
        const Folder folder;
        const std::string path = folder.file("a.gpkg");
        putSmallPlan(path);
        sql(path, "UPDATE measures SET quantity = 'much' WHERE type = 'M05';"
                  "UPDATE status_events SET date = 'yesterday' WHERE status = 'plan';"
                  "INSERT INTO measures (feature, type) VALUES ('nobody', 'M01'), (NULL, 'M02')");
        auto store = must(PlanStore::open(path));
        QVERIFY(names(store->issues(), "measures", "*"));
        QVERIFY(names(store->issues(), "status_events", "*"));
        QVERIFY(hasIssue(store->issues(), IssueCode::RowWithoutOwner));
        for (int save = 0; save < 2; ++save) {
            ChangeSet changes;
            Segment segment = *byCode<Segment>(store->plan(), "S-0001");
            QCOMPARE(segment.measures.size(), std::size_t(1));
            segment.meta.remarks += "x";
            changes.replace(byCode<Segment>(store->plan(), "S-0001"), segment);
            must(store->save(changes, store->plan().info(), stamp()));
            store = must(PlanStore::open(path));
        }
        QCOMPARE(sql(path, "SELECT count(*) FROM measures WHERE quantity = 'much'"), Names{"3"});
        QCOMPARE(sql(path, "SELECT count(*) FROM measures WHERE type IN ('M01', 'M02')"), Names{"2"});
        QCOMPARE(sql(path, "SELECT count(*) FROM status_events WHERE date = 'yesterday'"), Names{"1"});
    }

    void ofTwoRowsWithOneIdBothLoad_data() { addSavePaths(); }
    void ofTwoRowsWithOneIdBothLoad()
    {
        QFETCH(qint64, largestCopied);
        const Folder folder;
        const std::string path = folder.file("a.gpkg");
        putSmallPlan(path);
        sql(path,
            "DROP INDEX segments_uuid; UPDATE segments SET uuid = (SELECT uuid FROM segments WHERE code = 'S-0001')");
        auto store = must(PlanStore::open(path, {false, largestCopied}));
        QCOMPARE(store->plan().segments().size(), std::size_t(3));
        QVERIFY(hasIssue(store->issues(), IssueCode::RowAdopted));
        must(store->save({}, store->plan().info(), stamp()));
        const Plan saved = store->plan();
        store = must(PlanStore::open(path));
        QVERIFY(store->plan() == saved);
        QVERIFY(store->foreignEdits().empty());
        QCOMPARE(sql(path, "SELECT count(DISTINCT uuid) FROM segments"), Names{"3"});
    }

    void missingTablesAndColumnsAreMadeAnew_data()
    {
        QTest::addColumn<QString>("act");
        QTest::newRow("a table") << "DROP TABLE indicators";
        QTest::newRow("a table with geometry") << "DROP TABLE greenways; DROP TABLE rtree_greenways_geom";
        QTest::newRow("a column") << "ALTER TABLE works DROP COLUMN cost";
        QTest::newRow("the register") << "DROP TABLE riparia_rows";
        QTest::newRow("the history") << "DROP TABLE history";
        QTest::newRow("lists") << "DROP TABLE measures; DROP TABLE status_events; DROP TABLE calibration";
        QTest::newRow("an index and its table") << "DROP TABLE rtree_sites_geom; DROP TABLE samples";
    }
    void missingTablesAndColumnsAreMadeAnew()
    {
        QFETCH(QString, act);
        const Folder folder;
        const std::string path = folder.file("a.gpkg");
        putSmallPlan(path);
        sql(path, act.toStdString());
        const std::string bytes = bytesOf(path);
        auto store = must(PlanStore::open(path));
        QVERIFY(!store->isReadOnly());
        QVERIFY(hasIssue(store->issues(), IssueCode::PlanSchemaCompleted));
        QCOMPARE(bytesOf(path), bytes); // not by looking at it
        QCOMPARE(store->plan().rivers().size(), std::size_t(2));
        must(store->save({}, store->plan().info(), stamp()));
        const Plan saved = store->plan();
        store = must(PlanStore::open(path));
        for (const Issue& issue : store->issues())
            QFAIL((std::string(toString(issue.code)) + " " + issue.subject + " " + join(issue.args, ", ")).c_str());
        QVERIFY(store->foreignEdits().empty());
        QCOMPARE(difference(store->plan(), saved), std::string());
        QCOMPARE(integrity(path), std::string("ok"));
    }

    void aTableThatIsAViewOrCannotBeUsedIsAnError_data()
    {
        QTest::addColumn<QString>("act");
        QTest::newRow("view")
            << "CREATE TABLE s2 AS SELECT * FROM works; DROP TABLE works; CREATE VIEW works AS SELECT * FROM s2";
        QTest::newRow("meta without values") << "DROP TABLE riparia_meta; CREATE TABLE riparia_meta (key TEXT)";
        QTest::newRow("meta empty") << "DELETE FROM riparia_meta";
        QTest::newRow("no length method") << "UPDATE riparia_meta SET value = 'guess' WHERE key = 'length_method'";
        QTest::newRow("no CRS") << "UPDATE riparia_meta SET value = 'flat earth' WHERE key LIKE 'crs%'";
    }
    void aTableThatIsAViewOrCannotBeUsedIsAnError()
    {
        QFETCH(QString, act);
        const Folder folder;
        const std::string path = folder.file("a.gpkg");
        putSmallPlan(path);
        sql(path, act.toStdString());
        const std::string bytes = bytesOf(path);
        const auto store = PlanStore::open(path);
        QVERIFY(!store);
        QVERIFY2(store.error().code == ErrorCode::PlanDamaged || store.error().code == ErrorCode::CrsUnknown,
                 std::string(toString(store.error().code)).c_str());
        QVERIFY(!store.error().subject.empty());
        QCOMPARE(bytesOf(path), bytes);
    }

    void anyCellMayHoldAnything()
    {
        const Folder folder;
        const std::string path = folder.file("a.gpkg");
        putSmallPlan(path);
        const std::string bytes = bytesOf(path);
        const char* const values[] = {"NULL",
                                      "''",
                                      "'x'",
                                      "x''",
                                      "x'ff'",
                                      "-1",
                                      "9223372036854775807",
                                      "1e308",
                                      "-9e999",
                                      "zeroblob(5000)",
                                      "'[[[['",
                                      "'{\"a\":1}'",
                                      "'0'",
                                      "randomblob(40)",
                                      "CAST(randomblob(30) AS TEXT)"};
        std::mt19937 random(seed());
        std::vector<std::pair<std::string, std::string>> columns;
        for (const planfile::TableSpec* spec : planfile::allTables()) {
            for (const planfile::Column& column : spec->columns)
                columns.emplace_back(spec->name, column.name);
        }
        for (const char* column : {"tbl", "fid", "uuid", "cells", "hash"})
            columns.emplace_back("riparia_rows", column);
        columns.emplace_back("riparia_meta", "value");
        columns.emplace_back("history", "images");
        columns.emplace_back("gpkg_contents", "min_x");
        for (int i = 0; i < amount(15, 1500); ++i) {
            putBytes(path, bytes);
            std::string acts;
            for (int j = 0; j < 4; ++j) {
                const auto& [table, column] = columns[random() % columns.size()];
                acts += "UPDATE OR IGNORE " + table + " SET \"" + column +
                        "\" = " + values[random() % std::size(values)] + ";";
            }
            sql(path, acts);
            const auto store = PlanStore::open(path, {false, qint64(random() % 2) * 100'000'000});
            if (!store) {
                QVERIFY2(store.error().subject == path, acts.c_str());
                continue;
            }
            static_cast<void>(validate((*store)->plan()));
            const auto versions = (*store)->history();
            if (versions && !versions->empty())
                static_cast<void>((*store)->changesBackTo(versions->front().version));
            const Result<void> saved = (*store)->save({}, (*store)->plan().info(), stamp());
            QVERIFY2(saved, acts.c_str());
            const auto again = PlanStore::open(path);
            QVERIFY2(again, acts.c_str());
            QVERIFY2((*again)->plan() == (*store)->plan(), acts.c_str());
        }
    }
};

RIPARIA_TEST(HostileValuesTest)
#include "HostileValuesTest.moc"
