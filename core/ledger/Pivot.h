// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Issue.h"
#include "core/base/Result.h"
#include "core/ledger/Ledger.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace riparia {

/// A pivot dimension. Additive ones put every piece in one row through its owner; shared ones put a feature in every row whose value it carries.
struct Dimension {
    std::string_view
        code; ///< "water", "works", "category", "kind", "status", "class", "year", "bank", "measure_set", "area_kind"; shared: "measure", "tag"
    bool additive = true;
};

/// All dimensions; adding one means a row here and a key function beside it.
const std::vector<Dimension>& dimensions();
/// Error: DimensionUnknown (detail = those there are).
Result<Dimension> findDimension(std::string_view code);

struct SummaryRow {
    /// One value per dimension; none = unassigned. Values are codes (river key, works uuid text, status code, year digits ...).
    std::vector<std::optional<std::string>> key;
    std::vector<std::string>
        label; ///< name to show for each value: name of the river, of the works ...; codes where there is none
    Figures figures;
    std::int64_t features = 0;
    double cost = 0;
};

/// A table of totals by dimensions. Rows in the order of plans: rivers and works by order then name, years ascending, unassigned last.
struct SummaryTable {
    std::vector<std::string> dimensions;
    bool additive = true;
    std::vector<SummaryRow> rows;
    Figures totals;
    /// Shared dimensions: net minus the sum of rows, so that rows + this = net. Zero for additive tables.
    Figures severalRows;
    bool reconciled = false; ///< checked, not assumed: rows (and severalRows) add up to totals exactly
    Issues issues;
};

/// Error: DimensionUnknown; InvalidArgument when a shared dimension is combined with another one.
Result<SummaryTable> pivot(const Ledger& ledger, const Plan& plan, const std::vector<std::string>& dimensions);

} // namespace riparia
