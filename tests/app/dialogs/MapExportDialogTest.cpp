// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/MapExportDialog.h"
#include "app/dialogs/ReplaceQuestion.h"
#include "app/text/Fill.h"
#include "tests/app/dialogs/DialogBench.h"
#include "tests/app/render/LateGround.h"
#include "tests/app/report/SamplePlan.h"
#include "tests/support/FullDisk.h"
#include "tests/support/TestMain.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTimer>
#include <QtTest/QtTest>

using namespace riparia;
using namespace riparia::test;

/// The dialog that shows and writes a picture of the map.
class MapExportDialogTest : public QObject {
    Q_OBJECT

    const TranslationScope m_window{Language::English};
    Plan m_plan;

    MapSheetRequest asked() const
    {
        MapSheetRequest request;
        request.count.scheme = findScheme(m_plan, "").value();
        request.generated = QDateTime(QDate(2023, 3, 24), QTime(10, 42), Qt::UTC);
        request.version = QStringLiteral("1.0");
        return request;
    }

    struct Bench : DialogBench<MapExportDialog> {
        explicit Bench(const Plan& plan, MapSheetRequest request, const QString& planFile = {})
            : DialogBench(plan, std::move(request), Box{529000, 2519000, 531000, 2520000}, QStringLiteral("map"),
                          planFile, nullptr)
        {
            waitForMap();
        }
        void waitForMap() { QTRY_VERIFY_WITH_TIMEOUT(dialog.sheet() != nullptr, kPatience); }
        void choose(const char* combo, int index)
        {
            find<QComboBox>(combo)->setCurrentIndex(index);
            waitForMap();
        }
    };

private Q_SLOTS:
    void initTestCase() { m_plan = samplePlan(); }

    void itBeginsWithWhatTheWindowShows()
    {
        Bench bench(m_plan, asked());
        const Box seen = bench.dialog.sheet()->view.extent();
        QVERIFY(bench.dialog.sheet()->isWhole);
        QVERIFY(seen.contains({529000, 2519000}) && seen.contains({531000, 2520000}));
        QVERIFY(bench.find<QPushButton>("mapSave")->isEnabled());
    }

    void theMapFollowsWhatIsChosen()
    {
        Bench bench(m_plan, asked());
        const double near = bench.dialog.sheet()->denominator;
        bench.choose("mapExtent", 1); // the whole plan
        QVERIFY(bench.dialog.sheet()->denominator > near);
        bench.choose("mapExtent", 2); // a river
        auto* name = bench.find<QComboBox>("mapName");
        QVERIFY(name->isEnabled());
        QCOMPARE(name->count(), static_cast<int>(m_plan.rivers().size()));
        const int river = name->findText(QStringLiteral("Dingshan"), Qt::MatchStartsWith);
        QVERIFY(river >= 0);
        name->setCurrentIndex(river);
        Q_EMIT name->activated(river);
        bench.waitForMap();
        QVERIFY(bench.dialog.sheet()->sheet.words().contains(QStringLiteral("Dingshan River")));
        bench.choose("mapPaper", 3);
        QCOMPARE(bench.dialog.sheet()->sheet.size, QSizeF(297, 420));
        bench.choose("mapLanguage", 1);
        QVERIFY(bench.dialog.sheet()->sheet.words().contains(QStringLiteral("比例尺")));
        QCOMPARE(installedLanguage(), Language::English);
    }

    void theMapTurnsSoThatTheRiverFlowsToTheRight()
    {
        Bench bench(m_plan, asked());
        QCOMPARE(bench.dialog.sheet()->angle, 0.0);
        bench.choose("mapTurn", 1);
        QVERIFY(bench.dialog.sheet()->angle != 0);
        QVERIFY(!bench.dialog.sheet()->sheet.words().contains(QStringLiteral("grid north is up")));
        bench.choose("mapTurn", 0);
        QCOMPARE(bench.dialog.sheet()->angle, 0.0);
    }

    void longitudeAndLatitudeStandAlongTheFrame()
    {
        Bench bench(m_plan, asked());
        QVERIFY(!bench.dialog.sheet()->sheet.words().contains(QStringLiteral("22°")));
        bench.find<QCheckBox>("mapLonLat")->click();
        bench.waitForMap();
        QVERIFY(bench.dialog.sheet()->sheet.words().contains(QStringLiteral("22°")));
    }

    void theLegendHasFiguresWhereTicked() // UX.md 5.6
    {
        Bench bench(m_plan, asked());
        bench.choose("mapExtent", 1); // the whole plan
        const QString title = QStringLiteral("Number · length or area");
        QVERIFY(!bench.dialog.sheet()->sheet.words().contains(title));
        bench.find<QCheckBox>("mapFigures")->click();
        bench.waitForMap();
        QVERIFY2(bench.dialog.sheet()->sheet.words().contains(title), qPrintable(bench.dialog.sheet()->sheet.words()));
        QVERIFY(!bench.find<QCheckBox>("mapFigures")->toolTip().isEmpty());
    }

