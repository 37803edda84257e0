// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/Table.h"
#include "app/report/PageBook.h"
#include "tests/support/TestMain.h"

#include <QtTest/QtTest>

using namespace riparia;

namespace {

Table tableOf(int groups, int rowsEach, bool withSums = true)
{
    Table table;
    table.columns = {{{QStringLiteral("Group")}},
                     {{QStringLiteral("River")}, Align::Left, false, true},
                     {{QStringLiteral("m")}, Align::Right}};
    for (int group = 0; group < groups; ++group) {
        table.groups << QStringLiteral("Group %1").arg(group);
        for (int i = 0; i < rowsEach; ++i) {
            TableRow row{TableRow::Kind::Body,
                         {{}, {QStringLiteral("row %1.%2").arg(group).arg(i)}, {QString::number(i)}},
                         group};
            row.cells[2].value = 10;
            table.rows.push_back(std::move(row));
        }
        if (withSums)
            table.rows.push_back({TableRow::Kind::Subtotal, {{}, {QStringLiteral("sub %1").arg(group)}, {}}, group});
    }
    if (withSums)
        table.rows.push_back({TableRow::Kind::Total, {{}, {QStringLiteral("total")}, {}}, -2});
    return table;
}

RunningWords plainWords()
{
    return {Language::English,
            QStringLiteral("Plan"),
            QStringLiteral("counting"),
            QStringLiteral("generated"),
            QStringLiteral("%1 / %2"),
            QStringLiteral("continued"),
            QStringLiteral("%1, continued"),
            QStringLiteral("to page %1"),
            QStringLiteral("from page %1")};
}

std::vector<Sheet> flowed(const Table& table)
{
    PageBook book(ReportPaper::A4, plainWords(), 1);
    book.newPage(PageBook::Shape::Wide, QStringLiteral("1 Table"), QStringLiteral("Table"));
    book.flow(PageTableLayout(table, book.width()),
              {PageBook::Shape::Wide, QStringLiteral("1 Table"), QStringLiteral("Table")});
    const int pages = book.pages();
    return std::move(book).finished(pages);
}

} // namespace

