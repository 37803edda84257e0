// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Progress.h"
#include "core/io/export/ExportTable.h"
#include "core/io/export/TableRequest.h"
#include "core/plan/Plan.h"

#include <string_view>
#include <vector>

namespace riparia {

/// "rivers", "segments", "areas", "greenways", "works", "sites". The pieces of a ledger are a table too: PieceTable.h.
const std::vector<std::string_view>& planTableNames();

/// The columns that such a table always has, none for another name.
std::vector<ExportColumn> planTableColumns(std::string_view name);

/// One row per entity of the scenario, in order of their codes. Positions and lengths are metres, areas square metres, exactly as counted; from and to
/// are given as positions downstream (from_m, to_m) and as labels ordered by chainage. Columns of custom fields follow: CustomColumns.h.
/// Errors: InvalidArgument for a table there is not; those of buildLedger.
Result<ExportTable> planTable(const Plan& plan, std::string_view name, const TableRequest& request,
                              const Progress& progress = {});

} // namespace riparia
