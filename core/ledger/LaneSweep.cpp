// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/LaneSweep.h"

#include <algorithm>
#include <functional>
#include <queue>
#include <utility>

namespace riparia {

namespace {

/// Who is on one lane at the place the sweep has come to.
class ActiveLane {
public:
    void enter(const LaneSpan& span)
    {
        ++m_count;
        m_byRank.emplace(span.rank, span.span.to.mm);
    }
    void leave() { --m_count; }

    /// Those who left are dropped only when they come up: each is pushed and popped once.
    SweptPiece::OnLane at(std::int64_t place)
    {
        while (!m_byRank.empty() && m_byRank.top().second <= place)
            m_byRank.pop();
        return {m_byRank.empty() ? kNobody : m_byRank.top().first, m_count};
    }

private:
    using Entry = std::pair<std::uint32_t, std::int64_t>; // rank, end
    std::priority_queue<Entry, std::vector<Entry>, std::greater<>> m_byRank;
    std::uint32_t m_count = 0;
};

std::vector<std::int64_t> placesOf(const std::vector<LaneSpan>& spans)
{
    std::vector<std::int64_t> places;
    places.reserve(spans.size() * 2);
    for (const LaneSpan& s : spans) {
        places.push_back(s.span.from.mm);
        places.push_back(s.span.to.mm);
    }
    std::sort(places.begin(), places.end());
    places.erase(std::unique(places.begin(), places.end()), places.end());
    return places;
}

} // namespace

std::vector<SweptPiece> sweepLanes(const std::vector<LaneSpan>& spans)
{
    std::vector<LaneSpan> starts;
    starts.reserve(spans.size());
    std::copy_if(spans.begin(), spans.end(), std::back_inserter(starts),
                 [](const LaneSpan& s) { return !s.span.isEmpty(); });
    std::vector<LaneSpan> ends = starts;
    std::sort(starts.begin(), starts.end(), [](const auto& a, const auto& b) { return a.span.from < b.span.from; });
    std::sort(ends.begin(), ends.end(), [](const auto& a, const auto& b) { return a.span.to < b.span.to; });

    std::vector<SweptPiece> pieces;
    std::array<ActiveLane, 3> active;
    auto start = starts.begin();
    auto end = ends.begin();
    const std::vector<std::int64_t> places = placesOf(starts);
    for (std::size_t i = 0; i + 1 < places.size(); ++i) {
        const std::int64_t place = places[i];
        for (; start != starts.end() && start->span.from.mm == place; ++start)
            for (const Lane lane : kLanes)
                if (start->lanes.has(lane))
                    active[static_cast<std::size_t>(lane)].enter(*start);
        for (; end != ends.end() && end->span.to.mm == place; ++end)
            for (const Lane lane : kLanes)
                if (end->lanes.has(lane))
                    active[static_cast<std::size_t>(lane)].leave();
        SweptPiece piece{{Position{place}, Position{places[i + 1]}}, {}};
        std::uint32_t contributors = 0;
        for (std::size_t lane = 0; lane < active.size(); ++lane) {
            piece.lanes[lane] = active[lane].at(place);
            contributors += piece.lanes[lane].contributors;
        }
        if (contributors > 0)
            pieces.push_back(piece);
    }
    return pieces;
}

} // namespace riparia
