// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/ShownUnits.h"

#include "app/text/Language.h"
#include "core/linref/ChainageText.h"
#include "tests/support/TestMain.h"

#include <QtTest/QtTest>

using namespace riparia;

class ShownUnitsTest : public QObject {
    Q_OBJECT

    static constexpr Millimetres kLength{1'234'567};       // 1234.567 m
    static constexpr SquareCentimetres kArea{123'456'789}; // 12345.6789 m²
    static ShownUnits lengths(LengthUnit unit)
    {
        ShownUnits units;
        units.length = unit;
        return units;
    }
    static ShownUnits areas(AreaUnit unit)
    {
        ShownUnits units;
        units.area = unit;
        return units;
    }
    static ShownUnits wanYuan()
    {
        ShownUnits units;
        units.money = MoneyUnit::TenThousandYuan;
        return units;
    }

private Q_SLOTS:
    void withoutAChoiceEachPlaceHasItsUsualUnit()
    {
        const ShownUnits units;
        QCOMPARE(units.text(kLength, LengthUnit::Metre), QStringLiteral("1\u2009234.6 m"));
        QCOMPARE(units.text(kLength, LengthUnit::Kilometre), QStringLiteral("1.23 km"));
        QCOMPARE(units.text(kLength, LengthUnit::Metre, 0), QStringLiteral("1\u2009235 m"));
        QCOMPARE(units.text(kArea, AreaUnit::SquareMetre), QStringLiteral("12\u2009346 m²"));
        QCOMPARE(units.text(kArea, AreaUnit::Hectare), QStringLiteral("1.23 hm²"));
        QCOMPARE(units.decimal(kLength, LengthUnit::Metre), std::string("1234.6"));
        QCOMPARE(units.moneyNumber(12345.5), QStringLiteral("12\u2009346"));
        QCOMPARE(units.moneySymbol(), QStringLiteral("yuan"));
    }

    void aChosenUnitHoldsEverywhere()
    {
        QCOMPARE(lengths(LengthUnit::Metre).text(kLength, LengthUnit::Kilometre), QStringLiteral("1\u2009234.6 m"));
        QCOMPARE(lengths(LengthUnit::Kilometre).text(kLength, LengthUnit::Kilometre), QStringLiteral("1.23 km"));
        QCOMPARE(areas(AreaUnit::SquareMetre).text(kArea, AreaUnit::Hectare), QStringLiteral("12\u2009346 m²"));
        QCOMPARE(areas(AreaUnit::Mu).text(kArea, AreaUnit::Hectare), QStringLiteral("18.5 mu"));
        QCOMPARE(areas(AreaUnit::SquareKilometre).text(kArea, AreaUnit::Hectare), QStringLiteral("0.0123 km²"));
        QCOMPARE(lengths(LengthUnit::Kilometre).amount(kLength, LengthUnit::Metre), 1.234567);
    }

