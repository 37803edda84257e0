// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/AreaIndex.h"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace riparia {

namespace {

/// Changes beside the tree cost every query; beyond this many a new tree is cheaper.
constexpr std::size_t kMostChanges = 256;

} // namespace

const Region& regionOf(const CountedFeature& feature, AreaSide side)
{
    switch (side) {
    case AreaSide::Outside: return feature.outside.region;
    case AreaSide::Excluded: return feature.excluded.region;
    case AreaSide::Counted: break;
    }
    return feature.counted.region;
}

SquareCentimetres grossOf(const CountedFeature& feature, AreaSide side)
{
    switch (side) {
    case AreaSide::Outside: return feature.grossOutside.area;
    case AreaSide::Excluded: return feature.grossExcluded;
    case AreaSide::Counted: break;
    }
    return feature.gross.area;
}

AreaIndex AreaIndex::updated(const std::vector<FeaturePtr>& removed, const std::vector<FeaturePtr>& added) const
{
    AreaIndex result = *this;
    for (const FeaturePtr& feature : removed) {
        const auto gone = [&](const Item& item) { return item.feature == feature; };
        if (std::erase_if(result.m_added, gone) == 0)
            result.m_removed.push_back(feature.get());
    }
    std::sort(result.m_removed.begin(), result.m_removed.end());
    for (const FeaturePtr& feature : added)
        if (const Region& region = regionOf(*feature, m_side); !region.isEmpty())
            result.m_added.push_back({feature, region.bounds()});
    if (result.m_removed.size() + result.m_added.size() <= kMostChanges)
        return result;

    std::vector<Item> items = std::move(result.m_added);
    for (const Item& item : m_packed->items)
        if (!result.isRemoved(item.feature.get()))
            items.push_back(item);
    AreaIndex fresh(m_side);
    fresh.m_packed = pack(std::move(items));
    return fresh;
}

void AreaIndex::query(const Box& box, const std::function<void(const FeaturePtr&)>& hit) const
{
    m_packed->index.query(box, [&](std::uint32_t i) {
        const Item& item = m_packed->items[i];
        if (item.box.intersects(box) && !isRemoved(item.feature.get()))
            hit(item.feature);
        return true;
    });
    for (const Item& item : m_added)
        if (item.box.intersects(box))
            hit(item.feature);
}

bool AreaIndex::isRemoved(const CountedFeature* feature) const
{
    return std::binary_search(m_removed.begin(), m_removed.end(), feature);
}

std::shared_ptr<const AreaIndex::Packed> AreaIndex::pack(std::vector<Item> items)
{
    std::vector<Box> boxes;
    boxes.reserve(items.size());
    for (const Item& item : items)
        boxes.push_back(item.box);
    auto packed = std::make_shared<Packed>();
    packed->items = std::move(items);
    packed->index = PackedIndex(boxes);
    return packed;
}

} // namespace riparia
