// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/basemap/TileGrid.h"

#include "app/text/Fill.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cmath>
#include <utility>

namespace riparia {

namespace {

constexpr double kHalfWorld = 20037508.342789244; // metres of Web Mercator from the middle to an edge
constexpr int kLeastPixels = 64;
constexpr int kMostPixels = 1024;
constexpr QLatin1String kMember("tile_grid");

QJsonObject styleObject(const ReferenceLayer& layer)
{
    return QJsonDocument::fromJson(QByteArray::fromStdString(layer.style)).object();
}

QJsonArray asJson(const TileLevel& level)
{
    return {level.name,
            level.pixel,
            level.left,
            level.top,
            static_cast<qint64>(level.columns),
            static_cast<qint64>(level.rows)};
}

/// What is no number becomes 0 and is found unsound.
TileLevel levelIn(const QJsonArray& json)
{
    return {json.at(0).toString(), json.at(1).toDouble(),   json.at(2).toDouble(),
            json.at(3).toDouble(), json.at(4).toInteger(0), json.at(5).toInteger(0)};
}

} // namespace

Result<TileGrid> TileGrid::webMercator(int zoomFrom, int zoomTo, int tilePixels)
{
    auto crs = Crs::fromEpsg(3857);
    if (!crs)
        return fail(crs.error());
    TileGrid grid;
    grid.crs = std::move(*crs);
    grid.firstLevel = zoomFrom;
    grid.tilePixels = tilePixels;
    grid.isRound = true;
    for (int zoom = 0; zoom <= zoomTo; ++zoom) {
        const std::int64_t side = std::int64_t{1} << zoom;
        grid.levels.push_back(
            {{}, 2 * kHalfWorld / static_cast<double>(side) / tilePixels, -kHalfWorld, kHalfWorld, side, side});
    }
    return grid;
}

bool TileGridStyle::isSound(const TileGrid& grid)
{
    if (grid.levels.empty() || grid.levels.size() > kMostLevels || grid.firstLevel < 0 ||
        grid.firstLevel > grid.lastLevel() || grid.tilePixels < kLeastPixels || grid.tilePixels > kMostPixels)
        return false;
    const auto isUsable = [](const TileLevel& level) {
        const auto isCount = [](std::int64_t count) { return count > 0 && count <= kMostSide; };
        constexpr double kFar = 1e9;
        return level.pixel > 1e-12 && level.pixel < kFar && std::abs(level.left) < kFar && std::abs(level.top) < kFar &&
               isCount(level.columns) && isCount(level.rows) && level.name.size() < 200;
    };
    return std::ranges::all_of(grid.levels, isUsable) &&
           std::ranges::is_sorted(grid.levels, std::ranges::greater_equal(), &TileLevel::pixel);
}

ReferenceLayer TileGridStyle::with(ReferenceLayer layer, const TileGrid& grid)
{
    QJsonArray levels;
    for (const TileLevel& level : grid.levels)
        levels.append(asJson(level));
    const auto epsg = grid.crs.epsg();
    QJsonObject style = styleObject(layer);
    style[kMember] = QJsonObject{{QStringLiteral("crs"), fromUtf8(epsg ? grid.crs.authorityText() : grid.crs.wkt())},
                                 {QStringLiteral("tile_pixels"), grid.tilePixels},
                                 {QStringLiteral("round"), grid.isRound},
                                 {QStringLiteral("levels"), levels}};
    layer.style = QJsonDocument(style).toJson(QJsonDocument::Compact).toStdString();
    return layer;
}

Result<std::optional<TileGrid>> TileGridStyle::of(const ReferenceLayer& layer)
{
    const QJsonValue said = styleObject(layer).value(kMember);
    if (said.isUndefined())
        return std::optional<TileGrid>();
    const QJsonObject json = said.toObject();
    const QJsonArray levels = json.value(QStringLiteral("levels")).toArray();
    auto crs = Crs::parse(toUtf8(json.value(QStringLiteral("crs")).toString()));
    if (!crs)
        return fail(crs.error());
    TileGrid grid;
    grid.crs = std::move(*crs);
    grid.tilePixels = json.value(QStringLiteral("tile_pixels")).toInt();
    grid.isRound = json.value(QStringLiteral("round")).toBool();
    for (qsizetype i = 0; i < std::min<qsizetype>(levels.size(), kMostLevels + 1); ++i)
        grid.levels.push_back(levelIn(levels.at(i).toArray()));
    if (!isSound(grid))
        return fail(ErrorCode::InvalidArgument, layer.meta.name, toUtf8(tr("what it says of its tiles cannot be")));
    return std::optional(std::move(grid));
}

} // namespace riparia
