// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/canvas/MapCanvas.h"
#include "app/models/PlanNames.h"
#include "app/panels/SummaryPanel.h"
#include "app/settings/Settings.h"
#include "tests/app/shell/StraightRiver.h"
#include "tests/support/TestMain.h"

#include "core/plan/PlanHash.h"

#include <QDialog>
#include <QJsonArray>
#include <QJsonObject>
#include <QLineEdit>
#include <QWheelEvent>
#include <QtTest/QtTest>

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <functional>
#include <string>

using namespace riparia;
using namespace riparia::test;

/// Drawing with everything around it that may disturb.
class DrawingWindowTest : public QObject {
    Q_OBJECT

    static void dragMap(MapCanvas& canvas, Qt::MouseButton button)
    {
        const QPoint from(300, 200);
        const QPointF to(360, 230);
        QTest::mousePress(&canvas, button, Qt::NoModifier, from);
        QMouseEvent move(QEvent::MouseMove, to, canvas.mapToGlobal(to), Qt::NoButton, button, Qt::NoModifier);
        QApplication::sendEvent(&canvas, &move);
        QTest::mouseRelease(&canvas, button, Qt::NoModifier, to.toPoint());
    }

    static void turnWheel(MapCanvas& canvas)
    {
        const QPointF at(300, 200);
        QWheelEvent wheel(at, canvas.mapToGlobal(at), {}, {0, 120}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase,
                          false);
        QApplication::sendEvent(&canvas, &wheel);
    }

private Q_SLOTS:
    void theMapMovesUnderASketchOfTenCorners()
    {
        StraightRiver drawn;
        WindowBench& bench = drawn.bench;
        QVERIFY(QTest::qWaitForWindowActive(&bench.window()));
        MapCanvas& canvas = bench.workspace().canvas();
        bench.action("tool.area").trigger();
        constexpr int kCorners = 10;
        for (int i = 0; i < kCorners; ++i) {
            const double turned = 2 * 3.14159265 * i / kCorners;
            drawn.click(1000 + 80 * std::cos(turned), 130 + 80 * std::sin(turned));
        }
        const auto sketch = [&] { return bench.workspace().tools().current().sketch(); };
        const QJsonObject before = sketch();
        QCOMPARE(before.value(QStringLiteral("corners")).toArray().size(), kCorners);
        const auto movesTheMapAlone = [&](const std::function<void()>& act) {
            const Viewport view = canvas.viewport();
            act();
            return !(canvas.viewport() == view) && sketch() == before;
        };
        QVERIFY(movesTheMapAlone([&] { turnWheel(canvas); }));
        QVERIFY(movesTheMapAlone([&] { dragMap(canvas, Qt::MiddleButton); }));
        QVERIFY(movesTheMapAlone([&] {
            QTest::keyPress(&canvas, Qt::Key_Space);
            dragMap(canvas, Qt::LeftButton);
            QTest::keyRelease(&canvas, Qt::Key_Space);
        }));
        for (const Qt::Key key : {Qt::Key_Left, Qt::Key_Up, Qt::Key_Right, Qt::Key_Down})
            QVERIFY(movesTheMapAlone([&] { QTest::keyClick(&canvas, key); }));
        const int width = canvas.width();
        bench.window().resize(bench.window().width() - 160, bench.window().height() - 100);
        QTRY_VERIFY(canvas.width() < width);
        QCOMPARE(bench.workspace().tools().current().id(), QStringLiteral("area"));
        QCOMPARE(sketch(), before);
    }

    void keysTakeBackWhatIsDrawnAndNotThePlan()
    {
        StraightRiver drawn;
        WindowBench& bench = drawn.bench;
        QVERIFY(QTest::qWaitForWindowActive(&bench.window()));
        MapCanvas& canvas = bench.workspace().canvas();
        const PlanDocument& document = bench.document();
        const std::string before = planHash(document.plan());
        const auto sketch = [&] { return bench.workspace().tools().current().sketch(); };
        const auto corners = [&] { return sketch().value(QStringLiteral("corners")).toArray().size(); };
        const auto undo = [&] { QTest::keyClick(&canvas, Qt::Key_Z, Qt::ControlModifier); };
        // The import of the river is what the window would undo.
        const auto isStillDrawing = [&] {
            return bench.workspace().tools().current().id() == QStringLiteral("area") &&
                   planHash(document.plan()) == before;
        };
        bench.action("tool.area").trigger();
        drawn.click(900, 100);
        drawn.click(1100, 100);
        drawn.click(1100, 200);
        drawn.click(900, 200);
        QCOMPARE(corners(), 4);
        undo();
        QCOMPARE(corners(), 3);
        QVERIFY(isStillDrawing());
        QTest::keyClick(&canvas, Qt::Key_Backspace);
        QCOMPARE(corners(), 2);
        QVERIFY(isStillDrawing());

        const QJsonObject discarded = sketch();
        QTest::keyClick(&canvas, Qt::Key_Escape);
        QCOMPARE(sketch(), discarded);
        QTest::keyClick(&canvas, Qt::Key_Escape);
        QVERIFY(!bench.workspace().tools().current().hasSketch());
        undo();
        QCOMPARE(sketch(), discarded);
        QVERIFY(isStillDrawing());

        drawn.click(1100, 200);
        const QJsonObject finished = sketch();
        QCOMPARE(corners(), 3);
        drawn.click(900, 200, Qt::RightButton);
        QCOMPARE(document.plan().areas().size(), std::size_t{1});
        QVERIFY(!bench.workspace().tools().current().hasSketch());
        undo();
        QCOMPARE(sketch(), finished);
        QCOMPARE(document.plan().areas().size(), std::size_t{0});
        QVERIFY(isStillDrawing());
        undo();
        QCOMPARE(corners(), 2);
        QVERIFY(isStillDrawing());
    }

