// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"
#include "core/io/export/NamedBytes.h"

#include <string>
#include <vector>

namespace riparia {

/// Writes files that belong together, `stem` + their ending, in their order. None of them gets its name before all are on the disk; where
/// one then cannot get its name, those before it are taken away again unless they replaced another. Errors: those of FileWriter.
Result<void> writeTogether(const std::vector<NamedBytes>& files, const std::string& stem, bool overwrite);

} // namespace riparia
