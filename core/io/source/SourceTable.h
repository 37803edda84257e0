// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Issue.h"
#include "core/geodesy/Crs.h"
#include "core/geometry/ShapeTable.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace riparia {

enum class FieldType { Text, Integer, Real, Date, Boolean };

/// "text", "integer", "real", "date", "boolean".
std::string_view toString(FieldType type);

/// One attribute of all features of a layer, as text in one piece of memory: 4 bytes a value beside the text itself.
///
/// Values are UTF-8, as they stand in the file, without the blanks around them; dates are written 2023-03-20 and
/// booleans true or false where they can be read, numbers as the file has them. Empty text and "no value" are one.
struct FieldColumn {
    std::string name;
    FieldType type = FieldType::Text;
    std::string arena;                   ///< all values, one after the other
    std::vector<std::uint32_t> start{0}; ///< value i is arena[start[i], start[i + 1])
    bool isNameFull = false;             ///< the name takes all the room its format has: it may have been longer

    std::size_t rows() const { return start.size() - 1; }
    std::string_view at(std::size_t row) const
    {
        return std::string_view(arena).substr(start[row], start[row + 1] - start[row]);
    }
    bool isNull(std::size_t row) const { return start[row] == start[row + 1]; }

    /// Appends a value. False, and nothing is appended, where the column would grow past 4 GiB.
    bool add(std::string_view value);
};

/// How the text of a layer was read.
struct EncodingReport {
    std::string used;                 ///< "UTF-8", "GB18030", "Big5", "windows-1252" ...
    std::string source;               ///< "override", "cpg", "ldid", "guess", "format", "default"
    std::string reason;               ///< why, in one English phrase
    std::vector<std::string> samples; ///< up to five values that hold more than ASCII, as decoded
};

/// A coordinate system that the numbers of a layer would fit. Never applied without being said.
struct CrsGuess {
    int epsg = 0;
    std::string reason;

    friend bool operator==(const CrsGuess&, const CrsGuess&) = default;
};

/// One layer of a source: what could be read soundly, and issues for everything else.
/// Feature i has shape i, fid[i] and row i of each field.
struct SourceLayer {
    std::string file; ///< name of the file for messages; inside an archive "rivers.zip/a/rivers.shp"
    std::string name;
    ShapeTable shapes;
    std::vector<std::int64_t> fid; ///< the feature's number in its file, as GDAL and QGIS number it
    std::vector<FieldColumn> fields;
    Crs crs;                          ///< invalid where the file has none that can be read
    std::string crsText;              ///< what the file said, at most 4 KiB of it
    std::vector<CrsGuess> crsGuesses; ///< best first; only where crs is invalid
    EncodingReport encoding;
    std::int64_t featuresDeclared = 0; ///< what the file claims to hold, deleted rows not counted
    std::int64_t featuresRead = 0;     ///< what is in `shapes`, features without geometry included
    std::string geometryType;          ///< GDAL's name: "Line String", "3D Measured Multi Polygon", "Unknown (any)"
    Issues issues;

    /// The field of that name, else of that name without regard to ASCII case, else null.
    const FieldColumn* field(std::string_view fieldName) const;
};

/// A file of a planner, read whole.
struct Source {
    std::string path;
    std::string format; ///< "ESRI Shapefile", "GPKG", "GeoJSON", ..., "Zip" where an archive holds several formats
    std::vector<SourceLayer> layers;
    Issues issues; ///< what concerns no single layer
};

struct ReadOptions {
    std::optional<std::string> layer;    ///< read only this one
    std::optional<std::string> encoding; ///< of attribute text, whatever the file says
    std::optional<std::string> crs;      ///< "EPSG:4547", WKT ...; whatever the file says
    bool attributes = true;              ///< false: geometry only
    bool tables = false;                 ///< also the layers of a GeoPackage that have no geometry
};

} // namespace riparia
