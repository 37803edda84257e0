// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/river/ReachGraph.h"

#include <cstdint>
#include <span>
#include <vector>

namespace riparia::detail {

/// One edge of a path, walked a -> b or back.
struct Step {
    std::uint32_t edge = 0;
    bool isForward = true;
};

/// The main stem of connected edges: the path from one end to another that is longest in the sense below.
///
/// 1. A spanning tree keeps the longest edges (Kruskal), so that every ring is opened at its shortest edge.
/// 2. All reaches between two forks flow the way 55 % of their length is drawn, or have no say. On the tree each node then has a
///    height: the metres that flow towards it less those that flow away from it, along the way from the root. The path runs
///    between the dangling ends with the least and the greatest height: the longest way with the flow, whatever single reaches
///    are drawn backwards. Where that says nothing (less than a tenth of the path), it is the longest path between dangling
///    ends. With one dangling end it runs from there to the node that is farthest by the shortest way, so to the far end of a last
///    ring; with none, between two nodes that are far from each other in the same sense; and where all dangling ends are
///    crowded at one end of a web (less than half as far from each other as others are), from one of them to the far end.
/// 3. Where a braid offers a longer way around than the path takes, the path takes it, until none is left (braids of more
///    than some hundred branches are searched in part).
///
/// A ring alone is walked all around from its first node. `isCut` marks nodes where edges must not be joined: they
/// end there, each for itself. The result depends on the order of edges and nodes only where lengths are equal.
std::vector<Step> mainStem(const ReachGraph& graph, std::span<const std::uint32_t> edges,
                           const std::vector<bool>& isCut);

} // namespace riparia::detail
