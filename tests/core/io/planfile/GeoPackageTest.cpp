// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/planfile/PlanStore.h"
#include "core/io/planfile/TableSpec.h"
#include "tests/core/io/planfile/GdalFile.h"
#include "tests/core/io/planfile/OtherProgram.h"
#include "tests/core/io/planfile/PlanFixture.h"
#include "tests/support/TestMain.h"
#include "tests/support/Wkt.h"

#include <QProcess>
#include <QStandardPaths>
#include <QtTest/QtTest>

#include <cmath>
#include <random>

using namespace riparia;
using namespace riparia::test;

namespace {

using Names = std::vector<std::string>;

/// What is wrong between a layer as GDAL reads it, its spatial index and its entry in gpkg_contents; "" for nothing.
std::string layerFaults(OtherProgram& raw, OGRLayer& layer)
{
    const std::string name = layer.GetName();
    OGREnvelope all;
    long long withGeometry = 0;
    layer.ResetReading();
    while (const OGRFeatureUniquePtr feature{layer.GetNextFeature()}) {
        const std::string row = name + " " + std::to_string(feature->GetFID());
        const std::string fid = std::to_string(feature->GetFID());
        const OGRGeometry* geometry = feature->GetGeometryRef();
        const Names indexed = raw.run("SELECT minx || ' ' || maxx || ' ' || miny || ' ' || maxy FROM rtree_" + name +
                                      "_geom WHERE id = " + fid);
        if (!geometry || geometry->IsEmpty()) {
            if (!indexed.empty())
                return row + " is in the index without geometry";
            continue;
        }
        ++withGeometry;
        OGREnvelope box;
        geometry->getEnvelope(&box);
        all.Merge(box);
        // The index keeps single precision, rounded outward.
        const auto near = [&](const char* column, double value, int outward) {
            const double slack = std::abs(value) * 2e-7 + 1e-30;
            const std::string low = QByteArray::number(outward < 0 ? value - slack : value, 'g', 17).toStdString();
            const std::string high = QByteArray::number(outward < 0 ? value : value + slack, 'g', 17).toStdString();
            return raw.run(std::string("SELECT ") + column + " BETWEEN " + low + " AND " + high + " FROM rtree_" +
                           name + "_geom WHERE id = " + fid) == Names{"1"};
        };
        if (!near("minx", box.MinX, -1) || !near("maxx", box.MaxX, 1) || !near("miny", box.MinY, -1) ||
            !near("maxy", box.MaxY, 1))
            return row + " is indexed elsewhere";
    }
    if (raw.run("SELECT count(*) FROM rtree_" + name + "_geom") != Names{std::to_string(withGeometry)})
        return name + " has entries in the index that have no row";
    const std::string found = raw.run("SELECT coalesce(min_x || ' ' || max_x || ' ' || min_y || ' ' || max_y, '') FROM "
                                      "gpkg_contents WHERE table_name = '" +
                                      name + "'")
                                  .front();
    const QStringList edges = QString::fromStdString(found).split(' ', Qt::SkipEmptyParts);
    if (withGeometry == 0)
        return edges.isEmpty() ? "" : name + " has an extent and no rows";
    const double expected[] = {all.MinX, all.MaxX, all.MinY, all.MaxY};
    for (int edge = 0; edge < 4; ++edge) {
        // As text SQLite gives 15 digits.
        if (edges.size() != 4 || std::abs(edges[edge].toDouble() - expected[edge]) > std::abs(expected[edge]) * 1e-14)
            return name + " has the extent " + found;
    }
    return {};
}

/// What is wrong with the file as a GeoPackage.
std::string faults(const std::string& path)
{
    if (integrity(path) != "ok")
        return integrity(path);
    const auto file = openWithGdal(path);
    if (!file)
        return "GDAL cannot open it";
    OtherProgram raw(path);
    int layers = 0;
    for (const planfile::TableSpec* spec : planfile::allTables()) {
        OGRLayer* layer = file->GetLayerByName(spec->name.c_str());
        if (!layer)
            return "no layer " + spec->name;
        if (std::to_string(layer->GetFeatureCount()) != raw.run("SELECT count(*) FROM " + spec->name).front())
            return spec->name + " is counted wrong";
        ++layers;
        if (!spec->hasGeometry())
            continue;
        const OGRSpatialReference* crs = layer->GetSpatialRef();
        if (!crs || !crs->GetAuthorityCode(nullptr) || std::string(crs->GetAuthorityCode(nullptr)) != "4547")
            return spec->name + " has another CRS";
        if (!layer->TestCapability(OLCFastSpatialFilter))
            return spec->name + " has no spatial index to GDAL";
        if (const std::string fault = layerFaults(raw, *layer); !fault.empty())
            return fault;
    }
    const Names foreign = raw.run("SELECT 'foreign key in ' || \"table\" FROM pragma_foreign_key_check");
    return foreign.empty() ? "" : foreign.front();
}

/// A change of every kind to rows with geometry.
ChangeSet edits(const Plan& plan, int round)
{
    ChangeSet changes;
    const double by = 1000.0 * round;
    PlanRiver moved = *byCode<PlanRiver>(plan, "R-0001");
    moved.river.alignment =
        makeRiver("DS", {{530000 - by, 2520000}, {530500, 2520100 + by}, {531000, 2520100}}).river.alignment;
    moved.river.stationing = Stationing(moved.river.length(), Origin::Source);
    changes.replace(byCode<PlanRiver>(plan, "R-0001"), moved);
    Area area;
    area.meta.uuid = Uuid::named("area " + std::to_string(round));
    area.meta.code = "A-1" + std::to_string(round);
    area.shape = {
        {{{530000 + 2 * by, 2520000}, {530100 + 2 * by, 2520000}, {530000, 2520100}, {530000 + 2 * by, 2520000}}, {}}};
    changes.add(area);
    if (round > 1)
        changes.remove(byCode<Area>(plan, "A-1" + std::to_string(round - 1)));
    Site site = *byCode<Site>(plan, "P-0001");
    site.place = round % 2 == 0 ? std::optional<Point>({530050 + by, 2520010}) : std::nullopt;
    changes.replace(byCode<Site>(plan, "P-0001"), site);
    return changes;
}

} // namespace

