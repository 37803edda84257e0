// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/io/source/InputFile.h"

#include <span>
#include <string>
#include <string_view>

namespace riparia {

enum class FileFormat { Shapefile, GeoPackage, GeoJson, Kml, FlatGeobuf, Gml, MapInfo, Dxf, Csv, Xlsx, Zip };

/// How the name of a file ends that can be read; of a shapefile the names of its companions too.
struct FileEnding {
    std::string_view ending; ///< lower case, with its dot
    FileFormat format = FileFormat::Csv;
};

/// All of them: what the window offers, what is looked for in an archive, and whose text may be UTF-16 all come from here.
std::span<const FileEnding> fileEndings();
/// The one a file name has, in any case; null for none.
const FileEnding* fileEndingOf(const std::string& fileName);

/// GDAL's name of the driver; "Zip" for archives.
std::string_view toString(FileFormat format);

/// What a file is, by its content first and its name second, so that nothing passes for what it is not: a VRT named
/// rivers.shp is refused. XML with a document type declaration is refused too: entities can name files and
/// addresses. Errors: UnsupportedFormat, FileDamaged for an empty file.
Result<FileFormat> formatOf(const InputFile& file, const std::string& fileName);

} // namespace riparia
