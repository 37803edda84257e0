// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/Plan.h"

#include <string>
#include <vector>

namespace riparia {

struct MergedPlan {
    Plan plan;
    std::vector<std::string> conflicts; ///< codes of entities that both changed, each its own way: ours are taken
};

/// `theirs` with what was done from `base` to `ours` done to it too. The info is that of `theirs`, but for what we changed of it; counters are the higher ones.
MergedPlan merged(const Plan& base, const Plan& ours, const Plan& theirs);

} // namespace riparia
