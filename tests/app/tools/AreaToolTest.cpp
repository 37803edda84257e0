// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tools/AreaTool.h"

#include "tests/app/tools/ToolBench.h"
#include "tests/support/TestMain.h"

#include <QImage>
#include <QMenu>
#include <QPainter>
#include <QtTest/QtTest>

#include <algorithm>
#include <cmath>

using namespace riparia;
using namespace riparia::test;

class AreaToolTest : public QObject {
    Q_OBJECT

    /// Free of snapping.
    static void drawBox(ToolBench& bench, double minX, double minY, double maxX, double maxY)
    {
        bench.tools.use(QStringLiteral("area"));
        for (const auto& [x, y] : {std::pair(minX, minY), {maxX, minY}, {maxX, maxY}, {minX, maxY}})
            bench.click(x, y, Qt::ControlModifier);
        bench.key(Qt::Key_Return);
        bench.follow();
    }

private Q_SLOTS:
    void cornersMakeAnAreaThatKnowsItsRiver()
    {
        ToolBench bench;
        bench.tools.use(QStringLiteral("area"));
        bench.click(600, 20);
        bench.click(700, 20);
        bench.click(700, 80);
        bench.rightClick(600, 80);
        QCOMPARE(bench.areas().size(), std::size_t(1));
        const auto area = bench.areas().front();
        QCOMPARE(area->meta.code, std::string("A-0001"));
        QCOMPARE(area->link.water, std::string("MAIN"));
        QVERIFY(area->link.bank == Bank::Left);
        QCOMPARE(area->shape.front().outer.size(), std::size_t(4));
        QCOMPARE(bench.totals.ledger()->totals.area.net.squareMetres(), 3000.0);
    }

    void anAreaTakesTheMeasureOfAreas()
    {
        ToolBench bench;
        drawBox(bench, 600, 120, 700, 180);
        QVERIFY(bench.areas().front()->measures.empty()); // not the one of segments
        bench.drawing.setMeasureOf(EntityKind::Area, "M13");
        drawBox(bench, 300, 120, 400, 180);
        QCOMPARE(bench.areas().back()->measures.size(), std::size_t(1));
        QCOMPARE(bench.areas().back()->measures.front().type, std::string("M13"));
    }

    /// A-24
    void aDoubleClickFinishesWithoutADoubleCorner()
    {
        ToolBench bench;
        bench.tools.use(QStringLiteral("area"));
        bench.click(600, 20);
        bench.click(700, 20);
        bench.doubleClick(700, 80);
        QCOMPARE(bench.areas().size(), std::size_t(1));
        QCOMPARE(bench.areas().front()->shape.front().outer.size(), std::size_t(4));
    }

    void theFirstCornerCloses()
    {
        ToolBench bench;
        bench.tools.use(QStringLiteral("area"));
        bench.click(600, 30);
        bench.click(700, 30);
        bench.click(700, 90);
        bench.click(603, 32);
        QCOMPARE(bench.areas().size(), std::size_t(1));
        QCOMPARE(bench.areas().front()->shape.front().outer.size(), std::size_t(4));
    }

    /// A-29
    void aFreehandOutlineKeepsItsShapeWithFewPoints()
    {
        ToolBench bench;
        bench.tools.use(QStringLiteral("area"));
        bench.drag(600, 40, 700, 40);
        bench.drag(700, 100, 600, 100);
        bench.key(Qt::Key_Return);
        QCOMPARE(bench.areas().size(), std::size_t(1));
        QVERIFY(bench.areas().front()->shape.front().outer.size() <= 6);
        QVERIFY(std::abs(bench.totals.ledger()->totals.area.net.squareMetres() - 6000) < 60);
    }

