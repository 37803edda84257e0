// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/source/ShpLayout.h"

#include "core/io/source/Bytes.h"

namespace riparia::detail {

namespace {

enum class Extra { None, M, Z };

Extra extraOf(ShpType type)
{
    switch (type) {
    case ShpType::PointZ:
    case ShpType::PolyLineZ:
    case ShpType::PolygonZ:
    case ShpType::MultiPointZ:
    case ShpType::MultiPatch: return Extra::Z;
    case ShpType::PointM:
    case ShpType::PolyLineM:
    case ShpType::PolygonM:
    case ShpType::MultiPointM: return Extra::M;
    case ShpType::Null:
    case ShpType::Point:
    case ShpType::PolyLine:
    case ShpType::Polygon:
    case ShpType::MultiPoint: return Extra::None;
    }
    return Extra::None;
}

constexpr std::size_t kBox = 32;
constexpr std::size_t kRange = 16;

ShpLayout troubled(ShpLayout layout, const char* trouble)
{
    layout.trouble = trouble;
    return layout;
}

/// A single point has its Z and M right behind it, without ranges; M may be left out.
ShpLayout pointLayout(ShpLayout layout, std::size_t length)
{
    layout.points = 1;
    layout.pointsAt = 4;
    layout.bytes = 20;
    const Extra extra = extraOf(layout.type);
    if (extra == Extra::Z) {
        layout.zAt = layout.bytes;
        layout.bytes += 8;
    }
    if (length < layout.bytes)
        return troubled(layout, "record too short for a point");
    if (extra != Extra::None && length >= layout.bytes + 8) {
        layout.mAt = layout.bytes;
        layout.bytes += 8;
    }
    return layout;
}

/// Places the Z and M arrays behind the points; M may be left out.
ShpLayout withExtras(ShpLayout layout, std::size_t length)
{
    const std::size_t values = std::size_t{layout.points} * 8;
    const Extra extra = extraOf(layout.type);
    if (extra == Extra::Z) {
        layout.zAt = layout.bytes + kRange;
        layout.bytes += kRange + values;
    }
    if (length < layout.bytes)
        return troubled(layout, "record too short for its points");
    if (extra != Extra::None && length >= layout.bytes + kRange + values) {
        layout.mAt = layout.bytes + kRange;
        layout.bytes += kRange + values;
    }
    return layout;
}

} // namespace

bool isKnownShpType(std::int32_t type)
{
    switch (type) {
    case 0:
    case 1:
    case 3:
    case 5:
    case 8:
    case 11:
    case 13:
    case 15:
    case 18:
    case 21:
    case 23:
    case 25:
    case 28:
    case 31: return true;
    default: return false;
    }
}

std::string geometryTypeName(ShpType type, bool hasZ, bool hasM)
{
    const std::string prefix = hasZ && hasM ? "3D Measured " : hasZ ? "3D " : hasM ? "Measured " : "";
    switch (type) {
    case ShpType::Point:
    case ShpType::PointZ:
    case ShpType::PointM: return prefix + "Point";
    case ShpType::PolyLine:
    case ShpType::PolyLineZ:
    case ShpType::PolyLineM: return prefix + "Line String";
    case ShpType::Polygon:
    case ShpType::PolygonZ:
    case ShpType::PolygonM: return prefix + "Polygon";
    case ShpType::MultiPoint:
    case ShpType::MultiPointZ:
    case ShpType::MultiPointM: return prefix + "Multi Point";
    case ShpType::Null:
    case ShpType::MultiPatch: break;
    }
    return "Unknown (any)";
}

ShpLayout layoutOf(const unsigned char* content, std::size_t length)
{
    ShpLayout layout;
    if (length < 4)
        return troubled(layout, "record too short");
    const std::int32_t type = littleInt(content);
    if (!isKnownShpType(type))
        return troubled(layout, "unknown shape type");
    layout.type = static_cast<ShpType>(type);
    layout.bytes = 4;
    if (layout.type == ShpType::Null)
        return layout;
    if (layout.isPoint())
        return pointLayout(layout, length);

    const bool hasParts = !layout.isMultiPoint();
    const std::size_t countsAt = 4 + kBox;
    layout.bytes = countsAt + (hasParts ? 8 : 4);
    if (length < layout.bytes)
        return troubled(layout, "record too short");
    const std::int32_t parts = hasParts ? littleInt(content + countsAt) : 0;
    const std::int32_t points = littleInt(content + countsAt + (hasParts ? 4 : 0));
    // Against the length first: what follows cannot overflow.
    if (parts < 0 || points < 0 || static_cast<std::size_t>(parts) > length / 4 ||
        static_cast<std::size_t>(points) > length / 16)
        return troubled(layout, "record claims more parts or points than it can hold");
    layout.parts = static_cast<std::uint32_t>(parts);
    layout.points = static_cast<std::uint32_t>(points);
    layout.partsAt = hasParts ? layout.bytes : 0;
    layout.bytes += std::size_t{layout.parts} * 4;
    if (layout.type == ShpType::MultiPatch) {
        layout.partTypesAt = layout.bytes;
        layout.bytes += std::size_t{layout.parts} * 4;
    }
    layout.pointsAt = layout.bytes;
    layout.bytes += std::size_t{layout.points} * 16;
    if (length < layout.bytes)
        return troubled(layout, "record too short for its points");
    return withExtras(layout, length);
}

} // namespace riparia::detail
