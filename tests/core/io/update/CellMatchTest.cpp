// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/update/CellMatch.h"
#include "core/io/export/CsvWriter.h"
#include "tests/support/TestMain.h"

#include <QtTest/QtTest>

using namespace riparia;

class CellMatchTest : public QObject {
    Q_OBJECT

    static OwnWords words()
    {
        OwnWords made;
        made.codeTexts = [](const std::string& key, const std::string& codes) {
            return key == "bank" && codes == "left" ? std::vector<std::string>{"Left", "左岸"}
                                                    : std::vector<std::string>{codes};
        };
        return made;
    }
    static bool same(ColumnKind kind, const std::string& given, const std::string& written)
    {
        return saysTheSame({"bank", kind}, given, written, words());
    }

private Q_SLOTS:
    void numbersAreComparedByValue()
    {
        QVERIFY(same(ColumnKind::Number, "1770", "1770.000"));
        QVERIFY(same(ColumnKind::Number, "0.30000000000000004", "0.3"));
        QVERIFY(!same(ColumnKind::Number, "1770.001", "1770.000"));
        QVERIFY(!same(ColumnKind::Number, "", "1770.000"));
        QVERIFY(!same(ColumnKind::Number, "many", "1770.000"));
        QVERIFY(same(ColumnKind::Number, " ", ""));
        // Whole numbers to the last digit, as long as spreadsheets keep them.
        QVERIFY(!same(ColumnKind::Number, "123456789012346", "123456789012345"));
        QVERIFY(!same(ColumnKind::Number, "-999999999999999", "-999999999999998"));
        QVERIFY(same(ColumnKind::Number, "+123456789012345", "123456789012345"));
        QVERIFY(same(ColumnKind::Number, "9007199254740990", "9007199254740993"));
    }

    void codesAreTheirWords()
    {
        QVERIFY(same(ColumnKind::Code, "left", "left"));
        QVERIFY(same(ColumnKind::Code, "左岸", "left"));
        QVERIFY(!same(ColumnKind::Code, "右岸", "left"));
    }

    void textMaySurviveASpreadsheet()
    {
        QVERIFY(same(ColumnKind::Text, "'=cmd", "=cmd"));
        QVERIFY(same(ColumnKind::Text, "=cmd", "=cmd"));
        QVERIFY(!same(ColumnKind::Text, "=cmds", "=cmd"));
        QVERIFY(same(ColumnKind::Text, "a\nb", "a\r\nb "));
        QVERIFY(same(ColumnKind::Text, std::string(32767, 'n'), std::string(40000, 'n')));
        QVERIFY(!same(ColumnKind::Text, std::string(32766, 'n'), std::string(40000, 'n')));
    }

    void daysAreDays()
    {
        QVERIFY(same(ColumnKind::Date, "2023/03/20", "2023-03-20"));
        QVERIFY(same(ColumnKind::Date, "2023/03/20 08:00:00", "2023-03-20T08:00:00Z"));
        QVERIFY(!same(ColumnKind::Date, "2023/03/21", "2023-03-20"));
    }

    void theApostropheOfAFormulaIsTakenOff()
    {
        for (const char* text : {"=1", "+1", "-", "@x", "plain", "'quoted'", ""})
            QCOMPARE(undefused(defused(text)), std::string(text));
        QCOMPARE(undefused("'quoted"), std::string("'quoted"));
    }

    void wordsBecomeCodes()
    {
        QCOMPARE(codeBehind("bank", "左岸", {"right", "left"}, words()), std::string("left"));
        QCOMPARE(codeBehind("bank", "elsewhere", {"right", "left"}, words()), std::string("elsewhere"));
    }
};

RIPARIA_TEST(CellMatchTest)
#include "CellMatchTest.moc"
