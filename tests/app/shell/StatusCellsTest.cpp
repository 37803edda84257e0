// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/StatusCells.h"
#include "tests/app/shell/WindowBench.h"
#include "tests/support/TestMain.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QLineEdit>
#include <QMouseEvent>
#include <QToolButton>
#include <QtTest/QtTest>

#include <memory>

using namespace riparia;
using namespace riparia::test;

class StatusCellsTest : public QObject {
    Q_OBJECT

    /// The pointer on the middle of a river with a long name, then away from the map, as on the way to a cell.
    static QString visitRiver(WindowBench& bench)
    {
        MapCanvas& canvas = bench.workspace().canvas();
        const River& river = bench.document().network().rivers().front();
        const QPoint on =
            canvas.viewport().toScreen(river.alignment->pointAt(Position{river.length().value / 2})).toPoint();
        QMouseEvent move(QEvent::MouseMove, on, canvas.mapToGlobal(on), Qt::NoButton, Qt::NoButton, Qt::NoModifier);
        QApplication::sendEvent(&canvas, &move);
        const QString whole = bench.child<QToolButton>("cellChainage")->accessibleDescription();
        QEvent leave(QEvent::Leave);
        QApplication::sendEvent(&canvas, &leave);
        return whole;
    }

private Q_SLOTS:
    void init() { QApplication::clipboard()->setText(QStringLiteral("before")); }

    void aClickCopiesTheWholeChainageThatWasPointedAt() // UX 2.4
    {
        WindowBench bench;
        const QString whole = visitRiver(bench);
        QVERIFY(whole.contains(u'K'));
        QCOMPARE(bench.window().cells().chainage(), QStringLiteral("—"));
        QTest::mouseClick(bench.child<QToolButton>("cellChainage"), Qt::LeftButton);
        QCOMPARE(QApplication::clipboard()->text(), whole);
    }

    void saysWhenTheRiversAreBeingIndexed()
    {
        WindowBench bench;
        const auto* cell = bench.child<QToolButton>("cellSnap");
        QCOMPARE(cell->text(), QStringLiteral("Snap"));
        MapCanvas& canvas = bench.workspace().canvas();
        canvas.setIndexAsideFrom(0);
        auto changed = std::make_shared<MapContent>(*canvas.content());
        MapRiver& river = changed->rivers.front();
        river.alignment = std::make_shared<const Alignment>(river.alignment->reversed());
        canvas.setContent(changed);
        QVERIFY(canvas.isIndexing());
        QCOMPARE(cell->text(), QStringLiteral("Indexing…"));
        QVERIFY(cell->toolTip().contains(QStringLiteral("indexed")));
        QTRY_VERIFY(!canvas.isIndexing());
        QCOMPARE(cell->text(), QStringLiteral("Snap"));
    }

    void aClickBeforeAnythingWasPointedAtCopiesNothing()
    {
        WindowBench bench;
        QTest::mouseClick(bench.child<QToolButton>("cellChainage"), Qt::LeftButton);
        QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("before"));
    }

    void theCoordinatesAreThereToBeCopied()
    {
        WindowBench bench;
        visitRiver(bench);
        auto* field = bench.child<QLineEdit>("cellCoordinates");
        QCOMPARE(field->text(), QStringLiteral("—"));
        const QPoint middle = field->rect().center();
        QContextMenuEvent menu(QContextMenuEvent::Mouse, middle, field->mapToGlobal(middle));
        QApplication::sendEvent(field, &menu);
        const QString copied = QApplication::clipboard()->text();
        QVERIFY(copied.contains(u','));
        field->setFocus();
        QCOMPARE(field->text(), copied);
        QCOMPARE(field->selectedText(), copied);
    }
};

RIPARIA_TEST(StatusCellsTest)
#include "StatusCellsTest.moc"
