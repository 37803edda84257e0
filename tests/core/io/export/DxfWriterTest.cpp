// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/export/DxfWriter.h"
#include "core/base/Text.h"
#include "core/io/export/DxfText.h"
#include "tests/core/io/export/ExchangeFixture.h"
#include "tests/support/TestMain.h"

#include <cpl_conv.h>
#include <gdal_priv.h>
#include <ogrsf_frmts.h>

#include <QFile>
#include <QTemporaryDir>
#include <QtTest/QtTest>

#include <cmath>
#include <map>
#include <set>

using namespace riparia;

class DxfWriterTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    static std::string dxf(const std::vector<ExportTable>& tables, const DxfOptions& options, Issues& issues)
    {
        std::string bytes;
        const auto written = writeDxf(
            tables, options,
            [&](std::string_view more) {
                bytes += more;
                return Result<void>();
            },
            issues);
        return written ? bytes : "failed: " + written.error().detail;
    }
    static std::string dxf(const std::vector<ExportTable>& tables, const DxfOptions& options = {})
    {
        Issues issues;
        return dxf(tables, options, issues);
    }

    GDALDatasetUniquePtr open(const std::string& bytes) const
    {
        const QString path = m_folder.filePath(QStringLiteral("a.dxf"));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes.data(), qint64(bytes.size())) < 0)
            qFatal("cannot write");
        file.close();
        GDALAllRegister();
        CPLSetConfigOption("DXF_ENCODING", "UTF-8"); // GDAL 3.6 asks the code page of drawings that have none
        return GDALDatasetUniquePtr(GDALDataset::Open(path.toUtf8().constData(), GDAL_OF_VECTOR | GDAL_OF_READONLY));
    }

