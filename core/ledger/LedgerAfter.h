// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Progress.h"
#include "core/base/Result.h"
#include "core/ledger/Ledger.h"
#include "core/plan/ChangeSet.h"
#include "core/plan/Plan.h"
#include "core/plan/ScenarioView.h"

namespace riparia {

/// What updateLedger() gives, for who knows what the changes are, and `places` of the ledger's scenario before them: where they are of the scenario's own
/// segments, areas and greenways only, no other entity is looked at. For sketches, which ask at every move of the pointer. `after`: the plan with them.
/// Errors: those of updateLedger.
Result<LedgerPtr> ledgerAfter(const LedgerPtr& before, const Plan& after, const ChangeSet& changes,
                              const ScenarioPlaces& places, const Progress& progress = {});

} // namespace riparia
