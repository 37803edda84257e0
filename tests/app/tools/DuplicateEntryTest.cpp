// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tools/DuplicateEntry.h"

#include "tests/app/tools/ToolBench.h"
#include "tests/support/TestMain.h"

#include <QtTest/QtTest>

using namespace riparia;
using namespace riparia::test;

class DuplicateEntryTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theCopyBeginsWhereTheSegmentEnds()
    {
        ToolBench bench;
        const Uuid segment = bench.addSegment(100, 230, Bank::Left);
        bench.document->selection().set({segment});
        const int steps = bench.document->undoStack().count();
        bench.tools.duplicates().open();
        QVERIFY(openEntry(bench));
        QCOMPARE(openEntry(bench)->text(), QStringLiteral("130"));
        QTest::keyClick(openEntry(bench), Qt::Key_Return);
        QVERIFY(!openEntry(bench));
        QCOMPARE(bench.document->undoStack().count(), steps + 1);
        QCOMPARE(bench.segments().size(), std::size_t(2));
        const auto copy = bench.segments().back();
        QVERIFY(copy->span == metres(230, 360));
        QVERIFY(copy->bank == Bank::Left);
        QCOMPARE(copy->meta.code, std::string("S-0002"));
        QVERIFY(bench.document->selection().ids() == std::vector{copy->meta.uuid});
        QVERIFY(bench.segments().front()->span == metres(100, 230));
    }

    void theWholeSelectionIsRepeatedAndTheOtherWayToo()
    {
        ToolBench bench;
        const Uuid a = bench.addSegment(400, 450);
        const Uuid b = bench.addSegment(500, 600);
        bench.document->selection().set({a, b});
        bench.tools.duplicates().open();
        QCOMPARE(openEntry(bench)->text(), QStringLiteral("200"));
        typeInEntry(bench, QStringLiteral("－３００")); // full width, as an input method leaves it
        QCOMPARE(bench.segments().size(), std::size_t(4));
        QVERIFY(bench.segments()[2]->span == metres(100, 150));
        QVERIFY(bench.segments()[3]->span == metres(200, 300));
        bench.document->undoStack().undo();
        QCOMPARE(bench.segments().size(), std::size_t(2));
    }

    void beyondTheRiverNothingIsMadeAndTheTextStays_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::newRow("beyond the end") << QStringLiteral("900");
        QTest::newRow("onto itself") << QStringLiteral("0");
        QTest::newRow("no number") << QStringLiteral("far");
    }
    void beyondTheRiverNothingIsMadeAndTheTextStays()
    {
        QFETCH(QString, typed);
        ToolBench bench;
        bench.document->selection().set({bench.addSegment(100, 230)});
        bench.tools.duplicates().open();
        typeInEntry(bench, typed);
        QVERIFY(openEntry(bench));
        QCOMPARE(openEntry(bench)->text(), typed);
        QTest::keyClick(openEntry(bench), Qt::Key_Escape);
        QVERIFY(!openEntry(bench));
        QCOMPARE(bench.segments().size(), std::size_t(1));
        bench.addSegment(300, 400);
        QCOMPARE(bench.segments().back()->meta.code, std::string("S-0002")); // no code was used up
    }

    void withoutSegmentsItSaysWhy()
    {
        ToolBench bench;
        QVERIFY(!bench.tools.duplicates().whyDisabled().isEmpty());
        bench.tools.duplicates().open();
        QVERIFY(!openEntry(bench));
        bench.document->selection().set({bench.addSegment(100, 230)});
        QVERIFY(bench.tools.duplicates().whyDisabled().isEmpty());
    }

    /// UX.md D9
    void whatTheFilterHidesIsNotCopied()
    {
        ToolBench bench;
        const Uuid a = bench.addSegment(100, 150);
        const Uuid b = bench.addSegment(200, 300);
        bench.filter(QStringLiteral("code = \"S-0001\""));
        bench.document->selection().set({a, b}); // as a list of findings does
        bench.tools.duplicates().open();
        QCOMPARE(openEntry(bench)->text(), QStringLiteral("50"));
        bench.filter(QStringLiteral("code = other"));
        typeInEntry(bench, QStringLiteral("300"));
        QCOMPARE(bench.segments().size(), std::size_t(2));
        bench.document->selection().set({b});
        QVERIFY(bench.tools.duplicates().whyDisabled().contains(QStringLiteral("S-0002")));
    }
};

RIPARIA_TEST(DuplicateEntryTest)
#include "DuplicateEntryTest.moc"
