// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/FrozenTable.h"
#include "app/panels/TablePanel.h"
#include "tests/app/panels/PanelBench.h"
#include "tests/support/TestMain.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QHeaderView>
#include <QMenu>
#include <QScrollBar>
#include <QTimer>
#include <QWheelEvent>
#include <QtTest/QtTest>

using namespace riparia;
using namespace riparia::test;

namespace {

/// The table of segments, too narrow for its columns.
struct NarrowBench : PanelBench {
    explicit NarrowBench(const Plan& plan = benchPlan())
        : PanelBench(plan)
    {
        panel.resize(420, 200);
        stage.resize(420, 200);
        stage.present();
    }
    FrozenTable& view() { return static_cast<FrozenTable&>(panel.view(TableType::Segments)); }
    QTableView& column() { return *view().findChild<QTableView*>(QStringLiteral("frozenColumn")); }
    PlanTableModel& model() { return panel.model(TableType::Segments); }
    int at(const char* key) { return model().columnOf(key); }
    void scrollRight() { view().horizontalScrollBar()->setValue(view().horizontalScrollBar()->maximum()); }
    /// Where a cell is on the screen, in a view of it.
    static QRect placeOf(const QTableView& in, const QModelIndex& cell)
    {
        const QRect rect = in.visualRect(cell);
        return {in.viewport()->mapToGlobal(rect.topLeft()), rect.size()};
    }

    Stage stage;
    TablePanel panel{context(), &stage};
};

/// Many rows, so that they are scrolled.
Plan manySegments()
{
    Plan plan = emptyPlan();
    add(plan, straightRiver("R", 5000));
    for (int i = 0; i < 60; ++i)
        add(plan, segment("S-" + std::to_string(1000 + i), "R", i * 50, i * 50 + 40));
    plan.raiseCounters();
    return plan;
}

} // namespace

