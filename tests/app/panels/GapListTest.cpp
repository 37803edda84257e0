// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/GapList.h"
#include "app/panels/AllRiversView.h"
#include "app/panels/DiagramPanel.h"
#include "tests/app/panels/PanelBench.h"
#include "tests/support/TestMain.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QToolButton>
#include <QtTest/QtTest>

using namespace riparia;
using namespace riparia::test;

namespace {

/// DS has a gap between two treated stretches, too.
Plan gappyPlan()
{
    Plan plan = benchPlan();
    add(plan, segment("S-0004", "DS", 3000, 3500, Bank::Left));
    plan.raiseCounters();
    return plan;
}

struct GapScene {
    GapScene()
        : bench(gappyPlan())
        , list(bench.context(), &stage)
    {
        list.resize(600, 300);
        stage.present();
        QTRY_VERIFY(list.isUpToDate());
    }
    std::int64_t length(int row) const { return list.model().gap(row).length().value; }
    void choose(const char* name, int index)
    {
        auto* combo = list.findChild<QComboBox*>(QLatin1String(name));
        combo->setFocus();
        while (combo->currentIndex() < index)
            QTest::keyClick(combo, Qt::Key_Down);
        QTRY_VERIFY(list.isUpToDate());
    }

    PanelBench bench;
    Stage stage;
    GapList list;
};

} // namespace

class GapListTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theLongestOrThoseThatJoinTwoComeFirst()
    {
        GapScene scene;
        const QAbstractItemModelTester tester(const_cast<GapsModel*>(&scene.list.model()),
                                              QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(scene.list.model().rowCount(), 5);
        QCOMPARE(scene.length(0), std::int64_t{2'601'000}); // HS above its segment
        for (int row = 1; row < 5; ++row)
            QVERIFY(scene.length(row) <= scene.length(row - 1));
        scene.choose("gapRank", 1);
        QVERIFY(scene.list.model().gap(0).joinsTwo());
        QCOMPARE(scene.length(0), std::int64_t{400'000});
        const QString between = scene.list.model().index(0, GapsModel::Between).data().toString();
        QVERIFY(between.contains(QStringLiteral("S-0002")) && between.contains(QStringLiteral("S-0004")));
        expectNames(scene.list);
    }

    void aBankHasGapsOfItsOwn()
    {
        GapScene scene;
        scene.choose("gapLane", 2);
        for (int row = 0; row < scene.list.model().rowCount(); ++row) {
            const Gap& gap = scene.list.model().gap(row);
            QVERIFY(gap.river->river.key != "DS" || !gap.span.contains(Position::fromMetres(2000))); // S-0002
        }
        QVERIFY(scene.length(0) >= 2'400'000);
    }

    void aGapIsShownAndOfferedToTheTool()
    {
        GapScene scene;
        QSignalSpy places(&scene.list, &GapList::placeWanted);
        std::string river;
        Span span;
        QObject::connect(&scene.list, &GapList::drawWanted, &scene.list,
                         [&](const std::string& key, Span wanted, Bank) {
                             river = key;
                             span = wanted;
                         });
        auto* draw = scene.list.findChild<QPushButton*>(QStringLiteral("gapDraw"));
        QVERIFY(!draw->isEnabled());
        QTableView& table = scene.list.table();
        const QRect cell = table.visualRect(scene.list.model().index(0, GapsModel::River));
        QTest::mouseClick(table.viewport(), Qt::LeftButton, Qt::NoModifier, cell.center());
        QCOMPARE(places.size(), 1);
        QVERIFY(draw->isEnabled());
        QTest::mouseClick(draw, Qt::LeftButton);
        QCOMPARE(river, std::string("HS"));
        QCOMPARE(span, scene.list.model().gap(0).span);
    }

    void itFollowsThePlanWhileItIsShown()
    {
        GapScene scene;
        ChangeSet changes;
        changes.remove(scene.bench.segmentOf("S-0004"));
        QVERIFY(scene.bench.document->edit(changes, "Remove"));
        QTRY_COMPARE(scene.list.model().rowCount(), 4);
        scene.list.hide();
        QVERIFY(scene.bench.edit("S-0003", "to", QStringLiteral("200")));
        QVERIFY(!scene.list.isUpToDate());
        scene.list.show();
        QTRY_VERIFY(scene.list.isUpToDate());
    }

    void itStandsBesideTheDiagramWhereItIsAskedFor()
    {
        PanelBench bench;
        Stage stage;
        DiagramPanel panel(bench.context(), &stage);
        panel.resize(1000, 260);
        stage.present();
        QVERIFY(!panel.gaps().isVisible());
        QTest::mouseClick(panel.findChild<QToolButton*>(QStringLiteral("diagramGaps")), Qt::LeftButton);
        QVERIFY(panel.gaps().isVisible());
        QTRY_COMPARE(panel.gaps().model().rowCount(), 4);
        QVERIFY(panel.gaps().x() > 0);
        panel.resize(400, 260); // for both there is no room
        QTRY_VERIFY(panel.gaps().isVisible() && panel.gaps().x() == 0);
        QTest::mouseClick(panel.findChild<QToolButton*>(QStringLiteral("diagramAll")), Qt::LeftButton);
        QTRY_VERIFY(panel.allRivers().isVisible() && !panel.gaps().isVisible());
    }
};

RIPARIA_TEST(GapListTest)
#include "GapListTest.moc"
