// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/river/PointClusters.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace riparia::detail {

namespace {

/// Up to here comparing each with each is faster than a grid.
constexpr std::size_t kFew = 64;

/// Points sorted into square cells of a given size in metres, as near as the scale is the same everywhere.
class PointGrid {
public:
    PointGrid(std::span<const Point> points, double cellMetres, double radius, const Ruler& ruler)
        : m_points(points)
    {
        Box box;
        for (const Point& p : points)
            box.add(p);
        m_corner = {box.minX, box.minY};
        const auto [least, most] = scales(box, ruler);
        m_cellX = cellMetres / most.x;
        m_cellY = cellMetres / most.y;
        m_reachX = static_cast<std::int64_t>(std::ceil(radius / (m_cellX * least.x)));
        m_reachY = static_cast<std::int64_t>(std::ceil(radius / (m_cellY * least.y)));
        m_items.reserve(points.size());
        for (std::uint32_t i = 0; i < points.size(); ++i)
            m_items.push_back({row(points[i]), column(points[i]), i});
        std::sort(m_items.begin(), m_items.end());
        for (std::size_t i = 0; i < m_items.size(); ++i) {
            if (i == 0 || m_items[i].row != m_items[i - 1].row || m_items[i].column != m_items[i - 1].column)
                m_cells.push_back(i);
        }
    }

    /// Calls work(items of a cell, items of itself or of a later cell nearby) for all such pairs of cells.
    template <class Work>
    void forNeighbours(const Work& work) const
    {
        for (std::size_t cell = 0; cell < m_cells.size(); ++cell) {
            const std::span<const Item> own = itemsOf(cell);
            for (std::int64_t rows = 0; rows <= m_reachY; ++rows) {
                const Item from{own.front().row + rows, own.front().column - (rows > 0 ? m_reachX : 0), 0};
                const std::int64_t lastColumn = own.front().column + m_reachX;
                for (std::size_t other = firstCell(from); other < m_cells.size(); ++other) {
                    const std::span<const Item> items = itemsOf(other);
                    if (items.front().row != from.row || items.front().column > lastColumn)
                        break;
                    work(own, items);
                }
            }
        }
    }

    struct Item {
        std::int64_t row;
        std::int64_t column;
        std::uint32_t point;

        friend auto operator<=>(const Item&, const Item&) = default;
    };

private:
    std::int64_t row(Point p) const { return static_cast<std::int64_t>(std::floor((p.y - m_corner.y) / m_cellY)); }
    std::int64_t column(Point p) const { return static_cast<std::int64_t>(std::floor((p.x - m_corner.x) / m_cellX)); }
    std::span<const Item> itemsOf(std::size_t cell) const
    {
        const std::size_t end = cell + 1 < m_cells.size() ? m_cells[cell + 1] : m_items.size();
        return std::span(m_items).subspan(m_cells[cell], end - m_cells[cell]);
    }
    std::size_t firstCell(const Item& from) const
    {
        const auto found =
            std::lower_bound(m_cells.begin(), m_cells.end(), from,
                             [this](std::size_t cell, const Item& item) { return m_items[cell] < item; });
        return static_cast<std::size_t>(found - m_cells.begin());
    }
    /// The smallest and largest scales over a box. Near a pole the smallest vanishes: a floor keeps the search finite.
    static std::pair<Ruler::LocalScale, Ruler::LocalScale> scales(const Box& box, const Ruler& ruler)
    {
        constexpr double kMostRatio = 16;
        Ruler::LocalScale least{std::numeric_limits<double>::infinity(), std::numeric_limits<double>::infinity()};
        Ruler::LocalScale most{0, 0};
        for (const double fx : {0.0, 0.5, 1.0}) {
            for (const double fy : {0.0, 0.5, 1.0}) {
                const Ruler::LocalScale scale =
                    ruler.localScale({box.minX + fx * (box.maxX - box.minX), box.minY + fy * (box.maxY - box.minY)});
                least = {std::min(least.x, scale.x), std::min(least.y, scale.y)};
                most = {std::max(most.x, scale.x), std::max(most.y, scale.y)};
            }
        }
        return {{std::max(least.x, most.x / kMostRatio), std::max(least.y, most.y / kMostRatio)}, most};
    }

