// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/text/Language.h"

#include "core/io/export/ExportTable.h"
#include "core/ledger/ScenarioComparison.h"

#include <string>

namespace riparia {

/// The name of a row of a comparison for its first dimension, in the language of the reader.
std::string comparisonLabel(const LedgerComparison& comparison, const RowComparison& row, Language language);

/// Two scenarios as one table: a line "total" of what is counted net, a line "group" for each row of the first dimension,
/// then a line "feature" for each that differs, with what the scheme counts of it alone. A, B and the change of every quantity.
ExportTable comparisonTable(const ScenarioComparison& comparison, Language language);

/// The same as two tables whose lines are all alike: what is counted net in each row of the first dimension, which there must be,
/// and the features that differ.
ExportTable groupDifferences(const LedgerComparison& comparison, Language language);
ExportTable featureDifferences(const ScenarioComparison& comparison, Language language);

} // namespace riparia
