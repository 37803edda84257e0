// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/source/WorkbookText.h"

#include "tests/support/TestMain.h"

#include <QtTest/QtTest>

using namespace riparia;

class WorkbookTextTest : public QObject {
    Q_OBJECT

private slots:
    void escapesAreTheCharactersTheyStandFor()
    {
        QCOMPARE(workbookText("one_x000D_\ntwo"), std::string("one\r\ntwo"));
        QCOMPARE(workbookText("_x0041__x00e9__x6C34_"), std::string("A\u00E9水"));
    }

    void anEscapedUnderscoreIsNotReadTwice() { QCOMPARE(workbookText("_x005F_x0041_"), std::string("_x0041_")); }

    void whatIsNoEscapeStays()
    {
        for (const char* text :
             {"", "_", "_x", "_x00", "_x0041", "_x00G1_", "_x+041_", "_x0000_", "_xD83D_", "x0041_", "a_b"})
            QCOMPARE(workbookText(text), std::string(text));
    }

    void columnsKeepTheirRows()
    {
        std::vector<FieldColumn> columns(2);
        for (const char* value : {"plain", "", "_x0041_"})
            columns[0].add(value);
        columns[1].name = "length_x000D_\n(m)";
        columns[1].add("no escape");
        readAsWorkbookText(columns);
        QCOMPARE(columns[0].rows(), std::size_t{3});
        QCOMPARE(columns[0].at(0), std::string_view("plain"));
        QVERIFY(columns[0].isNull(1));
        QCOMPARE(columns[0].at(2), std::string_view("A"));
        QCOMPARE(columns[1].name, std::string("length\n(m)"));
        QCOMPARE(columns[1].at(0), std::string_view("no escape"));
    }
};

RIPARIA_TEST(WorkbookTextTest)
#include "WorkbookTextTest.moc"
