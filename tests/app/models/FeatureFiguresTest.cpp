// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/FeatureFigures.h"

#include "tests/app/models/ModelBench.h"
#include "tests/core/ledger/RandomPlan.h"
#include "tests/support/TestMain.h"

#include <QtTest/QtTest>

using namespace riparia;
using namespace riparia::test;

class FeatureFiguresTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatFeaturesOwnAddsUpToTheTotals()
    {
        for (int i = 0; i < amount(10, 100); ++i) {
            const RandomPlan random(seed() + static_cast<unsigned>(i));
            const ModelBench bench(random.plan());
            Amounts net;
            Amounts gross;
            for (const FeaturePtr& feature : bench.totals.ledger()->features) {
                const OwnFigures own = bench.figures.figures(*feature);
                net += own.net;
                gross += own.gross;
            }
            QCOMPARE(net, bench.totals.ledger()->totals.net());
            QCOMPARE(gross, bench.totals.ledger()->totals.gross());
        }
    }

    void stretchCountedForAnotherIsNamed()
    {
        const ModelBench bench;
        // S-0002 was completed in 2023: it comes first.
        const auto elsewhere = bench.figures.countedElsewhere(*bench.figures.counted(bench.idOf("S-0001")));
        QCOMPARE(elsewhere.size(), std::size_t{1});
        QCOMPARE(elsewhere[0].code, std::string("S-0002"));
        QCOMPARE(elsewhere[0].span, (Span{Position{1'900'000}, Position{2'120'000}}));
        QVERIFY(bench.figures.countedElsewhere(*bench.figures.counted(bench.idOf("S-0002"))).empty());
    }

    void featureThatIsNotCountedHasItsSizeAllTheSame()
    {
        ModelBench bench;
        const auto area = bench.document->plan().areas().begin()->second;
        const SquareCentimetres counted = bench.figures.area(*area);
        QVERIFY(std::abs(counted.squareMetres() - 2500) < 1);
        QVERIFY(bench.totals.setFilter(QStringLiteral("kind = segment")));
        QVERIFY(!bench.figures.counted(area->meta.uuid));
        QCOMPARE(bench.figures.area(*area), counted);
        const auto greenway = bench.document->plan().greenways().begin()->second;
        QCOMPARE(bench.figures.length(*greenway).value, std::int64_t{500'000});
    }

    void namesAreThoseOfTheLanguageElseTheOther()
    {
        const ModelBench bench;
        QCOMPARE(bench.names.riverName("DS"), QStringLiteral("Dingshan River"));
        QCOMPARE(bench.names.riverName("HS"), QStringLiteral("黄沙河")); // it has no English name
        QCOMPARE(bench.names.riverName("nowhere"), QStringLiteral("nowhere"));
        QCOMPARE(bench.names.range("DS", {Position{350'000}, Position{2'120'500}}), QStringLiteral("K0+350–K2+120.5"));
        QCOMPARE(bench.names.chainage("nowhere", {}), QString());
    }
};

RIPARIA_TEST(FeatureFiguresTest)
#include "FeatureFiguresTest.moc"
