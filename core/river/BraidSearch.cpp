// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/river/BraidSearch.h"

#include <algorithm>
#include <tuple>

namespace riparia::detail {

namespace {

constexpr std::uint32_t kUnknown = 0xFFFFFFFF;
constexpr int kMostRounds = 64;
/// Edges walked per start, enough for every way through some dozen branches, and in all.
constexpr std::int64_t kMostSteps = 20'000;
constexpr std::int64_t kMostStepsInAll = 10'000'000;

/// A way around: from path node `from` to path node `to` through `nodes` and `edges`.
struct Detour {
    std::uint32_t from = 0; ///< index on the path
    std::uint32_t to = 0;
    std::int64_t gain = 0; ///< mm longer than the path between the two
    LocalPath way;         ///< nodes strictly between
};

class BraidSearch {
public:
    BraidSearch(const LocalGraph& graph, LocalPath& path)
        : m_graph(graph)
        , m_path(path)
        , m_indexOf(graph.nodeCount(), kUnknown)
        , m_isVisited(graph.nodeCount())
        , m_reach(graph.nodeCount(), kUnknown)
    {}

    void run()
    {
        for (int round = 0; round < kMostRounds; ++round) {
            indexPath();
            std::vector<Detour> detours = findDetours();
            if (detours.empty())
                return;
            apply(detours);
        }
    }

private:
    void indexPath();
    void markDeadEnds();
    std::vector<Detour> findDetours();
    void walk(std::uint32_t from, Detour& best);
    void apply(std::vector<Detour>& detours);

