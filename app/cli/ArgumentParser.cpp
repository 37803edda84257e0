// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/ArgumentParser.h"

#include "app/cli/Nearest.h"
#include "app/text/Fill.h"

#include "core/base/Text.h"

#include <QCoreApplication>

#include <CLI/CLI.hpp>

#include <algorithm>

namespace riparia::cli {

namespace {

using Words = std::vector<std::string>;

/// The sentences; QString functions of their own, because lupdate loses the context in functions that return std::string.
class Texts {
    Q_DECLARE_TR_FUNCTIONS(riparia::cli::ArgumentParser)

public:
    using Values = std::initializer_list<std::string_view>;

    static QString mismatch(Values v) { return fill(tr("%1 needs a value, or was given one where none is taken."), v); }
    static QString empty(Values v) { return fill(tr("%1 needs a value."), v); }
    static QString notUnderstood(Values v) { return fill(tr("The command line cannot be understood: %1."), v); }
    static QString nearOption(Values v) { return fill(tr("There is no option %1; is %2 meant?"), v); }
    static QString noOption(Values v) { return fill(tr("There is no option %1."), v); }
    static QString twice(Values v) { return fill(tr("--%1 is given more than once."), v); }
    static QString notAChoice(Values v) { return fill(tr("%1 is not a value of --%2; there are: %3."), v); }
    static QString missing(Values v) { return fill(tr("%1 is missing."), v); }
    static QString oneOf(Values v) { return fill(tr("Exactly one of %1 is needed."), v); }
    static QString tooMany(Values v) { return fill(tr("%1 is one argument too many."), v); }
    static QString nearCommand(Values v) { return fill(tr("There is no command %1; is %2 meant?"), v); }
    static QString noCommand(Values v) { return fill(tr("There is no command %1; there are: %2."), v); }
};

/// CLI11 takes a word in square brackets for a list where several values are allowed; a mark at its end keeps it one word.
constexpr char kOneWordMark = '\x01';

Words protectedWords(const Words& words)
{
    Words result;
    bool optionsEnded = false;
    for (const std::string& word : words) {
        optionsEnded = optionsEnded || word == "--";
        const bool emptyValue = !optionsEnded && word.size() > 3 && word.starts_with("--") && word.back() == '=';
        if (emptyValue) {
            // CLI11 would give `--name=` the next word.
            result.push_back(word.substr(0, word.size() - 1));
            result.emplace_back();
        } else {
            result.push_back(word);
        }
        if (result.back().size() > 1 && result.back().front() == '[' && result.back().back() == ']')
            result.back() += kOneWordMark;
    }
    return result;
}

std::string unprotected(std::string word)
{
    if (!word.empty() && word.back() == kOneWordMark)
        word.pop_back();
    return word;
}

std::string flagNames(const OptionSpec& option)
{
    return (option.letter ? std::string{'-', option.letter, ','} : std::string()) + "--" + option.name;
}

/// Splits the words into those before the command (global options with their values), the command and the rest.
struct Split {
    std::string command;
    Words rest; ///< without the command, global options first
};

Split splitAtCommand(const Words& words)
{
    Split split;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const std::string& word = words[i];
        if (split.command.empty() && (word.empty() || word[0] != '-')) {
            split.command = word;
            continue;
        }
        split.rest.push_back(word);
        if (split.command.empty() && word == "--lang" && i + 1 < words.size())
            split.rest.push_back(words[++i]);
    }
    return split;
}

Words namesOf(const std::vector<CommandSpec>& commands)
{
    Words names;
    for (const CommandSpec& command : commands)
        names.push_back(command.name);
    return names;
}

Words longNames(const std::vector<OptionSpec>& options)
{
    Words names;
    for (const OptionSpec& option : options)
        names.push_back("--" + option.name);
    return names;
}

std::vector<OptionSpec> allOptions(const CommandSpec& command)
{
    std::vector<OptionSpec> options = command.options;
    for (OptionSpec& option : globalOptionsBeside(command))
        options.push_back(std::move(option));
    return options;
}

std::string joined(const Words& words)
{
    return join(words, ", ");
}

} // namespace

/// Parses the words after the command.
class CommandLine {
public:
    CommandLine(const CommandSpec& command, const std::vector<OptionSpec>& options)
        : m_command(command)
        , m_options(options)
    {
        m_app.set_help_flag();
        m_app.allow_extras();
        for (const OptionSpec& option : options) {
            CLI::Option* handle = option.value.empty()
                                      ? m_app.add_flag(flagNames(option))->disable_flag_override()
                                      : m_app.add_option(flagNames(option))->expected(1)->allow_extra_args(false);
            handle->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
            m_handles.push_back(handle);
        }
        m_app.add_option("words", m_words);
    }

