// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/MapFrame.h"
#include "app/report/ReportSection.h"
#include "tests/app/report/SamplePlan.h"
#include "tests/app/report/SheetLines.h"
#include "tests/support/TestMain.h"

#include <QRegularExpression>
#include <QtTest/QtTest>

#include <cstddef>
#include <iterator>
#include <set>

using namespace riparia;
using namespace riparia::test;

/// Which sections a report has, and the scale of its strip maps.
class ReportSectionsTest : public QObject {
    Q_OBJECT

    const TranslationScope m_window{Language::English};
    Plan m_sample;
    Report m_whole; // of the sample, nothing left out

    ReportRequest asked() const { return reportOf(m_sample, Language::English, "all"); }

    Report only(const std::set<ReportSection>& sections, ReportTemplate layout = ReportTemplate::Standard) const
    {
        ReportRequest request = withOnly(asked(), sections);
        request.layout = layout;
        return must(makeReport(m_sample, request));
    }

    /// The first line of the outline with these words; -1 = none.
    static int pageOf(const Report& report, const QString& title)
    {
        const auto found = std::ranges::find_if(report.bookmarks,
                                                [&](const PdfBookmark& entry) { return entry.title.contains(title); });
        return found == report.bookmarks.end() ? -1 : found->page;
    }

    static QStringList scalesIn(const Report& report)
    {
        static const QRegularExpression kStrip(
            QStringLiteral(", (1 : [0-9\\s\u00A0\u2009\u202F]+), flow left to right"));
        QStringList scales;
        auto all = kStrip.globalMatch(wordsOf(report));
        while (all.hasNext())
            scales << all.next().captured(1);
        return scales;
    }

    /// All that is written of the targets, from the legend to the last note about one of them.
    static QStringList targetChart(const std::vector<Sheet>& pages)
    {
        QStringList words;
        for (const Sheet& sheet : pages)
            words << sheet.words().split(u'\n');
        const qsizetype begin = words.indexOf(QStringLiteral("counted in this report"));
        const auto end = std::ranges::find_if(
            words, [](const QString& piece) { return piece.startsWith(QStringLiteral("Targets are measured by")); });
        return begin < 0 ? QStringList() : words.mid(begin, std::distance(words.begin(), end) - begin);
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_sample = samplePlan();
        m_whole = must(makeReport(m_sample, asked()));
    }

    void codesAreNamesForLife()
    {
        QStringList codes;
        for (const ReportSection section : kReportSections) {
            codes << QString::fromUtf8(codeOf(section).data(), static_cast<qsizetype>(codeOf(section).size()));
            QVERIFY(parseReportSection(codeOf(section)) == section);
            QVERIFY(!sectionName(section).isEmpty());
        }
        QCOMPARE(codes.join(u','), QStringLiteral("cover,figures,overview,rivers,measures,chapters,segments,areas,"
                                                  "targets,comparison,method"));
        QVERIFY(!parseReportSection("chapter"));
    }

    void aSectionThatIsLeftOutIsNotThere_data()
    {
        QTest::addColumn<int>("section");
        QTest::addColumn<QString>("title");
        const auto row = [](ReportSection section, const char* title) {
            QTest::newRow(title) << static_cast<int>(section) << QString::fromLatin1(title);
        };
        row(ReportSection::Overview, "Overview map");
        row(ReportSection::ByRiver, "By river");
        row(ReportSection::ByMeasure, "By measure");
        row(ReportSection::Chapters, "Rivers");
        row(ReportSection::Segments, "Segments");
        row(ReportSection::Areas, "Areas and greenways");
    }

    void aSectionThatIsLeftOutIsNotThere()
    {
        QFETCH(int, section);
        QFETCH(QString, title);
        ReportRequest request = asked();
        request.leftOut = {static_cast<ReportSection>(section)};
        const Report report = must(makeReport(m_sample, request));
        QVERIFY(pageOf(m_whole, title) >= 0);
        QCOMPARE(pageOf(report, title), -1);
        QVERIFY(report.sheets.size() < m_whole.sheets.size());
        QCOMPARE(wordsOutside(report), QString());
    }

