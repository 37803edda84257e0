// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/help/Completion.h"
#include "app/cli/help/Suggestion.h"

#include "core/base/Text.h"

namespace riparia::cli {

namespace {

constexpr const char* kNames = R"sh(# Names of the plan on the command line: KIND [LIST]
_riparia_cli_names() {
    local word plan=''
    local -a names
    for word in $words[2,-1]; do
        if [[ $word != -* && -f ${(Q)word} && -r ${(Q)word} ]]; then
            plan=${(Q)word}
            break
        fi
    done
    names=(${(f)"$(_call_program names ${(q)program} __names ${(qq)plan} $1 2>/dev/null)"})
    if [[ -n $2 ]]; then
        _sequence compadd - -a names
    else
        compadd -a names
    fi
}
)sh";

/// A text inside an argument of _arguments.
std::string specText(const std::string& text)
{
    std::string result;
    for (const char letter : text) {
        if (letter == '[' || letter == ']' || letter == ':' || letter == '\\')
            result += '\\';
        result += letter;
    }
    return result;
}

std::string action(const Suggestion& suggestion)
{
    switch (suggestion.kind) {
    case Suggestion::Kind::Nothing: return " ";
    case Suggestion::Kind::Words:
        return suggestion.isList ? "{_sequence compadd - " + join(suggestion.words, " ") + "}"
                                 : "(" + join(suggestion.words, " ") + ")";
    case Suggestion::Kind::Files: return "_files";
    case Suggestion::Kind::Folders: return "_files -/";
    case Suggestion::Kind::Names:
        return "{_riparia_cli_names " + suggestion.names + (suggestion.isList ? " list}" : "}");
    }
    return {};
}

/// The arguments of _arguments for one option: one for each of its spellings.
std::vector<std::string> optionArguments(const OptionSpec& option, const CommandSpec& command)
{
    const std::string both = option.letter ? std::string{'-', option.letter} + " --" + option.name : std::string();
    const std::string before = option.repeated ? "*" : both.empty() ? "" : "(" + both + ")";
    std::string after = "[" + specText(option.help) + "]";
    if (!option.value.empty())
        after += ":" + specText(option.value) + ":" + action(suggestionFor(option, command));
    std::vector<std::string> arguments;
    if (option.letter)
        arguments.push_back(shellQuoted(before + std::string{'-', option.letter} + after));
    arguments.push_back(shellQuoted(before + "--" + option.name + (option.value.empty() ? "" : "=") + after));
    return arguments;
}

std::vector<std::string> optionArguments(const std::vector<OptionSpec>& options, const CommandSpec& command)
{
    std::vector<std::string> arguments;
    for (const OptionSpec& option : options) {
        for (std::string& argument : optionArguments(option, command))
            arguments.push_back(std::move(argument));
    }
    return arguments;
}

std::vector<std::string> argumentsOf(const CommandSpec& command, std::vector<OptionSpec> globals)
{
    std::vector<std::string> arguments = optionArguments(command.options, command);
    for (std::string& argument : optionArguments(globals, command))
        arguments.push_back(std::move(argument));
    for (const PositionalSpec& positional : command.positionals) {
        const std::string place = positional.repeated ? "*:" : positional.required ? ":" : "::";
        arguments.push_back(shellQuoted(place + specText(positional.name) + ":" + action(suggestionFor(positional))));
    }
    return arguments;
}

std::string lines(const std::vector<std::string>& words, const std::string& indent)
{
    std::string text;
    for (const std::string& word : words)
        text += " \\\n" + indent + word;
    return text;
}

} // namespace

std::string completion::zsh(const std::vector<CommandSpec>& commands)
{
    std::string text = "#compdef riparia-cli\n# Made from the table of the commands.\n\n";
    text += kNames;
    text += "\n_riparia_cli() {\n"
            "    local program=$words[1] curcontext=$curcontext state line ret=1\n"
            "    local -A opt_args\n"
            "    local -a commands\n"
            "    commands=(\n";
    for (const CommandSpec& command : commands)
        text += "        " + shellQuoted(command.name + ":" + specText(command.summary)) + "\n";
    text += "    )\n    _arguments -C -S" + lines(optionArguments(globalOptions(), CommandSpec{}), "        ") +
            " \\\n        '1:command:->command' \\\n        '*::argument:->argument' && ret=0\n"
            "    case $state in\n"
            "    command) _describe -t commands command commands && ret=0 ;;\n"
            "    argument)\n"
            "        case $words[1] in\n";
    for (const CommandSpec& command : commands) {
        text += "        " + command.name + ")\n            _arguments -S" +
                lines(argumentsOf(command, globalOptionsBeside(command)), "                ") + " && ret=0\n" +
                "            ;;\n";
    }
    return text + "        esac\n        ;;\n    esac\n    return ret\n}\n\n_riparia_cli \"$@\"\n";
}

std::string completion::zsh(const CommandSpec& window)
{
    return "#compdef riparia\n# Made from the table of its options.\n\n_arguments -S" +
           lines(argumentsOf(window, {}), "    ") + "\n";
}

} // namespace riparia::cli
