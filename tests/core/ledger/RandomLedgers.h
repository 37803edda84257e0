// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/core/ledger/PlanMaker.h"
#include "tests/core/ledger/RandomPlan.h"
#include "tests/support/TestMain.h"

#include <type_traits>

namespace riparia::test {

/// Calls `law(random, ledger)` for many random plans, each counted by a random request. The law takes the ledger as a value or as a
/// LedgerPtr. Ends at the first failure.
template <class Law>
void forRandomLedgers(int count, const Law& law)
{
    for (int i = 0; i < count && !QTest::currentTestFailed(); ++i) {
        RandomPlan random(seed() + static_cast<unsigned>(i));
        const LedgerPtr ledger = test::count(random.plan(), random.request());
        if constexpr (std::is_invocable_v<Law, RandomPlan&, const Ledger&>)
            law(random, *ledger);
        else
            law(random, ledger);
    }
}

} // namespace riparia::test
