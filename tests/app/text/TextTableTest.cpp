// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/TextTable.h"
#include "core/base/Text.h"
#include "tests/support/TestMain.h"

#include <QtTest/QtTest>

#include <set>

using namespace riparia;

class TextTableTest : public QObject {
    Q_OBJECT

    static std::set<std::size_t> widthsOf(const std::string& text)
    {
        std::set<std::size_t> widths;
        for (const std::string& line : split(text.substr(0, text.size() - 1), '\n'))
            widths.insert(displayWidth(line));
        return widths;
    }

private Q_SLOTS:
    void chineseAndLatinTextLineUp()
    {
        TextTable table({{"River"}, {"km", TextTable::Align::Right}});
        table.addRow({"丁山河", "4.38"});
        table.addRow({"Longgang River", "12.10"});
        table.addRule();
        table.addRow({"Total", "16.48"});
        QCOMPARE(table.toString(), std::string("River              km\n"
                                               "--------------  -----\n"
                                               "丁山河           4.38\n"
                                               "Longgang River  12.10\n"
                                               "--------------  -----\n"
                                               "Total           16.48\n"));
    }

    void everyLineIsEquallyWideWhateverTheNames()
    {
        TextTable table({{"名称"}, {"长度 (km)", TextTable::Align::Right}, {"Remarks"}});
        table.addRow({"=cmd|' /C calc'!A0", "1.00", "two\nlines"});
        table.addRow({"\u202Egnp.exe", "-0.05", "\x1b[2J"});
        table.addRow({std::string(10000, 'x'), "22420.00", "\"quoted\", and comma"});
        table.addRow({"上輋水\u0301", "", std::string(5000, '\xff')});
        std::string deep;
        for (int i = 0; i < 3000; ++i)
            deep += "河";
        table.addRow({deep, "0"});
        QCOMPARE(widthsOf(table.toString()).size(), std::size_t{1});
        QVERIFY(*widthsOf(table.toString()).begin() <= 40 + 40 + 9 + 4);
    }

    void groupsHaveATitleOfTheirOwn()
    {
        TextTable table({{"River"},
                         {"gross", TextTable::Align::Right, 40, "整治河长 (km)"},
                         {"net", TextTable::Align::Right, 40, "整治河长 (km)"},
                         {"net", TextTable::Align::Right, 40, "m²"}});
        table.addRow({"丁山河", "4.50", "4.38", "88250"});
        QCOMPARE(table.toString(), std::string("        整治河长 (km)  m²   \n"
                                               "River   gross     net    net\n"
                                               "------  -----  ------  -----\n"
                                               "丁山河   4.50    4.38  88250\n"));
        QCOMPARE(widthsOf(table.toString()).size(), std::size_t{1});
    }

    void missingCellsAreEmptyAndSurplusOnesLeftOut()
    {
        TextTable table({{"a"}, {"b"}});
        table.addRow({});
        table.addRow({"1", "2", "3"});
        QCOMPARE(table.toString(1), std::string("a b\n- -\n   \n1 2\n"));
    }

    void aTableWithoutRowsHasItsTitles() { QCOMPARE(TextTable({{"River"}}).toString(), std::string("River\n-----\n")); }
};

RIPARIA_TEST(TextTableTest)
#include "TextTableTest.moc"
