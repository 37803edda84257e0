// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/river/RiverBuilder.h"
#include "tests/core/river/SoupMaker.h"
#include "tests/support/Rulers.h"
#include "tests/support/TestMain.h"
#include "tests/support/Wkt.h"

#include <QtTest/QtTest>

#include <cmath>
#include <limits>

using namespace riparia;
using namespace riparia::test;

namespace {

Assembly build(const SoupMaker& maker, const BuildOptions& options = {})
{
    return buildRivers(maker.soup, planarRuler(), options).value();
}

/// "key length(m) nodes": one line per river, side channels with "< main".
std::string told(const Assembly& assembly, const RiverSketch& sketch, std::string_view nodes)
{
    std::string text;
    for (const BuiltRiver& built : assembly.rivers) {
        text += text.empty() ? "" : "; ";
        text += built.river.key + " " + std::to_string(built.river.length().value / 1000) + " ";
        for (const Point& p : built.river.alignment->points()) {
            for (const char node : nodes) {
                if (sketch.at(node) == p)
                    text += node;
            }
        }
        text += built.sideChannel ? " < " + built.mainKey : "";
        text += built.river.directionConfirmed ? "" : " ?";
    }
    return text;
}

/// "code(args)" of all issues, in order; subjects where asked for.
std::string issuesOf(const Assembly& assembly)
{
    std::string text;
    for (const Issue& issue : assembly.issues) {
        text += (text.empty() ? "" : "; ") + std::string(toString(issue.code)) + "(";
        for (std::size_t i = 0; i < issue.args.size(); ++i)
            text += (i > 0 ? ", " : "") + issue.args[i];
        text += ")";
    }
    return text;
}

} // namespace

