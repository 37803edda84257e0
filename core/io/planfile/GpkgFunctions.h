// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

struct sqlite3;

namespace riparia::planfile {

/// Registers ST_IsEmpty, ST_MinX, ST_MaxX, ST_MinY and ST_MaxY, which the standard R-tree triggers of a GeoPackage call. Returns SQLite's result code.
int registerGpkgFunctions(sqlite3* handle);

} // namespace riparia::planfile