    void whatIsDrawnIsCountedAtOnceAndNothingIsAsked()
    {
        StraightRiver drawn;
        WindowBench& bench = drawn.bench;
        const auto shown = [table = &bench.child<SummaryPanel>("summaryPanel")->totalsTable()] {
            return table->rows().front().cells[2]; // river treated, net
        };
        QCOMPARE(shown(), QStringLiteral("0.00"));
        bench.action("tool.segment").trigger();
        drawn.click(700);
        drawn.click(1100);
        QCOMPARE(shown(), QStringLiteral("0.40")); // nothing was waited for
        QCOMPARE(bench.segments().size(), std::size_t{1});
        QCOMPARE(bench.workspace().tools().current().id(), QStringLiteral("segment"));
        QVERIFY(!QApplication::activeModalWidget());
        for (const QWidget* top : QApplication::topLevelWidgets())
            QVERIFY2(!top->isVisible() || !qobject_cast<const QDialog*>(top), qPrintable(top->objectName()));
    }

    void anEndThatIsDraggedIsWhereTheInspectorSays()
    {
        StraightRiver drawn;
        WindowBench& bench = drawn.bench;
        MapCanvas& canvas = bench.workspace().canvas();
        bench.action("tool.segment").trigger();
        drawn.click(700);
        drawn.click(1100);
        QCOMPARE(bench.segments().size(), std::size_t{1});
        const Uuid id = bench.segments().front();
        bench.action("tool.select").trigger();
        bench.document().selection().set({id});
        const auto end = [&] { return bench.document().plan().segments().find(id)->span.to; };
        const auto shown = [&] { return bench.child<QLineEdit>("field_to")->text(); };
        QTRY_COMPARE(shown(), QStringLiteral("K1+100"));
        drawn.point(1100);
        QTest::mousePress(&canvas, Qt::LeftButton, Qt::NoModifier, drawn.pixel(1100).toPoint());
        constexpr int kSteps = 10;
        for (int i = 1; i <= kSteps; ++i) // beside the river, as hands do
            drawn.point(1100 + 134.0 * i / kSteps, 2.5 * i, Qt::LeftButton);
        QTest::mouseRelease(&canvas, Qt::LeftButton, Qt::NoModifier, drawn.pixel(1234, 25).toPoint());
        QVERIFY(std::abs(end().mm - std::int64_t{1'234'000}) <= 10'000); // round chainages attract
        QCOMPARE(shown(), PlanNames::chainage(drawn.river()->river, end()));
        QVERIFY2(shown().startsWith(QStringLiteral("K1+2")), qPrintable(shown()));
        bench.action("edit.undo").trigger();
        QCOMPARE(shown(), QStringLiteral("K1+100"));
    }

    void whatPanelsShowOnTheMapGoesWithThem()
    {
        StraightRiver drawn;
        WindowBench& bench = drawn.bench;
        MapCanvas& canvas = bench.workspace().canvas();
        bench.action("tool.segment").trigger();
        drawn.click(700);
        drawn.click(1100);
        bench.action("tool.select").trigger();
        bench.document().selection().set({drawn.id});
        const auto shown = [&] { return canvas.content()->rivers[0].alignment; };
        const auto ours = [&] { return drawn.river()->river.alignment; };
        bench.action("edit.reverseRiver").trigger(); // asks: there is a segment on it
        QTRY_VERIFY(shown() != ours());
        canvas.setMark(MapMark{{StraightRiver::kEast, StraightRiver::kNorth}, {1, 0}});
        bench.application.setTextPercent(120); // the panels are made anew
        const auto after = shown();
        const auto mark = canvas.mark();
        bench.application.setTextPercent(100);
        QVERIFY(after == ours());
        QVERIFY(!mark);
    }

    void panelsMadeAnewDoNotCountWhatIsDrawnTwice()
    {
        StraightRiver drawn;
        WindowBench& bench = drawn.bench;
        bench.application.setTextPercent(120);
        bench.application.setTextPercent(100);
        MapCanvas& map = bench.workspace().canvas();
        map.setViewport(Viewport({StraightRiver::kEast + 1000, StraightRiver::kNorth}, 1, map.viewport().size(), 1));
        bench.action("tool.segment").trigger();
        drawn.click(700);
        drawn.click(1100);
        QTRY_COMPARE(bench.segments().size(), std::size_t{1});
        QCOMPARE(bench.application.settings().value(settings::kSegmentsDrawn), 1);
    }
};

RIPARIA_TEST(DrawingWindowTest)
#include "DrawingWindowTest.moc"
