// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/CountContext.h"

#include "core/ledger/BaseIdentity.h"
#include "core/plan/ScenarioView.h"

#include <algorithm>
#include <utility>

namespace riparia {

namespace {

bool holds(const std::vector<std::string>& list, std::string_view text)
{
    return std::find(list.begin(), list.end(), text) != list.end();
}

/// Empty lists leave everything in.
bool allows(const std::vector<std::string>& list, std::string_view text)
{
    return list.empty() || holds(list, text);
}

Issue repairIssue(const std::string& subject, const std::string& reason)
{
    return {Severity::Warning, IssueCode::PolygonRepaired, subject, {reason}, {}};
}

} // namespace

PlanLookup::PlanLookup(const Plan& plan, const Uuid& scenario)
{
    for (const auto& river : entitiesOf<PlanRiver>(plan, scenario)) {
        m_rivers.emplace(river->river.key, river);
        m_ids.insert(river->meta.uuid);
    }
    for (const auto& body : entitiesOf<WaterBody>(plan, scenario)) {
        m_bodies.emplace(body->meta.code, body);
        m_ids.insert(body->meta.uuid);
    }
    for (const auto& works : entitiesOf<Works>(plan, scenario)) {
        m_works.emplace(works->meta.uuid, works);
        m_works.emplace(baseIdOf(plan.table<Works>(), *works), works);
        m_ids.insert(works->meta.uuid);
    }
}

std::shared_ptr<const PlanRiver> PlanLookup::river(const std::string& key) const
{
    const auto at = m_rivers.find(key);
    return at == m_rivers.end() ? nullptr : at->second;
}

std::shared_ptr<const WaterBody> PlanLookup::body(const std::string& code) const
{
    const auto at = m_bodies.find(code);
    return at == m_bodies.end() ? nullptr : at->second;
}

std::shared_ptr<const Works> PlanLookup::works(const Uuid& id) const
{
    const auto at = id.isNil() ? m_works.end() : m_works.find(id);
    return at == m_works.end() ? nullptr : at->second;
}

WaterRef PlanLookup::water(const std::string& key) const
{
    if (key.empty())
        return {};
    auto found = river(key);
    return {key, found, found ? nullptr : body(key)};
}

SchemeRule::SchemeRule(const CountingScheme& scheme, const std::optional<Date>& asOf)
    : m_scheme(scheme)
    , m_asOf(asOf)
{}

bool SchemeRule::countsKind(EntityKind kind) const
{
    return allows(m_scheme.kinds, toString(kind));
}

bool SchemeRule::countsAreaKind(const std::string& areaKind) const
{
    return allows(m_scheme.areaKinds, areaKind);
}

bool SchemeRule::countsStatus(const StatusOn& status) const
{
    if ((status.cancelled && !m_scheme.cancelled) || (status.suspended && !m_scheme.suspended))
        return false;
    if (m_scheme.statuses.empty() || holds(m_scheme.statuses, status.code) ||
        holds(m_scheme.statuses, toString(status.displayClass)))
        return true;
    // A suspended feature is shown as suspended, but where the scheme lets it count, it counts by its status.
    const StatusType* type = Taxonomy::builtIn().status(status.code);
    return type && holds(m_scheme.statuses, toString(type->displayClass));
}

StatusOn SchemeRule::statusOf(const std::vector<StatusEvent>& own, const Works* works) const
{
    return statusOn(own, works ? &works->events : nullptr, m_asOf, Taxonomy::builtIn());
}

std::optional<Date> SchemeRule::firstCounted(const std::vector<StatusEvent>& own, const Works* works) const
{
    // As in statusOn: the works speak where the feature has no event of its own by that day.
    const auto isPast = [&](const StatusEvent& event) { return !m_asOf || event.date <= *m_asOf; };
    const bool speaksItself = std::any_of(own.begin(), own.end(), isPast);
    if (!speaksItself && !works)
        return std::nullopt;
    std::optional<Date> first;
    for (const StatusEvent& event : speaksItself ? own : works->events) {
        if (!isPast(event) || (first && *first <= event.date))
            continue;
        if (countsStatus(statusOn({event}, nullptr, std::nullopt, Taxonomy::builtIn())))
            first = event.date;
    }
    return first;
}

CountContext::CountContext(const CountRequest& request)
    : m_request(request)
    , m_rule(request.scheme, request.asOf ? request.asOf : request.scheme.asOf)
    , m_order(request.scheme.owner)
{}

Result<std::shared_ptr<const CountContext>> CountContext::make(const Plan& plan, const CountRequest& request)
{
    CountContext context(request);
    auto filter = Filter::parse(request.scheme.filter);
    if (!filter)
        return fail(filter.error());
    context.m_schemeFilter = std::move(*filter);
    context.m_crs = plan.info().crs;
    context.m_method = plan.info().method;
    if (auto ruler = Ruler::make(context.m_crs, context.m_method))
        context.m_ruler = std::move(*ruler);
    if (auto read = context.readBoundary(plan); !read)
        return fail(read.error());
    if (auto read = context.readBox(); !read)
        return fail(read.error());
    if (auto read = context.readExclusions(plan); !read)
        return fail(read.error());
    context.m_lookup = std::make_shared<const PlanLookup>(plan, request.scenario);
    return std::make_shared<const CountContext>(std::move(context));
}

Result<void> CountContext::readBoundary(const Plan& plan)
{
    const Uuid& wanted = m_request.scheme.boundary;
    if (wanted.isNil())
        return {};
    for (const auto& boundary : entitiesOf<Boundary>(plan, m_request.scenario)) {
        if (boundary->meta.uuid != wanted && baseIdOf(plan.table<Boundary>(), *boundary) != wanted)
            continue;
        if (!m_ruler)
            return fail(ErrorCode::CrsMissing, boundary->meta.code);
        auto clip = ClipPolygon::make(boundary->shape, *m_ruler);
        if (!clip)
            return fail(clip.error().code, boundary->meta.code, clip.error().detail);
        if (!clip->repairReason().empty())
            m_issues.push_back(repairIssue(boundary->meta.code, clip->repairReason()));
        m_boundary = std::make_shared<const ClipPolygon>(std::move(*clip));
        m_polygonIds.insert(m_polygonIds.end(), {wanted, boundary->meta.uuid});
        return {};
    }
    return fail(ErrorCode::NotFound, wanted.toString(), "boundary");
}

/// Without a CRS there is no river nor shape that could be cut.
Result<void> CountContext::readBox()
{
    if (!m_request.within || !m_ruler)
        return {};
    auto clip = m_boundary ? m_boundary->within(*m_request.within) : ClipPolygon::make(*m_request.within, *m_ruler);
    if (!clip)
        return fail(clip.error());
    m_boundary = std::make_shared<const ClipPolygon>(std::move(*clip));
    return {};
}

Result<void> CountContext::readExclusions(const Plan& plan)
{
    std::vector<Region> regions;
    for (const auto& boundary : entitiesOf<Boundary>(plan, m_request.scenario)) {
        if (!holds(m_request.scheme.exclusions, boundary->role))
            continue;
        m_polygonIds.push_back(boundary->meta.uuid);
        // Layers may overlap each other, which one even-odd reading of all their rings would take for holes.
        auto repaired = Region::make(boundary->shape);
        if (!repaired)
            return fail(repaired.error().code, boundary->meta.code, repaired.error().detail);
        if (!repaired->reason.empty())
            m_issues.push_back(repairIssue(boundary->meta.code, repaired->reason));
        regions.push_back(repaired->region);
    }
    if (regions.empty())
        return {};
    if (!m_ruler)
        return fail(ErrorCode::CrsMissing);
    const auto united = Region::unionOf(regions);
    if (!united)
        return fail(united.error());
    auto clip = ClipPolygon::make(united->polygons(), *m_ruler);
    if (!clip)
        return fail(clip.error());
    m_exclusion = std::make_shared<const ClipPolygon>(std::move(*clip));
    return {};
}

std::shared_ptr<const CountContext> CountContext::withLookup(const Plan& plan) const
{
    CountContext context(*this);
    context.m_lookup = std::make_shared<const PlanLookup>(plan, m_request.scenario);
    return std::make_shared<const CountContext>(std::move(context));
}

bool CountContext::passesFilters(const CountedFeature& feature) const
{
    return m_schemeFilter.matches(feature) && m_request.filter.matches(feature);
}

bool CountContext::isOutdatedBy(const Plan& plan, const std::vector<Uuid>& changed) const
{
    if (plan.info().crs != m_crs || plan.info().method != m_method)
        return true;
    const bool hasPolygons = m_boundary || !m_request.scheme.exclusions.empty();
    return hasPolygons && std::any_of(changed.begin(), changed.end(), [&](const Uuid& id) {
               return plan.table<Boundary>().find(id) != nullptr ||
                      std::find(m_polygonIds.begin(), m_polygonIds.end(), id) != m_polygonIds.end();
           });
}

} // namespace riparia
