// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/planfile/GpkgTables.h"

#include "core/io/planfile/Aliases.h"
#include "core/io/planfile/Derivation.h"

namespace riparia::planfile {

namespace {

// Annex C of the standard; definition_12_063 belongs to the extension gpkg_crs_wkt.
constexpr const char* kCreateTables = R"(
CREATE TABLE IF NOT EXISTS gpkg_spatial_ref_sys (srs_name TEXT NOT NULL, srs_id INTEGER NOT NULL PRIMARY KEY,
    organization TEXT NOT NULL, organization_coordsys_id INTEGER NOT NULL, definition TEXT NOT NULL, description TEXT,
    definition_12_063 TEXT NOT NULL DEFAULT 'undefined');
CREATE TABLE IF NOT EXISTS gpkg_contents (table_name TEXT NOT NULL PRIMARY KEY, data_type TEXT NOT NULL,
    identifier TEXT UNIQUE, description TEXT DEFAULT '',
    last_change DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')),
    min_x DOUBLE, min_y DOUBLE, max_x DOUBLE, max_y DOUBLE, srs_id INTEGER,
    CONSTRAINT fk_gc_r_srs_id FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id));
CREATE TABLE IF NOT EXISTS gpkg_geometry_columns (table_name TEXT NOT NULL, column_name TEXT NOT NULL,
    geometry_type_name TEXT NOT NULL, srs_id INTEGER NOT NULL, z TINYINT NOT NULL, m TINYINT NOT NULL,
    CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name), CONSTRAINT uk_gc_table_name UNIQUE (table_name),
    CONSTRAINT fk_gc_tn FOREIGN KEY (table_name) REFERENCES gpkg_contents(table_name),
    CONSTRAINT fk_gc_srs FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id));
CREATE TABLE IF NOT EXISTS gpkg_extensions (table_name TEXT, column_name TEXT, extension_name TEXT NOT NULL,
    definition TEXT NOT NULL, scope TEXT NOT NULL,
    CONSTRAINT ge_tce UNIQUE (table_name, column_name, extension_name));
CREATE TABLE IF NOT EXISTS gpkg_data_columns (table_name TEXT NOT NULL, column_name TEXT NOT NULL, name TEXT, title TEXT,
    description TEXT, mime_type TEXT, constraint_name TEXT,
    CONSTRAINT pk_gdc PRIMARY KEY (table_name, column_name), CONSTRAINT gdc_tn UNIQUE (table_name, name));
CREATE TABLE IF NOT EXISTS gpkg_data_column_constraints (constraint_name TEXT NOT NULL, constraint_type TEXT NOT NULL,
    value TEXT, min NUMERIC, min_is_inclusive BOOLEAN, max NUMERIC, max_is_inclusive BOOLEAN, description TEXT,
    CONSTRAINT gdcc_ntv UNIQUE (constraint_name, constraint_type, value));
)";

struct Extension {
    const char* table;
    const char* column;
    const char* name;
    const char* definition;
};

constexpr Extension kExtensions[] = {
    {"gpkg_spatial_ref_sys", "definition_12_063", "gpkg_crs_wkt",
     "http://www.geopackage.org/spec130/#extension_crs_wkt"},
    {"gpkg_data_columns", nullptr, "gpkg_schema", "http://www.geopackage.org/spec130/#extension_schema"},
    {"gpkg_data_column_constraints", nullptr, "gpkg_schema", "http://www.geopackage.org/spec130/#extension_schema"},
};

/// NULL is no duplicate to UNIQUE, so that the row is looked for.
void registerExtension(Connection& connection, const Extension& extension, const char* scope)
{
    const CellView column = extension.column ? CellView{CellView::Type::Text, 0, 0, extension.column} : CellView();
    Statement insert = connection.prepare("INSERT INTO gpkg_extensions (table_name, column_name, extension_name, "
                                          "definition, scope) SELECT ?1, ?2, ?3, ?4, ?5 "
                                          "WHERE NOT EXISTS (SELECT 1 FROM gpkg_extensions WHERE table_name = ?1 AND "
                                          "column_name IS ?2 AND extension_name = ?3)");
    insert.bind(1, std::string_view(extension.table)).bind(2, column).bind(3, std::string_view(extension.name));
    insert.bind(4, std::string_view(extension.definition)).bind(5, std::string_view(scope));
    insert.run();
}

