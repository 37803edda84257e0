// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/Selection.h"

#include "app/document/DrawingTemplate.h"
#include "tests/support/TestMain.h"

#include <QtTest/QtTest>

using namespace riparia;

namespace {

const Uuid kA = Uuid::named("a");
const Uuid kB = Uuid::named("b");
const Uuid kC = Uuid::named("c");

} // namespace

class SelectionTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keepsEachIdOnceInTheOrderTheyCame()
    {
        Selection selection;
        selection.set({kB, kA, kB});
        selection.add(kC);
        selection.add(kA);
        QVERIFY(selection.ids() == (std::vector<Uuid>{kB, kA, kC}));
        QVERIFY(selection.contains(kC));
        QVERIFY(!selection.isEmpty());
    }

    void togglingTwiceLeavesItAsItWasButForTheOrder()
    {
        Selection selection;
        selection.set({kA, kB});
        selection.toggle(kA);
        QVERIFY(!selection.contains(kA));
        selection.toggle(kA);
        QVERIFY(selection.ids() == (std::vector<Uuid>{kB, kA}));
    }

    void tellsOnlyWhenSomethingChanged()
    {
        Selection selection;
        int told = 0;
        connect(&selection, &Selection::changed, [&] { ++told; });
        selection.clear();
        selection.remove({kA});
        QCOMPARE(told, 0);
        selection.set({kA});
        selection.set({kA});
        selection.add(kA);
        selection.remove({kB});
        QCOMPARE(told, 1);
        selection.remove({kA, kB});
        QCOMPARE(told, 2);
        QVERIFY(selection.isEmpty() && !selection.contains(kA));
    }

    void aDrawingTemplateTellsOnlyWhenSomethingChanged()
    {
        DrawingTemplate drawing;
        int told = 0;
        connect(&drawing, &DrawingTemplate::changed, [&] { ++told; });
        DrawingTemplate::Values values = drawing.values();
        drawing.set(values);
        QCOMPARE(told, 0);
        values.bank = Bank::Left;
        drawing.set(values);
        QCOMPARE(told, 1);
        QVERIFY(drawing.values() == values);
    }
};

RIPARIA_TEST(SelectionTest)
#include "SelectionTest.moc"
