// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geodesy/Crs.h"
#include "core/io/planfile/Sqlite.h"
#include "core/io/planfile/TableSpec.h"

#include <cstdint>
#include <string>

/// The tables every GeoPackage has, version 1.3 (OGC 12-128r18). Errors stay in the connection.
namespace riparia::planfile {

/// "GPKG".
constexpr std::int64_t kApplicationId = 0x47504B47;
constexpr std::int64_t kGpkgVersion = 10300;

/// ISO 8601 with milliseconds, as gpkg_contents wants its times.
std::string contentsTime(const std::string& time);

/// Marks the file as a GeoPackage and makes the tables that are missing.
void createGpkgTables(Connection& connection);
/// Adds the system, or renews its definition.
void registerSrs(Connection& connection, const Crs& crs);
/// Adds the table to gpkg_contents and gpkg_geometry_columns if it is not there.
void registerTable(Connection& connection, const TableSpec& spec, std::int32_t srsId, const std::string& time);
void registerRtree(Connection& connection, const std::string& table, const std::string& column);
bool hasRtree(Connection& connection, const std::string& table, const std::string& column);

} // namespace riparia::planfile
