// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/help/Completion.h"
#include "app/cli/help/Suggestion.h"

#include "core/base/Text.h"

namespace riparia::cli {

namespace {

constexpr const char* kNamesFunction = R"sh(# Names of the plan on the command line: KIND
function __riparia_cli_names
    set -l words (commandline -opc)
    set -l plan ''
    for word in $words[2..-1]
        if not string match -q -- '-*' $word; and test -f "$word"
            set plan $word
            break
        end
    end
    command $words[1] __names "$plan" $argv[1] 2>/dev/null
end

# The same behind what a list already holds.
function __riparia_cli_list
    set -l before (string match -r -- '^.*,' (commandline -ct))
    for word in $argv
        echo "$before$word"
    end
end

)sh";

std::string fishQuoted(const std::string& text)
{
    std::string quoted = "'";
    for (const char letter : text) {
        if (letter == '\'' || letter == '\\')
            quoted += '\\';
        quoted += letter;
    }
    return quoted + "'";
}

/// What follows `complete` for the value of an option.
std::string valueOf(const OptionSpec& option, const CommandSpec& command)
{
    if (option.value.empty())
        return {};
    const Suggestion suggestion = suggestionFor(option, command);
    switch (suggestion.kind) {
    case Suggestion::Kind::Nothing: return " -x";
    case Suggestion::Kind::Files: return " -r -F";
    case Suggestion::Kind::Folders: return " -x -a '(__fish_complete_directories)'";
    case Suggestion::Kind::Words: {
        const std::string words = join(suggestion.words, " ");
        return " -x -a " + fishQuoted(suggestion.isList ? "(__riparia_cli_list " + words + ")" : words);
    }
    case Suggestion::Kind::Names: {
        const std::string names = "(__riparia_cli_names " + suggestion.names + ")";
        return " -x -a " + fishQuoted(suggestion.isList ? "(__riparia_cli_list " + names + ")" : names);
    }
    }
    return {};
}

std::string completeLine(const std::string& program, const std::string& condition, const OptionSpec& option,
                         const CommandSpec& command)
{
    std::string line = "complete -c " + program;
    if (!condition.empty())
        line += " -n " + fishQuoted(condition);
    if (option.letter)
        line += std::string{" -s "} + option.letter;
    return line + " -l " + option.name + valueOf(option, command) + " -d " + fishQuoted(option.help) + "\n";
}

} // namespace

std::string completion::fish(const std::vector<CommandSpec>& commands)
{
    std::string text = "# fish completion for riparia-cli, made from the table of its commands.\n\n";
    text += kNamesFunction;
    for (const CommandSpec& command : commands)
        text += "complete -c riparia-cli -n __fish_use_subcommand -f -a " + command.name + " -d " +
                fishQuoted(command.summary) + "\n";
    for (const OptionSpec& option : globalOptions())
        text += completeLine("riparia-cli", "__fish_use_subcommand", option, CommandSpec{});
    for (const CommandSpec& command : commands) {
        const std::string condition = "__fish_seen_subcommand_from " + command.name;
        text += "\n";
        for (const OptionSpec& option : command.options)
            text += completeLine("riparia-cli", condition, option, command);
        for (const OptionSpec& option : globalOptionsBeside(command))
            text += completeLine("riparia-cli", condition, option, command);
    }
    return text;
}

std::string completion::fish(const CommandSpec& window)
{
    std::string text = "# fish completion for riparia, made from the table of its options.\n\n";
    for (const OptionSpec& option : window.options)
        text += completeLine("riparia", {}, option, window);
    return text;
}

} // namespace riparia::cli
