// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geometry/Point.h"

#include <vector>

namespace riparia {

/// Which vertices of a line are enough to keep every other one within `tolerance` metres (Douglas and Peucker 1973); both ends are. `unitX` and
/// `unitY` are metres per coordinate unit.
std::vector<bool> telling(const Line& line, double tolerance, double unitX, double unitY);

/// The line of those.
Line simplified(const Line& line, double tolerance, double unitX, double unitY);

} // namespace riparia
