// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/geometry/Point.h"

#include <optional>
#include <string_view>

namespace riparia {

/// Reads a place (UX.md 3.4): "497234,3421556" in coordinates of the plan, or "@120<45", 120 metres at 45 degrees clockwise from north after `last`.
/// `unitX` and `unitY` are metres per coordinate unit. Errors, subject = the text: NumberSyntax; NotFound for a length without a `last`.
Result<Point> parsePlace(std::string_view text, const std::optional<Point>& last, double unitX, double unitY);

/// "<45": a direction without a length, degrees clockwise from north; none where it is something else.
std::optional<double> parseBearing(std::string_view text);
/// "120", "120.5 m", "@120": a length in metres that goes with such a direction; none where it is something else, or 0.
std::optional<double> parseLength(std::string_view text);
/// So many metres from `from` in a direction of parseBearing().
Point placeAlong(Point from, double bearing, double metres, double unitX, double unitY);
/// The place in that direction that is nearest to `to`; `from` where that lies behind it.
Point nearestAlong(Point from, double bearing, Point to, double unitX, double unitY);

} // namespace riparia
