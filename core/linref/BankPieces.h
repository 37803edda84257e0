// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geometry/Point.h"
#include "core/linref/Alignment.h"

#include <cstddef>
#include <optional>
#include <utility>
#include <vector>

namespace riparia::detail {

inline constexpr double kBankStep = 5;     // metres between the places of a bank that are looked for on the river
inline constexpr double kNoStretch = 1e-3; // metres along the river

/// Measures in metres beside a stretch of a river, in coordinates of the plan.
struct BankMetric {
    Ruler::LocalScale scale{1, 1};

    /// `stretch`: of the river, not empty.
    static BankMetric of(const Alignment& river, const Line& stretch);
    Point metres(Point vector) const { return {vector.x * scale.x, vector.y * scale.y}; }
    Point moved(Point p, Point direction, double by) const
    {
        return {p.x + direction.x * by / scale.x, p.y + direction.y * by / scale.y};
    }
    double distance(Point a, Point b) const;
    /// How far `p` lies ahead of a place in a direction.
    double ahead(Point p, Point of, Point direction) const
    {
        const Point to = metres(p - of);
        return to.x * direction.x + to.y * direction.y;
    }
};

/// A place of a bank, seen from the river.
struct BankPoint {
    Point at;
    double along = 0;  // metres from the first vertex of the river; goes on beyond its ends
    double offset = 0; // metres, positive on the side that is looked at
    bool isVertex = true;
};

/// Part of a bank, from its lowest place along the river to its highest.
class BankPiece {
public:
    /// At least two points.
    explicit BankPiece(std::vector<BankPoint> points);

    const std::vector<BankPoint>& points() const { return m_points; }
    double from() const { return m_points.front().along; }
    double to() const { return m_points.back().along; }
    /// The first vertex of the edge where it passes a place along the river nearest to it, and how far from the river that is in metres.
    std::optional<std::pair<std::size_t, double>> passing(double along) const;

private:
    std::vector<BankPoint> m_points;
    // A bank may turn back on its way: what its edges reach up to each of its points, and down to from each of them on, is in order nonetheless.
    std::vector<double> m_highest;
    std::vector<double> m_lowest;
};

/// Adds a bank on one side, place by place as it was drawn, in pieces that run along the river once.
void addChain(std::vector<BankPoint> chain, std::vector<BankPiece>& to);

/// Goes along the river once and knows the pieces that are there.
class BankSweep {
public:
    /// The pieces have to outlive it.
    explicit BankSweep(const std::vector<BankPiece>& pieces);

    /// The piece that is nearest to the river in the middle of a stretch, of those that lie along all of it; null where none does. No stretch begins or ends
    /// before one that was asked for earlier.
    const BankPiece* nearest(double from, double to);

private:
    std::vector<const BankPiece*> m_pieces; // in the order in which they begin
    std::size_t m_next = 0;
    std::vector<const BankPiece*> m_here;
};

} // namespace riparia::detail
