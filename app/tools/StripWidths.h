// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <optional>
#include <string_view>

namespace riparia {

/// Widths of a strip that were typed; none for a side that was not said.
struct StripWidths {
    std::optional<double> left; ///< metres
    std::optional<double> right;
};

inline constexpr double kWidestStrip = 1000; ///< metres

/// Reads "15/10" (left/right; also with comma, semicolon or blank), "15" (both), "15L", "L15 R10", "12.5R", "左15右10", full width or half, with or
/// without "m" or "米". Errors: NumberSyntax, InvalidArgument beyond 0 .. kWidestStrip; subject = the text.
Result<StripWidths> parseStripWidths(std::string_view text);

/// Reads an offset beside a line, left positive: "5" (on the side that is usual), "5R", "右5", "-5" (right). Errors as parseStripWidths().
Result<double> parseOffset(std::string_view text, bool isUsuallyLeft);

} // namespace riparia
