// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/NumberPieces.h"

#include <iterator>
#include <utility>

namespace riparia {

Result<NumberPiecesPtr> piecesOf(const LedgerPtr& ledger, const NumberAsked& number, const Progress& progress)
{
    auto found = std::make_shared<NumberPieces>();
    found->quantity = number.quantity;
    found->ledger = ledger;
    for (const Cell& cell : number.cells) {
        auto explained = explain(ledger, cell, true, progress);
        if (!explained)
            return fail(explained.error());
        found->issues.insert(found->issues.end(), explained->issues.begin(), explained->issues.end());
        for (ExplainedPiece& piece : explained->pieces) {
            if (number.lane && piece.lane != *number.lane)
                continue;
            found->sum += piece.amount;
            found->pieces.push_back(std::move(piece));
        }
    }
    return NumberPiecesPtr(std::move(found));
}

Box boundsOf(const ExplainedPiece& piece)
{
    if (piece.part)
        return piece.part->region.bounds();
    if (piece.river.empty())
        return boundsOf(piece.line.points);
    const auto& river = piece.owner().water.river;
    return river && river->river.alignment ? boundsOf(river->river.alignment->slice(piece.span)) : Box();
}

} // namespace riparia
