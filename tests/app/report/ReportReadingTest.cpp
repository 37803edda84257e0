// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/Report.h"
#include "core/plan/ChangeSet.h"
#include "tests/app/report/PdfTools.h"
#include "tests/app/report/SamplePlan.h"
#include "tests/app/report/SheetLines.h"
#include "tests/core/ledger/PlanMaker.h"
#include "tests/support/TestMain.h"

#include <QColor>
#include <QGuiApplication>
#include <QPalette>
#include <QRegularExpression>
#include <QtTest/QtTest>

#include <algorithm>
#include <set>
#include <string>
#include <vector>

using namespace riparia;
using namespace riparia::test;

/// What somebody finds who searches, prints and reads the report: of a plan of many segments, and in Chinese.
class ReportReadingTest : public QObject {
    Q_OBJECT

    static constexpr int kSegments = 400;

    const TranslationScope m_window{Language::English};
    Plan m_large;
    MadeOnce<Language> m_made; // of the large plan

    /// Two rivers, one of them named 水系, and more segments than a page holds.
    static Plan largePlan()
    {
        Plan plan = emptyPlan();
        PlanRiver named = straightRiver("DS", 50'000);
        named.meta.name = named.river.name = "水系整治河段";
        add(plan, named, straightRiver("HS", 50'000, 3000));
        ChangeSet changes;
        for (int i = 0; i < kSegments; ++i) {
            const std::string code = std::to_string(10'001 + i);
            Segment one = segment("S-" + code.substr(1), i % 2 ? "HS" : "DS", i / 2 * 200 + 50, i / 2 * 200 + 200,
                                  i % 3 ? Bank::Left : Bank::Both);
            one.meta.name = "护岸" + code.substr(1);
            one.events = {on("2022-05-01", "completion")};
            changes.add(std::move(one));
        }
        mustApply(plan, changes);
        return plan;
    }

    const Report& reportIn(Language language)
    {
        return m_made.of(language, [&] { return must(makeReport(m_large, reportOf(m_large, language, "all"))); });
    }

    static QStringList fontLines(const QByteArray& pdf)
    {
        QStringList lines;
        for (const QString& line : fontsOf(pdf).split(u'\n').mid(2)) {
            if (!line.trimmed().isEmpty())
                lines << line;
        }
        return lines;
    }

private Q_SLOTS:
    void initTestCase() { m_large = largePlan(); }

    void theChineseReportIsFoundByItsWords()
    {
        if (!hasPdfTools())
            QSKIP("poppler-utils are not installed");
        const QByteArray pdf = must(reportPdf(reportIn(Language::Chinese)));
        const QString text = textOf(pdf);
        for (const char* wanted : {"水系", "整治河段", "K0+050"})
            QVERIFY2(text.contains(QString::fromUtf8(wanted)), wanted);
        for (const char* wanted : {"护岸0001", "护岸0400"}) // of two fonts, between which a reader may see a blank
            QVERIFY2(QString(text).remove(u' ').contains(QString::fromUtf8(wanted)), wanted);
        static const QRegularExpression kRadicals(QStringLiteral("[\u2E80-\u2FDF\uFFFD]"));
        QVERIFY(!text.contains(kRadicals));
        const QStringList fonts = fontLines(pdf);
        static const QRegularExpression kEmbedded(
            QStringLiteral("\\s(yes|no)\\s+(yes|no)\\s+(yes|no)\\s+[0-9]+\\s+[0-9]+\\s*$"));
        int chinese = 0;
        for (const QString& font : fonts) {
            const auto match = kEmbedded.match(font);
            QVERIFY2(match.hasMatch(), qPrintable(font));
            QCOMPARE(match.captured(1), QStringLiteral("yes")); // embedded
            chinese += font.contains(QStringLiteral("CJK")) ? 1 : 0;
            QVERIFY2(!font.contains(QStringLiteral("CJK")) || font.contains(QStringLiteral("CJKsc")), qPrintable(font));
        }
        QVERIFY(chinese > 0);
    }

    void everyPageOfATableHasItsHeadAndTheLastItsTotals()
    {
        const Report& report = reportIn(Language::English);
        static const QRegularExpression kCode(QStringLiteral("\\bS-[0-9]{4}\\b"));
        std::vector<Sheet> pages;
        for (const Sheet& sheet : sectionOf(report, QStringLiteral("Segments"))) {
            if (linesOf(sheet).filter(kCode).size() > 0)
                pages.push_back(sheet);
        }
        QVERIFY(pages.size() > 5);
        std::set<QString> listed;
        QStringList totals;
        for (const Sheet& page : pages) {
            const QStringList lines = linesOf(page);
            const auto isHead = [](const QString& line) {
                const QStringList cells = line.split(QStringLiteral(" | "));
                return cells.contains(QStringLiteral("From")) && cells.contains(QStringLiteral("To")) &&
                       cells.contains(QStringLiteral("Bank")) && cells.contains(QStringLiteral("Status"));
            };
            const auto head = std::ranges::find_if(lines, isHead);
            QVERIFY2(head != lines.end(), qPrintable(lines.join(u'\n')));
            const auto first = std::ranges::find_if(lines, [](const QString& line) { return line.contains(kCode); });
            QVERIFY2(head < first, qPrintable(lines.join(u'\n')));
            for (auto codes = kCode.globalMatch(lines.join(u'\n')); codes.hasNext();)
                listed.insert(codes.next().captured());
            totals << lines.filter(QStringLiteral("Total, "));
        }
        QCOMPARE(listed.size(), std::size_t{kSegments});
        QCOMPARE(totals.size(), qsizetype{1});
        QVERIFY2(totals.front().contains(QStringLiteral("Total, 400 segments")), qPrintable(totals.front()));
        QVERIFY2(totals.front().contains(QStringLiteral("60,000.0")), qPrintable(totals.front())); // 400 of 150 m
        QVERIFY(!linesOf(pages.back()).filter(QStringLiteral("Total, ")).isEmpty());
        QVERIFY(!linesOf(pages.back()).filter(kCode).isEmpty()); // not alone on its page
        for (std::size_t i = 1; i < report.sheets.size(); ++i)
            QVERIFY(report.sheets[i].words().contains(QStringLiteral("%1 / %2").arg(i + 1).arg(report.sheets.size())));
    }

    void theMethodPageNamesSystemAndLength()
    {
        const QString english = sectionLines(reportIn(Language::English), QStringLiteral("Method")).join(u'\n');
        QVERIFY2(english.contains(QStringLiteral("EPSG:4547")), qPrintable(english));
        QVERIFY2(english.contains(QStringLiteral("ellipsoid")), qPrintable(english));
        QVERIFY2(english.contains(QStringLiteral("Unresolved issues")), qPrintable(english));
    }

    void aDarkWindowChangesNothingInTheReport()
    {
        const Plan plan = samplePlan();
        const QByteArray light = must(reportPdf(must(makeReport(plan, reportOf(plan, Language::Chinese)))));
        const QPalette before = QGuiApplication::palette();
        QPalette dark;
        for (const QPalette::ColorRole role : {QPalette::Window, QPalette::Base, QPalette::Button})
            dark.setColor(role, QColor(30, 30, 30));
        for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
            dark.setColor(role, QColor(230, 230, 230));
        QGuiApplication::setPalette(dark);
        const QByteArray inDark = must(reportPdf(must(makeReport(plan, reportOf(plan, Language::Chinese)))));
        QGuiApplication::setPalette(before);
        QVERIFY(inDark == light);
    }
};

RIPARIA_TEST(ReportReadingTest)
#include "ReportReadingTest.moc"
