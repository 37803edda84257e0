// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/planfile/RTree.h"

#include "core/io/planfile/TableSpec.h"

#include <utility>

namespace riparia::planfile {

namespace {

// OGC 12-128r18, annex F.3. {t} table, {c} geometry column, {i} key, {r} index, {n} first part of the trigger's name, {'t'} table as text.
constexpr const char* kInsert =
    R"(CREATE TRIGGER {n}_insert AFTER INSERT ON {t} WHEN (NEW.{c} NOT NULL AND NOT ST_IsEmpty(NEW.{c})) BEGIN
INSERT OR REPLACE INTO {r} VALUES (NEW.{i}, ST_MinX(NEW.{c}), ST_MaxX(NEW.{c}), ST_MinY(NEW.{c}), ST_MaxY(NEW.{c})); END)";
constexpr const char* kUpdate1 =
    R"(CREATE TRIGGER {n}_update1 AFTER UPDATE OF {c} ON {t} WHEN OLD.{i} = NEW.{i} AND (NEW.{c} NOTNULL AND NOT ST_IsEmpty(NEW.{c})) BEGIN
INSERT OR REPLACE INTO {r} VALUES (NEW.{i}, ST_MinX(NEW.{c}), ST_MaxX(NEW.{c}), ST_MinY(NEW.{c}), ST_MaxY(NEW.{c})); END)";
constexpr const char* kUpdate2 =
    R"(CREATE TRIGGER {n}_update2 AFTER UPDATE OF {c} ON {t} WHEN OLD.{i} = NEW.{i} AND (NEW.{c} ISNULL OR ST_IsEmpty(NEW.{c})) BEGIN
DELETE FROM {r} WHERE id = OLD.{i}; END)";
constexpr const char* kUpdate3 =
    R"(CREATE TRIGGER {n}_update3 AFTER UPDATE ON {t} WHEN OLD.{i} != NEW.{i} AND (NEW.{c} NOTNULL AND NOT ST_IsEmpty(NEW.{c})) BEGIN
DELETE FROM {r} WHERE id = OLD.{i};
INSERT OR REPLACE INTO {r} VALUES (NEW.{i}, ST_MinX(NEW.{c}), ST_MaxX(NEW.{c}), ST_MinY(NEW.{c}), ST_MaxY(NEW.{c})); END)";
constexpr const char* kUpdate4 =
    R"(CREATE TRIGGER {n}_update4 AFTER UPDATE ON {t} WHEN OLD.{i} != NEW.{i} AND (NEW.{c} ISNULL OR ST_IsEmpty(NEW.{c})) BEGIN
DELETE FROM {r} WHERE id IN (OLD.{i}, NEW.{i}); END)";
constexpr const char* kDelete =
    R"(CREATE TRIGGER {n}_delete AFTER DELETE ON {t} WHEN OLD.{c} NOT NULL BEGIN DELETE FROM {r} WHERE id = OLD.{i}; END)";

// Written before 1.2 (update3 watched one column only) and since 1.4 (for UPSERT).
constexpr const char* kUpdate3Old =
    R"(CREATE TRIGGER {n}_update3 AFTER UPDATE OF {c} ON {t} WHEN OLD.{i} != NEW.{i} AND (NEW.{c} NOTNULL AND NOT ST_IsEmpty(NEW.{c})) BEGIN
DELETE FROM {r} WHERE id = OLD.{i};
INSERT OR REPLACE INTO {r} VALUES (NEW.{i}, ST_MinX(NEW.{c}), ST_MaxX(NEW.{c}), ST_MinY(NEW.{c}), ST_MaxY(NEW.{c})); END)";
constexpr const char* kUpdate5 =
    R"(CREATE TRIGGER {n}_update5 AFTER UPDATE ON {t} WHEN OLD.{i} != NEW.{i} AND (NEW.{c} NOTNULL AND NOT ST_IsEmpty(NEW.{c})) BEGIN
DELETE FROM {r} WHERE id = OLD.{i};
INSERT OR REPLACE INTO {r} VALUES (NEW.{i}, ST_MinX(NEW.{c}), ST_MaxX(NEW.{c}), ST_MinY(NEW.{c}), ST_MaxY(NEW.{c})); END)";
constexpr const char* kUpdate6 =
    R"(CREATE TRIGGER {n}_update6 AFTER UPDATE OF {c} ON {t} WHEN OLD.{i} = NEW.{i} AND
(NEW.{c} NOTNULL AND NOT ST_IsEmpty(NEW.{c})) AND (OLD.{c} NOTNULL AND NOT ST_IsEmpty(OLD.{c})) BEGIN
UPDATE {r} SET minx = ST_MinX(NEW.{c}), maxx = ST_MaxX(NEW.{c}), miny = ST_MinY(NEW.{c}), maxy = ST_MaxY(NEW.{c}) WHERE id = NEW.{i}; END)";
constexpr const char* kUpdate7 =
    R"(CREATE TRIGGER {n}_update7 AFTER UPDATE OF {c} ON {t} WHEN OLD.{i} = NEW.{i} AND
