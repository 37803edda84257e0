// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace riparia::cli {

/// The word that needs the fewest typing mistakes (insert, delete, replace, swap of neighbours) to become `typed`; the first of equals.
/// None where even the nearest differs in more than half of its letters, at least two.
std::optional<std::string> nearestWord(std::string_view typed, const std::vector<std::string>& words);

} // namespace riparia::cli
