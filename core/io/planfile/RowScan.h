// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Uuid.h"
#include "core/io/planfile/RegisterCursor.h"
#include "core/io/planfile/TableLayout.h"

#include <optional>
#include <string>
#include <vector>

namespace riparia::planfile {

/// A row of a watched table beside what is known of it.
struct ScannedRow {
    std::int64_t fid = 0;
    std::vector<CellView> cells;      ///< valid until the scan moves
    Uuid id;                          ///< nil when the row has none
    bool hasCanonicalId = false;      ///< the text of the id is as we write it: the row can be found by it
    bool isAdded = false;             ///< by another program
    std::vector<std::string> changed; ///< columns another program changed; of an added row all that hold something
    std::string_view hash;            ///< registered hash of the entity, 32 bytes or none

    bool isForeign() const { return isAdded || !changed.empty(); }
};

/// Goes through a watched table in order of fid. Errors stay in the connection.
class RowScan {
public:
    /// Without `isRegistered` no row counts as added or changed.
    RowScan(Connection& connection, const TableSpec& spec, bool isRegistered);

    bool next(ScannedRow& row);
    /// After the last row: the rows another program removed.
    std::vector<MissingRow> removed();

private:
    const TableSpec& m_spec;
    TableLayout m_layout;
    Statement m_rows;
    std::optional<RegisterCursor> m_register;
    std::size_t m_uuid;
};

} // namespace riparia::planfile
