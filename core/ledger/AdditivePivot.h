// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ledger/Dimensions.h"
#include "core/ledger/RowTable.h"

#include <array>
#include <optional>
#include <unordered_map>
#include <vector>

namespace riparia {

/// Fills the rows of an additive table: every piece goes to the row of its owner, and, where the bank is asked for, of its bank class.
class AdditivePivot {
public:
    explicit AdditivePivot(std::vector<const DimensionRule*> rules);

    void add(const Ledger& ledger);
    std::vector<SummaryRow> rows() { return m_rows.sorted(); }

private:
    /// What the place of a piece says where the dimension is the bank; none: ask the feature.
    using Place = std::optional<Bank>;

    SummaryRow& rowOf(const CountedFeature& feature, Place place);
    RowTable::Values valuesOf(const CountedFeature& feature, Place place) const;
    void addFeature(const CountedFeature& feature);
    void addRiver(const RiverCount& river);
    void addNetOf(const LengthPiece& piece);
    void addGrossByClass(const RiverCount& river);

    std::vector<const DimensionRule*> m_rules;
    bool m_asksBank;
    RowTable m_rows;
    /// The row of each feature, by what its place may say: nothing, or one of the four bank classes.
    std::unordered_map<const CountedFeature*, std::array<SummaryRow*, 5>> m_known;
};

} // namespace riparia
