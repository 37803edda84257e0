// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/report/SamplePlan.h"
#include "tests/app/report/SheetLines.h"
#include "tests/support/TestMain.h"

#include <QRegularExpression>
#include <QtTest/QtTest>

#include <tuple>

using namespace riparia;
using namespace riparia::test;

namespace {

/// Pictures of a page at least this high, in millimetres: maps and diagrams.
std::vector<QRectF> picturesOf(const Sheet& sheet, double least)
{
    std::vector<QRectF> pictures;
    for (const Mark& mark : sheet.marks) {
        if (const auto* picture = std::get_if<PictureMark>(&mark); picture && picture->rect.height() >= least)
            pictures.push_back(picture->rect);
    }
    return pictures;
}

double placeOf(const Sheet& sheet, const QString& words)
{
    for (const Mark& mark : sheet.marks) {
        if (const auto* text = std::get_if<TextMark>(&mark); text && text->text == words)
            return text->at.x();
    }
    return -1;
}

const QString kDots(1, QChar(0x2026));

} // namespace

/// Pages of the sample's report, and of plans that are harder to lay out.
class ReportPagesTest : public QObject {
    Q_OBJECT

    const TranslationScope m_window{Language::English};
    Plan m_sample;
    mutable MadeOnce<std::tuple<Language, bool, bool>> m_made;

    const Report& sampleReport(Language language = Language::English, bool isA3 = false, bool hasAudit = false) const
    {
        return m_made.of({language, isA3, hasAudit}, [&] {
            ReportRequest request = reportOf(m_sample, language, "all");
            request.paper = isA3 ? ReportPaper::A3 : ReportPaper::A4;
            request.audit = hasAudit;
            return must(makeReport(m_sample, request));
        });
    }

private Q_SLOTS:
    void initTestCase() { m_sample = samplePlan(); }

    void nothingOnTheCoverIsShortened()
    {
        for (const Language language : {Language::English, Language::Chinese})
            QVERIFY(!sampleReport(language).sheets.front().words().contains(kDots));
        QVERIFY(linesOf(sampleReport(Language::Chinese).sheets.front()).contains(QStringLiteral("汇总报告 2023")));
    }

    void theCoverNamesRiversAndTheDocument()
    {
        ReportRequest request = reportOf(m_sample, Language::English, "all");
        request.documentNumber = QStringLiteral("LG-2023-07");
        const Report report = must(makeReport(m_sample, request));
        const QString cover = report.sheets.front().words();
        QVERIFY(cover.contains(QStringLiteral("Document no. LG-2023-07")));
        QVERIFY(cover.contains(QStringLiteral("Rivers: ")));
        QVERIFY(!sampleReport().sheets.front().words().contains(QStringLiteral("Document no.")));
        // Maps are counted through.
        const QString words = wordsOf(report);
        for (const char* number : {"Map LG-2023-07/1\n", "Map LG-2023-07/2\n", "Map LG-2023-07/3\n"})
            QCOMPARE(words.count(QString::fromUtf8(number)), 1);
        QVERIFY(linesOf(sectionOf(report, QStringLiteral("Overview map")).front())
                    .join(u'\n')
                    .contains(QStringLiteral("Map LG-2023-07/1")));
        QVERIFY(wordsOf(sampleReport()).contains(QStringLiteral("Map 2\n")));
        QCOMPARE(wordsOutside(report), QString());
    }

    void ofManyRiversTheCoverSaysHowManyMoreThereAre()
    {
        Plan plan = emptyPlan();
        for (int i = 0; i < 60; ++i) {
            const std::string key = std::to_string(1000 + i);
            add(plan, straightRiver(key, 900, i * 50), segment("S-" + key, key, 100, 200));
        }
        const Sheet cover =
            must(makeReport(plan, withOnly(reportOf(plan, Language::English), {ReportSection::Cover}))).sheets.front();
        QVERIFY(cover.words().contains(QStringLiteral("Rivers: 1000 River, 1001 River")));
        static const QRegularExpression kMore(QStringLiteral("and \\d+ more"));
        QVERIFY2(cover.words().contains(kMore), qPrintable(cover.words()));
        QVERIFY(!cover.words().contains(kDots));
    }

