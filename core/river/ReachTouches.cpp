// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/river/ReachTouches.h"

#include "core/geometry/PackedIndex.h"
#include "core/linref/NearestOnEdge.h"
#include "core/river/PointClusters.h"

#include <algorithm>
#include <tuple>

namespace riparia::detail {

namespace {

/// Ends looked at per end and vertex, on average. A river with its side channels needs a handful.
constexpr std::size_t kMostLooksEach = 50;

class TouchSearch {
public:
    TouchSearch(const ReachTable& table, std::span<const std::uint32_t> parts, double snap)
        : m_table(table)
        , m_parts(parts)
        , m_snap(snap)
        , m_metric(table.ruler())
    {}

    std::vector<ReachTouch> run()
    {
        indexEnds();
        for (const std::uint32_t part : m_parts) {
            if (mayBeTouched(part))
                search(part);
            if (m_looks == 0)
                return {};
        }
        return std::move(m_touches);
    }

private:
    /// An end beside an edge.
    struct Beside {
        std::uint32_t end;
        double metres;
        std::size_t vertex;
        double along;
    };

    void indexEnds();
    Box around(Box box, Point p);
    bool isAtOwnEnd(const ReachPart& part, Point end);
    bool mayBeTouched(std::uint32_t index);
    void search(std::uint32_t index);
    std::vector<Beside> endsBeside(const ReachPart& part);
    ReachTouch touchAt(std::uint32_t index, const Beside& beside);
    void keep(std::uint32_t index, std::vector<ReachTouch> found);

    const ReachTable& m_table;
    std::span<const std::uint32_t> m_parts;
    double m_snap;
    LocalMetric m_metric;
    std::vector<Point> m_ends; // each place once
    PackedIndex m_index;
    std::size_t m_looks = 0; // left
    std::vector<ReachTouch> m_touches;
};

void TouchSearch::indexEnds()
{
    std::size_t vertices = 0;
    for (const std::uint32_t index : m_parts) {
        const ReachPart& part = m_table.parts()[index];
        m_ends.push_back(part.front);
        m_ends.push_back(part.back);
        vertices += ReachTable::size(part);
    }
    std::sort(m_ends.begin(), m_ends.end(), isSmaller);
    m_ends.erase(std::unique(m_ends.begin(), m_ends.end()), m_ends.end());
    std::vector<Box> boxes;
    boxes.reserve(m_ends.size());
    for (const Point end : m_ends)
        boxes.push_back({end.x, end.y, end.x, end.y});
    m_index = PackedIndex(boxes);
    m_looks = kMostLooksEach * (m_ends.size() + vertices);
}

/// The box grown by the snapping distance; `p` is where the scale is taken.
Box TouchSearch::around(Box box, Point p)
{
    const Ruler::LocalScale scale = m_metric.scaleAt(p);
    const double x = 1.01 * m_snap / scale.x;
    const double y = 1.01 * m_snap / scale.y;
    return {box.minX - x, box.minY - y, box.maxX + x, box.maxY + y};
}

bool TouchSearch::isAtOwnEnd(const ReachPart& part, Point end)
{
    return m_metric.distance(part.front, end) <= m_snap || m_metric.distance(part.back, end) <= m_snap;
}

/// Most reaches have no ends near them but those of their neighbours.
bool TouchSearch::mayBeTouched(std::uint32_t index)
{
    const ReachPart& part = m_table.parts()[index];
    if (part.metres <= 2 * m_snap)
        return false;
    Box box;
    for (std::size_t i = 0; i < ReachTable::size(part); ++i)
        box.add(m_table.at(part, i));
    bool found = false;
    m_index.query(around(box, part.front), [&](std::uint32_t end) {
        found = !isAtOwnEnd(part, m_ends[end]);
        m_looks -= m_looks > 0 ? 1 : 0;
        return !found && m_looks > 0;
    });
    return found;
}

std::vector<TouchSearch::Beside> TouchSearch::endsBeside(const ReachPart& part)
{
    std::vector<Beside> found;
    for (std::size_t i = 0; i + 1 < ReachTable::size(part) && m_looks > 0; ++i) {
        const Point a = m_table.at(part, i);
        const Point b = m_table.at(part, i + 1);
        Box box;
        box.add(a);
        box.add(b);
        m_index.query(around(box, a), [&](std::uint32_t end) {
            m_looks -= m_looks > 0 ? 1 : 0;
            const NearestOnEdge near = nearestOnEdge(m_ends[end], a, b, m_metric.scaleAt(m_ends[end]));
            if (near.distance <= m_snap && !isAtOwnEnd(part, m_ends[end]))
                found.push_back({end, near.distance, i, near.along});
            return m_looks > 0;
        });
    }
    return found;
}

/// A vertex within the snapping distance is taken for the place.
ReachTouch TouchSearch::touchAt(std::uint32_t index, const Beside& beside)
{
    const ReachPart& part = m_table.parts()[index];
    const Point a = m_table.at(part, beside.vertex);
    const Point b = m_table.at(part, beside.vertex + 1);
    const double metres = m_table.edge(part, beside.vertex);
    if (std::min(beside.along, 1 - beside.along) * metres > m_snap)
        return {index,
                static_cast<std::uint32_t>(beside.vertex),
                beside.along,
                {a.x + beside.along * (b.x - a.x), a.y + beside.along * (b.y - a.y)}};
    const bool isAtNext = beside.along > 0.5;
    return {index, static_cast<std::uint32_t>(beside.vertex + (isAtNext ? 1 : 0)), 0, isAtNext ? b : a};
}

void TouchSearch::search(std::uint32_t index)
{
    std::vector<Beside> found = endsBeside(m_table.parts()[index]);
    std::sort(found.begin(), found.end(), [](const Beside& a, const Beside& b) {
        return std::tie(a.end, a.metres, a.vertex) < std::tie(b.end, b.metres, b.vertex);
    });
    std::vector<ReachTouch> touches;
    for (std::size_t i = 0; i < found.size(); ++i) {
        if (i == 0 || found[i].end != found[i - 1].end)
            touches.push_back(touchAt(index, found[i]));
    }
    std::sort(touches.begin(), touches.end(), [](const ReachTouch& a, const ReachTouch& b) {
        return std::tie(a.vertex, a.along) < std::tie(b.vertex, b.along);
    });
    keep(index, std::move(touches));
}

/// Leaves out what would make a piece too short to be one.
void TouchSearch::keep(std::uint32_t index, std::vector<ReachTouch> found)
{
    const ReachPart& part = m_table.parts()[index];
    double walked = 0; // to the vertex
    double last = 0;
    std::uint32_t vertex = 0;
    for (const ReachTouch& touch : found) {
        for (; vertex < touch.vertex; ++vertex)
            walked += m_table.edge(part, vertex);
        const double at = walked + (touch.along > 0 ? touch.along * m_table.edge(part, vertex) : 0);
        if (at - last <= m_snap || part.metres - at <= m_snap)
            continue;
        m_touches.push_back(touch);
        last = at;
    }
}

} // namespace

std::vector<ReachTouch> findTouches(const ReachTable& table, std::span<const std::uint32_t> parts, double snap)
{
    if (parts.size() < 2 || !(snap > 0))
        return {};
    return TouchSearch(table, parts, snap).run();
}

} // namespace riparia::detail
