// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace riparia {

/// True for well-formed UTF-8 (no overlong forms, no surrogates, nothing above U+10FFFF).
bool isUtf8(std::string_view bytes);

/// Cells the text takes in a monospaced terminal: 2 for CJK and full-width characters, 0 for
/// combining and control characters, 1 for others. Ill-formed bytes count 1 each.
std::size_t displayWidth(std::string_view utf8);

/// Full-width ASCII (U+FF01..FF5E) and the ideographic space to their ASCII forms: the part of NFKC
/// that typed numbers, chainages and headers need.
std::string narrow(std::string_view utf8);

std::string_view trim(std::string_view text);
std::string lowerAscii(std::string_view text);
std::vector<std::string> split(std::string_view text, char separator);
std::string join(const std::vector<std::string>& parts, std::string_view separator);

/// Reads a text that is a decimal number from end to end, independent of locale; narrow() and trim() first
/// where a person typed it. One sign at most; no infinities, no not-a-number, nothing beyond the type's range.
std::optional<double> parseDouble(std::string_view text);
std::optional<long long> parseInteger(std::string_view text);

} // namespace riparia
