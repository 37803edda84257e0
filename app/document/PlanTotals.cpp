// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document/PlanTotals.h"

#include "core/ledger/CountContext.h"
#include "core/ledger/LedgerAfter.h"
#include "core/plan/ScenarioView.h"

#include <unordered_set>
#include <utility>
#include <vector>

namespace riparia {

PlanTotals::PlanTotals(PlanDocument& document, std::size_t largeFrom)
    : m_document(document)
    , m_largeFrom(largeFrom)
{
    connect(&document, &PlanDocument::changed, this, &PlanTotals::follow);
    askAgain();
    take(buildLedger({}, {builtInSchemes().front(), {}, {}, {}}));
    recount(false);
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
    recount(true);
    tell();
    return {};
}

Result<void> PlanTotals::setFilter(const QString& text)
{
    auto filter = Filter::parse(text.toStdString());
    if (!filter)
        return fail(filter.error());
    m_request.filter = std::move(*filter);
    recount(true);
    tell();
    deselectHidden();
    return {};
}

void PlanTotals::deselectHidden()
{
    std::unordered_set<Uuid> hidden;
    for (const Uuid& id : m_document.selection().ids()) {
        if (isHidden(id))
            hidden.insert(id);
    }
    m_document.selection().remove(hidden);
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
    recount(true);
    tell();
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

bool PlanTotals::isLarge() const
{
    const Plan& plan = m_document.plan();
    return plan.segments().size() + plan.areas().size() + plan.greenways().size() >= m_largeFrom;
}

void PlanTotals::recount(bool isChoice)
{
    if (isLarge())
        countAside(isChoice);
    else
        countHere();
}

void PlanTotals::countHere()
{
    stopCounting();
    const Plan& plan = m_document.plan();
    take(buildLedger(plan, m_request));
    if (!m_error) {
        m_shown.build(plan, *m_ledger->context);
        return;
    }
    // What is shown does not hang on what can be counted.
    const CountRequest plain{builtInSchemes().front(), m_request.scenario, m_request.filter, m_request.asOf};
    if (const auto context = CountContext::make(plan, plain))
        m_shown.build(plan, **context);
}

void PlanTotals::countAside(bool isChoice)
{
    const Plan& plan = m_document.plan();
    auto context = CountContext::make(plan, m_request);
    if (!context)
        return countHere(); // which says why, and does not come as far as counting
    m_asked = std::move(*context);
    m_shown.build(plan, *m_asked);
    m_canGoBack = isChoice && !m_error && (m_canGoBack || !m_isCounting);
    if (!m_isCounting)
        m_behind.clear();
    m_isCounting = true;
    m_missed.clear();
    m_error.reset();
    setSketched(nullptr);
    m_counting.start(
        [plan, request = m_request](const Progress& progress) { return buildLedger(plan, request, progress); },
        [this](Result<LedgerPtr> counted) { arrive(std::move(counted)); });
}

/// The count goes on with the plan it began with, so that it comes to an end however much is edited; what it misses follows it.
void PlanTotals::followAside(const ChangeEvent& event)
{
    const Plan& plan = m_document.plan();
    m_missed.insert(m_missed.end(), event.ids.begin(), event.ids.end());
    m_behind.insert(m_behind.end(), event.ids.begin(), event.ids.end());
    m_asked = m_asked->withLookup(plan);
    m_shown.update(plan, *m_asked, event.ids);
}

void PlanTotals::arrive(Result<LedgerPtr> counted)
{
    if (!m_isCounting) // it was told to stop, and what stands is what is asked for
        return;
    if (counted && !m_missed.empty())
        counted = updateLedger(*counted, m_document.plan(), m_missed);
    stopCounting();
    take(std::move(counted));
    Q_EMIT changed();
}

void PlanTotals::stopCounting()
{
    m_isCounting = false;
    m_canGoBack = false;
    m_counting.stop();
    m_asked.reset();
    m_missed.clear();
    m_behind.clear();
}

void PlanTotals::goBack()
{
    if (!canGoBack())
        return;
    m_request = m_ledger->request;
    const std::vector<Uuid> behind = std::move(m_behind);
    stopCounting();
    if (!behind.empty())
        take(updateLedger(m_ledger, m_document.plan(), behind));
    if (m_error)
        countHere();
    else
        m_shown.build(m_document.plan(), *m_ledger->context);
    tell();
    deselectHidden();
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

/// Following a change so large, or one that reaches everything, is counting.
bool PlanTotals::isTooMuchToFollow(const ChangeEvent& event) const
{
    const CountContext& context = m_isCounting ? *m_asked : *m_ledger->context;
    return isLarge() &&
           (event.ids.size() + m_missed.size() >= m_largeFrom || context.isOutdatedBy(m_document.plan(), event.ids));
}

void PlanTotals::follow(const ChangeEvent& event)
{
    const bool asksAnew =
        event.everything || event.concerns(EntityKind::Scheme) || event.concerns(EntityKind::Scenario);
    if (asksAnew)
        askAgain();
    if (asksAnew || m_error || isTooMuchToFollow(event)) {
        recount(false);
    } else if (m_isCounting) {
        followAside(event);
    } else {
        take(updateLedger(m_ledger, m_document.plan(), event.ids));
        if (m_error)
            recount(false);
        else
            m_shown.update(m_document.plan(), *m_ledger->context, event.ids);
    }
    tell();
}

Result<LedgerPtr> PlanTotals::preview(const ChangeSet& changes) const
{
    if (m_isCounting)
        return fail(ErrorCode::Cancelled);
    return previewIn(m_error ? nullptr : m_ledger, changes);
}

Result<LedgerPtr> PlanTotals::previewIn(const LedgerPtr& ledger, const ChangeSet& changes) const
{
    const auto landed = m_document.landed(changes);
    if (!landed)
        return fail(landed.error());
    Plan after = m_document.plan();
    if (auto applied = after.apply(*landed); !applied)
        return fail(applied.error());
    if (!ledger) // none that could be followed
        return buildLedger(after, m_request);
    return ledgerAfter(ledger, after, *landed, m_document.places());
}

void PlanTotals::tell()
{
    ++m_revision;
    Q_EMIT changed();
}

void PlanTotals::setSketched(LedgerPtr ledger, ChangeSet changes)
{
    const bool isOfNoChanges = changes.isEmpty() && m_sketchedChanges.isEmpty();
    if (ledger == m_sketched && isOfNoChanges)
        return;
    m_sketched = std::move(ledger);
    m_sketchedChanges = std::move(changes);
    Q_EMIT sketchedChanged();
}

void PlanTotals::sketch(ChangeSet changes)
{
    auto counted = changes.isEmpty() ? Result<LedgerPtr>(LedgerPtr()) : preview(changes);
    if (counted)
        setSketched(std::move(*counted), std::move(changes));
    else
        setSketched(nullptr);
}

} // namespace riparia
