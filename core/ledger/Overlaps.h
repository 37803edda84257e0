// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Progress.h"
#include "core/base/Result.h"
#include "core/ledger/Ledger.h"
#include "core/ledger/OwnerOrder.h"

#include <string>
#include <vector>

namespace riparia {

/// Where features cover the same: a span of a river, a stretch of a free greenway, or a piece of ground.
struct OverlapPlace {
    std::string river; ///< key; "" off rivers
    Span span;         ///< on that river
    Bank lane = Bank::
        Channel; ///< Left and Right: of bank length or greenways; Channel: of river length, or greenways that say no bank
    MeasuredLine line; ///< of free greenways: stretch of the later one
    Region region;     ///< of areas
};

/// Features that cover the same, and how much.
struct Overlap {
    std::vector<const CountedFeature*> features; ///< in owner order, at least two: the first owns what they share
    OwnerRule rule = OwnerRule::Alone;           ///< what put it before the second
    Amounts amount;                              ///< what all of them cover, once
    std::vector<OverlapPlace> places;

    const CountedFeature& owner() const { return *features.front(); }
};

/// Who with whom: every two features of a ledger that share something, in the order of their owners. The amount is gross minus net of the two
/// counted alone, exactly for lengths, to two square centimetres for areas. Where three features meet there are three pairs, so that pairs do not add up to
/// anything. The features must outlive the result. Errors: Cancelled.
Result<std::vector<Overlap>> overlappingPairs(const Ledger& ledger, const Progress& progress = {});
/// The pairs this feature is one of.
Result<std::vector<Overlap>> overlapsWith(const Ledger& ledger, const FeaturePtr& feature,
                                          const Progress& progress = {});

/// All that is covered more than once, each place once, with all who cover it: as many overlaps as there are different sets of contributors.
/// The sum of amount x (features - 1) is the overlap of the ledger's totals, exactly for lengths, but for the rounding of faces for
/// areas. Largest overlap of areas, then of lengths, first. Errors: Cancelled.
Result<std::vector<Overlap>> overlapGroups(const Ledger& ledger, const Progress& progress = {});

} // namespace riparia
