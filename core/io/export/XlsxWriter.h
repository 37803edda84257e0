// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Issue.h"
#include "core/base/Progress.h"
#include "core/base/Result.h"
#include "core/io/export/XlsxBook.h"

#include <string>
#include <string_view>

namespace riparia {

struct XlsxFile {
    std::string bytes;
    Issues issues; ///< TextCut (subject = sheet; args = column, what is left)
};

/// A workbook for spreadsheet programs: numbers are numbers, dates dates, text is never a formula. Header rows stay in view, are
/// filters, and have the key of their column as a comment; totals are SUBTOTAL(109) with the exact sum beside, for programs that do not
/// calculate. Text of more than 32,767 UTF-16 units, which spreadsheets cannot hold, is cut. The same book gives the same bytes.
/// Errors: InvalidArgument for a title a sheet cannot have, or more rows than a sheet has; Cancelled; FileNotWritable when the folder for
/// temporary files is full.
Result<XlsxFile> xlsxOf(const XlsxBook& book, const Progress& progress = {});

/// How the numbers of a column are shown, in the language of spreadsheets: by the unit its key ends with.
const char* xlsxNumberFormat(std::string_view key);

} // namespace riparia
