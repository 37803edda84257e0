// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Progress.h"
#include "core/base/Result.h"

#include <cstddef>
#include <string>
#include <vector>

namespace riparia {

/// What goes below the header of a sheet.
struct XlsxSheetRows {
    std::size_t sheet = 0;           ///< its number in the workbook, from 1
    std::vector<std::string> blocks; ///< of XlsxRows; none for no rows
};

/// A workbook whose sheets have the rows between their first row and those that follow it; all else stays byte for byte. The same parts
/// give the same bytes. Sheets are compressed lightly: to get a seventh off their size takes three times as long. Errors: Internal where
/// it is no workbook or lacks a sheet or its first row; Cancelled.
Result<std::string> withRows(const std::string& workbook, const std::vector<XlsxSheetRows>& rows,
                             const Progress& progress = {});

} // namespace riparia
