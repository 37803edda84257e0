// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/CommandSpec.h"

#include <string>
#include <vector>

namespace riparia::cli {

/// What a shell offers where a value is typed.
struct Suggestion {
    enum class Kind {
        Nothing,
        Words,   ///< `words`
        Files,   ///< of the file system
        Folders, ///< of the file system
        Names    ///< of the plan that is named before; `kind` says which
    };
    Kind kind = Kind::Nothing;
    std::vector<std::string> words{};
    std::string names{}; ///< "rivers", "scenarios", "schemes": what NameList::of takes
    bool isList = false; ///< several, separated by commas
};

/// For the value of an option; an option of a command that also takes other values than the usual ones is found in `command`.
Suggestion suggestionFor(const OptionSpec& option, const CommandSpec& command);
/// For an argument without dashes.
Suggestion suggestionFor(const PositionalSpec& positional);

} // namespace riparia::cli
