// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/import/Importer.h"

#include <cstdint>
#include <utility>
#include <vector>

namespace riparia {

/// The rows of a table of segments (readSegmentSheet) as segments of a plan, with the works they name.
struct ImportedSheet {
    ChangeSet changes; ///< segments, the works that the plan did not have, the record of the source
    PlanInfo info;     ///< of the plan afterwards
    Plan after;        ///< the plan with the changes
    std::int64_t rows = 0;
    Issues issues; ///< subject "<name> #<line>"; rows with an error are left out
    std::vector<std::pair<Uuid, std::vector<SourceFeatureRow>>> sourceFeatures;
};

/// Works are named by code or name; each name the plan does not know becomes works. `options.role` is Segments, whatever it says.
/// Errors: those of importSource; then `unusable`, where given, has what was found.
Result<ImportedSheet> importSegmentSheet(const Plan& plan, const Source& sheet, ImportOptions options,
                                         const Progress& progress = {}, Issues* unusable = nullptr);

} // namespace riparia
