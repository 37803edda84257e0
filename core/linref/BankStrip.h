// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/geometry/Strip.h"
#include "core/linref/Alignment.h"
#include "core/linref/BankRuns.h"

#include <optional>
#include <vector>

namespace riparia {

/// The ground beside a river, measured off from its banks.
struct BankStrip {
    Strip strip;
    std::vector<Span> withoutLeft; ///< where no bank was found, downstream; nothing on a side without width
    std::vector<Span> withoutRight;
    std::optional<Point> tight; ///< see tightBend()
};

/// The strips of these widths in metres (0 = none) along the span of the runs, each counted outward from the bank of its side and cut off square to the river
/// at the ends of the span. Where a side has no bank its strip begins at the line of the river. What both sides would cover counts as left. `river`: that of
/// the runs. Errors: those of stripAlong().
Result<BankStrip> stripOf(const Alignment& river, const BankRuns& runs, double leftWidth, double rightWidth);

/// The same where the banks are not needed any more; see BankRuns::make(). Errors: also those of it.
Result<BankStrip> stripFromBanks(const Alignment& river, Span span, const std::vector<Line>& banks, double leftWidth,
                                 double rightWidth);

} // namespace riparia
