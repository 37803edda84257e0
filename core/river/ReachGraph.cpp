// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/river/ReachGraph.h"

#include "core/linref/NearestOnEdge.h"
#include "core/river/PointClusters.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <tuple>

namespace riparia::detail {

namespace {

constexpr double kHairpin = -0.7071; ///< cosine of 135 degrees

/// Makes one graph; a class only to share what the steps need.
class GraphMaker {
public:
    GraphMaker(const ReachTable& table, std::span<const std::uint32_t> parts, const BuildOptions& options)
        : m_table(table)
        , m_parts(parts.begin(), parts.end())
        , m_options(options)
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
    bool isDuplicate(const GraphEdge& a, const GraphEdge& b) const;
    void countDegrees();
    void bridgeGaps();
    bool turnsBack(std::uint32_t from, std::uint32_t to, LocalMetric& metric) const;
    std::optional<Point> outward(std::uint32_t node, LocalMetric& metric) const;

    const ReachTable& m_table;
    std::vector<std::uint32_t> m_parts;
    const BuildOptions& m_options;
    ReachGraph m_graph;
    std::vector<std::uint32_t> m_edgeAt; // the one edge of a dangling node
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
        // The one with more vertices stays, of equals the canonically first.
        const std::span<std::uint32_t> same = std::span(order).subspan(begin, end - begin);
        std::stable_sort(same.begin(), same.end(), [&](std::uint32_t i, std::uint32_t j) {
            return m_table.size(part(edges[i].part)) > m_table.size(part(edges[j].part));
        });
        for (std::size_t i = begin + 1; i < end; ++i) {
            for (std::size_t j = begin; j < i && !dropped[order[i]]; ++j) {
                if (!dropped[order[j]] && isDuplicate(edges[order[j]], edges[order[i]])) {
                    dropped[order[i]] = true;
                    m_graph.duplicates.push_back({edges[order[i]].part, edges[order[j]].part});
                }
            }
        }
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
    m_edgeAt.assign(m_graph.nodes.size(), 0);
    for (std::uint32_t i = 0; i < m_graph.edges.size(); ++i) {
        for (const std::uint32_t node : {m_graph.edges[i].a, m_graph.edges[i].b}) {
            ++m_graph.degree[node];
            m_edgeAt[node] = i;
        }
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
    LocalMetric metric(m_table.ruler());
    std::vector<bool> used(m_graph.nodes.size());
    for (const NearPair& gap : gaps) {
        const bool isFree = (m_graph.isDangling(gap.a) && !used[gap.a]) || (m_graph.isDangling(gap.b) && !used[gap.b]);
        const bool isEmpty = m_graph.degree[gap.a] == 0 || m_graph.degree[gap.b] == 0;
        if (!isFree || isEmpty || sets.find(gap.a) == sets.find(gap.b) || turnsBack(gap.a, gap.b, metric))
            continue;
        sets.join(gap.a, gap.b);
        used[gap.a] = used[gap.b] = true;
        const double metres = m_table.ruler().distance(m_graph.nodes[gap.a], m_graph.nodes[gap.b]);
        m_graph.edges.push_back({gap.a, gap.b, GraphEdge::kBridge, Millimetres::fromMetres(metres).value, 0});
    }
}

std::optional<Point> GraphMaker::outward(std::uint32_t node, LocalMetric& metric) const
{
    if (!m_graph.isDangling(node))
        return std::nullopt;
    const GraphEdge& edge = m_graph.edges[m_edgeAt[node]];
    // Seen over the length of a bridge: the last vertices of a line are often crooked.
    const ReachPart& reach = part(edge.part);
    const std::size_t count = m_table.size(reach);
    const auto vertex = [&](std::size_t i) { return m_table.at(reach, edge.a == node ? i : count - 1 - i); };
    std::size_t i = 1;
    while (i + 1 < count && metric.distance(vertex(0), vertex(i)) < m_options.bridge)
        ++i;
    const Ruler::LocalScale scale = metric.scaleAt(vertex(0));
    return Point{(vertex(0).x - vertex(i).x) * scale.x, (vertex(0).y - vertex(i).y) * scale.y};
}

bool GraphMaker::turnsBack(std::uint32_t from, std::uint32_t to, LocalMetric& metric) const
{
    const std::optional<Point> out = outward(from, metric);
    const std::optional<Point> against = outward(to, metric);
    if (!out || !against)
        return false;
    const double size = std::hypot(out->x, out->y) * std::hypot(against->x, against->y);
    return size > 0 && -(out->x * against->x + out->y * against->y) < kHairpin * size;
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
