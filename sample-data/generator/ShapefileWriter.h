// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/geometry/Polygon.h"

#include <memory>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace riparia::sample {

/// How the text of a shapefile is stored and declared.
enum class TextStorage {
    GbkByLanguageByte, ///< GBK, DBF language byte 0x4D, no .cpg
    GbkByCpg,          ///< GBK, .cpg says so
    GbkUndeclared,     ///< GBK and nothing that says so
    Utf8,              ///< UTF-8 with .cpg
};

struct TextField {
    std::string name; ///< at most 10 bytes in the encoding of the file
    int width = 60;
};

using SampleGeometry = std::variant<std::monostate, Point, Line, std::vector<Line>, MultiPolygon>;

struct SampleFeature {
    SampleGeometry geometry;
    std::vector<std::string> values; ///< one per field
};

struct SampleFile {
    std::string name; ///< without ending
    TextStorage text = TextStorage::Utf8;
    std::vector<TextField> fields;
    std::vector<SampleFeature> features;
};

/// Writes name.shp, .shx, .dbf, .prj (EPSG:4547) and, where declared, .cpg. Same input, same bytes.
Result<void> writeShapefile(const std::string& folder, const SampleFile& file);

} // namespace riparia::sample
