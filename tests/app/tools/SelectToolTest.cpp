// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/ObjectLocks.h"
#include "tests/app/tools/ToolBench.h"
#include "tests/support/TestMain.h"

#include <QtTest/QtTest>

#include <memory>
#include <set>

using namespace riparia;
using namespace riparia::test;

class SelectToolTest : public QObject {
    Q_OBJECT

    /// From y = `from` to y = 100.
    static void drawArea(ToolBench& bench, double from)
    {
        bench.tools.use(QStringLiteral("area"));
        for (const auto& [x, y] : {std::pair(600.0, from), {700.0, from}, {700.0, 100.0}, {600.0, 100.0}})
            bench.click(x, y, Qt::ControlModifier);
        bench.key(Qt::Key_Return);
        bench.tools.use(QStringLiteral("select"));
    }

private Q_SLOTS:
    void aClickSelectsWhatIsThere()
    {
        ToolBench bench;
        const Uuid segment = bench.addSegment(200, 400);
        bench.click(300, 0);
        QVERIFY(bench.document->selection().ids() == std::vector{segment});
        bench.click(300, 150);
        QVERIFY(bench.document->selection().isEmpty());
    }

    void thePromptNamesWhatIsSelectedElsewhere()
    {
        ToolBench bench;
        const Uuid first = bench.addSegment(200, 400);
        const Uuid second = bench.addSegment(600, 700);
        bench.document->selection().set({first});
        const QSignalSpy told(&bench.tools, &ToolManager::promptChanged);
        const QString before = bench.tools.current().prompt();
        bench.document->selection().set({second});
        QVERIFY(!told.isEmpty());
        QVERIFY(bench.tools.current().prompt() != before);
    }

    void clicksAtOnePlaceGoDown()
    {
        ToolBench bench;
        const Uuid first = bench.addSegment(200, 400);
        const Uuid second = bench.addSegment(250, 450);
        bench.click(330, 0);
        const auto top = bench.document->selection().ids();
        bench.click(330, 0);
        const auto below = bench.document->selection().ids();
        QVERIFY(top != below);
        QVERIFY((std::set{top.front(), below.front()} == std::set{first, second}));
    }

    void aDoubleClickEditsThePointsOfAnArea()
    {
        ToolBench bench;
        drawArea(bench, 20);
        drawArea(bench, 10); // over the other
        bench.document->selection().clear();
        bench.click(650, 60);
        const auto top = bench.document->selection().ids();
        QCOMPARE(top.size(), std::size_t(1));
        bench.move(500, 200);
        bench.click(500, 200); // somewhere else
        bench.doubleClick(650, 60);
        QCOMPARE(bench.tools.current().id(), QStringLiteral("points"));
        QVERIFY(bench.document->selection().ids() == top);
    }

    /// What was selected is meant, although the first click of the two goes down from it.
    void aDoubleClickOnWhatIsSelectedStaysOnIt()
    {
        ToolBench bench;
        drawArea(bench, 20);
        drawArea(bench, 10);
        bench.document->selection().clear();
        bench.click(650, 60);
        const auto top = bench.document->selection().ids();
        bench.doubleClick(650, 60);
        QCOMPARE(bench.tools.current().id(), QStringLiteral("points"));
        QVERIFY(bench.document->selection().ids() == top);
    }

    void aDoubleClickOnASegmentOnlySelectsIt()
    {
        ToolBench bench;
        const Uuid segment = bench.addSegment(200, 400);
        bench.doubleClick(300, 0);
        QCOMPARE(bench.tools.current().id(), QStringLiteral("select"));
        QVERIFY(bench.document->selection().ids() == std::vector{segment});
        bench.click(300, 0);
        QVERIFY(bench.document->selection().ids() == std::vector{segment});
    }

    void shiftAddsAndControlToggles()
    {
        ToolBench bench;
        const Uuid a = bench.addSegment(100, 200);
        const Uuid b = bench.addSegment(300, 400);
        bench.click(150, 0);
        bench.click(350, 0, Qt::ShiftModifier);
        QVERIFY((bench.document->selection().ids() == std::vector{a, b}));
        bench.click(150, 0, Qt::ControlModifier);
        QVERIFY(bench.document->selection().ids() == std::vector{b});
    }

