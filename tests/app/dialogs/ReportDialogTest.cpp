// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/ReportDialog.h"
#include "tests/support/TestMain.h"

#include "core/io/planfile/PlanStore.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QThreadPool>
#include <QtTest/QtTest>

using namespace riparia;

/// The dialog that makes, shows and writes the report.
class ReportDialogTest : public QObject {
    Q_OBJECT

    static constexpr int kPatience = 60'000; // milliseconds; only a dialog that hangs needs them
    const TranslationScope m_window{Language::English};
    Plan m_plan;

    ReportRequest asked() const
    {
        ReportRequest request;
        request.count.scheme = findScheme(m_plan, "").value();
        request.generated = QDateTime(QDate(2023, 3, 24), QTime(10, 42), Qt::UTC);
        request.version = QStringLiteral("1.0");
        return request;
    }

    struct Bench {
        Bench(const Plan& plan, ReportRequest request)
            : dialog(plan, std::move(request), QStringLiteral("report.pdf"), nullptr)
        {
            QSignalSpy made(&dialog, &ReportDialog::made);
            QVERIFY(made.wait(kPatience));
        }
        template <class Widget>
        Widget* find(const char* name)
        {
            auto* found = dialog.findChild<Widget*>(QString::fromLatin1(name));
            Q_ASSERT(found);
            return found;
        }
        void choose(const char* combo, int index)
        {
            QSignalSpy made(&dialog, &ReportDialog::made);
            find<QComboBox>(combo)->setCurrentIndex(index);
            QVERIFY(made.wait(kPatience));
        }
        ReportDialog dialog;
    };

private Q_SLOTS:
    void initTestCase()
    {
        const auto store = PlanStore::open(RIPARIA_SOURCE_DIR "/sample-data/pingdi/pingdi.riparia.gpkg", {true});
        QVERIFY(store);
        m_plan = (*store)->plan();
    }

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

    void pagesAreShownOneByOne()
    {
        Bench bench(m_plan, asked());
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
        const Report report = makeReport(m_plan, asked()).value();
        const QImage upright = pictureOfSheet(report, 1, {400, 400});
        QCOMPARE(upright.height(), 400);
        QVERIFY(std::abs(upright.width() - 283) <= 1);
        const QImage wide = pictureOfSheet(report, 2, {400, 400});
        QCOMPARE(wide.width(), 400);
        QVERIFY(wide.pixelColor(0, 0) == QColor(Qt::white));
    }

    void theFileIsWrittenWhole()
    {
        Bench bench(m_plan, asked());
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("out.pdf"));
        QSignalSpy saved(&bench.dialog, &ReportDialog::saved);
        bench.dialog.saveTo(path);
        QVERIFY(saved.wait(kPatience));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        QVERIFY(bytes.startsWith("%PDF-1.4"));
        QVERIFY(bytes.endsWith("%%EOF\n"));
    }

    void aFolderThatIsNotThereIsToldPlainly()
    {
        Bench bench(m_plan, asked());
        QSignalSpy failed(&bench.dialog, &ReportDialog::failed);
        bench.dialog.saveTo(QStringLiteral("/no/such/folder/out.pdf"));
        QVERIFY(failed.wait(kPatience));
        QVERIFY(bench.find<QLabel>("reportMessage")->text().contains(QStringLiteral("/no/such/folder")));
        QVERIFY(bench.find<QPushButton>("reportSave")->isEnabled());
    }

    void itIsNotLargerThanASmallScreen()
    {
        for (const Language language : {Language::English, Language::Chinese}) {
            const TranslationScope words(language);
            Bench bench(m_plan, asked());
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
        auto dialog = std::make_unique<ReportDialog>(m_plan, asked(), QString(), nullptr);
        dialog.reset();
        QThreadPool::globalInstance()->waitForDone();
        QCoreApplication::processEvents(); // nothing is delivered to what is gone
    }
};

RIPARIA_TEST(ReportDialogTest)
#include "ReportDialogTest.moc"
