// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geometry/CompensatedSum.h"
#include "tests/support/TestMain.h"

#include <QtTest/QtTest>

#include <cmath>
#include <limits>

using namespace riparia;

class CompensatedSumTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isZeroAtFirst() { QCOMPARE(CompensatedSum().value(), 0.0); }

    void keepsWhatAPlainSumLoses()
    {
        CompensatedSum sum;
        for (double value : {1.0, 1e100, 1.0, -1e100})
            sum.add(value);
        QCOMPARE(sum.value(), 2.0);
    }

    void addsAMillionTenthsToTheLastBit()
    {
        CompensatedSum sum;
        double plain = 0;
        for (int i = 0; i < 1'000'000; ++i) {
            sum.add(0.1);
            plain += 0.1;
        }
        QVERIFY(sum.value() == 100000.0);
        QVERIFY(plain != 100000.0);
    }

    void passesNaNOn()
    {
        CompensatedSum sum;
        sum.add(1);
        sum.add(std::numeric_limits<double>::quiet_NaN());
        sum.add(1);
        QVERIFY(std::isnan(sum.value()));
    }
};

RIPARIA_TEST(CompensatedSumTest)
#include "CompensatedSumTest.moc"
