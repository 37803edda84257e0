// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/ScenarioEdits.h"

#include "core/plan/Fields.h"
#include "core/plan/ScenarioView.h"

#include <algorithm>
#include <memory>
#include <string>
#include <string_view>
#include <type_traits>
#include <unordered_map>
#include <utility>
#include <variant>
#include <vector>

namespace riparia {

namespace {

using Ids = std::unordered_map<Uuid, Uuid>;

/// What a scenario may have its own of; everything else is shared by all.
template <class T>
constexpr bool kIsOfScenarios =
    std::is_same_v<T, Segment> || std::is_same_v<T, Area> || std::is_same_v<T, Greenway> || std::is_same_v<T, Works> ||
    std::is_same_v<T, WaterBody> || std::is_same_v<T, Site> || std::is_same_v<T, Boundary> || std::is_same_v<T, Sample>;

Uuid idIn(const Uuid& scenario, const Uuid& of)
{
    return Uuid::named("in " + scenario.toString() + " for " + of.toString());
}

/// True where works of every scenario move along, or lose their river.
bool changesRiverForAll(const Change& change)
{
    const auto* before = std::get_if<std::shared_ptr<const PlanRiver>>(&change.before);
    const auto* after = std::get_if<std::shared_ptr<const PlanRiver>>(&change.after);
    if (!before)
        return false;
    if (!after)
        return true;
    const River& a = (*before)->river;
    const River& b = (*after)->river;
    return a.alignment != b.alignment || !(a.stationing == b.stationing);
}

class ScenarioLanding {
public:
    ScenarioLanding(const Plan& plan, const Uuid& scenario)
        : m_plan(plan)
        , m_scenario(scenario)
        , m_chain(scenarioChain(plan, scenario))
    {}

    ChangeSet land(const ChangeSet& seen)
    {
        m_landed.label = seen.label;
        for (const Change& change : seen.changes) {
            const AnyEntity& entity = change.after.index() != 0 ? change.after : change.before;
            std::visit(
                [&]<class Held>(const Held&) {
                    if constexpr (std::is_same_v<Held, std::monostate>)
                        return;
                    else if constexpr (kIsOfScenarios<std::remove_const_t<typename Held::element_type>>)
                        land<std::remove_const_t<typename Held::element_type>>(change);
                    else
                        m_landed.changes.push_back(change);
                },
                entity);
        }
        return std::move(m_landed);
    }

private:
    template <class T>
    void land(const Change& change)
    {
        using Row = std::shared_ptr<const T>;
        const Row* before = std::get_if<Row>(&change.before);
        const Row* after = std::get_if<Row>(&change.after);
        if (!before)
            addHere(**after);
        else if ((*before)->meta.scenario == m_scenario && !after)
            removeOwn(*before);
        else if ((*before)->meta.scenario != m_scenario && isBelow(*before))
            putOver(*before, after ? **after : **before, !after);
        else
            m_landed.changes.push_back(change);
    }

    template <class T>
    void addHere(T made)
    {
        made.meta.scenario = m_scenario;
        made.meta.replaces = Uuid(); // the part of something that was split stands for nothing but itself
        made.meta.deleted = false;
        m_landed.add(std::move(made));
    }

    /// What it stood for would show again; which is wanted where a tombstone goes.
    template <class T>
    void removeOwn(const std::shared_ptr<const T>& own)
    {
        if (own->meta.deleted || own->meta.replaces.isNil() || !m_plan.table<T>().find(own->meta.replaces)) {
            m_landed.remove(own);
            return;
        }
        T gone = *own;
        gone.meta.deleted = true;
        m_landed.replace(own, std::move(gone));
    }

    /// Seen in the scenario, but of the base or a parent; and as it is in the plan, for else the change conflicts.
    template <class T>
    bool isBelow(const std::shared_ptr<const T>& row) const
    {
        const Uuid& scenario = row->meta.scenario;
        const bool isInChain = scenario.isNil() || std::ranges::find(m_chain, scenario) != m_chain.end();
        const auto held = m_plan.table<T>().find(row->meta.uuid);
        return isInChain && held && sameEntity(AnyEntity(held), AnyEntity(row));
    }

