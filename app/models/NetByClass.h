// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ledger/Ledger.h"

#include <array>

namespace riparia {

/// Net amounts by display class of the status; index = StatusClass.
using ByClass = std::array<Amounts, 5>;

/// What each class owns of what is counted; adds up to the net.
ByClass netByClass(const Ledger& ledger);
/// The same of features that are counted among themselves.
ByClass netByClass(const AloneCount& count);

/// What belongs to a display class.
inline const Amounts& of(const ByClass& amounts, StatusClass statusClass)
{
    return amounts[static_cast<std::size_t>(statusClass)];
}

/// What of it is not completed: planned, in progress, suspended or without a status.
Amounts unfinished(const ByClass& amounts);

} // namespace riparia
