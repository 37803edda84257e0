// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/ImportCommand.h"

#include "app/cli/FileEnding.h"
#include "app/cli/ImportPrinter.h"
#include "app/cli/IssueList.h"
#include "app/cli/NewPlanFile.h"
#include "app/cli/PlanAccess.h"
#include "app/cli/SourceAccess.h"
#include "app/cli/TakeBack.h"
#include "app/text/Fill.h"

#include "core/base/Text.h"
#include "core/io/import/Importer.h"
#include "core/io/import/LikelyRole.h"
#include "core/io/source/SourceReader.h"

#include <QCoreApplication>

#include <nlohmann/json.hpp>

#include <filesystem>
#include <ostream>

namespace riparia::cli {

namespace {

class Texts {
    Q_DECLARE_TR_FUNCTIONS(riparia::cli::ImportCommand)

public:
    static CommandSpec spec();
    static QString planIsAFile() { return tr("a plan is a file, not a stream"); }
    static std::vector<OptionSpec> options();
    static QString riversFirst() { return tr("the plan has no rivers yet; import those first"); }
    static QString reading(const std::string& file) { return fill(tr("Reading %1"), {file}); }
    static QString assembling(const std::string& file) { return fill(tr("Taking over %1"), {file}); }
    static QString positive() { return tr("a number of metres, not negative"); }
    static QString pair() { return tr("FIELD=ATTRIBUTE"); }
};

CommandSpec Texts::spec()
{
    return {
        "import",
        toUtf8(tr("make a plan of files, or add files to a plan")),
        toUtf8(tr(
            "Rivers come first: their lines are assembled into rivers, and the report shows to the millimetre where "
            "their length went. Works, areas and sites are then found along them. Nothing is left out without being "
            "listed. Everything is saved in one step or not at all. A table, workbook or GeoPackage that export wrote "
            "finds "
            "the entities it came from by their id: what was edited in it changes them, other rows become new ones. "
            "Objects that are locked stay as they are and are listed. A plan that is open in another program is left "
            "alone.")),
        {{"FILE", toUtf8(tr("files to import, all in the same role")), true, true}},
        options(),
        {{"import rivers.shp -o plan.gpkg --key HLBM", toUtf8(tr("a new plan, rivers by the attribute HLBM"))},
         {"import works.shp --into plan.gpkg --role segments --map works=工程名称 --tolerance 30",
          toUtf8(tr("existing works, found along the rivers of the plan"))},
         {"import rivers.zip -o plan.gpkg --crs EPSG:4547 --encoding GB18030 --origin mouth",
          toUtf8(tr("a file that does not say its coordinate system; chainage from the mouth"))},
         {"import segments.xlsx --into plan.gpkg", toUtf8(tr("an exported workbook, edited meanwhile"))},
         {"import wetlands.shp --into plan.gpkg --role areas --dry-run", toUtf8(tr("only see what would happen"))}},
        {"output", "into"},
    };
}

std::vector<OptionSpec> Texts::options()
{
    return {
        {"output", "PLAN", toUtf8(tr("the plan file to make")), 'o'},
        {"into", "PLAN", toUtf8(tr("the plan file to add to"))},
        {"role",
         "ROLE",
         toUtf8(tr(
             "what the features are to become; without it what the first file looks like: polygons are areas, points "
             "are sites, lines are rivers, or segments where the plan has rivers and the attributes name river, from "
             "and to")),
         0,
         false,
         {"rivers", "segments", "areas", "greenways", "works", "sites", "boundaries", "banks", "reference"}},
        {"layer", "NAME", toUtf8(tr("only this layer"))},
        {"crs", "CRS", toUtf8(tr("coordinate system of the files, whatever they say"))},
        {"plan-crs", "CRS", toUtf8(tr("coordinate system of a new plan; without it, that of the first file"))},
        {"method",
         "METHOD",
         toUtf8(tr("how a new plan measures lengths; without it geodesic")),
         0,
         false,
         {"geodesic", "grid"}},
        {"encoding", "NAME", toUtf8(tr("encoding of the text, whatever the files say"))},
        {"key", "ATTRIBUTE", toUtf8(tr("attribute that holds the key of a river"))},
        {"name", "ATTRIBUTE", toUtf8(tr("attribute that holds the name"))},
        {"map", "FIELD=ATTRIBUTE", toUtf8(tr("take a field of the plan from this attribute; may be repeated")), 0,
         true},
        {"origin", "END", toUtf8(tr("where chainage starts; without it at the source")), 0, false, {"source", "mouth"}},
        {"snap", "M", toUtf8(tr("ends nearer than this are joined; without it 1"))},
        {"bridge", "M", toUtf8(tr("gaps up to this are closed; without it 20"))},
        {"tolerance", "M", toUtf8(tr("how far from a river works may lie; without it 50"))},
        {"accept-ballpark", "", toUtf8(tr("accept a conversion of unknown accuracy between datums"))},
        {"overwrite", "", toUtf8(tr("replace a plan that is there"))},
        evenIfOpenOption(),
        {"dry-run", "", toUtf8(tr("save nothing"))},
        {"strict", "", toUtf8(tr("save nothing and end with code 4 when there are warnings"))},
    };
}

Result<void> setMetres(const Arguments& arguments, const char* option, double& metres)
{
    const auto typed = arguments.value(option);
    if (!typed)
        return {};
    const auto value = parseDouble(std::string(trim(narrow(*typed))));
    if (!value || *value < 0)
        return fail(ErrorCode::InvalidArgument, std::string("--") + option + " " + *typed, toUtf8(Texts::positive()));
    metres = *value;
    return {};
}

Result<void> setFields(const Arguments& arguments, ImportOptions& options)
{
    for (const std::string& pair : arguments.values("map")) {
        const std::size_t equals = pair.find('=');
        if (equals == std::string::npos || equals == 0 || equals + 1 == pair.size())
            return fail(ErrorCode::InvalidArgument, "--map " + pair, toUtf8(Texts::pair()));
        options.map[pair.substr(0, equals)] = pair.substr(equals + 1);
    }
    return {};
}

Result<ImportOptions> importOptions(const Arguments& arguments, const Session& session)
{
    ImportOptions options;
    if (const auto role = arguments.value("role"))
        options.role = parseImportRole(*role).value_or(ImportRole::Rivers);
    if (const auto text = arguments.value("plan-crs")) {
        const auto crs = Crs::parse(*text);
        if (!crs)
            return fail(crs.error());
        options.planCrs = *crs;
    }
    options.method = arguments.value("method") == "grid" ? LengthMethod::Grid : LengthMethod::Geodesic;
    options.origin = arguments.value("origin") == "mouth" ? Origin::Mouth : Origin::Source;
    options.key = arguments.value("key");
    options.name = arguments.value("name");
    options.acceptBallpark = arguments.has("accept-ballpark");
    options.time = session.environment().timeStamp;
    options.today = session.environment().today;
    options.author = session.environment().userName;
    if (auto set = setFields(arguments, options); !set)
        return fail(set.error());
    for (const auto& [option, metres] : {std::pair("snap", &options.snap), std::pair("bridge", &options.bridge),
                                         std::pair("tolerance", &options.tolerance)}) {
        if (auto set = setMetres(arguments, option, *metres); !set)
            return fail(set.error());
    }
    return options;
}

/// Everything the files add to a plan, not saved yet.
struct Collected {
    Plan plan;
    ImportResult result;
    std::vector<std::pair<Uuid, std::vector<SourceFeatureRow>>> sourceFeatures;
};

/// Adds what was made or changed to what is there already.
Result<void> addChanges(Collected& all, const ChangeSet& more)
{
    auto changes = composed(all.result.changes, more);
    if (!changes)
        return fail(changes.error());
    all.result.changes = std::move(*changes);
    return {};
}

/// A table that Riparia wrote: its rows change what they were written from.
Result<void> takeBack(const Source& source, const ImportOptions& options, Collected& all, Session& session)
{
    auto taken = TakeBack::take(all.plan, source, options, session.progress(Texts::assembling(session.file)));
    if (!taken)
        return fail(taken.error());
    if (auto applied = all.plan.apply(taken->changes); !applied)
        return applied;
    all.plan.setInfo(taken->info);
    all.result.updated.insert(all.result.updated.end(), taken->layers.begin(), taken->layers.end());
    const Issues issues = withoutRepetition(taken->issues);
    all.result.issues.insert(all.result.issues.end(), issues.begin(), issues.end());
    for (auto& rows : taken->sourceFeatures)
        all.sourceFeatures.push_back(std::move(rows));
    return addChanges(all, taken->changes);
}

/// Without --role the first file decides for all of them.
Result<void> settleRole(const std::string& file, const Source& source, const Arguments& arguments, const Plan& before,
                        ImportOptions& options)
{
    if (!arguments.has("role") && file == arguments.positionals.front())
        options.role = likelyRole(source, !before.rivers().isEmpty(), ImportRole::Rivers);
    if (options.role == ImportRole::Segments && before.rivers().isEmpty())
        return fail(ErrorCode::InvalidArgument, "--role segments", toUtf8(Texts::riversFirst()));
    return {};
}

Result<void> collect(const std::string& file, const Arguments& arguments, ImportOptions& options, Collected& all,
                     Session& session)
{
    session.file = file;
    if (auto named = checkIsFile(file); !named)
        return named;
    ReadOptions reading;
    reading.layer = arguments.value("layer");
    reading.crs = arguments.value("crs");
    reading.encoding = arguments.value("encoding");
    const auto source = readSource(file, reading, session.progress(Texts::reading(file)));
    if (!source)
        return fail(source.error());
    if (arguments.has("into") && TakeBack::isOurs(*source)) {
        reading.tables = true; // works have no places
        const auto whole = readSource(file, reading, session.progress(Texts::reading(file)));
        return whole ? takeBack(*whole, options, all, session) : fail(whole.error());
    }
    if (auto settled = settleRole(file, *source, arguments, all.plan, options); !settled)
        return settled;
    all.result.role = options.role;
    ImportReport unusable;
    auto imported = importSource(all.plan, *source, options, session.progress(Texts::assembling(file)), &unusable);
    if (!imported) {
        session.reasons = withoutRepetition(std::move(unusable.issues));
        return fail(imported.error());
    }
    if (auto applied = all.plan.apply(imported->changes); !applied)
        return applied;
    all.plan.setInfo(imported->info);
    if (auto added = addChanges(all, imported->changes); !added)
        return added;
    const ImportReport& report = imported->report;
    all.result.layers.insert(all.result.layers.end(), report.layers.begin(), report.layers.end());
    const Issues issues = withoutRepetition(report.issues);
    all.result.issues.insert(all.result.issues.end(), issues.begin(), issues.end());
    for (auto& rows : imported->sourceFeatures)
        all.sourceFeatures.push_back(std::move(rows));
    return {};
}

Result<void> saveInto(PlanStore& store, Collected& all, Session& session)
{
    for (auto& [source, rows] : all.sourceFeatures)
        store.attachSourceFeatures(source, std::move(rows));
    auto saved = store.save(all.result.changes, all.plan.info(), stampOf(session, "Import"), savingProgress(session));
    session.progressDone();
    return saved;
}

Plan emptyPlan(const std::string& path)
{
    std::string title = std::filesystem::path(path).filename().string();
    for (const char* ending : {".riparia.gpkg", ".gpkg"}) {
        if (title.ends_with(ending))
            title.erase(title.size() - std::string(ending).size());
    }
    Plan plan;
    PlanInfo info;
    info.id = Uuid::random();
    info.title = title;
    plan.setInfo(info);
    return plan;
}

/// Where the import goes: an open plan, or (none) a new file that appears when all is done.
struct Target {
    std::unique_ptr<PlanStore> opened;
    Plan before;
};

Result<Target> openTarget(const Arguments& arguments, Session& session)
{
    const auto output = arguments.value("output");
    const auto into = arguments.value("into");
    const bool dry = arguments.has("dry-run");
    Target target;
    if (into) {
        auto store = openToWrite(*into, arguments, session);
        if (!store)
            return fail(store.error());
        target.before = (*store)->plan();
        target.opened = std::move(*store);
        return target;
    }
    session.file = *output;
    if (*output == "-")
        return fail(ErrorCode::InvalidArgument, "-o -", toUtf8(Texts::planIsAFile()));
    if (auto checked = checkEnding(*output, {"gpkg"}); !checked)
        return fail(checked.error());
    target.before = emptyPlan(*output);
    if (auto checked = NewPlanFile::check(*output, arguments.has("overwrite")); !checked)
        return fail(checked.error());
    if (auto checked = dry ? Result<void>() : checkNotOpen(*output, arguments, session); !checked)
        return fail(checked.error());
    return target;
}

Result<void> save(const Target& target, Collected& all, const Arguments& arguments, Session& session)
{
    if (session.isStopped())
        return fail(ErrorCode::Cancelled);
    if (target.opened)
        return saveInto(*target.opened, all, session);
    Plan shell;
    shell.setInfo(all.plan.info());
    auto file = NewPlanFile::make(session.file, shell, stampOf(session, "New plan"), arguments.has("overwrite"));
    if (!file)
        return fail(file.error());
    if (auto saved = saveInto(file->store(), all, session); !saved)
        return saved;
    return file->finish();
}

Outcome run(const Arguments& arguments, Session& session)
{
    auto options = importOptions(arguments, session);
    if (!options)
        return fail(options.error());
    auto target = openTarget(arguments, session);
    if (!target)
        return fail(target.error());

    Collected all;
    all.plan = target->before;
    all.result.plan = arguments.value(arguments.has("into") ? "into" : "output").value_or("");
    for (const std::string& file : arguments.positionals) {
        if (auto collected = collect(file, arguments, *options, all, session); !collected)
            return fail(collected.error());
    }
    session.progressDone();
    session.file = all.result.plan;
    const ExitCode code = strictCode(arguments.has("strict"), all.result.issues);
    if (code == ExitCode::Ok && !arguments.has("dry-run")) {
        if (auto saved = save(*target, all, arguments, session); !saved)
            return fail(saved.error());
        all.result.saved = true;
    }
    if (session.json)
        session.out() << dumped(ImportPrinter::json(all.result));
    else if (!session.quiet)
        ImportPrinter::printText(all.result, session);
    return code;
}

} // namespace

Command importCommand()
{
    return {Texts::spec(), run};
}

} // namespace riparia::cli
