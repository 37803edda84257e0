// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/geometry/Strip.h"
#include "core/linref/Alignment.h"

#include <optional>
#include <vector>

namespace riparia {

inline constexpr double kFarthestBank =
    1000; ///< metres from the line of a river: what lies farther off is no bank of it

/// The ground beside a river, measured off from its banks.
struct BankStrip {
    Strip strip;
    std::vector<Span> withoutLeft; ///< where no bank was found, downstream; nothing on a side without width
    std::vector<Span> withoutRight;
    std::optional<Point> tight; ///< see tightBend()
};

/// The strips of these widths in metres (0 = none) along a span of a river, each counted outward from the bank of its side and cut off square to the river at
/// the ends of the span. `banks`: lines in coordinates of the river, of either side and in any direction, also rings; of several on one side the
/// nearest counts, and parts whose ends are within a metre are one. Each place of them belongs to the place of the whole river that is nearest. Where a side
/// has no bank its strip begins at the line of the river. What both sides would cover counts as left.
/// Errors: those of stripAlong(); GeometryEmpty for an empty span.
Result<BankStrip> stripFromBanks(const Alignment& river, Span span, const std::vector<Line>& banks, double leftWidth,
                                 double rightWidth);

/// Metres from the line of a river to that bank of a side at a position; none where there is none.
std::optional<double> bankOffsetAt(const Alignment& river, Position at, const std::vector<Line>& banks, bool isLeft);

} // namespace riparia
