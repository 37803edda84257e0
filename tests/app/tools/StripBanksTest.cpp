// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tools/StripBanks.h"
#include "tests/app/tools/BenchGround.h"
#include "tests/app/tools/ToolBench.h"
#include "tests/support/TestMain.h"

#include <QtTest/QtTest>

#include <cmath>
#include <cstddef>

using namespace riparia;
using namespace riparia::test;

/// Strips whose widths count from banks.
class StripBanksTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// UX.md 4.6
    void widthsCountFromTheBankLine()
    {
        ToolBench bench;
        layUnder(bench, {{{-100, 10}, {1100, 10}}, {{-100, -20}, {450, -20}}}, true);
        bench.drawing.setStripBase(StripBase::BankLine);
        bench.tools.use(QStringLiteral("strip"));
        bench.click(350, 0);
        bench.click(550, 3);
        bench.key(Qt::Key_1);
        typeInEntry(bench, QStringLiteral("15/10"));
        QVERIFY(std::abs(bench.totals.sketched()->totals.area.net.squareMetres() - 5000) < 5);
        // On the right the bank line ends half way.
        const QString prompt = bench.tools.current().prompt();
        QVERIFY2(prompt.contains(QStringLiteral("right")) && prompt.contains(QStringLiteral("K0+450")) &&
                     prompt.contains(QStringLiteral("K0+550")),
                 qPrintable(prompt));
        QVERIFY(!prompt.contains(QStringLiteral("on the left")));
        bench.key(Qt::Key_Return);
        const auto areas = bench.areas();
        QCOMPARE(areas.size(), std::size_t(2));
        const Box left = boundsOf(areas[0]->shape);
        QVERIFY(std::abs(left.minY - kBenchNorth - 10) < 0.01 && std::abs(left.maxY - kBenchNorth - 25) < 0.01);
        const Box right = boundsOf(areas[1]->shape);
        QVERIFY(std::abs(right.minY - kBenchNorth + 30) < 0.01 && std::abs(right.maxY - kBenchNorth) < 0.01);
        QVERIFY(areas[0]->link == (WaterLink{"MAIN", metres(350, 550), Bank::Left, LinkOrigin::Explicit}));
    }

    void thePointerIsTheOuterEdgeFromABankTo()
    {
        ToolBench bench;
        layUnder(bench, {{{-100, 10}, {1100, 10}}}, true);
        bench.drawing.setStripBase(StripBase::BankLine);
        bench.tools.use(QStringLiteral("strip"));
        bench.click(350, 0);
        bench.click(550, 0);
        bench.click(450, 40);
        QCOMPARE(bench.tools.current().fields()[0].text, QStringLiteral("30"));
        bench.click(450, -25); // no bank there: from the river
        QCOMPARE(bench.tools.current().fields()[1].text, QStringLiteral("25"));
    }

    void banksAreLookedForOnceWhileWidthsChange()
    {
        ToolBench bench;
        const auto banks = layUnder(bench, {{{-100, 10}, {1100, 10}}}, true);
        bench.drawing.setStripBase(StripBase::BankLine);
        bench.tools.use(QStringLiteral("strip"));
        bench.click(350, 0);
        bench.click(550, 0);
        bench.move(450, 40);
        const int asked = banks->asked;
        for (double y = 41; y < 60; ++y)
            bench.move(450, y);
        QCOMPARE(banks->asked, asked);
        QVERIFY(std::abs(bench.totals.sketched()->totals.area.net.squareMetres() - 200 * (49 + 10)) < 5);
        // Other banks under the map are seen at once.
        const auto others = layUnder(bench, {{{-100, 20}, {1100, 20}}}, true);
        bench.move(450, 60);
        QVERIFY(others->asked > 0);
        QCOMPARE(bench.tools.current().fields()[0].text, QStringLiteral("40"));
    }

    /// The same as if they were looked for anew, until a bank is edited.
    void whatIsKnownOfBanksIsKeptWhileAnEndMoves()
    {
        ToolBench bench;
        addWater(bench, {{-50, -8}, {300, -9}, {1050, -8}, {1050, 12}, {420, 14}, {-50, 12}, {-50, -8}});
        const ToolContext context{*bench.document, bench.totals, bench.drawing, bench.canvas};
        const std::size_t river = bench.document->network().find("MAIN").value();
        StripBanks kept(context);
        const auto expectSame = [&](double to) {
            StripBanks anew(context);
            const auto a = kept.of({river, metres(350, to)}, StripBase::Waterline);
            const auto b = anew.of({river, metres(350, to)}, StripBase::Waterline);
            QVERIFY(a && b && anew.looked() > 0);
            for (const bool isLeft : {true, false}) {
                QVERIFY(a->runs.along(isLeft).size() == b->runs.along(isLeft).size());
                for (double at = 350; at < to; at += 10)
                    QVERIFY(a->runs.offsetAt(metres(at, to).from, isLeft) ==
                            b->runs.offsetAt(metres(at, to).from, isLeft));
            }
        };
        expectSame(900);
        const std::size_t looked = kept.looked();
        for (double to = 899; to > 400; to -= 50)
            expectSame(to);
        QCOMPARE(kept.looked(), looked);

        const auto before = bench.document->plan().table<Boundary>().begin()->second;
        Boundary after = *before;
        after.shape = MultiPolygon{Polygon{onBench({{-50, -28}, {1050, -28}, {1050, 32}, {-50, 32}, {-50, -28}}), {}}};
        ChangeSet changes;
        changes.replace(before, after);
        QVERIFY(bench.document->edit(changes, "Edit"));
        bench.follow();
        expectSame(900);
        const auto found = kept.of({river, metres(350, 900)}, StripBase::Waterline);
        QVERIFY(found && std::abs(found->runs.offsetAt(metres(500, 900).from, true).value_or(0) - 32) < 0.01);
        kept.forget();
        QCOMPARE(kept.looked(), std::size_t(0));
    }

    void banksThatComeLaterAreSeen()
    {
        ToolBench bench;
        const auto banks = layUnder(bench, {{{-100, 10}, {1100, 10}}}, true);
        banks->isRead = false;
        bench.drawing.setStripBase(StripBase::BankLine);
        bench.tools.use(QStringLiteral("strip"));
        bench.click(350, 0);
        bench.click(550, 0);
        bench.move(450, 40);
        QCOMPARE(bench.tools.current().fields()[0].text, QStringLiteral("40"));
        banks->isRead = true;
        bench.move(450, 40);
        bench.move(450, 41);
        QCOMPARE(bench.tools.current().fields()[0].text, QStringLiteral("31"));
    }

    void thatBankLinesWereLeftOutIsSaid()
    {
        ToolBench bench;
        layUnder(bench, {{{-100, 10}, {1100, 10}}, {{-100, -10}, {1100, -10}}}, true)->isCut = true;
        bench.drawing.setStripBase(StripBase::BankLine);
        bench.tools.use(QStringLiteral("strip"));
        bench.click(350, 0);
        bench.click(550, 0);
        QVERIFY(bench.tools.current().prompt().startsWith(QStringLiteral("There are too many bank lines here")));
    }
};

RIPARIA_TEST(StripBanksTest)
#include "StripBanksTest.moc"
