// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/FrameGround.h"
#include "app/report/MapFrame.h"
#include "tests/app/render/LateGround.h"
#include "tests/app/render/SpotGround.h"
#include "tests/app/report/PdfTools.h"
#include "tests/app/report/SamplePlan.h"
#include "tests/app/report/SheetLines.h"
#include "tests/support/TestMain.h"

#include "core/plan/ScenarioEdits.h"

#include <QtTest/QtTest>

#include <chrono>
#include <cmath>
#include <limits>

using namespace riparia;
using namespace riparia::test;

namespace {

const QString kSource = QStringLiteral("(c) Us");
constexpr double kPixelsPerMm = 4;

ReportRequest onlySection(const Plan& plan, ReportSection wanted)
{
    ReportRequest request = reportOf(plan, Language::English, "all");
    for (const ReportSection section : kReportSections) {
        if (section != wanted && section != ReportSection::Method)
            request.leftOut.insert(section);
    }
    return request;
}

/// The frames of a page whose ground has a source.
std::vector<QRectF> framesOnGround(const Sheet& sheet)
{
    std::vector<QRectF> frames;
    for (const Mark& mark : sheet.marks) {
        const auto* picture = std::get_if<PictureMark>(&mark);
        if (picture && picture->words.contains(kSource))
            frames.push_back(picture->rect);
    }
    return frames;
}

/// A part of a page as it is painted.
QImage paintedPart(const Report& report, const Sheet& sheet, const QRectF& part)
{
    QImage page((sheet.size * kPixelsPerMm).toSize(), QImage::Format_RGB32);
    page.fill(Qt::white);
    QPainter painter(&page);
    painter.scale(kPixelsPerMm / kUnitsPerMm, kPixelsPerMm / kUnitsPerMm);
    paintSheet(painter, sheet, *report.style);
    painter.end();
    return page.copy(QRectF(part.topLeft() * kPixelsPerMm, part.size() * kPixelsPerMm).toRect());
}

/// Lines of `pdfimages -list`: one a picture.
QStringList picturesIn(const QByteArray& pdf)
{
    const QByteArray said = askPdf(pdf, QStringLiteral("pdfimages"), {QStringLiteral("-list"), QStringLiteral("%1")});
    return QString::fromUtf8(said).split(u'\n', Qt::SkipEmptyParts).mid(2);
}

} // namespace

/// What lies under the maps of a report.
class ReportGroundTest : public QObject {
    Q_OBJECT

    const TranslationScope m_window{Language::English};

private Q_SLOTS:
    void aTurnedSheetHasItsGroundWhereItIs_data()
    {
        QTest::addColumn<double>("course"); // radians from east
        for (const double course : {0.0, 0.6, 1.5707963267948966, 2.5, -1.9})
            QTest::addRow("%g", course) << course;
    }

