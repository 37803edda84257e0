// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/ReferenceList.h"
#include "app/basemap/BasemapLayers.h"
#include "app/basemap/BasemapTrust.h"
#include "app/panels/LayersPanel.h"
#include "tests/app/panels/PanelBench.h"
#include "tests/support/TestMain.h"

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QContextMenuEvent>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QSlider>
#include <QToolButton>
#include <QtTest/QtTest>

#include <optional>

using namespace riparia;
using namespace riparia::test;

namespace {

/// A list of basemaps on a stage, with a plan that has those that were added.
struct ListBench {
    explicit ListBench(bool areBasemaps = true)
        : list({*bench.document, bench.totals, bench.names, bench.figures, &layers, &trust}, areBasemaps, &stage)
        , isOfBasemaps(areBasemaps)
    {
        list.setGeometry(20, 20, 200, 300);
    }
    Uuid add(const char* name, bool isAgreed = true)
    {
        ReferenceLayer layer;
        layer.meta.name = name;
        layer.path = std::string("https://") + name + ".example.org/{z}/{x}/{y}.png";
        ReferenceStyle style;
        style.kind = isOfBasemaps ? ReferenceKind::Tiles : ReferenceKind::Vector;
        style.opacity = 0.6;
        layer = withStyle(std::move(layer), style);
        if (isAgreed)
            trust.give(bench.document->plan().info().id, layer);
        const FieldEdit edit = addingReference(*bench.document, layer);
        const Uuid id = idOf(edit.changes.changes.front().after);
        if (!bench.document->edit(edit.changes, edit.text))
            qFatal("the layer cannot be added");
        return id;
    }
    QString order() const
    {
        QStringList names;
        for (const ReferencePtr& layer : referencesInOrder(bench.document->plan(), true))
            names.append(QString::fromStdString(layer->meta.name));
        return names.join(u' ');
    }
    ReferenceStyle style(const Uuid& id) const
    {
        return referenceStyle(*bench.document->plan().table<ReferenceLayer>().find(id));
    }
    /// The part of the row of a layer.
    template <class T>
    T* part(const char* layer, const char* name)
    {
        QCoreApplication::processEvents(); // rows that have come are shown and in their places then
        for (QWidget* row : list.findChildren<QWidget*>(QStringLiteral("referenceRow"))) {
            auto* check = row->findChild<QCheckBox*>();
            if (row->isVisible() && check->accessibleName().endsWith(QLatin1String(layer)))
                return row->findChild<T*>(QLatin1String(name));
        }
        qFatal("no such row");
        return nullptr;
    }
    int steps() const { return bench.document->undoStack().count(); }

    PanelBench bench;
    BasemapLayers layers{{}};
    BasemapTrust trust;
    Stage stage;
    ReferenceList list;
    bool isOfBasemaps;
};

} // namespace

class ReferenceListTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void basemapsAreListedTheTopmostFirst()
    {
        ListBench bench;
        bench.add("north");
        bench.add("south");
        bench.stage.present();
        QCOMPARE(bench.list.findChildren<QCheckBox*>().size(), qsizetype(2));
        QVERIFY(bench.part<QCheckBox>("south", "referenceCheck")->mapTo(&bench.list, QPoint()).y() <
                bench.part<QCheckBox>("north", "referenceCheck")->mapTo(&bench.list, QPoint()).y());
        expectNames(bench.list);
    }

    void theSwitchIsOneUndoStep()
    {
        ListBench bench;
        const Uuid id = bench.add("north");
        bench.stage.present();
        auto* check = bench.part<QCheckBox>("north", "referenceCheck");
        QVERIFY(check->isChecked());
        check->setFocus();
        QTest::keyClick(check, Qt::Key_Space);
        QVERIFY(!bench.style(id).visible);
        bench.bench.document->undoStack().undo();
        QVERIFY(bench.style(id).visible);
        QVERIFY(check->isChecked());
    }

    /// UX.md 3: a drag previews, and is one step when it ends.
    void aDragOfTheSliderIsOneUndoStep()
    {
        ListBench bench;
        const Uuid id = bench.add("north");
        bench.stage.present();
        auto* slider = bench.part<QSlider>("north", "referenceOpacity");
        const int before = bench.steps();
        slider->setSliderDown(true);
        for (int value = 55; value > 20; value -= 5)
            slider->setSliderPosition(value);
        QCOMPARE(bench.steps(), before);
        QCOMPARE(bench.style(id).opacity, 0.6);
        slider->setSliderDown(false);
        Q_EMIT slider->sliderReleased();
        QCOMPARE(bench.steps(), before + 1);
        QCOMPARE(bench.style(id).opacity, 0.25);
        bench.bench.document->undoStack().undo();
        QCOMPARE(slider->value(), 60);
    }

    void keysOnTheSliderMakeOneStepTogether()
    {
        ListBench bench;
        const Uuid id = bench.add("north");
        bench.stage.present();
        auto* slider = bench.part<QSlider>("north", "referenceOpacity");
        slider->setFocus();
        const int before = bench.steps();
        for (int i = 0; i < 4; ++i)
            QTest::keyClick(slider, Qt::Key_Right);
        QCOMPARE(bench.steps(), before);
        QTRY_COMPARE(bench.steps(), before + 1);
        QCOMPARE(bench.style(id).opacity, 0.8);
    }

    void altWithArrowsMovesALayer()
    {
        ListBench bench;
        bench.add("a");
        bench.add("b");
        bench.add("c");
        bench.stage.present();
        QCOMPARE(bench.order(), QStringLiteral("c b a"));
        auto* check = bench.part<QCheckBox>("a", "referenceCheck");
        check->setFocus();
        QTest::keyClick(check, Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(bench.order(), QStringLiteral("c a b"));
        QVERIFY(check->hasFocus()); // and goes on with it
        QTest::keyClick(bench.part<QSlider>("a", "referenceOpacity"), Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(bench.order(), QStringLiteral("a c b"));
        const int steps = bench.steps();
        QTest::keyClick(check, Qt::Key_Up, Qt::AltModifier); // it is on top
        QCOMPARE(bench.steps(), steps);
        QTest::keyClick(check, Qt::Key_Down, Qt::AltModifier);
        QCOMPARE(bench.order(), QStringLiteral("c a b"));
    }

    void aRowIsDraggedToItsPlace()
    {
        ListBench bench;
        bench.add("a");
        bench.add("b");
        bench.add("c");
        bench.stage.present();
        const auto rowOf = [&](const char* name) {
            return bench.part<QCheckBox>(name, "referenceCheck")->parentWidget();
        };
        const auto drag = [&](const char* from, const char* to, bool above) {
            QWidget* row = rowOf(from);
            QWidget* target = rowOf(to);
            const QPoint begin(row->width() / 2, 10);
            const QPoint end =
                row->mapFrom(&bench.list, QPoint(row->width() / 2, above ? target->geometry().top() + 2
                                                                         : target->geometry().bottom() - 2));
            QTest::mousePress(row, Qt::LeftButton, {}, begin);
            QTest::mouseMove(row, (begin + end) / 2);
            QTest::mouseMove(row, end);
            QTest::mouseRelease(row, Qt::LeftButton, {}, end);
        };
        const int before = bench.steps();
        drag("a", "c", true);
        QCOMPARE(bench.order(), QStringLiteral("a c b"));
        QCOMPARE(bench.steps(), before + 1);
        drag("a", "b", false);
        QCOMPARE(bench.order(), QStringLiteral("c b a"));
    }

    void whatCameWithThePlanIsOffUntilItIsSwitchedOn()
    {
        ListBench bench;
        const Uuid id = bench.add("foreign", false);
        bench.stage.present();
        auto* check = bench.part<QCheckBox>("foreign", "referenceCheck");
        QVERIFY(!check->isChecked());
        const QString note = bench.part<QLabel>("foreign", "referenceNote")->text();
        QVERIFY(note.contains(QStringLiteral("foreign.example.org is not contacted")));
        const int before = bench.steps();
        QSignalSpy given(&bench.trust, &BasemapTrust::given);
        QTest::mouseClick(check, Qt::LeftButton, {}, QPoint(8, check->height() / 2));
        QVERIFY(check->isChecked());
        QCOMPARE(given.count(), 1);
        QCOMPARE(bench.steps(), before); // the plan says already that it is shown
        QVERIFY(bench.style(id).visible);
        QVERIFY(!bench.part<QLabel>("foreign", "referenceNote")->isVisible());
    }

    /// UX.md 4.6
    void linesBecomeBankLinesByTheMenu()
    {
        ListBench bench(false);
        const Uuid id = bench.add("survey");
        bench.stage.present();
        QWidget* row = bench.part<QCheckBox>("survey", "referenceCheck")->parentWidget();
        const auto choose = [row] { // as the key for menus asks for it, where the keyboard is
            auto* check = row->findChild<QCheckBox*>();
            QContextMenuEvent event(QContextMenuEvent::Keyboard, QPoint(4, 4), check->mapToGlobal(QPoint(4, 4)));
            QApplication::sendEvent(check, &event);
            auto* menu = row->findChild<QMenu*>(QStringLiteral("referenceMenu"));
            auto* banks = menu ? menu->findChild<QAction*>(QStringLiteral("referenceMenuBanks")) : nullptr;
            const bool wasChecked = banks && banks->isChecked();
            if (banks)
                banks->trigger();
            delete menu;
            return banks ? std::optional(wasChecked) : std::nullopt;
        };
        const QString path = row->toolTip();
        const int before = bench.steps();
        QVERIFY(choose() == std::optional(false));
        QVERIFY(bench.style(id).hasBankLines);
        QCOMPARE(bench.steps(), before + 1);
        QVERIFY(row->toolTip().startsWith(path) && row->toolTip().contains(QStringLiteral("Bank lines")));
        bench.bench.document->undoStack().undo();
        QVERIFY(!bench.style(id).hasBankLines);
        QCOMPARE(row->toolTip(), path);
        bench.bench.document->undoStack().redo();
        QVERIFY(choose() == std::optional(true));
        QVERIFY(!bench.style(id).hasBankLines);
    }

    void tilesHaveNoLines()
    {
        ListBench bench;
        bench.add("north");
        bench.stage.present();
        QWidget* row = bench.part<QCheckBox>("north", "referenceCheck")->parentWidget();
        QContextMenuEvent event(QContextMenuEvent::Mouse, QPoint(4, 4), row->mapToGlobal(QPoint(4, 4)));
        QApplication::sendEvent(row, &event);
        QVERIFY(!row->findChild<QMenu*>());
    }

    void removingCanBeUndone()
    {
        ListBench bench;
        bench.add("a");
        bench.stage.present();
        QTest::mouseClick(bench.part<QToolButton>("a", "referenceRemove"), Qt::LeftButton);
        QCOMPARE(bench.order(), QString());
        bench.bench.document->undoStack().undo();
        QCOMPARE(bench.order(), QStringLiteral("a"));
        QVERIFY(bench.part<QCheckBox>("a", "referenceCheck")->isVisible());
    }

    void theLayersDockAsksForMore()
    {
        PanelBench bench;
        Stage stage;
        LayersPanel panel(bench.context(), &stage);
        panel.resize(220, 760);
        stage.present();
        QSignalSpy wanted(&panel, &LayersPanel::addBasemapWanted);
        QTest::mouseClick(panel.findChild<QPushButton*>(QStringLiteral("basemapAdd")), Qt::LeftButton);
        QCOMPARE(wanted.count(), 1);
    }
};

RIPARIA_TEST(ReferenceListTest)
#include "ReferenceListTest.moc"
