// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Progress.h"
#include "core/base/Result.h"
#include "core/io/source/FileFormat.h"
#include "core/io/source/LayerReading.h"
#include "core/io/source/SourceTable.h"

#include <string>
#include <vector>

namespace riparia {

/// What a reader hands back of one file.
struct ReadLayers {
    std::vector<SourceLayer> layers;
    std::vector<std::string> names; ///< of all layers in the file, also those not asked for
    Issues issues;
};

/// Reads a GeoPackage, GeoJSON, KML, FlatGeobuf, GML, MapInfo or DXF file through GDAL: opened read-only by exactly the
/// driver of `format`. Everything GDAL reports becomes an issue. Errors: those of readSource().
Result<ReadLayers> readWithGdal(const std::string& path, const std::string& fileName, FileFormat format,
                                const LayerReading& reading, const Progress& progress);

} // namespace riparia
