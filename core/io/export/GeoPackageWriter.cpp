// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/export/GeoPackageWriter.h"

#include "core/io/export/OgrTable.h"

#include <algorithm>

namespace riparia {

namespace {

constexpr const char* kGpkgDriver = "GPKG";
constexpr const char* kGpkgFile = "plan.gpkg";
constexpr const char* kFgbDriver = "FlatGeobuf";

std::vector<OgrColumn> exchangeColumns(const ExportTable& table)
{
    std::vector<OgrColumn> columns;
    for (OgrColumn& column : ogrColumns(table)) {
        column.width = 0; // not a matter of databases
        column.decimals = 0;
        columns.push_back(std::move(column));
        if (columns.back().name == "status") {
            OgrColumn shown{"status_class", columns.back().cell};
            shown.isClass = true;
            columns.push_back(std::move(shown));
        }
    }
    OgrColumn identity{"uuid"};
    identity.isIdentity = true;
    columns.push_back(std::move(identity));
    return columns;
}

std::string sqlText(const std::string& text)
{
    std::string quoted = "'";
    for (const char c : text)
        quoted += c == '\'' ? std::string("''") : std::string(1, c);
    return quoted + "'";
}

/// The table as QGIS makes it.
Result<void> writeLooks(OgrFile& file, const std::vector<ExportTable>& tables, const GeoPackageTexts& texts)
{
    std::vector<std::string> commands{
        "CREATE TABLE layer_styles (\"id\" INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, \"f_table_catalog\" TEXT(256), "
        "\"f_table_schema\" TEXT(256), \"f_table_name\" TEXT(256), \"f_geometry_column\" TEXT(256), \"styleName\" "
        "TEXT(30), \"styleQML\" TEXT, \"styleSLD\" TEXT, \"useAsDefault\" BOOLEAN, \"description\" TEXT, \"owner\" "
        "TEXT(30), \"ui\" TEXT(30), \"update_time\" DATETIME DEFAULT CURRENT_TIMESTAMP)",
        "INSERT INTO gpkg_contents (table_name, data_type, identifier, description, last_change) VALUES "
        "('layer_styles', 'attributes', 'layer_styles', '', " +
            sqlText(texts.time) + ")"};
    for (const LayerLook& look : texts.looks) {
        const bool isThere =
            std::ranges::any_of(tables, [&](const ExportTable& table) { return table.name == look.table; });
        if (isThere)
            commands.push_back("INSERT INTO layer_styles (f_table_catalog, f_table_schema, f_table_name, "
                               "f_geometry_column, styleName, styleQML, styleSLD, useAsDefault, description, owner, "
                               "update_time) VALUES ('', '', " +
                               sqlText(look.table) + ", 'geom', 'Riparia', " + sqlText(look.qml) + ", " +
                               sqlText(look.sld) + ", 1, 'Riparia', '', " + sqlText(texts.time) + ")");
    }
    for (const std::string& command : commands) {
        if (auto done = file.runSql(command); !done)
            return done;
    }
    return {};
}

/// The titles of columns, where other programs look for them.
Result<void> writeTitles(OgrFile& file, const std::vector<ExportTable>& tables, const GeoPackageTexts& texts)
{
    std::vector<std::string> commands{
        "CREATE TABLE IF NOT EXISTS gpkg_data_columns (table_name TEXT NOT NULL, column_name TEXT NOT NULL, name TEXT, "
        "title TEXT, description TEXT, mime_type TEXT, constraint_name TEXT, CONSTRAINT pk_gdc PRIMARY KEY "
        "(table_name, "
        "column_name), CONSTRAINT gdc_tn UNIQUE (table_name, name))",
        "CREATE TABLE IF NOT EXISTS gpkg_extensions (table_name TEXT, column_name TEXT, extension_name TEXT NOT NULL, "
        "definition TEXT NOT NULL, scope TEXT NOT NULL, CONSTRAINT ge_tce UNIQUE (table_name, column_name, "
        "extension_name))",
        "INSERT INTO gpkg_extensions VALUES ('gpkg_data_columns', NULL, 'gpkg_schema', "
        "'http://www.geopackage.org/spec130/#extension_schema', 'read-write')"};
    for (const ExportTable& table : tables) {
        for (const OgrColumn& column : exchangeColumns(table)) {
            const bool isCustom =
                !column.isClass && !column.isIdentity && table.columns[column.cell].isCustom; // its name is its title
            const std::string title =
                sqlText(isCustom ? column.name : texts.caption(column.isClass ? "class" : column.name));
            commands.push_back(
                "INSERT OR IGNORE INTO gpkg_data_columns (table_name, column_name, name, title) VALUES (" +
                sqlText(table.name) + ", " + sqlText(column.name) + ", " + title + ", " + title + ")");
        }
    }
    for (const std::string& command : commands) {
        if (auto done = file.runSql(command); !done)
            return done;
    }
    return {};
}

} // namespace

Result<std::string> geoPackageOf(const std::vector<ExportTable>& tables, const GeoPackageTexts& texts,
                                 const Progress& progress)
{
    OgrFile file(kGpkgDriver, kGpkgFile, texts.time);
    for (const ExportTable& table : tables) {
        std::vector<std::string> options;
        if (table.hasShapes)
            options.emplace_back("GEOMETRY_NAME=geom");
        if (texts.title)
            options.push_back("IDENTIFIER=" + texts.title(table.name));
        if (auto written = file.addLayer(table, exchangeColumns(table), options, progress); !written)
            return fail(written.error());
    }
    if (texts.caption) {
        if (auto written = writeTitles(file, tables, texts); !written)
            return fail(written.error());
    }
    if (!texts.looks.empty()) {
        if (auto written = writeLooks(file, tables, texts); !written)
            return fail(written.error());
    }
    if (auto whole = file.finish(); !whole)
        return fail(whole.error());
    return file.bytes(kGpkgFile);
}

Result<std::string> flatGeobufOf(const ExportTable& table, const Progress& progress)
{
    if (!table.hasShapes)
        return fail(ErrorCode::InvalidArgument, table.name, "a table without places");
    const std::string name = table.name + ".fgb";
    OgrFile file(kFgbDriver, name);
    if (auto written = file.addLayer(table, exchangeColumns(table), {}, progress); !written)
        return fail(written.error());
    if (auto whole = file.finish(); !whole)
        return fail(whole.error());
    return file.bytes(name);
}

} // namespace riparia
