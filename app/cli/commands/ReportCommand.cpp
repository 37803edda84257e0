// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/ReportCommand.h"

#include "app/cli/CountOptions.h"
#include "app/cli/FileEnding.h"
#include "app/cli/JsonText.h"
#include "app/cli/Nearest.h"
#include "app/cli/OutputFile.h"
#include "app/cli/PlanAccess.h"
#include "app/cli/Version.h"
#include "app/report/Glyphs.h"
#include "app/report/Report.h"
#include "app/report/ReportLogo.h"
#include "app/report/ReportMap.h"
#include "app/text/Fill.h"

#include "core/base/Text.h"
#include "core/io/export/TargetCheck.h"
#include "core/plan/ScenarioView.h"

#include <QCoreApplication>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <ostream>

namespace riparia::cli {

namespace {

class Texts {
    Q_DECLARE_TR_FUNCTIONS(riparia::cli::ReportCommand)

public:
    static CommandSpec spec();
    static std::vector<OptionSpec> pageOptions();
    static QString noSection(const std::string& all) { return fill(tr("sections are: %1"), {all}); }
    static QString nearSection(const std::string& meant, const std::string& all)
    {
        return fill(tr("is %1 meant? Sections are: %2"), {meant, all});
    }
    static QString scaleForm(const std::string& all)
    {
        return fill(tr("a scale of these maps is auto or one of %1"), {all});
    }
    static QString making() { return tr("Making the report"); }
};

template <std::size_t Count>
std::string scaleNames(const std::array<double, Count>& scales)
{
    std::vector<std::string> names;
    for (const double scale : scales)
        names.push_back(std::to_string(static_cast<int>(scale)));
    return join(names, ", ");
}

/// What is on the pages.
std::vector<OptionSpec> Texts::pageOptions()
{
    return {
        {"sections", "LIST",
         toUtf8(fill(tr("only these, separated by commas: %1; method is always there, and the contents come with "
                        "figures"),
                     {join(reportSectionCodes(), ", ")}))},
        {"scale", "NUMBER",
         toUtf8(fill(tr("of the strip maps, 1 to this number: auto, or one of %1"), {scaleNames(kStripScales)}))},
        {"overview-scale", "NUMBER",
         toUtf8(fill(tr("of the overview map, 1 to this number: auto, or one of %1"), {scaleNames(kOverviewScales)}))}};
}

CommandSpec Texts::spec()
{
    CommandSpec spec{
        "report",
        toUtf8(tr("write the report of a plan as PDF")),
        toUtf8(
            tr("Cover, key figures, maps, tables by river and by measure, a chapter for each river, areas, targets, "
               "method and data. The form template is the summary form of a reporting unit with a map and lists. The "
               "same plan gives the same file, but for the date. Needs no display.")),
        {{"PLAN", toUtf8(tr("plan file"))}},
        {{"output", "FILE", toUtf8(tr("PDF to write; - is the standard output")), 'o', false, {}, true},
         {"lang", "LANG", toUtf8(tr("language of the report: en, zh_CN, or both, one part each"))},
         {"paper", "SIZE", toUtf8(tr("a4, or a3 for maps and wide tables")), 0, false, {"a4", "a3"}},
         {"template", "NAME", toUtf8(tr("standard, or form: the summary form")), 0, false, {"standard", "form"}},
         {"total",
          "PLACE",
          toUtf8(tr("where the total of the summary form stands: last, or first, as in statistics")),
          0,
          false,
          {"first", "last"}},
         {"all-strips", "", toUtf8(tr("strip maps for more than 40 rivers too"))},
         {"audit", "", toUtf8(tr("with the appendix that shows the pieces of every total"))},
         {"compare", "SCENARIO",
          toUtf8(tr("with a section that compares this scenario with the one that is reported; "
                    "base for the base"))},
         {"scope", "RIVERS", toUtf8(tr("only these rivers, by key or name, separated by commas"))},
         textOption("organisation", toUtf8(tr("who hands the report in"))),
         {"logo", "FILE", toUtf8(tr("picture on the cover: PNG, JPEG or SVG"))},
         textOption("author", toUtf8(tr("who prepared the report"))),
         textOption("revision", toUtf8(tr("number of the revision, for the cover"))),
         textOption("number", toUtf8(tr("number of the document, for cover and maps")))},
        {{"report plan.gpkg -o report.pdf --lang zh_CN", toUtf8(tr("the whole report in Chinese"))},
         {"report plan.gpkg -o form.pdf --template form --scheme completed --paper a3",
          toUtf8(tr("the summary form of what is completed"))},
         {"report plan.gpkg -o frugal.pdf --scenario Frugal --compare base",
          toUtf8(tr("an alternative, compared with the base"))},
         {"report plan.gpkg -o maps.pdf --sections cover,overview,chapters --scale 5000",
          toUtf8(tr("only the maps, strip maps at 1:5 000"))},
         {"report plan.gpkg -o dingshan.pdf --scope DS --audit", toUtf8(tr("one river with its audit appendix"))}}};
    for (OptionSpec& option : pageOptions())
        spec.options.push_back(std::move(option));
    for (OptionSpec& option : CountOptions::specs())
        spec.options.push_back(std::move(option));
    spec.options.push_back({"overwrite", "", toUtf8(tr("replace a file that is there"))});
    return spec;
}

std::vector<Language> languagesOf(const Arguments& arguments, const Session& session)
{
    if (arguments.value("lang") == "both")
        return {Language::Chinese, Language::English};
    return {session.language};
}

tl::unexpected<Error> misused(const std::string& subject, const QString& reason)
{
    return fail(ErrorCode::InvalidArgument, subject, toUtf8(reason));
}

Result<void> readSections(const Arguments& arguments, ReportRequest& request)
{
    const auto typed = arguments.value("sections");
    if (!typed)
        return {};
    request.leftOut = {kReportSections.begin(), kReportSections.end()};
    for (const std::string& part : split(*typed, ',')) {
        const std::string wanted = lowerAscii(trim(part));
        const auto section = parseReportSection(wanted);
        if (!section) {
            const std::vector<std::string> codes = reportSectionCodes();
            const auto meant = nearestWord(wanted, codes);
            return misused("--sections " + wanted,
                           meant ? Texts::nearSection(*meant, join(codes, ", ")) : Texts::noSection(join(codes, ", ")));
        }
        request.leftOut.erase(*section);
    }
    return {};
}

/// What follows "1:", one of those that are offered; none for "auto" and where nothing is asked.
template <std::size_t Count>
Result<std::optional<double>> scaleAsked(const Arguments& arguments, const std::string& option,
                                         const std::array<double, Count>& offered)
{
    const auto typed = arguments.value(option);
    if (!typed || lowerAscii(trim(*typed)) == "auto")
        return std::optional<double>();
    std::string_view text = trim(*typed);
    if (text.starts_with("1:"))
        text.remove_prefix(2);
    const auto number = parseDouble(text);
    if (!number || std::ranges::find(offered, *number) == offered.end())
        return misused("--" + option + ' ' + *typed, Texts::scaleForm(scaleNames(offered)));
    return std::optional(*number);
}

Result<void> readScales(const Arguments& arguments, ReportRequest& request)
{
    const auto strips = scaleAsked(arguments, "scale", kStripScales);
    if (!strips)
        return fail(strips.error());
    const auto overview = scaleAsked(arguments, "overview-scale", kOverviewScales);
    if (!overview)
        return fail(overview.error());
    request.stripScale = *strips;
    request.overviewScale = *overview;
    return {};
}

Result<void> readCoverLogo(const Arguments& arguments, ReportRequest& request)
{
    const auto typed = arguments.value("logo");
    if (!typed)
        return {};
    auto logo = readLogo(fromUtf8(*typed));
    if (!logo)
        return fail(logo.error());
    request.logo = std::move(*logo);
    return {};
}

Result<ReportRequest> requestOf(const Arguments& arguments, const PlanStore& store, Session& session)
{
    auto count = CountOptions::read(arguments, store.plan());
    if (!count)
        return fail(count.error());
    ReportRequest request;
    request.count = std::move(*count);
    request.languages = languagesOf(arguments, session);
    request.paper = arguments.value("paper") == "a3" ? ReportPaper::A3 : ReportPaper::A4;
    request.layout = arguments.value("template") == "form" ? ReportTemplate::Form : ReportTemplate::Standard;
    request.isTotalFirst = arguments.value("total") == "first";
    request.allStrips = arguments.has("all-strips");
    request.audit = arguments.has("audit");
    for (const auto& read : {readSections, readScales, readCoverLogo}) {
        if (auto done = read(arguments, request); !done)
            return fail(done.error());
    }
    if (const auto named = arguments.value("compare")) {
        const auto scenario = findScenario(store.plan(), *named);
        if (!scenario)
            return fail(scenario.error());
        request.compare = *scenario;
    }
    for (const std::string& river : split(arguments.value("scope").value_or(""), ',')) {
        if (const auto name = trim(river); !name.empty())
            request.scope.emplace_back(name);
    }
    request.organisation = fromUtf8(arguments.value("organisation").value_or(""));
    request.preparedBy = fromUtf8(arguments.value("author").value_or(""));
    request.revision = fromUtf8(arguments.value("revision").value_or(""));
    request.documentNumber = fromUtf8(arguments.value("number").value_or(""));
    request.author = fromUtf8(session.environment().userName);
    request.generated = QDateTime::fromString(fromUtf8(session.environment().timeStamp), Qt::ISODate).toLocalTime();
    request.generated = request.generated.toOffsetFromUtc(request.generated.offsetFromUtc());
    request.version = fromUtf8(kVersion);
    request.fileIssues = store.issues();
    return request;
}

Outcome run(const Arguments& arguments, Session& session)
{
    const std::string path = arguments.value("output").value_or("-");
    if (auto checked = checkEnding(path, {"pdf"}); !checked)
        return fail(checked.error());
    const auto store = openPlan(arguments.positionals.front(), true, session);
    if (!store)
        return fail(store.error());
    const auto request = requestOf(arguments, **store, session);
    if (!request)
        return fail(request.error());
    if (auto allowed = checkTarget(arguments.positionals.front(), path); !allowed)
        return fail(allowed.error());
    auto output = OutputFile::open(arguments, session);
    if (!output)
        return fail(output.error());
    const Progress progress = session.progress(Texts::making());
    const auto report = makeReport((*store)->plan(), *request, progress);
    if (!report)
        return fail(report.error());
    const auto pdf = reportPdf(*report, progress);
    if (!pdf)
        return fail(pdf.error());
    session.progressDone();
    if (!report->missing.empty())
        session.note(missingWords(report->missing));
    if (report->riversWithoutStrips > 0)
        session.note(stripsLeftOutWords(report->riversWithoutStrips));
    const std::string_view bytes(pdf->constData(), static_cast<std::size_t>(pdf->size()));
    if (auto written = output->sink()(bytes); !written)
        return fail(written.error());
    if (auto committed = output->commit(); !committed)
        return fail(committed.error());
    if (session.json && !output->isStandardOutput())
        session.out() << dumped({{"schema", "riparia.report/1"},
                                 {"file", session.file},
                                 {"pages", report->sheets.size()},
                                 {"bytes", bytes.size()}});
    return ExitCode::Ok;
}

} // namespace

Command reportCommand()
{
    return {Texts::spec(), run};
}

} // namespace riparia::cli
