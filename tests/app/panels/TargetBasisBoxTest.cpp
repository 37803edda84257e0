// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/TargetBasis.h"
#include "app/panels/SummaryPanel.h"
#include "app/panels/TargetRow.h"
#include "tests/app/panels/PanelBench.h"
#include "tests/support/TestMain.h"

#include <QComboBox>
#include <QtTest/QtTest>

using namespace riparia;
using namespace riparia::test;

/// By which works the summary measures targets.
class TargetBasisBoxTest : public QObject {
    Q_OBJECT

    static Plan planWithATarget()
    {
        Plan plan = benchPlan();
        Target target;
        target.meta.uuid = Uuid::named("T-0001");
        target.meta.code = "T-0001";
        target.metric = "river_length_m";
        target.value = 5'000;
        add(plan, target);
        return plan;
    }

private Q_SLOTS:
    void theChoiceIsKeptInThePlanAndIsOneStep()
    {
        PanelBench bench(planWithATarget());
        Stage stage;
        SummaryPanel panel(bench.context(), &stage);
        stage.present();
        auto* choice = panel.findChild<QComboBox*>(QStringLiteral("summaryTargetBasis"));
        QVERIFY(choice && choice->isVisible());
        QVERIFY(choice->currentText().contains(QStringLiteral("All works"))); // the scheme
        QCOMPARE(panel.findChild<TargetRow*>()->target().reached, 2550.0);
        const int before = bench.document->undoStack().count();
        choice->setFocus();
        QTest::keyClick(choice, Qt::Key_Down);
        QCOMPARE(targetBasisOf(bench.document->plan()), TargetBasis::Completed);
        QCOMPARE(choice->currentText(), QStringLiteral("Completed"));
        QCOMPARE(panel.findChild<TargetRow*>()->target().reached, 700.0);
        QCOMPARE(bench.document->undoStack().count(), before + 1);
        bench.document->undoStack().undo();
        QCOMPARE(choice->currentData().toInt(), static_cast<int>(TargetBasis::Scheme));
        QCOMPARE(panel.findChild<TargetRow*>()->target().reached, 2550.0);
    }

    void itNamesTheSchemeThatCounts()
    {
        PanelBench bench(planWithATarget());
        Stage stage;
        SummaryPanel panel(bench.context(), &stage);
        stage.present();
        auto* choice = panel.findChild<QComboBox*>(QStringLiteral("summaryTargetBasis"));
        QVERIFY(bench.totals.setScheme(QStringLiteral("completed")));
        QCOMPARE(choice->currentText(), QStringLiteral("as counted: Completed"));
        QVERIFY(choice->toolTip().contains(QStringLiteral("the report")));
        expectNames(panel);
    }

    void withoutTargetsThereIsNothingToChoose()
    {
        PanelBench bench;
        Stage stage;
        SummaryPanel panel(bench.context(), &stage);
        stage.present();
        QVERIFY(!panel.findChild<QComboBox*>(QStringLiteral("summaryTargetBasis"))->isVisible());
    }
};

RIPARIA_TEST(TargetBasisBoxTest)
#include "TargetBasisBoxTest.moc"
