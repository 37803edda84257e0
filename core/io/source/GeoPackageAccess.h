// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/io/source/ScratchFolder.h"

#include <optional>
#include <string>

namespace riparia {

/// How a GeoPackage is opened so that nothing is written beside it and nothing is missed. A database in write-ahead mode,
/// as QGIS leaves them, would get two more files from being read; where it has committed work in its log, file and log
/// are copied and the copy is read.
struct GeoPackageAccess {
    std::string path;
    bool isImmutable = false; ///< to be opened without looking for a log
    std::optional<ScratchFolder> copy;

    /// Errors: FileUnreadable, FileNotWritable, DiskFull.
    static Result<GeoPackageAccess> of(const std::string& path);
};

} // namespace riparia
