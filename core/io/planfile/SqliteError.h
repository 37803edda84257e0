// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Error.h"

#include <string>

struct sqlite3;

namespace riparia::planfile {

/// What an extended result code of SQLite means to a planner. Subject = path, detail = SQLite's own message.
Error sqliteError(sqlite3* handle, int code, const std::string& path);

/// What an errno of a file operation that should have written `path` means.
Error systemError(int number, const std::string& path);

} // namespace riparia::planfile
