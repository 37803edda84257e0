// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/TargetRow.h"
#include "tests/app/panels/PanelBench.h"
#include "tests/support/TestMain.h"

#include <QAction>
#include <QContextMenuEvent>
#include <QMenu>
#include <QSignalSpy>
#include <QToolButton>
#include <QtTest/QtTest>

using namespace riparia;
using namespace riparia::test;

/// A target of the plan in the summary.
class TargetRowTest : public QObject {
    Q_OBJECT

    static TargetFigure figure(double reached)
    {
        TargetFigure target;
        target.name = QStringLiteral("Bank protection");
        target.metric = "length_m";
        target.goal = 12'000;
        target.reached = reached;
        target.isMet = reached >= target.goal;
        return target;
    }
    static QImage mark(TargetRow& row)
    {
        row.resize(320, row.sizeHint().height());
        return row.grab(QRect(0, 0, 36, row.height() / 2)).toImage().convertToFormat(QImage::Format_Grayscale8);
    }

private Q_SLOTS:
    /// by word and shape, in a grey copy too.
    void theStateIsAWordAndAShape()
    {
        TargetRow open(figure(7'440), nullptr);
        TargetRow met(figure(12'000), nullptr);
        QVERIFY(open.accessibleDescription().contains(QStringLiteral("62 %")));
        QVERIFY(open.accessibleDescription().contains(QStringLiteral("4.56 km to go")));
        QVERIFY(met.accessibleDescription().contains(QStringLiteral("reached")));
        // What is met is decided by the ledger, not by the digits that are painted here.
        TargetRow nearly(figure(11'999), nullptr);
        QVERIFY(nearly.accessibleDescription().contains(QStringLiteral("0.00 km to go")));
        const QImage first = mark(open);
        const QImage second = mark(met);
        QCOMPARE(first.size(), second.size());
        int different = 0;
        for (int y = 0; y < first.height(); ++y) {
            for (int x = 0; x < first.width(); ++x)
                different += std::abs(qGray(first.pixel(x, y)) - qGray(second.pixel(x, y))) > 60 ? 1 : 0;
        }
        QVERIFY2(different > 20, qPrintable(QString::number(different)));
    }

    void whatIsLateIsAWordAndAShapeOfItsOwn()
    {
        TargetFigure past = figure(7'440);
        past.due = Date{2022, 12, 31};
        past.isOverdue = true;
        TargetRow overdue(past, nullptr);
        QVERIFY(overdue.accessibleDescription().contains(QStringLiteral("4.56 km to go until 2022-12-31, late")));
        TargetRow slow(figure(7'440), nullptr);
        const QImage inTime = mark(slow);
        QVERIFY(inTime != mark(overdue));
        slow.setPace(QStringLiteral("So far: 1 m a year"), true);
        QVERIFY(slow.toolTip().contains(QStringLiteral("4.56 km to go, late\n")));
        QVERIFY(mark(slow) == mark(overdue));
        slow.setTarget(figure(8'000)); // of which no pace is known
        QVERIFY(!slow.toolTip().contains(QStringLiteral("late")));
        TargetRow met(figure(12'000), nullptr);
        met.setPace({}, true);
        QVERIFY(!met.toolTip().contains(QStringLiteral("late")));
    }

    void buttonMenuAndDoubleClickAskForIt()
    {
        Stage stage;
        TargetRow row(figure(7'440), &stage);
        row.resize(320, row.sizeHint().height());
        stage.present();
        QSignalSpy edit(&row, &TargetRow::editWanted);
        QSignalSpy remove(&row, &TargetRow::deleteWanted);
        auto* button = row.findChild<QToolButton*>(QStringLiteral("targetEdit"));
        QVERIFY(button->accessibleName().contains(QStringLiteral("Bank protection")));
        QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(edit.count(), 1);
        QTest::mouseDClick(&row, Qt::LeftButton, Qt::NoModifier, QPoint(40, 10));
        QCOMPARE(edit.count(), 2);
        for (const auto& [action, spy] : {std::pair("targetMenuEdit", &edit), {"targetMenuDelete", &remove}}) {
            const auto before = spy->count();
            QContextMenuEvent event(QContextMenuEvent::Keyboard, QPoint(40, 10), row.mapToGlobal(QPoint(40, 10)));
            QApplication::sendEvent(&row, &event);
            auto* menu = row.findChild<QMenu*>(QStringLiteral("targetMenu"));
            QVERIFY(menu && menu->isVisible());
            auto* chosen = menu->findChild<QAction*>(QLatin1String(action));
            QTest::mouseClick(menu, Qt::LeftButton, Qt::NoModifier, menu->actionGeometry(chosen).center());
            QCOMPARE(spy->count(), before + 1);
            QTRY_VERIFY(!row.findChild<QMenu*>(QStringLiteral("targetMenu")));
        }
    }
};

RIPARIA_TEST(TargetRowTest)
#include "TargetRowTest.moc"
