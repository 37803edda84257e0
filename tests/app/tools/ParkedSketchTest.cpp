// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/tools/ToolBench.h"
#include "tests/support/TestMain.h"

#include <QSignalSpy>
#include <QtTest/QtTest>

using namespace riparia;
using namespace riparia::test;

/// A sketch whose tool is not in use, and the mark on the map that goes on with it.
class ParkedSketchTest : public QObject {
    Q_OBJECT

    /// In the mark beside a place: 12 to the right, 34 above, at one metre a pixel.
    static void clickMark(ToolBench& bench, double x, double y) { bench.click(x + 24, y + 22); }

    static void begin(ToolBench& bench, const QString& tool)
    {
        bench.tools.use(tool);
        bench.click(153, 0);
    }

private Q_SLOTS:
    ///
    void theMarkGoesOnWithTheSketch_data()
    {
        QTest::addColumn<QString>("tool");
        for (const char* tool : {"segment", "strip", "area", "greenway", "measure"})
            QTest::newRow(tool) << QString::fromLatin1(tool);
    }
    void theMarkGoesOnWithTheSketch()
    {
        QFETCH(QString, tool);
        ToolBench bench;
        begin(bench, tool);
        QVERIFY(bench.tools.current().hasSketch());
        bench.tools.use(QStringLiteral("select"));
        bench.canvas.grab();
        clickMark(bench, 153, 0);
        QCOMPARE(bench.tools.current().id(), tool);
        QVERIFY(bench.tools.current().hasSketch());
        QVERIFY(bench.undo()); // one step, that of before
        QVERIFY(!bench.tools.current().hasSketch());
    }

    void onlyTheMarkItselfDoes()
    {
        ToolBench bench;
        begin(bench, QStringLiteral("segment"));
        bench.tools.use(QStringLiteral("select"));
        bench.click(153 - 30, 60);
        QCOMPARE(bench.tools.current().id(), QStringLiteral("select"));
        bench.rightClick(153 + 24, 22);
        QCOMPARE(bench.tools.current().id(), QStringLiteral("select"));
        bench.move(153 + 24, 22);
        QCOMPARE(bench.canvas.cursor().shape(), Qt::PointingHandCursor);
        bench.move(153 + 24, 80);
        QVERIFY(bench.canvas.cursor().shape() != Qt::PointingHandCursor);
    }

    void aDoubleClickOnItFinishesNothing()
    {
        ToolBench bench;
        bench.tools.use(QStringLiteral("area"));
        bench.click(600, 100);
        bench.click(700, 100);
        bench.click(700, 160);
        bench.tools.use(QStringLiteral("pan"));
        bench.doubleClick(700 + 24, 160 + 22);
        QCOMPARE(bench.tools.current().id(), QStringLiteral("area"));
        QVERIFY(bench.tools.current().hasSketch());
        QVERIFY(bench.areas().empty());
    }

    void whereAnotherSketchIsOpenThatOneIsParked()
    {
        ToolBench bench;
        begin(bench, QStringLiteral("segment"));
        bench.tools.use(QStringLiteral("area"));
        bench.click(600, 100);
        clickMark(bench, 153, 0);
        QCOMPARE(bench.tools.current().id(), QStringLiteral("segment"));
        QVERIFY(bench.tools.find(QStringLiteral("area"))->hasSketch());
        clickMark(bench, 600, 100);
        QCOMPARE(bench.tools.current().id(), QStringLiteral("area"));
    }

    /// As after the import is taken back.
    void whereItsToolCannotBeUsedTheMarkSaysWhy()
    {
        ToolBench bench;
        bench.tools.use(QStringLiteral("area"));
        bench.click(600, 100);
        bench.tools.use(QStringLiteral("select"));
        ChangeSet gone;
        for (const auto& [id, river] : bench.document->plan().rivers())
            gone.remove(river);
        PlanInfo info = bench.document->plan().info();
        info.crs = Crs();
        QVERIFY(bench.document->edit(gone, "Delete", info));
        QVERIFY(bench.tools.find(QStringLiteral("area"))->hasSketch());
        QSignalSpy notices(&bench.tools, &ToolManager::notice);
        clickMark(bench, 600, 100);
        QCOMPARE(bench.tools.current().id(), QStringLiteral("select"));
        QCOMPARE(notices.size(), 1);
        QCOMPARE(notices[0][0].toString(), bench.tools.find(QStringLiteral("area"))->whyDisabled());
    }
};

RIPARIA_TEST(ParkedSketchTest)
#include "ParkedSketchTest.moc"
