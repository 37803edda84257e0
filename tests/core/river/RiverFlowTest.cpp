// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/river/RiverBuilder.h"
#include "tests/core/river/SoupMaker.h"
#include "tests/support/Rulers.h"
#include "tests/support/TestMain.h"

#include <QtTest/QtTest>

#include <limits>

using namespace riparia;
using namespace riparia::test;

namespace {

constexpr double kNone = std::numeric_limits<double>::quiet_NaN();

/// The nodes of the only river from its source down, "?" where the direction is unconfirmed with the reason behind it.
std::string flow(const SoupMaker& maker, const RiverSketch& sketch, Origin origin = Origin::Source)
{
    BuildOptions options;
    options.origin = origin;
    const Assembly assembly = buildRivers(maker.soup, planarRuler(), options).value();
    std::string text;
    for (const Point& p : assembly.rivers.at(0).river.alignment->points()) {
        for (char node = 'A'; node <= 'D'; ++node) {
            if (sketch.at(node) == p)
                text += node;
        }
    }
    if (!assembly.rivers[0].river.directionConfirmed)
        text += "?";
    for (const Issue& issue : assembly.issues)
        text += issue.code == IssueCode::DirectionUnconfirmed ? " " + issue.args.at(0) : "";
    return text;
}

const char* const kChain = "A--B--C--D";

} // namespace

