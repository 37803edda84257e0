// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/FilterViews.h"
#include "tests/app/models/ModelBench.h"
#include "tests/support/TestMain.h"

#include <QtTest/QtTest>

using namespace riparia;
using namespace riparia::test;

class FilterViewsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aViewIsKeptReplacedRenamedAndRemovedEachAsOneStep()
    {
        ModelBench bench;
        PlanDocument& document = *bench.document;
        const auto said = [&] { return document.undoStack().undoText(); };
        const auto expression = [&](const char* name) {
            return FilterViews::expressionOf(document.plan(), QLatin1String(name));
        };
        const int before = document.undoStack().count();
        QVERIFY(FilterViews::names(document.plan()).isEmpty());
        QVERIFY(FilterViews::keep(document, QStringLiteral("a"), QStringLiteral("bank = left")));
        QCOMPARE(said(), QStringLiteral("Save the view “a”"));
        QVERIFY(FilterViews::keep(document, QStringLiteral("a"), QStringLiteral("bank = right")));
        QCOMPARE(said(), QStringLiteral("Replace the view “a”"));
        QCOMPARE(expression("a"), QStringLiteral("bank = right"));
        QVERIFY(FilterViews::rename(document, QStringLiteral("a"), QStringLiteral("b")));
        QCOMPARE(FilterViews::names(document.plan()), QStringList{QStringLiteral("b")});
        QCOMPARE(expression("b"), QStringLiteral("bank = right"));
        QVERIFY(FilterViews::remove(document, QStringLiteral("b")));
        QVERIFY(document.plan().info().views.empty());
        QCOMPARE(document.undoStack().count(), before + 4);
        document.undoStack().setIndex(before + 1);
        QCOMPARE(expression("a"), QStringLiteral("bank = left"));
    }

    void renamingToTheNameOfAnotherOrWhatIsNotThereIsRefused()
    {
        ModelBench bench;
        PlanDocument& document = *bench.document;
        QVERIFY(FilterViews::keep(document, QStringLiteral("a"), QStringLiteral("bank = left")));
        QVERIFY(FilterViews::keep(document, QStringLiteral("b"), QString()));
        const auto before = document.plan().info().views;
        const int steps = document.undoStack().count();
        QVERIFY(!FilterViews::rename(document, QStringLiteral("a"), QStringLiteral("b")));
        QVERIFY(!FilterViews::rename(document, QStringLiteral("c"), QStringLiteral("d")));
        QVERIFY(document.plan().info().views == before);
        QVERIFY(FilterViews::remove(document, QStringLiteral("c"))); // nothing to do is no step
        QCOMPARE(document.undoStack().count(), steps);
    }

    void namesStandInTheOrderOfNumbersInThem()
    {
        ModelBench bench;
        for (const char* name : {"Phase 10", "Phase 2", "Phase 1"})
            QVERIFY(FilterViews::keep(*bench.document, QLatin1String(name), QStringLiteral("river = DS")));
        QCOMPARE(FilterViews::names(bench.document->plan()),
                 (QStringList{QStringLiteral("Phase 1"), QStringLiteral("Phase 2"), QStringLiteral("Phase 10")}));
    }
};

RIPARIA_TEST(FilterViewsTest)
#include "FilterViewsTest.moc"
