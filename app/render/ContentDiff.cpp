// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render/ContentDiff.h"

#include "app/render/MapScene.h"

#include <algorithm>
#include <functional>
#include <numeric>
#include <tuple>

namespace riparia {

namespace {

/// Indexes in order of ids; contents made from a plan nearly always have that order already.
template <class Items>
std::vector<std::size_t> orderById(const Items& items)
{
    std::vector<std::size_t> order(items.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    const auto isBefore = [&](std::size_t a, std::size_t b) { return items[a].id < items[b].id; };
    if (!std::is_sorted(order.begin(), order.end(), isBefore))
        std::stable_sort(order.begin(), order.end(), isBefore);
    return order;
}

/// Walks two lists in step and adds the bounds of what is in one only or differs.
template <class Items, class IsSame, class Bounds>
void compare(const Items& before, const Items& after, const IsSame& isSame, const Bounds& boundsBefore,
             const Bounds& boundsAfter, std::vector<Box>& boxes)
{
    const std::vector<std::size_t> first = orderById(before);
    const std::vector<std::size_t> second = orderById(after);
    std::size_t i = 0;
    std::size_t j = 0;
    while (i < first.size() || j < second.size()) {
        const bool hasBoth = i < first.size() && j < second.size();
        const bool isGone = j == second.size() || (hasBoth && before[first[i]].id < after[second[j]].id);
        const bool isNew = i == first.size() || (hasBoth && after[second[j]].id < before[first[i]].id);
        if (!isGone && !isNew && isSame(before[first[i]], after[second[j]])) {
            ++i;
            ++j;
            continue;
        }
        if (!isNew)
            boxes.push_back(boundsBefore(before[first[i++]]));
        if (!isGone)
            boxes.push_back(boundsAfter(after[second[j++]]));
    }
}

template <class Item>
std::function<Box(const Item&)> ownBounds()
{
    return [](const Item& item) { return item.bounds; };
}

std::function<Box(const MapSegment&)> segmentBounds(const MapContent& content)
{
    return [&content](const MapSegment& segment) {
        return boundsOf(*content.rivers[segment.river].alignment, segment.span);
    };
}

bool looksSame(const MapRiver& a, const MapRiver& b)
{
    return a.alignment == b.alignment && a.rank == b.rank && a.directionConfirmed == b.directionConfirmed &&
           a.stationing == b.stationing;
}

/// The same class of more has another colour.
bool hasSameColour(int index, const ThemeClasses& before, const ThemeClasses& after)
{
    return index == ThemeClasses::kUnknown || before.count() == after.count();
}

} // namespace

std::optional<std::vector<Box>> changedBoxes(const MapContent& before, const MapContent& after)
{
    if (before.unitMetresX != after.unitMetresX || before.unitMetresY != after.unitMetresY)
        return std::nullopt;
    std::vector<Box> boxes;
    const std::function<Box(const MapRiver&)> riverBounds = [](const MapRiver& river) {
        return river.alignment->bounds();
    };
    if (!before.rivers.isSameAs(after.rivers))
        compare(before.rivers, after.rivers, looksSame, riverBounds, riverBounds, boxes);
    compare(
        before.segments, after.segments,
        [&](const MapSegment& a, const MapSegment& b) {
            // The index of a river may be another one; the river itself has been compared.
            return before.rivers[a.river].id == after.rivers[b.river].id &&
                   std::tie(a.span, a.bank, a.status, a.measure, a.yearClass, a.costClass, a.shown, a.lane, a.delta) ==
                       std::tie(b.span, b.bank, b.status, b.measure, b.yearClass, b.costClass, b.shown, b.lane,
                                b.delta) &&
                   before.years.count() == after.years.count() && before.costs.count() == after.costs.count();
        },
        segmentBounds(before), segmentBounds(after), boxes);
    compare(
        before.areas, after.areas,
        [&](const MapArea& a, const MapArea& b) {
            return std::tie(a.status, a.shown, a.delta, a.measure, a.yearClass, a.costClass) ==
                       std::tie(b.status, b.shown, b.delta, b.measure, b.yearClass, b.costClass) &&
                   hasSameColour(a.yearClass, before.years, after.years) &&
                   hasSameColour(a.costClass, before.areaCosts, after.areaCosts) && a.shape == b.shape;
        },
        ownBounds<MapArea>(), ownBounds<MapArea>(), boxes);
    compare(
        before.greenways, after.greenways,
        [&](const MapGreenway& a, const MapGreenway& b) {
            return std::tie(a.status, a.shown, a.delta, a.grade, a.yearClass, a.costClass) ==
                       std::tie(b.status, b.shown, b.delta, b.grade, b.yearClass, b.costClass) &&
                   hasSameColour(a.yearClass, before.years, after.years) &&
                   hasSameColour(a.costClass, before.costs, after.costs) && a.lines == b.lines;
        },
        ownBounds<MapGreenway>(), ownBounds<MapGreenway>(), boxes);
    const std::function<Box(const MapSite&)> siteBounds = [](const MapSite& site) {
        Box box;
        box.add(site.place);
        return box;
    };
    compare(
        before.sites, after.sites,
        [](const MapSite& a, const MapSite& b) { return a.place == b.place && a.kind == b.kind; }, siteBounds,
        siteBounds, boxes);
    compare(
        before.boundaries, after.boundaries,
        [](const MapBoundary& a, const MapBoundary& b) { return a.role == b.role && a.shape == b.shape; },
        ownBounds<MapBoundary>(), ownBounds<MapBoundary>(), boxes);
    constexpr std::size_t kMost = 2000; // more boxes than that and looking for them costs more than drawing
    if (boxes.size() > kMost)
        return std::nullopt;
    return boxes;
}

} // namespace riparia
