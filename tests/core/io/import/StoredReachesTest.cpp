// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/import/StoredReaches.h"
#include "core/river/RiverDoctor.h"
#include "tests/core/io/import/ImportSketch.h"
#include "tests/support/TestMain.h"

#include <QTemporaryDir>
#include <QtTest/QtTest>

#include <cmath>

using namespace riparia;
using riparia::test::mustImport;
using riparia::test::optionsFor;
using riparia::test::sketchLayer;
using riparia::test::sketchSource;
using riparia::test::sorted;

namespace {

const SaveStamp kStamp{"2024-05-06T07:08:09Z", "tester", "import"};

/// A plan file with one source imported into it.
class ReachFixture {
public:
    explicit ReachFixture(const Source& source, const ImportOptions& options = optionsFor(ImportRole::Rivers),
                          std::optional<int> planCrs = {})
    {
        Plan plan;
        PlanInfo info;
        info.id = Uuid::named("plan");
        if (planCrs)
            info.crs = Crs::fromEpsg(*planCrs).value();
        plan.setInfo(info);
        store = PlanStore::create(folder.filePath("p.gpkg").toStdString(), plan, kStamp).value();
        imported = mustImport(plan, source, options);
        for (auto& [record, rows] : imported.sourceFeatures)
            store->attachSourceFeatures(record, std::move(rows));
        if (auto saved = store->save(imported.changes, imported.info, kStamp); !saved)
            qFatal("not saved: %s", saved.error().detail.c_str());
        store = PlanStore::open(folder.filePath("p.gpkg").toStdString()).value(); // as the file says
    }

    SourceRecord record() const { return sorted<SourceRecord>(store->plan()).at(0); }
    StoredReaches reaches() const
    {
        auto read = storedReaches(*store, record());
        if (!read || !*read)
            qFatal("no reaches");
        return std::move(**read);
    }
    /// What the assembly of the stored reaches makes, "key length origin; ..."
    std::string rebuilt() const
    {
        const StoredReaches stored = reaches();
        const PlanInfo& info = store->plan().info();
        const Ruler ruler = Ruler::make(info.crs, info.method).value();
        return listedRivers(buildRivers(stored.soup, ruler, stored.options).value().rivers);
    }
    std::string inPlan() const
    {
        std::vector<BuiltRiver> rivers;
        for (const PlanRiver& row : sorted<PlanRiver>(store->plan()))
            rivers.push_back({row.river, false, {}, {}});
        return listedRivers(rivers);
    }

    QTemporaryDir folder;
    std::unique_ptr<PlanStore> store;
    Imported imported;

private:
    static std::string listedRivers(const std::vector<BuiltRiver>& rivers)
    {
        std::string text;
        for (const BuiltRiver& built : rivers)
            text += built.river.key + " " + built.river.name + " " + std::to_string(built.river.length().value) + " " +
                    std::string(toString(built.river.stationing.origin())) + " " + built.river.alignment->hash() + "; ";
        return text;
    }
};

} // namespace

