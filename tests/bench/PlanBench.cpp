// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/import/Importer.h"
#include "core/io/planfile/PlanStore.h"
#include "core/io/source/SourceReader.h"
#include "tests/bench/TestNetwork.h"

#include <benchmark/benchmark.h>

#include <filesystem>
#include <memory>

using namespace riparia;

namespace {

namespace fs = std::filesystem;

const SaveStamp kStamp{"2023-03-20T08:00:00.000Z", "bench", "bench"};

Plan emptyPlan()
{
    Plan plan;
    PlanInfo info;
    info.id = Uuid::named("riparia_bench");
    info.title = "network";
    plan.setInfo(std::move(info));
    return plan;
}

/// From the shapefile to the finished plan file, as `riparia-cli import` does it.
void importNetwork(const std::string& target)
{
    const Source source = bench::orStop(readSource(bench::networkFile()), "reading");
    ImportOptions options;
    options.key = bench::kNetworkKey;
    options.name = bench::kNetworkName;
    options.time = kStamp.time;
    Plan plan = emptyPlan();
    Imported imported = bench::orStop(importSource(plan, source, options), "importing");
    if (!plan.apply(imported.changes))
        bench::stop("the import does not fit the plan");
    plan.setInfo(std::move(imported.info));
    if (plan.rivers().size() < 83'337)
        bench::stop("the import lost rivers");
    bench::orStop(PlanStore::create(target, plan, kStamp, true), "making the plan");
}

/// The plan of the network, made anew by every run that needs it: the file format may have changed since.
const std::string& networkPlan()
{
    static const std::string path = [] {
        const std::string file = (fs::path(bench::dataFolder()) / "network.riparia.gpkg").string();
        importNetwork(file);
        return file;
    }();
    return path;
}

std::string samplePlan()
{
    const fs::path copy = fs::path(bench::dataFolder()) / "sample.riparia.gpkg";
    fs::copy_file(RIPARIA_BENCH_SAMPLE, copy, fs::copy_options::overwrite_existing);
    return copy.string();
}

void importAll(benchmark::State& state)
{
    const std::string target = (fs::path(bench::dataFolder()) / "imported.riparia.gpkg").string();
    for (auto _ : state)
        importNetwork(target);
    state.counters["MiB of plan file"] = static_cast<double>(fs::file_size(target)) / (1 << 20);
    fs::remove(target);
}

void openPlan(benchmark::State& state, const std::string& path)
{
    for (auto _ : state) {
        auto store = bench::orStop(PlanStore::open(path), "opening");
        state.PauseTiming();
        if (!store->issues().empty() || store->plan().rivers().isEmpty())
            state.SkipWithError("the plan was not opened as it was written");
        store.reset();
        state.ResumeTiming();
    }
}

void openNetwork(benchmark::State& state)
{
    openPlan(state, networkPlan());
}

void openSample(benchmark::State& state)
{
    openPlan(state, samplePlan());
}

Segment segmentOn(const PlanRiver& river, const std::string& remarks)
{
    Segment segment;
    segment.meta.uuid = Uuid::named("the segment of riparia_bench");
    segment.meta.code = "S-9001";
    segment.meta.remarks = remarks;
    segment.river = river.river.key;
    const Alignment& alignment = *river.river.alignment;
    segment.span = {Position{0}, Position{alignment.length().value / 2}};
    segment.anchorFrom = alignment.pointAt(segment.span.from);
    segment.anchorTo = alignment.pointAt(segment.span.to);
    segment.alignmentHash = alignment.hash();
    segment.snapshot = alignment.slice(segment.span);
    return segment;
}

/// One edit of one segment and its save; each edit is another one.
void saveEdits(benchmark::State& state, const std::string& path)
{
    const auto store = bench::orStop(PlanStore::open(path), "opening");
    const std::shared_ptr<const PlanRiver> river = store->plan().rivers().begin()->second;
    int number = 0;
    const auto save = [&] {
        ChangeSet changes;
        Segment segment = segmentOn(*river, "edit " + std::to_string(++number));
        if (const auto before = store->plan().segments().find(segment.meta.uuid))
            changes.replace(before, std::move(segment));
        else
            changes.add(std::move(segment));
        return store->save(changes, store->plan().info(), kStamp);
    };
    for (auto _ : state) {
        if (!save())
            bench::stop("the save failed");
    }
}

void saveIntoNetwork(benchmark::State& state)
{
    saveEdits(state, networkPlan());
}

void saveIntoSample(benchmark::State& state)
{
    saveEdits(state, samplePlan());
}

} // namespace

#define FIGURE(function) BENCHMARK(function)->MeasureProcessCPUTime()->UseRealTime()

FIGURE(openSample)->Name("open the sample plan")->Unit(benchmark::kMillisecond);
FIGURE(saveIntoSample)->Name("save one edit into the sample plan")->Unit(benchmark::kMillisecond);
FIGURE(importAll)->Name("import the network into a plan file")->Unit(benchmark::kSecond)->Iterations(1)->Repetitions(3);
FIGURE(openNetwork)->Name("open a plan with 83,337 rivers")->Unit(benchmark::kSecond)->Iterations(1);
FIGURE(saveIntoNetwork)
    ->Name("save one edit into a plan with 83,337 rivers")
    ->Unit(benchmark::kMillisecond)
    ->Iterations(20);
