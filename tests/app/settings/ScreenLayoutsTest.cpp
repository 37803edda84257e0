// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/ScreenLayouts.h"

#include "tests/support/TestMain.h"

#include <QtTest/QtTest>

using namespace riparia;

class ScreenLayoutsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void layoutsAreKeptAsTexts()
    {
        ScreenLayouts layouts;
        layouts.put({QStringLiteral("desk"), QByteArray("\0\xff geometry", 11), QByteArray("state")});
        layouts.put({QStringLiteral("projector"), {}, {}});
        const ScreenLayouts back = ScreenLayouts::fromTexts(layouts.toTexts());
        const ScreenLayout* desk = back.find(QStringLiteral("desk"));
        QVERIFY(desk);
        QCOMPARE(desk->geometry, QByteArray("\0\xff geometry", 11));
        QCOMPARE(desk->layout, QByteArray("state"));
        QVERIFY(back.find(QStringLiteral("projector")));
        QVERIFY(!back.find(QStringLiteral("train")));
    }

    void theSetUsedLongestAgoIsForgotten()
    {
        ScreenLayouts layouts;
        for (std::size_t i = 0; i < ScreenLayouts::kMost; ++i)
            layouts.put({QString::number(i), {}, {}});
        layouts.put({QStringLiteral("0"), {}, QByteArray("newer")}); // used again
        layouts.put({QStringLiteral("one more"), {}, {}});
        QVERIFY(!layouts.find(QStringLiteral("1")));
        QVERIFY(layouts.find(QStringLiteral("0")));
        QCOMPARE(layouts.find(QStringLiteral("0"))->layout, QByteArray("newer"));
        QCOMPARE(layouts.toTexts().size(), qsizetype(ScreenLayouts::kMost));
    }

    void whatIsNoLayoutIsPassedOver()
    {
        const ScreenLayouts layouts = ScreenLayouts::fromTexts(
            {QString(), QStringLiteral("{}"), QStringLiteral("[1]"), QStringLiteral("nonsense")});
        QVERIFY(layouts.toTexts().isEmpty());
    }
};

RIPARIA_TEST(ScreenLayoutsTest)
#include "ScreenLayoutsTest.moc"
