// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tools/NetworkPlace.h"

#include "app/text/NameText.h"

#include "core/base/Text.h"
#include "core/linref/ChainageText.h"

#include <algorithm>
#include <cstdlib>
#include <string>

namespace riparia {

namespace {

Result<std::size_t> riverNamed(const PlanDocument& document, const std::string& name, std::optional<std::size_t> river)
{
    if (!name.empty())
        return document.network().find(name);
    if (!river)
        return fail(ErrorCode::NotFound);
    return *river;
}

Result<NetworkPlace> placeAt(const PlanDocument& document, std::size_t river, Chainage chainage)
{
    const auto at = document.network().rivers()[river].stationing.positionOf(chainage);
    if (!at)
        return fail(at.error());
    return NetworkPlace{river, *at};
}

/// "+120", "120 m" as a way on from `start`, against or with the flow as chainage grows.
Result<NetworkPlace> placeAfter(const PlanDocument& document, const NetworkPlace& start, std::int64_t length)
{
    const Stationing& stationing = document.network().rivers()[start.river].stationing;
    Chainage chainage = stationing.chainageAt(start.at);
    chainage.mm += length;
    return placeAt(document, start.river, chainage);
}

} // namespace

std::optional<std::size_t> networkRiver(const PlanDocument& document, const MapContent& content, std::size_t mapRiver)
{
    const auto& rivers = document.network().rivers();
    const auto& alignment = content.rivers[mapRiver].alignment;
    if (mapRiver < rivers.size() && rivers[mapRiver].alignment == alignment)
        return mapRiver;
    const auto found =
        std::find_if(rivers.begin(), rivers.end(), [&](const River& river) { return river.alignment == alignment; });
    return found == rivers.end() ? std::nullopt : std::optional(static_cast<std::size_t>(found - rivers.begin()));
}

std::optional<std::size_t> mapRiver(const PlanDocument& document, const MapContent& content, std::size_t networkRiver)
{
    const auto& alignment = document.network().rivers()[networkRiver].alignment;
    if (networkRiver < content.rivers.size() && content.rivers[networkRiver].alignment == alignment)
        return networkRiver;
    const auto found = std::find_if(content.rivers.begin(), content.rivers.end(),
                                    [&](const MapRiver& river) { return river.alignment == alignment; });
    return found == content.rivers.end() ? std::nullopt
                                         : std::optional(static_cast<std::size_t>(found - content.rivers.begin()));
}

std::optional<NetworkPlace> placeOf(const PlanDocument& document, const MapContent& content, const Snap& snap)
{
    if (!snap.river || *snap.river >= content.rivers.size())
        return std::nullopt;
    const auto river = networkRiver(document, content, *snap.river);
    return river ? std::optional(NetworkPlace{*river, snap.position}) : std::nullopt;
}

Point pointOf(const PlanDocument& document, const NetworkPlace& place)
{
    return document.network().rivers()[place.river].alignment->pointAt(place.at);
}

QString riverName(const PlanDocument& document, std::size_t river)
{
    return NameText::river(document.network().rivers()[river], installedLanguage());
}

Result<std::vector<NetworkPlace>> readPlaces(const PlanDocument& document, std::string_view text,
                                             std::optional<std::size_t> river, const std::optional<NetworkPlace>& start)
{
    const std::string typed(trim(narrow(text)));
    if (start && typed.starts_with('+')) {
        const auto length = parseChainage(typed.substr(1));
        if (!length)
            return fail(length.error());
        const auto place = placeAfter(document, *start, length->chainage.mm);
        if (!place)
            return fail(place.error());
        return std::vector{*place};
    }
    const auto range = parseChainageRange(text);
    const auto single = range ? Result<ChainageInput>(fail(ErrorCode::ChainageSyntax)) : parseChainage(text);
    if (!range && !single)
        return fail(range.error().code == ErrorCode::ChainageMetres ? range.error() : single.error());
    const auto on =
        riverNamed(document, range ? range->name : single->name, start && !range ? std::optional(start->river) : river);
    if (!on)
        return fail(on.error());
    std::vector<NetworkPlace> places;
    for (const Chainage chainage : range ? std::vector{range->from, range->to} : std::vector{single->chainage}) {
        const auto place = placeAt(document, *on, chainage);
        if (!place)
            return fail(place.error());
        places.push_back(*place);
    }
    return places;
}

} // namespace riparia
