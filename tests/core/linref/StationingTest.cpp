// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/linref/Stationing.h"
#include "core/linref/ChainageText.h"
#include "tests/support/TestMain.h"

#include <QtTest/QtTest>

#include <random>

using namespace riparia;

namespace {

constexpr Millimetres kLength{23'412'600};

/// The label of a position, as printed.
std::string label(const Stationing& stationing, std::int64_t mm)
{
    return chainageText(stationing.chainageAt({mm}));
}

/// The position of a typed label in millimetres, or "code: detail".
std::string place(const Stationing& stationing, std::string_view text)
{
    const Result<Position> position = stationing.positionOf(parseChainage(text)->chainage);
    return position ? std::to_string(position->mm)
                    : std::string(toString(position.error().code)) + ": " + position.error().detail;
}

} // namespace

/// Labels of positions and back: origins, starts, calibration points, chainage equations.
class StationingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void labelsGrowDownstreamFromTheSource()
    {
        const Stationing stationing(kLength, Origin::Source);
        QCOMPARE(label(stationing, 0), std::string("K0+000"));
        QCOMPARE(label(stationing, 1'234'500), std::string("K1+234.5"));
        QCOMPARE(label(stationing, kLength.value), std::string("K23+412.6"));
        QCOMPARE(place(stationing, "K1+234.5"), std::string("1234500"));
    }

    void labelsGrowUpstreamFromTheMouth()
    {
        const Stationing stationing(kLength, Origin::Mouth);
        QCOMPARE(label(stationing, kLength.value), std::string("K0+000"));
        QCOMPARE(label(stationing, 0), std::string("K23+412.6"));
        QCOMPARE(label(stationing, kLength.value - 350'000), std::string("K0+350"));
        QCOMPARE(place(stationing, "K0+350"), std::to_string(kLength.value - 350'000));
    }

    void startIsTheLabelAtTheOriginEnd()
    {
        QCOMPARE(label(Stationing(kLength, Origin::Source, 10'014'000), 0), std::string("K10+014"));
        QCOMPARE(label(Stationing(kLength, Origin::Mouth, 10'014'000), kLength.value), std::string("K10+014"));
        const Stationing negative(kLength, Origin::Source, -50'000);
        QCOMPARE(label(negative, 0), std::string("K-0+050"));
        QCOMPARE(label(negative, 50'000), std::string("K0+000"));
        QCOMPARE(place(negative, "K-0+050"), std::string("0"));
    }

    void namesTheEndThatWasPassed()
    {
        const Stationing source(kLength, Origin::Source);
        QCOMPARE(place(source, "K23+412.6"), std::string("23412600"));
        QCOMPARE(place(source, "K23+412.601"), std::string("chainage_out_of_range: K23+412.6"));
        QCOMPARE(place(source, "K99+000"), std::string("chainage_out_of_range: K23+412.6"));
        QCOMPARE(place(source, "K-0+000.001"), std::string("chainage_out_of_range: K0+000"));
        const Stationing mouth(kLength, Origin::Mouth, 5'000'000);
        QCOMPARE(place(mouth, "K4+999"), std::string("chainage_out_of_range: K5+000"));
        QCOMPARE(place(mouth, "K30+000"), std::string("chainage_out_of_range: K28+412.6"));
        QCOMPARE(source.positionOf({99'000'000}).error().subject, std::string("K99+000"));
    }

    void clampsPositionsBeyondTheEnds()
    {
        const Stationing stationing(kLength, Origin::Source);
        QCOMPARE(label(stationing, -5), std::string("K0+000"));
        QCOMPARE(label(stationing, kLength.value + 5), std::string("K23+412.6"));
    }

    void aRiverWithoutLengthHasOneLabel()
    {
        for (const Origin origin : {Origin::Source, Origin::Mouth}) {
            const Stationing stationing(Millimetres{0}, origin, 7'000);
            QCOMPARE(label(stationing, 0), std::string("K0+007"));
            QCOMPARE(place(stationing, "K0+007"), std::string("0"));
            QCOMPARE(place(stationing, "K0+008"), std::string("chainage_out_of_range: K0+007"));
        }
        QCOMPARE(label(Stationing(), 0), std::string("K0+000"));
    }

    void runsLinearlyBetweenCalibrationPoints()
    {
        // The survey found 1,000 m of labels on 1,010 m of line; outside the points the scale is 1.
        const Stationing stationing(Millimetres{5'000'000}, Origin::Source, 777,
                                    {{{2'010'000}, 3'000'000}, {{1'000'000}, 2'000'000}});
        QCOMPARE(label(stationing, 1'000'000), std::string("K2+000"));
        QCOMPARE(label(stationing, 1'505'000), std::string("K2+500"));
        QCOMPARE(label(stationing, 2'010'000), std::string("K3+000"));
        QCOMPARE(label(stationing, 0), std::string("K1+000"));
        QCOMPARE(label(stationing, 5'000'000), std::string("K5+990"));
        QCOMPARE(place(stationing, "K2+500"), std::string("1505000"));
        QCOMPARE(place(stationing, "K6+000"), std::string("chainage_out_of_range: K5+990"));
        QCOMPARE(stationing.calibration().front().at, Position{1'000'000});
    }

    void calibratesRiversCountedFromTheMouth()
    {
        const Stationing stationing(Millimetres{5'000'000}, Origin::Mouth, 0,
                                    {{{1'000'000}, 4'200'000}, {{4'000'000}, 1'000'000}});
        QCOMPARE(label(stationing, 2'500'000), std::string("K2+600"));
        QCOMPARE(label(stationing, 5'000'000), std::string("K0+000"));
        QCOMPARE(label(stationing, 0), std::string("K5+200"));
        QCOMPARE(place(stationing, "K2+600"), std::string("2500000"));
    }

    void calibrationPointsMayLieOutsideTheRiver()
    {
        const Stationing stationing(Millimetres{1'000'000}, Origin::Source, 0,
                                    {{{-1'000'000}, 0}, {{3'000'000}, 4'000'001}});
        QCOMPARE(label(stationing, 0), std::string("K1+000"));
        QCOMPARE(label(stationing, 1'000'000), std::string("K2+000"));
        QCOMPARE(place(stationing, "K2+000"), std::string("1000000"));
        QCOMPARE(place(stationing, "K2+000.001"), std::string("chainage_out_of_range: K2+000"));
    }

    void jumpsForwardAtAnEquation()
    {
        const Stationing stationing(Millimetres{10'000'000}, Origin::Source, 0, {},
                                    {{{5'000'000}, 5'000'000, 5'200'000}});
        QCOMPARE(label(stationing, 4'999'999), std::string("K4+999.999"));
        QCOMPARE(label(stationing, 5'000'000), std::string("K5+200"));
        QCOMPARE(label(stationing, 10'000'000), std::string("K10+200"));
        QCOMPARE(place(stationing, "K5+000"), std::string("5000000"));
        QCOMPARE(place(stationing, "K5+200"), std::string("5000000"));
        QCOMPARE(place(stationing, "K5+100"), std::string("chainage_missing: K5+000, K5+200"));
        QCOMPARE(place(stationing, "K10+201"), std::string("chainage_out_of_range: K10+200"));
    }

    void labelsThatOccurTwiceNeedABranch()
    {
        const Stationing stationing(Millimetres{10'000'000}, Origin::Source, 0, {},
                                    {{{5'000'000}, 5'000'000, 4'800'000}});
        QCOMPARE(label(stationing, 4'700'000), std::string("K4+700"));
        QCOMPARE(label(stationing, 4'900'000), std::string("K4+900(1)"));
        QCOMPARE(label(stationing, 5'000'000), std::string("K4+800(2)"));
        QCOMPARE(label(stationing, 5'100'000), std::string("K4+900(2)"));
        QCOMPARE(label(stationing, 5'200'001), std::string("K5+000.001"));
        QCOMPARE(place(stationing, "K4+900"), std::string("chainage_ambiguous: K4+900(1), K4+900(2)"));
        QCOMPARE(place(stationing, "K4+900(1)"), std::string("4900000"));
        QCOMPARE(place(stationing, "K4+900(2)"), std::string("5100000"));
        QCOMPARE(place(stationing, "K4+900(3)"), std::string("chainage_missing: K4+900(1), K4+900(2)"));
        QCOMPARE(place(stationing, "K4+700(1)"), std::string("4700000"));
        QCOMPARE(place(stationing, "K4+700(2)"), std::string("chainage_missing: K4+700"));
    }

    void branchesCountFromTheOrigin()
    {
        const Stationing stationing(Millimetres{10'000'000}, Origin::Mouth, 0, {},
                                    {{{5'000'000}, 4'800'000, 5'000'000}});
        QCOMPARE(label(stationing, 10'000'000), std::string("K0+000"));
        QCOMPARE(label(stationing, 5'100'000), std::string("K4+900(1)"));
        QCOMPARE(label(stationing, 4'900'000), std::string("K4+900(2)"));
        QCOMPARE(place(stationing, "K4+900(1)"), std::string("5100000"));
        QCOMPARE(place(stationing, "K4+900(2)"), std::string("4900000"));
    }

    void startAndBothSidesOfAnEquationAreMet()
    {
        // The line is 10 m longer than the labels up to the equation.
        const Stationing stationing(Millimetres{10'000'000}, Origin::Source, 0, {},
                                    {{{5'010'000}, 5'000'000, 6'000'000}});
        QCOMPARE(label(stationing, 0), std::string("K0+000"));
        QCOMPARE(label(stationing, 2'505'000), std::string("K2+500"));
        QCOMPARE(place(stationing, "K5+000"), std::string("5010000"));
        QCOMPARE(label(stationing, 5'010'000), std::string("K6+000"));
    }

    void combinesCalibrationAndEquations()
    {
        const Stationing stationing(Millimetres{10'000'000}, Origin::Source, 0,
                                    {{{2'000'000}, 2'100'000}, {{9'000'000}, 9'900'000}},
                                    {{{6'000'000}, 6'100'000, 6'900'000}});
        QCOMPARE(label(stationing, 4'000'000), std::string("K4+100"));
        QCOMPARE(label(stationing, 6'000'000), std::string("K6+900"));
        QCOMPARE(label(stationing, 7'500'000), std::string("K8+400"));
        QCOMPARE(place(stationing, "K6+500"), std::string("chainage_missing: K6+100, K6+900"));
    }

    void namesBothEndsWhereLabelsStandStill()
    {
        const Stationing stationing(Millimetres{3'000'000}, Origin::Source, 0,
                                    {{{1'000'000}, 1'000'000}, {{2'000'000}, 1'000'000}});
        QCOMPARE(place(stationing, "K1+000"), std::string("chainage_ambiguous: K1+000(1), K1+000(2)"));
        QCOMPARE(place(stationing, "K1+000(2)"), std::string("2000000"));
        QCOMPARE(place(stationing, "K1+500"), std::string("2500000"));
    }

    void comparesAsAValue()
    {
        const std::vector<CalibrationPoint> points{{{2}, 2}, {{1}, 1}};
        const std::vector<CalibrationPoint> sorted{{{1}, 1}, {{2}, 2}};
        QVERIFY(Stationing(kLength, Origin::Source, 0, points) == Stationing(kLength, Origin::Source, 0, sorted));
        QVERIFY(!(Stationing(kLength, Origin::Source) == Stationing(kLength, Origin::Mouth)));
        QVERIFY(!(Stationing(kLength, Origin::Source) == Stationing(kLength, Origin::Source, 1)));
    }

    void namesOrigins()
    {
        QCOMPARE(std::string(toString(Origin::Source)), std::string("source"));
        QCOMPARE(std::string(toString(Origin::Mouth)), std::string("mouth"));
    }

    void isItsOwnInverse();
    void survivesHostileNumbers();
};

void StationingTest::isItsOwnInverse()
{
    std::mt19937_64 random(riparia::test::seed());
    const int count = riparia::test::amount(300, 20'000);
    for (int i = 0; i < count; ++i) {
        const auto length = static_cast<std::int64_t>(random() % 50'000'000 + 10);
        const Origin origin = random() % 2 ? Origin::Source : Origin::Mouth;
        const auto start = static_cast<std::int64_t>(random() % 2'000'000) - 1'000'000;
        std::vector<CalibrationPoint> calibration;
        std::vector<ChainageEquation> equations;
        // Labels grow from the origin by 1 to 1.25 per metre: the finer the labels the better the inverse.
        const int kind = static_cast<int>(random() % 3);
        std::int64_t walked = 0;
        for (double value = static_cast<double>(start); kind > 0 && walked < length;) {
            const auto step = static_cast<std::int64_t>(random() % 4'000'000 + 1'000);
            walked += step;
            value += static_cast<double>(step) * (1.0 + static_cast<double>(random() % 1000) / 4000.0);
            const auto here = static_cast<std::int64_t>(value);
            const Position at{origin == Origin::Source ? walked : length - walked};
            if (kind == 1) {
                calibration.push_back({at, here});
                continue;
            }
            value += static_cast<double>(random() % 400'000) - 200'000.0;
            const auto beyond = static_cast<std::int64_t>(value);
            equations.push_back(origin == Origin::Source ? ChainageEquation{at, here, beyond}
                                                         : ChainageEquation{at, beyond, here});
        }
        const Stationing stationing(Millimetres{length}, origin, start, calibration, equations);
        for (int j = 0; j < 20; ++j) {
            const Position position{static_cast<std::int64_t>(random() % static_cast<std::uint64_t>(length + 1))};
            const Chainage chainage = stationing.chainageAt(position);
            const Result<Position> back = stationing.positionOf(chainage);
            QVERIFY2(back.has_value(), chainageText(chainage).c_str());
            QVERIFY2(std::abs(back->mm - position.mm) <= 1, chainageText(chainage).c_str());
            if (kind == 0)
                QCOMPARE(*back, position);
        }
    }
}

void StationingTest::survivesHostileNumbers()
{
    constexpr std::int64_t kMost = std::numeric_limits<std::int64_t>::max();
    constexpr std::int64_t kLeast = std::numeric_limits<std::int64_t>::min();
    for (const std::int64_t length : {std::int64_t{-5}, std::int64_t{0}, std::int64_t{1}, kMost}) {
        for (const std::int64_t a : {kLeast, std::int64_t{0}, kMost}) {
            for (const std::int64_t b : {kLeast, std::int64_t{1}, kMost}) {
                const Stationing stationing(Millimetres{length}, a > b ? Origin::Mouth : Origin::Source, a,
                                            {{{a}, b}, {{b}, a}}, {{{a}, a, b}});
                const Position middle{length / 2};
                const Result<Position> back = stationing.positionOf(stationing.chainageAt(middle));
                QVERIFY(!back || (back->mm >= 0 && back->mm <= std::max<std::int64_t>(length, 0)));
            }
        }
    }
}

RIPARIA_TEST(StationingTest)
#include "StationingTest.moc"