    void theLegendOfTheCoverStandsAboveItsDrawing()
    {
        const Sheet& cover = sampleReport().sheets.front();
        const std::vector<QRectF> drawing = picturesOf(cover, 50);
        QCOMPARE(drawing.size(), 1U);
        for (const Mark& mark : cover.marks) {
            if (const auto* swatch = std::get_if<SwatchMark>(&mark))
                QVERIFY(swatch->rect.bottom() <= drawing.front().top());
        }
    }

    void wordsAndNumbersAreApartInChineseSentencesToo()
    {
        const QString words = sampleReport(Language::Chinese).sheets[1].words();
        static const QRegularExpression kTouching(QStringLiteral("涉及\\d"));
        QVERIFY(!words.contains(kTouching));
    }

    void whatIsUnassignedIsNoWatercourse()
    {
        const QStringList lines = sectionLines(sampleReport(), QStringLiteral("By river"));
        QVERIFY(!lineWith(lines, QStringLiteral("14 | unassigned")).isEmpty() ||
                lines.join(u'\n').contains(QStringLiteral("unassigned")));
        QVERIFY(!lineWith(lines, QStringLiteral("Total, 13 watercourses")).isEmpty());
    }

    void theTableByRiverKeepsToOnePageAndToWholeNames()
    {
        for (const Language language : {Language::English, Language::Chinese}) {
            const auto pages =
                sectionOf(sampleReport(language),
                          language == Language::Chinese ? QStringLiteral("按河流") : QStringLiteral("By river"));
            QCOMPARE(pages.size(), 1U);
            QVERIFY(!pages.front().words().contains(kDots));
        }
    }

    void onWidePaperBarsAreLonger()
    {
        const auto axisOf = [this](bool isA3) {
            const Sheet page = sectionOf(sampleReport(Language::English, isA3), QStringLiteral("By river")).front();
            return placeOf(page, QStringLiteral("14 km")) - placeOf(page, QStringLiteral("0"));
        };
        QVERIFY(axisOf(true) > 1.3 * axisOf(false));
    }

    void onWidePaperTheTableByRiverTellsTheBanks()
    {
        Plan plan = emptyPlan();
        WaterBody body;
        body.meta.uuid = Uuid::named("W-0001");
        body.meta.code = "W-0001";
        body.level = "main";
        body.spans = {{"DS", {{0}, {2'000'000}}}};
        add(plan, straightRiver("DS", 2000), body, segment("S-0001", "DS", 0, 500, Bank::Left),
            segment("S-0002", "DS", 600, 900, Bank::Both), segment("S-0003", "DS", 1000, 1100, Bank::Right),
            segment("S-0004", "DS", 1200, 1300));
        ReportRequest request = reportOf(plan, Language::English, "all");
        request.paper = ReportPaper::A3;
        const QStringList lines = sectionLines(must(makeReport(plan, request)), QStringLiteral("By river"));
        // Bank length, left, right, both, one bank, untreated.
        const QString banks = QStringLiteral(" | 1.20 | 0.80 | 0.40 | 0.30 | 0.60 | 1.00");
        for (const char* row : {"1 | DS River", "Subtotal", "Total, 1 watercourse"})
            QVERIFY2(lineWith(lines, QString::fromUtf8(row)).endsWith(banks), qPrintable(lines.join(u'\n')));
    }

