// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/Plan.h"

namespace riparia {

/// The kinds people see in tables and on the map.
using ShownTypes = TypeList<Segment, Area, Greenway, PlanRiver, Works, Site, Boundary>;

/// Calls `use` once with the entity of this id (a std::shared_ptr<const T>, never null), of whichever of these kinds it is. False, and no call, where the
/// plan has none. What stands for it in a scenario is not asked: that is ScenarioPlaces::standIn().
template <class Types, class F>
bool withEntity(const Plan& plan, const Uuid& id, F&& use)
{
    bool found = false;
    Types::forEach([&]<class T>() {
        if (found)
            return;
        if (const auto entity = plan.table<T>().find(id)) {
            found = true;
            use(entity);
        }
    });
    return found;
}

/// The entity of this id, of one of these kinds; none where the plan has no such. As withEntity(), for EntityTypes and for ShownTypes.
template <class Types = EntityTypes>
AnyEntity findEntity(const Plan& plan, const Uuid& id);

} // namespace riparia
