// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/HelpText.h"

#include "app/text/Fill.h"
#include "app/text/TextTable.h"

#include "core/base/Text.h"

#include <algorithm>

namespace riparia::cli {

namespace {

constexpr std::size_t kLineCells = 100;
constexpr std::size_t kWidestName = 30;

struct Entry {
    std::string name;
    std::string help;
};

/// Names in one column, their help in another; a name that is too wide has its help on the next line.
std::string twoColumns(const std::vector<Entry>& entries)
{
    std::size_t width = 0;
    for (const Entry& entry : entries) {
        if (displayWidth(entry.name) <= kWidestName)
            width = std::max(width, displayWidth(entry.name));
    }
    const std::string indent(width + 4, ' ');
    std::string text;
    for (const Entry& entry : entries) {
        text += "  " + padded(entry.name, width, TextTable::Align::Left);
        bool first = displayWidth(entry.name) <= width;
        if (!first)
            text += '\n';
        for (const std::string& line : wrapped(entry.help, kLineCells - width - 4)) {
            text += (first ? "  " : indent) + line + '\n';
            first = false;
        }
    }
    return text;
}

std::string nameOf(const OptionSpec& option)
{
    const std::string letter = option.letter ? std::string{'-', option.letter, ',', ' '} : "    ";
    return letter + "--" + option.name + (option.value.empty() ? "" : " " + option.value);
}

std::vector<Entry> entriesOf(const std::vector<OptionSpec>& options)
{
    std::vector<Entry> entries;
    for (const OptionSpec& option : options) {
        std::string help = option.help;
        if (!option.choices.empty())
            help += " (" + join(option.choices, ", ") + ")";
        entries.push_back({nameOf(option), help});
    }
    return entries;
}

std::string paragraph(const std::string& text)
{
    std::string result;
    for (const std::string& part : split(text, '\n')) {
        for (const std::string& line : wrapped(part, kLineCells))
            result += line + '\n';
    }
    return result;
}

/// The next piece that must stay together, its trailing blank included: a wide character, or everything up to a blank or a wide character.
std::string_view nextPiece(std::string_view text)
{
    std::size_t length = 0;
    while (length < text.size()) {
        const auto lead = static_cast<unsigned char>(text[length]);
        const std::size_t bytes = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1;
        const bool wide = displayWidth(text.substr(length, bytes)) == 2;
        if (wide && length > 0)
            break;
        length += bytes;
        if (wide || lead == ' ')
            break;
    }
    return text.substr(0, length);
}

} // namespace

std::vector<std::string> wrapped(const std::string& text, std::size_t cells)
{
    std::vector<std::string> lines(1);
    for (std::string_view rest = text; !rest.empty();) {
        const std::string_view piece = nextPiece(rest);
        rest.remove_prefix(piece.size());
        const std::size_t needed = displayWidth(lines.back()) + displayWidth(trim(piece));
        if (needed > cells && !lines.back().empty())
            lines.emplace_back();
        lines.back() += piece;
    }
    for (std::string& line : lines)
        line = line.substr(0, line.find_last_not_of(' ') + 1);
    return lines;
}

std::string HelpText::usage(const CommandSpec& command)
{
    return "riparia-cli " + programUsage(command);
}

std::string HelpText::programUsage(const CommandSpec& command)
{
    std::string text = command.name + " " + toUtf8(tr("[OPTIONS]"));
    for (const PositionalSpec& positional : command.positionals) {
        const std::string name = positional.name + (positional.repeated ? "..." : "");
        text += positional.required ? " " + name : " [" + name + "]";
    }
    return text;
}

std::string HelpText::opening(const CommandSpec& command, const std::string& usage)
{
    std::string text = paragraph(command.summary + (command.description.empty() ? "" : "\n\n" + command.description));
    text += "\n" + toUtf8(tr("Usage:")) + "\n  " + usage + "\n";
    if (!command.positionals.empty()) {
        std::vector<Entry> entries;
        for (const PositionalSpec& positional : command.positionals)
            entries.push_back({positional.name, positional.help});
        text += "\n" + toUtf8(tr("Arguments:")) + "\n" + twoColumns(entries);
    }
    if (!command.options.empty())
        text += "\n" + toUtf8(tr("Options:")) + "\n" + twoColumns(entriesOf(command.options));
    return text;
}

std::string HelpText::examples(const CommandSpec& command, const std::string& program)
{
    std::string text = "\n" + toUtf8(tr("Examples:")) + "\n";
    for (const ExampleSpec& example : command.examples)
        text += "  " + program + " " + example.command + "\n      " + example.effect + "\n";
    return text;
}

std::string HelpText::of(const CommandSpec& command)
{
    return opening(command, usage(command)) + "\n" + toUtf8(tr("Options of every command:")) + "\n" +
           twoColumns(entriesOf(globalOptionsBeside(command))) + examples(command, "riparia-cli");
}

std::string HelpText::ofProgram(const CommandSpec& program)
{
    return opening(program, programUsage(program)) + examples(program, program.name);
}

std::string HelpText::overview(const std::vector<CommandSpec>& commands)
{
    std::string text =
        paragraph(toUtf8(tr("Riparia measures and sums up river remediation: rivers, works and areas in, numbers "
                            "that add up out.")));
    text += "\n" + toUtf8(tr("Usage:")) + "\n  riparia-cli " + toUtf8(tr("COMMAND [OPTIONS] ...")) + "\n";
    std::vector<Entry> entries;
    for (const CommandSpec& command : commands)
        entries.push_back({command.name, command.summary});
    text += "\n" + toUtf8(tr("Commands:")) + "\n" + twoColumns(entries);
    text += "\n" + toUtf8(tr("Options of every command:")) + "\n" + twoColumns(entriesOf(globalOptions()));
    text += "\n" + toUtf8(tr("Examples:")) + "\n";
    for (const CommandSpec& command : commands) {
        if (!command.examples.empty() &&
            (command.name == "info" || command.name == "import" || command.name == "summary"))
            text += "  riparia-cli " + command.examples.front().command + "\n      " + command.examples.front().effect +
                    "\n";
    }
    text +=
        "\n" +
        paragraph(toUtf8(tr("riparia-cli COMMAND --help tells more about a command. Results go to the standard output, "
                            "everything else to the standard error output. Exit codes: 0 ok, 1 unexpected failure, "
                            "2 wrong command line, 3 cannot read, 4 findings, 5 cannot write, 6 nothing found.")));
    return text;
}

} // namespace riparia::cli