    /// A-30
    void twoCornersOnOneOutlineFollowItAndTabGoesTheOtherWay()
    {
        ToolBench bench;
        bench.tools.use(QStringLiteral("area"));
        for (const auto& [x, y] : {std::pair(600, 20), {700, 20}, {700, 80}, {600, 80}})
            bench.click(x, y);
        bench.key(Qt::Key_Return);
        QCOMPARE(bench.areas().size(), std::size_t{1});
        const Ring bank = bench.areas().front()->shape.front().outer;
        bench.follow();

        bench.click(600, 20);
        bench.move(700, 20);
        bench.key(Qt::Key_Tab); // not the short way
        bench.click(700, 20);
        bench.key(Qt::Key_Return);
        QCOMPARE(bench.areas().size(), std::size_t{2});
        Ring traced = bench.areas().back()->shape.front().outer;
        QCOMPARE(traced.size(), bank.size());
        for (const Point& corner : traced)
            QVERIFY(std::ranges::find(bank, corner) != bank.end());
        QCOMPARE(areaNet(bench), 6000.0); // nothing of it is new
    }

    void shiftDrawsStraightBetweenTwoCornersOfOneOutline()
    {
        ToolBench bench;
        bench.tools.use(QStringLiteral("area"));
        for (const auto& [x, y] : {std::pair(600, 20), {700, 20}, {700, 80}, {600, 80}})
            bench.click(x, y);
        bench.key(Qt::Key_Return);
        bench.follow();
        bench.click(600, 20);
        bench.click(700, 80, Qt::ShiftModifier);
        bench.click(600, 80, Qt::ShiftModifier);
        bench.key(Qt::Key_Return);
        QCOMPARE(bench.areas().size(), std::size_t{2});
        QCOMPARE(bench.areas().back()->shape.front().outer.size(), std::size_t{4});
    }

    void alongARiverTheAreaHasItsVertices()
    {
        ToolBench bench;
        bench.tools.use(QStringLiteral("area"));
        bench.click(300, 0);
        bench.click(400, 0); // follows MAIN
        bench.click(400, 60);
        bench.key(Qt::Key_Return);
        QCOMPARE(bench.areas().size(), std::size_t{1});
        QCOMPARE(areaNet(bench), 3000.0);
    }

    /// UX.md 4.6
    void whatAnAreaCoversAlreadyIsCutOutOfANewOne()
    {
        ToolBench bench;
        drawBox(bench, 600, 20, 700, 80);
        bench.drawing.setAvoidsOverlaps(true);
        QSignalSpy undoable(&bench.tools, &ToolManager::undoable);
        drawBox(bench, 650, 40, 750, 60);
        QCOMPARE(bench.areas().size(), std::size_t{2});
        QCOMPARE(areaNet(bench), 7000.0);
        QCOMPARE(bench.totals.ledger()->totals.area.gross.squareMetres(), 7000.0);
        QCOMPARE(undoable.size(), 1);
        const QString said = undoable.front().front().toString();
        QVERIFY2(said.contains(QStringLiteral("1000")) && said.contains(QStringLiteral("A-0001")), qPrintable(said));
        QVERIFY(bench.undo());
        QCOMPARE(bench.areas().size(), std::size_t{1});
        bench.drawing.setAvoidsOverlaps(false);
        bench.key(Qt::Key_Return); // as it was drawn
        QCOMPARE(bench.totals.ledger()->totals.area.gross.squareMetres(), 8000.0);
        QCOMPARE(undoable.size(), 1);
    }

    void piecesOnBothSidesAreOneArea()
    {
        ToolBench bench;
        drawBox(bench, 600, 20, 700, 80);
        bench.drawing.setAvoidsOverlaps(true);
        drawBox(bench, 640, 10, 660, 100);
        QCOMPARE(bench.areas().size(), std::size_t{2});
        QCOMPARE(bench.areas().back()->shape.size(), std::size_t{2});
        QCOMPARE(areaNet(bench), 6600.0);
    }

    void whereAllIsCoveredNothingIsMadeAndTheSketchStays()
    {
        ToolBench bench;
        drawBox(bench, 600, 20, 700, 80);
        bench.drawing.setAvoidsOverlaps(true);
        QSignalSpy notices(&bench.tools, &ToolManager::notice);
        const int steps = bench.document->undoStack().count();
        drawBox(bench, 620, 30, 680, 70);
        QCOMPARE(bench.areas().size(), std::size_t{1});
        QCOMPARE(bench.document->undoStack().count(), steps);
        QVERIFY(bench.tools.current().hasSketch());
        QCOMPARE(notices.size(), 1);
        QVERIFY(notices.front().front().toString().contains(QStringLiteral("A-0001")));
    }

