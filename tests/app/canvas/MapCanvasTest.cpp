// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/canvas/MapCanvas.h"
#include "app/canvas/SnapText.h"
#include "app/jobs/JobLink.h"
#include "tests/support/RiverFixtures.h"
#include "tests/support/TestMain.h"

#include <QCoreApplication>
#include <QMouseEvent>
#include <QSignalSpy>
#include <QWheelEvent>
#include <QtTest/QtTest>

#include <cmath>
#include <memory>

using namespace riparia;
using namespace riparia::test;

namespace {

/// Writes down what it gets.
struct Recorder : MapInput {
    std::vector<ToolEvent> moved, pressed, released;
    int left = 0;
    bool usesKeys = false;
    bool busy = false;
    bool tracks = true;
    bool highlights = false;
    SnapOptions options;
    QRect slab; ///< painted over the map

    void pointerMoved(const ToolEvent& event) override { moved.push_back(event); }
    void pointerPressed(const ToolEvent& event) override { pressed.push_back(event); }
    void pointerReleased(const ToolEvent& event) override { released.push_back(event); }
    void pointerLeft() override { ++left; }
    bool keyPressed(const QKeyEvent&) override { return usesKeys; }
    void paintOverlay(QPainter& painter, const Viewport&) const override { painter.fillRect(slab, Qt::red); }
    QCursor cursor() const override { return Qt::CrossCursor; }
    SnapOptions snapOptions() const override { return options; }
    bool isBusy() const override { return busy; }
    bool showsTracker() const override { return tracks; }
    bool highlightsRiver() const override { return highlights; }
};

std::shared_ptr<const MapContent> oneRiver()
{
    const River river = planarRiver("MAIN", "LINESTRING (0 0, 1000 0)", "长河");
    auto content = std::make_shared<MapContent>();
    MapRiver map;
    map.id = Uuid::random();
    map.name = QStringLiteral("长河");
    map.alignment = river.alignment;
    map.stationing = river.stationing;
    content->rivers.push_back(map);
    measureContent(*content, false);
    return content;
}

struct Bench {
    MapCanvas canvas;
    Recorder input;

    Bench()
    {
        canvas.resize(800, 600);
        canvas.show();
        const bool exposed = QTest::qWaitForWindowExposed(&canvas);
        Q_ASSERT(exposed);
        canvas.setContent(oneRiver());
        canvas.setInput(&input);
        canvas.setViewport(Viewport({500, 0}, 1, {800, 600}, 1));
        canvas.setFocus();
    }
    ~Bench() { canvas.setInput(nullptr); }

    void move(QPointF at, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QMouseEvent event(QEvent::MouseMove, at, canvas.mapToGlobal(at), Qt::NoButton, Qt::NoButton, modifiers);
        QCoreApplication::sendEvent(&canvas, &event);
    }
    void wheel(QPointF at, int notches, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QWheelEvent event(at, canvas.mapToGlobal(at), {}, {0, 120 * notches}, Qt::NoButton, modifiers,
                          Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(&canvas, &event);
    }
};

bool near(Point a, Point b)
{
    return std::hypot(a.x - b.x, a.y - b.y) < 1e-6;
}

} // namespace

class MapCanvasTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theWheelZoomsAboutThePointer()
    {
        Bench bench;
        const QPointF at(123, 456);
        const Point under = bench.canvas.viewport().toMap(at);
        bench.wheel(at, 1);
        QVERIFY(near(bench.canvas.viewport().toMap(at), under));
        QCOMPARE(bench.canvas.viewport().metresPerPixel(), 1 / 1.5);
        bench.wheel(at, -1);
        bench.wheel(at, 1, Qt::ControlModifier);
        QCOMPARE(bench.canvas.viewport().metresPerPixel(), 1 / 1.1);
    }

    void aMarkIsSeenUntilItIsTakenAway()
    {
        Bench bench;
        QTRY_VERIFY(bench.canvas.isFullyDrawn());
        const QImage before = bench.canvas.grab().toImage();
        bench.canvas.setMark(MapMark{{500, 0}, {1, 0}});
        const QImage marked = bench.canvas.grab().toImage();
        QVERIFY(marked != before);
        QVERIFY(marked.copy(0, 0, 390, 600) == before.copy(0, 0, 390, 600)); // across, not along
        bench.canvas.setMark({});
        QCOMPARE(bench.canvas.grab().toImage(), before);
    }

