// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/ChecksPanel.h"
#include "tests/app/panels/PanelBench.h"
#include "tests/support/TestMain.h"

#include <QAbstractItemModelTester>
#include <QLabel>
#include <QListView>
#include <QSignalSpy>
#include <QThreadPool>
#include <QTime>
#include <QToolButton>
#include <QtTest/QtTest>

#include <optional>
#include <utility>

using namespace riparia;
using namespace riparia::test;

namespace {

struct ChecksScene {
    explicit ChecksScene(const Plan& plan = benchPlan())
        : bench(plan)
        , panel(bench.context(), &stage)
        , checked(&panel, &ChecksPanel::checked)
    {
        panel.resize(600, 300);
    }

    bool wait() { return panel.isUpToDate() || checked.wait(20'000); }
    const ChecksModel& model() const { return panel.model(); }
    /// Row of the first finding of a kind; -1 for none.
    int rowOf(IssueCode code) const
    {
        for (int row = 0; row < model().rowCount(); ++row) {
            if (model().finding(row).issue.code == code)
                return row;
        }
        return -1;
    }
    bool says(const QString& words) const
    {
        for (const QLabel* label : panel.findChildren<QLabel*>()) {
            if (label->isVisible() && label->text().contains(words))
                return true;
        }
        return false;
    }

    PanelBench bench;
    Stage stage;
    ChecksPanel panel;
    QSignalSpy checked;
};

/// Nobody confirmed which way HS flows.
Plan doubtfulPlan()
{
    Plan plan = benchPlan();
    const auto held = plan.riverByKey("HS");
    PlanRiver river = *held;
    river.meta.code = "R-0002";
    river.river.directionConfirmed = false;
    ChangeSet changes;
    changes.replace(held, river);
    mustApply(plan, changes);
    return plan;
}

Plan soundPlan()
{
    Plan plan = emptyPlan();
    PlanRiver river = straightRiver("DS", 5000);
    river.river.directionConfirmed = true;
    add(plan, river);
    return plan;
}

} // namespace

class ChecksPanelTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findsWhatIsDoubtfulInTheBackground()
    {
        ChecksScene scene(doubtfulPlan());
        scene.stage.present();
        QVERIFY(scene.wait());
        const int river = scene.rowOf(IssueCode::DirectionUnconfirmed);
        QVERIFY(river >= 0 && scene.rowOf(IssueCode::StatusMissing) >= 0);
        const QModelIndex index = scene.model().index(river);
        QCOMPARE(index.data().toString(), QStringLiteral("黄沙河")); // and not its code too
        QVERIFY(index.data(ChecksModel::SentenceRole).toString().startsWith(QStringLiteral("The direction of flow")));
    }

    void changesAreCheckedAMomentLater()
    {
        ChecksScene scene;
        scene.stage.present();
        QVERIFY(scene.wait());
        const std::size_t before = scene.model().total();
        QVERIFY(scene.bench.edit("S-0003", "status", QStringLiteral("completion")));
        QVERIFY(!scene.panel.isUpToDate());
        QVERIFY(scene.wait());
        QCOMPARE(scene.model().total(), before - 1);
    }

