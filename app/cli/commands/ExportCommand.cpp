// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/ExportCommand.h"

#include "app/cli/CountOptions.h"
#include "app/cli/IssueList.h"
#include "app/cli/JsonText.h"
#include "app/cli/OutputFile.h"
#include "app/cli/PlanAccess.h"
#include "app/exchange/PlanExport.h"
#include "app/text/Fill.h"

#include "core/plan/ScenarioView.h"

#include <QCoreApplication>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <ostream>

namespace riparia::cli {

namespace {

constexpr const char* kPieces = "pieces";

class Texts {
    Q_DECLARE_TR_FUNCTIONS(riparia::cli::ExportCommand)

public:
    static CommandSpec spec();
    static QString collecting() { return tr("Collecting"); }
    static QString onlyForPieces() { return tr("only for --table pieces and for a whole workbook"); }
    static QString wholeWorkbook() { return tr("only for a whole workbook"); }
    static QString onlyFor(const char* format) { return fill(tr("only for --format %1"), {format}); }
    static QString oneTable(const char* format) { return fill(tr("%1 holds one table", "format"), {format}); }
    static QString noFormat() { return tr("the name of the file does not tell the format; use --format"); }
    static QString allTables() { return tr("only without --table"); }
    static QString wholePlan() { return tr("JSON holds the whole plan"); }
    static QString severalFiles() { return tr("a shapefile is several files; name one of them, FILE.shp"); }
    static QString written(const std::string& file) { return fill(tr("%1 was written."), {file}); }
    static QString lonLat() { return tr("this format is in longitude and latitude"); }

private:
    static QString description();
    static std::vector<OptionSpec> formatOptions();
};

QString Texts::description()
{
    return tr("XLSX is a workbook of all tables with totals, CSV one table. GeoPackage, GeoJSON, KML and DXF hold one, "
              "several or all layers, shapefile and FlatGeobuf one. JSON is the whole plan. GeoJSON and KML are in "
              "longitude and latitude, the others in the coordinates of the plan or of --crs; lengths and areas are "
              "always those of the plan. Files appear whole or not at all. Pieces are the disjoint stretches and parts "
              "that totals are sums of.");
}

std::vector<OptionSpec> Texts::formatOptions()
{
    std::vector<std::string> formats;
    for (const FormatInfo& info : exportFormats())
        formats.emplace_back(info.code);
    return {{"output", "FILE", toUtf8(tr("the file to write; - is the standard output")), 'o', false, {}, true},
            {"format", "FORMAT", toUtf8(tr("without it, by the ending of the file")), 0, false, formats},
            {"table",
             "TABLE",
             toUtf8(tr("without it segments for formats of one table, else all; may be given several times")),
             0,
             true,
             {"rivers", "segments", "areas", "greenways", "works", "sites", kPieces, "chainage_ticks"}},
            {"preset",
             "PRESET",
             toUtf8(tr("CSV for programs or for a spreadsheet; without it data")),
             0,
             false,
             {"data", "excel"}},
            {"crs", "EPSG:CODE", toUtf8(tr("coordinate system of the shapes, instead of that of the plan"))},
            {"dxf-version",
             "VERSION",
             toUtf8(tr("R2007 has text in UTF-8, R2004 in GBK for old programs, R2000 in GBK and 255 colours for the "
                       "oldest ones; without it r2007")),
             0,
             false,
             {"r2007", "r2004", "r2000"}},
            {"no-ticks", "", toUtf8(tr("DXF: without the chainage along the rivers"))},
            {"no-labels", "", toUtf8(tr("DXF: without names beside the objects"))},
            {"frame", "", toUtf8(tr("DXF: with a sheet frame: title, coordinates, scale bar, where it is from"))}};
}

CommandSpec Texts::spec()
{
    CommandSpec spec{"export",
                     toUtf8(tr("write tables and geometries for other programs")),
                     toUtf8(description()),
                     {{"PLAN", toUtf8(tr("plan file"))}},
                     formatOptions(),
                     {{"export plan.gpkg -o plan.xlsx --lang zh_CN", toUtf8(tr("all tables with totals, in Chinese"))},
                      {"export plan.gpkg -o segments.csv --preset excel", toUtf8(tr("segments for a spreadsheet"))},
                      {"export plan.gpkg -o - --format csv --table pieces --scheme completed",
                       toUtf8(tr("what the totals of a scheme are made of"))},
                      {"export plan.gpkg -o plan.geojson --filter \"class = completed\"",
                       toUtf8(tr("what is completed, for a web map"))},
                      {"export plan.gpkg -o for-qgis.gpkg", toUtf8(tr("all layers with their symbols"))},
                      {"export plan.gpkg -o areas.shp --table areas", toUtf8(tr("the areas as a shapefile"))},
                      {"export plan.gpkg -o plan.dxf --frame --lang zh_CN",
                       toUtf8(tr("a drawing with a frame round it, in Chinese"))},
                      {"export plan.gpkg -o plan.json", toUtf8(tr("everything, for programs"))}}};
    for (OptionSpec& option : CountOptions::specs())
        spec.options.push_back(std::move(option));
    spec.options.push_back(
        {"compare", "SCENARIO",
         toUtf8(tr("XLSX: the scenario to compare with, base for the base; without it the base, under --scenario"))});
    spec.options.push_back(
        {"accept-ballpark", "", toUtf8(tr("accept a conversion of unknown accuracy to other coordinates"))});
    spec.options.push_back({"overwrite", "", toUtf8(tr("replace a file that is there"))});
    spec.options.push_back({"fail-empty", "", toUtf8(tr("exit code 6 when there are no rows"))});
    return spec;
}

Result<ExportFormat> formatOf(const Arguments& arguments)
{
    if (const auto format = arguments.value("format"))
        return *parseExportFormat(*format); // one of the choices
    const std::string file = arguments.value("output").value_or("");
    if (const auto format = formatOfFileName(file))
        return *format;
    return fail(ErrorCode::InvalidArgument, file, toUtf8(Texts::noFormat()));
}

tl::unexpected<Error> misplaced(const std::string& option, const QString& reason)
{
    return fail(ErrorCode::InvalidArgument, "--" + option, toUtf8(reason));
}

/// What is ignored would mislead, so it is refused.
Result<void> checkOptions(const Arguments& arguments, const FormatInfo& info)
{
    const std::vector<std::string> tables = arguments.values("table");
    if (info.holds == FormatHolds::WholePlan && !tables.empty())
        return misplaced("table", Texts::wholePlan());
    if (info.holds == FormatHolds::OneTable && tables.size() > 1)
        return misplaced("table " + tables[1], Texts::oneTable(std::string(info.code).c_str()));
    // Plan tables hold every status under every scheme; pieces and totals do not.
    const bool counts =
        std::ranges::find(tables, kPieces) != tables.end() || (info.format == ExportFormat::Xlsx && tables.empty());
    for (const char* option : {"scheme", "status"}) {
        if (!counts && arguments.has(option))
            return misplaced(option, Texts::onlyForPieces());
    }
    if (arguments.has("preset") && info.format != ExportFormat::Csv)
        return misplaced("preset", Texts::onlyFor("csv"));
    if (arguments.has("compare") && !(info.format == ExportFormat::Xlsx && tables.empty()))
        return misplaced("compare", Texts::wholeWorkbook());
    for (const char* option : {"dxf-version", "no-ticks", "no-labels", "frame"}) {
        if (arguments.has(option) && info.format != ExportFormat::Dxf)
            return misplaced(option, Texts::onlyFor("dxf"));
    }
    if (arguments.has("no-ticks") && !tables.empty())
        return misplaced("no-ticks", Texts::allTables());
    const bool lonLat = info.format == ExportFormat::GeoJson || info.format == ExportFormat::Kml;
    if (arguments.has("crs") && (lonLat || info.holds == FormatHolds::WholePlan || info.format == ExportFormat::Xlsx))
        return misplaced("crs", lonLat ? Texts::lonLat() : Texts::onlyFor("csv|gpkg|shp|fgb|dxf"));
    return {};
}

DxfVersion dxfVersionOf(const Arguments& arguments)
{
    const std::string version = arguments.value("dxf-version").value_or("r2007");
    if (version == "r2000")
        return DxfVersion::R2000;
    return version == "r2004" ? DxfVersion::R2004 : DxfVersion::R2007;
}

Result<ExportOrder> orderOf(const Arguments& arguments, const Session& session)
{
    const auto format = formatOf(arguments);
    if (!format)
        return fail(format.error());
    if (auto checked = checkOptions(arguments, formatInfo(*format)); !checked)
        return fail(checked.error());
    ExportOrder order;
    order.format = *format;
    order.tables = arguments.values("table");
    order.preset = arguments.value("preset") == "excel" ? CsvPreset::Excel : CsvPreset::Data;
    order.language = session.language;
    order.datum = arguments.has("accept-ballpark") ? DatumRule::AcceptBallpark : DatumRule::Strict;
    order.dxf = dxfVersionOf(arguments);
    order.drawing = {!arguments.has("no-ticks"), !arguments.has("no-labels"), arguments.has("frame")};
    if (const auto typed = arguments.value("crs")) {
        auto crs = Crs::parse(*typed);
        if (!crs)
            return fail(crs.error());
        order.crs = std::move(*crs);
    }
    return order;
}

Result<Exported> writeOne(const Plan& plan, const ExportOrder& order, const Arguments& arguments, Session& session)
{
    const Progress progress = session.progress(Texts::collecting());
    const std::string path = arguments.value("output").value_or("-");
    if (path == "-" && order.format == ExportFormat::Shapefile)
        return fail(ErrorCode::InvalidArgument, path, toUtf8(Texts::severalFiles()));
    if (path == "-") {
        auto output = OutputFile::open(arguments, session);
        return output ? exportPlan(plan, order, output->sink(), progress) : fail(output.error());
    }
    session.file = path;
    auto done = exportPlanTo(plan, order, path, arguments.has("overwrite"), progress);
    session.progressDone();
    if (done)
        session.note(Texts::written(path));
    return done;
}

Outcome run(const Arguments& arguments, Session& session)
{
    auto order = orderOf(arguments, session);
    if (!order)
        return fail(order.error());
    const auto store = openPlan(arguments.positionals.front(), true, session);
    if (!store)
        return fail(store.error());
    auto request = CountOptions::read(arguments, (*store)->plan());
    if (!request)
        return fail(request.error());
    order->request = std::move(*request);
    if (const auto named = arguments.value("compare")) {
        const auto scenario = findScenario((*store)->plan(), *named);
        if (!scenario)
            return fail(scenario.error());
        order->compare = *scenario;
    }
    order->planFile = arguments.positionals.front();
    const auto done = writeOne((*store)->plan(), *order, arguments, session);
    if (!done)
        return fail(done.error());
    session.progressDone();
    if (session.json && arguments.value("output").value_or("-") != "-")
        session.out() << dumped({{"schema", "riparia.export/1"},
                                 {"file", arguments.value("output").value_or("")},
                                 {"rows", done->rows},
                                 {"issues", issuesJson(done->issues)}});
    else if (!session.quiet)
        IssueList::print(session.err(), done->issues, session);
    const bool empty = done->rows == 0 && order->format != ExportFormat::Json;
    return arguments.has("fail-empty") && empty ? ExitCode::NothingFound : ExitCode::Ok;
}

} // namespace

Command exportCommand()
{
    return {Texts::spec(), run};
}

} // namespace riparia::cli
