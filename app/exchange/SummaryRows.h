// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/text/Language.h"

#include "core/io/export/ExportTable.h"
#include "core/ledger/Pivot.h"
#include "core/ledger/Targets.h"

#include <string>
#include <string_view>
#include <vector>

namespace riparia {

/// The label of a row of totals for one of its dimensions in the language of the reader.
std::string summaryLabel(const SummaryTable& table, const SummaryRow& row, std::size_t dimension, Language language);

/// One row per row of the table, no totals: gross, overlap and net of what is counted, features, cost. `keys` adds a column with the code
/// before each label.
ExportTable summaryTable(const SummaryTable& table, Language language, bool keys);
/// The columns of such a table that add up; none where a feature may stand in several rows.
std::vector<std::string> summaryAddends(const SummaryTable& table);

/// The targets that can be measured, amounts in metres or square metres: id, name, target, measured, missing, share, due, source.
ExportTable targetTable(const std::vector<TargetProgress>& targets, Language language);

} // namespace riparia
