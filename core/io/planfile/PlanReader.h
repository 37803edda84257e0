// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Progress.h"
#include "core/io/planfile/PlanStore.h"
#include "core/io/planfile/RowHashes.h"
#include "core/io/planfile/SaveJob.h"
#include "core/io/planfile/Sqlite.h"

#include <string>
#include <vector>

namespace riparia::planfile {

/// All that is read from a plan file.
struct PlanContent {
    Plan plan;
    Issues issues;
    std::vector<ForeignEdit> edits;
    EntityIds pending; ///< to be written anew: other programs changed them or what is derived for them
    FoundRows found;
    RowHashes hashes;
};

/// Reads the plan, rebuilds the alignments and finds what other programs changed since it was written. Rows that cannot be
/// read are issues; the rest loads. Without `isRegistered` nothing is known of what was written: no edits are reported.
/// Errors: PlanDamaged, CrsUnknown, Cancelled, and what SQLite says.
Result<PlanContent> readPlan(Connection& connection, bool isRegistered, const Progress& progress = {});

} // namespace riparia::planfile