struct SrsRow {
    std::string name;
    std::int64_t id;
    std::string organization;
    std::int64_t organizationId;
    std::string wkt1;
    std::string wkt2;
};

void putSrs(Connection& connection, const SrsRow& row)
{
    Statement insert = connection.prepare("INSERT OR REPLACE INTO gpkg_spatial_ref_sys (srs_name, srs_id, "
                                          "organization, organization_coordsys_id, definition, "
                                          "definition_12_063) VALUES (?, ?, ?, ?, ?, ?)");
    insert.bind(1, row.name).bind(2, row.id).bind(3, row.organization).bind(4, row.organizationId);
    insert.bind(5, row.wkt1).bind(6, row.wkt2);
    insert.run();
}

SrsRow srsRow(const Crs& crs)
{
    const std::int64_t id = srsIdOf(crs);
    const std::string wkt1 = crs.wkt1();
    return {crs.name(), id, crs.epsg() ? "EPSG" : "RIPARIA", id, wkt1.empty() ? "undefined" : wkt1, crs.wkt()};
}

} // namespace

std::string contentsTime(const std::string& time)
{
    constexpr std::size_t kToSeconds = 19; // "2023-03-20T08:00:00"
    if (time.size() != kToSeconds + 1 || time.back() != 'Z')
        return time;
    return time.substr(0, kToSeconds) + ".000Z";
}

void createGpkgTables(Connection& connection)
{
    connection.exec("PRAGMA application_id = " + std::to_string(kApplicationId));
    if (connection.integer("PRAGMA user_version") < kGpkgVersion)
        connection.exec("PRAGMA user_version = " + std::to_string(kGpkgVersion));
    connection.exec(kCreateTables);
    if (!connection.exists("SELECT 1 FROM pragma_table_info('gpkg_spatial_ref_sys') WHERE name = 'definition_12_063'"))
        connection.exec(
            "ALTER TABLE gpkg_spatial_ref_sys ADD COLUMN definition_12_063 TEXT NOT NULL DEFAULT 'undefined'");
    for (const Extension& extension : kExtensions)
        registerExtension(connection, extension, "read-write");
    putSrs(connection, {"Undefined Cartesian SRS", -1, "NONE", -1, "undefined", "undefined"});
    putSrs(connection, {"Undefined geographic SRS", 0, "NONE", 0, "undefined", "undefined"});
    if (const Result<Crs> wgs84 = Crs::fromEpsg(4326))
        putSrs(connection, srsRow(*wgs84));
}

void registerSrs(Connection& connection, const Crs& crs)
{
    if (crs.isValid())
        putSrs(connection, srsRow(crs));
}

void registerTable(Connection& connection, const TableSpec& spec, std::int32_t srsId, const std::string& time)
{
    const Alias* alias = tableAlias(spec.name);
    const CellView srs = spec.hasGeometry() ? CellView{CellView::Type::Integer, srsId, 0, {}} : CellView();
    Statement contents = connection.prepare("INSERT OR IGNORE INTO gpkg_contents (table_name, data_type, identifier, "
                                            "description, last_change, srs_id) VALUES (?, ?, ?, ?, ?, ?)");
    contents.bind(1, spec.name).bind(2, std::string_view(spec.hasGeometry() ? "features" : "attributes"));
    contents.bind(3, spec.name).bind(4, alias ? alias->chinese : std::string_view(spec.name));
    const std::string changed = contentsTime(time);
    contents.bind(5, changed).bind(6, srs);
    contents.run();
    if (!spec.hasGeometry())
        return;
    Statement columns = connection.prepare("INSERT OR IGNORE INTO gpkg_geometry_columns (table_name, column_name, "
                                           "geometry_type_name, srs_id, z, m) VALUES (?, ?, ?, ?, ?, 0)");
    columns.bind(1, spec.name).bind(2, kGeometry).bind(3, spec.geometryType).bind(4, std::int64_t{srsId});
    columns.bind(5, std::int64_t{spec.z});
    columns.run();
}

void registerRtree(Connection& connection, const std::string& table, const std::string& column)
{
    registerExtension(
        connection,
        {table.c_str(), column.c_str(), "gpkg_rtree_index", "http://www.geopackage.org/spec130/#extension_rtree"},
        "write-only");
}

bool hasRtree(Connection& connection, const std::string& table, const std::string& column)
{
    Statement find = connection.prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?");
    const std::string name = "rtree_" + table + "_" + column;
    find.bind(1, name);
    return find.step();
}

} // namespace riparia::planfile
