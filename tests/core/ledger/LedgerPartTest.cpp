// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/LedgerPart.h"

#include "core/ledger/CountContext.h"
#include "tests/core/ledger/PlanMaker.h"
#include "tests/core/ledger/RandomPlan.h"
#include "tests/support/TestMain.h"

#include <QtTest/QtTest>

#include <algorithm>
#include <iterator>

using namespace riparia;
using namespace riparia::test;

namespace {

/// Counted from nothing, by the other way there is.
Figures aloneIn(const Ledger& whole, const Filter& scope)
{
    std::vector<FeaturePtr> inside;
    std::copy_if(whole.features.begin(), whole.features.end(), std::back_inserter(inside),
                 [&](const FeaturePtr& feature) { return scope.matches(*feature); });
    return countAlone(*whole.context, inside).value().figures;
}

Filter scopeOf(const char* text)
{
    return Filter::parse(text).value();
}

} // namespace

class LedgerPartTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void countsWhatTheScopeSelectsWithoutTheRest()
    {
        Plan plan = emptyPlan();
        add(plan, straightRiver("DS", 1000), straightRiver("HS", 1000, 500), segment("S-1", "DS", 0, 100),
            segment("S-2", "HS", 0, 300), square("A-1", 0, 0, 10));
        const LedgerPtr whole = count(plan);
        const LedgerPart part = LedgerPart::of(whole, scopeOf("river = HS")).value();
        QCOMPARE(part.figures().river.net.value, std::int64_t(300'000));
        QCOMPARE(part.figures().area.net.value, std::int64_t(0));
        QVERIFY(LedgerPart::of(whole, Filter()).value().figures() == whole->totals);
    }

    void anEmptyPartFollowsToo()
    {
        Plan plan = emptyPlan();
        const LedgerPtr before = count(plan);
        const LedgerPart none = LedgerPart::of(before, scopeOf("river = DS")).value();
        add(plan, straightRiver("DS", 1000), segment("S-1", "DS", 0, 100));
        const LedgerPtr after = count(plan, before->request);
        QCOMPARE(none.following(after).value().figures().river.net.value, std::int64_t(100'000));
        QCOMPARE(none.figures().river.net.value, std::int64_t(0));
    }

    void followingEqualsCountingAnew()
    {
        const char* const scopes[] = {"river = DS", "status = completed", "not bank = left", "area_m2 > 100"};
        for (int round = 0; round < amount(15, 300); ++round) {
            RandomPlan random(seed() + static_cast<unsigned>(round));
            LedgerPtr whole = count(random.plan(), random.request());
            LedgerPart part = LedgerPart::of(whole, scopeOf(scopes[random.below(4)])).value();
            for (int step = 0; step < 12; ++step) {
                const auto ids = random.edit();
                const auto next = updateLedger(whole, random.plan(), ids);
                QVERIFY(next);
                whole = *next;
                const LedgerPart after = part.following(whole).value();
                QVERIFY2(after.figures() == aloneIn(*whole, part.scope()),
                         qPrintable(QStringLiteral("round %1 step %2").arg(round).arg(step)));
                if (random.below(4) != 0) // else it follows over several edits at once
                    part = after;
            }
        }
    }
};

RIPARIA_TEST(LedgerPartTest)
#include "LedgerPartTest.moc"
