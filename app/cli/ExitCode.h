// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Error.h"

namespace riparia::cli {

/// What the program returns to the shell; documented in README.md of this room.
enum class ExitCode {
    Ok = 0,
    Unexpected = 1,
    Usage = 2,        ///< the command line, or a value on it, is wrong
    CannotRead = 3,   ///< input or its format, coordinate system unknown, nothing usable
    FoundErrors = 4,  ///< validation found errors, or --strict and there are warnings
    CannotWrite = 5,  ///< output cannot be written or is already there
    NothingFound = 6, ///< nothing matched the filter, with --fail-empty
    Interrupted = 130,
    Terminated = 143,
};

ExitCode exitCodeOf(ErrorCode code);

} // namespace riparia::cli
