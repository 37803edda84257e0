// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/WaterQuality.h"
#include "core/base/Text.h"
#include "tests/support/TestMain.h"

#include <QtTest/QtTest>

#include <limits>

using namespace riparia;

namespace {

std::string surface(const std::vector<QualityReading>& readings, std::string_view water = "river")
{
    const auto grade = surfaceWaterClass(readings, water, Taxonomy::builtIn());
    return grade ? grade->grade + " by " + join(grade->factors, " ") : "none";
}

std::string odour(const std::vector<QualityReading>& readings, std::optional<double> depth = std::nullopt)
{
    const auto grade = blackOdourGrade(readings, depth, Taxonomy::builtIn());
    return grade ? grade->grade : "ungraded";
}

} // namespace

/// GB 3838-2002 (worst single factor) and the guide to black-odorous water of 2015.
class WaterQualityTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void gradesTheTestVectors()
    {
        QCOMPARE(surface({{"do", 5.0, ""}, {"cod_cr", 20, ""}, {"nh3n", 1.0, ""}, {"tp", 0.2, ""}}),
                 std::string("III by do cod_cr nh3n tp"));
        QCOMPARE(surface({{"do", 5.0, ""}, {"cod_cr", 20, ""}, {"nh3n", 1.01, ""}, {"tp", 0.2, ""}}),
                 std::string("IV by nh3n"));
        QCOMPARE(surface({{"do", 2.0, ""}, {"cod_cr", 40, ""}, {"nh3n", 2.0, ""}, {"tp", 0.4, ""}}),
                 std::string("V by do cod_cr nh3n tp"));
        QCOMPARE(surface({{"nh3n", 2.01, ""}}), std::string("worse_than_V by nh3n"));
        QCOMPARE(odour({{"nh3n", 2.01, ""}}), std::string("none"));
    }

    void aValueOnTheLimitMeetsItAndTheNextOneDoesNot()
    {
        for (const QualityLimit& limit : Taxonomy::builtIn().limits()) {
            const bool surfaceWater = limit.standard == "GB 3838-2002";
            const auto grade = [&](double value) {
                const std::vector<QualityReading> readings{{limit.indicator, value, limit.unit}};
                const std::string water = limit.water == "any" ? "river" : limit.water;
                return surfaceWater ? surfaceWaterClass(readings, water, Taxonomy::builtIn())->grade
                                    : blackOdourGrade(readings, std::nullopt, Taxonomy::builtIn())->grade;
            };
            const double worse = limit.limit + (limit.atLeast ? -1e-9 : 1e-9);
            QVERIFY2(grade(worse) != grade(limit.limit), (limit.indicator + " " + limit.grade).c_str());
        }
    }

    void gradesBlackOdour_data()
    {
        QTest::addColumn<QString>("indicator");
        QTest::addColumn<double>("value");
        QTest::addColumn<QString>("grade");
        QTest::newRow("clear") << "transparency" << 25.0 << "none";
        QTest::newRow("mild transparency") << "transparency" << 24.9 << "mild";
        QTest::newRow("still mild transparency") << "transparency" << 10.0 << "mild";
        QTest::newRow("severe transparency") << "transparency" << 9.9 << "severe";
        QTest::newRow("enough oxygen") << "do" << 2.0 << "none";
        QTest::newRow("mild oxygen") << "do" << 1.99 << "mild";
        QTest::newRow("still mild oxygen") << "do" << 0.2 << "mild";
        QTest::newRow("severe oxygen") << "do" << 0.19 << "severe";
        QTest::newRow("orp") << "orp" << 50.0 << "none";
        QTest::newRow("mild orp") << "orp" << -200.0 << "mild";
        QTest::newRow("severe orp") << "orp" << -201.0 << "severe";
        QTest::newRow("ammonia") << "nh3n" << 8.0 << "none";
        QTest::newRow("mild ammonia") << "nh3n" << 8.01 << "mild";
        QTest::newRow("still mild ammonia") << "nh3n" << 15.0 << "mild";
        QTest::newRow("severe ammonia") << "nh3n" << 15.01 << "severe";
    }

    void gradesBlackOdour()
    {
        QFETCH(QString, indicator);
        QFETCH(double, value);
        QTEST(QString::fromStdString(odour({{indicator.toStdString(), value, ""}})), "grade");
    }

    void theWorstFactorDecidesBlackOdour()
    {
        QCOMPARE(odour({{"do", 5, ""}, {"nh3n", 9, ""}, {"orp", 100, ""}}), std::string("mild"));
        QCOMPARE(odour({{"do", 5, ""}, {"nh3n", 9, ""}, {"orp", -300, ""}}), std::string("severe"));
    }

    /// 40 % of the depth below 25 cm; clear to the bed is not black-odorous.
    void shallowWaterHasItsOwnTransparency()
    {
        QCOMPARE(odour({{"transparency", 20, ""}}, 20.0), std::string("none"));
        QCOMPARE(odour({{"transparency", 19, ""}}, 20.0), std::string("mild"));
        QCOMPARE(odour({{"transparency", 8, ""}}, 20.0), std::string("mild"));
        QCOMPARE(odour({{"transparency", 7.9, ""}}, 20.0), std::string("severe"));
        QCOMPARE(odour({{"transparency", 20, ""}}, 25.0), std::string("mild"));
        QCOMPARE(odour({{"transparency", 9, ""}}, 25.0), std::string("severe"));
        QCOMPARE(odour({{"transparency", 0, ""}}, 0.0), std::string("severe"));
    }

    void lakesHaveTheirOwnPhosphorusAndNitrogen()
    {
        QCOMPARE(surface({{"tp", 0.1, ""}}, "river"), std::string("II by tp"));
        QCOMPARE(surface({{"tp", 0.1, ""}}, "lake"), std::string("IV by tp"));
        QCOMPARE(surface({{"tn", 9.0, ""}, {"do", 8, ""}}, "river"), std::string("I by do"));
        QCOMPARE(surface({{"tn", 9.0, ""}, {"do", 8, ""}}, "lake"), std::string("worse_than_V by tn"));
    }

    void acidAndAlkalineAreWorseThanAnyClass()
    {
        QCOMPARE(surface({{"ph", 6, ""}, {"do", 8, ""}}), std::string("I by ph do"));
        QCOMPARE(surface({{"ph", 9, ""}}), std::string("I by ph"));
        QCOMPARE(surface({{"ph", 5.9, ""}}), std::string("worse_than_V by ph"));
        QCOMPARE(surface({{"ph", 9.1, ""}}), std::string("worse_than_V by ph"));
    }

    void unitsAreConvertedExactly()
    {
        QCOMPARE(surface({{"nh3n", 150, "ug/L"}}), std::string("I by nh3n"));
        QCOMPARE(surface({{"nh3n", 150, "μg/L"}}), std::string("I by nh3n"));
        QCOMPARE(surface({{"nh3n", 1.0, " MG/L "}}), std::string("III by nh3n"));
        QCOMPARE(odour({{"transparency", 0.25, "m"}}), std::string("none"));
        QCOMPARE(odour({{"transparency", 249, "mm"}}), std::string("mild"));
        QCOMPARE(odour({{"orp", 0.05, "V"}}), std::string("none"));
    }

    void whatCannotBeGradedIsNamed()
    {
        const std::vector<QualityReading> readings{{"do", 8, "mg/L"},
                                                   {"tp", 1, "furlong"},
                                                   {"tn", 1, ""},
                                                   {"smell", 3, ""},
                                                   {"cod_mn", std::numeric_limits<double>::quiet_NaN(), ""}};
        const auto grade = surfaceWaterClass(readings, "river", Taxonomy::builtIn());
        QVERIFY(grade);
        QCOMPARE(grade->grade, std::string("I"));
        QCOMPARE(join(grade->ignored, " "), std::string("tp tn smell cod_mn"));
        QCOMPARE(surface({}), std::string("none"));
        QCOMPARE(surface({{"smell", 3, ""}}), std::string("none"));
        QCOMPARE(odour({{"tp", 3, ""}}), std::string("ungraded"));
    }
};

RIPARIA_TEST(WaterQualityTest)
#include "WaterQualityTest.moc"
