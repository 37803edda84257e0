// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Progress.h"
#include "core/base/Result.h"
#include "core/io/source/FileFormat.h"
#include "core/io/source/LayerReading.h"
#include "core/io/source/ReadLayers.h"

#include <functional>
#include <string>

namespace riparia {

/// How one unpacked file is read; fileName is its name for messages.
using FileReading = std::function<Result<ReadLayers>(const InputFile& file, FileFormat format,
                                                     const std::string& fileName, const Progress& progress)>;

/// Unpacks a zip into a private folder and reads every data file in it, from all folders. What is not read is said:
/// entries left out while unpacking, files of no format we know (info), data files that failed (error), archives within the
/// archive. Errors: those of unpackZip(), NothingUsable when no layer came of it.
Result<ReadLayers> readArchive(const InputFile& archive, const std::string& fileName, const LayerReading& reading,
                               const FileReading& read, const Progress& progress);

} // namespace riparia
