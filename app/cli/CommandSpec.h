// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace riparia::cli {

/// One option of a command, as parsed and as shown by --help. Texts are already in the language of the reader.
struct OptionSpec {
    std::string name;                   ///< long name without dashes: "crs"
    std::string value;                  ///< what stands for the value in the help, "EPSG:CODE"; "" = a switch
    std::string help;                   ///< one sentence without full stop
    char letter = 0;                    ///< short form, 'o'; 0 = none
    bool repeated = false;              ///< may be given several times
    std::vector<std::string> choices{}; ///< the only values allowed; empty = any
    bool required = false;
    /// "" says something. Elsewhere it is refused: "$NAME" of a script where NAME was never set must not mean "all".
    bool mayBeEmpty = false;
};

/// An option whose value is free text, which may be none.
inline OptionSpec textOption(std::string name, std::string help)
{
    return {.name = std::move(name), .value = "TEXT", .help = std::move(help), .mayBeEmpty = true};
}

/// One positional argument. Only the last may be repeated.
struct PositionalSpec {
    std::string name; ///< as shown: "PLAN"
    std::string help;
    bool required = true;
    bool repeated = false;
};

struct ExampleSpec {
    std::string command; ///< what follows "riparia-cli "
    std::string effect;
};

/// All there is to know about a command line: parsing and help come from the same table.
struct CommandSpec {
    std::string name;
    std::string summary;     ///< one line of the list of commands
    std::string description; ///< paragraphs below the usage line; may be empty
    std::vector<PositionalSpec> positionals;
    std::vector<OptionSpec> options;
    std::vector<ExampleSpec> examples;
    std::vector<std::string> exactlyOneOf{}; ///< options of which one must be given, and no more than one
};

/// The options every command takes: help, json, quiet, verbose, no-color, lang.
std::vector<OptionSpec> globalOptions();
/// Those that the command has not taken for itself: the language of a report may be both.
std::vector<OptionSpec> globalOptionsBeside(const CommandSpec& command);

} // namespace riparia::cli
