// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/geometry/Point.h"

#include <QColor>

#include <optional>
#include <string>

namespace riparia::test {

/// A GeoTIFF of 400 x 400 pixels of 5 m, fields of 20 x 20 pixels in colours of their own, and a band without data in the west; in coordinates like
/// those of EPSG:4547, which it names unless `epsg` is 0. Returns the path.
std::string writeChequers(const std::string& path, int epsg);
inline constexpr Point kChequersMiddle{530000, 2520000};
/// What it shows at a place; none where there is nothing.
std::optional<QColor> chequerAt(Point place);

} // namespace riparia::test
