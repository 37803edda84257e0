// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/export/ExportTable.h"

#include <string>
#include <vector>

namespace riparia::test {

inline constexpr double kEast = 500000;
inline constexpr double kNorth = 2519000;

/// Segments in EPSG:4547: two at a river, one of them with a hostile name, one at none.
inline ExportTable exchangeSegments()
{
    ExportTable table;
    table.name = "segments";
    table.columns = {{"id", ColumnKind::Text},        {"name", ColumnKind::Text},       {"river_id", ColumnKind::Text},
                     {"river", ColumnKind::Text},     {"length_m", ColumnKind::Number}, {"bank", ColumnKind::Code},
                     {"status", ColumnKind::Code},    {"year_end", ColumnKind::Number}, {"cost", ColumnKind::Number},
                     {"updated_at", ColumnKind::Date}};
    table.hasShapes = true;
    table.crs = *Crs::fromEpsg(4547);
    const auto line = [](double from, double to) {
        return Line{{kEast + from, kNorth}, {kEast + (from + to) / 2, kNorth + 0.125}, {kEast + to, kNorth}};
    };
    table.rows = {
        {{"S-0001", "生态护岸", "DS", "丁山河", "1000.125", "left", "completion", "2022", "1500.5",
          "2023-03-20T08:00:00Z"},
         line(0, 1000),
         Uuid::named("S-0001")},
        {{"S-0002", "=cmd <b>'\"\n\u202Ex", "DS", "丁山河", "600.000", "both", "construction", "", "", ""},
         line(900, 1500),
         Uuid::named("S-0002")},
        {{"S-0003", "", "", "", "50.500", "channel", "unset", "", "", ""}, line(2000, 2050.5), Uuid::named("S-0003")}};
    return table;
}

/// A square with a hole, and one of two parts.
inline ExportTable exchangeAreas()
{
    ExportTable table;
    table.name = "areas";
    table.columns = {{"id", ColumnKind::Text}, {"area_m2", ColumnKind::Number}, {"status", ColumnKind::Code}};
    table.hasShapes = true;
    table.crs = *Crs::fromEpsg(4547);
    const auto square = [](double at, double size) {
        return Ring{{kEast + at, kNorth + at},
                    {kEast + at + size, kNorth + at},
                    {kEast + at + size, kNorth + at + size},
                    {kEast + at, kNorth + at + size},
                    {kEast + at, kNorth + at}};
    };
    table.rows = {{{"A-0001", "9900.0000", "plan"}, MultiPolygon{{square(0, 100), {square(10, 10)}}}, {}},
                  {{"A-0002", "200.0000", ""}, MultiPolygon{{square(200, 10), {}}, {square(300, 10), {}}}, {}}};
    return table;
}

inline ExportTable exchangeSites()
{
    ExportTable table;
    table.name = "sites";
    table.columns = {{"id", ColumnKind::Text}, {"name", ColumnKind::Text}};
    table.hasShapes = true;
    table.crs = *Crs::fromEpsg(4547);
    table.rows = {{{"P-0001", "排口1号"}, Point{kEast + 10, kNorth}, {}}, {{"P-0002", "nowhere"}, {}, {}}};
    return table;
}

} // namespace riparia::test
