// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/PlanExport.h"

#include "app/exchange/PlanWorkbook.h"
#include "app/exchange/ReaderWords.h"
#include "app/text/Fill.h"

#include "core/base/SqliteFiles.h"
#include "core/io/export/ChainageTicks.h"
#include "core/io/export/FilePlace.h"
#include "core/io/export/FileSet.h"
#include "core/io/export/FileWriter.h"
#include "core/io/export/GeoJsonWriter.h"
#include "core/io/export/GeoPackageWriter.h"
#include "core/io/export/KmlWriter.h"
#include "core/io/export/PieceTable.h"
#include "core/io/export/PlanJson.h"
#include "core/io/export/PlanTables.h"
#include "core/io/export/Reprojection.h"
#include "core/io/export/ShapefileWriter.h"
#include "core/io/export/TargetCheck.h"
#include "core/io/export/XlsxWriter.h"
#include "core/io/planfile/LayerStyles.h"
#include "core/io/planfile/LiveFile.h"

#include <algorithm>
#include <filesystem>
#include <system_error>
#include <variant>

namespace riparia {

namespace {

constexpr const char* kPiecesTable = "pieces";
constexpr const char* kTicksTable = "chainage_ticks";
constexpr std::size_t kDayLength = 10;

class LastChange {
public:
    explicit LastChange(const Plan& plan)
        : m_plan(plan)
    {}

    template <class T>
    void operator()()
    {
        for (const auto& [id, entity] : m_plan.table<T>())
            m_last = std::max(m_last, entity->meta.updated);
    }

