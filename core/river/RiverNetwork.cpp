// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/river/RiverNetwork.h"

#include "core/base/Text.h"
#include "core/geometry/PackedIndex.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <string>
#include <utility>

namespace riparia {

namespace {

constexpr double kTie = 1e-4; // metres

std::string folded(std::string_view text)
{
    return lowerAscii(trim(narrow(text)));
}

/// Levenshtein distance over bytes: enough to suggest a spelling.
std::size_t editDistance(std::string_view a, std::string_view b)
{
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t(0));
    for (std::size_t i = 0; i < a.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i + 1;
        for (std::size_t j = 0; j < b.size(); ++j) {
            const std::size_t replaced = diagonal + (a[i] == b[j] ? 0 : 1);
            diagonal = row[j + 1];
            row[j + 1] = std::min({replaced, row[j] + 1, row[j + 1] + 1});
        }
    }
    return row[b.size()];
}

/// One block of edges of one river.
struct Block {
    std::uint32_t river;
    std::uint32_t block;
};

} // namespace

struct RiverNetwork::Impl {
    /// The edges of all rivers; shared by networks that differ in names only.
    struct Lines {
        std::vector<Block> blocks;
        PackedIndex index;
    };

    std::vector<River> rivers;
    double junction = 0;
    std::vector<Confluence> confluences;
    std::vector<std::size_t> downstreamFirst;
    std::vector<std::size_t> rank; ///< of each river in downstreamFirst
    std::shared_ptr<const Lines> lines;

    void makeIndex();
    void makeConfluences();
    void makeOrder();
    std::vector<std::size_t> riversWithin(Point p, double within) const;
    bool isEarlier(std::size_t a, std::size_t b) const { return rank[a] < rank[b]; }
    Ruler::LocalScale scaleAt(Point p) const;
};

void RiverNetwork::Impl::makeIndex()
{
    auto made = std::make_shared<Lines>();
    std::vector<Box> boxes;
    for (std::size_t r = 0; r < rivers.size(); ++r) {
        if (!rivers[r].alignment)
            continue;
        const std::vector<Box>& own = rivers[r].alignment->blocks();
        for (std::size_t b = 0; b < own.size(); ++b) {
            boxes.push_back(own[b]);
            made->blocks.push_back({static_cast<std::uint32_t>(r), static_cast<std::uint32_t>(b)});
        }
    }
    made->index = PackedIndex(boxes);
    lines = std::move(made);
}

Ruler::LocalScale RiverNetwork::Impl::scaleAt(Point p) const
{
    for (const River& river : rivers) {
        if (river.alignment)
            return river.alignment->ruler().localScale(p);
    }
    return {1, 1};
}

