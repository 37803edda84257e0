// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/AreaCount.h"

#include "core/base/Decimal.h"
#include "core/geometry/Parallel.h"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <cstddef>
#include <iterator>
#include <utility>

namespace riparia {

namespace {

using PartPtr = std::shared_ptr<const AreaPart>;

/// Up to so many neighbours are subtracted one by one, which mostly leaves something small early; more are united first.
constexpr std::size_t kOneByOne = 8;
constexpr std::size_t kFeaturesPerRange = 32;

class PartMaker {
public:
    PartMaker(AreaSide side, const AreaIndex& index, const OwnerOrder& order, const Ruler& ruler)
        : m_side(side)
        , m_index(index)
        , m_order(order)
        , m_ruler(ruler)
    {}

    /// Null when the feature owns nothing.
    PartPtr make(const FeaturePtr& feature) const;

private:
    std::vector<FeaturePtr> earlierOwners(const CountedFeature& feature) const;
    Result<Region> subtracted(Region region, const std::vector<FeaturePtr>& earlier) const;

    AreaSide m_side;
    const AreaIndex& m_index;
    const OwnerOrder& m_order;
    const Ruler& m_ruler;
};

PartPtr PartMaker::make(const FeaturePtr& feature) const
{
    const Region& whole = regionOf(*feature, m_side);
    if (whole.isEmpty())
        return nullptr;
    auto part = std::make_shared<AreaPart>();
    part->owner = feature.get();
    const std::vector<FeaturePtr> earlier = earlierOwners(*feature);
    auto rest = earlier.empty() ? whole : subtracted(whole, earlier);
    if (rest && rest->isSame(whole)) {
        part->region = whole;
        part->area = grossOf(*feature, m_side);
        return part;
    }
    if (!rest) {
        part->issues.push_back(
            {Severity::Error, IssueCode::PolygonUnusable, feature->code(), {rest.error().detail}, {}});
        return part;
    }
    if (rest->isEmpty())
        return nullptr;
    part->region = *rest;
    part->area = SquareCentimetres::fromSquareMetres(m_ruler.area(rest->polygons()));
    if (rest->usedGrid() > 0)
        part->issues.push_back(
            {Severity::Info, IssueCode::OverlayFixedPrecision, feature->code(), {shortest(rest->usedGrid())}, {}});
    return part;
}

/// In owner order, so that floating-point noise does not depend on the index.
std::vector<FeaturePtr> PartMaker::earlierOwners(const CountedFeature& feature) const
{
    const Region& region = regionOf(feature, m_side);
    std::vector<FeaturePtr> earlier;
    m_index.query(region.bounds(), [&](const FeaturePtr& other) {
        if (other.get() != &feature && m_order(*other, feature))
            earlier.push_back(other);
    });
    std::sort(earlier.begin(), earlier.end(), m_order);
    return earlier;
}

/// The region itself when nobody takes anything of it.
Result<Region> PartMaker::subtracted(Region region, const std::vector<FeaturePtr>& earlier) const
{
    std::vector<Region> others;
    for (const FeaturePtr& other : earlier)
        others.push_back(regionOf(*other, m_side));
    if (const auto parts = region.cutBy(others)) {
        // The part that nobody covers is the first there is, for covers ascend.
        return parts->empty() || !parts->front().cover.empty() ? Region() : parts->front().region;
    }
    std::erase_if(others, [&](const Region& other) { return !other.touches(region); });
    if (others.size() > kOneByOne) {
        const auto all = Region::unionOf(others);
        if (!all)
            return fail(all.error());
        return region.minus(*all);
    }
    for (const Region& other : others) {
        auto rest = region.minus(other);
        if (!rest || rest->isEmpty())
            return rest;
        region = std::move(*rest);
    }
    return region;
}

/// What has to be overlaid anew: what came, and later owners near what came or went.
std::vector<FeaturePtr> dirtyOnes(AreaSide side, const AreaIndex& index, const OwnerOrder& order,
                                  const std::vector<FeaturePtr>& removed, const std::vector<FeaturePtr>& added)
{
    std::vector<FeaturePtr> dirty = added;
    for (const auto* changed : {&removed, &added})
        for (const FeaturePtr& feature : *changed)
            index.query(regionOf(*feature, side).bounds(), [&](const FeaturePtr& other) {
                if (order(feature, other))
                    dirty.push_back(other);
            });
    std::sort(dirty.begin(), dirty.end(), order);
    dirty.erase(std::unique(dirty.begin(), dirty.end()), dirty.end());
    return dirty;
}

Result<std::vector<PartPtr>> makeParts(const PartMaker& maker, const std::vector<FeaturePtr>& features,
                                       const Progress& progress)
{
    std::vector<PartPtr> parts(features.size());
    std::atomic<std::size_t> done{0};
    inParallel(features.size(), kFeaturesPerRange, [&](std::size_t begin, std::size_t end) {
        for (std::size_t i = begin; i < end && !progress.cancelled(); ++i)
            parts[i] = maker.make(features[i]);
        progress.at(static_cast<double>(done += end - begin) / static_cast<double>(features.size()));
    });
    if (progress.cancelled())
        return fail(ErrorCode::Cancelled);
    std::erase(parts, nullptr);
    return parts;
}

} // namespace

std::shared_ptr<const AreaPart> AreaCount::partOf(const CountedFeature& owner, const OwnerOrder& order) const
{
    const auto at = m_parts.lowerBound([&](const PartPtr& part) { return order(part->owner, &owner); });
    return at != m_parts.end() && (*at)->owner == &owner ? *at : nullptr;
}

Result<AreaCount> AreaCount::updated(const std::vector<FeaturePtr>& removed, const std::vector<FeaturePtr>& added,
                                     const OwnerOrder& order, const Ruler& ruler, const Progress& progress) const
{
    AreaCount result(m_side);
    result.m_index = m_index.updated(removed, added);
    const bool fromScratch = m_parts.empty() && removed.empty();
    const auto dirty = fromScratch ? added : dirtyOnes(m_side, result.m_index, order, removed, added);
    auto fresh = makeParts(PartMaker(m_side, result.m_index, order, ruler), dirty, progress);
    if (!fresh)
        return fail(fresh.error());

    const auto byOwner = [&](const PartPtr& a, const PartPtr& b) { return order(a->owner, b->owner); };
    std::vector<PartPtr> stale;
    for (const auto* features : {&removed, &dirty})
        for (const FeaturePtr& feature : *features)
            if (auto part = partOf(*feature, order))
                stale.push_back(std::move(part));
    std::sort(stale.begin(), stale.end(), byOwner);
    std::sort(fresh->begin(), fresh->end(), byOwner);

    result.m_net = m_net;
    for (const PartPtr& part : stale)
        result.m_net -= part->area;
    for (const PartPtr& part : *fresh)
        result.m_net += part->area;
    result.m_parts = m_parts.updated(stale, *fresh, byOwner);
    std::vector<PartPtr> kept;
    std::set_difference(m_withIssues.begin(), m_withIssues.end(), stale.begin(), stale.end(), std::back_inserter(kept),
                        byOwner);
    std::erase_if(*fresh, [](const PartPtr& part) { return part->issues.empty(); });
    std::merge(kept.begin(), kept.end(), fresh->begin(), fresh->end(), std::back_inserter(result.m_withIssues),
               byOwner);
    return result;
}

} // namespace riparia
