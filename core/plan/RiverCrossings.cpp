// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/RiverCrossings.h"

#include "core/geometry/PackedIndex.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <tuple>
#include <utility>

namespace riparia {

namespace {

constexpr double kEndMetres = 1.0;   // an end this near the river begins there
constexpr double kSameMetres = 0.01; // over and back again at one place is a touch

/// A change of sides at a place.
struct SideChange {
    Point place;
    bool isToLeft = false;
};

double sideOf(Point p, Point from, Point to)
{
    return crossProduct({to.x - from.x, to.y - from.y}, {p.x - from.x, p.y - from.y});
}

/// Where the way p-q goes over the edge a-b. What lies on a line counts to its right, so that a vertex is met by one of its two edges.
bool crosses(Point p, Point q, Point a, Point b, SideChange& change)
{
    const double before = sideOf(p, a, b);
    const double after = sideOf(q, a, b);
    if ((before > 0) == (after > 0) || (sideOf(a, p, q) > 0) == (sideOf(b, p, q) > 0))
        return false;
    const double share = before / (before - after);
    change = {{p.x + share * (q.x - p.x), p.y + share * (q.y - p.y)}, after > 0};
    return std::isfinite(change.place.x) && std::isfinite(change.place.y);
}

/// The edges of a river's line, so that those near an edge of a path are found quickly.
class RiverEdges {
public:
    explicit RiverEdges(const Line& line)
        : m_line(line)
    {
        std::vector<Box> boxes;
        for (std::size_t i = 1; i < line.size(); ++i) {
            Box box;
            box.add(line[i - 1]);
            box.add(line[i]);
            boxes.push_back(box);
        }
        m_index = PackedIndex(boxes);
    }

    /// Where the way from p to q changes sides, in its order.
    std::vector<SideChange> changes(Point p, Point q) const
    {
        Box box;
        box.add(p);
        box.add(q);
        std::vector<SideChange> found;
        for (const std::uint32_t edge : m_index.query(box)) {
            SideChange change;
            if (crosses(p, q, m_line[edge], m_line[edge + 1], change))
                found.push_back(change);
        }
        std::ranges::sort(found, {}, [p](const SideChange& change) {
            return (change.place.x - p.x) * (change.place.x - p.x) + (change.place.y - p.y) * (change.place.y - p.y);
        });
        return found;
    }

private:
    const Line& m_line;
    PackedIndex m_index;
};

/// A crossing and where on the greenway it is.
struct OrderedCrossing {
    std::size_t line = 0;
    std::size_t edge = 0;
    double along = 0; // that edge, in units of the plan
    bool isToLeft = false;
    RiverCrossing crossing;
};

void addCrossings(const River& river, const Line& line, std::size_t lineNumber, std::vector<OrderedCrossing>& all)
{
    const Alignment& alignment = *river.alignment;
    const RiverEdges edges(alignment.points());
    const auto isBeside = [&](Point a, Point b, double metres) { return alignment.ruler().distance(a, b) <= metres; };
    const bool isOpen = line.front() != line.back();
    const std::size_t first = all.size();
    for (std::size_t edge = 1; edge < line.size(); ++edge) {
        for (const SideChange& change : edges.changes(line[edge - 1], line[edge])) {
            const bool isBack = all.size() > first && all.back().isToLeft != change.isToLeft &&
                                isBeside(all.back().crossing.place, change.place, kSameMetres);
            if (isBack)
                all.pop_back();
            else if (!isOpen || (!isBeside(line.front(), change.place, kEndMetres) &&
                                 !isBeside(line.back(), change.place, kEndMetres)))
                all.push_back({lineNumber,
                               edge,
                               std::hypot(change.place.x - line[edge - 1].x, change.place.y - line[edge - 1].y),
                               change.isToLeft,
                               {river.key, alignment.locate(change.place).at, change.place}});
        }
    }
}

} // namespace

std::vector<RiverCrossing> riverCrossings(const Plan& plan, const Greenway& greenway)
{
    std::vector<OrderedCrossing> all;
    for (const auto& [id, row] : plan.rivers()) {
        const River& river = row->river;
        if (row->meta.deleted || !river.alignment || (greenway.isAlongRiver() && greenway.link.water == river.key))
            continue;
        const Box bounds = boundsOf(river.alignment->points());
        for (std::size_t i = 0; i < greenway.lines.size(); ++i) {
            if (greenway.lines[i].size() >= 2 && bounds.intersects(boundsOf(greenway.lines[i])))
                addCrossings(river, greenway.lines[i], i, all);
        }
    }
    std::ranges::stable_sort(all, {},
                             [](const OrderedCrossing& one) { return std::tuple(one.line, one.edge, one.along); });
    std::vector<RiverCrossing> crossings;
    for (OrderedCrossing& one : all)
        crossings.push_back(std::move(one.crossing));
    return crossings;
}

} // namespace riparia
