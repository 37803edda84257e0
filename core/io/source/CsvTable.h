// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/source/IssueLog.h"
#include "core/io/source/SourceTable.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace riparia {

/// A table of delimited text: its columns named by the first row, or Field1, Field2 ... where that holds numbers.
struct CsvTable {
    char delimiter = ',';
    std::vector<FieldColumn> columns;
    std::vector<std::int64_t> line; ///< of each row, from 1

    std::size_t rows() const { return line.size(); }
};

/// Reads UTF-8 text after RFC 4180: comma, semicolon, tab or vertical bar, whichever divides the first lines most evenly;
/// quoted fields with doubled quotes and line breaks; any line ends. Empty lines are passed over. A row of more or
/// fewer values than columns is said and cut or filled.
CsvTable parseCsv(std::string_view utf8, IssueLog& log);

/// Sets the types of columns whose values are all integers or all numbers; codes with leading zeros stay text.
void inferTypes(std::vector<FieldColumn>& columns);

} // namespace riparia
