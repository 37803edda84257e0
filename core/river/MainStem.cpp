// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/river/MainStem.h"

#include "core/river/BraidSearch.h"
#include "core/river/LocalGraph.h"
#include "core/river/PointClusters.h"

#include <algorithm>
#include <functional>
#include <limits>
#include <numeric>
#include <queue>

namespace riparia::detail {

namespace {

constexpr std::uint32_t kNoParent = 0xFFFFFFFF;

/// The longest edges that hold a connected graph together.
std::vector<bool> longestTree(const LocalGraph& graph)
{
    std::vector<bool> isInTree(graph.edges().size(), true);
    if (graph.isTree())
        return isInTree;
    std::vector<std::uint32_t> order(graph.edges().size());
    std::iota(order.begin(), order.end(), 0u);
    std::stable_sort(order.begin(), order.end(),
                     [&graph](std::uint32_t a, std::uint32_t b) { return graph.edges()[a].mm > graph.edges()[b].mm; });
    DisjointSets sets(graph.nodeCount());
    for (const std::uint32_t edge : order)
        isInTree[edge] = sets.join(graph.edges()[edge].u, graph.edges()[edge].v);
    return isInTree;
}

/// The flow of every edge, in mm, positive u -> v: what the majority along its chain between two forks says.
std::vector<std::int64_t> flowOf(const LocalGraph& graph)
{
    std::vector<std::int64_t> flow(graph.edges().size(), 0);
    std::vector<bool> isDone(graph.edges().size());
    std::vector<std::pair<std::uint32_t, bool>> chain; // edge, walked u -> v
    for (std::uint32_t fork = 0; fork < graph.nodeCount(); ++fork) {
        if (graph.arms(fork).size() == 2)
            continue;
        for (const LocalGraph::Arm& first : graph.arms(fork)) {
            chain.clear();
            std::int64_t drawn = 0;
            std::int64_t length = 0;
            std::uint32_t node = fork;
            for (LocalGraph::Arm arm = first; !isDone[arm.edge];) {
                const LocalGraph::Edge& edge = graph.edges()[arm.edge];
                isDone[arm.edge] = true;
                chain.emplace_back(arm.edge, edge.u == node);
                drawn += edge.u == node ? edge.drawn : -edge.drawn;
                length += edge.mm;
                node = arm.to;
                const std::span<const LocalGraph::Arm> arms = graph.arms(node);
                if (arms.size() == 2)
                    arm = arms[0].edge == arm.edge ? arms[1] : arms[0];
            }
            const int sign = std::abs(drawn) * 10 < length ? 0 : drawn > 0 ? 1 : -1;
            for (const auto& [edge, isForward] : chain)
                flow[edge] = (isForward ? sign : -sign) * graph.edges()[edge].mm;
        }
    }
    return flow;
}

/// A tree hung up at one node: the way from there to every other.
struct Tree {
    std::vector<std::uint32_t> order; ///< parents before children
    std::vector<std::uint32_t> parentEdge;
    std::vector<std::uint32_t> parent;
    std::vector<std::uint32_t> depth;
    std::vector<std::int64_t> metres; ///< from the root, in mm
    std::vector<std::int64_t> height; ///< what flows towards the node less what flows away from it

    Tree(const LocalGraph& graph, const std::vector<bool>& isInTree, const std::vector<std::int64_t>& flow,
         std::uint32_t root)
        : parentEdge(graph.nodeCount(), kNoParent)
        , parent(graph.nodeCount(), kNoParent)
        , depth(graph.nodeCount(), 0)
        , metres(graph.nodeCount(), 0)
        , height(graph.nodeCount(), 0)
    {
        order.reserve(graph.nodeCount());
        order.push_back(root);
        for (std::size_t next = 0; next < order.size(); ++next) {
            const std::uint32_t node = order[next];
            for (const LocalGraph::Arm& arm : graph.arms(node)) {
                if (!isInTree[arm.edge] || arm.edge == parentEdge[node])
                    continue;
                const LocalGraph::Edge& edge = graph.edges()[arm.edge];
                parentEdge[arm.to] = arm.edge;
                parent[arm.to] = node;
                depth[arm.to] = depth[node] + 1;
                metres[arm.to] = metres[node] + edge.mm;
                height[arm.to] = height[node] + (edge.u == node ? flow[arm.edge] : -flow[arm.edge]);
                order.push_back(arm.to);
            }
        }
    }

