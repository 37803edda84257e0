// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace riparia::cli {

/// What was typed, sorted by name. Made by parseCommandLine().
struct Arguments {
    std::string command;                                     ///< "" = none was given
    std::map<std::string, std::vector<std::string>> options; ///< by long name; a switch has one empty value
    std::vector<std::string> positionals;

    bool has(const std::string& option) const { return options.contains(option); }
    /// The last value given.
    std::optional<std::string> value(const std::string& option) const
    {
        const auto at = options.find(option);
        return at == options.end() || at->second.empty() ? std::nullopt : std::optional(at->second.back());
    }
    std::vector<std::string> values(const std::string& option) const
    {
        const auto at = options.find(option);
        return at == options.end() ? std::vector<std::string>() : at->second;
    }
};

} // namespace riparia::cli