/// Tables that are as wide as their content and flow over pages.
class TableTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void columnsAreAsWideAsTheirContent()
    {
        Table table = tableOf(1, 1);
        table.rows[0].cells[2].text = QStringLiteral("1,234,567.8");
        const PageTableLayout layout(table, 100);
        QVERIFY(layout.column(2).width() >= textWidth(QStringLiteral("1,234,567.8"), type::kTable));
        QVERIFY(layout.column(2).width() < 30);
        QVERIFY(std::abs(layout.column(2).right() - 100) < 0.01); // the name takes the rest
    }

    void aNumberIsNeverShortenedAndANameIs()
    {
        Table table = tableOf(1, 1);
        table.rows[0].cells[1].text = QString(300, u'长');
        table.rows[0].cells[2].text = QStringLiteral("123,456,789.0");
        Sheet sheet;
        PageTableLayout(table, 80).paintRows(sheet, 0, 0, 0, 1, {});
        const QString words = sheet.words();
        QVERIFY(words.contains(QStringLiteral("123,456,789.0")));
        QVERIFY(words.contains(QChar(0x2026)));
        for (const Mark& mark : sheet.marks) {
            if (const auto* text = std::get_if<TextMark>(&mark))
                QVERIFY(text->at.x() + textWidth(text->text, text->type) <= 80.01);
        }
    }

    void whatIsTooWideLosesItsOptionalColumnsFirst()
    {
        Table table = tableOf(1, 1);
        for (int order : {2, 1}) {
            table.columns.push_back(
                {{QStringLiteral("optional %1").arg(order)}, Align::Right, false, false, order, 40});
            for (TableRow& row : table.rows)
                row.cells.resize(table.columns.size());
        }
        QCOMPARE(PageTableLayout(table, 220).table().columns.size(), 5U);
        const PageTableLayout narrow(table, 90);
        QCOMPARE(narrow.table().columns.size(), 4U);
        QCOMPARE(narrow.table().columns[3].dropOrder, 2); // the other one went first
        QCOMPARE(PageTableLayout(table, 50).table().columns.size(), 3U);
    }

    void aTableOfFourHundredRowsLosesNone()
    {
        const auto sheets = flowed(tableOf(20, 20));
        QVERIFY(sheets.size() > 5);
        QString all;
        for (const Sheet& sheet : sheets) {
            QVERIFY(sheet.words().contains(QStringLiteral("River\n"))); // the head is repeated
            all += sheet.words();
        }
        for (int group = 0; group < 20; ++group) {
            for (int i = 0; i < 20; ++i)
                QCOMPARE(all.count(QStringLiteral("row %1.%2\n").arg(group).arg(i)), 1);
            QCOMPARE(all.count(QStringLiteral("sub %1\n").arg(group)), 1);
        }
        QCOMPARE(all.count(QStringLiteral("total\n")), 1);
    }

    void aTotalNeverStandsAlone()
    {
        for (int rows = 1; rows < 90; ++rows) {
            const auto sheets = flowed(tableOf(1, rows));
            const QString last = sheets.back().words();
            QVERIFY(last.contains(QStringLiteral("total")));
            QVERIFY2(last.contains(QStringLiteral("row 0.%1\n").arg(rows - 1)), qPrintable(QString::number(rows)));
            QVERIFY(last.contains(QStringLiteral("sub 0")));
        }
    }

    /// Each row has a second line; wherever the page ends, both are on one.
    void linesOfARowStayTogether()
    {
        for (int rows = 20; rows < 30; ++rows) {
            Table table = tableOf(1, 2 * rows, false);
            for (std::size_t i = 1; i < table.rows.size(); i += 2)
                table.rows[i].continues = true;
            const PageTableLayout layout(table, 200);
            for (const double room : {30.0, 31.0, 33.0, 35.0, 37.0}) {
                for (std::size_t first = 0; first < table.rows.size();) {
                    first = layout.breakBefore(first, room);
                    QCOMPARE(first % 2, 0U);
                }
            }
        }
    }

    void aGroupThatGoesOnSaysSo()
    {
        const auto sheets = flowed(tableOf(1, 60));
        QVERIFY(sheets.size() >= 2);
        QVERIFY(!sheets[0].words().contains(QStringLiteral("Group 0")));
        QVERIFY(sheets[1].words().contains(QStringLiteral("Group 0")));
        QVERIFY(sheets[1].words().contains(QStringLiteral("continued")));
    }

    void sumsAreCarriedFromPageToPage()
    {
        Table table = tableOf(1, 100);
        table.columns[2].carried = [](std::int64_t sum) { return QStringLiteral("= %1").arg(sum); };
        const auto sheets = flowed(table);
        QVERIFY(sheets.size() >= 3);
        const QString first = sheets[0].words();
        QVERIFY(first.contains(QStringLiteral("to page 2")));
        const qsizetype rows = first.count(QStringLiteral("row 0."));
        QVERIFY(first.contains(QStringLiteral("= %1\n").arg(10 * rows)));
        QVERIFY(sheets[1].words().contains(QStringLiteral("from page 1")));
        QVERIFY(sheets[1].words().contains(QStringLiteral("= %1\n").arg(10 * rows)));
        QVERIFY(!sheets.back().words().contains(QStringLiteral("to page")));
    }

    void nothingStandsBelowTheTextOrBesideIt()
    {
        for (const Sheet& sheet : flowed(tableOf(7, 13))) {
            for (const Mark& mark : sheet.marks) {
                if (const auto* text = std::get_if<TextMark>(&mark)) {
                    QVERIFY(text->at.y() < sheet.size.height() - 6);
                    QVERIFY(text->at.x() >= 15.9);
                    QVERIFY(text->at.x() + textWidth(text->text, text->type) <= sheet.size.width() - 15.9);
                }
            }
        }
    }

    void aTableOfNothingIsNothing()
    {
        PageBook book(ReportPaper::A4, plainWords(), 1);
        book.newPage(PageBook::Shape::Upright, QStringLiteral("1"), QStringLiteral("T"));
        book.flow(PageTableLayout(Table{}, book.width()), {});
        QCOMPARE(book.pages(), 1);
    }
};

RIPARIA_TEST(TableTest)
#include "TableTest.moc"