    void aBoxSelectsWhatItMeets()
    {
        ToolBench bench;
        const Uuid a = bench.addSegment(100, 200);
        bench.addSegment(700, 800);
        bench.drag(140, 60, 250, -60);
        QVERIFY(bench.document->selection().contains(a));
        QCOMPARE(bench.segments().size(), std::size_t(2));
    }

    /// UX.md 2.7: its inspector and its menu are asked for with nothing unlocked.
    void aLockedRiverIsSelectedAllTheSame()
    {
        ToolBench bench;
        bench.addSegment(100, 200);
        const Uuid river = bench.document->plan().riverByKey("MAIN")->meta.uuid;
        bench.document->setLocked({EntityKind::River, EntityKind::Segment});
        bench.click(600, 0);
        QVERIFY(bench.document->selection().ids() == std::vector{river});
        bench.document->selection().clear();
        bench.rightClick(700, 0);
        QVERIFY(bench.document->selection().ids() == std::vector{river});
        bench.document->selection().clear();
        bench.click(150, 0); // through the segment
        QVERIFY(bench.document->selection().ids() == std::vector{river});
    }

    ///
    void draggingAnEndMovesItAlongTheRiverInOneStep()
    {
        ToolBench bench;
        const Uuid segment = bench.addSegment(220, 430);
        bench.document->selection().set({segment});
        const int steps = bench.document->undoStack().count();
        bench.drag(430, 0, 647, 30);
        QVERIFY(bench.segments().front()->span == metres(220, 647));
        QCOMPARE(bench.document->undoStack().count(), steps + 1);
        bench.document->undoStack().undo();
        QVERIFY(bench.segments().front()->span == metres(220, 430));
    }

    void aLockedSegmentHasNoEndsToDrag()
    {
        ToolBench bench;
        const Uuid segment = bench.addSegment(220, 430);
        bench.document->selection().set({segment});
        QVERIFY(bench.tools.current().prompt().contains(QStringLiteral("Drag an end")));
        QVERIFY(ObjectLocks::set(*bench.document, {segment}, true));
        bench.document->selection().set({segment});
        QVERIFY(bench.tools.current().prompt().contains(QStringLiteral("locked")));
        bench.drag(430, 0, 647, 30);
        QVERIFY(bench.segments().front()->span == metres(220, 430));
    }

    void anEndCannotBePushedOverTheOther()
    {
        ToolBench bench;
        const Uuid segment = bench.addSegment(220, 430);
        bench.document->selection().set({segment});
        bench.drag(430, 0, 100, 0);
        QVERIFY(bench.segments().front()->span == (Span{Position{220000}, Position{220001}}));
    }

    void escapeWhileDraggingLeavesNoTrace()
    {
        ToolBench bench;
        const Uuid segment = bench.addSegment(220, 430);
        bench.document->selection().set({segment});
        const int steps = bench.document->undoStack().count();
        QTest::mousePress(&bench.canvas, Qt::LeftButton, {}, bench.pixel(430, 0));
        bench.move(600, 0);
        QVERIFY(bench.totals.sketched());
        bench.key(Qt::Key_Escape);
        QTest::mouseRelease(&bench.canvas, Qt::LeftButton, {}, bench.pixel(600, 0));
        QVERIFY(bench.segments().front()->span == metres(220, 430));
        QCOMPARE(bench.document->undoStack().count(), steps);
        QVERIFY(!bench.totals.sketched());
    }

    /// UX.md 4.5
    void anEndThatIsDraggedSnapsToConfluences()
    {
        ToolBench bench;
        const Uuid segment = bench.addSegment(220, 430);
        bench.document->selection().set({segment});
        // A joins at 500 m, which is round too at larger scales: only the mouth is near.
        bench.canvas.setViewport(Viewport(bench.canvas.viewport().centre(), 5, {800, 600}, 1));
        QTest::mousePress(&bench.canvas, Qt::LeftButton, {}, bench.pixel(430, 0));
        bench.move(545, 12);
        QVERIFY(bench.totals.sketched());
        QCOMPARE(bench.totals.sketched()->totals.river.gross.value, std::int64_t(280000));
        bench.canvas.grab(); // its mark is painted
        bench.move(545, 12, Qt::ControlModifier);
        QVERIFY(bench.totals.sketched()->totals.river.gross.value != std::int64_t(280000));
        bench.move(545, 12);
        QTest::mouseRelease(&bench.canvas, Qt::LeftButton, {}, bench.pixel(545, 12));
        QVERIFY(bench.segments().front()->span == metres(220, 500));
    }

