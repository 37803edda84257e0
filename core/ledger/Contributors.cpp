// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/Contributors.h"

#include <algorithm>
#include <cstddef>

namespace riparia {

ContributorFinder::ContributorFinder(const RiverCount& count)
    : m_count(count)
    , m_segments(spansOf(count, EntityKind::Segment))
    , m_greenways(spansOf(count, EntityKind::Greenway))
{}

ContributorFinder::Spans ContributorFinder::spansOf(const RiverCount& count, EntityKind kind)
{
    Spans spans;
    for (std::uint32_t rank = 0; rank < count.features.size(); ++rank) {
        const CountedFeature& feature = *count.features[rank];
        if (feature.kind != kind)
            continue;
        const Bank bank = feature.bank.value_or(Bank::Channel);
        const Lanes lanes = kind == EntityKind::Segment ? lanesOfSegment(bank) : lanesOfGreenway(bank);
        for (const Span& span : feature.counted.spans)
            spans.entries.push_back({span, rank, lanes});
    }
    std::sort(spans.entries.begin(), spans.entries.end(),
              [](const Entry& a, const Entry& b) { return a.span.from < b.span.from; });
    for (const Entry& entry : spans.entries)
        spans.latest.push_back(spans.latest.empty() ? entry.span.to : std::max(spans.latest.back(), entry.span.to));
    return spans;
}

std::vector<const CountedFeature*> ContributorFinder::find(const Spans& spans, const Span& piece, Lane lane) const
{
    // A piece has the same contributors throughout, so that whoever covers its beginning covers it all.
    const auto after = std::upper_bound(spans.entries.begin(), spans.entries.end(), piece.from,
                                        [](Position place, const Entry& entry) { return place < entry.span.from; });
    std::vector<std::uint32_t> ranks;
    for (auto i = static_cast<std::size_t>(after - spans.entries.begin()); i > 0 && piece.from < spans.latest[i - 1];
         --i) {
        const Entry& entry = spans.entries[i - 1];
        if (piece.from < entry.span.to && entry.lanes.has(lane))
            ranks.push_back(entry.rank);
    }
    std::sort(ranks.begin(), ranks.end());
    std::vector<const CountedFeature*> contributors;
    contributors.reserve(ranks.size());
    for (const std::uint32_t rank : ranks)
        contributors.push_back(m_count.features[rank]);
    return contributors;
}

std::vector<const CountedFeature*> ContributorFinder::contributorsOf(const LengthPiece& piece, Bank lane) const
{
    return find(m_segments, piece.span, laneOf(lane));
}

std::vector<const CountedFeature*> ContributorFinder::contributorsOf(const GreenwayPiece& piece) const
{
    return find(m_greenways, piece.span, laneOf(piece.lane));
}

} // namespace riparia
