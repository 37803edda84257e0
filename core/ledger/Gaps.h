// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ledger/Ledger.h"

#include <memory>
#include <vector>

namespace riparia {

/// A stretch of river where nothing is counted.
struct Gap {
    std::shared_ptr<const PlanRiver> river;
    Span span;
    const CountedFeature* before =
        nullptr; ///< owner of what ends where the gap begins; null at the end of the river or at the boundary
    const CountedFeature* after = nullptr;

    Millimetres length() const { return span.length(); }
    /// Closing it makes one treated stretch of two.
    bool joinsTwo() const { return before && after; }
};

/// In which order gaps are listed; ties by river and place.
enum class GapRank {
    Longest, ///< longest first
    Joining, ///< those that join two treated stretches first, and the shorter ones before the longer: what makes most for least
};

/// The gaps of all rivers of the ledger's scenario, those without anything counted included. `lane`: Channel asks for
/// river length, whatever the bank; Left and Right for that bank. On every river counted stretches and gaps add up to its length exactly, or,
/// under a boundary, to its length inside. `plan` is the one the ledger was counted from.
std::vector<Gap> gapsOf(const Ledger& ledger, const Plan& plan, Bank lane = Bank::Channel,
                        GapRank rank = GapRank::Longest);

/// Those of one river of the ledger's scenario, downstream.
std::vector<Gap> gapsAlong(const Ledger& ledger, const std::shared_ptr<const PlanRiver>& river,
                           Bank lane = Bank::Channel);

} // namespace riparia
