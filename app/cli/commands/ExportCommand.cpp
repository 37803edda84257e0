// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands/ExportCommand.h"

#include "app/cli/CountOptions.h"
#include "app/cli/CsvOptions.h"
#include "app/cli/IssueList.h"
#include "app/cli/OutputFile.h"
#include "app/cli/PlanAccess.h"
#include "app/text/Fill.h"

#include "core/base/Text.h"
#include "core/io/export/CsvWriter.h"
#include "core/io/export/GeoJsonWriter.h"
#include "core/io/export/PieceTable.h"
#include "core/io/export/PlanJson.h"
#include "core/io/export/PlanTables.h"

#include <QCoreApplication>

#include <algorithm>

namespace riparia::cli {

namespace {

constexpr const char* kPieces = "pieces";

class Texts {
    Q_DECLARE_TR_FUNCTIONS(riparia::cli::ExportCommand)

public:
    static CommandSpec spec();
    static QString collecting() { return tr("Collecting"); }
    static QString onlyForPieces() { return tr("only for --table pieces"); }
    static QString oneTable() { return tr("CSV holds one table"); }
    static QString noFormat() { return tr("the name of the file does not tell the format; use --format"); }
    static QString wholePlan() { return tr("JSON holds the whole plan"); }
};

CommandSpec Texts::spec()
{
    CommandSpec spec{
        "export",
        toUtf8(tr("write tables and geometries for other programs")),
        toUtf8(tr(
            "CSV holds one table, GeoJSON one or all of them in longitude and latitude, JSON the whole plan. The file "
            "appears whole or not at all. Pieces are the disjoint stretches and parts that totals are sums of.")),
        {{"PLAN", toUtf8(tr("plan file"))}},
        {{"output", "FILE", toUtf8(tr("the file to write; - is the standard output")), 'o', false, {}, true},
         {"format",
          "FORMAT",
          toUtf8(tr("without it, by the ending of the file")),
          0,
          false,
          {"csv", "json", "geojson"}},
         {"table",
          "TABLE",
          toUtf8(tr("without it segments for CSV, all for GeoJSON")),
          0,
          true,
          {"rivers", "segments", "areas", "greenways", "works", "sites", kPieces}},
         {"preset",
          "PRESET",
          toUtf8(tr("CSV for programs or for a spreadsheet; without it data")),
          0,
          false,
          {"data", "excel"}}},
        {{"export plan.gpkg -o segments.csv --preset excel", toUtf8(tr("segments for a spreadsheet"))},
         {"export plan.gpkg -o - --format csv --table pieces --scheme completed",
          toUtf8(tr("what the totals of a scheme are made of"))},
         {"export plan.gpkg -o plan.geojson --filter \"class = completed\"",
          toUtf8(tr("what is completed, for a web map"))},
         {"export plan.gpkg -o plan.json", toUtf8(tr("everything, for programs"))}}};
    for (OptionSpec& option : CountOptions::specs())
        spec.options.push_back(std::move(option));
    spec.options.push_back(
        {"accept-ballpark", "", toUtf8(tr("accept a conversion of unknown accuracy to longitude and latitude"))});
    spec.options.push_back({"overwrite", "", toUtf8(tr("replace a file that is there"))});
    spec.options.push_back({"fail-empty", "", toUtf8(tr("exit code 6 when there are no rows"))});
    return spec;
}

Result<std::string> formatOf(const Arguments& arguments)
{
    if (const auto format = arguments.value("format"))
        return *format;
    const std::string file = lowerAscii(arguments.value("output").value_or(""));
    for (const char* format : {"csv", "geojson", "json"}) {
        if (file.ends_with(std::string(".") + format))
            return std::string(format);
    }
    return fail(ErrorCode::InvalidArgument, arguments.value("output").value_or(""), toUtf8(Texts::noFormat()));
}

Result<std::vector<std::string>> tablesOf(const Arguments& arguments, const std::string& format)
{
    std::vector<std::string> tables = arguments.values("table");
    if (format == "json" && !tables.empty())
        return fail(ErrorCode::InvalidArgument, "--table", toUtf8(Texts::wholePlan()));
    if (format == "csv" && tables.size() > 1)
        return fail(ErrorCode::InvalidArgument, "--table " + tables[1], toUtf8(Texts::oneTable()));
    if (tables.empty() && format == "csv")
        tables = {"segments"};
    if (tables.empty() && format == "geojson")
        tables = {"rivers", "segments", "areas", "greenways", "sites"};
    // What is ignored would mislead: plan tables hold every status under every scheme.
    const bool pieces = std::ranges::find(tables, kPieces) != tables.end();
    for (const char* option : {"scheme", "status"}) {
        if (!pieces && arguments.has(option))
            return fail(ErrorCode::InvalidArgument, std::string("--") + option, toUtf8(Texts::onlyForPieces()));
    }
    return tables;
}

Result<ExportTable> tableOf(const std::string& name, const Plan& plan, const CountRequest& request, Session& session)
{
    const Progress progress = session.progress(Texts::collecting());
    if (name != kPieces)
        return planTable(plan, name, {request.scenario, request.asOf, request.filter}, progress);
    const auto ledger = buildLedger(plan, request, progress);
    if (!ledger)
        return fail(ledger.error());
    Issues issues;
    auto table = pieceTable(**ledger, plan, issues, progress);
    if (!session.quiet)
        IssueList::print(session.err(), issues, session);
    return table;
}

Result<void> writeTables(const std::vector<ExportTable>& tables, const std::string& format, const Plan& plan,
                         const Arguments& arguments, Session& session, const Sink& sink)
{
    if (format == "json")
        return writePlanJson(plan, sink, session.progress(Texts::collecting()));
    if (format == "csv") {
        const CsvPreset preset = arguments.value("preset") == "excel" ? CsvPreset::Excel : CsvPreset::Data;
        return writeCsv(tables.front(), CsvOptions::format(preset, session.language), sink);
    }
    const DatumRule rule = arguments.has("accept-ballpark") ? DatumRule::AcceptBallpark : DatumRule::Strict;
    const auto projector = geoJsonProjector(plan.info().crs, rule);
    if (!projector)
        return fail(projector.error());
    if (!session.quiet)
        IssueList::print(session.err(), projector->notes(), session);
    return writeGeoJson(tables, *projector, sink);
}

Outcome run(const Arguments& arguments, Session& session)
{
    const auto format = formatOf(arguments);
    if (!format)
        return fail(format.error());
    const auto names = tablesOf(arguments, *format);
    if (!names)
        return fail(names.error());
    const auto store = openPlan(arguments.positionals.front(), true, session);
    if (!store)
        return fail(store.error());
    const Plan& plan = (*store)->plan();
    const auto request = CountOptions::read(arguments, plan);
    if (!request)
        return fail(request.error());

    std::vector<ExportTable> tables;
    std::size_t rows = 0;
    for (const std::string& name : *names) {
        auto table = tableOf(name, plan, *request, session);
        if (!table)
            return fail(table.error());
        rows += table->rows.size();
        tables.push_back(std::move(*table));
    }
    auto output = OutputFile::open(arguments, session);
    if (!output)
        return fail(output.error());
    if (auto written = writeTables(tables, *format, plan, arguments, session, output->sink()); !written)
        return fail(written.error());
    if (auto done = output->commit(); !done)
        return fail(done.error());
    return arguments.has("fail-empty") && rows == 0 && *format != "json" ? ExitCode::NothingFound : ExitCode::Ok;
}

} // namespace

Command exportCommand()
{
    return {Texts::spec(), run};
}

} // namespace riparia::cli
