// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Date.h"
#include "core/base/Issue.h"
#include "core/base/Progress.h"
#include "core/base/Result.h"
#include "core/io/source/SourceTable.h"
#include "core/io/update/CustomCells.h"
#include "core/io/update/OwnTable.h"
#include "core/plan/ChangeSet.h"
#include "core/plan/Plan.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace riparia {

struct UpdateOptions {
    OwnWords words;
    std::string time; ///< ISO 8601 UTC, stamped on what changes
    std::string author;
    std::optional<Date> today{}; ///< of a status without a day; none = the day of `time`
};

struct TableUpdate {
    ChangeSet changes;
    std::size_t same = 0;             ///< rows that still say what the plan says
    std::size_t changed = 0;          ///< rows whose edits were taken
    std::vector<std::size_t> newRows; ///< rows of no entity of the plan, totals and blank rows not among them
    std::vector<CustomCells> customs; ///< the columns of custom fields of the layer
    /// ObjectLocked (table; subject = id) for rows whose edits a lock of the object forbids: it stays as it is, and the row is neither of the above.
    /// CellNotTaken (table, column, cell; subject = id) for edits that cannot be taken; StatusUndated for a status that counts from the day
    /// of the update.
    Issues issues;
};

/// What a table of ours, as it came back, changes in the plan. A row belongs to the entity with its `id`, in the scenario it names; its
/// identity, and whatever the table does not show, stays. A cell is an edit only where it no longer says what would be written into it
/// today, so that a table that comes back as it left changes nothing. Columns beyond those of the table are custom fields: CustomCells.h. Errors: those of planTable; Cancelled.
Result<TableUpdate> updateFromTable(const Plan& plan, const SourceLayer& layer, const OwnTable& table,
                                    const UpdateOptions& options, const Progress& progress = {});

} // namespace riparia
