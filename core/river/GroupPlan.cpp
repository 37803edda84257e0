// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/river/GroupPlan.h"

#include "core/river/PointClusters.h"

#include <algorithm>

namespace riparia::detail {

namespace {

using EdgeList = std::vector<std::uint32_t>;

/// Looks at every edge, on average, before the rest of a web is taken as it is. A river with tributaries of tributaries
/// needs as many as it has orders, five or ten.
constexpr std::size_t kMostWork = 200;

/// Takes main stems out of components and side channels out of what is left.
class Planner {
public:
    Planner(const ReachTable& table, GroupPlan& plan, Origin origin)
        : m_table(table)
        , m_plan(plan)
        , m_origin(origin)
        , m_isCut(plan.graph.nodes.size())
        , m_owner(plan.graph.nodes.size(), RiverPath::kNoParent)
        , m_ownerIndex(plan.graph.nodes.size(), 0)
    {}

    void run()
    {
        EdgeList all(m_plan.graph.edges.size());
        for (std::uint32_t i = 0; i < all.size(); ++i)
            all[i] = i;
        std::vector<EdgeList> components = connected(all);
        m_plan.components = static_cast<std::uint32_t>(components.size());
        for (std::uint32_t component = 0; component < components.size(); ++component) {
            std::vector<EdgeList> waiting;
            waiting.push_back(std::move(components[component]));
            for (std::size_t next = 0; next < waiting.size(); ++next) {
                const EdgeList edges = std::move(waiting[next]);
                for (EdgeList& rest : takePath(edges, component))
                    waiting.push_back(std::move(rest));
            }
        }
    }

private:
    std::vector<EdgeList> connected(const EdgeList& edges);
    std::vector<EdgeList> cutAtForks(const EdgeList& edges);
    std::vector<EdgeList> takePath(const EdgeList& edges, std::uint32_t component);
    bool hasReach(const EdgeList& edges) const;
    std::uint32_t startOf(const Step& step) const;
    std::uint32_t endOf(const Step& step) const;
    void orient(RiverPath& path);
    void findParent(RiverPath& path) const;
    void claimNodes(const RiverPath& path);

