// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/AllRiversView.h"
#include "app/panels/DiagramPanel.h"
#include "app/panels/StripView.h"
#include "tests/app/panels/PanelBench.h"
#include "tests/support/TestMain.h"

#include <QScrollBar>
#include <QSignalSpy>
#include <QToolButton>
#include <QtTest/QtTest>

#include <cmath>
#include <string>
#include <vector>

using namespace riparia;
using namespace riparia::test;

namespace {

/// The diagram with a lane for each river.
struct LanesScene {
    explicit LanesScene(const Plan& plan = benchPlan())
        : bench(plan)
        , panel(bench.context(), &stage)
    {
        panel.resize(1000, 260);
        stage.present();
        button().click();
    }
    QToolButton& button() { return *panel.findChild<QToolButton*>(QStringLiteral("diagramAll")); }
    AllRiversView& lanes() { return panel.allRivers(); }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(&lanes(), key, modifiers);
    }
    QPoint middleOf(std::size_t lane, std::size_t stretch)
    {
        return lanes().stretchRect(lane, stretch).center().toPoint();
    }

    PanelBench bench;
    Stage stage;
    DiagramPanel panel;
};

Plan manyRivers()
{
    Plan plan = emptyPlan();
    for (int i = 100; i < 160; ++i) {
        const std::string key = "R" + std::to_string(i);
        add(plan, straightRiver(key, 1000), segment("S-" + std::to_string(i), key, 100, 400, Bank::Left));
    }
    return plan;
}

} // namespace

class AllRiversViewTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void eachRiverWithWorksHasALaneInOneScale()
    {
        LanesScene scene;
        QVERIFY(scene.lanes().isVisible() && !scene.panel.view().isVisible());
        QCOMPARE(scene.lanes().laneCount(), std::size_t{2});
        QCOMPARE(scene.lanes().riverOf(0), std::string("DS"));
        const double first = scene.lanes().stretchRect(0, 0).width() / 1550; // DS, 350 to 1900 m
        const double second = scene.lanes().stretchRect(1, 0).width() / 300; // HS, 100 to 400 m
        QVERIFY(std::abs(first / second - 1) < 0.01);
        // The chainage of HS counts from its mouth: its upper end is on the right.
        QVERIFY(scene.lanes().stretchRect(1, 0).left() > scene.lanes().stretchRect(0, 0).right());
        scene.button().click();
        QVERIFY(!scene.lanes().isVisible() && scene.panel.view().isVisible());
        QCOMPARE(scene.lanes().laneCount(), std::size_t{0});
    }

    void aClickSelectsAndADoubleClickOpensTheRiver()
    {
        LanesScene scene;
        QWidget* viewport = scene.lanes().viewport();
        QTest::mouseClick(viewport, Qt::LeftButton, Qt::NoModifier, scene.middleOf(1, 0));
        QCOMPARE(scene.bench.document->selection().ids(), std::vector<Uuid>{scene.bench.idOf("S-0003")});
        QCOMPARE(scene.lanes().current(), std::size_t{1});
        QVERIFY(scene.lanes().currentStretch());
        QTest::mouseDClick(viewport, Qt::LeftButton, Qt::NoModifier, scene.middleOf(1, 0));
        QVERIFY(scene.panel.view().isVisible());
        QCOMPARE(scene.panel.river(), std::string("HS"));
    }

    void theKeyboardGoesEverywhere()
    {
        LanesScene scene;
        QVERIFY(scene.lanes().hasFocus());
        scene.key(Qt::Key_Right);
        scene.key(Qt::Key_Right);
        scene.key(Qt::Key_Right);
        QCOMPARE(*scene.lanes().currentStretch(), std::size_t{2});
        scene.key(Qt::Key_Space);
        QCOMPARE(scene.bench.document->selection().ids(), std::vector<Uuid>{scene.bench.idOf("S-0002")});
        QVERIFY(scene.lanes().accessibleDescription().contains(QStringLiteral("S-0002")));
        QSignalSpy zooms(&scene.panel, &DiagramPanel::zoomWanted);
        scene.key(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(zooms.size(), 1);
        scene.key(Qt::Key_Down);
        QCOMPARE(scene.lanes().current(), std::size_t{1});
        scene.key(Qt::Key_Return);
        QCOMPARE(scene.panel.river(), std::string("HS"));
        QVERIFY(scene.panel.view().isVisible());
    }

    void manyRiversScrollToTheOneTheKeyboardIsOn()
    {
        LanesScene scene(manyRivers());
        AllRiversView& lanes = scene.lanes();
        QCOMPARE(lanes.laneCount(), std::size_t{60});
        QVERIFY(!lanes.viewport()->rect().contains(lanes.laneRect(59)));
        scene.key(Qt::Key_End);
        QCOMPARE(lanes.current(), std::size_t{59});
        QVERIFY(lanes.viewport()->rect().contains(lanes.laneRect(59)));
        QVERIFY(lanes.verticalScrollBar()->value() > 0);
        scene.key(Qt::Key_Home);
        QCOMPARE(lanes.verticalScrollBar()->value(), 0);
        scene.key(Qt::Key_PageDown);
        QVERIFY(lanes.current() > 1 && lanes.viewport()->rect().contains(lanes.laneRect(lanes.current())));
    }

    void aLaneThatIsSeenInPartIsTheOneClicked()
    {
        LanesScene scene(manyRivers());
        AllRiversView& lanes = scene.lanes();
        lanes.verticalScrollBar()->setValue(static_cast<int>(lanes.stretchRect(0, 0).top()) + 1);
        QVERIFY(lanes.laneRect(0).top() < 0);
        const QPoint at = scene.middleOf(0, 0);
        QTest::mouseClick(lanes.viewport(), Qt::LeftButton, Qt::NoModifier, at);
        QCOMPARE(scene.bench.document->selection().ids(), std::vector<Uuid>{scene.bench.idOf("S-100")});
        QTest::mouseDClick(lanes.viewport(), Qt::LeftButton, Qt::NoModifier, at);
        QCOMPARE(scene.panel.river(), std::string("R100"));
    }

    void theLanesFollowThePlan()
    {
        LanesScene scene;
        scene.key(Qt::Key_Down);
        ChangeSet changes;
        changes.remove(scene.bench.segmentOf("S-0001"));
        QVERIFY(scene.bench.document->edit(changes, "Remove"));
        QCOMPARE(scene.lanes().riverOf(scene.lanes().current()), std::string("HS")); // where the keyboard was
        changes = {};
        changes.remove(scene.bench.segmentOf("S-0003"));
        QVERIFY(scene.bench.document->edit(changes, "Remove"));
        QCOMPARE(scene.lanes().laneCount(), std::size_t{1});
    }
};

RIPARIA_TEST(AllRiversViewTest)
#include "AllRiversViewTest.moc"
