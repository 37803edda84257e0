// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/CommandSpec.h"

#include <string>
#include <vector>

namespace riparia::cli {

/// What teaches shells the commands, options and values of riparia-cli, from the tables of the commands. Names of rivers, scenarios and schemes are asked of
/// the program (`riparia-cli __names PLAN KIND`) when they are needed.
namespace completion {

std::string bash(const std::vector<CommandSpec>& commands);
std::string zsh(const std::vector<CommandSpec>& commands);
std::string fish(const std::vector<CommandSpec>& commands);

/// The same for the window, which has options and files only.
std::string bash(const CommandSpec& window);
std::string zsh(const CommandSpec& window);
std::string fish(const CommandSpec& window);

} // namespace completion

/// Text between single quotes of a POSIX shell.
std::string shellQuoted(const std::string& text);

} // namespace riparia::cli