(NEW.{c} NOTNULL AND NOT ST_IsEmpty(NEW.{c})) AND (OLD.{c} ISNULL OR ST_IsEmpty(OLD.{c})) BEGIN
INSERT INTO {r} VALUES (NEW.{i}, ST_MinX(NEW.{c}), ST_MaxX(NEW.{c}), ST_MinY(NEW.{c}), ST_MaxY(NEW.{c})); END)";

// GDAL counts features by these.
constexpr const char* kCountInsert =
    R"(CREATE TRIGGER {n} AFTER INSERT ON {t} BEGIN
UPDATE gpkg_ogr_contents SET feature_count = feature_count + 1 WHERE lower(table_name) = lower({'t'}); END)";
constexpr const char* kCountDelete =
    R"(CREATE TRIGGER {n} AFTER DELETE ON {t} BEGIN
UPDATE gpkg_ogr_contents SET feature_count = feature_count - 1 WHERE lower(table_name) = lower({'t'}); END)";

std::string asText(std::string_view value)
{
    std::string out = "'";
    for (const char c : value)
        out.append(c == '\'' ? 2 : 1, c);
    return out + "'";
}

std::string filled(std::string_view pattern, const std::vector<std::pair<std::string_view, std::string>>& values)
{
    std::string out;
    for (std::size_t at = 0; at < pattern.size();) {
        const auto* match = pattern[at] == '{' ? values.data() : nullptr;
        while (match && match != values.data() + values.size() && !pattern.substr(at).starts_with(match->first))
            ++match;
        if (!match || match == values.data() + values.size()) {
            out += pattern[at++];
            continue;
        }
        out += match->second;
        at += match->first.size();
    }
    return out;
}

std::vector<std::string> filledAll(const std::vector<const char*>& patterns, std::string_view table,
                                   std::string_view column, std::string_view key)
{
    const std::string index = "rtree_" + std::string(table) + "_" + std::string(column);
    std::vector<std::string> texts;
    for (const std::string_view pattern : patterns) {
        // The suffix of a trigger's name stands inside the quotes.
        std::string text(pattern);
        const std::size_t name = text.find("{n}");
        const std::size_t end = text.find(' ', name);
        text.replace(name, end - name, sqlName(index + text.substr(name + 3, end - name - 3)));
        texts.push_back(filled(text, {{"{t}", sqlName(table)},
                                      {"{c}", sqlName(column)},
                                      {"{i}", sqlName(key)},
                                      {"{r}", sqlName(index)},
                                      {"{'t'}", asText(table)}}));
    }
    return texts;
}

} // namespace

std::vector<std::string> rtreeStatements(std::string_view table, std::string_view column, std::string_view key)
{
    const std::string index = sqlName("rtree_" + std::string(table) + "_" + std::string(column));
    const std::string name = sqlName(column);
    std::vector<std::string> statements{"CREATE VIRTUAL TABLE " + index + " USING rtree(id, minx, maxx, miny, maxy)",
                                        "INSERT OR REPLACE INTO " + index + " SELECT " + sqlName(key) + ", ST_MinX(" +
                                            name + "), ST_MaxX(" + name + "), ST_MinY(" + name + "), ST_MaxY(" + name +
                                            ") FROM " + sqlName(table) + " WHERE " + name +
                                            " NOTNULL AND NOT ST_IsEmpty(" + name + ")"};
    for (std::string& trigger :
         filledAll({kInsert, kUpdate1, kUpdate2, kUpdate3, kUpdate4, kDelete}, table, column, key))
        statements.push_back(std::move(trigger));
    return statements;
}

std::vector<std::string> standardTriggers(std::string_view table, std::string_view column, std::string_view key)
{
    std::vector<const char*> patterns{kCountInsert, kCountDelete};
    if (!column.empty())
        patterns.insert(patterns.end(), {kInsert, kUpdate1, kUpdate2, kUpdate3, kUpdate4, kDelete, kUpdate3Old,
                                         kUpdate5, kUpdate6, kUpdate7});
    return filledAll(patterns, table, column, key);
}

std::vector<std::string> tileMatrixTriggers()
{
    struct Rule {
        const char* column;
        const char* words;
        const char* condition;
    };
    constexpr Rule kRules[] = {{"zoom_level", "cannot be less than 0", "(NEW.zoom_level < 0)"},
                               {"matrix_width", "cannot be less than 1", "(NEW.matrix_width < 1)"},
                               {"matrix_height", "cannot be less than 1", "(NEW.matrix_height < 1)"},
                               {"pixel_x_size", "must be greater than 0", "NOT (NEW.pixel_x_size > 0)"},
                               {"pixel_y_size", "must be greater than 0", "NOT (NEW.pixel_y_size > 0)"}};
    std::vector<std::string> texts;
    for (const Rule& rule : kRules) {
        const std::string column = rule.column;
        for (const std::string event : {"insert", "update"}) {
            const std::string what = event == "insert" ? "INSERT" : "UPDATE OF " + column;
            texts.push_back("CREATE TRIGGER \"gpkg_tile_matrix_" + column + "_" + event + "\" BEFORE " + what +
                            " ON \"gpkg_tile_matrix\" FOR EACH ROW BEGIN SELECT RAISE(ABORT, '" + event +
                            " on table ''gpkg_tile_matrix'' violates constraint: " + column + " " + rule.words +
                            "') WHERE " + rule.condition + "; END");
        }
    }
    return texts;
}

} // namespace riparia::planfile
