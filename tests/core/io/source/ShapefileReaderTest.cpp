// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/source/LayerSummary.h"
#include "tests/core/io/source/ShapefileBuilder.h"
#include "tests/core/io/source/SourceChecks.h"

#include <atomic>
#include <cmath>
#include <stop_token>

using namespace riparia;

namespace {

test::ShapefileBuilder lines(int count)
{
    test::ShapefileBuilder builder(3);
    builder.field("ID", 'N', 8);
    for (int i = 0; i < count; ++i)
        builder.add({{{114.0 + i * 1e-5, 22.7}, {114.0 + i * 1e-5, 22.8}}}, {std::to_string(i)});
    return builder;
}

} // namespace

class ShapefileReaderTest : public QObject {
    Q_OBJECT

private slots:
    void zAndMAreKept()
    {
        const test::TestFolder folder;
        test::ShapefileBuilder builder(13);
        builder.field("NAME", 'C', 4).add({{{1, 2}, {3, 4}}, {{5, 6}, {7, 8}, {9, 10}}}, {"a"});
        const SourceLayer layer = test::readLayer(builder.write(folder, "zm", test::kWgs84Prj));
        QCOMPARE(layer.shapes.z, (std::vector<double>{0, 1, 2, 3, 4}));
        QCOMPARE(layer.shapes.m, (std::vector<double>{0, 10, 20, 30, 40}));
        QCOMPARE(layer.geometryType, std::string("3D Measured Line String"));
        QCOMPARE(layer.shapes.partCount(), std::size_t{2});
    }

    void mMayBeLeftOutBehindZ()
    {
        const test::TestFolder folder;
        test::ShapefileBuilder builder(13);
        builder.withoutM().field("NAME", 'C', 4).add({{{1, 2}, {3, 4}}}, {"a"});
        const SourceLayer layer = test::readLayer(builder.write(folder, "z", test::kWgs84Prj));
        QCOMPARE(layer.shapes.z, (std::vector<double>{0, 1}));
        QVERIFY(layer.shapes.m.empty());
        QCOMPARE(layer.geometryType, std::string("3D Line String"));
        QVERIFY2(layer.issues.empty(), test::listed(layer.issues).c_str());
    }

    /// Every other program shows such a file as empty too; that there are shapes is said.
    void aTableWithAllRowsDeletedLeavesNothingAndSaysHowMuch()
    {
        const test::TestFolder folder;
        test::ShapefileBuilder builder(3);
        builder.field("NAME", 'C', 4).add({{{1, 2}, {3, 4}}}, {"a"}).add({{{1, 2}, {3, 5}}}, {"b"});
        const std::string path = builder.write(folder, "gone", test::kWgs84Prj);
        std::string dbf = builder.dbf();
        const std::size_t firstRow = 32 + 32 + 1, rowBytes = 1 + 4;
        dbf[firstRow] = dbf[firstRow + rowBytes] = '*';
        folder.write("gone.dbf", dbf);
        const SourceLayer layer = test::readLayer(path);
        QCOMPARE(layer.featuresRead, std::int64_t{0});
        QCOMPARE(layer.shapes.shapeCount(), std::size_t{0});
        const Issue* said = test::find(layer.issues, IssueCode::DeletedRows);
        QVERIFY2(said, test::listed(layer.issues).c_str());
        QVERIFY(said->severity == Severity::Error);
        QCOMPARE(said->args, std::vector<std::string>{"2"});
    }

    void featuresWithoutGeometryKeepTheirAttributes()
    {
        const test::TestFolder folder;
        test::ShapefileBuilder builder(3);
        builder.field("NAME", 'C', 4).addNull({"a"}).add({{{1, 2}, {3, 4}}}, {"b"});
        const SourceLayer layer = test::readLayer(builder.write(folder, "null", test::kWgs84Prj));
        QCOMPARE(layer.featuresRead, std::int64_t{2});
        QCOMPARE(layer.shapes.kind, (std::vector<ShapeKind>{ShapeKind::Null, ShapeKind::Line}));
        QCOMPARE(test::valueOf(layer, "NAME", 0), std::string("a"));
        const Issue* issue = test::find(layer.issues, IssueCode::GeometryNull);
        QVERIFY(issue);
        QCOMPARE(issue->subject, std::string("null.shp #0"));
        QCOMPARE(issue->severity, Severity::Info);
    }

