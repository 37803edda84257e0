// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/source/CsvTable.h"

#include <cstddef>
#include <optional>

namespace riparia {

/// Which columns of a table hold its places.
struct CsvColumns {
    std::optional<std::size_t> wkt;
    std::optional<std::size_t> x, y, z;
    bool swapped =
        false; ///< x and y stand for each other's names: the survey order X = north, Y = east, or lat before lon

    bool isComplete() const { return wkt || (x && y); }
};

/// By the names of the columns, in English and Chinese (lon/lat, x/y, easting/northing, 经度/纬度, 东/北, 横坐标/纵坐标, WKT),
/// units in brackets ignored. Columns named X and Y are swapped where their numbers can only be the other way round.
CsvColumns findColumns(const CsvTable& table);

} // namespace riparia
