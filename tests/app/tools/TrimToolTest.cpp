// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tools/ChainageEntry.h"
#include "tests/app/tools/ToolBench.h"
#include "tests/support/TestMain.h"

#include <QLineEdit>
#include <QtTest/QtTest>

using namespace riparia;
using namespace riparia::test;

class TrimToolTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void twoClicksMoveAnEndInOneStep()
    {
        ToolBench bench;
        bench.addSegment(220, 430);
        const int steps = bench.document->undoStack().count();
        bench.tools.use(QStringLiteral("trim"));
        bench.click(428, 2);
        QVERIFY(bench.tools.current().hasSketch());
        bench.click(647, 4);
        QVERIFY(bench.segments().front()->span == metres(220, 647));
        QCOMPARE(bench.document->undoStack().count(), steps + 1);
        QCOMPARE(bench.tools.current().id(), QStringLiteral("trim"));
        bench.click(230, 0);
        bench.click(333, 0);
        QVERIFY(bench.segments().front()->span == metres(333, 647));
    }

    void theTotalsShowItBeforeTheSecondClick()
    {
        ToolBench bench;
        bench.addSegment(220, 430);
        bench.tools.use(QStringLiteral("trim"));
        bench.click(428, 0);
        bench.move(650, 0);
        QVERIFY(bench.totals.sketched());
        QCOMPARE(bench.totals.sketched()->totals.river.net.value, std::int64_t(430000));
        QVERIFY(bench.segments().front()->span == metres(220, 430));
    }

    void theTargetSnapsToOtherEndsRoundChainagesAndConfluences()
    {
        ToolBench bench;
        bench.addSegment(220, 430);
        bench.addSegment(633, 800, Bank::Left);
        bench.tools.use(QStringLiteral("trim"));
        bench.click(425, 0);
        bench.click(628, 3);
        QVERIFY(bench.segments()[0]->span == metres(220, 633));
        bench.click(226, 0);
        bench.click(302, 3);
        QVERIFY(bench.segments()[0]->span == metres(300, 633));
        // A joins at 500 m, which is round too: moved so that only the mouth is near.
        bench.canvas.setViewport(Viewport(bench.canvas.viewport().centre(), 5, {800, 600}, 1));
        bench.click(640, 0);
        bench.move(545, 12);
        QVERIFY(bench.totals.sketched());
        QCOMPARE(bench.totals.sketched()->totals.river.gross.value, std::int64_t(200000 + 167000));
    }

    void whileShiftIsHeldTheTargetStaysForMoreEnds()
    {
        ToolBench bench;
        bench.addSegment(220, 430);
        bench.addSegment(250, 410, Bank::Left);
        bench.addSegment(200, 460, Bank::Right);
        bench.tools.use(QStringLiteral("trim"));
        bench.document->selection().set({bench.segments()[0]->meta.uuid});
        bench.click(425, 0);
        bench.click(600, 0, Qt::ShiftModifier);
        bench.document->selection().set({bench.segments()[1]->meta.uuid});
        bench.click(405, 6, Qt::ShiftModifier);
        bench.document->selection().set({bench.segments()[2]->meta.uuid});
        bench.click(455, -6, Qt::ShiftModifier);
        for (const auto& segment : bench.segments())
            QCOMPARE(segment->span.to.mm, std::int64_t(600000));
        bench.move(700, 60);
        QVERIFY(!bench.tools.current().hasSketch());
    }

    void aPlaceBeyondTheOtherEndIsRefused()
    {
        ToolBench bench;
        bench.addSegment(220, 430);
        QSignalSpy notices(&bench.tools, &ToolManager::notice);
        bench.tools.use(QStringLiteral("trim"));
        bench.click(425, 0);
        bench.click(150, 0);
        QCOMPARE(notices.size(), 1);
        QVERIFY(bench.segments().front()->span == metres(220, 430));
        QVERIFY(bench.tools.current().hasSketch());
    }

    void aChainageCanBeTyped()
    {
        ToolBench bench;
        bench.addSegment(220, 430);
        bench.tools.use(QStringLiteral("trim"));
        bench.click(425, 0);
        bench.type(QStringLiteral("0"));
        QLineEdit* edit = openEntry(bench);
        QVERIFY(edit);
        edit->setText(QStringLiteral("0+712.5"));
        QCOMPARE(bench.totals.sketched()->totals.river.net.value, std::int64_t(492500));
        QTest::keyClick(edit, Qt::Key_Return);
        QVERIFY(bench.segments().front()->span == metres(220, 712.5));
        bench.click(705, 0);
        bench.key(Qt::Key_K);
        edit = openEntry(bench);
        QVERIFY(edit);
        edit->setText(QStringLiteral("+20.5"));
        QTest::keyClick(edit, Qt::Key_Return);
        QVERIFY(bench.segments().front()->span == metres(220, 733));
    }

    void whatIsTypedWronglyStaysWithItsReason()
    {
        ToolBench bench;
        bench.addSegment(220, 430);
        bench.tools.use(QStringLiteral("trim"));
        bench.click(425, 0);
        bench.key(Qt::Key_K);
        QLineEdit* edit = openEntry(bench);
        QVERIFY(edit);
        for (const char* wrong : {"K9+000", "K0+100", "K0+300-K0+400", "abc"}) {
            edit->setText(QString::fromLatin1(wrong));
            QTest::keyClick(edit, Qt::Key_Return);
            QVERIFY(edit->isVisible());
        }
        QTest::keyClick(edit, Qt::Key_Escape);
        QVERIFY(bench.tools.current().hasSketch());
        QVERIFY(bench.segments().front()->span == metres(220, 430));
    }

    void undoPicksTheEndAgainAndEscapeTwiceLetsGo()
    {
        ToolBench bench;
        bench.addSegment(220, 430);
        bench.tools.use(QStringLiteral("trim"));
        bench.click(425, 0);
        bench.click(647, 0);
        QVERIFY(bench.undo());
        QVERIFY(bench.segments().front()->span == metres(220, 430));
        QVERIFY(bench.tools.current().hasSketch());
        bench.key(Qt::Key_Escape);
        QVERIFY(bench.tools.current().hasSketch());
        bench.key(Qt::Key_Escape);
        QVERIFY(!bench.tools.current().hasSketch());
        QVERIFY(bench.undo());
        QVERIFY(bench.tools.current().hasSketch());
        bench.key(Qt::Key_Backspace);
        bench.key(Qt::Key_Escape);
        QCOMPARE(bench.tools.current().id(), QStringLiteral("select"));
    }

    void aParkedEndComesBack()
    {
        ToolBench bench;
        bench.addSegment(220, 430);
        bench.tools.use(QStringLiteral("trim"));
        bench.click(425, 0);
        const QJsonObject kept = bench.tools.current().sketch();
        bench.tools.use(QStringLiteral("select"));
        bench.canvas.grab();
        bench.tools.use(QStringLiteral("trim"));
        QVERIFY(bench.tools.current().hasSketch());
        bench.key(Qt::Key_Backspace);
        bench.tools.current().restoreSketch(kept);
        bench.click(647, 0);
        QVERIFY(bench.segments().front()->span == metres(220, 647));
        bench.tools.current().restoreSketch({{QStringLiteral("segment"), QStringLiteral("nobody")}});
        QVERIFY(!bench.tools.current().hasSketch());
    }

    void aSegmentThatGoesTakesItsSketchAlong()
    {
        ToolBench bench;
        bench.addSegment(220, 430);
        bench.tools.use(QStringLiteral("trim"));
        bench.click(425, 0);
        bench.document->undoStack().undo();
        QVERIFY(!bench.tools.current().hasSketch());
        bench.canvas.grab();
    }

    /// UX.md D9
    void whatTheFilterHidesIsNeitherPickedNorKept()
    {
        ToolBench bench;
        bench.addSegment(220, 430);
        bench.tools.use(QStringLiteral("trim"));
        bench.click(428, 2);
        QVERIFY(bench.tools.current().hasSketch());
        bench.filter(QStringLiteral("code = other"));
        QVERIFY(!bench.tools.current().hasSketch());
        QSignalSpy notices(&bench.tools, &ToolManager::notice);
        bench.click(428, 2);
        QVERIFY(!bench.tools.current().hasSketch());
        QCOMPARE(notices.size(), 1);
        QVERIFY(notices[0][0].toString().contains(QStringLiteral("S-0001")));
        QVERIFY(bench.segments().front()->span == metres(220, 430));
    }
};

RIPARIA_TEST(TrimToolTest)
#include "TrimToolTest.moc"
