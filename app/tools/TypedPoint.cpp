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
    const double azimuth = match.captured(2).toDouble() * std::numbers::pi / 180;
    return Point{last->x + metres * std::sin(azimuth) / unitX, last->y + metres * std::cos(azimuth) / unitY};
}

} // namespace riparia
