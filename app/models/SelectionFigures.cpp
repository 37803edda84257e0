// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/SelectionFigures.h"

#include <unordered_set>

namespace riparia {

namespace {

using Owners = std::unordered_set<const CountedFeature*>;

void addOwned(const RiverCount& river, const Owners& owners, Amounts& net)
{
    for (const LengthPiece& piece : river.pieces) {
        if (owners.contains(piece.ownerRiver))
            net.river += piece.span.length();
        for (const CountedFeature* owner : {piece.ownerLeft, piece.ownerRight}) {
            if (owner && owners.contains(owner))
                net.bank += piece.span.length();
        }
    }
    for (const GreenwayPiece& piece : river.greenways) {
        if (owners.contains(piece.owner))
            net.greenway += piece.length();
    }
}

} // namespace

Result<OwnFigures> figuresOf(const Ledger& ledger, const std::vector<Uuid>& ids, const Progress& progress)
{
    OwnFigures figures;
    Owners owners;
    for (const Uuid& id : ids) {
        const FeaturePtr feature = ledger.feature(id);
        if (feature && owners.insert(feature.get()).second)
            figures.gross += feature->gross;
    }
    for (const auto& river : ledger.rivers) {
        if (progress.cancelled())
            return fail(ErrorCode::Cancelled);
        addOwned(*river, owners, figures.net);
    }
    for (const auto& part : ledger.areas.parts()) {
        if (owners.contains(part->owner))
            figures.net.area += part->area;
    }
    for (const GreenwayPiece& piece : ledger.freeGreenways->pieces) {
        if (owners.contains(piece.owner))
            figures.net.greenway += piece.length();
    }
    return figures;
}

} // namespace riparia
