// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/SummaryPanel.h"
#include "tests/app/panels/PanelBench.h"
#include "tests/support/TestMain.h"

#include <QSignalSpy>
#include <QtTest/QtTest>

using namespace riparia;
using namespace riparia::test;

/// From a number of the summary to its pieces.
class SummaryPiecesTest : public QObject {
    Q_OBJECT

    struct Asked {
        explicit Asked(PanelBench& bench)
            : panel(bench.context(), &stage)
        {
            panel.resize(400, 780);
            stage.present();
            QObject::connect(&panel, &SummaryPanel::piecesWanted, &panel,
                             [this](const QString& asked, const std::vector<NumberAsked>& wanted) {
                                 rowName = asked;
                                 numbers = wanted;
                             });
        }
        static int rowOf(const FigureTable& table, const char* caption)
        {
            for (std::size_t i = 0; i < table.rows().size(); ++i) {
                if (table.rows()[i].caption == QLatin1String(caption))
                    return static_cast<int>(i);
            }
            return -1;
        }
        static void press(FigureTable& table, int row)
        {
            QTest::mouseClick(&table, Qt::LeftButton, Qt::NoModifier, table.signRect(row).center());
        }
        std::int64_t sum(std::size_t number) const
        {
            return must(piecesOf(panel.summary().ledger(), numbers[number]))->sum;
        }

        Stage stage;
        SummaryPanel panel;
        QString rowName;
        std::vector<NumberAsked> numbers;
    };

private Q_SLOTS:
    void theSignOfARowAsksAndTheRowItselfSelects()
    {
        PanelBench bench;
        Asked asked(bench);
        QSignalSpy selected(&asked.panel, &SummaryPanel::selectWanted);
        FigureTable& table = asked.panel.totalsTable();
        Asked::press(table, 0);
        QCOMPARE(asked.numbers.size(), std::size_t{1});
        QCOMPARE(asked.rowName, table.rows()[0].caption);
        QCOMPARE(asked.sum(0), bench.totals.ledger()->totals.river.net.value);
        QCOMPARE(selected.count(), 0);
        QTest::mouseClick(&table, Qt::LeftButton, Qt::NoModifier, table.rowRect(0).center());
        QCOMPARE(selected.count(), 1);
    }

    void theKeyboardGoesToTheSignAndBack()
    {
        PanelBench bench;
        Asked asked(bench);
        QSignalSpy selected(&asked.panel, &SummaryPanel::selectWanted);
        FigureTable& table = asked.panel.totalsTable();
        table.setFocus();
        QTest::keyClick(&table, Qt::Key_Down);
        QTest::keyClick(&table, Qt::Key_Right);
        QTest::keyClick(&table, Qt::Key_Return);
        QCOMPARE(asked.numbers.size(), std::size_t{1});
        QCOMPARE(asked.sum(0), bench.totals.ledger()->totals.bank.net.value);
        QCOMPARE(selected.count(), 0);
        QTest::keyClick(&table, Qt::Key_Left);
        QTest::keyClick(&table, Qt::Key_Return);
        QCOMPARE(selected.count(), 1);
    }

    void everyDetailIsTheSumOfItsPieces()
    {
        PanelBench bench;
        Asked asked(bench);
        FigureTable& table = asked.panel.detailTable();
        const NetByBank& banks = asked.panel.summary().banks();
        const std::pair<const char*, Millimetres> details[] = {{"Left bank", banks.left()},
                                                               {"Right bank", banks.right()},
                                                               {"River with both banks", banks.bothBanks},
                                                               {"River with one bank", banks.oneBank()}};
        for (const auto& [caption, length] : details) {
            const int row = Asked::rowOf(table, caption);
            QVERIFY2(row >= 0, caption);
            Asked::press(table, row);
            QCOMPARE(asked.sum(0), length.value);
        }
        if (const int cost = Asked::rowOf(table, "Cost"); cost >= 0)
            QVERIFY(!table.rows()[static_cast<std::size_t>(cost)].isExplained);
    }

    void aGroupHasTheNumbersThatAreNotZero()
    {
        PanelBench bench;
        Asked asked(bench);
        FigureTable& table = asked.panel.groupTable();
        const auto& rows = asked.panel.summary().table().rows;
        for (std::size_t i = 0; i < rows.size(); ++i) {
            Asked::press(table, static_cast<int>(i));
            QVERIFY(!asked.numbers.empty());
            for (std::size_t number = 0; number < asked.numbers.size(); ++number)
                QCOMPARE(asked.sum(number), rows[i].figures.net().of(asked.numbers[number].quantity));
        }
        Asked::press(table, static_cast<int>(table.rows().size()) - 1);
        QCOMPARE(asked.sum(0), bench.totals.ledger()->totals.river.net.value);
    }
};

RIPARIA_TEST(SummaryPiecesTest)
#include "SummaryPiecesTest.moc"
