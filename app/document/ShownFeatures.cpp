// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/ShownFeatures.h"

#include "core/ledger/FeatureSelector.h"
#include "core/plan/ScenarioView.h"

#include <algorithm>

namespace riparia {

namespace {

using FeatureTypes = TypeList<Segment, Area, Greenway>;

template <class Entity>
bool isOfBase(const Entity& entity)
{
    return entity.meta.scenario.isNil() && !entity.meta.deleted;
}

/// What features refer to: when it changes, the filter may judge every one of them differently.
bool isReferredTo(const Plan& plan, const CountContext& context, const Uuid& id)
{
    return context.lookup().holds(id) || plan.rivers().find(id) || plan.works().find(id) || plan.waterBodies().find(id);
}

} // namespace

void ShownFeatures::build(const Plan& plan, const CountContext& context)
{
    m_all.clear();
    m_shown.clear();
    const FeatureSelector selector(plan, context);
    FeatureTypes::forEach([&]<class Entity>() {
        for (const auto& entity : entitiesOf<Entity>(plan, context.request().scenario)) {
            m_all.insert(entity->meta.uuid);
            if (selector.passesFilter(entity))
                m_shown.insert(entity->meta.uuid);
        }
    });
}

void ShownFeatures::update(const Plan& plan, const CountContext& context, const std::vector<Uuid>& changed)
{
    const bool reachesAll =
        !context.request().scenario.isNil() ||
        (!context.request().filter.isEmpty() &&
         std::any_of(changed.begin(), changed.end(), [&](const Uuid& id) { return isReferredTo(plan, context, id); }));
    if (reachesAll) {
        build(plan, context);
        return;
    }
    const FeatureSelector selector(plan, context);
    for (const Uuid& id : changed) {
        m_all.erase(id);
        m_shown.erase(id);
        FeatureTypes::forEach([&]<class Entity>() {
            const auto entity = plan.table<Entity>().find(id);
            if (!entity || !isOfBase(*entity))
                return;
            m_all.insert(id);
            if (selector.passesFilter(entity))
                m_shown.insert(id);
        });
    }
}

} // namespace riparia
