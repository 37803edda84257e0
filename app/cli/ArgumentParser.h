// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/Arguments.h"
#include "app/cli/CommandSpec.h"

#include <string>
#include <vector>

namespace riparia::cli {

/// Either arguments or a sentence that says what is wrong with the command line.
struct Parsed {
    Arguments arguments;
    std::string problem; ///< "" = none
};

/// Reads command lines by the tables of the commands.
///
/// `--help`, `--version` and a missing command are no problems here: the caller looks at the arguments. Global options may
/// stand before or after the command; `--` ends options; `-` alone is a positional or a value. What is unknown comes with
/// the nearest spelling there is.
class ArgumentParser {
public:
    static Parsed parse(const std::vector<std::string>& words, const std::vector<CommandSpec>& commands);
    /// Of a program that has no commands and no options beside its own.
    static Parsed parseProgram(const std::vector<std::string>& words, const CommandSpec& program);
};

} // namespace riparia::cli