    std::span<const Point> m_points;
    Point m_corner;
    double m_cellX = 1;
    double m_cellY = 1;
    std::int64_t m_reachX = 1;
    std::int64_t m_reachY = 1;
    std::vector<Item> m_items;
    std::vector<std::size_t> m_cells; // index of the first item of each
};

std::vector<std::uint32_t> numbered(DisjointSets& sets, std::size_t count)
{
    std::vector<std::uint32_t> number(count);
    std::uint32_t next = 0;
    for (std::uint32_t i = 0; i < count; ++i) {
        const std::uint32_t first = sets.find(i);
        number[i] = first == i ? next++ : number[first];
    }
    return number;
}

void joinEqual(std::span<const Point> points, DisjointSets& sets)
{
    std::vector<std::uint32_t> order(points.size());
    std::iota(order.begin(), order.end(), 0u);
    std::sort(order.begin(), order.end(), [&points](std::uint32_t a, std::uint32_t b) {
        return points[a].x != points[b].x ? points[a].x < points[b].x : points[a].y < points[b].y;
    });
    for (std::size_t i = 1; i < order.size(); ++i) {
        if (points[order[i]] == points[order[i - 1]])
            sets.join(order[i - 1], order[i]);
    }
}

void joinWithin(std::span<const Point> points, double radius, const Ruler& ruler, DisjointSets& sets)
{
    // Cells so small that all points of one cell are near each other: a crowd costs no more than its cells.
    LocalMetric metric(ruler);
    const PointGrid grid(points, radius / std::sqrt(2.0) * 0.999, radius, ruler);
    using Items = std::span<const PointGrid::Item>;
    const auto meet = [&](Items some, Items others) {
        for (const PointGrid::Item& a : some) {
            for (const PointGrid::Item& b : others) {
                if (metric.distance(points[a.point], points[b.point]) <= radius)
                    return sets.join(a.point, b.point);
            }
        }
        return false;
    };
    grid.forNeighbours([&](Items own, Items others) {
        if (own.data() == others.data()) {
            for (const PointGrid::Item& item : own)
                sets.join(own.front().point, item.point);
        } else if (sets.find(own.front().point) != sets.find(others.front().point)) {
            meet(own, others);
        }
    });
}

} // namespace

DisjointSets::DisjointSets(std::size_t count)
    : m_parent(count)
{
    std::iota(m_parent.begin(), m_parent.end(), 0u);
}

std::uint32_t DisjointSets::find(std::uint32_t item)
{
    while (m_parent[item] != item) {
        m_parent[item] = m_parent[m_parent[item]];
        item = m_parent[item];
    }
    return item;
}

bool DisjointSets::join(std::uint32_t a, std::uint32_t b)
{
    a = find(a);
    b = find(b);
    if (a == b)
        return false;
    m_parent[std::max(a, b)] = std::min(a, b);
    return true;
}

Ruler::LocalScale LocalMetric::scaleAt(Point p)
{
    constexpr double kFar = 30'000; ///< metres; up to there the scale changes by half a percent
    const double dx = std::abs(p.x - m_at.x) * m_scale.x;
    const double dy = std::abs(p.y - m_at.y) * m_scale.y;
    if (m_scale.x == 0 || dx > kFar || dy > kFar) {
        m_at = p;
        m_scale = m_ruler.localScale(p);
    }
    return m_scale;
}

double LocalMetric::distance(Point a, Point b)
{
    if (a == b)
        return 0;
    const Ruler::LocalScale scale = scaleAt(a);
    const double x = (a.x - b.x) * scale.x;
    const double y = (a.y - b.y) * scale.y;
    return std::sqrt(x * x + y * y);
}

std::vector<std::uint32_t> clusterPoints(std::span<const Point> points, double radius, const Ruler& ruler)
{
    DisjointSets sets(points.size());
    if (points.size() <= kFew) {
        LocalMetric metric(ruler);
        for (std::uint32_t i = 0; i < points.size(); ++i) {
            for (std::uint32_t j = i + 1; j < points.size(); ++j) {
                if (points[i] == points[j] || (radius > 0 && metric.distance(points[i], points[j]) <= radius))
                    sets.join(i, j);
            }
        }
    } else if (radius > 0) {
        joinWithin(points, radius, ruler, sets);
    } else {
        joinEqual(points, sets);
    }
    return numbered(sets, points.size());
}

std::vector<NearPair> pairsWithin(std::span<const Point> points, double radius, const Ruler& ruler)
{
    std::vector<NearPair> pairs;
    if (!(radius > 0))
        return pairs;
    LocalMetric metric(ruler);
    const auto test = [&](std::uint32_t a, std::uint32_t b) {
        const double metres = metric.distance(points[std::min(a, b)], points[std::max(a, b)]);
        if (metres <= radius)
            pairs.push_back({std::min(a, b), std::max(a, b), metres});
    };
    if (points.size() <= kFew) {
        for (std::uint32_t i = 0; i < points.size(); ++i) {
            for (std::uint32_t j = i + 1; j < points.size(); ++j)
                test(i, j);
        }
        return pairs;
    }
    using Items = std::span<const PointGrid::Item>;
    PointGrid(points, radius, radius, ruler).forNeighbours([&](Items own, Items others) {
        for (std::size_t i = 0; i < own.size(); ++i) {
            for (std::size_t j = own.data() == others.data() ? i + 1 : 0; j < others.size(); ++j)
                test(own[i].point, others[j].point);
        }
    });
    return pairs;
}

} // namespace riparia::detail
