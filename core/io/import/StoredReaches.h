// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/io/planfile/PlanStore.h"
#include "core/plan/Entities.h"
#include "core/river/RiverBuilder.h"

#include <optional>
#include <string>

namespace riparia {

/// The river lines of a source as the plan file keeps them, ready for the river doctor.
struct StoredReaches {
    ReachSoup soup;       ///< in plan coordinates; features without lines are null shapes
    BuildOptions options; ///< as at import
};

/// Reads back the verbatim features of a source that was imported in the role of rivers. Which attributes held key and name is in the record.
/// None for a source of another role, one that is only linked, or one without features.
/// Errors: those of PlanStore::sourceFeatures; CrsUnknown, TransformFailed.
Result<std::optional<StoredReaches>> storedReaches(const PlanStore& store, const SourceRecord& source);

/// The issues that an import left in a source record; those of codes this version does not know are left out.
Issues storedIssues(const SourceRecord& source);

} // namespace riparia
