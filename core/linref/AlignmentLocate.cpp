// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/linref/Alignment.h"
#include "core/linref/NearestOnEdge.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace riparia {

double Alignment::distanceToBlock(Point p, Ruler::LocalScale scale, std::size_t block) const
{
    double least = std::numeric_limits<double>::infinity();
    const std::size_t end = std::min((block + 1) * kBlockEdges, m_points.size() - 1);
    for (std::size_t edge = block * kBlockEdges; edge < end; ++edge)
        least = std::min(least, nearestOnEdge(p, m_points[edge], m_points[edge + 1], scale).distance);
    return least;
}

/// The nearest places found so far; all of them as long as they are equally near.
struct Alignment::Search {
    static constexpr double kTie = 0.0001; ///< metres

    struct Found {
        double metres;
        double distance;
        double along;
        std::size_t edge;
    };

    const Alignment& alignment;
    Point p;
    Ruler::LocalScale scale;
    double best = std::numeric_limits<double>::infinity();
    std::vector<Found> found{};

    void lookAt(std::size_t block)
    {
        const std::size_t end = std::min((block + 1) * kBlockEdges, alignment.m_points.size() - 1);
        for (std::size_t edge = block * kBlockEdges; edge < end; ++edge) {
            const NearestOnEdge nearest =
                nearestOnEdge(p, alignment.m_points[edge], alignment.m_points[edge + 1], scale);
            if (nearest.distance > best + kTie)
                continue;
            if (nearest.distance < best - kTie)
                found.clear();
            best = std::min(best, nearest.distance);
            const double from = alignment.m_metres[edge];
            found.push_back(
                {from + nearest.along * (alignment.m_metres[edge + 1] - from), nearest.distance, nearest.along, edge});
        }
    }

    void run()
    {
        const std::vector<Box>& blocks = alignment.m_blocks;
        if (alignment.m_index) {
            alignment.m_index->nearest(p, scale.x, scale.y, [this](std::uint32_t block, double) {
                lookAt(block);
                return best + kTie;
            });
            return;
        }
        std::size_t first = 0;
        double least = std::numeric_limits<double>::infinity();
        for (std::size_t block = 0; block < blocks.size(); ++block) {
            const double distance = distanceTo(p, blocks[block], scale);
            if (distance < least) {
                least = distance;
                first = block;
            }
        }
        lookAt(first);
        for (std::size_t block = 0; block < blocks.size(); ++block) {
            if (block != first && distanceTo(p, blocks[block], scale) <= best + kTie)
                lookAt(block);
        }
    }

    Found choose(std::optional<Position> hint) const
    {
        Found chosen = found.front();
        bool any = false;
        for (const Found& each : found) {
            if (each.distance > best + kTie)
                continue;
            const double wanted = hint ? hint->metres() : 0;
            const double apart = std::abs(each.metres - wanted);
            const double chosenApart = std::abs(chosen.metres - wanted);
            if (!any || apart < chosenApart || (apart == chosenApart && each.metres < chosen.metres))
                chosen = each;
            any = true;
        }
        return chosen;
    }
};

double Alignment::side(Point p, Point on, std::size_t edge, double along, Ruler::LocalScale scale) const
{
    const auto cross = [](Point a, Point b) { return a.x * b.y - a.y * b.x; };
    const Point away{(p.x - on.x) * scale.x, (p.y - on.y) * scale.y};
    const std::size_t vertex = along == 0 ? edge : edge + 1;
    const bool isOnVertex = along == 0 || along == 1;
    std::optional<Point> arriving = isOnVertex ? std::nullopt : edgeDirection(edge, scale);
    std::optional<Point> leaving = arriving;
    for (std::size_t before = vertex; isOnVertex && before-- > 0 && !arriving;)
        arriving = edgeDirection(before, scale);
    for (std::size_t after = vertex; isOnVertex && after + 1 < m_points.size() && !leaving; ++after)
        leaving = edgeDirection(after, scale);
    if (arriving && leaving) {
        // Nearest to a vertex one is on the outer side of its bend, which one edge alone would not tell.
        const double bend = cross(*arriving, *leaving);
        if (isOnVertex && bend != 0)
            return bend > 0 ? -1 : 1;
        return cross(*leaving, away) < 0 ? -1 : 1;
    }
    const std::optional<Point> end = arriving ? arriving : leaving;
    return end && cross(*end, away) < 0 ? -1 : 1;
}

Located Alignment::locate(Point p, std::optional<Position> hint) const
{
    if (!std::isfinite(p.x) || !std::isfinite(p.y))
        return {Position{0}, m_points.front(), std::numeric_limits<double>::quiet_NaN(), 0};
    Search search{*this, p, m_ruler.localScale(p)};
    search.run();
    const Search::Found chosen = search.choose(hint);

    Located located;
    located.edge = chosen.edge;
    located.at = Position{std::clamp<std::int64_t>(Position::fromMetres(chosen.metres).mm, 0, m_length.value)};
    const Point a = m_points[chosen.edge];
    const Point b = m_points[chosen.edge + 1];
    located.on = chosen.along == 1 ? b : Point{a.x + chosen.along * (b.x - a.x), a.y + chosen.along * (b.y - a.y)};
    const double distance = m_ruler.distance(p, located.on);
    located.offset = distance == 0 ? 0 : distance * side(p, located.on, chosen.edge, chosen.along, search.scale);
    return located;
}

} // namespace riparia
