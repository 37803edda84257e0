// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/planfile/SaveJob.h"

#include <string>
#include <type_traits>

namespace riparia::planfile {

namespace {

/// What other rows derive columns from.
struct Sources {
    std::set<std::string> rivers; ///< keys, before and after
    std::set<Uuid> works;
};

Sources changedSources(const Plan& before, const Plan& after, const EntityIds& touched)
{
    Sources changed;
    if (const auto rivers = touched.find(EntityKind::River); rivers != touched.end()) {
        for (const Uuid& id : rivers->second) {
            for (const Plan* plan : {&before, &after}) {
                if (const auto river = plan->rivers().find(id))
                    changed.rivers.insert(river->river.key);
            }
        }
    }
    if (const auto works = touched.find(EntityKind::Works); works != touched.end())
        changed.works = works->second;
    return changed;
}

template <class T>
bool follows(const T& entity, const Sources& changed)
{
    if constexpr (std::is_same_v<T, Segment>) {
        if (changed.rivers.contains(entity.river))
            return true;
    }
    if constexpr (std::is_same_v<T, Greenway>) {
        if (entity.isAlongRiver() && changed.rivers.contains(entity.link.water))
            return true;
    }
    return changed.works.contains(entity.works);
}

template <class T>
void addFollowers(const Plan& after, const Sources& changed, EntityIds& touched)
{
    for (const auto& [id, entity] : after.table<T>()) {
        if (follows(*entity, changed))
            touched[EntityTraits<T>::kind].insert(id);
    }
}

} // namespace

EntityIds everythingOf(const Plan& plan)
{
    EntityIds ids;
    EntityTypes::forEach([&]<class T>() {
        std::set<Uuid>& all = ids[EntityTraits<T>::kind];
        for (const auto& [id, entity] : plan.table<T>())
            all.insert(all.end(), id);
    });
    return ids;
}

EntityIds touchedBy(const Plan& before, const Plan& after, const ChangeSet& changes, const EntityIds& pending)
{
    const bool measuredAnew = !(before.info().crs == after.info().crs) || before.info().method != after.info().method;
    EntityIds touched = measuredAnew ? everythingOf(after) : pending;
    for (const Change& change : changes.changes)
        touched[kindOf(change)].insert(idOf(change.after.index() == 0 ? change.before : change.after));
    const Sources changed = changedSources(before, after, touched);
    if (changed.rivers.empty() && changed.works.empty())
        return touched;
    addFollowers<Segment>(after, changed, touched);
    addFollowers<Area>(after, changed, touched);
    addFollowers<Greenway>(after, changed, touched);
    addFollowers<Site>(after, changed, touched);
    return touched;
}

} // namespace riparia::planfile
