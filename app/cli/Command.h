// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/Arguments.h"
#include "app/cli/CommandSpec.h"
#include "app/cli/Session.h"

#include <functional>
#include <vector>

namespace riparia::cli {

/// A command: what it is called and takes, and what it does.
struct Command {
    CommandSpec spec;
    std::function<Outcome(const Arguments&, Session&)> run;
};

/// Every command there is, in the order of the help. Texts are in the language of the translation that is installed.
std::vector<Command> allCommands();

} // namespace riparia::cli