    void hiddenPanelChecksNothing()
    {
        ChecksScene scene;
        scene.panel.hide();
        ChecksPanel shown(scene.bench.context(), &scene.stage); // hears of the edit after the one that is hidden
        scene.stage.present();
        QTRY_VERIFY_WITH_TIMEOUT(shown.isUpToDate(), 20'000);
        QVERIFY(scene.bench.edit("S-0003", "bank", QStringLiteral("left")));
        QTRY_VERIFY_WITH_TIMEOUT(shown.isUpToDate(), 20'000);
        QVERIFY(!scene.panel.isUpToDate());
        QCOMPARE(scene.model().total(), std::size_t{0});
        scene.panel.show();
        QVERIFY(scene.wait());
        QVERIFY(scene.model().total() > 0);
    }

    void clickSelectsAndAsksForTheMap()
    {
        ChecksScene scene;
        scene.stage.present();
        QVERIFY(scene.wait());
        QListView& list = scene.panel.list();
        const QModelIndex index = scene.model().index(scene.rowOf(IssueCode::StatusMissing));
        list.scrollTo(index);
        QSignalSpy zooms(&scene.panel, &ChecksPanel::zoomWanted);
        QTest::mouseClick(list.viewport(), Qt::LeftButton, Qt::NoModifier, list.visualRect(index).center());
        QVERIFY(zooms.size() >= 1);
        QCOMPARE(scene.bench.document->selection().ids(), scene.model().finding(index.row()).ids);
        scene.bench.document->selection().clear();
        list.setCurrentIndex(index);
        QTest::keyClick(&list, Qt::Key_Return);
        QCOMPARE(scene.bench.document->selection().ids(), scene.model().finding(index.row()).ids);
    }

    void severitiesAreSwitched()
    {
        ChecksScene scene(doubtfulPlan());
        const QAbstractItemModelTester tester(&const_cast<ChecksModel&>(scene.model()),
                                              QAbstractItemModelTester::FailureReportingMode::QtTest);
        scene.stage.present();
        QVERIFY(scene.wait());
        const auto total = static_cast<int>(scene.model().total());
        const auto warnings = static_cast<int>(scene.model().count(Severity::Warning));
        QVERIFY(warnings > 0 && warnings < total);
        auto* button = scene.panel.findChild<QToolButton*>(QStringLiteral("checksWarning"));
        QVERIFY(button->text().contains(QString::number(warnings)));
        button->click();
        QCOMPARE(scene.model().rowCount(), total - warnings);
        for (const char* name : {"checksInfo", "checksError"})
            scene.panel.findChild<QToolButton*>(QLatin1String(name))->click();
        QVERIFY(scene.says(QStringLiteral("Nothing of the chosen kinds")));
        button->click();
        QCOMPARE(scene.model().rowCount(), warnings);
    }

    void soundPlanHasNothingToLookAt()
    {
        ChecksScene scene(soundPlan());
        scene.stage.present();
        QVERIFY(scene.wait());
        QCOMPARE(scene.model().total(), std::size_t{0});
        QVERIFY(scene.says(QStringLiteral("nothing to look at")));
        const auto rules = static_cast<int>(checkRules(true).size());
        QVERIFY(scene.says(QStringLiteral("(%1 rules, ").arg(rules)));
    }

    void theHeadTellsHowManyRulesWereLookedAtAndWhen()
    {
        ChecksScene scene;
        const QTime before = QTime::currentTime();
        scene.stage.present();
        QVERIFY(scene.wait());
        const auto rules = static_cast<int>(checkRules(true).size());
        const QString words = QStringLiteral("%1 rules, ").arg(rules);
        // A minute may have begun meanwhile.
        QVERIFY(scene.says(words + before.toString(QStringLiteral("HH:mm"))) ||
                scene.says(words + QTime::currentTime().toString(QStringLiteral("HH:mm"))));
    }

    void whatHasOnePlainRepairIsMendedAndCanBeUndone()
    {
        ChecksScene scene(doubtfulPlan());
        scene.stage.present();
        QVERIFY(scene.wait());
        auto* fix = scene.panel.findChild<QToolButton*>(QStringLiteral("checksFix"));
        QVERIFY(!fix->isEnabled());
        QListView& list = scene.panel.list();
        list.setCurrentIndex(scene.model().index(scene.rowOf(IssueCode::StatusMissing)));
        QVERIFY(!fix->isEnabled()); // which status is a choice
        list.setCurrentIndex(scene.model().index(scene.rowOf(IssueCode::DirectionUnconfirmed)));
        QVERIFY(fix->isEnabled());
        fix->click();
        QVERIFY(scene.bench.document->plan().riverByKey("HS")->river.directionConfirmed);
        QVERIFY(scene.wait());
        QCOMPARE(scene.rowOf(IssueCode::DirectionUnconfirmed), -1);
        scene.bench.document->undoStack().undo();
        QVERIFY(scene.wait());
        QVERIFY(scene.rowOf(IssueCode::DirectionUnconfirmed) >= 0);
    }

    void aRepairThatALockRefusesSaysSo() // UX.md 2.7
    {
        ChecksScene scene(doubtfulPlan());
        scene.bench.document->setLocked({EntityKind::River});
        scene.stage.present();
        QVERIFY(scene.wait());
        scene.panel.list().setCurrentIndex(scene.model().index(scene.rowOf(IssueCode::DirectionUnconfirmed)));
        QSignalSpy notices(&scene.panel, &ChecksPanel::notice);
        scene.panel.findChild<QToolButton*>(QStringLiteral("checksFix"))->click();
        QCOMPARE(notices.count(), 1);
        QVERIFY(notices.front().front().toString().contains(QStringLiteral("locked")));
        QVERIFY(!scene.bench.document->plan().riverByKey("HS")->river.directionConfirmed);
    }

    void anOverlapIsRepairedInOneOfThreeWays()
    {
        Plan plan = benchPlan();
        Segment twin = segment("S-0004", "DS", 2000, 2300, Bank::Left);
        twin.measures = {{"M07"}};
        add(plan, twin);
        plan.raiseCounters();
        ChecksScene scene(plan);
        scene.panel.resize(1000, 300);
        scene.stage.present();
        QVERIFY(scene.wait());
        const auto button = [&](const char* name) { return scene.panel.findChild<QToolButton*>(QLatin1String(name)); };
        QVERIFY(button("checksFix")->isVisible() && !button("checksTrim")->isVisible());
        scene.panel.list().setCurrentIndex(scene.model().index(scene.rowOf(IssueCode::SegmentsOverlap)));
        QVERIFY(!button("checksFix")->isVisible() && button("checksTrim")->isVisible());
        QCOMPARE(button("checksSetAside")->text(), QStringLiteral("Accept…"));
        QSignalSpy merges(&scene.panel, &ChecksPanel::mergeWanted);
        QTest::mouseClick(button("checksMerge"), Qt::LeftButton);
        QCOMPARE(merges.size(), 1);
        QTest::mouseClick(button("checksTrim"), Qt::LeftButton);
        QCOMPARE(scene.bench.segmentOf("S-0004")->span.from, Position::fromMetres(2120));
        QVERIFY(scene.wait());
        QCOMPARE(scene.rowOf(IssueCode::SegmentsOverlap), -1);
    }

    void aFindingIsSetAsideWithItsReasonAndTakenUpAgain()
    {
        ChecksScene scene(doubtfulPlan());
        scene.stage.present();
        QVERIFY(scene.wait());
        QListView& list = scene.panel.list();
        const std::size_t warnings = scene.model().count(Severity::Warning);
        list.setCurrentIndex(scene.model().index(scene.rowOf(IssueCode::DirectionUnconfirmed)));
        scene.panel.setAside(QStringLiteral("tidal"));
        QVERIFY(scene.wait());
        QCOMPARE(scene.rowOf(IssueCode::DirectionUnconfirmed), -1);
        QCOMPARE(scene.model().count(Severity::Warning), warnings - 1);
        QCOMPARE(scene.bench.document->plan().info().setAside.size(), std::size_t{1});

        auto* show = scene.panel.findChild<QToolButton*>(QStringLiteral("checksShowSetAside"));
        QVERIFY(show->isVisible());
        show->click();
        const int row = scene.rowOf(IssueCode::DirectionUnconfirmed);
        QVERIFY(row >= 0);
        QVERIFY(scene.model().index(row).data(ChecksModel::SentenceRole).toString().contains(QStringLiteral("tidal")));
        list.setCurrentIndex(scene.model().index(row));
        scene.panel.findChild<QToolButton*>(QStringLiteral("checksSetAside"))->click();
        QVERIFY(scene.wait());
        QCOMPARE(scene.model().count(Severity::Warning), warnings);
        scene.bench.document->undoStack().undo();
        scene.bench.document->undoStack().undo();
        QVERIFY(scene.wait());
        QCOMPARE(scene.model().count(Severity::Warning), warnings);
        QVERIFY(scene.bench.document->plan().info().setAside.empty());
    }

    void whatIsBeingCountedIsCheckedAfterwards()
    {
        PanelBench bench;
        QThreadPool own;
        std::optional<HeldJobs> held(std::in_place);
        PlanTotals totals(*bench.document, 1); // a large plan
        Stage stage;
        ChecksPanel panel({*bench.document, totals, bench.names, bench.figures}, &stage, &own);
        const QSignalSpy checked(&panel, &ChecksPanel::checked);
        stage.present();
        panel.checkNow();
        for (int i = 0; i < 3; ++i) { // its delay, its work, and what that posts
            QCoreApplication::processEvents();
            QVERIFY(own.waitForDone());
        }
        QVERIFY(totals.isCounting() && !panel.isUpToDate());
        held.reset();
        QTRY_VERIFY_WITH_TIMEOUT(panel.isUpToDate(), 20'000);
        QCOMPARE(checked.size(), 1);
        QVERIFY(panel.model().total() > 0);
    }

    void everyControlHasAName()
    {
        ChecksScene scene;
        scene.stage.present();
        QVERIFY(scene.wait());
        expectNames(scene.panel);
    }
};

RIPARIA_TEST(ChecksPanelTest)
#include "ChecksPanelTest.moc"
