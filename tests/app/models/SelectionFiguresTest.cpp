// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/SelectionFigures.h"

#include "tests/app/models/ModelBench.h"
#include "tests/core/ledger/RandomPlan.h"
#include "tests/support/TestMain.h"

#include <QtTest/QtTest>

using namespace riparia;
using namespace riparia::test;

class SelectionFiguresTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everythingSelectedIsTheTotals()
    {
        for (int i = 0; i < amount(10, 100); ++i) {
            const RandomPlan random(seed() + static_cast<unsigned>(i));
            const ModelBench bench(random.plan());
            const Ledger& ledger = *bench.totals.ledger();
            std::vector<Uuid> ids;
            for (const FeaturePtr& feature : ledger.features)
                ids.push_back(feature->id());
            const auto figures = figuresOf(ledger, ids);
            QVERIFY(figures);
            QCOMPARE(figures->gross, ledger.totals.gross());
            QCOMPARE(figures->net, ledger.totals.net());
        }
    }

    void someAreTheSumOfEach()
    {
        for (int i = 0; i < amount(10, 100); ++i) {
            const RandomPlan random(seed() + static_cast<unsigned>(i));
            const ModelBench bench(random.plan());
            std::vector<Uuid> ids;
            OwnFigures sum;
            std::size_t at = 0;
            for (const FeaturePtr& feature : bench.totals.ledger()->features) {
                if (at++ % 3 == 0)
                    continue;
                ids.push_back(feature->id());
                sum.gross += bench.figures.figures(*feature).gross;
                sum.net += bench.figures.figures(*feature).net;
            }
            const auto figures = figuresOf(*bench.totals.ledger(), ids);
            QVERIFY(figures);
            QCOMPARE(figures->gross, sum.gross);
            QCOMPARE(figures->net, sum.net);
        }
    }

    void whatIsNamedTwiceOrNotCountedAddsNothing()
    {
        const ModelBench bench;
        const Uuid one = bench.idOf("S-0003");
        const auto figures = figuresOf(*bench.totals.ledger(), {one, one, Uuid::named("nobody")});
        QVERIFY(figures);
        QCOMPARE(figures->gross.river.value, std::int64_t{300'000});
        QCOMPARE(figures->net.river.value, std::int64_t{300'000});
        const auto none = figuresOf(*bench.totals.ledger(), {});
        QVERIFY(none && none->gross.isZero() && none->net.isZero());
    }

    void cancelledFiguresAreNone()
    {
        const ModelBench bench;
        std::stop_source stop;
        stop.request_stop();
        const auto figures = figuresOf(*bench.totals.ledger(), {bench.idOf("S-0001")}, {stop.get_token(), {}});
        QVERIFY(!figures);
        QCOMPARE(figures.error().code, ErrorCode::Cancelled);
    }
};

RIPARIA_TEST(SelectionFiguresTest)
#include "SelectionFiguresTest.moc"
