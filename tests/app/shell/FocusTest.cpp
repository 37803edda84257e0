// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/MessageLog.h"
#include "app/panels/TablePanel.h"
#include "app/render/MapRenderer.h"
#include "tests/app/panels/PanelBench.h"
#include "tests/app/shell/WindowBench.h"
#include "tests/support/TestMain.h"

#include <QAbstractItemView>
#include <QCheckBox>
#include <QComboBox>
#include <QDockWidget>
#include <QStatusBar>
#include <QTableView>
#include <QToolButton>
#include <QtTest/QtTest>

#include <algorithm>
#include <vector>

using namespace riparia;
using namespace riparia::test;

/// Where the keyboard goes in the window, and whose keys they are there.
class FocusTest : public QObject {
    Q_OBJECT

    struct Walk {
        std::vector<QWidget*> stops; ///< between leaving the map and being back on it
        QString trap;                ///< where it did not go on; "" when it came back
    };

    static Walk walkFromTheMap(WindowBench& bench, Qt::Key key, Qt::KeyboardModifiers modifiers)
    {
        constexpr int kMost = 600; // more than the window has controls
        QWidget* map = &bench.workspace().canvas();
        map->setFocus();
        Walk walk;
        for (int i = 0; i < kMost; ++i) {
            QWidget* before = QApplication::focusWidget();
            QTest::keyClick(before, key, modifiers);
            QWidget* now = QApplication::focusWidget();
            if (now == map)
                return walk;
            if (!now || now == before) {
                walk.trap = QLatin1String(before->metaObject()->className()) + u' ' + before->objectName();
                return walk;
            }
            walk.stops.push_back(now);
        }
        walk.trap = QStringLiteral("the map is not reached again");
        return walk;
    }

private Q_SLOTS:
    void tabGoesThroughTheWindowAndBackToTheMap_data()
    {
        QTest::addColumn<Qt::Key>("key");
        QTest::addColumn<Qt::KeyboardModifiers>("modifiers");
        QTest::newRow("forwards") << Qt::Key_Tab << Qt::KeyboardModifiers();
        QTest::newRow("backwards") << Qt::Key_Backtab << Qt::KeyboardModifiers(Qt::ShiftModifier);
    }
    void tabGoesThroughTheWindowAndBackToTheMap()
    {
        QFETCH(Qt::Key, key);
        QFETCH(Qt::KeyboardModifiers, modifiers);
        WindowBench bench;
        QVERIFY(QTest::qWaitForWindowActive(&bench.window()));
        bench.document().selection().set({bench.segment("S-0001")}); // the inspector has fields
        const Walk walk = walkFromTheMap(bench, key, modifiers);
        QCOMPARE(walk.trap, QString());
        for (const QWidget* stop : walk.stops)
            QVERIFY2(!spokenName(*stop).isEmpty(),
                     qPrintable(QLatin1String(stop->metaObject()->className()) + u' ' + stop->objectName()));
        const auto isVisited = [&](const QWidget* part) {
            return std::any_of(walk.stops.begin(), walk.stops.end(),
                               [part](const QWidget* stop) { return part->isAncestorOf(stop); });
        };
        for (const char* dock : {"dockLayers", "dockInspector", "dockSummary", "dockTable", "dockDiagram"})
            QVERIFY2(isVisited(bench.window().dock(QLatin1String(dock))), dock);
        for (const char* bar : {"mainToolbar", "toolStripBar", "toolColumn"})
            QVERIFY2(isVisited(bench.child<QWidget>(bar)), bar);
        QVERIFY(isVisited(bench.window().statusBar()));
    }

    void shiftF6GoesTheWayOfF6Back()
    {
        WindowBench bench;
        QVERIFY(QTest::qWaitForWindowActive(&bench.window()));
        const Walk there = walkFromTheMap(bench, Qt::Key_F6, Qt::NoModifier);
        QCOMPARE(there.trap, QString());
        QVERIFY(there.stops.size() >= 6);
        Walk back = walkFromTheMap(bench, Qt::Key_F6, Qt::ShiftModifier);
        QCOMPARE(back.trap, QString());
        std::reverse(back.stops.begin(), back.stops.end());
        QVERIFY(back.stops == there.stops);
    }