    void aChainageTypedWhileAnEndIsDraggedIsWhereItGoes()
    {
        ToolBench bench;
        const Uuid segment = bench.addSegment(220, 430);
        bench.document->selection().set({segment});
        const int steps = bench.document->undoStack().count();
        QTest::mousePress(&bench.canvas, Qt::LeftButton, {}, bench.pixel(430, 0));
        bench.move(600, 0);
        bench.key(Qt::Key_K);
        QVERIFY(openEntry(bench));
        QTest::mouseRelease(&bench.canvas, Qt::LeftButton, {}, bench.pixel(600, 0));
        QCOMPARE(bench.document->undoStack().count(), steps);
        typeInEntry(bench, QStringLiteral("K0+100")); // beyond the other end
        QVERIFY(openEntry(bench));
        QCOMPARE(bench.document->undoStack().count(), steps);
        typeInEntry(bench, QStringLiteral("K0+712.5"));
        QVERIFY(!openEntry(bench));
        QVERIFY(bench.segments().front()->span == metres(220, 712.5));
        QCOMPARE(bench.document->undoStack().count(), steps + 1);
        QVERIFY(!bench.totals.sketched());
    }

    void escapeInTheBoxPutsTheEndBack()
    {
        ToolBench bench;
        const Uuid segment = bench.addSegment(220, 430);
        bench.document->selection().set({segment});
        QTest::mousePress(&bench.canvas, Qt::LeftButton, {}, bench.pixel(430, 0));
        bench.move(600, 0);
        QTest::keyClick(&bench.canvas, Qt::Key_5, {});
        QVERIFY(openEntry(bench));
        QCOMPARE(openEntry(bench)->text(), QStringLiteral("5"));
        QTest::mouseRelease(&bench.canvas, Qt::LeftButton, {}, bench.pixel(600, 0));
        QTest::keyClick(openEntry(bench), Qt::Key_Escape);
        QVERIFY(!openEntry(bench));
        QVERIFY(bench.segments().front()->span == metres(220, 430));
        QVERIFY(!bench.totals.sketched());
    }

    void whatIsDeletedIsNoLongerSelected()
    {
        ToolBench bench;
        const Uuid segment = bench.addSegment(220, 430);
        bench.document->selection().set({segment});
        bench.document->undoStack().undo();
        QVERIFY(bench.document->selection().isEmpty());
        bench.move(430, 0);
        bench.click(430, 0);
    }

    /// UX.md D9
    void theEndsOfWhatTheFilterHidesDoNotMove()
    {
        ToolBench bench;
        const Uuid segment = bench.addSegment(220, 430);
        bench.filter(QStringLiteral("code = other"));
        bench.document->selection().set({segment}); // as a list of findings does
        bench.drag(430, 0, 647, 30);
        QVERIFY(bench.segments().front()->span == metres(220, 430));
        bench.filter({});
        bench.document->selection().set({segment});
        bench.drag(430, 0, 647, 30);
        QVERIFY(bench.segments().front()->span == metres(220, 647));
    }

    void aClickOnWhatTheFilterHidesSaysSo()
    {
        ToolBench bench;
        drawArea(bench, 20);
        bench.filter(QStringLiteral("code = other"));
        QSignalSpy notices(&bench.tools, &ToolManager::notice);
        bench.click(650, 60);
        QVERIFY(bench.document->selection().isEmpty());
        QCOMPARE(notices.size(), 1);
        QVERIFY(notices[0][0].toString().contains(QStringLiteral("A-0001")));
        MapStyle style = bench.canvas.style();
        style.filteredOpacity = 0; // it is not drawn at all
        bench.canvas.setStyle(std::make_shared<const MapStyle>(style));
        bench.click(650, 60);
        QCOMPARE(notices.size(), 1);
    }
};

RIPARIA_TEST(SelectToolTest)
#include "SelectToolTest.moc"
