// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/CountContext.h"
#include "core/ledger/Ledger.h"

#include <map>
#include <string>
#include <utility>

namespace riparia {

Result<AloneCount> countAlone(const CountContext& context, const std::vector<FeaturePtr>& features,
                              const Progress& progress)
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
    AloneCount count;
    Amounts net;
    for (auto& [river, along] : byRiver) {
        count.rivers.push_back(countRiver(river, std::move(along)));
        net += count.rivers.back()->net;
    }
    if (const auto& ruler = context.ruler()) {
        count.freeGreenways = countFreeGreenways(free, &CountedFeature::counted, *ruler);
        auto overlaid = AreaCount().updated({}, areas, context.order(), *ruler, progress);
        if (!overlaid)
            return fail(overlaid.error());
        count.areas = std::move(*overlaid);
        net.greenway += count.freeGreenways.net;
        net.area = count.areas.net();
    }
    count.figures = Figures::of(gross, net);
    return count;
}

} // namespace riparia
