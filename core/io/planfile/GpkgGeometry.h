// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/geometry/Point.h"
#include "core/geometry/Polygon.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// GeoPackage geometry blobs: a header with the envelope, then ISO WKB, little-endian. Read in every byte order and flavour
/// that other programs write (OGC 12-128r18, 2.1.3).
namespace riparia::planfile {

std::string encodePoint(Point point, std::int32_t srsId);
/// `z` is empty or as long as `line`.
std::string encodeLine(const Line& line, const std::vector<double>& z, std::int32_t srsId);
std::string encodeLines(const std::vector<Line>& lines, std::int32_t srsId);
std::string encodePolygons(const MultiPolygon& polygons, std::int32_t srsId);

/// What a blob held. Single and multi geometries come out alike; M is dropped, Z kept for lines only.
struct DecodedGeometry {
    std::vector<Point> points;
    std::vector<Line> lines;
    std::vector<std::vector<double>> z; ///< as long as lines; an inner one is empty where the line has no Z
    MultiPolygon polygons;
};

/// Counts are checked against the bytes there are before anything is allocated.
/// Error: GeometryInvalid (detail = what is wrong), also for curves and collections.
Result<DecodedGeometry> decodeGeometry(std::string_view blob);

/// The envelope by the header, else by the coordinates; an empty box for an empty geometry; none for what is not a geometry blob.
std::optional<Box> envelopeOf(std::string_view blob);

} // namespace riparia::planfile
