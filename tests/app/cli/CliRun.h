// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/Run.h"

#include <sstream>
#include <string>
#include <vector>

namespace riparia::test {

/// What a run of riparia-cli left behind.
struct CliResult {
    int code = -1;
    std::string out;
    std::string err;
};

/// Runs the program inside the test: `runCli({"info", "a.shp", "--json"})`.
inline CliResult runCli(const std::vector<std::string>& words, const std::string& input = {},
                        cli::Environment environment = {})
{
    std::istringstream in(input);
    std::ostringstream out;
    std::ostringstream err;
    if (environment.timeStamp.empty())
        environment.timeStamp = "2023-03-20T08:00:00Z";
    const auto code = cli::run(words, {in, out, err}, environment);
    return {static_cast<int>(code), out.str(), err.str()};
}

} // namespace riparia::test
