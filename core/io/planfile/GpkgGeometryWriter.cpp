// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/planfile/GpkgGeometry.h"
#include "core/io/planfile/WkbTypes.h"

#include <bit>

namespace riparia::planfile {

// Coordinates are copied as they lie in memory.
static_assert(std::endian::native == std::endian::little);
static_assert(sizeof(Point) == 2 * sizeof(double));

namespace {

template <class T>
void put(std::string& out, T value)
{
    out.append(reinterpret_cast<const char*>(&value), sizeof value);
}

void putHeader(std::string& out, const Box& box, bool withEnvelope, std::int32_t srsId)
{
    const unsigned flags = 1U | (withEnvelope && !box.isEmpty() ? 1U << 1 : 0U) | (box.isEmpty() ? 1U << 4 : 0U);
    out += {'G', 'P', '\0', static_cast<char>(flags)};
    put(out, srsId);
    if (!withEnvelope || box.isEmpty())
        return;
    for (const double edge : {box.minX, box.maxX, box.minY, box.maxY})
        put(out, edge);
}

void putType(std::string& out, std::uint32_t type)
{
    out += '\1';
    put(out, type);
}

void putPoints(std::string& out, const std::vector<Point>& points)
{
    put(out, static_cast<std::uint32_t>(points.size()));
    if (!points.empty())
        out.append(reinterpret_cast<const char*>(points.data()), points.size() * sizeof(Point));
}

void putPolygon(std::string& out, const Polygon& polygon)
{
    putType(out, kWkbPolygon);
    if (polygon.outer.empty() && polygon.holes.empty())
        return put(out, std::uint32_t{0});
    put(out, static_cast<std::uint32_t>(polygon.holes.size() + 1));
    putPoints(out, polygon.outer);
    for (const Ring& hole : polygon.holes)
        putPoints(out, hole);
}

} // namespace

std::string encodePoint(Point point, std::int32_t srsId)
{
    std::string out;
    Box box;
    box.add(point);
    putHeader(out, box, false, srsId);
    putType(out, kWkbPoint);
    put(out, point.x);
    put(out, point.y);
    return out;
}

std::string encodeLine(const Line& line, const std::vector<double>& z, std::int32_t srsId)
{
    const bool hasZ = !z.empty() && z.size() == line.size();
    std::string out;
    out.reserve(64 + line.size() * (hasZ ? 24 : 16));
    putHeader(out, boundsOf(line), true, srsId);
    putType(out, hasZ ? kWkbLine + kWkbIsoZ : kWkbLine);
    if (!hasZ) {
        putPoints(out, line);
        return out;
    }
    put(out, static_cast<std::uint32_t>(line.size()));
    for (std::size_t i = 0; i < line.size(); ++i) {
        put(out, line[i]);
        put(out, z[i]);
    }
    return out;
}

std::string encodeLines(const std::vector<Line>& lines, std::int32_t srsId)
{
    Box box;
    for (const Line& line : lines)
        box.add(boundsOf(line));
    std::string out;
    putHeader(out, box, true, srsId);
    putType(out, kWkbMultiLine);
    put(out, static_cast<std::uint32_t>(lines.size()));
    for (const Line& line : lines) {
        putType(out, kWkbLine);
        putPoints(out, line);
    }
    return out;
}

std::string encodePolygons(const MultiPolygon& polygons, std::int32_t srsId)
{
    Box box;
    for (const Polygon& polygon : polygons)
        box.add(boundsOf(polygon.outer));
    std::string out;
    putHeader(out, box, true, srsId);
    putType(out, kWkbMultiPolygon);
    put(out, static_cast<std::uint32_t>(polygons.size()));
    for (const Polygon& polygon : polygons)
        putPolygon(out, polygon);
    return out;
}

} // namespace riparia::planfile
