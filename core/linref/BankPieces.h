// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geometry/Point.h"
#include "core/linref/BankStrip.h"

#include <cstddef>
#include <optional>
#include <utility>
#include <vector>

namespace riparia::detail {

inline constexpr double kBankStep = 5;     // metres between the places of a bank that are looked for on the river
inline constexpr double kNoStretch = 1e-3; // metres along the river

/// A place of a bank, seen from the river.
struct BankPoint {
    Point at;
    double along = 0;  // metres from the first vertex of the river; goes on beyond its ends
    double offset = 0; // metres, positive on the side that is looked at
    bool isVertex = true;
};

/// Part of a bank, from its lowest place along the river to its highest.
using BankPiece = std::vector<BankPoint>;

/// Adds a bank on one side, place by place as it was drawn, in pieces that run along the river once.
void addChain(std::vector<BankPoint> chain, std::vector<BankPiece>& to);

/// The first vertex of the edge where a piece passes a place along the river nearest to it, and how far from the river that is in metres.
std::optional<std::pair<std::size_t, double>> passing(const BankPiece& piece, double along);

/// The piece that is nearest to the river in the middle of a stretch, of those that lie along all of it; null where none does.
const BankPiece* nearestOf(const std::vector<BankPiece>& pieces, double from, double to);

} // namespace riparia::detail
