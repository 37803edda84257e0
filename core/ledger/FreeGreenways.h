// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geodesy/Ruler.h"
#include "core/ledger/CountedFeature.h"
#include "core/ledger/RiverCount.h"

#include <cstddef>
#include <vector>

namespace riparia {

/// When a stretch of one free greenway counts as the same path as another (DESIGN.md 5).
struct SamePathRule {
    double withinMetres = 2.0;
    double withinDegrees = 15.0;
    double atLeastMetres = 10.0;
};

/// A stretch of a later greenway that runs with an earlier one and is not counted again.
struct GreenwayOverlap {
    const CountedFeature* feature = nullptr;
    const CountedFeature* owner = nullptr; ///< the first, in owner order, of those it runs with
    MeasuredLine line;                     ///< stretch of `feature`

    Millimetres length() const { return line.length(); }
};

/// Free greenways counted once: each line's pieces and overlaps add up to its length exactly.
struct FreeGreenways {
    std::vector<GreenwayPiece> pieces; ///< in owner order, then along the lines
    std::vector<GreenwayOverlap> overlaps;
    Millimetres net;
};

/// `features` are free greenways in owner order; they must outlive the result. `shape` says which of their lines are counted.
/// A line is compared with earlier features, not with itself; interruptions up to `withinMetres` do not end a stretch.
FreeGreenways countFreeGreenways(const std::vector<const CountedFeature*>& features,
                                 CountedShape CountedFeature::*shape, const Ruler& ruler,
                                 const SamePathRule& rule = {});

} // namespace riparia
