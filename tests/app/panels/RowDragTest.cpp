// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/RowDrag.h"

#include "tests/app/panels/PanelBench.h"
#include "tests/support/TestMain.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QMouseEvent>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTableView>
#include <QtTest/QtTest>

using namespace riparia;
using namespace riparia::test;

namespace {

/// A table of six rows on screen, the second of which is selected.
struct DragBench {
    DragBench()
    {
        view.setModel(&model);
        view.setSelectionBehavior(QAbstractItemView::SelectRows);
        view.setSelectionMode(QAbstractItemView::ExtendedSelection);
        view.resize(500, 400);
        stage.present();
        view.selectRow(1);
    }
    QPoint in(int row) const { return view.visualRect(model.index(row, 0)).center(); }
    void press(int row, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::mousePress(view.viewport(), Qt::LeftButton, modifiers, in(row));
    }
    /// With the button held.
    void pullTo(const QPoint& at)
    {
        QMouseEvent move(QEvent::MouseMove, at, view.viewport()->mapToGlobal(at), Qt::NoButton, Qt::LeftButton,
                         Qt::NoModifier);
        QApplication::sendEvent(view.viewport(), &move);
    }
    void release(const QPoint& at) { QTest::mouseRelease(view.viewport(), Qt::LeftButton, {}, at); }
    int selected() const { return static_cast<int>(view.selectionModel()->selectedRows().size()); }

    QStandardItemModel model{6, 2};
    Stage stage;
    QTableView view{&stage};
    RowDrag* drag = new RowDrag(view);
    QSignalSpy began{drag, &RowDrag::began};
};

} // namespace

class RowDragTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aSelectedRowIsDraggedOnce()
    {
        DragBench bench;
        bench.press(1);
        bench.pullTo(bench.in(1) + QPoint(1, 0)); // a hand is never still
        QCOMPARE(bench.began.count(), 0);
        bench.pullTo(bench.in(3));
        bench.pullTo(bench.in(4));
        QCOMPARE(bench.began.count(), 1);
        bench.release(bench.in(4));
    }

    void aDragFromAnotherRowSelects()
    {
        DragBench bench;
        bench.press(2);
        // It is selected by now; the drag began outside the selection all the same.
        bench.pullTo(bench.in(3));
        bench.pullTo(bench.in(4));
        QCOMPARE(bench.began.count(), 0);
        QCOMPARE(bench.selected(), 3);
        bench.release(bench.in(4));
    }

    void aClickOnASelectedRowIsAClick()
    {
        DragBench bench;
        bench.view.selectAll();
        QTest::mouseClick(bench.view.viewport(), Qt::LeftButton, {}, bench.in(1));
        QCOMPARE(bench.began.count(), 0);
        QCOMPARE(bench.selected(), 1);
    }

    void withKeysRowsAreChosen()
    {
        DragBench bench;
        bench.press(1, Qt::ShiftModifier);
        bench.pullTo(bench.in(4));
        QCOMPARE(bench.began.count(), 0);
        bench.release(bench.in(4));
    }
};

RIPARIA_TEST(RowDragTest)
#include "RowDragTest.moc"
