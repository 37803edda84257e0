// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/LogPanel.h"

#include "app/panels/LogDelegate.h"
#include "tests/support/TestMain.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QtTest/QtTest>

using namespace riparia;

class LogPanelTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void itHasWhatTheLogHasAndShowsTheNewest()
    {
        MessageLog log;
        LogPanel panel(log);
        auto* list = panel.findChild<QListWidget*>(QStringLiteral("logList"));
        constexpr int kMany = 2100; // more than the log keeps
        for (int i = 1; i <= kMany; ++i)
            log.add(MessageKind::Info, QStringLiteral("message %1").arg(i));
        QCOMPARE(static_cast<std::size_t>(list->count()), log.messages().size());
        QVERIFY(log.messages().size() < kMany);
        QVERIFY(list->item(0)->text().endsWith(log.messages().front().text));
        panel.resize(300, 120);
        panel.show();
        QVERIFY(QTest::qWaitForWindowExposed(&panel));
        const auto isNewestSeen = [&] {
            const QRect newest = list->visualItemRect(list->item(list->count() - 1));
            return newest.isValid() && list->viewport()->rect().contains(newest.center());
        };
        QTRY_VERIFY(isNewestSeen());
        log.add(MessageKind::Info, QStringLiteral("one more"));
        QTRY_VERIFY(isNewestSeen());
        QVERIFY(list->item(list->count() - 1)->text().endsWith(QStringLiteral("one more")));
    }

    void levelAndSourceAreToldOfEachMessage()
    {
        MessageLog log;
        log.add(MessageKind::Info, QStringLiteral("said by itself"));
        LogPanel panel(log);
        log.from(MessageSource::Plan).add(MessageKind::Error, QStringLiteral("the disk is full"));
        QCOMPARE(log.messages().front().source, MessageSource::Program);
        QCOMPARE(log.messages().back().source, MessageSource::Plan);
        const QListWidgetItem* item = panel.findChild<QListWidget*>(QStringLiteral("logList"))->item(1);
        QCOMPARE(item->data(LogDelegate::KindRole).toInt(), static_cast<int>(MessageKind::Error));
        QCOMPARE(item->data(LogDelegate::SourceRole).toInt(), static_cast<int>(MessageSource::Plan));
        QCOMPARE(item->data(Qt::AccessibleTextRole).toString(), QStringLiteral("Error, Plan: the disk is full"));
        QCOMPARE(MessageLog::lineOf(log.messages().back()).section(u'\t', 1),
                 QStringLiteral("Error\tPlan\tthe disk is full\n"));
    }

    void aLongMessageGoesOnBelowAsFarAsTheListIsNarrow()
    {
        MessageLog log;
        log.add(MessageKind::Info, QStringLiteral("short"));
        log.add(MessageKind::Warning, QStringLiteral("many words in a row ").repeated(20));
        LogPanel panel(log);
        auto* list = panel.findChild<QListWidget*>(QStringLiteral("logList"));
        panel.resize(700, 400);
        panel.show();
        QVERIFY(QTest::qWaitForWindowExposed(&panel));
        const auto height = [&](int row) { return list->visualItemRect(list->item(row)).height(); };
        QTRY_VERIFY(height(1) > height(0));
        const int wide = height(1);
        panel.resize(450, 400);
        QTRY_VERIFY(height(1) > wide);
    }

    void whatIsChosenIsCopiedByButtonAndKeys()
    {
        MessageLog log;
        for (const char* text : {"first", "second", "third"})
            log.add(MessageKind::Info, QLatin1String(text));
        LogPanel panel(log);
        auto* list = panel.findChild<QListWidget*>(QStringLiteral("logList"));
        auto* copy = panel.findChild<QPushButton*>(QStringLiteral("logCopyChosen"));
        panel.resize(500, 300);
        panel.show();
        QVERIFY(QTest::qWaitForWindowExposed(&panel));
        QVERIFY(!copy->isEnabled());
        list->item(0)->setSelected(true);
        list->item(2)->setSelected(true);
        const QString chosen = MessageLog::lineOf(log.messages().front()) + MessageLog::lineOf(log.messages().back());
        QGuiApplication::clipboard()->clear();
        QTest::mouseClick(copy, Qt::LeftButton);
        QCOMPARE(QGuiApplication::clipboard()->text(), chosen);
        QGuiApplication::clipboard()->clear();
        QTest::keyClick(list, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(), chosen);
        QTest::mouseClick(panel.findChild<QPushButton*>(QStringLiteral("logCopy")), Qt::LeftButton);
        QCOMPARE(QGuiApplication::clipboard()->text(), log.toText());
    }

    void itsLinksStandApart()
    {
        MessageLog log;
        LogPanel panel(log);
        panel.resize(500, 300);
        panel.show();
        QVERIFY(QTest::qWaitForWindowExposed(&panel));
        const auto at = [&](const char* name) {
            return panel.findChild<QPushButton*>(QLatin1String(name))->geometry();
        };
        QVERIFY(at("logCopy").left() - at("logCopyChosen").right() >= 12);
        QVERIFY(at("logSave").left() - at("logCopy").right() >= 12);
    }

    void savingIsAskedFor()
    {
        MessageLog log;
        LogPanel panel(log);
        auto* save = panel.findChild<QPushButton*>(QStringLiteral("logSave"));
        const QSignalSpy wanted(&panel, &LogPanel::saveWanted);
        QVERIFY(!save->isEnabled()); // there is nothing to save
        log.add(MessageKind::Info, QStringLiteral("something"));
        QVERIFY(save->isEnabled());
        save->click();
        QCOMPARE(wanted.size(), 1);
    }
};

RIPARIA_TEST(LogPanelTest)
#include "LogPanelTest.moc"
