// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/LayerOracle.h"

#include "core/base/Text.h"

#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <map>

namespace riparia::test {

namespace {

struct Doubt {
    OracleDoubt kind;
    const char* path;
    const char* why;
};

constexpr Doubt kDoubts[] = {
    {OracleDoubt::Measures, "gdal_shp/multipatch.shp",
     "a surface in space: the oracle measured the outlines of its faces as lines"},
    {OracleDoubt::Measures, "shapelib/multipatch.shp", "the same file"},
    {OracleDoubt::Measures, "gdal_shp/testpoly.shp",
     "planar numbers beyond degrees: the oracle measured them as degrees all the same"},
    {OracleDoubt::Measures, "gdal_shp/bigoffset.shp",
     "coordinates of 1e11 are refused; the oracle measured them as degrees"},
    {OracleDoubt::Measures, "gdal_shp/multipolygon_as_invalid_polygon.shp",
     "the oracle subtracts a ring outside the polygon as its hole, which gives a negative area"},
    {OracleDoubt::Counts, "gdal_shp/bigoffset.shp", "coordinates of 1e11 are refused"},
    {OracleDoubt::Counts, "gdal_shp/emptymultiline.shp", "no parts but four points: refused as contradictory"},
    {OracleDoubt::Counts, "gdal_shp/emptymultipoly.shp", "the same"},
    {OracleDoubt::Counts, "gdal_shp/pointnan.shp", "a point of NaN is refused"},
    {OracleDoubt::Counts, "shapelib/3dpoints.shp", "the header of the .shx is old: 22 records are there, GDAL sees 8"},
    {OracleDoubt::Counts, "mapshaper/dbf/ldid/chinese.shp", "a longitude of 625 degrees is refused"},
    {OracleDoubt::Counts, "mapshaper/issues/invalid_coords/invalid_coordinates.shp",
     "a coordinate of -1.8e308 is refused"},
    {OracleDoubt::Vertices, "gdal_shp/mixed_shape_type_non_conformant.shp", "points among lines are counted too"},
    {OracleDoubt::Vertices, "gdal_shp/polygonm_without_m.shp", "two rings that are not closed are closed"},
    {OracleDoubt::Vertices, "gdal_shp/bigoffset.shp", "coordinates of 1e11 are refused"},
    {OracleDoubt::Geometry, "gdal_shp/pointzm_with_one_valid_m.shp", "one M is there: GDAL says 3D Point and drops it"},
};

/// Cells of a line; those with commas are quoted.
std::vector<std::string> cellsOf(const std::string& line)
{
    std::vector<std::string> cells(1);
    bool quoted = false;
    for (const char c : line) {
        if (c == '"')
            quoted = !quoted;
        else if (c == ',' && !quoted)
            cells.emplace_back();
        else if (c != '\r')
            cells.back() += c;
    }
    return cells;
}

std::optional<std::int64_t> countIn(const std::string& cell)
{
    const auto number = parseInteger(cell);
    return number ? std::optional<std::int64_t>(*number) : std::nullopt;
}

} // namespace

std::vector<OracleLayer> oracleLayers(const std::string& dataFolder)
{
    std::ifstream file(dataFolder + "/oracles/layers.csv");
    std::string line;
    if (!std::getline(file, line)) {
        std::fprintf(stderr, "oracles/layers.csv cannot be read\n");
        std::abort();
    }
    const std::vector<std::string> titles = cellsOf(line);
    std::vector<OracleLayer> layers;
    while (std::getline(file, line)) {
        const std::vector<std::string> cells = cellsOf(line);
        std::map<std::string, std::string> row;
        for (std::size_t i = 0; i < titles.size() && i < cells.size(); ++i)
            row[titles[i]] = cells[i];
        layers.push_back({row["path"], row["layer"], countIn(row["features"]), countIn(row["read"]),
                          countIn(row["vertices"]), row["geomtype"], row["crs"], row["cpg"], row["geod_len_km"],
                          row["geod_area_km2"]});
    }
    return layers;
}

const char* oracleDoubt(OracleDoubt kind, const std::string& path)
{
    for (const Doubt& doubt : kDoubts) {
        if (doubt.kind == kind && path == doubt.path)
            return doubt.why;
    }
    return nullptr;
}

bool agreesWithOracle(double value, const std::string& printed)
{
    const auto expected = parseDouble(printed);
    return expected && std::abs(value - *expected) <= 1e-9 * std::abs(*expected) + 0.5000001e-6;
}

} // namespace riparia::test
