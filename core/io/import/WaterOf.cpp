// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/import/WaterOf.h"

#include "core/base/Decimal.h"
#include "core/river/WorksLocator.h"

#include <algorithm>

namespace riparia {

namespace {

constexpr double kReach = 100.0; // metres

} // namespace

std::optional<WaterLink> namedWater(ImportRun& run, FeatureText& text)
{
    const std::string named = text.text("river");
    if (named.empty())
        return std::nullopt;
    WaterLink link;
    link.origin = LinkOrigin::Explicit;
    link.bank = text.bank().value_or(Bank::Channel);
    // A river comes before a water body of the same name: it can say where along it.
    if (run.findRiver(named)) {
        const std::size_t river = *text.river();
        link.water = run.network().rivers()[river].key;
        link.span = text.span(river).value_or(Span{});
        return link;
    }
    link.water = run.findWaterBody(named);
    if (!link.water.empty())
        return link;
    text.river(); // says what is wrong with it
    return std::nullopt;
}

namespace {

/// Stretches of rivers an area lies at, the longest first.
std::vector<LocatedWork> stretchesOf(const RiverNetwork& network, const MultiPolygon& shape)
{
    LocateWorksOptions options;
    options.within = kReach;
    options.shortest = 0; // off the end of a river there is nothing beside it, and it is the nearest all the same
    return stretchesAlong(network, shape, options);
}

std::string reasonOfNone(const RiverNetwork& network, const MultiPolygon& shape)
{
    if (network.rivers().empty())
        return "there are no rivers";
    Line corners;
    for (const Polygon& polygon : shape)
        corners.insert(corners.end(), polygon.outer.begin(), polygon.outer.end());
    const auto nearest = nearestRiver(network, corners);
    const std::string none = "no river within 100 m";
    return nearest ? none + "; the nearest, " + network.rivers()[nearest->river].key + ", is " +
                         roundDecimalText(shortest(nearest->metres), 1) + " m away"
                   : none;
}

WaterLink derivedWater(ImportRun& run, FeatureText& text, const MultiPolygon& shape)
{
    const std::vector<LocatedWork> spans = stretchesOf(run.network(), shape);
    if (spans.empty()) {
        text.report(Severity::Info, IssueCode::WaterUnassigned, {reasonOfNone(run.network(), shape)});
        return {};
    }
    const auto& rivers = run.network().rivers();
    const auto rival = std::find_if(spans.begin() + 1, spans.end(), [&](const LocatedWork& other) {
        return other.river != spans[0].river && other.span.length() == spans[0].span.length();
    });
    if (rival != spans.end()) {
        text.report(Severity::Info, IssueCode::WaterUnassigned,
                    {"equally at " + rivers[spans[0].river].key + " and " + rivers[rival->river].key});
        return {};
    }
    const Span along = spans[0].span.isEmpty() ? Span() : spans[0].span; // no span: the river as a whole
    return {rivers[spans[0].river].key, along, spans[0].bank, LinkOrigin::Derived};
}

} // namespace

WaterLink waterOfArea(ImportRun& run, FeatureText& text, const MultiPolygon& shape)
{
    auto link = namedWater(run, text);
    if (!link)
        return derivedWater(run, text, shape);
    const auto river = run.network().find(link->water);
    if (!link->span.isEmpty() || !river)
        return *link;
    const std::vector<LocatedWork> spans = stretchesOf(run.networkOf(*river), shape);
    if (!spans.empty() && !spans.front().span.isEmpty()) {
        link->span = spans.front().span;
        if (!parseBank(text.text("bank")))
            link->bank = spans.front().bank;
    }
    return *link;
}

} // namespace riparia
