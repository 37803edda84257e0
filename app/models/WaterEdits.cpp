// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/WaterEdits.h"

#include "app/text/Fill.h"

#include "core/plan/DerivedLink.h"

#include <QCoreApplication>

#include <cstddef>

namespace riparia {

namespace {

class WaterTexts {
    Q_DECLARE_TR_FUNCTIONS(riparia::WaterEdits)

public:
    static QString isAlong() { return tr("it runs along its river: to be elsewhere it is drawn anew"); }
    static QString noPlace() { return tr("of a greenway the river is chosen"); }
};

} // namespace

Result<void> linkToRiver(Area& area, const std::string& typed, const PlanDocument& document)
{
    if (typed == area.link.water)
        return {};
    if (typed.empty()) {
        area.link = {};
        return {};
    }
    const RiverNetwork& network = document.network();
    const auto index = network.find(typed);
    if (!index && typed == kRiverByPlace) {
        area.link = derivedLink(network, area.shape);
        return {};
    }
    if (!index)
        return fail(index.error());
    const River& river = network.rivers()[*index];
    if (river.key == area.link.water)
        return {};
    area.link = derivedLink(RiverNetwork::make({river}), area.shape);
    area.link.water = river.key;
    area.link.origin = LinkOrigin::Explicit;
    return {};
}

Result<void> linkToRiver(Greenway& greenway, const std::string& typed, const PlanDocument& document)
{
    if (typed == greenway.link.water)
        return {};
    std::string key;
    if (!typed.empty()) {
        const auto index = document.network().find(typed);
        if (!index && typed == kRiverByPlace)
            return fail(ErrorCode::InvalidArgument, typed, toUtf8(WaterTexts::noPlace()));
        if (!index)
            return fail(index.error());
        key = document.network().rivers()[*index].key;
        if (key == greenway.link.water)
            return {};
    }
    if (greenway.isAlongRiver())
        return fail(ErrorCode::InvalidArgument, typed, toUtf8(WaterTexts::isAlong()));
    greenway.link = {};
    if (!key.empty()) {
        greenway.link.water = key;
        greenway.link.origin = LinkOrigin::Explicit;
    }
    return {};
}

} // namespace riparia
