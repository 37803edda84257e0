// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/export/ExportTable.h"
#include "core/io/source/SourceTable.h"

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace riparia {

/// The words a table may have been written with, in every language there is. The core has none itself; empty functions = none.
struct OwnWords {
    std::function<std::vector<std::string>(const std::string& key)> captions;
    std::function<std::vector<std::string>(const std::string& key, const std::string& codes)> codeTexts;
};

/// A layer that is one of the tables Riparia writes.
struct OwnTable {
    std::string name; ///< of planTableNames()
    std::vector<ExportColumn> columns;
    std::vector<std::size_t> fields; ///< of the layer, one per column; others hold custom fields (CustomCells.h)

    /// Text of a row in the column with this key; "" where there is none.
    std::string cell(const SourceLayer& layer, std::size_t row, std::string_view key) const;
};

/// Recognised by its titles: each column of the table is there, under its key or a caption, whatever else is. None for any other layer, so
/// that a stranger's table is never taken for ours.
std::optional<OwnTable> ownTable(const SourceLayer& layer, const OwnWords& words);

/// A layer in which Riparia wrote features of several tables, as its GeoJSON has them: column `layer` names the table of each. No row of it can be told
/// from a row of another table by its titles.
bool hasSeveralTables(const SourceLayer& layer);

} // namespace riparia
