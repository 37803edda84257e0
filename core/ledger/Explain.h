// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ledger/AreaFaces.h"
#include "core/ledger/Ledger.h"
#include "core/ledger/OwnerOrder.h"
#include "core/ledger/Pivot.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace riparia {

/// One number of a summary table: what a row says of one of the four things that are counted.
struct Cell {
    std::vector<std::string> dimensions; ///< of the table
    std::optional<RowKey> row;           ///< none = the row of totals
    Quantity quantity = Quantity::RiverLength;
};

/// One piece that a number is the sum of.
struct ExplainedPiece {
    std::int64_t amount = 0; ///< what it adds to the net: whole millimetres, or square centimetres
    /// Who covers it, in owner order: the first owns it. Of an area part: all who cover some of it, where faces were asked for.
    std::vector<const CountedFeature*> contributors;
    OwnerRule rule = OwnerRule::Alone; ///< what put the owner before the next of them
    std::string river;                 ///< key; "" off rivers
    Span span;                         ///< on the river, or on the line of a free greenway
    Bank lane = Bank::Channel; ///< of bank length and greenways along rivers: left or right; of river length: channel
    MeasuredLine line;         ///< of free greenways
    std::shared_ptr<const AreaPart> part; ///< of areas
    std::vector<AreaFace> faces;          ///< of the part, where they were asked for

    const CountedFeature& owner() const { return *contributors.front(); }
};

/// What one feature has to do with a number.
struct ExplainedFeature {
    FeaturePtr feature;
    std::int64_t gross = 0; ///< what it adds to the gross
    std::int64_t net = 0;   ///< what it owns of the net
};

/// Where a number comes from. Pieces and features add up to it exactly; what features add twice is the overlap.
struct Explanation {
    Figure<std::int64_t> figure;            ///< whole millimetres, or square centimetres
    std::vector<ExplainedPiece> pieces;     ///< amounts add up to figure.net
    std::vector<ExplainedFeature> features; ///< gross and net add up to the figure; in owner order
    Issues issues;                          ///< of making the faces
    LedgerPtr ledger;                       ///< keeps what the pieces point at
};

/// Explains a cell of a table that pivot() makes of this ledger. A row of a shared dimension is explained as it is counted, by its features alone:
/// there the owners are owners among these. A row that the table has not comes out empty. `withFaces` cuts area parts into faces, so
/// that all their contributors are known, which takes much longer than the rest where there are many.
/// Errors: those of pivot(); InvalidArgument when the row has not one value per dimension; Cancelled.
Result<Explanation> explain(const LedgerPtr& ledger, const Cell& cell, bool withFaces = true,
                            const Progress& progress = {});

} // namespace riparia
