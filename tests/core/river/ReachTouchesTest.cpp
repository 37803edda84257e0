// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/river/RiverBuilder.h"
#include "tests/core/river/SoupMaker.h"
#include "tests/support/Rulers.h"
#include "tests/support/TestMain.h"
#include "tests/support/Wkt.h"

#include <QtTest/QtTest>

#include <algorithm>
#include <cmath>
#include <set>

using namespace riparia;
using namespace riparia::test;

namespace {

Assembly assembled(const ReachSoup& soup)
{
    return buildRivers(soup, planarRuler(), {}).value();
}

/// "key length(m)" of all rivers, side channels with "< main"; then "code(args)" of all issues.
std::string toldOf(const Assembly& assembly)
{
    std::string text;
    for (const BuiltRiver& built : assembly.rivers)
        text += built.river.key + " " + std::to_string(built.river.length().value / 1000) +
                (built.sideChannel ? " < " + built.mainKey : "") + (built.river.directionConfirmed ? "; " : " ?; ");
    for (const Issue& issue : assembly.issues) {
        text += issue.subject + " " + std::string(toString(issue.code)) + "(";
        for (const std::string& arg : issue.args)
            text += (text.back() == '(' ? "" : ", ") + arg;
        text += "); ";
    }
    return text;
}

/// Keys, lines and lengths: what must not depend on the order of reaches.
std::set<std::string> riversOf(const Assembly& assembly)
{
    std::set<std::string> rivers;
    for (const BuiltRiver& built : assembly.rivers)
        rivers.insert(built.river.key + " " + built.river.alignment->hash() + " " + built.mainKey);
    return rivers;
}

} // namespace

/// Reaches that meet between their ends: drawn over one another, or one ending on the middle of another.
class ReachTouchesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aStretchDrawnAgainIsCountedOnce_data()
    {
        QTest::addColumn<QString>("again");
        QTest::addColumn<QString>("told");
        const QString whole = QStringLiteral("A 900; rivers.shp #2 reach_duplicate(rivers.shp #1, 300); ");
        QTest::newRow("the beginning") << "AB" << whole;
        QTest::newRow("the beginning, backwards") << "BA" << whole;
        QTest::newRow("the middle") << "BC" << whole;
        QTest::newRow("the end, backwards") << "DC" << whole;
        QTest::newRow("and on from there")
            << "CDE"
            << "A 1200; rivers.shp #2 reach_part_duplicate(rivers.shp #1, 300, 0, 300); ";
        QTest::newRow("backwards, and on from there")
            << "EDC"
            << "A 1200; rivers.shp #2 reach_part_duplicate(rivers.shp #1, 300, 300, 600); ";
    }

    void aStretchDrawnAgainIsCountedOnce()
    {
        QFETCH(QString, again);
        QFETCH(QString, told);
        const RiverSketch sketch("A--B--C--D--E", 100);
        const Assembly assembly = assembled(SoupMaker().reaches(sketch, {"ABCD", again.toStdString()}).soup);
        QCOMPARE(QString::fromStdString(toldOf(assembly)), told);
        QCOMPARE(assembly.balance.duplicates, Millimetres{300'000});
        QCOMPARE(assembly.balance.remainder(), Millimetres{0});
    }

    /// Neither has a vertex where the other ends.
    void stretchesOfLongEdgesAreCountedOnce()
    {
        SoupMaker maker;
        maker.reach(wktLine("LINESTRING (0 0, 100 0)")).reach(wktLine("LINESTRING (60 0.2, 160 0.2)"));
        maker.soup.shapes.z = {10, 0, 4, 0};
        const Assembly assembly = assembled(maker.soup);
        QCOMPARE(assembly.rivers.size(), std::size_t(1));
        QVERIFY(std::abs(assembly.rivers[0].river.length().metres() - 160) < 0.01);
        QVERIFY(std::abs(assembly.balance.duplicates.metres() - 40) < 0.01);
        QCOMPARE(assembly.balance.source, Millimetres{200'000});
        QCOMPARE(assembly.balance.remainder(), Millimetres{0});
    }

    void linesBesideEachOtherAreLeftAlone()
    {
        SoupMaker maker;
        maker.reach(wktLine("LINESTRING (0 0, 500 0)")).reach(wktLine("LINESTRING (100 3, 300 3)"));
        QCOMPARE(assembled(maker.soup).balance.duplicates, Millimetres{0});
    }

    void aBranchOnAnInnerVertexIsASideChannel()
    {
        const RiverSketch sketch(R"(
                D
                |
            A---B---C
        )",
                                 100);
        const std::string told = "A 800; A/1 200 < A; A river_side_channel(A/1, 200); ";
        QCOMPARE(toldOf(assembled(SoupMaker().reaches(sketch, {"ABC", "DB"}).soup)), told);
        // on the middle of an edge, and wherever the branch comes in the file
        QCOMPARE(toldOf(assembled(SoupMaker().reaches(sketch, {"DB", "AC"}).soup)), told);
        QCOMPARE(toldOf(assembled(SoupMaker().reaches(sketch, {"ABC", "DB"}).unkeyed().soup)),
                 std::string("R1 800; R1/1 200 < R1; R1 river_side_channel(R1/1, 200); "));
    }

    void anArmBetweenInnerVerticesIsABraid()
    {
        const RiverSketch sketch(R"(
                  F--G
                 /    \
            A---B--C---D---E
        )",
                                 100);
        QCOMPARE(toldOf(assembled(SoupMaker().reaches(sketch, {"ABCDE", "BFGD"}).soup)),
                 std::string("A 1665; A/1 700 < A; A river_braid(1); A river_side_channel(A/1, 700); "));
    }

    /// Of a line with stretches of it drawn again and branches onto it there remain the line and the branches, in any order.
    void whatLiesOnALineIsCountedOnceInAnyOrder()
    {
        std::mt19937_64 random(seed());
        std::uniform_real_distribution<double> part(-1, 1);
        for (int round = amount(60, 3'000); round-- > 0;) {
            Line line;
            for (int i = 0; i < 14; ++i)
                line.push_back({500'000 + 100.0 * i + 20 * part(random), 2'500'000 + 30 * part(random)});
            SoupMaker maker;
            maker.reach(line);
            double metres = planarRuler().length(line);
            for (std::uint64_t i = 0; i < random() % 5; ++i) {
                const auto begin = static_cast<std::ptrdiff_t>(random() % 8);
                Line stretch(line.begin() + begin,
                             line.begin() + begin + 2 + static_cast<std::ptrdiff_t>(random() % 4));
                if (random() % 2)
                    std::reverse(stretch.begin(), stretch.end());
                maker.reach(stretch);
            }
            for (std::size_t at = 2 + random() % 3; at < 13; at += 2 + random() % 4) {
                const Line branch{{line[at].x + 30 * part(random), line[at].y + 150}, line[at]};
                metres += planarRuler().length(branch);
                maker.reach(branch);
            }
            const Assembly assembly = assembled(maker.soup);
            QCOMPARE(assembly.balance.remainder(), Millimetres{0});
            const Millimetres counted = assembly.balance.rivers + assembly.balance.sideChannels;
            QVERIFY(std::abs(counted.metres() - metres) < 0.001 * static_cast<double>(assembly.rivers.size()));
            const ReachSoup reordered = shuffled(maker.soup, random, [](std::size_t) { return false; });
            QCOMPARE(riversOf(assembled(reordered)), riversOf(assembly));
        }
    }
};

RIPARIA_TEST(ReachTouchesTest)
#include "ReachTouchesTest.moc"
