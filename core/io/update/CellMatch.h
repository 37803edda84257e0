// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/update/OwnTable.h"

#include <string>

namespace riparia {

/// Whether a cell still says what was written into it, however the format or the spreadsheet wrote it down: numbers of the same value (whole
/// ones exactly up to 15 digits, others as far as a spreadsheet keeps them), dates of
/// the same day, codes in words, text with the apostrophe of a defused formula, without control characters, or cut at 32,767 characters.
bool saysTheSame(const ExportColumn& column, const std::string& given, const std::string& written,
                 const OwnWords& words);

/// The code behind a cell of codes in words; the cell itself where it is no such words. `codes` are those there are.
std::string codeBehind(const std::string& key, const std::string& given, const std::vector<std::string>& codes,
                       const OwnWords& words);

/// Text as it was before it was made safe for a spreadsheet.
std::string undefused(const std::string& text);

} // namespace riparia
