// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/river/PathLine.h"

#include "core/geometry/CompensatedSum.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace riparia::detail {

namespace {

/// Collects the vertices of one path.
class LineMaker {
public:
    LineMaker(const ReachTable& table, const ReachGraph& graph, const BuildOptions& options)
        : m_table(table)
        , m_graph(graph)
        , m_zs(table.shapes().z)
        , m_longest(table.ruler().crs().isGeographic() ? options.densifyBeyondGeographic
                                                       : options.densifyBeyondProjected)
    {}

    PathLine make(const std::vector<Step>& steps)
    {
        std::size_t vertices = 1;
        for (const Step& step : steps) {
            const GraphEdge& edge = m_graph.edges[step.edge];
            vertices += edge.isBridge() ? 1 : m_table.size(m_table.parts()[edge.part]) - 1;
        }
        m_path.line.reserve(vertices);
        m_path.metres.reserve(vertices);
        if (!m_zs.empty())
            m_path.z.reserve(vertices);
        for (const Step& step : steps) {
            if (m_graph.edges[step.edge].isBridge())
                addBridge(step);
            else
                addReach(step);
        }
        if (std::none_of(m_path.z.begin(), m_path.z.end(), [](double z) { return std::isfinite(z); }))
            m_path.z.clear();
        std::sort(m_path.shapes.begin(), m_path.shapes.end());
        m_path.shapes.erase(std::unique(m_path.shapes.begin(), m_path.shapes.end()), m_path.shapes.end());
        m_path.reaches = m_reaches.value();
        m_path.snapped = m_snapped.value();
        return std::move(m_path);
    }

private:
    Point nodeAt(const Step& step, bool atEnd) const
    {
        const GraphEdge& edge = m_graph.edges[step.edge];
        return m_graph.nodes[step.isForward == atEnd ? edge.b : edge.a];
    }
    void addReach(const Step& step);
    void addBridge(const Step& step);
    void start(Point p, double z);
    void add(Point p, double z, double metres);
    void addDivided(Point p, double z, double metres);
    void push(Point p, double z, double metres);

    const ReachTable& m_table;
    const ReachGraph& m_graph;
    const std::vector<double>& m_zs;
    double m_longest;
    PathLine m_path;
    CompensatedSum m_along;
    CompensatedSum m_reaches;
    CompensatedSum m_snapped;
};

void LineMaker::push(Point p, double z, double metres)
{
    m_along.add(metres);
    m_path.line.push_back(p);
    m_path.metres.push_back(m_along.value());
    if (!m_zs.empty())
        m_path.z.push_back(z);
}

void LineMaker::start(Point p, double z)
{
    if (m_path.line.empty())
        push(p, z, 0);
    else if (!m_path.z.empty() && std::isnan(m_path.z.back()))
        m_path.z.back() = z; // the end of a bridge is the beginning of a reach
}

void LineMaker::add(Point p, double z, double metres)
{
    if (metres > m_longest)
        addDivided(p, z, metres);
    else
        push(p, z, metres);
}

void LineMaker::addDivided(Point p, double z, double metres)
{
    const Line pieces = m_table.ruler().divided({m_path.line.back(), p}, m_longest);
    const auto count = static_cast<double>(pieces.size() - 1);
    const double lastZ = m_path.z.empty() ? z : m_path.z.back();
    for (std::size_t i = 1; i < pieces.size(); ++i)
        push(pieces[i], i + 1 == pieces.size() ? z : lastZ + (z - lastZ) * static_cast<double>(i) / count,
             metres / count);
    m_path.divided += pieces.size() > 2 ? 1 : 0;
}

void LineMaker::addReach(const Step& step)
{
    const ReachPart& part = m_table.parts()[m_graph.edges[step.edge].part];
    const std::size_t count = m_table.size(part);
    const auto z = [&](std::size_t i) { return m_zs.empty() ? 0 : m_zs[m_table.vertex(part, i)]; };
    const auto canonical = [&](std::size_t i) { return step.isForward ? i : count - 1 - i; };
    const Point from = nodeAt(step, false);
    const Point to = nodeAt(step, true);
    const bool isStartMoved = from != m_table.at(part, canonical(0));
    const bool isEndMoved = to != m_table.at(part, canonical(count - 1));
    start(from, z(canonical(0)));
    for (std::size_t i = 1; i < count; ++i) {
        const bool isLast = i + 1 == count;
        const Point p = isLast ? to : m_table.at(part, canonical(i));
        double metres = m_table.edge(part, std::min(canonical(i), canonical(i - 1)));
        if ((i == 1 && isStartMoved) || (isLast && isEndMoved)) {
            const double moved = m_table.ruler().distance(m_path.line.back(), p);
            m_snapped.add(moved - metres);
            metres = moved;
        }
        add(p, z(canonical(i)), metres);
    }
    m_reaches.add(part.metres);
    m_path.shapes.push_back(part.shape);
}

void LineMaker::addBridge(const Step& step)
{
    const Point from = nodeAt(step, false);
    const Point to = nodeAt(step, true);
    const double noZ = std::numeric_limits<double>::quiet_NaN();
    const double metres = m_table.ruler().distance(from, to);
    start(from, noZ);
    const double begin = m_along.value();
    add(to, noZ, metres);
    m_path.bridges.push_back({begin, m_along.value(), {(from.x + to.x) / 2, (from.y + to.y) / 2}});
    m_path.bridged += metres;
}

} // namespace

PathLine drawPath(const ReachTable& table, const ReachGraph& graph, const std::vector<Step>& steps,
                  const BuildOptions& options)
{
    return LineMaker(table, graph, options).make(steps);
}

} // namespace riparia::detail