/// The plan file is a valid GeoPackage that other programs read whole, before and after edits.
class GeoPackageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyLayerIsReadByGdalWithCrsCountsExtentAndIndex_data() { addSavePaths(); }
    void everyLayerIsReadByGdalWithCrsCountsExtentAndIndex()
    {
        QFETCH(qint64, largestCopied);
        const Folder folder;
        const std::string path = folder.file("坪地.gpkg");
        must(PlanStore::create(path, smallPlan(), stamp()));
        QCOMPARE(faults(path), std::string());
        auto store = must(PlanStore::open(path, {false, largestCopied}));
        for (int round = 1; round <= 5; ++round) {
            must(store->save(edits(store->plan(), round), store->plan().info(), stamp()));
            QCOMPARE(faults(path), std::string());
        }
        ChangeSet all;
        for (const auto& [id, segment] : store->plan().segments())
            all.remove(segment);
        for (const auto& [id, river] : store->plan().rivers())
            all.remove(river);
        for (const auto& [id, area] : store->plan().areas())
            all.remove(area);
        must(store->save(all, store->plan().info(), stamp()));
        QCOMPARE(faults(path), std::string());
        must(store->saveAs(folder.file("b.gpkg"), stamp(), false));
        QCOMPARE(faults(folder.file("b.gpkg")), std::string());
    }

    void soItIsAfterRandomSaves_data() { addSavePaths(); }
    void soItIsAfterRandomSaves()
    {
        QFETCH(qint64, largestCopied);
        const Folder folder;
        const std::string path = folder.file("a.gpkg");
        Plan plan = smallPlan();
        must(PlanStore::create(path, plan, stamp()));
        auto store = must(PlanStore::open(path, {false, largestCopied}));
        std::mt19937 random(seed());
        for (int save = 0; save < amount(3, 60); ++save) {
            ChangeSet changes;
            for (int i = 0; i < 5; ++i) {
                Area area;
                area.meta.uuid = Uuid::named("area " + std::to_string(random() % 12));
                const double x = 500000 + double(random() % 100000);
                area.shape = {
                    {{{x, 2520000}, {x + 100, 2520000}, {x, 2520100 + double(random() % 1000)}, {x, 2520000}}, {}}};
                if (random() % 4 == 0)
                    area.shape.clear();
                const auto old = plan.areas().find(area.meta.uuid);
                ChangeSet one;
                if (!old)
                    one.add(area);
                else if (random() % 3 == 0)
                    one.remove(old);
                else
                    one.replace(old, area);
                mustApply(plan, one);
                changes.changes.push_back(one.changes.front());
            }
            must(store->save(changes, plan.info(), stamp()));
            QCOMPARE(faults(path), std::string());
        }
    }

    void itSaysWhatItIs()
    {
        const Folder folder;
        const std::string path = folder.file("a.gpkg");
        must(PlanStore::create(path, smallPlan(), stamp()));
        QCOMPARE(sql(path, "PRAGMA application_id"), Names{std::to_string(0x47504B47)});
        QCOMPARE(sql(path, "PRAGMA user_version"), Names{"10300"});
        QCOMPARE(sql(path, "PRAGMA journal_mode"), Names{"delete"});
        QCOMPARE(bytesOf(path).substr(0, 15), std::string("SQLite format 3"));
        const Names types =
            sql(path, "SELECT table_name || ' ' || geometry_type_name || ' ' || srs_id || ' ' || z || ' ' || m "
                      "FROM gpkg_geometry_columns ORDER BY table_name");
        QCOMPARE(types,
                 (Names{"areas MULTIPOLYGON 4547 0 0", "boundaries MULTIPOLYGON 4547 0 0",
                        "greenways MULTILINESTRING 4547 0 0", "rivers LINESTRING 4547 2 0",
                        "segments LINESTRING 4547 0 0", "sites POINT 4547 0 0", "water_bodies MULTIPOLYGON 4547 0 0"}));
        QCOMPARE(sql(path, "SELECT count(*) FROM gpkg_contents WHERE last_change NOT LIKE "
                           "'____-__-__T__:__:__.___Z'"),
                 Names{"0"});
        QCOMPARE(sql(path, "SELECT min(srs_id) || ' ' || max(srs_id) FROM gpkg_spatial_ref_sys"), Names{"-1 4547"});
    }

    void theTablesOfLaterFeaturesAreThereFromTheStart()
    {
        const Folder folder;
        const std::string path = folder.file("a.gpkg");
        must(PlanStore::create(path, Plan(), stamp()));
        for (const char* table :
             {"rivers",        "calibration",      "segments",   "areas",           "greenways", "works",
              "water_bodies",  "samples",          "sites",      "boundaries",      "measures",  "status_events",
              "targets",       "reported_values",  "indicators", "schemes",         "scenarios", "attachments",
              "custom_fields", "reference_layers", "sources",    "source_features", "history",   "riparia_meta",
              "layer_styles",  "gpkg_data_columns"})
            QCOMPARE(sql(path, "SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name = '" +
                                   std::string(table) + "'"),
                     Names{"1"});
        for (const char* column : {"fid", "uuid", "code", "name", "name_en", "scenario", "deleted", "source_id",
                                   "source_fid", "attrs", "created", "updated"})
            QCOMPARE(sql(path, "SELECT count(*) FROM pragma_table_info('segments') WHERE name = '" +
                                   std::string(column) + "'"),
                     Names{"1"});
    }

    void derivedGeometryIsRewrittenWithItsRiver_data() { addSavePaths(); }
    void derivedGeometryIsRewrittenWithItsRiver()
    {
        QFETCH(qint64, largestCopied);
        const Folder folder;
        const std::string path = folder.file("a.gpkg");
        must(PlanStore::create(path, smallPlan(), stamp()));
        auto store = must(PlanStore::open(path, {false, largestCopied}));
        ChangeSet changes;
        PlanRiver river = *byCode<PlanRiver>(store->plan(), "R-0001");
        river.river.alignment = makeRiver("DS", wktLine("LINESTRING (530000 2530000, 531000 2530000)")).river.alignment;
        river.river.name = river.meta.name = "改线河";
        changes.replace(byCode<PlanRiver>(store->plan(), "R-0001"), river);
        must(store->save(changes, store->plan().info(), stamp()));
        const auto file = openWithGdal(path);
        for (const auto& [layer, code] : {std::pair("segments", "S-0001"), std::pair("greenways", "G-0001")}) {
            const auto feature = featureOf(*file->GetLayerByName(layer), "code", code);
            OGREnvelope box;
            feature->GetGeometryRef()->getEnvelope(&box);
            QCOMPARE(box.MinY, 2530000.0);
            QCOMPARE(box.MaxY, 2530000.0);
        }
        QCOMPARE(sql(path, "SELECT river_name FROM segments WHERE code = 'S-0001'"), Names{"改线河"});
        // What it was measured on is kept: the segment is to be reviewed.
        QVERIFY(*byCode<Segment>(store->plan(), "S-0001") == *byCode<Segment>(smallPlan(), "S-0001"));
        QVERIFY(must(PlanStore::open(path))->foreignEdits().empty());
    }

    void ogrinfoListsEveryLayer()
    {
        const QString program = QStandardPaths::findExecutable("ogrinfo");
        if (program.isEmpty())
            QSKIP("ogrinfo is not installed");
        const Folder folder;
        const std::string path = folder.file("a.gpkg");
        must(PlanStore::create(path, smallPlan(), stamp()));
        QProcess ogrinfo;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.remove("LD_PRELOAD");
        ogrinfo.setProcessEnvironment(environment);
        ogrinfo.start(program, {"-al", "-so", QString::fromStdString(path)});
        QVERIFY(ogrinfo.waitForFinished());
        QCOMPARE(ogrinfo.exitStatus(), QProcess::NormalExit);
        QCOMPARE(ogrinfo.exitCode(), 0);
        const QByteArray said = ogrinfo.readAllStandardOutput();
        for (const planfile::TableSpec* spec : planfile::allTables())
            QVERIFY2(said.contains("Layer name: " + QByteArray::fromStdString(spec->name) + "\n"), spec->name.c_str());
        QVERIFY(said.contains("CGCS2000"));
        const QByteArray complaints = ogrinfo.readAllStandardError();
        QVERIFY2(!complaints.contains("ERROR") && !complaints.contains("Warning"), complaints.constData());
    }
};

RIPARIA_TEST(GeoPackageTest)
#include "GeoPackageTest.moc"
