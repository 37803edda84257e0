// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/NetByClass.h"

namespace riparia {

namespace {

/// Both kinds of counts have the same pieces under other names.
template <class Rivers>
ByClass sumsOfPieces(const Rivers& rivers, const AreaCount& areas, const FreeGreenways& freeGreenways)
{
    ByClass classes{};
    const auto amounts = [&](const CountedFeature& owner) -> Amounts& {
        return classes[static_cast<std::size_t>(owner.status.displayClass)];
    };
    for (const auto& river : rivers) {
        for (const LengthPiece& piece : river->pieces) {
            amounts(*piece.ownerRiver).river += piece.span.length();
            for (const CountedFeature* owner : {piece.ownerLeft, piece.ownerRight}) {
                if (owner)
                    amounts(*owner).bank += piece.span.length();
            }
        }
        for (const GreenwayPiece& piece : river->greenways)
            amounts(*piece.owner).greenway += piece.length();
    }
    for (const auto& part : areas.parts())
        amounts(*part->owner).area += part->area;
    for (const GreenwayPiece& piece : freeGreenways.pieces)
        amounts(*piece.owner).greenway += piece.length();
    return classes;
}

} // namespace

ByClass netByClass(const Ledger& ledger)
{
    return sumsOfPieces(ledger.rivers, ledger.areas, *ledger.freeGreenways);
}

ByClass netByClass(const AloneCount& count)
{
    return sumsOfPieces(count.rivers, count.areas, count.freeGreenways);
}

Amounts unfinished(const ByClass& amounts)
{
    Amounts sum;
    for (std::size_t i = 0; i < amounts.size(); ++i) {
        if (i != static_cast<std::size_t>(StatusClass::Completed))
            sum += amounts[i];
    }
    return sum;
}

} // namespace riparia
