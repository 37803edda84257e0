// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/planfile/PlanStore.h"
#include "tests/core/io/planfile/OtherProgram.h"
#include "tests/core/io/planfile/PlanFixture.h"
#include "tests/support/TestMain.h"

#include <QtTest/QtTest>

#include <filesystem>

using namespace riparia;
using namespace riparia::test;

namespace {

using Names = std::vector<std::string>;

Plan titled(const std::string& title)
{
    Plan plan = smallPlan();
    PlanInfo info = plan.info();
    info.title = title;
    plan.setInfo(info);
    return plan;
}

Result<void> retitle(PlanStore& store, const std::string& title)
{
    PlanInfo info = store.plan().info();
    info.title = title;
    return store.save({}, info, stamp());
}

std::string titleIn(const std::string& path)
{
    return must(PlanStore::open(path))->plan().info().title;
}

} // namespace

/// Making plans, saving them elsewhere, and what is never overwritten.
class SaveAsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aPlanIsNotMadeOverAFileUnlessAsked()
    {
        const Folder folder;
        const std::string path = folder.file("a.gpkg");
        putBytes(path, "something else");
        const auto refused = PlanStore::create(path, titled("new"), stamp());
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::PlanExists);
        QCOMPARE(refused.error().subject, path);
        QCOMPARE(bytesOf(path), std::string("something else"));
        must(PlanStore::create(path, titled("new"), stamp(), true));
        QCOMPARE(titleIn(path), std::string("new"));
        QCOMPARE(codeOf(PlanStore::create(path, titled("newer"), stamp())), ErrorCode::PlanExists);
        QCOMPARE(titleIn(path), std::string("new"));
        QCOMPARE(folder.names(), Names{"a.gpkg"});
    }

    void aFolderIsNeverReplaced()
    {
        const Folder folder;
        const std::string path = folder.file("a.gpkg");
        std::filesystem::create_directory(path);
        QCOMPARE(codeOf(PlanStore::create(path, titled("new"), stamp())), ErrorCode::PlanExists);
        QCOMPARE(codeOf(PlanStore::create(path, titled("new"), stamp(), true)), ErrorCode::FileNotWritable);
        QVERIFY(std::filesystem::is_directory(path));
        QCOMPARE(folder.names(), Names{"a.gpkg"});
    }

    void savedElsewhereTheStoreGoesOnThere_data() { addSavePaths(); }
    void savedElsewhereTheStoreGoesOnThere()
    {
        QFETCH(qint64, largestCopied);
        const Folder folder;
        const std::string a = folder.file("a.gpkg");
        const std::string b = folder.file("b.gpkg");
        must(PlanStore::create(a, titled("a"), stamp()));
        const std::string bytes = bytesOf(a);
        const auto store = must(PlanStore::open(a, {false, largestCopied}));
        must(store->saveAs(b, stamp("copy"), false));
        QCOMPARE(store->path(), b);
        QVERIFY(!store->isReadOnly());
        must(retitle(*store, "b"));
        must(retitle(*store, "b again"));
        QVERIFY(bytesOf(a) == bytes);
        QCOMPARE(titleIn(b), std::string("b again"));
        QVERIFY(must(PlanStore::open(b))->foreignEdits().empty());
        QCOMPARE(must(store->history()).size(), std::size_t(4)); // the history came along
        QCOMPARE(folder.names(), (Names{"a.gpkg", "b.gpkg"}));
    }

    void whatIsThereIsOverwrittenOnlyWhenAsked()
    {
        const Folder folder;
        const std::string a = folder.file("a.gpkg");
        const std::string b = folder.file("b.gpkg");
        must(PlanStore::create(b, titled("b"), stamp()));
        const std::string bytes = bytesOf(b);
        const auto store = must(PlanStore::create(a, titled("a"), stamp()));
        const Result<void> refused = store->saveAs(b, stamp(), false);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::PlanExists);
        QCOMPARE(refused.error().subject, b);
        QCOMPARE(store->path(), a);
        QVERIFY(bytesOf(b) == bytes);
        const auto loser = must(PlanStore::open(b));
        must(store->saveAs(b, stamp(), true));
        QCOMPARE(titleIn(b), std::string("a"));
        // Who had the old file open is told, and can save its plan elsewhere.
        QCOMPARE(codeOf(retitle(*loser, "lost")), ErrorCode::PlanChangedElsewhere);
        QCOMPARE(titleIn(b), std::string("a"));
        must(loser->saveAs(folder.file("c.gpkg"), stamp(), false));
        QCOMPARE(titleIn(folder.file("c.gpkg")), std::string("b"));
        QCOMPARE(folder.names(), (Names{"a.gpkg", "b.gpkg", "c.gpkg"}));
    }

    void aPlanAnotherProgramIsWritingIsNotReplaced()
    {
        const Folder folder;
        const std::string a = folder.file("a.gpkg");
        const std::string b = folder.file("b.gpkg");
        must(PlanStore::create(b, titled("b"), stamp()));
        const auto store = must(PlanStore::create(a, titled("a"), stamp()));
        OtherProgram other(b);
        other.run("BEGIN EXCLUSIVE; UPDATE works SET name = 'theirs'");
        QCOMPARE(codeOf(store->saveAs(b, stamp(), true)), ErrorCode::PlanLocked);
        QCOMPARE(codeOf(PlanStore::create(b, titled("c"), stamp(), true)), ErrorCode::PlanLocked);
        other.run("COMMIT");
        QCOMPARE(titleIn(b), std::string("b"));
        QCOMPARE(folder.names(), (Names{"a.gpkg", "b.gpkg"}));
    }

    void savedOntoItselfItIsASave()
    {
        const Folder folder;
        const std::string a = folder.file("a.gpkg");
        must(PlanStore::create(a, titled("a"), stamp()));
        const auto store = must(PlanStore::open(a));
        must(store->saveAs(a, stamp(), false));
        must(
            store->saveAs(folder.path() + "/../" + std::filesystem::path(folder.path()).filename().string() + "/a.gpkg",
                          stamp(), true));
        QCOMPARE(store->path(), a);
        QCOMPARE(folder.names(), Names{"a.gpkg"});
        const auto reader = must(PlanStore::open(a, {true}));
        QCOMPARE(codeOf(reader->saveAs(a, stamp(), true)), ErrorCode::PlanReadOnly);
        must(reader->saveAs(folder.file("b.gpkg"), stamp(), false));
        QVERIFY(!reader->isReadOnly());
        must(retitle(*reader, "b"));
    }

    void aSaveThatCannotBeAppliedLeavesTheFileAlone()
    {
        const Folder folder;
        const std::string a = folder.file("a.gpkg");
        must(PlanStore::create(a, titled("a"), stamp()));
        const std::string bytes = bytesOf(a);
        const auto store = must(PlanStore::open(a));
        ChangeSet changes;
        changes.remove(byCode<Site>(store->plan(), "P-0001"));
        Site wrong = *byCode<Site>(store->plan(), "P-0001");
        wrong.meta.name = "never there";
        changes.replace(std::make_shared<const Site>(wrong), wrong);
        QCOMPARE(codeOf(store->save(changes, store->plan().info(), stamp())), ErrorCode::ChangeConflict);
        QVERIFY(store->plan() == titled("a"));
        QVERIFY(bytesOf(a) == bytes);
    }

    void aSaveOfNothingLeavesTheFileAlone()
    {
        const Folder folder;
        const std::string a = folder.file("a.gpkg");
        must(PlanStore::create(a, titled("a"), stamp()));
        const std::string bytes = bytesOf(a);
        const auto time = std::filesystem::last_write_time(a);
        const auto store = must(PlanStore::open(a));
        must(store->save({}, store->plan().info(), stamp()));
        QVERIFY(bytesOf(a) == bytes);
        QCOMPARE(std::filesystem::last_write_time(a), time);
    }

    void codesAreNotGivenTwice()
    {
        const Folder folder;
        const std::string a = folder.file("a.gpkg");
        must(PlanStore::create(a, titled("a"), stamp()));
        {
            const auto store = must(PlanStore::open(a));
            Plan plan = store->plan();
            Area area;
            area.meta.uuid = Uuid::named("second");
            area.meta.code = plan.nextCode('A');
            QCOMPARE(area.meta.code, std::string("A-0002"));
            ChangeSet changes;
            changes.add(area);
            must(store->save(changes, plan.info(), stamp()));
            ChangeSet away;
            away.remove(store->plan().areas().find(area.meta.uuid));
            must(store->save(away, plan.info(), stamp()));
        }
        Plan again = must(PlanStore::open(a))->plan();
        QCOMPARE(again.nextCode('A'), std::string("A-0003"));
    }

    void anotherCrsMovesEveryTableToIt_data() { addSavePaths(); }
    void anotherCrsMovesEveryTableToIt()
    {
        QFETCH(qint64, largestCopied);
        const Folder folder;
        const std::string a = folder.file("a.gpkg");
        must(PlanStore::create(a, titled("a"), stamp()));
        const auto store = must(PlanStore::open(a, {false, largestCopied}));
        PlanInfo info = store->plan().info();
        info.crs = Crs::fromEpsg(4548).value();
        ChangeSet changes;
        for (const auto& [id, river] : store->plan().rivers()) {
            PlanRiver moved = *river;
            const Ruler ruler = Ruler::make(info.crs).value();
            moved.river.alignment =
                std::make_shared<const Alignment>(Alignment::make(river->river.alignment->points(), {}, ruler).value());
            moved.river.stationing = Stationing(moved.river.length(), Origin::Source);
            changes.replace(river, moved);
        }
        must(store->save(changes, info, stamp()));
        QCOMPARE(sql(a, "SELECT DISTINCT srs_id FROM gpkg_geometry_columns"), Names{"4548"});
        QCOMPARE(sql(a, "SELECT DISTINCT srs_id FROM gpkg_contents WHERE srs_id IS NOT NULL"), Names{"4548"});
        QCOMPARE(sql(a, "SELECT DISTINCT hex(substr(geom, 5, 4)) FROM segments UNION SELECT hex(substr(geom, 5, 4)) "
                        "FROM areas"),
                 Names{"C4110000"});
        QVERIFY(must(PlanStore::open(a))->plan() == store->plan());
    }
};

RIPARIA_TEST(SaveAsTest)
#include "SaveAsTest.moc"
