// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/MeasuredSizes.h"
#include "app/models/TableCells.h"

#include "core/base/Progress.h"
#include "core/base/Result.h"
#include "core/ledger/Ledger.h"

#include <cstddef>
#include <memory>
#include <string_view>
#include <vector>

namespace riparia {

/// What the cells of a column of quantities come to, in metres or square metres.
struct ColumnSum {
    std::string_view column; ///< key
    double sum = 0;
    double least = 0; ///< 0 for no cells
    double most = 0;
    std::size_t count = 0;
};

/// Rows of a table and all that their quantities are read from, as values.
struct TableSumsRequest {
    TableType type = TableType::Segments;
    Plan plan;
    LedgerPtr ledger; ///< of this plan
    std::shared_ptr<MeasuredSizes> sizes;
    std::vector<Uuid> rows; ///< those that are not in the plan are left out
};

/// A sum for every column of lengths and areas, in the order of the columns: the same numbers that the cells show. For any thread. Errors: Cancelled.
Result<std::vector<ColumnSum>> tableSums(const TableSumsRequest& request, const Progress& progress = {});

} // namespace riparia