    void twoCornersAreNoArea()
    {
        ToolBench bench;
        QSignalSpy notices(&bench.tools, &ToolManager::notice);
        bench.tools.use(QStringLiteral("area"));
        bench.click(600, 20);
        bench.click(700, 20);
        bench.key(Qt::Key_Return);
        QVERIFY(bench.areas().empty());
        QVERIFY(bench.tools.current().hasSketch());
        QCOMPARE(notices.size(), 1);
    }

    /// UX 3.2: a right click never only complains.
    void aRightClickOnTwoCornersOpensTheMenu()
    {
        ToolBench bench;
        bench.tools.use(QStringLiteral("area"));
        bench.click(600, 20);
        bench.click(700, 20);
        bench.rightClick(650, 60);
        auto* menu = bench.canvas.findChild<QMenu*>();
        QVERIFY(menu);
        QCOMPARE(menu->actions().size(), 3);
        menu->actions().at(1)->trigger(); // the last point goes
        menu->close();
        QVERIFY(bench.undo());
        QVERIFY(!bench.tools.current().hasSketch());
    }

    /// UX 3.4
    void cornersCanBeTyped()
    {
        ToolBench bench;
        bench.tools.use(QStringLiteral("area"));
        bench.type(QStringLiteral("5"));
        typeInEntry(bench, QStringLiteral("530600,2520020"));
        bench.type(QStringLiteral("@"));
        typeInEntry(bench, QStringLiteral("@100<90"));
        bench.type(QStringLiteral("@"));
        typeInEntry(bench, QStringLiteral("@60<0"));
        bench.key(Qt::Key_Return);
        QCOMPARE(bench.areas().size(), std::size_t(1));
        QCOMPARE(areaNet(bench), 3000.0);
    }

    void aTypedChainageIsACornerOnTheRiver()
    {
        ToolBench bench;
        bench.tools.use(QStringLiteral("area"));
        bench.tools.openEntry();
        typeInEntry(bench, QStringLiteral("MAIN K0+300"));
        QVERIFY(bench.tools.current().hasSketch());
        bench.type(QStringLiteral("@"));
        typeInEntry(bench, QStringLiteral("@100<90"));
        bench.type(QStringLiteral("@"));
        typeInEntry(bench, QStringLiteral("@60<0"));
        bench.key(Qt::Key_Return);
        QCOMPARE(bench.areas().size(), std::size_t(1));
        QVERIFY(std::ranges::any_of(bench.areas().front()->shape.front().outer, [](Point corner) {
            return std::hypot(corner.x - 530300, corner.y - 2520000) < 1e-6;
        }));
    }

    void whatIsNoCornerStaysInTheBox()
    {
        ToolBench bench;
        bench.tools.use(QStringLiteral("area"));
        for (const auto& text :
             {QStringLiteral("@100<90"), QStringLiteral("5 apples"), QStringLiteral("MAIN K9+000")}) {
            bench.tools.openEntry();
            typeInEntry(bench, text);
            QVERIFY(openEntry(bench));
            QCOMPARE(openEntry(bench)->text(), text);
            QVERIFY(!bench.tools.current().hasSketch());
            QTest::keyClick(openEntry(bench), Qt::Key_Escape);
        }
    }

    /// UX 2.3
    void shiftStepsTheDirectionBy15Degrees()
    {
        ToolBench bench;
        bench.tools.use(QStringLiteral("area"));
        bench.click(600, 50);
        bench.click(700, 57, Qt::ShiftModifier);
        bench.click(704, 120, Qt::ShiftModifier);
        bench.click(600, 120);
        bench.key(Qt::Key_Return);
        QCOMPARE(bench.areas().size(), std::size_t(1));
        const Ring ring = bench.areas().front()->shape.front().outer;
        for (const Point wanted : {Point{530700, 2520050}, Point{530700, 2520120}})
            QVERIFY(
                std::ranges::any_of(ring, [&](Point p) { return std::hypot(p.x - wanted.x, p.y - wanted.y) < 0.01; }));
    }

