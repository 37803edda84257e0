// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/river/ReachTable.h"

#include <cstdint>
#include <span>
#include <vector>

namespace riparia::detail {

/// A reach between two nodes, in its canonical direction a -> b, or a bridge over a gap.
struct GraphEdge {
    static constexpr std::uint32_t kBridge = 0xFFFFFFFF;

    std::uint32_t a = 0;
    std::uint32_t b = 0;
    std::uint32_t part = kBridge; ///< index into ReachTable::parts()
    std::int64_t mm = 0;
    std::int64_t drawn = 0; ///< mm if drawn a -> b, -mm if b -> a, 0 for a bridge

    bool isBridge() const { return part == kBridge; }
};

/// The reaches of one group as a graph, in canonical order: ends are snapped, duplicates dropped, gaps bridged.
struct ReachGraph {
    struct Duplicate {
        std::uint32_t part, of;
    };

    std::vector<Point> nodes;          ///< where snapped ends meet: the place most of them have
    std::vector<std::uint32_t> degree; ///< source reaches at each node; a ring counts twice
    std::vector<GraphEdge> edges;      ///< reaches, then bridges
    std::vector<Duplicate> duplicates;
    std::vector<std::uint32_t> absorbed; ///< parts that snapping shrinks to a point

    bool isDangling(std::uint32_t node) const { return degree[node] == 1; }
};

/// Makes the graph of some parts of the table. Two reaches between the same nodes are duplicates if each vertex of either
/// is within the snapping distance of the other. Bridges join nodes of different components, nearest first: a dangling end to
/// another, unless the way over the gap would turn back by more than 135 degrees; a dangling end to any node; and
/// nodes that do not dangle where all reaches on both sides lead away from the gap, as at the end of a braid.
ReachGraph makeGraph(const ReachTable& table, std::span<const std::uint32_t> parts, const BuildOptions& options);

/// Whether two lines run within `tolerance` metres of each other from end to end.
bool runTogether(const Line& a, const Line& b, double tolerance, const Ruler& ruler);

} // namespace riparia::detail
