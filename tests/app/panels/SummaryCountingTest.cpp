// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/SummaryPanel.h"
#include "app/panels/TargetRow.h"
#include "tests/app/panels/PanelBench.h"
#include "tests/support/TestMain.h"

#include <QHelpEvent>
#include <QLabel>
#include <QPushButton>
#include <QtTest/QtTest>

using namespace riparia;
using namespace riparia::test;

/// The summary of a plan that is counted in the background.
class SummaryCountingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void saysThatItCountsAndGoesBack()
    {
        PanelBench bench;
        PlanTotals totals(*bench.document, 1); // a large plan
        Stage stage;
        SummaryPanel panel({*bench.document, totals, bench.names, bench.figures}, &stage);
        stage.present();
        auto* note = panel.findChild<QLabel*>(QStringLiteral("summaryScopeNote"));
        auto* back = panel.findChild<QPushButton*>(QStringLiteral("summaryGoBack"));
        QVERIFY(note && back);
        QTRY_VERIFY(!panel.summary().isCounting());
        QVERIFY(note->isHidden() && back->isHidden());
        const LedgerPtr whole = panel.summary().ledger();
        QCOMPARE(whole->totals.river.net.value, std::int64_t{2'550'000});

        QVERIFY(totals.setFilter(QStringLiteral("river = HS")));
        QVERIFY(panel.summary().isCounting());
        QVERIFY(panel.summary().ledger() == whole);
        QVERIFY(note->isVisible() && back->isVisible());
        QCOMPARE(note->text(), QStringLiteral("Counting…"));
        QTest::mouseClick(back, Qt::LeftButton);
        QVERIFY(!panel.summary().isCounting());
        QVERIFY(note->isHidden() && back->isHidden());
        QVERIFY(totals.request().filter.isEmpty());
        QVERIFY(panel.summary().ledger() == whole);

        QVERIFY(totals.setFilter(QStringLiteral("river = HS")));
        QTRY_VERIFY(!panel.summary().isCounting());
        QCOMPARE(panel.summary().ledger()->totals.river.net.value, std::int64_t{300'000});
        QVERIFY(note->isHidden() && back->isHidden());
    }

    void theToolTipOfATargetSaysItsPaceWhenItIsAskedFor()
    {
        Plan plan = benchPlan();
        Target target;
        target.meta.uuid = Uuid::named("T-0001");
        target.meta.code = "T-0001";
        target.metric = "river_length_m";
        target.value = 5'000;
        target.due = Date{2030, 12, 31};
        add(plan, target);
        PanelBench bench(plan);
        Stage stage;
        SummaryPanel panel(bench.context(), &stage);
        stage.present();
        auto* row = panel.findChild<TargetRow*>();
        QVERIFY(!row->toolTip().contains(QStringLiteral("a year")));
        QHelpEvent asked(QEvent::ToolTip, QPoint(40, 10), row->mapToGlobal(QPoint(40, 10)));
        QApplication::sendEvent(row, &asked);
        QTRY_VERIFY(row->toolTip().contains(QStringLiteral("Needed until 2030-12-31")));
        QCOMPARE(row->accessibleDescription(), row->toolTip());
        QVERIFY(bench.totals.setScheme(QStringLiteral("completed"))); // other figures, another pace
        QVERIFY(!panel.findChild<TargetRow*>()->toolTip().contains(QStringLiteral("a year")));
    }
};

RIPARIA_TEST(SummaryCountingTest)
#include "SummaryCountingTest.moc"
