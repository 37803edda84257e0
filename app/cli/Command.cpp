// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/Command.h"

#include "app/cli/commands/InfoCommand.h"

namespace riparia::cli {

std::vector<Command> allCommands()
{
    return {infoCommand()};
}

} // namespace riparia::cli
