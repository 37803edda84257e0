// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Issue.h"
#include "core/base/Progress.h"
#include "core/base/Result.h"
#include "core/io/export/ExportTable.h"
#include "core/ledger/Ledger.h"
#include "core/plan/Plan.h"

namespace riparia {

/// The disjoint pieces of a ledger: each of its amount columns adds up to the net total exactly.
/// `kind` is "river", "greenway" or "area"; owners and contributors are given by code, contributors in owner order. Those of an area part are all
/// who cover some of it. What cutting areas into faces has to say goes to `issues`. Error: Cancelled.
Result<ExportTable> pieceTable(const Ledger& ledger, const Plan& plan, Issues& issues, const Progress& progress = {});

} // namespace riparia
