// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/planfile/TableSpec.h"

#include "core/io/planfile/FieldText.h"
#include "core/io/planfile/StoredColumns.h"

#include <algorithm>

namespace riparia::planfile {

namespace {

/// Columns beside those of Fields.h. A line that was given, not derived, stands in a column of its own.
template <class T>
std::vector<Column> furtherColumns()
{
    using enum ColumnRole;
    const std::vector<Column> status{
        {"works_name", "TEXT", Derived}, {"status", "TEXT", Derived}, {"status_class", "TEXT", Derived}};
    std::vector<Column> columns;
    if constexpr (std::is_same_v<T, PlanRiver>)
        return {{"length_mm", "INTEGER", Derived}, {"alignment_hash", "TEXT", Derived}};
    else if constexpr (std::is_same_v<T, Segment>)
        columns = {{"snapshot", "BLOB", Stored},      {"river_name", "TEXT", Derived},
                   {"from_label", "TEXT", Derived},   {"to_label", "TEXT", Derived},
                   {"length_mm", "INTEGER", Derived}, {"bank_length_mm", "INTEGER", Derived}};
    else if constexpr (std::is_same_v<T, Area>)
        columns = {{"area_m2", "DOUBLE", Derived}};
    else if constexpr (std::is_same_v<T, Greenway>)
        columns = {{"lines", "BLOB", Stored}, {"length_m", "DOUBLE", Derived}};
    else if constexpr (std::is_same_v<T, Works>)
        return {{"status", "TEXT", Derived}, {"status_class", "TEXT", Derived}};
    else if constexpr (!std::is_same_v<T, Site>)
        return {};
    columns.insert(columns.end(), status.begin(), status.end());
    return columns;
}

template <class T>
TableSpec makeSpec()
{
    TableSpec spec;
    spec.name = EntityTraits<T>::table;
    spec.mark = std::string(1, EntityTraits<T>::letter);
    spec.geometryType = geometryTypeOf<T>();
    spec.z = std::is_same_v<T, PlanRiver> ? 2 : 0;
    if (spec.hasGeometry())
        spec.columns.push_back({std::string(kGeometry), spec.geometryType, ColumnRole::Geometry});
    const T entity;
    const RiverColumns river;
    visitStored(entity, river, [&](std::string_view name, const auto& member) {
        using Member = std::remove_cvref_t<decltype(member)>;
        const bool isBytes = std::is_same_v<T, Attachment> && name == "content";
        spec.columns.push_back(
            {std::string(name), std::string(isBytes ? "BLOB" : columnType<Member>()), ColumnRole::Stored});
    });
    for (Column& column : furtherColumns<T>())
        spec.columns.push_back(std::move(column));
    return spec;
}

TableSpec childSpec(std::string name, std::string mark, std::vector<Column> columns, std::string owner)
{
    return {std::move(name), std::move(mark), std::move(columns), {}, 0, {std::move(owner)}};
}

} // namespace

std::size_t TableSpec::indexOf(std::string_view column) const
{
    const auto at =
        std::find_if(columns.begin(), columns.end(), [&](const Column& each) { return each.name == column; });
    return static_cast<std::size_t>(at - columns.begin());
}

template <class T>
const TableSpec& tableSpec()
{
    static const TableSpec spec = makeSpec<T>();
    return spec;
}

#define RIPARIA_INSTANTIATE(Type) template const TableSpec& tableSpec<Type>();
RIPARIA_FOR_EACH_ENTITY(RIPARIA_INSTANTIATE)
#undef RIPARIA_INSTANTIATE

const TableSpec& measuresSpec()
{
    static const TableSpec spec = childSpec("measures", "m",
                                            {{"uuid", "TEXT"},
                                             {"feature", "TEXT"},
                                             {"feature_table", "TEXT"},
                                             {"seq", "INTEGER"},
                                             {"type", "TEXT"},
                                             {"quantity", "DOUBLE"},
                                             {"unit", "TEXT"},
                                             {"cost", "DOUBLE"}},
                                            "feature");
    return spec;
}

const TableSpec& eventsSpec()
{
    static const TableSpec spec = childSpec("status_events", "e",
                                            {{"uuid", "TEXT"},
                                             {"feature", "TEXT"},
                                             {"feature_table", "TEXT"},
                                             {"seq", "INTEGER"},
                                             {"date", "DATE"},
                                             {"status", "TEXT"},
                                             {"delayed", "BOOLEAN"},
                                             {"suspended", "BOOLEAN"},
                                             {"cancelled", "BOOLEAN"},
                                             {"note", "TEXT"}},
                                            "feature");
    return spec;
}

const TableSpec& calibrationSpec()
{
    static const TableSpec spec = childSpec("calibration", "k",
                                            {{"uuid", "TEXT"},
                                             {"feature", "TEXT"},
                                             {"feature_table", "TEXT"},
                                             {"seq", "INTEGER"},
                                             {"kind", "TEXT"},
                                             {"at_mm", "INTEGER"},
                                             {"back_mm", "INTEGER"},
                                             {"ahead_mm", "INTEGER"}},
                                            "feature");
    return spec;
}

const TableSpec& sourceFeaturesSpec()
{
    static const TableSpec spec =
        childSpec("source_features", "f",
                  {{"source", "TEXT"}, {"source_fid", "INTEGER"}, {"geometry", "BLOB"}, {"attrs", "TEXT"}}, "source");
    return spec;
}

std::vector<const TableSpec*> watchedTables()
{
    std::vector<const TableSpec*> tables;
    EntityTypes::forEach([&]<class T>() { tables.push_back(&tableSpec<T>()); });
    for (const TableSpec* child : {&measuresSpec(), &eventsSpec(), &calibrationSpec()})
        tables.push_back(child);
    return tables;
}

std::vector<const TableSpec*> allTables()
{
    std::vector<const TableSpec*> tables = watchedTables();
    tables.push_back(&sourceFeaturesSpec());
    return tables;
}

std::string sqlName(std::string_view identifier)
{
    std::string out = "\"";
    for (const char c : identifier)
        out.append(c == '"' ? 2 : 1, c);
    return out + "\"";
}

} // namespace riparia::planfile
