// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tools/ChainageEntry.h"
#include "app/tools/TypedPoint.h"
#include "tests/app/tools/ToolBench.h"
#include "tests/support/TestMain.h"

#include <QLineEdit>
#include <QtTest/QtTest>

#include <cmath>

using namespace riparia;
using namespace riparia::test;

namespace {

std::shared_ptr<const Greenway> greenway(const ToolBench& bench)
{
    const auto& all = bench.document->plan().greenways();
    return all.isEmpty() ? nullptr : (*all.begin()).second;
}

double greenwayNet(const ToolBench& bench)
{
    return bench.totals.ledger()->totals.greenway.net.metres();
}

} // namespace

class GreenwayToolTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void pointsMakeAFreeGreenwayWithTheValuesOfTheTemplate()
    {
        ToolBench bench;
        bench.tools.use(QStringLiteral("greenway"));
        const int steps = bench.document->undoStack().count();
        bench.click(600, 60);
        bench.click(700, 60);
        bench.move(700, 140);
        QCOMPARE(bench.totals.sketched()->totals.greenway.net.metres(), 180.0);
        bench.canvas.grab();
        bench.click(700, 140);
        bench.key(Qt::Key_Return);
        const auto made = greenway(bench);
        QVERIFY(made);
        QCOMPARE(made->meta.code, std::string("G-0001"));
        QCOMPARE(made->events.front().status, bench.drawing.values().status);
        QVERIFY(made->measures.empty()); // the measure of segments is theirs
        QCOMPARE(made->lines.front().size(), std::size_t(3));
        QVERIFY(!made->isAlongRiver());
        QCOMPARE(greenwayNet(bench), 180.0);
        QCOMPARE(bench.document->undoStack().count(), steps + 1);
        QVERIFY(bench.document->selection().contains(made->meta.uuid));
        QCOMPARE(bench.tools.current().id(), QStringLiteral("greenway"));
    }

    ///
    void aDoubleClickEndsWithoutADoublePoint()
    {
        ToolBench bench;
        bench.tools.use(QStringLiteral("greenway"));
        bench.click(600, 60);
        bench.doubleClick(700, 60);
        QCOMPARE(greenway(bench)->lines.front().size(), std::size_t(2));
    }

    void betweenTwoPlacesOnARiverItRunsBesideIt()
    {
        ToolBench bench;
        bench.tools.use(QStringLiteral("greenway"));
        bench.click(600, 0);
        bench.move(800, 3);
        bench.canvas.grab();
        bench.click(800, 3);
        bench.rightClick(800, 3);
        const auto made = greenway(bench);
        QVERIFY(made->isAlongRiver());
        QCOMPARE(made->link.water, std::string("MAIN"));
        QVERIFY(made->link.bank == Bank::Right && made->link.origin == LinkOrigin::Explicit);
        QVERIFY(made->link.span == (Span{Position{600000}, Position{800000}}));
        for (const Point& point : made->lines.front())
            QVERIFY(std::abs(point.y - 2520000 + 5) < 1e-6);
        QCOMPARE(greenwayNet(bench), 200.0);
    }

    void theOffsetIsTypedAndChangesSides()
    {
        ToolBench bench;
        bench.tools.use(QStringLiteral("greenway"));
        bench.click(800, 0);
        bench.move(600, 0);
        bench.key(Qt::Key_8);
        typeInEntry(bench, QStringLiteral("8R"));
        bench.key(Qt::Key_BracketLeft);
        bench.click(600, 0);
        bench.key(Qt::Key_Return);
        const auto made = greenway(bench);
        QVERIFY(made->link.bank == Bank::Left);
        QVERIFY(std::abs(made->lines.front().front().y - 2520000 - 8) < 1e-6);
        QVERIFY(made->lines.front().front().x > made->lines.front().back().x); // drawn upstream
    }

    void tabTakesTheStraightWay()
    {
        ToolBench bench;
        bench.tools.use(QStringLiteral("greenway"));
        bench.click(500, 200);
        bench.move(500, 100);
        const auto followed = bench.totals.sketched()->totals.greenway;
        bench.key(Qt::Key_Tab);
        QVERIFY(bench.canvas.hasFocus());
        bench.canvas.grab();
        bench.click(500, 100);
        bench.key(Qt::Key_Return);
        const auto made = greenway(bench);
        QVERIFY(!made->isAlongRiver());
        QVERIFY(std::abs(made->lines.front().front().x - 530500) < 1e-6);
        QCOMPARE(followed.gross.metres(), 100.0);
    }

    void aWayThatLeavesTheRiverIsFree()
    {
        ToolBench bench;
        bench.tools.use(QStringLiteral("greenway"));
        bench.click(600, 0);
        bench.click(700, 0);
        bench.click(700, 90);
        bench.key(Qt::Key_Return);
        const auto made = greenway(bench);
        QVERIFY(!made->isAlongRiver());
        QVERIFY(std::abs(greenwayNet(bench) - (100 + 95)) < 1e-3);
    }

    void aDragDrawsFreely()
    {
        ToolBench bench;
        bench.tools.use(QStringLiteral("greenway"));
        bench.drag(600, 60, 750, 60);
        bench.key(Qt::Key_Return);
        QVERIFY(greenway(bench)->lines.front().size() <= 4);
        QVERIFY(std::abs(greenwayNet(bench) - 150) < 2);
    }

    void aLoopEndsAtItsFirstPoint()
    {
        ToolBench bench;
        bench.tools.use(QStringLiteral("greenway"));
        bench.click(600, 60);
        bench.click(700, 60);
        bench.click(700, 140);
        bench.click(603, 62);
        const auto made = greenway(bench);
        QVERIFY(made);
        QVERIFY(made->lines.front().front() == made->lines.front().back());
    }

    void itJoinsTheEndOfAnother()
    {
        ToolBench bench;
        bench.tools.use(QStringLiteral("greenway"));
        bench.click(600, 60);
        bench.click(700, 60);
        bench.key(Qt::Key_Return);
        const Point end = greenway(bench)->lines.front().back();
        bench.follow();
        bench.click(704, 63, Qt::ShiftModifier); // beside the end, which it would continue without
        bench.click(704, 140);
        bench.key(Qt::Key_Return);
        QCOMPARE(bench.document->plan().greenways().size(), std::size_t{2});
        for (const auto& [id, made] : bench.document->plan().greenways())
            QVERIFY(made->lines.front().front() == end || made->lines.front().back() == end);
    }

    void aClickOnAnEndContinuesThatGreenway()
    {
        ToolBench bench;
        bench.tools.use(QStringLiteral("greenway"));
        bench.click(600, 60);
        bench.click(700, 60);
        bench.key(Qt::Key_Return);
        const auto before = greenway(bench);
        const int steps = bench.document->undoStack().count();
        bench.follow();
        bench.move(704, 63);
        QVERIFY(bench.tools.current().prompt().contains(QStringLiteral("G-0001")));
        bench.click(704, 63);
        bench.move(700, 140);
        QCOMPARE(bench.totals.sketched()->totals.greenway.net.metres(), 180.0);
        bench.canvas.grab();
        bench.click(700, 140);
        bench.key(Qt::Key_Return);
        QCOMPARE(bench.document->plan().greenways().size(), std::size_t{1});
        const auto after = greenway(bench);
        QVERIFY(after->meta.uuid == before->meta.uuid);
        QCOMPARE(after->meta.code, before->meta.code);
        QVERIFY(after->events == before->events);
        QCOMPARE(after->lines.front().size(), std::size_t(3));
        QVERIFY(after->lines.front()[0] == before->lines.front()[0] &&
                after->lines.front()[1] == before->lines.front()[1]);
        QCOMPARE(bench.document->undoStack().count(), steps + 1);
        QVERIFY(bench.document->selection().contains(before->meta.uuid));
        QVERIFY(bench.undo()); // the sketch is open again
        QVERIFY(greenway(bench)->lines == before->lines);
        QVERIFY(bench.tools.current().hasSketch());
    }

    void fromItsBeginningItGrowsThere()
    {
        ToolBench bench;
        bench.tools.use(QStringLiteral("greenway"));
        bench.click(600, 60);
        bench.click(700, 60);
        bench.key(Qt::Key_Return);
        const Line before = greenway(bench)->lines.front();
        bench.follow();
        bench.click(600, 60);
        bench.click(600, 140);
        bench.key(Qt::Key_Return);
        const Line after = greenway(bench)->lines.front();
        QCOMPARE(after.size(), std::size_t(3));
        QVERIFY(after[1] == before[0] && after[2] == before[1]);
        QVERIFY(std::abs(after[0].y - 2520140) < 1e-6);
    }

    void atItsOtherEndItBecomesALoop()
    {
        ToolBench bench;
        bench.tools.use(QStringLiteral("greenway"));
        bench.click(600, 60);
        bench.click(700, 60);
        bench.key(Qt::Key_Return);
        bench.follow();
        bench.click(700, 60);
        bench.click(700, 140);
        bench.click(602, 62);
        QVERIFY(!bench.tools.current().hasSketch());
        const Line line = greenway(bench)->lines.front();
        QCOMPARE(line.size(), std::size_t(4));
        QVERIFY(line.front() == line.back());
        bench.follow();
        bench.move(600, 60); // a loop has no end to go on from
        QVERIFY(!bench.tools.current().prompt().contains(QStringLiteral("G-0001")));
    }

    void whatFollowsARiverGoesOnFollowingIt()
    {
        ToolBench bench;
        QSignalSpy notices(&bench.tools, &ToolManager::notice);
        bench.tools.use(QStringLiteral("greenway"));
        bench.click(600, 0);
        bench.click(700, 0);
        bench.key(Qt::Key_Return);
        QVERIFY(greenway(bench)->isAlongRiver());
        bench.follow();
        bench.click(700, -5);
        bench.click(800, 0);
        bench.key(Qt::Key_Return);
        QCOMPARE(bench.document->plan().greenways().size(), std::size_t{1});
        QVERIFY(greenway(bench)->link.span == (Span{Position{600000}, Position{800000}}));
        QCOMPARE(greenwayNet(bench), 200.0);
        QCOMPARE(notices.size(), 0);
        bench.follow();
        bench.click(800, -5);
        bench.click(800, -85);
        bench.key(Qt::Key_Return);
        QVERIFY(!greenway(bench)->isAlongRiver());
        QCOMPARE(greenway(bench)->link.water, std::string("MAIN"));
        QVERIFY(std::abs(greenwayNet(bench) - 280) < 1e-3);
        QCOMPARE(notices.size(), 1);
    }

    void whatContinuesIsDiscardedKeptAndLostAsSketchesAre()
    {
        ToolBench bench;
        bench.tools.use(QStringLiteral("greenway"));
        bench.click(600, 60);
        bench.click(700, 60);
        bench.key(Qt::Key_Return);
        const auto before = greenway(bench);
        bench.follow();
        bench.click(700, 60);
        bench.click(700, 140);
        const QJsonObject kept = bench.tools.current().sketch();
        bench.key(Qt::Key_Escape);
        bench.key(Qt::Key_Escape);
        QVERIFY(!bench.tools.current().hasSketch());
        QVERIFY(greenway(bench)->lines == before->lines);
        bench.tools.current().restoreSketch(kept);
        bench.tools.use(QStringLiteral("select"));
        bench.canvas.grab();
        bench.tools.use(QStringLiteral("greenway"));
        ChangeSet removal;
        removal.remove(before);
        QVERIFY(bench.document->edit(removal, "Delete"));
        QVERIFY(!bench.tools.current().hasSketch()); // what it belongs to is gone
        bench.document->undoStack().undo();
        bench.tools.current().restoreSketch(kept);
        bench.key(Qt::Key_Return);
        QCOMPARE(bench.document->plan().greenways().size(), std::size_t{1});
        QCOMPARE(greenway(bench)->lines.front().size(), std::size_t(3));
    }

    void onePointIsNoGreenway()
    {
        ToolBench bench;
        QSignalSpy notices(&bench.tools, &ToolManager::notice);
        bench.tools.use(QStringLiteral("greenway"));
        bench.click(600, 60);
        bench.key(Qt::Key_Return);
        QCOMPARE(notices.size(), 1);
        QVERIFY(!greenway(bench));
        QVERIFY(bench.tools.current().hasSketch());
    }

    void placesCanBeTyped()
    {
        ToolBench bench;
        bench.tools.use(QStringLiteral("greenway"));
        bench.move(450, 100);
        bench.key(Qt::Key_K);
        typeInEntry(bench, QStringLiteral("530600, 2520060"));
        bench.key(Qt::Key_K);
        typeInEntry(bench, QStringLiteral("@100<90"));
        bench.key(Qt::Key_Return);
        QVERIFY(greenway(bench));
        QVERIFY(greenway(bench)->lines.front().front() == (Point{530600, 2520060}));
        QVERIFY(std::abs(greenwayNet(bench) - 100) < 1e-3);
        QVERIFY(parsePlace("@5<0", std::nullopt, 1, 1).error().code == ErrorCode::NotFound);
        QVERIFY(parsePlace("here", Point{}, 1, 1).error().code == ErrorCode::NumberSyntax);
        QVERIFY(std::abs(parsePlace("＠10＜180", Point{0, 50}, 2, 2)->y - 45) < 1e-9);
    }

    void aDirectionAloneAndALengthAreRead()
    {
        QCOMPARE(parseBearing("<45"), std::optional(45.0));
        QCOMPARE(parseBearing("＜ -12.5°"), std::optional(-12.5));
        QVERIFY(!parseBearing("@5<45") && !parseBearing("<") && !parseBearing("45"));
        QCOMPARE(parseLength("120.5 m"), std::optional(120.5));
        QCOMPARE(parseLength("@８０米"), std::optional(80.0));
        QVERIFY(!parseLength("0") && !parseLength("-5") && !parseLength("5R") && !parseLength("K0+350"));
        const Point on = nearestAlong({0, 0}, 90, {30, 40}, 1, 1);
        QVERIFY(std::abs(on.x - 30) < 1e-9 && std::abs(on.y) < 1e-9);
        QVERIFY(nearestAlong({0, 0}, 90, {-30, 40}, 1, 1) == Point{});
    }

    /// UX 3.4: while a direction holds a number is a length, else the distance from the river.
    void aTypedDirectionAndALengthMakeALeg()
    {
        ToolBench bench;
        bench.tools.use(QStringLiteral("greenway"));
        bench.click(600, 60);
        bench.type(QStringLiteral("<"));
        typeInEntry(bench, QStringLiteral("<90"));
        bench.type(QStringLiteral("5"));
        typeInEntry(bench, QStringLiteral("50"));
        bench.type(QStringLiteral("<"));
        typeInEntry(bench, QStringLiteral("<0"));
        bench.click(640, 100); // beside the direction, which it keeps
        bench.key(Qt::Key_Return);
        QVERIFY(greenway(bench));
        const Line& line = greenway(bench)->lines.front();
        QCOMPARE(line.size(), std::size_t(3));
        QVERIFY(std::abs(line[1].x - line[0].x - 50) < 1e-6 && std::abs(line[1].y - line[0].y) < 1e-6);
        QVERIFY(std::abs(line[2].x - line[1].x) < 1e-6 && std::abs(line[2].y - line[1].y - 40) < 1.0);
    }

    void undoOpensTheSketchAgainAndTakesPointsAway()
    {
        ToolBench bench;
        bench.tools.use(QStringLiteral("greenway"));
        bench.click(600, 60);
        bench.click(700, 60);
        bench.click(700, 140);
        bench.key(Qt::Key_Return);
        QVERIFY(bench.undo());
        QVERIFY(!greenway(bench));
        QVERIFY(bench.tools.current().hasSketch());
        QVERIFY(bench.undo());
        bench.key(Qt::Key_Return);
        QCOMPARE(greenway(bench)->lines.front().size(), std::size_t(2));
    }

    void escapeTwiceDiscardsAndWhatIsParkedComesBack()
    {
        ToolBench bench;
        bench.tools.use(QStringLiteral("greenway"));
        bench.click(600, 0);
        bench.click(700, 0);
        bench.key(Qt::Key_Escape);
        bench.key(Qt::Key_Escape);
        QVERIFY(!bench.tools.current().hasSketch());
        QVERIFY(bench.undo());
        const QJsonObject kept = bench.tools.current().sketch();
        bench.tools.use(QStringLiteral("select"));
        bench.canvas.grab();
        bench.tools.use(QStringLiteral("greenway"));
        bench.key(Qt::Key_Escape);
        bench.key(Qt::Key_Escape);
        bench.tools.current().restoreSketch(kept);
        bench.key(Qt::Key_Return);
        QVERIFY(greenway(bench)->isAlongRiver());
        bench.tools.current().restoreSketch({});
        QVERIFY(!bench.tools.current().hasSketch());
    }
};

RIPARIA_TEST(GreenwayToolTest)
#include "GreenwayToolTest.moc"
