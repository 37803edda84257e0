// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tools/SegmentTool.h"
#include "tests/app/tools/ToolBench.h"
#include "tests/support/TestMain.h"

#include <QLineEdit>
#include <QSignalSpy>
#include <QtTest/QtTest>

using namespace riparia;
using namespace riparia::test;

/// What becomes of a begun segment, and of what was chosen for it, by what happens besides.
class SegmentSketchTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whereThePointerIsIsForgottenWithTheRivers()
    {
        ToolBench bench;
        bench.tools.use(QStringLiteral("segment"));
        bench.move(300, 0);
        QVERIFY(!bench.tools.current().fields()[1].text.isEmpty());
        ChangeSet gone;
        for (const auto& [id, river] : bench.document->plan().rivers())
            gone.remove(river);
        QVERIFY(bench.document->edit(gone, "Delete"));
        bench.key(Qt::Key_BracketLeft);
        for (const ToolField& field : bench.tools.current().fields())
            QVERIFY(field.text.isEmpty());
        bench.canvas.grab();
    }

    void aBankChosenInTheStripStaysWhateverThePointerDoes()
    {
        ToolBench bench;
        bench.drawing.setBankFromCursor(true);
        bench.tools.use(QStringLiteral("segment"));
        bench.click(153, 8);
        QVERIFY(bench.drawing.values().bank == Bank::Left);
        DrawingTemplate::Values chosen = bench.drawing.values();
        chosen.bank = Bank::Both;
        bench.drawing.set(chosen); // as the strip does
        bench.move(400, 8);
        QVERIFY(bench.drawing.values().bank == Bank::Both);
        bench.tools.use(QStringLiteral("select"));
        bench.tools.use(QStringLiteral("segment")); // it goes on, and so does the choice
        bench.move(500, -8);
        bench.click(747, -8);
        QCOMPARE(bench.segments().size(), std::size_t(1));
        QVERIFY(bench.segments().front()->bank == Bank::Both);
        bench.move(300, -8); // not for the next one
        QVERIFY(bench.drawing.values().bank == Bank::Right);
    }

    void askingForTheBankOfThePointerTakesAChoiceBack()
    {
        ToolBench bench;
        bench.tools.use(QStringLiteral("segment"));
        bench.key(Qt::Key_Backslash);
        bench.drawing.setBankFromCursor(true);
        bench.move(400, 8);
        QVERIFY(bench.drawing.values().bank == Bank::Left);
    }

    void whatIsDrawnInAGapPutsABegunSketchAside()
    {
        ToolBench bench;
        bench.tools.use(QStringLiteral("segment"));
        auto* tool = qobject_cast<SegmentTool*>(&bench.tools.current());
        QVERIFY(tool);
        bench.click(153, 0);
        QSignalSpy discarded(&bench.tools, &ToolManager::discarded);
        tool->offer("MAIN", metres(300, 480));
        QLineEdit* edit = openEntry(bench);
        QVERIFY(edit);
        QTest::keyClick(edit, Qt::Key_Return);
        QCOMPARE(bench.segments().size(), std::size_t(1));
        QCOMPARE(discarded.size(), 1);
        QVERIFY(!tool->hasSketch());
        bench.tools.restoreDiscarded(QStringLiteral("segment")); // as the message does
        QVERIFY(tool->hasSketch());
        bench.click(247, 0);
        QCOMPARE(bench.segments().size(), std::size_t(2));
        QCOMPARE(bench.segments().back()->span, metres(153, 247));
    }

    void onlyTheToolThatMadeAStepOpensItAgain()
    {
        ToolBench bench;
        bench.tools.use(QStringLiteral("segment"));
        bench.click(153, 0);
        bench.click(247, 0);
        QVERIFY(!bench.tools.reopenFinished(QStringLiteral("area")));
        QCOMPARE(bench.segments().size(), std::size_t(1));
        QVERIFY(bench.tools.reopenFinished(QStringLiteral("segment")));
        QVERIFY(bench.segments().empty());
        QVERIFY(bench.tools.current().hasSketch());
        bench.click(247, 0);
        bench.click(503, 0); // another one, begun and thrown away
        bench.key(Qt::Key_Escape);
        bench.key(Qt::Key_Escape);
        QVERIFY(!bench.tools.reopenFinished(QStringLiteral("segment"))); // that is not what the step was made of
        QVERIFY(!bench.tools.current().hasSketch());
        QCOMPARE(bench.segments().size(), std::size_t(1));
        QVERIFY(bench.undo()); // by the key it is the last thing done
        QVERIFY(bench.tools.current().hasSketch());
    }
};

RIPARIA_TEST(SegmentSketchTest)
#include "SegmentSketchTest.moc"
