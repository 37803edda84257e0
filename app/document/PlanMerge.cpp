// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/PlanMerge.h"

#include "core/plan/ChangeSet.h"

#include <QtGlobal>

#include <algorithm>
#include <cstdint>
#include <map>
#include <string>
#include <type_traits>

namespace riparia {

namespace {

AnyEntity held(const Plan& plan, const AnyEntity& like)
{
    return std::visit(
        [&](const auto& entity) -> AnyEntity {
            using Held = std::decay_t<decltype(entity)>;
            if constexpr (std::is_same_v<Held, std::monostate>) {
                return {};
            } else {
                auto found = plan.table<std::remove_const_t<typename Held::element_type>>().find(entity->meta.uuid);
                return found ? AnyEntity(std::move(found)) : AnyEntity();
            }
        },
        like);
}

using Pairs = std::map<std::string, std::string>;

/// What we took away is gone from theirs too, whatever they made of it: a finding taken up again is open, a view deleted is no more.
void mergePairs(const Pairs& base, const Pairs& ours, Pairs& theirs)
{
    for (const auto& [key, value] : base)
        if (!ours.contains(key))
            theirs.erase(key);
    for (const auto& [key, value] : ours) {
        const auto was = base.find(key);
        if (was == base.end() || was->second != value)
            theirs[key] = value;
    }
}

PlanInfo mergedInfo(const PlanInfo& base, const PlanInfo& ours, const PlanInfo& theirs)
{
    PlanInfo info = theirs;
    if (ours.title != base.title)
        info.title = ours.title;
    if (ours.crs != base.crs)
        info.crs = ours.crs;
    if (ours.method != base.method)
        info.method = ours.method;
    if (ours.notes != base.notes)
        info.notes = ours.notes;
    mergePairs(base.setAside, ours.setAside, info.setAside);
    mergePairs(base.views, ours.views, info.views);
    if (ours.targetBasis != base.targetBasis)
        info.targetBasis = ours.targetBasis;
    if (ours.reportSettings != base.reportSettings)
        info.reportSettings = ours.reportSettings;
    for (const auto& [letter, number] : ours.counters) {
        std::int64_t& counter = info.counters[letter];
        counter = std::max(counter, number);
    }
    return info;
}

} // namespace

MergedPlan merged(const Plan& base, const Plan& ours, const Plan& theirs)
{
    MergedPlan result{theirs, {}};
    ChangeSet changes;
    for (const Change& change : compare(base, ours).changes) {
        const AnyEntity& named = change.after.index() != 0 ? change.after : change.before;
        AnyEntity now = held(theirs, named);
        if (sameEntity(now, change.after))
            continue;
        if (!sameEntity(now, change.before))
            result.conflicts.push_back(metaOf(named)->code);
        changes.changes.push_back({std::move(now), change.after});
    }
    if (const auto applied = result.plan.apply(changes); !applied) // each starts from what is there
        qFatal("Merging does not fit the plan: %s", applied.error().subject.c_str());
    result.plan.setInfo(mergedInfo(base.info(), ours.info(), theirs.info()));
    return result;
}

} // namespace riparia
