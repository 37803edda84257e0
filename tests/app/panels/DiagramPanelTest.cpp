// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/DiagramPanel.h"
#include "app/panels/StripView.h"
#include "tests/app/panels/PanelBench.h"
#include "tests/support/TestMain.h"

#include <QCoreApplication>
#include <QLabel>
#include <QSignalSpy>
#include <QToolButton>
#include <QUndoStack>
#include <QWheelEvent>
#include <QtTest/QtTest>

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

using namespace riparia;
using namespace riparia::test;

namespace {

/// The panel as it stands in the window.
struct DiagramScene {
    explicit DiagramScene(const Plan& plan = benchPlan())
        : bench(plan)
        , panel(bench.context(), &stage)
    {
        panel.resize(1000, 260);
    }

    StripView& view() { return panel.view(); }
    const StripContent& content() { return *view().content(); }
    QRectF rectOf(const char* code)
    {
        const StripLayout& layout = view().layoutNow();
        for (const StripBox& box : layout.boxes) {
            if (content().bars[box.bar].code == QLatin1String(code))
                return box.rect;
        }
        return {};
    }
    QPoint middleOf(const char* code) { return rectOf(code).center().toPoint(); }
    Span spanOf(const char* code) const { return bench.segmentOf(code)->span; }
    double x(double metres) { return view().layoutNow().axis.x(Position::fromMetres(metres)); }
    /// Drags the end of a bar that is on the right to an abscissa, and does not let go.
    void grab(const char* code, double toX, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        const QRectF rect = rectOf(code);
        const QPoint end(static_cast<int>(std::lround(rect.right())) - 1, rect.center().toPoint().y());
        QTest::mousePress(&view(), Qt::LeftButton, Qt::NoModifier, end);
        for (const double x : {end.x() + 6.0, toX}) {
            const QPointF at(x, end.y());
            QMouseEvent move(QEvent::MouseMove, at, view().mapToGlobal(at), Qt::NoButton, Qt::LeftButton, modifiers);
            QCoreApplication::sendEvent(&view(), &move);
        }
    }
    void letGo(double toX)
    {
        QTest::mouseRelease(&view(), Qt::LeftButton, Qt::NoModifier, QPoint(int(std::lround(toX)), 10));
    }
    int steps() const { return bench.document->undoStack().count(); }

    PanelBench bench;
    Stage stage;
    DiagramPanel panel;
};

} // namespace

class DiagramPanelTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aNarrowHeadKeepsTheBeginningOfItsFigures()
    {
        DiagramScene scene;
        scene.stage.present();
        auto* figures = scene.panel.findChild<QLabel*>(QStringLiteral("diagramFigures"));
        QVERIFY(figures);
        const QString whole = figures->text();
        QVERIFY(whole.size() > 10 && !whole.endsWith(QChar(0x2026)));
        scene.panel.resize(260, 260);
        QTRY_VERIFY(figures->text().endsWith(QChar(0x2026)));
        QVERIFY(whole.startsWith(figures->text().chopped(1).trimmed().left(3)));
        QCOMPARE(figures->toolTip(), whole);
        scene.panel.resize(1000, 260);
        QTRY_COMPARE(figures->text(), whole);
    }

    void aNarrowHeadLeavesOutWholeFigures()
    {
        DiagramScene scene;
        scene.stage.present();
        auto* figures = scene.panel.findChild<QLabel*>(QStringLiteral("diagramFigures"));
        const QString whole = figures->text();
        const QString between = QStringLiteral(" · ");
        for (int width = 1000; width >= 260; width -= 20) {
            scene.panel.resize(width, 260);
            QCoreApplication::processEvents();
            if (figures->text() == whole)
                continue;
            const QString kept = figures->text().chopped(1).trimmed();
            QVERIFY2(whole.startsWith(kept), qPrintable(figures->text()));
            const bool isWhole = whole.mid(kept.size()).startsWith(between);
            QVERIFY2(isWhole || !kept.contains(between), qPrintable(figures->text()));
        }
    }

    void hiddenPanelDoesNothing()
    {
        DiagramScene scene;
        scene.panel.hide();
        scene.stage.present();
        scene.bench.select({"S-0003"});
        QVERIFY(scene.bench.edit("S-0001", "bank", QStringLiteral("right")));
        QVERIFY(!scene.view().content());
        scene.panel.show();
        QVERIFY(scene.view().content());
        QCOMPARE(scene.panel.river(), std::string("HS")); // caught up with the selection
        const auto before = scene.view().content();
        scene.panel.hide();
        QVERIFY(scene.bench.edit("S-0003", "to", QStringLiteral("200")));
        QCOMPARE(scene.view().content(), before);
        scene.panel.show();
        QVERIFY(scene.view().content() != before);
    }

    void showsTheRiverOfWhatIsSelected()
    {
        DiagramScene scene;
        scene.stage.present();
        QCOMPARE(scene.panel.river(), std::string("DS"));
        auto* combo = scene.panel.findChild<QComboBox*>(QStringLiteral("diagramRiver"));
        scene.bench.select({"S-0003"});
        QCOMPARE(scene.panel.river(), std::string("HS"));
        QCOMPARE(combo->currentData().toString(), QStringLiteral("HS"));
        scene.bench.document->selection().set({scene.bench.names.river("DS")->meta.uuid});
        QCOMPARE(scene.panel.river(), std::string("DS"));
        scene.bench.document->selection().clear();
        QCOMPARE(scene.panel.river(), std::string("DS"));
        combo->setCurrentIndex(combo->findData(QStringLiteral("HS")));
        Q_EMIT combo->activated(combo->currentIndex());
        QCOMPARE(scene.panel.river(), std::string("HS"));
    }

    void thePointerIsSeenOnTheMapAndFromThere()
    {
        DiagramScene scene;
        scene.stage.present();
        std::vector<std::optional<MapMark>> marks;
        QObject::connect(&scene.panel, &DiagramPanel::markWanted, &scene.panel,
                         [&](const std::optional<MapMark>& mark) { marks.push_back(mark); });
        const QPointF at(std::round(scene.x(4000)), 60);
        QMouseEvent move(QEvent::MouseMove, at, scene.view().mapToGlobal(at), Qt::NoButton, Qt::NoButton,
                         Qt::NoModifier);
        QCoreApplication::sendEvent(&scene.view(), &move);
        QCOMPARE(marks.size(), std::size_t{1});
        const auto& line = *scene.bench.names.river("DS")->river.alignment;
        QCOMPARE(marks[0]->at, line.pointAt(*scene.view().tracker()));
        QVERIFY(std::abs(scene.view().tracker()->metres() - 4000) < 10);
        QEvent leave(QEvent::Leave);
        QCoreApplication::sendEvent(&scene.view(), &leave);
        QVERIFY(marks.size() == 2 && !marks[1]);

        scene.panel.showPointer(scene.content().id, Position::fromMetres(1000));
        QCOMPARE(*scene.view().pointedAt(), Position::fromMetres(1000));
        scene.panel.showPointer(Uuid::random(), Position::fromMetres(2000)); // another river
        QVERIFY(!scene.view().pointedAt());
        QCOMPARE(marks.size(), std::size_t{2}); // what comes from the map does not go back
    }

    void clickSelectsAndGroundLetsGo()
    {
        DiagramScene scene;
        scene.stage.present();
        QTest::mouseClick(&scene.view(), Qt::LeftButton, Qt::NoModifier, scene.middleOf("S-0001"));
        QCOMPARE(scene.bench.document->selection().ids(), std::vector<Uuid>{scene.bench.idOf("S-0001")});
        QTest::mouseClick(&scene.view(), Qt::LeftButton, Qt::ControlModifier, scene.middleOf("S-0002"));
        QCOMPARE(scene.bench.document->selection().ids().size(), std::size_t{2});
        QTest::mouseClick(&scene.view(), Qt::LeftButton, Qt::NoModifier,
                          QPoint(int(scene.x(4000)), scene.middleOf("S-0001").y()));
        QVERIFY(scene.bench.document->selection().isEmpty());
    }

    void doubleClickAsksForTheMap()
    {
        DiagramScene scene;
        scene.stage.present();
        QSignalSpy zooms(&scene.panel, &DiagramPanel::zoomWanted);
        QTest::mouseDClick(&scene.view(), Qt::LeftButton, Qt::NoModifier, scene.middleOf("S-0002"));
        QCOMPARE(zooms.size(), 1);
        QCOMPARE(zooms[0][0].value<std::vector<Uuid>>(), std::vector<Uuid>{scene.bench.idOf("S-0002")});
        QSignalSpy places(&scene.panel, &DiagramPanel::placeWanted);
        QTest::mouseDClick(&scene.view(), Qt::LeftButton, Qt::NoModifier,
                           QPoint(int(scene.x(4000)), scene.middleOf("S-0001").y()));
        QCOMPARE(places.size(), 1);
        const Box box = places[0][0].value<Box>();
        QVERIFY(box.maxY - box.minY > 2000); // the gap from 2.6 km to the end of the river
    }

    void draggedEndBecomesOneUndoStepWithAnchorsAndLine()
    {
        DiagramScene scene;
        scene.stage.present();
        const int before = scene.steps();
        const double target = scene.x(3500);
        scene.grab("S-0002", target, Qt::ControlModifier);
        QVERIFY(scene.view().isMovingEnd());
        QVERIFY(scene.bench.totals.sketched()); // what it would make of the totals
        QCOMPARE(scene.steps(), before);
        scene.letGo(target);
        QVERIFY(!scene.bench.totals.sketched());
        QCOMPARE(scene.steps(), before + 1);
        QVERIFY(std::abs(scene.spanOf("S-0002").to.metres() - 3500) < 12);
        QCOMPARE(scene.spanOf("S-0002").from, Position::fromMetres(1900));
        const auto held = scene.bench.segmentOf("S-0002");
        const auto river = scene.bench.names.river("DS");
        QCOMPARE(held->anchorTo, river->river.alignment->pointAt(held->span.to));
        QCOMPARE(held->alignmentHash, river->river.alignment->hash());
        scene.bench.document->undoStack().undo();
        QCOMPARE(scene.spanOf("S-0002").to, Position::fromMetres(2600));
    }

    void draggedEndTakesTheEndOfAnotherWork()
    {
        DiagramScene scene;
        scene.stage.present();
        const double near = scene.x(1900) + 3;
        scene.grab("S-0001", near);
        scene.letGo(near);
        QCOMPARE(scene.spanOf("S-0001").to, Position::fromMetres(1900));
    }

    void draggedEndTakesRoundChainagesUnlessCtrlIsHeld()
    {
        DiagramScene scene;
        scene.stage.present();
        const double near = scene.x(3000) + 2;
        scene.grab("S-0002", near);
        scene.letGo(near);
        QCOMPARE(scene.spanOf("S-0002").to, Position::fromMetres(3000));
        scene.bench.document->undoStack().undo();
        scene.grab("S-0002", near, Qt::ControlModifier);
        scene.letGo(near);
        QVERIFY(scene.spanOf("S-0002").to != Position::fromMetres(3000));
    }

    /// D9
    void whatTheFilterHidesIsNeitherSelectedNorDragged()
    {
        DiagramScene scene;
        scene.stage.present();
        QVERIFY(scene.bench.totals.setFilter(QStringLiteral("code = \"S-0001\"")));
        const int before = scene.steps();
        const QRectF rect = scene.rectOf("S-0002");
        QVERIFY(!rect.isEmpty());
        QTest::mouseClick(&scene.view(), Qt::LeftButton, Qt::NoModifier, rect.center().toPoint());
        QVERIFY(scene.bench.document->selection().isEmpty());
        const double target = scene.x(3500);
        scene.grab("S-0002", target);
        QVERIFY(!scene.view().isMovingEnd());
        scene.letGo(target);
        QCOMPARE(scene.steps(), before);
        // The keyboard goes by it too.
        scene.view().setFocus();
        for (int i = 0; i < 5; ++i) {
            QTest::keyClick(&scene.view(), Qt::Key_Right);
            QTest::keyClick(&scene.view(), Qt::Key_Return);
        }
        QCOMPARE(scene.bench.document->selection().ids(), std::vector<Uuid>{scene.bench.idOf("S-0001")});
    }

    void escapePutsTheEndBack()
    {
        DiagramScene scene;
        scene.stage.present();
        const int before = scene.steps();
        scene.grab("S-0002", scene.x(4000));
        QTest::keyClick(&scene.view(), Qt::Key_Escape);
        QVERIFY(!scene.view().isMovingEnd());
        scene.letGo(scene.x(4000));
        QCOMPARE(scene.steps(), before);
        QCOMPARE(scene.spanOf("S-0002").to, Position::fromMetres(2600));
        QVERIFY(!scene.bench.totals.sketched());
    }

    void endIsNotPushedOverTheOther()
    {
        DiagramScene scene;
        scene.stage.present();
        scene.grab("S-0002", scene.x(500));
        scene.letGo(scene.x(500));
        QCOMPARE(scene.spanOf("S-0002").from, Position::fromMetres(1900));
        QCOMPARE(scene.spanOf("S-0002").length().value, std::int64_t{1'000});
    }

    /// On a river stationed from its mouth the end on the right is the upper one.
    void endIsMovedTheRightWayWhereChainageStartsAtTheMouth()
    {
        DiagramScene scene;
        scene.stage.present();
        scene.panel.showRiver("HS");
        const double target = scene.x(50);
        scene.grab("S-0003", target, Qt::ControlModifier);
        scene.letGo(target);
        QCOMPARE(scene.spanOf("S-0003").to, Position::fromMetres(400));
        QVERIFY(std::abs(scene.spanOf("S-0003").from.metres() - 50) < 8);
    }

    void wheelZoomsAboutThePointerAndTheGroundIsDragged()
    {
        DiagramScene scene;
        scene.stage.present();
        const QPointF at(500, 60);
        const Position under = scene.view().layoutNow().axis.at(at.x());
        QWheelEvent wheel(at, scene.view().mapToGlobal(at), {}, {0, 240}, Qt::NoButton, Qt::NoModifier,
                          Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(&scene.view(), &wheel);
        QVERIFY(std::abs(scene.x(under.metres()) - at.x()) < 0.5);
        QVERIFY(!scene.view().layoutNow().axis.isWhole());
        const QPoint ground(int(scene.x(3200)), scene.middleOf("S-0001").y());
        QTest::mousePress(&scene.view(), Qt::LeftButton, Qt::NoModifier, ground);
        QMouseEvent move(QEvent::MouseMove, ground - QPoint(40, 0), scene.view().mapToGlobal(ground - QPoint(40, 0)),
                         Qt::NoButton, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&scene.view(), &move);
        QVERIFY(std::abs(scene.x(3200) - (ground.x() - 40)) < 1);
        QTest::mouseRelease(&scene.view(), Qt::LeftButton, Qt::NoModifier, ground - QPoint(40, 0));
        QVERIFY(scene.bench.document->selection().isEmpty());
        scene.panel.findChild<QToolButton*>(QStringLiteral("diagramWhole"))->click();
        QVERIFY(scene.view().layoutNow().axis.isWhole());
    }

    /// UX 2.9: fully operable by keyboard.
    void keysMoveAnEndInOneStep()
    {
        DiagramScene scene;
        scene.stage.present();
        scene.view().setFocus(Qt::TabFocusReason);
        QTest::keyClick(&scene.view(), Qt::Key_End); // S-0002, 1900 to 2600
        const bool isRising = scene.x(2600) > scene.x(1900);
        const Qt::Key towardsTheEnd = isRising ? Qt::Key_Right : Qt::Key_Left;
        const int before = scene.steps();
        QTest::keyClick(&scene.view(), isRising ? Qt::Key_BracketRight : Qt::Key_BracketLeft);
        QVERIFY(scene.view().isMovingEnd());
        QTest::keyClick(&scene.view(), towardsTheEnd);
        QTest::keyClick(&scene.view(), towardsTheEnd);
        QTest::keyClick(&scene.view(), towardsTheEnd, Qt::ShiftModifier);
        QVERIFY(scene.bench.totals.sketched());
        QVERIFY(scene.view().accessibleDescription().contains(QStringLiteral("721"))); // m, as long as it is now
        QMouseEvent hover(QEvent::MouseMove, QPointF(400, 60), QPointF(400, 60), Qt::NoButton, Qt::NoButton,
                          Qt::NoModifier);
        QCoreApplication::sendEvent(&scene.view(), &hover);
        QCOMPARE(scene.steps(), before);
        QTest::keyClick(&scene.view(), Qt::Key_Return);
        QCOMPARE(scene.steps(), before + 1);
        QCOMPARE(scene.spanOf("S-0002").to, Position::fromMetres(2621));
        QCOMPARE(scene.spanOf("S-0002").from, Position::fromMetres(1900));
    }

    void escapeAndAnotherPlaceForTheKeyboardPutTheEndBack()
    {
        DiagramScene scene;
        scene.stage.present();
        const int before = scene.steps();
        scene.view().setFocus(Qt::TabFocusReason);
        QTest::keyClick(&scene.view(), Qt::Key_End);
        QTest::keyClick(&scene.view(), Qt::Key_BracketLeft);
        QTest::keyClick(&scene.view(), Qt::Key_Right);
        QTest::keyClick(&scene.view(), Qt::Key_Escape);
        QVERIFY(!scene.view().isMovingEnd());
        QTest::keyClick(&scene.view(), Qt::Key_BracketLeft);
        QTest::keyClick(&scene.view(), Qt::Key_Right);
        scene.view().clearFocus();
        QVERIFY(!scene.view().isMovingEnd());
        QCOMPARE(scene.steps(), before);
        QVERIFY(!scene.bench.totals.sketched());
    }

    void keysGoFromWorkToWorkAndSelect()
    {
        DiagramScene scene;
        scene.stage.present();
        scene.view().setFocus(Qt::TabFocusReason);
        QTest::keyClick(&scene.view(), Qt::Key_End);
        QTest::keyClick(&scene.view(), Qt::Key_Return);
        QCOMPARE(scene.bench.document->selection().ids(), std::vector<Uuid>{scene.bench.idOf("S-0002")});
        QTest::keyClick(&scene.view(), Qt::Key_Left);
        QVERIFY(scene.view().accessibleDescription().contains(QStringLiteral("S-0001")));
        QTest::keyClick(&scene.view(), Qt::Key_Space);
        QCOMPARE(scene.bench.document->selection().ids(), std::vector<Uuid>{scene.bench.idOf("S-0001")});
        QSignalSpy zooms(&scene.panel, &DiagramPanel::zoomWanted);
        QTest::keyClick(&scene.view(), Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(zooms.size(), 1);
        QTest::keyClick(&scene.view(), Qt::Key_Plus);
        QVERIFY(!scene.view().layoutNow().axis.isWhole());
        QTest::keyClick(&scene.view(), Qt::Key_0);
        QVERIFY(scene.view().layoutNow().axis.isWhole());
    }

    void wordsSayWhereHowLongAndWhoIsCounted()
    {
        DiagramScene scene;
        scene.stage.present();
        const QString words = scene.view().wordsOf(*scene.content().bar(scene.bench.idOf("S-0001")));
        for (const char* part : {"S-0001", "K0+350–K2+120", "1\u2009770.0 m", "Left bank", "is counted by S-0002"})
            QVERIFY2(words.contains(QString::fromUtf8(part)), qPrintable(words));
    }

    void editsAndTheFilterAreFollowed()
    {
        DiagramScene scene;
        scene.stage.present();
        QVERIFY(scene.bench.edit("S-0002", "to", QStringLiteral("3000")));
        QCOMPARE(scene.content().bar(scene.bench.idOf("S-0002"))->span.to, Position::fromMetres(3000));
        QVERIFY(scene.bench.totals.setFilter(QStringLiteral("bank = left")));
        QVERIFY(!scene.content().bar(scene.bench.idOf("S-0002"))->shown);
    }

    void viewStaysWhileTheRiverIsTheSame()
    {
        DiagramScene scene;
        scene.stage.present();
        QTest::keyClick(&scene.view(), Qt::Key_Plus);
        const double scale = scene.view().layoutNow().axis.pixelsPerMetre();
        QVERIFY(scene.bench.edit("S-0002", "to", QStringLiteral("3000")));
        QCOMPARE(scene.view().layoutNow().axis.pixelsPerMetre(), scale);
    }

    void whileThePlanIsFirstCountedItSaysSo()
    {
        PanelBench bench;
        std::optional<HeldJobs> held(std::in_place);
        PlanTotals totals(*bench.document, 1); // a large plan
        Stage stage;
        DiagramPanel panel({*bench.document, totals, bench.names, bench.figures}, &stage);
        panel.resize(1000, 260);
        stage.present();
        const auto says = [&panel](const QString& words) {
            const auto labels = panel.findChildren<QLabel*>();
            return std::ranges::any_of(
                labels, [&](const QLabel* label) { return label->isVisible() && label->text().startsWith(words); });
        };
        QVERIFY(says(QStringLiteral("Counting")) && !says(QStringLiteral("No rivers")));
        held.reset();
        QTRY_VERIFY(panel.view().isVisible());
        QVERIFY(!says(QStringLiteral("Counting")));
    }

    void planWithoutRiversSaysSo()
    {
        DiagramScene scene(emptyPlan());
        scene.stage.present();
        QVERIFY(!scene.view().isVisible());
        const QString words = QStringLiteral("No rivers yet");
        bool says = false;
        for (const QLabel* label : scene.panel.findChildren<QLabel*>())
            says = says || (label->isVisible() && label->text().startsWith(words));
        QVERIFY(says);
    }

    void everyControlHasAName()
    {
        DiagramScene scene;
        scene.stage.present();
        expectNames(scene.panel);
        QVERIFY(scene.view().accessibleName().contains(QStringLiteral("Dingshan River")));
    }
};

RIPARIA_TEST(DiagramPanelTest)
#include "DiagramPanelTest.moc"
