// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Progress.h"
#include "core/base/Result.h"
#include "core/io/export/ExportTable.h"
#include "core/io/export/NamedBytes.h"

#include <array>
#include <functional>
#include <string>
#include <string_view>

namespace riparia {

/// What lies beside a shapefile: its table, index, coordinate system and encoding, and the dictionary of its columns.
inline constexpr std::array<const char*, 5> kShapefileBeside{".dbf", ".shx", ".prj", ".cpg", "_fields.csv"};

/// Indexes other programs make of a shapefile (GDAL, MapServer; Esri): of another one they lead to wrong places.
inline constexpr std::array<const char*, 3> kShapefileIndexes{".qix", ".sbn", ".sbx"};

struct ShapefileTexts {
    std::function<std::string(const std::string& key)> caption; ///< for the dictionary; empty function = the key
    std::string day; ///< "2023-03-20", in the header of the table: the same plan gives the same bytes; "" = today
};

/// One table as a shapefile in the coordinates of the plan: .shp, .shx, .dbf and .prj, text in UTF-8 with a .cpg that says so, and
/// "_fields.csv", the dictionary: each short name with the key and the title it stands for. Names are ASCII, of at most ten characters; those of
/// custom fields as much of theirs as ten bytes hold, with a number where several begin alike.
/// Text of more than 254 bytes is cut at a character and listed (TextCut). Values: none is nothing, not 0.
/// Errors: InvalidArgument for a table without shapes, or of lines and areas together; Cancelled; FileNotWritable.
Result<MadeFiles> shapefileOf(const ExportTable& table, const ShapefileTexts& texts, const Progress& progress = {});

/// The name of a column in a shapefile: "river_length_m" -> "riv_len_m".
std::string shapefileName(std::string_view key);

} // namespace riparia
