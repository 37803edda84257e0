// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/river/RiverPath.h"

#include <algorithm>
#include <cstdint>
#include <functional>
#include <limits>
#include <queue>
#include <utility>

namespace riparia {

namespace {

/// A place on a river where the path may stand: its two ends, and both sides of each confluence.
struct Node {
    std::size_t river;
    Position at;
    std::size_t other; // node on the other river of a confluence, else itself
};

constexpr std::int64_t kFar = std::numeric_limits<std::int64_t>::max();

struct Graph {
    std::vector<Node> nodes;
    std::vector<std::vector<std::size_t>> onRiver; // nodes of each river

    explicit Graph(const RiverNetwork& network)
        : onRiver(network.rivers().size())
    {
        for (const Confluence& confluence : network.confluences()) {
            const Position mouth{network.rivers()[confluence.from].length().value};
            const std::size_t lower = add(confluence.into, confluence.at);
            const std::size_t upper = add(confluence.from, mouth);
            nodes[lower].other = upper;
            nodes[upper].other = lower;
        }
    }

    std::size_t add(std::size_t river, Position at)
    {
        nodes.push_back({river, at, nodes.size()});
        onRiver[river].push_back(nodes.size() - 1);
        return nodes.size() - 1;
    }
};

/// Dijkstra: for each node the node before it on the shortest way from `start`.
std::vector<std::size_t> waysFrom(const Graph& graph, std::size_t start)
{
    std::vector<std::int64_t> far(graph.nodes.size(), kFar);
    std::vector<std::size_t> before(graph.nodes.size(), graph.nodes.size());
    using Entry = std::pair<std::int64_t, std::size_t>;
    std::priority_queue<Entry, std::vector<Entry>, std::greater<>> open;
    far[start] = 0;
    open.emplace(0, start);
    const auto reach = [&](std::size_t node, std::size_t from, std::int64_t distance) {
        if (distance < far[node]) {
            far[node] = distance;
            before[node] = from;
            open.emplace(distance, node);
        }
    };
    while (!open.empty()) {
        const auto [distance, node] = open.top();
        open.pop();
        if (distance > far[node])
            continue;
        const Node& here = graph.nodes[node];
        reach(here.other, node, distance);
        for (const std::size_t next : graph.onRiver[here.river])
            reach(next, node, distance + std::abs(graph.nodes[next].at.mm - here.at.mm));
    }
    return before;
}

Span spanBetween(Position a, Position b)
{
    return {std::min(a, b), std::max(a, b)};
}

} // namespace

std::vector<PathStretch> pathBetween(const RiverNetwork& network, std::size_t fromRiver, Position from,
                                     std::size_t toRiver, Position to)
{
    if (fromRiver == toRiver)
        return {{fromRiver, spanBetween(from, to)}};
    Graph graph(network);
    const std::size_t start = graph.add(fromRiver, from);
    const std::size_t end = graph.add(toRiver, to);
    const std::vector<std::size_t> before = waysFrom(graph, start);
    if (before[end] == graph.nodes.size())
        return {};
    std::vector<PathStretch> path;
    for (std::size_t node = end; node != start; node = before[node]) {
        const Node& here = graph.nodes[node];
        const Node& previous = graph.nodes[before[node]];
        if (here.river != previous.river || here.at == previous.at)
            continue;
        const Span span = spanBetween(previous.at, here.at);
        if (!path.empty() && path.back().river == here.river)
            path.back().span =
                spanBetween(std::min(path.back().span.from, span.from), std::max(path.back().span.to, span.to));
        else
            path.push_back({here.river, span});
    }
    std::reverse(path.begin(), path.end());
    return path;
}

} // namespace riparia
