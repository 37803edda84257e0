// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/ReportDialog.h"
#include "app/report/ReportMemory.h"
#include "tests/app/dialogs/DialogBench.h"
#include "tests/app/report/SamplePlan.h"
#include "tests/support/TestMain.h"

#include <QCheckBox>
#include <QComboBox>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest/QtTest>

using namespace riparia;
using namespace riparia::test;

/// What is chosen in the dialog of the report.
class ReportChoicesTest : public QObject {
    Q_OBJECT

    using Bench = ReportBench;

    const TranslationScope m_window{Language::English};
    Plan m_plan;

    ReportRequest asked() const { return reportOf(m_plan, Language::English); }
    /// Of the first pages, for what does not look at the others.
    ReportRequest brief() const { return withOnly(asked(), {ReportSection::Cover, ReportSection::Figures}); }

private Q_SLOTS:
    void initTestCase() { m_plan = samplePlan(); }

    void sectionsAreChosen()
    {
        ReportRequest request = asked();
        request.leftOut = {ReportSection::ByMeasure};
        Bench bench(m_plan, request);
        auto* sections = bench.find<QListWidget>("reportSections");
        const auto itemOf = [&](ReportSection section) {
            for (int row = 0; row < sections->count(); ++row) {
                if (sections->item(row)->data(Qt::UserRole).toInt() == static_cast<int>(section))
                    return sections->item(row);
            }
            return sections->item(0);
        };
        QCOMPARE(sections->count(), static_cast<int>(kReportSections.size()));
        QCOMPARE(itemOf(ReportSection::ByMeasure)->checkState(), Qt::Unchecked);
        QVERIFY(!(itemOf(ReportSection::Method)->flags() & Qt::ItemIsUserCheckable));
        const std::size_t pages = bench.dialog.report()->sheets.size();
        QSignalSpy made(&bench.dialog, &ReportDialog::made);
        sections->setCurrentItem(itemOf(ReportSection::Chapters));
        QTest::keyClick(sections, Qt::Key_Space);
        QVERIFY(made.wait(kPatience));
        QCOMPARE(bench.dialog.request().leftOut,
                 (std::set<ReportSection>{ReportSection::ByMeasure, ReportSection::Chapters}));
        QVERIFY(bench.dialog.report()->sheets.size() < pages);
        bench.choose("reportTemplate", 1); // has no chapters, and forgets nothing
        QVERIFY(!(itemOf(ReportSection::Chapters)->flags() & Qt::ItemIsEnabled));
        QVERIFY(itemOf(ReportSection::Segments)->flags() & Qt::ItemIsEnabled);
        QVERIFY(bench.dialog.request().leftOut.contains(ReportSection::Chapters));
    }