private Q_SLOTS:
    void theHeaderSaysHowTextIsWritten()
    {
        const std::string modern = dxf({test::exchangeSegments()});
        QVERIFY(modern.find("$ACADVER\n1\nAC1021\n") != std::string::npos);
        QVERIFY(modern.find("name=生态护岸") != std::string::npos);
        QVERIFY(modern.find("$INSUNITS\n70\n6\n") != std::string::npos);
        DxfOptions old;
        old.version = DxfVersion::R2004;
        const std::string gbk = dxf({test::exchangeSegments()}, old);
        QVERIFY(gbk.find("$ACADVER\n1\nAC1018\n") != std::string::npos);
        QVERIFY(gbk.find("$DWGCODEPAGE\n3\nANSI_936\n") != std::string::npos);
        QVERIFY(gbk.find("name=\xC9\xFA\xCC\xAC\xBB\xA4\xB0\xB6") != std::string::npos); // 生态护岸, `iconv -t GBK`
        QVERIFY(gbk.find("\\U+202E") != std::string::npos);
    }

    void gdalReadsLinesRingsAndPlaces()
    {
        const auto dataset = open(dxf({test::exchangeSegments(), test::exchangeAreas(), test::exchangeSites()}));
        QVERIFY(dataset);
        OGRLayer* layer = dataset->GetLayer(0);
        double length = 0;
        std::map<std::string, int> count;
        std::set<std::string> ids;
        for (const auto& feature : *layer) {
            const std::string name = feature->GetFieldAsString("Layer");
            ++count[name];
            const OGRGeometry* shape = feature->GetGeometryRef();
            if (name.starts_with("SEGMENTS"))
                length += shape->toLineString()->get_Length();
        }
        QCOMPARE(count["SEGMENTS-COMPLETED-LEFT"], 1);
        QCOMPARE(count["SEGMENTS-IN_PROGRESS-BOTH"], 1);
        QCOMPARE(count["SEGMENTS-UNSET-CHANNEL"], 1);
        QCOMPARE(count["AREAS-PLANNED"], 2); // the ring and its hole
        QCOMPARE(count["AREAS-UNSET"], 2);
        QCOMPARE(count["SITES"], 2); // a point and its label
        double expected = 0;
        for (const ExportRow& row : test::exchangeSegments().rows) {
            const Line& line = std::get<Line>(row.shape);
            for (std::size_t i = 1; i < line.size(); ++i)
                expected += std::hypot(line[i].x - line[i - 1].x, line[i].y - line[i - 1].y);
        }
        QVERIFY(std::abs(length - expected) < 1e-6);
    }

    void everyHandleIsUsedOnceAndTheSeedIsBeyondThem()
    {
        const std::vector<std::string> lines =
            split(dxf({test::exchangeSegments(), test::exchangeAreas(), test::exchangeSites()}), '\n');
        std::set<unsigned long> handles;
        unsigned long seed = 0;
        for (std::size_t i = 0; i + 1 < lines.size(); i += 2) {
            if (lines[i] != "5" && lines[i] != "105")
                continue;
            const unsigned long handle = std::stoul(lines[i + 1], nullptr, 16);
            if (i >= 2 && lines[i - 1] == "$HANDSEED")
                seed = handle;
            else
                QVERIFY2(handles.insert(handle).second, lines[i + 1].c_str());
        }
        QVERIFY(seed > *handles.rbegin());
    }

    void layersAreDefinedWithTheirColours()
    {
        const std::string text = dxf({test::exchangeSegments()});
        QVERIFY2(
            text.find("AcDbLayerTableRecord\n2\nSEGMENTS-COMPLETED-LEFT\n70\n0\n62\n96\n420\n805434\n6\nCONTINUOUS") !=
                std::string::npos,
            text.c_str());
        QVERIFY(text.find("62\n256") == std::string::npos);
    }

    void namesThatLayersCannotHaveAreReplacedAndListed()
    {
        DxfOptions options;
        options.layer = [](const std::string& table, std::string_view, const std::string& bank) {
            return table == "segments" ? "整治段:" + bank : std::string("面积");
        };
        Issues issues;
        const auto dataset = open(dxf({test::exchangeSegments()}, options, issues));
        QCOMPARE(issues.size(), std::size_t{3});
        QCOMPARE(issues[0].code, IssueCode::LayerRenamed);
        QCOMPARE(issues[0].args, (std::vector<std::string>{"整治段:left", "整治段_left"}));
        const OGRFeatureUniquePtr first(dataset->GetLayer(0)->GetNextFeature());
        QCOMPARE(std::string(first->GetFieldAsString("Layer")), std::string("整治段_left"));
    }

    void hostileTextStaysOnItsLine()
    {
        QCOMPARE(dxfText("a\nb\rc\td", DxfVersion::R2007), std::string("a b c d"));
        QCOMPARE(dxfText("^J", DxfVersion::R2007), std::string("^ J"));
        QCOMPARE(dxfText("𠀀", DxfVersion::R2004), std::string("\\U+D840\\U+DC00"));
        // What would be codes of characters, and of underlined text or degrees.
        QCOMPARE(dxfText("\\U+4E2D \\m+5C4E3 a\\b", DxfVersion::R2007),
                 std::string("\\U+005CU+4E2D \\U+005Cm+5C4E3 a\\b"));
        QCOMPARE(dxfLabel("%%uK1"), std::string("%%%%%%uK1"));
        QCOMPARE(dxfLabel("50% %%"), std::string("50% %%%%%%"));
        QCOMPARE(dxfLabel("100%"), std::string("100%"));
        QCOMPARE(dxfLabel(""), std::string());
        QCOMPARE(dxfLayerName("<>/\\\":;?*|,=`"), std::string("_____________"));
        QCOMPARE(dxfLayerName(""), std::string("_"));
        QCOMPARE(dxfLayerName(std::string(10000, 'x')).size(), std::size_t{255});
        ExportTable table = test::exchangeSegments();
        table.rows[0].cells[1] = std::string(10000, 'n') + "\n0\nEOF\n";
        Issues issues;
        const auto dataset = open(dxf({table}, {}, issues));
        QCOMPARE(dataset->GetLayer(0)->GetFeatureCount(), GIntBig{3});
        QCOMPARE(issues.size(), std::size_t{1});
        QCOMPARE(issues[0].code, IssueCode::TextCut);
    }

    void controlCodesInNamesAreTheirOwnText()
    {
        ExportTable table = test::exchangeSegments();
        table.name = "sites";
        table.rows.resize(1);
        table.rows[0].cells[1] = "%%uweir \\U+4E2D";
        table.rows[0].shape = Point{500000, 2519000};
        Issues issues;
        const std::string text = dxf({table}, {}, issues);
        QVERIFY2(text.find("\n1\n%%%%%%uweir \\U+005CU+4E2D\n") != std::string::npos, text.c_str());
        QVERIFY(text.find("\nname=%%uweir \\U+005CU+4E2D\n") != std::string::npos); // data is not drawn
    }

    void degreesAreNoDrawing()
    {
        ExportTable table = test::exchangeSegments();
        table.crs = *Crs::fromEpsg(4490);
        Issues issues;
        const auto written = writeDxf(
            {table}, {}, [](std::string_view) { return Result<void>(); }, issues);
        QVERIFY(!written && written.error().code == ErrorCode::InvalidArgument);
    }

    void aSinkThatFailsIsHeard()
    {
        Issues issues;
        const auto written = writeDxf(
            {test::exchangeSegments()}, {},
            [](std::string_view) -> Result<void> { return fail(ErrorCode::DiskFull, "x"); }, issues);
        QVERIFY(!written && written.error().code == ErrorCode::DiskFull);
    }

    void noRowsAreADrawingToo() { QVERIFY(open(dxf({})) != nullptr); }
};

RIPARIA_TEST(DxfWriterTest)
#include "DxfWriterTest.moc"
