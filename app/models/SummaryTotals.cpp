// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/SummaryTotals.h"

#include "app/models/PlanNames.h"
#include "app/models/TargetPace.h"
#include "app/text/ErrorText.h"
#include "app/text/Fill.h"

#include "core/ledger/CountContext.h"
#include "core/ledger/Dimensions.h"
#include "core/ledger/OwnerOrder.h"

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

/// What of the ledger lies in the scope of a target. `parts` are those of a ledger before; the target's becomes that of this one.
Amounts netIn(const LedgerPtr& ledger, const Filter& scope, const Uuid& target, TargetParts& parts,
              const Progress& progress)
{
    if (scope.isEmpty()) {
        parts.erase(target);
        return ledger->totals.net();
    }
    const auto known = parts.find(target);
    const bool isOfScope = known != parts.end() && known->second.scope().text() == scope.text();
    auto part = isOfScope ? known->second.following(ledger, progress) : LedgerPart::of(ledger, scope, progress);
    if (!part)
        return {};
    const Amounts net = part->figures().net();
    parts.insert_or_assign(target, std::move(*part));
    return net;
}

/// `parts`: of a ledger before, afterwards of this one.
std::vector<TargetFigure> targetFigures(const Plan& plan, const LedgerPtr& ledger, TargetParts& parts,
                                        const Progress& progress)
{
    std::erase_if(parts, [&](const auto& part) { return !plan.table<Target>().find(part.first); });
    std::vector<std::pair<std::string, TargetFigure>> targets;
    for (const auto& [id, target] : plan.table<Target>()) {
        const auto scope = Filter::parse(target->scope);
        if (!scope)
            continue; // validation names it
        TargetFigure figure;
        figure.id = id;
        figure.name = PlanNames::nameOf(target->meta);
        figure.metric = target->metric;
        figure.goal = target->value;
        const Amounts net = netIn(ledger, *scope, id, parts, progress);
        figure.reached = valueOf(net, target->metric);
        if (const auto quantity = parseQuantity(target->metric))
            figure.isMet = reaches(net.of(*quantity), *target, *quantity, ledger->request.scheme);
        figure.approximate = target->approximate;
        figure.due = target->due;
        targets.emplace_back(target->meta.code, std::move(figure));
    }
    std::ranges::sort(targets, [](const auto& a, const auto& b) { return compareCodes(a.first, b.first) < 0; });
    std::vector<TargetFigure> sorted;
    for (auto& [code, figure] : targets)
        sorted.push_back(std::move(figure));
    return sorted;
}

} // namespace

SummaryTotals::SummaryTotals(PlanDocument& document, PlanTotals& totals, QObject* parent)
    : QObject(parent)
    , m_document(document)
    , m_totals(totals)
{
    connect(&totals, &PlanTotals::changed, this, &SummaryTotals::follow);
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
        countApart();
}

void SummaryTotals::setDimension(const std::string& dimension)
{
    if (dimension == m_dimension)
        return;
    m_dimension = dimension;
    refresh();
}

bool SummaryTotals::isCountedApart() const
{
    if (m_scope == SummaryScope::All)
        return !m_totals.request().filter.isEmpty();
    return m_scope != SummaryScope::Shown;
}

CountRequest SummaryTotals::asked() const
{
    CountRequest request = m_totals.request();
    if (m_scope == SummaryScope::All)
        request.filter = Filter();
    if (m_scope == SummaryScope::View)
        request.within = m_view;
    if (m_scope == SummaryScope::Selection) {
        const auto& selected = m_document.selection().ids();
        request.only = std::make_shared<const std::unordered_set<Uuid>>(selected.begin(), selected.end());
    }
    return request;
}

