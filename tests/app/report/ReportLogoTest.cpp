// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/ReportLogo.h"
#include "tests/app/report/PdfTools.h"
#include "tests/app/report/SamplePlan.h"
#include "tests/app/report/SheetLines.h"
#include "tests/support/TestMain.h"

#include <QFile>
#include <QTemporaryDir>
#include <QtTest/QtTest>

using namespace riparia;
using namespace riparia::test;

namespace {

// Not raw strings, in which moc loses its way.
constexpr const char* kDrawing =
    "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 40 10'><rect width='40' height='10' fill='#c00'/></svg>";
constexpr const char* kInParts =
    "<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink' viewBox='0 0 40 10'>"
    "<image xlink:href='/etc/hostname' width='5' height='5'/></svg>";
constexpr const char* kStyledFromElsewhere =
    "<?xml-stylesheet type='text/css' href='a.css'?><svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 4 1'/>";

} // namespace

/// The picture on the cover.
class ReportLogoTest : public QObject {
    Q_OBJECT

    const TranslationScope m_window{Language::English};
    QTemporaryDir m_folder;

    QString written(const char* name, const QByteArray& bytes) const
    {
        const QString path = m_folder.filePath(QString::fromLatin1(name));
        QFile file(path);
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? path : QString();
    }

    QString painted(const char* name, QSize size, QImage::Format format = QImage::Format_RGB32) const
    {
        QImage image(size, format);
        image.fill(Qt::darkRed);
        const QString path = m_folder.filePath(QString::fromLatin1(name));
        return image.save(path) ? path : QString();
    }

    static ReportRequest withLogo(const Plan& plan, const QString& path)
    {
        ReportRequest request = reportOf(plan, Language::English);
        request.layout = ReportTemplate::Standard;
        request.organisation = QString(200, u'W');
        for (const ReportSection section : kReportSections) {
            if (section != ReportSection::Cover)
                request.leftOut.insert(section);
        }
        if (!path.isEmpty())
            request.logo = must(readLogo(path));
        return request;
    }

    static QByteArray pdfWith(const Plan& plan, const QString& path)
    {
        return must(reportPdf(must(makeReport(plan, withLogo(plan, path)))));
    }

private Q_SLOTS:
    void itKeepsItsShapeAndIsNoLargerThanPrinted()
    {
        const auto wide = must(readLogo(painted("wide.png", {3000, 600})));
        QCOMPARE(wide->sizeIn(kLogoRoom), QSizeF(60, 12));
        QVERIFY(wide->pixels.width() < 800);
        QVERIFY(std::abs(wide->pixels.width() - 5 * wide->pixels.height()) <= 5);
        const auto high = must(readLogo(painted("high.jpg", {170, 340})));
        QCOMPARE(high->sizeIn(kLogoRoom), QSizeF(8.5, 17));
        QVERIFY(high->isPhoto);
        const auto drawing = must(readLogo(written("drawing.svg", kDrawing)));
        QCOMPARE(drawing->sizeIn(kLogoRoom), QSizeF(60, 15));
        QVERIFY(drawing->pixels.isNull());
        const auto tiny = must(readLogo(painted("tiny.png", {4, 2})));
        QCOMPARE(tiny->pixels.size(), QSize(4, 2));
    }

    void itIsFoundByWhatItIsAndNotByItsName()
    {
        QFile::rename(painted("mislaid.png", {10, 10}), m_folder.filePath(QStringLiteral("picture.txt")));
        QVERIFY(readLogo(m_folder.filePath(QStringLiteral("picture.txt"))));
    }

