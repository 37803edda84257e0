// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/Ledger.h"

#include "core/ledger/BaseIdentity.h"
#include "core/ledger/CountContext.h"
#include "core/ledger/FeatureSelector.h"
#include "core/ledger/LedgerAssembler.h"
#include "core/plan/ScenarioView.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>
#include <utility>

namespace riparia {

namespace {

using Ids = std::unordered_set<Uuid>;

/// Selects anew what has these ids; what is gone from the base is not selected.
template <class Entity>
void selectAgain(const Plan& plan, const FeatureSelector& selector, const Ids& ids, std::vector<FeaturePtr>& into)
{
    for (const Uuid& id : ids) {
        const auto entity = plan.table<Entity>().find(id);
        if (!entity || !entity->meta.scenario.isNil() || entity->meta.deleted)
            continue;
        if (auto feature = selector.select(entity))
            into.push_back(std::move(feature));
    }
}

/// The quick way in the base, where features change only by themselves.
FeatureChange changeOfThese(const Ledger& before, const Plan& plan, const FeatureSelector& selector, const Ids& ids)
{
    FeatureChange change;
    for (const Uuid& id : ids)
        if (auto feature = before.feature(id))
            change.removed.push_back(std::move(feature));
    selectAgain<Segment>(plan, selector, ids, change.added);
    selectAgain<Area>(plan, selector, ids, change.added);
    selectAgain<Greenway>(plan, selector, ids, change.added);
    return change;
}

const std::string& waterKeyOf(const Segment& segment)
{
    return segment.river;
}

template <class Entity>
const std::string& waterKeyOf(const Entity& entity)
{
    return entity.link.water;
}

/// The way that looks at every entity, where works, rivers or the overlay of a scenario may have changed what is selected: a
/// feature stays if its entity and all it refers to are the very same.
class ChangeFinder {
public:
    ChangeFinder(const Ledger& before, const Plan& plan, const CountContext& context, const FeatureSelector& selector)
        : m_before(before)
        , m_plan(plan)
        , m_context(context)
        , m_selector(selector)
    {
        for (const FeaturePtr& feature : before.features)
            m_known.emplace(feature->meta.get(), feature);
    }

    FeatureChange find()
    {
        look<Segment>();
        look<Area>();
        look<Greenway>();
        for (const FeaturePtr& feature : m_before.features)
            if (!m_kept.contains(feature.get()))
                m_change.removed.push_back(feature);
        return std::move(m_change);
    }

private:
    template <class Entity>
    void look()
    {
        for (const auto& entity : entitiesOf<Entity>(m_plan, m_context.request().scenario)) {
            const auto known = m_known.find(&entity->meta);
            if (known != m_known.end() && stays(*entity, *known->second))
                m_kept.insert(known->second.get());
            else if (auto feature = m_selector.select(entity))
                m_change.added.push_back(std::move(feature));
        }
    }
    template <class Entity>
    bool stays(const Entity& entity, const CountedFeature& feature) const
    {
        const PlanLookup& lookup = m_context.lookup();
        const WaterRef water = lookup.water(waterKeyOf(entity));
        return lookup.works(entity.works) == feature.works && water.river == feature.water.river &&
               water.body == feature.water.body;
    }

    const Ledger& m_before;
    const Plan& m_plan;
    const CountContext& m_context;
    const FeatureSelector& m_selector;
    std::unordered_map<const Meta*, FeaturePtr> m_known;
    std::unordered_set<const CountedFeature*> m_kept;
    FeatureChange m_change;
};

} // namespace

const RiverCount* Ledger::river(std::string_view key) const
{
    const auto at = std::lower_bound(rivers.begin(), rivers.end(), key,
                                     [](const auto& count, std::string_view k) { return count->river < k; });
    return at != rivers.end() && (*at)->river == key ? at->get() : nullptr;
}

FeaturePtr Ledger::feature(const Uuid& id) const
{
    const auto at = byId.lowerBound([&](const FeaturePtr& feature) { return feature->id() < id; });
    return at != byId.end() && (*at)->id() == id ? *at : nullptr;
}

Result<LedgerPtr> buildLedger(const Plan& plan, const CountRequest& request, const Progress& progress)
{
    auto context = CountContext::make(plan, request);
    if (!context)
        return fail(context.error());
    FeatureChange change;
    auto features = FeatureSelector(plan, **context).selectAll(progress);
    if (!features)
        return fail(features.error());
    change.added = std::move(*features);
    return assemble(Ledger{}, std::move(*context), std::move(change), progress);
}

Result<LedgerPtr> updateLedger(const LedgerPtr& before, const Plan& plan, const std::vector<Uuid>& changed,
                               const Progress& progress)
{
    const CountContext& then = *before->context;
    if (then.isOutdatedBy(plan, changed))
        return buildLedger(plan, before->request, progress);
    const bool refersToChanged = std::any_of(changed.begin(), changed.end(), [&](const Uuid& id) {
        return then.lookup().holds(id) || plan.table<PlanRiver>().find(id) || plan.table<Works>().find(id) ||
               plan.table<WaterBody>().find(id);
    });
    const bool inScenario = !before->request.scenario.isNil();
    const auto context = refersToChanged || inScenario ? then.withLookup(plan) : before->context;
    const FeatureSelector selector(plan, *context);
    FeatureChange change = refersToChanged || inScenario
                               ? ChangeFinder(*before, plan, *context, selector).find()
                               : changeOfThese(*before, plan, selector, {changed.begin(), changed.end()});
    return assemble(*before, context, std::move(change), progress);
}

} // namespace riparia
