// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geometry/Parallel.h"
#include "tests/support/TestMain.h"

#include <QtTest/QtTest>

#include <atomic>
#include <vector>

using namespace riparia;

class ParallelTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void visitsEveryItemOnce_data()
    {
        QTest::addColumn<int>("count");
        QTest::addColumn<int>("grain");
        for (int count : {0, 1, 2, 9, 10, 11, 1000}) {
            for (int grain : {1, 10, 2000})
                QTest::addRow("%d by %d", count, grain) << count << grain;
        }
    }
    void visitsEveryItemOnce()
    {
        QFETCH(int, count);
        QFETCH(int, grain);
        std::vector<int> visits(static_cast<std::size_t>(count));
        std::atomic<int> longest{0};
        inParallel(visits.size(), static_cast<std::size_t>(grain), [&](std::size_t begin, std::size_t end) {
            if (static_cast<int>(end - begin) > grain)
                longest = static_cast<int>(end - begin);
            for (std::size_t i = begin; i < end; ++i)
                ++visits[i];
        });
        QCOMPARE(visits, std::vector<int>(visits.size(), 1));
        QCOMPARE(longest.load(), 0);
    }
};

RIPARIA_TEST(ParallelTest)
#include "ParallelTest.moc"
