// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Uuid.h"
#include "core/io/planfile/Sqlite.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace riparia::planfile {

/// A row as it was written the last time.
struct RegisteredRow {
    std::int64_t fid = 0;
    std::string_view cells; ///< fingerprints; valid until the cursor moves
    std::string_view hash;  ///< of the entity, 32 bytes
};

/// A row that was written and is gone.
struct MissingRow {
    Uuid id;
    Uuid owner; ///< of a child row
};

/// Goes through the register of one table beside its rows, both in order of fid.
class RegisterCursor {
public:
    RegisterCursor(Connection& connection, const std::string& mark);

    /// The entry of this row; null when it was not written by us. Fids must grow from call to call.
    const RegisteredRow* at(std::int64_t fid);
    /// Rows that were registered but not asked for: they are gone. Ends the cursor.
    std::vector<MissingRow> takeMissing();

private:
    void next(); ///< what was not asked for goes to the missing

    Statement m_rows;
    bool m_hasRow = true;
    bool m_wasAsked = true;
    RegisteredRow m_row;
    std::vector<MissingRow> m_missing;
};

} // namespace riparia::planfile