    const LocalGraph& m_graph;
    LocalPath& m_path;
    std::vector<std::uint32_t> m_indexOf; // of each node on the path
    std::vector<std::int64_t> m_metres;   // at each path node
    std::int64_t m_stepsLeft = kMostStepsInAll;
    std::vector<bool> m_isVisited;
    std::vector<std::uint32_t> m_reach; // per node: 0 where nothing but dead ends follow
};

void BraidSearch::indexPath()
{
    std::fill(m_indexOf.begin(), m_indexOf.end(), kUnknown);
    m_metres.assign(1, 0);
    for (std::uint32_t i = 0; i < m_path.nodes.size(); ++i) {
        m_indexOf[m_path.nodes[i]] = i;
        if (i < m_path.edges.size())
            m_metres.push_back(m_metres.back() + m_graph.edges()[m_path.edges[i]].mm);
    }
    markDeadEnds();
}

/// Strips branches that end nowhere: only nodes with two ways left can be on a way around.
void BraidSearch::markDeadEnds()
{
    std::vector<std::uint32_t> ends;
    for (std::uint32_t node = 0; node < m_graph.nodeCount(); ++node) {
        m_reach[node] = static_cast<std::uint32_t>(m_graph.arms(node).size());
        if (m_reach[node] <= 1 && m_indexOf[node] == kUnknown)
            ends.push_back(node);
    }
    while (!ends.empty()) {
        const std::uint32_t node = ends.back();
        ends.pop_back();
        m_reach[node] = 0;
        for (const LocalGraph::Arm& arm : m_graph.arms(node)) {
            if (m_indexOf[arm.to] == kUnknown && m_reach[arm.to] > 0 && --m_reach[arm.to] == 1)
                ends.push_back(arm.to);
        }
    }
}

std::vector<Detour> BraidSearch::findDetours()
{
    std::vector<Detour> detours;
    for (std::uint32_t from = 0; from < m_path.nodes.size(); ++from) {
        Detour best;
        walk(from, best);
        if (best.gain > 0)
            detours.push_back(std::move(best));
    }
    return detours;
}

/// Depth first over all simple ways that leave the path at `from` and come back to it later on.
void BraidSearch::walk(std::uint32_t from, Detour& best)
{
    struct Level {
        std::uint32_t node;
        std::uint32_t edge; // by which it was reached
        std::size_t nextArm;
        std::int64_t metres;
    };
    std::vector<Level> stack{{m_path.nodes[from], kUnknown, 0, 0}};
    std::int64_t steps = std::min(kMostSteps, m_stepsLeft);
    for (m_stepsLeft -= steps; !stack.empty() && steps > 0; --steps) {
        Level& level = stack.back();
        const auto arms = m_graph.arms(level.node);
        if (level.nextArm == arms.size()) {
            m_isVisited[level.node] = false;
            stack.pop_back();
            continue;
        }
        const LocalGraph::Arm arm = arms[level.nextArm++];
        const std::uint32_t index = m_indexOf[arm.to];
        const bool isOnPath = stack.size() == 1 && ((from < m_path.edges.size() && m_path.edges[from] == arm.edge) ||
                                                    (from > 0 && m_path.edges[from - 1] == arm.edge));
        if (isOnPath || arm.edge == level.edge || m_isVisited[arm.to] || (index == kUnknown && m_reach[arm.to] == 0))
            continue;
        const std::int64_t metres = level.metres + m_graph.edges()[arm.edge].mm;
        if (index == kUnknown) {
            m_isVisited[arm.to] = true;
            stack.push_back({arm.to, arm.edge, 0, metres});
        } else if (index > from && metres - (m_metres[index] - m_metres[from]) > best.gain) {
            best = {from, index, metres - (m_metres[index] - m_metres[from]), {}};
            for (std::size_t i = 1; i < stack.size(); ++i) {
                best.way.nodes.push_back(stack[i].node);
                best.way.edges.push_back(stack[i].edge);
            }
            best.way.edges.push_back(arm.edge);
        }
    }
    m_stepsLeft += steps;
    for (const Level& level : stack)
        m_isVisited[level.node] = false;
}

void BraidSearch::apply(std::vector<Detour>& detours)
{
    std::sort(detours.begin(), detours.end(), [](const Detour& a, const Detour& b) {
        return std::tuple(-a.gain, a.from, a.to) < std::tuple(-b.gain, b.from, b.to);
    });
    // Two ways around that share a node off the path must not both be taken; m_isVisited is clear between walks.
    std::vector<const Detour*> taken;
    std::vector<bool> isReplaced(m_path.edges.size());
    for (const Detour& detour : detours) {
        const auto begin = isReplaced.begin() + detour.from;
        const auto end = isReplaced.begin() + detour.to;
        const auto& nodes = detour.way.nodes;
        const auto isVisited = [this](std::uint32_t node) { return m_isVisited[node]; };
        if (std::find(begin, end, true) != end || std::any_of(nodes.begin(), nodes.end(), isVisited))
            continue;
        std::fill(begin, end, true);
        for (const std::uint32_t node : nodes)
            m_isVisited[node] = true;
        taken.push_back(&detour);
    }
    std::sort(taken.begin(), taken.end(), [](const Detour* a, const Detour* b) { return a->from < b->from; });
    LocalPath path;
    std::uint32_t at = 0;
    const auto keep = [&](std::uint32_t until) {
        path.nodes.insert(path.nodes.end(), m_path.nodes.begin() + at, m_path.nodes.begin() + until + 1);
        path.edges.insert(path.edges.end(), m_path.edges.begin() + at, m_path.edges.begin() + until);
    };
    for (const Detour* detour : taken) {
        keep(detour->from);
        path.nodes.insert(path.nodes.end(), detour->way.nodes.begin(), detour->way.nodes.end());
        path.edges.insert(path.edges.end(), detour->way.edges.begin(), detour->way.edges.end());
        for (const std::uint32_t node : detour->way.nodes)
            m_isVisited[node] = false;
        at = detour->to;
    }
    keep(static_cast<std::uint32_t>(m_path.nodes.size() - 1));
    m_path = std::move(path);
}

} // namespace

void takeLongerBraids(const LocalGraph& graph, LocalPath& path)
{
    BraidSearch(graph, path).run();
}

} // namespace riparia::detail
