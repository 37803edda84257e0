// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tools/TypedPoint.h"

#include "app/text/Fill.h"

#include "core/base/Text.h"

#include <QRegularExpression>

#include <cmath>
#include <numbers>
#include <string>

namespace riparia {

Result<Point> parsePlace(std::string_view text, const std::optional<Point>& last, double unitX, double unitY)
{
    static const QRegularExpression kPolar(
        QStringLiteral("^@\\s*(\\d+(?:\\.\\d+)?)\\s*<\\s*(-?\\d+(?:\\.\\d+)?)\\s*\u00b0?$"));
    static const QRegularExpression kPlace(
        QStringLiteral("^(-?\\d+(?:\\.\\d+)?)\\s*[,;\u3001]\\s*(-?\\d+(?:\\.\\d+)?)$"));
    const QString typed = fromUtf8(narrow(text)).trimmed();
    if (const auto match = kPlace.match(typed); match.hasMatch())
        return Point{match.captured(1).toDouble(), match.captured(2).toDouble()};
    const auto match = kPolar.match(typed);
    if (!match.hasMatch())
        return fail(ErrorCode::NumberSyntax, std::string(text));
    if (!last)
        return fail(ErrorCode::NotFound, std::string(text));
    const double metres = match.captured(1).toDouble();
    return placeAlong(*last, match.captured(2).toDouble(), metres, unitX, unitY);
}

std::optional<double> parseBearing(std::string_view text)
{
    static const QRegularExpression kBearing(QStringLiteral("^@?\\s*<\\s*(-?\\d+(?:\\.\\d+)?)\\s*\u00b0?$"));
    const auto match = kBearing.match(fromUtf8(narrow(text)).trimmed());
    return match.hasMatch() ? std::optional(match.captured(1).toDouble()) : std::nullopt;
}

std::optional<double> parseLength(std::string_view text)
{
    static const QRegularExpression kLength(QStringLiteral("^@?\\s*(\\d+(?:\\.\\d+)?)\\s*(?:m|\u7c73)?$"));
    const auto match = kLength.match(fromUtf8(narrow(text)).trimmed());
    const double metres = match.hasMatch() ? match.captured(1).toDouble() : 0;
    return metres > 0 ? std::optional(metres) : std::nullopt;
}

Point placeAlong(Point from, double bearing, double metres, double unitX, double unitY)
{
    const double azimuth = bearing * std::numbers::pi / 180;
    return {from.x + metres * std::sin(azimuth) / unitX, from.y + metres * std::cos(azimuth) / unitY};
}

Point nearestAlong(Point from, double bearing, Point to, double unitX, double unitY)
{
    const double azimuth = bearing * std::numbers::pi / 180;
    const double metres = (to.x - from.x) * unitX * std::sin(azimuth) + (to.y - from.y) * unitY * std::cos(azimuth);
    return metres > 0 ? placeAlong(from, bearing, metres, unitX, unitY) : from;
}

} // namespace riparia
