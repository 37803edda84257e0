// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/io/export/NamedBytes.h"

#include <string>
#include <vector>

namespace riparia {

/// Writes files that belong together, `stem` + their ending, in their order. None of them gets its name before all are on the disk. What they replace
/// is kept until all have their names: where one cannot get it, what was there before comes back and what is new goes. `stale`: endings of files of
/// an older set, made from what it held, that may not stay beside the new one. Errors: those of FileWriter, of stale files too.
Result<void> writeTogether(const std::vector<NamedBytes>& files, const std::string& stem, bool overwrite,
                           const std::vector<std::string>& stale = {});

} // namespace riparia
