// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Progress.h"
#include "core/base/Result.h"
#include "core/io/source/InputFile.h"
#include "core/io/source/LayerReading.h"
#include "core/io/source/SourceTable.h"

#include <string>

namespace riparia {

/// Reads delimited text with coordinates as points, or with a WKT column as anything. Feature numbers are row numbers from
/// 1, the header not counted; all columns stay attributes. The coordinate system comes from a .prj of the same name, else
/// it is guessed. Errors: NothingUsable without coordinate columns, Cancelled.
Result<SourceLayer> readCsv(const InputFile& file, const std::string& fileName, const LayerReading& reading,
                            const Progress& progress);

} // namespace riparia
