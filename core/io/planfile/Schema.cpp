// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/planfile/Schema.h"

#include "core/io/planfile/Aliases.h"
#include "core/io/planfile/Derivation.h"
#include "core/io/planfile/GpkgTables.h"
#include "core/io/planfile/LayerStyles.h"
#include "core/io/planfile/RTree.h"

#include <set>

namespace riparia::planfile {

namespace {

constexpr const char* kOwnTables =
    "CREATE TABLE IF NOT EXISTS riparia_meta (key TEXT NOT NULL PRIMARY KEY, value TEXT);"
    "CREATE TABLE IF NOT EXISTS riparia_rows (tbl TEXT NOT NULL, fid INTEGER NOT NULL, uuid BLOB, cells BLOB, hash "
    "BLOB, "
    "PRIMARY KEY (tbl, fid)) WITHOUT ROWID;"
    "CREATE TABLE IF NOT EXISTS history (version INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, time TEXT NOT NULL, "
    "author TEXT, label TEXT, changes INTEGER NOT NULL, bytes INTEGER NOT NULL, images TEXT NOT NULL);";

std::set<std::string> columnsOf(Connection& connection, const std::string& table)
{
    std::set<std::string> names;
    Statement columns = connection.prepare("SELECT name FROM pragma_table_info(?)");
    columns.bind(1, table);
    while (columns.step())
        names.insert(columns.text(0));
    return names;
}

void createTable(Connection& connection, const TableSpec& spec)
{
    std::string sql = "CREATE TABLE " + sqlName(spec.name) + " (\"fid\" INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL";
    for (const Column& column : spec.columns)
        sql += ", " + sqlName(column.name) + " " + column.sqlType;
    connection.exec(sql + ")");
}

void dropRtreeTriggers(Connection& connection, const std::string& table)
{
    std::vector<std::string> names;
    Statement find =
        connection.prepare("SELECT name FROM sqlite_schema WHERE lower(type) = 'trigger' AND tbl_name = ? AND "
                           "name LIKE 'rtree_%'");
    find.bind(1, table);
    while (find.step())
        names.push_back(find.text(0));
    for (const std::string& name : names)
        connection.exec("DROP TRIGGER " + sqlName(name));
}

/// Other programs add rows without a uuid: many may be NULL.
void createIndexes(Connection& connection, const TableSpec& spec)
{
    if (spec.indexOf("uuid") < spec.columns.size())
        connection.exec("CREATE UNIQUE INDEX IF NOT EXISTS " + sqlName(spec.name + "_uuid") + " ON " +
                        sqlName(spec.name) + " (\"uuid\")");
    for (const std::string& column : spec.indexed)
        connection.exec("CREATE INDEX IF NOT EXISTS " + sqlName(spec.name + "_" + column) + " ON " +
                        sqlName(spec.name) + " (" + sqlName(column) + ")");
}

void createSpatialIndex(Connection& connection, const TableSpec& spec)
{
    dropRtreeTriggers(connection, spec.name); // of an index that is gone
    for (const std::string& statement : rtreeStatements(spec.name, kGeometry, kFid))
        connection.exec(statement);
    registerRtree(connection, spec.name, std::string(kGeometry));
}

void registerAliases(Connection& connection, const TableSpec& spec)
{
    Statement insert =
        connection.prepare("INSERT OR IGNORE INTO gpkg_data_columns (table_name, column_name, name, title, "
                           "description, constraint_name) VALUES (?, ?, ?, ?, ?, ?)");
    for (const Column& column : spec.columns) {
        const Alias* alias = columnAlias(column.name);
        if (!alias)
            continue;
        const std::string both = std::string(alias->english) + " / " + std::string(alias->chinese);
        const std::string_view list = valueListOf(column.name);
        insert.bind(1, spec.name).bind(2, column.name).bind(3, alias->english).bind(4, alias->chinese).bind(5, both);
        insert.bind(6, list.empty() ? CellView() : CellView{CellView::Type::Text, 0, 0, list});
        insert.run();
    }
}

void registerValueLists(Connection& connection)
{
    Statement insert = connection.prepare("INSERT OR IGNORE INTO gpkg_data_column_constraints (constraint_name, "
                                          "constraint_type, value, description) VALUES (?, 'enum', ?, ?)");
    for (const ValueList& list : valueLists()) {
        for (const Alias& value : list.values) {
            const std::string both = std::string(value.english) + " / " + std::string(value.chinese);
            insert.bind(1, list.name).bind(2, value.name).bind(3, both);
            insert.run();
        }
    }
}

void completeTable(Connection& connection, const TableSpec& spec, const Crs& crs, const std::string& time)
{
    const std::set<std::string> present = columnsOf(connection, spec.name);
    if (present.empty())
        createTable(connection, spec);
    for (const Column& column : spec.columns) {
        if (!present.empty() && !present.contains(column.name))
            connection.exec("ALTER TABLE " + sqlName(spec.name) + " ADD COLUMN " + sqlName(column.name) + " " +
                            column.sqlType);
    }
    createIndexes(connection, spec);
    registerTable(connection, spec, srsIdOf(crs), time);
    registerAliases(connection, spec);
    if (spec.hasGeometry() && !hasRtree(connection, spec.name, std::string(kGeometry)))
        createSpatialIndex(connection, spec);
}

} // namespace

std::vector<SchemaGap> schemaGaps(Connection& connection)
{
    std::vector<SchemaGap> gaps;
    for (const char* table : {"riparia_rows", "history"}) {
        if (columnsOf(connection, table).empty())
            gaps.push_back({table, {}});
    }
    for (const TableSpec* spec : allTables()) {
        const std::set<std::string> present = columnsOf(connection, spec->name);
        if (present.empty()) {
            gaps.push_back({spec->name, {}});
            continue;
        }
        for (const Column& column : spec->columns) {
            if (!present.contains(column.name))
                gaps.push_back({spec->name, column.name});
        }
        if (spec->hasGeometry() && !hasRtree(connection, spec->name, std::string(kGeometry)))
            gaps.push_back({"rtree_" + spec->name + "_" + std::string(kGeometry), {}});
    }
    return gaps;
}

void createMissing(Connection& connection, const Crs& crs, const std::string& time)
{
    createGpkgTables(connection);
    registerSrs(connection, crs);
    connection.exec(kOwnTables);
    registerValueLists(connection);
    for (const TableSpec* spec : allTables())
        completeTable(connection, *spec, crs, time);
    createLayerStyles(connection, time);
}

void registerCrs(Connection& connection, const Crs& crs)
{
    registerSrs(connection, crs);
    Statement contents = connection.prepare("UPDATE gpkg_contents SET srs_id = ? WHERE table_name = ?");
    Statement columns = connection.prepare("UPDATE gpkg_geometry_columns SET srs_id = ? WHERE table_name = ?");
    for (const TableSpec* spec : allTables()) {
        if (!spec->hasGeometry())
            continue;
        contents.bind(1, std::int64_t{srsIdOf(crs)}).bind(2, spec->name);
        contents.run();
        columns.bind(1, std::int64_t{srsIdOf(crs)}).bind(2, spec->name);
        columns.run();
    }
}

} // namespace riparia::planfile
