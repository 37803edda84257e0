// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/export/TableContext.h"

#include <string>
#include <vector>

namespace riparia {

/// One column of the table of an entity: its key, what it holds, how its cell is made. A new column is one line in the list of its table.
template <class T>
struct ColumnRule {
    const char* key;
    ColumnKind kind;
    std::string (*cell)(const T& entity, const TableContext& context);
};

template <class T>
using ColumnRules = std::vector<ColumnRule<T>>;

template <class T>
std::vector<ExportColumn> columnsOf(const ColumnRules<T>& rules)
{
    std::vector<ExportColumn> columns;
    for (const ColumnRule<T>& rule : rules)
        columns.push_back({rule.key, rule.kind});
    return columns;
}

template <class T>
std::vector<std::string> cellsOf(const ColumnRules<T>& rules, const T& entity, const TableContext& context)
{
    std::vector<std::string> cells;
    cells.reserve(rules.size());
    for (const ColumnRule<T>& rule : rules)
        cells.push_back(rule.cell(entity, context));
    return cells;
}

/// Columns that several tables end with.
template <class T>
ColumnRules<T> closingColumns()
{
    using C = const TableContext&;
    return {
        {"remarks", ColumnKind::Text, [](const T& e, C) { return e.meta.remarks; }},
        {"scenario", ColumnKind::Text, [](const T& e, C c) { return c.scenarioName(e.meta.scenario); }},
        {"updated_at", ColumnKind::Date, [](const T& e, C) { return e.meta.updated; }},
    };
}

/// Works, measures, status, years and cost of a segment, an area or a greenway.
template <class T>
ColumnRules<T> workColumns()
{
    using C = const TableContext&;
    return {
        {"works", ColumnKind::Text, [](const T& e, C c) { return c.worksCode(e.works); }},
        {"measure", ColumnKind::Code,
         [](const T& e, C) {
             std::string codes;
             for (const MeasureEntry& measure : e.measures)
                 codes += (codes.empty() ? "" : ";") + measure.type;
             return codes;
         }},
        {"status", ColumnKind::Code, [](const T& e, C c) { return c.statusOf(e.events, e.works).code; }},
        {"year_start", ColumnKind::Number, [](const T& e, C) { return numberCell(e.yearStart); }},
        {"year_end", ColumnKind::Number, [](const T& e, C) { return numberCell(e.yearEnd); }},
    };
}

/// Sum of the costs of a feature's measures; none where none is given.
template <class T>
std::optional<double> costOf(const T& entity)
{
    std::optional<double> cost;
    for (const MeasureEntry& measure : entity.measures) {
        if (measure.cost)
            cost = cost.value_or(0) + *measure.cost;
    }
    return cost;
}

template <class T>
ColumnRules<T> joined(std::initializer_list<ColumnRules<T>> parts)
{
    ColumnRules<T> all;
    for (const ColumnRules<T>& part : parts)
        all.insert(all.end(), part.begin(), part.end());
    return all;
}

} // namespace riparia
