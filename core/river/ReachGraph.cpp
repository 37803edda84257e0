// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/river/ReachGraph.h"

#include "core/linref/NearestOnEdge.h"
#include "core/river/PointClusters.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <numeric>
#include <tuple>

namespace riparia::detail {

namespace {

constexpr double kHairpin = -0.7071; ///< cosine of 135 degrees
constexpr double kAway = -0.1736;    ///< cosine of 100 degrees

/// Makes one graph; a class only to share what the steps need.
class GraphMaker {
public:
    GraphMaker(const ReachTable& table, std::span<const std::uint32_t> parts, const BuildOptions& options)
        : m_table(table)
        , m_parts(parts.begin(), parts.end())
        , m_options(options)
        , m_metric(table.ruler())
    {
        std::sort(m_parts.begin(), m_parts.end(),
                  [this](std::uint32_t a, std::uint32_t b) { return m_table.isBefore(part(a), part(b)); });
    }

    ReachGraph make()
    {
        snapEnds();
        dropDuplicates();
        countDegrees();
        bridgeGaps();
        return std::move(m_graph);
    }

private:
    const ReachPart& part(std::uint32_t index) const { return m_table.parts()[index]; }

    void snapEnds();
    void placeNodes(const std::vector<Point>& ends, const std::vector<std::uint32_t>& node);
    void dropDuplicates();
    void dropDuplicatesOf(std::span<std::uint32_t> same, std::vector<bool>& dropped);
    bool isDuplicate(const GraphEdge& a, const GraphEdge& b) const;
    void countDegrees();
    void bridgeGaps();
    void listEdgesOfNodes();
    bool canBridge(const NearPair& gap, const std::vector<bool>& used);
    std::vector<Point> directionsAt(std::uint32_t node);
    Point direction(Point from, Point to);
    bool turnsBack(std::uint32_t from, std::uint32_t to);
    bool isOpenTowards(std::uint32_t node, std::uint32_t across);

