// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/linref/Position.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace riparia {

/// The three lanes that are swept side by side. What the first one means is up to the caller: all segments whatever their
/// bank (river length), or the greenways that say no bank.
enum class Lane : std::uint8_t { Middle, Left, Right };
inline constexpr std::array kLanes{Lane::Middle, Lane::Left, Lane::Right};

/// A set of lanes.
struct Lanes {
    std::uint8_t bits = 0;

    constexpr void add(Lane lane) { bits = static_cast<std::uint8_t>(bits | (1u << static_cast<unsigned>(lane))); }
    constexpr bool has(Lane lane) const { return ((bits >> static_cast<unsigned>(lane)) & 1u) != 0; }
    constexpr int count() const { return int{has(Lane::Middle)} + int{has(Lane::Left)} + int{has(Lane::Right)}; }
};

/// One span of the feature with this place in the owner order.
struct LaneSpan {
    Span span;
    std::uint32_t rank = 0;
    Lanes lanes;
};

inline constexpr std::uint32_t kNobody = 0xFFFFFFFF;

/// A stretch with the same contributors throughout.
struct SweptPiece {
    struct OnLane {
        std::uint32_t owner = kNobody;  ///< smallest rank among the contributors
        std::uint32_t contributors = 0; ///< how many
    };
    Span span;
    std::array<OnLane, 3> lanes;

    const OnLane& on(Lane lane) const { return lanes[static_cast<std::size_t>(lane)]; }
};

/// Cuts spans into disjoint pieces, ascending; where nobody is there is no piece. Empty spans contribute nothing. O(n log n), at most
/// 2n - 1 pieces whatever overlaps.
std::vector<SweptPiece> sweepLanes(const std::vector<LaneSpan>& spans);

} // namespace riparia
