// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/river/LocalGraph.h"

#include <algorithm>
#include <numeric>

namespace riparia::detail {

LocalGraph::LocalGraph(const ReachGraph& graph, std::span<const std::uint32_t> edges, const std::vector<bool>& isCut)
{
    std::vector<std::uint32_t> ends;
    ends.reserve(edges.size() * 2);
    for (const std::uint32_t edge : edges) {
        ends.push_back(graph.edges[edge].a);
        ends.push_back(graph.edges[edge].b);
    }
    // Number nodes by their first end: sort ends by node, give all ends of a node the first one's number.
    std::vector<std::uint32_t> order(ends.size());
    std::iota(order.begin(), order.end(), 0u);
    std::sort(order.begin(), order.end(),
              [&ends](std::uint32_t i, std::uint32_t j) { return ends[i] != ends[j] ? ends[i] < ends[j] : i < j; });
    std::vector<std::uint32_t> first(ends.size());
    for (std::size_t i = 0; i < order.size(); ++i) {
        const bool isSame = i > 0 && ends[order[i]] == ends[order[i - 1]] && !isCut[ends[order[i]]];
        first[order[i]] = isSame ? first[order[i - 1]] : order[i];
    }
    std::uint32_t count = 0;
    std::vector<std::uint32_t> local(ends.size());
    for (std::uint32_t i = 0; i < ends.size(); ++i)
        local[i] = first[i] == i ? count++ : local[first[i]];

    m_start.assign(count + 1, 0);
    m_edges.reserve(edges.size());
    for (std::size_t i = 0; i < edges.size(); ++i) {
        const GraphEdge& edge = graph.edges[edges[i]];
        m_edges.push_back({local[2 * i], local[2 * i + 1], edge.mm, edge.drawn, edges[i]});
        ++m_start[local[2 * i] + 1];
        ++m_start[local[2 * i + 1] + 1];
    }
    std::partial_sum(m_start.begin(), m_start.end(), m_start.begin());
    std::vector<std::uint32_t> next(m_start.begin(), m_start.end() - 1);
    m_arms.resize(ends.size());
    for (std::uint32_t i = 0; i < m_edges.size(); ++i) {
        m_arms[next[m_edges[i].u]++] = {i, m_edges[i].v};
        m_arms[next[m_edges[i].v]++] = {i, m_edges[i].u};
    }
}

bool LocalGraph::isRing() const
{
    for (std::uint32_t node = 0; node < nodeCount(); ++node) {
        if (arms(node).size() != 2)
            return false;
    }
    return nodeCount() > 0;
}

} // namespace riparia::detail
