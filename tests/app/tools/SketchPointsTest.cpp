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
        sketch.discard(0);
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

    void forgetsWhatWasFinishedOnceItsStepIsUndoneElsewhere()
    {
        IntSketch sketch = with({1, 2});
        sketch.finish(7);
        sketch.historyMoved(8); // another edit
        sketch.historyMoved(7); // undone
        IntSketch undone = sketch;
        QVERIFY(sketch.undo(7) == IntSketch::Undone::Reopened);
        undone.historyMoved(6);
        undone.historyMoved(7); // by another edit
        QVERIFY(undone.undo(7) == IntSketch::Undone::Nothing);
    }

    void restoresWhatWasDiscardedUnlessAnotherIsDrawn()
    {
        IntSketch sketch = with({1, 2});
        sketch.discard(0);
        QVERIFY(sketch.restore());
        QVERIFY(sketch.points() == (Points{1, 2}));
        QVERIFY(!sketch.restore());
        sketch.discard(0);
        sketch.add(9);
        QVERIFY(!sketch.restore());
        QVERIFY(sketch.points() == Points{9});
    }

    void whatWasEditedSinceIsUndoneBeforeASketchComesBack()
    {
        IntSketch sketch = with({1, 2});
        sketch.discard(3);
        sketch.historyMoved(4); // an edit
        QVERIFY(sketch.undo(4) == IntSketch::Undone::Nothing);
        sketch.historyMoved(3); // undone
        sketch.historyMoved(4); // redone
        QVERIFY(sketch.undo(4) == IntSketch::Undone::Nothing);
        sketch.historyMoved(3);
        QVERIFY(sketch.undo(3) == IntSketch::Undone::Restored);
        QVERIFY(sketch.points() == (Points{1, 2}));
    }

    /// It was discarded before whatever is done after an undo, although the history stands where it stood then.
    void anEditInThePlaceOfAnUndoneOneIsNewerToo()
    {
        IntSketch sketch = with({1, 2});
        sketch.discard(3);
        sketch.historyMoved(2); // undone elsewhere
        sketch.historyMoved(3); // another edit
        QVERIFY(sketch.undo(3) == IntSketch::Undone::Nothing);
        sketch.historyMoved(2);
        QVERIFY(sketch.undo(2) == IntSketch::Undone::Restored);
    }

    void whatIsLostWaitsForTheStepAtWhichItFitted()
    {
        IntSketch sketch = with({1, 2});
        sketch.lose(3); // by an undo to 2
        sketch.historyMoved(2);
        QVERIFY(sketch.undo(2) == IntSketch::Undone::Restored);
        sketch.lose(2); // it does not fit there
        sketch.historyMoved(3);
        QVERIFY(sketch.undo(3) == IntSketch::Undone::Restored);
        QVERIFY(sketch.points() == (Points{1, 2}));
        sketch.add(9); // from here on it is another one
        sketch.lose(1);
        sketch.historyMoved(2);
        QVERIFY(sketch.undo(2) == IntSketch::Undone::Nothing);
        sketch.historyMoved(1);
        QVERIFY(sketch.undo(1) == IntSketch::Undone::Restored);
    }

    void whatMadeRoomForAnotherComesBackAfterIt()
    {
        IntSketch sketch = with({1});
        sketch.discard(3);
        sketch.replace({7}); // the other one, as a whole
        sketch.add(8);
        sketch.finish(4);
        IntSketch restored = sketch;
        QVERIFY(restored.restore());
        QVERIFY(restored.points() == Points{1});
        QVERIFY(sketch.undo(4) == IntSketch::Undone::Reopened);
        QVERIFY(sketch.points() == (Points{7, 8}));
        sketch.historyMoved(3);
        QVERIFY(sketch.undo(3) == IntSketch::Undone::PointRemoved);
        QVERIFY(sketch.undo(3) == IntSketch::Undone::PointRemoved);
        QVERIFY(sketch.undo(3) == IntSketch::Undone::Restored);
        QVERIFY(sketch.points() == Points{1});
    }

    void aNewPointForgetsWhatWasBefore()
    {
        IntSketch sketch = with({1, 2});
        sketch.discard(0);
        sketch.add(9);
        sketch.removeLast();
        QVERIFY(sketch.undo(0) == IntSketch::Undone::Nothing);
    }
};

RIPARIA_TEST(SketchPointsTest)
#include "SketchPointsTest.moc"
