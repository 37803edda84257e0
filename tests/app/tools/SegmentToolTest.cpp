// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tools/SegmentTool.h"
#include "app/tools/ChainageEntry.h"
#include "tests/app/tools/ToolBench.h"
#include "tests/support/TestMain.h"

#include <QLabel>
#include <QLineEdit>
#include <QWheelEvent>
#include <QtTest/QtTest>

using namespace riparia;
using namespace riparia::test;

namespace {

/// "MAIN 100.000-700.000 left" for each segment of the bench.
QStringList texts(const ToolBench& bench)
{
    QStringList all;
    for (const auto& segment : bench.segments())
        all.append(QStringLiteral("%1 %2-%3 %4")
                       .arg(QString::fromStdString(segment->river),
                            QString::number(segment->span.from.metres(), 'f', 3),
                            QString::number(segment->span.to.metres(), 'f', 3),
                            QString::fromUtf8(toString(segment->bank).data())));
    return all;
}

ChainageEntry& entryOf(ToolBench& bench)
{
    for (auto* entry : bench.canvas.findChildren<ChainageEntry*>())
        if (entry->isVisible())
            return *entry;
    return *bench.canvas.findChild<ChainageEntry*>();
}

void typeRange(ToolBench& bench, const QString& text)
{
    bench.move(300, 0);
    bench.key(Qt::Key_K);
    auto* edit = entryOf(bench).findChild<QLineEdit*>();
    edit->setText(text);
    QTest::keyClick(edit, Qt::Key_Return);
}

} // namespace

class SegmentToolTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aStretchThatIsOfferedIsDrawnWithEnterOrLeft()
    {
        ToolBench bench;
        bench.tools.use(QStringLiteral("segment"));
        auto* tool = qobject_cast<SegmentTool*>(&bench.tools.current());
        QVERIFY(tool);
        tool->offer("MAIN", metres(120.5, 480));
        QVERIFY(entryOf(bench).isOpen());
        QVERIFY(bench.totals.sketched()); // seen before it is taken
        QTest::keyClick(entryOf(bench).findChild<QLineEdit*>(), Qt::Key_Escape);
        QVERIFY(bench.segments().empty() && !tool->hasSketch());
        tool->offer("MAIN", metres(120.5, 480));
        QTest::keyClick(entryOf(bench).findChild<QLineEdit*>(), Qt::Key_Return);
        QCOMPARE(bench.segments().size(), std::size_t{1});
        QCOMPARE(bench.segments().front()->span, metres(120.5, 480));
        tool->offer("nowhere", metres(0, 100));
        QVERIFY(!entryOf(bench).isOpen());
    }

    ///
    void twoClicksMakeOneSegmentWithTheValuesOfTheTemplate()
    {
        ToolBench bench;
        bench.tools.use(QStringLiteral("segment"));
        DrawingTemplate::Values values = bench.drawing.values();
        values.bank = Bank::Left;
        values.measure = "M05";
        values.status = "construction";
        bench.drawing.set(values);
        bench.click(153, 3);
        bench.move(500, 2);
        QVERIFY(bench.totals.sketched());
        bench.click(747, -4);
        QCOMPARE(texts(bench), QStringList{QStringLiteral("MAIN 153.000-747.000 left")});
        const auto segment = bench.segments().front();
        QCOMPARE(segment->meta.code, std::string("S-0001"));
        QCOMPARE(segment->measures.front().type, std::string("M05"));
        QCOMPARE(segment->events.front().status, std::string("construction"));
        QCOMPARE(bench.tools.current().id(), QStringLiteral("segment"));
        QVERIFY(!bench.totals.sketched());
        QCOMPARE(bench.totals.ledger()->totals.river.net.value, std::int64_t(594000));
        QCOMPARE(bench.document->undoStack().count(), 1);
        QCOMPARE(bench.document->selection().ids().size(), std::size_t(1));
    }

    void drawnUpstreamItIsTheSameSegment()
    {
        ToolBench bench;
        bench.tools.use(QStringLiteral("segment"));
        bench.click(747, 0);
        bench.click(153, 0);
        QCOMPARE(texts(bench), QStringList{QStringLiteral("MAIN 153.000-747.000 channel")});
    }

    void snapsToRoundChainagesAndNotWithControl()
    {
        ToolBench bench;
        bench.tools.use(QStringLiteral("segment"));
        bench.click(203, 2);
        bench.click(397, 2);
        QCOMPARE(texts(bench), QStringList{QStringLiteral("MAIN 200.000-400.000 channel")});
        bench.key(Qt::Key_Escape);
    }

    void withoutSnappingItTakesTheVeryPlaceOnTheRiver()
    {
        ToolBench bench;
        bench.tools.use(QStringLiteral("segment"));
        bench.click(203, 2, Qt::ControlModifier);
        QVERIFY(bench.tools.current().hasSketch());
        bench.click(397, 2, Qt::ControlModifier);
        QCOMPARE(texts(bench), QStringList{QStringLiteral("MAIN 203.000-397.000 channel")});
        bench.canvas.setSnapping(false);
        bench.click(603, 2);
        bench.click(703, 2);
        QCOMPARE(texts(bench).back(), QStringLiteral("MAIN 603.000-703.000 channel"));
    }

    /// UX 2.4, 4.3
    void theRiverItBeganOnIsHeldAtAnyDistance()
    {
        ToolBench bench;
        bench.tools.use(QStringLiteral("segment"));
        bench.click(153, 0);
        bench.move(653, 150);
        QVERIFY(bench.totals.sketched());
        const auto near = bench.canvas.eventAt(QPointF(bench.pixel(653, 150))).nearestRiver;
        QVERIFY(near);
        QCOMPARE(near->position.mm, std::int64_t(653000));
        bench.canvas.setSnapping(false);
        bench.click(747, 150);
        QCOMPARE(texts(bench), QStringList{QStringLiteral("MAIN 153.000-747.000 channel")});
        bench.move(653, 150); // nothing is begun any more
        QVERIFY(!bench.canvas.eventAt(QPointF(bench.pixel(653, 150))).nearestRiver);
    }

    ///
    void everySpellingOfARangeGivesTheSameSegment_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::newRow("dash") << QStringLiteral("K0+350 – K0+820");
        QTest::newRow("lower case") << QStringLiteral("k0+350-k0+820");
        QTest::newRow("tilde") << QStringLiteral("0+350~0+820");
        QTest::newRow("full width") << QStringLiteral("Ｋ０＋３５０～Ｋ０＋８２０");
        QTest::newRow("Chinese to") << QStringLiteral("K0+350至K0+820");
        QTest::newRow("plain metres") << QStringLiteral("350 to 820");
        QTest::newRow("with the river") << QStringLiteral("长河 K0+350-K0+820");
    }
    void everySpellingOfARangeGivesTheSameSegment()
    {
        QFETCH(QString, typed);
        ToolBench bench;
        bench.tools.use(QStringLiteral("segment"));
        typeRange(bench, typed);
        QCOMPARE(texts(bench), QStringList{QStringLiteral("MAIN 350.000-820.000 channel")});
    }

    ///
    void fullWidthTextOfAnInputMethodIsTaken()
    {
        ToolBench bench;
        bench.tools.use(QStringLiteral("segment"));
        bench.move(300, 5);
        bench.key(Qt::Key_K);
        QLineEdit* edit = openEntry(bench);
        QVERIFY(edit);
        edit->clear();
        QInputMethodEvent composing(QStringLiteral("Ｋ０"), {});
        QApplication::sendEvent(edit, &composing);
        QCOMPARE(edit->text(), QString());
        QInputMethodEvent commit;
        commit.setCommitString(QStringLiteral("Ｋ０＋３５０～Ｋ０＋８２０"));
        QApplication::sendEvent(edit, &commit);
        QVERIFY(bench.segments().empty()); // what ends a candidate does not create
        QTest::keyClick(edit, Qt::Key_Return);
        QCOMPARE(texts(bench), QStringList{QStringLiteral("MAIN 350.000-820.000 channel")});
    }

    ///
    void aChainageBeyondTheRiverKeepsTheTextAndNamesTheEnd()
    {
        ToolBench bench;
        bench.tools.use(QStringLiteral("segment"));
        typeRange(bench, QStringLiteral("K0+350-K2+120"));
        QVERIFY(bench.segments().empty());
        QVERIFY(entryOf(bench).isOpen());
        QCOMPARE(entryOf(bench).text(), QStringLiteral("K0+350-K2+120"));
        QVERIFY(entryOf(bench).findChild<QLabel*>()->text().contains(QStringLiteral("K1+000")));
    }

    void withoutARiverItAsksWhichOne()
    {
        ToolBench bench;
        bench.tools.use(QStringLiteral("segment"));
        bench.move(-80, 150);
        bench.key(Qt::Key_K);
        auto* edit = entryOf(bench).findChild<QLineEdit*>();
        edit->setText(QStringLiteral("K0+100-K0+200"));
        QTest::keyClick(edit, Qt::Key_Return);
        QVERIFY(bench.segments().empty());
        edit->setText(QStringLiteral("LONE K0+100-K0+200"));
        QTest::keyClick(edit, Qt::Key_Return);
        QCOMPARE(texts(bench), QStringList{QStringLiteral("LONE 100.000-200.000 channel")});
    }

    void digitsTypedOnTheMapOpenTheBox()
    {
        ToolBench bench;
        bench.tools.use(QStringLiteral("segment"));
        bench.click(153, 0);
        bench.move(400, 40);
        QTest::keyClick(&bench.canvas, Qt::Key_8);
        QVERIFY(entryOf(bench).isOpen());
        QCOMPARE(entryOf(bench).text(), QStringLiteral("8"));
        auto* edit = entryOf(bench).findChild<QLineEdit*>();
        edit->setText(QStringLiteral("+120"));
        QTest::keyClick(edit, Qt::Key_Return);
        QCOMPARE(texts(bench), QStringList{QStringLiteral("MAIN 153.000-273.000 channel")});
    }

    void aSecondClickOnAConnectedRiverMakesOneSegmentARiver()
    {
        ToolBench bench;
        bench.tools.use(QStringLiteral("segment"));
        bench.click(500, 153);
        bench.click(747, 0);
        QCOMPARE(texts(bench), (QStringList{QStringLiteral("A 127.000-280.000 channel"),
                                            QStringLiteral("MAIN 500.000-747.000 channel")}));
        QVERIFY(!bench.segments()[0]->group.isNil());
        QVERIFY(bench.segments()[0]->group == bench.segments()[1]->group);
        QCOMPARE(bench.document->undoStack().count(), 1);
    }

    void aSecondClickOnAnUnconnectedRiverSaysSo()
    {
        ToolBench bench;
        QSignalSpy notices(&bench.tools, &ToolManager::notice);
        bench.tools.use(QStringLiteral("segment"));
        bench.click(153, 0);
        bench.click(353, -200);
        QVERIFY(bench.segments().empty());
        QCOMPARE(notices.size(), 1);
        QVERIFY(bench.tools.current().hasSketch());
        bench.click(347, 0);
        QCOMPARE(bench.segments().size(), std::size_t(1));
    }

    void nothingIsBegunAwayFromRivers()
    {
        ToolBench bench;
        QSignalSpy notices(&bench.tools, &ToolManager::notice);
        bench.tools.use(QStringLiteral("segment"));
        bench.click(300, 150);
        QVERIFY(!bench.tools.current().hasSketch());
        QCOMPARE(notices.size(), 1);
    }

    ///
    void undoWhileDrawingTakesTheLastPoint()
    {
        ToolBench bench;
        bench.tools.use(QStringLiteral("segment"));
        bench.click(153, 0);
        QVERIFY(bench.undo());
        QVERIFY(!bench.tools.current().hasSketch());
        QCOMPARE(bench.tools.current().id(), QStringLiteral("segment"));
        bench.click(153, 0);
        bench.key(Qt::Key_Backspace);
        QVERIFY(!bench.tools.current().hasSketch());
    }

    ///
    void escapeTwiceDiscardsAndUndoBringsBack()
    {
        ToolBench bench;
        QSignalSpy discarded(&bench.tools, &ToolManager::discarded);
        bench.tools.use(QStringLiteral("segment"));
        bench.click(153, 0);
        bench.key(Qt::Key_Escape);
        QVERIFY(bench.tools.current().hasSketch());
        bench.key(Qt::Key_Escape);
        QVERIFY(!bench.tools.current().hasSketch());
        QCOMPARE(discarded.size(), 1);
        QVERIFY(bench.undo());
        bench.click(747, 0);
        QCOMPARE(texts(bench), QStringList{QStringLiteral("MAIN 153.000-747.000 channel")});
    }

    /// The river goes, and comes back with undo: then the sketch does, and not before.
    void aSketchWhoseRiverGoesComesBackAfterIt()
    {
        ToolBench bench;
        bench.tools.use(QStringLiteral("segment"));
        bench.click(153, 0);
        QVERIFY(bench.tools.current().hasSketch());
        ChangeSet changes;
        for (const auto& [id, river] : bench.document->plan().rivers())
            changes.remove(river);
        QVERIFY(bench.document->edit(changes, "Delete"));
        QVERIFY(!bench.tools.current().hasSketch());
        QVERIFY(!bench.undo());
        QVERIFY(!bench.document->plan().rivers().isEmpty());
        QVERIFY(bench.undo());
        bench.click(747, 0);
        QCOMPARE(texts(bench), QStringList{QStringLiteral("MAIN 153.000-747.000 channel")});
    }

    /// UX 8.1: by keyboard alone, without a word typed.
    void keysAloneDrawASegment()
    {
        ToolBench bench;
        bench.tools.use(QStringLiteral("segment"));
        bench.key(Qt::Key_Return); // the cursor, in the middle: at 500 m
        bench.key(Qt::Key_Return);
        QVERIFY(bench.tools.current().hasSketch());
        for (int i = 0; i < 13; ++i)
            bench.key(Qt::Key_Right);
        bench.key(Qt::Key_Space);
        QCOMPARE(texts(bench), QStringList{QStringLiteral("MAIN 500.000-630.000 channel")});
    }

    void escapeWithoutASketchGoesBackToSelect()
    {
        ToolBench bench;
        bench.tools.use(QStringLiteral("segment"));
        bench.key(Qt::Key_Escape);
        QCOMPARE(bench.tools.current().id(), QStringLiteral("select"));
    }

    ///
    void undoAfterFinishingOpensTheSketchAgain()
    {
        ToolBench bench;
        bench.tools.use(QStringLiteral("segment"));
        bench.click(153, 0);
        bench.move(747, 0);
        bench.rightClick(747, 0);
        QCOMPARE(bench.segments().size(), std::size_t(1));
        QVERIFY(bench.undo());
        QVERIFY(bench.segments().empty());
        QVERIFY(bench.tools.current().hasSketch());
        QVERIFY(bench.totals.sketched());
        bench.key(Qt::Key_Return);
        QCOMPARE(texts(bench), QStringList{QStringLiteral("MAIN 153.000-747.000 channel")});
    }

    ///
    void anotherToolParksTheSketch()
    {
        ToolBench bench;
        bench.tools.use(QStringLiteral("segment"));
        bench.click(153, 0);
        bench.tools.use(QStringLiteral("pan"));
        QVERIFY(bench.tools.find(QStringLiteral("segment"))->hasSketch());
        QVERIFY(!bench.totals.sketched());
        bench.tools.use(QStringLiteral("segment"));
        bench.click(747, 0);
        QCOMPARE(bench.segments().size(), std::size_t(1));
    }

    ///
    void zoomingAndPanningLeaveTheSketchAlone()
    {
        ToolBench bench;
        bench.tools.use(QStringLiteral("segment"));
        bench.click(153, 0);
        const QPointF middle(400, 300);
        QWheelEvent wheel(middle, bench.canvas.mapToGlobal(middle), {}, {0, 120}, Qt::NoButton, Qt::NoModifier,
                          Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(&bench.canvas, &wheel);
        bench.key(Qt::Key_Left);
        QTest::mousePress(&bench.canvas, Qt::MiddleButton, {}, {300, 300});
        QTest::mouseMove(&bench.canvas, {350, 320});
        QTest::mouseRelease(&bench.canvas, Qt::MiddleButton, {}, {350, 320});
        bench.canvas.resize(700, 500);
        QVERIFY(bench.tools.current().hasSketch());
        bench.canvas.resize(800, 600);
        bench.canvas.setViewport(Viewport({530500, 2520000}, 1, {800, 600}, 1));
        bench.click(747, 0);
        QCOMPARE(texts(bench), QStringList{QStringLiteral("MAIN 153.000-747.000 channel")});
    }

    void bracketsChooseTheBank()
    {
        ToolBench bench;
        bench.tools.use(QStringLiteral("segment"));
        bench.key(Qt::Key_BracketLeft);
        QVERIFY(bench.drawing.values().bank == Bank::Left);
        bench.key(Qt::Key_BracketRight);
        QVERIFY(bench.drawing.values().bank == Bank::Right);
        bench.key(Qt::Key_Backslash);
        QVERIFY(bench.drawing.values().bank == Bank::Both);
    }

    /// UX.md 4.3
    void theSideOfThePointerChoosesTheBankWhereThatIsWanted()
    {
        ToolBench bench;
        bench.tools.use(QStringLiteral("segment"));
        bench.move(300, 8);
        QVERIFY(bench.drawing.values().bank == Bank::Channel);
        bench.drawing.setBankFromCursor(true);
        bench.move(310, 8); // north of a river that flows east
        QVERIFY(bench.drawing.values().bank == Bank::Left);
        bench.move(310, 0); // on the line
        QVERIFY(bench.drawing.values().bank == Bank::Left);
        bench.move(320, -30);
        QVERIFY(bench.drawing.values().bank == Bank::Right);
        bench.move(320, -150); // near no river
        QVERIFY(bench.drawing.values().bank == Bank::Right);
        bench.click(153, 8);
        bench.key(Qt::Key_Backslash); // the hand has the last word
        bench.click(747, 8);
        QCOMPARE(texts(bench), QStringList{QStringLiteral("MAIN 153.000-747.000 both")});
        bench.move(320, -8); // and not for the next one
        QVERIFY(bench.drawing.values().bank == Bank::Right);
    }

    /// UX.md 2.1
    void theFieldsFollowTheSketchAndTypingGoesIntoIt()
    {
        ToolBench bench;
        bench.tools.use(QStringLiteral("segment"));
        const auto field = [&bench](std::size_t i) { return bench.tools.current().fields()[i].text; };
        QVERIFY(field(0).isEmpty() && field(1).isEmpty() && field(2).isEmpty());
        bench.click(203, 0);
        bench.move(397, 0);
        QCOMPARE(field(0), QStringLiteral("长河"));
        QCOMPARE(field(1), QStringLiteral("K0+200"));
        QCOMPARE(field(2), QStringLiteral("K0+400"));
        QVERIFY(bench.tools.typeField(QStringLiteral("from"), QStringLiteral("K0+150")));
        QVERIFY(!bench.tools.typeField(QStringLiteral("to"), QStringLiteral("K9+000")));
        QVERIFY(bench.tools.current().hasSketch());
        QVERIFY(bench.tools.typeField(QStringLiteral("to"), QStringLiteral("+250")));
        QCOMPARE(texts(bench), QStringList{QStringLiteral("MAIN 150.000-400.000 channel")});
        QVERIFY(!bench.tools.typeField(QStringLiteral("river"), QStringLiteral("nowhere")));
        QVERIFY(bench.tools.typeField(QStringLiteral("river"), QStringLiteral("LONE")));
        QVERIFY(!bench.tools.typeField(QStringLiteral("to"), QStringLiteral("K0+300"))); // from where?
        QVERIFY(bench.tools.typeField(QStringLiteral("from"), QStringLiteral("K0+100")));
        QVERIFY(bench.tools.typeField(QStringLiteral("to"), QStringLiteral("K0+300")));
        QCOMPARE(texts(bench).back(), QStringLiteral("LONE 100.000-300.000 channel"));
    }

    void whatIsSketchedOverCountedWorksIsNotNew()
    {
        ToolBench bench;
        bench.addSegment(400, 600);
        bench.tools.use(QStringLiteral("segment"));
        bench.click(303, 0);
        bench.move(697, 0);
        const auto fresh = bench.totals.sketched()->totals.river.net - bench.totals.ledger()->totals.river.net;
        QCOMPARE(fresh.value, std::int64_t(200000));
    }

    void cannotBeUsedWithoutRivers()
    {
        const auto blank = PlanDocument::blank(
            QStringLiteral("empty"), {QStringLiteral("t"), [] { return QStringLiteral("2026-05-01T10:00:00Z"); }});
        PlanTotals totals(*blank);
        DrawingTemplate drawing;
        MapCanvas canvas;
        ToolManager tools({*blank, totals, drawing, canvas});
        QVERIFY(!tools.find(QStringLiteral("segment"))->whyDisabled().isEmpty());
        tools.use(QStringLiteral("segment"));
        QCOMPARE(tools.current().id(), QStringLiteral("select"));
    }
};

RIPARIA_TEST(SegmentToolTest)
#include "SegmentToolTest.moc"