    Parsed parse(const Words& words)
    {
        Words reversed = protectedWords(words);
        std::reverse(reversed.begin(), reversed.end());
        try {
            m_app.parse(std::move(reversed));
        } catch (const CLI::ArgumentMismatch&) {
            return wrong(toUtf8(Texts::mismatch({words.back()})));
        } catch (const CLI::ParseError& error) {
            return wrong(toUtf8(Texts::notUnderstood({error.what()})));
        }
        return collected();
    }

private:
    Parsed wrong(std::string problem) const
    {
        Parsed parsed;
        parsed.arguments.command = m_command.name;
        parsed.problem = std::move(problem);
        return parsed;
    }

    Parsed collected()
    {
        for (const std::string& word : m_app.remaining()) {
            if (word != "--")
                return wrong(unknownOption(unprotected(word)));
        }
        Parsed parsed;
        parsed.arguments.command = m_command.name;
        std::string missing;
        for (std::size_t i = 0; i < m_options.size(); ++i) {
            if (m_handles[i]->count() == 0) {
                if (m_options[i].required && missing.empty())
                    missing = "--" + m_options[i].name;
                continue;
            }
            Words values{std::string()};
            if (!m_options[i].value.empty()) {
                values = m_handles[i]->results();
                std::transform(values.begin(), values.end(), values.begin(), unprotected);
            }
            parsed.problem = problemWith(m_options[i], values);
            if (!parsed.problem.empty())
                return parsed;
            parsed.arguments.options[m_options[i].name] = values;
        }
        for (const std::string& word : m_words)
            parsed.arguments.positionals.push_back(unprotected(word));
        if (!parsed.arguments.has("help"))
            parsed.problem = problemWith(parsed.arguments.positionals);
        if (!parsed.arguments.has("help") && parsed.problem.empty() && !missing.empty())
            parsed.problem = toUtf8(Texts::missing({missing}));
        if (!parsed.arguments.has("help") && parsed.problem.empty() && !hasExactlyOne(parsed.arguments))
            parsed.problem = toUtf8(Texts::oneOf({"--" + join(m_command.exactlyOneOf, ", --")}));
        return parsed;
    }

    bool hasExactlyOne(const Arguments& arguments) const
    {
        const auto& options = m_command.exactlyOneOf;
        return options.empty() ||
               std::ranges::count_if(options, [&](const std::string& name) { return arguments.has(name); }) == 1;
    }

    std::string unknownOption(const std::string& word) const
    {
        const auto nearest = nearestWord(word.substr(0, word.find('=')), longNames(m_options));
        return nearest ? toUtf8(Texts::nearOption({word, *nearest})) : toUtf8(Texts::noOption({word}));
    }

    std::string problemWith(const OptionSpec& option, const Words& values) const
    {
        if (values.size() > 1 && !option.repeated)
            return toUtf8(Texts::twice({option.name}));
        for (const std::string& value : values) {
            if (value.empty() && !option.value.empty() && !option.mayBeEmpty)
                return toUtf8(Texts::empty({"--" + option.name}));
            if (!option.choices.empty() && std::ranges::find(option.choices, value) == option.choices.end())
                return toUtf8(Texts::notAChoice({value, option.name, joined(option.choices)}));
        }
        return {};
    }

    std::string problemWith(const Words& positionals) const
    {
        std::size_t most = 0;
        for (const PositionalSpec& positional : m_command.positionals) {
            if (positional.required && positionals.size() <= most)
                return toUtf8(Texts::missing({positional.name}));
            if (most < positionals.size() && positionals[most].empty())
                return toUtf8(Texts::empty({positional.name}));
            most = positional.repeated ? positionals.size() : most + 1;
        }
        if (positionals.size() > most)
            return toUtf8(Texts::tooMany({positionals[most]}));
        return {};
    }

    const CommandSpec& m_command;
    const std::vector<OptionSpec>& m_options;
    CLI::App m_app;
    std::vector<CLI::Option*> m_handles;
    Words m_words;
};

Parsed ArgumentParser::parse(const std::vector<std::string>& words, const std::vector<CommandSpec>& commands)
{
    const Split split = splitAtCommand(words);
    CommandSpec command;
    if (!split.command.empty()) {
        const auto at = std::ranges::find(commands, split.command, &CommandSpec::name);
        if (at == commands.end()) {
            const auto nearest = nearestWord(split.command, namesOf(commands));
            return {{},
                    nearest ? toUtf8(Texts::nearCommand({split.command, *nearest}))
                            : toUtf8(Texts::noCommand({split.command, joined(namesOf(commands))}))};
        }
        command = *at;
    }
    const std::vector<OptionSpec> options = allOptions(command);
    return CommandLine(command, options).parse(split.rest);
}

Parsed ArgumentParser::parseProgram(const std::vector<std::string>& words, const CommandSpec& program)
{
    return CommandLine(program, program.options).parse(words);
}

} // namespace riparia::cli
