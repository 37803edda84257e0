// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/UnitText.h"
#include "app/text/Language.h"
#include "app/text/ShownUnits.h"
#include "tests/support/TestMain.h"

#include <QtTest/QtTest>

#include <cmath>
#include <cstdint>
#include <random>

using namespace riparia;

class UnitTextTest : public QObject {
    Q_OBJECT

    static std::string km(std::int64_t metres)
    {
        return UnitText::number(Millimetres{metres * 1000}, LengthUnit::Kilometre, 2);
    }
    static std::string wan(std::int64_t m2)
    {
        return UnitText::number(SquareCentimetres{m2 * 10000}, AreaUnit::WanSquareMetre, 1);
    }

private Q_SLOTS:
    /// DOMAIN.md 5.4: rows of the acceptance table, GB/T 8170 columns.
    void roundsThePublishedTableByGbt8170()
    {
        struct Row {
            std::int64_t m, m2;
            const char* km;
            const char* wan;
        };
        for (const Row& row :
             {Row{4385, 88250, "4.38", "8.8"}, Row{1845, 31750, "1.84", "3.2"}, Row{3615, 72450, "3.62", "7.2"},
              Row{1295, 24650, "1.30", "2.5"}, Row{985, 15150, "0.98", "1.5"}, Row{12125, 232250, "12.12", "23.2"},
              Row{2225, 41350, "2.22", "4.1"}, Row{2635, 55850, "2.64", "5.6"}, Row{1815, 38450, "1.82", "3.8"},
              Row{1465, 33250, "1.46", "3.3"}, Row{1175, 27550, "1.18", "2.8"}, Row{980, 22300, "0.98", "2.2"},
              Row{10295, 218750, "10.30", "21.9"}, Row{22420, 451000, "22.42", "45.1"}}) {
            QCOMPARE(km(row.m), std::string(row.km));
            QCOMPARE(wan(row.m2), std::string(row.wan));
        }
    }

