// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/export/ExportTable.h"

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace riparia {

/// A table on its sheet.
struct XlsxSheet {
    std::string title;               ///< on its tab: at most 31 characters, none of []:*?/\ ; each sheet its own
    ExportTable table;               ///< shapes are left out
    std::vector<std::string> summed; ///< keys of the columns that add up; with one at least, a row of totals follows
};

/// A line of the sheet that says what the others are.
struct XlsxNote {
    std::string label;
    std::string value{};
    bool isHeading = false;
};

/// What a workbook says, in the reader's language; how it looks is the writer's affair.
struct XlsxBook {
    std::string title; ///< of the document
    std::string notesTitle;
    std::vector<XlsxNote> notes;
    std::vector<XlsxSheet> sheets;
    std::string totalWord; ///< "Total"
    std::string pageText;  ///< under each printed page, &P for its number, &N for how many there are
    std::function<std::string(const std::string& key)> caption;
    std::function<std::string(const std::string& key, const std::string& codes)> codeText;
    std::int64_t created = 0; ///< seconds since 1970, so that the same plan gives the same bytes
};

} // namespace riparia
