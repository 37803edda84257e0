// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/import/QuantityText.h"
#include "tests/support/TestMain.h"

#include <QtTest/QtTest>

#include <cmath>

using namespace riparia;

class QuantityTextTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsUnitsOfItsDimension_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<int>("dimension");
        QTest::addColumn<double>("value");
        const int length = int(StatedUnit::Length);
        const int money = int(StatedUnit::Money);
        const int count = int(StatedUnit::Count);
        QTest::newRow("km") << "0.43km" << length << 430.0;
        QTest::newRow("KM and blanks") << " 0.43 KM " << length << 430.0;
        QTest::newRow("gong li") << "１．２公里" << length << 1200.0;
        QTest::newRow("qian mi") << "1.2千米" << length << 1200.0;
        QTest::newRow("mi") << "3.5米" << length << 3.5;
        QTest::newRow("m") << "1,200.5 m" << length << 1200.5;
        QTest::newRow("cm") << "350cm" << length << 3.5;
        QTest::newRow("mm") << "3500 mm" << length << 3.5;
        QTest::newRow("ten thousand metres") << "1.2万米" << length << 12000.0;
        QTest::newRow("yuan") << "100 元" << money << 100.0;
        QTest::newRow("ten thousand yuan") << "64131.26万元" << money << 641312600.0;
        QTest::newRow("ten thousand") << "120万" << money << 1.2e6;
        QTest::newRow("hundred million") << "1.2亿元" << money << 1.2e8;
        QTest::newRow("code") << "5 CNY" << money << 5.0;
        QTest::newRow("year") << "2026年" << count << 2026.0;
        QTest::newRow("decimal comma") << "3,5" << count << 3.5;
        QTest::newRow("thousands") << "1,200,000" << count << 1.2e6;
        QTest::newRow("negative") << "-3" << count << -3.0;
    }

    void readsUnitsOfItsDimension()
    {
        QFETCH(QString, typed);
        QFETCH(int, dimension);
        QFETCH(double, value);
        const auto quantity = readQuantity(typed.toStdString(), static_cast<StatedUnit>(dimension));
        QVERIFY(quantity);
        QVERIFY2(std::abs(quantity->value - value) < 1e-6, std::to_string(quantity->value).c_str());
    }

    void saysWhetherAUnitStoodThere()
    {
        QVERIFY(!readQuantity("12.5", StatedUnit::Money)->hasUnit);
        QVERIFY(readQuantity("12.5元", StatedUnit::Money)->hasUnit);
        QVERIFY(readQuantity("12.5万", StatedUnit::Money)->hasUnit);
    }

    void refusesOtherThings_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<int>("dimension");
        QTest::newRow("an area is no length") << "148000平方米" << int(StatedUnit::Length);
        QTest::newRow("nor are square metres") << "148000m2" << int(StatedUnit::Length);
        QTest::newRow("a length is no cost") << "0.43km" << int(StatedUnit::Money);
        QTest::newRow("a cost is no length") << "120万元" << int(StatedUnit::Length);
        QTest::newRow("a length is no number") << "12m" << int(StatedUnit::Count);
        QTest::newRow("nothing") << "" << int(StatedUnit::Money);
        QTest::newRow("only a unit") << "km" << int(StatedUnit::Length);
        QTest::newRow("about") << "约120万" << int(StatedUnit::Money);
        QTest::newRow("a range") << "3-5m" << int(StatedUnit::Length);
        QTest::newRow("not a number") << "nan" << int(StatedUnit::Money);
        QTest::newRow("too large") << "1e308亿" << int(StatedUnit::Money);
        QTest::newRow("two numbers") << "1.2.3" << int(StatedUnit::Count);
    }

    void refusesOtherThings()
    {
        QFETCH(QString, typed);
        QFETCH(int, dimension);
        QVERIFY(!readQuantity(typed.toStdString(), static_cast<StatedUnit>(dimension)));
    }
};

RIPARIA_TEST(QuantityTextTest)
#include "QuantityTextTest.moc"