    std::uint32_t farthest(const std::vector<std::uint32_t>& nodes) const
    {
        return *std::max_element(nodes.begin(), nodes.end(),
                                 [this](std::uint32_t a, std::uint32_t b) { return metres[a] < metres[b]; });
    }
};

LocalPath pathBetween(const Tree& tree, std::uint32_t from, std::uint32_t to)
{
    LocalPath up{{from}, {}};
    LocalPath down{{to}, {}};
    const auto climb = [&tree](LocalPath& path) {
        path.edges.push_back(tree.parentEdge[path.nodes.back()]);
        path.nodes.push_back(tree.parent[path.nodes.back()]);
    };
    while (up.nodes.back() != down.nodes.back())
        climb(tree.depth[up.nodes.back()] >= tree.depth[down.nodes.back()] ? up : down);
    up.nodes.insert(up.nodes.end(), down.nodes.rbegin() + 1, down.nodes.rend());
    up.edges.insert(up.edges.end(), down.edges.rbegin(), down.edges.rend());
    return up;
}

/// From the end that comes first to the other.
LocalPath longestBetween(const LocalGraph& graph, const std::vector<bool>& isInTree,
                         const std::vector<std::int64_t>& flow, const std::vector<std::uint32_t>& ends)
{
    const std::uint32_t one = Tree(graph, isInTree, flow, ends.front()).farthest(ends);
    const Tree fromEnd(graph, isInTree, flow, one);
    const std::uint32_t other = fromEnd.farthest(ends);
    return pathBetween(fromEnd, std::min(one, other), std::max(one, other));
}

std::int64_t lengthOf(const LocalGraph& graph, const LocalPath& path)
{
    std::int64_t length = 0;
    for (const std::uint32_t edge : path.edges)
        length += graph.edges()[edge].mm;
    return length;
}

/// Between dangling ends, with the flow where it says anything.
LocalPath endToEnd(const LocalGraph& graph, const std::vector<bool>& isInTree, const std::vector<std::int64_t>& flow,
                   const std::vector<std::uint32_t>& ends)
{
    const Tree tree(graph, isInTree, flow, ends.front());
    const auto isLower = [&tree](std::uint32_t a, std::uint32_t b) { return tree.height[a] < tree.height[b]; };
    const std::uint32_t source = *std::min_element(ends.begin(), ends.end(), isLower);
    const std::uint32_t mouth = *std::max_element(ends.begin(), ends.end(), isLower);
    if (source != mouth) {
        LocalPath path = pathBetween(tree, source, mouth);
        if ((tree.height[mouth] - tree.height[source]) * 10 >= lengthOf(graph, path))
            return path;
    }
    return longestBetween(graph, isInTree, flow, ends);
}

/// Metres by the shortest way from a node to every other (Dijkstra).
std::vector<std::int64_t> shortestWays(const LocalGraph& graph, std::uint32_t from)
{
    std::vector<std::int64_t> metres(graph.nodeCount(), std::numeric_limits<std::int64_t>::max());
    using Entry = std::pair<std::int64_t, std::uint32_t>;
    std::priority_queue<Entry, std::vector<Entry>, std::greater<>> open;
    metres[from] = 0;
    open.emplace(0, from);
    while (!open.empty()) {
        const auto [so, node] = open.top();
        open.pop();
        if (so > metres[node])
            continue;
        for (const LocalGraph::Arm& arm : graph.arms(node)) {
            const std::int64_t far = so + graph.edges()[arm.edge].mm;
            if (far < metres[arm.to]) {
                metres[arm.to] = far;
                open.emplace(far, arm.to);
            }
        }
    }
    return metres;
}

std::uint32_t farthestNode(const std::vector<std::int64_t>& metres)
{
    return static_cast<std::uint32_t>(std::max_element(metres.begin(), metres.end()) - metres.begin());
}

LocalPath treePath(const LocalGraph& graph, const std::vector<bool>& isInTree)
{
    std::vector<std::uint32_t> dangling;
    for (std::uint32_t node = 0; node < graph.nodeCount(); ++node) {
        if (graph.arms(node).size() == 1)
            dangling.push_back(node);
    }
    const std::vector<std::int64_t> flow = flowOf(graph);
    std::uint32_t from = dangling.empty() ? farthestNode(shortestWays(graph, 0)) : dangling.front();
    if (dangling.size() > 1) {
        LocalPath path = endToEnd(graph, isInTree, flow, dangling);
        if (graph.isTree())
            return path;
        from = path.nodes.front();
        const std::vector<std::int64_t> metres = shortestWays(graph, from);
        if (metres[farthestNode(metres)] <= 2 * metres[path.nodes.back()])
            return path;
    }
    const std::uint32_t to = farthestNode(shortestWays(graph, from));
    const std::uint32_t first = std::min(from, to);
    return pathBetween(Tree(graph, isInTree, flow, first), first, std::max(from, to));
}

bool isShorter(const LocalGraph::Edge& a, const LocalGraph::Edge& b)
{
    return a.mm < b.mm;
}

LocalPath wholeRing(const LocalGraph& graph)
{
    LocalPath path{{0}, {}};
    std::uint32_t node = 0;
    std::uint32_t edge = graph.arms(0).front().edge;
    do {
        const LocalGraph::Edge& current = graph.edges()[edge];
        node = current.u == node ? current.v : current.u;
        path.edges.push_back(edge);
        path.nodes.push_back(node);
        const std::span<const LocalGraph::Arm> arms = graph.arms(node);
        edge = arms[0].edge == edge ? arms[1].edge : arms[0].edge;
    } while (node != 0);
    return path;
}

} // namespace

std::vector<Step> mainStem(const ReachGraph& graph, std::span<const std::uint32_t> edges,
                           const std::vector<bool>& isCut)
{
    const LocalGraph local(graph, edges, isCut);
    LocalPath path;
    if (local.isRing()) {
        path = wholeRing(local);
    } else {
        path = treePath(local, longestTree(local));
        if (path.edges.empty()) { // nothing but rings at one node
            const auto longest = std::max_element(local.edges().begin(), local.edges().end(), isShorter);
            return {{longest->global, true}};
        }
        if (!local.isTree())
            takeLongerBraids(local, path);
    }
    std::vector<Step> steps;
    steps.reserve(path.edges.size());
    for (std::size_t i = 0; i < path.edges.size(); ++i) {
        const LocalGraph::Edge& edge = local.edges()[path.edges[i]];
        // A ring of one edge leaves and reaches the same node: it is walked as it is.
        steps.push_back({edge.global, edge.u == path.nodes[i]});
    }
    return steps;
}

} // namespace riparia::detail
