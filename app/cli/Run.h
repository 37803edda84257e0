// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/Session.h"

#include <string>
#include <vector>

namespace riparia::cli {

/// The program: reads the words of the command line (without the program's name), does it, says what went wrong.
/// Needs a QCoreApplication for translations; never ends the process, never touches streams but those given.
ExitCode run(const std::vector<std::string>& words, const Streams& streams, const Environment& environment,
             std::stop_token stop = {});

} // namespace riparia::cli
