// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/DerivedLink.h"

#include "core/river/WorksLocator.h"

#include <algorithm>

namespace riparia {

namespace {

constexpr double kReach = 100.0; // metres

} // namespace

WaterLink derivedLink(const RiverNetwork& network, const MultiPolygon& shape)
{
    LocateWorksOptions options;
    options.within = kReach;
    options.shortest = 0; // off the end of a river there is nothing beside it, and it is the nearest all the same
    const std::vector<LocatedWork> spans = stretchesAlong(network, shape, options);
    const auto longest = std::max_element(spans.begin(), spans.end(), [](const LocatedWork& a, const LocatedWork& b) {
        return a.span.length() < b.span.length();
    });
    if (longest == spans.end())
        return {};
    const bool hasRival = std::any_of(spans.begin(), spans.end(), [&](const LocatedWork& other) {
        return other.river != longest->river && other.span.length() == longest->span.length();
    });
    if (hasRival)
        return {};
    return {network.rivers()[longest->river].key, longest->span, longest->bank, LinkOrigin::Derived};
}

} // namespace riparia