    const ReachTable& m_table;
    GroupPlan& m_plan;
    Origin m_origin;
    std::size_t m_work = 0;                  // edges looked at so far
    std::vector<std::uint32_t> m_mainOf;     // of each component: its main stem
    std::vector<bool> m_isCut;               // on a path that has been taken
    std::vector<std::uint32_t> m_owner;      // the first path through a node
    std::vector<std::uint32_t> m_ownerIndex; // and the node's number on it
};

/// Edges grouped by connection through nodes that are not cut; groups in order of their first edge.
std::vector<EdgeList> Planner::connected(const EdgeList& edges)
{
    const std::vector<GraphEdge>& all = m_plan.graph.edges;
    DisjointSets sets(edges.size());
    std::vector<std::pair<std::uint32_t, std::uint32_t>> ends;
    ends.reserve(edges.size() * 2);
    for (std::uint32_t i = 0; i < edges.size(); ++i) {
        ends.emplace_back(all[edges[i]].a, i);
        ends.emplace_back(all[edges[i]].b, i);
    }
    std::sort(ends.begin(), ends.end());
    for (std::size_t i = 1; i < ends.size(); ++i) {
        if (ends[i].first == ends[i - 1].first && !m_isCut[ends[i].first])
            sets.join(ends[i].second, ends[i - 1].second);
    }
    std::vector<EdgeList> groups;
    std::vector<std::uint32_t> groupOf(edges.size());
    for (std::uint32_t i = 0; i < edges.size(); ++i) {
        const std::uint32_t first = sets.find(i);
        if (first == i) {
            groupOf[i] = static_cast<std::uint32_t>(groups.size());
            groups.emplace_back();
        }
        groups[groupOf[first]].push_back(edges[i]);
    }
    return groups;
}

/// Gives up on main stems: every piece between two forks is its own river.
std::vector<EdgeList> Planner::cutAtForks(const EdgeList& edges)
{
    std::vector<std::uint32_t> ends;
    ends.reserve(edges.size() * 2);
    for (const std::uint32_t edge : edges) {
        ends.push_back(m_plan.graph.edges[edge].a);
        ends.push_back(m_plan.graph.edges[edge].b);
    }
    std::sort(ends.begin(), ends.end());
    for (std::size_t i = 2; i < ends.size(); ++i) {
        if (ends[i] != ends[i - 2] || m_isCut[ends[i]])
            continue;
        m_isCut[ends[i]] = true;
        m_owner[ends[i]] = m_mainOf.back();
    }
    return connected(edges);
}

bool Planner::hasReach(const EdgeList& edges) const
{
    return std::any_of(edges.begin(), edges.end(),
                       [this](std::uint32_t edge) { return !m_plan.graph.edges[edge].isBridge(); });
}

std::uint32_t Planner::startOf(const Step& step) const
{
    const GraphEdge& edge = m_plan.graph.edges[step.edge];
    return step.isForward ? edge.a : edge.b;
}

std::uint32_t Planner::endOf(const Step& step) const
{
    const GraphEdge& edge = m_plan.graph.edges[step.edge];
    return step.isForward ? edge.b : edge.a;
}

std::vector<EdgeList> Planner::takePath(const EdgeList& edges, std::uint32_t component)
{
    if (!hasReach(edges))
        return {};
    m_work += edges.size();
    if (m_work > kMostWork * m_plan.graph.edges.size() && component < m_mainOf.size()) {
        std::vector<EdgeList> chains = cutAtForks(edges);
        if (chains.size() > 1)
            return chains;
    }
    RiverPath path;
    path.component = component;
    path.steps = mainStem(m_plan.graph, edges, m_isCut);
    orient(path);
    findParent(path);
    claimNodes(path);
    if (m_mainOf.size() <= component)
        m_mainOf.push_back(static_cast<std::uint32_t>(m_plan.paths.size()));
    EdgeList used;
    for (const Step& step : path.steps)
        used.push_back(step.edge);
    m_plan.paths.push_back(std::move(path));
    if (used.size() == edges.size())
        return {};
    std::sort(used.begin(), used.end());
    EdgeList rest;
    std::set_difference(edges.begin(), edges.end(), used.begin(), used.end(), std::back_inserter(rest));
    return connected(rest);
}

void Planner::orient(RiverPath& path)
{
    path.from = startOf(path.steps.front());
    path.to = endOf(path.steps.back());
    FlowDecision decision =
        decideFlow(m_table, m_plan.graph, path.steps, originOf(m_table, m_plan.graph, path.steps, m_origin));
    const bool leaves = m_isCut[path.from];
    const bool joins = m_isCut[path.to];
    if (leaves && joins && m_owner[path.from] == m_owner[path.to] && path.from != path.to) {
        decision = {m_ownerIndex[path.from] > m_ownerIndex[path.to], FlowReason::Stem};
        if (!isConfirmed(m_plan.paths[m_owner[path.from]].flow))
            decision.reason = FlowReason::Undecided;
    } else if (decision.reason == FlowReason::Undecided && leaves != joins) {
        decision.isAgainst = leaves; // a branch without a word of its own is taken for a tributary
    }
    path.flow = decision.reason;
    if (!decision.isAgainst)
        return;
    std::reverse(path.steps.begin(), path.steps.end());
    for (Step& step : path.steps)
        step.isForward = !step.isForward;
    std::swap(path.from, path.to);
}

void Planner::findParent(RiverPath& path) const
{
    for (const std::uint32_t end : {path.to, path.from}) {
        if (m_isCut[end]) {
            path.parent = m_owner[end];
            path.parentIndex = m_ownerIndex[end];
        }
    }
    path.rejoins = m_isCut[path.from] && m_isCut[path.to];
}

void Planner::claimNodes(const RiverPath& path)
{
    const auto number = static_cast<std::uint32_t>(m_plan.paths.size());
    std::uint32_t index = 0;
    const auto claim = [&](std::uint32_t node) {
        if (!m_isCut[node]) {
            m_isCut[node] = true;
            m_owner[node] = number;
            m_ownerIndex[node] = index;
        }
        ++index;
    };
    claim(path.from);
    for (const Step& step : path.steps)
        claim(endOf(step));
}

} // namespace

GroupPlan planGroup(const ReachTable& table, std::span<const std::uint32_t> parts, const BuildOptions& options)
{
    GroupPlan plan;
    plan.graph = makeGraph(table, parts, options);
    Planner(table, plan, options.origin).run();
    return plan;
}

} // namespace riparia::detail
