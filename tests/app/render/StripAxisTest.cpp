// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render/StripAxis.h"
#include "tests/support/TestMain.h"

#include <QtTest/QtTest>

#include <cmath>

using namespace riparia;

class StripAxisTest : public QObject {
    Q_OBJECT

    static StripAxis axisOf(Origin origin) { return {Millimetres{5'000'000}, origin, 100, 600}; }
    static Position metres(double value) { return Position::fromMetres(value); }

private Q_SLOTS:
    void chainageGrowsToTheRightWhereverItStarts()
    {
        const StripAxis source = axisOf(Origin::Source);
        QCOMPARE(source.x(metres(0)), 100.0);
        QCOMPARE(source.x(metres(5000)), 600.0);
        QVERIFY(source.isDownstream());
        const StripAxis mouth = axisOf(Origin::Mouth);
        QCOMPARE(mouth.x(metres(5000)), 100.0);
        QCOMPARE(mouth.x(metres(1000)), 500.0);
        QVERIFY(!mouth.isDownstream());
        const auto [first, second] = mouth.ends({metres(1000), metres(2000)});
        QCOMPARE(first, 400.0);
        QCOMPARE(second, 500.0);
    }

    void placesAndAbscissasAreInverse()
    {
        for (const Origin origin : {Origin::Source, Origin::Mouth}) {
            StripAxis axis = axisOf(origin);
            axis.zoom(7.3, 222);
            axis.pan(-31);
            for (const double at : {0.0, 812.345, 2500.0, 4999.999, 5000.0})
                QCOMPARE(axis.at(axis.x(metres(at))), metres(at));
            QCOMPARE(axis.at(-1e9), origin == Origin::Source ? metres(0) : metres(5000));
        }
    }

    void zoomKeepsThePlaceUnderThePointer()
    {
        StripAxis axis = axisOf(Origin::Mouth);
        const Position at = axis.at(250);
        axis.zoom(1.5, 250);
        axis.zoom(4, 250);
        QVERIFY(std::abs(axis.x(at) - 250) < 1e-6);
        QVERIFY(!axis.isWhole());
        axis.zoom(1e-6, 250);
        QVERIFY(axis.isWhole());
        QCOMPARE(axis, axisOf(Origin::Mouth));
    }

    void theRiverNeverLeavesTheView()
    {
        StripAxis axis = axisOf(Origin::Source);
        axis.zoom(10, 100);
        axis.pan(1e6);
        QCOMPARE(axis.x(metres(0)), 100.0);
        axis.pan(-1e6);
        QVERIFY(std::abs(axis.x(metres(5000)) - 600) < 1e-6);
        axis.zoom(1e12, 300); // ten metres at the least
        QVERIFY(axis.visible().length().metres() > 9.9);
    }

    void wholeStaysWholeAndPartStaysPartWhenResized()
    {
        StripAxis whole = axisOf(Origin::Source);
        whole.fit(50, 1050);
        QVERIFY(whole.isWhole());
        QCOMPARE(whole.x(metres(5000)), 1050.0);
        StripAxis part = axisOf(Origin::Source);
        part.zoom(5, 100);
        const double scale = part.pixelsPerMetre();
        part.fit(50, 350);
        QCOMPARE(part.pixelsPerMetre(), scale);
    }

    void revealMovesAsLittleAsNeeded()
    {
        StripAxis axis = axisOf(Origin::Source);
        axis.zoom(10, 100); // 0 to 500 m
        const StripAxis before = axis;
        axis.reveal({metres(100), metres(200)}, 20);
        QCOMPARE(axis, before);
        axis.reveal({metres(3000), metres(3100)}, 20);
        QVERIFY(std::abs(axis.x(metres(3100)) - 580) < 1e-6);
        axis.reveal({metres(1000), metres(4000)}, 20); // does not fit: seen as a whole
        QVERIFY(axis.x(metres(1000)) >= 119.9 && axis.x(metres(4000)) <= 580.1);
    }

    void stepsAreRoundLabelsByTheStationing()
    {
        const Stationing fromMouth(Millimetres{5'000'000}, Origin::Mouth);
        const auto steps = axisOf(Origin::Mouth).steps(fromMouth, 70, 6);
        QVERIFY(!steps.empty());
        for (const ChainageStep& step : steps) {
            QCOMPARE(step.chainage.mm % 100'000, std::int64_t{0});
            QCOMPARE(step.position, Position{5'000'000 - step.chainage.mm});
            if (step.rank == ChainageRank::Kilometre)
                QCOMPARE(step.chainage.mm % 1'000'000, std::int64_t{0});
        }
    }

    void labelThatOccursTwiceIsAStepAtBothPlaces()
    {
        const Stationing equation(Millimetres{5'000'000}, Origin::Source, 0, {},
                                  {{Position{2'000'000}, 2'000'000, 1'500'000}});
        const auto steps = axisOf(Origin::Source).steps(equation, 70, 6);
        std::vector<Position> at;
        for (const ChainageStep& step : steps) {
            if (step.chainage.mm == 1'600'000)
                at.push_back(step.position);
        }
        QCOMPARE(at.size(), std::size_t{2});
        QVERIFY(at[0] == Position{1'600'000} && at[1] == Position{2'100'000});
    }
};

RIPARIA_TEST(StripAxisTest)
#include "StripAxisTest.moc"
