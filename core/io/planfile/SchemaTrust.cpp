// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/planfile/SchemaTrust.h"

#include "core/base/Text.h"
#include "core/io/planfile/RTree.h"
#include "core/io/planfile/TableSpec.h"

#include <algorithm>
#include <map>
#include <set>

namespace riparia::planfile {

namespace {

constexpr std::string_view kSpace = " \t\r\n\f";

bool isWord(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || (c & 0x80) != 0;
}

/// The end of a quoted token that begins at `at`; a doubled closing quote belongs to it.
std::size_t endOfQuoted(std::string_view sql, std::size_t at)
{
    const char close = sql[at] == '[' ? ']' : sql[at];
    for (std::size_t i = at + 1; i < sql.size(); ++i) {
        if (sql[i] != close)
            continue;
        if (close == ']' || i + 1 == sql.size() || sql[i + 1] != close)
            return i + 1;
        ++i;
    }
    return sql.size();
}

std::string quotedToken(std::string_view token)
{
    if (token[0] == '\'')
        return std::string(token);
    const std::string_view inner = token.size() < 2 ? std::string_view() : token.substr(1, token.size() - 2);
    const bool plain = !inner.empty() && std::all_of(inner.begin(), inner.end(), isWord);
    return plain ? lowerAscii(inner) : '"' + lowerAscii(inner) + '"';
}

std::string nextToken(std::string_view sql, std::size_t& at)
{
    const std::size_t start = at;
    if (std::string_view("'\"`[").find(sql[at]) != std::string_view::npos) {
        at = endOfQuoted(sql, at);
        return quotedToken(sql.substr(start, at - start));
    }
    while (at < sql.size() && isWord(sql[at]))
        ++at;
    if (at == start)
        ++at;
    return lowerAscii(sql.substr(start, at - start));
}

/// Everything after the trigger's own name: a name can do no harm, and programs differ in how they build it.
std::string withoutName(const std::string& normal)
{
    constexpr std::string_view kStart = "create trigger ";
    if (!normal.starts_with(kStart))
        return normal;
    const bool isQuoted = normal[kStart.size()] == '"' || normal[kStart.size()] == '\'';
    const std::size_t end = isQuoted ? endOfQuoted(normal, kStart.size()) : normal.find(' ', kStart.size());
    return end == std::string::npos ? normal : normal.substr(std::min(end, normal.size()));
}

bool has(std::string_view sql, std::string_view tokens)
{
    return sql.find(tokens) != std::string_view::npos;
}

/// The tables a save writes to.
std::set<std::string> writtenTables()
{
    std::set<std::string> names{"riparia_meta", "riparia_rows", "history", "layer_styles", "sqlite_sequence"};
    for (const char* gpkg : {"spatial_ref_sys", "contents", "geometry_columns", "extensions", "data_columns",
                             "data_column_constraints", "ogr_contents"})
        names.insert(std::string("gpkg_") + gpkg);
    for (const TableSpec* spec : allTables())
        names.insert(spec->name);
    return names;
}

/// An expression that is evaluated when a row is written or read. The time of a row in gpkg_contents has one by the standard.
bool computes(const std::string& table)
{
    constexpr std::string_view kDefault = " default ( ";
    for (std::size_t at = table.find(kDefault); at != std::string::npos; at = table.find(kDefault, at + 1)) {
        if (!std::string_view(table).substr(at + kDefault.size()).starts_with("strftime ( "))
            return true;
    }
    return has(table, " check ( ") || has(table, " as ( ");
}

/// An index over anything but plain columns.
bool indexComputes(const std::string& index)
{
    const std::size_t list = index.find(" ( ");
    return list == std::string::npos || index.find(" ( ", list + 1) != std::string::npos || has(index, " where ");
}

/// What is no trigger or view but may run all the same. `name` and `table` in small letters, `sql` normal.
bool isHarmless(const std::string& name, const std::string& table, const std::string& sql,
                const std::set<std::string>& written)
{
    if (sql.empty()) // an index SQLite made for a constraint
        return true;
    if (sql.starts_with("create virtual table "))
        return !written.contains(name) && (!name.starts_with("rtree_") || has(sql, " using rtree ( "));
    if (sql.starts_with("create table "))
        return !written.contains(name) || !computes(sql);
    if (sql.starts_with("create index ") || sql.starts_with("create unique index "))
        return !written.contains(table) || !indexComputes(sql);
    return false;
}

struct TableShape {
    std::string name;
    std::string key;
    std::string geometry;
};

std::vector<TableShape> shapesOf(Connection& connection)
{
    std::map<std::string, std::string> geometries;
    if (connection.exists("SELECT 1 FROM sqlite_schema WHERE type='table' AND name='gpkg_geometry_columns'")) {
        Statement columns = connection.prepare("SELECT lower(table_name), column_name FROM gpkg_geometry_columns");
        while (columns.step())
            geometries[columns.text(0)] = columns.text(1);
    }
    std::vector<TableShape> shapes;
    Statement tables = connection.prepare(
        "SELECT m.name, (SELECT p.name FROM pragma_table_info(m.name) p WHERE p.pk = 1) FROM sqlite_schema m "
        "WHERE m.type='table' AND m.name IN (SELECT tbl_name FROM sqlite_schema WHERE lower(type)='trigger')");
    while (tables.step()) {
        const auto geometry = geometries.find(lowerAscii(tables.text(0)));
        shapes.push_back({tables.text(0), tables.text(1), geometry == geometries.end() ? "" : geometry->second});
    }
    return shapes;
}

} // namespace

std::string normalSql(std::string_view sql)
{
    std::string out;
    for (std::size_t at = 0; at < sql.size();) {
        if (kSpace.find(sql[at]) != std::string_view::npos) {
            ++at;
            continue;
        }
        out += (out.empty() ? "" : " ") + nextToken(sql, at);
    }
    return out;
}

std::vector<std::string> untrustedObjects(Connection& connection)
{
    std::set<std::string> trusted;
    for (const std::string& text : tileMatrixTriggers())
        trusted.insert(withoutName(normalSql(text)));
    for (const TableShape& table : shapesOf(connection)) {
        for (const std::string& text : standardTriggers(table.name, table.geometry, table.key))
            trusted.insert(withoutName(normalSql(text)));
    }
    const std::set<std::string> written = writtenTables();
    std::vector<std::string> untrusted;
    // By their text: SQLite obeys that, and takes a type in any letters.
    Statement objects = connection.prepare("SELECT name, tbl_name, sql FROM sqlite_schema ORDER BY name");
    while (objects.step()) {
        const std::string sql = normalSql(objects.text(2));
        if (!isHarmless(lowerAscii(objects.text(0)), lowerAscii(objects.text(1)), sql, written) &&
            !trusted.contains(withoutName(sql)))
            untrusted.push_back(objects.text(0));
    }
    return untrusted;
}

} // namespace riparia::planfile