    void aLogoGoesOnTheCoverAndOneThatIsMissingIsTold()
    {
        Bench bench(m_plan, brief());
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("logo.png"));
        QImage image(60, 10, QImage::Format_RGB32);
        image.fill(Qt::darkRed);
        QVERIFY(image.save(path));
        const auto type = [&](const QString& text) {
            QSignalSpy made(&bench.dialog, &ReportDialog::made);
            auto* edit = bench.find<QLineEdit>("reportLogoFile");
            edit->setText(text);
            QTest::keyClick(edit, Qt::Key_Return);
            QVERIFY(made.wait(kPatience));
        };
        const auto marks = [&] { return bench.dialog.report()->sheets.front().marks.size(); };
        const std::size_t without = marks();
        type(path);
        QCOMPARE(marks(), without + 1);
        QVERIFY(!bench.find<QLabel>("reportMessage")->text().contains(QStringLiteral("logo")));
        type(folder.filePath(QStringLiteral("no logo.png")));
        QCOMPARE(marks(), without);
        QVERIFY(bench.find<QLabel>("reportMessage")->text().contains(QStringLiteral("no logo.png")));
        QVERIFY(bench.find<QPushButton>("reportSave")->isEnabled());
    }

    void whatAPlanRemembersIsChosenAgain()
    {
        ReportRequest request = asked();
        recallReportSettings(R"({"languages":["zh_CN"],"template":"standard","paper":"a3","scale":25000,"audit":true,)"
                             R"("left_out":["measures"],"author":"Li Ming","revision":"3","logo":"/no/such/logo.png"})",
                             request);
        Bench bench(m_plan, request);
        QCOMPARE(reportSettingsText(bench.dialog.request()), reportSettingsText(request));
        QCOMPARE(bench.find<QComboBox>("reportPaperSize")->currentIndex(), 1);
        QCOMPARE(bench.find<QLineEdit>("reportAuthor")->text(), QStringLiteral("Li Ming"));
        // The logo went elsewhere: told, and no reason to be without a report.
        QVERIFY(bench.find<QLabel>("reportMessage")->text().contains(QStringLiteral("/no/such/logo.png")));
        QVERIFY(bench.find<QPushButton>("reportSave")->isEnabled());
    }

    void theDocumentHasANumber()
    {
        ReportRequest request = brief();
        request.documentNumber = QStringLiteral("LG-1");
        Bench bench(m_plan, request);
        auto* number = bench.find<QLineEdit>("reportNumber");
        QCOMPARE(number->text(), QStringLiteral("LG-1"));
        QSignalSpy made(&bench.dialog, &ReportDialog::made);
        number->setText(QStringLiteral(" LG-2 "));
        QTest::keyClick(number, Qt::Key_Return);
        QVERIFY(made.wait(kPatience));
        QCOMPARE(bench.dialog.request().documentNumber, QStringLiteral("LG-2"));
        QVERIFY(bench.dialog.report()->sheets.front().words().contains(QStringLiteral("Document no. LG-2")));
    }

    void aFontOfAnotherComputerStaysChosenAndIsTold()
    {
        ReportRequest request = brief();
        request.fonts.latin = QStringLiteral("No Such Font");
        Bench bench(m_plan, request);
        auto* font = bench.find<QComboBox>("reportLatinFont");
        QCOMPARE(font->currentText(), QStringLiteral("No Such Font"));
        QVERIFY(bench.find<QLabel>("reportMessage")->text().contains(QStringLiteral("is not on this computer")));
        bench.choose("reportLatinFont", 0);
        QVERIFY(bench.dialog.request().fonts == FontChoice());
        QVERIFY(!bench.find<QLabel>("reportMessage")->text().contains(QStringLiteral("is not on this computer")));
    }

    void theOverviewMapHasTheScaleThatIsChosen()
    {
        Bench bench(m_plan, withOnly(asked(), {ReportSection::Overview}));
        auto* scale = bench.find<QComboBox>("reportOverviewScale");
        QVERIFY(!bench.dialog.request().overviewScale);
        bench.choose("reportOverviewScale", scale->findData(500'000.0));
        QCOMPARE(bench.dialog.request().overviewScale.value_or(0), 500'000.0);
        // Works would lie beyond its edge.
        QSignalSpy failed(&bench.dialog, &ReportDialog::failed);
        scale->setCurrentIndex(scale->findData(2'000.0));
        QVERIFY(failed.wait(kPatience));
        QVERIFY(bench.find<QLabel>("reportMessage")->text().contains(QStringLiteral("would not show all works")));
        QVERIFY(!bench.find<QPushButton>("reportSave")->isEnabled());
    }

    void stripMapsOfManyRiversAreInsistedOn()
    {
        Plan plan = emptyPlan();
        for (int i = 0; i < 41; ++i) {
            const std::string key = std::to_string(1000 + i);
            add(plan, straightRiver(key, 900, i * 50), segment("S-" + key, key, 100, 200));
        }
        Bench bench(plan, reportOf(plan, Language::English));
        const auto* message = bench.find<QLabel>("reportMessage");
        QVERIFY(message->text().contains(QStringLiteral("Without strip maps: 41 rivers")));
        const std::size_t pages = bench.dialog.report()->sheets.size();
        auto* all = bench.find<QCheckBox>("reportAllStrips");
        QVERIFY(!all->isChecked());
        QSignalSpy made(&bench.dialog, &ReportDialog::made);
        QTest::keyClick(all, Qt::Key_Space);
        QVERIFY(made.wait(kPatience));
        QVERIFY(bench.dialog.request().allStrips);
        QVERIFY(!message->text().contains(QStringLiteral("Without strip maps")));
        QVERIFY(bench.dialog.report()->sheets.size() > pages);
    }

    void stripMapsHaveTheScaleThatIsChosen()
    {
        Bench bench(m_plan, withOnly(asked(), {ReportSection::Chapters}));
        auto* scale = bench.find<QComboBox>("reportScale");
        QVERIFY(!bench.dialog.request().stripScale);
        bench.choose("reportScale", scale->findData(25'000.0));
        QCOMPARE(bench.dialog.request().stripScale.value_or(0), 25'000.0);
        // So many sheets that it is refused, and told.
        QSignalSpy failed(&bench.dialog, &ReportDialog::failed);
        scale->setCurrentIndex(scale->findData(500.0));
        QVERIFY(failed.wait(kPatience));
        QVERIFY(bench.find<QLabel>("reportMessage")->text().contains(QStringLiteral("strip maps")));
        QVERIFY(!bench.find<QPushButton>("reportSave")->isEnabled());
    }
};

RIPARIA_TEST(ReportChoicesTest)
#include "ReportChoicesTest.moc"