    void aTurnedSheetHasItsGroundWhereItIs()
    {
        QFETCH(double, course);
        constexpr double kLength = 1500;
        constexpr double kDown = 300;      // metres from the middle of the river
        constexpr double kToTheLeft = 150; // of who looks downstream
        const Point along{std::cos(course), std::sin(course)};
        Plan plan = emptyPlan();
        add(plan, riverAlong("DS", fromOrigin(Line{{0, 0}, {along.x * kLength, along.y * kLength}})),
            segment("S-1", "DS", 0, kLength - 2));
        ReportRequest request = onlySection(plan, ReportSection::Chapters);
        const double down = kLength / 2 + kDown;
        const Point place{kOrigin.x + along.x * down - along.y * kToTheLeft,
                          kOrigin.y + along.y * down + along.x * kToTheLeft};
        request.ground = groundOf(std::make_shared<const SpotGround>(place, 30), kSource);
        const Report report = must(makeReport(plan, request));
        const auto page = std::ranges::find_if(report.sheets, [](const Sheet& sheet) {
            return sheet.words().contains(QStringLiteral("flow left to right"));
        });
        QVERIFY(page != report.sheets.end());
        QVERIFY(page->words().contains(scaleWords(10'000)));
        const auto frames = framesOnGround(*page);
        QCOMPARE(frames.size(), std::size_t(1));
        const QRectF frame = frames.front();
        const auto red = redIn(paintedPart(report, *page, frame.adjusted(1, 1, -1, -1)));
        QVERIFY(red);
        const QPointF found = *red / kPixelsPerMm + QPointF(1, 1);
        // At 1 : 10 000 a metre is a tenth of a millimetre; the middle of the river is that of the sheet.
        const QPointF wanted(frame.width() / 2 + kDown / 10, frame.height() / 2 - kToTheLeft / 10);
        QVERIFY2(std::hypot(found.x() - wanted.x(), found.y() - wanted.y()) < 0.7,
                 qPrintable(QStringLiteral("%1 %2 instead of %3 %4")
                                .arg(found.x())
                                .arg(found.y())
                                .arg(wanted.x())
                                .arg(wanted.y())));
        QCOMPARE(wordsOutside(report), QString());
    }

    void picturesStandInThePdfOnlyWhereThereIsAGround()
    {
        if (!hasPdfTools())
            QSKIP("poppler-utils are not installed");
        Plan plan = emptyPlan();
        add(plan, straightRiver("DS", 5000), segment("S-1", "DS", 0, 4900));
        ReportRequest request = onlySection(plan, ReportSection::Chapters);
        QVERIFY(picturesIn(must(reportPdf(must(makeReport(plan, request))))).isEmpty());
        const auto spot = std::make_shared<SpotGround>(kOrigin, 30);
        request.ground = groundOf(spot, kSource);
        const Report report = must(makeReport(plan, request));
        std::size_t frames = 0;
        for (const Sheet& sheet : report.sheets)
            frames += framesOnGround(sheet).size();
        QVERIFY(frames >= 3);
        spot->isGone = true; // tiles may have been let go of when the pages are painted
        const QStringList pictures = picturesIn(must(reportPdf(report)));
        // A sheet is wider than what a picture holds at most.
        QCOMPARE(static_cast<std::size_t>(pictures.size()), 2 * frames);
        for (const QString& picture : pictures) {
            const QStringList columns = picture.simplified().split(u' ');
            QVERIFY2(columns.contains(QStringLiteral("jpeg")), qPrintable(picture));
            QVERIFY2(std::abs(columns.value(12).toInt() - 200) <= 2, qPrintable(picture)); // dots an inch
        }
    }

    void aReportOfManySheetsLeavesThemOnPaper()
    {
        Plan plan = emptyPlan();
        add(plan, straightRiver("DS", 10'000), segment("S-1", "DS", 0, 9990));
        ReportRequest request = onlySection(plan, ReportSection::Chapters);
        request.stripScale = 500;
        const auto layer = std::make_shared<LateGround>(Qt::green, 0);
        request.ground = groundOf(layer, kSource);
        const Report report = must(makeReport(plan, request));
        QCOMPARE(wordsOf(report).count(QStringLiteral("Without basemaps: the report has more than 60 strip maps.")), 1);
        QCOMPARE(layer->painted.load(), 0);
        QCOMPARE(wordsOutside(report), QString());
    }

    void whatIsMissingUnderAStripMapIsSaidThere()
    {
        Plan plan = emptyPlan();
        add(plan, straightRiver("DS", 1500), segment("S-1", "DS", 0, 1400));
        ReportRequest request = onlySection(plan, ReportSection::Chapters);
        request.ground = groundOf(std::make_shared<LateGround>(Qt::green, 0, GroundState::Missing), kSource);
        for (const Language language : {Language::English, Language::Chinese}) {
            request.languages = {language};
            const Report report = must(makeReport(plan, request));
            QVERIFY(wordsOf(report).contains(language == Language::Chinese ? QStringLiteral("部分底图未能取得")
                                                                           : QStringLiteral("Parts of the basemaps")));
            QCOMPARE(wordsOutside(report), QString());
        }
    }

    void theMapOfAComparisonHasAGroundToo()
    {
        Plan plan = emptyPlan();
        Scenario less;
        less.meta.uuid = Uuid::named("N-1");
        less.meta.name = "Less";
        add(plan, straightRiver("DS", 2000), less, segment("S-1", "DS", 0, 500));
        ChangeSet seen;
        seen.remove(plan.segments().find(Uuid::named("S-1")));
        mustApply(plan, must(landedIn(plan, less.meta.uuid, seen)));
        ReportRequest request = onlySection(plan, ReportSection::Comparison);
        request.count.scenario = less.meta.uuid;
        request.compare = Uuid();
        const auto layer = std::make_shared<LateGround>(Qt::green, 1);
        request.ground = groundOf(layer, kSource);
        const Report report = must(makeReport(plan, request));
        QVERIFY(layer->painted > 0);
        const auto pages = sectionOf(report, QStringLiteral("Comparison of scenarios"));
        QVERIFY(!pages.empty());
        const auto frames = framesOnGround(pages.front());
        QCOMPARE(frames.size(), std::size_t(1));
        const QImage map = paintedPart(report, pages.front(), frames.front());
        const QColor corner = map.pixelColor(12, 12);
        QVERIFY2(corner.green() > 200 && corner.red() < 60, qPrintable(corner.name()));
        request.ground = groundOf(std::make_shared<LateGround>(Qt::green, 0, GroundState::Missing), kSource);
        const Report without = must(makeReport(plan, request));
        QVERIFY(wordsOf(without).contains(QStringLiteral("Parts of the basemaps")));
        QCOMPARE(wordsOutside(without), QString());
    }

    void aServerThatDoesNotAnswerIsNotWaitedForAtEveryMap()
    {
        const Plan plan = emptyPlan();
        ReportRequest request = reportOf(plan, Language::English);
        request.ground = groundOf(std::make_shared<LateGround>(Qt::green, std::numeric_limits<int>::max()), QString());
        PageBook book(request.paper, {}, 1);
        const ReportContent content{};
        const ReportNumbers numbers(request.count.scheme, Language::English);
        const Progress progress{};
        PageContext pages{book, content, numbers, request, progress, nullptr, paperStyle()};
        constexpr std::chrono::milliseconds kLittleMore{2'100}; // than what is left to others
        pages.groundWait = kLittleMore;
        const Viewport view({0, 0}, 1, QSizeF(100, 60), 1);
        QVERIFY(!groundUnder(pages, view).isWhole);
        QVERIFY(pages.groundWait < kLittleMore);
    }
};

RIPARIA_TEST(ReportGroundTest)
#include "ReportGroundTest.moc"
