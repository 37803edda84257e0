// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace riparia::bench {

/// What the system says of a program that ran to its end.
struct ChildRun {
    bool succeeded = false;
    double wall = 0;    ///< seconds
    double cpu = 0;     ///< user and system seconds
    std::string output; ///< what it wrote to its standard output
};

/// Runs a program, found along PATH, and waits for it. What it writes to its standard error output goes to ours.
ChildRun runChild(const std::vector<std::string>& words);

} // namespace riparia::bench
