// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/PasteCellsDialog.h"
#include "app/models/PlanNames.h"
#include "app/panels/FilterBar.h"
#include "app/panels/SummaryPanel.h"
#include "app/panels/TablePanel.h"
#include "tests/app/shell/WindowBench.h"
#include "tests/support/TestMain.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QTableView>
#include <QTableWidget>
#include <QToolButton>
#include <QtTest/QtTest>

#include <set>

using namespace riparia;
using namespace riparia::test;

namespace {

/// Chooses an action of the menu that will open next; false stays when none did.
class Choice {
public:
    explicit Choice(const char* action)
    {
        QTimer::singleShot(0, &m_context, [this, action] {
            auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
            auto* found = menu ? menu->findChild<QAction*>(QLatin1String(action)) : nullptr;
            m_isMade = found && found->isEnabled();
            if (m_isMade)
                found->trigger();
            if (menu)
                menu->close();
        });
    }
    bool isMade() const { return m_isMade; }

private:
    QObject m_context;
    bool m_isMade = false;
};

/// Lines of a menu, and of the menus in it, that lack a text, a tip or a name: "menu: line".
QStringList namelessIn(const QMenu& menu)
{
    QStringList found;
    for (const QAction* action : menu.actions()) {
        if (action->isSeparator())
            continue;
        if (action->menu())
            found += namelessIn(*action->menu());
        if (action->objectName().isEmpty() || action->text().isEmpty() || action->toolTip().isEmpty())
            found.append(QString(menu.objectName() + QStringLiteral(": ") + action->text()));
    }
    return found;
}

/// Looks through the menu that will open next, which holds up who opened it; closes it.
class MenuLook {
public:
    MenuLook()
    {
        QTimer::singleShot(0, &m_context, [this] {
            auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
            if (!menu)
                return;
            m_lines = static_cast<int>(menu->actions().size());
            m_nameless = namelessIn(*menu);
            menu->close();
        });
    }
    int lines() const { return m_lines; }
    const QStringList& nameless() const { return m_nameless; }

private:
    QObject m_context;
    int m_lines = 0;
    QStringList m_nameless;
};

QMenu* mapMenu(WindowBench& bench)
{
    return bench.window().findChild<QMenu*>(QStringLiteral("mapMenu"));
}

} // namespace

