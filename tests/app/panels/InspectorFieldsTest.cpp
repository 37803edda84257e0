// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/FieldSet.h"
#include "tests/app/panels/InspectorBench.h"
#include "tests/support/TestMain.h"

#include <QApplication>
#include <QPushButton>
#include <QToolButton>
#include <QTreeWidget>
#include <QtTest/QtTest>

using namespace riparia;
using namespace riparia::test;

/// Fields that edit more than one value: the day of a status and its history, the river of an area.
class InspectorFieldsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theDayAStatusBeginsIsWritten()
    {
        PanelBench bench;
        ShownInspector shown(bench);
        bench.select({"S-0002"});
        QCOMPARE(shown.line("status_date").text(), QStringLiteral("2023-06-01"));
        const int steps = bench.document->undoStack().count();
        shown.type("status_date", QStringLiteral("2022"));
        QTest::keyClick(&shown.line("status_date"), Qt::Key_Return);
        QCOMPARE(bench.segmentOf("S-0002")->events.front().date, (Date{2022, 12, 31}));
        QCOMPARE(shown.line("status_date").text(), QStringLiteral("2022-12-31"));
        QCOMPARE(bench.document->undoStack().count(), steps + 1);
        shown.type("status_date", QStringLiteral("2022-13"));
        QTest::keyClick(&shown.line("status_date"), Qt::Key_Return);
        QVERIFY(shown.panel.fields().problem("status_date").contains(QStringLiteral("2022-13")));
        QCOMPARE(bench.segmentOf("S-0002")->events.front().date, (Date{2022, 12, 31}));
        // Of several: the status and its day in one step.
        bench.select({"S-0002", "S-0003"});
        shown.choose("status", QStringLiteral("completion"));
        shown.type("status_date", QStringLiteral("2024-03"));
        QTest::keyClick(&shown.line("status_date"), Qt::Key_Return);
        QVERIFY(shown.panel.fields().problem("status_date").isEmpty());
        QTest::mouseClick(&shown.panel.applyButton(), Qt::LeftButton);
        for (const char* code : {"S-0002", "S-0003"})
            QCOMPARE(bench.segmentOf(code)->events.back().date, (Date{2024, 3, 31}));
        QCOMPARE(bench.document->undoStack().count(), steps + 2);
    }

    void aSegmentHasTheHistoryOfItsStatus()
    {
        PanelBench bench;
        ShownInspector shown(bench);
        auto* head = shown.panel.findChild<QToolButton*>(QStringLiteral("inspectorHistoryHead"));
        auto* list = shown.panel.findChild<QTreeWidget*>(QStringLiteral("inspectorEvents"));
        QVERIFY(!head->isVisible() && !list->isVisible());
        bench.document->selection().set({bench.names.river("DS")->meta.uuid});
        QVERIFY(!head->isVisible()); // a river has none
        bench.select({"S-0001"});
        QVERIFY(head->isVisible() && !list->isVisible());
        QTest::mouseClick(head, Qt::LeftButton);
        QVERIFY(list->isVisible());
        expectNames(shown.panel);
        QCOMPARE(list->topLevelItemCount(), 1);
        auto* status = shown.panel.findChild<QComboBox*>(QStringLiteral("inspectorEventStatus"));
        status->setCurrentIndex(status->findData(QStringLiteral("completion")));
        auto* day = shown.panel.findChild<QLineEdit*>(QStringLiteral("inspectorEventDate"));
        day->setFocus();
        QTest::keyClicks(day, QStringLiteral("2025-06"));
        QTest::keyClick(day, Qt::Key_Return);
        QCOMPARE(list->topLevelItemCount(), 2);
        QCOMPARE(bench.segmentOf("S-0001")->events.back().date, (Date{2025, 6, 30}));
        QCOMPARE(shown.line("status_date").text(), QStringLiteral("2025-06-30"));
        QCOMPARE(bench.document->undoStack().undoText(), QStringLiteral("Add status to S-0001"));
        list->setCurrentItem(list->topLevelItem(0));
        QTest::mouseClick(shown.panel.findChild<QPushButton*>(QStringLiteral("inspectorEventRemove")), Qt::LeftButton);
        QCOMPARE(bench.segmentOf("S-0001")->events.size(), std::size_t{1});
        {
            const TranslationScope words(Language::Chinese);
            QEvent change(QEvent::LanguageChange);
            QApplication::sendEvent(&shown.panel, &change);
            QCOMPARE(head->text(), QStringLiteral("状态历史"));
            QCOMPARE(shown.line("status_date").accessibleName(), QStringLiteral("起始日期"));
        }
        bench.select({"S-0001", "S-0002"});
        QVERIFY(!head->isVisible() && !list->isVisible());
    }
};

RIPARIA_TEST(InspectorFieldsTest)
#include "InspectorFieldsTest.moc"
