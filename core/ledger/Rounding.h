// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Issue.h"
#include "core/ledger/Figures.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace riparia {

/// How whole millimetres or square centimetres are written in a unit: value * factor / 10^scale, exactly.
struct PrintedUnit {
    std::string_view code; ///< "km", "m", "m2", "hm2", "wan_m2", "km2", "mu"
    std::int64_t factor = 1;
    int scale = 0;
};

/// Null for a code that is none of "m", "km".
const PrintedUnit* findLengthUnit(std::string_view code);
/// Null for a code that is none of "m2", "hm2", "wan_m2", "km2", "mu" (1 mu = 2000/3 m2).
const PrintedUnit* findAreaUnit(std::string_view code);

/// The amount in the unit, rounded once to `decimals` places by GB/T 8170: printed(44710'0000, wan_m2, 1) is "4.5".
std::string printed(std::int64_t value, const PrintedUnit& unit, int decimals);

/// What has to be said under a table whose printed rows do not add up to its printed total: RowsDoNotAdd (info; args = sum of the printed rows,
/// printed total). None where they do. Totals always come from unrounded values (DOMAIN.md 5.4).
std::optional<Issue> roundingNote(const std::vector<std::int64_t>& rows, std::int64_t total, const PrintedUnit& unit,
                                  int decimals);

} // namespace riparia
