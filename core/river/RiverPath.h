// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/linref/Position.h"
#include "core/river/RiverNetwork.h"

#include <cstddef>
#include <vector>

namespace riparia {

/// A stretch of one river on the way from one place to another.
struct PathStretch {
    std::size_t river = 0; ///< index into RiverNetwork::rivers()
    Span span;             ///< whichever way it is passed

    friend bool operator==(const PathStretch&, const PathStretch&) = default;
};

/// The shortest way along rivers from one place to another through confluences, stretch by stretch from `from`; empty when they are not connected.
/// Both on one river: the one stretch between them, empty span included. Stretches of no length at a confluence are left out.
std::vector<PathStretch> pathBetween(const RiverNetwork& network, std::size_t fromRiver, Position from,
                                     std::size_t toRiver, Position to);

} // namespace riparia