SummaryTotals::Made SummaryTotals::madeOf(const Plan& plan, LedgerPtr ledger, const std::string& dimension,
                                          TargetBasis basis, TargetCount before, const Progress& progress)
{
    Made made;
    made.targetCount = std::move(before);
    auto table = pivot(*ledger, {dimension}, progress);
    if (table)
        made.table = std::move(*table);
    else
        made.fault = table.error();
    if (auto counted = made.targetCount.basis.following(plan, ledger, basis, progress)) {
        made.targetCount.basis = std::move(*counted);
        made.targets = targetFigures(plan, made.targetCount.basis.ledger(), made.targetCount.parts, progress);
    } else if (!made.fault) {
        made.fault = counted.error();
    }
    made.banks = netByBank(ledger->rivers);
    made.unfinished = riparia::unfinished(netByClass(*ledger));
    for (const auto& [id, row] : plan.rivers()) {
        if (row->meta.scenario.isNil() && !row->meta.deleted)
            made.allRivers += row->river.length();
    }
    made.ledger = std::move(ledger);
    return made;
}

void SummaryTotals::start(LatestJob<Made>::Work work)
{
    m_isCounting = true;
    m_counting.start(std::move(work), [this](Result<Made> made) {
        if (m_isCounting) // else it was told to stop, and what stands is what was asked for since
            take(std::move(made));
    });
    Q_EMIT changed(); // the figures that stand are not those that are asked for
}

void SummaryTotals::countApart()
{
    m_revision = m_totals.revision();
    start([plan = m_document.plan(), request = asked(),
           dimension = m_dimension](const Progress& progress) -> Result<Made> {
        auto ledger = buildLedger(plan, request, progress);
        if (!ledger)
            return fail(ledger.error());
        return madeOf(plan, std::move(*ledger), dimension, targetBasisOf(plan), {}, progress);
    });
}

/// From the ledger of the totals, of which nothing is known yet: rows and targets of a large plan take their time too.
void SummaryTotals::makeAside()
{
    start([plan = m_document.plan(), ledger = m_totals.ledger(), dimension = m_dimension,
           before = m_targetCount](const Progress& progress) -> Result<Made> {
        return madeOf(plan, ledger, dimension, targetBasisOf(plan), before, progress);
    });
}

/// From the ledger of the totals, at once.
SummaryTotals::Made SummaryTotals::madeHere() const
{
    const Plan& plan = m_document.plan();
    // Where nothing can be counted, the ledger is an empty one, and no other is to be counted beside it.
    const TargetBasis basis = m_totals.error() ? TargetBasis::Scheme : targetBasisOf(plan);
    return madeOf(plan, m_totals.ledger(), m_dimension, basis, m_targetCount, {});
}

/// Of a large plan, and nothing that follows what stands.
bool SummaryTotals::isLongToMake() const
{
    return m_totals.isLarge() && m_ledger &&
           (m_ledger->context != m_totals.ledger()->context || targetBasis() != targetBasisOf(m_document.plan()));
}

void SummaryTotals::follow()
{
    if (isCountedApart() && m_totals.revision() == m_revision && !m_totals.error())
        Q_EMIT changed(); // a count has arrived, on which nothing here depends
    else
        refresh();
}

void SummaryTotals::refresh()
{
    if (isCountedApart()) {
        countApart();
        return;
    }
    m_counting.stop();
    m_isCounting = false;
    if (m_totals.isCounting() && m_ledger) {
        Q_EMIT changed(); // what stands is of what was asked for before
        return;
    }
    if (isLongToMake())
        makeAside();
    else
        take(madeHere());
}

void SummaryTotals::take(Result<Made> made)
{
    m_isCounting = false;
    m_problem.clear();
    if (m_totals.error())
        m_problem = ErrorText::sentence(*m_totals.error());
    else if (!made)
        m_problem = ErrorText::sentence(made.error());
    if (!made)
        made = madeHere();
    m_ledger = std::move(made->ledger);
    m_table = std::move(made->table);
    m_banks = made->banks;
    m_unfinished = made->unfinished;
    m_allRivers = made->allRivers;
    m_targets = std::move(made->targets);
    const Date day = m_ledger->context->rule().asOf().value_or(m_document.today());
    for (TargetFigure& target : m_targets)
        target.isOverdue = !target.isMet && target.due && day > *target.due;
    m_targetCount = std::move(made->targetCount);
    if (made->fault && m_problem.isEmpty())
        m_problem = ErrorText::sentence(*made->fault);
    refreshSketch();
}

