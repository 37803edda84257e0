// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/ReportDialog.h"
#include "app/dialogs/ReportPrint.h"
#include "app/jobs/JobLink.h"
#include "tests/app/dialogs/DialogBench.h"
#include "tests/app/report/PdfTools.h"
#include "tests/app/report/SamplePlan.h"
#include "tests/app/report/SheetLines.h"
#include "tests/support/FullDisk.h"
#include "tests/support/TestMain.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QPrinter>
#include <QProgressBar>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest/QtTest>

#include <utility>

using namespace riparia;
using namespace riparia::test;

/// The dialog that makes, shows and writes the report.
class ReportDialogTest : public QObject {
    Q_OBJECT

    using Bench = ReportBench;

    const TranslationScope m_window{Language::English};
    Plan m_plan;

    mutable MadeOnce<bool> m_whole; // one
    mutable MadeOnce<std::pair<Language, ReportPaper>> m_forms;

    ReportRequest asked() const { return reportOf(m_plan, Language::English); }
    /// Of few pages, for what does not look at the others.
    ReportRequest brief() const
    {
        return withOnly(asked(), {ReportSection::Cover, ReportSection::Figures, ReportSection::ByRiver});
    }

    /// What asked() asks for.
    const Report& whole() const
    {
        return m_whole.of(true, [&] { return must(makeReport(m_plan, asked())); });
    }
    /// The summary form with its map and lists.
    const Report& form(Language language = Language::English, ReportPaper paper = ReportPaper::A4) const
    {
        return m_forms.of({language, paper}, [&] {
            ReportRequest request = reportOf(m_plan, language);
            request.layout = ReportTemplate::Form;
            request.paper = paper;
            return must(makeReport(m_plan, request));
        });
    }

    /// Into a file, on paper of this size.
    static std::shared_ptr<QPrinter> printerTo(const QString& path, QPageSize::PageSizeId paper)
    {
        auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
        printer->setOutputFormat(QPrinter::PdfFormat);
        printer->setOutputFileName(path);
        printer->setPageSize(QPageSize(paper));
        return printer;
    }

