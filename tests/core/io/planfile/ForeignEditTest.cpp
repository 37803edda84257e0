// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/planfile/PlanStore.h"
#include "tests/core/io/planfile/GdalFile.h"
#include "tests/core/io/planfile/PlanFixture.h"
#include "tests/support/TestMain.h"
#include "tests/support/Wkt.h"

#include <QtTest/QtTest>

#include <algorithm>
#include <functional>

using namespace riparia;
using namespace riparia::test;

namespace {

/// A small plan on disk, opened again after another program had it.
struct Edited {
    Edited(qint64 largest, const std::function<void(const std::string&)>& act)
        : largestCopied(largest)
        , path(folder.file("a.gpkg"))
    {
        putSmallPlan(path);
        act(path);
        store = must(PlanStore::open(path, {false, largest}));
    }

    const Plan& plan() const { return store->plan(); }

    /// Saves an edit of ours elsewhere in the plan and opens the file again.
    void saveAndOpen()
    {
        ChangeSet changes;
        Site site = *byCode<Site>(plan(), "P-0001");
        site.meta.remarks = "ours";
        changes.replace(byCode<Site>(plan(), "P-0001"), site);
        must(store->save(changes, plan().info(), stamp()));
        const Plan saved = plan();
        store = must(PlanStore::open(path, {false, largestCopied}));
        if (!(plan() == saved))
            qFatal("what was saved is not what is in the file: %s", difference(plan(), saved).c_str());
        if (integrity(path) != "ok")
            qFatal("%s", integrity(path).c_str());
    }

    /// The only edit; ends the test program when there are more or less.
    const ForeignEdit& edit() const
    {
        if (store->foreignEdits().size() != 1)
            qFatal("%zu edits", store->foreignEdits().size());
        return store->foreignEdits().front();
    }

    qint64 largestCopied;
    Folder folder;
    std::string path;
    std::unique_ptr<PlanStore> store;
};

std::function<void(const std::string&)> bySql(const std::string& statements)
{
    return [statements](const std::string& path) { sql(path, statements); };
}

using Names = std::vector<std::string>;

} // namespace

