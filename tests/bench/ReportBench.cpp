// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What is handed in: the report, map and table rows of DESIGN.md 8. The peer of the map is tests/bench/peers/peers.sh (QGIS), on the same paper.
#include "app/exchange/PlanExport.h"
#include "app/mapsheet/MapFile.h"
#include "app/report/Report.h"
#include "app/text/Language.h"
#include "tests/bench/ChildProcess.h"
#include "tests/bench/TestNetwork.h"

#include "core/geodesy/Ruler.h"
#include "core/plan/ChangeSet.h"

#include <benchmark/benchmark.h>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <memory>
#include <numbers>
#include <random>
#include <string>

using namespace riparia;

namespace {

constexpr double kMebi = 1 << 20;

template <class Entity>
Entity numbered(const char* prefix, std::size_t number)
{
    Entity entity;
    entity.meta.code = prefix + std::to_string(number);
    entity.meta.uuid = Uuid::named("riparia_bench " + entity.meta.code);
    return entity;
}

PlanRiver windingRiver(std::size_t number, const Ruler& ruler)
{
    auto river = numbered<PlanRiver>("R-", number);
    river.river.key = river.meta.code;
    river.river.name = "河流" + std::to_string(number);
    river.river.nameEn = "River " + std::to_string(number);
    river.river.directionConfirmed = true;
    Line line;
    for (int i = 0; i <= 200; ++i) {
        const double along = 100.0 * i;
        line.push_back(
            {480'000 + 2'000.0 * static_cast<double>(number % 25) + 400 * std::sin(along / 2'000 * std::numbers::pi),
             2'400'000 + 25'000.0 * static_cast<double>(number / 25) + along});
    }
    river.river.alignment =
        std::make_shared<const Alignment>(bench::orStop(Alignment::make(std::move(line), {}, ruler), "a river"));
    return river;
}

/// Rivers of 20 km with as many segments strewn over them, with measures, statuses and costs.
Plan planOf(std::size_t rivers, std::size_t segments)
{
    Plan plan;
    PlanInfo info;
    info.title = "规划";
    info.crs = bench::orStop(Crs::fromEpsg(4547), "EPSG:4547");
    plan.setInfo(info);
    const Ruler ruler = bench::orStop(Ruler::make(info.crs), "a ruler");
    ChangeSet changes;
    for (std::size_t i = 0; i < rivers; ++i)
        changes.add(windingRiver(i, ruler));
    std::mt19937_64 random(20230320);
    for (std::size_t i = 0; i < segments; ++i) {
        auto segment = numbered<Segment>("S-", i);
        segment.meta.name = "整治段" + std::to_string(i);
        segment.river = "R-" + std::to_string(random() % rivers);
        segment.span.from = Position{static_cast<std::int64_t>(random() % 19'000'000)};
        segment.span.to = segment.span.from + Millimetres{10'000 + static_cast<std::int64_t>(random() % 900'000)};
        segment.bank = static_cast<Bank>(random() % 4);
        segment.measures = {{random() % 2 ? "M07" : "M01", 100.0, "m", 5000.0}};
        segment.events = {
            {bench::orStop(Date::parse("2023-03-20"), "a day"), random() % 2 ? "completion" : "plan", {}}};
        changes.add(std::move(segment));
    }
    if (!plan.apply(changes))
        bench::stop("the segments do not fit the plan");
    return plan;
}

void mapPdf(benchmark::State& state)
{
    const TranslationScope words(Language::English);
    const Plan plan = bench::networkPlanInMemory();
    MapSheetRequest request;
    request.count.scheme = bench::orStop(findScheme(plan, ""), "the scheme");
    request.version = QStringLiteral("bench");
    qsizetype size = 0;
    for (auto _ : state) {
        const MapSheet sheet = bench::orStop(makeMapSheet(plan, request), "the map");
        size = bench::orStop(mapFileOf(sheet, MapFileFormat::Pdf), "the PDF").size();
    }
    state.counters["size"] = static_cast<double>(size) / kMebi;
}

void largeReport(benchmark::State& state)
{
    const TranslationScope words(Language::Chinese);
    const Plan plan = planOf(500, 5'000);
    ReportRequest request;
    request.count.scheme = bench::orStop(findScheme(plan, ""), "the scheme");
    request.languages = {Language::Chinese};
    request.version = QStringLiteral("bench");
    std::size_t pages = 0;
    for (auto _ : state) {
        const Report report = bench::orStop(makeReport(plan, request), "the report");
        benchmark::DoNotOptimize(bench::orStop(reportPdf(report), "the PDF"));
        pages = report.sheets.size();
    }
    state.counters["pages"] = static_cast<double>(pages);
}

void sampleReport(benchmark::State& state)
{
    const auto file = std::filesystem::path(bench::dataFolder()) / "sample.pdf";
    for (auto _ : state) {
        const bench::ChildRun run = bench::runChild(
            {RIPARIA_BENCH_CLI, "report", RIPARIA_BENCH_SAMPLE, "-o", file.string(), "--overwrite", "-q"});
        if (!run.succeeded) {
            state.SkipWithError("the report was not written");
            return;
        }
        state.SetIterationTime(run.wall);
    }
    state.counters["size"] = static_cast<double>(std::filesystem::file_size(file)) / kMebi;
}

void tables(benchmark::State& state)
{
    const TranslationScope words(Language::English);
    const Plan plan = planOf(500, 100'000);
    ExportOrder order;
    order.request.scheme = bench::orStop(findScheme(plan, ""), "the scheme");
    order.tables = {"segments"};
    for (auto _ : state) {
        for (const ExportFormat format : {ExportFormat::Xlsx, ExportFormat::Csv}) {
            order.format = format;
            const auto file = std::filesystem::path(bench::dataFolder()) / "rows";
            const Exported done = bench::orStop(exportPlanTo(plan, order, file.string(), true), "the table");
            if (done.rows != 100'000)
                bench::stop("rows were lost");
        }
    }
}

} // namespace

#define ONCE(function)                                                                                                 \
    BENCHMARK(function)->MeasureProcessCPUTime()->UseRealTime()->Unit(benchmark::kSecond)->Iterations(1)

ONCE(mapPdf)->Repetitions(3)->Name("map PDF of 1M reaches at overview");
ONCE(largeReport)->Repetitions(3)->Name("report of 500 rivers and 5,000 segments");
BENCHMARK(sampleReport)
    ->Unit(benchmark::kSecond)
    ->UseManualTime()
    ->Iterations(1)
    ->Name("report of the sample, whole process");
ONCE(tables)->Repetitions(3)->Name("XLSX and CSV of 100,000 rows");