    void undoOpensTheSketchAgainAndThenTakesCornersAway()
    {
        ToolBench bench;
        bench.tools.use(QStringLiteral("area"));
        bench.click(600, 20);
        bench.click(700, 20);
        bench.click(700, 80);
        bench.key(Qt::Key_Return);
        QVERIFY(bench.undo());
        QVERIFY(bench.areas().empty());
        QVERIFY(bench.tools.current().hasSketch());
        QVERIFY(bench.undo());
        bench.click(700, 110);
        bench.key(Qt::Key_Return);
        QCOMPARE(bench.areas().size(), std::size_t(1));
        QCOMPARE(bench.areas().front()->shape.front().outer.size(), std::size_t(4));
    }

    void aSketchIsOpenedAgainWhereTheHistoryIsFull()
    {
        ToolBench bench;
        bench.document->undoStack().setUndoLimit(2);
        for (const double from : {100.0, 300.0, 700.0})
            bench.addSegment(from, from + 50);
        bench.tools.use(QStringLiteral("area"));
        for (const auto& [x, y] : {std::pair(600, 20), {700, 20}, {700, 80}})
            bench.click(x, y);
        bench.key(Qt::Key_Return);
        QCOMPARE(bench.areas().size(), std::size_t(1));
        bench.addSegment(800, 900);
        QVERIFY(!bench.undo()); // that segment, though the index of the full stack has not moved
        QCOMPARE(bench.areas().size(), std::size_t(1));
        QCOMPARE(bench.segments().size(), std::size_t(3));
        QVERIFY(bench.undo());
        QVERIFY(bench.areas().empty());
        QVERIFY(bench.tools.current().hasSketch());
        QCOMPARE(bench.segments().size(), std::size_t(3));
    }

    /// Undo in Select takes the area; what is made then is not the sketch's to undo.
    void aSketchWhoseStepWasUndoneElsewhereStaysClosed()
    {
        ToolBench bench;
        bench.tools.use(QStringLiteral("area"));
        for (const auto& [x, y] : {std::pair(600, 20), {700, 20}, {700, 80}})
            bench.click(x, y);
        bench.key(Qt::Key_Return);
        bench.tools.use(QStringLiteral("select"));
        QVERIFY(!bench.undo());
        bench.addSegment(100, 200);
        bench.tools.use(QStringLiteral("area"));
        QVERIFY(!bench.undo());
        QVERIFY(!bench.tools.current().hasSketch());
        QVERIFY(bench.segments().empty());
    }

    void theThirdEscapeLeavesADiscardedSketchToBeRestored()
    {
        ToolBench bench;
        QSignalSpy discarded(&bench.tools, &ToolManager::discarded);
        bench.tools.use(QStringLiteral("area"));
        bench.click(600, 20);
        bench.click(700, 20);
        for (int i = 0; i < 3; ++i)
            bench.key(Qt::Key_Escape);
        QCOMPARE(bench.tools.current().id(), QStringLiteral("select"));
        QCOMPARE(discarded.size(), 1);
        bench.tools.restoreDiscarded(discarded.front().back().toString());
        QCOMPARE(bench.tools.current().id(), QStringLiteral("area"));
        QVERIFY(bench.tools.current().hasSketch());
        QSignalSpy notices(&bench.tools, &ToolManager::notice);
        bench.tools.restoreDiscarded(QStringLiteral("area"));
        QCOMPARE(notices.size(), 1);
    }

    void aParkedSketchTellsHowItGoesOn()
    {
        ToolBench bench;
        bench.tools.use(QStringLiteral("area"));
        bench.click(600, 20);
        bench.click(700, 20);
        bench.tools.use(QStringLiteral("select"));
        QImage picture(bench.canvas.size(), QImage::Format_ARGB32_Premultiplied);
        picture.fill(Qt::transparent);
        QPainter painter(&picture);
        bench.tools.paintOverlay(painter, bench.canvas.viewport());
        painter.end();
        QVERIFY(qAlpha(picture.pixel(bench.pixel(700, 20) + QPoint(16, -14))) > 0); // the mark beside the last corner
    }

