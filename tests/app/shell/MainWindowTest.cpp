// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/MainWindow.h"

#include "app/exchange/PlanExport.h"
#include "app/models/Deletion.h"
#include "app/models/PlanScenarios.h"
#include "app/panels/FilterBar.h"
#include "app/panels/MessageOverlay.h"
#include "app/panels/SummaryPanel.h"
#include "app/panels/TablePanel.h"
#include "app/panels/TargetRow.h"
#include "app/report/Report.h"
#include "app/shell/CommandPalette.h"
#include "app/shell/StatusCells.h"
#include "app/shell/WelcomePage.h"
#include "app/theme/Theme.h"
#include "tests/app/panels/PanelBench.h"
#include "tests/app/report/SheetLines.h"
#include "tests/app/shell/WindowBench.h"
#include "tests/support/TestMain.h"

#include <QComboBox>
#include <QDockWidget>
#include <QLabel>
#include <QLineEdit>
#include <QMouseEvent>
#include <QPushButton>
#include <QTableView>
#include <QToolButton>
#include <QtTest/QtTest>

#include <algorithm>
#include <cstddef>
#include <cstdlib>
#include <variant>

using namespace riparia;
using namespace riparia::test;

class MainWindowTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void freshStartOffersTheSampleFirstAndNoEmptyList()
    {
        WindowBench bench(false);
        QVERIFY(bench.window().welcome().isVisible());
        auto* sample = bench.child<QPushButton>("welcomeSample");
        QVERIFY(sample->isVisible());
        QCOMPARE(sample->property("role").toString(), QStringLiteral("primary"));
        QVERIFY(!bench.child<QPushButton>("recentCard"));
        QVERIFY(bench.child<QToolButton>("language_zh_CN")->isVisible());
        for (const QDockWidget* dock : bench.window().findChildren<QDockWidget*>())
            QVERIFY(!dock->isVisible());
    }

    void sampleOpensByTheButton()
    {
        WindowBench bench(false);
        QSignalSpy opened(&bench.application, &Application::opened);
        QTest::mouseClick(bench.child<QPushButton>("welcomeSample"), Qt::LeftButton);
        QVERIFY(!opened.isEmpty() || opened.wait(20'000));
        const Plan& plan = bench.document().plan();
        QVERIFY(plan.rivers().size() >= 3);
        QVERIFY(plan.segments().size() >= 20);
        QVERIFY(PlanScenarios(bench.document()).all().size() >= 2); // the base and an alternative
        QVERIFY(plan.table<Target>().size() >= 2);
        QCOMPARE(bench.child<QComboBox>("scenarioChoice")->count(), 2);
        QTRY_COMPARE(bench.child<SummaryPanel>("summaryPanel")->findChildren<TargetRow*>().size(),
                     static_cast<qsizetype>(plan.table<Target>().size()));
        QVERIFY(bench.window().dock(QStringLiteral("dockSummary"))->isVisible());
        QVERIFY(bench.workspace().canvas().isVisible());
    }

    void layoutIsRestoredAndReset()
    {
        const QTemporaryDir home;
        placeSample(home.path());
        {
            Application application(Folders::inside(home.path()));
            application.start({});
            QSignalSpy opened(&application, &Application::opened);
            application.openSample();
            QVERIFY(!opened.isEmpty() || opened.wait(20'000));
            MainWindow& window = application.window();
            window.dock(QStringLiteral("dockTable"))->hide();
            window.addDockWidget(Qt::LeftDockWidgetArea, window.dock(QStringLiteral("dockSummary")));
            application.quit();
            QVERIFY(!application.window().isVisible());
        }
        Application application(Folders::inside(home.path()));
        application.start({});
        QSignalSpy opened(&application, &Application::opened);
        application.openSample();
        QVERIFY(!opened.isEmpty() || opened.wait(20'000));
        MainWindow& window = application.window();
        QDockWidget* moved = window.dock(QStringLiteral("dockSummary"));
        QVERIFY(window.dock(QStringLiteral("dockTable"))->isHidden());
        QCOMPARE(window.dockWidgetArea(moved), Qt::LeftDockWidgetArea);
        window.actions().action(QStringLiteral("view.resetLayout")).trigger();
        QVERIFY(!window.dock(QStringLiteral("dockTable"))->isHidden());
        QCOMPARE(window.dockWidgetArea(moved), Qt::RightDockWidgetArea);
    }

    void everyActionHasNameTextAndTipAndDisabledOnesSayWhy()
    {
        for (const bool withSample : {false, true}) {
            WindowBench bench(withSample);
            for (const QAction* action : bench.window().actions().all()) {
                QVERIFY(!action->objectName().isEmpty());
                QVERIFY(!action->text().isEmpty());
                QVERIFY(!action->toolTip().isEmpty());
                if (!action->isEnabled()) {
                    const QString reason = bench.window().actions().whyDisabled(action->objectName());
                    QVERIFY2(!reason.isEmpty(), qPrintable(action->objectName()));
                    QVERIFY(action->toolTip().contains(reason));
                    QVERIFY(action->statusTip().contains(reason));
                }
            }
            for (const QDockWidget* dock : bench.window().findChildren<QDockWidget*>())
                QVERIFY(!dock->objectName().isEmpty() && !dock->windowTitle().isEmpty());
        }
    }

    void shortcutsAreGivenOnce()
    {
        WindowBench bench;
        QSet<QString> seen;
        for (const QAction* action : bench.window().actions().all()) {
            for (const QKeySequence& key : action->shortcuts()) {
                QVERIFY2(!seen.contains(key.toString()), qPrintable(action->objectName() + u' ' + key.toString()));
                seen.insert(key.toString());
                // A single key would be stolen from tables and combos if it worked everywhere; all but the one that asks for the keys.
                if (key.toString().size() == 1 && key.toString() != u'?')
                    QCOMPARE(action->shortcutContext(), Qt::WidgetWithChildrenShortcut);
            }
        }
    }

    void chainageCellKeepsItsWidthAndShowsADashFarFromRivers()
    {
        WindowBench bench;
        auto* cell = bench.child<QToolButton>("cellChainage");
        const int width = cell->width();
        MapCanvas& canvas = bench.workspace().canvas();
        const River& river = bench.document().network().rivers().front();
        // To the map itself: what else is on the screen has no part in it.
        const auto point = [&](const QPoint& at) {
            QMouseEvent move(QEvent::MouseMove, at, canvas.mapToGlobal(at), Qt::NoButton, Qt::NoButton, Qt::NoModifier);
            QApplication::sendEvent(&canvas, &move);
        };
        const auto pointAtTheRiver = [&] { // where it is now: notices that appear move the map
            const QPoint on =
                canvas.viewport().toScreen(river.alignment->pointAt(Position{river.length().value / 2})).toPoint();
            point(on);
            return bench.window().cells().chainage().contains(u'K');
        };
        QTRY_VERIFY(pointAtTheRiver());
        QCOMPARE(cell->width(), width);
        point(QPoint(1, canvas.height() - 2));
        QTRY_COMPARE(bench.window().cells().chainage(), QStringLiteral("—"));
        QCOMPARE(cell->width(), width);
    }

    void typedScaleIsTaken_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::newRow("plain") << QStringLiteral("1:5000");
        QTest::newRow("full width") << QStringLiteral("１：５０００");
        QTest::newRow("number") << QStringLiteral("5000");
        QTest::newRow("grouped") << QStringLiteral("1:5 000");
    }
    void typedScaleIsTaken()
    {
        QFETCH(QString, typed);
        WindowBench bench;
        auto* combo = bench.child<QComboBox>("cellScale");
        combo->lineEdit()->setText(typed);
        QTest::keyClick(combo->lineEdit(), Qt::Key_Return);
        const double scale = bench.workspace().canvas().viewport().scaleDenominator();
        QVERIFY(std::abs(scale - 5000) < 5);
    }

    void typedCoordinatesMoveTheMap()
    {
        WindowBench bench;
        const Point wanted = bench.document().network().rivers().front().alignment->points().front();
        auto* field = bench.child<QLineEdit>("cellCoordinates");
        field->setFocus();
        field->setText(QString::number(wanted.x, 'f', 1) + u',' + QString::number(wanted.y, 'f', 1));
        QTest::keyClick(field, Qt::Key_Return);
        const Point centre = bench.workspace().canvas().viewport().centre();
        QVERIFY(std::abs(centre.x - wanted.x) < 1 && std::abs(centre.y - wanted.y) < 1);
    }

    void deleteLeavesAloneWhatTheFilterHides()
    {
        WindowBench bench;
        const std::size_t before = bench.document().plan().segments().size();
        QVERIFY(bench.workspace().totals().setFilter(QStringLiteral("kind = segment and river = DS")));
        const std::size_t shown = bench.workspace().totals().shownCount();
        QVERIFY(shown > 0 && shown < before);
        bench.workspace().canvas().zoomToAll();
        bench.action("edit.selectAll").trigger();
        QCOMPARE(bench.document().selection().ids().size(), shown);
        const Uuid hidden = [&] {
            for (const Uuid& id : bench.segments()) {
                if (!bench.workspace().totals().isShown(id))
                    return id;
            }
            return Uuid();
        }();
        bench.document().selection().add(hidden);
        const Plan plan = bench.document().plan();
        bench.document().selection().add(plan.areas().begin()->first);
        bench.document().selection().add(plan.greenways().begin()->first);
        bench.action("edit.delete").trigger();
        QCOMPARE(bench.document().plan().segments().size(), before - shown);
        QVERIFY(bench.document().plan().segments().find(hidden));
        // All else is as it was: other segments, areas, greenways.
        const ChangeSet changes = compare(plan, bench.document().plan());
        QCOMPARE(changes.changes.size(), shown);
        for (const Change& change : changes.changes)
            QVERIFY(kindOf(change) == EntityKind::Segment && std::holds_alternative<std::monostate>(change.after));
    }

    void deletingInSightDoesNotAskAndCanBeUndoneFromTheMessage()
    {
        WindowBench bench;
        bench.workspace().canvas().zoomToAll();
        bench.document().selection().set({bench.segments().front()});
        const std::size_t before = bench.document().plan().segments().size();
        const Answer answer(QStringLiteral("Cancel"));
        bench.action("edit.delete").trigger();
        QCoreApplication::processEvents();
        QVERIFY(!answer.wasAsked());
        QCOMPARE(bench.document().plan().segments().size(), before - 1);
        auto* undo = bench.workspace().canvas().findChild<QPushButton*>(QStringLiteral("messageAction1"));
        QVERIFY(undo);
        QCOMPARE(undo->text(), QStringLiteral("Undo"));
        undo->click();
        QCOMPARE(bench.document().plan().segments().size(), before);
    }

    void deletingOutOfSightAsksAndNamesBothNumbers()
    {
        WindowBench bench;
        const std::vector<Uuid> ids = bench.segments();
        bench.workspace().zoomTo({ids.front()});
        bench.document().selection().set(ids);
        const Plan before = bench.document().plan();
        const Box seen = bench.workspace().canvas().viewport().extent();
        const auto outside = std::ranges::count_if(ids, [&](const Uuid& id) {
            const auto segment = before.segments().find(id);
            const Alignment& river = *before.riverByKey(segment->river)->river.alignment;
            return !boundsOf(river.slice(segment->span)).intersects(seen);
        });
        QVERIFY(outside > 1 && outside < static_cast<std::ptrdiff_t>(ids.size()));
        const Answer no(QStringLiteral("Cancel"));
        bench.action("edit.delete").trigger();
        QVERIFY(no.wasAsked());
        QCOMPARE(no.text(),
                 QStringLiteral("Delete %1 objects? %2 of them are outside the view.").arg(ids.size()).arg(outside));
        QVERIFY(bench.document().plan() == before);
        const Answer yes(QStringLiteral("Delete"));
        bench.action("edit.delete").trigger();
        QVERIFY(yes.wasAsked());
        QVERIFY(!bench.document().plan().segments().find(ids.front()));
    }

    void undoOutOfSightLeavesTheMapAndOffersToShow()
    {
        WindowBench bench;
        const Uuid id = bench.segments().front();
        const auto edit = editField(bench.document(), {id}, "remarks", QStringLiteral("x"));
        QVERIFY(edit && bench.document().edit(edit->changes, edit->text));
        Viewport away = bench.workspace().canvas().viewport();
        away = away.movedBy(QPointF(50'000, 50'000));
        bench.workspace().canvas().setViewport(away);
        bench.action("edit.undo").trigger();
        QCOMPARE(bench.workspace().canvas().viewport(), away);
        QCOMPARE(bench.workspace().overlay().shown().size(), 1);
        auto* show = bench.workspace().canvas().findChild<QPushButton*>(QStringLiteral("messageAction1"));
        QVERIFY(show);
        QCOMPARE(show->text(), QStringLiteral("Show"));
        show->click();
        QVERIFY(bench.workspace().isInView({id}));
    }

    void undoSaysWhatItUndoesInTheLanguageOfToday()
    {
        WindowBench bench;
        const auto edit = editField(bench.document(), {bench.segment("S-0001")}, "remarks", QStringLiteral("x"));
        QVERIFY(edit && bench.document().edit(edit->changes, edit->text));
        QCOMPARE(bench.action("edit.undo").text(), QStringLiteral("Undo Set remarks of S-0001"));
        bench.application.setLanguage(Language::Chinese, false);
        QTRY_COMPARE(bench.action("edit.undo").text(), QStringLiteral("撤销 设置 S-0001 的备注"));
        bench.application.setLanguage(Language::English, false);
        QTRY_COMPARE(bench.action("edit.undo").text(), QStringLiteral("Undo Set remarks of S-0001"));
    }

    void theSummaryOfTheViewFollowsTheMap()
    {
        WindowBench bench;
        const auto* panel = bench.child<SummaryPanel>("summaryPanel");
        auto* scope = bench.child<QComboBox>("summaryScope");
        scope->setCurrentIndex(scope->findText(QStringLiteral("Current view")));
        Q_EMIT scope->activated(scope->currentIndex());
        const auto riverInView = [&] {
            [&] { QTRY_VERIFY_WITH_TIMEOUT(!panel->summary().isCounting(), 20'000); }();
            return panel->summary().ledger()->totals.river.net;
        };
        bench.action("view.zoomAll").trigger();
        const Millimetres all = bench.workspace().totals().ledger()->totals.river.net;
        QCOMPARE(riverInView().value, all.value);
        const Uuid one = bench.segment("S-0001");
        bench.workspace().zoomTo({one});
        QVERIFY(panel->totalsTable().areOutdated());
        const Millimetres near = riverInView();
        QVERIFY(!panel->totalsTable().areOutdated());
        QVERIFY(near > Millimetres{} && near < all);
        // Edits are counted in the same way.
        const auto edit = deletion(bench.document(), {one});
        QVERIFY(edit && bench.document().edit(edit->changes, edit->text));
        QVERIFY(riverInView() < near);
    }

    void filterIsTheSameEverywhere()
    {
        WindowBench bench;
        bench.workspace().filterBar().edit();
        auto* field = bench.child<QLineEdit>("filterField");
        field->setText(QStringLiteral("kind = segment and river = DS"));
        QTest::keyClick(field, Qt::Key_Return);
        const std::size_t shown = bench.workspace().totals().shownCount();
        QCOMPARE(shown, std::size_t{3});
        auto* tables = bench.child<TablePanel>("tablePanel");
        QCOMPARE(static_cast<std::size_t>(tables->model(TableType::Segments).rowCount()), shown);
        std::size_t onMap = 0;
        for (const MapSegment& segment : bench.workspace().canvas().content()->segments)
            onMap += segment.shown ? 1 : 0;
        QCOMPARE(onMap, shown);
        auto* summary = bench.child<SummaryPanel>("summaryPanel");
        QCOMPARE(summary->summary().ledger()->totals, bench.workspace().totals().ledger()->totals);
        // 4,385 m of river DS: sample-data/pingdi/expected.json
        QCOMPARE(summary->summary().ledger()->totals.river.net.value, std::int64_t{4'385'000});
        ReportRequest report;
        report.count = bench.workspace().totals().request();
        report.generated = QDateTime(QDate(2023, 3, 20), QTime(8, 0), Qt::UTC);
        const auto pages = makeReport(bench.document().plan(), report);
        QVERIFY(pages);
        const QString words = wordsOf(*pages);
        QVERIFY(words.contains(QStringLiteral("4.38"))); // km, half to even
        for (const char* code : {"S-0001", "S-0002", "S-0003"})
            QVERIFY2(words.contains(QLatin1String(code)), code);
        QVERIFY(!words.contains(QStringLiteral("S-0004")) && !words.contains(QStringLiteral("A-0001")));
        const QString csv = bench.home.filePath(QStringLiteral("segments.csv"));
        ExportOrder order;
        order.tables = {"segments"};
        order.preset = CsvPreset::Excel;
        order.request = bench.workspace().totals().request();
        const auto rows = exportPlanTo(bench.document().plan(), order, csv.toStdString(), true);
        QVERIFY(rows);
        QCOMPARE(rows->rows, shown);
        QFile file(csv);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        QVERIFY(bytes.startsWith("\xEF\xBB\xBF"));
        QCOMPARE(static_cast<std::size_t>(bytes.count("\r\n")), shown + 1);
    }

    void everyControlHasANameAndPanesAreReachedByF6()
    {
        WindowBench bench;
        QCoreApplication::processEvents(); // tab bars of docks come and go by events
        const auto tabs = bench.window().findChildren<QTabBar*>(QString(), Qt::FindDirectChildrenOnly);
        QVERIFY(std::any_of(tabs.begin(), tabs.end(), [](const QTabBar* bar) { return bar->isVisible(); }));
        QCOMPARE(spokenName(bench.workspace().canvas()), QStringLiteral("Map"));
        expectNames(bench.window());
        bench.workspace().canvas().setFocus();
        QSet<QWidget*> visited;
        for (int i = 0; i < 12; ++i) {
            bench.action("view.nextPane").trigger();
            QWidget* focus = bench.window().focusWidget();
            QVERIFY(focus);
            visited.insert(focus);
        }
        QVERIFY2(visited.size() >= 6, qPrintable(QString::number(visited.size())));
        QVERIFY(visited.contains(&bench.workspace().canvas()));
    }

    void languageChangesWhileDrawingAndLosesNothing()
    {
        WindowBench bench;
        MapCanvas& canvas = bench.workspace().canvas();
        bench.action("tool.segment").trigger();
        const River& river = bench.document().network().rivers().front();
        const auto pixel = [&](std::int64_t share) {
            return canvas.viewport()
                .toScreen(river.alignment->pointAt(Position{river.length().value * share / 10}))
                .toPoint();
        };
        QTest::mouseMove(&canvas, pixel(3));
        QTest::mouseClick(&canvas, Qt::LeftButton, Qt::NoModifier, pixel(3));
        QVERIFY(bench.workspace().tools().current().hasSketch());
        const Viewport before = canvas.viewport();
        const QByteArray layout = bench.window().saveState();
        bench.application.setLanguage(Language::Chinese, false);
        // Windows are told by an event.
        QTRY_COMPARE(bench.action("file.save").text(), QCoreApplication::translate("riparia::StandardActions", "Save"));
        QVERIFY(bench.workspace().tools().current().hasSketch());
        QCOMPARE(canvas.viewport(), before);
        QCOMPARE(bench.window().saveState(), layout);
        bench.application.setLanguage(Language::English, false);
        QTRY_COMPARE(bench.action("file.save").text(), QStringLiteral("Save"));
        QVERIFY(bench.workspace().tools().current().hasSketch());
        QTest::mouseMove(&canvas, pixel(5));
        const std::size_t count = bench.document().plan().segments().size();
        QTest::mouseClick(&canvas, Qt::LeftButton, Qt::NoModifier, pixel(5));
        QVERIFY(bench.document().plan().segments().size() > count); // one a river
    }

    void toolKeysWorkOnTheMapAndNowhereElse()
    {
        WindowBench bench;
        QVERIFY(QTest::qWaitForWindowActive(&bench.window()));
        auto* tables = bench.child<TablePanel>("tablePanel");
        QTableView& view = tables->view(TableType::Segments);
        view.setFocus();
        QTest::keyClick(&view, Qt::Key_S);
        QCOMPARE(bench.workspace().tools().current().id(), QStringLiteral("select"));
        auto* combo = bench.child<QComboBox>("stripStatus");
        combo->setFocus();
        QTest::keyClick(combo, Qt::Key_S);
        QCOMPARE(bench.workspace().tools().current().id(), QStringLiteral("select"));
        bench.workspace().canvas().setFocus();
        QTest::keyClick(&bench.workspace().canvas(), Qt::Key_S);
        QCOMPARE(bench.workspace().tools().current().id(), QStringLiteral("segment"));
        QTest::keyClick(&bench.workspace().canvas(), Qt::Key_V);
        QCOMPARE(bench.workspace().tools().current().id(), QStringLiteral("select"));
    }

    void themeIsSwitchedWhileEverythingStays()
    {
        WindowBench bench;
        bench.document().selection().set({bench.segments().front()});
        bench.action("view.dark").trigger();
        QCOMPARE(Theme::of(QApplication::palette()).kind(), ThemeKind::Dark);
        QCOMPARE(bench.workspace().canvas().theme().kind(), ThemeKind::Dark);
        QCOMPARE(bench.document().selection().ids().size(), std::size_t{1});
        bench.action("view.dark").trigger();
        QCOMPARE(Theme::of(QApplication::palette()).kind(), ThemeKind::Light);
    }

    void textsOfEveryPanelAreReadableInBothThemes()
    {
        WindowBench bench;
        bench.document().selection().set({bench.segments().front()});
        for (const char* theme : {"light", "dark"}) {
            bench.application.setTheme(QLatin1String(theme));
            for (const char* name : {"planName", "savedState", "cellPrompt"}) {
                const QWidget* label = bench.child<QWidget>(name);
                const QColor text = label->palette().color(label->foregroundRole());
                const QColor ground = label->palette().color(QPalette::Window);
                QVERIFY(std::abs(text.lightness() - ground.lightness()) > 90);
            }
        }
        bench.application.setTheme(QStringLiteral("light"));
    }
};

RIPARIA_TEST(MainWindowTest)
#include "MainWindowTest.moc"
