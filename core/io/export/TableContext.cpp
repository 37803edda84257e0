// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/export/TableContext.h"

#include "core/base/Decimal.h"
#include "core/linref/ChainageText.h"
#include "core/plan/ScenarioView.h"

namespace riparia {

TableContext::TableContext(const Plan& plan, const TableRequest& request)
    : m_plan(&plan)
    , m_request(request)
{
    for (const auto& [id, river] : plan.rivers())
        m_rivers.emplace(river->river.key, river);
    for (const auto& body : entitiesOf<WaterBody>(plan, request.scenario))
        m_bodies.emplace(body->meta.code, body);
    for (const auto& works : entitiesOf<Works>(plan, request.scenario)) {
        m_works.emplace(works->meta.uuid, works);
        if (!works->meta.replaces.isNil())
            m_works.insert_or_assign(works->meta.replaces, works);
    }
}

Result<TableContext> TableContext::make(const Plan& plan, const TableRequest& request, const std::string& kind,
                                        const Progress& progress)
{
    TableContext context(plan, request);
    if (kind.empty())
        return context;
    CountRequest count;
    count.scheme.kinds = {kind};
    count.scheme.cancelled = true;
    count.scenario = request.scenario;
    count.filter = request.filter;
    count.asOf = request.asOf;
    auto ledger = buildLedger(plan, count, progress);
    if (!ledger)
        return fail(ledger.error());
    context.m_ledger = std::move(*ledger);
    for (const FeaturePtr& feature : context.m_ledger->features)
        context.m_counted.emplace(feature->id(), feature.get());
    return context;
}

const PlanRiver* TableContext::river(const std::string& key) const
{
    const auto at = m_rivers.find(key);
    return at == m_rivers.end() || !at->second->river.alignment ? nullptr : at->second.get();
}

const Works* TableContext::works(const Uuid& id) const
{
    const auto at = m_works.find(id);
    return at == m_works.end() ? nullptr : at->second.get();
}

const CountedFeature* TableContext::counted(const Uuid& id) const
{
    const auto at = m_counted.find(id);
    return at == m_counted.end() ? nullptr : at->second;
}

std::string TableContext::waterName(const std::string& key) const
{
    if (const PlanRiver* found = river(key))
        return found->river.name;
    const auto body = m_bodies.find(key);
    return body == m_bodies.end() ? std::string() : body->second->meta.name;
}

std::string TableContext::worksCode(const Uuid& id) const
{
    const Works* found = works(id);
    return found ? found->meta.code : std::string();
}

std::string TableContext::scenarioName(const Uuid& id) const
{
    const auto scenario = m_plan->table<Scenario>().find(id);
    if (!scenario)
        return {};
    return scenario->meta.name.empty() ? scenario->meta.code : scenario->meta.name;
}

StatusOn TableContext::statusOf(const std::vector<StatusEvent>& own, const Uuid& worksId) const
{
    const Works* found = works(worksId);
    return statusOn(own, found ? &found->events : nullptr, m_request.asOf, Taxonomy::builtIn());
}

std::optional<std::pair<Chainage, Chainage>> TableContext::chainages(const std::string& key, Span span) const
{
    const PlanRiver* found = river(key);
    if (!found)
        return std::nullopt;
    std::pair ends(found->river.stationing.chainageAt(span.from), found->river.stationing.chainageAt(span.to));
    if (ends.second.mm < ends.first.mm) // as labelsFall()
        std::swap(ends.first, ends.second);
    return ends;
}

std::pair<std::string, std::string> TableContext::labels(const std::string& key, Span span) const
{
    const auto ends = chainages(key, span);
    return ends ? std::pair(chainageText(ends->first), chainageText(ends->second))
                : std::pair<std::string, std::string>();
}

std::string TableContext::label(const std::string& key, Span span, bool isLast) const
{
    const auto ends = chainages(key, span);
    return ends ? chainageText(isLast ? ends->second : ends->first) : std::string();
}

ExportShape TableContext::slice(const std::string& key, Span span) const
{
    const PlanRiver* found = river(key);
    if (!found || span.isEmpty())
        return {};
    return found->river.alignment->slice(span);
}

bool labelsFall(const Stationing& stationing, Span span)
{
    return stationing.chainageAt(span.to).mm < stationing.chainageAt(span.from).mm;
}

std::string metresCell(Millimetres length)
{
    return fixedDecimal(length.value, 3, 3);
}

std::string squareMetresCell(SquareCentimetres area)
{
    return fixedDecimal(area.value, 4, 4);
}

std::string numberCell(const std::optional<double>& value)
{
    return value ? shortest(*value) : std::string();
}

std::string numberCell(const std::optional<int>& value)
{
    return value ? std::to_string(*value) : std::string();
}

} // namespace riparia
