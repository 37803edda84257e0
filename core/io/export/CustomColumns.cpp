// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/export/CustomColumns.h"

#include "core/base/Text.h"
#include "core/io/export/CellText.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>
#include <utility>

namespace riparia {

namespace {

constexpr std::string_view kCustomPrefix = "custom";

/// What GeoPackage, GeoJSON, FlatGeobuf and CSV add, and the names SQLite gives the number of a row.
constexpr std::array<std::string_view, 10> kWritersColumns{"uuid", "status_class", "geom_wkt", "crs", "layer",
                                                           "geom", "fid",          "rowid",    "oid", "_rowid_"};

/// What writers ask a table for by name, whether it has such a column or not.
constexpr std::array<std::string_view, 9> kAskedFor{"id",   "name",       "river_id", "river", "status",
                                                    "bank", "from_label", "to_label", "label"};

/// Titles by which a table is read for places: geometries and eastings (CsvColumns.cpp; a northing alone makes no place), without blanks and marks.
constexpr std::array<std::string_view, 31> kPlaceTitles{
    "wkt",     "geom",   "geometry", "thegeom",   "wktgeom", "wkb",  "wkbgeometry", "geomwkt", "lon",
    "long",    "lng",    "经度",     "longitude", "經度",    "e",    "east",        "东",      "東",
    "easting", "东坐标", "東坐標",   "横坐标",    "橫坐標",  "东向", "pointx",      "x坐标",   "坐标x",
    "xcoord",  "coordx", "geomx",    "x"};

template <std::size_t N>
bool isOneOf(const std::array<std::string_view, N>& names, std::string_view name)
{
    return std::ranges::find(names, name) != names.end();
}

/// As columns are told apart: databases look at no case, readers of tables at no blanks around a title.
std::string foldedTitle(std::string_view name)
{
    std::string sound = soundText(name);
    std::erase(sound, '\r');
    return lowerAscii(trim(sound));
}

bool isPlaceTitle(std::string_view name)
{
    std::string folded = lowerAscii(narrow(name));
    folded.resize(std::min(folded.find_first_of("([<"), folded.size()));
    std::erase_if(folded, [](char c) { return c == ' ' || c == '_' || c == '-' || c == '.'; });
    return isOneOf(kPlaceTitles, folded);
}

/// Bytes of a prefix as prefixed() makes it, 0 for none.
std::size_t prefixLength(std::string_view title)
{
    if (!title.starts_with(kCustomPrefix))
        return 0;
    const std::size_t end = title.find_first_not_of("0123456789", kCustomPrefix.size());
    return end != std::string_view::npos && title[end] == ':' ? end + 1 : 0;
}

std::string prefixed(const std::string& name, int number)
{
    return std::string(kCustomPrefix) + (number > 1 ? std::to_string(number) : std::string()) + ":" + name;
}

/// Whether the name of a field cannot be the title of a column, whatever the others are called.
bool isMisread(const std::string& name)
{
    const std::string folded = foldedTitle(name);
    // A table with a number among its titles is read as one without titles.
    return folded.empty() || prefixLength(name) > 0 || parseDouble(narrow(folded)).has_value() ||
           isOneOf(kWritersColumns, folded) || isOneOf(kAskedFor, folded) || folded == kMoreFields ||
           isPlaceTitle(name) || isUntitled(name);
}

/// The values of a field in all rows.
struct FieldValues {
    std::string name;
    std::vector<std::pair<std::size_t, CustomValue>> byRow;

    ColumnKind kind() const
    {
        const CustomKind first = byRow.front().second.kind;
        const bool isSame = std::ranges::all_of(byRow, [&](const auto& value) { return value.second.kind == first; });
        if (!isSame || first == CustomKind::Text)
            return ColumnKind::Text;
        return first == CustomKind::Number ? ColumnKind::Number : ColumnKind::Truth;
    }
};

/// Those gathered so far, where it is cancelled.
std::vector<FieldValues> valuesByField(std::vector<std::vector<CustomValue>> fields, const Progress& progress)
{
    constexpr std::size_t kRowsBetweenLooks = 512;
    std::vector<FieldValues> all;
    std::map<std::string, std::size_t> known;
    for (std::size_t row = 0; row < fields.size(); ++row) {
        if (row % kRowsBetweenLooks == 0 && progress.cancelled())
            break;
        for (CustomValue& field : fields[row]) {
            const auto [at, isNew] = known.try_emplace(field.name, all.size());
            if (isNew)
                all.push_back({field.name, {}});
            all[at->second].byRow.emplace_back(row, std::move(field));
        }
    }
    return all;
}

void addColumn(ExportTable& table, ExportColumn column)
{
    table.columns.push_back(std::move(column));
    for (ExportRow& row : table.rows)
        row.cells.emplace_back();
}

void addMoreFields(ExportTable& table, const std::vector<FieldValues>& all, const Progress& progress)
{
    std::map<std::size_t, std::vector<CustomValue>> byRow;
    for (std::size_t i = kMostCustomColumns; i < all.size() && !progress.cancelled(); ++i) {
        for (const auto& [row, field] : all[i].byRow)
            byRow[row].push_back(field);
    }
    if (byRow.empty())
        return;
    addColumn(table, {kMoreFields, ColumnKind::Text, true, kMoreFields});
    for (const auto& [row, fields] : byRow)
        table.rows[row].cells.back() = customFieldsJson(fields);
}

} // namespace

Result<void> addCustomColumns(ExportTable& table, std::vector<std::vector<CustomValue>> fields,
                              const Progress& progress)
{
    const std::vector<FieldValues> all = valuesByField(std::move(fields), progress);
    std::set<std::string> taken;
    for (const ExportColumn& column : table.columns)
        taken.insert(foldedTitle(column.key));
    for (std::size_t i = 0; i < std::min(all.size(), kMostCustomColumns) && !progress.cancelled(); ++i) {
        const FieldValues& values = all[i];
        std::string key = isMisread(values.name) ? prefixed(values.name, 1) : values.name;
        for (int number = 1; !taken.insert(foldedTitle(key)).second; ++number)
            key = prefixed(values.name, number);
        addColumn(table, {soundText(key), values.kind(), true, values.name});
        for (const auto& [row, field] : values.byRow)
            table.rows[row].cells.back() = field.text;
    }
    addMoreFields(table, all, progress);
    return progress.cancelled() ? fail(ErrorCode::Cancelled) : Result<void>();
}

std::string customFieldOf(std::string_view title)
{
    return std::string(title.substr(prefixLength(title)));
}

bool isWritersColumn(std::string_view title)
{
    return isOneOf(kWritersColumns, title);
}

bool isUntitled(std::string_view title)
{
    constexpr std::string_view kField = "Field";
    return title.size() > kField.size() && title.starts_with(kField) &&
           title.find_first_not_of("0123456789", kField.size()) == std::string_view::npos;
}

std::vector<std::string> columnTitles(const ExportTable& table,
                                      const std::function<std::string(const std::string& key)>& caption)
{
    std::vector<std::string> titles;
    std::set<std::string> taken;
    for (const ExportColumn& column : table.columns) {
        std::string title = caption && !column.isCustom ? caption(column.key) : column.key;
        if (column.isCustom) {
            const std::string name = soundText(column.field);
            for (int number = 1; taken.contains(foldedTitle(title)); ++number)
                title = prefixed(name, number);
        }
        taken.insert(foldedTitle(title));
        titles.push_back(std::move(title));
    }
    return titles;
}

} // namespace riparia
