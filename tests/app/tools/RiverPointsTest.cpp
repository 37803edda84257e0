// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/RiverLine.h"
#include "tests/app/tools/ToolBench.h"
#include "tests/support/TestMain.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QtTest/QtTest>

#include <cmath>

using namespace riparia;
using namespace riparia::test;

namespace {

/// LONE from (200, -200) to (800, -200), selected, and the tool in use.
struct RiverPoints {
    RiverPoints()
    {
        for (const auto& [id, row] : bench.document->plan().rivers()) {
            if (row->river.key == "LONE")
                river = id;
        }
    }
    void begin()
    {
        bench.document->selection().set({river});
        bench.tools.use(QStringLiteral("points"));
        QCOMPARE(bench.tools.current().id(), QStringLiteral("points"));
    }
    Line line() const { return bench.document->plan().rivers().find(river)->river.alignment->points(); }

    ToolBench bench;
    Uuid river;
};

} // namespace

/// The line of a river is edited point by point, and is one step of the plan when it is finished.
class RiverPointsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void pointsAreASketchUntilEnter()
    {
        RiverPoints points;
        points.begin();
        const Plan before = points.bench.document->plan();
        points.bench.drag(800, -200, 800, -260);
        points.bench.click(500, -230); // the middle of its edge
        QVERIFY(points.bench.document->plan() == before);
        QVERIFY(points.bench.tools.current().hasSketch());
        points.bench.canvas.grab();
        const int steps = points.bench.document->undoStack().count();
        points.bench.key(Qt::Key_Return);
        QCOMPARE(points.line().size(), std::size_t(3));
        QVERIFY(std::abs(points.line().back().y - (2'520'000 - 260)) < 1e-6);
        QCOMPARE(points.bench.document->undoStack().count(), steps + 1);
        QVERIFY(!points.bench.tools.current().hasSketch());
        QVERIFY(!points.bench.undo());
        QVERIFY(points.bench.document->plan() == before);
    }

    void deleteTakesAPointOutAndTwoAreTheLeast()
    {
        RiverPoints points;
        points.begin();
        QSignalSpy notices(&points.bench.tools, &ToolManager::notice);
        points.bench.drag(500, -200, 500, -150); // put in and moved
        points.bench.key(Qt::Key_Return);
        QCOMPARE(points.line().size(), std::size_t(3));
        points.bench.click(500, -150);
        points.bench.key(Qt::Key_Delete);
        points.bench.key(Qt::Key_Return);
        QCOMPARE(points.line().size(), std::size_t(2));
        points.bench.click(800, -200);
        points.bench.key(Qt::Key_Delete);
        QCOMPARE(notices.size(), 1);
        QCOMPARE(points.line().size(), std::size_t(2));
    }

    void whereWorksLieItIsAskedWhatTheyKeep()
    {
        RiverPoints points;
        points.bench.addSegment(100, 300, Bank::Channel, "LONE");
        points.begin();
        Line drawn;
        QObject::connect(&points.bench.tools, &ToolManager::riverLineDrawn, &points.bench.canvas,
                         [&drawn](const Uuid&, const Line& line) { drawn = line; });
        QSignalSpy notices(&points.bench.tools, &ToolManager::notice);
        const Plan before = points.bench.document->plan();
        points.bench.drag(800, -200, 800, -260);
        points.bench.key(Qt::Key_Return);
        QCOMPARE(drawn.size(), std::size_t(2));
        QVERIFY(points.bench.document->plan() == before); // nothing is moved before there is an answer
        QVERIFY(points.bench.tools.current().hasSketch());
        const auto change = relinedRiver(before, points.river, drawn, Keep::Chainage).value();
        QVERIFY(points.bench.document->edit(change.changes, "Answer"));
        QVERIFY(!points.bench.tools.current().hasSketch());
        QVERIFY(points.line() == drawn);
        QCOMPARE(notices.size(), 0);
    }

    void whatIsAskedAboutALineIsOutOfDateOnceItIsEditedFurther()
    {
        RiverPoints points;
        points.bench.addSegment(100, 300, Bank::Channel, "LONE");
        points.begin();
        points.bench.drag(800, -200, 800, -260);
        QSignalSpy asked(&points.bench.tools, &ToolManager::riverLineDrawn);
        QSignalSpy touched(&points.bench.tools, &ToolManager::riverLineTouched);
        points.bench.key(Qt::Key_Return);
        QCOMPARE(asked.size(), 1);
        QCOMPARE(touched.size(), 0);
        points.bench.drag(800, -260, 800, -250);
        QCOMPARE(touched.size(), 1);
        QVERIFY(points.bench.undo());
        QCOMPARE(touched.size(), 2);
        points.bench.key(Qt::Key_Escape);
        QCOMPARE(touched.size(), 3);
        QVERIFY(!points.bench.tools.current().hasSketch());
    }

    void pointsThatAreBackWhereTheyWereAreNoSketchAnyMore()
    {
        RiverPoints points;
        points.bench.addSegment(100, 300, Bank::Channel, "LONE");
        points.begin();
        const Plan before = points.bench.document->plan();
        QSignalSpy asked(&points.bench.tools, &ToolManager::riverLineDrawn);
        points.bench.click(500, -200); // put in
        points.bench.key(Qt::Key_Delete);
        QVERIFY(points.bench.tools.current().hasSketch());
        points.bench.key(Qt::Key_Return);
        QVERIFY(!points.bench.tools.current().hasSketch());
        QCOMPARE(asked.size(), 0);
        QVERIFY(points.bench.document->plan() == before);
    }

    /// Long edges get points of their own in the plan: it is the line that was drawn all the same.
    void aLongEdgeIsTheLineThatWasDrawn()
    {
        RiverPoints points;
        points.bench.addSegment(100, 300, Bank::Channel, "LONE");
        points.bench.canvas.setViewport(Viewport({530000 + 500, 2520000}, 40, {800, 600}, 1));
        points.begin();
        QSignalSpy notices(&points.bench.tools, &ToolManager::notice);
        Line drawn;
        QObject::connect(&points.bench.tools, &ToolManager::riverLineDrawn, &points.bench.canvas,
                         [&drawn](const Uuid&, const Line& line) { drawn = line; });
        points.bench.drag(800, -200, 11'000, -200);
        points.bench.key(Qt::Key_Return);
        QCOMPARE(drawn.size(), std::size_t(2));
        const Plan& plan = points.bench.document->plan();
        const auto change = relinedRiver(plan, points.river, drawn, Keep::Place).value();
        QVERIFY(points.bench.document->edit(change.changes, "Answer"));
        QVERIFY(points.line().size() > 2);
        QVERIFY(!points.bench.tools.current().hasSketch());
        QCOMPARE(notices.size(), 0);
    }

    void escapePutsThePointsBackAndUndoBringsThemAgain()
    {
        RiverPoints points;
        points.begin();
        QSignalSpy discarded(&points.bench.tools, &ToolManager::discarded);
        points.bench.drag(800, -200, 800, -260);
        points.bench.key(Qt::Key_Escape); // the point
        points.bench.key(Qt::Key_Escape);
        QVERIFY(!points.bench.tools.current().hasSketch());
        QCOMPARE(discarded.size(), 1);
        QVERIFY(points.bench.undo());
        QVERIFY(points.bench.tools.current().hasSketch());
        QVERIFY(points.bench.undo()); // the one point that was moved
        QVERIFY(!points.bench.tools.current().hasSketch());
        QCOMPARE(points.line().back().y, 2'520'000.0 - 200);
    }

    void aSketchIsParkedWithTheTool()
    {
        RiverPoints points;
        points.begin();
        points.bench.drag(800, -200, 800, -260);
        points.bench.tools.use(QStringLiteral("select"));
        points.bench.document->selection().clear();
        points.bench.canvas.grab();
        points.bench.tools.use(QStringLiteral("points"));
        QVERIFY(points.bench.tools.current().hasSketch());
        points.bench.key(Qt::Key_Return);
        QVERIFY(std::abs(points.line().back().y - (2'520'000 - 260)) < 1e-6);
    }

    void aSketchOfALineThatIsAnotherNowIsGivenUp()
    {
        RiverPoints points;
        points.begin();
        points.bench.drag(800, -200, 800, -260);
        QSignalSpy notices(&points.bench.tools, &ToolManager::notice);
        const Line other{points.line().front(), {points.line().back().x, points.line().back().y + 50}};
        const auto change = relinedRiver(points.bench.document->plan(), points.river, other, Keep::Place).value();
        QVERIFY(points.bench.document->edit(change.changes, "Elsewhere"));
        QVERIFY(!points.bench.tools.current().hasSketch());
        QCOMPARE(notices.size(), 1);
        QVERIFY(!points.bench.undo()); // the other line
        QVERIFY(points.bench.undo());  // with the one it was begun with it is there again
        QVERIFY(points.bench.tools.current().hasSketch());
        points.bench.key(Qt::Key_Return);
        QVERIFY(std::abs(points.line().back().y - (2'520'000 - 260)) < 1e-6);
    }

    void aSketchOutlivesTheProgram()
    {
        RiverPoints points;
        points.begin();
        points.bench.drag(800, -200, 800, -260);
        const QJsonObject kept = points.bench.tools.current().sketch();
        QVERIFY(!kept.isEmpty());
        QVERIFY(points.bench.undo());
        QVERIFY(points.bench.tools.current().sketch().isEmpty());
        points.bench.tools.use(QStringLiteral("select"));
        points.bench.document->selection().clear();
        points.bench.tools.restoreSketches(
            QJsonDocument(QJsonObject{{QStringLiteral("points"), kept}}).toJson(QJsonDocument::Compact));
        QCOMPARE(points.bench.tools.current().id(), QStringLiteral("points"));
        points.bench.key(Qt::Key_Return);
        QVERIFY(std::abs(points.line().back().y - (2'520'000 - 260)) < 1e-6);
        points.bench.tools.current().restoreSketch(kept); // of a line that the plan has no more
        QVERIFY(!points.bench.tools.current().hasSketch());
    }

    void stepsAreTakenBackOneByOne()
    {
        RiverPoints points;
        points.begin();
        points.bench.drag(800, -200, 800, -260);
        points.bench.drag(500, -230, 500, -100); // the middle of its edge
        points.bench.drag(200, -200, 240, -240);
        QVERIFY(points.bench.undo());
        QVERIFY(points.bench.undo());
        QVERIFY(points.bench.tools.current().hasSketch());
        points.bench.key(Qt::Key_Return);
        QCOMPARE(points.line().size(), std::size_t(2));
        QVERIFY(std::abs(points.line().front().y - (2'520'000 - 200)) < 1e-6);
        QVERIFY(std::abs(points.line().back().y - (2'520'000 - 260)) < 1e-6);
        points.bench.drag(800, -260, 800, -210); // its points are where the plan has them now
        QVERIFY(points.bench.tools.current().hasSketch());
    }

    void theMarkGoesOnWhereItWasEditedLast()
    {
        RiverPoints points;
        points.begin();
        points.bench.drag(800, -200, 760, -160);
        points.bench.tools.use(QStringLiteral("select"));
        points.bench.document->selection().clear();
        const auto place = points.bench.tools.find(QStringLiteral("points"))->parkedAt();
        QVERIFY(place);
        QVERIFY(std::abs(place->x - 530'760) < 1e-6 && std::abs(place->y - (2'520'000 - 160)) < 1e-6);
        points.bench.canvas.grab();
        points.bench.click(760 + 24, -160 + 22); // in the mark, see ParkedSketchTest
        QCOMPARE(points.bench.tools.current().id(), QStringLiteral("points"));
        QVERIFY(points.bench.tools.current().hasSketch());
    }

    void aLineOfTwoEqualPointsIsRefusedAndStaysToBeMended()
    {
        RiverPoints points;
        points.begin();
        const Plan before = points.bench.document->plan();
        QSignalSpy notices(&points.bench.tools, &ToolManager::notice);
        points.bench.drag(800, -200, 200, -200);
        points.bench.key(Qt::Key_Return);
        QCOMPARE(notices.size(), 1);
        QVERIFY(notices[0][0].toString().contains(QStringLiteral("LONE")));
        QVERIFY(points.bench.document->plan() == before);
        QVERIFY(points.bench.tools.current().hasSketch());
    }

    void whatIsLockedIsNotChangedAndNothingIsLost()
    {
        RiverPoints points;
        points.bench.document->setLocked({EntityKind::River});
        points.begin();
        const Plan before = points.bench.document->plan();
        QSignalSpy refused(points.bench.document.get(), &PlanDocument::lockRefused);
        points.bench.drag(800, -200, 800, -260);
        points.bench.key(Qt::Key_Return);
        QCOMPARE(refused.size(), 1);
        QVERIFY(points.bench.document->plan() == before);
        points.bench.document->unlock(EntityKind::River);
        points.bench.key(Qt::Key_Return);
        QVERIFY(std::abs(points.line().back().y - (2'520'000 - 260)) < 1e-6);
    }
};

RIPARIA_TEST(RiverPointsTest)
#include "RiverPointsTest.moc"
