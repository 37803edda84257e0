// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/OverlapRule.h"
#include "tests/support/TestMain.h"

#include <QtTest/QtTest>

using namespace riparia;

class OverlapRuleTest : public QObject {
    Q_OBJECT

    using Codes = std::vector<std::string>;

private Q_SLOTS:
    void bothBanksShareWithEachAndTheBedWithItselfOnly()
    {
        for (const Bank bank : {Bank::Channel, Bank::Left, Bank::Right, Bank::Both}) {
            QVERIFY(sharesBank(bank, bank));
            QCOMPARE(sharesBank(Bank::Both, bank), bank != Bank::Channel);
            QCOMPARE(sharesBank(bank, Bank::Both), bank != Bank::Channel);
            QCOMPARE(sharesBank(bank, Bank::Channel), bank == Bank::Channel);
        }
        QVERIFY(!sharesBank(Bank::Left, Bank::Right));
    }

    void oneMeasureInBothIsEnoughAndNoneIsOneToo()
    {
        QVERIFY((measureCodes({{"M07"}, {"M05"}, {"M07"}}) == Codes{"M05", "M07"}));
        QVERIFY(sharesMeasure({}, {}));
        QVERIFY(!sharesMeasure({}, {"M07"}) && !sharesMeasure({"M07"}, {}));
        QVERIFY(sharesMeasure({"M05", "M07"}, {"M07", "M09"}));
        QVERIFY(!sharesMeasure({"M05"}, {"M07", "M09"}));
    }

    void aWetlandWithinAParkIsNoOverlap()
    {
        QVERIFY(areSameAreas("park", {"M07"}, "park", {"M07", "M09"}));
        QVERIFY(!areSameAreas("wetland", {"M07"}, "park", {"M07"}));
        QVERIFY(!areSameAreas("park", {}, "park", {"M07"}));
        QVERIFY(areSameAreas("", {}, "", {}));
    }
};

RIPARIA_TEST(OverlapRuleTest)
#include "OverlapRuleTest.moc"