    void zoomingStopsAtSensibleScales()
    {
        Bench bench;
        for (int i = 0; i < 60; ++i)
            bench.wheel({400, 300}, 1);
        QVERIFY(bench.canvas.viewport().metresPerPixel() >= 0.001);
        for (int i = 0; i < 120; ++i)
            bench.wheel({400, 300}, -1);
        QVERIFY(bench.canvas.viewport().metresPerPixel() <= 200000);
    }

    void middleDragAndSpaceDragPanWhateverTheTool()
    {
        Bench bench;
        QTest::mousePress(&bench.canvas, Qt::MiddleButton, {}, {300, 300});
        bench.move({340, 310});
        QTest::mouseRelease(&bench.canvas, Qt::MiddleButton, {}, {340, 310});
        QVERIFY(near(bench.canvas.viewport().centre(), {460, 10}));
        QTest::keyPress(&bench.canvas, Qt::Key_Space);
        QTest::mousePress(&bench.canvas, Qt::LeftButton, {}, {300, 300});
        bench.move({310, 300});
        QTest::mouseRelease(&bench.canvas, Qt::LeftButton, {}, {310, 300});
        QTest::keyRelease(&bench.canvas, Qt::Key_Space);
        QVERIFY(bench.input.pressed.empty());
        QVERIFY(bench.canvas.viewport().centre().x < 460);
    }

    void arrowsPanAndPlusZoomsUnlessTheToolUsesThem()
    {
        Bench bench;
        QTest::keyClick(&bench.canvas, Qt::Key_Right);
        QVERIFY(bench.canvas.viewport().centre().x > 500);
        QTest::keyClick(&bench.canvas, Qt::Key_Plus);
        QVERIFY(bench.canvas.viewport().metresPerPixel() < 1);
        bench.input.usesKeys = true;
        const Viewport before = bench.canvas.viewport();
        QTest::keyClick(&bench.canvas, Qt::Key_Right);
        QVERIFY(bench.canvas.viewport() == before);
    }

    /// UX.md 4.1: over the map only, which is drawn no other way for it.
    void theTrackerStandsWhereThePointerIsNearARiver()
    {
        Bench bench;
        QTRY_VERIFY(bench.canvas.isFullyDrawn());
        const QImage bare = bench.canvas.grab().toImage();
        bench.move({300, 330}); // 30 pixels from the river: nothing is snapped to
        const QImage tracked = bench.canvas.grab().toImage();
        QVERIFY(tracked != bare);
        QVERIFY(bench.canvas.isFullyDrawn());
        QCOMPARE(bench.canvas.grab().toImage(), tracked);
        bench.move({300, 350}); // 50
        QCOMPARE(bench.canvas.grab().toImage(), bare);
        bench.move({300, 330});
        bench.input.tracks = false;
        QCOMPARE(bench.canvas.grab().toImage(), bare);
        bench.input.tracks = true;
        QEvent leave(QEvent::Leave);
        QCoreApplication::sendEvent(&bench.canvas, &leave);
        QCOMPARE(bench.canvas.grab().toImage(), bare);
    }

    void theTrackerStaysWhileTheMapIsMadeAnewUnderIt()
    {
        Bench bench;
        QTRY_VERIFY(bench.canvas.isFullyDrawn());
        bench.move({300, 330});
        const QImage tracked = bench.canvas.grab().toImage();
        bench.canvas.setContent(std::make_shared<MapContent>(*bench.canvas.content()));
        QTRY_VERIFY(bench.canvas.isFullyDrawn());
        QCOMPARE(bench.canvas.grab().toImage(), tracked);
        bench.canvas.setContent(std::make_shared<MapContent>()); // without the river
        QTRY_VERIFY(bench.canvas.isFullyDrawn());
        QVERIFY(bench.canvas.grab().toImage() != tracked);
    }

    void theRiverThatAClickWouldTakeIsOutlined()
    {
        Bench bench;
        bench.input.tracks = false;
        QTRY_VERIFY(bench.canvas.isFullyDrawn());
        const QColor bare = bench.canvas.grab().toImage().pixelColor(600, 300);
        bench.move({300, 305});
        QCOMPARE(bench.canvas.grab().toImage().pixelColor(600, 300), bare);
        bench.input.highlights = true;
        QVERIFY(bench.canvas.grab().toImage().pixelColor(600, 300) != bare);
        bench.move({300, 330}); // nothing would be taken here
        QCOMPARE(bench.canvas.grab().toImage().pixelColor(600, 300), bare);
    }

