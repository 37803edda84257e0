// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/CountContext.h"
#include "core/ledger/Ledger.h"

#include <map>
#include <string>
#include <utility>

namespace riparia {

Result<Figures> countAlone(const Ledger& ledger, const std::vector<FeaturePtr>& features, const Progress& progress)
{
    Amounts gross;
    std::map<std::string, std::vector<const CountedFeature*>> byRiver;
    std::vector<const CountedFeature*> free;
    std::vector<FeaturePtr> areas;
    for (const FeaturePtr& feature : features) {
        gross += feature->gross;
        if (feature->kind == EntityKind::Area)
            areas.push_back(feature);
        else if (feature->alongRiver)
            byRiver[feature->water.key].push_back(feature.get());
        else
            free.push_back(feature.get());
    }
    Amounts net;
    for (auto& [river, along] : byRiver)
        net += countRiver(river, std::move(along))->net;
    if (const auto& ruler = ledger.context->ruler()) {
        net.greenway += countFreeGreenways(free, &CountedFeature::counted, *ruler).net;
        auto count = AreaCount().updated({}, areas, ledger.context->order(), *ruler, progress);
        if (!count)
            return fail(count.error());
        net.area = count->net();
    }
    return Figures::of(gross, net);
}

} // namespace riparia
