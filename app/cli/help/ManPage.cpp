// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/help/ManPage.h"

#include "app/cli/Version.h"
#include "app/text/Fill.h"
#include "app/text/Language.h"

#include "core/base/Text.h"

namespace riparia::cli {

namespace {

std::string escaped(const std::string& text, bool isCode)
{
    std::string result;
    if (!text.empty() && (text.front() == '.' || text.front() == '\''))
        result += "\\&"; // else a macro
    for (const char letter : text) {
        switch (letter) {
        case '\\': result += "\\e"; break;
        case '-': result += isCode ? "\\-" : "-"; break;
        case '~': result += "\\(ti"; break;
        case '^': result += "\\(ha"; break;
        case '`': result += "\\(ga"; break;
        case '\'': result += isCode ? "\\(aq" : "'"; break;
        case '\n': result += '\n'; break;
        default: result += letter;
        }
    }
    return result;
}

std::string bold(const std::string& code)
{
    return "\\fB" + roffCode(code) + "\\fR";
}

std::string slanted(const std::string& code)
{
    return "\\fI" + roffCode(code) + "\\fR";
}

std::string paragraphs(const std::string& text)
{
    std::string result;
    for (const std::string& part : split(text, '\n')) {
        if (!part.empty())
            result += ".PP\n" + roffText(part) + "\n";
    }
    return result;
}

/// A term, and what is said about it.
std::string item(const std::string& term, const std::string& text)
{
    return ".TP\n" + term + "\n" + roffText(text) + "\n";
}

std::string items(const std::vector<OptionSpec>& options)
{
    std::string result;
    for (const OptionSpec& option : options) {
        std::string term = option.letter ? bold(std::string{'-', option.letter}) + ", " : std::string();
        term += bold("--" + option.name);
        if (!option.value.empty())
            term += " " + slanted(option.value);
        std::string help = option.help;
        if (!option.choices.empty())
            help += " (" + join(option.choices, ", ") + ")";
        result += item(term, help);
    }
    return result;
}

std::string items(const std::vector<PositionalSpec>& positionals)
{
    std::string result;
    for (const PositionalSpec& positional : positionals)
        result += item(slanted(positional.name), positional.help);
    return result;
}

std::string placesOf(const CommandSpec& command)
{
    std::string text;
    for (const PositionalSpec& positional : command.positionals) {
        const std::string name = slanted(positional.name) + (positional.repeated ? " ..." : "");
        text += positional.required ? " " + name : " [" + name + "]";
    }
    return text;
}

std::string examplesOf(const CommandSpec& command, const std::string& program)
{
    std::string text;
    for (const ExampleSpec& example : command.examples)
        text += item(bold(program + " " + example.command), example.effect);
    return text;
}

std::string section(const QString& title)
{
    return ".SH " + roffText(toUtf8(title)) + "\n";
}

/// Left-aligned; English without hyphenation. Chinese lines may break between any two characters, where troff never ends its work when hyphenation is off.
std::string head(const std::string& name, const QString& manual)
{
    const bool isChinese = installedLanguage() == Language::Chinese;
    return std::string(
               ".\\\" -*- coding: utf-8 -*-\n.\\\" Made from the table of the commands; changes belong there.\n") +
           (isChinese ? ".mso zh.tmac\n" : "") + ".TH " + name + " 1 \"\" \"Riparia " + std::string(kVersion) +
           "\" \"" + toUtf8(manual) + "\"\n" + (isChinese ? "" : ".nh\n") + ".ad l\n";
}

} // namespace

std::string roffText(const std::string& text)
{
    return escaped(text, false);
}

std::string roffCode(const std::string& text)
{
    return escaped(text, true);
}

QString ManPage::aboutCommands()
{
    return tr("Reads rivers, works, areas and greenways from the files of others, knows along which river every piece "
              "of work is, and sums them up so that nothing is counted twice. A plan is one GeoPackage file; it is the "
              "same that the window, riparia(1), works on.\n"
              "Results go to the standard output, everything else to the standard error output. Nothing is asked. "
              "Files appear whole or not at all, and none is replaced without --overwrite. The names of commands are "
              "followed by what they take; options of every command may stand before or after its name.");
}

QString ManPage::aboutWindow()
{
    return tr("Everything that the window can do is explained in the guide, which F1 opens. What has to be done the "
              "same way again and again is easier with riparia-cli(1).");
}

std::string ManPage::exitCodes()
{
    std::string text = section(tr("EXIT STATUS"));
    const std::pair<const char*, QString> codes[] = {
        {"0", tr("ok; findings may have been reported")},
        {"1", tr("unexpected failure")},
        {"2", tr("the command line, or a value on it, is wrong")},
        {"3", tr("cannot read: file, format, coordinate system unknown, nothing usable")},
        {"4", tr("doctor or validate found errors; --strict was given, and there are warnings or errors")},
        {"5", tr("cannot write: output is there already, no room, no permission, plan in use")},
        {"6", tr("nothing found")},
        {"130, 143", tr("stopped by SIGINT or SIGTERM; what was half done is undone")}};
    for (const auto& [code, meaning] : codes)
        text += item(bold(code), toUtf8(meaning));
    return text;
}

std::string ManPage::environment(bool ofWindow)
{
    std::string text = section(tr("ENVIRONMENT"));
    text += item(bold("LC_ALL") + ", " + bold("LC_MESSAGES") + ", " + bold("LANG"),
                 toUtf8(ofWindow ? tr("Language of the window until another one is chosen there.")
                                 : tr("Language of texts, unless --lang says another.")));
    if (ofWindow)
        text += item(bold("RIPARIA_HOME"), toUtf8(tr("Folder for everything the program keeps that is not a plan.")));
    else
        text += item(bold("NO_COLOR"), toUtf8(tr("No colours, whatever its value.")));
    return text;
}

std::string ManPage::files()
{
    std::string text = section(tr("FILES"));
    text += item(slanted("NAME.riparia.gpkg"), toUtf8(tr("A plan: a GeoPackage that opens in QGIS with every layer.")));
    text += item(slanted("~/.config/riparia/riparia.conf"), toUtf8(tr("Settings and the list of recent plans.")));
    text += item(slanted("~/.local/share/riparia"), toUtf8(tr("The copy of the sample plan, and the log.")));
    text += item(slanted("~/.local/state/riparia/recovery"),
                 toUtf8(tr("What was edited and not saved; kept for seven days.")));
    text += item(slanted("~/.cache/riparia"), toUtf8(tr("What can be deleted at any time.")));
    return text;
}

std::string ManPage::ofCommands(const std::vector<CommandSpec>& commands)
{
    std::string text = head("RIPARIA-CLI", tr("User commands"));
    text += section(tr("NAME")) + "riparia\\-cli \\- " +
            roffText(toUtf8(tr("measure and sum up river remediation from the command line"))) + "\n";
    text += section(tr("SYNOPSIS"));
    for (const CommandSpec& command : commands)
        text += bold("riparia-cli " + command.name) + " [" + slanted(toUtf8(tr("OPTIONS"))) + "]" + placesOf(command) +
                "\n.br\n";
    text += bold("riparia-cli") + " [" + slanted(toUtf8(tr("COMMAND"))) + "] " + bold("--help") + "\n";
    text += section(tr("DESCRIPTION")) + paragraphs(toUtf8(aboutCommands()));
    text += section(tr("COMMANDS"));
    for (const CommandSpec& command : commands) {
        text += ".SS " + bold(command.name) + "\n" + roffText(command.summary) + "\n";
        text += paragraphs(command.description) + items(command.positionals) + items(command.options);
    }
    text += section(tr("OPTIONS OF EVERY COMMAND")) + items(globalOptions());
    text += section(tr("EXAMPLES"));
    for (const CommandSpec& command : commands)
        text += examplesOf(command, "riparia-cli");
    text += exitCodes() + environment(false) + files();
    text += section(tr("SEE ALSO")) + bold("riparia") + "(1), " + bold("ogrinfo") + "(1), " + bold("qgis") + "(1)\n";
    return text;
}

std::string ManPage::ofWindow(const CommandSpec& window)
{
    std::string text = head("RIPARIA", tr("User commands"));
    text += section(tr("NAME")) + roffCode(window.name) + " \\- " + roffText(window.summary) + "\n";
    text += section(tr("SYNOPSIS")) + bold(window.name) + " [" + slanted(toUtf8(tr("OPTIONS"))) + "]" +
            placesOf(window) + "\n";
    text += section(tr("DESCRIPTION")) + paragraphs(window.description) + paragraphs(toUtf8(aboutWindow()));
    text += section(tr("OPTIONS")) + items(window.positionals) + items(window.options);
    text += section(tr("EXAMPLES")) + examplesOf(window, window.name);
    text += environment(true) + files();
    text += section(tr("SEE ALSO")) + bold("riparia-cli") + "(1), " + bold("qgis") + "(1)\n";
    return text;
}

} // namespace riparia::cli
