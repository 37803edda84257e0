// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/FilterConditions.h"
#include "tests/app/models/ModelBench.h"
#include "tests/support/TestMain.h"

#include <QtTest/QtTest>

using namespace riparia;
using namespace riparia::test;

class FilterConditionsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void valuesAreQuotedWhereTheyHaveTo()
    {
        QCOMPARE(filterValue(QStringLiteral("DS")), QStringLiteral("DS"));
        QCOMPARE(filterValue(QStringLiteral("丁山河")), QStringLiteral("丁山河"));
        QCOMPARE(filterValue(QStringLiteral("a \"b\"")), QStringLiteral("\"a \"\"b\"\"\""));
        QCOMPARE(filterValue(QStringLiteral("and")), QStringLiteral("\"and\""));
        QCOMPARE(filterValue(QString()), QStringLiteral("\"\""));
    }

    /// Whatever the cell, the filter made of it shows its own row.
    void aCellSelectsItsOwnRow()
    {
        ModelBench bench;
        for (const TableType type : {TableType::Segments, TableType::Areas, TableType::Greenways}) {
            for (const Uuid& id : rowsOf(type, bench.document->plan(), Uuid())) {
                const AnyEntity entity = entityOf(type, bench.document->plan(), id);
                int conditions = 0;
                for (const TableColumn& column : columnsOf(type)) {
                    const QString condition = conditionOfCell(type, column.key, entity, bench.facts());
                    if (condition.isEmpty())
                        continue;
                    ++conditions;
                    QVERIFY2(bench.totals.setFilter(condition), qPrintable(condition));
                    QVERIFY2(bench.totals.isShown(id), qPrintable(condition));
                }
                QVERIFY(conditions >= 5);
            }
        }
    }

    void cellsAreSaidByTheirCodes()
    {
        ModelBench bench;
        const AnyEntity segment = bench.segmentOf("S-0001");
        const auto of = [&](const char* column) {
            return conditionOfCell(TableType::Segments, column, segment, bench.facts());
        };
        QCOMPARE(of("river"), QStringLiteral("river = DS"));
        QCOMPARE(of("bank"), QStringLiteral("bank = left"));
        QCOMPARE(of("measure"), QStringLiteral("measure = M07"));
        QCOMPARE(of("works"), QStringLiteral("works = W-0001"));
        QCOMPARE(of("name"), QStringLiteral("name = \"\""));
        QCOMPARE(of("length_m"), QString()); // a number that no other row has
        const Uuid works = bench.segmentOf("S-0001")->works;
        QCOMPARE(conditionOfCell(TableType::Works, "name", entityOf(TableType::Works, bench.document->plan(), works),
                                 bench.facts()),
                 QStringLiteral("works = 丁山河综合整治"));
    }

    /// What a row of the summary counts is what its filter shows.
    void aRowOfTheSummarySelectsItsFeatures()
    {
        ModelBench bench;
        for (const char* dimension : {"water", "works", "measure", "status", "class", "kind"}) {
            QVERIFY(bench.totals.setFilter({}));
            const LedgerPtr ledger = bench.totals.ledger();
            const auto table = pivot(*ledger, {dimension});
            QVERIFY2(table, dimension);
            for (const SummaryRow& row : table->rows) {
                const QString condition = conditionOfRow(dimension, row.key.front(), bench.names);
                QVERIFY2(bench.totals.setFilter(condition), qPrintable(condition));
                QVERIFY2(bench.totals.shownCount() > 0, qPrintable(condition));
                QVERIFY2(bench.totals.ledger()->totals.river.net >= row.figures.river.net, qPrintable(condition));
            }
        }
        QCOMPARE(conditionOfRow("bank", std::string("both"), bench.names), QString());
        QCOMPARE(conditionOfRow("measure_set", std::string("M07"), bench.names), QString());
    }
};

RIPARIA_TEST(FilterConditionsTest)
#include "FilterConditionsTest.moc"
