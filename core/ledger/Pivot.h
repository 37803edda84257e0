// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Issue.h"
#include "core/base/Progress.h"
#include "core/base/Result.h"
#include "core/ledger/Ledger.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace riparia {

/// A pivot dimension. Additive ones put every piece in one row through its owner; shared ones put a feature in every row whose value it carries.
struct Dimension {
    std::string_view
        code; ///< additive: "water", "works", "category", "kind", "status", "class", "year", "bank", "measure_set", "area_kind";
    ///< shared: "measure", "tag"
    bool additive = true;
};

/// All dimensions, in the order they are listed to people (Dimensions.cpp).
const std::vector<Dimension>& dimensions();
/// Error: DimensionUnknown (subject = code, detail = those there are).
Result<Dimension> findDimension(std::string_view code);

/// One value per dimension; none = unassigned. Values are codes: river key, uuid of the works in the base, status code, digits of the year,
/// bank class, measure codes joined by "+" ...
using RowKey = std::vector<std::optional<std::string>>;

struct SummaryRow {
    RowKey key;
    /// Name to show for each value: of the river, of the works ...; the code where there is no name; "" for unassigned.
    std::vector<std::string> label;
    std::vector<std::string> labelEn; ///< English name, else as label
    Figures figures;
    std::int64_t features = 0; ///< of which something is counted here
    double cost = 0;           ///< yuan, of these features as a whole
};

/// A table of totals by dimensions. Rows are ordered dimension by dimension: rivers by short code, works and categories by the order of works,
/// statuses along the life of a project, years ascending, codes by their numbers; unassigned last.
struct SummaryTable {
    std::vector<std::string> dimensions;
    bool additive = true;
    std::vector<SummaryRow> rows;
    Figures totals;
    /// "Counted in several rows", of shared dimensions: totals minus the sum of rows, so that rows and this line add up. Zero for additive tables.
    Figures severalRows;
    std::int64_t features = 0; ///< counted ones, each once
    double cost = 0;
    bool reconciled = false; ///< computed, see Reconcile.h
    Issues issues;           ///< UnassignedAmount (info)
};

/// Errors: DimensionUnknown; InvalidArgument when a shared dimension is combined with another one (subject = the shared one); Cancelled.
///
/// In an additive table a row's gross is that of its features and its net what they own. For "bank" both go by the pieces: a piece of river is in the
/// class of the banks that are covered there (both, left, right, else channel), a piece of greenway in the row of its lane.
Result<SummaryTable> pivot(const Ledger& ledger, const std::vector<std::string>& dimensions,
                           const Progress& progress = {});

} // namespace riparia
