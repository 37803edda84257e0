// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tools/MeasureTool.h"

#include "tests/app/tools/ToolBench.h"
#include "tests/support/TestMain.h"

#include <QtTest/QtTest>

#include <algorithm>

using namespace riparia;
using namespace riparia::test;

class MeasureToolTest : public QObject {
    Q_OBJECT

    /// Places on the map: those of the tool are clicked at (600, 100), (700, 100), (700, 150).
    static void clickThree(ToolBench& bench)
    {
        bench.tools.use(QStringLiteral("measure"));
        bench.click(600, 100);
        bench.click(700, 100);
        bench.click(700, 150);
    }

    /// How often undo stays inside the measurement.
    static int undone(ToolBench& bench)
    {
        int times = 0;
        while (bench.tools.undoInSketch())
            ++times;
        return times;
    }

private Q_SLOTS:
    /// A-20, D2
    void undoTakesPlacesAndLeavesThePlan()
    {
        ToolBench bench;
        bench.addSegment(100, 200);
        clickThree(bench);
        QVERIFY(bench.undo());
        QVERIFY(bench.undo());
        QVERIFY(bench.tools.current().hasSketch());
        QVERIFY(bench.undo());
        QVERIFY(!bench.tools.current().hasSketch());
        QCOMPARE(bench.segments().size(), std::size_t(1));
        QCOMPARE(bench.tools.current().id(), QStringLiteral("measure"));
        QVERIFY(!bench.undo()); // nothing is being measured any more
        QVERIFY(bench.segments().empty());
    }

    void backspaceTakesOnePlace()
    {
        ToolBench bench;
        clickThree(bench);
        bench.key(Qt::Key_Backspace);
        QCOMPARE(undone(bench), 2);
    }

    void oneEscapeLosesNothingAndTheSecondCanBeUndone()
    {
        ToolBench bench;
        QSignalSpy discarded(&bench.tools, &ToolManager::discarded);
        clickThree(bench);
        bench.key(Qt::Key_Escape);
        QVERIFY(bench.tools.current().hasSketch());
        bench.key(Qt::Key_Escape);
        QVERIFY(!bench.tools.current().hasSketch());
        QCOMPARE(discarded.size(), 1);
        QVERIFY(bench.undo());
        QCOMPARE(undone(bench), 3);
    }

    ///
    void aDoubleClickEndsWithoutADoublePlace()
    {
        ToolBench bench;
        bench.tools.use(QStringLiteral("measure"));
        bench.click(600, 100);
        bench.click(700, 100);
        bench.doubleClick(700, 150);
        QVERIFY(!bench.tools.current().hasSketch());
        QVERIFY(bench.undo()); // opens it again
        QCOMPARE(undone(bench), 3);
    }

    void anEditAndAnotherToolLeaveTheMeasurement()
    {
        ToolBench bench;
        clickThree(bench);
        bench.addSegment(100, 200);
        QVERIFY(bench.tools.current().hasSketch());
        bench.tools.use(QStringLiteral("pan"));
        bench.tools.use(QStringLiteral("measure"));
        QCOMPARE(undone(bench), 3);
    }

    void whatIsFinishedIsOpenedAgainUnlessThePlanWasEditedSince()
    {
        ToolBench bench;
        clickThree(bench);
        bench.key(Qt::Key_Return);
        QVERIFY(!bench.tools.current().hasSketch());
        QVERIFY(bench.undo());
        QVERIFY(bench.tools.current().hasSketch());
        bench.key(Qt::Key_Return);
        bench.addSegment(100, 200);
        QVERIFY(!bench.undo());
        QVERIFY(bench.segments().empty());
        QVERIFY(!bench.tools.current().hasSketch());
    }

    /// UX.md 3.4
    void placesAreTyped()
    {
        ToolBench bench;
        bench.tools.use(QStringLiteral("measure"));
        bench.move(600, 100);
        QTest::keyClick(&bench.canvas, '5');
        typeInEntry(bench, QStringLiteral("530600,2520100"));
        QVERIFY(!openEntry(bench));
        QTest::keyClick(&bench.canvas, '@');
        typeInEntry(bench, QStringLiteral("@120<45"));
        bench.key(Qt::Key_K);
        typeInEntry(bench, QStringLiteral("MAIN K0+700"));
        QTest::keyClick(&bench.canvas, '+');
        typeInEntry(bench, QStringLiteral("+120"));
        QVERIFY(!bench.canvas.grab().isNull());
        QCOMPARE(undone(bench), 4);
    }

    void aRangeIsMeasuredAsAWholeAndADirectionHoldsForOneLeg()
    {
        ToolBench bench;
        bench.tools.use(QStringLiteral("measure"));
        bench.move(600, 100);
        bench.key(Qt::Key_K);
        typeInEntry(bench, QStringLiteral("MAIN K0+100-K0+300"));
        QTest::keyClick(&bench.canvas, '<');
        typeInEntry(bench, QStringLiteral("<90"));
        QVERIFY(bench.tools.current().prompt().contains(QStringLiteral("90")));
        bench.click(400, 5); // near the river, which has no say now
        QVERIFY(!bench.tools.current().prompt().contains(QStringLiteral("90")));
        QCOMPARE(undone(bench), 3);
    }

    void whatIsNoPlaceStaysInTheBox()
    {
        ToolBench bench;
        bench.tools.use(QStringLiteral("measure"));
        bench.move(600, 100);
        bench.key(Qt::Key_K);
        typeInEntry(bench, QStringLiteral("@120<45")); // from where?
        QVERIFY(openEntry(bench));
        typeInEntry(bench, QStringLiteral("MAIN K9+000"));
        QVERIFY(openEntry(bench));
        QTest::keyClick(openEntry(bench), Qt::Key_Escape);
        QVERIFY(!bench.tools.current().hasSketch());
    }

    void aRiverThatGoesLeavesAStraightLine()
    {
        ToolBench bench;
        bench.tools.use(QStringLiteral("measure"));
        bench.click(300, -200);
        bench.click(700, -200);
        const auto& rivers = bench.canvas.content()->rivers;
        const auto lone = std::ranges::find(rivers, QStringLiteral("LONE"), &MapRiver::name);
        QVERIFY(lone != rivers.end());
        const auto river = bench.document->plan().rivers().find(lone->id);
        ChangeSet changes;
        changes.remove(river);
        QVERIFY(bench.document->edit(changes, "Delete"));
        QVERIFY(!bench.canvas.grab().isNull());
        QCOMPARE(undone(bench), 2);
    }
};

RIPARIA_TEST(MeasureToolTest)
#include "MeasureToolTest.moc"
