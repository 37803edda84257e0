// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/TableSums.h"

#include "tests/app/models/ModelBench.h"
#include "tests/core/ledger/RandomPlan.h"
#include "tests/support/TestMain.h"

#include <QtTest/QtTest>

#include <cmath>

using namespace riparia;
using namespace riparia::test;

namespace {

TableSumsRequest requestOf(const ModelBench& bench, TableType type)
{
    return {type, bench.document->plan(), bench.totals.ledger(), bench.figures.sizes(),
            rowsOf(type, bench.document->plan(), {})};
}

} // namespace

class TableSumsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sumsAreOfTheRowsAskedFor()
    {
        const ModelBench bench;
        TableSumsRequest request = requestOf(bench, TableType::Segments);
        auto sums = tableSums(request);
        QVERIFY(sums);
        QCOMPARE(sums->size(), std::size_t{1});
        QCOMPARE(sums->front().column, std::string_view("length_m"));
        QCOMPARE(sums->front().sum, 2770.0);
        QCOMPARE(sums->front().least, 300.0);
        QCOMPARE(sums->front().most, 1770.0);
        QCOMPARE(sums->front().count, std::size_t{3});
        request.rows = {bench.idOf("S-0003"), Uuid::named("nobody")};
        sums = tableSums(request);
        QVERIFY(sums);
        QCOMPARE(sums->front().sum, 300.0);
        QCOMPARE(sums->front().count, std::size_t{1});
        request.rows.clear();
        sums = tableSums(request);
        QVERIFY(sums);
        QCOMPARE(sums->front().sum, 0.0);
        QCOMPARE(sums->front().count, std::size_t{0});
    }

    void worksHaveNothingThatIsMeasured()
    {
        const ModelBench bench;
        const auto sums = tableSums(requestOf(bench, TableType::Works));
        QVERIFY(sums && sums->empty());
    }

    void cancelledSumsAreNone()
    {
        const ModelBench bench;
        std::stop_source stop;
        stop.request_stop();
        const auto sums = tableSums(requestOf(bench, TableType::Segments), {stop.get_token(), {}});
        QVERIFY(!sums);
        QCOMPARE(sums.error().code, ErrorCode::Cancelled);
    }

    /// The numbers of the cells, whether the ledger counts what stands in them or not.
    void cellsAddUpToTheSums()
    {
        for (int i = 0; i < amount(10, 100); ++i) {
            const RandomPlan random(seed() + static_cast<unsigned>(i));
            ModelBench bench(random.plan());
            if (i % 2 == 1)
                QVERIFY(bench.totals.setFilter(QStringLiteral("kind = segment")));
            for (const TableType type :
                 {TableType::Segments, TableType::Areas, TableType::Greenways, TableType::Rivers}) {
                const TableSumsRequest request = requestOf(bench, type);
                const auto sums = tableSums(request);
                QVERIFY(sums && !sums->empty());
                for (const ColumnSum& sum : *sums) {
                    double cells = 0;
                    for (const Uuid& id : request.rows)
                        cells += cellOf(type, sum.column, entityOf(type, request.plan, id), bench.facts()).number;
                    QCOMPARE(sum.count, request.rows.size());
                    QVERIFY(std::abs(sum.sum - cells) <= 1e-6 * (1 + std::abs(cells)));
                }
            }
        }
    }
};

RIPARIA_TEST(TableSumsTest)
#include "TableSumsTest.moc"
