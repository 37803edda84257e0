// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

namespace riparia::detail {

/// Shape types of the ESRI Shapefile Technical Description (1998).
enum class ShpType : std::int32_t {
    Null = 0,
    Point = 1,
    PolyLine = 3,
    Polygon = 5,
    MultiPoint = 8,
    PointZ = 11,
    PolyLineZ = 13,
    PolygonZ = 15,
    MultiPointZ = 18,
    PointM = 21,
    PolyLineM = 23,
    PolygonM = 25,
    MultiPointM = 28,
    MultiPatch = 31,
};

bool isKnownShpType(std::int32_t type);
/// GDAL's name of the geometry type of a layer.
std::string geometryTypeName(ShpType type, bool hasZ, bool hasM);

/// Where the arrays of one record lie, as byte offsets into its content; 0 where there is none.
struct ShpLayout {
    ShpType type = ShpType::Null;
    std::uint32_t parts = 0;
    std::uint32_t points = 0;
    std::size_t partsAt = 0;
    std::size_t partTypesAt = 0; ///< of a multipatch
    std::size_t pointsAt = 0;
    std::size_t zAt = 0;
    std::size_t mAt = 0;
    std::size_t bytes = 0;         ///< what the arrays need; less than the content where something follows them
    const char* trouble = nullptr; ///< why the content makes no shape; null when it does

    bool isPoint() const { return type == ShpType::Point || type == ShpType::PointZ || type == ShpType::PointM; }
    bool isMultiPoint() const
    {
        return type == ShpType::MultiPoint || type == ShpType::MultiPointZ || type == ShpType::MultiPointM;
    }
    bool isLine() const
    {
        return type == ShpType::PolyLine || type == ShpType::PolyLineZ || type == ShpType::PolyLineM;
    }
    bool isPolygon() const
    {
        return type == ShpType::Polygon || type == ShpType::PolygonZ || type == ShpType::PolygonM;
    }
};

/// The most bytes of a content that layoutOf() looks at.
inline constexpr std::size_t kShpLayoutHead = 44;

/// Reads the counts of a record and checks them against its length: nothing it returns points outside [0, length). Only
/// the first kShpLayoutHead bytes of `content` are read, so that a record can be judged before it is loaded.
ShpLayout layoutOf(const unsigned char* content, std::size_t length);

} // namespace riparia::detail