    void keysOfTheLayersDoWhatTheyDoThere()
    {
        WindowBench bench;
        QVERIFY(QTest::qWaitForWindowActive(&bench.window()));
        bench.document().selection().set({bench.segment("S-0001")});
        const Plan before = bench.document().plan();
        const auto isUntouched = [&] {
            return bench.workspace().tools().current().id() == QStringLiteral("select") &&
                   bench.document().plan() == before;
        };
        auto* box = bench.child<QCheckBox>("layerAreas");
        box->setFocus();
        QVERIFY(box->hasFocus() && box->isChecked());
        QTest::keyClick(box, Qt::Key_Space);
        QVERIFY(!box->isChecked());
        QVERIFY(!bench.workspace().canvas().layers().areas);
        for (const Qt::Key key : {Qt::Key_S, Qt::Key_X, Qt::Key_Delete})
            QTest::keyClick(box, key);
        QVERIFY(isUntouched());

        auto* theme = bench.child<QComboBox>("layersTheme");
        theme->setFocus();
        QCOMPARE(theme->currentText(), QStringLiteral("Status"));
        QTest::keyClick(theme, Qt::Key_M); // what begins with it; on the map that measures
        QCOMPARE(theme->currentText(), QStringLiteral("Measure"));
        QTest::keyClick(theme, Qt::Key_Delete);
        QVERIFY(isUntouched());
        QTest::keyClick(theme, Qt::Key_Space);
        QTRY_VERIFY(theme->view()->isVisible());
        theme->hidePopup();
        QVERIFY(isUntouched());
    }

    void keysOfTheTableDoWhatTheyDoThere()
    {
        WindowBench bench;
        QVERIFY(QTest::qWaitForWindowActive(&bench.window()));
        bench.workspace().zoomTo(std::vector{bench.segment("S-0001")});
        const Plan before = bench.document().plan();
        QTableView& view = bench.child<TablePanel>("tablePanel")->view(TableType::Segments);
        view.setFocus();
        view.selectRow(0);
        QTRY_VERIFY(!bench.document().selection().isEmpty());
        // A letter goes on to the next row that begins with it.
        const PlanTableModel& model = bench.child<TablePanel>("tablePanel")->model(TableType::Segments);
        const int river = model.columnOf("river");
        const auto letter = [&](int row) { return model.index(row, river).data().toString().front().toLower(); };
        int other = 1;
        while (other < model.rowCount() && letter(other) == letter(0))
            ++other;
        QVERIFY(other < model.rowCount());
        view.setCurrentIndex(model.index(0, river));
        QTest::keyClick(&view, letter(other).toLatin1());
        QCOMPARE(view.currentIndex().row(), other);
        QVERIFY(bench.document().selection().ids() == std::vector{model.idAt(other)});
        for (const Qt::Key key : {Qt::Key_S, Qt::Key_Space, Qt::Key_X})
            QTest::keyClick(&view, key);
        QCOMPARE(bench.workspace().tools().current().id(), QStringLiteral("select"));
        QVERIFY(bench.document().plan() == before);
        // Rows go as their objects do on the map, back with one undo, and not where they are locked.
        const int rows = model.rowCount();
        const Uuid gone = bench.segment("S-0001");
        bench.document().selection().set({gone});
        QTest::keyClick(&view, Qt::Key_Delete);
        QTRY_COMPARE(model.rowCount(), rows - 1);
        QCOMPARE(model.rowOf(gone), -1);
        bench.action("edit.undo").trigger();
        QTRY_COMPARE(model.rowCount(), rows);
        bench.child<QToolButton>("lockSegments")->click();
        bench.document().selection().set({gone});
        view.setFocus();
        QTest::keyClick(&view, Qt::Key_Delete);
        QCOMPARE(model.rowCount(), rows);
        QVERIFY(bench.application.log().messages().back().text.contains(QStringLiteral("locked")));
        bench.child<QToolButton>("lockSegments")->click();
        view.setFocus();
        QTest::keyClick(&view, Qt::Key_Escape);
        QVERIFY(bench.workspace().canvas().hasFocus());
        // The same keys on the map.
        MapCanvas& canvas = bench.workspace().canvas();
        bench.document().selection().set({bench.segment("S-0001")});
        canvas.setFocus();
        QTest::keyClick(&canvas, Qt::Key_Delete);
        QVERIFY(!(bench.document().plan() == before));
        QTest::keyClick(&canvas, Qt::Key_M);
        QCOMPARE(bench.workspace().tools().current().id(), QStringLiteral("measure"));
    }
};

RIPARIA_TEST(FocusTest)
#include "FocusTest.moc"
