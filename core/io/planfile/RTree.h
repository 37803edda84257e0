// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace riparia::planfile {

/// The spatial index of a table: virtual table, triggers of GeoPackage 1.3 and the index of what is there already.
std::vector<std::string> rtreeStatements(std::string_view table, std::string_view column, std::string_view key);

/// Every text that standard and GDAL give to triggers on this table: R-tree of GeoPackage 1.0 to 1.4 and feature counts.
/// `column` is empty for a table without geometry.
std::vector<std::string> standardTriggers(std::string_view table, std::string_view column, std::string_view key);

/// The triggers GDAL puts on the tile tables of every GeoPackage it makes.
std::vector<std::string> tileMatrixTriggers();

} // namespace riparia::planfile
