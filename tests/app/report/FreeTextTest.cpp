// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/FreeText.h"
#include "tests/app/report/SamplePlan.h"
#include "tests/app/report/SheetLines.h"
#include "tests/support/TestMain.h"

#include <QtTest/QtTest>

using namespace riparia;
using namespace riparia::test;

/// Sections of the report that somebody wrote.
class FreeTextTest : public QObject {
    Q_OBJECT

    const TranslationScope m_window{Language::English};

    static Plan onePlan()
    {
        Plan plan = emptyPlan();
        add(plan, straightRiver("DS", 2000), segment("S-1", "DS", 0, 500));
        return plan;
    }

private Q_SLOTS:
    void codesAreNamesForLife()
    {
        QStringList codes;
        for (const FreeSection section : kFreeSections) {
            codes << QString::fromUtf8(codeOf(section).data(), static_cast<qsizetype>(codeOf(section).size()));
            QVERIFY(parseFreeSection(codeOf(section)) == section);
            QVERIFY(!freeSectionName(section).isEmpty());
        }
        QCOMPARE(codes.join(u','), QStringLiteral("monitoring,risks,references,revisions"));
        QVERIFY(!parseFreeSection("monitor"));
    }

    void whatIsWrittenIsPrintedBeforeTheMethod()
    {
        const Plan plan = onePlan();
        ReportRequest request = reportOf(plan, Language::English);
        request.languages = {Language::Chinese, Language::English};
        request.freeTexts[{FreeSection::Monitoring, Language::English}] = {
            {}, QStringLiteral("Ammonia each month.\nFish every <b>third</b> year.")};
        request.freeTexts[{FreeSection::Risks, Language::Chinese}] = {QStringLiteral("风险与许可"),
                                                                      QStringLiteral("汛期不施工。")};
        request.freeTexts[{FreeSection::References, Language::English}] = {QStringLiteral("Sources"),
                                                                           QStringLiteral(" \n ")};
        const Report report = must(makeReport(plan, request));
        const QStringList monitoring = sectionLines(report, QStringLiteral("Monitoring plan"));
        QVERIFY(monitoring.contains(QStringLiteral("Ammonia each month.")));
        QVERIFY(monitoring.join(u' ').contains(QStringLiteral("< b>third"))); // no tag
        QVERIFY(!sectionOf(report, QStringLiteral("风险与许可")).empty());
        QVERIFY(sectionOf(report, QStringLiteral("Risks and consents")).empty()); // written in Chinese only
        QVERIFY(sectionOf(report, QStringLiteral("Sources")).empty());            // blanks are nothing
        const auto pageOf = [&](const char* title) {
            const auto found = std::ranges::find_if(report.bookmarks, [&](const PdfBookmark& entry) {
                return entry.title.contains(QString::fromUtf8(title));
            });
            return found == report.bookmarks.end() ? -1 : found->page;
        };
        QVERIFY(pageOf("Monitoring plan") > 0 && pageOf("Monitoring plan") < pageOf("Method and data"));
        QCOMPARE(wordsOutside(report), QString());
    }

    void aLongTextGoesOnOverThePage()
    {
        const Plan plan = onePlan();
        ReportRequest request = reportOf(plan, Language::English);
        QStringList lines;
        for (int i = 0; i < 150; ++i)
            lines << QStringLiteral("Paragraph %1 ").arg(i) + QStringLiteral("with words ").repeated(60);
        request.freeTexts[{FreeSection::Monitoring, Language::English}] = {{}, lines.join(u'\n')};
        const Report report = must(makeReport(plan, request));
        QVERIFY(sectionOf(report, QStringLiteral("Monitoring plan")).size() > 3);
        const QString words = sectionLines(report, QStringLiteral("Monitoring plan")).join(u'\n');
        for (int i = 0; i < 150; ++i)
            QVERIFY(words.contains(QStringLiteral("Paragraph %1 with").arg(i)));
        QVERIFY(!words.contains(QChar(0x2026)));
        QCOMPARE(wordsOutside(report), QString());
    }

    void nothingOfAVeryLongParagraphIsCut()
    {
        const Plan plan = onePlan();
        ReportRequest request = reportOf(plan, Language::English);
        QString line;
        for (int i = 0; i < 4000; ++i)
            line += QStringLiteral("w%1 ").arg(i);
        QVERIFY(line.size() > 20'000);
        request.freeTexts[{FreeSection::Monitoring, Language::English}] = {{}, line};
        const Report report = must(makeReport(plan, request));
        const QString words = sectionLines(report, QStringLiteral("Monitoring plan")).join(u' ');
        QVERIFY(!words.contains(QChar(0x2026)));
        for (const int i : {0, 1999, 2500, 3999})
            QVERIFY2(words.contains(QStringLiteral("w%1").arg(i)), qPrintable(QString::number(i)));
        // A word that is longer than that, of letters that are two units each.
        request.freeTexts[{FreeSection::Monitoring, Language::English}] = {
            {}, QString(u'a' + QStringLiteral("𠮷").repeated(6000))};
        const Report chinese = must(makeReport(plan, request));
        const QString all = sectionLines(chinese, QStringLiteral("Monitoring plan")).join(QString());
        QVERIFY(!all.contains(QChar(0x2026)));
    }
};

RIPARIA_TEST(FreeTextTest)
#include "FreeTextTest.moc"
