// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/source/PlanMark.h"
#include "tests/core/io/source/ShapefileBuilder.h"
#include "tests/core/io/source/SourceChecks.h"
#include "tests/core/io/source/TextFiles.h"

#include <QDir>

#include <sys/stat.h>
#include <unistd.h>

using namespace riparia;

namespace {

const char* const kVrt = "<OGRVRTDataSource><OGRVRTLayer name=\"passwd\"><SrcDataSource>/etc/passwd</SrcDataSource>"
                         "</OGRVRTLayer></OGRVRTDataSource>";

} // namespace

/// What must never be opened: files that pose as others, addresses, connection strings (ENGINE.md B5).
class RefusalTest : public QObject {
    Q_OBJECT

private slots:
    void aVrtUnderAnyName_data()
    {
        QTest::addColumn<bool>("named");
        for (const char* name : {"rivers.shp", "rivers.gpkg", "rivers.geojson", "rivers.kml", "rivers.csv",
                                 "rivers.gml", "rivers.tab", "rivers.dxf", "rivers.vrt", "rivers.fgb", "rivers"})
            QTest::newRow(name) << true;
    }

    void aVrtUnderAnyName()
    {
        const test::TestFolder folder;
        // Long enough for the header of a shapefile, too.
        const auto source = readSource(folder.write(QTest::currentDataTag(), kVrt + std::string(200, ' ')));
        QVERIFY(!source);
        QVERIFY(source.error().code == ErrorCode::UnsupportedFormat || source.error().code == ErrorCode::FileDamaged);
    }

    void whatIsNotALocalFile_data()
    {
        QTest::addColumn<bool>("named");
        for (const char* path :
             {"/vsicurl/http://example.com/rivers.shp", "/vsizip/rivers.zip", "/vsimem/x", "/VSICURL/x", "/vsistdin/",
              "http://example.com/rivers.geojson", "https://example.com/x", "file:///etc/passwd", "PG:host=example.com",
              "MVT:https://example.com", "<OGRVRTDataSource/>", "{\"type\":\"Point\",\"coordinates\":[1,2]}",
              "GPKG:/tmp/x.gpkg:layer", "", "rivers\nshp", "/dev/zero", "/etc"})
            QTest::newRow(path) << true;
    }

    void whatIsNotALocalFile()
    {
        const auto source = readSource(QTest::currentDataTag());
        QVERIFY(!source);
        const ErrorCode code = source.error().code;
        QVERIFY2(code == ErrorCode::UnsupportedFormat || code == ErrorCode::FileNotFound ||
                     code == ErrorCode::FileUnreadable,
                 std::string(toString(code)).c_str());
    }

    void aNamedPipeIsNotWaitedFor()
    {
        const test::TestFolder folder;
        const std::string path = folder.path("pipe.shp");
        QCOMPARE(::mkfifo(path.c_str(), 0600), 0);
        QCOMPARE(readSource(path).error().code, ErrorCode::FileUnreadable);
    }

    void aDocumentTypeDeclarationIsRefused()
    {
        const test::TestFolder folder;
        const std::string laughs = "<?xml version=\"1.0\"?><!DOCTYPE kml [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;\">]>"
                                   "<kml><Document><Placemark><name>&b;</name></Placemark></Document></kml>";
        QCOMPARE(readSource(folder.write("laughs.kml", laughs)).error().code, ErrorCode::UnsupportedFormat);
        QCOMPARE(readSource(folder.write("laughs.gml", laughs)).error().code, ErrorCode::UnsupportedFormat);
    }

    void utf16DoesNotHideADeclaration()
    {
        const test::TestFolder folder;
        std::string hidden("\xFF\xFE", 2);
        for (const char c :
             std::string("<?xml version=\"1.0\"?><!DOCTYPE kml [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><kml/>"))
            (hidden += c) += '\0';
        QVERIFY(!readSource(folder.write("hidden.kml", hidden)));
        QVERIFY(!readSource(folder.write("hidden.gml", hidden)));
    }

    void aPlanIsNotASource()
    {
        // The first page of a database whose schema holds the table that marks a plan.
        std::string page("SQLite format 3\0", 16);
        page += std::string("\x02\x00\x01\x01\x00\x40\x20\x20", 8);
        page.resize(512, '\0');
        page[100] = '\x0D';
        page.replace(200, 50,
                     "tableriparia_metariparia_meta\x02"
                     "CREATE TABLE riparia_m");
        const test::TestFolder folder;
        const std::string path = folder.write("pingdi.riparia.gpkg", page);
        QVERIFY(isPlanFile(*InputFile::open(path)));
        const auto source = readSource(path);
        QCOMPARE(source.error().code, ErrorCode::UnsupportedFormat);
        QCOMPARE(source.error().detail, std::string("a plan, not a source"));
    }

    void emptyAndUnknownFiles()
    {
        const test::TestFolder folder;
        QCOMPARE(readSource(folder.write("empty.geojson", "")).error().code, ErrorCode::FileDamaged);
        QCOMPARE(readSource(folder.write("letter.docx", "hello")).error().code, ErrorCode::UnsupportedFormat);
        QCOMPARE(readSource(folder.path("absent.shp")).error().code, ErrorCode::FileNotFound);
        QCOMPARE(readSource(folder.path()).error().code, ErrorCode::UnsupportedFormat);
        QCOMPARE(readSource(folder.write("alone.dbf", "x")).error().code, ErrorCode::NothingUsable);
    }

    void unknownOptionsAreErrors()
    {
        const test::TestFolder folder;
        test::ShapefileBuilder builder(3);
        builder.field("NAME", 'C', 4).add({{{114, 22}, {115, 23}}}, {"a"});
        const std::string path = builder.write(folder, "river", test::kWgs84Prj);
        ReadOptions options;
        options.layer = "lake";
        const auto source = readSource(path, options);
        QCOMPARE(source.error().code, ErrorCode::LayerUnknown);
        QCOMPARE(source.error().detail, std::string("river"));
        options = {};
        options.crs = "EPSG:999999";
        QCOMPARE(readSource(path, options).error().code, ErrorCode::CrsUnknown);
        options.crs = "/etc/passwd";
        QCOMPARE(readSource(path, options).error().code, ErrorCode::CrsUnknown);
    }

    void readingLeavesTheFolderAsItWas()
    {
        const test::TestFolder folder;
        test::ShapefileBuilder builder(3);
        builder.field("NAME", 'C', 4).add({{{114, 22}, {115, 23}}}, {"a"});
        folder.write("bare.shp", builder.shp()); // no .shx: GDAL would like to write one
        folder.write("a.geojson", test::kSmallGeoJson);
        folder.write("a.gml", test::kSmallGml);
        const QStringList before =
            QDir(QString::fromStdString(folder.path())).entryList(QDir::AllEntries | QDir::Hidden);
        for (const char* name : {"bare.shp", "a.geojson", "a.gml"})
            QVERIFY2(readSource(folder.path(name)).has_value(), name);
        QCOMPARE(QDir(QString::fromStdString(folder.path())).entryList(QDir::AllEntries | QDir::Hidden), before);
    }
};

RIPARIA_TEST(RefusalTest)
#include "RefusalTest.moc"
