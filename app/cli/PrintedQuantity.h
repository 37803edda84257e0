// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ledger/CountingScheme.h"
#include "core/ledger/Figures.h"
#include "core/ledger/Rounding.h"

#include <QString>

#include <vector>

namespace riparia::cli {

/// One of the four things that are counted, as tables for people have it.
struct PrintedQuantity {
    Quantity quantity;
    QString title;
    const PrintedUnit* unit;
    int decimals;
    QString symbol;
};

/// All four, in the units of the scheme.
std::vector<PrintedQuantity> printedQuantities(const CountingScheme& scheme);

} // namespace riparia::cli
