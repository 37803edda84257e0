// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/ChangeSet.h"

#include "core/plan/ChangeSubject.h"
#include "core/plan/Plan.h"
#include "core/plan/PlanHash.h"

#include <cstddef>
#include <type_traits>
#include <unordered_map>

namespace riparia {

namespace {

template <class T>
bool sameValue(const std::shared_ptr<const T>& a, const std::shared_ptr<const T>& b)
{
    if (a == b)
        return true;
    if (!a || !b)
        return false;
    // The second question is asked only where the first says no: it finds equal what holds a NaN.
    return *a == *b || canonicalRow(*a) == canonicalRow(*b);
}

ChangeSubject subjectOf(const Change& change)
{
    const AnyEntity& entity = change.after.index() != 0 ? change.after : change.before;
    return {entity.index(), idOf(entity)};
}

std::string codeOf(const Change& change)
{
    const Meta* meta = metaOf(change.after.index() != 0 ? change.after : change.before);
    return meta ? meta->code : std::string();
}

/// Adds the changes of one set to those merged so far.
Result<void> merge(std::vector<Change>& merged, std::unordered_map<ChangeSubject, std::size_t>& places,
                   const ChangeSet& next)
{
    for (const Change& change : next.changes) {
        const auto [place, isNew] = places.try_emplace(subjectOf(change), merged.size());
        if (isNew) {
            merged.push_back(change);
            continue;
        }
        Change& known = merged[place->second];
        if (!sameEntity(known.after, change.before))
            return fail(ErrorCode::ChangeConflict, codeOf(change));
        known.after = change.after;
    }
    return {};
}

template <class T>
void compareTables(const EntityTable<T>& from, const EntityTable<T>& to, ChangeSet& changes)
{
    auto a = from.begin();
    auto b = to.begin();
    while (a != from.end() || b != to.end()) {
        const bool onlyA = b == to.end() || (a != from.end() && a->first < b->first);
        const bool onlyB = !onlyA && (a == from.end() || b->first < a->first);
        if (onlyA)
            changes.changes.push_back({(a++)->second, std::monostate{}});
        else if (onlyB)
            changes.changes.push_back({std::monostate{}, (b++)->second});
        else {
            if (!sameValue(a->second, b->second))
                changes.changes.push_back({a->second, b->second});
            ++a;
            ++b;
        }
    }
}

} // namespace

bool sameEntity(const AnyEntity& a, const AnyEntity& b)
{
    if (a.index() != b.index())
        return false;
    return std::visit(
        [&](const auto& entity) {
            using Held = std::decay_t<decltype(entity)>;
            if constexpr (std::is_same_v<Held, std::monostate>)
                return true;
            else
                return sameValue(entity, std::get<Held>(b));
        },
        a);
}

ChangeSet inverted(const ChangeSet& changes)
{
    ChangeSet undo;
    undo.label = changes.label;
    undo.changes.reserve(changes.changes.size());
    for (auto change = changes.changes.rbegin(); change != changes.changes.rend(); ++change)
        undo.changes.push_back({change->after, change->before});
    return undo;
}

Result<ChangeSet> composed(const ChangeSet& first, const ChangeSet& second)
{
    std::vector<Change> merged;
    std::unordered_map<ChangeSubject, std::size_t> places;
    merged.reserve(first.changes.size() + second.changes.size());
    places.reserve(merged.capacity());
    for (const ChangeSet* next : {&first, &second}) {
        if (auto done = merge(merged, places, *next); !done)
            return fail(done.error());
    }
    ChangeSet result;
    result.label = first.label.empty() ? second.label : first.label;
    result.changes.reserve(merged.size());
    for (Change& change : merged) {
        if (!sameEntity(change.before, change.after))
            result.changes.push_back(std::move(change));
    }
    return result;
}

ChangeSet compare(const Plan& from, const Plan& to)
{
    ChangeSet changes;
    EntityTypes::forEach([&]<class T>() { compareTables(from.table<T>(), to.table<T>(), changes); });
    return changes;
}

const Meta* metaOf(const AnyEntity& entity)
{
    return std::visit(
        [](const auto& held) -> const Meta* {
            if constexpr (std::is_same_v<std::decay_t<decltype(held)>, std::monostate>)
                return nullptr;
            else
                return held ? &held->meta : nullptr;
        },
        entity);
}

AnyEntity withMeta(const AnyEntity& entity, Meta meta)
{
    return std::visit(
        [&](const auto& held) -> AnyEntity {
            if constexpr (std::is_same_v<std::decay_t<decltype(held)>, std::monostate>) {
                return held;
            } else {
                if (!held)
                    return held;
                auto other = *held;
                other.meta = std::move(meta);
                return std::make_shared<const decltype(other)>(std::move(other));
            }
        },
        entity);
}

Uuid idOf(const AnyEntity& entity)
{
    const Meta* meta = metaOf(entity);
    return meta ? meta->uuid : Uuid();
}

EntityKind kindOf(const Change& change)
{
    return std::visit(
        [](const auto& held) {
            using Held = std::decay_t<decltype(held)>;
            if constexpr (std::is_same_v<Held, std::monostate>)
                return EntityKind::Source;
            else
                return EntityTraits<std::remove_const_t<typename Held::element_type>>::kind;
        },
        change.after.index() != 0 ? change.after : change.before);
}

} // namespace riparia
