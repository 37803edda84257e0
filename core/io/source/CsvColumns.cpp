// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/source/CsvColumns.h"

#include "core/base/Text.h"
#include "core/geometry/Point.h"
#include "core/io/source/CoordinateText.h"

#include <algorithm>
#include <array>
#include <string>

namespace riparia {

namespace {

/// What a name says of a column, from the clearest to the vaguest.
enum class Says { Nothing, Wkt, Longitude, Latitude, East, North, X, Y, Height };

struct KnownName {
    std::string_view name;
    Says says;
};

constexpr std::array kNames{
    KnownName{"wkt", Says::Wkt},
    KnownName{"geom", Says::Wkt},
    KnownName{"geometry", Says::Wkt},
    KnownName{"thegeom", Says::Wkt},
    KnownName{"wktgeom", Says::Wkt},
    KnownName{"wkb", Says::Wkt},
    KnownName{"wkbgeometry", Says::Wkt},
    KnownName{"geomwkt", Says::Wkt},
    KnownName{"lon", Says::Longitude},
    KnownName{"long", Says::Longitude},
    KnownName{"lng", Says::Longitude},
    KnownName{"longitude", Says::Longitude},
    KnownName{"经度", Says::Longitude},
    KnownName{"lat", Says::Latitude},
    KnownName{"latitude", Says::Latitude},
    KnownName{"纬度", Says::Latitude},
    KnownName{"經度", Says::Longitude},
    KnownName{"緯度", Says::Latitude},
    KnownName{"e", Says::East},
    KnownName{"east", Says::East},
    KnownName{"easting", Says::East},
    KnownName{"东", Says::East},
    KnownName{"東", Says::East},
    KnownName{"東坐標", Says::East},
    KnownName{"橫坐標", Says::East},
    KnownName{"东坐标", Says::East},
    KnownName{"横坐标", Says::East},
    KnownName{"东向", Says::East},
    KnownName{"n", Says::North},
    KnownName{"north", Says::North},
    KnownName{"northing", Says::North},
    KnownName{"北", Says::North},
    KnownName{"北坐标", Says::North},
    KnownName{"纵坐标", Says::North},
    KnownName{"北向", Says::North},
    KnownName{"北坐標", Says::North},
    KnownName{"縱坐標", Says::North},
    KnownName{"x", Says::X},
    KnownName{"x坐标", Says::X},
    KnownName{"坐标x", Says::X},
    KnownName{"pointx", Says::X},
    KnownName{"xcoord", Says::X},
    KnownName{"coordx", Says::X},
    KnownName{"geomx", Says::X},
    KnownName{"y", Says::Y},
    KnownName{"y坐标", Says::Y},
    KnownName{"坐标y", Says::Y},
    KnownName{"pointy", Says::Y},
    KnownName{"ycoord", Says::Y},
    KnownName{"coordy", Says::Y},
    KnownName{"geomy", Says::Y},
    KnownName{"z", Says::Height},
    KnownName{"h", Says::Height},
    KnownName{"高程", Says::Height},
    KnownName{"标高", Says::Height},
    KnownName{"elevation", Says::Height},
    KnownName{"height", Says::Height},
    KnownName{"altitude", Says::Height},
};

Says meaningOf(std::string_view columnName)
{
    std::string name = lowerAscii(narrow(columnName));
    name.resize(std::min(name.find_first_of("([<"), name.size()));
    name.erase(
        std::remove_if(name.begin(), name.end(), [](char c) { return c == ' ' || c == '_' || c == '-' || c == '.'; }),
        name.end());
    for (const KnownName& known : kNames) {
        if (known.name == name)
            return known.says;
    }
    return Says::Nothing;
}

std::optional<std::size_t> columnThat(const CsvTable& table, Says says)
{
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        if (meaningOf(table.columns[i].name) == says)
            return i;
    }
    return std::nullopt;
}

/// The extent of the numbers in two columns, as if the first were x.
Box extentOf(const CsvTable& table, std::size_t xColumn, std::size_t yColumn)
{
    Box box;
    for (std::size_t row = 0; row < table.rows(); ++row) {
        const auto x = parseCoordinate(table.columns[xColumn].at(row), table.delimiter);
        const auto y = parseCoordinate(table.columns[yColumn].at(row), table.delimiter);
        if (x && y)
            box.add(Point{*x, *y});
    }
    return box;
}

bool isEasting(double from, double to)
{
    const bool sixDigits = from >= 1e5 && to < 1e6;
    const bool withZone = from >= 13e6 && to < 46e6;
    return sixDigits || withZone;
}

/// Seven digits as northings in China have: latitude 9 to 54.
bool isNorthing(double from, double to)
{
    return from >= 1e6 && to < 6.2e6;
}

/// Numbers that can only be latitude and longitude, or northing and easting, in this order.
bool isNorthFirst(const Box& box)
{
    if (box.isEmpty())
        return false;
    const bool degrees = box.minX >= -90 && box.maxX <= 90 && box.minY >= -180 && box.maxY <= 180;
    if (degrees)
        return box.minY < -90 || box.maxY > 90;
    return isNorthing(box.minX, box.maxX) && isEasting(box.minY, box.maxY);
}

} // namespace

CsvColumns findColumns(const CsvTable& table)
{
    CsvColumns columns;
    columns.wkt = columnThat(table, Says::Wkt);
    columns.z = columnThat(table, Says::Height);
    constexpr std::array<std::array<Says, 2>, 3> kPairs{
        {{Says::Longitude, Says::Latitude}, {Says::East, Says::North}, {Says::X, Says::Y}}};
    for (const auto& [xSays, ySays] : kPairs) {
        columns.x = columnThat(table, xSays);
        columns.y = columnThat(table, ySays);
        if (!columns.x || !columns.y)
            continue;
        // East and north leave no doubt; the other names are used both ways.
        columns.swapped = xSays != Says::East && isNorthFirst(extentOf(table, *columns.x, *columns.y));
        if (columns.swapped)
            std::swap(columns.x, columns.y);
        return columns;
    }
    columns.x = columns.y = std::nullopt;
    return columns;
}

} // namespace riparia