    void theTrackerSaysChainageAndOffset()
    {
        Bench bench;
        const auto near = bench.canvas.eventAt({300, 330}).nearestRiver;
        QVERIFY(near);
        QCOMPARE(SnapText::tracker(*near, *bench.canvas.content()), QStringLiteral("长河 K0+400.0 · R 30.0 m"));
        MapContent nameless = *bench.canvas.content();
        nameless.rivers.edit()[0].name.clear();
        nameless.rivers.edit()[0].key = QStringLiteral("R34/1");
        QCOMPARE(SnapText::tracker(*near, nameless), QStringLiteral("R34/1 K0+400.0 · R 30.0 m"));
    }

    void whatAToolPaintsStandsAboveTheScaleBar()
    {
        Bench bench;
        QTRY_VERIFY(bench.canvas.isFullyDrawn());
        const QRect bar(14, 600 - 14 - 30, 60, 30);
        bench.input.slab = bar;
        const QImage image = bench.canvas.grab(bar).toImage();
        for (int x = 1; x < bar.width() - 1; ++x)
            QCOMPARE(image.pixelColor(x, bar.height() - 10), QColor(Qt::red));
    }

    void whatASketchHeldThePointerToIsLetGoWithIt()
    {
        Bench bench;
        bench.input.tracks = false;
        QTRY_VERIFY(bench.canvas.isFullyDrawn());
        bench.move({300, 500});
        const QImage free = bench.canvas.grab().toImage();
        bench.input.options.onRiver = 0;
        bench.move({300, 500});
        QVERIFY(bench.canvas.grab().toImage() != free);
        bench.input.options.onRiver.reset(); // by a key: the pointer has not moved
        QCOMPARE(bench.canvas.grab().toImage(), free);
    }

    ///
    void theNearestRiverTellsChainageAndSide()
    {
        Bench bench;
        bench.move({400 + 134.5, 300 - 12.3});
        const auto& near = bench.input.moved.back().nearestRiver;
        QVERIFY(near);
        QCOMPARE(near->position.mm, std::int64_t(634500));
        QVERIFY(std::abs(near->offset - 12.3) < 1e-6);
        bench.move({400, 300 - 60});
        QVERIFY(!bench.input.moved.back().nearestRiver);
    }

    ///
    void controlSuspendsSnapping()
    {
        Bench bench;
        bench.move({200, 305});
        QVERIFY(bench.input.moved.back().snap.kind == SnapKind::River);
        bench.move({200, 305}, Qt::ControlModifier);
        QVERIFY(bench.input.moved.back().snap.kind == SnapKind::None);
        bench.canvas.setSnapping(false);
        bench.move({201, 305});
        QVERIFY(bench.input.moved.back().snap.kind == SnapKind::None);
    }

    /// what the tool shows of a sketch is of the last move it was told.
    void controlAloneSuspendsSnappingUntilItIsReleased()
    {
        Bench bench;
        QSignalSpy told(&bench.canvas, &MapCanvas::pointerAt);
        const auto last = [&bench] { return bench.input.moved.back(); };
        bench.move({200, 305});
        QVERIFY(last().snap.kind == SnapKind::River);
        QTest::keyPress(&bench.canvas, Qt::Key_Control);
        QCOMPARE(bench.input.moved.size(), std::size_t(2));
        QVERIFY(last().snap.kind == SnapKind::None);
        QVERIFY(last().modifiers == Qt::ControlModifier);
        QCOMPARE(last().screen, QPointF(200, 305));
        QVERIFY(near(last().place(), {300, -5}));
        QTest::keyRelease(&bench.canvas, Qt::Key_Control);
        QCOMPARE(bench.input.moved.size(), std::size_t(3));
        QVERIFY(last().snap.kind == SnapKind::River);
        QVERIFY(last().modifiers == Qt::NoModifier);
        QVERIFY(near(last().place(), {300, 0}));
        QCOMPARE(told.count(), 3); // the status bar as well
    }

    void controlBesideTheMapOrAtTheKeyboardsCursorTellsNothing()
    {
        Bench bench;
        QTest::keyClick(&bench.canvas, Qt::Key_Control); // the pointer is not on the map
        QVERIFY(bench.input.moved.empty());
        QTest::keyClick(&bench.canvas, Qt::Key_Return);
        const std::size_t before = bench.input.moved.size();
        QTest::keyClick(&bench.canvas, Qt::Key_Control); // of Ctrl+Enter, say
        QCOMPARE(bench.input.moved.size(), before);
        QVERIFY(bench.input.moved.back().snap.kind != SnapKind::None);
    }

