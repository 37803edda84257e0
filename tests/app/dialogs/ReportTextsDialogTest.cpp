// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/ReportTextsDialog.h"
#include "tests/app/dialogs/DialogBench.h"
#include "tests/app/report/SamplePlan.h"
#include "tests/support/TestMain.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QtTest/QtTest>

#include <algorithm>

using namespace riparia;
using namespace riparia::test;

/// Sections of the report are written.
class ReportTextsDialogTest : public QObject {
    Q_OBJECT

    const TranslationScope m_window{Language::English};

private Q_SLOTS:
    void eachSectionHasItsWordsInEachLanguage()
    {
        FreeTexts before;
        before[{FreeSection::Monitoring, Language::English}] = {QStringLiteral("Watch"), QStringLiteral("Fish.")};
        DialogBench<ReportTextsDialog> bench(before, Language::English, nullptr);
        QVERIFY(bench.dialog.texts() == before);
        auto* section = bench.find<QComboBox>("reportTextSection");
        auto* language = bench.find<QComboBox>("reportTextLanguage");
        auto* title = bench.find<QLineEdit>("reportTextTitle");
        auto* words = bench.find<QPlainTextEdit>("reportTextWords");
        QCOMPARE(title->text(), QStringLiteral("Watch"));
        QCOMPARE(words->toPlainText(), QStringLiteral("Fish."));
        language->setCurrentIndex(1);
        QVERIFY(title->text().isEmpty() && words->toPlainText().isEmpty());
        section->setCurrentIndex(1);
        QTest::keyClicks(words, QStringLiteral("Floods."));
        QTest::keyClicks(title, QStringLiteral("Risks"));
        section->setCurrentIndex(0);
        language->setCurrentIndex(0);
        words->clear();
        title->clear();
        FreeTexts after;
        after[{FreeSection::Risks, Language::Chinese}] = {QStringLiteral("Risks"), QStringLiteral("Floods.")};
        QVERIFY(bench.dialog.texts() == after);
    }

    void theReportHasWhatIsWritten()
    {
        const Plan plan = samplePlan();
        ReportBench bench(plan, reportOf(plan, Language::English));
        bench.find<QPushButton>("reportTexts")->click();
        auto* texts = bench.dialog.findChild<ReportTextsDialog*>();
        QVERIFY(texts && texts->isVisible());
        QTest::keyClicks(texts->findChild<QPlainTextEdit*>(QStringLiteral("reportTextWords")),
                         QStringLiteral("Ammonia each month."));
        QSignalSpy made(&bench.dialog, &ReportDialog::made);
        texts->findChild<QPushButton*>(QStringLiteral("reportTextsAccept"))->click();
        QVERIFY(made.wait(kPatience));
        QCOMPARE(bench.dialog.request().freeTexts.size(), std::size_t{1});
        QVERIFY(std::ranges::any_of(bench.dialog.report()->sheets, [](const Sheet& sheet) {
            return sheet.words().contains(QStringLiteral("Ammonia each month."));
        }));
    }
};

RIPARIA_TEST(ReportTextsDialogTest)
#include "ReportTextsDialogTest.moc"
