// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render/ThemeClasses.h"
#include "app/render/WorksNumbers.h"
#include "tests/core/ledger/PlanMaker.h"
#include "tests/support/TestMain.h"

#include <QtTest/QtTest>

#include <algorithm>
#include <cmath>
#include <limits>
#include <random>

using namespace riparia;
using namespace riparia::test;

namespace {

constexpr double kInfinite = std::numeric_limits<double>::infinity();
constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

/// "1, 2-3"
QString written(const ThemeClasses& classes)
{
    QStringList texts;
    for (const ThemeClass& one : classes.classes())
        texts += one.least == one.most ? QString::number(one.least)
                                       : QString::number(one.least) + u'-' + QString::number(one.most);
    return texts.join(QStringLiteral(", "));
}

} // namespace

class ThemeClassesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void valuesFallIntoFewClasses_data()
    {
        QTest::addColumn<std::vector<double>>("values");
        QTest::addColumn<QString>("classes");
        using Values = std::vector<double>;
        QTest::newRow("none") << Values{} << QString();
        QTest::newRow("one") << Values{7} << "7";
        QTest::newRow("all equal") << Values{7, 7, 7, 7, 7, 7, 7, 7} << "7";
        QTest::newRow("a class for each of five") << Values{5, 1, 4, 2, 3, 1} << "1, 2, 3, 4, 5";
        QTest::newRow("six") << Values{1, 2, 3, 4, 5, 6} << "1-2, 3, 4, 5, 6";
        QTest::newRow("ten") << Values{10, 9, 8, 7, 6, 5, 4, 3, 2, 1} << "1-2, 3-4, 5-6, 7-8, 9-10";
        QTest::newRow("ties at the lower end") << Values{1, 1, 1, 1, 1, 1, 2, 3, 4, 5, 6} << "1, 2, 3, 4, 5-6";
        QTest::newRow("ties at the upper end") << Values{1, 2, 3, 4, 5, 6, 6, 6, 6, 6, 6} << "1-2, 3, 4, 5, 6";
        QTest::newRow("what is not finite") << Values{kNaN, 2, kInfinite, -kInfinite} << "2";
        QTest::newRow("years far from the others")
            << Values{1900, 2021, 2022, 2023, 2024, 20'260} << "1900-2021, 2022, 2023, 2024, 20260";
    }
    void valuesFallIntoFewClasses()
    {
        QFETCH(std::vector<double>, values);
        QFETCH(QString, classes);
        QCOMPARE(written(ThemeClasses::of(values)), classes);
    }

    void everyValueIsInOneClassAndNoneIsEmpty()
    {
        std::mt19937 random(seed());
        for (int round = 0; round < amount(200, 5000); ++round) {
            std::vector<double> values(std::uniform_int_distribution<std::size_t>(0, 60)(random));
            const int most = std::uniform_int_distribution<int>(0, 40)(random); // few make ties
            for (double& value : values)
                value = std::uniform_int_distribution<int>(0, most)(random);
            const ThemeClasses classes = ThemeClasses::of(values);
            QVERIFY(classes.count() <= ThemeClasses::kMost);
            std::vector<int> members(classes.classes().size());
            for (const double value : values) {
                const int index = classes.indexOf(value);
                QVERIFY(index != ThemeClasses::kUnknown);
                ++members[static_cast<std::size_t>(index)];
            }
            QVERIFY(std::ranges::none_of(members, [](int count) { return count == 0; }));
            for (std::size_t i = 0; i < classes.classes().size(); ++i) {
                const ThemeClass& one = classes.classes()[i];
                QVERIFY(one.least <= one.most);
                QVERIFY(i == 0 || classes.classes()[i - 1].most < one.least);
                QVERIFY(std::ranges::find(values, one.least) != values.end()); // ends are values
                QVERIFY(std::ranges::find(values, one.most) != values.end());
            }
        }
    }

    void whatHasNoClassIsUnknown()
    {
        const ThemeClasses classes = ThemeClasses::of({1, 2, 4});
        QCOMPARE(classes.indexOf(std::nullopt), ThemeClasses::kUnknown);
        QCOMPARE(classes.indexOf(3), ThemeClasses::kUnknown);
        QCOMPARE(classes.indexOf(kNaN), ThemeClasses::kUnknown);
        QCOMPARE(classes.indexOf(4), 2);
        QCOMPARE(ThemeClasses().indexOf(1), ThemeClasses::kUnknown);
        QVERIFY(!classes.areQuantiles());
        QVERIFY(ThemeClasses::of({1, 2, 3, 4, 5, 6}).areQuantiles());
    }

    void costsHaveThreeDigitsAndAreNotNegative_data()
    {
        QTest::addColumn<double>("cost");
        QTest::addColumn<double>("taken"); // -1: none
        QTest::newRow("nothing") << 0.0 << 0.0;
        QTest::newRow("less than nothing") << -1.0 << -1.0;
        QTest::newRow("no number") << kNaN << -1.0;
        QTest::newRow("no end") << kInfinite << -1.0;
        QTest::newRow("whole") << 350.0 << 350.0;
        QTest::newRow("cut") << 2.8249 << 2.82;
        QTest::newRow("raised") << 349.6 << 350.0;
        QTest::newRow("thousands") << 123'456.0 << 123'000.0;
        QTest::newRow("a digit more") << 999.7 << 1000.0;
        QTest::newRow("very small") << 1e-12 << 0.0;
        QTest::newRow("very large") << 1.2345e20 << 1.23e20;
    }
    void costsHaveThreeDigitsAndAreNotNegative()
    {
        QFETCH(double, cost);
        QFETCH(double, taken);
        const auto made = themeCost(cost);
        QCOMPARE(made.has_value(), taken >= 0);
        if (made)
            QCOMPARE(*made, taken);
    }

    void classesAreWrittenAsTheirEnds()
    {
        QCOMPARE(yearsText({2021, 2021}), QStringLiteral("2021"));
        QCOMPARE(yearsText({2021, 2024}), QStringLiteral("2021–2024"));
        QCOMPARE(costsText({2.82, 2.82}), QStringLiteral("2.82"));
        QCOMPARE(costsText({350, 3450}), QStringLiteral("350–3\u2009450"));
    }

    void yearIsThatOfCompletionElseThePlannedEnd()
    {
        Works of = works("W-0001", 1);
        Segment one = segment("S-0001", "R", 0, 1000);
        QVERIFY(!worksNumbers(one, nullptr, {}).year);
        QVERIFY(!worksNumbers(one, &of, {}).year);
        of.yearEnd = 2027;
        QCOMPARE(worksNumbers(one, &of, {}).year, std::optional(2027.0));
        one.yearEnd = 2026;
        QCOMPARE(worksNumbers(one, &of, {}).year, std::optional(2026.0));
        of.events = {on("2024-05-01", "completion")};
        QCOMPARE(worksNumbers(one, &of, {}).year, std::optional(2024.0));
        one.events = {on("2023-01-01", "plan")}; // it speaks for itself
        QCOMPARE(worksNumbers(one, &of, {}).year, std::optional(2026.0));
        one.events.push_back(on("2025-02-01", "completion"));
        one.events.push_back(on("2025-01-01", "completion"));
        QCOMPARE(worksNumbers(one, &of, {}).year, std::optional(2025.0));
        QCOMPARE(worksNumbers(one, &of, Date::parse("2024-12-31").value()).year, std::optional(2026.0));
        one.events.back().cancelled = one.events[1].cancelled = true; // which makes it none
        QCOMPARE(worksNumbers(one, &of, {}).year, std::optional(2026.0));
    }

    void areasAndGreenwaysHaveTheirNumbersBySize()
    {
        Area area = square("A-0001", 0, 0, 100);
        int asked = 0;
        const auto size = [&] {
            ++asked;
            return 500.0;
        };
        QVERIFY(!worksNumbers(area, nullptr, {}, size).costPerMetre);
        QCOMPARE(asked, 0); // nothing is measured for nothing
        area.measures = {MeasureEntry{"M13"}};
        area.measures[0].cost = 1000;
        area.yearEnd = 2025;
        QCOMPARE(worksNumbers(area, nullptr, {}, size).costPerMetre, std::optional(2.0));
        QCOMPARE(worksNumbers(area, nullptr, {}, size).year, std::optional(2025.0));
        QVERIFY(!worksNumbers(area, nullptr, {}, [] { return 0.0; }).costPerMetre);
        Greenway way = greenwayAlong("G-0001", "R", 0, 100, Bank::Left);
        way.measures = area.measures;
        way.events = {on("2023-01-01", "completion")};
        QCOMPARE(worksNumbers(way, nullptr, {}, size).costPerMetre, std::optional(2.0));
        QCOMPARE(worksNumbers(way, nullptr, {}, size).year, std::optional(2023.0));
    }

    void aGreenwayOnBothBanksIsTwoPaths()
    {
        const auto size = [] { return 500.0; };
        Greenway way = greenwayAlong("G-0001", "R", 0, 500, Bank::Both);
        way.measures = {MeasureEntry{"M13"}};
        way.measures[0].cost = 1000;
        QCOMPARE(worksNumbers(way, nullptr, {}, size).costPerMetre, std::optional(1.0));
        way.link.bank = Bank::Channel;
        QCOMPARE(worksNumbers(way, nullptr, {}, size).costPerMetre, std::optional(2.0));
        way.link = {"R", {}, Bank::Both, LinkOrigin::Explicit}; // its lines are all there is
        QCOMPARE(worksNumbers(way, nullptr, {}, size).costPerMetre, std::optional(2.0));
    }

    void costIsThatOfAllMeasuresByTheLength()
    {
        Segment one = segment("S-0001", "R", 0, 2000);
        QVERIFY(!worksNumbers(one, nullptr, {}).costPerMetre);
        one.measures = {MeasureEntry{"M07"}, MeasureEntry{"M05"}};
        QVERIFY(!worksNumbers(one, nullptr, {}).costPerMetre);
        one.measures[0].cost = 500'000;
        one.measures[1].cost = 300'000;
        QCOMPARE(worksNumbers(one, nullptr, {}).costPerMetre, std::optional(400.0));
        one.measures[0].cost = 0;
        one.measures[1].cost.reset();
        QCOMPARE(worksNumbers(one, nullptr, {}).costPerMetre, std::optional(0.0));
        one.measures[0].cost = -1;
        QVERIFY(!worksNumbers(one, nullptr, {}).costPerMetre);
        one.measures[0].cost = kNaN;
        QVERIFY(!worksNumbers(one, nullptr, {}).costPerMetre);
        one.measures[0].cost = 1000;
        one.span.to = one.span.from;
        QVERIFY(!worksNumbers(one, nullptr, {}).costPerMetre);
    }
};

RIPARIA_TEST(ThemeClassesTest)
#include "ThemeClassesTest.moc"
