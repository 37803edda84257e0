// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/update/OwnTable.h"

#include "core/base/Text.h"
#include "core/io/export/PlanTables.h"

#include <algorithm>
#include <functional>
#include <set>

namespace riparia {

namespace {

std::optional<std::size_t> fieldOf(const SourceLayer& layer, const std::string& key, const OwnWords& words)
{
    std::vector<std::string> names{key};
    if (words.captions) {
        const std::vector<std::string> captions = words.captions(key);
        names.insert(names.end(), captions.begin(), captions.end());
    }
    for (std::size_t i = 0; i < layer.fields.size(); ++i) {
        if (std::ranges::find(names, trim(layer.fields[i].name)) != names.end())
            return i;
    }
    return std::nullopt;
}

std::optional<OwnTable> readAs(const SourceLayer& layer, std::string_view name, const OwnWords& words)
{
    OwnTable table{std::string(name), planTableColumns(name), {}};
    for (const ExportColumn& column : table.columns) {
        const auto field = fieldOf(layer, column.key, words);
        if (!field || std::ranges::find(table.fields, *field) != table.fields.end())
            return std::nullopt;
        table.fields.push_back(*field);
    }
    return table;
}

} // namespace

std::string OwnTable::cell(const SourceLayer& layer, std::size_t row, std::string_view key) const
{
    const auto column = std::ranges::find(columns, key, &ExportColumn::key);
    if (column == columns.end())
        return {};
    return std::string(trim(layer.fields[fields[static_cast<std::size_t>(column - columns.begin())]].at(row)));
}

bool hasSeveralTables(const SourceLayer& layer)
{
    const auto column = std::ranges::find(layer.fields, std::string_view("layer"), &FieldColumn::name);
    if (column == layer.fields.end())
        return false;
    std::set<std::string, std::less<>> found;
    for (std::size_t row = 0; row < column->rows() && found.size() < 2; ++row) {
        const std::string_view value = column->at(row);
        if (std::ranges::find(planTableNames(), value) != planTableNames().end())
            found.emplace(value);
    }
    return found.size() > 1;
}

std::optional<OwnTable> ownTable(const SourceLayer& layer, const OwnWords& words)
{
    std::optional<OwnTable> best;
    for (const std::string_view name : planTableNames()) {
        auto table = readAs(layer, name, words);
        if (table && (!best || table->columns.size() > best->columns.size()))
            best = std::move(table);
    }
    return best;
}

} // namespace riparia