/// The menus of the right button, and what comes of them in the window.
class ContextMenuTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theMapOffersWhatCanBeDoneWithWhatIsPointedAt()
    {
        WindowBench bench;
        MapCanvas& canvas = bench.workspace().canvas();
        const Uuid id = bench.segment("S-0001");
        bench.workspace().zoomTo(std::vector{id});
        const auto segment = bench.document().plan().segments().find(id);
        const auto river = bench.document().plan().riverByKey(segment->river);
        const Position middle{(segment->span.from.mm + segment->span.to.mm) / 2};
        QTRY_VERIFY(canvas.isFullyDrawn());
        QPoint place = canvas.viewport().toScreen(river->river.alignment->pointAt(middle)).toPoint();
        const auto hit = canvas.featuresAt(place, 6);
        QVERIFY(!hit.empty());
        QTest::mouseClick(&canvas, Qt::RightButton, Qt::NoModifier, place);
        QCOMPARE(bench.document().selection().ids(), std::vector{hit.front()});
        QTRY_VERIFY(mapMenu(bench));
        QVERIFY(mapMenu(bench)->isVisible());
        QVERIFY(mapMenu(bench)->actions().contains(&bench.action("edit.delete")));
        QVERIFY(mapMenu(bench)->actions().contains(&bench.action("tool.split")));
        mapMenu(bench)->close();
        QTRY_VERIFY(!mapMenu(bench));
        // Beside everything, with nothing selected.
        bench.document().selection().clear();
        bench.workspace().canvas().zoomToAll();
        QTest::mouseClick(&canvas, Qt::RightButton, Qt::NoModifier, QPoint(3, 3));
        QTRY_VERIFY(mapMenu(bench));
        QVERIFY(!mapMenu(bench)->actions().contains(&bench.action("edit.delete")));
        QVERIFY(mapMenu(bench)->actions().contains(&bench.action("view.zoomAll")));
        mapMenu(bench)->close();
    }

    void everyLineOfMenusOfTheWindowHasANameAndATip()
    {
        WindowBench bench;
        for (const QAction* menu : bench.window().menuBar()->actions()) {
            QVERIFY(menu->menu() && !menu->text().isEmpty());
            QCOMPARE(namelessIn(*menu->menu()), QStringList());
        }
        for (const char* button : {"scenarioMore", "filterAdd"}) {
            QMenu* menu = bench.child<QToolButton>(button)->menu();
            Q_EMIT menu->aboutToShow(); // it is filled then
            QVERIFY(!menu->isEmpty());
            QCOMPARE(namelessIn(*menu), QStringList());
        }
    }

    void everyLineOfMenusOfTheRightButtonHasANameAndATip()
    {
        WindowBench bench;
        bench.document().selection().set({bench.segment("S-0001")});
        auto* tables = bench.child<TablePanel>("tablePanel");
        QMenu rows;
        tables->fillRowMenu(rows, tables->model(TableType::Segments).index(0, 1));
        QVERIFY(rows.actions().size() > 4);
        QCOMPARE(namelessIn(rows), QStringList());
        const auto expectNamed = [](QWidget& widget, const QPoint& place) {
            const MenuLook look;
            QContextMenuEvent event(QContextMenuEvent::Mouse, place, widget.mapToGlobal(place));
            QApplication::sendEvent(&widget, &event);
            QTRY_VERIFY(look.lines() > 0);
            QCOMPARE(look.nameless(), QStringList());
        };
        auto* summary = bench.child<SummaryPanel>("summaryPanel");
        expectNamed(summary->groupTable(), summary->groupTable().rowRect(0).center());
        expectNamed(*bench.child<QToolButton>("cellChainage"), QPoint(4, 4));
        expectNamed(*tables->view(TableType::Segments).horizontalHeader()->viewport(), QPoint(20, 8));
        // A sketch that cannot be finished yet, and the map without one.
        MapCanvas& canvas = bench.workspace().canvas();
        for (const char* tool : {"tool.area", "tool.select"}) {
            bench.action(tool).trigger();
            const QPoint middle = canvas.rect().center();
            QTest::mouseClick(&canvas, Qt::LeftButton, Qt::NoModifier, middle);
            const MenuLook look;
            QTest::mouseClick(&canvas, Qt::RightButton, Qt::NoModifier, middle + QPoint(30, 30));
            QTRY_VERIFY2(look.lines() > 0, tool);
            QCOMPARE(look.nameless(), QStringList());
        }
    }

    void aRowOfTheSummaryBecomesAFilter() // UX.md 2.6
    {
        WindowBench bench;
        auto* summary = bench.child<SummaryPanel>("summaryPanel");
        QVERIFY(summary->groupTable().rows().size() > 2);
        const QString before = bench.workspace().filterBar().expression();
        QCOMPARE(before, QString());
        const QPoint place = summary->groupTable().rowRect(0).center();
        Choice choice("summaryFilter");
        QContextMenuEvent event(QContextMenuEvent::Mouse, place, summary->groupTable().mapToGlobal(place));
        QApplication::sendEvent(&summary->groupTable(), &event);
        QVERIFY(choice.isMade());
        QVERIFY(bench.workspace().filterBar().expression().startsWith(QStringLiteral("water = ")));
        QVERIFY(bench.workspace().totals().shownCount() > 0);
        Choice copy("summaryCopyRow");
        QApplication::sendEvent(&summary->groupTable(), &event);
        QVERIFY(copy.isMade());
        QCOMPARE(QApplication::clipboard()->text(), summary->groupTable().rowText(0));
    }

    void theMapIsCopiedAsItIsOnTheScreen() // UX.md 9
    {
        WindowBench bench;
        QApplication::clipboard()->clear();
        QTRY_VERIFY(bench.workspace().canvas().isFullyDrawn());
        QCOMPARE(bench.action("edit.copyMap").shortcut(), QKeySequence(QStringLiteral("Ctrl+Shift+C")));
        bench.action("edit.copyMap").trigger();
        const QImage picture = QApplication::clipboard()->image();
        const MapCanvas& canvas = bench.workspace().canvas();
        QCOMPARE(picture.size(), (QSizeF(canvas.size()) * canvas.devicePixelRatioF()).toSize());
        std::set<QRgb> colours;
        for (int x = 0; x < picture.width(); x += 3) {
            for (int y = 0; y < picture.height(); y += 3)
                colours.insert(picture.pixel(x, y));
        }
        QVERIFY(colours.size() > 8); // rivers, works and letters, not an empty sheet
    }

    void shapesOfWhatIsSelectedAreCopiedAsText() // UX.md 9
    {
        WindowBench bench;
        QVERIFY(!bench.action("edit.copyShapes").isEnabled());
        Uuid area;
        for (const auto& [id, held] : bench.document().plan().areas()) {
            if (held->meta.scenario.isNil())
                area = id;
        }
        bench.document().selection().set({bench.segment("S-0001"), area});
        QVERIFY(bench.action("edit.copyShapes").isEnabled());
        bench.action("edit.copyShapes").trigger();
        const QStringList lines = QApplication::clipboard()->text().split(u'\n', Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), 2);
        QCOMPARE(lines.filter(QStringLiteral("LINESTRING")).size(), 1);
        QCOMPARE(lines.filter(QStringLiteral("POLYGON")).size(), 1);
    }

    void cellsOfASpreadsheetChangeSeveralRowsInOneStep() // UX.md 2.8
    {
        WindowBench bench;
        auto* tables = bench.child<TablePanel>("tablePanel");
        PlanTableModel& model = tables->model(TableType::Segments);
        QTableView& view = tables->view(TableType::Segments);
        const int steps = bench.document().undoStack().count();
        view.setFocus();
        view.setCurrentIndex(model.index(0, model.columnOf("remarks")));
        QApplication::clipboard()->setText(QStringLiteral("first\nsecond"));
        QTimer::singleShot(0, &view, [] {
            auto* dialog = qobject_cast<PasteCellsDialog*>(QApplication::activeModalWidget());
            if (dialog && dialog->preview().rowCount() == 2)
                dialog->applyButton().click();
            else if (dialog)
                dialog->reject();
        });
        QTest::keyClick(&view, Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(model.index(0, model.columnOf("remarks")).data().toString(), QStringLiteral("first"));
        QCOMPARE(model.index(1, model.columnOf("remarks")).data().toString(), QStringLiteral("second"));
        QCOMPARE(bench.document().undoStack().count(), steps + 1);
        bench.action("edit.undo").trigger();
        QCOMPARE(model.index(1, model.columnOf("remarks")).data().toString() == QStringLiteral("second"), false);
    }

    void columnsAreRememberedFromPlanToPlan()
    {
        WindowBench bench;
        auto* tables = bench.child<TablePanel>("tablePanel");
        const int bank = tables->model(TableType::Segments).columnOf("bank");
        QMenu menu;
        tables->fillRowMenu(menu, {});
        for (QAction* line : menu.findChild<QMenu*>(QStringLiteral("rowsColumns"))->actions()) {
            if (line->text() == QStringLiteral("Bank"))
                line->trigger();
        }
        QVERIFY(tables->view(TableType::Segments).isColumnHidden(bank));
        QVERIFY(bench.application.closePlan());
        bench.openSample();
        QVERIFY(bench.child<TablePanel>("tablePanel")->view(TableType::Segments).isColumnHidden(bank));
    }

    void aPlaceOfARiverIsGivenAChainage()
    {
        WindowBench bench;
        MapCanvas& canvas = bench.workspace().canvas();
        const auto segment = bench.document().plan().segments().find(bench.segment("S-0001"));
        const auto river = bench.document().plan().riverByKey(segment->river);
        bench.document().selection().set({river->meta.uuid});
        canvas.setFocus();
        QTest::keyClick(&canvas, Qt::Key_Menu); // in the middle of the map
        QTRY_VERIFY(mapMenu(bench));
        auto* action = mapMenu(bench)->findChild<QAction*>(QStringLiteral("mapSetChainage"));
        QVERIFY(action);
        action->trigger();
        mapMenu(bench)->close();
        auto* at = bench.child<QLineEdit>("riverChainageAt");
        QTRY_VERIFY(at->isVisible());
        const QPointF middle = canvas.rect().center();
        const Position place = river->river.alignment->locate(canvas.viewport().toMap(middle)).at;
        QCOMPARE(at->text(), PlanNames::chainage(river->river, place));
        bench.document().selection().clear();
        QVERIFY(!at->isVisible());
    }

    void aRiverThatIsDrawnAnewAsksInTheInspector() // UX.md D6
    {
        WindowBench bench;
        bench.unlockReference();
        const auto segment = bench.document().plan().segments().find(bench.segment("S-0001"));
        const auto river = bench.document().plan().riverByKey(segment->river);
        const Uuid id = river->meta.uuid;
        Line line = river->river.alignment->points();
        const Point between{(line[0].x + line[1].x) / 2, (line[0].y + line[1].y) / 2};
        line.insert(line.begin() + 1, between);
        Q_EMIT bench.workspace().tools().riverLineDrawn(id, line);
        auto* keep = bench.child<QPushButton>("reverseKeepPlace");
        QVERIFY(keep->isVisible());
        const auto drawn = [&bench, &id] {
            for (const MapRiver& shown : bench.workspace().canvas().content()->rivers) {
                if (shown.id == id)
                    return shown.alignment->points();
            }
            return Line();
        };
        QVERIFY(drawn() == line); // the map shows what would be
        QVERIFY(!(bench.document().plan().rivers().find(id)->river.alignment->points() == line));
        QTest::mouseClick(keep, Qt::LeftButton);
        QVERIFY(bench.document().plan().rivers().find(id)->river.alignment->points() == line);
        QVERIFY(!keep->isVisible());
    }
};

RIPARIA_TEST(ContextMenuTest)
#include "ContextMenuTest.moc"
