// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Decimal.h"
#include "core/base/Text.h"
#include "tests/support/TestMain.h"

#include <QtTest/QtTest>

#include <cmath>
#include <limits>
#include <random>

using namespace riparia;

namespace {

constexpr std::int64_t kMost = std::numeric_limits<std::int64_t>::max();
constexpr std::int64_t kLeast = std::numeric_limits<std::int64_t>::min();

/// A row of the case's table: invented lengths and areas that add up to the two published totals.
struct Row {
    const char* name;
    std::int64_t metres;
    std::int64_t squareMetres;
    const char* kilometres;        ///< two decimals, GB/T 8170
    const char* tenThousandSquare; ///< 万m², one decimal, GB/T 8170
};

constexpr Row kBlackOdorous[] = {
    {"丁山河", 4385, 88250, "4.38", "8.8"},     {"花园河", 1845, 31750, "1.84", "3.2"},
    {"黄沙河", 3615, 72450, "3.62", "7.2"},     {"未列名水体4", 1295, 24650, "1.30", "2.5"},
    {"未列名水体5", 985, 15150, "0.98", "1.5"},
};
constexpr Row kChannels[] = {
    {"上輋水", 2225, 41350, "2.22", "4.1"},      {"黄沙河左支", 2635, 55850, "2.64", "5.6"},
    {"未列名河道3", 1815, 38450, "1.82", "3.8"}, {"未列名河道4", 1465, 33250, "1.46", "3.3"},
    {"未列名河道5", 1175, 27550, "1.18", "2.8"}, {"未列名河道6", 980, 22300, "0.98", "2.2"},
};

/// Lengths are counted in mm and areas in cm², so kilometres have scale 6 and 万m² scale 8.
std::string kilometres(std::int64_t millimetres)
{
    return fixedDecimal(millimetres, 6, 2);
}
std::string tenThousandSquare(std::int64_t squareCentimetres)
{
    return fixedDecimal(squareCentimetres, 8, 1);
}

struct Sums {
    std::int64_t millimetres = 0;
    std::int64_t squareCentimetres = 0;
    std::int64_t printedKilometres = 0;        ///< of the rounded rows, in 0.01 km
    std::int64_t printedTenThousandSquare = 0; ///< of the rounded rows, in 0.1 万m²
};

template <std::size_t N>
void add(const Row (&rows)[N], Sums& sums)
{
    for (const Row& row : rows) {
        sums.millimetres += row.metres * 1000;
        sums.squareCentimetres += row.squareMetres * 10000;
        sums.printedKilometres += divideHalfEven(row.metres, 10);
        sums.printedTenThousandSquare += divideHalfEven(row.squareMetres, 1000);
    }
}

} // namespace

