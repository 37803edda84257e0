// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/ImportPanel.h"
#include "app/dialogs/PasteDialog.h"
#include "app/models/ReferenceEdits.h"
#include "app/shell/ImportDock.h"
#include "app/shell/PlanBasemaps.h"
#include "app/text/Fill.h"
#include "tests/app/panels/PanelBench.h"
#include "tests/app/shell/Drops.h"
#include "tests/app/shell/WindowBench.h"
#include "tests/support/TestMain.h"

#include <QComboBox>
#include <QDockWidget>
#include <QDropEvent>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>
#include <QTimer>
#include <QtTest/QtTest>
#include <zip.h>

#include <algorithm>
#include <cstdlib>

using namespace riparia;
using namespace riparia::test;

namespace {

/// An archive of a shapefile of the sample, in a folder of it as programs pack them.
QString zipped(const QString& folder, const QString& name)
{
    const QString path = folder + u'/' + name + QStringLiteral(".zip");
    int code = 0;
    zip_t* archive = zip_open(QFile::encodeName(path).constData(), ZIP_CREATE | ZIP_TRUNCATE, &code);
    if (!archive)
        qFatal("no room for a test file");
    for (const char* ending : {".shp", ".shx", ".dbf", ".prj"}) {
        const QString file = name + QLatin1String(ending);
        zip_source_t* source =
            zip_source_file(archive, QFile::encodeName(sampleFile(qPrintable(file))).constData(), 0, -1);
        if (zip_file_add(archive, qPrintable(QString(QStringLiteral("layers/") + file)), source, ZIP_FL_ENC_UTF_8) < 0)
            qFatal("a file cannot be packed");
    }
    if (zip_close(archive) != 0)
        qFatal("the archive cannot be written");
    return path;
}

/// Text dragged out of another program, which would rather have it moved, as spreadsheets do; true when it is taken.
bool dropText(QWidget& target, const QString& text)
{
    QMimeData data;
    data.setText(text);
    QDragEnterEvent enter(QPoint(20, 20), Qt::MoveAction | Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&target, &enter);
    if (!enter.isAccepted())
        return false;
    QDropEvent event(QPointF(20, 20), Qt::MoveAction | Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&target, &event);
    return event.isAccepted() && event.dropAction() == Qt::CopyAction;
}

} // namespace

