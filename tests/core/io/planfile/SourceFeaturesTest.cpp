// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/planfile/PlanStore.h"
#include "tests/core/io/planfile/PlanFixture.h"
#include "tests/support/TestMain.h"

#include <QtTest/QtTest>

#include <ogr_geometry.h>

using namespace riparia;
using namespace riparia::test;

namespace {

/// ISO WKB of a text with Z and M, as the source reader hands it over.
std::string wkb(const char* wkt)
{
    OGRGeometry* made = nullptr;
    OGRGeometryFactory::createFromWkt(wkt, nullptr, &made);
    const std::unique_ptr<OGRGeometry> geometry(made);
    std::string bytes(geometry->WkbSize(), '\0');
    geometry->exportToWkb(wkbNDR, reinterpret_cast<unsigned char*>(bytes.data()), wkbVariantIso);
    return bytes;
}

SourceRecord record(const std::string& name)
{
    SourceRecord source;
    source.meta.uuid = Uuid::named(name);
    source.meta.code = "D-" + name;
    return source;
}

std::vector<SourceFeatureRow> rows()
{
    return {{7, wkb("LINESTRING ZM (0 0 1 2, 3 4 5 6, 7 8 0 9)"), "{\"名称\":\"丁山河\"}"},
            {0, wkb("MULTIPOLYGON Z (((0 0 1, 1 0 2, 1 1 3, 0 0 1)))"), ""},
            {3, "", "{}"},
            {9'000'000'000, std::string("\0not a geometry\xff", 16), "x"}};
}

bool same(const std::vector<SourceFeatureRow>& a, const std::vector<SourceFeatureRow>& b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const auto& x, const auto& y) {
        return x.fid == y.fid && x.geometry == y.geometry && x.attrs == y.attrs;
    });
}

Result<void> add(PlanStore& store, const SourceRecord& source)
{
    ChangeSet changes;
    changes.add(source);
    return store.save(changes, store.plan().info(), stamp());
}

} // namespace

/// The features of a source stay in the plan file exactly as they were read.
class SourceFeaturesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theyComeBackByteByByteInTheirOrder_data() { addSavePaths(); }
    void theyComeBackByteByByteInTheirOrder()
    {
        QFETCH(qint64, largestCopied);
        const Folder folder;
        const std::string path = folder.file("a.gpkg");
        must(PlanStore::create(path, smallPlan(), stamp()));
        auto store = must(PlanStore::open(path, {false, largestCopied}));
        const SourceRecord source = record("rivers");
        store->attachSourceFeatures(source.meta.uuid, rows());
        QVERIFY(same(must(store->sourceFeatures(source.meta.uuid)), rows())); // before they are saved too
        must(add(*store, source));
        QVERIFY(same(must(store->sourceFeatures(source.meta.uuid)), rows()));
        store = must(PlanStore::open(path, {false, largestCopied}));
        QVERIFY(same(must(store->sourceFeatures(source.meta.uuid)), rows()));
        QVERIFY(must(store->sourceFeatures(Uuid::named("none"))).empty());
        must(store->saveAs(folder.file("b.gpkg"), stamp(), false));
        QVERIFY(same(must(store->sourceFeatures(source.meta.uuid)), rows()));
    }

    void theyWaitForTheRecordOfTheirSource()
    {
        const Folder folder;
        const std::string path = folder.file("a.gpkg");
        const auto store = must(PlanStore::create(path, smallPlan(), stamp()));
        store->attachSourceFeatures(Uuid::named("rivers"), rows());
        must(add(*store, record("other")));
        QCOMPARE(sql(path, "SELECT count(*) FROM source_features").front(), std::string("0"));
        must(add(*store, record("rivers")));
        QCOMPARE(sql(path, "SELECT count(*) FROM source_features").front(), std::string("4"));
    }

    void theyStayWhenTheRecordGoesSoThatItCanComeBack()
    {
        const Folder folder;
        const std::string path = folder.file("a.gpkg");
        const auto store = must(PlanStore::create(path, smallPlan(), stamp()));
        const SourceRecord source = record("rivers");
        store->attachSourceFeatures(source.meta.uuid, rows());
        must(add(*store, source));
        ChangeSet away;
        away.remove(store->plan().table<SourceRecord>().find(source.meta.uuid));
        must(store->save(away, store->plan().info(), stamp()));
        must(store->save(inverted(away), store->plan().info(), stamp()));
        QVERIFY(same(must(store->sourceFeatures(source.meta.uuid)), rows()));
    }

    void attachedAnewTheyReplaceTheOldOnesAndNoOthers()
    {
        const Folder folder;
        const std::string path = folder.file("a.gpkg");
        const auto store = must(PlanStore::create(path, smallPlan(), stamp()));
        for (const char* name : {"one", "two"}) {
            store->attachSourceFeatures(Uuid::named(name), rows());
            must(add(*store, record(name)));
        }
        store->attachSourceFeatures(Uuid::named("one"), {{1, "", "{}"}});
        must(store->save({}, store->plan().info(), stamp()));
        const auto again = must(PlanStore::open(path));
        QCOMPARE(must(again->sourceFeatures(Uuid::named("one"))).size(), std::size_t(1));
        QVERIFY(same(must(again->sourceFeatures(Uuid::named("two"))), rows()));
    }

    void aSourceThatIsOnlyLinkedKeepsPathAndHash()
    {
        const Folder folder;
        const std::string path = folder.file("a.gpkg");
        const auto store = must(PlanStore::create(path, smallPlan(), stamp()));
        SourceRecord source = record("large");
        source.linked = true;
        source.bytes = std::int64_t{70} * 1024 * 1024;
        source.sha256 = std::string(64, 'a');
        must(add(*store, source));
        const auto again = must(PlanStore::open(path));
        QVERIFY(*again->plan().table<SourceRecord>().find(source.meta.uuid) == source);
        QVERIFY(must(again->sourceFeatures(source.meta.uuid)).empty());
    }
};

RIPARIA_TEST(SourceFeaturesTest)
#include "SourceFeaturesTest.moc"
