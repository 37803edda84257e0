// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tools/ChainageEntry.h"
#include "app/tools/StripBanks.h"
#include "app/tools/StripShape.h"
#include "tests/app/tools/BenchGround.h"
#include "tests/app/tools/ToolBench.h"
#include "tests/support/TestMain.h"

#include <QLineEdit>
#include <QtTest/QtTest>

#include <cmath>
#include <cstddef>
#include <utility>

using namespace riparia;
using namespace riparia::test;

class StripToolTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void twoPlacesAndTypedWidthsMakeOneAreaASide()
    {
        ToolBench bench;
        const int steps = bench.document->undoStack().count();
        bench.tools.use(QStringLiteral("strip"));
        bench.click(350, 0);
        bench.click(550, 3);
        bench.key(Qt::Key_1);
        typeInEntry(bench, QStringLiteral("15/10"));
        QVERIFY(bench.areas().empty());
        QCOMPARE(bench.totals.sketched()->totals.area.net.squareMetres(), 5000.0);
        bench.canvas.grab();
        bench.key(Qt::Key_Return);
        const auto areas = bench.areas();
        QCOMPARE(areas.size(), std::size_t(2));
        QVERIFY(areas[0]->link == (WaterLink{"MAIN", metres(350, 550), Bank::Left, LinkOrigin::Explicit}));
        QVERIFY(areas[1]->link == (WaterLink{"MAIN", metres(350, 550), Bank::Right, LinkOrigin::Explicit}));
        QVERIFY(std::abs(areaNet(bench) - 5000) < 0.01);
        QCOMPARE(bench.document->undoStack().count(), steps + 1);
        QVERIFY(bench.document->selection().contains(areas[0]->meta.uuid));
        QVERIFY(!bench.tools.current().hasSketch());
    }

    /// UX.md 2.1
    void theWidthsAreTypedBesideTheMapBeforeAndAfterTheStretch()
    {
        ToolBench bench;
        bench.tools.use(QStringLiteral("strip"));
        QVERIFY(bench.tools.typeField(QStringLiteral("left"), QStringLiteral("15")));
        QVERIFY(!bench.tools.typeField(QStringLiteral("right"), QStringLiteral("wide")));
        bench.click(350, 0);
        bench.click(550, 3);
        QVERIFY(bench.tools.typeField(QStringLiteral("right"), QStringLiteral("5")));
        QCOMPARE(bench.tools.current().fields()[0].text, QStringLiteral("15"));
        QCOMPARE(bench.tools.current().fields()[1].text, QStringLiteral("5"));
        QCOMPARE(bench.totals.sketched()->totals.area.net.squareMetres(), 4000.0);
    }

    void whatIsMissingAlongARiverThatIsGoneIsNotSaid()
    {
        ToolBench bench;
        StripShape shape;
        shape.along = {99, metres(0, 100)};
        shape.withoutLeft = {metres(0, 100)};
        const ToolContext context{*bench.document, bench.totals, bench.drawing, bench.canvas};
        QVERIFY(shape.missing(context).isEmpty());
        QVERIFY(shape.bubble(context).empty());
    }

    /// No vertex of the river and no middle of its edges lies in it.
    void waterThatOneLongEdgePassesIsFound()
    {
        ToolBench bench;
        addWater(bench, {{560, -8}, {590, -8}, {590, 12}, {560, 12}, {560, -8}});
        bench.drawing.setStripBase(StripBase::Waterline);
        bench.tools.use(QStringLiteral("strip"));
        bench.click(540, 0);
        bench.click(720, 0);
        bench.key(Qt::Key_Return);
        QCOMPARE(bench.areas().size(), std::size_t(2));
        QVERIFY(std::abs(boundsOf(bench.areas()[0]->shape).maxY - kBenchNorth - 22) < 0.01);
        QVERIFY(std::abs(boundsOf(bench.areas()[1]->shape).minY - kBenchNorth + 18) < 0.01);
    }

    void otherReferenceLayersAreNoBanks()
    {
        ToolBench bench;
        layUnder(bench, {{{-100, 10}, {1100, 10}}}, false);
        bench.drawing.setStripBase(StripBase::BankLine);
        bench.tools.use(QStringLiteral("strip"));
        bench.click(350, 0);
        bench.click(550, 0);
        bench.key(Qt::Key_Return);
        QVERIFY(std::abs(boundsOf(bench.areas().front()->shape).minY - kBenchNorth) < 0.01);
    }

    void theWaterlineIsTheOutlineOfTheWaterItRunsThrough()
    {
        ToolBench bench;
        ChangeSet changes;
        for (const auto& [code, ring] :
             {std::pair("Z-0001", Ring{{-50, -8}, {1050, -8}, {1050, 12}, {-50, 12}, {-50, -8}}),
              std::pair("Z-0002", Ring{{400, 30}, {500, 30}, {500, 60}, {400, 60}, {400, 30}})}) { // a pond beside
            Boundary water;
            water.meta.uuid = Uuid::random();
            water.meta.code = code;
            water.role = "water_surface";
            water.shape = MultiPolygon{Polygon{onBench(ring), {}}};
            changes.add(water);
        }
        QVERIFY(bench.document->edit(changes, "Edit"));
        bench.follow();
        bench.drawing.setStripBase(StripBase::Waterline);
        bench.tools.use(QStringLiteral("strip"));
        bench.click(350, 0);
        bench.click(550, 0);
        bench.key(Qt::Key_Return);
        QCOMPARE(bench.areas().size(), std::size_t(2));
        QVERIFY(std::abs(boundsOf(bench.areas()[0]->shape).minY - kBenchNorth - 12) < 0.01);
        QVERIFY(std::abs(boundsOf(bench.areas()[1]->shape).maxY - kBenchNorth + 8) < 0.01);
    }

    void whatTheyAreMeasuredFromCanBeTyped()
    {
        ToolBench bench;
        layUnder(bench, {{{-100, 10}, {1100, 10}}}, true);
        bench.tools.use(QStringLiteral("strip"));
        bench.click(350, 0);
        bench.click(550, 0);
        bench.key(Qt::Key_1);
        QLineEdit* edit = openEntry(bench);
        QVERIFY(edit);
        edit->setText(QStringLiteral("15/0 bank"));
        QTest::keyClick(edit, Qt::Key_Escape); // nothing was taken
        QVERIFY(bench.drawing.values().stripBase == StripBase::Centreline);
        bench.key(Qt::Key_1);
        typeInEntry(bench, QStringLiteral("15/0 bank"));
        QVERIFY(bench.drawing.values().stripBase == StripBase::BankLine);
        bench.key(Qt::Key_Return);
        QCOMPARE(bench.areas().size(), std::size_t(1));
        QVERIFY(std::abs(boundsOf(bench.areas().front()->shape).minY - kBenchNorth - 10) < 0.01);
    }

    void theWordForItIsTakenOutOfTheText()
    {
        const auto taken = [](const char* typed) {
            QString text = QString::fromUtf8(typed);
            const auto base = takeStripBase(text);
            return std::pair(text, base);
        };
        QVERIFY(taken("15/10 bank") == std::pair(QStringLiteral("15/10"), std::optional(StripBase::BankLine)));
        QVERIFY(taken("15/10 from the bank line").second == StripBase::BankLine);
        QVERIFY(taken("15/10，自岸线") == std::pair(QStringLiteral("15/10"), std::optional(StripBase::BankLine)));
        QVERIFY(taken("左15右10 水边线").second == StripBase::Waterline);
        QVERIFY(taken("12 Centerline").second == StripBase::Centreline);
        QVERIFY(taken("L15 R10") == std::pair(QStringLiteral("L15 R10"), std::optional<StripBase>()));
        QVERIFY(taken("bank").first.isEmpty());
    }

    void withoutSnappingItBeginsAtTheVeryPlace()
    {
        ToolBench bench;
        bench.tools.use(QStringLiteral("strip"));
        bench.click(353, 2, Qt::ControlModifier);
        QVERIFY(bench.tools.current().hasSketch());
        bench.click(553, 0, Qt::ControlModifier);
        bench.key(Qt::Key_1);
        typeInEntry(bench, QStringLiteral("15/0"));
        bench.key(Qt::Key_Return);
        QCOMPARE(bench.areas().size(), std::size_t(1));
        QVERIFY(bench.areas().front()->link.span == metres(353, 553));
    }

    /// UX.md 4.6
    void whatIsCoveredAlreadyIsCutOutOfANewStrip()
    {
        ToolBench bench;
        bench.drawing.setAvoidsOverlaps(true);
        QSignalSpy undoable(&bench.tools, &ToolManager::undoable);
        QSignalSpy notices(&bench.tools, &ToolManager::notice);
        bench.tools.use(QStringLiteral("strip"));
        const auto draw = [&](double from, double to) {
            bench.click(from, 0);
            bench.click(to, 0);
            bench.key(Qt::Key_1);
            typeInEntry(bench, QStringLiteral("15/10"));
            bench.key(Qt::Key_Return);
            bench.follow();
        };
        draw(350, 550);
        QCOMPARE(undoable.size(), 0);
        draw(450, 650);
        QCOMPARE(bench.areas().size(), std::size_t(4));
        QCOMPARE(undoable.size(), 1);
        QVERIFY(std::abs(areaNet(bench) - 300 * 25) < 0.01);
        QVERIFY(std::abs(bench.totals.ledger()->totals.area.gross.squareMetres() - 300 * 25) < 0.01);
        draw(400, 600);
        QCOMPARE(bench.areas().size(), std::size_t(4));
        QVERIFY(bench.tools.current().hasSketch());
        QCOMPARE(notices.size(), 1);
    }

    void thePointerSaysTheWidthOfItsSide()
    {
        ToolBench bench;
        bench.tools.use(QStringLiteral("strip"));
        bench.click(350, 0);
        bench.click(550, 0);
        bench.move(450, 40);
        QVERIFY(std::abs(bench.totals.sketched()->totals.area.net.squareMetres() - 200 * (40 + 10)) < 0.01);
        bench.click(450, 40);
        bench.click(450, -25);
        bench.move(450, 90); // both are said: moving about changes nothing
        bench.rightClick(450, 60);
        QVERIFY(std::abs(areaNet(bench) - 200 * (40 + 25)) < 0.01);
        // The next strip begins with these.
        bench.document->selection().clear();
        bench.click(650, 0);
        bench.doubleClick(750, 0);
        QVERIFY(std::abs(areaNet(bench) - 300 * (40 + 25)) < 0.01);
    }

    void theSelectedSegmentOffersItsStretchAndBank()
    {
        ToolBench bench;
        const Uuid segment = bench.addSegment(220, 640, Bank::Left);
        bench.document->selection().set({segment});
        bench.tools.use(QStringLiteral("strip"));
        QVERIFY(bench.tools.current().hasSketch());
        bench.tools.use(QStringLiteral("select")); // nobody has touched it: nothing is parked
        QVERIFY(!bench.tools.find(QStringLiteral("strip"))->hasSketch());
        bench.tools.use(QStringLiteral("strip"));
        bench.key(Qt::Key_Return);
        QCOMPARE(bench.areas().size(), std::size_t(1));
        QVERIFY(bench.areas().front()->link.bank == Bank::Left);
        QVERIFY(bench.areas().front()->link.span == metres(220, 640));
        QVERIFY(std::abs(areaNet(bench) - 4200) < 0.01);
    }

    void whatIsOfferedGivesWayToAnotherRiver()
    {
        ToolBench bench;
        bench.document->selection().set({bench.addSegment(220, 640)});
        bench.tools.use(QStringLiteral("strip"));
        bench.move(300, -200);
        QVERIFY(bench.tools.current().showsSnap());
        bench.click(300, -200); // on LONE
        QVERIFY(bench.tools.current().prompt().contains(QStringLiteral("LONE")));
        bench.click(600, -200);
        bench.key(Qt::Key_Return);
        QCOMPARE(bench.areas().size(), std::size_t(2));
        QVERIFY(bench.areas().front()->link.water == "LONE");
        QVERIFY(bench.areas().front()->link.span == metres(100, 400));
    }

    void whatIsOfferedGivesWayToOneEscape()
    {
        ToolBench bench;
        bench.document->selection().set({bench.addSegment(220, 640)});
        bench.tools.use(QStringLiteral("strip"));
        const QSignalSpy discarded(&bench.tools, &ToolManager::discarded);
        bench.key(Qt::Key_Escape);
        QVERIFY(!bench.tools.current().hasSketch());
        QVERIFY(discarded.isEmpty()); // nobody has drawn it
        QCOMPARE(bench.tools.current().id(), QStringLiteral("strip"));
        // What was taken up is a sketch like any other.
        bench.tools.use(QStringLiteral("select"));
        bench.tools.use(QStringLiteral("strip"));
        bench.click(450, 40);
        bench.click(300, -200);
        bench.key(Qt::Key_Escape);
        QVERIFY(bench.tools.current().hasSketch());
    }

    void chainagesCanBeTyped()
    {
        ToolBench bench;
        bench.tools.use(QStringLiteral("strip"));
        bench.key(Qt::Key_K);
        typeInEntry(bench, QStringLiteral("长河 K0+350～K0+450"));
        bench.key(Qt::Key_K);
        typeInEntry(bench, QStringLiteral("0/12.5"));
        bench.key(Qt::Key_Return);
        QCOMPARE(bench.areas().size(), std::size_t(1));
        QVERIFY(bench.areas().front()->link.bank == Bank::Right);
        QVERIFY(std::abs(areaNet(bench) - 1250) < 0.01);
    }

    void whatMakesNoStripIsSaid()
    {
        ToolBench bench;
        QSignalSpy notices(&bench.tools, &ToolManager::notice);
        bench.tools.use(QStringLiteral("strip"));
        bench.click(350, 90);
        QCOMPARE(notices.size(), 1);
        bench.click(350, 0);
        bench.key(Qt::Key_Return);
        QCOMPARE(notices.size(), 2);
        bench.click(550, 0);
        bench.key(Qt::Key_K);
        for (const char* wrong : {"abc", "-5", "1/2/3", "5000"}) {
            QLineEdit* edit = openEntry(bench);
            QVERIFY(edit);
            edit->setText(QString::fromLatin1(wrong));
            QTest::keyClick(edit, Qt::Key_Return);
            QVERIFY(edit->isVisible());
        }
        typeInEntry(bench, QStringLiteral("0/0"));
        bench.key(Qt::Key_Return);
        QCOMPARE(notices.size(), 3);
        QVERIFY(bench.areas().empty());
        QVERIFY(bench.tools.current().hasSketch());
    }

    void undoOpensTheSketchAgainAndTakesStepsAway()
    {
        ToolBench bench;
        bench.tools.use(QStringLiteral("strip"));
        bench.click(350, 0);
        bench.click(550, 0);
        bench.click(450, 40);
        bench.key(Qt::Key_Return);
        QCOMPARE(bench.areas().size(), std::size_t(2));
        QVERIFY(bench.undo());
        QVERIFY(bench.areas().empty());
        QVERIFY(bench.tools.current().hasSketch());
        QVERIFY(bench.undo()); // the width
        QVERIFY(bench.undo()); // the end
        bench.click(450, 0);
        bench.key(Qt::Key_Return);
        QVERIFY(bench.areas().front()->link.span == metres(350, 450));
    }

    void escapeTwiceDiscardsAndUndoBringsBack()
    {
        ToolBench bench;
        bench.tools.use(QStringLiteral("strip"));
        bench.click(350, 0);
        bench.click(550, 0);
        bench.key(Qt::Key_Escape);
        QVERIFY(bench.tools.current().hasSketch());
        bench.key(Qt::Key_Escape);
        QVERIFY(!bench.tools.current().hasSketch());
        QVERIFY(bench.undo());
        const QJsonObject kept = bench.tools.current().sketch();
        QVERIFY(!kept.isEmpty());
        bench.tools.use(QStringLiteral("select"));
        bench.canvas.grab();
        bench.tools.use(QStringLiteral("strip"));
        bench.key(Qt::Key_Escape);
        bench.key(Qt::Key_Escape);
        bench.tools.current().restoreSketch(kept);
        bench.key(Qt::Key_Return);
        QCOMPARE(bench.areas().size(), std::size_t(2));
        bench.tools.current().restoreSketch(QJsonObject{{QStringLiteral("steps"), 7}});
        QVERIFY(!bench.tools.current().hasSketch());
    }
};

RIPARIA_TEST(StripToolTest)
#include "StripToolTest.moc"
