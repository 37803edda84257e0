// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/LayersPanel.h"
#include "app/panels/MessageLog.h"
#include "tests/app/shell/WindowBench.h"
#include "tests/support/TestMain.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSlider>
#include <QToolButton>
#include <QtTest/QtTest>

using namespace riparia;
using namespace riparia::test;

/// What is chosen in the layers panel, on the map and in the plan.
class LayersWindowTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsLockedIsNeitherSelectedNorDeleted() // UX.md 2.7
    {
        WindowBench bench;
        MapCanvas& canvas = bench.workspace().canvas();
        const Uuid id = bench.segment("S-0001");
        bench.workspace().zoomTo(std::vector{id});
        const auto segment = bench.document().plan().segments().find(id);
        const auto river = bench.document().plan().riverByKey(segment->river);
        const Position middle{(segment->span.from.mm + segment->span.to.mm) / 2};
        const QPoint place = canvas.viewport().toScreen(river->river.alignment->pointAt(middle)).toPoint();
        const auto isSelected = [&] { return !bench.document().selection().isEmpty(); };
        QTest::mouseClick(&canvas, Qt::LeftButton, Qt::NoModifier, place);
        QVERIFY(isSelected());
        bench.document().selection().clear();
        for (const char* padlock : {"lockSegments", "lockAreas", "lockGreenways", "lockSites"})
            bench.child<QToolButton>(padlock)->click();
        for (const char* padlock : {"lockRivers", "lockBoundaries"})
            QVERIFY(bench.child<QToolButton>(padlock)->isChecked());
        // Works that are locked lie there like a picture; of what is under them something may be asked.
        QTest::mouseClick(&canvas, Qt::LeftButton, Qt::NoModifier, place);
        QCOMPARE(bench.document().selection().ids(), std::vector{river->meta.uuid});
        bench.action("edit.selectAll").trigger();
        QVERIFY(!isSelected());

        // From the table it can be read, and says why it cannot be changed.
        const Plan before = bench.document().plan();
        bench.document().selection().set({id});
        bench.action("edit.delete").trigger();
        QVERIFY(bench.document().plan() == before);
        QVERIFY(bench.application.log().messages().back().text.contains(QStringLiteral("locked")));
        // Locks are there again with the next plan, until they are opened.
        QVERIFY(bench.application.closePlan());
        bench.openSample();
        QVERIFY(bench.document().isLocked(EntityKind::Segment));
        bench.child<QToolButton>("lockSegments")->click();
        bench.document().selection().set({bench.segment("S-0001")});
        bench.action("edit.delete").trigger();
        QVERIFY(bench.document().isModified());
    }

    void referenceLayersAreLockedAtAFirstStart() // UX.md 2.7
    {
        WindowBench bench;
        QVERIFY(bench.document().isLocked(EntityKind::River) && bench.document().isLocked(EntityKind::Boundary));
        QVERIFY(!bench.document().isLocked(EntityKind::Segment));
        const auto river =
            bench.document().plan().riverByKey(bench.document().plan().segments().find(bench.segment("S-0001"))->river);
        bench.document().selection().set({river->meta.uuid});
        const auto rename = [&] {
            auto* name = bench.child<QLineEdit>("field_name");
            name->setFocus();
            name->selectAll();
            QTest::keyClicks(name, QStringLiteral("Other"));
            QTest::keyClick(name, Qt::Key_Return);
        };
        rename();
        QVERIFY(!bench.document().isModified());
        auto* unlock = bench.child<QPushButton>("field_nameRemedy");
        QVERIFY(unlock->isVisible());
        QTest::mouseClick(unlock, Qt::LeftButton);
        QCOMPARE(bench.document().plan().rivers().find(river->meta.uuid)->river.name, std::string("Other"));
        QVERIFY(!bench.child<QToolButton>("lockRivers")->isChecked());
        QVERIFY(bench.child<QToolButton>("lockBoundaries")->isChecked());
        bench.child<QToolButton>("lockRivers")->click();
        bench.document().undoStack().undo(); // a lock holds up no undo
        QVERIFY(!bench.document().isModified());
        QCOMPARE(bench.document().plan().rivers().find(river->meta.uuid)->river.name, river->river.name);
        // Opened, all of them stay so.
        bench.unlockReference();
        QVERIFY(bench.application.closePlan());
        bench.openSample();
        QVERIFY(!bench.document().isLocked(EntityKind::River) && !bench.document().isLocked(EntityKind::Boundary));
    }

    void aRefusalOffersToUnlockTheLayer() // UX.md 2.7
    {
        WindowBench bench;
        bench.child<QToolButton>("lockSegments")->click();
        bench.child<QToolButton>("lockAreas")->click();
        bench.document().selection().set({bench.segment("S-0001")});
        bench.action("edit.delete").trigger();
        QVERIFY(!bench.document().isModified());
        const Message refusal = bench.application.log().messages().back();
        QVERIFY(refusal.text.contains(QStringLiteral("S-0001")));
        QCOMPARE(refusal.actions.size(), std::size_t{1});
        refusal.actions.front().act();
        QVERIFY(!bench.document().isLocked(EntityKind::Segment));
        QVERIFY(bench.document().isLocked(EntityKind::Area));
        QVERIFY(!bench.child<QToolButton>("lockSegments")->isChecked());
        QVERIFY(bench.child<QToolButton>("lockAreas")->isChecked());
        bench.action("edit.delete").trigger();
        QVERIFY(bench.document().isModified());
        bench.document().undoStack().undo();
        QVERIFY(bench.application.closePlan()); // it is remembered like a click on the padlock
        bench.openSample();
        QVERIFY(!bench.document().isLocked(EntityKind::Segment));
        QVERIFY(bench.document().isLocked(EntityKind::Area));
    }

    void anObjectIsLockedBesideItsName()
    {
        WindowBench bench;
        const Uuid id = bench.segment("S-0001");
        QVERIFY(!bench.action("edit.lock").isEnabled() && !bench.action("edit.unlock").isEnabled());
        bench.document().selection().set({id});
        QVERIFY(bench.action("edit.lock").isEnabled() && !bench.action("edit.unlock").isEnabled());
        bench.child<QToolButton>("inspectorLock")->click();
        QVERIFY(bench.document().isModified());
        QVERIFY(!bench.action("edit.lock").isEnabled() && bench.action("edit.unlock").isEnabled());
        const Plan locked = bench.document().plan();
        bench.action("edit.delete").trigger();
        QVERIFY(bench.document().plan() == locked);
        const Message refusal = bench.application.log().messages().back();
        QVERIFY(refusal.text.contains(QStringLiteral("S-0001")) && refusal.text.contains(QStringLiteral("locked")));
        refusal.actions.front().act();
        QVERIFY(bench.action("edit.lock").isEnabled());
        bench.action("edit.lock").trigger();
        bench.action("edit.unlock").trigger();
        bench.action("edit.delete").trigger();
        QVERIFY(!bench.document().plan().segments().find(id));
    }

    void opacityIsOfTheMapAndRemembered() // UX.md 2.7
    {
        WindowBench bench;
        bench.child<QToolButton>("fadeSegments")->click();
        auto* slider = bench.child<QSlider>("opacitySegments");
        slider->setFocus();
        QTest::keyClick(slider, Qt::Key_PageDown);
        QCOMPARE(bench.workspace().canvas().style().opacity.segments, 0.8);
        QVERIFY(bench.application.closePlan());
        bench.openSample();
        QCOMPARE(bench.child<QSlider>("opacitySegments")->value(), 80);
        QCOMPARE(bench.workspace().canvas().style().opacity.segments, 0.8);
        QCOMPARE(bench.workspace().canvas().style().opacity.areas, 1.0);
    }

    void whatIsSwitchedOffStaysOff() // UX.md 2.7
    {
        WindowBench bench;
        bench.child<QCheckBox>("layerAreas")->click();
        bench.child<QCheckBox>("layerFiltered")->click();
        QVERIFY(!bench.workspace().canvas().layers().areas);
        QCOMPARE(bench.workspace().canvas().style().filteredOpacity, 0.0);
        bench.application.setTextPercent(120); // the panels are made anew
        QVERIFY(!bench.child<QCheckBox>("layerAreas")->isChecked());
        bench.application.setTextPercent(100);
        QVERIFY(bench.application.closePlan());
        bench.openSample();
        QVERIFY(!bench.child<QCheckBox>("layerAreas")->isChecked());
        QVERIFY(!bench.workspace().canvas().layers().areas);
        QCOMPARE(bench.workspace().canvas().style().filteredOpacity, 0.0);
        bench.child<QCheckBox>("layerFiltered")->click();
        QVERIFY(bench.workspace().canvas().style().filteredOpacity > 0);
    }
};

RIPARIA_TEST(LayersWindowTest)
#include "LayersWindowTest.moc"