    const std::string& text() const { return m_last; }

private:
    const Plan& m_plan;
    std::string m_last;
};

Result<ExportTable> tableOf(const std::string& name, const Plan& plan, const ExportOrder& order, Issues& issues,
                            const Progress& progress)
{
    const CountRequest& request = order.request;
    if (name == kTicksTable)
        return chainageTicks(plan, progress);
    if (name != kPiecesTable)
        return planTable(plan, name, {request.scenario, request.asOf, request.filter, true, order.only}, progress);
    if (order.only)
        return fail(ErrorCode::InvalidArgument, name, "pieces of a part of the plan");
    const auto ledger = buildLedger(plan, request, progress);
    if (!ledger)
        return fail(ledger.error());
    return pieceTable(**ledger, plan, issues, progress);
}

/// What is to be written, collected before a file is opened.
struct Collected {
    std::vector<ExportTable> tables;
    Exported done;
};

/// Formats that are nothing but places cannot hold what has none (GDAL drops such a row of a FlatGeobuf): said, not lost.
void leaveOutPlaceless(ExportTable& table, Issues& issues)
{
    std::erase_if(table.rows, [&](const ExportRow& row) {
        const bool isPlaceless = std::holds_alternative<std::monostate>(row.shape);
        if (isPlaceless)
            issues.push_back({Severity::Warning, IssueCode::GeometryNull, row.cells.front(), {}, {}});
        return isPlaceless;
    });
}

Result<Collected> collect(const Plan& plan, const ExportOrder& order, const Progress& progress)
{
    const FormatInfo& info = formatInfo(order.format);
    std::vector<std::string> names = order.tables;
    if (names.empty()) {
        names.assign(info.usual.begin(), info.usual.end());
        if (order.only || (order.format == ExportFormat::Dxf && !order.drawing.ticks))
            std::erase(names, kTicksTable);
    }
    if (info.holds == FormatHolds::OneTable && names.size() != 1)
        return fail(ErrorCode::InvalidArgument, std::string(info.code), "the format holds one table");
    Collected all;
    std::optional<Projector> projector;
    if (order.crs && !(*order.crs == plan.info().crs)) {
        auto made = Projector::make(plan.info().crs, *order.crs, order.datum);
        if (!made)
            return fail(made.error());
        all.done.issues = made->notes();
        projector = std::move(*made);
    }
    for (const std::string& name : names) {
        auto table = tableOf(name, plan, order, all.done.issues, progress);
        if (!table)
            return fail(table.error());
        if (info.needsPlaces && !table->hasShapes)
            return fail(ErrorCode::InvalidArgument, name, "a table without places");
        if (projector) {
            if (auto converted = reproject(*table, *projector, *order.crs); !converted)
                return fail(converted.error());
        }
        if (info.needsPlaces && order.format != ExportFormat::Shapefile) // that one has null shapes
            leaveOutPlaceless(*table, all.done.issues);
        all.done.rows += table->rows.size();
        all.tables.push_back(std::move(*table));
    }
    // Of a choice of objects, layers without one say nothing; a file has at least one.
    const auto isEmpty = [](const ExportTable& table) { return table.rows.empty(); };
    if (order.only && order.tables.empty() && !std::ranges::all_of(all.tables, isEmpty))
        std::erase_if(all.tables, isEmpty);
    return all;
}

Result<Projector> lonLatOf(const std::vector<ExportTable>& tables, const ExportOrder& order, Issues& issues)
{
    auto projector = geoJsonProjector(tables.front().crs, order.datum);
    if (projector)
        issues.insert(issues.end(), projector->notes().begin(), projector->notes().end());
    return projector;
}

std::vector<LayerLook> looks()
{
    std::vector<LayerLook> made;
    for (const planfile::LayerStyle& style : planfile::layerStyles())
        made.push_back({style.table, planfile::qmlOf(style), planfile::sldOf(style)});
    return made;
}

GeoPackageTexts packageTexts(const ReaderWords& words, const Plan& plan)
{
    GeoPackageTexts texts;
    texts.title = [](const std::string& table) { return toUtf8(ReaderWords::table(table)); };
    texts.caption = [words](const std::string& key) { return words.caption(key); };
    texts.looks = looks();
    const std::string time = lastChangeOf(plan);
    constexpr std::size_t kSeconds = 19; // "2023-03-20T08:00:00"
    texts.time = time.substr(0, kSeconds) + ".000Z";
    return texts;
}

Result<void> writeKmlFile(const Plan& plan, Collected& all, const ExportOrder& order, const Sink& sink)
{
    const auto projector = lonLatOf(all.tables, order, all.done.issues);
    if (!projector)
        return fail(projector.error());
    const ReaderWords words(order.language);
    KmlTexts texts;
    texts.title = plan.info().title;
    texts.folder = [](const std::string& table) { return toUtf8(ReaderWords::table(table)); };
    texts.caption = [words](const std::string& key) { return words.caption(key); };
    texts.codeText = [words](const std::string& key, const std::string& codes) { return words.codeText(key, codes); };
    texts.noRiver = toUtf8(ReaderWords::noRiver());
    return writeKml(all.tables, *projector, texts, sink);
}

Result<void> writeDxfFile(const Plan& plan, Collected& all, const ExportOrder& order, const Sink& sink)
{
    DxfOptions options;
    options.version = order.dxf;
    options.labels = order.drawing.labels;
    if (order.drawing.frame) {
        options.frame.emplace();
        options.frame->title = plan.info().title.empty() ? std::string("Riparia") : plan.info().title;
        options.frame->notes = WorkbookText::aboutDrawing(plan, order);
    }
    if (order.language != Language::English) {
        options.layer = [words = ReaderWords(order.language)](const std::string& table, std::string_view statusClass,
                                                              const std::string& bank) {
            return words.drawingLayer(table, statusClass, bank);
        };
        if (options.frame)
            options.frame->layer = toUtf8(ReaderWords::table("frame"));
    }
    return writeDxf(all.tables, options, sink, all.done.issues);
}

Result<void> put(const Result<std::string>& bytes, const Sink& sink)
{
    return bytes ? sink(*bytes) : fail(bytes.error());
}

Result<void> writeCollected(const Plan& plan, Collected& all, const ExportOrder& order, const Sink& sink,
                            const Progress& progress)
{
    const ReaderWords words(order.language);
    switch (order.format) {
    case ExportFormat::Csv: return writeCsv(all.tables.front(), words.csv(order.preset), sink);
    case ExportFormat::GeoPackage: return put(geoPackageOf(all.tables, packageTexts(words, plan), progress), sink);
    case ExportFormat::FlatGeobuf: return put(flatGeobufOf(all.tables.front(), progress), sink);
    case ExportFormat::Kml: return writeKmlFile(plan, all, order, sink);
    case ExportFormat::Dxf: return writeDxfFile(plan, all, order, sink);
    case ExportFormat::GeoJson: {
        const auto projector = lonLatOf(all.tables, order, all.done.issues);
        return projector ? writeGeoJson(all.tables, *projector, sink) : fail(projector.error());
    }
    case ExportFormat::Xlsx:
    case ExportFormat::Json:
    case ExportFormat::Shapefile: break;
    }
    return fail(ErrorCode::InvalidArgument, std::string(formatInfo(order.format).code));
}

Result<Exported> exportWorkbook(const Plan& plan, const ExportOrder& order, const Sink& sink, const Progress& progress)
{
    auto book = planWorkbook(plan, order, progress);
    if (!book)
        return fail(book.error());
    auto file = xlsxOf(book->book, progress);
    if (!file)
        return fail(file.error());
    if (auto written = sink(file->bytes); !written)
        return fail(written.error());
    book->done.issues.insert(book->done.issues.end(), file->issues.begin(), file->issues.end());
    return std::move(book->done);
}

/// Of the files of a shapefile, whichever way it is named.
std::string shapefileStem(const std::string& path)
{
    constexpr std::size_t kEnding = 4; // ".shp"
    return formatOfFileName(path) == ExportFormat::Shapefile ? path.substr(0, path.size() - kEnding) : path;
}

std::vector<std::string> logsBeside(const std::string& path)
{
    std::vector<std::string> logs;
    for (const char* log : kSqliteLogs) {
        std::error_code error;
        if (std::filesystem::exists(linkTarget(path) + log, error))
            logs.push_back(linkTarget(path) + log);
    }
    return logs;
}

/// What a program that died left beside a database would be applied to the one that takes its place.
Result<void> settleOld(const std::string& path, bool overwrite)
{
    if (logsBeside(path).empty())
        return {};
    if (!overwrite) // there is none to which they belong
        return fail(ErrorCode::FileExists, logsBeside(path).front());
    const bool isUsed = !planfile::settle(linkTarget(path));
    for (const std::string& log : isUsed ? std::vector<std::string>() : logsBeside(path)) {
        std::error_code error;
        std::filesystem::remove(log, error);
    }
    if (!logsBeside(path).empty())
        return fail(ErrorCode::FileNotWritable, path, "another program is using it");
    return {};
}

Result<Exported> exportShapefile(const Plan& plan, const ExportOrder& order, const std::string& path, bool overwrite,
                                 const Progress& progress)
{
    auto all = collect(plan, order, progress);
    if (!all)
        return fail(all.error());
    const ReaderWords words(order.language);
    ShapefileTexts texts;
    texts.caption = [words](const std::string& key) { return words.caption(key); };
    texts.day = lastChangeOf(plan).substr(0, kDayLength);
    auto made = shapefileOf(all->tables.front(), texts, progress);
    if (!made)
        return fail(made.error());
    std::vector<std::string> stale(kShapefileIndexes.begin(), kShapefileIndexes.end());
    for (const std::string ending : kShapefileBeside) { // an older one may have had a coordinate system, for example
        if (std::ranges::find(made->files, ending, &NamedBytes::ending) == made->files.end())
            stale.push_back(ending);
    }
    if (auto written = writeTogether(made->files, shapefileStem(path), overwrite, stale); !written)
        return fail(written.error());
    all->done.issues.insert(all->done.issues.end(), made->issues.begin(), made->issues.end());
    return std::move(all->done);
}

} // namespace

std::optional<std::pair<Uuid, Uuid>> ExportOrder::comparedSides() const
{
    const Uuid with = compare.value_or(Uuid());
    return with == request.scenario ? std::nullopt : std::optional(std::pair(with, request.scenario));
}

std::vector<std::string> exportedFiles(ExportFormat format, const std::string& path)
{
    if (format == ExportFormat::GeoPackage) {
        std::vector<std::string> files{path};
        for (const char* log : kSqliteLogs)
            files.push_back(linkTarget(path) + log);
        return files;
    }
    if (format != ExportFormat::Shapefile)
        return {path};
    const std::string stem = shapefileStem(path);
    std::vector<std::string> files{stem + ".shp"};
    for (const char* ending : kShapefileBeside)
        files.push_back(stem + ending);
    for (const char* ending : kShapefileIndexes)
        files.push_back(stem + ending);
    return files;
}

std::string lastChangeOf(const Plan& plan)
{
    LastChange last(plan);
    EntityTypes::forEach(last);
    constexpr std::size_t kSeconds = 19;
    return last.text().size() < kSeconds ? std::string("1980-01-01T00:00:00Z") : last.text();
}

Result<Exported> exportPlan(const Plan& plan, const ExportOrder& order, const Sink& sink, const Progress& progress)
{
    if (order.format == ExportFormat::Xlsx)
        return exportWorkbook(plan, order, sink, progress);
    if (order.format == ExportFormat::Json) {
        if (auto written = writePlanJson(plan, sink, progress); !written)
            return fail(written.error());
        return Exported{};
    }
    auto all = collect(plan, order, progress);
    if (!all)
        return fail(all.error());
    if (auto written = writeCollected(plan, *all, order, sink, progress); !written)
        return fail(written.error());
    return std::move(all->done);
}

Result<Exported> exportPlanTo(const Plan& plan, const ExportOrder& order, const std::string& path, bool overwrite,
                              const Progress& progress)
{
    if (auto allowed = checkTarget(order.planFile, path); !allowed)
        return fail(allowed.error());
    if (order.format == ExportFormat::Shapefile)
        return exportShapefile(plan, order, path, overwrite, progress);
    auto file = FileWriter::open(path, overwrite);
    if (!file)
        return fail(file.error());
    const bool isDatabase = order.format == ExportFormat::GeoPackage;
    if (auto settled = isDatabase ? settleOld(path, overwrite) : Result<void>(); !settled)
        return fail(settled.error());
    auto done = exportPlan(
        plan, order,
        [&](std::string_view bytes) {
            return progress.cancelled() ? Result<void>(fail(ErrorCode::Cancelled)) : file->write(bytes);
        },
        progress);
    if (!done)
        return done;
    if (auto committed = file->commit(); !committed)
        return fail(committed.error());
    return done;
}

} // namespace riparia