    void whatTheFilterHidesIsLeftOutUntilItIsAskedFor()
    {
        MapSheetRequest request = asked();
        request.count.filter = must(Filter::parse("river = DS"));
        Bench bench(m_plan, request);
        auto* box = bench.find<QCheckBox>("mapShown");
        QVERIFY(box->isEnabled() && box->isChecked());
        bench.choose("mapExtent", 1); // the whole plan
        bench.find<QCheckBox>("mapFigures")->click();
        bench.waitForMap();
        const QString shown = bench.dialog.sheet()->sheet.words(); // figures: sample-data/pingdi/expected.json
        QVERIFY2(shown.contains(QStringLiteral("3 · 4.38 km")), qPrintable(shown));
        box->click();
        bench.waitForMap();
        const QString all = bench.dialog.sheet()->sheet.words();
        QVERIFY2(all.contains(QStringLiteral("25 · 22.42 km")), qPrintable(all));
    }

    void aScaleMayBeTyped()
    {
        Bench bench(m_plan, asked());
        auto* scale = bench.find<QComboBox>("mapScale");
        for (const auto& [typed, denominator] :
             {std::pair("1 : 12,500", 12'500.0), std::pair("7500", 7'500.0), std::pair("１：２００００", 20'000.0)}) {
            scale->lineEdit()->setText(QString::fromUtf8(typed)); // as an input method does
            QTest::keyClick(scale->lineEdit(), Qt::Key_Return);
            bench.waitForMap();
            QCOMPARE(bench.dialog.sheet()->denominator, denominator);
        }
        scale->lineEdit()->selectAll();
        QTest::keyClicks(scale->lineEdit(), QStringLiteral("large"));
        QTest::keyClick(scale->lineEdit(), Qt::Key_Return);
        QTRY_VERIFY(bench.find<QLabel>("mapMessage")->text().contains(QStringLiteral("large")));
        QVERIFY(!bench.find<QPushButton>("mapSave")->isEnabled());
    }

    void basemapsOfTheWindowLieUnderTheMapUntilTheyAreLeftOut()
    {
        Bench without(m_plan, asked());
        QVERIFY(without.find<QCheckBox>("mapGround")->isHidden());
        MapSheetRequest request = asked();
        request.ground =
            test::groundOf(std::make_shared<test::LateGround>(Qt::green, 1, GroundState::Missing), QString());
        Bench bench(m_plan, request);
        QVERIFY(!bench.find<QCheckBox>("mapGround")->isHidden());
        QVERIFY(bench.dialog.sheet()->ground);
        QVERIFY(bench.find<QLabel>("mapMessage")->text().contains(QStringLiteral("basemaps could not be fetched")));
        bench.find<QCheckBox>("mapGround")->click();
        bench.waitForMap();
        QVERIFY(!bench.dialog.sheet()->ground);
        QVERIFY(!bench.find<QLabel>("mapMessage")->text().contains(QStringLiteral("basemaps")));
    }

    void onlyAPngHasPixels()
    {
        Bench bench(m_plan, asked());
        QVERIFY(!bench.find<QSpinBox>("mapDpi")->isEnabled()); // PDF
        auto* format = bench.find<QComboBox>("mapFormat");
        format->setCurrentIndex(format->findData(static_cast<int>(MapFileFormat::Png)));
        QVERIFY(bench.find<QSpinBox>("mapDpi")->isEnabled());
        QVERIFY(bench.dialog.sheet()); // the map is the same: it is not drawn anew
    }

    void filesAreWrittenWhole()
    {
        Bench bench(m_plan, asked());
        const QTemporaryDir folder;
        auto* format = bench.find<QComboBox>("mapFormat");
        for (const MapFileFormat one : kMapFileFormats) {
            format->setCurrentIndex(format->findData(static_cast<int>(one)));
            const QString path = folder.filePath(QStringLiteral("out.") + QLatin1String(codeOf(one).data()));
            QSignalSpy saved(&bench.dialog, &MapExportDialog::saved);
            bench.dialog.saveTo(path);
            QVERIFY(saved.wait(kPatience));
            QVERIFY(QFileInfo(path).size() > 1000);
        }
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 5); // with .pgw and .png.aux.xml
    }

    /// A world file of another picture, and the picture itself where the ending was added to what was typed.
    void filesThatNobodyWasAskedAboutAreAskedAbout()
    {
        Bench bench(m_plan, asked());
        bench.dialog.show();
        const QTemporaryDir folder;
        const QString place = folder.filePath(QStringLiteral("rivers.pgw"));
        const QString shapes = folder.filePath(QStringLiteral("rivers.prj"));
        for (const QString& path : {place, shapes}) {
            QFile file(path);
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write("old") == 3);
        }
        auto* format = bench.find<QComboBox>("mapFormat");
        format->setCurrentIndex(format->findData(static_cast<int>(MapFileFormat::Png)));
        QSignalSpy saved(&bench.dialog, &MapExportDialog::saved);
        const auto save = [&](const char* button) {
            QString said;
            QTimer::singleShot(0, &bench.dialog, [&] {
                auto* files = qobject_cast<QFileDialog*>(QApplication::activeModalWidget());
                QVERIFY(files);
                files->findChild<QLineEdit*>(QStringLiteral("fileNameEdit"))
                    ->setText(folder.filePath(QStringLiteral("rivers")));
                QTimer::singleShot(0, &bench.dialog, [&] {
                    auto* box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget());
                    QVERIFY(box);
                    said = box->informativeText();
                    for (QAbstractButton* candidate : box->buttons()) {
                        if (candidate->text() == QString::fromLatin1(button))
                            candidate->click();
                    }
                });
                static_cast<QDialog*>(files)->accept(); // as its button does
            });
            bench.find<QPushButton>("mapSave")->click();
            return said;
        };
        QCOMPARE(save("Cancel"), QStringLiteral("rivers.pgw"));
        QVERIFY(bench.find<QPushButton>("mapSave")->isEnabled());
        QVERIFY(!QFile::exists(folder.filePath(QStringLiteral("rivers.png"))));
        QCOMPARE(save("Replace"), QStringLiteral("rivers.pgw"));
        QVERIFY(saved.wait(kPatience));
        QCOMPARE(QFileInfo(shapes).size(), 3); // of a shapefile
        QVERIFY(QFileInfo(place).size() > 3);
        // The file dialog knew of "rivers" alone.
        QCOMPARE(save("Cancel"), QStringLiteral("rivers.png\nrivers.pgw\nrivers.png.aux.xml"));
        const std::vector<std::string> files =
            mapFiles(MapFileFormat::Png, toUtf8(folder.filePath(QStringLiteral("rivers.png"))), true);
        QVERIFY(ReplaceQuestion::notAskedAbout(files, QString::fromStdString(files.front())).isEmpty());
    }

    void whatCannotBeWrittenIsSaid()
    {
        const QString plan = QStringLiteral(RIPARIA_SOURCE_DIR "/sample-data/pingdi/pingdi.riparia.gpkg");
        Bench bench(m_plan, asked(), plan);
        for (const QString& path : {QStringLiteral("/proc/a.pdf"), plan}) {
            QSignalSpy failed(&bench.dialog, &MapExportDialog::failed);
            bench.dialog.saveTo(path);
            QVERIFY(failed.wait(kPatience));
            QVERIFY(bench.find<QLabel>("mapMessage")->text().contains(QFileInfo(path).fileName()));
        }
        QVERIFY(bench.find<QPushButton>("mapSave")->isEnabled());
    }

    void whatHasNoRoomLeavesWhatWasThere()
    {
        Bench bench(m_plan, asked());
        const QTemporaryDir folder;
        auto* format = bench.find<QComboBox>("mapFormat");
        for (const MapFileFormat one : kMapFileFormats) {
            format->setCurrentIndex(format->findData(static_cast<int>(one)));
            const QString path = folder.filePath(QStringLiteral("out.") + QLatin1String(codeOf(one).data()));
            for (const bool isThere : {false, true}) {
                QFile file(path);
                QVERIFY(!isThere || (file.open(QIODevice::WriteOnly) && file.write("mine") == 4));
                file.close();
                QSignalSpy failed(&bench.dialog, &MapExportDialog::failed);
                {
                    const test::FullDisk full;
                    bench.dialog.saveTo(path);
                    QVERIFY(failed.wait(kPatience));
                }
                const QString said = bench.find<QLabel>("mapMessage")->text();
                QVERIFY2(said.contains(QFileInfo(path).fileName()), qPrintable(said));
                QCOMPARE(QDir(folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
                         isThere ? QStringList{QFileInfo(path).fileName()} : QStringList());
                QVERIFY(!isThere || (file.open(QIODevice::ReadOnly) && file.readAll() == "mine"));
                file.close();
            }
            QVERIFY(QFile::remove(path));
        }
        QVERIFY(bench.find<QPushButton>("mapSave")->isEnabled());
    }

    void itCanBeStopped()
    {
        Bench bench(m_plan, asked());
        bench.dialog.show();
        bench.find<QCheckBox>("mapBare")->click();
        bench.find<QPushButton>("mapStop")->click();
        QTRY_VERIFY_WITH_TIMEOUT(bench.find<QProgressBar>("mapProgress")->isHidden(), kPatience);
        // What was stopped is made when something is chosen again.
        bench.find<QCheckBox>("mapBare")->click();
        bench.waitForMap();
    }
};

RIPARIA_TEST(MapExportDialogTest)
#include "MapExportDialogTest.moc"
