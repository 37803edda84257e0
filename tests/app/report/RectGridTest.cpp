// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/RectGrid.h"
#include "tests/support/TestMain.h"

#include <QtTest/QtTest>

#include <algorithm>
#include <random>

using namespace riparia;

class RectGridTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theEmptyOneMeetsNothing()
    {
        QVERIFY(!RectGrid(QRectF()).meets(QRectF(0, 0, 10, 10)));
        QVERIFY(!RectGrid(QRectF(0, 0, 100, 100)).meets(QRectF(0, 0, 10, 10)));
    }

    void whatTouchesDoesNotMeet()
    {
        RectGrid grid(QRectF(0, 0, 100, 100));
        grid.add(QRectF(10, 10, 20, 20));
        QVERIFY(!grid.meets(QRectF(30, 10, 5, 5)));
        QVERIFY(grid.meets(QRectF(29.9, 10, 5, 5)));
        QVERIFY(grid.meets(QRectF(15, 15, 1, 1))); // inside
        QVERIFY(grid.meets(QRectF(0, 0, 90, 90))); // around
    }

    void itSaysWhatLookingAtAllWouldSay()
    {
        std::mt19937 random(test::seed());
        std::uniform_real_distribution<double> place(-40, 140); // beyond the page too
        std::uniform_real_distribution<double> size(0.1, 30);
        const auto rect = [&] { return QRectF(place(random), place(random), size(random), size(random)); };
        RectGrid grid(QRectF(0, 0, 100, 80));
        int met = 0;
        for (int i = 0; i < 400; ++i) {
            const QRectF asked = rect();
            const bool meets = std::ranges::any_of(grid.rects(), [&](const QRectF& r) { return r.intersects(asked); });
            QCOMPARE(grid.meets(asked), meets);
            met += meets ? 1 : 0;
            if (i % 10 == 0)
                grid.add(rect());
        }
        QVERIFY(met > 40 && met < 360);
    }
};

RIPARIA_TEST(RectGridTest)
#include "RectGridTest.moc"