/// Reaches become rivers: chains, gaps, forks, braids, loops, duplicates, what is left out, keys.
class RiverBuilderTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void joinsReachesInAnyOrderAndDirection()
    {
        const RiverSketch sketch("A--B--C--D--E", 100);
        for (const auto& words : std::vector<std::vector<std::string>>{
                 {"AB", "BC", "CD", "DE"}, {"CD", "AB", "DE", "BC"}, {"CD", "BA", "DE", "BC"}, {"ABC", "CDE"}}) {
            const Assembly assembly = build(SoupMaker().reaches(sketch, words));
            QCOMPARE(told(assembly, sketch, "ABCDE"), std::string("A 1200 ABCDE"));
            QCOMPARE(issuesOf(assembly), std::string());
            QCOMPARE(assembly.rivers[0].shapes.size(), words.size());
            QCOMPARE(assembly.balance.source, Millimetres{1'200'000});
            QCOMPARE(assembly.balance.rivers, Millimetres{1'200'000});
            QCOMPARE(assembly.balance.remainder(), Millimetres{0});
        }
        // Most of the length is drawn the other way.
        QCOMPARE(told(build(SoupMaker().reaches(sketch, {"BA", "CB", "CD", "ED"})), sketch, "ABCDE"),
                 std::string("A 1200 EDCBA"));
    }

    void joinsPartsOfOneShape()
    {
        const RiverSketch sketch("A--B--C--D--E", 100);
        SoupMaker maker;
        maker.shape({sketch.line("CD"), sketch.line("BA"), sketch.line("BC"), sketch.line("DE")});
        const Assembly assembly = build(maker);
        QCOMPARE(told(assembly, sketch, "ABCDE"), std::string("A 1200 ABCDE"));
        QCOMPARE(assembly.rivers[0].shapes, std::vector<std::size_t>{0});
    }

    void keepsRiversApartByKeyWhereverTheyMeet()
    {
        const RiverSketch sketch("A--B--C--D--E", 100);
        SoupMaker maker;
        maker.reach(sketch.line("AB"), "1").reach(sketch.line("BC"), " 1 ").reach(sketch.line("CD"), "2");
        maker.reach(sketch.line("DE"), "2");
        maker.soup.name = {"", "Long River", "Short River", "Short River"};
        maker.soup.nameEn = {"x", "y", "y", "z"};
        const Assembly assembly = build(maker);
        QCOMPARE(told(assembly, sketch, "ABCDE"), std::string("1 600 ABC; 2 600 CDE"));
        QCOMPARE(assembly.rivers[0].river.name, std::string("Long River"));
        QCOMPARE(assembly.rivers[0].river.nameEn, std::string("x"));
        QCOMPARE(assembly.rivers[1].river.name, std::string("Short River"));
        QVERIFY(assembly.rivers[0].river.stationing.origin() == Origin::Source);
        QCOMPARE(assembly.rivers[0].river.stationing.length(), Millimetres{600'000});
    }

    void snapsEndsThatNearlyMeet()
    {
        SoupMaker maker;
        maker.reach(wktLine("LINESTRING (0 0, 100 0)")).reach(wktLine("LINESTRING (100.6 0, 200 0)"));
        maker.reach(wktLine("LINESTRING (200 0.8, 300 0.8)")).reach(wktLine("LINESTRING (200 0.8, 200.3 0)"));
        const Assembly assembly = build(maker);
        // Two of three ends are at (200, 0.8); of two ends the smaller place counts.
        QCOMPARE(toWkt(assembly.rivers[0].river.alignment->points(), 3),
                 std::string("LINESTRING (0.000 0.000, 100.000 0.000, 200.000 0.800, 300.000 0.800)"));
        QCOMPARE(issuesOf(assembly), std::string("reach_not_assembled(0.854, shorter than snapping distance)"));
        QCOMPARE(assembly.balance.source, Millimetres{300'254});
        QCOMPARE(assembly.balance.notAssembled, Millimetres{854});
        QCOMPARE(assembly.balance.rivers, Millimetres{300'003});
        QCOMPARE(assembly.balance.snapping, Millimetres{603});
        QCOMPARE(assembly.balance.remainder(), Millimetres{0});
        BuildOptions options;
        options.snap = 0.5;
        options.bridge = 0;
        QCOMPARE(build(maker, options).rivers.size(), 2u);
    }

    void bridgesGapsAndListsThem()
    {
        const RiverSketch sketch("A---B-C---D", 10);
        const Assembly assembly = build(SoupMaker().reaches(sketch, {"AB", "DC"}));
        QCOMPARE(told(assembly, sketch, "ABCD"), std::string("A 100 ABCD ?"));
        QCOMPARE(issuesOf(assembly), std::string("river_gap_bridged(20); direction_unconfirmed(drawn both ways)"));
        QCOMPARE(assembly.issues[0].at.value()[0], 530'050.0);
        QCOMPARE(assembly.bridges.size(), 1u);
        QCOMPARE(assembly.bridges[0].river, std::string("A"));
        QCOMPARE(assembly.bridges[0].span, (Span{{40'000}, {60'000}}));
        QCOMPARE(assembly.balance.source, Millimetres{80'000});
        QCOMPARE(assembly.balance.bridges, Millimetres{20'000});
        QCOMPARE(assembly.balance.rivers, Millimetres{100'000});
        QCOMPARE(assembly.balance.remainder(), Millimetres{0});
    }

    void splitsAtGapsThatAreTooWide()
    {
        const RiverSketch sketch("A---B-C------D  E-F", 10.001);
        const Assembly assembly = build(SoupMaker().reaches(sketch, {"EF", "AB", "CD"}));
        QCOMPARE(told(assembly, sketch, "ABCDEF"), std::string("A 70 CD; A#2 40 AB; A#3 20 EF"));
        QCOMPARE(issuesOf(assembly), std::string("river_split(A#2, 20.002); river_split(A#3, 30.003)"));
        QCOMPARE(assembly.issues[0].subject, std::string("A"));
        QVERIFY(!assembly.rivers[1].sideChannel);
    }

    void bridgesTheNearestEndsFirst()
    {
        const RiverSketch sketch("A---B-C---D\n     E------F", 10);
        BuildOptions options;
        options.bridge = 25;
        // B-E and C-E are 14 m, B-C is 20 m. B-E comes first; over C-E the river would turn back.
        const Assembly assembly = build(SoupMaker().reaches(sketch, {"AB", "CD", "EF"}), options);
        QCOMPARE(told(assembly, sketch, "ABCDEF"), std::string("A 124 ABEF; A/1 60 BCD < A"));
    }

    void neverBridgesWhereTheRiverWouldTurnBack()
    {
        // Two channels side by side whose ends are 10 m apart.
        const RiverSketch sketch("A-------B\nC-------D", 10);
        const Assembly assembly = build(SoupMaker().reaches(sketch, {"AB", "CD"}));
        QCOMPARE(told(assembly, sketch, "ABCD"), std::string("A 80 CD; A#2 80 AB"));
    }

    void takesTheLongestWayWithTheFlowAsMainStem()
    {
        // Two springs, one mouth: from spring to spring would be longer but upstream.
        const RiverSketch sketch(R"(
            A---B---C---D---E---F---G--H
                               /
                    I---J---K-L
        )",
                                 100);
        const Assembly assembly =
            build(SoupMaker().reaches(sketch, {"AB", "CB", "CD", "DE", "EF", "FG", "GH", "IJ", "JK", "KLF"}));
        QCOMPARE(told(assembly, sketch, "ABCDEFGHIJKL"), std::string("A 2700 ABCDEFGH; A/1 1282 IJKLF < A"));
        QCOMPARE(issuesOf(assembly), std::string("river_side_channel(A/1, 1282.843)"));
    }

    void branchesAcrossTheStemAreTwoTributaries()
    {
        const RiverSketch sketch(R"(
                C
                |
            A---B---E
                |
                D
        )",
                                 100);
        const Assembly assembly = build(SoupMaker().reaches(sketch, {"AB", "BE", "CB", "DB"}));
        QCOMPARE(told(assembly, sketch, "ABCDE"), std::string("A 800 ABE; A/1 200 DB < A; A/2 200 CB < A"));
    }

    void takesTheLongerArmOfABraid()
    {
        const RiverSketch sketch(R"(
                  F--G
                 /    \
            A---B--C---D---E
        )",
                                 100);
        // However the arms are drawn, they flow as the stem does.
        for (const auto& words : std::vector<std::vector<std::string>>{{"AB", "BC", "CD", "DE", "BFGD"},
                                                                       {"AB", "CB", "DC", "DE", "BFGD"},
                                                                       {"AB", "CB", "CD", "ED", "BFGD"}}) {
            const Assembly assembly = build(SoupMaker().reaches(sketch, words));
            QCOMPARE(told(assembly, sketch, "ABCDEFG"), std::string("A 1665 ABFGDE; A/1 700 BCD < A"));
            QCOMPARE(issuesOf(assembly), std::string("river_braid(1); river_side_channel(A/1, 700)"));
            QCOMPARE(assembly.balance.sideChannels, Millimetres{700'000});
            QCOMPARE(assembly.balance.remainder(), Millimetres{0});
        }
    }

    void findsTheLongWayThroughBraidsWithinBraids()
    {
        // Upper way 6 + 2 reaches long, in pieces shorter than the lower way, which is one long reach.
        const RiverSketch sketch(R"(
              F-G---H-I
              | |   | |
              | J---K |
              |       |
            A-B-------D-E
        )",
                                 100);
        const Assembly assembly =
            build(SoupMaker().reaches(sketch, {"AB", "BD", "DE", "BF", "FG", "GH", "HI", "ID", "GJ", "JK", "KH"}));
        QCOMPARE(told(assembly, sketch, "ABDEFGHIJK"),
                 std::string("A 2400 ABFGJKHIDE; A/1 800 BD < A; A/2 400 GH < A"));
    }

    void followsALoopOnceAround()
    {
        const RiverSketch ring("A--B\n|  |\nD--C", 100);
        const Assembly alone = build(SoupMaker().reaches(ring, {"AB", "BC", "CD", "DA"}));
        QCOMPARE(told(alone, ring, "ABCD"), std::string("A 1000 DABCD"));
        QCOMPARE(issuesOf(alone), std::string("river_loop(1000)"));
        const Assembly one = build(SoupMaker().reach(ring.line("ABCDA")));
        QCOMPARE(told(one, ring, "ABCD"), std::string("A 1000 ABCDA"));
        QCOMPARE(told(build(SoupMaker().reach(ring.line("ADCBA"))), ring, "ABCD"), std::string("A 1000 ADCBA"));
    }

    void endsAtTheFarEndOfALastRing()
    {
        const RiverSketch sketch("E--A--B\n   |  |\n   D--C", 100);
        QCOMPARE(told(build(SoupMaker().reaches(sketch, {"EA", "AB", "BC", "AD", "DC"})), sketch, "ABCDE"),
                 std::string("A 800 EADC; A/1 500 ABC < A"));
        // A closed reach has no far end: it is a side channel.
        QCOMPARE(told(build(SoupMaker().reaches(sketch, {"EA", "ABCDA"})), sketch, "ABCDE"),
                 std::string("A 300 EA; A/1 1000 ABCDA < A"));
    }

    void makesTwoRiversOfAFigureEight()
    {
        const RiverSketch sketch("A--B--C\n|  |  |\nF--E--D", 100);
        const Assembly assembly = build(SoupMaker().reaches(sketch, {"BAFEB", "BCDEB"}));
        QCOMPARE(assembly.rivers.size(), 2u);
        QCOMPARE(assembly.balance.rivers + assembly.balance.sideChannels, Millimetres{2'000'000});
        QCOMPARE(assembly.balance.remainder(), Millimetres{0});
    }

    void dropsDuplicatesDrawnEitherWay()
    {
        const RiverSketch sketch("A--B--C--D", 100);
        SoupMaker maker;
        maker.reaches(sketch, {"AB", "BC", "CD", "CB", "BC"});
        maker.reach({{530'300, 2'520'000.4}, {530'450, 2'520'000.3}, {530'600, 2'519'999.7}});
        const Assembly assembly = build(maker);
        QCOMPARE(told(assembly, sketch, "ABCD"), std::string("A 900 ABCD"));
        QCOMPARE(assembly.balance.source, Millimetres{1'800'001});
        QCOMPARE(assembly.balance.duplicates, Millimetres{900'000});
        QCOMPARE(assembly.balance.remainder(), Millimetres{0});
        const auto duplicates = std::count_if(assembly.issues.begin(), assembly.issues.end(), [](const Issue& issue) {
            return issue.code == IssueCode::ReachDuplicate;
        });
        QCOMPARE(duplicates, 3);
    }

    void takesShortArmsForArmsNotForDuplicates()
    {
        SoupMaker maker;
        maker.reach(wktLine("LINESTRING (0 0, 100 0)")).reach(wktLine("LINESTRING (100 0, 110 0)"));
        maker.reach(wktLine("LINESTRING (100 0, 105 1.5, 110 0)")).reach(wktLine("LINESTRING (110 0, 200 0)"));
        QCOMPARE(build(maker).rivers.size(), 2u);
        QVERIFY(build(maker).issues[0].code == IssueCode::RiverBraid);
    }

    void leavesOutWhatIsNoReachAndSaysSo();
    void groupsByConnectionWithoutKeys();
    void groupsKeylessReachesByConnection();
    void neverMergesDifferentNamesForWantOfAKey();
    void neverGivesAKeyTwice();
    void reportsStrayDecimals();
    void keepsZ();
    void dividesLongEdges();
    void saysWhyWhereNothingCanBeUsed();
    void stopsWhenAsked();
};

void RiverBuilderTest::leavesOutWhatIsNoReachAndSaysSo()
{
    const RiverSketch sketch("A--B--C--D", 100);
    const double nan = std::numeric_limits<double>::quiet_NaN();
    SoupMaker maker;
    maker.reach(sketch.line("AB"));
    maker.shape({}, "A", ShapeKind::Null);
    maker.shape({}, "A");
    maker.shape({{}}, "A");
    maker.reach({sketch.at('B')});
    maker.reach({sketch.at('B'), sketch.at('B'), sketch.at('B')});
    maker.reach({sketch.at('B'), {nan, 0}, sketch.at('C')});
    maker.reach({sketch.at('B'), {0, -std::numeric_limits<double>::infinity()}});
    maker.shape({sketch.line("A")}, "A", ShapeKind::Point);
    maker.shape({sketch.line("ABCA")}, "A", ShapeKind::Polygon);
    maker.shape({sketch.line("BC"), sketch.line("C")}, "A");
    const Assembly assembly = build(maker);
    QCOMPARE(told(assembly, sketch, "ABCD"), std::string("A 600 ABC"));
    QCOMPARE(issuesOf(assembly),
             std::string("geometry_null(); geometry_empty(); geometry_empty(); geometry_degenerate(one point); "
                         "reach_zero_length(); coordinate_invalid(nan); coordinate_invalid(-inf); "
                         "geometry_type_unexpected(point, line); geometry_type_unexpected(polygon, line); "
                         "geometry_degenerate(one point)"));
    QCOMPARE(assembly.issues[3].subject, std::string("rivers.shp #5"));
    QCOMPARE(assembly.balance.remainder(), Millimetres{0});
}

void RiverBuilderTest::groupsByConnectionWithoutKeys()
{
    const RiverSketch sketch(R"(
        A--B--C      G--H-I--J
               \
                D
    )",
                             100);
    SoupMaker maker;
    maker.reaches(sketch, {"HG", "AB", "BC", "CD", "JI"});
    maker.unkeyed();
    maker.soup.name = {"North", "South", "South", "", "North"};
    BuildOptions options;
    options.bridge = 200;
    const Assembly assembly = build(maker, options);
    QCOMPARE(told(assembly, sketch, "ABCDGHIJ"), std::string("R1 800 JIHG; R2 882 ABCD"));
    QCOMPARE(assembly.rivers[0].river.name, std::string("North"));
    QCOMPARE(assembly.rivers[1].river.name, std::string("South"));
    options.bridge = 100;
    QCOMPARE(told(build(maker, options), sketch, "ABCDGHIJ"), std::string("R1 300 HG; R2 882 ABCD; R5 300 JI"));
}

void RiverBuilderTest::groupsKeylessReachesByConnection()
{
    const RiverSketch sketch("A--B--C--D  E--F", 100);
    SoupMaker maker;
    maker.reach(sketch.line("AB"), "K").reach(sketch.line("BC"), " ").reach(sketch.line("CD"), "");
    maker.reach(sketch.line("EF"), "");
    const Assembly assembly = build(maker);
    QCOMPARE(told(assembly, sketch, "ABCDEF"), std::string("K 300 AB; R2 600 BCD; R4 300 EF"));
    QCOMPARE(issuesOf(assembly), std::string("key_missing(); key_missing(); key_missing()"));
    QCOMPARE(assembly.issues[0].subject, std::string("rivers.shp #2"));
    QCOMPARE(assembly.issues[1].subject, std::string("rivers.shp #3"));
}

void RiverBuilderTest::neverMergesDifferentNamesForWantOfAKey()
{
    const RiverSketch sketch("A--B--C--D--E", 100);
    SoupMaker maker;
    maker.reaches(sketch, {"AB", "BC", "CD", "DE"}, "");
    maker.soup.name = {"North", " North ", "South", "South"};
    const Assembly assembly = build(maker);
    QCOMPARE(told(assembly, sketch, "ABCDE"), std::string("R1 600 ABC; R3 600 CDE"));
    QCOMPARE(assembly.rivers[1].river.name, std::string("South"));
    QCOMPARE(assembly.issues.size(), 4u);
    // nor with the river of that name that has a key: which it belongs to is a decision
    maker.soup.key = {"K", "", "", "L"};
    QCOMPARE(told(build(maker), sketch, "ABCDE"), std::string("K 300 AB; R2 300 BC; R3 300 CD; L 300 DE"));
}

void RiverBuilderTest::neverGivesAKeyTwice()
{
    const RiverSketch sketch("A--B  C--D  E--F  G--H  I--J", 100);
    SoupMaker maker;
    maker.reach(sketch.line("AB"), "K").reach(sketch.line("CD"), "K#2").reach(sketch.line("EF"), "K");
    maker.reach(sketch.line("GH"), "R5").reach(sketch.line("IJ"), "");
    const Assembly assembly = build(maker);
    QCOMPARE(told(assembly, sketch, "ABCDEFGHIJ"),
             std::string("K 300 AB; K#3 300 EF; K#2 300 CD; R5 300 GH; R5#2 300 IJ"));
}

void RiverBuilderTest::reportsStrayDecimals()
{
    const RiverSketch sketch("A--B  C--D  E--F", 100);
    SoupMaker maker;
    maker.reach(sketch.line("AB"), "10000").reach(sketch.line("CD"), "10000.0").reach(sketch.line("EF"), "7.0");
    QCOMPARE(issuesOf(build(maker)), std::string("key_stray_decimals(10000, 10000.0)"));
}

void RiverBuilderTest::keepsZ()
{
    const double nan = std::numeric_limits<double>::quiet_NaN();
    const RiverSketch sketch("A---B-C---D", 10);
    SoupMaker maker;
    maker.reaches(sketch, {"AB", "CD"});
    maker.soup.shapes.z = {9, 8, 7, 6};
    const std::vector<double> z = build(maker).rivers[0].river.alignment->z();
    QCOMPARE(z, (std::vector<double>{9, 8, 7, 6}));
    maker.soup.shapes.z = {nan, nan, nan, nan};
    QVERIFY(build(maker).rivers[0].river.alignment->z().empty());
    maker.soup.shapes.z = {9, 8, nan, 6};
    QVERIFY(std::isnan(build(maker).rivers[0].river.alignment->z()[2]));
}

void RiverBuilderTest::dividesLongEdges()
{
    SoupMaker maker;
    maker.reach(wktLine("LINESTRING (0 0, 0 12000)"));
    maker.soup.shapes.z = {12, 0};
    const Assembly planar = build(maker);
    QCOMPARE(toWkt(planar.rivers[0].river.alignment->points()),
             std::string("LINESTRING (0 0, 0 4000, 0 8000, 0 12000)"));
    QCOMPARE(planar.rivers[0].river.alignment->z(), (std::vector<double>{12, 8, 4, 0}));
    QCOMPARE(issuesOf(planar), std::string("edges_densified(1)"));
    QCOMPARE(planar.balance.rivers, Millimetres{12'000'000});

    // On the ellipsoid the length stays that of the long edge, and positions run true to centimetres even at 60 degrees north.
    const Ruler ruler = geodesicRuler(4490);
    const Line line = wktLine("LINESTRING (10 60, 11.5 60.3)");
    const Assembly degrees = buildRivers(SoupMaker().reach(line).soup, ruler, {}).value();
    QCOMPARE(degrees.balance.rivers, Millimetres::fromMetres(ruler.length(line)));
    QCOMPARE(degrees.balance.rivers, degrees.balance.source);
    const Alignment& alignment = *degrees.rivers[0].river.alignment;
    QVERIFY(alignment.points().size() > 85);
    for (std::int64_t mm = 100; mm < alignment.length().value; mm += 1'234'567) {
        const double metres = ruler.length(alignment.slice({{0}, {mm}}));
        QVERIFY(std::abs(metres - Position{mm}.metres()) < 0.02);
    }
}

void RiverBuilderTest::saysWhyWhereNothingCanBeUsed()
{
    const auto issuesOf = [](const ReachSoup& soup) {
        const Assembly assembly = buildRivers(soup, planarRuler(), {}).value();
        std::string issues = assembly.rivers.empty() ? "" : "rivers! ";
        for (const Issue& issue : assembly.issues)
            issues += issue.subject + " " + std::string(toString(issue.code)) + "; ";
        return issues + std::to_string(assembly.balance.remainder().value);
    };
    QCOMPARE(issuesOf(ReachSoup()), std::string("0"));
    QCOMPARE(issuesOf(SoupMaker().shape({}, "A", ShapeKind::Null).soup), std::string("rivers.shp #1 geometry_null; 0"));
    QCOMPARE(issuesOf(SoupMaker().reach(wktLine("LINESTRING (0 0, 0.3 0, 0 0)")).soup),
             std::string("rivers.shp #1 reach_not_assembled; 0"));
}

void RiverBuilderTest::stopsWhenAsked()
{
    std::stop_source stop;
    stop.request_stop();
    const auto stopped = buildRivers(SoupMaker().reach(wktLine("LINESTRING (0 0, 100 0)")).soup, planarRuler(), {},
                                     Progress{stop.get_token(), {}});
    QVERIFY(stopped.error().code == ErrorCode::Cancelled);
    std::vector<double> reports;
    const Progress progress{{}, [&reports](double fraction) { reports.push_back(fraction); }};
    QVERIFY(buildRivers(SoupMaker().reach(wktLine("LINESTRING (0 0, 100 0)")).soup, planarRuler(), {}, progress));
    QVERIFY(std::is_sorted(reports.begin(), reports.end()));
    QCOMPARE(reports.back(), 1.0);
}

RIPARIA_TEST(RiverBuilderTest)
#include "RiverBuilderTest.moc"
