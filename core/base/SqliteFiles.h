// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>

namespace riparia {

/// What SQLite adds to the name of a database for the files it keeps beside it: the rollback journal, the write-ahead log and its index
/// (https://www.sqlite.org/tempfiles.html).
inline constexpr std::array<const char*, 3> kSqliteSidecars{"-journal", "-wal", "-shm"};

/// Those of them that may hold what the database does not.
inline constexpr std::array<const char*, 2> kSqliteLogs{kSqliteSidecars[0], kSqliteSidecars[1]};

} // namespace riparia
