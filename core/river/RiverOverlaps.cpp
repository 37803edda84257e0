// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/river/RiverOverlaps.h"

#include "core/geometry/Parallel.h"
#include "core/river/RiverNetwork.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <optional>
#include <set>
#include <utility>

namespace riparia {

namespace {

constexpr double kMostSamplesPerPair = 2000;

/// Looks for the longest stretch of a line within reach of an alignment.
class Follower {
public:
    Follower(const Alignment& alignment, double within)
        : m_alignment(alignment)
        , m_within(within)
    {}

    void visit(Point p)
    {
        const Located at = m_alignment.locate(p);
        if (!(std::fabs(at.offset) <= m_within)) {
            m_run.reset();
            return;
        }
        m_run = m_run ? Span{std::min(m_run->from, at.at), std::max(m_run->to, at.at)} : Span{at.at, at.at};
        if (m_run->length() > m_longest.length())
            m_longest = *m_run;
    }
    Span longest() const { return m_longest; }

private:
    const Alignment& m_alignment;
    double m_within;
    std::optional<Span> m_run;
    Span m_longest;
};

/// The longest stretch of `line` along the alignment, looked at every `within` metres or, of long lines, two thousand times.
Span followed(const Line& line, const Alignment& alignment, double within)
{
    const Ruler::LocalScale scale = alignment.ruler().localScale(line.front());
    const auto metres = [&](std::size_t i) {
        return std::hypot((line[i + 1].x - line[i].x) * scale.x, (line[i + 1].y - line[i].y) * scale.y);
    };
    double total = 0;
    for (std::size_t i = 0; i + 1 < line.size(); ++i)
        total += metres(i);
    const double step = std::max(within, total / kMostSamplesPerPair);
    Follower follower(alignment, within);
    for (std::size_t i = 0; i + 1 < line.size(); ++i) {
        const int pieces = std::max(1, static_cast<int>(std::ceil(metres(i) / step)));
        for (int piece = 0; piece < pieces; ++piece) {
            const double t = static_cast<double>(piece) / pieces;
            follower.visit({line[i].x + (line[i + 1].x - line[i].x) * t, line[i].y + (line[i + 1].y - line[i].y) * t});
        }
    }
    follower.visit(line.back());
    return follower.longest();
}

/// Rivers that come within reach of a vertex of the line; where two lines overlap, one of them ends or bends.
std::set<std::size_t> riversAt(const RiverNetwork& network, const Line& line, double within)
{
    std::set<std::size_t> found;
    for (const Point& p : line) {
        for (const RiverPlace& place : network.near(p, within))
            found.insert(place.river);
    }
    return found;
}

/// Which reaches went into which rivers: a reach that was divided may have pieces in several, and does not overlap itself.
class Homes {
public:
    explicit Homes(const std::vector<BuiltRiver>& rivers)
    {
        for (std::size_t river = 0; river < rivers.size(); ++river)
            for (const std::size_t shape : rivers[river].shapes)
                m_all.emplace_back(shape, river);
        std::sort(m_all.begin(), m_all.end());
    }
    bool has(std::size_t shape, std::size_t river) const
    {
        return std::binary_search(m_all.begin(), m_all.end(), std::pair(shape, river));
    }

private:
    std::vector<std::pair<std::size_t, std::size_t>> m_all;
};

void findOverlaps(const RiverNetwork& network, const Homes& homes, std::size_t own, const ReachSoup& soup,
                  std::size_t shape, double snap, std::vector<RiverOverlap>& overlaps)
{
    const double least = std::max(10 * snap, 1.0);
    for (const Line& line : soup.shapes.lines(shape)) {
        if (line.size() < 2)
            continue;
        for (const std::size_t other : riversAt(network, line, snap)) {
            const River& river = network.rivers()[other];
            if (homes.has(shape, other))
                continue;
            const Span common = followed(line, *river.alignment, std::max(snap, 0.1));
            if (common.length().metres() > least)
                overlaps.push_back({shape, network.rivers()[own].key, river.key, common.length().metres(),
                                    river.alignment->pointAt(Position{(common.from.mm + common.to.mm) / 2})});
        }
    }
}

/// Of two rivers that see each other, what the one with the later key sees.
std::vector<RiverOverlap> seenOnce(std::vector<RiverOverlap> all)
{
    std::set<std::pair<std::string, std::string>> ofLater;
    for (const RiverOverlap& overlap : all) {
        if (overlap.own > overlap.other)
            ofLater.emplace(overlap.other, overlap.own);
    }
    std::erase_if(all, [&](const RiverOverlap& overlap) { return ofLater.contains({overlap.own, overlap.other}); });
    return all;
}

} // namespace

std::vector<RiverOverlap> overlapsBetweenRivers(const ReachSoup& soup, const Assembly& assembly, double snap)
{
    std::vector<River> rivers;
    rivers.reserve(assembly.rivers.size());
    for (const BuiltRiver& built : assembly.rivers)
        rivers.push_back(built.river);
    const RiverNetwork network = RiverNetwork::make(std::move(rivers), 0);
    const Homes homes(assembly.rivers);
    constexpr std::size_t kPairsPerRange = 64;
    std::vector<std::vector<RiverOverlap>> found(assembly.rivers.size());
    inParallel(found.size(), kPairsPerRange, [&](std::size_t begin, std::size_t end) {
        for (std::size_t river = begin; river < end; ++river) {
            for (const std::size_t shape : assembly.rivers[river].shapes)
                findOverlaps(network, homes, river, soup, shape, snap, found[river]);
        }
    });
    std::vector<RiverOverlap> all;
    for (std::vector<RiverOverlap>& part : found)
        std::move(part.begin(), part.end(), std::back_inserter(all));
    return seenOnce(std::move(all));
}

} // namespace riparia