    template <class T>
    void putOver(const std::shared_ptr<const T>& below, T made, bool isGone)
    {
        const Uuid& place = below->meta.replaces.isNil() ? below->meta.uuid : below->meta.replaces;
        made.meta.uuid = idIn(m_scenario, place);
        made.meta.scenario = m_scenario;
        made.meta.replaces = place;
        made.meta.deleted = isGone;
        if (auto known = m_plan.table<T>().find(made.meta.uuid))
            m_landed.replace(std::move(known), std::move(made));
        else
            m_landed.add(std::move(made));
    }

    const Plan& m_plan;
    Uuid m_scenario;
    std::vector<Uuid> m_chain;
    ChangeSet m_landed;
};

/// Every id of another entity that an entity refers to.
template <class E, class Use>
void eachReference(E& entity, const Use& use)
{
    visitFields(entity, [&]<class Value>(std::string_view column, Value& value) {
        if constexpr (std::is_same_v<std::remove_const_t<Value>, Uuid>) {
            if (column != "uuid" && column != "scenario" && column != "source_id")
                use(value);
        }
    });
}

template <class T>
bool refersTo(const T& entity, const Ids& moved)
{
    bool does = false;
    eachReference(entity, [&](const Uuid& id) { does = does || moved.contains(id); });
    return does;
}

template <class T>
T following(T entity, const Ids& moved)
{
    eachReference(entity, [&](Uuid& id) {
        if (const auto known = moved.find(id); known != moved.end())
            id = known->second;
    });
    return entity;
}

class ScenarioMerging {
public:
    ScenarioMerging(const Plan& plan, const std::shared_ptr<const Scenario>& scenario, const Uuid& into)
        : m_plan(plan)
        , m_scenario(scenario)
        , m_into(into)
        , m_places(plan, into)
    {}

    Result<ChangeSet> changes()
    {
        EntityTypes::forEach([&]<class T>() {
            for (const auto& [id, row] : m_plan.table<T>()) {
                if (row->meta.scenario == m_scenario->meta.uuid)
                    bringDown(row);
            }
        });
        for (const auto& [id, other] : m_plan.scenarios()) {
            if (other->parent != m_scenario->meta.uuid)
                continue;
            Scenario lowered = *other;
            lowered.parent = m_into;
            m_changes.replace(other, std::move(lowered));
        }
        m_changes.remove(m_scenario);
        Plan merged = m_plan;
        if (auto applied = merged.apply(m_changes); !applied)
            return fail(applied.error());
        ChangeSet references;
        EntityTypes::forEach([&]<class T>() {
            for (const auto& [id, row] : merged.table<T>()) {
                if (refersTo(*row, m_moved))
                    references.replace(row, following(*row, m_moved));
            }
        });
        return composed(m_changes, references);
    }

private:
    template <class T>
    void bringDown(const std::shared_ptr<const T>& row)
    {
        T after = *row;
        after.meta.scenario = m_into;
        const Uuid place = row->meta.replaces.isNil() ? Uuid() : m_places.standIn(row->meta.replaces);
        // What was removed there may have a tombstone, whose place the row takes.
        const auto held =
            m_plan.table<T>().find(place.isNil() ? idIn(m_into, m_places.placeOf(row->meta.replaces)) : place);
        if (!held) {
            after.meta.replaces = Uuid();
            if (row->meta.deleted)
                m_changes.remove(row);
            else
                m_changes.replace(row, std::move(after));
        } else if (held->meta.scenario != m_into) { // of what that itself stands over
            after.meta.replaces = place;
            m_changes.replace(row, std::move(after));
        } else {
            m_changes.remove(row);
            takePlace(held, std::move(after));
        }
    }

    template <class T>
    void takePlace(const std::shared_ptr<const T>& held, T after)
    {
        m_moved[after.meta.uuid] = held->meta.uuid;
        if (after.meta.deleted && held->meta.replaces.isNil()) {
            m_changes.remove(held);
            return;
        }
        after.meta.uuid = held->meta.uuid;
        after.meta.replaces = held->meta.replaces;
        m_changes.replace(held, std::move(after));
    }

