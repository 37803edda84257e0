// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/JsonText.h"
#include "app/text/Language.h"

#include "core/io/export/ExportTable.h"
#include "core/ledger/Ledger.h"
#include "core/ledger/Pivot.h"
#include "core/ledger/Targets.h"
#include "core/plan/Plan.h"

#include <optional>
#include <string>
#include <vector>

namespace riparia::cli {

/// A table of totals with all that has to be said about it.
struct Summary {
    std::string planTitle;
    std::string scenario; ///< name; "" = base
    CountRequest request;
    PlanInfo info;
    SummaryTable table;
    Figures outside;                     ///< cut off by the boundary
    Figure<SquareCentimetres> excluded;  ///< taken out by exclusion layers
    std::vector<TargetProgress> targets; ///< none under --filter: a target has a scope of its own
    Issues issues;
    /// Codes of works that are left out because their status is later than the day; in owner order.
    std::vector<std::string> later;
    /// Net river length by the method the plan does not use; none where that cannot be measured.
    std::optional<Millimetres> otherMethodRiver;

    std::optional<Date> asOf() const { return request.asOf ? request.asOf : request.scheme.asOf; }
};

/// The label of a row for one of its dimensions in the language of the reader.
std::string labelOf(const Summary& summary, const SummaryRow& row, std::size_t dimension, Language language);

/// Schema riparia.summary/1, README.md of this room.
Json summaryJson(const Summary& summary, Language language);

/// One row per row of the table, no totals. `keys` adds a column with the code before each label.
ExportTable summaryExport(const Summary& summary, Language language, bool keys);

} // namespace riparia::cli
