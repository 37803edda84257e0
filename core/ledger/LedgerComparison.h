// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Progress.h"
#include "core/base/Result.h"
#include "core/ledger/Ledger.h"
#include "core/ledger/Overlaps.h"
#include "core/ledger/Pivot.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace riparia {

/// One row of two tables with the same dimensions, by its key. Where one table has no such row its figures are zero.
struct RowComparison {
    RowKey key;
    std::vector<std::string> label;
    std::vector<std::string> labelEn;
    Figures a;
    Figures b;

    Figures delta() const
    {
        Figures difference = b;
        return difference -= a;
    }
};

/// What two ledgers say differently of one feature.
enum class FeatureDifference { Extent, Amount, Bank, Water, Works, Status, FirstCounted, Year, Measures, Cost };

/// "extent", "amount", "bank", "water", "works", "status", "first_counted", "year", "measures", "cost".
std::string_view toString(FeatureDifference difference);

std::optional<FeatureDifference> parseFeatureDifference(std::string_view code);

/// A feature of two ledgers: the same where it stands for the same entity of the base.
struct FeatureComparison {
    FeaturePtr a;                               ///< null: only in b
    FeaturePtr b;                               ///< null: only in a
    std::vector<FeatureDifference> differences; ///< of one that is in both; not empty
};

/// Two ledgers side by side: a scenario, day, scheme or plan against another.
struct LedgerComparison {
    std::vector<std::string> dimensions;
    bool additive = true;
    std::vector<RowComparison>
        rows; ///< those of a in its order, unassigned last; what only b has before that, in b's order
    Figures totalsA;
    Figures totalsB;
    Figures severalRowsA; ///< of shared dimensions
    Figures severalRowsB;
    std::vector<FeatureComparison>
        features; ///< only those that differ: only in a, only in b, changed; each in owner order
    LedgerPtr a;
    LedgerPtr b;

    /// Totals of b minus those of a: the sum of the rows' deltas, with that of the line "counted in several rows".
    Figures delta() const
    {
        Figures difference = totalsB;
        return difference -= totalsA;
    }
};

/// Errors: those of pivot(). Ledgers under different schemes, days and plans are compared as they are: features are told apart by identity, not
/// by why they are counted.
Result<LedgerComparison> compareLedgers(const LedgerPtr& a, const LedgerPtr& b,
                                        const std::vector<std::string>& dimensions, const Progress& progress = {});

/// What two planners both claim: overlaps between what only the one and what only the other has.
struct DoubleClaims {
    std::vector<Overlap>
        pairs; ///< a feature of a and one of b, in this order whoever would own it; as overlappingPairs() measures them
    /// What both claim, each place once: net of a's own features + net of b's own - net of all together, exactly for lengths.
    Amounts amount;
    /// Keys of rivers that both claim something of but whose alignments differ, so that positions on them cannot be compared; nothing
    /// of them is in the result.
    std::vector<std::string> incomparable;
    LedgerPtr a; ///< the ledgers keep what the pairs point at
    LedgerPtr b;
};

/// Features that both ledgers have (the same entity of a common base) are not claimed twice. Errors: CrsUnsuitable when the plans are in
/// different coordinate systems (subject, detail = the two); Cancelled; GeometryInvalid as overlappingPairs().
Result<DoubleClaims> doubleClaims(const LedgerPtr& a, const LedgerPtr& b, const Progress& progress = {});

} // namespace riparia
