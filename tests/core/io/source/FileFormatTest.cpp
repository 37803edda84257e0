// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/source/FileFormat.h"

#include "core/io/source/GdalSetup.h"
#include "tests/core/io/source/SourceChecks.h"
#include "tests/core/io/source/TestFolder.h"

#include <gdal_priv.h>
#include <ogrsf_frmts.h>
#include <zip.h>

#include <set>

using namespace riparia;

class FileFormatTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { prepareGdal(); }

    void endingsAreKnownInAnyCase()
    {
        QCOMPARE(fileEndingOf("河流.GeoJSON")->format, FileFormat::GeoJson);
        QCOMPARE(fileEndingOf("a/b.shp.txt")->format, FileFormat::Csv);
        for (const char* name : {"rivers.doc", "rivers", "", ".shp", "shp"})
            QVERIFY2(!fileEndingOf(name), name);
        std::set<std::string_view> endings;
        for (const FileEnding& known : fileEndings()) {
            QVERIFY(endings.insert(known.ending).second);
            QVERIFY(known.ending.starts_with('.') && !toString(known.format).empty());
            QCOMPARE(fileEndingOf("rivers" + std::string(known.ending)), &known);
        }
    }

    /// What can be read alone can be read in an archive; a text that is no table is a note on the data.
    void anArchiveHoldsTablesOfEveryEnding()
    {
        const test::TestFolder folder;
        const std::string table = "name,lon,lat\na,114,22\n";
        const std::string path = folder.path("tables.zip");
        int code = 0;
        zip_t* zip = zip_open(path.c_str(), ZIP_CREATE, &code);
        const auto put = [&](const char* name, const std::string& text) {
            zip_file_add(zip, name, zip_source_buffer(zip, text.data(), text.size(), 0), 0);
        };
        const std::string note = "Read this first.\n";
        for (const char* name : {"a.csv", "b.TXT", "c.tsv"})
            put(name, table);
        put("readme.txt", note);
        QCOMPARE(zip_close(zip), 0);
        const auto source = readSource(path);
        QVERIFY(source);
        std::string files;
        for (const SourceLayer& layer : source->layers)
            files += layer.file + " " + std::to_string(layer.featuresRead) + "\n";
        QCOMPARE(files, std::string("tables.zip/a.csv 1\ntables.zip/b.TXT 1\ntables.zip/c.tsv 1\n"));
        const Issue* skipped = test::find(source->issues, IssueCode::ArchiveEntrySkipped);
        QVERIFY(skipped && skipped->severity == Severity::Info);
        QCOMPARE(skipped->args.front(), std::string("readme.txt"));
    }

    void aWorkbookMayLieInAnArchive()
    {
        const test::TestFolder folder;
        const std::string workbook = folder.path("works.xlsx");
        {
            GDALDriver* driver = GetGDALDriverManager()->GetDriverByName("XLSX");
            const GDALDatasetUniquePtr dataset(driver->Create(workbook.c_str(), 0, 0, 0, GDT_Unknown, nullptr));
            OGRLayer* layer = dataset->CreateLayer("works", nullptr, wkbNone);
            OGRFieldDefn code("code", OFTString);
            layer->CreateField(&code);
            OGRFeature feature(layer->GetLayerDefn());
            feature.SetField(0, "W-0001");
            QCOMPARE(layer->CreateFeature(&feature), OGRERR_NONE);
        }
        const std::string path = folder.path("works.zip");
        int code = 0;
        zip_t* zip = zip_open(path.c_str(), ZIP_CREATE, &code);
        zip_file_add(zip, "works.xlsx", zip_source_file(zip, workbook.c_str(), 0, -1), 0);
        QCOMPARE(zip_close(zip), 0);
        const SourceLayer layer = test::readLayer(path);
        QCOMPARE(layer.file, std::string("works.zip/works.xlsx"));
        QCOMPARE(test::valueOf(layer, "code", 0), std::string("W-0001"));
    }
};

RIPARIA_TEST(FileFormatTest)
#include "FileFormatTest.moc"
