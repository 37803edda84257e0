// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Progress.h"
#include "core/base/Result.h"
#include "core/ledger/Ledger.h"
#include "core/plan/Plan.h"

namespace riparia {

class PlanDocument;

/// Which works the window measures targets by. The report always has its own rule: what its scheme counts.
enum class TargetBasis {
    Scheme, ///< what the counting scheme counts, as all other figures
    Completed,
    Begun, ///< completed and in progress
    All,   ///< whatever their status
};

/// The basis a plan keeps; Scheme where it keeps none, or one that is not known here.
TargetBasis targetBasisOf(const Plan& plan);
/// Keeps it in the plan, as one undo step. Errors: those of PlanDocument::edit().
Result<void> setTargetBasis(PlanDocument& document, TargetBasis basis);

/// The same request, but of works with the statuses of the basis.
CountRequest requestOn(TargetBasis basis, CountRequest request);

/// What is counted for the targets, kept so that it follows the plan for the price of what changed. A value, cheap to copy.
class BasisLedger {
public:
    /// Of the plan that `whole` was counted from, with the request of `whole` on that basis; for Scheme it is `whole` itself. Errors: those of buildLedger().
    Result<BasisLedger> following(const Plan& plan, const LedgerPtr& whole, TargetBasis basis,
                                  const Progress& progress = {}) const;

    TargetBasis basis() const { return m_basis; }
    /// Null before the first.
    const LedgerPtr& ledger() const { return m_ledger; }

private:
    bool isFollowedBy(const CountRequest& request, TargetBasis basis) const;

    TargetBasis m_basis = TargetBasis::Scheme;
    Plan m_plan; // that m_ledger is of; empty for Scheme
    LedgerPtr m_ledger;
};

} // namespace riparia
