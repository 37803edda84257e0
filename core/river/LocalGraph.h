// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/river/ReachGraph.h"

#include <cstdint>
#include <span>
#include <vector>

namespace riparia::detail {

/// Some edges of a ReachGraph with nodes numbered anew, in order of first appearance; cut nodes become one node per edge end.
class LocalGraph {
public:
    struct Edge {
        std::uint32_t u, v;
        std::int64_t mm;
        std::int64_t drawn; ///< positive u -> v
        std::uint32_t global;
    };
    /// An edge seen from one of its ends.
    struct Arm {
        std::uint32_t edge;
        std::uint32_t to;
    };

    LocalGraph(const ReachGraph& graph, std::span<const std::uint32_t> edges, const std::vector<bool>& isCut);

    std::size_t nodeCount() const { return m_start.size() - 1; }
    const std::vector<Edge>& edges() const { return m_edges; }
    std::span<const Arm> arms(std::uint32_t node) const
    {
        return std::span(m_arms).subspan(m_start[node], m_start[node + 1] - m_start[node]);
    }
    bool isTree() const { return m_edges.size() + 1 == nodeCount(); }
    /// Connected and every node between two edges.
    bool isRing() const;

private:
    std::vector<Edge> m_edges;
    std::vector<std::uint32_t> m_start;
    std::vector<Arm> m_arms;
};

} // namespace riparia::detail