    /// DOMAIN.md 0: 22.42 km = 13.93 mi; 45.1 万m² = 45.1 ha = 0.451 km² = 676.5 亩 = 111.44 acre.
    void convertsTheUnitsOfTheCase()
    {
        const Millimetres length{22'420'000};
        QCOMPARE(UnitText::number(length, LengthUnit::Mile, 2), std::string("13.93"));
        QCOMPARE(UnitText::number(length, LengthUnit::Metre, 1), std::string("22420.0"));
        QCOMPARE(UnitText::number(Millimetres{304'800}, LengthUnit::Foot, 0), std::string("1000"));
        const SquareCentimetres area{4'510'000'000};
        QCOMPARE(UnitText::number(area, AreaUnit::SquareMetre, 0), std::string("451000"));
        QCOMPARE(UnitText::number(area, AreaUnit::Hectare, 2), std::string("45.10"));
        QCOMPARE(UnitText::number(area, AreaUnit::SquareKilometre, 3), std::string("0.451"));
        QCOMPARE(UnitText::number(area, AreaUnit::Mu, 1), std::string("676.5"));
        QCOMPARE(UnitText::number(area, AreaUnit::Acre, 2), std::string("111.44"));
    }

    void halvesGoToTheEvenNeighbourInEveryUnit()
    {
        QCOMPARE(scaledDecimal(1, 1, 2, 0), std::string("0"));
        QCOMPARE(scaledDecimal(3, 1, 2, 0), std::string("2"));
        QCOMPARE(scaledDecimal(5, 1, 2, 0), std::string("2"));
        QCOMPARE(scaledDecimal(-3, 1, 2, 0), std::string("-2"));
        QCOMPARE(scaledDecimal(-1, 1, 2, 0), std::string("0"));
        QCOMPARE(scaledDecimal(3, 3, 2, 0), std::string("4")); // 4.5
        QCOMPARE(scaledDecimal(1, 1, 3, 3), std::string("0.333"));
        QCOMPARE(scaledDecimal(2, 1, 3, 3), std::string("0.667"));
    }

    void largeValuesStayExact()
    {
        QCOMPARE(UnitText::number(SquareCentimetres{5'100'656'000'000'000'000}, AreaUnit::Acre, 2),
                 std::string("126039954661.28"));
        QCOMPARE(UnitText::number(Millimetres{40'075'016'685'578}, LengthUnit::Mile, 2), std::string("24901460.90"));
    }

    void agreesWithFloatingPointWhereThatIsUnambiguous()
    {
        std::mt19937_64 random(test::seed());
        std::uniform_int_distribution<std::int64_t> amount(-1'000'000'000'000, 1'000'000'000'000);
        for (int i = 0; i < test::amount(2000, 200000); ++i) {
            const std::int64_t value = amount(random);
            const double expected = static_cast<double>(value) / 40'468'564.224 * 100;
            if (std::abs(std::abs(expected - std::floor(expected)) - 0.5) < 1e-3)
                continue;
            const double got = std::stod(UnitText::number(SquareCentimetres{value}, AreaUnit::Acre, 2)) * 100;
            QVERIFY2(std::abs(got - std::round(expected)) < 1e-3, qPrintable(QString::number(value)));
        }
    }

    void symbolsFollowTheLanguage()
    {
        QCOMPARE(UnitText::symbol(AreaUnit::WanSquareMetre), QStringLiteral("hm²")); // one unit, one name
        const TranslationScope translation(Language::Chinese);
        QCOMPARE(UnitText::symbol(AreaUnit::WanSquareMetre), QStringLiteral("万m²"));
        QCOMPARE(UnitText::symbol(AreaUnit::Mu), QStringLiteral("亩"));
    }

    void codesOfUnitsAreThoseOfSchemes()
    {
        for (const char* code : {"m2", "hm2", "wan_m2", "km2", "mu", "acre"})
            QVERIFY2(parseAreaUnit(code), code);
        QVERIFY(!parseAreaUnit("ha?"));
        for (const char* code : {"m", "km", "ft", "mi"})
            QVERIFY2(parseLengthUnit(code), code);
        QVERIFY(!parseLengthUnit("li"));
    }

    void placesAreAsExactAsTheyCanBe()
    {
        QCOMPARE(UnitText::place(529572.41, 2520471.52), std::string("529572.41, 2520471.52"));
        QCOMPARE(UnitText::place(529572.4100000001, 2520471.5199999996), std::string("529572.41, 2520471.52"));
        QCOMPARE(UnitText::place(114.28800000049, 22.78241234567), std::string("114.288, 22.7824123"));
        QCOMPARE(UnitText::place(500000, 0), std::string("500000, 0"));
        QCOMPARE(UnitText::place(-0.00000001, 0.00000001), std::string("0, 0"));
        QCOMPARE(UnitText::place(500000.0004, -12.0005), std::string("500000, -12"));
        QCOMPARE(UnitText::place(1e300, 1e-300), std::string("1e+300, 0"));
    }

    void differencesHaveTheirSign()
    {
        QCOMPARE(signedFigure(shownKilometres(Millimetres{1'234'560'000})), QStringLiteral("+1\u2009234.56"));
        QCOMPARE(signedFigure(shownKilometres(Millimetres{-1'200'000})), QStringLiteral("\u22121.20"));
        QCOMPARE(signedFigure(ShownUnits().number(SquareCentimetres{250'000'000}, AreaUnit::Hectare)),
                 QStringLiteral("+2.50"));
        QCOMPARE(signedFigure(ShownUnits().number(SquareCentimetres{0}, AreaUnit::Hectare)), QStringLiteral("0"));
        QCOMPARE(signedFigure(shownKilometres(Millimetres{-1})), QStringLiteral("0")); // rounded away
    }

    void changesInPercentHaveTheirSign()
    {
        QCOMPARE(percentChange(200, 225), QStringLiteral("+12.5 %"));
        QCOMPARE(percentChange(200, 100), QStringLiteral("\u221250.0 %"));
        QCOMPARE(percentChange(7, 7), QStringLiteral("0 %"));
        QCOMPARE(percentChange(0, 0), QStringLiteral("0 %"));
        QCOMPARE(percentChange(0, 7), QStringLiteral("—")); // of nothing
    }

    void balancesAreExactToTheMillimetre()
    {
        QCOMPARE(UnitText::exactMetres(Millimetres{22'420'000}), std::string("22420.000 m"));
        QCOMPARE(UnitText::exactMetres(Millimetres{-5}), std::string("-0.005 m"));
    }
};

RIPARIA_TEST(UnitTextTest)
#include "UnitTextTest.moc"
