// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/LayersPanel.h"
#include "app/panels/MessageLog.h"
#include "tests/app/shell/WindowBench.h"
#include "tests/support/TestMain.h"

#include <QCheckBox>
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
        for (const char* padlock :
             {"lockSegments", "lockAreas", "lockGreenways", "lockSites", "lockRivers", "lockBoundaries"})
            bench.child<QToolButton>(padlock)->click();
        QTest::mouseClick(&canvas, Qt::LeftButton, Qt::NoModifier, place);
        QVERIFY(!isSelected());
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
