// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tools/SketchPoints.h"
#include "tests/support/TestMain.h"

#include <QtTest/QtTest>

using namespace riparia;

namespace {

using IntSketch = SketchPoints<int>;
using Points = std::vector<int>;

IntSketch with(std::initializer_list<int> points)
{
    IntSketch sketch;
    for (const int point : points)
        sketch.add(point);
    return sketch;
}

} // namespace

class SketchPointsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void undoTakesPointsAwayOneByOne()
    {
        IntSketch sketch = with({1, 2});
        QVERIFY(sketch.undo(0) == IntSketch::Undone::PointRemoved);
        QVERIFY(sketch.points() == Points{1});
        QVERIFY(sketch.undo(0) == IntSketch::Undone::PointRemoved);
        QVERIFY(sketch.undo(0) == IntSketch::Undone::Nothing);
    }

    void undoBringsBackWhatWasDiscarded()
    {
        IntSketch sketch = with({1, 2, 3});
        sketch.discard();
        QVERIFY(sketch.isEmpty());
        QVERIFY(sketch.undo(0) == IntSketch::Undone::Restored);
        QVERIFY(sketch.points() == (Points{1, 2, 3}));
    }

    void undoOpensWhatWasFinishedAgain()
    {
        IntSketch sketch = with({1, 2});
        sketch.finish(7);
        QVERIFY(sketch.isEmpty());
        QVERIFY(sketch.undo(7) == IntSketch::Undone::Reopened);
        QVERIFY(sketch.points() == (Points{1, 2}));
        QVERIFY(sketch.undo(6) == IntSketch::Undone::PointRemoved);
    }

    void doesNotOpenItOnceSomethingElseWasDone()
    {
        IntSketch sketch = with({1, 2});
        sketch.finish(7);
        QVERIFY(sketch.undo(8) == IntSketch::Undone::Nothing);
        QVERIFY(sketch.undo(6) == IntSketch::Undone::Nothing);
        QVERIFY(sketch.undo(7) == IntSketch::Undone::Reopened);
    }

    void aNewPointForgetsWhatWasBefore()
    {
        IntSketch sketch = with({1, 2});
        sketch.discard();
        sketch.add(9);
        sketch.removeLast();
        QVERIFY(sketch.undo(0) == IntSketch::Undone::Nothing);
    }
};

RIPARIA_TEST(SketchPointsTest)
#include "SketchPointsTest.moc"
