// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/basemap/WmtsOffer.h"

#include "app/basemap/WmtsGrid.h"
#include "app/text/Fill.h"

#include "core/plan/ReferenceStyle.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <utility>

namespace riparia {

namespace {

constexpr qsizetype kLongestTitle = 120;

/// How well a grid suits a map: the smaller the better.
int rankOf(const TileGrid& grid, const Crs& map)
{
    return grid.crs == map ? 0 : grid.crs.isWebMercator() ? 1 : 2;
}

/// The first of a layer's formats that is a picture we can unpack. "tiles" is what Tianditu calls them.
std::optional<QString> pictureFormat(const WmtsDocument::Layer& layer)
{
    std::vector<QString> formats = layer.formats;
    for (const auto& [format, address] : layer.templates)
        formats.push_back(format);
    for (const char* known : {"png", "jpeg", "jpg", "tiles"}) {
        const auto found = std::ranges::find_if(
            formats, [&](const QString& one) { return one.contains(QLatin1String(known), Qt::CaseInsensitive); });
        if (found != formats.end())
            return *found;
    }
    return std::nullopt;
}

} // namespace

ReferenceLayer WmtsOffer::layer() const
{
    ReferenceLayer layer;
    layer.meta.name = toUtf8(title);
    layer.path = toUtf8(address.text());
    ReferenceStyle style;
    style.kind = ReferenceKind::Tiles;
    style.attribution = toUtf8(attribution);
    return TileGridStyle::with(withStyle(std::move(layer), style), grid);
}

Result<std::vector<WmtsOffer>> WmtsOffers::of(const WmtsDocument& document, const WmtsAddress& asked, const Crs& map)
{
    std::map<QString, TileGrid> grids;
    for (const WmtsDocument::MatrixSet& set : document.sets) {
        if (auto grid = gridOf(set))
            grids.emplace(set.id, std::move(*grid));
    }
    std::vector<WmtsOffer> offers;
    QString why = tr("none of its layers is in a grid and a format that can be shown");
    for (const WmtsDocument::Layer& layer : document.layers) {
        std::vector<QString> sets;
        std::ranges::copy_if(layer.sets, std::back_inserter(sets),
                             [&](const QString& set) { return grids.contains(set); });
        const auto format = pictureFormat(layer);
        if (sets.empty() || !format)
            continue;
        const QString set =
            *std::ranges::min_element(sets, {}, [&](const QString& id) { return rankOf(grids.at(id), map); });
        auto address = TileTemplate::parse(asked.tiles(document, layer, set, *format));
        if (!address) {
            why = fromUtf8(address.error().detail);
            continue;
        }
        const QString usual = address->usualAttribution();
        const QString title = (layer.title.isEmpty() ? layer.id : layer.title).left(kLongestTitle);
        offers.push_back({title, usual.isEmpty() ? document.provider : usual, std::move(*address), grids.at(set)});
    }
    if (offers.empty())
        return fail(ErrorCode::InvalidArgument, toUtf8(asked.host()), toUtf8(why));
    return offers;
}

} // namespace riparia
