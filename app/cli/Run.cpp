// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/Run.h"

#include "app/cli/ArgumentParser.h"
#include "app/cli/Command.h"
#include "app/cli/HelpText.h"
#include "app/cli/IssueList.h"
#include "app/cli/JsonText.h"
#include "app/cli/Nearest.h"
#include "app/cli/Version.h"
#include "app/cli/help/HiddenCommands.h"
#include "app/text/ErrorText.h"
#include "app/text/Fill.h"
#include "app/text/SafeText.h"

#include "core/base/Text.h"

#include <algorithm>
#include <array>
#include <exception>
#include <functional>
#include <ostream>

namespace riparia::cli {

namespace {

class Texts {
    Q_DECLARE_TR_FUNCTIONS(riparia::cli::Run)

public:
    static QString helpHint(const std::string& command)
    {
        return fill(tr("See: riparia-cli %1--help"), {command.empty() ? std::string("") : command + " "});
    }
    static QString noCommand() { return tr("No command was given."); }
    static QString unknownLanguage(const std::string& value)
    {
        return fill(tr("%1 is not a language of this program; there are: en, zh_CN."), {value});
    }
    static QString meant(const std::string& word) { return fill(tr(" Is %1 meant?"), {word}); }
    static QString outputFailed() { return tr("The standard output cannot be written."); }
};

/// --lang decides before everything else, so that even a wrong command line is answered in it.
Language languageOf(const std::vector<std::string>& words, const Environment& environment)
{
    std::string asked;
    for (std::size_t i = 0; i < words.size() && words[i] != "--"; ++i) {
        if (words[i] == "--lang" && i + 1 < words.size())
            asked = words[i + 1];
        else if (words[i].starts_with("--lang="))
            asked = words[i].substr(7);
    }
    return parseLanguage(asked).value_or(languageOfLocale(environment.lcAll, environment.lcMessages, environment.lang));
}

bool wantsJson(const std::vector<std::string>& words)
{
    return std::find(words.begin(), std::find(words.begin(), words.end(), "--"), "--json") !=
           std::find(words.begin(), words.end(), "--");
}

void sayError(Session& session, std::string_view code, const std::string& message, const std::string& file)
{
    session.progressDone();
    if (session.json) {
        session.err() << errorJson(code, message, file, session.reasons) << '\n';
        return;
    }
    IssueList::print(session.err(), session.reasons, session);
    session.err() << "riparia-cli: " << oneLine(message) << '\n';
}

/// Errors whose detail lists the names there are.
constexpr std::array kNameErrors{ErrorCode::SchemeUnknown, ErrorCode::ScenarioUnknown, ErrorCode::DimensionUnknown,
                                 ErrorCode::FieldUnknown, ErrorCode::LayerUnknown};

/// The sentence; where it lists names, with the one that may have been meant.
std::string sentenceOf(const Error& error)
{
    std::string sentence = toUtf8(ErrorText::sentence(error));
    if (std::ranges::find(kNameErrors, error.code) == kNameErrors.end())
        return sentence;
    std::vector<std::string> known;
    for (const std::string& name : split(error.detail, ','))
        known.emplace_back(trim(name));
    if (const auto nearest = nearestWord(error.subject, known))
        sentence += toUtf8(Texts::meant(*nearest));
    return sentence;
}

ExitCode usageError(Session& session, const std::string& problem, const std::string& command)
{
    sayError(session, "usage", problem, {});
    if (!session.json)
        session.err() << toUtf8(Texts::helpHint(command)) << '\n';
    return ExitCode::Usage;
}

/// What `work` ends with; its error is said.
ExitCode finished(const std::function<Outcome()>& work, Session& session)
{
    try {
        const Outcome outcome = work();
        session.progressDone();
        if (outcome)
            return *outcome;
        // Whatever a signal broke off says that it failed; why is known here.
        Error error = session.isStopped() ? Error{ErrorCode::Cancelled, {}, {}} : outcome.error();
        if (!session.reasons.empty())
            error.detail.clear(); // it only counts them
        sayError(session, toString(error.code), sentenceOf(error), session.file);
        return exitCodeOf(error.code);
    } catch (const std::exception& exception) {
        const Error error{ErrorCode::Internal, exception.what(), {}};
        sayError(session, toString(error.code), toUtf8(ErrorText::sentence(error)), session.file);
        return ExitCode::Unexpected;
    }
}

std::vector<CommandSpec> specsOf(const std::vector<Command>& commands)
{
    std::vector<CommandSpec> specs;
    for (const Command& command : commands)
        specs.push_back(command.spec);
    return specs;
}

ExitCode dispatch(const std::vector<std::string>& words, Session& session)
{
    const std::vector<Command> commands = allCommands();
    const std::vector<CommandSpec> specs = specsOf(commands);
    const Parsed parsed = ArgumentParser::parse(words, specs);
    const Arguments& arguments = parsed.arguments;
    const auto command = std::ranges::find(commands, arguments.command,
                                           [](const Command& c) -> const std::string& { return c.spec.name; });

    if (!parsed.problem.empty())
        return usageError(session, parsed.problem, arguments.command);
    if (arguments.has("version")) {
        session.out() << "riparia-cli " << kVersion << '\n';
        return ExitCode::Ok;
    }
    if (arguments.has("help")) {
        session.out() << (command == commands.end() ? HelpText::overview(specs) : HelpText::of(command->spec));
        return ExitCode::Ok;
    }
    const bool isReport = arguments.command == "report"; // may be in both
    if (const auto lang = arguments.value("lang"); lang && !parseLanguage(*lang) && !(isReport && *lang == "both"))
        return usageError(session, toUtf8(Texts::unknownLanguage(*lang)), arguments.command);
    if (command == commands.end())
        return usageError(session, toUtf8(Texts::noCommand()), {});

    session.quiet = arguments.has("quiet");
    session.verbose = arguments.has("verbose");
    session.color = session.color && !arguments.has("no-color");
    return finished([&] { return command->run(arguments, session); }, session);
}

} // namespace

ExitCode run(const std::vector<std::string>& words, const Streams& streams, const Environment& environment,
             std::stop_token stop)
{
    Session session(streams, environment, std::move(stop));
    session.language = languageOf(words, environment);
    session.json = wantsJson(words);
    // Findings go to either stream: where one of them is a file there is no colour.
    session.color = streams.outIsTerminal && streams.errIsTerminal && !environment.noColor;
    const TranslationScope translation(session.language);

    const ExitCode code = HiddenCommands::isOne(words)
                              ? finished([&] { return HiddenCommands::run(words, session); }, session)
                              : dispatch(words, session);
    session.out().flush();
    if (session.out())
        return code;
    sayError(session, toString(ErrorCode::FileNotWritable), toUtf8(Texts::outputFailed()), "-");
    return ExitCode::CannotWrite;
}

} // namespace riparia::cli
