// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render/CompareContent.h"

#include <algorithm>
#include <iterator>
#include <unordered_map>
#include <unordered_set>

namespace riparia {

namespace {

using Deltas = std::unordered_map<Uuid, MapDelta>;

MapDelta mapDelta(ScenarioDelta delta)
{
    switch (delta) {
    case ScenarioDelta::Added: return MapDelta::Added;
    case ScenarioDelta::Removed: return MapDelta::Removed;
    case ScenarioDelta::Changed: break;
    }
    return MapDelta::Changed;
}

template <class Items>
void mark(Items& items, const Deltas& deltas)
{
    for (auto& item : items) {
        const auto known = deltas.find(item.id);
        item.shown = known != deltas.end();
        if (!item.shown)
            continue;
        item.delta = known->second;
        item.code = deltaSign(item.delta) + QChar(0x2009) + item.code;
    }
}

/// What the other one has no more, from the marked items of the one that has it.
template <class Items>
void addRemoved(Items& items, const Items& marked)
{
    std::unordered_set<Uuid> gone;
    for (const auto& item : marked) {
        if (item.delta == MapDelta::Removed)
            gone.insert(item.id);
    }
    // Of one scenario it is there all the same, only not counted.
    std::erase_if(items, [&](const auto& item) { return gone.contains(item.id); });
    std::ranges::copy_if(marked, std::back_inserter(items),
                         [](const auto& item) { return item.delta == MapDelta::Removed; });
}

void mark(MapContent& content, const Deltas& deltas)
{
    mark(content.segments, deltas);
    mark(content.areas, deltas);
    mark(content.greenways, deltas);
}

} // namespace

QString deltaSign(MapDelta delta)
{
    switch (delta) {
    case MapDelta::None: break;
    case MapDelta::Added: return QStringLiteral("＋");
    case MapDelta::Removed: return QStringLiteral("－");
    case MapDelta::Changed: return QStringLiteral("≠");
    }
    return {};
}

CompareContent compareContentOf(const Plan& plan, const ScenarioComparison& comparison, Language language,
                                const ShownUnits& units)
{
    Deltas inA;
    Deltas inB;
    for (const ComparedFeature& feature : comparison.features) {
        if (feature.a)
            inA[feature.a->id()] = mapDelta(feature.delta);
        if (feature.b)
            inB[feature.b->id()] = mapDelta(feature.delta);
    }
    const auto contentOf = [&](const Uuid& scenario, const LedgerPtr& counted) {
        return std::make_shared<MapContent>(
            *mapContentOf(plan, scenario, nullptr, language, nullptr, dayOf(counted->request), units));
    };
    const auto a = contentOf(comparison.a, comparison.counted.a);
    const auto b = contentOf(comparison.b, comparison.counted.b);
    mark(*a, inA);
    mark(*b, inB);
    // Rivers are the same in all scenarios, and in the same order.
    addRemoved(b->segments, a->segments);
    addRemoved(b->areas, a->areas);
    addRemoved(b->greenways, a->greenways);
    assignLanes(b->segments);
    // Both look at the same piece of ground.
    a->bounds.add(b->bounds);
    b->bounds = a->bounds;
    return {a, b};
}

} // namespace riparia
