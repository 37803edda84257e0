// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/CommandSpec.h"

#include <QCoreApplication>

#include <string>
#include <vector>

namespace riparia::cli {

/// Help from the tables of the commands; lines take at most 100 cells of a terminal, Chinese included.
class HelpText {
    Q_DECLARE_TR_FUNCTIONS(riparia::cli::HelpText)

public:
    /// `riparia-cli --help`
    static std::string overview(const std::vector<CommandSpec>& commands);
    /// `riparia-cli COMMAND --help`
    static std::string of(const CommandSpec& command);
    /// "riparia-cli import [OPTIONS] FILE..."
    static std::string usage(const CommandSpec& command);
    /// `--help` of a program that has no commands: its name is that of the table.
    static std::string ofProgram(const CommandSpec& program);

private:
    static std::string programUsage(const CommandSpec& command);
    static std::string opening(const CommandSpec& command, const std::string& usage);
    static std::string examples(const CommandSpec& command, const std::string& program);
};

/// Breaks a text into lines of at most `cells`: at blanks, and between characters that take two cells.
std::vector<std::string> wrapped(const std::string& text, std::size_t cells);

} // namespace riparia::cli
