// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render/SharedVector.h"
#include "tests/support/TestMain.h"

#include <QtTest/QtTest>

#include <utility>

using namespace riparia;

class SharedVectorTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aChangeIsOfOneCopyAlone()
    {
        const SharedVector<int> one{1, 2};
        SharedVector<int> two = one;
        QVERIFY(two.isSameAs(one));
        two.push_back(3);
        QVERIFY(!two.isSameAs(one));
        QCOMPARE(one.size(), std::size_t(2));
        QCOMPARE(two.back(), 3);
    }

    void whatWasMovedFromCanStillBeUsed()
    {
        SharedVector<int> from{1, 2};
        SharedVector<int> to = std::move(from);
        QCOMPARE(from.size(), to.size()); // NOLINT(bugprone-use-after-move): which is what is tested
        from.push_back(3);
        QCOMPARE(to.size(), std::size_t(2));
        SharedVector<int> other;
        other = std::move(from);
        QCOMPARE(other.size(), std::size_t(3));
        QVERIFY(from.begin() != from.end()); // NOLINT(bugprone-use-after-move)
    }
};

RIPARIA_TEST(SharedVectorTest)
#include "SharedVectorTest.moc"
