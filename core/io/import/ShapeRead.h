// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/geometry/ShapeTable.h"

#include <string_view>

namespace riparia {

/// Appends a (multi-)line as ISO WKB, as ShapeCopy writes it, to a table: one shape with a part per line. Z and M are kept; where one shape has them and
/// another not, NaN stands for what is missing. No bytes, and any other kind of geometry, become a null shape.
/// Counts are checked against the bytes there are before anything is allocated. Error: GeometryInvalid.
Result<void> appendLinesFromWkb(ShapeTable& table, std::string_view wkb);

} // namespace riparia
