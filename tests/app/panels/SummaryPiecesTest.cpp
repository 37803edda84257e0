// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/SummaryPanel.h"

#include "app/text/Language.h"
#include "tests/app/panels/PanelBench.h"
#include "tests/support/TestMain.h"

#include <QApplication>
#include <QEvent>
#include <QSignalSpy>
#include <QtTest/QtTest>

#include <algorithm>
#include <functional>
#include <vector>

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
    void namesOfGroupsHaveTheRoomThatUnitsBelowTheirWordsSave()
    {
        FigureTable table;
        table.resize(300, 200);
        table.setColumns(QStringLiteral("River"), {{QStringLiteral("River km")}, {QStringLiteral("Bank km")}});
        table.setRows({{QStringLiteral("(unassigned)"), {QStringLiteral("0.00"), QStringLiteral("1.00")}}});
        const int before = table.sizeHint().height();
        table.setColumns(QStringLiteral("River"), {{QStringLiteral("River\nkm")}, {QStringLiteral("Bank\nkm")}});
        QVERIFY(table.sizeHint().height() > before);
        QCOMPARE(table.sizeHint().height(), table.rowRect(1).top() + 1);
        QCOMPARE(table.toText().section(u'\n', 0, 0), QStringLiteral("River\tRiver km\tBank km"));
    }

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

    void aCaptionWithoutRoomHasTwoLines()
    {
        Stage stage;
        FigureTable table(&stage);
        const QString caption = QStringLiteral("River treated or planned");
        table.setColumns({}, {{QStringLiteral("Net"), true}});
        table.setRows({{caption, {QStringLiteral("0.78")}, FigureTable::RowKind::Strong, false, true},
                       {caption, {QStringLiteral("0.78")}, FigureTable::RowKind::Plain}});
        stage.present();
        table.show();
        table.resize(600, 200);
        const int one = table.rowRect(0).height();
        const int whole = table.sizeHint().height();
        QCOMPARE(table.rowRect(1).height(), one);
        table.resize(140, 200);
        QVERIFY(table.rowRect(0).height() > one);
        QCOMPARE(table.rowRect(1).height(), one); // which is cut
        QCOMPARE(table.rowRect(1).top(), table.rowRect(0).bottom() + 1);
        QCOMPARE(table.sizeHint().height(), whole + table.rowRect(0).height() - one);
        const QSignalSpy chosen(&table, &FigureTable::chosen);
        for (const int row : {0, 1}) {
            const QRect rect = table.rowRect(row);
            for (const QPoint place : {QPoint(5, rect.top() + 1), QPoint(5, rect.bottom() - 1)}) {
                QTest::mouseClick(&table, Qt::LeftButton, Qt::NoModifier, place);
                QCOMPARE(chosen.back()[0].toInt(), row);
            }
        }
    }

    void theRuleSaysWhereRoundedPartsDoNotAddUp()
    {
        const auto says = [](double secondFrom, double secondTo) {
            Plan plan = emptyPlan();
            add(plan, straightRiver("R", 9000), segment("S-0001", "R", 0, 4000),
                segment("S-0002", "R", secondFrom, secondTo));
            PanelBench bench(plan);
            const Asked asked(bench);
            return std::ranges::any_of(asked.panel.findChildren<QLabel*>(), [](const QLabel* label) {
                return label->text().contains(QStringLiteral("rounded for itself"));
            });
        };
        QVERIFY(says(3545.6, 4290.8)); // 4,745.2 − 454.4 = 4,290.8 m, but 4.75 − 0.45 is not 4.29
        QVERIFY(!says(3550, 4300));    // 4.75 − 0.45 = 4.30
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

    void aRowIsNamedInTheLanguageOfTheWindow()
    {
        PanelBench bench;
        Asked asked(bench);
        std::function<QString()> name;
        QObject::connect(&asked.panel, &SummaryPanel::piecesWanted, &asked.panel,
                         [&name](const QString&, const std::vector<NumberAsked>&,
                                 const std::function<QString()>& namer) { name = namer; });
        const auto isNamed = [&](const FigureTable& table, int row) {
            const QString caption = table.rows()[static_cast<std::size_t>(row)].caption;
            return !caption.isEmpty() && name() == caption;
        };
        FigureTable& totals = asked.panel.totalsTable();
        FigureTable& groups = asked.panel.groupTable();
        const int last = static_cast<int>(groups.rows().size()) - 1;
        Asked::press(groups, last);
        QVERIFY(isNamed(groups, last));
        Asked::press(groups, 0);
        QVERIFY(isNamed(groups, 0));
        Asked::press(totals, 0);
        QVERIFY(isNamed(totals, 0));
        const QString before = asked.rowName;
        {
            const TranslationScope words(Language::Chinese);
            QEvent change(QEvent::LanguageChange);
            QApplication::sendEvent(&asked.panel, &change);
            QTRY_VERIFY(name() != before);
            QVERIFY(isNamed(totals, 0));
        }
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
