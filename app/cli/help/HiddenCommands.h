// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/Session.h"

#include <string>
#include <vector>

namespace riparia::cli {

/// What the build and the shells ask of the program, and people do not: no help, no promise.
///
///     __help-files FOLDER    writes man pages and completions
///     __names PLAN KIND      names in a plan, one a line (see NameList); "" = those every plan has. Silent where the plan cannot be read
class HiddenCommands {
public:
    static bool isOne(const std::vector<std::string>& words);
    /// Of words for which isOne() holds.
    static Outcome run(const std::vector<std::string>& words, Session& session);
};

} // namespace riparia::cli
