// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <string>
#include <string_view>
#include <vector>

namespace riparia::cli {

/// Whether the name of a file says what is written into it: it ends in a dot and one of these, in any case. The standard output and what is no file (a
/// pipe, a device) may be called anything. Error: InvalidArgument (subject = path, detail = how it has to end).
Result<void> checkEnding(const std::string& path, const std::vector<std::string_view>& endings);

} // namespace riparia::cli
