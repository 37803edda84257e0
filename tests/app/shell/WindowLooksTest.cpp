// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/EntityEdits.h"
#include "app/panels/FilterBar.h"
#include "app/panels/LayersPanel.h"
#include "app/panels/Look.h"
#include "app/shell/DockFeatures.h"
#include "app/shell/MainWindow.h"
#include "tests/app/shell/WindowBench.h"
#include "tests/support/TestMain.h"

#include <QAbstractScrollArea>
#include <QAbstractSpinBox>
#include <QCheckBox>
#include <QComboBox>
#include <QDockWidget>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>
#include <QMouseEvent>
#include <QStatusBar>
#include <QToolButton>
#include <QtTest/QtTest>

#include <algorithm>
#include <cstdlib>
#include <utility>

using namespace riparia;
using namespace riparia::test;

/// What has to be seen of the window as a whole.
class WindowLooksTest : public QObject {
    Q_OBJECT

    static bool isControl(const QWidget& widget)
    {
        return qobject_cast<const QAbstractButton*>(&widget) || qobject_cast<const QComboBox*>(&widget) ||
               qobject_cast<const QLineEdit*>(&widget) || qobject_cast<const QAbstractSpinBox*>(&widget);
    }
    /// In a dock behind another one of its tabs: Qt keeps those beside the window.
    static bool isBehind(const QWidget& window, const QWidget& widget)
    {
        for (const QWidget* at = &widget; at; at = at->parentWidget()) {
            const auto* dock = qobject_cast<const QDockWidget*>(at);
            if (dock && !dock->isFloating() && !window.rect().intersects(dock->geometry()))
                return true;
        }
        return false;
    }
    /// In the title of a dock whose tab says it: folded away.
    static bool isFolded(const QWidget& widget)
    {
        return widget.parentWidget() && widget.parentWidget()->height() == 0;
    }
    /// What scrolls may be out of sight.
    static bool isScrolled(const QWidget& widget)
    {
        for (const QWidget* at = &widget; at; at = at->parentWidget()) {
            const auto* area =
                at->parentWidget() ? qobject_cast<const QAbstractScrollArea*>(at->parentWidget()) : nullptr;
            if (area && area->viewport() == at)
                return true;
        }
        return false;
    }
    /// "name x,y wxh" of every control that is to be seen and of which a part is cut off by what it lies in.
    static QStringList clipped(const QWidget& window)
    {
        QStringList found;
        for (const QWidget* control : window.findChildren<QWidget*>()) {
            if (!control->isVisible() || !isControl(*control) || isScrolled(*control) || isFolded(*control) ||
                isBehind(window, *control))
                continue;
            QRect seen = control->rect();
            for (const QWidget* at = control; at != &window && at->parentWidget(); at = at->parentWidget())
                seen = seen.translated(at->pos()) & at->parentWidget()->rect();
            if (seen.size() == control->size())
                continue;
            const QPoint place = control->mapTo(&window, QPoint());
            found.append(QStringLiteral("%1 %2 %3,%4 %5x%6")
                             .arg(QLatin1String(control->metaObject()->className()), control->objectName())
                             .arg(place.x())
                             .arg(place.y())
                             .arg(control->width())
                             .arg(control->height()));
        }
        return found;
    }

