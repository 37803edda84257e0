// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/PlanTotals.h"

#include "core/ledger/Figures.h"
#include "core/plan/ChangeSet.h"

#include <string>
#include <vector>

namespace riparia {

/// What a change would make of the totals that are shown: of all, and of each display class of status.
struct TotalsEffect {
    struct Class {
        std::string code; ///< "planned" ..., "" for what has no status
        Figures before;
        Figures after;
    };
    Figures before;
    Figures after;
    std::vector<Class> classes; ///< those that change, along the life of a project
};

/// Nothing is changed. Errors: those of PlanTotals::preview.
Result<TotalsEffect> effectOn(const PlanTotals& totals, const ChangeSet& changes);

} // namespace riparia
