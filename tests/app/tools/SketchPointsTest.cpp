// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tools/SketchPoints.h"
#include "tests/support/TestMain.h"

#include <QtTest/QtTest>

using namespace riparia;

namespace {

using Sketch = SketchPoints<int>;
using Points = std::vector<int>;

Sketch with(std::initializer_list<int> points)
{
    Sketch sketch;
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
        Sketch sketch = with({1, 2});
        QVERIFY(sketch.undo(0) == Sketch::Undone::PointRemoved);
        QVERIFY(sketch.points() == Points{1});
        QVERIFY(sketch.undo(0) == Sketch::Undone::PointRemoved);
        QVERIFY(sketch.undo(0) == Sketch::Undone::Nothing);
    }

    void undoBringsBackWhatWasDiscarded()
    {
        Sketch sketch = with({1, 2, 3});
        sketch.discard();
        QVERIFY(sketch.isEmpty());
        QVERIFY(sketch.undo(0) == Sketch::Undone::Restored);
        QVERIFY(sketch.points() == (Points{1, 2, 3}));
    }

    void undoOpensWhatWasFinishedAgain()
    {
        Sketch sketch = with({1, 2});
        sketch.finish(7);
        QVERIFY(sketch.isEmpty());
        QVERIFY(sketch.undo(7) == Sketch::Undone::Reopened);
        QVERIFY(sketch.points() == (Points{1, 2}));
        QVERIFY(sketch.undo(6) == Sketch::Undone::PointRemoved);
    }

    void doesNotOpenItOnceSomethingElseWasDone()
    {
        Sketch sketch = with({1, 2});
        sketch.finish(7);
        QVERIFY(sketch.undo(8) == Sketch::Undone::Nothing);
        QVERIFY(sketch.undo(6) == Sketch::Undone::Nothing);
        QVERIFY(sketch.undo(7) == Sketch::Undone::Reopened);
    }

    void aNewPointForgetsWhatWasBefore()
    {
        Sketch sketch = with({1, 2});
        sketch.discard();
        sketch.add(9);
        sketch.removeLast();
        QVERIFY(sketch.undo(0) == Sketch::Undone::Nothing);
    }
};

RIPARIA_TEST(SketchPointsTest)
#include "SketchPointsTest.moc"
