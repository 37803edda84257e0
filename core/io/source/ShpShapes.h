// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Progress.h"
#include "core/base/Result.h"
#include "core/geometry/ShapeTable.h"
#include "core/io/source/CoordinateLimits.h"
#include "core/io/source/InputFile.h"
#include "core/io/source/IssueLog.h"
#include "core/io/source/ShpIndex.h"

#include <cstdint>
#include <vector>

namespace riparia {

struct ShpShapes {
    ShapeTable shapes;
    std::vector<std::int64_t> fid; ///< features of the sound shapes, ascending
};

/// Reads the shapes of all records on all cores. Errors: Cancelled, FileDamaged for more than 2^32 vertices.
Result<ShpShapes> readShapes(const InputFile& shp, const ShpIndex& index, const CoordinateLimits& limits, IssueLog& log,
                             const Progress& progress);

} // namespace riparia