    void badFilesAreRefusedByName_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<int>("code");
        const auto row = [](const char* name, const QString& path, ErrorCode code) {
            QTest::newRow(name) << path << static_cast<int>(code);
        };
        row("none", m_folder.filePath(QStringLiteral("none.png")), ErrorCode::FileNotFound);
        row("folder", m_folder.path(), ErrorCode::InvalidArgument);
        row("endless", QStringLiteral("/dev/zero"), ErrorCode::InvalidArgument);
        row("text", written("text.png", "no picture"), ErrorCode::InvalidArgument);
        row("empty", written("empty.png", {}), ErrorCode::InvalidArgument);
        row("other format", painted("other.bmp", {5, 5}), ErrorCode::InvalidArgument);
        row("broken drawing", written("broken.svg", "<svg><rect></svg>"), ErrorCode::InvalidArgument);
        row("other document", written("other.svg", "<html/>"), ErrorCode::InvalidArgument);
        row("without a size", written("flat.svg", "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 0 0'/>"),
            ErrorCode::InvalidArgument);
        row("in parts", written("parts.svg", kInParts), ErrorCode::InvalidArgument);
        row("styled from elsewhere", written("styled.svg", kStyledFromElsewhere), ErrorCode::InvalidArgument);
        QFile large(m_folder.filePath(QStringLiteral("large.png")));
        QVERIFY(large.open(QIODevice::WriteOnly) && large.resize(10'000'001));
        row("large file", large.fileName(), ErrorCode::InvalidArgument);
        row("many pixels", painted("many.png", {8000, 7000}, QImage::Format_Mono), ErrorCode::InvalidArgument);
    }

    void badFilesAreRefusedByName()
    {
        QFETCH(QString, path);
        QFETCH(int, code);
        QVERIFY(!path.isEmpty());
        const auto refused = readLogo(path);
        QVERIFY(!refused);
        QCOMPARE(static_cast<int>(refused.error().code), code);
        QCOMPARE(QString::fromStdString(refused.error().subject), path);
    }

    void itStandsOnTheCoverBesideTheOrganisation()
    {
        const Plan plan = emptyPlan();
        const QString path = painted("cover.png", {600, 100});
        const Report report = must(makeReport(plan, withLogo(plan, path)));
        const Sheet& cover = report.sheets.front();
        QRectF logo;
        for (const Mark& mark : cover.marks) {
            if (const auto* picture = std::get_if<PictureMark>(&mark); picture && picture->rect.bottom() < 40)
                logo = picture->rect;
        }
        QCOMPARE(logo.size(), QSizeF(60, 10));
        QVERIFY(QRectF(QPointF(0, 0), cover.size).adjusted(9, 9, -9, -9).contains(logo));
        for (const Mark& mark : cover.marks) {
            if (const auto* text = std::get_if<TextMark>(&mark); text && text->text.startsWith(QStringLiteral("WWW")))
                QVERIFY(text->at.x() + textWidth(text->text, text->type) < logo.left());
        }
        QCOMPARE(wordsOutside(report), QString());
    }

    void theFileStaysSmallAndTheSame()
    {
        const Plan plan = emptyPlan();
        const QByteArray without = pdfWith(plan, {});
        for (const QString& path :
             {painted("large.jpg", {4000, 1000}), painted("large.PNG", {4000, 1000}), written("again.svg", kDrawing)}) {
            const QByteArray pdf = pdfWith(plan, path);
            QVERIFY(pdf != without);
            QVERIFY(pdf == pdfWith(plan, path));
            QVERIFY2(pdf.size() < without.size() + 100'000, qPrintable(path));
        }
    }

    void aDrawingStaysOne()
    {
        if (!hasPdfTools())
            QSKIP("poppler-utils are not installed");
        const Plan plan = emptyPlan();
        const auto images = [&](const QString& path) {
            return askPdf(pdfWith(plan, path), QStringLiteral("pdfimages"),
                          {QStringLiteral("-list"), QStringLiteral("%1")})
                       .count('\n') -
                   2; // its heads
        };
        QCOMPARE(images(written("vector.svg", kDrawing)), qsizetype{0});
        QCOMPARE(images(painted("pixels.png", {300, 100})), qsizetype{1});
    }
};

RIPARIA_TEST(ReportLogoTest)
#include "ReportLogoTest.moc"