    void holesFollowTheirOuterRings()
    {
        const test::TestFolder folder;
        const Line outer{{0, 0}, {0, 10}, {10, 10}, {10, 0}, {0, 0}};
        const Line hole{{1, 1}, {2, 1}, {2, 2}, {1, 2}, {1, 1}};
        const Line other{{20, 0}, {20, 5}, {25, 5}, {25, 0}, {20, 0}};
        test::ShapefileBuilder builder(5);
        builder.field("NAME", 'C', 4).add({outer, other, hole}, {"a"});
        const SourceLayer layer = test::readLayer(builder.write(folder, "holes", test::kWgs84Prj));
        const MultiPolygon polygons = layer.shapes.polygons(0);
        QCOMPARE(polygons.size(), std::size_t{2});
        QCOMPARE(polygons[0].outer, outer);
        QCOMPARE(polygons[0].holes, std::vector<Ring>{hole});
        QCOMPARE(polygons[1].outer, other);
    }

    void ringsThatAreNotClosedAreClosed()
    {
        const test::TestFolder folder;
        test::ShapefileBuilder builder(5);
        builder.field("NAME", 'C', 4).add({{{0, 0}, {0, 1}, {1, 1}}}, {"a"});
        const SourceLayer layer = test::readLayer(builder.write(folder, "open", test::kWgs84Prj));
        QCOMPARE(layer.shapes.polygons(0)[0].outer, (Ring{{0, 0}, {0, 1}, {1, 1}, {0, 0}}));
    }

    void anyMemberOpensTheWhole()
    {
        const test::TestFolder folder;
        lines(3).write(folder, "river", test::kWgs84Prj, "UTF-8");
        for (const char* member : {"river.shp", "river.shx", "river.dbf", "river.prj", "river.cpg"}) {
            const SourceLayer layer = test::readLayer(folder.path(member));
            QCOMPARE(layer.featuresRead, std::int64_t{3});
            QCOMPARE(layer.file, std::string("river.shp"));
            QCOMPARE(layer.name, std::string("river"));
        }
    }

    void membersAreFoundWhateverTheirCase()
    {
        const test::TestFolder folder;
        const test::ShapefileBuilder builder = lines(3);
        folder.write("Rivers.SHP", builder.shp());
        folder.write("RIVERS.shx", builder.shx());
        folder.write("rivers.Dbf", builder.dbf());
        folder.write("rivers.PRJ", test::kWgs84Prj);
        const SourceLayer layer = test::readLayer(folder.path("Rivers.SHP"));
        QVERIFY2(layer.issues.empty(), test::listed(layer.issues).c_str());
        QCOMPARE(test::valueOf(layer, "ID", 2), std::string("2"));
    }

    void anExactNameWinsOverASimilarOne()
    {
        const test::TestFolder folder;
        lines(3).write(folder, "river", test::kWgs84Prj);
        test::ShapefileBuilder other(3);
        other.field("OTHER", 'C', 4).add({{{1, 1}, {2, 2}}}, {"x"});
        folder.write("RIVER.dbf", other.dbf());
        const SourceLayer layer = test::readLayer(folder.path("river.shp"));
        QVERIFY(layer.field("ID"));
        QVERIFY(!layer.field("OTHER"));
    }

    void recordsInAnyOrderAreReadThroughTheirIndex()
    {
        // As after edits in place: the index leads to records in another order, with a dead one between.
        const test::TestFolder folder;
        const test::ShapefileBuilder builder = lines(2);
        const std::string shp = builder.shp();
        const std::size_t record = (shp.size() - 100) / 2;
        std::string edited =
            shp.substr(0, 100) + shp.substr(100, record) + shp.substr(100 + record, record) + shp.substr(100, record);
        const auto words = static_cast<std::uint32_t>(edited.size() / 2);
        for (int i = 0; i < 4; ++i)
            edited[24 + static_cast<std::size_t>(i)] = static_cast<char>(words >> (24 - 8 * i));
        std::string shx = builder.shx();
        const auto moved = static_cast<std::uint32_t>((100 + 2 * record) / 2);
        for (int i = 0; i < 4; ++i)
            shx[100 + static_cast<std::size_t>(i)] = static_cast<char>(moved >> (24 - 8 * i));
        builder.write(folder, "edited", test::kWgs84Prj);
        folder.write("edited.shx", shx);
        const SourceLayer layer = test::readLayer(folder.write("edited.shp", edited));
        QCOMPARE(layer.featuresRead, std::int64_t{2});
        QVERIFY2(layer.issues.empty(), test::listed(layer.issues).c_str());
        QCOMPARE(layer.shapes.x[0], 114.0);
    }

    void withoutIndexADamagedRecordDoesNotHideTheNext()
    {
        const test::TestFolder folder;
        const test::ShapefileBuilder builder = lines(10);
        std::string shp = builder.shp();
        const std::size_t record = (shp.size() - 100) / 10;
        for (const char* length : {"\x7F\xFF\xFF\xFF", "\x00\x00\x00\x60", "\xFF\xFF\xFF\xFE"}) {
            std::string damaged = shp;
            damaged.replace(100 + 3 * record + 4, 4, length, 4); // the length of record 4
            folder.write("d.dbf", builder.dbf());
            const SourceLayer layer = test::readLayer(folder.write("d.shp", damaged));
            QCOMPARE(layer.featuresDeclared, std::int64_t{10});
            QVERIFY2(layer.featuresRead >= 9, test::listed(layer.issues).c_str());
            for (std::size_t i = 0; i < layer.fid.size(); ++i)
                QCOMPARE(test::valueOf(layer, "ID", i), std::to_string(layer.fid[i]));
        }
    }

