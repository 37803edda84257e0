// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace riparia {

/// Rows of a sheet as the XML inside its <sheetData>, cell by cell as libxlsxwriter 1.1 writes them, but numbers with all their digits. Of
/// our own because the library prints each cell to a temporary file, copies that twice and compresses it thoroughly: thirty times the price.
/// Cells come row by row, in each from left to right; rows and columns count from 0.
class XlsxRows {
public:
    /// Finite. `style`: the number of a format in the workbook, 0 for none.
    void number(std::size_t row, std::size_t column, double value, int style);
    /// Not empty; of XlsxText, so that it is sound.
    void text(std::size_t row, std::size_t column, std::string_view text, int style);

    /// All that was written, in blocks that follow each other: a table of 100,000 rows has 80 MB, which is not to be moved. Ends the rows.
    std::vector<std::string> take();

private:
    /// The XML to append to, with the beginning of a cell.
    std::string& beginCell(std::size_t row, std::size_t column, int style);
    void beginRow(std::size_t row);
    void endRow();
    const std::string& columnName(std::size_t column);

    std::vector<std::string> m_blocks;
    std::vector<std::string> m_columnNames; // "A", "B"
    std::string m_rowNumber;                // of the row that is open, "" for none
    std::size_t m_row = 0;                  // the same
};

} // namespace riparia
