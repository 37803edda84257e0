// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render/Ground.h"
#include "app/render/MapRenderer.h"
#include "app/tools/ChainageEntry.h"
#include "app/tools/StripBanks.h"
#include "app/tools/StripWidths.h"
#include "tests/app/tools/ToolBench.h"
#include "tests/support/TestMain.h"

#include <QLineEdit>
#include <QtTest/QtTest>

#include <cmath>
#include <memory>
#include <utility>
#include <vector>

using namespace riparia;
using namespace riparia::test;

namespace {

constexpr double kEast = 530000; // of the bench
constexpr double kNorth = 2520000;

Line onBench(Line line)
{
    for (Point& point : line)
        point = {point.x + kEast, point.y + kNorth};
    return line;
}

/// Lines of a file.
class DrawnLines : public GroundLayer {
public:
    explicit DrawnLines(std::vector<Line> lines)
        : m_lines(std::move(lines))
    {}
    bool paint(QImage&, const Viewport&, std::stop_token) const override { return false; }
    std::vector<Line> linesIn(const Box&) const override { return m_lines; }

private:
    std::vector<Line> m_lines;
};

void layUnder(ToolBench& bench, std::vector<Line> lines, bool areBanks)
{
    for (Line& line : lines)
        line = onBench(std::move(line));
    auto ground = std::make_shared<MapGround>();
    ground->sheets.push_back(
        {std::make_shared<const DrawnLines>(std::move(lines)), 1, QStringLiteral("Banks"), areBanks});
    bench.canvas.renderer().setGround(std::move(ground));
}

} // namespace

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

    /// UX.md 4.6
    void widthsCountFromTheBankLine()
    {
        ToolBench bench;
        layUnder(bench, {{{-100, 10}, {1100, 10}}, {{-100, -20}, {450, -20}}}, true);
        bench.drawing.setStripBase(StripBase::BankLine);
        bench.tools.use(QStringLiteral("strip"));
        bench.click(350, 0);
        bench.click(550, 3);
        bench.key(Qt::Key_1);
        typeInEntry(bench, QStringLiteral("15/10"));
        QVERIFY(std::abs(bench.totals.sketched()->totals.area.net.squareMetres() - 5000) < 5);
        // On the right the bank line ends half way.
        const QString prompt = bench.tools.current().prompt();
        QVERIFY2(prompt.contains(QStringLiteral("right")) && prompt.contains(QStringLiteral("K0+450")) &&
                     prompt.contains(QStringLiteral("K0+550")),
                 qPrintable(prompt));
        QVERIFY(!prompt.contains(QStringLiteral("on the left")));
        bench.key(Qt::Key_Return);
        const auto areas = bench.areas();
        QCOMPARE(areas.size(), std::size_t(2));
        const Box left = boundsOf(areas[0]->shape);
        QVERIFY(std::abs(left.minY - kNorth - 10) < 0.01 && std::abs(left.maxY - kNorth - 25) < 0.01);
        const Box right = boundsOf(areas[1]->shape);
        QVERIFY(std::abs(right.minY - kNorth + 30) < 0.01 && std::abs(right.maxY - kNorth) < 0.01);
        QVERIFY(areas[0]->link == (WaterLink{"MAIN", metres(350, 550), Bank::Left, LinkOrigin::Explicit}));
    }

    void thePointerIsTheOuterEdgeFromABankTo()
    {
        ToolBench bench;
        layUnder(bench, {{{-100, 10}, {1100, 10}}}, true);
        bench.drawing.setStripBase(StripBase::BankLine);
        bench.tools.use(QStringLiteral("strip"));
        bench.click(350, 0);
        bench.click(550, 0);
        bench.click(450, 40);
        QCOMPARE(bench.tools.current().fields()[0].text, QStringLiteral("30"));
        bench.click(450, -25); // no bank there: from the river
        QCOMPARE(bench.tools.current().fields()[1].text, QStringLiteral("25"));
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
        QVERIFY(std::abs(boundsOf(bench.areas().front()->shape).minY - kNorth) < 0.01);
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
        QVERIFY(std::abs(boundsOf(bench.areas()[0]->shape).minY - kNorth - 12) < 0.01);
        QVERIFY(std::abs(boundsOf(bench.areas()[1]->shape).maxY - kNorth + 8) < 0.01);
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
        QVERIFY(std::abs(boundsOf(bench.areas().front()->shape).minY - kNorth - 10) < 0.01);
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

    void widthsAreReadAsPeopleWriteThem_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<double>("left"); // -1 = not said
        QTest::addColumn<double>("right");
        QTest::newRow("pair") << QStringLiteral("15/10") << 15.0 << 10.0;
        QTest::newRow("blank") << QStringLiteral(" 15 10.5 ") << 15.0 << 10.5;
        QTest::newRow("full width") << QStringLiteral("１５／１０") << 15.0 << 10.0;
        QTest::newRow("comma") << QStringLiteral("15 m、10 m") << 15.0 << 10.0;
        QTest::newRow("both") << QStringLiteral("12米") << 12.0 << 12.0;
        QTest::newRow("one side") << QStringLiteral("12.5R") << -1.0 << 12.5;
        QTest::newRow("letters") << QStringLiteral("r8 l3") << 3.0 << 8.0;
        QTest::newRow("letters together") << QStringLiteral("L15R10") << 15.0 << 10.0;
        QTest::newRow("Chinese") << QStringLiteral("左15右10") << 15.0 << 10.0;
    }

    void widthsAreReadAsPeopleWriteThem()
    {
        QFETCH(QString, text);
        QFETCH(double, left);
        QFETCH(double, right);
        const auto widths = parseStripWidths(text.toStdString());
        QVERIFY(widths);
        QCOMPARE(widths->left.value_or(-1), left);
        QCOMPARE(widths->right.value_or(-1), right);
    }

    void offsetsHaveASide()
    {
        QCOMPARE(parseOffset("5", true).value(), 5.0);
        QCOMPARE(parseOffset("5", false).value(), -5.0);
        QCOMPARE(parseOffset("5R", true).value(), -5.0);
        QCOMPARE(parseOffset("右2.5", true).value(), -2.5);
        QCOMPARE(parseOffset("-3", true).value(), -3.0);
        QVERIFY(!parseOffset("5/3", true));
        QVERIFY(!parseOffset("", true));
        QVERIFY(!parseStripWidths("5L 3L"));
        QVERIFY(!parseStripWidths(""));
    }
};

RIPARIA_TEST(StripToolTest)
#include "StripToolTest.moc"
