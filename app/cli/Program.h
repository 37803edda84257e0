// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace riparia::cli {

/// All of main(): surroundings, signals, run(). Returns the exit code.
int program(int argc, char** argv);

} // namespace riparia::cli