    /// The contents go with them, but not the targets, which stood below them.
    void ofKeyFiguresThatAreLeftOutTheTargetsStay()
    {
        const QString title = QStringLiteral("Key figures");
        ReportRequest request = asked();
        request.leftOut = {ReportSection::Figures};
        const Report report = must(makeReport(m_sample, request));
        const auto figures = sectionOf(m_whole, title);
        const auto contents = sectionOf(m_whole, QStringLiteral("Contents")); // none where they stand below the figures
        const auto targets = sectionOf(report, QStringLiteral("Targets"));
        QVERIFY(!figures.empty());
        QCOMPARE(targets.size(), std::size_t{1});
        QCOMPARE(report.sheets.size(), m_whole.sheets.size() - figures.size() - contents.size() + targets.size());
        QVERIFY(pageOf(m_whole, title) >= 0);
        QCOMPARE(pageOf(report, title), -1);
        QCOMPARE(pageOf(m_whole, QStringLiteral("Targets")), -1);
        QVERIFY(pageOf(report, QStringLiteral("Targets")) >= 0);
        for (const char* figure : {"Key figures", "Bank length treated", "Targets met"}) {
            QVERIFY2(wordsOf(m_whole).contains(QLatin1String(figure)), figure);
            QVERIFY2(!wordsOf(report).contains(QLatin1String(figure)), figure);
        }
        const QStringList chart = targetChart(targets);
        QVERIFY(chart.contains(QStringLiteral("River length treated")));
        QVERIFY(chart.contains(QStringLiteral("Restored ecological area")));
        QCOMPARE(chart, targetChart(figures));
        QCOMPARE(wordsOutside(report), QString());
    }

    void theCoverMayBeLeftOut()
    {
        ReportRequest request = asked();
        request.leftOut = {ReportSection::Cover};
        const Report report = must(makeReport(m_sample, request));
        QVERIFY(report.sheets.front().words().contains(QStringLiteral("Key figures")));
        QVERIFY(!wordsOf(report).contains(QStringLiteral("Approved ____________")));
    }

    void contentsAndPageNumbersFollow()
    {
        const Report report = only({ReportSection::Figures, ReportSection::ByRiver, ReportSection::Areas});
        std::ptrdiff_t named = 0;
        for (const PdfBookmark& entry : report.bookmarks) {
            if (entry.page == 0)
                continue;
            const QString line = entry.title + QStringLiteral(" | ") + QString::number(entry.page + 1);
            named += std::ranges::count_if(linesOf(report.sheets.front()),
                                           [&](const QString& there) { return there.contains(line); });
        }
        QCOMPARE(named, std::ssize(report.bookmarks) - 1); // all but the page they stand on
        QVERIFY(named >= 3);
        QVERIFY(report.bookmarks[1].title.startsWith(QStringLiteral("2 ")));
        for (std::size_t i = 0; i < report.sheets.size(); ++i)
            QVERIFY(report.sheets[i].words().contains(QStringLiteral("%1 / %2").arg(i + 1).arg(report.sheets.size())));
    }

    void methodAndDataAreAlwaysThere()
    {
        const Report report = only({});
        QVERIFY(pageOf(report, QStringLiteral("Method and data")) == 0);
        QCOMPARE(report.bookmarks.size(), std::size_t{1});
    }

    void targetsStandAloneWithoutKeyFigures()
    {
        QVERIFY(pageOf(only({ReportSection::Targets}), QStringLiteral("Targets")) == 0);
        const Report without = only({ReportSection::Figures});
        QVERIFY(!linesOf(without.sheets.front()).contains(QStringLiteral("Targets")));
        const Report with = only({ReportSection::Figures, ReportSection::Targets});
        QVERIFY(linesOf(with.sheets.front()).contains(QStringLiteral("Targets")));
        QCOMPARE(pageOf(with, QStringLiteral("Targets")), -1); // on the page of the key figures
    }

    void theFormHasItsListsByChoice()
    {
        const Report report = only({}, ReportTemplate::Form);
        QVERIFY(pageOf(report, QStringLiteral("Segments")) < 0);
        QVERIFY(pageOf(report, QStringLiteral("Overview map")) < 0);
        QVERIFY(pageOf(only({ReportSection::Segments}, ReportTemplate::Form), QStringLiteral("Segments")) > 0);
    }

