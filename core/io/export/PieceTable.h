// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/export/ExportTable.h"
#include "core/ledger/Ledger.h"
#include "core/plan/Plan.h"

namespace riparia {

/// The disjoint pieces of a ledger: each of its amount columns adds up to the net total exactly.
/// `kind` is "river", "greenway" or "area"; owners are given by code.
ExportTable pieceTable(const Ledger& ledger, const Plan& plan);

} // namespace riparia