    const Plan& m_plan;
    std::shared_ptr<const Scenario> m_scenario;
    Uuid m_into;
    ScenarioPlaces m_places; // of what it is merged into
    ChangeSet m_changes;
    Ids m_moved;
};

/// Why the changes of a scenario cannot be brought into another, "" when they can.
std::string mergeHindrance(const Plan& plan, const Scenario& scenario, const Uuid& into)
{
    if (into == scenario.parent)
        return {};
    if (into == scenario.meta.uuid)
        return "it is the scenario itself";
    if (!into.isNil() && !plan.scenarios().find(into))
        return "there is no such scenario";
    for (const auto& [id, other] : plan.scenarios()) {
        if (other->parent == scenario.meta.uuid)
            return "another scenario stands over it";
    }
    // Its rows refer to what it stands over, which must be there.
    const std::vector<Uuid> chain = scenarioChain(plan, into);
    const bool hasGround = scenario.parent.isNil() || std::ranges::find(chain, scenario.parent) != chain.end();
    return hasGround ? std::string() : "it stands over another scenario";
}

} // namespace

Result<ChangeSet> landedIn(const Plan& plan, const Uuid& scenario, const ChangeSet& seen)
{
    auto once = composed({}, seen);
    if (!once || scenario.isNil() || std::ranges::any_of(once->changes, changesRiverForAll))
        return once;
    return ScenarioLanding(plan, scenario).land(*once);
}

ChangeSet scenarioCopy(const Plan& plan, const Uuid& from, const Scenario& made)
{
    Scenario scenario = made;
    if (const auto original = plan.scenarios().find(from))
        scenario.parent = original->parent;
    const Uuid id = scenario.meta.uuid;
    ChangeSet changes;
    changes.add(std::move(scenario));
    if (from.isNil())
        return changes;
    Ids copies;
    EntityTypes::forEach([&]<class T>() {
        for (const auto& [own, row] : plan.table<T>()) {
            if (row->meta.scenario == from)
                copies[own] = idIn(id, row->meta.replaces.isNil() ? own : row->meta.replaces);
        }
    });
    EntityTypes::forEach([&]<class T>() {
        for (const auto& [own, row] : plan.table<T>()) {
            if (row->meta.scenario != from)
                continue;
            T copy = following(*row, copies);
            copy.meta.uuid = copies.at(own);
            copy.meta.scenario = id;
            changes.add(std::move(copy));
        }
    });
    return changes;
}

Result<ChangeSet> scenarioRemoval(const Plan& plan, const Uuid& scenario)
{
    const auto row = plan.scenarios().find(scenario);
    if (!row)
        return fail(ErrorCode::NotFound, scenario.toString());
    for (const auto& [id, other] : plan.scenarios()) {
        if (other->parent == scenario)
            return fail(ErrorCode::InvalidArgument, other->meta.code, "another scenario stands over it");
    }
    ChangeSet changes;
    EntityTypes::forEach([&]<class T>() {
        for (const auto& [id, own] : plan.table<T>()) {
            if (own->meta.scenario == scenario)
                changes.remove(own);
        }
    });
    changes.remove(row);
    return changes;
}

Result<ChangeSet> scenarioMerge(const Plan& plan, const Uuid& scenario)
{
    const auto row = plan.scenarios().find(scenario);
    if (!row)
        return fail(ErrorCode::NotFound, scenario.toString());
    return ScenarioMerging(plan, row, row->parent).changes();
}

Result<ChangeSet> scenarioMerge(const Plan& plan, const Uuid& scenario, const Uuid& into)
{
    const auto row = plan.scenarios().find(scenario);
    if (!row)
        return fail(ErrorCode::NotFound, scenario.toString());
    if (const std::string hindrance = mergeHindrance(plan, *row, into); !hindrance.empty())
        return fail(ErrorCode::InvalidArgument, row->meta.code, hindrance);
    return ScenarioMerging(plan, row, into).changes();
}

bool canMergeScenario(const Plan& plan, const Uuid& scenario, const Uuid& into)
{
    const auto row = plan.scenarios().find(scenario);
    return row && mergeHindrance(plan, *row, into).empty();
}

ScenarioSize scenarioSize(const Plan& plan, const Uuid& scenario)
{
    ScenarioSize size;
    if (scenario.isNil())
        return size;
    EntityTypes::forEach([&]<class T>() {
        for (const auto& [id, row] : plan.table<T>()) {
            if (row->meta.scenario != scenario)
                continue;
            if (row->meta.deleted)
                ++size.removed;
            else
                ++(row->meta.replaces.isNil() ? size.added : size.changed);
        }
    });
    return size;
}

} // namespace riparia
