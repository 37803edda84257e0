// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/Collect.h"
#include "app/text/NameText.h"

#include <algorithm>

namespace riparia {

namespace {

std::vector<FeaturePtr> carriersOf(const Ledger& ledger, const std::optional<std::string>& measure)
{
    std::vector<FeaturePtr> features;
    for (const FeaturePtr& feature : ledger.features) {
        const auto& own = feature->measures;
        if (feature->isInside() && (measure ? std::ranges::find(own, *measure) != own.end() : own.empty()))
            features.push_back(feature);
    }
    return features;
}

} // namespace

Result<void> collectMeasures(ReportContent& content, const Progress& progress)
{
    const auto table = pivot(*content.ledger, {"measure"}, progress);
    if (!table)
        return fail(table.error());
    MeasureFacts& all = content.allMeasures;
    all.figures = content.totals;
    all.byClass = content.byClass;
    for (const FeaturePtr& feature : content.ledger->features) {
        if (feature->isInside())
            all.count(feature->kind);
    }
    MeasureFacts& several = content.inSeveralMeasures;
    several.figures = table->severalRows;
    several.byClass = content.byClass;
    for (const SummaryRow& row : table->rows) {
        MeasureFacts facts;
        const auto& code = row.key.front();
        facts.name = code ? NameText::measure(*code, content.language) : NameText::unassigned();
        facts.figures = row.figures;
        const std::vector<FeaturePtr> carriers = carriersOf(*content.ledger, code);
        for (const FeaturePtr& feature : carriers)
            facts.count(feature->kind);
        const auto alone = countAlone(*content.ledger->context, carriers, progress);
        if (!alone)
            return fail(alone.error());
        facts.byClass = netByClass(*alone);
        for (std::size_t i = 0; i < facts.byClass.size(); ++i)
            several.byClass[i] -= facts.byClass[i];
        content.measures.push_back(std::move(facts));
    }
    return {};
}

} // namespace riparia
