// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <string>
#include <vector>

namespace riparia {
class Plan;
}

namespace riparia::cli {

/// The names by which options take parts of a plan, as a shell offers them: each once, sorted, none that takes more than one line.
class NameList {
public:
    /// `kind`: "rivers" (keys, and names that no other river has), "scenarios", "schemes". Others: InvalidArgument.
    static Result<std::vector<std::string>> of(const Plan& plan, const std::string& kind);
};

} // namespace riparia::cli
