// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/MapSystem.h"

#include "app/text/Fill.h"

#include "core/geodesy/GeographicCrs.h"
#include "core/geodesy/Projector.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace riparia {

std::optional<double> trueNorthFrom(const Crs& crs, Point place)
{
    constexpr double kStep = 1e-4; // degrees: ten metres
    if (!crs.isValid() || crs.isGeographic())
        return 0.0;
    const auto geographic = geographicCrsOf(crs);
    if (!geographic)
        return std::nullopt;
    const auto there = Projector::make(crs, *geographic);
    const auto back = Projector::make(*geographic, crs);
    if (!there || !back)
        return std::nullopt;
    const auto lonLat = there->convert(place);
    if (!lonLat)
        return std::nullopt;
    const auto north = back->convert(Point{lonLat->x, lonLat->y + kStep});
    if (!north)
        return std::nullopt;
    return std::atan2(north->x - place.x, north->y - place.y) * 180 / std::numbers::pi;
}

bool scaleVaries(const Crs& crs, const Viewport& view)
{
    const Box seen = view.extent();
    return crs.isGeographic() && std::max(seen.maxX - seen.minX, seen.maxY - seen.minY) > 1;
}

QString MapSystemWords::scaleVaries()
{
    return tr("In the middle of the map: the scale varies");
}

QString MapSystemWords::withTrueNorth(const QString& grid, const std::optional<double>& north)
{
    constexpr double kWorthSaying = 0.5; // degrees
    if (!north || std::abs(*north) <= kWorthSaying)
        return grid;
    const std::string degrees = QByteArray::number(std::abs(*north), 'f', 1).toStdString();
    return grid + QStringLiteral(" · ") +
           fill(*north > 0 ? tr("true north lies %1° to the east of it") : tr("true north lies %1° to the west of it"),
                {degrees});
}

QString MapSystemWords::system(const Crs& crs, const std::optional<double>& north)
{
    if (!crs.isValid())
        return tr("Without coordinate system");
    return withTrueNorth(
        fill(crs.isGeographic() ? tr("%1 (%2), grid in degrees") : tr("%1 (%2), grid in metres, grid north is up"),
             {crs.name(), crs.authorityText()}),
        north);
}

QString MapSystemWords::turnedSystem(const Crs& crs, const std::optional<double>& north)
{
    if (!crs.isValid())
        return tr("Without coordinate system");
    return withTrueNorth(fill(tr("%1 (%2), the arrow points to grid north"), {crs.name(), crs.authorityText()}), north);
}

} // namespace riparia
