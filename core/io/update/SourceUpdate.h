// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Issue.h"
#include "core/base/Progress.h"
#include "core/base/Result.h"
#include "core/io/import/Importer.h"
#include "core/io/source/SourceTable.h"
#include "core/io/update/TableUpdate.h"
#include "core/plan/ChangeSet.h"
#include "core/plan/Plan.h"

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace riparia {

/// What became of a table of ours.
struct UpdatedLayer {
    std::string file;
    std::string layer;
    std::string table;
    std::size_t same = 0;    ///< rows that say what the plan says
    std::size_t changed = 0; ///< rows whose edits were taken
    std::size_t made = 0;    ///< new entities
};

struct SourceUpdate {
    ChangeSet changes;
    PlanInfo info; ///< of the plan afterwards
    std::vector<UpdatedLayer> layers;
    Issues issues;
    std::vector<std::pair<Uuid, std::vector<SourceFeatureRow>>> sourceFeatures; ///< of the new entities
};

/// Whether a layer of the file is a table that Riparia writes.
bool hasOwnTables(const Source& source, const OwnWords& words);

/// Takes back all tables of a file that Riparia wrote: TableUpdate.h. Rows of no entity become new ones as an import would make them, in the order
/// rivers, works, the rest; an identity in a column `uuid` is kept where the plan has no such entity. Layers that are none of ours are left
/// out and listed. `importing` says how new rows are taken; its role is not asked. A file that changes nothing gives an empty change set.
/// Errors: those of updateFromTable and importSource; FileUnreadable for a layer with features of several tables.
Result<SourceUpdate> updateFromSource(const Plan& plan, const Source& source, const UpdateOptions& options,
                                      const ImportOptions& importing, const Progress& progress = {});

} // namespace riparia