void SummaryTotals::findPace(const Uuid& target, const ShownUnits& units)
{
    const auto held = m_document.plan().table<Target>().find(target);
    if (!held)
        return;
    const LedgerPtr ledger = m_targetCount.basis.ledger();
    if (!ledger)
        return;
    m_pace.start([ledger, held, today = m_document.today()](
                     const Progress& progress) { return progressOf(*ledger, held, today, progress); },
                 [this, target, units, ledger](const Result<TargetProgress>& found) {
                     // Else it is of figures that no longer stand.
                     if (found && ledger == m_targetCount.basis.ledger())
                         Q_EMIT paceFound(target, paceWords(*found, units), found->state() == TargetState::Late);
                 });
}

void SummaryTotals::refreshSketch()
{
    m_sketched.reset();
    const LedgerPtr sketched = m_totals.sketched();
    // What it would make of a part is not known.
    if (sketched && !isCounting() && !isCountedApart())
        m_sketched = sketched->totals;
    for (TargetFigure& target : m_targets)
        target.sketched = 0;
    if (m_sketched)
        sketchTargets(sketched);
    Q_EMIT changed();
}

void SummaryTotals::sketchTargets(const LedgerPtr& sketched)
{
    LedgerPtr ledger = sketched;
    if (targetBasis() != TargetBasis::Scheme) {
        auto onBasis = m_totals.previewIn(m_targetCount.basis.ledger(), m_totals.sketchedChanges());
        if (!onBasis)
            return;
        ledger = std::move(*onBasis);
    }
    TargetParts parts = m_targetCount.parts; // which stay as they were: the next sketch follows them, not this one
    const std::vector<TargetFigure> after = targetFigures(m_document.plan(), ledger, parts, {});
    for (std::size_t i = 0; i < after.size() && i < m_targets.size(); ++i)
        m_targets[i].sketched = after[i].reached - m_targets[i].reached;
}

std::vector<Uuid> SummaryTotals::featuresOf(const SummaryRow& row) const
{
    std::vector<Uuid> ids;
    if (m_table.dimensions.empty() || row.key.empty())
        return ids;
    const auto rule = findDimensionRule(m_table.dimensions.front()); // another one may be asked for by now
    if (!rule)
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

/// By the pieces they own on the banks a figure speaks of, in the order of the ledger.
std::vector<Uuid> SummaryTotals::ownersOf(std::string_view metric) const
{
    std::unordered_set<const CountedFeature*> owners;
    for (const auto& river : m_ledger->rivers) {
        for (const LengthPiece& piece : river->pieces) {
            const bool isBoth = piece.ownerLeft && piece.ownerRight;
            const bool fits = metric == "left" || metric == "right" || (metric == "both_banks") == isBoth;
            if (fits && piece.ownerLeft && metric != "right")
                owners.insert(piece.ownerLeft);
            if (fits && piece.ownerRight && metric != "left")
                owners.insert(piece.ownerRight);
        }
    }
    std::vector<Uuid> ids;
    for (const FeaturePtr& feature : m_ledger->features) {
        if (owners.contains(feature.get()))
            ids.push_back(feature->id());
    }
    return ids;
}

std::vector<Uuid> SummaryTotals::featuresOf(std::string_view metric) const
{
    if (metric == "left" || metric == "right" || metric == "both_banks" || metric == "one_bank")
        return ownersOf(metric);
    std::vector<Uuid> ids;
    for (const FeaturePtr& feature : m_ledger->features) {
        const Amounts& gross = feature->gross;
        const bool fits = (metric == "river" && gross.river.value > 0) || (metric == "bank" && gross.bank.value > 0) ||
                          (metric == "area" && gross.area.value > 0) ||
                          (metric == "greenway" && gross.greenway.value > 0) ||
                          (metric == "cost" && feature->cost > 0 && feature->isInside());
        if (fits)
            ids.push_back(feature->id());
    }
    return ids;
}

} // namespace riparia
