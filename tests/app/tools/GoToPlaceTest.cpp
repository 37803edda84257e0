// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tools/GoToPlace.h"

#include "tests/app/tools/ToolBench.h"
#include "tests/support/TestMain.h"

#include <QSignalSpy>

#include <QtTest/QtTest>

#include <cmath>

using namespace riparia;
using namespace riparia::test;

class GoToPlaceTest : public QObject {
    Q_OBJECT

    static bool isCentredOn(const ToolBench& bench, double x, double y)
    {
        const Point centre = bench.canvas.viewport().centre();
        return std::abs(centre.x - (530000 + x)) < 0.5 && std::abs(centre.y - (2520000 + y)) < 0.5;
    }

private Q_SLOTS:
    void theMapGoesToTheChainageOfTheRiverThatIsNamed()
    {
        ToolBench bench;
        QSignalSpy told(&bench.tools, &ToolManager::notice);
        bench.tools.openEntry();
        typeInEntry(bench, QStringLiteral("MAIN K0+250"));
        QVERIFY(isCentredOn(bench, 250, 0));
        QVERIFY(!openEntry(bench));
        QCOMPARE(told.size(), 1);
        QVERIFY(told.front().front().toString().contains(QStringLiteral("K0+250")));
        QVERIFY(bench.segments().empty());
    }

    void theRiverOfWhatIsSelectedNeedsNoName()
    {
        ToolBench bench;
        bench.document->selection().set({bench.addSegment(100, 300)});
        bench.tools.openEntry();
        typeInEntry(bench, QStringLiteral("k0+700"));
        QVERIFY(isCentredOn(bench, 700, 0));
    }

    void withoutARiverTheBoxAsksForItAndKeepsWhatWasTyped()
    {
        ToolBench bench;
        bench.tools.openEntry();
        typeInEntry(bench, QStringLiteral("K0+700"));
        QVERIFY(openEntry(bench));
        QCOMPARE(openEntry(bench)->text(), QStringLiteral("K0+700"));
        typeInEntry(bench, QStringLiteral("MAIN K0+700"));
        QVERIFY(isCentredOn(bench, 700, 0));
        bench.tools.openEntry(); // the river gone to last
        typeInEntry(bench, QStringLiteral("K0+200"));
        QVERIFY(isCentredOn(bench, 200, 0));
    }

    void aRangeIsShownWhole()
    {
        ToolBench bench;
        bench.tools.openEntry();
        typeInEntry(bench, QStringLiteral("MAIN K0+100-K0+180"));
        QVERIFY(isCentredOn(bench, 140, 0));
        const Viewport& view = bench.canvas.viewport();
        QVERIFY(view.toScreen({530100, 2520000}).x() >= 0);
        QVERIFY(view.toScreen({530180, 2520000}).x() <= bench.canvas.width());
    }

    void beyondTheEndIsSaid()
    {
        ToolBench bench;
        bench.tools.openEntry();
        typeInEntry(bench, QStringLiteral("MAIN K7+000"));
        QVERIFY(openEntry(bench));
        QTest::keyClick(openEntry(bench), Qt::Key_Escape);
        QVERIFY(!openEntry(bench));
    }

    /// UX.md 3.4
    void digitsAreTypedIntoTheBoxAndALengthGoesOnFromThere()
    {
        ToolBench bench;
        bench.key(Qt::Key_Plus); // a key of the map
        QVERIFY(!openEntry(bench));
        QTest::keyClick(&bench.canvas, Qt::Key_Minus);
        QTest::keyClick(&bench.canvas, '3');
        QVERIFY(openEntry(bench));
        QCOMPARE(openEntry(bench)->text(), QStringLiteral("3"));
        typeInEntry(bench, QStringLiteral("MAIN K0+250"));
        QVERIFY(isCentredOn(bench, 250, 0));
        QTest::keyClick(&bench.canvas, '+');
        QVERIFY(openEntry(bench));
        QCOMPARE(openEntry(bench)->text(), QStringLiteral("+"));
        typeInEntry(bench, QStringLiteral("+120"));
        QVERIFY(isCentredOn(bench, 370, 0));
    }

    void aToolWithABoxOfItsOwnOpensThat()
    {
        ToolBench bench;
        bench.tools.use(QStringLiteral("segment"));
        bench.tools.openEntry();
        typeInEntry(bench, QStringLiteral("MAIN K0+100-K0+180"));
        QCOMPARE(bench.segments().size(), std::size_t{1});
    }
};

RIPARIA_TEST(GoToPlaceTest)
#include "GoToPlaceTest.moc"
