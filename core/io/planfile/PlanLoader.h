// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Progress.h"
#include "core/io/planfile/LiveFile.h"
#include "core/io/planfile/PlanReader.h"

namespace riparia::planfile {

/// What a file holds and in which state it was then.
struct LoadedPlan {
    PlanContent content; ///< its issues are those of the schema, then those of the rows
    FileState state;
    bool isForeignSchema =
        false; ///< newer than ours, or with triggers or views of strangers: may be read and copied, never written to
    bool completesSchema = false; ///< older or incomplete: the next save brings it up to ours
};

/// Judges the schema and reads the plan in one transaction that leaves nothing behind. May move `file` to a scratch copy.
/// Errors: NotAPlan, PlanNewer, PlanDamaged, PlanLocked, CrsUnknown, Cancelled.
Result<LoadedPlan> loadPlan(LiveFile& file, const Progress& progress = {});

} // namespace riparia::planfile
