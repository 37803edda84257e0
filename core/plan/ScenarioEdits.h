// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/plan/ChangeSet.h"
#include "core/plan/Plan.h"

#include <cstddef>

namespace riparia {

/// What an edit of the plan as a scenario shows it comes to in the plan itself (copy on write): entities of the base, or of a parent scenario, are left
/// alone and get a replacement or a tombstone in the scenario; what is added is added there; what the scenario has already is changed in place. Rivers,
/// schemes, targets and scenarios are shared: they change for all, and a set that changes the line or the stationing of a river, or removes one, is taken as
/// it is, for it reaches the works of every scenario. nil = the base: as it is, but each entity once. A replacement of the same entity in the same scenario always
/// has the same id. Error: ChangeConflict when the changes of one entity do not follow from each other (subject = code).
Result<ChangeSet> landedIn(const Plan& plan, const Uuid& scenario, const ChangeSet& seen);

/// A new scenario, `made`, that shows what `from` does (nil = the base, then it has no rows of its own yet).
ChangeSet scenarioCopy(const Plan& plan, const Uuid& from, const Scenario& made);

/// The scenario and everything in it go. Errors: NotFound (subject = id); InvalidArgument when another scenario stands over it (subject = its code).
Result<ChangeSet> scenarioRemoval(const Plan& plan, const Uuid& scenario);

/// The base (or the parent) becomes what the scenario shows, and the scenario goes. References to its rows follow. Error: NotFound (subject = id).
Result<ChangeSet> scenarioMerge(const Plan& plan, const Uuid& scenario);

/// `into` (nil = the base) becomes what it shows with the scenario's own changes over it, and the scenario goes. Where both changed an entity the
/// scenario's row stands; what `into` removed and the scenario changed is there again. Errors: NotFound (subject = id); InvalidArgument where `into` is
/// the scenario, does not show all that the scenario stands over, or leaves others that stand over the scenario without it (subject = a code).
Result<ChangeSet> scenarioMerge(const Plan& plan, const Uuid& scenario, const Uuid& into);

/// Whether that can be done.
bool canMergeScenario(const Plan& plan, const Uuid& scenario, const Uuid& into);

/// How many entities a scenario itself adds, changes and removes.
struct ScenarioSize {
    std::size_t added = 0;
    std::size_t changed = 0;
    std::size_t removed = 0;

    std::size_t all() const { return added + changed + removed; }
    friend bool operator==(const ScenarioSize&, const ScenarioSize&) = default;
};
ScenarioSize scenarioSize(const Plan& plan, const Uuid& scenario);

} // namespace riparia