    void manyRiversAreIndexedBesideTheWindow()
    {
        Bench bench;
        QVERIFY(!bench.canvas.isIndexing()); // few are at once
        bench.canvas.setIndexAsideFrom(0);
        QSignalSpy told(&bench.canvas, &MapCanvas::indexingChanged);
        bench.canvas.setContent(oneRiver()); // another one in the same place
        bench.canvas.setContent(oneRiver());
        QVERIFY(bench.canvas.isIndexing());
        QCOMPARE(told.count(), 1);
        QTest::mouseClick(&bench.canvas, Qt::LeftButton, {}, {200, 305}); // it does not wait for the index
        QCOMPARE(bench.input.pressed.size(), std::size_t(1));
        QCOMPARE(bench.input.released.size(), std::size_t(1));
        QVERIFY(bench.input.pressed.back().snap.kind == SnapKind::None);
        QVERIFY(bench.canvas.isIndexing());
        bench.move({200, 305});
        QVERIFY(bench.input.moved.back().snap.kind == SnapKind::None);
        QTRY_VERIFY(!bench.canvas.isIndexing());
        QCOMPARE(told.count(), 2);
        bench.move({201, 305});
        QVERIFY(bench.input.moved.back().snap.kind == SnapKind::River);
        // The same rivers need no other index.
        bench.canvas.setContent(std::make_shared<MapContent>(*bench.canvas.content()));
        QVERIFY(!bench.canvas.isIndexing());
        QCOMPARE(told.count(), 2);
    }

    void nothingIsIndexedForAMapThatIsClosed()
    {
        auto canvas = std::make_unique<MapCanvas>();
        canvas->setIndexAsideFrom(0);
        canvas->setContent(oneRiver());
        QVERIFY(canvas->isIndexing());
        canvas.reset();
        QVERIFY(jobPool().waitForDone());
        QCoreApplication::processEvents();
        QCoreApplication::processEvents();
    }

    void tabGoesThroughWhatThePointerMaySnapTo()
    {
        Bench bench;
        bench.input.options.rounds = true;
        bench.move({300 + 3, 303});
        QVERIFY(bench.input.moved.back().snap.kind == SnapKind::RoundChainage);
        QTest::keyClick(&bench.canvas, Qt::Key_Tab);
        QVERIFY(bench.input.moved.back().snap.kind == SnapKind::River);
        QTest::keyClick(&bench.canvas, Qt::Key_Tab);
        QVERIFY(bench.input.moved.back().snap.kind == SnapKind::RoundChainage);
    }

    void readersOfTheScreenAreToldWhatTheMapShows()
    {
        Bench bench;
        const QString told = bench.canvas.accessibleDescription();
        QVERIFY2(told.contains(QStringLiteral("east 100 to 900, north -300 to 300")), qPrintable(told));
        QVERIFY2(told.contains(QStringLiteral("1 river")), qPrintable(told));
        bench.canvas.setContent(std::make_shared<const MapContent>());
        QVERIFY(bench.canvas.accessibleDescription().contains(QStringLiteral("Nothing is on the map yet")));
    }

    void aMapThatIsLetGoInMotionGlidesOnUnlessNothingShallMove()
    {
        Bench bench;
        const auto fling = [&] {
            QTest::mousePress(&bench.canvas, Qt::MiddleButton, {}, {100, 300});
            for (int x = 110; x <= 400; x += 10) {
                bench.move(QPointF(x, 300));
                if (x % 50 == 0)
                    QTest::qSleep(1); // the clock of the hand has milliseconds
            }
            QTest::mouseRelease(&bench.canvas, Qt::MiddleButton, {}, {400, 300});
            return bench.canvas.isGliding();
        };
        QVERIFY(fling());
        bench.canvas.setGliding(false);
        QVERIFY(!bench.canvas.isGliding());
        for (int i = 0; i < 20; ++i)
            QVERIFY(!fling());
    }

