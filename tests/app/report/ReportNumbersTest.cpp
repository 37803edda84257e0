// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/ReportNumbers.h"
#include "tests/support/TestMain.h"

#include <QtTest/QtTest>

using namespace riparia;

/// Numbers as the report prints them (DOMAIN.md 5.4).
class ReportNumbersTest : public QObject {
    Q_OBJECT

    const ReportNumbers english{builtInSchemes().front(), Language::English};
    const ReportNumbers chinese{builtInSchemes().front(), Language::Chinese};

private Q_SLOTS:
    void lengthsAreRoundedHalfToEven()
    {
        QCOMPARE(english.kilometres({4'385'000}), QStringLiteral("4.38"));
        QCOMPARE(english.kilometres({1'295'000}), QStringLiteral("1.30"));
        QCOMPARE(english.kilometres({12'345'678'000}), QStringLiteral("12,345.68"));
        QCOMPARE(english.metres({1'770'000}), QStringLiteral("1,770.0"));
    }

    void nothingIsADash()
    {
        QCOMPARE(english.kilometres({0}), QStringLiteral("–"));
        QCOMPARE(english.kilometres({0}, false), QStringLiteral("0.00"));
        QCOMPARE(english.area({0}), QStringLiteral("–"));
        QCOMPARE(english.negative(english.metres({0})), QStringLiteral("–"));
        QCOMPARE(english.negative(english.metres({2'483'000})), QStringLiteral("−2,483.0"));
    }

    void areasAreInTheUnitOfTheReader()
    {
        QCOMPARE(english.area({4'510'000'000}), QStringLiteral("45.10"));
        QCOMPARE(english.areaUnit(), QStringLiteral("hm²"));
        QCOMPARE(chinese.area({4'510'000'000}), QStringLiteral("45.1"));
        QCOMPARE(ReportNumbers::squareMetres({4'510'000'000}), QStringLiteral("451,000"));
        QCOMPARE(ReportNumbers::mu({4'510'000'000}), QStringLiteral("676.5"));
    }

    void moneyIsInTheUnitOfTheLanguage()
    {
        QCOMPARE(english.money(298'394'800), QStringLiteral("298.39"));
        QCOMPARE(chinese.money(298'394'800), QStringLiteral("29,839.48"));
        QCOMPARE(ReportNumbers::moneyUnit(), QStringLiteral("CNY million"));
        QCOMPARE(english.money(0), QStringLiteral("–"));
        QCOMPARE(english.money(4'999), QStringLiteral("0.00"));
        // Rounded once: by way of 100 yuan this would become 1.24.
        QCOMPARE(english.money(1'234'960), QStringLiteral("1.23"));
        QCOMPARE(english.money(1'235'000.01), QStringLiteral("1.24"));
        QCOMPARE(chinese.money(12'350.01), QStringLiteral("1.24"));
        QCOMPARE(chinese.money(12'450), QStringLiteral("1.24")); // half to even
    }

    void aPublishedFigureIsInTheLanguageOfTheReport()
    {
        auto value = std::make_shared<ReportedValue>();
        value->unitText = "22.42 公里";
        ReportedCheck check;
        check.value = value;
        check.quantity = Quantity::RiverLength;
        check.reported = 22'420'000;
        QCOMPARE(english.published(check), QStringLiteral("22.42 km"));
        QCOMPARE(chinese.published(check), QStringLiteral("22.42 公里"));
        value->unitText = "22.42 km (river)";
        QCOMPARE(english.published(check), QStringLiteral("22.42 km (river)"));
    }

    void aPartIsNeverAllNorNothing()
    {
        QCOMPARE(ReportNumbers::percent(1, 1), QStringLiteral("100"));
        QCOMPARE(ReportNumbers::percent(999, 1000), QStringLiteral("99"));
        QCOMPARE(ReportNumbers::percent(78, 100), QStringLiteral("78"));
        QCOMPARE(ReportNumbers::percent(0, 0), QStringLiteral("–"));
    }

    void rowsThatDoNotAddUpAreToldOf()
    {
        // Areas of the published table: 45.0 printed row by row against 45.1.
        const std::vector<std::int64_t> rows{88'250, 31'750, 72'450, 24'650, 15'150, 41'350,
                                             55'850, 38'450, 33'250, 27'550, 22'300};
        QStringList areas;
        std::int64_t sum = 0;
        for (const std::int64_t row : rows) {
            areas << chinese.area({row * 10'000});
            sum += row * 10'000;
        }
        const QString total = chinese.area({sum});
        QCOMPARE(ReportNumbers::mismatch(areas, total), QStringLiteral("45.0 against 45.1"));
        QCOMPARE(ReportNumbers::mismatch({total}, total), QString());
    }

    void rowsAreReadAsTheyArePrinted()
    {
        const auto mismatch = [](const char* rows, const char* total) {
            return ReportNumbers::mismatch(QString::fromUtf8(rows).split(u'|'), QString::fromUtf8(total));
        };
        QCOMPARE(mismatch("1,234.50|–||0.51", "1,235.00"), QStringLiteral("1,235.01 against 1,235.00"));
        QCOMPARE(mismatch("−1.00|−0.51", "−1.50"), QStringLiteral("−1.51 against −1.50"));
        QCOMPARE(mismatch("+1.00|−0.50", "+0.51"), QStringLiteral("0.50 against +0.51"));
        QCOMPARE(mismatch("1.00|−1.00", "–"), QString());
        QCOMPARE(mismatch("1.00|−1.01|–", "–"), QStringLiteral("−0.01 against –"));
        QCOMPARE(mismatch("1|2", "4"), QStringLiteral("3 against 4"));
        // No sums: nothing below the rows, words, other decimals, more digits than there can be.
        QCOMPARE(mismatch("2021|2022", ""), QString());
        QCOMPARE(mismatch("262.5 in S-0002|", "−262.5"), QString());
        QCOMPARE(mismatch("K0+100|K0+200", "3"), QString());
        QCOMPARE(mismatch("1.5|2.5", "5.00"), QString());
        QCOMPARE(mismatch("99999999999999999999", "1"), QString());
        QCOMPARE(mismatch(".", "1"), QString());
    }

    void datesAreOfTheLanguage()
    {
        QCOMPARE(english.date({2023, 3, 20}), QStringLiteral("2023-03-20"));
        QCOMPARE(chinese.date({2023, 3, 20}), QStringLiteral("2023年03月20日"));
    }

    void groupsAreNumberedInTheWayOfTheLanguage()
    {
        QCOMPARE(english.ordinal(1), QStringLiteral("A"));
        QCOMPARE(english.ordinal(26), QStringLiteral("Z"));
        QCOMPARE(english.ordinal(27), QStringLiteral("27"));
        QStringList numbers;
        for (const int number : {1, 9, 10, 11, 12, 19, 20, 21, 99, 100})
            numbers << chinese.ordinal(number);
        QCOMPARE(numbers.join(u' '), QString::fromUtf8("一 九 十 十一 十二 十九 二十 二十一 九十九 100"));
    }

    void rangesAreOrderedByChainage()
    {
        const Stationing fromMouth(Millimetres{5'000'000}, Origin::Mouth);
        QCOMPARE(english.range(fromMouth, {{1'000'000}, {2'000'000}}), QStringLiteral("K3+000–K4+000"));
        QCOMPARE(chinese.range(fromMouth, {{1'000'000}, {2'000'000}}), QStringLiteral("K3+000～K4+000"));
    }
};

RIPARIA_TEST(ReportNumbersTest)
#include "ReportNumbersTest.moc"
