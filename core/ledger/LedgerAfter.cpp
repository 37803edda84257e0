// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/LedgerAfter.h"

#include "core/ledger/CountContext.h"
#include "core/ledger/FeatureSelector.h"
#include "core/ledger/LedgerAssembler.h"

#include <algorithm>
#include <optional>
#include <set>
#include <utility>
#include <vector>

namespace riparia {

namespace {

/// Follows rows of one scenario that come, change and go there. What is more than that (rows that show again, two rows for one place, rows of parents) is
/// left to the way that looks at everything.
class OwnRowsFollower {
public:
    OwnRowsFollower(const Ledger& before, const Plan& after, const ScenarioPlaces& places)
        : m_before(before)
        , m_after(after)
        , m_places(places)
        , m_selector(after, *before.context)
    {}

    /// None when it is more than that.
    std::optional<FeatureChange> follow(const ChangeSet& changes)
    {
        const bool isAll = std::all_of(changes.changes.begin(), changes.changes.end(), [this](const Change& change) {
            const EntityKind kind = kindOf(change);
            return (kind == EntityKind::Segment && take<Segment>(change)) ||
                   (kind == EntityKind::Area && take<Area>(change)) ||
                   (kind == EntityKind::Greenway && take<Greenway>(change));
        });
        return isAll ? std::optional(std::move(m_change)) : std::nullopt;
    }

private:
    template <class Entity>
    bool take(const Change& change)
    {
        const Meta* was = metaOf(change.before);
        const Meta* is = metaOf(change.after);
        const Meta& row = is ? *is : *was;
        const Uuid place = m_places.placeOf(row.replaces.isNil() ? row.uuid : row.replaces);
        const auto stood = isOwn(was) && isOwn(is) ? stoodBefore<Entity>(was, is) : std::nullopt;
        if (!stood || !m_taken.insert(place).second)
            return false;
        if (auto feature = stood->isNil() ? nullptr : m_before.feature(*stood))
            m_change.removed.push_back(std::move(feature));
        if (!is || is->deleted)
            return true;
        if (auto feature = m_selector.select(m_after.table<Entity>().find(is->uuid)))
            m_change.added.push_back(std::move(feature));
        return true;
    }

    bool isOwn(const Meta* row) const { return !row || row->scenario == m_before.request.scenario; }

    /// What stood where the row does now, nil for nothing; none where that is not plain.
    template <class Entity>
    std::optional<Uuid> stoodBefore(const Meta* was, const Meta* is) const
    {
        if (was) {
            if (is ? is->replaces != was->replaces : !was->replaces.isNil())
                return {};
            const Uuid stood = was->deleted ? Uuid() : was->uuid;
            return m_places.standIn(was->uuid) == stood ? std::optional(stood) : std::nullopt;
        }
        if (is->replaces.isNil())
            return m_places.standIn(is->uuid) == is->uuid ? std::optional(Uuid()) : std::nullopt;
        const Uuid stood = m_places.standIn(is->replaces);
        const auto below = m_after.table<Entity>().find(stood);
        return below && !isOwn(&below->meta) ? std::optional(stood) : std::nullopt;
    }

    const Ledger& m_before;
    const Plan& m_after;
    const ScenarioPlaces& m_places;
    FeatureSelector m_selector;
    std::set<Uuid> m_taken; // places
    FeatureChange m_change;
};

} // namespace

Result<LedgerPtr> ledgerAfter(const LedgerPtr& before, const Plan& after, const ChangeSet& changes,
                              const ScenarioPlaces& places, const Progress& progress)
{
    if (!before->request.scenario.isNil()) {
        if (auto change = OwnRowsFollower(*before, after, places).follow(changes))
            return assemble(*before, before->context, std::move(*change), progress);
    }
    std::set<Uuid> ids;
    for (const Change& change : changes.changes)
        ids.insert(idOf(change.after.index() != 0 ? change.after : change.before));
    return updateLedger(before, after, {ids.begin(), ids.end()}, progress);
}

} // namespace riparia
