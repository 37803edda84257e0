// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Progress.h"
#include "core/base/Result.h"
#include "core/io/source/LayerReading.h"
#include "core/io/source/ShapefileSet.h"
#include "core/io/source/SourceTable.h"

#include <string>

namespace riparia {

/// Reads one shapefile with readers of our own: GDAL 3.6 hides damage (ENGINE.md B2), is slower, and knows no Chinese text
/// without a label. `fileName` is the name for messages. Errors: those of readSource().
Result<SourceLayer> readShapefile(const ShapefileSet& files, const std::string& fileName, const LayerReading& reading,
                                  const Progress& progress);

} // namespace riparia
