// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/export/DxfWriter.h"
#include "core/base/Decimal.h"
#include "core/base/Text.h"
#include "core/io/export/DxfFrame.h"
#include "core/io/export/DxfText.h"
#include "tests/core/io/export/ExchangeFixture.h"
#include "tests/support/TestMain.h"

#include <cpl_conv.h>
#include <gdal_priv.h>
#include <ogrsf_frmts.h>

#include <QFile>
#include <QTemporaryDir>
#include <QtTest/QtTest>

#include <algorithm>
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

    /// What is written, and where.
    static std::map<std::string, Point> textsOf(GDALDataset& dataset)
    {
        std::map<std::string, Point> texts;
        for (const auto& feature : *dataset.GetLayer(0)) {
            const OGRGeometry* shape = feature->GetGeometryRef();
            const std::string words = feature->GetFieldAsString("Text");
            if (!words.empty() && wkbFlatten(shape->getGeometryType()) == wkbPoint)
                texts[words] = {shape->toPoint()->getX(), shape->toPoint()->getY()};
        }
        return texts;
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
        old.version = DxfVersion::R2000;
        const std::string oldest = dxf({test::exchangeSegments()}, old);
        QVERIFY(oldest.find("$ACADVER\n1\nAC1015\n") != std::string::npos);
        QVERIFY(oldest.find("name=\xC9\xFA\xCC\xAC\xBB\xA4\xB0\xB6") != std::string::npos);
        QVERIFY(oldest.find("\n62\n96\n6\nCONTINUOUS") != std::string::npos); // true colours came with R2004
        QVERIFY(oldest.find("\n420\n") == std::string::npos);
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
            if (name.starts_with("SEGMENTS") && wkbFlatten(shape->getGeometryType()) == wkbLineString)
                length += shape->toLineString()->get_Length();
        }
        QCOMPARE(count["SEGMENTS-COMPLETED-LEFT"], 2); // a line and its label
        QCOMPARE(count["SEGMENTS-IN_PROGRESS-BOTH"], 2);
        QCOMPARE(count["SEGMENTS-UNSET-CHANNEL"], 2);
        QCOMPARE(count["AREAS-PLANNED"], 3); // the ring, its hole and the label
        QCOMPARE(count["AREAS-UNSET"], 3);
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
        DxfOptions options;
        options.frame = DxfFrame{"FRAME", "Title", {"a note"}};
        const std::vector<std::string> lines =
            split(dxf({test::exchangeSegments(), test::exchangeAreas(), test::exchangeSites()}, options), '\n');
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
        QCOMPARE(dataset->GetLayer(0)->GetFeatureCount(), GIntBig{6}); // lines and labels
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

    void labelsStandAtTheirObjectsOrAreLeftOut()
    {
        ExportTable segments = test::exchangeSegments();
        segments.rows.resize(1);
        segments.columns.push_back({"from_label", ColumnKind::Text});
        segments.columns.push_back({"to_label", ColumnKind::Text});
        segments.rows[0].cells.insert(segments.rows[0].cells.end(), {"K0+000", "K1+000"});
        const std::vector<ExportTable> tables{segments, test::exchangeAreas(), test::exchangeSites()};
        const auto texts = textsOf(*open(dxf(tables)));
        QCOMPARE(texts.size(), std::size_t{4});
        const Point segment = texts.at("生态护岸 K0+000–K1+000");
        QVERIFY(segment.x > test::kEast + 400 && segment.x < test::kEast + 500); // its middle is at 500
        QVERIFY(segment.y > test::kNorth && segment.y < test::kNorth + 10);
        const Point area = texts.at("A-0001");
        QVERIFY(area.x > test::kEast && area.x < test::kEast + 100 && area.y > test::kNorth + 50);
        QVERIFY(texts.contains("A-0002") && texts.contains("排口1号"));
        DxfOptions options;
        options.labels = false;
        QVERIFY(textsOf(*open(dxf(tables, options))).empty());
    }

    /// Of what is drawn across a river the chainage is a part, not a name.
    void chainageTicksKeepTheirLabels()
    {
        ExportTable ticks;
        ticks.name = "chainage_ticks";
        ticks.columns = {{"river", ColumnKind::Text}, {"label", ColumnKind::Text}, {"angle", ColumnKind::Number}};
        ticks.hasShapes = true;
        ticks.crs = *Crs::fromEpsg(4547);
        ticks.rows = {{{"丁山河", "K1+000", "0.0"}, Point{test::kEast, test::kNorth}, {}},
                      {{"丁山河", "K2+000", "-135.0"}, Point{test::kEast + 10, test::kNorth}, {}}};
        DxfOptions options;
        options.labels = false;
        const std::string text = dxf({ticks}, options);
        QVERIFY2(text.find("\n1\nK1+000\n50\n90\n") != std::string::npos, text.c_str());
        QVERIFY2(text.find("\n1\nK2+000\n50\n-45\n") != std::string::npos, text.c_str()); // never upside down
        QCOMPARE(textsOf(*open(text)).size(), std::size_t{2});
    }

    void theFrameGoesRoundTheDrawing()
    {
        DxfOptions options;
        options.frame = DxfFrame{"图框:1", "整治规划", {"坐标系：CGCS2000", "长度：椭球面"}};
        Issues issues;
        const std::string text = dxf({test::exchangeSegments(), test::exchangeAreas()}, options, issues);
        QCOMPARE(issues.size(), std::size_t{1});
        QCOMPARE(issues[0].args, (std::vector<std::string>{"图框:1", "图框_1"}));
        const auto dataset = open(text);
        QVERIFY(dataset);
        OGREnvelope drawn;
        OGREnvelope frame;
        for (const auto& feature : *dataset->GetLayer(0)) {
            const bool isFrame = std::string(feature->GetFieldAsString("Layer")) == "图框_1";
            OGREnvelope one;
            feature->GetGeometryRef()->getEnvelope(&one);
            (isFrame ? frame : drawn).Merge(one);
        }
        QVERIFY(frame.IsInit() && drawn.IsInit() && frame.Contains(drawn));
        QVERIFY(frame.MaxY - frame.MinY > (frame.MaxX - frame.MinX) / 3); // a sheet, not a ribbon
        const auto texts = textsOf(*dataset);
        for (const char* shown : {"整治规划", "坐标系：CGCS2000", "长度：椭球面", "N", "0", "200 m"}) {
            QVERIFY2(texts.contains(shown), shown);
            QVERIFY(frame.MinX < texts.at(shown).x && texts.at(shown).x < frame.MaxX);
            QVERIFY(frame.MinY < texts.at(shown).y && texts.at(shown).y < frame.MaxY);
        }
        // Coordinates stand at the place they name.
        QVERIFY(std::abs(texts.at("500400").x - 500400) < 50 && texts.at("500400").y < drawn.MinY);
        QVERIFY(std::abs(texts.at("2519200").y - 2519200) < 50 && texts.at("2519200").x < drawn.MinX);
        QVERIFY(text.find("$EXTMAX\n10\n" + shortest(frame.MaxX) + "\n") != std::string::npos);
    }

    void aFrameOfLongTextKeepsItInside()
    {
        DxfOptions options;
        options.frame = DxfFrame{"FRAME", "t", {std::string(200, 'w')}};
        const DxfFrameMarks marks = dxfFrameMarks(*options.frame, {0, 0, 10, 10}, 5);
        const auto note = std::ranges::find(marks.texts, options.frame->notes[0], &DxfTextMark::text);
        QVERIFY(note != marks.texts.end());
        QVERIFY(note->at.x + dxfTextWidth(note->text) * note->height < marks.extent.maxX);
        QVERIFY(dxfFrameMarks(*options.frame, {}, 5).rings.empty());
    }

    void anEmptyDrawingHasNoFrame()
    {
        DxfOptions options;
        options.frame.emplace();
        const auto dataset = open(dxf({}, options));
        QVERIFY(dataset && dataset->GetLayer(0)->GetFeatureCount() == 0);
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
