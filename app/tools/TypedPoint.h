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

} // namespace riparia
