// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/FreeGreenways.h"

#include "core/geometry/PackedIndex.h"
#include "core/ledger/Capsule.h"
#include "core/ledger/LaneSweep.h"
#include "core/ledger/LineClip.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <numbers>
#include <utility>

namespace riparia {

namespace {

Box boxOf(Point a, Point b)
{
    Box box;
    box.add(a);
    box.add(b);
    return box;
}

Lanes onlyLane()
{
    Lanes lanes;
    lanes.add(Lane::Middle);
    return lanes;
}

/// The edges of all greenways, so that those near an edge are found quickly.
class PathEdges {
public:
    struct Edge {
        Point a;
        Point b;
        std::uint32_t rank = 0; ///< of its feature in owner order
    };

    PathEdges(const std::vector<const CountedFeature*>& features, CountedShape CountedFeature::*shape)
    {
        std::vector<Box> boxes;
        for (std::uint32_t rank = 0; rank < features.size(); ++rank) {
            for (const MeasuredLine& line : (features[rank]->*shape).lines) {
                for (std::size_t i = 1; i < line.points.size(); ++i) {
                    m_edges.push_back({line.points[i - 1], line.points[i], rank});
                    boxes.push_back(boxOf(line.points[i - 1], line.points[i]));
                }
            }
        }
        m_index = PackedIndex(boxes);
    }

    template <class Visit>
    void near(const Box& box, Visit&& visit) const
    {
        m_index.query(box, [&](std::uint32_t item) {
            visit(m_edges[item]);
            return true;
        });
    }

private:
    std::vector<Edge> m_edges;
    PackedIndex m_index;
};

/// Finds where one line runs with earlier ones.
class OverlapFinder {
public:
    OverlapFinder(const PathEdges& edges, const Ruler& ruler, const SamePathRule& rule)
        : m_edges(edges)
        , m_ruler(ruler)
        , m_rule(rule)
        , m_cosine(std::cos(rule.withinDegrees * std::numbers::pi / 180))
    {}

    /// Disjoint spans of the line, ascending, each with the rank of the earlier owner.
    std::vector<LaneSpan> find(const MeasuredLine& line, std::uint32_t rank) const;

private:
    void addEdge(const MeasuredLine& line, std::size_t edge, std::uint32_t rank, std::vector<LaneSpan>& found) const;
    std::vector<Span> longEnough(const std::vector<SweptPiece>& pieces) const;

    const PathEdges& m_edges;
    const Ruler& m_ruler;
    const SamePathRule& m_rule;
    double m_cosine;
};

void OverlapFinder::addEdge(const MeasuredLine& line, std::size_t edge, std::uint32_t rank,
                            std::vector<LaneSpan>& found) const
{
    const Point from = line.points[edge];
    const Point to = line.points[edge + 1];
    const Ruler::LocalScale scale = m_ruler.localScale(from);
    const auto metres = [&](Point p) { return Point{(p.x - from.x) * scale.x, (p.y - from.y) * scale.y}; };
    const Point along = metres(to);
    const Box box = boxOf(from, to);
    const double dx = m_rule.withinMetres / scale.x;
    const double dy = m_rule.withinMetres / scale.y;
    m_edges.near({box.minX - dx, box.minY - dy, box.maxX + dx, box.maxY + dy}, [&](const PathEdges::Edge& other) {
        if (other.rank >= rank)
            return;
        const Point c = metres(other.a);
        const Point d = metres(other.b);
        const Point direction{d.x - c.x, d.y - c.y};
        const double cosine = std::abs(along.x * direction.x + along.y * direction.y);
        if (cosine < m_cosine * std::hypot(along.x, along.y) * std::hypot(direction.x, direction.y))
            return;
        const auto covered = Capsule{c, d, m_rule.withinMetres}.stretchOf({}, along);
        if (!covered)
            return;
        const std::int64_t start = line.mm[edge];
        const auto length = static_cast<double>(line.mm[edge + 1] - start);
        const auto at = [&](double share) { return Position{start + toInteger(share * length, 1.0)}; };
        found.push_back({{at(covered->from), at(covered->to)}, other.rank, onlyLane()});
    });
}

/// Joins pieces across short interruptions and keeps what is long enough.
std::vector<Span> OverlapFinder::longEnough(const std::vector<SweptPiece>& pieces) const
{
    const Millimetres bridged = Millimetres::fromMetres(m_rule.withinMetres);
    const Millimetres least = Millimetres::fromMetres(m_rule.atLeastMetres);
    std::vector<Span> joined;
    for (const SweptPiece& piece : pieces) {
        if (!joined.empty() && piece.span.from - joined.back().to <= bridged)
            joined.back().to = piece.span.to;
        else
            joined.push_back(piece.span);
    }
    std::erase_if(joined, [&](const Span& span) { return span.length() < least; });
    return joined;
}

std::vector<LaneSpan> OverlapFinder::find(const MeasuredLine& line, std::uint32_t rank) const
{
    std::vector<LaneSpan> found;
    for (std::size_t edge = 0; edge + 1 < line.points.size(); ++edge)
        addEdge(line, edge, rank, found);
    const std::vector<SweptPiece> pieces = sweepLanes(found);
    std::vector<LaneSpan> overlaps;
    auto piece = pieces.begin();
    for (const Span& stretch : longEnough(pieces)) {
        Position from = stretch.from;
        for (; piece != pieces.end() && piece->span.to <= stretch.from; ++piece) {
        }
        for (; piece != pieces.end() && piece->span.from < stretch.to; ++piece) {
            const std::uint32_t owner = piece->on(Lane::Middle).owner;
            // A bridged interruption goes to the owner before it.
            if (from < piece->span.from)
                overlaps.back().span.to = piece->span.from;
            if (!overlaps.empty() && overlaps.back().rank == owner && overlaps.back().span.to == piece->span.from)
                overlaps.back().span.to = piece->span.to;
            else
                overlaps.push_back({piece->span, owner, onlyLane()});
            from = piece->span.to;
        }
    }
    return overlaps;
}

} // namespace

FreeGreenways countFreeGreenways(const std::vector<const CountedFeature*>& features,
                                 CountedShape CountedFeature::*shape, const Ruler& ruler, const SamePathRule& rule)
{
    const PathEdges edges(features, shape);
    const OverlapFinder finder(edges, ruler, rule);
    FreeGreenways count;
    for (std::uint32_t rank = 0; rank < features.size(); ++rank) {
        const CountedFeature* feature = features[rank];
        for (const MeasuredLine& line : (feature->*shape).lines) {
            std::vector<Span> taken;
            for (const LaneSpan& overlap : finder.find(line, rank)) {
                taken.push_back(overlap.span);
                count.overlaps.push_back({feature, features[overlap.rank], line.slice(overlap.span)});
            }
            for (const Span& span : without(line.whole(), taken)) {
                count.pieces.push_back({feature, 1, span, Bank::Channel, line.slice(span)});
                count.net += span.length();
            }
        }
    }
    return count;
}

} // namespace riparia
