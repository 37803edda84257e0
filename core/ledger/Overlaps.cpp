// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/Overlaps.h"

#include "core/geometry/Parallel.h"
#include "core/ledger/AreaFaces.h"
#include "core/ledger/Contributors.h"
#include "core/ledger/CountContext.h"
#include "core/ledger/OverlapPairs.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <map>
#include <tuple>
#include <utility>

namespace riparia {

namespace {

using Features = std::vector<const CountedFeature*>;
constexpr std::size_t kPairsPerRange = 16;

/// Whom a feature may share something with; each pair is found from at least one of its sides.
class Neighbours {
public:
    explicit Neighbours(const Ledger& ledger)
        : m_ledger(ledger)
        , m_order(ledger.context->order())
    {
        for (const auto& river : ledger.rivers)
            addRiver(*river);
        for (const FeaturePtr& feature : ledger.features)
            if (feature->kind == EntityKind::Greenway && !feature->alongRiver)
                m_free.push_back(feature.get());
    }

    Features of(const CountedFeature& feature) const
    {
        Features near;
        if (feature.kind == EntityKind::Area) {
            m_ledger.areas.index().query(feature.counted.region.bounds(), [&](const FeaturePtr& other) {
                if (m_order(feature, *other))
                    near.push_back(other.get());
            });
        } else if (feature.alongRiver) {
            addAlong(feature, near);
        } else {
            std::copy_if(m_free.begin(), m_free.end(), std::back_inserter(near),
                         [&](const CountedFeature* other) { return m_order(feature, *other); });
        }
        return near;
    }

private:
    struct Entry {
        Span span;
        const CountedFeature* feature;
    };

    void addRiver(const RiverCount& river)
    {
        std::vector<Entry>& entries = m_along[river.river];
        for (const CountedFeature* feature : river.features)
            for (const Span& span : feature->counted.spans)
                entries.push_back({span, feature});
        std::sort(entries.begin(), entries.end(),
                  [](const Entry& a, const Entry& b) { return a.span.from < b.span.from; });
    }
    /// Of two spans that overlap, one begins in the other: whoever begins in this one is found here, whoever holds its beginning
    /// finds this one.
    void addAlong(const CountedFeature& feature, Features& found) const
    {
        const auto river = m_along.find(feature.water.key);
        if (river == m_along.end())
            return;
        for (const Span& span : feature.counted.spans)
            for (auto entry = std::lower_bound(river->second.begin(), river->second.end(), span.from,
                                               [](const Entry&e, Position place) { return e.span.from < place; });
                 entry != river->second.end() && entry->span.from < span.to; ++entry)
                if (entry->feature != &feature && entry->feature->kind == feature.kind)
                    found.push_back(entry->feature);
    }

    const Ledger& m_ledger;
    const OwnerOrder& m_order;
    std::map<std::string, std::vector<Entry>> m_along;
    Features m_free;
};

/// A pair of features by their places in the owner order.
using Pair = std::pair<const CountedFeature*, const CountedFeature*>;

Result<std::vector<Overlap>> measured(const Ledger& ledger, const std::vector<Pair>& pairs, const Progress& progress)
{
    const PairMeter meter(ledger.context->order(), ledger.context->ruler());
    std::vector<Result<std::optional<Overlap>>> found(pairs.size());
    inParallel(pairs.size(), kPairsPerRange, [&](std::size_t begin, std::size_t end) {
        for (std::size_t i = begin; i < end && !progress.cancelled(); ++i)
            found[i] = meter.shared(*pairs[i].first, *pairs[i].second);
    });
    if (progress.cancelled())
        return fail(ErrorCode::Cancelled);
    std::vector<Overlap> overlaps;
    for (auto& one : found) {
        if (!one)
            return fail(one.error());
        if (*one)
            overlaps.push_back(std::move(**one));
    }
    return overlaps;
}

/// Collects places by the set of those who cover them.
class Groups {
public:
    explicit Groups(const OwnerOrder& order)
        : m_order(order)
    {}

