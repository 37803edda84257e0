// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/linref/BankPieces.h"

#include "core/linref/BankRuns.h"

#include <algorithm>
#include <cmath>

namespace riparia::detail {

namespace {

/// Downstream; dropped where it is no longer than `least` metres along the river.
void addPiece(std::vector<BankPoint> points, double least, std::vector<BankPiece>& to)
{
    if (points.size() < 2)
        return;
    if (points.back().along < points.front().along)
        std::ranges::reverse(points);
    if (points.back().along - points.front().along > least)
        to.emplace_back(std::move(points));
}

} // namespace

BankMetric BankMetric::of(const Alignment& river, const Line& stretch)
{
    return {river.ruler().localScale(stretch[stretch.size() / 2])};
}

double BankMetric::distance(Point a, Point b) const
{
    const Point apart = metres(b - a);
    return std::hypot(apart.x, apart.y);
}

BankPiece::BankPiece(std::vector<BankPoint> points)
    : m_points(std::move(points))
    , m_highest(m_points.size())
    , m_lowest(m_points.size())
{
    double highest = m_points.front().along;
    double lowest = m_points.back().along;
    for (std::size_t i = 0; i < m_points.size(); ++i) {
        highest = std::max(highest, m_points[i].along);
        m_highest[i] = highest;
        const std::size_t back = m_points.size() - 1 - i;
        lowest = std::min(lowest, m_points[back].along);
        m_lowest[back] = lowest;
    }
}

std::optional<std::pair<std::size_t, double>> BankPiece::passing(double along) const
{
    // No edge before `first` reaches up to the place, and none from `last` on down to it.
    const auto reaches = std::ranges::lower_bound(m_highest, along);
    const auto leaves = std::ranges::upper_bound(m_lowest, along);
    const auto reached = static_cast<std::size_t>(reaches - m_highest.begin());
    const std::size_t first = reached == 0 ? 0 : reached - 1;
    const std::size_t last = std::min(static_cast<std::size_t>(leaves - m_lowest.begin()), m_points.size() - 1);
    std::optional<std::pair<std::size_t, double>> nearest;
    for (std::size_t i = first; i < last; ++i) {
        const BankPoint& a = m_points[i];
        const BankPoint& b = m_points[i + 1];
        if (std::min(a.along, b.along) > along || std::max(a.along, b.along) < along)
            continue;
        const double share = a.along == b.along ? 0 : (along - a.along) / (b.along - a.along);
        const double offset = a.offset + share * (b.offset - a.offset);
        if (!nearest || offset < nearest->second)
            nearest = {i, offset};
    }
    return nearest;
}

void addChain(std::vector<BankPoint> chain, std::vector<BankPiece>& to)
{
    if (chain.size() < 2)
        return;
    if (chain.size() > 3 && chain.front().at == chain.back().at) {
        // A ring, an island or a pond: its near half and its far one.
        chain.pop_back();
        std::ranges::rotate(chain, std::ranges::min_element(chain, {}, &BankPoint::along));
        chain.push_back(chain.front());
    }
    auto first = std::ranges::min_element(chain, {}, &BankPoint::along);
    auto last = std::ranges::max_element(chain, {}, &BankPoint::along);
    const bool rises = first < last;
    if (!rises)
        std::swap(first, last);
    addPiece(std::vector<BankPoint>(first, last + 1), kNoStretch, to);
    // What comes before and after, where the bank turns back.
    const auto extreme = [](auto begin, auto end, bool isHighest) {
        return isHighest ? std::ranges::max_element(begin, end, {}, &BankPoint::along)
                         : std::ranges::min_element(begin, end, {}, &BankPoint::along);
    };
    addPiece(std::vector<BankPoint>(extreme(chain.begin(), first + 1, rises), first + 1), kBankStep, to);
    addPiece(std::vector<BankPoint>(last, extreme(last, chain.end(), !rises) + 1), kBankStep, to);
}

BankSweep::BankSweep(const std::vector<BankPiece>& pieces)
{
    m_pieces.reserve(pieces.size());
    for (const BankPiece& piece : pieces)
        m_pieces.push_back(&piece);
    std::ranges::stable_sort(m_pieces, {}, &BankPiece::from);
}

const BankPiece* BankSweep::nearest(double from, double to)
{
    for (; m_next < m_pieces.size() && m_pieces[m_next]->from() <= from + kNoStretch; ++m_next)
        m_here.push_back(m_pieces[m_next]);
    std::erase_if(m_here, [to](const BankPiece* piece) { return piece->to() < to - kNoStretch; });
    const BankPiece* nearest = nullptr;
    double least = kFarthestBank;
    for (const BankPiece* piece : m_here) {
        const auto passed = piece->passing((from + to) / 2);
        // Of two that lie as near it is the one that was drawn first: pieces stand in that order in memory.
        if (passed && (passed->second < least || (nearest && passed->second == least && piece < nearest))) {
            least = passed->second;
            nearest = piece;
        }
    }
    return nearest;
}

} // namespace riparia::detail
