// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/AddCommand.h"

#include "app/cli/IssueList.h"
#include "app/cli/JsonText.h"
#include "app/cli/PlanAccess.h"
#include "app/text/Fill.h"
#include "app/text/NameText.h"
#include "app/text/TextTable.h"

#include "core/io/export/TableContext.h"
#include "core/io/import/SegmentSheet.h"
#include "core/io/import/SheetImport.h"

#include <QCoreApplication>

#include <nlohmann/json.hpp>

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <ostream>

namespace riparia::cli {

namespace {

/// What was read, and what it does to the plan.
struct Added {
    std::string plan;
    bool saved = false;
    std::int64_t rows = 0;
    ChangeSet changes;
    Plan after;
    Issues issues;

    std::vector<std::shared_ptr<const Segment>> segments() const;
};

std::vector<std::shared_ptr<const Segment>> Added::segments() const
{
    std::vector<std::shared_ptr<const Segment>> made;
    for (const Change& change : changes.changes) {
        if (const auto* segment = std::get_if<std::shared_ptr<const Segment>>(&change.after))
            made.push_back(*segment);
    }
    return made;
}

class Texts {
    Q_DECLARE_TR_FUNCTIONS(riparia::cli::AddCommand)

public:
    static CommandSpec spec();
    static QString line(const std::string& file, const std::string& number)
    {
        return fill(tr("%1, line %2", "file, line number"), {file, number});
    }
    static QString standardInput() { return tr("standard input"); }
    static QString segmentTable(const Added& added, Language language);
    static QString counts(const Added& added);
};

CommandSpec Texts::spec()
{
    return {
        "add",
        toUtf8(tr("add segments from a table")),
        toUtf8(tr(
            "The columns are: river, from, to, bank, measures, works, status, year. Only the first three are needed, "
            "or "
            "a river and a range such as K0+350～K2+120. A first line with names of columns, in English or Chinese, "
            "may "
            "put them in any order. Separated by tab, comma or semicolon; UTF-8 or GB18030; chainage in any spelling. "
            "Works that the plan does not have yet are made. Rows with an error are named with their line and left "
            "out; with --strict nothing is added then. A plan that is open in another program is left alone.")),
        {{"PLAN", toUtf8(tr("plan file"))},
         {"FILE", toUtf8(tr("the table; - or nothing is the standard input")), false}},
        {{"encoding", "NAME", toUtf8(tr("encoding of the table; without it found out"))},
         evenIfOpenOption(),
         {"dry-run", "", toUtf8(tr("save nothing"))},
         {"strict", "", toUtf8(tr("all rows or none; exit code 4 when there are warnings"))}},
        {{"add plan.gpkg segments.csv", toUtf8(tr("the rows of a file"))},
         {"add plan.gpkg --strict < segments.txt", toUtf8(tr("all rows of the standard input, or none"))},
         {"add plan.gpkg new.csv --dry-run --json", toUtf8(tr("only see what would happen"))}},
    };
}

QString Texts::segmentTable(const Added& added, Language language)
{
    const auto context = TableContext::make(added.after, {}, "", {});
    if (!context)
        return {};
    TextTable table({{toUtf8(tr("Segment"))},
                     {toUtf8(tr("River"))},
                     {toUtf8(tr("From")), TextTable::Align::Right},
                     {toUtf8(tr("To")), TextTable::Align::Right},
                     {toUtf8(tr("Length (m)")), TextTable::Align::Right},
                     {toUtf8(tr("Bank"))},
                     {toUtf8(tr("Works"))},
                     {toUtf8(tr("Status"))}});
    for (const auto& segment : added.segments()) {
        const auto [from, to] = context->labels(segment->river, segment->span);
        const Works* works = context->works(segment->works);
        const std::string name = context->waterName(segment->river);
        table.addRow({segment->meta.code, name.empty() ? segment->river : name, from, to,
                      metresCell(segment->span.length()), toUtf8(NameText::bank(segment->bank)),
                      works ? works->meta.name : std::string(),
                      toUtf8(NameText::status(context->statusOf(segment->events, segment->works).code, language))});
    }
    return fromUtf8(table.toString());
}

QString Texts::counts(const Added& added)
{
    const std::string made = std::to_string(added.segments().size());
    return added.saved
               ? fill(tr("Rows read: %1. Segments added: %2."), {std::to_string(added.rows), made})
               : fill(tr("Rows read: %1. Segments found: %2. Nothing was saved."), {std::to_string(added.rows), made});
}

Result<std::string> bytesOf(const std::string& file, Session& session)
{
    if (file == "-")
        return std::string(std::istreambuf_iterator<char>(session.in()), {});
    std::error_code error;
    if (std::filesystem::is_directory(file, error))
        return fail(ErrorCode::FileUnreadable, file, std::strerror(EISDIR));
    std::ifstream stream(file, std::ios::binary);
    if (!stream)
        return fail(errno == ENOENT ? ErrorCode::FileNotFound : ErrorCode::FileUnreadable, file, std::strerror(errno));
    std::string bytes(std::istreambuf_iterator<char>(stream), {});
    if (stream.bad())
        return fail(ErrorCode::FileUnreadable, file);
    return bytes;
}

/// "#12" of a feature is the line of a table.
void nameLines(Issues& issues, const std::string& file)
{
    const std::string prefix = file + " #";
    for (Issue& issue : issues) {
        if (issue.subject.starts_with(prefix))
            issue.subject = toUtf8(Texts::line(file, issue.subject.substr(prefix.size())));
    }
}

Issues readable(Issues issues, const std::string& file)
{
    nameLines(issues, file);
    return withoutRepetition(std::move(issues));
}

Result<Added> collect(const Plan& plan, const Source& source, Session& session,
                      std::vector<std::pair<Uuid, std::vector<SourceFeatureRow>>>& sourceFeatures)
{
    ImportOptions options;
    options.time = session.environment().timeStamp;
    options.today = session.environment().today;
    options.author = session.environment().userName;
    const std::string& file = source.layers.front().file;
    Issues unusable;
    auto imported = importSegmentSheet(plan, source, options, {}, &unusable);
    if (!imported) {
        session.reasons = readable(std::move(unusable), file);
        return fail(imported.error());
    }
    sourceFeatures = std::move(imported->sourceFeatures);
    Added added;
    added.rows = imported->rows;
    added.changes = std::move(imported->changes);
    added.after = std::move(imported->after);
    added.issues = readable(std::move(imported->issues), file);
    return added;
}

Json json(const Added& added)
{
    Json json{{"schema", "riparia.add/1"}, {"plan", added.plan},        {"saved", added.saved},
              {"rows", added.rows},        {"segments", Json::array()}, {"issues", issuesJson(added.issues)}};
    const auto context = TableContext::make(added.after, {}, "", {});
    for (const auto& segment : added.segments()) {
        const auto [from, to] =
            context ? context->labels(segment->river, segment->span) : std::pair<std::string, std::string>();
        json["segments"].push_back({{"id", segment->meta.code},
                                    {"river", segment->river},
                                    {"from_label", from},
                                    {"to_label", to},
                                    {"from_m", segment->span.from.metres()},
                                    {"to_m", segment->span.to.metres()},
                                    {"length_m", segment->span.length().metres()},
                                    {"bank", toString(segment->bank)}});
    }
    return json;
}

Outcome run(const Arguments& arguments, Session& session)
{
    const bool dry = arguments.has("dry-run");
    const std::string file = arguments.positionals.size() > 1 ? arguments.positionals[1] : "-";
    const std::string shown = file == "-" ? toUtf8(Texts::standardInput()) : file;
    auto store = openToWrite(arguments.positionals.front(), arguments, session);
    if (!store)
        return fail(store.error());
    const std::string planFile = session.file;
    session.file = shown;
    const auto bytes = bytesOf(file, session);
    if (!bytes)
        return fail(bytes.error());
    if (session.isStopped()) // what was read may be half of it
        return fail(ErrorCode::Cancelled);
    const auto source = readSegmentSheet(*bytes, shown, arguments.value("encoding"));
    if (!source)
        return fail(source.error());
    std::vector<std::pair<Uuid, std::vector<SourceFeatureRow>>> sourceFeatures;
    auto added = collect((*store)->plan(), *source, session, sourceFeatures);
    if (!added)
        return fail(added.error());

    added->plan = session.file = planFile;
    const ExitCode code = strictCode(arguments.has("strict"), added->issues);
    if (session.isStopped())
        return fail(ErrorCode::Cancelled);
    if (code == ExitCode::Ok && !dry) {
        for (auto& [id, rows] : sourceFeatures)
            (*store)->attachSourceFeatures(id, std::move(rows));
        const auto saved = (*store)->save(added->changes, added->after.info(), stampOf(session, "Add segments"),
                                          savingProgress(session));
        session.progressDone();
        if (!saved)
            return fail(saved.error());
        added->saved = true;
    }
    if (session.json) {
        session.out() << dumped(json(*added));
    } else if (!session.quiet) {
        session.out() << toUtf8(Texts::segmentTable(*added, session.language));
        IssueList::print(session.out(), added->issues, session);
        session.out() << toUtf8(Texts::counts(*added)) << '\n';
    }
    return code;
}

} // namespace

Command addCommand()
{
    return {Texts::spec(), run};
}

} // namespace riparia::cli