    /// UX 3.4
    void aTypedDirectionHoldsForTheNextCorner()
    {
        ToolBench bench;
        bench.tools.use(QStringLiteral("area"));
        bench.type(QStringLiteral("<"));
        QVERIFY(openEntry(bench));
        typeInEntry(bench, QStringLiteral("<90"));
        QVERIFY(openEntry(bench)); // there is no corner to begin at
        bench.key(Qt::Key_Escape);
        bench.click(600, 20);
        bench.type(QStringLiteral("<"));
        typeInEntry(bench, QStringLiteral("<90"));
        QVERIFY(!openEntry(bench));
        QVERIFY(bench.tools.current().prompt().contains(QStringLiteral("90")));
        bench.click(700, 55); // east of the first, wherever the hand is
        QVERIFY(!bench.tools.current().prompt().contains(QStringLiteral("90")));
        bench.type(QStringLiteral("<"));
        typeInEntry(bench, QStringLiteral("<0"));
        bench.type(QStringLiteral("8"));
        typeInEntry(bench, QStringLiteral("80 m"));
        bench.key(Qt::Key_Return);
        QCOMPARE(bench.areas().size(), std::size_t(1));
        const Ring& ring = bench.areas().front()->shape.front().outer;
        QCOMPARE(ring.size(), std::size_t(4));
        QVERIFY(std::abs(ring[1].x - ring[0].x - 100) < 1.0); // a click is as exact as its pixel
        QVERIFY(std::abs(ring[1].y - ring[0].y) < 1e-6);
        QVERIFY(std::abs(ring[2].x - ring[1].x) < 1e-6);
        QVERIFY(std::abs(ring[2].y - ring[1].y - 80) < 1e-6);
    }

    void aPlaceBehindATypedDirectionIsNoCornerAndEscapeLetsItGo()
    {
        ToolBench bench;
        QSignalSpy notices(&bench.tools, &ToolManager::notice);
        bench.tools.use(QStringLiteral("area"));
        bench.click(600, 20);
        bench.type(QStringLiteral("<"));
        typeInEntry(bench, QStringLiteral("<90"));
        bench.click(550, 60);
        QCOMPARE(notices.size(), 1);
        bench.key(Qt::Key_Escape); // the direction, not the sketch
        QVERIFY(bench.tools.current().hasSketch());
        bench.click(550, 60);
        QCOMPARE(notices.size(), 1);
        bench.click(550, 120);
        bench.key(Qt::Key_Return);
        QCOMPARE(bench.areas().front()->shape.front().outer.size(), std::size_t(4));
    }

    /// Undo goes in the order in which things happened.
    void anEditAfterASketchWasDiscardedIsUndoneFirst()
    {
        ToolBench bench;
        bench.tools.use(QStringLiteral("area"));
        bench.click(600, 20);
        bench.click(700, 20);
        bench.key(Qt::Key_Escape);
        bench.key(Qt::Key_Escape);
        bench.addSegment(100, 200);
        QVERIFY(!bench.undo());
        QVERIFY(bench.segments().empty());
        QVERIFY(!bench.tools.current().hasSketch());
        bench.document->undoStack().redo();
        QCOMPARE(bench.segments().size(), std::size_t(1));
        QVERIFY(!bench.undo()); // what was redone is the newest again
        QVERIFY(bench.segments().empty());
        QVERIFY(bench.undo());
        QVERIFY(bench.tools.current().hasSketch());
        bench.document->undoStack().redo(); // a sketch that comes back takes nothing from the history
        QCOMPARE(bench.segments().size(), std::size_t(1));
        QVERIFY(bench.tools.current().hasSketch());
    }

    void escapeTwiceDiscardsAndUndoBringsBack()
    {
        ToolBench bench;
        bench.tools.use(QStringLiteral("area"));
        bench.click(600, 20);
        bench.click(700, 20);
        bench.click(700, 80);
        bench.key(Qt::Key_Escape);
        bench.key(Qt::Key_Escape);
        QVERIFY(!bench.tools.current().hasSketch());
        QVERIFY(bench.undo());
        bench.key(Qt::Key_Return);
        QCOMPARE(bench.areas().front()->shape.front().outer.size(), std::size_t(4));
    }
};

RIPARIA_TEST(AreaToolTest)
#include "AreaToolTest.moc"
