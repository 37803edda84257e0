// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geometry/ShapeTable.h"

#include <cstddef>
#include <vector>

namespace riparia {

/// Shapes whose numbers all fit degrees of longitude and latitude in a table most of whose shapes have numbers that cannot be degrees:
/// what is left when layers of two coordinate systems were put into one file. For tables that claim a projected system.
std::vector<std::size_t> shapesInDegrees(const ShapeTable& shapes);

} // namespace riparia
