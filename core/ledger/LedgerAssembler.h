// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Progress.h"
#include "core/base/Result.h"
#include "core/ledger/CountContext.h"
#include "core/ledger/Ledger.h"

#include <memory>
#include <vector>

namespace riparia {

/// What changes between two ledgers.
struct FeatureChange {
    std::vector<FeaturePtr> removed; ///< features of the ledger before
    std::vector<FeaturePtr> added;
};

/// Steps 6 and 7 of the counting order: the ledger that follows `before` when these features went and came. Building anew is following
/// the empty ledger, so that there is one way to count. Error: Cancelled.
Result<LedgerPtr> assemble(const Ledger& before, std::shared_ptr<const CountContext> context, FeatureChange change,
                           const Progress& progress);

} // namespace riparia
