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

Result<ScenarioComparison> compareScenarios(const Plan& plan, const CountRequest& request, const Uuid& a, const Uuid& b,
                                            const std::vector<std::string>& dimensions, const Progress& progress)
{
    const auto ledgerOf = [&](CountRequest of, const Uuid& scenario) {
        of.scenario = scenario;
        return buildLedger(plan, of, progress);
    };
    CountRequest all;
    all.scheme = everything();
    all.filter = request.filter;
    std::vector<LedgerPtr> ledgers;
    for (const CountRequest& asked : {request, all}) {
        for (const Uuid& scenario : {a, b}) {
            auto ledger = ledgerOf(asked, scenario);
            if (!ledger)
                return fail(ledger.error());
            ledgers.push_back(std::move(*ledger));
        }
    }
    auto counted = compareLedgers(ledgers[0], ledgers[1], dimensions, progress);
    if (!counted)
        return fail(counted.error());
    const auto whole = compareLedgers(ledgers[2], ledgers[3], {}, progress);
    if (!whole)
        return fail(whole.error());
    ScenarioComparison comparison{a, b, std::move(*counted), {}, 0};
    std::size_t inA = 0;
    for (const FeatureComparison& feature : whole->features) {
        const ScenarioDelta delta = !feature.a   ? ScenarioDelta::Added
                                    : !feature.b ? ScenarioDelta::Removed
                                                 : ScenarioDelta::Changed;
        inA += feature.a ? 1 : 0;
        comparison.features.push_back({delta, feature.a, feature.b, feature.differences,
                                       countedOf(*ledgers[0], feature.a), countedOf(*ledgers[1], feature.b),
                                       counts(*ledgers[0], feature.a) || counts(*ledgers[1], feature.b)});
    }
    comparison.same = ledgers[2]->features.size() - inA;
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