    void stripMapsHaveTheScaleAskedFor()
    {
        ReportRequest request = withOnly(asked(), {ReportSection::Chapters});
        request.stripScale = 25'000;
        const QStringList scales = scalesIn(must(makeReport(m_sample, request)));
        QVERIFY(!scales.isEmpty());
        QCOMPARE(std::set<QString>(scales.begin(), scales.end()), std::set<QString>{scaleWords(25'000)});
        request.stripScale = 10'000;
        QVERIFY(scalesIn(must(makeReport(m_sample, request))).size() > scales.size());
    }

    void aLargeScaleCutsAShortRiverFinely()
    {
        Plan plan = emptyPlan();
        add(plan, straightRiver("10", 2000), segment("S-10", "10", 0, 1000));
        ReportRequest request = reportOf(plan, Language::English);
        request.stripScale = 500;
        const QStringList scales = scalesIn(must(makeReport(plan, request)));
        QCOMPARE(scales.size(), 10); // 100 m each
        QCOMPARE(scales.front(), scaleWords(500));
    }

    void theOverviewHasTheScaleAskedForIfItShowsAllWorks()
    {
        ReportRequest request = asked();
        request.overviewScale = 500'000;
        const auto pages = sectionOf(must(makeReport(m_sample, withOnly(request, {ReportSection::Overview}))),
                                     QStringLiteral("Overview map"));
        QVERIFY(pages.front().words().contains(scaleWords(500'000)));
        request.overviewScale = 2'000;
        const auto refused = makeReport(m_sample, request);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::InvalidArgument);
        QVERIFY(QString::fromStdString(refused.error().detail).contains(QStringLiteral("the largest scale that does")));
        request.leftOut = {ReportSection::Overview}; // then nobody minds
        QVERIFY(makeReport(m_sample, request));
        request.leftOut.clear();
        request.overviewScale = 777;
        QCOMPARE(makeReport(m_sample, request).error().code, ErrorCode::InvalidArgument);
    }

    void manyRiversHaveStripMapsOnDemandOnly()
    {
        Plan plan = emptyPlan();
        for (int i = 0; i < 41; ++i) {
            const std::string key = std::to_string(1000 + i);
            add(plan, straightRiver(key, 900, i * 50), segment("S-" + key, key, 100, 200));
        }
        ReportRequest request = reportOf(plan, Language::English);
        const Report without = must(makeReport(plan, request));
        QCOMPARE(without.riversWithoutStrips, std::size_t{41});
        QVERIFY(scalesIn(without).isEmpty());
        QVERIFY(
            wordsOf(without).contains(QStringLiteral("Without strip maps: 41 rivers with works, and for more than")));
        QCOMPARE(wordsOutside(without), QString());
        request.allStrips = true;
        const Report with = must(makeReport(plan, request));
        QCOMPARE(with.riversWithoutStrips, std::size_t{0});
        QVERIFY(scalesIn(with).size() >= 41);
        QVERIFY(!wordsOf(with).contains(QStringLiteral("Without strip maps")));
        request.leftOut = {ReportSection::Chapters}; // nobody misses them
        request.allStrips = false;
        QCOMPARE(must(makeReport(plan, request)).riversWithoutStrips, std::size_t{0});
    }

    void tooManySheetsAreRefusedWithTheirNumber()
    {
        Plan plan = emptyPlan();
        add(plan, straightRiver("10", 50'000), segment("S-10", "10", 0, 50'000));
        ReportRequest request = reportOf(plan, Language::English);
        request.stripScale = 500;
        const auto refused = makeReport(plan, request);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::InvalidArgument);
        QCOMPARE(refused.error().subject, std::string("1 : 500"));
        static const QRegularExpression kCounts(QStringLiteral("(\\d+) strip maps, and at most (\\d+)"));
        const auto said = kCounts.match(QString::fromStdString(refused.error().detail));
        QVERIFY2(said.hasMatch(), refused.error().detail.c_str());
        QVERIFY(std::abs(said.captured(1).toInt() - 500) <= 2); // of 100 m
        QCOMPARE(said.captured(2).toInt(), 200);
        request.leftOut = {ReportSection::Chapters}; // there are none then
        QVERIFY(makeReport(plan, request));
        request.stripScale = 777;
        QCOMPARE(makeReport(plan, request).error().code, ErrorCode::InvalidArgument);
    }

    /// The bound is one, whatever makes them many; what nobody asked for refuses no report.
    void tooManySheetsOfManyRiversAreRefusedOrLeftOut()
    {
        Plan plan = emptyPlan();
        for (int i = 0; i < 40; ++i) {
            const std::string key = std::to_string(1000 + i);
            add(plan, straightRiver(key, 16'000, i * 50), segment("S-" + key, key, 0, 16'000));
        }
        ReportRequest request = reportOf(plan, Language::English);
        const Report without = must(makeReport(plan, request));
        QCOMPARE(without.riversWithoutStrips, std::size_t{40});
        QVERIFY(scalesIn(without).isEmpty());
        QVERIFY(wordsOf(without).contains(QStringLiteral("for 40 rivers with works they would be more than 200")));
        request.allStrips = true;
        const auto refused = makeReport(plan, request);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::InvalidArgument);
        QCOMPARE(refused.error().subject, std::string("Strip maps of all rivers"));
        QVERIFY(
            QString::fromStdString(refused.error().detail)
                .contains(QStringLiteral("at most 200 are made; a smaller scale makes fewer, and so does a report")));
    }
};

RIPARIA_TEST(ReportSectionsTest)
#include "ReportSectionsTest.moc"