    void recordNumbersOfZeroAreTaken()
    {
        const test::TestFolder folder;
        std::string shp = lines(4).shp();
        const std::size_t record = (shp.size() - 100) / 4;
        for (std::size_t i = 0; i < 4; ++i)
            shp.replace(100 + i * record, 4, std::string(4, '\0'));
        const SourceLayer layer = test::readLayer(folder.write("zero.shp", shp));
        QCOMPARE(layer.featuresRead, std::int64_t{4});
    }

    void aStrayPointIsKnownByTheBoxOfItsRecord()
    {
        const test::TestFolder folder;
        const test::ShapefileBuilder builder = [] {
            test::ShapefileBuilder made(3);
            made.field("ID", 'N', 4);
            made.add({{{-76.66, 39.3}, {-76.65, 39.31}, {-76.64, 39.32}}}, {"1"})
                .add({{{-76.6, 39.2}, {-76.5, 39.4}}}, {"2"});
            return made;
        }();
        std::string shp = builder.shp();
        const double stray = 91;
        shp.replace(100 + 8 + 44 + 4, 8, reinterpret_cast<const char*>(&stray),
                    8); // a longitude of 91 where all are -76
        builder.write(folder, "stray", test::kWgs84Prj);
        const SourceLayer layer = test::readLayer(folder.write("stray.shp", shp));
        QCOMPARE(layer.fid, std::vector<std::int64_t>{1});
        const Issue* issue = test::find(layer.issues, IssueCode::CoordinateOutOfRange);
        QVERIFY(issue);
        QCOMPARE(issue->subject, std::string("stray.shp #0"));
        QCOMPARE(issue->args, std::vector<std::string>{"91"});
    }

    void boxesThatNobodyFilledAreOnlyDoubted()
    {
        const test::TestFolder folder;
        const test::ShapefileBuilder builder = lines(3);
        std::string shp = builder.shp();
        const std::size_t record = (shp.size() - 100) / 3;
        for (std::size_t i = 0; i < 3; ++i)
            shp.replace(100 + i * record + 12, 32, std::string(32, '\0'));
        builder.write(folder, "boxes", test::kWgs84Prj);
        const SourceLayer layer = test::readLayer(folder.write("boxes.shp", shp));
        QCOMPARE(layer.featuresRead, std::int64_t{3});
        QCOMPARE(worst(layer.issues), Severity::Warning);
    }

    void geometryAloneIsEnoughWhereAttributesAreNotWanted()
    {
        const test::TestFolder folder;
        ReadOptions options;
        options.attributes = false;
        const SourceLayer layer = test::readLayer(lines(3).write(folder, "river", test::kWgs84Prj), options);
        QVERIFY(layer.fields.empty());
        QCOMPARE(layer.featuresRead, std::int64_t{3});
        QVERIFY2(layer.issues.empty(), test::listed(layer.issues).c_str());
    }

    void manyRecordsOnAllCoresComeInTheirOrder()
    {
        const test::TestFolder folder;
        const int count = 20000;
        std::atomic<int> reports{0};
        Progress progress;
        progress.report = [&](double fraction) {
            ++reports;
            if (!(fraction >= 0 && fraction <= 1))
                reports = -1000000;
        };
        const auto source = readSource(lines(count).write(folder, "many", test::kWgs84Prj), {}, progress);
        const SourceLayer& layer = source->layers.front();
        QCOMPARE(layer.fid.size(), std::size_t{20000});
        for (std::size_t i = 0; i < layer.fid.size(); ++i) {
            QCOMPARE(layer.fid[i], static_cast<std::int64_t>(i));
            QCOMPARE(layer.shapes.x[i * 2], 114.0 + static_cast<double>(i) * 1e-5);
            QCOMPARE(test::valueOf(layer, "ID", i), std::to_string(i));
        }
        QVERIFY(reports > 10);
    }

    void cancellingStopsTheWork()
    {
        const test::TestFolder folder;
        const std::string path = lines(20000).write(folder, "many", test::kWgs84Prj);
        std::stop_source stop;
        Progress progress{stop.get_token(), [&](double) { stop.request_stop(); }};
        const auto source = readSource(path, {}, progress);
        QVERIFY(!source);
        QCOMPARE(source.error().code, ErrorCode::Cancelled);
    }
};

RIPARIA_TEST(ShapefileReaderTest)
#include "ShapefileReaderTest.moc"
