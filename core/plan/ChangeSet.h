// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/plan/EntityTraits.h"

#include <memory>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace riparia {

class Plan;

/// One entity before and after. No before = added, no after = removed.
struct Change {
    AnyEntity before;
    AnyEntity after;
};

/// The single way to change a plan: applied, inverted for undo, stored by journal and history, written by save. `label` is the title of the act
/// in plain words (untranslated key or text given by the caller).
struct ChangeSet {
    std::string label;
    std::vector<Change> changes;

    bool isEmpty() const { return changes.empty(); }

    template <class T>
    void add(T entity)
    {
        changes.push_back({std::monostate{}, std::make_shared<const T>(std::move(entity))});
    }
    template <class T>
    void replace(std::shared_ptr<const T> before, T after)
    {
        changes.push_back({std::move(before), std::make_shared<const T>(std::move(after))});
    }
    template <class T>
    void remove(std::shared_ptr<const T> before)
    {
        changes.push_back({std::move(before), std::monostate{}});
    }
};

/// Undoes what the change set does: order reversed, before and after swapped.
ChangeSet inverted(const ChangeSet& changes);

/// One set that does what `first` then `second` do, in order of first appearance; changes of one entity are merged, those that cancel out dropped.
/// The label is that of `first`, else of `second`. Error: ChangeConflict when second does not start from where first ends (subject = code).
Result<ChangeSet> composed(const ChangeSet& first, const ChangeSet& second);

/// What has to be done to the entities of `from` to get those of `to`, in table and id order. apply(compare(a, b)) to a gives b's entities.
ChangeSet compare(const Plan& from, const Plan& to);

/// Same type and same value (numbers that are not numbers equal themselves); true for none and none.
bool sameEntity(const AnyEntity& a, const AnyEntity& b);
Uuid idOf(const AnyEntity& entity);          ///< nil for none
EntityKind kindOf(const Change& change);     ///< of after, else of before
const Meta* metaOf(const AnyEntity& entity); ///< null for none
/// The same entity with `meta` for its own; none stays none. What is given is left as it is: entities are values that others hold too.
AnyEntity withMeta(const AnyEntity& entity, Meta meta);

} // namespace riparia