/// The features of a source, kept in the plan file, make the same rivers again.
class StoredReachesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void makeTheRiversOfTheImportAgain()
    {
        ImportOptions options = optionsFor(ImportRole::Rivers);
        options.snap = 3;
        options.bridge = 60;
        options.origin = Origin::Mouth;
        const ReachFixture f(
            sketchSource(sketchLayer("r.shp", {"编码", "河流名称", "origin"},
                                     {{"LINESTRING (530000 2520000, 530500 2520000)", {"A", "甲", ""}},
                                      {"LINESTRING (530550 2520000, 531000 2520000)", {"A", "甲", ""}},
                                      {"", {"A", "甲", ""}},
                                      {"LINESTRING (530000 2521000, 530500 2521000)", {"B", "乙", "源头"}}})),
            options);
        QCOMPARE(f.rebuilt(), f.inPlan());
        const StoredReaches stored = f.reaches();
        QCOMPARE(stored.options.snap, 3.0);
        QCOMPARE(stored.options.bridge, 60.0);
        QCOMPARE(stored.options.origin, Origin::Mouth);
        QCOMPARE(stored.soup.fid, (std::vector<std::int64_t>{0, 1, 2, 3}));
        QCOMPARE(stored.soup.shapes.kind[2], ShapeKind::Null);
    }

    /// M values are read by the origin of the import: with another the doctor would call the river reversed.
    void keepMValues()
    {
        ImportOptions options = optionsFor(ImportRole::Rivers);
        options.origin = Origin::Mouth;
        Source source = sketchSource(sketchLayer("r.shp", {"编码"},
                                                 {{"LINESTRING (530000 2520000, 530500 2520000)", {"A"}},
                                                  {"LINESTRING (531000 2520000, 530500 2520000)", {"A"}}}));
        source.layers[0].shapes.m = {0, 500, 1000, 500};
        const ReachFixture f(source, options);
        QCOMPARE(f.inPlan(), f.rebuilt());
        QCOMPARE(sorted<PlanRiver>(f.store->plan()).at(0).river.alignment->points().front().x, 531000.0);
    }

    void keysInAColumnOfDecimalsAreTheSame()
    {
        Source source =
            sketchSource(sketchLayer("r.shp", {"编码"},
                                     {{"LINESTRING (530000 2520000, 530500 2520000)", {"10000.00000000000"}},
                                      {"LINESTRING (530500 2520000, 531000 2520000)", {"10000.00000000000"}}}));
        source.layers[0].fields[0].type = FieldType::Real;
        const ReachFixture f(source);
        QVERIFY(f.store->plan().riverByKey("10000"));
        QCOMPARE(f.rebuilt(), f.inPlan());
    }

    void areConvertedAsAtImport()
    {
        const ReachFixture f(
            sketchSource(sketchLayer("r.shp", {"编码"}, {{"LINESTRING (114.30 22.77, 114.31 22.78)", {"A"}}}, 4490)),
            optionsFor(ImportRole::Rivers), 4547);
        QCOMPARE(f.rebuilt(), f.inPlan());
    }

    /// The system of the European rivers has no EPSG number: the record keeps its definition.
    void mayBeInASystemWithoutANumber()
    {
        SourceLayer layer = sketchLayer("r.shp", {"编码"}, {{"LINESTRING (0 0, 500 0)", {"A"}}}, 0);
        layer.crs = Crs::parse("+proj=laea +lat_0=48 +lon_0=9 +x_0=0 +y_0=0 +a=6378388 +b=6378388 +units=m").value();
        QVERIFY(!layer.crs.epsg());
        const ReachFixture f(sketchSource(layer));
        QCOMPARE(f.rebuilt(), f.inPlan());
        QVERIFY(Crs::parse(f.record().crs).value() == layer.crs);
    }

    /// Another program may have written anything into the record.
    void aNoteThatMakesNoSenseIsNotBelieved()
    {
        const ReachFixture f(
            sketchSource(sketchLayer("r.shp", {"编码"}, {{"LINESTRING (530000 2520000, 530500 2520000)", {"A"}}})));
        SourceRecord record = f.record();
        for (const char* note :
             {"", "no json", "[]", "7", "{}", "{\"fields\":7,\"snap\":\"x\",\"bridge\":-3,\"origin\":1}",
              "{\"fields\":[\"a\"],\"snap\":null}", "{\"fields\":{\"key\":{}}}"}) {
            record.meta.attrs = note;
            const auto stored = storedReaches(*f.store, record);
            QVERIFY2(stored && *stored, note);
            QCOMPARE((*stored)->options.snap, 1.0);
            QCOMPARE((*stored)->options.bridge, 20.0);
            QCOMPARE((*stored)->options.origin, Origin::Source);
            QCOMPARE((*stored)->soup.shapes.shapeCount(), std::size_t(1));
        }
        record.crs = "no system";
        QCOMPARE(storedReaches(*f.store, record).error().code, ErrorCode::CrsUnknown);
    }

    void sourcesOfOtherRolesHaveNone()
    {
        const ReachFixture f(sketchSource(sketchLayer("w.csv", {"name"}, {{"", {"x"}}}, 0)),
                             optionsFor(ImportRole::Works), 4547);
        QVERIFY(!storedReaches(*f.store, f.record()).value());
        SourceRecord record = f.record();
        record.role = "rivers";
        record.linked = true;
        QVERIFY(!storedReaches(*f.store, record).value());
        record.linked = false;
        record.meta.uuid = Uuid::named("nobody");
        QVERIFY(!storedReaches(*f.store, record).value());
    }

    void theIssuesOfTheImportReadBack()
    {
        const ReachFixture f(sketchSource(
            sketchLayer("r.shp", {"编码"}, {{"LINESTRING (530000 2520000, 530500 2520000)", {"A"}}, {"", {"B"}}})));
        const Issues issues = storedIssues(f.record());
        QCOMPARE(test::listed(issues), std::string("warning geometry_null r.shp #1"));
        SourceRecord record = f.record();
        for (const char* report :
             {"", "no json", "7", "[7]", "[{\"code\":7}]", "[{\"code\":\"no_such\"}]",
              "[{\"code\":\"geometry_null\",\"args\":7}]", "[{\"code\":\"geometry_null\",\"at\":[1]}]"}) {
            record.report = report;
            QVERIFY2(storedIssues(record).empty(), report);
        }
    }
};

RIPARIA_TEST(StoredReachesTest)
#include "StoredReachesTest.moc"
