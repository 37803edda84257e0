// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ledger/Explain.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

namespace riparia {

/// A number of the summary that somebody wants to see the pieces of: the sum of these cells, which share no piece.
struct NumberAsked {
    Quantity quantity = Quantity::RiverLength; ///< of all of the cells
    std::vector<Cell> cells;
    std::optional<Bank> lane{}; ///< of bank length: one of the two banks; none = both
};

/// The pieces a number is the sum of.
struct NumberPieces {
    Quantity quantity = Quantity::RiverLength;
    std::vector<ExplainedPiece> pieces; ///< cell by cell: rivers by key, downstream; then what lies off rivers
    std::int64_t sum = 0;               ///< of their amounts: whole millimetres, or square centimetres
    Issues issues;                      ///< of cutting areas
    LedgerPtr ledger;                   ///< keeps what the pieces point at
};

using NumberPiecesPtr = std::shared_ptr<const NumberPieces>;

/// All who cover an area are known, which takes its time where there are many: for the background. Errors: those of explain().
Result<NumberPiecesPtr> piecesOf(const LedgerPtr& ledger, const NumberAsked& number, const Progress& progress = {});

/// Where a piece lies, in plan coordinates; empty where its river has no line.
Box boundsOf(const ExplainedPiece& piece);

} // namespace riparia
