// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/update/NewRows.h"

#include "core/base/Issue.h"
#include "core/base/Text.h"
#include "core/io/import/ShapeCopy.h"
#include "core/io/update/CellMatch.h"
#include "core/plan/Taxonomy.h"
#include "core/river/Bank.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <type_traits>
#include <utility>
#include <variant>

namespace riparia {

namespace {

struct ImportName {
    std::string_view key;
    std::string_view field; ///< as import calls it
};

/// What an import reads; everything else in the tables is derived or stamped.
constexpr std::array<ImportName, 23> kImportNames{{{"id", "code"},
                                                   {"key", "key"},
                                                   {"name", "name"},
                                                   {"name_en", "name_en"},
                                                   {"river_id", "river"},
                                                   {"from_label", "from"},
                                                   {"to_label", "to"},
                                                   {"bank", "bank"},
                                                   {"measure", "measures"},
                                                   {"works", "works"},
                                                   {"status", "status"},
                                                   {"status_date", "status_date"},
                                                   {"year_start", "year_start"},
                                                   {"year_end", "year_end"},
                                                   {"kind", "kind"},
                                                   {"type", "type"},
                                                   {"grade", "grade"},
                                                   {"paths", "paths"},
                                                   {"width_m", "width"},
                                                   {"surface", "surface"},
                                                   {"category", "category"},
                                                   {"responsible", "responsible"},
                                                   {"register_number", "register_number"}}};

std::string importField(const std::string& table, std::string_view key)
{
    if (key == "remarks" || key == "origin")
        return std::string(key);
    if (table == "rivers" && key == "from_label")
        return "start";
    if (table == "rivers" && key == "to_label")
        return {};
    if (table == "works" && (key == "order" || key == "cost"))
        return std::string(key);
    const auto known = std::ranges::find(kImportNames, key, &ImportName::key);
    return known == kImportNames.end() ? std::string() : std::string(known->field);
}

std::vector<std::string> statusCodes()
{
    std::vector<std::string> codes;
    for (const StatusType& type : Taxonomy::builtIn().statuses())
        codes.push_back(type.code);
    return codes;
}

/// Areas, greenways and sites say where they are by positions only; a number alone is metres of chainage to an import, so it is left to find
/// them by their shape.
std::string importCell(const ExportColumn& column, const std::string& text, const OwnWords& words)
{
    if (column.key == "status") {
        const std::string code = codeBehind(column.key, text, statusCodes(), words);
        return code == "unset" ? std::string() : code;
    }
    if (column.key == "origin")
        return codeBehind(column.key, text, {"source", "mouth"}, words);
    if (column.kind == ColumnKind::Date) {
        std::string day = text;
        std::ranges::replace(day, '/', '-');
        return day;
    }
    return undefused(text);
}

/// No name an import knows begins so.
constexpr std::string_view kImportedPrefix = "custom field:";

/// One column a field, where any of the rows says something.
void addCustomFields(SourceLayer& made, const SourceLayer& layer, const std::vector<std::size_t>& rows,
                     const std::vector<CustomCells>& customs)
{
    std::vector<CustomValue> damaged;
    std::vector<std::vector<CustomValue>> byRow;
    std::vector<CustomValue> columns; // their names and kinds
    for (const std::size_t row : rows) {
        const std::vector<GivenField> given = customFieldsOf(layer, customs, row, damaged);
        byRow.emplace_back();
        std::ranges::transform(given, std::back_inserter(byRow.back()), keptValue);
        for (CustomValue& field : damaged) // no list of fields: kept as the text it is
            byRow.back().push_back(std::move(field));
        damaged.clear();
        for (const CustomValue& field : byRow.back()) {
            const auto known = std::ranges::find(columns, field.name, &CustomValue::name);
            if (known == columns.end())
                columns.push_back({field.name, {}, field.kind});
            else if (known->kind != field.kind)
                known->kind = CustomKind::Text;
        }
    }
    for (const CustomValue& column : columns) {
        FieldColumn field;
        field.name = std::string(kImportedPrefix) + column.name;
        bool areWhole = true;
        for (const std::vector<CustomValue>& fields : byRow) {
            const auto at = std::ranges::find(fields, column.name, &CustomValue::name);
            const std::string text = at == fields.end() ? std::string() : at->text;
            areWhole = areWhole && (text.empty() || parseInteger(text).has_value());
            field.add(column.kind == CustomKind::Truth ? lowerAscii(text) : text);
        }
        if (column.kind == CustomKind::Truth)
            field.type = FieldType::Boolean;
        if (column.kind == CustomKind::Number)
            field.type = areWhole ? FieldType::Integer : FieldType::Real;
        made.fields.push_back(std::move(field));
    }
}

} // namespace

SourceLayer importableRows(const SourceLayer& layer, const OwnTable& table, const std::vector<std::size_t>& rows,
                           const std::vector<CustomCells>& customs, const OwnWords& words)
{
    SourceLayer made;
    made.file = layer.file;
    made.name = layer.name;
    made.crs = layer.crs;
    made.crsText = layer.crsText;
    made.encoding = layer.encoding;
    made.geometryType = layer.geometryType;
    made.featuresDeclared = made.featuresRead = static_cast<std::int64_t>(rows.size());
    for (const std::size_t row : rows) {
        made.fid.push_back(layer.fid[row]);
        appendShape(made.shapes, layer.shapes, row);
    }
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        const std::string field = importField(table.name, table.columns[i].key);
        if (field.empty())
            continue;
        FieldColumn column;
        column.name = field;
        for (const std::size_t row : rows)
            column.add(importCell(table.columns[i], std::string(trim(layer.fields[table.fields[i]].at(row))), words));
        made.fields.push_back(std::move(column));
    }
    addCustomFields(made, layer, rows, customs);
    return made;
}

std::string withCustomNames(const std::string& attrs)
{
    return withoutPrefix(attrs, kImportedPrefix);
}

void restoreCustomNames(Issues& issues)
{
    for (Issue& issue : issues) {
        for (std::string& arg : issue.args) {
            for (std::size_t at = arg.find(kImportedPrefix); at != std::string::npos;
                 at = arg.find(kImportedPrefix, at))
                arg.erase(at, kImportedPrefix.size());
        }
    }
}

void restoreCustomNames(ChangeSet& changes)
{
    for (Change& change : changes.changes) {
        std::visit(
            [&]<class P>(const P& held) {
                if constexpr (!std::is_same_v<P, std::monostate>) {
                    if (!held || held->meta.attrs.find(kImportedPrefix) == std::string::npos)
                        return;
                    auto named = *held;
                    named.meta.attrs = withCustomNames(held->meta.attrs);
                    change.after = std::make_shared<const std::remove_cvref_t<decltype(*held)>>(std::move(named));
                }
            },
            AnyEntity(change.after));
    }
}

std::map<std::string, Uuid> identitiesOf(const SourceLayer& layer, const OwnTable& table,
                                         const std::vector<std::size_t>& rows)
{
    std::map<std::string, Uuid> ids;
    const FieldColumn* uuids = layer.field("uuid");
    if (!uuids)
        return ids;
    for (const std::size_t row : rows) {
        const auto id = Uuid::parse(uuids->at(row));
        if (!id || id->isNil())
            continue;
        ids.emplace(table.name == "rivers" ? layer.file + " " + table.cell(layer, row, "key")
                                           : featureSubject(layer.file, layer.fid[row]),
                    *id);
    }
    return ids;
}

} // namespace riparia
