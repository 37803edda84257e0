// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/RiverSketch.h"
#include "tests/support/TestMain.h"

#include <QtTest/QtTest>

using namespace riparia;
using namespace riparia::test;

/// The fixtures of other tests, themselves tested.
class RiverSketchTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void placesNodesOnTheGridWhateverTheIndentation()
    {
        const RiverSketch sketch(R"(
            A---B
                |
                C
        )",
                                 100);
        QCOMPARE(sketch.at('A'), (Point{530'000, 2'520'000}));
        QCOMPARE(sketch.at('B'), (Point{530'400, 2'520'000}));
        QCOMPARE(sketch.at('C'), (Point{530'400, 2'519'800}));
    }

    void findsDrawnReachesInEveryDirection()
    {
        const RiverSketch sketch(R"(
            D     E
             \   /
              \ /
        C------A------B
              / \
             /   \
            F     G
                  |
                  H   I
        )");
        const std::vector<std::string> expected{"AB", "AC", "AD", "AE", "AF", "AG", "GH"};
        QCOMPARE(sketch.words(), expected);
        QCOMPARE(sketch.reaches().size(), 7u);
        QCOMPARE(sketch.reaches()[1], (Line{sketch.at('A'), sketch.at('C')}));
    }

    void drawsNothingBetweenNodesThatOnlyTouchOrMissEachOther()
    {
        QVERIFY(RiverSketch("AB").words().empty());
        QVERIFY(RiverSketch("A-- B").words().empty());
        QVERIFY(RiverSketch("A--|B").words().empty());
    }

    void readsWordsAsLines()
    {
        const RiverSketch sketch("A  B  C", 1);
        QCOMPARE(sketch.line("CBA"), (Line{sketch.at('C'), sketch.at('B'), sketch.at('A')}));
        QCOMPARE(sketch.lines({"AB", "BC"}).size(), 2u);
        QVERIFY(sketch.line("").empty());
    }
};

RIPARIA_TEST(RiverSketchTest)
#include "RiverSketchTest.moc"
