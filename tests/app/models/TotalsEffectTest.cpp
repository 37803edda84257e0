// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/TotalsEffect.h"

#include "app/models/Deletion.h"
#include "app/models/EntityEdits.h"
#include "tests/app/models/ModelBench.h"
#include "tests/support/TestMain.h"

#include <QtTest/QtTest>

using namespace riparia;
using namespace riparia::test;

class TotalsEffectTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothingHasNoEffect()
    {
        const ModelBench bench;
        const auto effect = effectOn(bench.totals, {});
        QVERIFY(effect);
        QVERIFY(effect->before == effect->after);
        QVERIFY(effect->before == bench.totals.ledger()->totals);
        QVERIFY(effect->classes.empty());
    }

    void statusMovesLengthFromClassToClass()
    {
        const ModelBench bench;
        // 1770 m of which 220 m belong to S-0002, completed earlier.
        const auto edit = editField(*bench.document, {bench.idOf("S-0001")}, "status", QStringLiteral("completion"));
        const auto effect = effectOn(bench.totals, edit->changes);
        QVERIFY(effect);
        QVERIFY(effect->before.river.net == effect->after.river.net);
        QCOMPARE(effect->classes.size(), std::size_t{2});
        for (const TotalsEffect::Class& part : effect->classes) {
            QVERIFY(part.code == "planned" || part.code == "completed");
            const std::int64_t change = (part.after.river.net - part.before.river.net).value;
            QCOMPARE(change, part.code == "planned" ? std::int64_t{-1'550'000} : std::int64_t{1'550'000});
        }
        QVERIFY(effect->before == bench.totals.ledger()->totals); // nothing was done
    }

    void whatTheFilterHidesHasNoEffect()
    {
        ModelBench bench;
        QVERIFY(bench.totals.setFilter(QStringLiteral("code = S-0002")));
        const auto gone = deletion(*bench.document, {bench.idOf("S-0001")});
        const auto effect = effectOn(bench.totals, gone->changes);
        QVERIFY(effect);
        QVERIFY(effect->before == effect->after);
    }

    void changesThatDoNotFitAreRefused()
    {
        ModelBench bench;
        const auto gone = deletion(*bench.document, {bench.idOf("S-0001")});
        QVERIFY(bench.document->edit(gone->changes, gone->text));
        QVERIFY(!effectOn(bench.totals, gone->changes));
    }
};

RIPARIA_TEST(TotalsEffectTest)
#include "TotalsEffectTest.moc"