    static QByteArray bytesOf(const QString& path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    /// Width and height of each page in whole millimetres: "210x297".
    static QStringList papersOf(const QByteArray& pdf)
    {
        const QString said =
            QString::fromUtf8(test::askPdf(pdf, QStringLiteral("pdfinfo"),
                                           {QStringLiteral("-f"), QStringLiteral("1"), QStringLiteral("-l"),
                                            QStringLiteral("999"), QStringLiteral("%1")}));
        static const QRegularExpression kPage(QStringLiteral("Page +\\d+ size: +([0-9.]+) x ([0-9.]+) pts"));
        QStringList papers;
        auto pages = kPage.globalMatch(said);
        while (pages.hasNext()) {
            const auto page = pages.next();
            const auto millimetres = [&](int part) { return qRound(page.captured(part).toDouble() / 72 * 25.4); };
            papers << QStringLiteral("%1x%2").arg(millimetres(1)).arg(millimetres(2));
        }
        return papers;
    }

private Q_SLOTS:
    void initTestCase() { m_plan = samplePlan(); }

    void theReportFollowsWhatIsChosen()
    {
        Bench bench(m_plan, asked());
        const std::size_t pages = bench.dialog.report()->sheets.size();
        QVERIFY(pages > 10);
        bench.choose("reportTemplate", 1);
        QVERIFY(bench.dialog.report()->sheets.size() < pages);
        bench.choose("reportTemplate", 0);
        bench.choose("reportLanguage", 1);
        QVERIFY(bench.dialog.report()->sheets[1].words().contains(QStringLiteral("关键指标")));
        QCOMPARE(installedLanguage(), Language::English);
    }

    void authorAndRevisionGoOnTheCover()
    {
        ReportRequest request = brief();
        request.preparedBy = QStringLiteral("Account");
        Bench bench(m_plan, request);
        QCOMPARE(bench.find<QLineEdit>("reportAuthor")->text(), QStringLiteral("Account"));
        const auto type = [&](const char* name, const QString& text) {
            QSignalSpy made(&bench.dialog, &ReportDialog::made);
            auto* edit = bench.find<QLineEdit>(name);
            edit->selectAll();
            QTest::keyClicks(edit, text);
            QTest::keyClick(edit, Qt::Key_Return);
            QVERIFY(made.wait(kPatience));
        };
        type("reportAuthor", QStringLiteral("Li Ming"));
        type("reportRevision", QStringLiteral("4"));
        const QString cover = bench.dialog.report()->sheets.front().words();
        QVERIFY(cover.contains(QStringLiteral("Prepared Li Ming")));
        QVERIFY(cover.contains(QStringLiteral("Revision 4")));
    }

    void onlyTheFormHasAChoiceOfItsTotal()
    {
        Bench bench(m_plan, brief());
        auto* box = bench.find<QCheckBox>("reportTotalFirst");
        QVERIFY(!box->isEnabled() && !box->toolTip().isEmpty());
        bench.choose("reportTemplate", 1);
        QVERIFY(box->isEnabled());
        const QString last = bench.dialog.report()->sheets.front().words();
        QSignalSpy made(&bench.dialog, &ReportDialog::made);
        box->click();
        QVERIFY(made.wait(kPatience));
        QVERIFY(bench.dialog.report()->sheets.front().words() != last);
        QVERIFY(bench.dialog.request().isTotalFirst);
    }

    void whatTheFilterHidesIsLeftOutUntilItIsAskedFor()
    {
        ReportRequest request = withOnly(asked(), {ReportSection::Segments});
        request.count.filter = must(Filter::parse("river = DS"));
        Bench bench(m_plan, request);
        auto* box = bench.find<QCheckBox>("reportShown");
        QVERIFY(box->isEnabled() && box->isChecked());
        const QString shown = wordsOf(*bench.dialog.report());
        QVERIFY(shown.contains(QStringLiteral("S-0001")) && !shown.contains(QStringLiteral("S-0004")));
        QSignalSpy made(&bench.dialog, &ReportDialog::made);
        box->click();
        QVERIFY(made.wait(kPatience));
        const QString all = wordsOf(*bench.dialog.report());
        QVERIFY(all.contains(QStringLiteral("S-0001")) && all.contains(QStringLiteral("S-0004")));
    }

    void pagesAreShownOneByOne()
    {
        Bench bench(m_plan, brief());
        ReportPreview& preview = bench.dialog.preview();
        preview.resize(300, 400);
        QSignalSpy painted(&preview, &ReportPreview::painted);
        preview.showPage(1);
        QTRY_VERIFY_WITH_TIMEOUT(preview.isUpToDate(), kPatience);
        QCOMPARE(preview.page(), 1);
        preview.showPage(100'000);
        QCOMPARE(preview.page(), static_cast<int>(bench.dialog.report()->sheets.size()) - 1);
        preview.showPage(-3);
        QCOMPARE(preview.page(), 0);
        QTRY_VERIFY_WITH_TIMEOUT(preview.isUpToDate(), kPatience);
    }

    void aPageIsAPictureOfItsPaper()
    {
        const Report& report = whole();
        const QImage upright = pictureOfSheet(report, 1, {400, 400});
        QCOMPARE(upright.height(), 400);
        QVERIFY(std::abs(upright.width() - 283) <= 1);
        const QImage wide = pictureOfSheet(report, 2, {400, 400});
        QCOMPARE(wide.width(), 400);
        QVERIFY(wide.pixelColor(0, 0) == QColor(Qt::white));
    }

    void theFileIsWrittenWhole()
    {
        Bench bench(m_plan, brief());
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("out.pdf"));
        QSignalSpy saved(&bench.dialog, &ReportDialog::saved);
        QTRY_VERIFY_WITH_TIMEOUT(bench.find<QPushButton>("reportSave")->isEnabled(), kPatience);
        bench.find<QPushButton>("reportSave")->setFocus();
        bench.dialog.saveTo(path);
        QVERIFY(saved.wait(kPatience));
        QVERIFY(bench.dialog.focusWidget() ==
                bench.find<QPushButton>("reportSave")); // else another is the default one too
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        QVERIFY(bytes.startsWith("%PDF-1.4"));
        QVERIFY(bytes.endsWith("%%EOF\n"));
    }

    void aFolderThatIsNotThereIsToldPlainly()
    {
        Bench bench(m_plan, brief());
        QSignalSpy failed(&bench.dialog, &ReportDialog::failed);
        bench.dialog.saveTo(QStringLiteral("/no/such/folder/out.pdf"));
        QVERIFY(failed.wait(kPatience));
        QVERIFY(bench.find<QLabel>("reportMessage")->text().contains(QStringLiteral("/no/such/folder")));
        QVERIFY(bench.find<QPushButton>("reportSave")->isEnabled());
    }

    void whatHasNoRoomLeavesWhatWasThere()
    {
        Bench bench(m_plan, brief());
        const QTemporaryDir folder;
        const QString old = folder.filePath(QStringLiteral("old.pdf"));
        QFile file(old);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("mine") == 4);
        file.close();
        for (const QString& path : {old, folder.filePath(QStringLiteral("new.pdf"))}) {
            QSignalSpy failed(&bench.dialog, &ReportDialog::failed);
            {
                const test::FullDisk full;
                bench.dialog.saveTo(path);
                QVERIFY(failed.wait(kPatience));
            }
            const QString said = bench.find<QLabel>("reportMessage")->text();
            QVERIFY2(said.contains(QFileInfo(path).fileName()), qPrintable(said));
            QVERIFY(bench.find<QPushButton>("reportSave")->isEnabled());
            QCOMPARE(bytesOf(old), QByteArray("mine"));
            QCOMPARE(QDir(folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot).size(), 1);
        }
    }

