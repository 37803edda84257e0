// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string_view>

namespace riparia {

/// What a number in a cell measures, and so which units may stand behind it.
enum class StatedUnit { Count, Length, Money };

struct StatedNumber {
    double value = 0;     ///< in metres, yuan, or as it is
    bool hasUnit = false; ///< a unit, 万 or 亿 stood behind the number
};

/// Reads "1,200.5", "３．５ m", "0.43km", "120万", "1.2亿元", "2026年". A single comma is a decimal one unless three digits follow it.
/// None for what is no number, is not finite or has a unit of something else.
std::optional<StatedNumber> readQuantity(std::string_view typed, StatedUnit dimension);

} // namespace riparia