/// UX.md 2.8
class FrozenTableTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void idStaysInSightBesideItsRow()
    {
        NarrowBench bench;
        QVERIFY(bench.column().isVisible());
        bench.scrollRight();
        QVERIFY(bench.view().horizontalScrollBar()->value() > 0);
        for (int row = 0; row < bench.model().rowCount(); ++row) {
            const QRect id = NarrowBench::placeOf(bench.column(), bench.model().index(row, 0));
            const QRect other = NarrowBench::placeOf(bench.view(), bench.model().index(row, bench.at("remarks")));
            QCOMPARE(id.top(), other.top());
            QCOMPARE(id.height(), other.height());
            QCOMPARE(id.left(), bench.view().mapToGlobal(QPoint(0, 0)).x());
        }
        QCOMPARE(bench.column().horizontalHeader()->height(), bench.view().horizontalHeader()->height());
    }

    void rowsScrollTogether()
    {
        NarrowBench bench(manySegments());
        QScrollBar& bar = *bench.view().verticalScrollBar();
        QVERIFY(bar.maximum() > 0);
        bar.setValue(bar.maximum());
        QCOMPARE(bench.column().verticalScrollBar()->value(), bar.value());
        bench.view().setFocus();
        bench.view().setCurrentIndex(bench.model().index(59, 0));
        QTest::keyClick(&bench.view(), Qt::Key_Home, Qt::ControlModifier);
        QCOMPARE(bar.value(), 0);
        QCOMPARE(bench.column().verticalScrollBar()->value(), 0);
        // The wheel over the column is that of the table, both ways.
        const auto wheel = [&](QPoint angle) {
            QWidget* under = bench.column().viewport();
            const QPointF place(10, 10);
            QWheelEvent event(place, under->mapToGlobal(place), {}, angle, Qt::NoButton, Qt::NoModifier,
                              Qt::NoScrollPhase, false);
            QApplication::sendEvent(under, &event);
        };
        wheel({0, -240});
        QVERIFY(bar.value() > 0);
        QCOMPARE(bench.column().verticalScrollBar()->value(), bar.value());
        wheel({-240, 0});
        QVERIFY(bench.view().horizontalScrollBar()->value() > 0);
        // Another order, and rows that come and go.
        bar.setValue(bar.maximum());
        QVERIFY(bench.totals.setFilter(QStringLiteral("code = S-1003")));
        QTRY_COMPARE(bench.column().verticalScrollBar()->value(), bar.value());
        QVERIFY(bench.totals.setFilter({}));
        QTRY_VERIFY(bar.maximum() > 0);
        bar.setValue(bar.maximum());
        QTRY_COMPARE(bench.column().verticalScrollBar()->value(), bar.value());
    }

    void keysNeverHideACellBehindTheId()
    {
        NarrowBench bench;
        // Hidden and moved columns, too.
        bench.view().setColumnHidden(bench.at("river"), true);
        QHeaderView* head = bench.view().horizontalHeader();
        head->moveSection(head->visualIndex(bench.at("status")), 1);
        bench.view().setFocus();
        bench.view().setCurrentIndex(bench.model().index(0, bench.at("remarks")));
        QVERIFY(bench.view().horizontalScrollBar()->value() > 0);
        int steps = 0;
        while (bench.view().currentIndex().column() != 0 && steps++ < 20) {
            const QRect cell = bench.view().visualRect(bench.view().currentIndex());
            QVERIFY(cell.left() >= bench.column().width());
            QTest::keyClick(&bench.view(), Qt::Key_Left);
        }
        QCOMPARE(bench.view().currentIndex().column(), 0);
        QCOMPARE(steps, 13); // of 15 columns, without the hidden one and the id itself
        QTest::keyClick(&bench.view(), Qt::Key_Right);
        QCOMPARE(bench.view().currentIndex().column(), bench.at("status"));
        QTest::keyClick(&bench.view(), Qt::Key_Down);
        QCOMPARE(bench.view().currentIndex().row(), 1);
    }

    void clickOnAnIdSelectsItsRowAndScrollsNothing()
    {
        NarrowBench bench;
        bench.scrollRight();
        const int before = bench.view().horizontalScrollBar()->value();
        const QModelIndex id = bench.model().index(bench.model().rowOf(bench.idOf("S-0002")), 0);
        QTest::mouseClick(bench.column().viewport(), Qt::LeftButton, Qt::NoModifier,
                          bench.column().visualRect(id).center());
        QCOMPARE(bench.document->selection().ids(), std::vector<Uuid>{bench.idOf("S-0002")});
        QVERIFY(bench.view().selectionModel()->isRowSelected(id.row(), {}));
        QCOMPARE(bench.view().currentIndex(), id);
        QCOMPARE(bench.view().horizontalScrollBar()->value(), before);
        QVERIFY(bench.view().hasFocus());
        // What is selected on the map does not scroll sideways either.
        bench.select({"S-0003"});
        QCOMPARE(bench.view().horizontalScrollBar()->value(), before);
        QVERIFY(bench.column().selectionModel()->isRowSelected(bench.model().rowOf(bench.idOf("S-0003")), {}));
        // A click through the column means the id, not what is scrolled below it.
        const QPoint place = bench.column().visualRect(id).center();
        QCOMPARE(bench.view().indexAt(place), id);
    }

    void headsSortAsOne()
    {
        NarrowBench bench;
        const auto first = [&] { return bench.model().index(0, 0).data().toString(); };
        QHeaderView* own = bench.view().horizontalHeader();
        QHeaderView* frozen = bench.column().horizontalHeader();
        QCOMPARE(first(), QStringLiteral("S-0001"));
        const QPoint middle(frozen->sectionSize(0) / 2, frozen->height() / 2);
        QTest::mouseClick(frozen->viewport(), Qt::LeftButton, Qt::NoModifier, middle);
        QCOMPARE(first(), QStringLiteral("S-0003"));
        QCOMPARE(own->sortIndicatorOrder(), Qt::DescendingOrder);
        const int length = bench.at("length_m");
        bench.view().setColumnHidden(bench.at("river"), true); // so that it is on the screen
        bench.view().setColumnHidden(bench.at("from"), true);
        bench.view().setColumnHidden(bench.at("to"), true);
        QTest::mouseClick(own->viewport(), Qt::LeftButton, Qt::NoModifier,
                          QPoint(own->sectionViewportPosition(length) + own->sectionSize(length) / 2, middle.y()));
        QCOMPARE(first(), QStringLiteral("S-0003")); // the shortest
        QCOMPARE(frozen->sortIndicatorSection(), length);
        QTest::mouseClick(frozen->viewport(), Qt::LeftButton, Qt::NoModifier, middle);
        QCOMPARE(own->sortIndicatorSection(), 0);
        QCOMPARE(first(), QStringLiteral("S-0001"));
    }

    void widthIsOne()
    {
        NarrowBench bench;
        bench.view().setColumnWidth(0, 100);
        QCOMPARE(bench.column().width(), 100);
        QWidget* head = bench.column().horizontalHeader()->viewport();
        const int y = head->height() / 2;
        QTest::mousePress(head, Qt::LeftButton, Qt::NoModifier, QPoint(98, y));
        QTest::mouseMove(head, QPoint(118, y));
        QTest::mouseRelease(head, Qt::LeftButton, Qt::NoModifier, QPoint(118, y));
        QCOMPARE(bench.view().columnWidth(0), 120);
        QCOMPARE(bench.column().columnWidth(0), 120);
        QCOMPARE(bench.column().width(), 120);
        // Where it would leave too little of the others, it goes.
        bench.view().setColumnWidth(0, 300);
        QVERIFY(!bench.column().isVisible());
        bench.view().setColumnWidth(0, 80);
        QVERIFY(bench.column().isVisible());
    }

    void nothingIsDraggedBeforeTheId()
    {
        NarrowBench bench;
        QHeaderView* head = bench.view().horizontalHeader();
        QWidget* on = head->viewport();
        const int y = head->height() / 2;
        const int from = head->sectionViewportPosition(bench.at("river")) + head->sectionSize(bench.at("river")) / 2;
        QTest::mousePress(on, Qt::LeftButton, Qt::NoModifier, QPoint(from, y));
        for (int x = from; x >= 4; x -= 8)
            QTest::mouseMove(on, QPoint(x, y));
        QTest::mouseRelease(on, Qt::LeftButton, Qt::NoModifier, QPoint(4, y));
        QCOMPARE(head->visualIndex(0), 0);
        // Nor by what an earlier version remembers.
        bench.panel.setColumnTexts({QStringLiteral("river 110,bank 90,code 72")});
        QCOMPARE(head->visualIndex(0), 0);
        QCOMPARE(head->visualIndex(bench.at("river")), 1);
        QVERIFY(bench.column().isVisible());
    }

    void menuOnAnIdIsThatOfTheRow()
    {
        NarrowBench bench;
        bench.scrollRight();
        const QModelIndex id = bench.model().index(bench.model().rowOf(bench.idOf("S-0002")), 0);
        QString name;
        QTimer::singleShot(0, &bench.stage, [&] {
            if (auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget())) {
                name = menu->objectName();
                menu->close();
            }
        });
        const QPoint place = bench.column().visualRect(id).center();
        QContextMenuEvent event(QContextMenuEvent::Mouse, place, bench.column().viewport()->mapToGlobal(place));
        QApplication::sendEvent(bench.column().viewport(), &event);
        QCOMPARE(name, QStringLiteral("rowMenu"));
        QCOMPARE(bench.document->selection().ids(), std::vector<Uuid>{bench.idOf("S-0002")});
        QCOMPARE(bench.view().currentIndex(), id);
        QTimer::singleShot(0, &bench.stage, [&] {
            if (auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget())) {
                name = menu->objectName();
                menu->close();
            }
        });
        QWidget* head = bench.column().horizontalHeader()->viewport();
        QContextMenuEvent onHead(QContextMenuEvent::Mouse, QPoint(9, 9), head->mapToGlobal(QPoint(9, 9)));
        QApplication::sendEvent(head, &onHead);
        QCOMPARE(name, QStringLiteral("columnMenu"));
    }
};

RIPARIA_TEST(FrozenTableTest)
#include "FrozenTableTest.moc"
