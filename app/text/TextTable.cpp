// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/TextTable.h"

#include "app/text/SafeText.h"

#include "core/base/Text.h"

#include <algorithm>

namespace riparia {

TextTable::TextTable(std::vector<Column> columns)
    : m_columns(std::move(columns))
{
    for (Column& column : m_columns) {
        column.title = oneLine(column.title);
        column.group = oneLine(column.group);
    }
}

void TextTable::addRow(std::vector<std::string> cells)
{
    cells.resize(m_columns.size());
    for (std::size_t i = 0; i < cells.size(); ++i) {
        // A long name is cut before it is made safe: nothing beyond the width is ever looked at.
        constexpr std::size_t kMostBytesPerCell = 16;
        const std::string_view start = std::string_view(cells[i]).substr(0, m_columns[i].widest * kMostBytesPerCell);
        cells[i] = cutToWidth(oneLine(start), m_columns[i].widest);
    }
    m_rows.push_back({false, std::move(cells)});
}

void TextTable::addRule()
{
    m_rows.push_back({true, {}});
}

std::size_t TextTable::groupEnd(std::size_t first) const
{
    std::size_t end = first + 1;
    while (end < m_columns.size() && !m_columns[first].group.empty() && m_columns[end].group == m_columns[first].group)
        ++end;
    return end;
}

std::vector<std::size_t> TextTable::widths(std::size_t gap) const
{
    std::vector<std::size_t> widths;
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        std::size_t width = displayWidth(m_columns[i].title);
        for (const Row& row : m_rows) {
            if (!row.isRule)
                width = std::max(width, displayWidth(row.cells[i]));
        }
        widths.push_back(width);
    }
    // A group title that is wider than its columns widens the last of them.
    for (std::size_t first = 0; first < m_columns.size(); first = groupEnd(first)) {
        const std::size_t last = groupEnd(first) - 1;
        std::size_t width = (last - first) * gap;
        for (std::size_t i = first; i <= last; ++i)
            width += widths[i];
        widths[last] += std::max(displayWidth(m_columns[first].group), width) - width;
    }
    return widths;
}

std::string TextTable::groupLine(const std::vector<std::size_t>& widths, std::size_t gap) const
{
    const bool any = std::ranges::any_of(m_columns, [](const Column& column) { return !column.group.empty(); });
    if (!any)
        return {};
    std::string line;
    for (std::size_t first = 0; first < m_columns.size(); first = groupEnd(first)) {
        std::size_t width = (groupEnd(first) - 1 - first) * gap;
        for (std::size_t i = first; i < groupEnd(first); ++i)
            width += widths[i];
        line += (first == 0 ? "" : std::string(gap, ' ')) + padded(m_columns[first].group, width, Align::Left);
    }
    return line + '\n';
}

std::string TextTable::toString(std::size_t gap) const
{
    const std::vector<std::size_t> widths = this->widths(gap);
    const std::string blank(gap, ' ');
    std::string rule;
    for (const std::size_t width : widths)
        rule += (rule.empty() ? "" : blank) + std::string(width, '-');
    rule += '\n';

    const auto lineOf = [&](const auto& cellAt) {
        std::string line;
        for (std::size_t i = 0; i < m_columns.size(); ++i)
            line += (i == 0 ? "" : blank) + padded(cellAt(i), widths[i], m_columns[i].align);
        return line + '\n';
    };
    std::string text = groupLine(widths, gap);
    text += lineOf([&](std::size_t i) -> const std::string& { return m_columns[i].title; }) + rule;
    for (const Row& row : m_rows)
        text += row.isRule ? rule : lineOf([&](std::size_t i) -> const std::string& { return row.cells[i]; });
    return text;
}

std::string padded(std::string_view text, std::size_t cells, TextTable::Align align)
{
    const std::size_t width = displayWidth(text);
    const std::string blanks(cells > width ? cells - width : 0, ' ');
    return align == TextTable::Align::Left ? std::string(text) + blanks : blanks + std::string(text);
}

} // namespace riparia
