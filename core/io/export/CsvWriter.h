// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/export/ExportTable.h"

#include <functional>
#include <string>
#include <string_view>

namespace riparia {

enum class CsvPreset {
    /// For spreadsheets: UTF-8 with byte order mark, CRLF, headers and codes in the reader's language, no geometry;
    /// text that a spreadsheet would take for a formula gets an apostrophe before it.
    Excel,
    /// For programs: UTF-8, LF, snake_case headers, codes, geometry as WKT in `geom_wkt` with its `crs`.
    Data,
};

struct CsvFormat {
    CsvPreset preset = CsvPreset::Data;
    /// Excel: the header of a column, "Length (m)". Empty function = the key.
    std::function<std::string(const std::string& key)> caption;
    /// Excel: the words for the codes of a cell. Empty function = the codes.
    std::function<std::string(const std::string& key, const std::string& codes)> codeText;
};

/// RFC 4180: comma separated, quoted where needed; no totals row. Returns what the sink returns.
Result<void> writeCsv(const ExportTable& table, const CsvFormat& format, const Sink& sink);

/// One cell quoted by RFC 4180.
std::string csvCell(std::string_view text);
/// With an apostrophe before text that begins with = + - @ TAB or CR.
std::string defused(std::string_view text);

} // namespace riparia