    void thePlanIsNotWrittenOver()
    {
        const QTemporaryDir folder;
        const QString plan = folder.filePath(QStringLiteral("plan.riparia.gpkg"));
        QVERIFY(QFile::copy(QStringLiteral(RIPARIA_SOURCE_DIR "/sample-data/pingdi/pingdi.riparia.gpkg"), plan));
        const QByteArray before = bytesOf(plan);
        Bench bench(m_plan, brief(), plan);
        QSignalSpy failed(&bench.dialog, &ReportDialog::failed);
        bench.dialog.saveTo(plan);
        QVERIFY(failed.wait(kPatience));
        QVERIFY(bench.find<QLabel>("reportMessage")->text().contains(QStringLiteral("it is the plan itself")));
        QVERIFY(bytesOf(plan) == before);
        // Nor as what a printer writes.
        bench.dialog.printOn(printerTo(plan, QPageSize::A4));
        QVERIFY(failed.wait(kPatience));
        QVERIFY(bench.find<QLabel>("reportMessage")->text().contains(QStringLiteral("it is the plan itself")));
        QVERIFY(bytesOf(plan) == before);
    }

    /// White paper on a white dialog would have no edge.
    void thePageLiesOnAGroundOfItsOwn()
    {
        Bench bench(m_plan, brief());
        bench.dialog.show();
        QTRY_VERIFY_WITH_TIMEOUT(bench.dialog.preview().isUpToDate(), kPatience);
        auto* paper = bench.find<QLabel>("reportPaper");
        const QSize page = paper->pixmap().deviceIndependentSize().toSize();
        QVERIFY(page.width() < paper->width() && page.height() < paper->height());
        const QImage edge = paper->pixmap().toImage();
        QVERIFY(edge.pixelColor(0, edge.height() / 2) != QColor(Qt::white));
        QVERIFY(edge.pixelColor(3, edge.height() / 2) == QColor(Qt::white));
    }

    void sheetsArePrintedOnPaperOfTheirOwn_data()
    {
        QTest::addColumn<bool>("isA3");
        QTest::addColumn<int>("paper");
        QTest::addColumn<QString>("upright");
        QTest::addColumn<QString>("wide");
        const auto row = [](const char* name, bool isA3, QPageSize::PageSizeId paper, const char* upright,
                            const char* wide) {
            QTest::newRow(name) << isA3 << int(paper) << QString::fromLatin1(upright) << QString::fromLatin1(wide);
        };
        row("A4", false, QPageSize::A4, "210x297", "297x210");
        row("A3 maps", true, QPageSize::A4, "210x297", "420x297");
        row("all on letter", false, QPageSize::Letter, "216x279", "279x216");
        row("A3 maps on letter", true, QPageSize::Letter, "216x279", "279x216");
        row("all on A5", false, QPageSize::A5, "148x210", "210x148");
    }

