// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/LogPanel.h"

#include "tests/support/TestMain.h"

#include <QListWidget>
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
};

RIPARIA_TEST(LogPanelTest)
#include "LogPanelTest.moc"
