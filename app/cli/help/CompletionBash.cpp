// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/help/Completion.h"
#include "app/cli/help/Suggestion.h"

#include "core/base/Text.h"

namespace riparia::cli {

namespace {

constexpr const char* kHead = R"sh(# bash completion for riparia-cli, made from the table of its commands.

# Offers those of ${words[@]} that begin with what is typed; in a list, what follows the last comma.
_riparia_cli_offer() {
    local typed=$current quoted='' before='' word letter
    case $typed in
    [\"\']*) quoted=1 typed=${typed:1} ;;
    *) typed=${typed//\\/} ;;
    esac
    if [[ -n $list && $typed == *,* ]]; then
        before=${typed%,*},
        typed=${typed##*,}
    fi
    for word in "${words[@]}"; do
        [[ $word == "$typed"* ]] || continue
        word=$before$word
        if [[ -z $quoted ]]; then
            word=${word//\\/\\\\}
            for letter in ' ' '"' "'" '(' ')' '&' ';' '|' '<' '>' '$' '`' '*' '?' '[' ']' '#' '!'; do
                word=${word//"$letter"/"\\$letter"}
            done
        fi
        COMPREPLY+=("$word")
    done
    compopt +o default 2>/dev/null # no file names
}

# The plan that the command line names, as the program reads it.
_riparia_cli_plan() {
    local i word
    plan=''
    for ((i = 2; i < ${#COMP_WORDS[@]}; ++i)); do
        if ((i == COMP_CWORD)) || [[ ${COMP_WORDS[i - 1]} == @(-o|--output) ]]; then continue; fi
        word=${COMP_WORDS[i]//[\"\'\\]/}
        word=${word/#\~\//$HOME/}
        if [[ $word != -* && -f $word && -r $word ]]; then
            plan=$word
            return
        fi
    done
}
)sh";

constexpr const char* kMain = R"sh(
_riparia_cli() {
    COMPREPLY=()
    local current=${COMP_WORDS[COMP_CWORD]} option=${COMP_WORDS[COMP_CWORD - 1]}
    # --lang=en comes as three words.
    if [[ $current == = ]]; then
        current=''
    elif [[ $option == = ]]; then
        option=${COMP_WORDS[COMP_CWORD - 2]}
    fi
    local command='' i
    for ((i = 1; i < COMP_CWORD; ++i)); do
        if [[ ${COMP_WORDS[i]} == [-=]* || ${COMP_WORDS[i - 1]} == @(--lang|=) ]]; then continue; fi
        command=${COMP_WORDS[i]}
        break
    done
    local kind='' list='' names='' plan=''
    local -a words=()
    if [[ $option == -* ]]; then _riparia_cli_value; fi
    case $kind in
    words) _riparia_cli_offer ;;
    names)
        _riparia_cli_plan
        mapfile -t words < <("${COMP_WORDS[0]/#\~\//$HOME/}" __names "$plan" "$names" 2>/dev/null)
        _riparia_cli_offer
        ;;
    files) ;;
    folders) compopt -o dirnames +o default 2>/dev/null ;;
    anything) compopt +o default 2>/dev/null ;;
    *)
        if [[ $current == -* ]]; then
            _riparia_cli_options
            _riparia_cli_offer
        elif [[ -z $command ]]; then
            words=(@COMMANDS@)
            _riparia_cli_offer
        fi
        ;;
    esac
}

complete -o bashdefault -o default -F _riparia_cli riparia-cli
)sh";

std::vector<OptionSpec> optionsOf(const CommandSpec& command)
{
    std::vector<OptionSpec> options = command.options;
    for (OptionSpec& option : globalOptionsBeside(command))
        options.push_back(std::move(option));
    return options;
}

std::string namesOf(const std::vector<OptionSpec>& options)
{
    std::vector<std::string> names;
    for (const OptionSpec& option : options) {
        names.push_back("--" + option.name);
        if (option.letter)
            names.push_back(std::string{'-', option.letter});
    }
    return join(names, " ");
}

std::string quotedWords(const std::vector<std::string>& words)
{
    std::vector<std::string> quoted;
    for (const std::string& word : words)
        quoted.push_back(shellQuoted(word));
    return join(quoted, " ");
}

/// The assignments that say what may follow an option; "" where nothing is taken.
std::string assignments(const OptionSpec& option, const CommandSpec& command)
{
    if (option.value.empty())
        return {};
    const Suggestion suggestion = suggestionFor(option, command);
    const std::string list = suggestion.isList ? " list=1" : "";
    switch (suggestion.kind) {
    case Suggestion::Kind::Nothing: return "kind=anything";
    case Suggestion::Kind::Words: return "kind=words words=(" + quotedWords(suggestion.words) + ")" + list;
    case Suggestion::Kind::Files: return "kind=files";
    case Suggestion::Kind::Folders: return "kind=folders";
    case Suggestion::Kind::Names: return "kind=names names=" + suggestion.names + list;
    }
    return {};
}

std::string valueCases(const std::vector<OptionSpec>& options, const CommandSpec& command)
{
    std::string text;
    for (const OptionSpec& option : options) {
        const std::string does = assignments(option, command);
        if (does.empty())
            continue;
        const std::string prefix = command.name + ":";
        const std::string letter = option.letter ? prefix + std::string{'-', option.letter} + " | " : std::string();
        text += "    " + letter + prefix + "--" + option.name + ") " + does + " ;;\n";
    }
    return text;
}

} // namespace

std::string shellQuoted(const std::string& text)
{
    std::string quoted = "'";
    for (const char letter : text) {
        if (letter == '\'')
            quoted += "'\\''";
        else
            quoted += letter;
    }
    return quoted + "'";
}

std::string completion::bash(const std::vector<CommandSpec>& commands)
{
    std::string text = kHead;
    std::vector<std::string> names;
    std::string options;
    std::string values;
    for (const CommandSpec& command : commands) {
        names.push_back(command.name);
        options += "    " + command.name + ") words=(" + namesOf(optionsOf(command)) + ") ;;\n";
        values += valueCases(optionsOf(command), command);
    }
    options += "    *) words=(" + namesOf(globalOptions()) + ") ;;\n";
    values += valueCases(globalOptions(), CommandSpec{});
    text += "\n_riparia_cli_options() {\n    case $command in\n" + options + "    esac\n}\n";
    text += "\n# What follows $option of $command.\n_riparia_cli_value() {\n    case $command:$option in\n" + values +
            "    esac\n}\n";
    std::string main = kMain;
    const std::string mark = "@COMMANDS@";
    return text + main.replace(main.find(mark), mark.size(), join(names, " "));
}

std::string completion::bash(const CommandSpec& window)
{
    return "# bash completion for riparia, made from the table of its options.\n\n"
           "_riparia() {\n"
           "    COMPREPLY=()\n"
           "    if [[ ${COMP_WORDS[COMP_CWORD]} == -* ]]; then\n"
           "        mapfile -t COMPREPLY < <(compgen -W '" +
           namesOf(window.options) +
           "' -- \"${COMP_WORDS[COMP_CWORD]}\")\n"
           "    fi\n"
           "}\n\n"
           "complete -o bashdefault -o default -F _riparia riparia\n";
}

} // namespace riparia::cli
