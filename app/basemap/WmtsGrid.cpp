// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/basemap/WmtsGrid.h"

#include "core/geodesy/Projector.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace riparia {

namespace {

constexpr double kPixelMetres = 0.00028; // of the standard's scale denominators
constexpr double kEarthRadius = 6378137;
constexpr double kMetresPerDegree = kEarthRadius * std::numbers::pi / 180; // the standard's own
constexpr double kSame = 1e-4;

/// Where a system is used, in its own coordinates; the whole earth where nothing is said.
std::optional<Box> usedIn(const Crs& crs)
{
    const auto area = crs.areaOfUse().value_or(Crs::AreaOfUse{-180, -85, 180, 85});
    const double east = area.east < area.west ? area.east + 360 : area.east;
    Box box;
    const auto degrees = Crs::fromEpsg(4326);
    if (!degrees)
        return std::nullopt;
    const auto there = Projector::make(*degrees, crs);
    if (!there)
        return std::nullopt;
    for (const double x : {area.west, (area.west + east) / 2, east}) {
        for (const double y : {area.south, (area.south + area.north) / 2, area.north}) {
            if (const auto place = there->convert({x, std::clamp(y, -85.0, 85.0)}))
                box.add(*place);
        }
    }
    return box.isEmpty() ? std::nullopt : std::optional(box);
}

struct Placed {
    const WmtsDocument::Matrix* matrix;
    double pixel;
};

/// Whether the coarsest level, its corner read in one order or the other, lies where the system is used.
bool isPlausible(const Placed& coarsest, bool isNorthFirst, const Box& used)
{
    const auto& [first, second] = coarsest.matrix->topLeftCorner;
    const double left = isNorthFirst ? second : first;
    const double top = isNorthFirst ? first : second;
    const double span = coarsest.pixel * coarsest.matrix->tileWidth;
    Box box;
    box.add(Point{left, top});
    box.add(Point{left + span * static_cast<double>(coarsest.matrix->columns),
                  top - span * static_cast<double>(coarsest.matrix->rows)});
    // A corner that is only touched is the sign of the wrong order.
    const double overlapX = std::min(box.maxX, used.maxX) - std::max(box.minX, used.minX);
    const double overlapY = std::min(box.maxY, used.maxY) - std::max(box.minY, used.minY);
    return overlapX > span * kSame && overlapY > span * kSame;
}

bool isWholeWorld(const TileGrid& grid)
{
    const double world = grid.crs.isGeographic() ? 360 : 2 * std::numbers::pi * kEarthRadius;
    return (grid.crs.isGeographic() || grid.crs.isWebMercator()) &&
           std::ranges::all_of(grid.levels, [&](const TileLevel& level) {
               return std::abs(grid.span(level) * static_cast<double>(level.columns) / world - 1) < kSame;
           });
}

} // namespace

std::optional<Crs> wmtsCrs(const QString& text)
{
    static const QRegularExpression kLastNumber(QStringLiteral("(\\d+)$"));
    if (text.endsWith(QLatin1String("CRS84")))
        return Crs::fromEpsg(4326).value_or(Crs());
    const auto match = kLastNumber.match(text);
    if (!match.hasMatch() || !text.contains(QLatin1String("EPSG"), Qt::CaseInsensitive))
        return std::nullopt;
    static constexpr std::array kOlder{900913, 3785, 102100, 102113}; // before Web Mercator had its number
    const int number = match.captured(1).toInt();
    const auto crs = Crs::fromEpsg(std::ranges::find(kOlder, number) != kOlder.end() ? 3857 : number);
    return crs ? std::optional(*crs) : std::nullopt;
}

std::optional<TileGrid> gridOf(const WmtsDocument::MatrixSet& set)
{
    const auto crs = wmtsCrs(set.crs);
    if (!crs || !crs->isValid() || set.matrices.empty() || set.matrices.size() > TileGridStyle::kMostLevels)
        return std::nullopt;
    const double unit = crs->isGeographic() ? kMetresPerDegree : crs->unitMetres();
    const int side = set.matrices.front().tileWidth;
    std::vector<Placed> placed;
    for (const WmtsDocument::Matrix& matrix : set.matrices) {
        if (matrix.tileWidth != side || matrix.tileHeight != side || !(matrix.scaleDenominator > 0))
            return std::nullopt;
        placed.push_back({&matrix, matrix.scaleDenominator * kPixelMetres / unit});
    }
    std::ranges::stable_sort(placed, std::greater(), &Placed::pixel);
    const auto used = usedIn(*crs);
    if (!used)
        return std::nullopt;
    // Degrees are written north first, as their authority does; most others are written east first whatever it does.
    bool isNorthFirst = crs->isGeographic() && !set.crs.endsWith(QLatin1String("CRS84"));
    if (!isPlausible(placed.front(), isNorthFirst, *used))
        isNorthFirst = !isNorthFirst;
    if (!isPlausible(placed.front(), isNorthFirst, *used))
        return std::nullopt;
    TileGrid grid;
    grid.crs = *crs;
    grid.tilePixels = side;
    for (const auto& [matrix, pixel] : placed) {
        const auto& [first, second] = matrix->topLeftCorner;
        grid.levels.push_back({matrix->id, pixel, isNorthFirst ? second : first, isNorthFirst ? first : second,
                               matrix->columns, matrix->rows});
    }
    if (!TileGridStyle::isSound(grid))
        return std::nullopt;
    grid.isRound = isWholeWorld(grid);
    return grid;
}

} // namespace riparia
