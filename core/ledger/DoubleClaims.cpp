// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geometry/Parallel.h"
#include "core/ledger/CountContext.h"
#include "core/ledger/LedgerComparison.h"
#include "core/ledger/OverlapPairs.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <map>
#include <set>
#include <unordered_set>
#include <utility>

namespace riparia {

namespace {

constexpr std::size_t kClaimsPerRange = 16;
using Features = std::vector<FeaturePtr>;
using Pair = std::pair<const CountedFeature*, const CountedFeature*>;

/// What this ledger has and the other has not.
Features ownOf(const Ledger& ledger, const Ledger& other)
{
    std::unordered_set<Uuid> known;
    for (const FeaturePtr& feature : other.features)
        known.insert(feature->baseId);
    Features own;
    std::copy_if(ledger.features.begin(), ledger.features.end(), std::back_inserter(own),
                 [&](const FeaturePtr& feature) { return !known.contains(feature->baseId); });
    return own;
}

/// Along rivers whose alignments differ nothing can be compared; takes these features out and returns the rivers.
std::vector<std::string> takeOutIncomparable(Features& a, Features& b)
{
    std::map<std::string, std::string> hashes;
    std::set<std::string> differing;
    const auto hashOf = [](const CountedFeature& feature) {
        const auto& river = feature.water.river;
        return river && river->river.alignment ? river->river.alignment->hash() : std::string();
    };
    for (const FeaturePtr& feature : a)
        if (feature->alongRiver && !feature->counted.spans.empty())
            hashes.emplace(feature->water.key, hashOf(*feature));
    for (const FeaturePtr& feature : b) {
        const auto known = hashes.find(feature->water.key);
        if (feature->alongRiver && !feature->counted.spans.empty() && known != hashes.end() &&
            known->second != hashOf(*feature))
            differing.insert(feature->water.key);
    }
    for (Features* features : {&a, &b})
        std::erase_if(*features, [&](const FeaturePtr& feature) {
            return feature->alongRiver && differing.contains(feature->water.key);
        });
    return {differing.begin(), differing.end()};
}

/// Features of b by what they may meet.
class Candidates {
public:
    explicit Candidates(const Features& features)
    {
        Features areas;
        for (const FeaturePtr& feature : features) {
            if (feature->kind == EntityKind::Area)
                areas.push_back(feature);
            else
                m_lines[feature->alongRiver ? feature->water.key : std::string()].push_back(feature.get());
        }
        m_areas = m_areas.updated({}, areas);
    }

    std::vector<const CountedFeature*> near(const CountedFeature& feature) const
    {
        if (feature.kind != EntityKind::Area) {
            const auto at = m_lines.find(feature.alongRiver ? feature.water.key : std::string());
            return at == m_lines.end() ? std::vector<const CountedFeature*>{} : at->second;
        }
        std::vector<const CountedFeature*> found;
        m_areas.query(feature.counted.region.bounds(), [&](const FeaturePtr& f) { found.push_back(f.get()); });
        return found;
    }

private:
    AreaIndex m_areas;
    std::map<std::string, std::vector<const CountedFeature*>> m_lines;
};

Result<void> addPairs(const Features& a, const Features& b, const CountContext& context, DoubleClaims& claims,
                      const Progress& progress)
{
    const Candidates candidates(b);
    std::vector<Pair> pairs;
    for (const FeaturePtr& feature : a) {
        std::vector<const CountedFeature*> near = candidates.near(*feature);
        std::sort(near.begin(), near.end(), context.order());
        for (const CountedFeature* other : near)
            pairs.push_back({feature.get(), other});
    }
    const PairMeter meter(context.order(), context.ruler());
    std::vector<Result<std::optional<Overlap>>> found(pairs.size());
    inParallel(pairs.size(), kClaimsPerRange, [&](std::size_t begin, std::size_t end) {
        for (std::size_t i = begin; i < end && !progress.cancelled(); ++i)
            found[i] = meter.shared(*pairs[i].first, *pairs[i].second);
    });
    if (progress.cancelled())
        return fail(ErrorCode::Cancelled);
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        if (!found[i])
            return fail(found[i].error());
        if (!*found[i])
            continue;
        claims.pairs.push_back(std::move(**found[i]));
        claims.pairs.back().features = {pairs[i].first, pairs[i].second};
    }
    return {};
}

/// Net of a + net of b - net of both.
Result<Amounts> claimedByBoth(const Features& a, const Features& b, const CountContext& context,
                              const Progress& progress)
{
    Features all;
    std::merge(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(all), context.order());
    Amounts both;
    for (const Features* features : {&a, &b}) {
        const auto count = countAlone(context, *features, progress);
        if (!count)
            return fail(count.error());
        both += count->figures.net();
    }
    const auto count = countAlone(context, all, progress);
    if (!count)
        return fail(count.error());
    both -= count->figures.net();
    return both;
}

std::string crsOf(const CountContext& context)
{
    return context.ruler() ? context.ruler()->crs().authorityText() : std::string();
}

} // namespace

Result<DoubleClaims> doubleClaims(const LedgerPtr& a, const LedgerPtr& b, const Progress& progress)
{
    const CountContext& context = *a->context;
    const auto& rulerA = context.ruler();
    const auto& rulerB = b->context->ruler();
    if (rulerA.has_value() != rulerB.has_value() || (rulerA && rulerA->crs() != rulerB->crs()))
        return fail(ErrorCode::CrsUnsuitable, crsOf(context), crsOf(*b->context));
    Features ownA = ownOf(*a, *b);
    Features ownB = ownOf(*b, *a);
    DoubleClaims claims;
    claims.incomparable = takeOutIncomparable(ownA, ownB);
    // One order for both: that of a's scheme.
    std::sort(ownB.begin(), ownB.end(), context.order());
    if (auto added = addPairs(ownA, ownB, context, claims, progress); !added)
        return fail(added.error());
    auto amount = claimedByBoth(ownA, ownB, context, progress);
    if (!amount)
        return fail(amount.error());
    claims.amount = *amount;
    claims.a = a;
    claims.b = b;
    return claims;
}

} // namespace riparia
