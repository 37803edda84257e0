// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ledger/Pivot.h"

namespace riparia {

/// Adds up the pieces and the features of a ledger one by one: what its totals have to be.
Figures sumOfPieces(const Ledger& ledger);

/// True when everything adds up, in whole millimetres and square centimetres: the ledger's pieces to its net and its features to its gross; the
/// table's rows and the line "counted in several rows" to the ledger's totals; and, in a table of a shared dimension, no row has more
/// river or bank length than the total.
bool reconciles(const SummaryTable& table, const Ledger& ledger);

} // namespace riparia
