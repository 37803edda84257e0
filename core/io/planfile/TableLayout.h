// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/planfile/Sqlite.h"
#include "core/io/planfile/TableSpec.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace riparia::planfile {

/// What the register (table riparia_rows) remembers of a row as it was written: a fingerprint of every cell, by which
/// an edit of another program is noticed, column by column.
///
/// Fingerprints stand in the order the columns have in the file. A column added later comes last and counts as NULL in rows registered before.
class TableLayout {
public:
    TableLayout(Connection& connection, const TableSpec& spec);

    const TableSpec& spec() const { return m_spec; }
    /// `cells` in the order of the spec.
    std::string fingerprints(std::span<const CellView> cells) const;
    std::string fingerprints(const Row& row) const;
    /// Columns whose fingerprints differ, in the order of the spec.
    std::vector<std::string> differing(std::string_view registered, std::string_view found) const;

    std::string selectSql(std::string_view condition) const; ///< fid and all columns of the spec
    std::string insertSql() const;                           ///< parameters: the columns of the spec
    std::string updateSql() const;                           ///< the columns of the spec, then fid

private:
    const TableSpec& m_spec;
    std::vector<std::size_t> m_order; // index into the spec by place in the file
};

/// The cells of the current row of a statement that selects fid and the columns of a spec; valid until its next step.
std::vector<CellView> cellsOf(const Statement& statement, const TableSpec& spec);

} // namespace riparia::planfile