    Overlap* of(Features features)
    {
        if (features.size() < 2)
            return nullptr;
        auto [at, isNew] = m_groups.try_emplace(features);
        if (isNew) {
            at->second.rule = m_order.ruleOf(features);
            at->second.features = std::move(features);
        }
        return &at->second;
    }
    void add(Features features, Millimetres Amounts::*quantity, OverlapPlace place, Millimetres length)
    {
        if (Overlap* group = of(std::move(features))) {
            group->amount.*quantity += length;
            group->places.push_back(std::move(place));
        }
    }
    std::vector<Overlap> sorted()
    {
        std::vector<Overlap> all;
        for (auto& [features, group] : m_groups)
            all.push_back(std::move(group));
        const auto size = [](const Overlap& o) {
            const Amounts& a = o.amount;
            return std::tuple(a.area.value, a.river.value + a.bank.value + a.greenway.value);
        };
        std::sort(all.begin(), all.end(), [&](const Overlap& a, const Overlap& b) {
            if (size(a) != size(b))
                return size(a) > size(b);
            return std::lexicographical_compare(a.features.begin(), a.features.end(), b.features.begin(),
                                                b.features.end(), m_order);
        });
        return all;
    }

private:
    const OwnerOrder& m_order;
    std::map<Features, Overlap> m_groups; // by address; put in order at the end
};

void addRiver(const RiverCount& river, Groups& groups)
{
    const ContributorFinder finder(river);
    for (const LengthPiece& piece : river.pieces) {
        const auto add = [&](Bank lane, std::uint32_t contributors, Millimetres Amounts::*quantity) {
            if (contributors > 1)
                groups.add(finder.contributorsOf(piece, lane), quantity, {river.river, piece.span, lane, {}, {}},
                           piece.span.length());
        };
        add(Bank::Channel, piece.onRiver, &Amounts::river);
        add(Bank::Left, piece.onLeft, &Amounts::bank);
        add(Bank::Right, piece.onRight, &Amounts::bank);
    }
    for (const GreenwayPiece& piece : river.greenways)
        if (piece.contributors > 1)
            groups.add(finder.contributorsOf(piece), &Amounts::greenway, {river.river, piece.span, piece.lane, {}, {}},
                       piece.length());
}

} // namespace

Result<std::vector<Overlap>> overlappingPairs(const Ledger& ledger, const Progress& progress)
{
    const Neighbours neighbours(ledger);
    const OwnerOrder& order = ledger.context->order();
    std::vector<Pair> pairs;
    for (const FeaturePtr& feature : ledger.features) {
        if (progress.cancelled())
            return fail(ErrorCode::Cancelled);
        for (const CountedFeature* other : neighbours.of(*feature))
            pairs.push_back(order(*feature, *other) ? Pair{feature.get(), other} : Pair{other, feature.get()});
    }
    const auto comesBefore = [&](const Pair& a, const Pair& b) {
        return a.first != b.first ? order(a.first, b.first) : order(a.second, b.second);
    };
    std::sort(pairs.begin(), pairs.end(), comesBefore);
    pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
    return measured(ledger, pairs, progress);
}

Result<std::vector<Overlap>> overlapsWith(const Ledger& ledger, const FeaturePtr& feature, const Progress& progress)
{
    const OwnerOrder& order = ledger.context->order();
    Features others;
    if (feature->kind == EntityKind::Area)
        ledger.areas.index().query(feature->counted.region.bounds(),
                                   [&](const FeaturePtr& other) { others.push_back(other.get()); });
    else
        for (const FeaturePtr& other : ledger.features)
            others.push_back(other.get());
    std::sort(others.begin(), others.end(), order);
    std::vector<Pair> pairs;
    for (const CountedFeature* other : others)
        if (other != feature.get())
            pairs.emplace_back(feature.get(), other);
    return measured(ledger, pairs, progress);
}

Result<std::vector<Overlap>> overlapGroups(const Ledger& ledger, const Progress& progress)
{
    Groups groups(ledger.context->order());
    for (const auto& river : ledger.rivers) {
        if (progress.cancelled())
            return fail(ErrorCode::Cancelled);
        addRiver(*river, groups);
    }
    for (const GreenwayOverlap& overlap : ledger.freeGreenways->overlaps)
        groups.add({overlap.owner, overlap.feature}, &Amounts::greenway, {{}, {}, Bank::Channel, overlap.line, {}},
                   overlap.length());
    auto faces = facesOf(ledger, progress);
    if (!faces)
        return fail(faces.error());
    for (AreaFace& face : faces->faces) {
        if (Overlap* group = groups.of(std::move(face.contributors))) {
            group->amount.area += face.area;
            group->places.push_back({{}, {}, Bank::Channel, {}, std::move(face.region)});
        }
    }
    return groups.sorted();
}

} // namespace riparia