    void onNarrowPaperTheBanksAreATableBehindIt()
    {
        const Report& narrow = sampleReport();
        const QStringList rivers = sectionLines(narrow, QStringLiteral("By river"));
        const QStringList banks = sectionLines(narrow, QStringLiteral("Banks by river"));
        QVERIFY(!rivers.join(u'\n').contains(QStringLiteral("Untreated")));
        QVERIFY(rivers.join(u' ').contains(QStringLiteral("“Banks by river”")));
        QVERIFY(banks.join(u'\n').contains(QStringLiteral("Untreated")));
        // Bank length, left, right, both, one bank, untreated: as wide paper has them.
        const Report& wide = sampleReport(Language::English, true);
        const QString all =
            (sectionLines(wide, QStringLiteral("By river")) + sectionLines(wide, QStringLiteral("Banks by river")))
                .join(u'\n');
        for (const char* row : {"Subtotal", "Total, 13 watercourses"}) {
            const QStringList cells = lineWith(banks, QString::fromUtf8(row)).split(QStringLiteral(" | "));
            QVERIFY2(cells.size() >= 7, row);
            QVERIFY2(all.contains(cells.mid(1, 6).join(QStringLiteral(" | "))), row);
        }
        QCOMPARE(wordsOutside(narrow), QString());
    }

    void theOverviewTellsOnWhichPagesStripMapsAre()
    {
        const Report report = must(makeReport(m_sample, reportOf(m_sample, Language::English)));
        const QStringList lines = linesOf(sectionOf(report, QStringLiteral("Overview map")).front());
        QVERIFY(lines.join(u'\n').contains(QStringLiteral("Strip maps, by page")));
        int named = 0;
        for (std::size_t i = 0; i < report.sheets.size(); ++i) {
            if (!report.sheets[i].words().contains(QStringLiteral("flow left to right")))
                continue;
            const QString number = QString::number(i + 1);
            named += std::ranges::any_of(
                lines, [&](const QString& line) { return line.split(QStringLiteral(" | ")).contains(number); });
        }
        QVERIFY(named > 7);
        ReportRequest form = reportOf(m_sample, Language::English);
        form.layout = ReportTemplate::Form; // has none
        QVERIFY(!sectionLines(must(makeReport(m_sample, form)), QStringLiteral("Overview map"))
                     .join(u'\n')
                     .contains(QStringLiteral("Strip maps")));
    }

    void stripMapsFillTheirPaper()
    {
        for (const bool isA3 : {false, true}) {
            const Report& report = sampleReport(Language::English, isA3);
            const double paper = isA3 ? 297 : 210;
            for (const Sheet& sheet : report.sheets) {
                const auto pictures = picturesOf(sheet, 20);
                if (!sheet.words().contains(QStringLiteral("flow left to right")) || pictures.empty())
                    continue;
                double lowest = 0;
                for (const QRectF& picture : pictures)
                    lowest = std::max(lowest, picture.bottom());
                QVERIFY2(lowest > paper * 0.6 && lowest < paper - 18, qPrintable(sheet.words().left(60)));
            }
        }
    }

    void aStripMapHasItsLegendOnTheSpread()
    {
        const Report& report = sampleReport();
        for (std::size_t i = 0; i < report.sheets.size(); ++i) {
            const QString words = report.sheets[i].words();
            if (words.contains(QStringLiteral("Strip map\n"))) // the only one of its river
                QVERIFY(words.contains(QStringLiteral("Completed")) || words.contains(QStringLiteral("In progress")) ||
                        words.contains(QStringLiteral("Planned")));
        }
    }

    void thePlansHashDoesNotStandAloneOnAPage()
    {
        for (const Language language : {Language::English, Language::Chinese}) {
            const QString title =
                language == Language::Chinese ? QStringLiteral("方法与数据") : QStringLiteral("Method and data");
            const auto pages = sectionOf(sampleReport(language), title);
            QVERIFY(pages.back().marks.size() > 25);
        }
    }

    void sourcesWithoutCoordinatesEndInNoComma()
    {
        const QStringList lines = sectionLines(sampleReport(), QStringLiteral("Method and data"));
        QVERIFY(lineWith(lines, QStringLiteral("works.csv")).contains(QStringLiteral("GB18030 | ")));
        QVERIFY(lineWith(lines, QStringLiteral("rivers.shp")).contains(QStringLiteral("GB18030, EPSG:4547 | ")));
    }

