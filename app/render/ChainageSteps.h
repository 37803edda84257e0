// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/linref/Stationing.h"

#include <cstdint>
#include <vector>

namespace riparia {

/// Distances between chainage marks at a scale, in millimetres of chainage.
struct ChainageInterval {
    std::int64_t major = 0; ///< labelled
    std::int64_t minor = 0; ///< ticks in between; equal to major where there are none
};

/// Round distances whose labelled marks are at least `apartPx` pixels from each other, ticks `minorApartPx`.
ChainageInterval chainageInterval(double pixelsPerMetre, double apartPx, double minorApartPx);

enum class ChainageRank { Minor, Major, Kilometre };

/// A place of a river with a round chainage.
struct ChainageStep {
    Position position;
    Chainage chainage; ///< with its branch where the label occurs more than once
    ChainageRank rank = ChainageRank::Minor;
};

/// All places between two positions, both included, whose label is a multiple of interval.minor. Follows from the stationing alone, so that a
/// step does not move with what is in view. A label that occurs several times gives a step each time.
std::vector<ChainageStep> chainageSteps(const Stationing& stationing, Position from, Position to,
                                        ChainageInterval interval);

} // namespace riparia
