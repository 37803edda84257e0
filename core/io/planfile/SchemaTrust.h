// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/planfile/Sqlite.h"

#include <string>
#include <string_view>
#include <vector>

namespace riparia::planfile {

/// SQL with one space between tokens, in small letters outside literals and with plain identifiers unquoted:
/// texts that mean the same to SQLite, whoever laid them out. Comments are kept.
std::string normalSql(std::string_view sql);

/// Names of what in the schema could run when a plan is read or written: triggers and views that are neither ours nor the standard's nor
/// GDAL's, compared by text; computed columns, checks and indexes over expressions of the tables we write; indexes that are not what their
/// name says. A plan with any of them is not written to. Errors stay in the connection.
std::vector<std::string> untrustedObjects(Connection& connection);

} // namespace riparia::planfile
