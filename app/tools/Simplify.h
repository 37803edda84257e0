// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geometry/Point.h"

namespace riparia {

/// The line with as few of its points as keep every other one within `tolerance` metres (Douglas and Peucker 1973); both ends stay. `unitX` and
/// `unitY` are metres per coordinate unit.
Line simplified(const Line& line, double tolerance, double unitX, double unitY);

} // namespace riparia
