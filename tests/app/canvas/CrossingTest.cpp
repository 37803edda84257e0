// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/canvas/Crossing.h"
#include "tests/support/TestMain.h"

#include <QtTest/QtTest>

using namespace riparia;

class CrossingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void edgesOfDifferentLinesCross()
    {
        const auto found = crossingsOf({{{0, 0}, {10, 0}, 0, 0}, {{4, -5}, {4, 15}, 1, 0}});
        QCOMPARE(found.size(), std::size_t(1));
        QVERIFY(found[0].at == (Point{4, 0}));
        QCOMPARE(found[0].alongFirst, 0.4);
        QCOMPARE(found[0].alongSecond, 0.25);
    }

    void touchingCounts()
    {
        QCOMPARE(crossingsOf({{{0, 0}, {10, 0}, 0, 0}, {{4, 0}, {4, 15}, 1, 0}}).size(), std::size_t(1));
        QVERIFY(crossingsOf({{{0, 0}, {10, 0}, 0, 0}, {{4, 0.001}, {4, 15}, 1, 0}}).empty());
    }

    void oneLineAndLinesOnEachOtherDoNotCross()
    {
        QVERIFY(crossingsOf({{{0, 0}, {10, 0}, 0, 0}, {{4, -5}, {4, 15}, 0, 7}}).empty());
        QVERIFY(crossingsOf({{{0, 0}, {10, 0}, 0, 0}, {{2, 0}, {12, 0}, 1, 0}}).empty());
        QVERIFY(crossingsOf({{{0, 0}, {10, 0}, 0, 0}, {{4, 0}, {4, 0}, 1, 0}}).empty());
    }

    void atAVertexTwoLinesCrossOnce()
    {
        const auto found = crossingsOf({{{0, 0}, {10, 0}, 0, 0}, {{4, -5}, {4, 0}, 1, 0}, {{4, 0}, {4, 15}, 1, 1}});
        QCOMPARE(found.size(), std::size_t(1));
    }
};

RIPARIA_TEST(CrossingTest)
#include "CrossingTest.moc"
