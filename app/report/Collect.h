// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/report/ReportContent.h"

/// Parts of reportContentOf(). Not for use elsewhere.
namespace riparia {

/// All rivers of the ledger's scenario with what is counted along them; those without anything too; where they are too many to be listed,
/// their number and length only.
Result<void> collectRivers(ReportContent& content, const Progress& progress);
/// The measures of what is counted, after the totals.
Result<void> collectMeasures(ReportContent& content, const Progress& progress);
/// Areas and greenways by their codes.
void collectAreas(ReportContent& content);

/// Net amounts of the rows of a table of two dimensions, the second of which is "class".
void addByClass(ByClass& amounts, const SummaryRow& row);

} // namespace riparia
