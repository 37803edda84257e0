// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace riparia::test {

/// One layer of oracles/layers.csv: what other software (GDAL, pyproj, GEOS) found in it. Texts as printed there, "" = not given.
struct OracleLayer {
    std::string path; ///< below the folder of real files
    std::string layer;
    std::optional<std::int64_t> declared;
    std::optional<std::int64_t> read; ///< nothing where the oracle's GDAL could not open the file
    std::optional<std::int64_t> vertices;
    std::string geometry;
    std::string crs; ///< "WGS 84 [EPSG:4326]"
    std::string cpg;
    std::string lengthKm;
    std::string areaKm2;
};

/// All rows. Stops the test program where the file cannot be read.
std::vector<OracleLayer> oracleLayers(const std::string& dataFolder);

/// Where the oracle is known not to be one, and why; nullptr elsewhere.
enum class OracleDoubt { Measures, Counts, Vertices, Geometry };
const char* oracleDoubt(OracleDoubt kind, const std::string& path);

/// Within 1e-9 of the printed number, which has six decimals.
bool agreesWithOracle(double value, const std::string& printed);

} // namespace riparia::test
