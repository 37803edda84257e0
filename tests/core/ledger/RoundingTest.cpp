// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/Rounding.h"

#include "tests/support/TestMain.h"

#include <QtTest/QtTest>

#include <numeric>

using namespace riparia;

namespace {

/// The acceptance set: metres and square metres, and how GB/T 8170 prints them.
struct Row {
    std::int64_t metres;
    std::int64_t squareMetres;
    const char* kilometres;
    const char* wan;
};
constexpr Row kRows[] = {
    {4385, 88250, "4.38", "8.8"}, {1845, 31750, "1.84", "3.2"}, {3615, 72450, "3.62", "7.2"},
    {1295, 24650, "1.30", "2.5"}, {985, 15150, "0.98", "1.5"},  {2225, 41350, "2.22", "4.1"},
    {2635, 55850, "2.64", "5.6"}, {1815, 38450, "1.82", "3.8"}, {1465, 33250, "1.46", "3.3"},
    {1175, 27550, "1.18", "2.8"}, {980, 22300, "0.98", "2.2"},
};
constexpr Row kGroups[] = {{12125, 232250, "12.12", "23.2"}, {10295, 218750, "10.30", "21.9"}};
constexpr Row kTotal = {22420, 451000, "22.42", "45.1"};

std::string kilometres(std::int64_t metres)
{
    return printed(metres * 1000, *findLengthUnit("km"), 2);
}

std::string wan(std::int64_t squareMetres)
{
    return printed(squareMetres * 10000, *findAreaUnit("wan_m2"), 1);
}

std::vector<std::int64_t> column(std::int64_t Row::*value, std::int64_t factor)
{
    std::vector<std::int64_t> values;
    for (const Row& row : kRows)
        values.push_back(row.*value * factor);
    return values;
}

} // namespace

class RoundingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theAcceptanceTableIsPrintedAsPublished()
    {
        for (const Row& row : kRows) {
            QCOMPARE(kilometres(row.metres), std::string(row.kilometres));
            QCOMPARE(wan(row.squareMetres), std::string(row.wan));
        }
        for (const Row& group : kGroups) {
            QCOMPARE(kilometres(group.metres), std::string(group.kilometres));
            QCOMPARE(wan(group.squareMetres), std::string(group.wan));
        }
        QCOMPARE(kilometres(kTotal.metres), std::string(kTotal.kilometres));
        QCOMPARE(wan(kTotal.squareMetres), std::string(kTotal.wan));
    }

    void itsLengthsAddUpAndItsAreasNeedANote()
    {
        const auto lengths = column(&Row::metres, 1000);
        QVERIFY(!roundingNote(lengths, kTotal.metres * 1000, *findLengthUnit("km"), 2));
        const auto areas = column(&Row::squareMetres, 10000);
        QCOMPARE(std::accumulate(areas.begin(), areas.end(), std::int64_t{}), kTotal.squareMetres * 10000);
        const auto note = roundingNote(areas, kTotal.squareMetres * 10000, *findAreaUnit("wan_m2"), 1);
        QVERIFY(note);
        QCOMPARE(note->code, IssueCode::RowsDoNotAdd);
        QCOMPARE(note->severity, Severity::Info);
        QCOMPARE(note->args, (std::vector<std::string>{"45.0", "45.1"}));
    }

    void unitsAreExact()
    {
        const auto text = [](const char* unit, int decimals) {
            return printed(100000000, *findAreaUnit(unit), decimals);
        };
        QCOMPARE(text("m2", 0), std::string("10000"));
        QCOMPARE(text("hm2", 1), std::string("1.0"));
        QCOMPARE(text("wan_m2", 1), std::string("1.0"));
        QCOMPARE(text("km2", 4), std::string("0.0100"));
        QCOMPARE(text("mu", 2), std::string("15.00"));
        QCOMPARE(printed(2000 * 10000, *findAreaUnit("mu"), 3), std::string("3.000"));
        QCOMPARE(printed(1234567, *findLengthUnit("m"), 1), std::string("1234.6"));
        QVERIFY(!findAreaUnit("acre"));
        QVERIFY(!findLengthUnit("m2"));
    }

    void noNoteIsNeededWhereNothingIsLostOrThereAreNoRows()
    {
        QVERIFY(!roundingNote({}, 0, *findLengthUnit("km"), 2));
        QVERIFY(!roundingNote({1, 2, 3}, 6, *findLengthUnit("m"), 3));
        QVERIFY(!roundingNote({1, 2, 3}, 6, *findLengthUnit("m"), 6));
        QVERIFY(roundingNote({4, 4}, 8, *findLengthUnit("m"), 2));
    }
};

RIPARIA_TEST(RoundingTest)
#include "RoundingTest.moc"