    /// UX 8.1
    void enterShowsACursorThatTheArrowsMoveAndThatClicks()
    {
        Bench bench;
        QTest::keyClick(&bench.canvas, Qt::Key_Return);
        QCOMPARE(bench.input.moved.back().screen, QPointF(400, 300));
        const Viewport before = bench.canvas.viewport();
        QTest::keyClick(&bench.canvas, Qt::Key_Right);
        QTest::keyClick(&bench.canvas, Qt::Key_Right, Qt::ShiftModifier);
        QTest::keyClick(&bench.canvas, Qt::Key_Up);
        QCOMPARE(bench.input.moved.back().screen, QPointF(411, 290));
        QVERIFY(bench.canvas.viewport() == before);
        QVERIFY(bench.canvas.accessibleDescription().contains(QStringLiteral("长河 K0+511")));
        QTest::keyClick(&bench.canvas, Qt::Key_Return);
        QTest::keyClick(&bench.canvas, Qt::Key_Space);
        QCOMPARE(bench.input.pressed.size(), std::size_t(2));
        QCOMPARE(bench.input.released.size(), std::size_t(2));
        QCOMPARE(bench.input.pressed.back().screen, QPointF(411, 290));
        QVERIFY(bench.input.pressed.back().button == Qt::LeftButton);
    }

    void theCursorTakesTheMapAlongAndGoesWithEscapeOrTheMouse()
    {
        Bench bench;
        QTest::keyClick(&bench.canvas, Qt::Key_Return);
        for (int i = 0; i < 50; ++i)
            QTest::keyClick(&bench.canvas, Qt::Key_Left);
        QVERIFY(bench.canvas.viewport().centre().x < 500);
        QVERIFY(bench.input.moved.back().screen.x() > 0);
        QVERIFY(near(bench.input.moved.back().map, {0, 0}));
        const auto panned = [&bench] {
            const Viewport before = bench.canvas.viewport();
            QTest::keyClick(&bench.canvas, Qt::Key_Right);
            return !(bench.canvas.viewport() == before);
        };
        bench.input.busy = true; // a sketch is open: Esc is about that
        QTest::keyClick(&bench.canvas, Qt::Key_Escape);
        QVERIFY(!panned());
        bench.input.busy = false;
        QTest::keyClick(&bench.canvas, Qt::Key_Escape);
        QVERIFY(panned());
        QTest::keyClick(&bench.canvas, Qt::Key_Return);
        QVERIFY(!panned());
        bench.move({100, 100});
        QVERIFY(panned());
    }

    void aToolThatUsesEnterKeepsIt()
    {
        Bench bench;
        bench.input.usesKeys = true;
        QTest::keyClick(&bench.canvas, Qt::Key_Return);
        QVERIFY(bench.input.moved.empty());
    }

    /// UX 3.2
    void thePointerPullsTheMapAtItsEdgeWhileSomethingIsDrawn()
    {
        Bench bench;
        const Viewport before = bench.canvas.viewport();
        bench.input.busy = true;
        bench.move({790, 300});
        QVERIFY(bench.canvas.viewport() == before); // it may be on its way out
        QTRY_VERIFY(bench.canvas.viewport().centre().x > 510);
        QCOMPARE(bench.canvas.viewport().centre().y, before.centre().y);
        QCOMPARE(bench.input.moved.back().map.x, bench.canvas.viewport().toMap({790, 300}).x);
    }

    ///
    void theScaleIsWhatWasAskedFor()
    {
        Bench bench;
        bench.canvas.setScaleDenominator(5000);
        QVERIFY(std::abs(bench.canvas.viewport().scaleDenominator() / 5000 - 1) < 1e-3);
        QVERIFY(near(bench.canvas.viewport().centre(), {500, 0}));
    }

    void zoomToAllShowsEverything()
    {
        Bench bench;
        bench.canvas.setViewport(Viewport({90000, 90000}, 1, {800, 600}, 1));
        bench.canvas.zoomToAll();
        const Box seen = bench.canvas.viewport().extent();
        QVERIFY(seen.contains({0, 0}) && seen.contains({1000, 0}));
    }

    void anEmptyMapCanBeZoomedAndPainted()
    {
        MapCanvas canvas;
        canvas.resize(300, 200);
        canvas.zoomToAll();
        canvas.setSelected({Uuid::random()});
        QVERIFY(!canvas.grab().isNull());
    }

    void theMapIsDrawnAndThenIdle()
    {
        Bench bench;
        QTRY_VERIFY(bench.canvas.isFullyDrawn());
    }
};

RIPARIA_TEST(MapCanvasTest)
#include "MapCanvasTest.moc"
