// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/ForeignEditsDialog.h"
#include "tests/app/shell/WindowBench.h"
#include "tests/support/TestMain.h"

#include <QPushButton>
#include <QTreeWidget>
#include <QtTest/QtTest>

using namespace riparia;
using namespace riparia::test;

class ForeignEditsDialogTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void eachLineDrawnAnewMayBeTakenOrNot()
    {
        WindowBench bench;
        const auto ids = bench.segments();
        const Plan& plan = bench.document().plan();
        const auto held = [&](std::size_t i) { return plan.segments().find(ids[i]); };
        std::vector<RedrawnLine> lines{{held(0), *held(0)}, {held(1), *held(1)}, {held(2), std::nullopt}};
        ForeignEdit renamed;
        renamed.table = "works";
        renamed.code = "W-0001";
        renamed.columns = {"name"};
        ForeignEdit drawn;
        drawn.table = "segments";
        drawn.uuid = ids[0];
        drawn.code = held(0)->meta.code;
        drawn.columns = {"geom"};
        ForeignEditsDialog dialog({drawn, renamed}, lines, bench.workspace().panels().names, nullptr);
        dialog.show();
        auto* list = dialog.findChild<QTreeWidget*>(QStringLiteral("foreignEditsList"));
        auto* take = dialog.findChild<QPushButton*>(QStringLiteral("foreignEditsTake"));
        QCOMPARE(list->topLevelItemCount(), 4);
        QCOMPARE(list->topLevelItem(2)->text(3), QStringLiteral("along no river"));
        QCOMPARE(list->topLevelItem(3)->text(1), QStringLiteral("changed: Name"));
        QCOMPARE(dialog.taken().size(), std::size_t(2));
        list->topLevelItem(0)->setCheckState(0, Qt::Unchecked);
        QCOMPARE(dialog.taken().size(), std::size_t(1));
        QVERIFY(dialog.taken().front().before == held(1));
        QVERIFY(take->isEnabled());
        list->topLevelItem(1)->setCheckState(0, Qt::Unchecked);
        QVERIFY(!take->isEnabled());
        list->topLevelItem(1)->setCheckState(0, Qt::Checked);
        take->click();
        QCOMPARE(dialog.result(), static_cast<int>(QDialog::Accepted));
    }
};

RIPARIA_TEST(ForeignEditsDialogTest)
#include "ForeignEditsDialogTest.moc"