    void sheetsArePrintedOnPaperOfTheirOwn()
    {
        if (!test::hasPdfTools())
            QSKIP("poppler-utils are not installed");
        QFETCH(bool, isA3);
        QFETCH(int, paper);
        QFETCH(QString, upright);
        QFETCH(QString, wide);
        const Report& report = form(Language::English, isA3 ? ReportPaper::A3 : ReportPaper::A4);
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("out.pdf"));
        {
            const auto printer = printerTo(path, static_cast<QPageSize::PageSizeId>(paper));
            QCOMPARE(printReport(report, *printer).value(), static_cast<int>(report.sheets.size()));
        }
        QStringList wanted;
        for (const Sheet& sheet : report.sheets)
            wanted << (sheet.size.width() > sheet.size.height() ? wide : upright);
        QCOMPARE(papersOf(bytesOf(path)), wanted);
        QVERIFY(wanted.contains(wide) && wanted.contains(upright));
    }

    void whatIsPrintedFillsThePaper()
    {
        if (!test::hasPdfTools())
            QSKIP("poppler-utils are not installed");
        const Report& report = whole();
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("out.pdf"));
        {
            const auto printer = printerTo(path, QPageSize::A4);
            printer->setPrintRange(QPrinter::PageRange);
            printer->setFromTo(2, 3);
            QCOMPARE(printReport(report, *printer).value(), 2);
        }
        const QByteArray printed = test::pictureOf(bytesOf(path));
        const QImage paper = QImage::fromData(printed).convertToFormat(QImage::Format_RGB32);
        const QImage sheet = pictureOfSheet(report, 1, paper.size());
        QCOMPARE(paper.size(), sheet.size());
        const auto ink = [](const QImage& image) {
            QRect box;
            for (int y = 0; y < image.height(); ++y) {
                for (int x = 0; x < image.width(); ++x) {
                    if (qGray(image.pixel(x, y)) < 160)
                        box |= QRect(x, y, 1, 1);
                }
            }
            return box;
        };
        const QRect there = ink(paper);
        const QRect wanted = ink(sheet);
        for (const int difference : {there.left() - wanted.left(), there.right() - wanted.right(),
                                     there.top() - wanted.top(), there.bottom() - wanted.bottom()})
            QVERIFY2(std::abs(difference) <= 2, qPrintable(QString::number(difference)));
    }

    void onlyThePagesAskedForArePrinted()
    {
        if (!test::hasPdfTools())
            QSKIP("poppler-utils are not installed");
        const Report& report = whole();
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("out.pdf"));
        const auto printed = [&](int from, int to) {
            const auto printer = printerTo(path, QPageSize::A4);
            printer->setPrintRange(QPrinter::PageRange);
            printer->setFromTo(from, to);
            return printReport(report, *printer);
        };
        QCOMPARE(printed(2, 4).value(), 3);
        const QString text = test::textOf(bytesOf(path));
        const auto number = [&](int page) { return QStringLiteral("%1 / %2").arg(page).arg(report.sheets.size()); };
        QVERIFY(text.contains(number(2)) && text.contains(number(4)) && !text.contains(number(5)));
        QCOMPARE(printed(3, 3).value(), 1);
        QVERIFY(!printed(5000, 5001));
    }

    void aPrinterThatFailsIsToldOf()
    {
        Bench bench(m_plan, brief());
        QSignalSpy failed(&bench.dialog, &ReportDialog::failed);
        bench.dialog.printOn(printerTo(QStringLiteral("/no/such/folder/out.pdf"), QPageSize::A4));
        QVERIFY(failed.wait(kPatience));
        QVERIFY(bench.find<QLabel>("reportMessage")->text().contains(QStringLiteral("/no/such/folder")));
        QVERIFY(bench.find<QPushButton>("reportPrint")->isEnabled());
    }

    void aPrintedFormCanBeSearched_data()
    {
        QTest::addColumn<int>("paper");
        QTest::newRow("A4") << static_cast<int>(QPageSize::A4);
        QTest::newRow("scaled to A5") << static_cast<int>(QPageSize::A5);
    }

    void aPrintedFormCanBeSearched()
    {
        if (!test::hasPdfTools())
            QSKIP("poppler-utils are not installed");
        QFETCH(int, paper);
        const Report& report = form(Language::Chinese);
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("out.pdf"));
        const auto printer = printerTo(path, static_cast<QPageSize::PageSizeId>(paper));
        QVERIFY(printReport(report, *printer));
        QCOMPARE(printer->outputFileName(), path);
        const QString text = test::textOf(bytesOf(path));
        for (const char* wanted : {"汇总表", "填报单位", "合计", "丁山河", "K0+350"})
            QVERIFY2(text.contains(QString::fromUtf8(wanted)), qPrintable(QString::fromUtf8(wanted) + text));
        static const QRegularExpression kRadicals(QStringLiteral("[\u2E80-\u2FDF\uFFFD]"));
        QVERIFY(!text.contains(kRadicals));
    }

    void aFullDiskIsSaidAndLeavesTheOldPrint()
    {
        const Report& report = form();
        const auto full = printReport(report, *printerTo(QStringLiteral("/dev/full"), QPageSize::A4));
        QVERIFY(!full && full.error().code == ErrorCode::DiskFull);
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("out.pdf"));
        QFile old(path);
        QVERIFY(old.open(QIODevice::WriteOnly) && old.write("mine") == 4);
        old.close();
        std::stop_source stop;
        stop.request_stop();
        const auto stopped = printReport(report, *printerTo(path, QPageSize::A4), {stop.get_token(), {}});
        QVERIFY(!stopped && stopped.error().code == ErrorCode::Cancelled);
        QCOMPARE(bytesOf(path), QByteArray("mine"));
        QCOMPARE(QDir(folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot).size(), 1);
    }

    void printingLeavesTheDialogUsable()
    {
        Bench bench(m_plan, brief());
        const QTemporaryDir folder;
        QSignalSpy printed(&bench.dialog, &ReportDialog::printed);
        bench.dialog.printOn(printerTo(folder.filePath(QStringLiteral("out.pdf")), QPageSize::A4));
        QVERIFY(!bench.find<QPushButton>("reportPrint")->isEnabled());
        QVERIFY(printed.wait(kPatience));
        QCOMPARE(printed.front().front().toInt(), static_cast<int>(bench.dialog.report()->sheets.size()));
        QVERIFY(bench.find<QPushButton>("reportPrint")->isEnabled());
        QVERIFY(bench.find<QPushButton>("reportSave")->isEnabled());
    }

    void itCanBeStopped()
    {
        Bench bench(m_plan, asked());
        bench.dialog.show();
        bench.find<QCheckBox>("reportAudit")->click();
        bench.find<QPushButton>("reportStop")->click();
        QTRY_VERIFY_WITH_TIMEOUT(bench.find<QProgressBar>("reportProgress")->isHidden(), kPatience);
        bench.choose("reportTemplate", 1);
        QVERIFY(bench.dialog.report());
    }

    void itIsNotLargerThanASmallScreen()
    {
        for (const Language language : {Language::English, Language::Chinese}) {
            const TranslationScope words(language);
            Bench bench(m_plan, brief());
            QVERIFY(bench.dialog.minimumSizeHint().width() <= 1024);
            QVERIFY(bench.dialog.minimumSizeHint().height() <= 640);
            for (const QWidget* widget : bench.dialog.findChildren<QWidget*>()) {
                if (widget->focusPolicy() != Qt::NoFocus && qobject_cast<const QComboBox*>(widget))
                    QVERIFY(!widget->accessibleName().isEmpty());
            }
        }
    }

    void closingItStopsTheWork()
    {
        auto dialog = std::make_unique<ReportDialog>(m_plan, asked(), QString(), QString(), nullptr);
        dialog.reset();
        jobPool().waitForDone();
        QCoreApplication::processEvents(); // nothing is delivered to what is gone
    }
};

RIPARIA_TEST(ReportDialogTest)
#include "ReportDialogTest.moc"
