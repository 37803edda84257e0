// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/geometry/Point.h"
#include "core/linref/Alignment.h"
#include "core/linref/BankPlaces.h"

#include <memory>
#include <optional>
#include <vector>

namespace riparia {

inline constexpr double kFarthestBank =
    1000; ///< metres from the line of a river: what lies farther off is no bank of it

/// A stretch of one side of a river that has one bank, or none.
struct BankRun {
    double from = 0; ///< metres from the first vertex of the river
    double to = 0;
    Line line{}; ///< of the bank, downstream; empty without one

    bool isBank() const { return !line.empty(); }
};

/// The banks on both sides of a span of a river: looked for once, then strips of any width are measured off from them. Immutable and cheap to copy.
class BankRuns {
public:
    /// `banks`: lines in coordinates of the river, of either side and in any direction, also rings; of several on one side the nearest counts, and parts whose
    /// ends are within a metre are one. Each place of them belongs to the place of the whole river that is nearest.
    /// Errors: GeometryEmpty for a span with nothing of the river in it.
    static Result<BankRuns> make(const Alignment& river, Span span, const std::vector<Line>& banks);
    /// The very same along the river of `places`, without looking again for the places that are known.
    static Result<BankRuns> make(BankPlaces& places, Span span, const std::vector<Line>& banks);

    const Span& span() const { return m_span; } ///< as far as the river goes
    /// From one end of the span to the other, downstream.
    const std::vector<BankRun>& along(bool isLeft) const;
    /// Metres from the line of the river to the bank of a side at a position, beyond the span at its end; none where there is none.
    std::optional<double> offsetAt(Position at, bool isLeft) const;

private:
    struct Sides;

    BankRuns(Span span, std::shared_ptr<const Sides> sides);
    /// `places`: null where nothing is known.
    static Result<BankRuns> made(const Alignment& river, Span span, const std::vector<Line>& banks, BankPlaces* places);

    Span m_span;
    std::shared_ptr<const Sides> m_sides;
};

} // namespace riparia
