// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <string>

namespace riparia::cli {

/// A source is a file, often several of one name: "-", the standard input elsewhere, cannot be one. Error: InvalidArgument.
Result<void> checkIsFile(const std::string& path);

} // namespace riparia::cli
