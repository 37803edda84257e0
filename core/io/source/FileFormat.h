// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/io/source/InputFile.h"

#include <string>
#include <string_view>

namespace riparia {

enum class FileFormat { Shapefile, GeoPackage, GeoJson, Kml, FlatGeobuf, Gml, MapInfo, Dxf, Csv, Xlsx, Zip };

/// GDAL's name of the driver; "Zip" for archives.
std::string_view toString(FileFormat format);

/// What a file is, by its content first and its name second, so that nothing passes for what it is not: a VRT named
/// rivers.shp is refused. XML with a document type declaration is refused too: entities can name files and
/// addresses. Errors: UnsupportedFormat, FileDamaged for an empty file.
Result<FileFormat> formatOf(const InputFile& file, const std::string& fileName);

} // namespace riparia
