// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Progress.h"
#include "core/base/Result.h"
#include "core/io/source/FileFormat.h"
#include "core/io/source/LayerReading.h"
#include "core/io/source/ReadLayers.h"

#include <string>

namespace riparia {

/// Reads a GeoPackage, GeoJSON, KML, FlatGeobuf, GML, MapInfo or DXF file through GDAL: opened read-only by exactly the
/// driver of `format`. Everything GDAL reports becomes an issue. Errors: those of readSource().
Result<ReadLayers> readWithGdal(const std::string& path, const std::string& fileName, FileFormat format,
                                const LayerReading& reading, const Progress& progress);

} // namespace riparia
