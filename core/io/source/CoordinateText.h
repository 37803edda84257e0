// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string_view>

namespace riparia {

/// A coordinate as people type it into a table that is cut at `delimiter`: full-width digits ("１１４．３"), a decimal comma
/// ("114,3"), groups of thousands ("2,500,123.5", "2 500 123"), degrees, minutes and seconds ("114°05'30\"E", "1 05 30.6 S", "北纬22度30分").
/// Nothing for what is not clearly a number, as "500,123" in a table cut at commas.
std::optional<double> parseCoordinate(std::string_view text, char delimiter);

} // namespace riparia