    const ReachTable& m_table;
    std::vector<std::uint32_t> m_parts;
    const BuildOptions& m_options;
    ReachGraph m_graph;
    std::vector<std::pair<std::uint32_t, std::uint32_t>> m_edgesOfNodes; // node, edge; sorted
    LocalMetric m_metric;
};

void GraphMaker::snapEnds()
{
    std::vector<Point> ends;
    ends.reserve(m_parts.size() * 2);
    for (const std::uint32_t index : m_parts) {
        ends.push_back(part(index).front);
        ends.push_back(part(index).back);
    }
    const std::vector<std::uint32_t> node = clusterPoints(ends, m_options.snap, m_table.ruler());
    placeNodes(ends, node);
    m_graph.edges.reserve(m_parts.size());
    for (std::size_t i = 0; i < m_parts.size(); ++i) {
        const ReachPart& reach = part(m_parts[i]);
        const std::uint32_t a = node[2 * i];
        const std::uint32_t b = node[2 * i + 1];
        if (a == b && reach.metres <= 2 * m_options.snap) {
            m_graph.absorbed.push_back(m_parts[i]);
            continue;
        }
        const std::int64_t mm = Millimetres::fromMetres(reach.metres).value;
        m_graph.edges.push_back({a, b, m_parts[i], mm, reach.isFlipped ? -mm : mm});
    }
}

void GraphMaker::placeNodes(const std::vector<Point>& ends, const std::vector<std::uint32_t>& node)
{
    std::uint32_t count = 0;
    for (const std::uint32_t each : node)
        count = std::max(count, each + 1);
    m_graph.nodes.resize(count);
    std::vector<std::uint32_t> order(ends.size());
    std::iota(order.begin(), order.end(), 0u);
    std::sort(order.begin(), order.end(), [&](std::uint32_t i, std::uint32_t j) {
        return std::tie(node[i], ends[i].x, ends[i].y) < std::tie(node[j], ends[j].x, ends[j].y);
    });
    // The place that most ends of a node share; of equals the smallest.
    for (std::size_t begin = 0; begin < order.size();) {
        const std::uint32_t current = node[order[begin]];
        std::size_t most = 0;
        while (begin < order.size() && node[order[begin]] == current) {
            std::size_t end = begin + 1;
            while (end < order.size() && node[order[end]] == current && ends[order[end]] == ends[order[begin]])
                ++end;
            if (end - begin > most) {
                most = end - begin;
                m_graph.nodes[current] = ends[order[begin]];
            }
            begin = end;
        }
    }
}

bool GraphMaker::isDuplicate(const GraphEdge& a, const GraphEdge& b) const
{
    const ReachPart& one = part(a.part);
    const ReachPart& other = part(b.part);
    if (m_table.size(one) == m_table.size(other)) {
        bool equal = true;
        for (std::size_t i = 0; i < m_table.size(one) && equal; ++i)
            equal = m_table.at(one, i) == m_table.at(other, i);
        if (equal)
            return true;
    }
    // Lines a metre apart may differ in length by their wiggles, but not by a quarter.
    const double allowance = 2 * m_options.snap + 0.25 * std::max(one.metres, other.metres);
    return m_options.snap > 0 && std::abs(one.metres - other.metres) <= allowance &&
           runTogether(m_table.line(one), m_table.line(other), m_options.snap, m_table.ruler());
}

/// Of edges between the same two nodes, the one with more vertices stays; of equals the one of the longest line, so that what
/// is drawn over it goes, else the canonically first.
void GraphMaker::dropDuplicatesOf(std::span<std::uint32_t> same, std::vector<bool>& dropped)
{
    const std::vector<GraphEdge>& edges = m_graph.edges;
    const auto reach = [&](std::uint32_t i) -> const ReachPart& { return part(edges[i].part); };
    std::stable_sort(same.begin(), same.end(), [&](std::uint32_t i, std::uint32_t j) {
        const auto rank = [&](const ReachPart& part) {
            return std::pair(ReachTable::size(part), Millimetres::fromMetres(part.whole).value);
        };
        return rank(reach(i)) > rank(reach(j));
    });
    // Duplicates begin equally far west: a crowd of arms is compared with its neighbours only.
    std::multimap<double, std::uint32_t> kept;
    const double reachWest = m_options.snap / m_metric.scaleAt(reach(same.front()).front).x * 1.01;
    for (const std::uint32_t i : same) {
        double west = reach(i).front.x;
        for (std::size_t vertex = 1; vertex < m_table.size(reach(i)); ++vertex)
            west = std::min(west, m_table.at(reach(i), vertex).x);
        auto other = kept.lower_bound(west - reachWest);
        while (other != kept.end() && other->first <= west + reachWest && !isDuplicate(edges[other->second], edges[i]))
            ++other;
        dropped[i] = other != kept.end() && other->first <= west + reachWest;
        if (dropped[i])
            m_graph.duplicates.push_back({edges[i].part, edges[other->second].part});
        else
            kept.emplace(west, i);
    }
}

void GraphMaker::dropDuplicates()
{
    std::vector<GraphEdge>& edges = m_graph.edges;
    const auto ends = [&edges](std::uint32_t i) {
        return std::pair(std::min(edges[i].a, edges[i].b), std::max(edges[i].a, edges[i].b));
    };
    std::vector<std::uint32_t> order(edges.size());
    std::iota(order.begin(), order.end(), 0u);
    std::sort(order.begin(), order.end(),
              [&ends](std::uint32_t i, std::uint32_t j) { return std::pair(ends(i), i) < std::pair(ends(j), j); });
    std::vector<bool> dropped(edges.size());
    for (std::size_t begin = 0; begin < order.size();) {
        std::size_t end = begin + 1;
        while (end < order.size() && ends(order[end]) == ends(order[begin]))
            ++end;
        if (end - begin > 1)
            dropDuplicatesOf(std::span(order).subspan(begin, end - begin), dropped);
        begin = end;
    }
    std::size_t kept = 0;
    for (std::size_t i = 0; i < edges.size(); ++i) {
        if (!dropped[i])
            edges[kept++] = edges[i];
    }
    edges.resize(kept);
}

void GraphMaker::countDegrees()
{
    m_graph.degree.assign(m_graph.nodes.size(), 0);
    for (const GraphEdge& edge : m_graph.edges) {
        ++m_graph.degree[edge.a];
        ++m_graph.degree[edge.b];
    }
}

void GraphMaker::bridgeGaps()
{
    DisjointSets sets(m_graph.nodes.size());
    std::size_t components = m_graph.nodes.size();
    for (const GraphEdge& edge : m_graph.edges)
        components -= sets.join(edge.a, edge.b) ? 1 : 0;
    if (components < 2 || !(m_options.bridge > 0))
        return;
    std::vector<NearPair> gaps = pairsWithin(m_graph.nodes, m_options.bridge, m_table.ruler());
    const auto tenths = [](const NearPair& gap) { return toInteger(gap.metres, 10'000); };
    std::sort(gaps.begin(), gaps.end(), [&tenths](const NearPair& one, const NearPair& other) {
        return std::tuple(tenths(one), one.a, one.b) < std::tuple(tenths(other), other.a, other.b);
    });
    listEdgesOfNodes();
    std::vector<bool> used(m_graph.nodes.size());
    for (const NearPair& gap : gaps) {
        if (sets.find(gap.a) == sets.find(gap.b) || !canBridge(gap, used))
            continue;
        sets.join(gap.a, gap.b);
        used[gap.a] = used[gap.b] = true;
        const double metres = m_table.ruler().distance(m_graph.nodes[gap.a], m_graph.nodes[gap.b]);
        m_graph.edges.push_back({gap.a, gap.b, GraphEdge::kBridge, Millimetres::fromMetres(metres).value, 0});
    }
}

void GraphMaker::listEdgesOfNodes()
{
    for (std::uint32_t i = 0; i < m_graph.edges.size(); ++i) {
        m_edgesOfNodes.emplace_back(m_graph.edges[i].a, i);
        m_edgesOfNodes.emplace_back(m_graph.edges[i].b, i);
    }
    std::sort(m_edgesOfNodes.begin(), m_edgesOfNodes.end());
}

bool GraphMaker::canBridge(const NearPair& gap, const std::vector<bool>& used)
{
    if (m_graph.degree[gap.a] == 0 || m_graph.degree[gap.b] == 0)
        return false;
    const bool isEndA = m_graph.isDangling(gap.a);
    const bool isEndB = m_graph.isDangling(gap.b);
    if (isEndA && isEndB)
        return !(used[gap.a] && used[gap.b]) && !turnsBack(gap.a, gap.b);
    if (isEndA || isEndB)
        return !used[isEndA ? gap.a : gap.b];
    return isOpenTowards(gap.a, gap.b) && isOpenTowards(gap.b, gap.a);
}

/// Unit vectors into the reaches at a node, in metres, seen over the length of a bridge: the last vertices of a line are
/// often crooked.
std::vector<Point> GraphMaker::directionsAt(std::uint32_t node)
{
    std::vector<Point> directions;
    auto entry = std::lower_bound(m_edgesOfNodes.begin(), m_edgesOfNodes.end(), std::pair(node, 0u));
    for (; entry != m_edgesOfNodes.end() && entry->first == node; ++entry) {
        const ReachPart& reach = part(m_graph.edges[entry->second].part);
        const std::size_t count = m_table.size(reach);
        const bool isRing = m_graph.edges[entry->second].a == m_graph.edges[entry->second].b;
        const bool isSecondEntry = isRing && !directions.empty() && std::prev(entry)->second == entry->second;
        const bool isFromFront = m_graph.edges[entry->second].a == node && !isSecondEntry;
        const auto vertex = [&](std::size_t i) { return m_table.at(reach, isFromFront ? i : count - 1 - i); };
        std::size_t i = 1;
        while (i + 1 < count && m_metric.distance(vertex(0), vertex(i)) < m_options.bridge)
            ++i;
        directions.push_back(direction(vertex(0), vertex(i)));
    }
    return directions;
}

Point GraphMaker::direction(Point from, Point to)
{
    const Ruler::LocalScale scale = m_metric.scaleAt(from);
    const double x = (to.x - from.x) * scale.x;
    const double y = (to.y - from.y) * scale.y;
    const double length = std::sqrt(x * x + y * y);
    return length > 0 ? Point{x / length, y / length} : Point{0, 0};
}

bool GraphMaker::turnsBack(std::uint32_t from, std::uint32_t to)
{
    const Point one = directionsAt(from).front();
    const Point other = directionsAt(to).front();
    return -(one.x * other.x + one.y * other.y) < kHairpin;
}

/// All reaches at the node lead away from the gap: the end of a braid, not a place along a river.
bool GraphMaker::isOpenTowards(std::uint32_t node, std::uint32_t across)
{
    const Point gap = direction(m_graph.nodes[node], m_graph.nodes[across]);
    const std::vector<Point> directions = directionsAt(node);
    return std::all_of(directions.begin(), directions.end(),
                       [gap](Point d) { return d.x * gap.x + d.y * gap.y < kAway; });
}

/// Every vertex of `line` is within `tolerance` metres of `other`.
bool isAlong(const Line& line, const Line& other, double tolerance, const Ruler& ruler)
{
    // Vertices follow each other along the other line, so the search goes on where the last one was found.
    LocalMetric metric(ruler);
    std::size_t edge = 0;
    for (const Point& p : line) {
        const Ruler::LocalScale scale = metric.scaleAt(p);
        const std::size_t edges = other.size() - 1;
        bool found = false;
        for (std::size_t step = 0; step < edges && !found; ++step) {
            const std::size_t candidate = (edge + step) % edges;
            found = nearestOnEdge(p, other[candidate], other[candidate + 1], scale).distance <= tolerance;
            if (found)
                edge = candidate;
        }
        if (!found)
            return false;
    }
    return true;
}

} // namespace

bool runTogether(const Line& a, const Line& b, double tolerance, const Ruler& ruler)
{
    return isAlong(a, b, tolerance, ruler) && isAlong(b, a, tolerance, ruler);
}

ReachGraph makeGraph(const ReachTable& table, std::span<const std::uint32_t> parts, const BuildOptions& options)
{
    return GraphMaker(table, parts, options).make();
}

} // namespace riparia::detail
