// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geometry/ShapeTable.h"

#include <cstddef>
#include <string>

namespace riparia {

/// One shape as ISO WKB, little endian, with Z and M where the table has them: (Multi)Point, (Multi)LineString or (Multi)Polygon by the number of its
/// parts; "" for a null shape.
std::string toWkb(const ShapeTable& shapes, std::size_t shape);

/// Appends shape `shape` of one table to another, Z and M included; both tables must either have or not have them.
void appendShape(ShapeTable& to, const ShapeTable& from, std::size_t shape);

} // namespace riparia
