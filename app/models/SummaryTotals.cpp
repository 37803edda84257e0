// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/SummaryTotals.h"

#include "app/models/PlanNames.h"
#include "app/text/ErrorText.h"
#include "app/text/Fill.h"

#include "core/ledger/Dimensions.h"
#include "core/ledger/OwnerOrder.h"
#include "core/ledger/Targets.h"

#include <algorithm>
#include <unordered_set>

namespace riparia {

namespace {

double valueOf(const Amounts& amounts, std::string_view metric)
{
    if (metric == "river_length_m")
        return amounts.river.metres();
    if (metric == "bank_length_m")
        return amounts.bank.metres();
    if (metric == "area_m2")
        return amounts.area.squareMetres();
    if (metric == "greenway_length_m")
        return amounts.greenway.metres();
    return 0;
}

/// What of the ledger lies in the scope of a target.
Amounts netIn(const Ledger& ledger, const Filter& scope)
{
    if (scope.isEmpty())
        return ledger.totals.net();
    std::vector<FeaturePtr> inside;
    std::ranges::copy_if(ledger.features, std::back_inserter(inside),
                         [&](const FeaturePtr& feature) { return scope.matches(*feature); });
    const auto count = countAlone(*ledger.context, inside);
    return count ? count->figures.net() : Amounts{};
}

} // namespace

SummaryTotals::SummaryTotals(PlanDocument& document, PlanTotals& totals, QObject* parent)
    : QObject(parent)
    , m_document(document)
    , m_totals(totals)
{
    connect(&totals, &PlanTotals::changed, this, &SummaryTotals::refresh);
    connect(&totals, &PlanTotals::sketchedChanged, this, &SummaryTotals::refreshSketch);
    connect(&document.selection(), &Selection::changed, this, [this] {
        if (m_scope == SummaryScope::Selection)
            refresh();
    });
    refresh();
}

void SummaryTotals::setScope(SummaryScope scope)
{
    if (scope == m_scope)
        return;
    m_scope = scope;
    refresh();
}

void SummaryTotals::setView(const Box& view)
{
    if (view == m_view)
        return;
    m_view = view;
    if (m_scope == SummaryScope::View)
        countView();
}

void SummaryTotals::countView()
{
    CountRequest request = m_totals.request();
    request.within = m_view;
    m_counting.start([plan = m_document.plan(), request = std::move(request)](
                         const Progress& progress) { return buildLedger(plan, request, progress); },
                     [this](const Result<LedgerPtr>& ledger) {
                         if (m_scope == SummaryScope::View)
                             take(ledger);
                     });
    Q_EMIT changed(); // the figures that stand are not those of the view
}

void SummaryTotals::setDimension(const std::string& dimension)
{
    if (dimension == m_dimension)
        return;
    m_dimension = dimension;
    refresh();
}

Result<LedgerPtr> SummaryTotals::count() const
{
    CountRequest request = m_totals.request();
    if (m_scope == SummaryScope::Shown || (m_scope == SummaryScope::All && request.filter.isEmpty()))
        return m_totals.ledger();
    if (m_scope == SummaryScope::All) {
        request.filter = Filter();
        return buildLedger(m_document.plan(), request);
    }
    const auto& selected = m_document.selection().ids();
    request.only = std::make_shared<const std::unordered_set<Uuid>>(selected.begin(), selected.end());
    return buildLedger(m_document.plan(), request);
}

void SummaryTotals::refresh()
{
    if (m_scope == SummaryScope::View) {
        countView();
        return;
    }
    m_counting.stop();
    take(count());
}

void SummaryTotals::take(const Result<LedgerPtr>& ledger)
{
    m_problem.clear();
    m_ledger = ledger ? *ledger : m_totals.ledger();
    if (m_totals.error())
        m_problem = ErrorText::sentence(*m_totals.error());
    else if (!ledger)
        m_problem = ErrorText::sentence(ledger.error());
    const auto table = pivot(*m_ledger, {m_dimension});
    m_table = table ? *table : SummaryTable{};
    if (!table && m_problem.isEmpty())
        m_problem = ErrorText::sentence(table.error());
    m_targets = targetsOf(*m_ledger);
    refreshSketch();
}

void SummaryTotals::refreshSketch()
{
    m_sketched.reset();
    const LedgerPtr sketched = m_totals.sketched();
    // What it would make of a part is not known.
    if (sketched && m_scope != SummaryScope::Selection && m_scope != SummaryScope::View)
        m_sketched = sketched->totals;
    for (TargetFigure& target : m_targets)
        target.sketched = 0;
    if (m_sketched) {
        const std::vector<TargetFigure> after = targetsOf(*sketched);
        for (std::size_t i = 0; i < after.size() && i < m_targets.size(); ++i)
            m_targets[i].sketched = after[i].reached - m_targets[i].reached;
    }
    Q_EMIT changed();
}

std::vector<TargetFigure> SummaryTotals::targetsOf(const Ledger& ledger) const
{
    std::vector<std::pair<std::string, TargetFigure>> targets;
    for (const auto& [id, target] : m_document.plan().table<Target>()) {
        const auto scope = Filter::parse(target->scope);
        if (!scope)
            continue; // validation names it
        TargetFigure progress;
        progress.id = id;
        progress.name = PlanNames::nameOf(target->meta);
        progress.metric = target->metric;
        progress.goal = target->value;
        const Amounts net = netIn(ledger, *scope);
        progress.reached = valueOf(net, target->metric);
        if (const auto quantity = parseQuantity(target->metric))
            progress.isMet = reaches(net.of(*quantity), *target, *quantity, ledger.request.scheme);
        progress.approximate = target->approximate;
        progress.due = target->due;
        targets.emplace_back(target->meta.code, std::move(progress));
    }
    std::ranges::sort(targets, [](const auto& a, const auto& b) { return compareCodes(a.first, b.first) < 0; });
    std::vector<TargetFigure> sorted;
    for (auto& [code, progress] : targets)
        sorted.push_back(std::move(progress));
    return sorted;
}

std::vector<Uuid> SummaryTotals::featuresOf(const SummaryRow& row) const
{
    std::vector<Uuid> ids;
    const auto rule = findDimensionRule(m_dimension);
    if (!rule || row.key.empty())
        return ids;
    for (const FeaturePtr& feature : m_ledger->features) {
        const std::vector<std::string> values = (*rule)->values(*feature);
        const bool fits =
            row.key.front() ? std::ranges::find(values, *row.key.front()) != values.end() : values.empty();
        if (fits && (m_scope != SummaryScope::View || feature->isInside()))
            ids.push_back(feature->id());
    }
    return ids;
}

std::vector<Uuid> SummaryTotals::featuresOf(std::string_view metric) const
{
    std::vector<Uuid> ids;
    for (const FeaturePtr& feature : m_ledger->features) {
        const Amounts& gross = feature->gross;
        const bool fits = (metric == "river" && gross.river.value > 0) || (metric == "bank" && gross.bank.value > 0) ||
                          (metric == "area" && gross.area.value > 0) ||
                          (metric == "greenway" && gross.greenway.value > 0);
        if (fits)
            ids.push_back(feature->id());
    }
    return ids;
}

} // namespace riparia
