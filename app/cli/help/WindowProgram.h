// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/CommandSpec.h"

namespace riparia::cli {

/// The command line of the window, `riparia`: its own reading of it, its man page and its completion come from here.
/// The name is that of the program; all options are its own.
CommandSpec windowProgram();

} // namespace riparia::cli
