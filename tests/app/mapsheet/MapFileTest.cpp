// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/mapsheet/MapFile.h"
#include "app/mapsheet/MapPlace.h"
#include "tests/app/mapsheet/SheetFixture.h"
#include "tests/app/render/LateGround.h"
#include "tests/app/report/PdfBars.h"
#include "tests/app/report/PdfTools.h"
#include "tests/support/TestMain.h"

#include <gdal_priv.h>
#include <ogr_spatialref.h>

#include <QDir>
#include <QImage>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QtTest/QtTest>

using namespace riparia;

/// A sheet as PNG, SVG and PDF, read back by other programs.
class MapFileTest : public QObject {
    Q_OBJECT

    const TranslationScope m_window{Language::English};
    Plan m_plan;
    QTemporaryDir m_folder;

    MapSheet onGround(std::shared_ptr<const GroundLayer> layer) const
    {
        MapSheetRequest request = test::sheetRequest(m_plan);
        request.dpi = 100;
        request.ground = test::groundOf(std::move(layer), QStringLiteral("(c) Groundmakers"));
        return makeMapSheet(m_plan, request).value();
    }
    MapSheet made(Language language = Language::English, double dpi = 100) const
    {
        MapSheetRequest request = test::sheetRequest(m_plan, language);
        request.dpi = dpi;
        return makeMapSheet(m_plan, request).value();
    }
    std::string path(const char* name) const { return m_folder.filePath(QString::fromLatin1(name)).toStdString(); }
    QByteArray contents(const char* name) const
    {
        QFile file(QString::fromStdString(path(name)));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    QStringList entries() const
    {
        return QDir(m_folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    }

    /// Where GDAL says that a place of a raster lies.
    struct Georeference {
        std::array<double, 6> transform{};
        QSize size;
        std::string wkt;
        int epsg = 0;

        Point at(double column, double row) const
        {
            return {transform[0] + column * transform[1] + row * transform[2],
                    transform[3] + column * transform[4] + row * transform[5]};
        }
    };
    static std::optional<Georeference> read(const std::string& file)
    {
        GDALAllRegister();
        const GDALDatasetUniquePtr data(GDALDataset::Open(file.c_str(), GDAL_OF_RASTER | GDAL_OF_READONLY));
        Georeference georeference;
        if (!data || data->GetGeoTransform(georeference.transform.data()) != CE_None)
            return std::nullopt;
        georeference.size = QSize(data->GetRasterXSize(), data->GetRasterYSize());
        if (const OGRSpatialReference* system = data->GetSpatialRef()) {
            OGRSpatialReference copy(*system);
            copy.AutoIdentifyEPSG();
            if (const char* code = copy.GetAuthorityCode(nullptr))
                georeference.epsg = std::atoi(code);
        }
        return georeference;
    }

private Q_SLOTS:
    void initTestCase() { m_plan = test::samplePlan(); }

    void theGroundLiesUnderTheMapInEveryFormat()
    {
        const QColor green(30, 160, 60);
        const MapSheet sheet = onGround(std::make_shared<test::LateGround>(green, 2));
        QVERIFY(sheet.isGroundWhole);
        QImage image;
        QVERIFY(image.loadFromData(mapFileOf(sheet, MapFileFormat::Png).value(), "png"));
        const QPointF corner = (sheet.frame.topLeft() + QPointF(1, 1)) * (image.width() / sheet.sheet.size.width());
        QCOMPARE(image.pixelColor(corner.toPoint()), green);
        QVERIFY(mapFileOf(sheet, MapFileFormat::Svg).value().contains("<image"));
        const QByteArray pdf = mapFileOf(sheet, MapFileFormat::Pdf).value();
        QVERIFY(pdf.contains("/DCTDecode"));
        if (test::hasPdfTools())
            QVERIFY(test::textOf(pdf).contains(QStringLiteral("(c) Groundmakers")));
        QVERIFY(!mapFileOf(made(), MapFileFormat::Pdf).value().contains("/DCTDecode"));
    }

    void aGroundThatCannotBeHadIsTold()
    {
        const auto broken = std::make_shared<test::LateGround>(Qt::red, 1, GroundState::Missing);
        QVERIFY(!onGround(broken).isGroundWhole);
        QVERIFY(made().isGroundWhole);
    }

    void aPdfIsVectorsAndText()
    {
        if (!test::hasPdfTools())
            QSKIP("poppler-utils are not installed");
        const QByteArray pdf = mapFileOf(made(Language::Chinese), MapFileFormat::Pdf).value();
        const QString text = test::textOf(pdf);
        for (const char* wanted : {"坪地河道与碧道", "比例尺", "S-0001", "已完成", "EPSG:4547"})
            QVERIFY2(text.contains(QString::fromUtf8(wanted)), wanted);
        static const QRegularExpression kRadicals(QStringLiteral("[\u2E80-\u2FDF\uFFFD]"));
        QVERIFY(!text.contains(kRadicals));
        const QString fonts = test::fontsOf(pdf);
        QVERIFY(fonts.contains(QStringLiteral("CJKsc")) && !fonts.contains(QStringLiteral("CJKjp")));
        QVERIFY(!fonts.contains(
            QRegularExpression(QStringLiteral(" no +(yes|no) +(yes|no) +\\d")))); // embedded, with characters
        const QByteArray images =
            test::askPdf(pdf, QStringLiteral("pdfimages"), {QStringLiteral("-list"), QStringLiteral("%1")});
        QVERIFY2(images.count('\n') <= 2, images.constData());
        QVERIFY(pdf.size() < 2'000'000);
    }

    /// what is drawn is measured, not what was meant to be.
    void theScaleBarOfAPdfIsAsLongAsItSays()
    {
        if (!test::hasPdfTools())
            QSKIP("poppler-utils are not installed");
        MapSheetRequest request = test::sheetRequest(m_plan);
        for (const double denominator : {0.0, 25'000.0, 30'000.0, 200'000.0}) { // 0: the largest that fits
            request.denominator = denominator > 0 ? std::optional(denominator) : std::nullopt;
            const MapSheet sheet = makeMapSheet(m_plan, request).value();
            const auto bars = test::scaleBarsOf(mapFileOf(sheet, MapFileFormat::Pdf).value(), 1);
            QCOMPARE(bars.size(), std::size_t{1});
            QCOMPARE(bars.front().denominator, sheet.denominator);
            QVERIFY(bars.front().millimetres > 10);
            QVERIFY2(bars.front().error() < 0.005, qPrintable(QString::number(bars.front().error())));
        }
    }

    /// Fills of areas, too, whatever the theme.
    void everyThemeIsVectors()
    {
        if (!test::hasPdfTools())
            QSKIP("poppler-utils are not installed");
        MapSheetRequest request = test::sheetRequest(m_plan);
        for (const MapTheme theme : {MapTheme::Measure, MapTheme::Cost, MapTheme::Year}) {
            request.theme = theme;
            const QByteArray pdf = mapFileOf(makeMapSheet(m_plan, request).value(), MapFileFormat::Pdf).value();
            const QByteArray images =
                test::askPdf(pdf, QStringLiteral("pdfimages"), {QStringLiteral("-list"), QStringLiteral("%1")});
            QVERIFY2(images.count('\n') <= 2, images.constData());
        }
    }

    void namesAlongRiversAreFoundWholeAndOnce()
    {
        if (!test::hasPdfTools())
            QSKIP("poppler-utils are not installed");
        const QString text = test::textOf(mapFileOf(made(Language::Chinese), MapFileFormat::Pdf).value());
        int found = 0;
        for (const auto& [id, river] : m_plan.rivers()) {
            if (text.contains(QString::fromStdString(river->river.name)))
                ++found;
        }
        QVERIFY2(found >= 2, qPrintable(text));
        // Letters that stand by themselves would each be a line.
        static const QRegularExpression kLonely(QStringLiteral("(^|\n)[河水沙黄丁]\n"));
        QVERIFY2(!text.contains(kLonely), qPrintable(text));
    }

    void theSameSheetGivesTheSameBytes()
    {
        for (const MapFileFormat format : kMapFileFormats)
            QVERIFY(mapFileOf(made(), format).value() == mapFileOf(made(), format).value());
    }

    void aPictureSaysWhereItLies()
    {
        const MapSheet sheet = made();
        const auto files = writeMapFile(sheet, MapFileFormat::Png, path("map.png"), false);
        QVERIFY(files);
        QCOMPARE(files->size(), std::size_t{3});
        const auto place = read(path("map.png"));
        QVERIFY(place);
        QCOMPARE(place->size, sheet.pixels);
        QCOMPARE(*files, mapFiles(MapFileFormat::Png, path("map.png"), true));
        QCOMPARE(place->epsg, 4547);
        QVERIFY(!QFile::exists(QString::fromStdString(path("map.prj")))); // that of a shapefile, where there is one
        // The corners of the frame, by its millimetres, against the view.
        const double pixelsPerMm = sheet.pixels.width() / sheet.sheet.size.width();
        const Box seen = sheet.view.extent();
        const Point upperLeft = place->at(sheet.frame.left() * pixelsPerMm, sheet.frame.top() * pixelsPerMm);
        const Point lowerRight = place->at(sheet.frame.right() * pixelsPerMm, sheet.frame.bottom() * pixelsPerMm);
        const double pixel = place->transform[1];
        QVERIFY(std::abs(upperLeft.x - seen.minX) < pixel && std::abs(upperLeft.y - seen.maxY) < pixel);
        QVERIFY(std::abs(lowerRight.x - seen.maxX) < pixel && std::abs(lowerRight.y - seen.minY) < pixel);
        const QImage image(QString::fromStdString(path("map.png")));
        QVERIFY(std::abs(image.dotsPerMeterX() - 3937) <= 2);
        QCOMPARE(image.text(QStringLiteral("Title")), sheet.info.title);
    }

    void aPdfSaysWhereItLies()
    {
        GDALAllRegister();
        if (!GetGDALDriverManager()->GetDriverByName("PDF"))
            QSKIP("GDAL reads no PDF here");
        const MapSheet sheet = made();
        QVERIFY(writeMapFile(sheet, MapFileFormat::Pdf, path("map.pdf"), false));
        const auto place = read(path("map.pdf"));
        QVERIFY(place);
        QCOMPARE(place->epsg, 4547);
        const double pixelsPerMm = place->size.width() / sheet.sheet.size.width();
        const Box seen = sheet.view.extent();
        const Point upperLeft = place->at(sheet.frame.left() * pixelsPerMm, sheet.frame.top() * pixelsPerMm);
        const Point lowerRight = place->at(sheet.frame.right() * pixelsPerMm, sheet.frame.bottom() * pixelsPerMm);
        const double tenth = sheet.denominator / 10'000; // of a millimetre of paper on the ground
        QVERIFY2(std::abs(upperLeft.x - seen.minX) < tenth && std::abs(upperLeft.y - seen.maxY) < tenth,
                 qPrintable(QStringLiteral("%1 %2").arg(upperLeft.x - seen.minX).arg(upperLeft.y - seen.maxY)));
        QVERIFY(std::abs(lowerRight.x - seen.maxX) < tenth && std::abs(lowerRight.y - seen.minY) < tenth);
    }

    /// the style of the sheet is that of paper, whatever the palette of the application.
    void aDarkWindowDoesNotChangeIt()
    {
        const QPalette before = QGuiApplication::palette();
        const QPalette dark(Qt::black);
        for (const MapFileFormat format : kMapFileFormats) {
            const QByteArray light = mapFileOf(made(), format).value();
            QGuiApplication::setPalette(dark);
            const QByteArray same = mapFileOf(made(), format).value();
            QGuiApplication::setPalette(before);
            QVERIFY2(light == same, codeOf(format).data());
        }
    }

    void nothingIsWrittenOver()
    {
        const MapSheet sheet = made();
        QFile there(QString::fromStdString(path("there.pgw")));
        QVERIFY(there.open(QIODevice::WriteOnly));
        there.write("mine");
        there.close();
        const QStringList before = entries();
        const auto refused = writeMapFile(sheet, MapFileFormat::Png, path("there.png"), false);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::FileExists);
        QCOMPARE(entries(), before);
        QVERIFY(writeMapFile(sheet, MapFileFormat::Png, path("there.png"), true));
        QVERIFY(contents("there.pgw") != "mine");
    }

    void tooManyPixelsAreRefused()
    {
        MapSheet sheet = made();
        sheet.pixels = QSize(40'000, 10);
        QCOMPARE(mapFileOf(sheet, MapFileFormat::Png).error().code, ErrorCode::InvalidArgument);
        sheet.pixels = QSize(30'000, 30'000);
        QCOMPARE(mapFileOf(sheet, MapFileFormat::Png).error().code, ErrorCode::InvalidArgument);
        QVERIFY(mapFileOf(sheet, MapFileFormat::Svg)); // which has none
    }

    void writingCanBeStopped()
    {
        std::stop_source stop;
        stop.request_stop();
        const QStringList before = entries();
        for (const MapFileFormat format : kMapFileFormats) {
            const auto stopped = writeMapFile(made(), format, path("stopped"), false, {stop.get_token(), {}});
            QVERIFY(!stopped);
            QCOMPARE(stopped.error().code, ErrorCode::Cancelled);
        }
        QCOMPARE(entries(), before);
    }

    void namesTellFormats()
    {
        QCOMPARE(mapFileFormatOf("a/b.PDF"), std::optional(MapFileFormat::Pdf));
        QCOMPARE(mapFileFormatOf("地图.Svg"), std::optional(MapFileFormat::Svg));
        QVERIFY(!mapFileFormatOf("png"));
        QVERIFY(!mapFileFormatOf("a.jpeg"));
    }
};

RIPARIA_TEST(MapFileTest)
#include "MapFileTest.moc"
