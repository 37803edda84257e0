// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Result.h"

#include <string>
#include <vector>

namespace riparia::cli {

/// Man pages in both languages and the completions of three shells, made from the tables of the commands when the programs are built.
class HelpFiles {
public:
    struct File {
        std::string path; ///< below the folder of shared data: "man/man1/riparia.1"
        std::string text;
    };
    /// Needs a TranslationScope.
    static std::vector<File> all();
    /// Writes all of them below a folder. Errors: FileNotWritable.
    static Result<void> write(const std::string& folder);
};

} // namespace riparia::cli
