// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/planfile/TableLayout.h"

#include <algorithm>
#include <cstring>

namespace riparia::planfile {

namespace {

constexpr std::size_t kBytes = sizeof(std::uint32_t);

std::uint32_t at(std::string_view fingerprints, std::size_t index)
{
    std::uint32_t value = 0; // that of NULL
    if ((index + 1) * kBytes <= fingerprints.size())
        std::memcpy(&value, fingerprints.data() + index * kBytes, kBytes);
    return value;
}

} // namespace

TableLayout::TableLayout(Connection& connection, const TableSpec& spec)
    : m_spec(spec)
{
    Statement columns = connection.prepare("SELECT name FROM pragma_table_info(?) ORDER BY cid");
    columns.bind(1, spec.name);
    while (columns.step()) {
        const std::size_t index = spec.indexOf(columns.text(0));
        if (index < spec.columns.size())
            m_order.push_back(index);
    }
}

std::string TableLayout::fingerprints(std::span<const CellView> cells) const
{
    std::string out(m_order.size() * kBytes, '\0');
    for (std::size_t i = 0; i < m_order.size(); ++i) {
        const std::uint32_t value = fingerprint(cells[m_order[i]]);
        std::memcpy(out.data() + i * kBytes, &value, kBytes);
    }
    return out;
}

std::string TableLayout::fingerprints(const Row& row) const
{
    std::vector<CellView> cells(row.begin(), row.end());
    return fingerprints(cells);
}

std::vector<std::string> TableLayout::differing(std::string_view registered, std::string_view found) const
{
    if (registered == found)
        return {};
    std::vector<std::size_t> indexes;
    for (std::size_t i = 0; i < m_order.size(); ++i) {
        if (at(registered, i) != at(found, i))
            indexes.push_back(m_order[i]);
    }
    std::sort(indexes.begin(), indexes.end());
    std::vector<std::string> names;
    names.reserve(indexes.size());
    for (const std::size_t index : indexes)
        names.push_back(m_spec.columns[index].name);
    return names;
}

std::string TableLayout::selectSql(std::string_view condition) const
{
    std::string sql = "SELECT \"fid\"";
    for (const Column& column : m_spec.columns)
        sql += ", " + sqlName(column.name);
    return sql + " FROM " + sqlName(m_spec.name) + " " + std::string(condition);
}

std::string TableLayout::insertSql() const
{
    std::string names;
    std::string marks;
    for (const Column& column : m_spec.columns) {
        names += (names.empty() ? "" : ", ") + sqlName(column.name);
        marks += marks.empty() ? "?" : ", ?";
    }
    return "INSERT INTO " + sqlName(m_spec.name) + " (" + names + ") VALUES (" + marks + ")";
}

std::string TableLayout::updateSql() const
{
    std::string sets;
    for (const Column& column : m_spec.columns)
        sets += (sets.empty() ? "" : ", ") + sqlName(column.name) + " = ?";
    return "UPDATE " + sqlName(m_spec.name) + " SET " + sets + " WHERE \"fid\" = ?";
}

std::vector<CellView> cellsOf(const Statement& statement, const TableSpec& spec)
{
    std::vector<CellView> cells;
    cells.reserve(spec.columns.size());
    for (std::size_t i = 0; i < spec.columns.size(); ++i)
        cells.push_back(statement.cell(static_cast<int>(i) + 1));
    return cells;
}

} // namespace riparia::planfile
