// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tools/ObjectEdits.h"
#include "app/tools/VertexShape.h"
#include "tests/app/tools/ToolBench.h"
#include "tests/support/TestMain.h"

#include <QAction>
#include <QtTest/QtTest>

using namespace riparia;
using namespace riparia::test;

namespace {

constexpr Point kOrigin = {530000, 2520000};

Ring square(double x, double y, double side)
{
    Ring ring;
    for (const auto& [dx, dy] : {std::pair(0.0, 0.0), {side, 0.0}, {side, side}, {0.0, side}, {0.0, 0.0}})
        ring.push_back({kOrigin.x + x + dx, kOrigin.y + y + dy});
    return ring;
}

/// A square of 100 m at (600, 40) with a hole of 20 m, selected, and the tool in use.
void editSquare(ToolBench& bench)
{
    const MultiPolygon shape{{square(600, 40, 100), {square(640, 80, 20)}}};
    const ChangeSet changes = edits::newAreas(
        *bench.document, {}, {{shape, {"MAIN", {Position{600000}, Position{700000}}, Bank::Left, LinkOrigin::Derived}}},
        true);
    QVERIFY(bench.document->edit(changes, "Add"));
    bench.document->selection().set(edits::idsOf(changes));
    bench.tools.use(QStringLiteral("points"));
    QCOMPARE(bench.tools.current().id(), QStringLiteral("points"));
}

} // namespace

class PointsToolTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aDragMovesAPointInOneStepAndTheRingStaysClosed()
    {
        ToolBench bench;
        editSquare(bench);
        const int steps = bench.document->undoStack().count();
        bench.drag(600, 40, 560, 40); // the first point, which is the last one too
        const Ring& ring = bench.areas().front()->shape.front().outer;
        QCOMPARE(ring.size(), std::size_t(5));
        QVERIFY(ring.front() == ring.back());
        QVERIFY(std::abs(areaNet(bench) - (10000 + 2000 - 400)) < 60);
        QCOMPARE(bench.document->undoStack().count(), steps + 1);
        QVERIFY(!bench.undo());
        QCOMPARE(areaNet(bench), 9600.0);
    }

    void theTotalsShowItWhileDragging()
    {
        ToolBench bench;
        editSquare(bench);
        bench.move(700, 140);
        QTest::mousePress(&bench.canvas, Qt::LeftButton, {}, bench.pixel(700, 140));
        bench.move(760, 140);
        QVERIFY(bench.totals.sketched());
        QVERIFY(bench.tools.current().hasSketch());
        bench.canvas.grab();
        bench.key(Qt::Key_Escape);
        QVERIFY(!bench.totals.sketched());
        QTest::mouseRelease(&bench.canvas, Qt::LeftButton, {}, bench.pixel(760, 140));
        QCOMPARE(areaNet(bench), 9600.0);
    }

    void aClickOnTheMiddleOfAnEdgePutsAPointIn()
    {
        ToolBench bench;
        editSquare(bench);
        bench.click(650, 140);
        QCOMPARE(bench.areas().front()->shape.front().outer.size(), std::size_t(6));
        QCOMPARE(areaNet(bench), 9600.0);
        const int steps = bench.document->undoStack().count();
        bench.drag(700, 90, 740, 90); // put in and moved at once
        QCOMPARE(bench.areas().front()->shape.front().outer.size(), std::size_t(7));
        QCOMPARE(bench.document->undoStack().count(), steps + 1);
        QVERIFY(areaNet(bench) > 11000);
    }

    void deleteTakesThePointOutAndNeverTheArea()
    {
        ToolBench bench;
        editSquare(bench);
        // As the window has it: Delete on the map deletes what is selected.
        QAction remove;
        remove.setShortcut(Qt::Key_Delete);
        remove.setShortcutContext(Qt::WidgetWithChildrenShortcut);
        bench.canvas.addAction(&remove);
        QSignalSpy removed(&remove, &QAction::triggered);
        QSignalSpy notices(&bench.tools, &ToolManager::notice);
        bench.key(Qt::Key_Delete);
        QCOMPARE(removed.size(), 0);
        QCOMPARE(notices.size(), 1);
        bench.click(700, 140);
        bench.key(Qt::Key_Delete);
        QCOMPARE(removed.size(), 0);
        QCOMPARE(bench.areas().front()->shape.front().outer.size(), std::size_t(4));
        QCOMPARE(notices.size(), 2); // the edge that is left runs through the hole
        bench.click(600, 40);
        bench.key(Qt::Key_Delete); // three are the least
        QCOMPARE(bench.areas().front()->shape.front().outer.size(), std::size_t(4));
        QCOMPARE(notices.size(), 3);
        bench.tools.use(QStringLiteral("select"));
        bench.key(Qt::Key_Delete);
        QCOMPARE(removed.size(), 1);
    }

    void aHoleGoesWithItsLastPoints()
    {
        ToolBench bench;
        editSquare(bench);
        bench.click(640, 80);
        bench.key(Qt::Key_Delete);
        QCOMPARE(bench.areas().front()->shape.front().holes.front().size(), std::size_t(4));
        bench.click(660, 100);
        bench.key(Qt::Key_Delete);
        QVERIFY(bench.areas().front()->shape.front().holes.empty());
        QCOMPARE(areaNet(bench), 10000.0);
    }

    void anOutlineThatCrossesItselfIsKeptWithAWarning()
    {
        ToolBench bench;
        editSquare(bench);
        QSignalSpy notices(&bench.tools, &ToolManager::notice);
        bench.drag(700, 140, 560, 60);
        QCOMPARE(notices.size(), 1);
        QVERIFY(notices[0][0].toString().contains(QStringLiteral("A-0001")));
        QVERIFY(std::abs(bench.areas().front()->shape.front().outer[2].x - 530560) < 1e-6);
    }

    void aDerivedLinkFollowsTheShape()
    {
        ToolBench bench;
        editSquare(bench);
        bench.drag(700, 40, 760, 40);
        QVERIFY(bench.areas().front()->link.span.to > Position{700000});
        QVERIFY(bench.areas().front()->link.origin == LinkOrigin::Derived);
    }

    void aFreeGreenwayHasPointsAndOneAlongARiverHasNone()
    {
        ToolBench bench;
        const Line line{{kOrigin.x + 600, kOrigin.y + 60}, {kOrigin.x + 700, kOrigin.y + 60}};
        ChangeSet changes = edits::newGreenway(*bench.document, {}, {line}, {}, true);
        QVERIFY(bench.document->edit(changes, "Add"));
        bench.document->selection().set(edits::idsOf(changes));
        bench.tools.use(QStringLiteral("points"));
        bench.drag(700, 60, 780, 60);
        const auto& greenways = bench.document->plan().greenways();
        QVERIFY(std::abs((*greenways.begin()).second->lines.front().back().x - 530780) < 1e-6);
        bench.key(Qt::Key_Delete); // two are the least
        QCOMPARE((*greenways.begin()).second->lines.front().size(), std::size_t(2));
        changes = edits::newGreenway(*bench.document, {}, {line},
                                     {"MAIN", {Position{0}, Position{9000}}, Bank::Left, LinkOrigin::Explicit}, true);
        QVERIFY(bench.document->edit(changes, "Add"));
        bench.document->selection().set(edits::idsOf(changes));
        QVERIFY(bench.tools.find(QStringLiteral("points"))->whyDisabled().contains(QStringLiteral("river")));
        bench.document->selection().clear();
        QVERIFY(!bench.tools.find(QStringLiteral("points"))->whyDisabled().isEmpty());
    }

    void escapeStepsBack()
    {
        ToolBench bench;
        editSquare(bench);
        bench.click(700, 140);
        bench.key(Qt::Key_Escape); // the point
        QCOMPARE(bench.tools.current().id(), QStringLiteral("points"));
        bench.key(Qt::Key_Escape);
        QCOMPARE(bench.tools.current().id(), QStringLiteral("select"));
    }

    void aClickElsewhereTakesWhatLiesThere()
    {
        ToolBench bench;
        editSquare(bench);
        const ChangeSet changes = edits::newAreas(*bench.document, {}, {{{{square(400, 40, 60), {}}}, {}}}, true);
        QVERIFY(bench.document->edit(changes, "Add"));
        bench.click(430, 70);
        QVERIFY(bench.document->selection().contains(edits::idsOf(changes).front()));
        QCOMPARE(bench.tools.current().id(), QStringLiteral("points"));
    }

    /// UX.md D9
    void anAreaThatTheFilterHidesHasNoPointsToEdit()
    {
        ToolBench bench;
        editSquare(bench);
        const Uuid area = bench.areas().front()->meta.uuid;
        bench.filter(QStringLiteral("code = other"));
        QVERIFY(bench.document->selection().isEmpty());
        bench.document->selection().set({area}); // as a list of findings does
        bench.drag(600, 40, 560, 40);
        bench.key(Qt::Key_Delete);
        QCOMPARE(areaNet(bench), 0.0); // of what is shown
        QVERIFY(bench.tools.current().prompt().contains(QStringLiteral("A-0001")));
        QVERIFY(bench.tools.find(QStringLiteral("points"))->whyDisabled().contains(QStringLiteral("A-0001")));
        bench.filter({});
        QCOMPARE(areaNet(bench), 9600.0);
    }

    void aClickOnWhatTheFilterHidesSaysSo()
    {
        ToolBench bench;
        editSquare(bench);
        bench.filter(QStringLiteral("code = other"));
        QSignalSpy notices(&bench.tools, &ToolManager::notice);
        bench.click(620, 60);
        QCOMPARE(notices.size(), 1);
        QVERIFY(notices[0][0].toString().contains(QStringLiteral("A-0001")));
        QVERIFY(bench.document->selection().isEmpty());
        bench.click(300, 150); // nothing at all
        QCOMPARE(notices.size(), 1);
    }

    void aDragEndsWhenTheFilterHidesTheArea()
    {
        ToolBench bench;
        editSquare(bench);
        const int steps = bench.document->undoStack().count();
        bench.move(700, 140);
        QTest::mousePress(&bench.canvas, Qt::LeftButton, {}, bench.pixel(700, 140));
        bench.move(760, 140);
        QVERIFY(bench.tools.current().hasSketch());
        bench.filter(QStringLiteral("code = other"));
        QVERIFY(!bench.tools.current().hasSketch());
        QTest::mouseRelease(&bench.canvas, Qt::LeftButton, {}, bench.pixel(760, 140));
        QCOMPARE(bench.document->undoStack().count(), steps);
    }
};

RIPARIA_TEST(PointsToolTest)
#include "PointsToolTest.moc"