/// What other programs change in a plan survives, is listed, and stays with the next save.
class ForeignEditTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anAttributeChangedInQgis_data() { addSavePaths(); }
    void anAttributeChangedInQgis()
    {
        QFETCH(qint64, largestCopied);
        Edited edited(largestCopied, [](const std::string& path) {
            const auto file = openWithGdal(path, true);
            OGRLayer& works = *file->GetLayerByName("works");
            const auto feature = featureOf(works, "code", "W-0001");
            feature->SetField("name", "别处改名");
            feature->SetField("cost", 1234.5);
            QCOMPARE(works.SetFeature(feature.get()), OGRERR_NONE);
        });
        const ForeignEdit edit = edited.edit();
        QCOMPARE(edit.table, std::string("works"));
        QCOMPARE(edit.code, std::string("W-0001"));
        QCOMPARE(edit.columns, (Names{"name", "cost"}));
        QVERIFY(!edit.geometryChanged && !edit.added && !edit.removed);
        QVERIFY(hasIssue(edited.store->issues(), IssueCode::RowChangedElsewhere));
        edited.saveAndOpen();
        QCOMPARE(byCode<Works>(edited.plan(), "W-0001")->meta.name, std::string("别处改名"));
        QCOMPARE(byCode<Works>(edited.plan(), "W-0001")->cost, std::optional<double>(1234.5));
        QVERIFY(edited.store->foreignEdits().empty());
        // Derived columns follow.
        QCOMPARE(sql(edited.path, "SELECT works_name FROM segments WHERE code = 'S-0001'"), Names{"别处改名"});
    }

    void theShapeOfAnAreaChangedInQgis_data() { addSavePaths(); }
    void theShapeOfAnAreaChangedInQgis()
    {
        QFETCH(qint64, largestCopied);
        const std::string wkt = "MULTIPOLYGON (((540100 2530200, 540300 2530200, 540300 2530300, 540100 2530200)))";
        Edited edited(largestCopied, [&](const std::string& path) {
            const auto file = openWithGdal(path, true);
            OGRLayer& areas = *file->GetLayerByName("areas");
            const auto feature = featureOf(areas, "code", "A-0001");
            OGRGeometry* shape = nullptr;
            OGRGeometryFactory::createFromWkt(wkt.c_str(), nullptr, &shape);
            feature->SetGeometryDirectly(shape);
            QCOMPARE(areas.SetFeature(feature.get()), OGRERR_NONE);
        });
        QVERIFY(edited.edit().geometryChanged);
        QCOMPARE(edited.edit().columns, Names{"geom"});
        QVERIFY(edited.edit().drawn.empty());
        edited.saveAndOpen();
        const Area& area = *byCode<Area>(edited.plan(), "A-0001");
        QVERIFY(area.shape ==
                wktPolygons("POLYGON ((540100 2530200, 540300 2530200, 540300 2530300, 540100 2530200))"));
        const double measured = planRuler().area(area.shape);
        QCOMPARE(sql(edited.path, "SELECT abs(area_m2 - " + std::to_string(measured) + ") < 0.001 FROM areas"),
                 Names{"1"});
        QCOMPARE(sql(edited.path, "SELECT max_x FROM gpkg_contents WHERE table_name = 'areas'"), Names{"540300.0"});
    }

    void aSegmentRedrawnInQgisIsListedWithItsLineAndStaysWhereItWas_data() { addSavePaths(); }
    void aSegmentRedrawnInQgisIsListedWithItsLineAndStaysWhereItWas()
    {
        QFETCH(qint64, largestCopied);
        Edited edited(largestCopied, [](const std::string& path) {
            const auto file = openWithGdal(path, true);
            OGRLayer& segments = *file->GetLayerByName("segments");
            const auto feature = featureOf(segments, "code", "S-0003");
            OGRGeometry* line = nullptr;
            OGRGeometryFactory::createFromWkt("LINESTRING (531000 2521000, 531000 2520500)", nullptr, &line);
            feature->SetGeometryDirectly(line);
            QCOMPARE(segments.SetFeature(feature.get()), OGRERR_NONE);
        });
        const ForeignEdit& edit = edited.edit();
        QVERIFY(edit.geometryChanged);
        QCOMPARE(edit.drawn.size(), std::size_t(1));
        QVERIFY(edit.drawn.front() == wktLine("LINESTRING (531000 2521000, 531000 2520500)"));
        QVERIFY(hasIssue(edited.store->issues(), IssueCode::DerivedEditIgnored));
        QVERIFY(*byCode<Segment>(edited.plan(), "S-0003") == *byCode<Segment>(smallPlan(), "S-0003"));
        edited.saveAndOpen();
        QVERIFY(edited.store->foreignEdits().empty());
        const auto file = openWithGdal(edited.path);
        const auto feature = featureOf(*file->GetLayerByName("segments"), "code", "S-0003");
        const OGRLineString* line = feature->GetGeometryRef()->toLineString();
        QVERIFY(std::abs(line->getY(line->getNumPoints() - 1) - 2520100) < 1);
    }

    void aRowDrawnInQgisIsAdopted_data() { addSavePaths(); }
    void aRowDrawnInQgisIsAdopted()
    {
        QFETCH(qint64, largestCopied);
        Edited edited(largestCopied, [](const std::string& path) {
            const auto file = openWithGdal(path, true);
            for (const auto& [name, wkt] :
                 {std::pair("areas",
                            "MULTIPOLYGON (((530000 2520000, 530010 2520000, 530010 2520010, 530000 2520000)))"),
                  std::pair("segments", "LINESTRING (530000 2520000, 530100 2520025)"),
                  std::pair("rivers", "LINESTRING (532000 2520000, 532100 2520025)"),
                  std::pair("sites", "POINT (530000 2520000)")}) {
                OGRLayer& layer = *file->GetLayerByName(name);
                OGRFeature feature(layer.GetLayerDefn());
                OGRGeometry* shape = nullptr;
                OGRGeometryFactory::createFromWkt(wkt, nullptr, &shape);
                feature.SetGeometryDirectly(shape);
                feature.SetField("name", "新画");
                QCOMPARE(layer.CreateFeature(&feature), OGRERR_NONE);
            }
        });
        QCOMPARE(edited.store->foreignEdits().size(), std::size_t(4));
        QVERIFY(std::all_of(edited.store->foreignEdits().begin(), edited.store->foreignEdits().end(),
                            [](const ForeignEdit& edit) { return edit.added && !edit.uuid.isNil(); }));
        QVERIFY(hasIssue(edited.store->issues(), IssueCode::RowAdopted));
        const Plan read = edited.plan();
        QVERIFY(must(PlanStore::open(edited.path))->plan() == read); // the same ids every time
        QCOMPARE(byCode<Area>(read, "A-0002")->meta.name, std::string("新画"));
        QCOMPARE(byCode<Segment>(read, "S-0004")->state, SegmentState::Detached);
        QVERIFY(byCode<Segment>(read, "S-0004")->snapshot == wktLine("LINESTRING (530000 2520000, 530100 2520025)"));
        QCOMPARE(byCode<PlanRiver>(read, "R-0003")->river.key, std::string("R-0003"));
        edited.saveAndOpen();
        QVERIFY(edited.store->foreignEdits().empty());
        QCOMPARE(sql(edited.path, "SELECT count(*) FROM segments WHERE uuid IS NULL"), Names{"0"});
        QVERIFY(*byCode<Segment>(edited.plan(), "S-0004") == *byCode<Segment>(read, "S-0004"));
        QVERIFY(*byCode<PlanRiver>(edited.plan(), "R-0003") == *byCode<PlanRiver>(read, "R-0003"));
    }

    void aRowDeletedInQgisIsGone_data() { addSavePaths(); }
    void aRowDeletedInQgisIsGone()
    {
        QFETCH(qint64, largestCopied);
        Edited edited(largestCopied, [](const std::string& path) {
            const auto file = openWithGdal(path, true);
            OGRLayer& areas = *file->GetLayerByName("areas");
            QCOMPARE(areas.DeleteFeature(featureOf(areas, "code", "A-0001")->GetFID()), OGRERR_NONE);
        });
        QVERIFY(edited.edit().removed);
        QCOMPARE(edited.edit().uuid, byCode<Area>(smallPlan(), "A-0001")->meta.uuid);
        QVERIFY(edited.plan().areas().isEmpty());
        edited.saveAndOpen();
        QVERIFY(edited.plan().areas().isEmpty());
        QVERIFY(edited.store->foreignEdits().empty());
        QCOMPARE(sql(edited.path, "SELECT count(*) FROM rtree_areas_geom"), Names{"0"});
        QCOMPARE(sql(edited.path, "SELECT max_x FROM gpkg_contents WHERE table_name = 'areas'"), Names{""});
    }

    void theLastCodeOfADeletedRowIsNotGivenAgain()
    {
        Edited edited(0, bySql("DELETE FROM segments WHERE code = 'S-0003'"));
        Plan plan = edited.plan();
        QCOMPARE(plan.nextCode('S'), std::string("S-0004"));
    }

    void rowsOfListsChangedAddedAndRemoved_data() { addSavePaths(); }
    void rowsOfListsChangedAddedAndRemoved()
    {
        QFETCH(qint64, largestCopied);
        const std::string first = byCode<Segment>(smallPlan(), "S-0001")->meta.uuid.toString();
        const std::string works = byCode<Works>(smallPlan(), "W-0001")->meta.uuid.toString();
        Edited edited(largestCopied, bySql("UPDATE measures SET quantity = 77 WHERE feature = '" + first +
                                           "' AND type = 'M05';"
                                           "INSERT INTO measures (feature, type, unit) VALUES ('" +
                                           first +
                                           "', 'M09', 'm3');"
                                           "DELETE FROM status_events WHERE feature = '" +
                                           works +
                                           "' AND status = 'construction';"
                                           "UPDATE calibration SET ahead_mm = 502000 WHERE at_mm = 500000"));
        const auto& edits = edited.store->foreignEdits();
        QCOMPARE(edits.size(), std::size_t(4));
        for (const ForeignEdit& edit : edits) {
            const bool isKnown = edit.code == "S-0001" || edit.code == "W-0001" || edit.code == "R-0001";
            QVERIFY2(isKnown, (edit.table + " " + edit.code).c_str());
            QCOMPARE(edit.removed, edit.table == "status_events");
        }
        edited.saveAndOpen();
        QVERIFY(edited.store->foreignEdits().empty());
        const Segment& segment = *byCode<Segment>(edited.plan(), "S-0001");
        QCOMPARE(segment.measures.size(), std::size_t(3));
        QCOMPARE(segment.measures[0].quantity, std::optional<double>(77));
        QCOMPARE(segment.measures[2].type, std::string("M09"));
        QCOMPARE(byCode<Works>(edited.plan(), "W-0001")->events.size(), std::size_t(1));
        const Stationing& stationing = byCode<PlanRiver>(edited.plan(), "R-0001")->river.stationing;
        QCOMPARE(stationing.calibration()[1].chainage, std::int64_t(502000));
        QCOMPARE(sql(edited.path, "SELECT count(*) FROM measures WHERE uuid IS NULL"), Names{"0"});
    }

    void anOwnerSpelledInAnotherWayIsTheSameOwner_data() { addSavePaths(); }
    void anOwnerSpelledInAnotherWayIsTheSameOwner()
    {
        QFETCH(qint64, largestCopied);
        const std::string id = byCode<Segment>(smallPlan(), "S-0003")->meta.uuid.toString();
        Edited edited(largestCopied, bySql("INSERT INTO measures (feature, type) VALUES (upper('" + id +
                                           "'), 'M09'), ('{" + id + "}', 'M11')"));
        for (int save = 0; save < 3; ++save) {
            QCOMPARE(byCode<Segment>(edited.plan(), "S-0003")->measures.size(), std::size_t(4));
            edited.saveAndOpen();
        }
        QCOMPARE(sql(edited.path, "SELECT count(*) FROM measures WHERE feature = '" + id + "'"), Names{"4"});
    }

    void anIdInBracesAndCapitalsIsKept_data() { addSavePaths(); }
    void anIdInBracesAndCapitalsIsKept()
    {
        QFETCH(qint64, largestCopied);
        const std::string id = Uuid::named("by QGIS").toString();
        Edited edited(largestCopied, bySql("INSERT INTO sites (uuid, code, name) VALUES ('{" + id +
                                           "}', 'P-0007', 'x'),"
                                           "(upper('" +
                                           Uuid::named("other").toString() + "'), 'P-0008', 'y')"));
        QCOMPARE(byCode<Site>(edited.plan(), "P-0007")->meta.uuid, Uuid::named("by QGIS"));
        QVERIFY(!hasIssue(edited.store->issues(), IssueCode::RowUnreadable));
        edited.saveAndOpen();
        QCOMPARE(sql(edited.path, "SELECT uuid FROM sites WHERE code = 'P-0007'"), Names{id});
        QCOMPARE(edited.plan().table<Site>().size(), std::size_t(3));
    }

    void aRowCopiedToAnotherLayerWithItsIdIsANewOne_data() { addSavePaths(); }
    void aRowCopiedToAnotherLayerWithItsIdIsANewOne()
    {
        QFETCH(qint64, largestCopied);
        Edited edited(
            largestCopied,
            bySql("INSERT INTO greenways (geom, uuid, name) SELECT NULL, uuid, 'copied' FROM segments WHERE code = "
                  "'S-0001'; INSERT INTO rivers (geom, uuid, name) SELECT geom, uuid, 'copied' FROM segments WHERE "
                  "code = 'S-0002'"));
        edited.saveAndOpen();
        QVERIFY(*byCode<Segment>(edited.plan(), "S-0001") == *byCode<Segment>(smallPlan(), "S-0001"));
        QVERIFY(*byCode<Segment>(edited.plan(), "S-0002") == *byCode<Segment>(smallPlan(), "S-0002"));
        const Greenway& copied = *byCode<Greenway>(edited.plan(), "G-0003");
        QVERIFY(copied.meta.uuid != byCode<Segment>(edited.plan(), "S-0001")->meta.uuid);
        QVERIFY(copied.measures.empty());
        QCOMPARE(edited.plan().rivers().size(), std::size_t(3));
    }

    void columnsOfOthersStayWithTheirRows_data() { addSavePaths(); }
    void columnsOfOthersStayWithTheirRows()
    {
        QFETCH(qint64, largestCopied);
        Edited edited(
            largestCopied,
            bySql("ALTER TABLE segments ADD COLUMN inspector TEXT; UPDATE segments SET inspector = 'Li ' || code;"
                  "ALTER TABLE measures ADD COLUMN ref TEXT; UPDATE measures SET ref = type || seq;"
                  "CREATE TABLE notes (id INTEGER PRIMARY KEY, text TEXT); INSERT INTO notes VALUES (7, 'x');"
                  "INSERT INTO riparia_meta VALUES ('theirs', 'kept');"
                  "INSERT INTO layer_styles (f_table_name, styleName, styleQML) VALUES ('segments', 'mine', '<qgis/>');"
                  "UPDATE gpkg_data_columns SET title = '我的标题' WHERE table_name = 'segments' AND column_name = "
                  "'remarks'"));
        QVERIFY(edited.store->foreignEdits().empty());
        const auto check = [](const std::string& path) {
            QCOMPARE(sql(path, "SELECT inspector FROM segments ORDER BY code"),
                     (Names{"Li S-0001", "Li S-0002", "Li S-0003"}));
            QCOMPARE(sql(path, "SELECT DISTINCT ref FROM measures ORDER BY 1"), (Names{"M050", "M071"}));
            QCOMPARE(sql(path, "SELECT text FROM notes WHERE id = 7"), Names{"x"});
            QCOMPARE(sql(path, "SELECT value FROM riparia_meta WHERE key = 'theirs'"), Names{"kept"});
            QCOMPARE(sql(path, "SELECT styleQML FROM layer_styles WHERE styleName = 'mine'"), Names{"<qgis/>"});
            QCOMPARE(sql(path, "SELECT title FROM gpkg_data_columns WHERE table_name = 'segments' AND column_name = "
                               "'remarks'"),
                     Names{"我的标题"});
        };
        edited.saveAndOpen();
        check(edited.path);
        // Every row is written anew when a river moves.
        ChangeSet moved;
        PlanRiver river = *byCode<PlanRiver>(edited.plan(), "R-0001");
        river.river.alignment = makeRiver("DS", wktLine("LINESTRING (530000 2520050, 531000 2520150)")).river.alignment;
        moved.replace(byCode<PlanRiver>(edited.plan(), "R-0001"), river);
        must(edited.store->save(moved, edited.plan().info(), stamp()));
        check(edited.path);
        must(edited.store->saveAs(edited.folder.file("b.gpkg"), stamp(), false));
        check(edited.folder.file("b.gpkg"));
        check(edited.path);
    }

    void whatQgisDoesToALayerAsAWholeIsNoEdit()
    {
        // A column added and rows rewritten with the same values, in WAL mode, by GDAL.
        Edited edited(0, [](const std::string& path) {
            CPLSetThreadLocalConfigOption("OGR_SQLITE_JOURNAL", "WAL");
            const auto file = openWithGdal(path, true);
            OGRLayer& segments = *file->GetLayerByName("segments");
            OGRFieldDefn field("checked", OFTInteger);
            QCOMPARE(segments.CreateField(&field), OGRERR_NONE);
            segments.ResetReading();
            std::vector<OGRFeatureUniquePtr> all;
            while (OGRFeature* feature = segments.GetNextFeature())
                all.emplace_back(feature);
            for (const auto& feature : all) {
                feature->SetField("checked", 1);
                QCOMPARE(segments.SetFeature(feature.get()), OGRERR_NONE);
            }
            CPLSetThreadLocalConfigOption("OGR_SQLITE_JOURNAL", nullptr);
        });
        QVERIFY(!edited.store->isReadOnly());
        for (const ForeignEdit& edit : edited.store->foreignEdits())
            qInfo("%s %s %s", edit.table.c_str(), edit.code.c_str(), edit.columns.front().c_str());
        QVERIFY(edited.store->foreignEdits().empty());
        QVERIFY(edited.plan() == smallPlan());
        edited.saveAndOpen();
        QCOMPARE(sql(edited.path, "SELECT sum(checked) FROM segments"), Names{"3"});
    }

    void whatCannotBeReadStaysUntilItIsSet_data() { addSavePaths(); }
    void whatCannotBeReadStaysUntilItIsSet()
    {
        QFETCH(qint64, largestCopied);
        // A geometry collection, which an area cannot be; a year that is no number.
        const std::string collection = "x'47500001000000000107000000"
                                       "01000000"
                                       "0101000000"
                                       "0000000000000000"
                                       "0000000000000000'";
        Edited edited(largestCopied, bySql("UPDATE areas SET geom = " + collection + ", year_start = 'soon'"));
        QVERIFY(hasIssue(edited.store->issues(), IssueCode::RowUnreadable));
        for (int save = 0; save < 2; ++save) {
            edited.saveAndOpen(); // the area is written anew for its works
            ChangeSet changes;
            Works works = *byCode<Works>(edited.plan(), "W-0001");
            works.meta.name += "+";
            changes.replace(byCode<Works>(edited.plan(), "W-0001"), works);
            must(edited.store->save(changes, edited.plan().info(), stamp()));
            QCOMPARE(sql(edited.path, "SELECT geom = " + collection + " AND year_start = 'soon' FROM areas"),
                     Names{"1"});
            QCOMPARE(sql(edited.path, "SELECT works_name FROM areas"), Names{works.meta.name});
        }
        ChangeSet changes;
        Area area = *byCode<Area>(edited.plan(), "A-0001");
        area.yearStart = 2024;
        changes.replace(byCode<Area>(edited.plan(), "A-0001"), area);
        must(edited.store->save(changes, edited.plan().info(), stamp()));
        QCOMPARE(sql(edited.path, "SELECT geom = " + collection + " AND year_start = 2024 FROM areas"), Names{"1"});
    }

    void aForeignEditIsOnePossibleBeforeOfOurOwn_data() { addSavePaths(); }
    void aForeignEditIsOnePossibleBeforeOfOurOwn()
    {
        QFETCH(qint64, largestCopied);
        Edited edited(largestCopied, bySql("UPDATE segments SET from_mm = 120000 WHERE code = 'S-0001'"));
        ChangeSet changes;
        Segment segment = *byCode<Segment>(edited.plan(), "S-0001");
        QCOMPARE(segment.span.from.mm, std::int64_t(120000));
        segment.span.to = Position{390000};
        changes.replace(byCode<Segment>(edited.plan(), "S-0001"), segment);
        must(edited.store->save(changes, edited.plan().info(), stamp()));
        edited.saveAndOpen();
        QVERIFY(*byCode<Segment>(edited.plan(), "S-0001") == segment);
        QCOMPARE(sql(edited.path, "SELECT length_mm FROM segments WHERE code = 'S-0001'"), Names{"270000"});
    }
};

RIPARIA_TEST(ForeignEditTest)
#include "ForeignEditTest.moc"
