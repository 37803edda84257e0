// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/PlanTotals.h"

#include "core/ledger/LedgerAfter.h"
#include "core/plan/ScenarioView.h"

#include <unordered_set>
#include <utility>
#include <vector>

namespace riparia {

PlanTotals::PlanTotals(PlanDocument& document)
    : m_document(document)
{
    connect(&document, &PlanDocument::changed, this, &PlanTotals::follow);
    askAgain();
    recount();
}

Result<void> PlanTotals::setScheme(const QString& code)
{
    return setCounting(code, m_request.asOf);
}

Result<void> PlanTotals::setCounting(const QString& code, std::optional<Date> day)
{
    auto scheme = findScheme(m_document.plan(), code.toStdString());
    if (!scheme)
        return fail(scheme.error());
    m_request.scheme = std::move(*scheme);
    m_request.asOf = day;
    recount();
    Q_EMIT changed();
    return {};
}

Result<void> PlanTotals::setFilter(const QString& text)
{
    auto filter = Filter::parse(text.toStdString());
    if (!filter)
        return fail(filter.error());
    m_request.filter = std::move(*filter);
    recount();
    Q_EMIT changed();
    std::unordered_set<Uuid> hidden;
    for (const Uuid& id : m_document.selection().ids()) {
        if (isHidden(id))
            hidden.insert(id);
    }
    m_document.selection().remove(hidden);
    return {};
}

Result<void> PlanTotals::setScenario(const QString& text)
{
    const auto scenario = findScenario(m_document.plan(), text.toStdString());
    if (!scenario)
        return fail(scenario.error());
    m_document.setScenario(*scenario); // which tells us
    return {};
}

void PlanTotals::setDay(std::optional<Date> day)
{
    if (day == m_request.asOf)
        return;
    m_request.asOf = day;
    recount();
    Q_EMIT changed();
}

void PlanTotals::askAgain()
{
    const Plan& plan = m_document.plan();
    auto scheme = findScheme(plan, m_request.scheme.code);
    if (!scheme)
        scheme = findScheme(plan, {});
    m_request.scheme = scheme ? std::move(*scheme) : builtInSchemes().front();
    m_request.scenario = m_document.scenario();
}

void PlanTotals::recount()
{
    const Plan& plan = m_document.plan();
    take(buildLedger(plan, m_request));
    if (m_error) {
        // What is shown does not hang on what can be counted.
        CountRequest plain{builtInSchemes().front(), m_request.scenario, m_request.filter, m_request.asOf};
        if (const auto ledger = buildLedger(plan, plain))
            m_shown.build(plan, **ledger);
        return;
    }
    m_shown.build(plan, *m_ledger);
}

void PlanTotals::take(Result<LedgerPtr> counted)
{
    m_error.reset();
    if (!counted) {
        m_error = counted.error();
        counted = buildLedger({}, {builtInSchemes().front(), {}, {}, {}});
    }
    if (counted)
        m_ledger = std::move(*counted);
}

void PlanTotals::follow(const ChangeEvent& event)
{
    const bool asksAnew =
        event.everything || event.concerns(EntityKind::Scheme) || event.concerns(EntityKind::Scenario);
    if (asksAnew)
        askAgain();
    if (asksAnew || m_error) {
        recount();
    } else {
        take(updateLedger(m_ledger, m_document.plan(), event.ids));
        if (m_error)
            recount();
        else
            m_shown.update(m_document.plan(), *m_ledger, event.ids);
    }
    Q_EMIT changed();
}

Result<LedgerPtr> PlanTotals::preview(const ChangeSet& changes) const
{
    const auto landed = m_document.landed(changes);
    if (!landed)
        return fail(landed.error());
    Plan after = m_document.plan();
    if (auto applied = after.apply(*landed); !applied)
        return fail(applied.error());
    if (m_error)
        return buildLedger(after, m_request);
    return ledgerAfter(m_ledger, after, *landed, m_document.places());
}

void PlanTotals::setSketched(LedgerPtr ledger)
{
    if (ledger == m_sketched)
        return;
    m_sketched = std::move(ledger);
    Q_EMIT sketchedChanged();
}

} // namespace riparia
