// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/io/planfile/Sqlite.h"

#include <string>

namespace riparia::planfile {

/// Where a plan file stands as it was before its last save: its own path and "~".
std::string previousPath(const std::string& path);

/// Puts the file of the connection there as it is on disk, with its rights, whole or not at all; one that stands there is replaced. The connection holds
/// a transaction meanwhile. Errors: FileNotWritable, DiskFull.
Result<void> keepPrevious(Connection& connection, const std::string& path);

} // namespace riparia::planfile