/// Files brought into the plan through the window.
class ImportWindowTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void shapefileDroppedOnTheStartPageIsShownInANewPlanBeforeItIsTaken()
    {
        WindowBench bench(false);
        drop(bench.window(), {sampleFile("rivers.shp")});
        QVERIFY(bench.window().workspace());
        ImportDock* dock = bench.window().importDock();
        QVERIFY(dock && dock->isVisible());
        QTRY_VERIFY_WITH_TIMEOUT(dock->panel().session().canImport(), 30'000);
        // On the map, and not in the plan yet.
        QCOMPARE(bench.workspace().canvas().content()->rivers.size(), std::size_t(13));
        QVERIFY(bench.document().plan().rivers().isEmpty());
        QVERIFY(!bench.window().dock(QStringLiteral("dockSummary"))->isVisible());

        QTest::mouseClick(bench.child<QPushButton>("importTake"), Qt::LeftButton);
        QTRY_VERIFY(!bench.window().importDock());
        QCOMPARE(bench.document().plan().rivers().size(), std::size_t(13));
        QCOMPARE(bench.workspace().canvas().content()->rivers.size(), std::size_t(13));
        QVERIFY(bench.window().dock(QStringLiteral("dockSummary"))->isVisible());
        const Message report = bench.application.log().messages().back();
        QVERIFY2(report.text.startsWith(QStringLiteral("rivers.shp imported: 13 rivers, ")), qPrintable(report.text));
        QCOMPARE(report.actions.front().text, QStringLiteral("Undo"));
        QVERIFY(bench.workspace().canvas().hasFocus()); // S, and two clicks
        bench.action("edit.undo").trigger();
        QVERIFY(bench.document().plan().rivers().isEmpty());
    }

    void everyControlOfTheImportHasAName()
    {
        WindowBench bench;
        for (const char* file : {"rivers.shp", "segments.shp"}) { // other controls for other roles
            bench.window().showImport({sampleFile(file)});
            ImportDock* dock = bench.window().importDock();
            QVERIFY(dock && dock->isVisible());
            const ImportSession& session = dock->panel().session();
            QTRY_VERIFY_WITH_TIMEOUT(session.source() && !session.isBusy(), 30'000);
            expectNames(*dock);
            QVERIFY(!QTest::currentTestFailed());
            QTest::mouseClick(bench.child<QPushButton>("importCancel"), Qt::LeftButton);
            QTRY_VERIFY(!bench.window().importDock());
        }
    }

    void zippedShapefileIsShownAndTakenLikeOthers()
    {
        WindowBench bench(false);
        drop(bench.window(), {zipped(bench.home.path(), QStringLiteral("rivers"))});
        QVERIFY(bench.window().workspace());
        ImportDock* dock = bench.window().importDock();
        QVERIFY(dock && dock->isVisible());
        QTRY_VERIFY_WITH_TIMEOUT(dock->panel().session().canImport(), 30'000);
        QCOMPARE(bench.workspace().canvas().content()->rivers.size(), std::size_t(13));
        QVERIFY(bench.document().plan().rivers().isEmpty());
        QTest::mouseClick(bench.child<QPushButton>("importTake"), Qt::LeftButton);
        QTRY_VERIFY(!bench.window().importDock());
        QCOMPARE(bench.document().plan().rivers().size(), std::size_t(13));
        QVERIFY(bench.application.log().messages().back().text.contains(QStringLiteral("rivers.")));
    }

    void detailsOfAnImportAreAmongTheChecks() // UX.md 4.2
    {
        WindowBench bench(false);
        drop(bench.window(), {sampleFile("rivers.shp")});
        ImportDock* dock = bench.window().importDock();
        QVERIFY(dock);
        QTRY_VERIFY_WITH_TIMEOUT(dock->panel().session().canImport(), 30'000);
        const bool hasFindings = !dock->panel().session().imported()->report.issues.empty();
        QTest::mouseClick(bench.child<QPushButton>("importTake"), Qt::LeftButton);
        QTRY_VERIFY(!bench.window().importDock());
        const Message report = bench.application.log().messages().back();
        QCOMPARE(report.actions.size(), std::size_t(hasFindings ? 2 : 1));
        if (!hasFindings)
            return;
        bench.window().dock(QStringLiteral("dockChecks"))->hide();
        report.actions.back().act();
        QVERIFY(bench.window().dock(QStringLiteral("dockChecks"))->isVisible());
        report.actions.front().act();
        QVERIFY(bench.document().plan().rivers().isEmpty());
    }

    void aPlaceWithAKnownChainageIsClickedOnTheMap() // UX.md 4.2
    {
        WindowBench bench(false);
        drop(bench.window(), {sampleFile("rivers.shp")});
        ImportDock* dock = bench.window().importDock();
        QVERIFY(dock);
        QTRY_VERIFY_WITH_TIMEOUT(dock->panel().session().canImport(), 30'000);
        const auto rivers = dock->panel().session().rivers();
        const auto longest =
            std::ranges::max_element(rivers, {}, [](const auto& row) { return row->river.length().value; });
        const auto row = static_cast<std::size_t>(longest - rivers.begin());
        bench.child<QTableView>("importRivers")->selectRow(static_cast<int>(row));
        auto* pick = bench.child<QPushButton>("importPick");
        MapCanvas& canvas = bench.workspace().canvas();
        pick->click();
        QTest::keyClick(&canvas, Qt::Key_Escape);
        QVERIFY(!pick->isChecked());
        pick->click();
        bench.workspace().tools().use(QStringLiteral("pan")); // a tool has the map
        QVERIFY(!pick->isChecked());
        bench.workspace().tools().use(QStringLiteral("select"));

        const Position middle{(*longest)->river.length().value / 2};
        pick->click();
        const QPoint at = canvas.viewport().toScreen((*longest)->river.alignment->pointAt(middle)).toPoint();
        QTest::mouseMove(&canvas, at);
        QTest::mouseClick(&canvas, Qt::LeftButton, Qt::NoModifier, at);
        QVERIFY(!pick->isChecked());
        auto* known = bench.child<QLineEdit>("importKnown");
        QVERIFY(known->isVisible());
        known->selectAll();
        QTest::keyClicks(known, QStringLiteral("K50+000"));
        QTest::keyClick(known, Qt::Key_Return);
        const auto decided = dock->panel().session().rivers()[row]->river;
        const double pixel = canvas.viewport().metresPerPixel();
        const std::int64_t there = decided.stationing.chainageAt(middle).mm;
        QVERIFY(std::abs(there - 50'000'000) < static_cast<std::int64_t>(20'000 * pixel) + 1);
    }

    void aFileDroppedOnTheLayersBecomesAReferenceLayer() // UX.md 9.1
    {
        WindowBench bench;
        const std::size_t before = bench.document().plan().table<ReferenceLayer>().size();
        MainWindow& window = bench.window();
        QDockWidget* layers = window.dock(QStringLiteral("dockLayers"));
        layers->show();
        QTRY_VERIFY(layers->isVisible() && layers->height() > 40);
        drop(window, {sampleFile("areas.shp")}, layers->mapTo(&window, layers->rect().center()));
        ImportDock* dock = window.importDock();
        QVERIFY(dock);
        QTRY_VERIFY_WITH_TIMEOUT(dock->panel().session().canImport(), 30'000);
        QCOMPARE(dock->panel().session().choices().role, ImportRole::Reference);
        QTest::mouseClick(bench.child<QPushButton>("importTake"), Qt::LeftButton);
        QTRY_VERIFY(!window.importDock());
        QCOMPARE(bench.document().plan().table<ReferenceLayer>().size(), before + 1);
    }

    void rowsDroppedAreShownAsPastedOnesAre()
    {
        WindowBench bench;
        const std::size_t before = bench.segments().size();
        const QString rows = QStringLiteral("DS\tK0+350\tK0+420\tleft\nDS\tK0+500\tK0+600\tright\n");
        QString shown;
        QTimer answer;
        connect(&answer, &QTimer::timeout, &bench.window(), [&] {
            auto* dialog = qobject_cast<PasteDialog*>(QApplication::activeModalWidget());
            if (!dialog || dialog->isReading())
                return;
            answer.stop();
            shown = dialog->text().toPlainText();
            if (dialog->createButton().isEnabled())
                QTest::mouseClick(&dialog->createButton(), Qt::LeftButton);
            else
                dialog->reject();
        });
        answer.start(10);
        QVERIFY(dropText(bench.window(), rows));     // and its cells stay in the spreadsheet
        QVERIFY(!QApplication::activeModalWidget()); // the drop is at its end before the dialog opens
        QTRY_COMPARE_WITH_TIMEOUT(shown, rows, 20'000);
        QTRY_COMPARE_WITH_TIMEOUT(bench.segments().size(), before + 2, 20'000);
    }

    void pathsDroppedAsTextAreFiles()
    {
        const QStringList texts{QString(sampleFile("rivers.shp") + QStringLiteral("\r\n")),
                                QUrl::fromLocalFile(sampleFile("rivers.shp")).toString()};
        for (const QString& text : texts) {
            WindowBench bench(false);
            QVERIFY2(dropText(bench.window(), text), qPrintable(text));
            QVERIFY(bench.window().importDock());
            QCOMPARE(bench.window().importDock()->panel().session().path(), sampleFile("rivers.shp"));
            QTRY_VERIFY_WITH_TIMEOUT(!bench.window().importDock()->panel().session().isBusy(), 30'000);
        }
    }

    void whatMeansNothingIsNotTaken()
    {
        WindowBench bench;
        for (const char* text : {"", "a sentence, with commas, and more", "https://example.org/rivers.shp",
                                 "/no/such/file.shp", "/no/such/file.shp\nDS", "name\tlength\nDS\tlong"})
            QVERIFY2(!dropText(bench.window(), QString::fromLatin1(text)), text);
        QVERIFY(!dropText(bench.window(), QStringLiteral("说明，左岸，右岸")));
        QMimeData link;
        link.setUrls({QUrl(QStringLiteral("https://example.org/"))});
        QDragEnterEvent enter(QPoint(20, 20), Qt::CopyAction, &link, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&bench.window(), &enter);
        QVERIFY(!enter.isAccepted());
    }

    void rowsNeedAPlanAndASourceThatKeepsThem()
    {
        const QString rows = QStringLiteral("DS,K0+350,K2+120\n");
        WindowBench bench(false);
        QVERIFY(!dropText(bench.window(), rows));
        bench.application.newPlan();
        QMimeData data;
        data.setText(rows);
        QDragEnterEvent moved(QPoint(20, 20), Qt::MoveAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&bench.window(), &moved);
        QVERIFY(!moved.isAccepted());
        QDragEnterEvent copied(QPoint(20, 20), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&bench.window(), &copied);
        QVERIFY(copied.isAccepted());
    }

    void cancelledImportLeavesThePlanAndTheMapAsTheyWere()
    {
        WindowBench bench;
        const int width = bench.window().dock(QStringLiteral("dockInspector"))->width();
        const int layers = bench.window().dock(QStringLiteral("dockLayers"))->width();
        const std::size_t before = bench.workspace().canvas().content()->segments.size();
        bench.application.importFiles({sampleFile("rivers.shp")});
        ImportDock* dock = bench.window().importDock();
        QVERIFY(dock);
        QTRY_VERIFY_WITH_TIMEOUT(!dock->panel().session().isBusy(), 30'000);
        QTest::mouseClick(bench.child<QPushButton>("importCancel"), Qt::LeftButton);
        QTRY_VERIFY(!bench.window().importDock());
        QVERIFY(!bench.document().isModified());
        QCOMPARE(bench.workspace().canvas().content()->segments.size(), before);
        QVERIFY(bench.window().dock(QStringLiteral("dockInspector"))->isVisible());
        QTRY_COMPARE(bench.window().dock(QStringLiteral("dockInspector"))->width(), width);
        QCOMPARE(bench.window().dock(QStringLiteral("dockLayers"))->width(), layers);
    }

    void anImportRightAfterANewPlanLeavesTheDocksAsWideAsThatHasThem()
    {
        const auto widths = [](WindowBench& bench) {
            QStringList found;
            for (const char* name : {"dockLayers", "dockInspector", "dockSummary"}) {
                const QDockWidget* dock = bench.window().dock(QLatin1String(name));
                found += QStringLiteral("%1 %2").arg(QLatin1String(name)).arg(dock->isVisible() ? dock->width() : 0);
            }
            return found.join(u'\n');
        };
        QString settled;
        {
            WindowBench bench(false);
            bench.application.newPlan();
            for (int i = 0; i < 3; ++i)
                QCoreApplication::processEvents();
            settled = widths(bench);
        }
        WindowBench bench(false);
        bench.application.importFiles({sampleFile("rivers.shp")}); // into a new plan, in one turn of the event loop
        QTRY_VERIFY_WITH_TIMEOUT(!bench.window().importDock()->panel().session().isBusy(), 30'000);
        QVERIFY(widths(bench) != settled);
        QTest::mouseClick(bench.child<QPushButton>("importCancel"), Qt::LeftButton);
        QTRY_VERIFY(!bench.window().importDock());
        QTRY_COMPARE(widths(bench), settled);
    }

    void severalFilesAreTakenOneAfterTheOther()
    {
        WindowBench bench(false);
        bench.application.takeFiles({sampleFile("rivers.shp"), sampleFile("areas.shp")});
        ImportDock* dock = bench.window().importDock();
        QVERIFY(dock);
        QTRY_VERIFY_WITH_TIMEOUT(dock->panel().session().canImport(), 30'000);
        QVERIFY(bench.child<QLabel>("importWaiting")->text().contains(u'1'));
        QTest::mouseClick(bench.child<QPushButton>("importTake"), Qt::LeftButton);
        QCOMPARE(dock->panel().session().path(), sampleFile("areas.shp"));
        QTRY_VERIFY_WITH_TIMEOUT(dock->panel().session().canImport(), 30'000);
        QCOMPARE(dock->panel().session().choices().role, ImportRole::Areas); // polygons
        QTest::mouseClick(bench.child<QPushButton>("importTake"), Qt::LeftButton);
        QTRY_VERIFY(!bench.window().importDock());
        QVERIFY(!bench.document().plan().areas().isEmpty());
        QCOMPARE(bench.document().undoStack().count(), 2);
    }

    void referenceLayerIsAddedFromTheLayersPanelInOneStep()
    {
        WindowBench bench;
        const auto layers = [&] { return referencesInOrder(bench.document().plan(), false); };
        const std::size_t before = layers().size();
        const int steps = bench.document().undoStack().count();
        QTimer::singleShot(0, &bench.window(), [] {
            auto* dialog = qobject_cast<QFileDialog*>(QApplication::activeModalWidget());
            QVERIFY(dialog);
            nameFile(*dialog, sampleFile("areas.shp"));
            static_cast<QDialog*>(dialog)->accept();
        });
        bench.child<QPushButton>("referenceAdd")->click();
        QVERIFY(bench.window().importDock());
        ImportSession& session = bench.window().importDock()->panel().session();
        QTRY_VERIFY_WITH_TIMEOUT(session.canImport(), 30'000);
        QCOMPARE(bench.child<QComboBox>("importRole")->currentText(), QStringLiteral("Reference"));
        const std::size_t areas = bench.document().plan().areas().size();
        bench.child<QPushButton>("importTake")->click();
        const auto after = layers();
        QCOMPARE(after.size(), before + 1);
        const auto added = std::ranges::find_if(
            after, [](const ReferencePtr& layer) { return layer->path == toUtf8(sampleFile("areas.shp")); });
        QVERIFY(added != after.end());
        QCOMPARE(bench.document().plan().areas().size(), areas);
        QCOMPARE(bench.document().undoStack().count(), steps + 1);
        QVERIFY(bench.workspace().basemaps().trust().has(bench.document().plan().info().id, **added));
        bench.document().undoStack().undo();
        QCOMPARE(layers().size(), before);
    }

    void planWithoutRiversSaysHowToGetThem()
    {
        WindowBench bench(false);
        bench.application.newPlan();
        QVERIFY(bench.child<QWidget>("emptyMap")->isVisible());
        QVERIFY(bench.child<QPushButton>("emptyImport")->isVisible());
        bench.application.importFiles({sampleFile("rivers.shp")});
        QTRY_VERIFY_WITH_TIMEOUT(!bench.child<QWidget>("emptyMap")->isVisible(), 30'000);
    }

    void closingThePlanEndsTheImport()
    {
        WindowBench bench;
        bench.application.importFiles({sampleFile("rivers.shp")});
        QVERIFY(bench.window().importDock());
        QVERIFY(bench.application.closePlan());
        QVERIFY(!bench.window().importDock());
        QVERIFY(!bench.window().workspace());
    }
};

RIPARIA_TEST(ImportWindowTest)
#include "ImportWindowTest.moc"