    void whatIsSmallDoesNotVanishInALargeUnit()
    {
        QCOMPARE(lengths(LengthUnit::Kilometre).text(Millimetres{12'000}, LengthUnit::Metre),
                 QStringLiteral("0.012 km"));
        QCOMPARE(areas(AreaUnit::Hectare).text(SquareCentimetres{250'000}, AreaUnit::SquareMetre),
                 QStringLiteral("0.0025 hm²"));
        QCOMPARE(areas(AreaUnit::Mu).text(SquareCentimetres{250'000}, AreaUnit::SquareMetre),
                 QStringLiteral("0.04 mu")); // 25 m² * 3 / 2000
        QCOMPARE(areas(AreaUnit::SquareKilometre).text(SquareCentimetres{250'000}, AreaUnit::SquareMetre),
                 QStringLiteral("0.000025 km²"));
        QCOMPARE(areas(AreaUnit::WanSquareMetre).text(SquareCentimetres{250'000}, AreaUnit::SquareMetre),
                 QStringLiteral("0.0025 hm²"));
    }

    void aMinusIsATrueOne()
    {
        QCOMPARE(ShownUnits().number(Millimetres{-1'500'000}, LengthUnit::Kilometre), QStringLiteral("−1.50"));
    }

    void chainagesAreWrittenWithKOrWithout() // UX.md 3.4
    {
        const ShownUnits usual;
        ShownUnits plain;
        plain.chainageHasK = false;
        QCOMPARE(usual.chainage({350'000, 0}), QStringLiteral("K0+350"));
        QCOMPARE(plain.chainage({350'000, 0}), QStringLiteral("0+350"));
        QCOMPARE(plain.chainage({1'234'560, 0}, 1), QStringLiteral("1+234.6"));
        QCOMPARE(plain.chainage({-50'000, 0}), QStringLiteral("-0+050"));
        QCOMPARE(plain.chainageToTenths({1'200'000, 2}), QStringLiteral("1+200(2)"));
        QCOMPARE(usual.chainageToTenths({1'234'500, 0}), QStringLiteral("K1+234.5"));
        for (const std::int64_t mm : {std::int64_t{0}, std::int64_t{350'000}, std::int64_t{-50'000}}) {
            const auto read = parseChainage(plain.chainage({mm, 0}).toStdString());
            QVERIFY(read && read->chainage.mm == mm);
        }
    }

    void moneyIsShownInYuanOrTenThousands()
    {
        QCOMPARE(wanYuan().moneyNumber(1'234'567), QStringLiteral("123.46"));
        QCOMPARE(wanYuan().moneyNumber(0), QStringLiteral("0.00"));
        QCOMPARE(wanYuan().moneyAmount(25'000), 2.5);
        const TranslationScope chinese(Language::Chinese);
        QCOMPARE(wanYuan().moneySymbol(), QStringLiteral("万元"));
        QCOMPARE(ShownUnits().moneySymbol(), QStringLiteral("元"));
    }

    void typedMoneyMovesItsPointOnly_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("yuan");
        QTest::newRow("whole") << QStringLiteral("12") << QStringLiteral("120000");
        QTest::newRow("fraction") << QStringLiteral("12.3456") << QStringLiteral("123456");
        QTest::newRow("finer than a yuan") << QStringLiteral("0.12345678") << QStringLiteral("1234.5678");
        QTest::newRow("no whole part") << QStringLiteral(".5") << QStringLiteral("5000");
        QTest::newRow("zero") << QStringLiteral("0") << QStringLiteral("0");
        QTest::newRow("nothing") << QString() << QString();
        QTest::newRow("grouped") << QStringLiteral("1\u2009234.5") << QStringLiteral("12345000");
        QTest::newRow("full width") << QStringLiteral("１２") << QStringLiteral("120000");
        QTest::newRow("one for each measure") << QStringLiteral("1.5; 2") << QStringLiteral("15000; 20000");
        QTest::newRow("exponent") << QStringLiteral("1e2") << QStringLiteral("10000e2");
        QTest::newRow("below zero") << QStringLiteral("-3") << QStringLiteral("-30000");
        QTest::newRow("no number") << QStringLiteral("much") << QStringLiteral("much");
        QTest::newRow("words with a number") << QStringLiteral("about 12") << QStringLiteral("about 12");
        QTest::newRow("a day") << QStringLiteral("2024年3月1日") << QStringLiteral("2024年3月1日");
        QTest::newRow("a number with its unit") << QStringLiteral("12 m") << QStringLiteral("12 m");
        QTest::newRow("one of the measures has none") << QStringLiteral("1.5; ") << QStringLiteral("15000; ");
    }
    void typedMoneyMovesItsPointOnly()
    {
        QFETCH(QString, typed);
        QFETCH(QString, yuan);
        QCOMPARE(wanYuan().moneyInYuan(typed), yuan);
        QCOMPARE(ShownUnits().moneyInYuan(typed), typed);
    }

    void whatAFieldHoldsComesBackAsItWas()
    {
        for (const char* yuan : {"123456", "1234.5678", "5", "0", "5000; 120000", ""}) {
            const QString shown = wanYuan().moneyAsShown(QLatin1String(yuan));
            QCOMPARE(wanYuan().moneyInYuan(shown), QLatin1String(yuan));
        }
        QCOMPARE(wanYuan().moneyAsShown(QStringLiteral("5")), QStringLiteral("0.0005"));
        QCOMPARE(wanYuan().moneyAsShown(QStringLiteral("120000")), QStringLiteral("12"));
    }
};

RIPARIA_TEST(ShownUnitsTest)
#include "ShownUnitsTest.moc"