    void theAuditOfAShortRiverIsNotBroken()
    {
        const Report& report = sampleReport(Language::English, false, true);
        for (const QString& line : sectionLines(report, QStringLiteral("Audit appendix")))
            QVERIFY2(!line.startsWith(QStringLiteral("Step 2")) || !line.contains(QStringLiteral("continued")),
                     qPrintable(line));
    }

    void theAuditListsOverlapsOfAreasToo()
    {
        const QStringList lines =
            sectionLines(sampleReport(Language::English, false, true), QStringLiteral("Audit appendix"));
        QVERIFY(std::ranges::any_of(lines, [](const QString& line) {
            return line.startsWith(QStringLiteral("A-")) && line.contains(QStringLiteral(" m²"));
        }));
    }

    void riversOfOneNameShowTheirKeys()
    {
        Plan plan = emptyPlan();
        for (const char* key : {"10", "20", "30"}) {
            PlanRiver river = straightRiver(key, 2000, std::stod(key) * 100);
            river.river.name = std::string(key) == "30" ? "Other" : "Mill Brook";
            river.river.nameEn = river.river.name;
            add(plan, river, segment(std::string("S-") + key, key, 0, 500));
        }
        const QStringList lines =
            sectionLines(must(makeReport(plan, reportOf(plan, Language::English))), QStringLiteral("By river"));
        QVERIFY(!lineWith(lines, QStringLiteral("1 | Mill Brook | 10 | ")).isEmpty());
        QVERIFY(!lineWith(lines, QStringLiteral("2 | Mill Brook | 20 | ")).isEmpty());
        QVERIFY(!lineWith(lines, QStringLiteral("3 | Other | 2.00")).isEmpty());
    }

    void fourHundredRiversLoseNone()
    {
        constexpr int kMany = 400;
        Plan plan = emptyPlan();
        for (int i = 0; i < kMany; ++i) {
            const std::string key = std::to_string(1000 + i);
            add(plan, straightRiver(key, 900, i * 50), segment("S-" + key, key, 100, 200 + i));
        }
        const Report report = must(makeReport(plan, reportOf(plan, Language::English)));
        const QStringList rivers = sectionLines(report, QStringLiteral("By river"));
        const QStringList segments = sectionLines(report, QStringLiteral("Segments"));
        QString chapters;
        for (const Sheet& sheet : sectionOf(report, QStringLiteral("Rivers")))
            chapters += sheet.words();
        const auto rowsWith = [](const QStringList& lines, const QString& beginning, const QString& part) {
            return std::ranges::count_if(
                lines, [&](const QString& line) { return line.startsWith(beginning) && line.contains(part); });
        };
        for (int i = 0; i < kMany; ++i) {
            const QString river = QStringLiteral("%1 River").arg(1000 + i);
            QCOMPARE(rowsWith(rivers, QStringLiteral("%1 | ").arg(i + 1) + river, {}), 1);
            QCOMPARE(rowsWith(segments, river, QStringLiteral(" | S-%1 | ").arg(1000 + i)), 1);
            QCOMPARE(chapters.count(river + u'\n'), 1);
        }
        QCOMPARE(rowsWith(rivers, QStringLiteral("Total, 400 watercourses"), {}), 1);
        QVERIFY(lineWith(segments, QStringLiteral("Subtotal")).isEmpty()); // of one segment each
        QVERIFY(!lineWith(segments, QStringLiteral("Total, 400 segments")).isEmpty());
        QVERIFY(!chapters.contains(QStringLiteral("– m"))); // no bank, no unit
        const auto chapterPages = sectionOf(report, QStringLiteral("Rivers")).size();
        QVERIFY2(chapterPages <= kMany / 3 + 1, qPrintable(QString::number(chapterPages))); // three on a page
        QCOMPARE(wordsOutside(report), QString());
    }
};

RIPARIA_TEST(ReportPagesTest)
#include "ReportPagesTest.moc"