/// Which way a river flows: M values, the drawn directions, and what contradicts itself.
class RiverFlowTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void followsWhatMostOfTheLengthSays()
    {
        const RiverSketch sketch("A--B--C---------D", 100);
        QCOMPARE(flow(SoupMaker().reaches(sketch, {"AB", "BC", "CD"}), sketch), std::string("ABCD"));
        QCOMPARE(flow(SoupMaker().reaches(sketch, {"AB", "CB", "CD"}), sketch), std::string("ABCD"));
        QCOMPARE(flow(SoupMaker().reaches(sketch, {"AB", "BC", "DC"}), sketch), std::string("DCBA"));
        QCOMPARE(flow(SoupMaker().reach(sketch.line("DCBA")), sketch), std::string("DCBA"));
    }

    void isUnconfirmedWhereTheDrawingBalances()
    {
        const RiverSketch sketch(kChain, 100);
        QCOMPARE(flow(SoupMaker().reaches(sketch, {"AB", "CB"}).reach(sketch.line("CD"), "Z"), sketch),
                 std::string("ABC? drawn both ways"));
        QCOMPARE(flow(SoupMaker().reaches(sketch, {"BA", "BC"}), sketch), std::string("ABC? drawn both ways"));
    }

    void mValuesGrowDownstreamFromTheSource()
    {
        const RiverSketch sketch(kChain, 100);
        SoupMaker maker;
        maker.reaches(sketch, {"AB", "CB", "CD"});
        maker.soup.shapes.m = {900, 600, 300, 600, 300, 0};
        QCOMPARE(flow(maker, sketch), std::string("DCBA"));
        maker.soup.shapes.m = {0, 300, 600, 300, 600, 900};
        QCOMPARE(flow(maker, sketch), std::string("ABCD"));
    }

    void mValuesGrowUpstreamFromTheMouth()
    {
        const RiverSketch sketch(kChain, 100);
        SoupMaker maker;
        maker.reaches(sketch, {"AB", "CB", "CD"});
        maker.soup.shapes.m = {0, 300, 600, 300, 600, 900};
        QCOMPARE(flow(maker, sketch, Origin::Mouth), std::string("DCBA"));
    }

    void mValuesDecideWhereTheDrawingBalances()
    {
        const RiverSketch sketch("A--B--C", 100);
        SoupMaker maker;
        maker.reaches(sketch, {"AB", "CB"});
        maker.soup.shapes.m = {600, 300, 0, 300};
        const Assembly assembly = buildRivers(maker.soup, planarRuler(), {}).value();
        QCOMPARE(assembly.rivers[0].river.alignment->points().front(), sketch.at('C'));
        QVERIFY(assembly.rivers[0].river.directionConfirmed);
    }

    void mValuesThatStartAnewWithEachReachSayNothing()
    {
        const RiverSketch sketch(kChain, 100);
        SoupMaker maker;
        maker.reaches(sketch, {"AB", "BC", "CD"});
        maker.soup.shapes.m = {100, 0, 100, 0, 100, 0};
        QCOMPARE(flow(maker, sketch), std::string("ABCD"));
        maker.soup.shapes.m = {0, 100, 200, kNone, 400, 500};
        QCOMPARE(flow(maker, sketch), std::string("ABCD"));
        maker.soup.shapes.m = {7, 7, 7, 7, 7, 7};
        QCOMPARE(flow(maker, sketch), std::string("ABCD"));
    }

    void mValuesAndDrawingMayContradictEachOther()
    {
        const RiverSketch sketch(kChain, 100);
        SoupMaker maker;
        maker.reaches(sketch, {"AB", "BC", "CD"});
        maker.soup.shapes.m = {900, 600, 600, 300, 300, 0};
        QCOMPARE(flow(maker, sketch), std::string("ABCD? drawn against m"));
        QCOMPARE(flow(maker, sketch, Origin::Mouth), std::string("ABCD"));
        maker.soup.shapes.m = {0, 300, 300, 600, 600, 900};
        QCOMPARE(flow(maker, sketch, Origin::Mouth), std::string("DCBA? m against drawn"));
    }

    /// The same M values mean the opposite for a river whose reaches say that its chainage starts at the mouth.
    void reachesMaySayWhereTheirRiversChainageStarts()
    {
        const RiverSketch sketch(kChain, 100);
        SoupMaker maker;
        maker.reaches(sketch, {"AB", "CB", "CD"});
        maker.soup.shapes.m = {0, 300, 600, 300, 600, 900};
        maker.soup.origin = {Origin::Mouth, std::nullopt, Origin::Mouth};
        QCOMPARE(flow(maker, sketch), std::string("DCBA"));
        const auto built = buildRivers(maker.soup, planarRuler(), {}).value().rivers.at(0);
        QCOMPARE(built.river.stationing.origin(), Origin::Mouth);
        QCOMPARE(built.river.stationing.chainageAt({900'000}).mm, 0);
        maker.soup.origin = {Origin::Source, std::nullopt, std::nullopt};
        QCOMPARE(flow(maker, sketch, Origin::Mouth), std::string("ABCD"));
        maker.soup.origin = {Origin::Source, Origin::Mouth, Origin::Mouth}; // which? the option says
        QCOMPARE(flow(maker, sketch), std::string("ABCD"));
        QCOMPARE(flow(maker, sketch, Origin::Mouth), std::string("DCBA"));
        maker.soup.origin = {Origin::Mouth}; // fewer than reaches: the others say nothing
        QCOMPARE(flow(maker, sketch), std::string("DCBA"));
    }

    void aBranchWithoutAWordOfItsOwnIsATributary()
    {
        const RiverSketch sketch("A---B---C\n    |\n    D\n    |\n    E", 100);
        const Assembly assembly =
            buildRivers(SoupMaker().reaches(sketch, {"AB", "BC", "BD", "ED"}).soup, planarRuler(), {}).value();
        QCOMPARE(assembly.rivers.size(), 2u);
        QCOMPARE(assembly.rivers[1].river.alignment->points().back(), sketch.at('B'));
        QVERIFY(!assembly.rivers[1].river.directionConfirmed);
    }

    void labelsCountFromTheChosenOrigin()
    {
        const RiverSketch sketch(kChain, 100);
        BuildOptions options;
        options.origin = Origin::Mouth;
        const Assembly assembly =
            buildRivers(SoupMaker().reaches(sketch, {"AB", "BC", "CD"}).soup, planarRuler(), options).value();
        QCOMPARE(assembly.rivers[0].river.stationing.chainageAt({900'000}).mm, 0);
        QCOMPARE(assembly.rivers[0].river.stationing.chainageAt({0}).mm, 900'000);
    }
};

RIPARIA_TEST(RiverFlowTest)
#include "RiverFlowTest.moc"
