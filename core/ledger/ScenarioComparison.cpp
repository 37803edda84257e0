// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/ScenarioComparison.h"

#include "core/ledger/CountContext.h"
#include "core/ledger/FeatureSelector.h"

#include <algorithm>
#include <utility>

namespace riparia {

namespace {

/// Everything there is, with its last status, whole.
CountingScheme everything()
{
    CountingScheme scheme;
    scheme.code = "everything";
    scheme.cancelled = true;
    return scheme;
}

Amounts countedOf(const Ledger& ledger, const FeaturePtr& feature)
{
    const FeaturePtr counted = feature ? ledger.feature(feature->id()) : nullptr;
    return counted ? counted->gross : Amounts{};
}

bool counts(const Ledger& ledger, const FeaturePtr& feature)
{
    return feature && ledger.feature(feature->id());
}

/// What is there, whatever a scheme counts of it: on the days of both where these differ.
Result<LedgerComparison> comparedWholes(const Plan& plan, const CountRequest& a, const CountRequest& b,
                                        const Progress& progress)
{
    const bool isOfDays = dayOf(a) != dayOf(b);
    std::vector<LedgerPtr> ledgers;
    for (const CountRequest* asked : {&a, &b}) {
        CountRequest all;
        all.scheme = everything();
        all.scenario = asked->scenario;
        all.filter = asked->filter;
        if (isOfDays)
            all.asOf = dayOf(*asked);
        auto ledger = buildLedger(plan, all, progress);
        if (!ledger)
            return fail(ledger.error());
        ledgers.push_back(std::move(*ledger));
    }
    return compareLedgers(ledgers[0], ledgers[1], {}, progress);
}

bool differsInCount(const FeatureComparison& feature)
{
    const auto has = [&](FeatureDifference difference) {
        return std::ranges::find(feature.differences, difference) != feature.differences.end();
    };
    return !feature.a || !feature.b || has(FeatureDifference::Extent) || has(FeatureDifference::Amount);
}

} // namespace

std::string_view toString(ScenarioDelta delta)
{
    switch (delta) {
    case ScenarioDelta::Added: return "added";
    case ScenarioDelta::Removed: return "removed";
    case ScenarioDelta::Changed: break;
    }
    return "changed";
}

std::size_t ScenarioComparison::count(ScenarioDelta delta) const
{
    return static_cast<std::size_t>(std::ranges::count(features, delta, &ComparedFeature::delta));
}

std::size_t ScenarioComparison::uncounted() const
{
    return static_cast<std::size_t>(std::ranges::count(features, false, &ComparedFeature::isCounted));
}

std::optional<Date> dayOf(const CountRequest& request)
{
    return request.asOf ? request.asOf : request.scheme.asOf;
}

Result<ScenarioComparison> compareScenarios(const Plan& plan, const CountRequest& request, const Uuid& a, const Uuid& b,
                                            const std::vector<std::string>& dimensions, const Progress& progress)
{
    CountRequest ofA = request;
    CountRequest ofB = request;
    ofA.scenario = a;
    ofB.scenario = b;
    return compareCounts(plan, ofA, ofB, dimensions, progress);
}

Result<ScenarioComparison> compareCounts(const Plan& plan, const CountRequest& a, const CountRequest& b,
                                         const std::vector<std::string>& dimensions, const Progress& progress)
{
    auto ledgerA = buildLedger(plan, a, progress);
    if (!ledgerA)
        return fail(ledgerA.error());
    auto ledgerB = buildLedger(plan, b, progress);
    if (!ledgerB)
        return fail(ledgerB.error());
    auto counted = compareLedgers(*ledgerA, *ledgerB, dimensions, progress);
    if (!counted)
        return fail(counted.error());
    // Schemes do not change what is there, only what is counted of it.
    const bool isOfSchemes = a.scheme.code != b.scheme.code;
    auto differing = isOfSchemes ? counted : comparedWholes(plan, a, b, progress);
    if (!differing)
        return fail(differing.error());
    if (isOfSchemes)
        std::erase_if(differing->features, [](const FeatureComparison& feature) { return !differsInCount(feature); });
    ScenarioComparison comparison{a.scenario, b.scenario, std::move(*counted), {}, 0};
    std::size_t inA = 0;
    for (const FeatureComparison& feature : differing->features) {
        const ScenarioDelta delta = !feature.a   ? ScenarioDelta::Added
                                    : !feature.b ? ScenarioDelta::Removed
                                                 : ScenarioDelta::Changed;
        inA += feature.a ? 1 : 0;
        comparison.features.push_back({delta, feature.a, feature.b, feature.differences,
                                       countedOf(**ledgerA, feature.a), countedOf(**ledgerB, feature.b),
                                       counts(**ledgerA, feature.a) || counts(**ledgerB, feature.b)});
    }
    comparison.same = differing->a->features.size() - inA;
    return comparison;
}

Result<std::vector<std::string>> laterThanDay(const Plan& plan, const Ledger& ledger, const Progress& progress)
{
    std::vector<std::string> codes;
    CountRequest open = ledger.request;
    if (!open.asOf && !open.scheme.asOf)
        return codes;
    open.asOf.reset();
    open.scheme.asOf.reset();
    const auto context = CountContext::make(plan, open);
    if (!context)
        return fail(context.error());
    auto features = FeatureSelector(plan, **context).selectAll(progress);
    if (!features)
        return fail(features.error());
    std::erase_if(*features, [&](const FeaturePtr& feature) { return ledger.feature(feature->id()) != nullptr; });
    std::sort(features->begin(), features->end(), (*context)->order());
    for (const FeaturePtr& feature : *features)
        codes.push_back(feature->code());
    return codes;
}

} // namespace riparia
