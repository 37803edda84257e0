// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geometry/ShapeTable.h"
#include "core/io/source/SourceTable.h"

#include <cstdint>
#include <limits>
#include <vector>

namespace riparia {

/// Where a vertex has no Z or no M.
inline constexpr double kNoOrdinate = std::numeric_limits<double>::quiet_NaN();

/// Appends all shapes of `more`. Z and M are filled with NaN where only one of the two has them.
void append(ShapeTable& shapes, ShapeTable&& more);

/// The shapes i with keep[i], in their order.
ShapeTable filtered(const ShapeTable& shapes, const std::vector<bool>& keep);

/// The values of the rows named, in that order; empty where there is no such row.
FieldColumn picked(const FieldColumn& column, const std::vector<std::int64_t>& rows);

} // namespace riparia
