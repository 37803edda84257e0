// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/SummaryPanel.h"
#include "tests/app/panels/PanelBench.h"
#include "tests/support/TestMain.h"

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
};

RIPARIA_TEST(SummaryCountingTest)
#include "SummaryCountingTest.moc"
