// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace riparia {

constexpr std::size_t kXlsxMostUnits = 32767; ///< UTF-16, in a cell

/// Text as a cell holds it: sound, at most kXlsxMostUnits long, and "_x0041_" not taken for "A".
struct XlsxText {
    std::string text;
    bool isCut = false;
};
XlsxText xlsxText(const std::string& text);

/// Whether xlsxText() would change nothing, and each byte is a unit. Most texts are such.
bool isPlainXlsxText(const std::string& text);

/// How wide the first line of the text is, in columns of a terminal; about 200 at most, which is wider than any column.
std::size_t xlsxWidth(const std::string& text);

/// Days since the epoch of spreadsheets of "2023-03-20", or of that with a time of the day after it ("T08:00:00"). None for
/// other text, and before 1900.
std::optional<double> xlsxDay(std::string_view text);

} // namespace riparia
