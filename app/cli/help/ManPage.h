// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/CommandSpec.h"

#include <QCoreApplication>

#include <string>
#include <vector>

namespace riparia::cli {

/// Man pages from the tables of the commands, in the language that tr() speaks, as the input of `man`: UTF-8, macros of man(7).
class ManPage {
    Q_DECLARE_TR_FUNCTIONS(riparia::cli::ManPage)

public:
    /// riparia-cli(1)
    static std::string ofCommands(const std::vector<CommandSpec>& commands);
    /// riparia(1)
    static std::string ofWindow(const CommandSpec& window);

private:
    static QString aboutCommands();
    static QString aboutWindow();
    static std::string environment(bool ofWindow);
    static std::string files();
    static std::string exitCodes();
};

/// Text as it must stand in a man page so that nothing of it is taken for a macro or an escape; a line begins with it.
std::string roffText(const std::string& text);
/// The same for what is typed: hyphens stay hyphens when they are copied.
std::string roffCode(const std::string& text);

} // namespace riparia::cli
