// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geodesy/Crs.h"
#include "core/io/planfile/Sqlite.h"
#include "core/io/planfile/TableSpec.h"

#include <string>
#include <vector>

namespace riparia::planfile {

/// Version of the tables this program writes. A change of them needs a step in Migrations.cpp.
constexpr int kSchemaVersion = 1;

/// What a table or column of the schema is missing from a file.
struct SchemaGap {
    std::string table;
    std::string column; ///< "" = the whole table
};

/// What of our schema the file does not have.
std::vector<SchemaGap> schemaGaps(Connection& connection);

/// Makes whatever is missing: the tables of a GeoPackage, ours, their registration, spatial indexes, aliases and styles. What is
/// there stays as it is. `time` (ISO 8601 UTC) is put where the standard wants one. Errors stay in the connection.
void createMissing(Connection& connection, const Crs& crs, const std::string& time);

/// Makes `crs` the one of all our tables. Geometry blobs carry its number too: rewrite them.
void registerCrs(Connection& connection, const Crs& crs);

} // namespace riparia::planfile