    /// Where the cells of the status bar are, but for the prompt and the one beside it that comes and goes.
    static QStringList cellsOf(const QStatusBar& bar)
    {
        QCoreApplication::processEvents(); // what has to be laid out anew
        QStringList places;
        for (const char* name :
             {"cellChainage", "cellCoordinates", "cellCrs", "cellScale", "cellSnap", "cellMethod", "cellBell"}) {
            const auto* cell = bar.findChild<QWidget*>(QLatin1String(name));
            const QString place = QStringLiteral("%1 %2+%3").arg(QLatin1String(name)).arg(cell->x()).arg(cell->width());
            places.append(cell->isVisible() && bar.rect().contains(cell->geometry()) ? place : QLatin1String(name));
        }
        return places;
    }
    static void pointAt(MapCanvas& canvas, QPointF at)
    {
        QMouseEvent move(QEvent::MouseMove, at, canvas.mapToGlobal(at), Qt::NoButton, Qt::NoButton, Qt::NoModifier);
        QApplication::sendEvent(&canvas, &move);
    }
    /// A segment is begun on the longest river, in the middle of the map; returns where.
    static QPointF beginSegment(WindowBench& bench)
    {
        MapCanvas& canvas = bench.workspace().canvas();
        bench.action("tool.segment").trigger();
        const auto& rivers = bench.document().network().rivers();
        const auto longest =
            std::ranges::max_element(rivers, {}, [](const River& river) { return river.length().value; });
        const Point on = longest->alignment->pointAt(Position{longest->length().value / 2});
        canvas.setViewport(Viewport(on, 1, canvas.viewport().size(), 1));
        const QPointF at = canvas.viewport().toScreen(on);
        pointAt(canvas, at);
        QTest::mouseClick(&canvas, Qt::LeftButton, Qt::NoModifier, at.toPoint());
        return at;
    }

private Q_SLOTS:
    void aSmallWindowClipsNoControl_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<Language>("language");
        QTest::newRow("1280x720, English") << QSize(1280, 720) << Language::English;
        QTest::newRow("1280x720, Chinese") << QSize(1280, 720) << Language::Chinese;
        QTest::newRow("1024x640, English") << QSize(1024, 640) << Language::English;
        QTest::newRow("1024x640, Chinese") << QSize(1024, 640) << Language::Chinese;
    }
    void aSmallWindowClipsNoControl()
    {
        QFETCH(QSize, size);
        QFETCH(Language, language);
        WindowBench bench;
        bench.application.setLanguage(language, false);
        bench.window().resize(size);
        QTRY_COMPARE(bench.window().size(), size);
        QTRY_COMPARE(clipped(bench.window()).join(u'\n'), QString());
        const QStatusBar& bar = *bench.window().statusBar();
        QTRY_VERIFY(cellsOf(bar).filter(QStringLiteral("+")).size() == 7);
        const auto* kept = bench.child<QLabel>("cellKept");
        QVERIFY(kept->isHidden()); // nothing to say

        // The prompt gives way last: whole at 1280, no less than promised at 1024.
        const QPointF begun = beginSegment(bench);
        const auto* prompt = bench.child<QLabel>("cellPrompt");
        QVERIFY2(prompt->text().contains(QStringLiteral("K4+000")), qPrintable(prompt->text()));
        const auto hasRoom = [&] {
            if (size.width() < 1280)
                return prompt->width() >= look::scaled(180);
            return prompt->contentsRect().width() >= prompt->fontMetrics().horizontalAdvance(prompt->text());
        };
        const QStringList places = cellsOf(bar);
        QVERIFY(prompt->isVisible() && hasRoom());

        // Nothing moves with the pointer, nor when something has to be saved.
        MapCanvas& canvas = bench.workspace().canvas();
        for (const QPointF& at : {begun + QPointF(30, 0), QPointF(2, 2), begun + QPointF(0, 5)}) {
            pointAt(canvas, at);
            QCOMPARE(cellsOf(bar).join(u'\n'), places.join(u'\n'));
        }
        const auto edit = editField(bench.document(), {bench.segments().front()}, "remarks", QStringLiteral("ours"));
        QVERIFY(edit && bench.document().edit(edit->changes, edit->text));
        QTRY_VERIFY(kept->isVisible());
        QCOMPARE(cellsOf(bar).join(u'\n'), places.join(u'\n'));
        for (int unread = 0; unread < 12; ++unread)
            bench.application.log().add(MessageKind::Warning, QStringLiteral("Seven segments were read"));
        QCOMPARE(bench.child<QToolButton>("cellBell")->text(), QStringLiteral("12"));
        QCOMPARE(cellsOf(bar).join(u'\n'), places.join(u'\n'));
        QVERIFY(bar.rect().contains(kept->geometry()));
        QVERIFY(prompt->isVisible() && hasRoom());
    }

    void inAWideWindowNoCellIsNarrow()
    {
        WindowBench bench;
        const auto widthAt = [&](int width, const char* cell) {
            bench.window().resize(width, 800);
            return QTest::qWaitFor([&] { return bench.window().width() == width; })
                       ? bench.child<QWidget>(cell)->width()
                       : 0;
        };
        for (const char* cell : {"cellChainage", "cellCrs"}) {
            const int narrow = widthAt(1024, cell);
            const int wide = widthAt(1440, cell);
            QVERIFY2(0 < narrow && narrow < wide, cell);
            QCOMPARE(widthAt(1600, cell), wide); // the rest is the prompt's
            QCOMPARE(widthAt(1024, cell), narrow);
        }
    }

    void whenWorkWasKeptIsReadInFull_data()
    {
        QTest::addColumn<Language>("language");
        QTest::newRow("English") << Language::English;
        QTest::newRow("Chinese") << Language::Chinese;
    }
    void whenWorkWasKeptIsReadInFull()
    {
        QFETCH(Language, language);
        WindowBench bench;
        bench.application.setLanguage(language, false);
        const auto edit = editField(bench.document(), {bench.segments().front()}, "remarks", QStringLiteral("ours"));
        QVERIFY(edit && bench.document().edit(edit->changes, edit->text));
        const auto* kept = bench.child<QLabel>("cellKept");
        QTRY_VERIFY(kept->isVisible() && kept->text().contains(u':'));
        // The cells hear of another language by an event.
        QTRY_VERIFY(kept->contentsRect().width() >= kept->fontMetrics().horizontalAdvance(kept->text()));
    }

    void boxesHaveSignsInTheColoursOfTheWindow()
    {
        WindowBench bench(false);
        for (const char* theme : {"light", "dark"}) {
            bench.application.setTheme(QString::fromLatin1(theme));
            for (const auto& [icon, role] :
                 {std::pair(QMessageBox::Warning, "warning"), std::pair(QMessageBox::Critical, "error"),
                  std::pair(QMessageBox::Question, "accent"), std::pair(QMessageBox::Information, "accent")}) {
                const QMessageBox box(icon, QStringLiteral("Title"), QStringLiteral("Text"));
                const QImage sign = box.iconPixmap().toImage();
                const QColor expected = Theme::current().color(QString::fromLatin1(role));
                int painted = 0;
                for (int i = 0; i < sign.width() * sign.height(); ++i) {
                    const QColor pixel = sign.pixelColor(i % sign.width(), i / sign.width());
                    if (pixel.alpha() < 200)
                        continue;
                    ++painted;
                    QVERIFY2(std::abs(pixel.red() - expected.red()) < 12 &&
                                 std::abs(pixel.green() - expected.green()) < 12 &&
                                 std::abs(pixel.blue() - expected.blue()) < 12,
                             qPrintable(pixel.name()));
                }
                QVERIFY2(painted > 20, role);
            }
        }
    }

    void layersThatAreHiddenStaySoAtAnotherSizeOfText()
    {
        WindowBench bench;
        bench.child<QCheckBox>("layerAreas")->click();
        QVERIFY(!bench.workspace().canvas().layers().areas);
        bench.application.setTextPercent(125);
        QVERIFY(!bench.workspace().canvas().layers().areas);
        QVERIFY(!bench.child<QCheckBox>("layerAreas")->isChecked());
        QVERIFY(bench.child<QCheckBox>("layerSites")->isChecked());
        bench.child<QCheckBox>("layerSites")->click();
        QVERIFY(!bench.workspace().canvas().layers().areas && !bench.workspace().canvas().layers().sites);
        bench.application.setTextPercent(100);
    }

    void docksFloatWhereTheyCanBeDockedAgain()
    {
        const auto floats = [](const char* platform) {
            return dockFeaturesOn(QLatin1String(platform)).testFlag(QDockWidget::DockWidgetFloatable);
        };
        QVERIFY(floats("xcb"));
        QVERIFY(floats("windows"));
        QVERIFY(!floats("wayland"));
        QVERIFY(!floats("wayland-egl"));
        QVERIFY(dockFeaturesOn(QStringLiteral("wayland")).testFlag(QDockWidget::DockWidgetMovable));
        QVERIFY(dockFeaturesOn(QStringLiteral("wayland")).testFlag(QDockWidget::DockWidgetClosable));
        WindowBench bench(false);
        const auto docks = bench.window().findChildren<QDockWidget*>();
        QVERIFY(docks.size() >= 8);
        for (const QDockWidget* dock : docks)
            QVERIFY2(dock->features() == dockFeaturesOn(QGuiApplication::platformName()),
                     qPrintable(dock->objectName()));
    }

    void anActiveFilterIsSeenOnTheMapInTheTableAndInTheSummary()
    {
        WindowBench bench;
        bench.window().resize(1440, 900);
        const auto says = [&](const char* panel, const QString& words) {
            for (const QLabel* label : bench.child<QWidget>(panel)->findChildren<QLabel*>()) {
                if (label->isVisible() && label->text().contains(words))
                    return true;
            }
            return false;
        };
        const QString ofAll = QStringLiteral(" shown");
        QVERIFY(!says("filterBar", ofAll));
        QVERIFY(!says("tablePanel", ofAll));
        QVERIFY(bench.workspace().totals().setFilter(QStringLiteral("kind = segment and river = DS")));
        QVERIFY(says("filterBar", ofAll));
        QVERIFY(says("tablePanel", ofAll));
        QVERIFY(bench.child<QToolButton>("filterChip0")->isVisible());
        QCOMPARE(bench.child<QComboBox>("summaryScope")->currentText(), QStringLiteral("Shown (filter)"));
        bench.workspace().filterBar().clear();
        QVERIFY(!says("tablePanel", ofAll));
        QCOMPARE(bench.child<QComboBox>("summaryScope")->currentText(), QStringLiteral("Shown"));
    }

    void tipOfADisabledActionGoesWithItsMenu()
    {
        WindowBench bench(false);
        const QStatusBar& status = *bench.window().statusBar();
        QMenuBar& bar = *bench.window().menuBar();
        QAction* file = bar.actions().front();
        QMenu* menu = file->menu();
        QAction& disabled = bench.action("file.properties");
        QVERIFY(!disabled.isEnabled());
        QTest::mouseClick(&bar, Qt::LeftButton, Qt::NoModifier, bar.actionGeometry(file).center());
        QTRY_VERIFY(menu->isVisible());
        disabled.showStatusText(
            &bar); // as a menu does when the pointer is over it, which the offscreen platform does not move
        QCOMPARE(status.currentMessage(), disabled.statusTip());
        QTest::keyClick(menu, Qt::Key_Escape);
        QTRY_VERIFY(!menu->isVisible());
        QCOMPARE(status.currentMessage(), QString());
    }

    void whatTellsWorksApartIsChosenAndRemembered() // UX.md 5.1
    {
        WindowBench bench;
        const auto theme = [&] { return bench.workspace().canvas().style().theme; };
        QCOMPARE(theme(), MapTheme::Status);
        auto* choice = bench.child<QComboBox>("layersTheme");
        choice->setFocus();
        QTest::keyClick(choice, Qt::Key_Down);
        QCOMPARE(theme(), MapTheme::Measure);
        bench.action("view.dark").trigger(); // another style of the map
        QCOMPARE(theme(), MapTheme::Measure);
        bench.action("view.dark").trigger();
        bench.application.setTextPercent(120); // the panels are made anew
        QCOMPARE(bench.child<LayersPanel>("layersPanel")->theme(), MapTheme::Measure);
        bench.application.setTextPercent(100);
        QVERIFY(bench.application.closePlan());
        bench.openSample();
        QCOMPARE(theme(), MapTheme::Measure);
        QCOMPARE(bench.child<LayersPanel>("layersPanel")->theme(), MapTheme::Measure);
    }

    void nothingGlidesWhereTheDesktopAsksForNoMotion()
    {
        WindowBench bench;
        MapCanvas& canvas = bench.workspace().canvas();
        DesktopLook& desktop = bench.application.desktop();
        const auto fling = [&] {
            canvas.beginPan({100, 100});
            for (int x = 110; x <= 300; x += 10) {
                QMouseEvent event(QEvent::MouseMove, QPointF(x, 100), canvas.mapToGlobal(QPointF(x, 100)), Qt::NoButton,
                                  Qt::LeftButton, Qt::NoModifier);
                QCoreApplication::sendEvent(&canvas, &event);
                if (x % 50 == 0)
                    QTest::qSleep(1); // the clock of the hand has milliseconds
            }
            QTest::mouseRelease(&canvas, Qt::LeftButton, {}, {300, 100});
            return canvas.isGliding();
        };
        desktop.takeStill(false);
        QVERIFY(fling());
        desktop.takeStill(true);
        QVERIFY(!canvas.isGliding());
        QVERIFY(!fling());
        desktop.takeStill(false);
        QVERIFY(fling());
    }

    void theLookFollowsTheDesktopWhereThatIsChosen()
    {
        WindowBench bench(false);
        const auto kind = [] { return Theme::of(QApplication::palette()).kind(); };
        bench.application.desktop().take(1);
        QCOMPARE(kind(), ThemeKind::Light); // as chosen here
        bench.application.setTheme(QStringLiteral("system"));
        QCOMPARE(kind(), ThemeKind::Dark);
        QVERIFY(bench.action("view.dark").isChecked());
        bench.application.desktop().take(2);
        QCOMPARE(kind(), ThemeKind::Light);
        QVERIFY(!bench.action("view.dark").isChecked());
        bench.application.desktop().take(1);
        bench.action("view.dark").trigger(); // by hand: light for good
        QCOMPARE(kind(), ThemeKind::Light);
        bench.application.desktop().take(2);
        bench.application.desktop().take(1);
        QCOMPARE(kind(), ThemeKind::Light);
    }
};

RIPARIA_TEST(WindowLooksTest)
#include "WindowLooksTest.moc"
