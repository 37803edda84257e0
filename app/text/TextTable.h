// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace riparia {

/// A table for a monospaced terminal: columns aligned by the cells characters take, so that Chinese and Latin text line up.
/// Cells are made safe by oneLine() and cut to a greatest width. Every line of the result takes the same number of cells.
///
///     TextTable table({{"River"}, {"km", TextTable::Align::Right}});
///     table.addRow({"丁山河", "4.38"});
class TextTable {
public:
    enum class Align { Left, Right };
    struct Column {
        std::string title;
        Align align = Align::Left;
        std::size_t widest = 40; ///< cells; longer text is cut with an ellipsis
        std::string group{};     ///< title above this and the neighbours of the same group; "" = none
    };

    explicit TextTable(std::vector<Column> columns);

    /// Missing cells are empty, surplus ones are left out.
    void addRow(std::vector<std::string> cells);
    /// A rule across the table, such as above totals.
    void addRule();

    /// Groups if there are any, titles, rule, rows; each line ends with a line feed. `gap` blanks between columns.
    std::string toString(std::size_t gap = 2) const;

private:
    struct Row {
        bool isRule = false;
        std::vector<std::string> cells;
    };
    std::vector<std::size_t> widths(std::size_t gap) const;
    std::string groupLine(const std::vector<std::size_t>& widths, std::size_t gap) const;
    std::size_t groupEnd(std::size_t first) const;

    std::vector<Column> m_columns;
    std::vector<Row> m_rows;
};

/// The text followed or preceded by blanks until it takes `cells`.
std::string padded(std::string_view text, std::size_t cells, TextTable::Align align);

} // namespace riparia
