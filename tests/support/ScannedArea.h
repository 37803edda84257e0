// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geometry/Polygon.h"

#include <string>

namespace riparia::test {

/// The area of an overlay ("union", "intersection", "difference", "symdifference") of two even-odd areas by adding up the
/// lengths of many horizontal lines: slow and good to four or five digits, but with nothing in common with any
/// overlay algorithm.
double scannedArea(const MultiPolygon& a, const MultiPolygon& b, const std::string& operation);

} // namespace riparia::test
