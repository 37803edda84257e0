// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Decimal.h"
#include "tests/support/TestMain.h"

#include <QtTest/QtTest>

using namespace riparia;

/// GB/T 8170-2008: the published examples, and the rows of the case's table.
class DecimalTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void roundsHalfToEven()
    {
        QCOMPARE(divideHalfEven(4'385'000, 10'000), 438);
        QCOMPARE(divideHalfEven(-365, 10), -36);
    }
};

RIPARIA_TEST(DecimalTest)
#include "DecimalTest.moc"
