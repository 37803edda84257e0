// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/import/FieldMap.h"

#include "core/base/Text.h"
#include "core/io/import/CutFieldNames.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <set>

namespace riparia {

namespace {

std::string folded(std::string_view name)
{
    return lowerAscii(trim(narrow(name)));
}

std::optional<std::size_t> columnNamed(const SourceLayer& layer, std::string_view name)
{
    const std::string wanted = folded(name);
    for (std::size_t i = 0; i < layer.fields.size(); ++i) {
        if (folded(layer.fields[i].name) == wanted)
            return i;
    }
    return std::nullopt;
}

nlohmann::ordered_json valueOf(const FieldColumn& column, std::size_t row)
{
    const std::string_view text = column.at(row);
    if (column.type == FieldType::Integer) {
        if (const auto number = parseInteger(text))
            return *number;
    }
    if (column.type == FieldType::Real) {
        if (const auto number = parseDouble(text))
            return *number;
    }
    if (column.type == FieldType::Boolean && (text == "true" || text == "false"))
        return text == "true";
    return std::string(text);
}

/// For messages.
std::string listOf(std::span<const FieldNames> fields)
{
    std::vector<std::string> names;
    for (const FieldNames& field : fields)
        names.emplace_back(field.field);
    return join(names, ", ");
}

std::string listOf(const std::vector<FieldColumn>& columns)
{
    std::vector<std::string> names;
    for (const FieldColumn& column : columns)
        names.push_back(column.name);
    return join(names, ", ");
}

} // namespace

std::string wholeNumberText(std::string_view text)
{
    constexpr double kExact = 1e15; // every whole number below has a double of its own
    const auto number = parseDouble(text);
    if (!number || std::floor(*number) != *number || std::abs(*number) > kExact)
        return std::string(text);
    return std::to_string(static_cast<long long>(*number));
}

Result<FieldMap> FieldMap::detect(const SourceLayer& layer, const ImportOptions& options)
{
    FieldMap result(layer);
    std::set<std::size_t> taken;
    std::map<std::string, std::string> wanted = options.map;
    if (options.key)
        wanted["key"] = *options.key;
    if (options.name)
        wanted["name"] = *options.name;

    const std::span<const FieldNames> known = fieldNames(options.role);
    for (const auto& [field, attribute] : wanted) {
        const bool exists = std::ranges::find(known, std::string_view(field), &FieldNames::field) != known.end();
        if (!exists)
            return fail(ErrorCode::FieldUnknown, field, listOf(known));
        const auto column = columnNamed(layer, attribute);
        if (!column)
            return fail(ErrorCode::FieldUnknown, attribute, listOf(layer.fields));
        result.m_column[field] = *column;
        taken.insert(*column);
    }
    for (const FieldNames& names : known) {
        if (result.m_column.contains(names.field))
            continue;
        for (const std::string_view name : names.names) {
            const auto column = columnNamed(layer, name);
            if (!column || taken.contains(*column))
                continue;
            result.m_column[std::string(names.field)] = *column;
            taken.insert(*column);
            break;
        }
    }
    result.takeCutNames(known, taken);
    return result;
}

void FieldMap::takeCutNames(std::span<const FieldNames> known, const std::set<std::size_t>& taken)
{
    struct Cut {
        std::string_view name;
        std::size_t column = 0;
    };
    std::map<std::string_view, std::vector<Cut>> byField;
    for (std::size_t i = 0; i < m_layer->fields.size(); ++i) {
        const FieldColumn& column = m_layer->fields[i];
        if (!column.isNameFull || taken.contains(i))
            continue;
        const CutFieldName found = endingsOf(folded(column.name), known);
        if (!found.names.empty() && found.field.empty()) {
            const std::vector<std::string> names(found.names.begin(), found.names.end());
            m_issues.push_back({Severity::Warning,
                                IssueCode::FieldNameAmbiguous,
                                m_layer->file,
                                {column.name, join(names, ", ")},
                                std::nullopt});
        } else if (!found.names.empty() && !has(found.field)) {
            byField[found.field].push_back({found.names.front(), i});
        }
    }
    // Where several columns fit one field, the name that stands first in the list is taken, as among whole names.
    for (const FieldNames& names : known) {
        const auto cuts = byField.find(names.field);
        if (cuts == byField.end() || has(names.field))
            continue;
        const auto best = std::ranges::min_element(
            cuts->second, {}, [&](const Cut& cut) { return std::ranges::find(names.names, cut.name); });
        m_column[std::string(names.field)] = best->column;
        m_issues.push_back({Severity::Info,
                            IssueCode::FieldNameCompleted,
                            m_layer->file,
                            {m_layer->fields[best->column].name, std::string(best->name)},
                            std::nullopt});
    }
}

bool FieldMap::has(std::string_view field) const
{
    return m_column.find(field) != m_column.end();
}

std::string FieldMap::text(std::string_view field, std::size_t row) const
{
    const auto at = m_column.find(field);
    if (at == m_column.end())
        return {};
    const FieldColumn& column = m_layer->fields[at->second];
    const std::string_view text = trim(column.at(row));
    return column.type == FieldType::Real ? wholeNumberText(text) : std::string(text);
}

std::vector<std::pair<std::string, std::string>> FieldMap::mapped() const
{
    std::vector<std::pair<std::string, std::string>> result;
    for (std::size_t i = 0; i < m_layer->fields.size(); ++i) {
        for (const auto& [field, column] : m_column) {
            if (column == i)
                result.emplace_back(field, m_layer->fields[i].name);
        }
    }
    return result;
}

std::string FieldMap::attribute(std::string_view field) const
{
    const auto at = m_column.find(field);
    return at == m_column.end() ? std::string() : m_layer->fields[at->second].name;
}

std::string FieldMap::unmappedJson(std::size_t row, const std::set<std::string, std::less<>>& notUsed) const
{
    nlohmann::ordered_json object = nlohmann::ordered_json::object();
    for (std::size_t i = 0; i < m_layer->fields.size(); ++i) {
        const FieldColumn& column = m_layer->fields[i];
        const bool isUsed = std::any_of(m_column.begin(), m_column.end(), [&](const auto& entry) {
            return entry.second == i && !notUsed.contains(entry.first);
        });
        if (!isUsed && !column.isNull(row))
            object[column.name] = valueOf(column, row);
    }
    return object.empty() ? std::string()
                          : object.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
}

std::string FieldMap::allJson(std::size_t row) const
{
    nlohmann::ordered_json object = nlohmann::ordered_json::object();
    for (const FieldColumn& column : m_layer->fields) {
        if (!column.isNull(row))
            object[column.name] = valueOf(column, row);
    }
    return object.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
}

} // namespace riparia