std::vector<std::size_t> RiverNetwork::Impl::riversWithin(Point p, double within) const
{
    const Ruler::LocalScale scale = scaleAt(p);
    if (!(scale.x > 0) || !(scale.y > 0))
        return {};
    // The scale changes over the box; a little more than asked is looked at and tested exactly.
    const double east = 1.01 * within / scale.x;
    const double north = 1.01 * within / scale.y;
    std::vector<std::size_t> found;
    lines->index.query({p.x - east, p.y - north, p.x + east, p.y + north}, [&](std::uint32_t item) {
        found.push_back(lines->blocks[item].river);
        return true;
    });
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

void RiverNetwork::Impl::makeConfluences()
{
    for (std::size_t from = 0; from < rivers.size(); ++from) {
        if (!rivers[from].alignment)
            continue;
        const Line& line = rivers[from].alignment->points();
        const Point mouth = line.back();
        std::optional<Confluence> best;
        double nearest = junction;
        for (const std::size_t into : riversWithin(mouth, junction)) {
            if (into == from)
                continue;
            const Located at = rivers[into].alignment->locate(mouth);
            // Two rivers that end in the same place meet there, but neither flows into the other's last point
            // unless it comes first by key: one receives, or the order would be a ring.
            const bool atTheirMouth = at.at == rivers[into].alignment->whole().to;
            if (std::fabs(at.offset) > nearest || (atTheirMouth && rivers[into].key > rivers[from].key))
                continue;
            // The side is that of a point a little upstream, off the junction itself.
            const Position upstream{std::max<std::int64_t>(0, rivers[from].length().value - 20'000)};
            const Located side = rivers[into].alignment->locate(rivers[from].alignment->pointAt(upstream), at.at);
            nearest = std::fabs(at.offset);
            best = Confluence{from, into, at.at, side.offset > 0};
        }
        if (best)
            confluences.push_back(*best);
    }
}

void RiverNetwork::Impl::makeOrder()
{
    // How many confluences lie between a river's mouth and the sea; a ring of rivers counts each once.
    std::vector<std::size_t> receiver(rivers.size(), rivers.size());
    for (const Confluence& confluence : confluences)
        receiver[confluence.from] = confluence.into;
    std::vector<std::size_t> depth(rivers.size(), 0);
    for (std::size_t r = 0; r < rivers.size(); ++r) {
        for (std::size_t at = receiver[r]; at < rivers.size() && depth[r] < rivers.size(); at = receiver[at])
            ++depth[r];
    }
    downstreamFirst.resize(rivers.size());
    std::iota(downstreamFirst.begin(), downstreamFirst.end(), std::size_t(0));
    std::sort(downstreamFirst.begin(), downstreamFirst.end(), [&](std::size_t a, std::size_t b) {
        return std::pair(depth[a], std::string_view(rivers[a].key)) <
               std::pair(depth[b], std::string_view(rivers[b].key));
    });
    rank.resize(rivers.size());
    for (std::size_t i = 0; i < downstreamFirst.size(); ++i)
        rank[downstreamFirst[i]] = i;
}

RiverNetwork::RiverNetwork(std::shared_ptr<const Impl> impl)
    : m_impl(std::move(impl))
{}

RiverNetwork RiverNetwork::make(std::vector<River> rivers, double junction)
{
    auto impl = std::make_shared<Impl>();
    impl->rivers = std::move(rivers);
    impl->junction = junction;
    impl->makeIndex();
    impl->makeConfluences();
    impl->makeOrder();
    return RiverNetwork(std::move(impl));
}

RiverNetwork RiverNetwork::following(const RiverNetwork& before, std::vector<River> rivers)
{
    const std::vector<River>& old = before.rivers();
    const bool isSame =
        std::equal(old.begin(), old.end(), rivers.begin(), rivers.end(),
                   [](const River& a, const River& b) { return a.key == b.key && a.alignment == b.alignment; });
    if (!isSame)
        return make(std::move(rivers), before.m_impl->junction);
    auto impl = std::make_shared<Impl>(*before.m_impl);
    impl->rivers = std::move(rivers);
    return RiverNetwork(std::move(impl));
}

bool RiverNetwork::sharesIndexWith(const RiverNetwork& other) const
{
    return m_impl->lines == other.m_impl->lines;
}

const std::vector<River>& RiverNetwork::rivers() const
{
    return m_impl->rivers;
}

const std::vector<Confluence>& RiverNetwork::confluences() const
{
    return m_impl->confluences;
}

const std::vector<std::size_t>& RiverNetwork::downstreamFirst() const
{
    return m_impl->downstreamFirst;
}

Result<std::size_t> RiverNetwork::find(std::string_view keyOrName) const
{
    const std::vector<River>& all = m_impl->rivers;
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (all[i].key == keyOrName)
            return i;
    }
    const std::string wanted = folded(keyOrName);
    std::vector<std::size_t> named;
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (!wanted.empty() &&
            (folded(all[i].key) == wanted || folded(all[i].name) == wanted || folded(all[i].nameEn) == wanted))
            named.push_back(i);
    }
    if (named.size() == 1)
        return named.front();
    if (named.size() > 1) {
        std::vector<std::string> keys;
        keys.reserve(named.size());
        for (const std::size_t i : named)
            keys.push_back(all[i].key);
        return fail(ErrorCode::RiverAmbiguous, std::string(keyOrName), join(keys, ", "));
    }
    std::string nearest;
    std::size_t least = std::numeric_limits<std::size_t>::max();
    for (const River& river : all) {
        for (const std::string& spelling : {river.key, river.name, river.nameEn}) {
            const std::size_t distance = spelling.empty() ? least : editDistance(folded(spelling), wanted);
            if (distance < least) {
                least = distance;
                nearest = spelling;
            }
        }
    }
    return fail(ErrorCode::RiverUnknown, std::string(keyOrName), nearest);
}

std::vector<RiverPlace> RiverNetwork::near(Point p, double within) const
{
    std::vector<RiverPlace> places;
    for (const std::size_t river : m_impl->riversWithin(p, within)) {
        const Located located = m_impl->rivers[river].alignment->locate(p);
        if (std::fabs(located.offset) <= within)
            places.push_back({river, located});
    }
    std::sort(places.begin(), places.end(), [&](const RiverPlace& a, const RiverPlace& b) {
        const double nearA = std::fabs(a.located.offset);
        const double nearB = std::fabs(b.located.offset);
        return nearA != nearB ? nearA < nearB : m_impl->isEarlier(a.river, b.river);
    });
    return places;
}

std::optional<RiverPlace> RiverNetwork::locate(Point p, double within, std::optional<std::size_t> hintRiver) const
{
    const std::vector<RiverPlace> places = near(p, within);
    if (places.empty())
        return std::nullopt;
    const double least = std::fabs(places.front().located.offset);
    std::optional<RiverPlace> best;
    for (const RiverPlace& place : places) {
        if (std::fabs(place.located.offset) > least + kTie)
            break;
        if (place.river == hintRiver)
            return place;
        if (!best || m_impl->isEarlier(place.river, best->river))
            best = place;
    }
    return best;
}

} // namespace riparia
