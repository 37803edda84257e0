// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <string>

namespace riparia {

/// Whether the file may be written. Error: InvalidArgument (subject = path) where it is the plan's own, under whatever name. `planFile` "" = none.
Result<void> checkTarget(const std::string& planFile, const std::string& path);

} // namespace riparia