/// GB/T 8170-2008 (四舍六入五成双) and the rows of the case's table.
class DecimalTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void roundsThePublishedExamplesOfTheStandard_data()
    {
        QTest::addColumn<QString>("number");
        QTest::addColumn<int>("decimals");
        QTest::addColumn<QString>("rounded");
        QTest::newRow("one place") << "12.1498" << 1 << "12.1";
        QTest::newRow("to a whole") << "12.1498" << 0 << "12";
        QTest::newRow("more than half") << "10.5002" << 0 << "11";
        QTest::newRow("exact half over an even digit") << "1.050" << 1 << "1.0";
        QTest::newRow("exact half over an odd digit") << "0.35" << 1 << "0.4";
        QTest::newRow("thousands, even") << "2500" << -3 << "2000";
        QTest::newRow("thousands, odd") << "3500" << -3 << "4000";
        QTest::newRow("negative, by its absolute value") << "-0.0365" << 3 << "-0.036";
        QTest::newRow("three significant figures, once") << "8.53459" << 2 << "8.53";
        QTest::newRow("once, not in steps") << "15.4546" << 0 << "15";
    }
    void roundsThePublishedExamplesOfTheStandard()
    {
        QFETCH(QString, number);
        QFETCH(int, decimals);
        QFETCH(QString, rounded);
        QCOMPARE(roundDecimalText(number.toStdString(), decimals), rounded.toStdString());
    }

    void roundsTextAtItsEdges_data()
    {
        QTest::addColumn<QString>("number");
        QTest::addColumn<int>("decimals");
        QTest::addColumn<QString>("rounded");
        QTest::newRow("carries through nines") << "9.995" << 2 << "10.00";
        QTest::newRow("carries into a new digit") << "999.5" << 0 << "1000";
        QTest::newRow("adds missing places") << "7" << 2 << "7.00";
        QTest::newRow("no digit before the point") << ".5" << 0 << "0";
        QTest::newRow("no digit after the point") << "5." << 1 << "5.0";
        QTest::newRow("leading zeros go") << "0004.385" << 2 << "4.38";
        QTest::newRow("plus sign goes") << "+1.5" << 0 << "2";
        QTest::newRow("no minus on zero") << "-0.004" << 2 << "0.00";
        QTest::newRow("minus stays on what is left") << "-0.006" << 2 << "-0.01";
        QTest::newRow("half of the first place") << "5" << -1 << "0";
        QTest::newRow("over half of the first place") << "7" << -1 << "10";
        QTest::newRow("far below the place") << "7" << -5 << "0";
        QTest::newRow("far more digits than a double has")
            << "0.12345678901234567890123456789" << 28 << "0.1234567890123456789012345679";
        QTest::newRow("a half that only a far digit breaks") << "0.250000000000000000000000000001" << 1 << "0.3";
    }
    void roundsTextAtItsEdges() { roundsThePublishedExamplesOfTheStandard(); }

    void returnsUnchangedWhatIsNoPlainDecimal_data()
    {
        QTest::addColumn<QString>("text");
        for (const char* text : {"", "-", ".", "1e5", "1,5", "nan", "12 m", "1.2.3", "--1", "１"})
            QTest::newRow(text) << text;
    }
    void returnsUnchangedWhatIsNoPlainDecimal()
    {
        QFETCH(QString, text);
        QCOMPARE(roundDecimalText(text.toStdString(), 1), text.toStdString());
    }

    void dividesHalfToEven_data()
    {
        QTest::addColumn<qlonglong>("value");
        QTest::addColumn<qlonglong>("unit");
        QTest::addColumn<qlonglong>("quotient");
        QTest::newRow("half over even goes down") << 4'385'000LL << 10'000LL << 438LL;
        QTest::newRow("half over odd goes up") << 4'395'000LL << 10'000LL << 440LL;
        QTest::newRow("just above half") << 4'385'001LL << 10'000LL << 439LL;
        QTest::newRow("just below half") << 4'394'999LL << 10'000LL << 439LL;
        QTest::newRow("negative, by its absolute value") << -365LL << 10LL << -36LL;
        QTest::newRow("negative, odd") << -375LL << 10LL << -38LL;
        QTest::newRow("an odd unit has no half") << 7LL << 3LL << 2LL;
        QTest::newRow("zero") << 0LL << 10LL << 0LL;
        QTest::newRow("unit one") << -17LL << 1LL << -17LL;
        QTest::newRow("largest") << qlonglong(kMost) << 2LL << 4611686018427387904LL;
        QTest::newRow("largest by itself") << qlonglong(kMost) << qlonglong(kMost) << 1LL;
        QTest::newRow("smallest") << qlonglong(kLeast) << 1LL << qlonglong(kLeast);
        QTest::newRow("smallest by the largest") << qlonglong(kLeast) << qlonglong(kMost) << -1LL;
    }
    void dividesHalfToEven()
    {
        QFETCH(qlonglong, value);
        QFETCH(qlonglong, unit);
        QFETCH(qlonglong, quotient);
        QCOMPARE(qlonglong(divideHalfEven(value, unit)), quotient);
    }

    void writesFixedDecimals_data()
    {
        QTest::addColumn<qlonglong>("value");
        QTest::addColumn<int>("scale");
        QTest::addColumn<int>("decimals");
        QTest::addColumn<QString>("text");
        QTest::newRow("millimetres as kilometres") << 4'385'000LL << 6 << 2 << "4.38";
        QTest::newRow("all the millimetres") << 4'385'001LL << 6 << 6 << "4.385001";
        QTest::newRow("more places than there are") << 15LL << 1 << 3 << "1.500";
        QTest::newRow("zero with places") << 0LL << 3 << 2 << "0.00";
        QTest::newRow("zero with more places than there are") << 0LL << 0 << 3 << "0.000";
        QTest::newRow("below one") << 5LL << 3 << 3 << "0.005";
        QTest::newRow("no places") << 2500LL << 3 << 0 << "2";
        QTest::newRow("negative") << -1'234LL << 3 << 1 << "-1.2";
        QTest::newRow("rounded to zero has no minus") << -4LL << 3 << 2 << "0.00";
        QTest::newRow("largest") << qlonglong(kMost) << 18 << 18 << "9.223372036854775807";
        QTest::newRow("smallest") << qlonglong(kLeast) << 0 << 0 << "-9223372036854775808";
        QTest::newRow("largest, with places added") << qlonglong(kMost) << 0 << 2 << "9223372036854775807.00";
    }
    void writesFixedDecimals()
    {
        QFETCH(qlonglong, value);
        QFETCH(int, scale);
        QFETCH(int, decimals);
        QFETCH(QString, text);
        QCOMPARE(fixedDecimal(value, scale, decimals), text.toStdString());
    }

    void printsTheRowsOfTheCase_data()
    {
        QTest::addColumn<qlonglong>("metres");
        QTest::addColumn<qlonglong>("squareMetres");
        QTest::addColumn<QString>("length");
        QTest::addColumn<QString>("area");
        for (const Row& row : kBlackOdorous)
            QTest::newRow(row.name) << qlonglong(row.metres) << qlonglong(row.squareMetres) << row.kilometres
                                    << row.tenThousandSquare;
        for (const Row& row : kChannels)
            QTest::newRow(row.name) << qlonglong(row.metres) << qlonglong(row.squareMetres) << row.kilometres
                                    << row.tenThousandSquare;
        QTest::newRow("小计 black-odorous") << 12125LL << 232250LL << "12.12"
                                            << "23.2";
        QTest::newRow("小计 channels") << 10295LL << 218750LL << "10.30"
                                       << "21.9";
        QTest::newRow("合计") << 22420LL << 451000LL << "22.42"
                              << "45.1";
    }
    void printsTheRowsOfTheCase()
    {
        QFETCH(qlonglong, metres);
        QFETCH(qlonglong, squareMetres);
        QFETCH(QString, length);
        QFETCH(QString, area);
        QCOMPARE(kilometres(metres * 1000), length.toStdString());
        QCOMPARE(tenThousandSquare(squareMetres * 10000), area.toStdString());
    }

    void totalsComeFromUnroundedValues()
    {
        Sums blackOdorous;
        add(kBlackOdorous, blackOdorous);
        QCOMPARE(kilometres(blackOdorous.millimetres), std::string("12.12"));
        QCOMPARE(tenThousandSquare(blackOdorous.squareCentimetres), std::string("23.2"));
        Sums channels;
        add(kChannels, channels);
        QCOMPARE(kilometres(channels.millimetres), std::string("10.30"));
        QCOMPARE(tenThousandSquare(channels.squareCentimetres), std::string("21.9"));

        Sums all = blackOdorous;
        add(kChannels, all);
        QCOMPARE(all.millimetres, std::int64_t(22'420'000));
        QCOMPARE(all.squareCentimetres, std::int64_t(4'510'000'000));
        QCOMPARE(kilometres(all.millimetres), std::string("22.42"));
        QCOMPARE(tenThousandSquare(all.squareCentimetres), std::string("45.1"));
        // What a reader gets who adds the printed rows: right for lengths, 0.1 short for areas.
        QCOMPARE(fixedDecimal(all.printedKilometres, 2, 2), std::string("22.42"));
        QCOMPARE(fixedDecimal(all.printedTenThousandSquare, 1, 1), std::string("45.0"));
    }

    /// The two ways of rounding, through integers and through text, were written apart: each is the other's oracle.
    void integersAndTextAgree()
    {
        std::mt19937_64 random(test::seed());
        for (int i = 0; i < test::amount(20'000, 1'000'000); ++i) {
            const int scale = static_cast<int>(random() % 12);
            const int decimals = static_cast<int>(random() % 12);
            auto value = static_cast<std::int64_t>(random() >> (2 + random() % 60));
            if (random() % 2 == 0)
                value = value / 1000 * 1000 + 500; // near the halves, where the rule decides
            if (random() % 2 == 0)
                value = -value;
            const std::string exact = fixedDecimal(value, scale, scale);
            QCOMPARE(fixedDecimal(value, scale, decimals), roundDecimalText(exact, decimals));
        }
    }

    void shortestTextOfADouble_data()
    {
        QTest::addColumn<double>("value");
        QTest::addColumn<QString>("text");
        QTest::newRow("zero") << 0.0 << "0";
        QTest::newRow("minus zero") << -0.0 << "0";
        QTest::newRow("whole") << 22420.0 << "22420";
        QTest::newRow("tenth") << 0.1 << "0.1";
        QTest::newRow("sum of tenths") << 0.1 + 0.2 << "0.30000000000000004";
        QTest::newRow("negative") << -114.30449 << "-114.30449";
        QTest::newRow("smallest without exponent") << 1e-6 << "0.000001";
        QTest::newRow("largest without exponent") << 999999999999999.0 << "999999999999999";
        QTest::newRow("small") << 1.5e-7 << "1.5e-07";
        QTest::newRow("large") << 1e15 << "1e+15";
        QTest::newRow("not a number") << std::nan("") << "nan";
        QTest::newRow("infinite") << -std::numeric_limits<double>::infinity() << "-inf";
    }
    void shortestTextOfADouble()
    {
        QFETCH(double, value);
        QFETCH(QString, text);
        QCOMPARE(shortest(value), text.toStdString());
    }

    void shortestTextReadsBackAsTheSameDouble()
    {
        std::mt19937_64 random(test::seed());
        std::uniform_real_distribution<double> exponent(-30, 30);
        for (int i = 0; i < test::amount(20'000, 1'000'000); ++i) {
            const double value = std::pow(10.0, exponent(random)) * (random() % 2 == 0 ? 1 : -1);
            const std::string text = shortest(value);
            const std::optional<double> read = parseDouble(text);
            QVERIFY2(read && *read == value, text.c_str());
            const bool usual = std::fabs(value) >= 1e-6 && std::fabs(value) < 1e15;
            QVERIFY2(!usual || text.find('e') == std::string::npos, text.c_str());
        }
    }

    void measuredValuesBecomeWholeUnits_data()
    {
        QTest::addColumn<double>("value");
        QTest::addColumn<double>("units");
        QTest::addColumn<qlonglong>("whole");
        QTest::newRow("metres to millimetres") << 3477.3006 << 1000.0 << 3'477'301LL;
        QTest::newRow("half over even") << 0.0005 << 1000.0 << 0LL;
        QTest::newRow("half over odd") << 0.0015 << 1000.0 << 2LL;
        QTest::newRow("negative half") << -2.5 << 1.0 << -2LL;
        QTest::newRow("beyond the largest") << 1e300 << 1000.0 << qlonglong(kMost);
        QTest::newRow("exactly beyond the largest") << 9223372036854775808.0 << 1.0 << qlonglong(kMost);
        QTest::newRow("the smallest") << -9223372036854775808.0 << 1.0 << qlonglong(kLeast);
        QTest::newRow("infinite") << -std::numeric_limits<double>::infinity() << 1.0 << qlonglong(kLeast);
        QTest::newRow("not a number") << std::nan("") << 1.0 << 0LL;
    }
    void measuredValuesBecomeWholeUnits()
    {
        QFETCH(double, value);
        QFETCH(double, units);
        QFETCH(qlonglong, whole);
        QCOMPARE(qlonglong(toInteger(value, units)), whole);
    }
};

RIPARIA_TEST(DecimalTest)
#include "DecimalTest.moc"
