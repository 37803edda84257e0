// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/Reconcile.h"

#include <algorithm>

namespace riparia {

namespace {

/// Areas are rounded part by part, and greenways that run together are no sets, so that only lengths along rivers are certain.
bool isWithin(const Amounts& part, const Amounts& whole)
{
    return part.river <= whole.river && part.bank <= whole.bank;
}

} // namespace

Figures sumOfPieces(const Ledger& ledger)
{
    Amounts gross;
    Amounts net;
    for (const FeaturePtr& feature : ledger.features)
        gross += feature->gross;
    for (const auto& river : ledger.rivers) {
        for (const LengthPiece& piece : river->pieces)
            net += piece.net();
        for (const GreenwayPiece& piece : river->greenways)
            net.greenway += piece.length();
    }
    for (const auto& part : ledger.areas.parts())
        net.area += part->area;
    for (const GreenwayPiece& piece : ledger.freeGreenways->pieces)
        net.greenway += piece.length();
    return Figures::of(gross, net);
}

bool reconciles(const SummaryTable& table, const Ledger& ledger)
{
    Figures sum = table.severalRows;
    for (const SummaryRow& row : table.rows)
        sum += row.figures;
    const bool rowsAreWithin =
        table.additive || std::all_of(table.rows.begin(), table.rows.end(), [&](const SummaryRow& row) {
            return isWithin(row.figures.net(), table.totals.net());
        });
    return sum == table.totals && table.totals == ledger.totals && sumOfPieces(ledger) == ledger.totals &&
           rowsAreWithin;
}

} // namespace riparia
