// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/ChildProcess.h"
#include "tests/bench/DrawProbe.h"
#include "tests/bench/ImportProbe.h"
#include "tests/bench/MemoryProbe.h"
#include "tests/bench/StartProbe.h"
#include "tests/bench/TestNetwork.h"

#include <benchmark/benchmark.h>

#include <sstream>
#include <string>
#include <vector>

using namespace riparia;

namespace {

/// ogrinfo -al -so looks at headers only, riparia-cli info reads and measures everything: the peer that reads too is ogrinfo with a query.
/// A whole program: its start, its work on the network and its end.
void wholeProcess(benchmark::State& state, const std::vector<std::string>& words)
{
    std::vector<std::string> command = words;
    command.push_back(bench::networkFile());
    for (auto _ : state) {
        const bench::ChildRun run = bench::runChild(command);
        if (!run.succeeded || run.output.find("1000000") == std::string::npos) {
            state.SkipWithError("the program is not there, or did not see all reaches");
            return;
        }
        state.SetIterationTime(run.wall);
        state.counters["cpu"] = run.cpu;
    }
}

/// From nothing to the sample on the screen.
void untilTheSampleIsDrawn(benchmark::State& state, const std::vector<std::string>& options)
{
    std::vector<std::string> command = {"/proc/self/exe"};
    command.insert(command.end(), options.begin(), options.end());
    for (auto _ : state) {
        const bench::ChildRun run = bench::runChild(command);
        if (!run.succeeded || run.output != "drawn\n") {
            state.SkipWithError("the window did not open");
            return;
        }
        state.SetIterationTime(run.wall);
    }
}

void importLines(benchmark::State& state)
{
    for (auto _ : state) {
        const bench::ChildRun run = bench::runChild({"/proc/self/exe", bench::kImportProbe});
        double seconds = 0, untilShown = 0, whileTaken = 0, cancel = 0;
        std::istringstream(run.output) >> seconds >> untilShown >> whileTaken >> cancel;
        if (!run.succeeded || cancel == 0) {
            state.SkipWithError("the import did not come to its end");
            return;
        }
        state.SetIterationTime(seconds);
        state.counters["longest gap until it is shown"] = untilShown;
        state.counters["longest gap while it is taken"] = whileTaken;
        state.counters["cancel"] = cancel;
    }
}

void drawSegment(benchmark::State& state)
{
    for (auto _ : state) {
        const bench::ChildRun run = bench::runChild({"/proc/self/exe", bench::kDrawProbe, RIPARIA_BENCH_SAMPLE});
        double milliseconds = 0;
        std::istringstream(run.output) >> milliseconds;
        if (!run.succeeded || milliseconds == 0) {
            state.SkipWithError("no segment was drawn, or the summary stayed as it was");
            return;
        }
        state.SetIterationTime(milliseconds / 1000);
    }
}

/// The time is of no interest; the figures are its counters.
void memory(benchmark::State& state)
{
    for (auto _ : state) {
        const bench::ChildRun run = bench::runChild({"/proc/self/exe", bench::kMemoryProbe, bench::networkFile()});
        double vertices = 0, loaded = 0, attributes = 0;
        std::istringstream(run.output) >> vertices >> loaded >> attributes;
        if (!run.succeeded || vertices == 0) {
            state.SkipWithError("the probe did not measure");
            return;
        }
        state.counters["read and index"] = loaded / vertices;
        state.counters["attributes"] = attributes / vertices;
    }
}

} // namespace

#define PROCESS(bench) bench->Unit(benchmark::kSecond)->UseManualTime()->Iterations(1)

PROCESS(BENCHMARK_CAPTURE(wholeProcess, ogrinfo, {"ogrinfo", "-al", "-so"}))->Name("ogrinfo -al -so, whole process");
PROCESS(BENCHMARK_CAPTURE(wholeProcess, ogrinfoAll,
                          {"ogrinfo", "-ro", "-sql", "SELECT COUNT(COMID), SUM(OGR_GEOM_AREA) FROM network"}))
    ->Name("ogrinfo over every feature, whole process");
PROCESS(BENCHMARK_CAPTURE(wholeProcess, riparia, {RIPARIA_BENCH_CLI, "info"}))->Name("riparia-cli info, whole process");
PROCESS(BENCHMARK_CAPTURE(untilTheSampleIsDrawn, copied, {bench::kStartProbe, RIPARIA_BENCH_SAMPLE}))
    ->Name("start to the sample on the screen");
PROCESS(BENCHMARK_CAPTURE(untilTheSampleIsDrawn, made, {bench::kSampleProbe}))->Name("first opening of the sample");
PROCESS(BENCHMARK(importLines))->Name("import of 20,000 lines");
PROCESS(BENCHMARK(drawSegment))->Name("second click to the changed summary")->Unit(benchmark::kMillisecond);
BENCHMARK(memory)->Name("memory")->Unit(benchmark::kSecond)->Iterations(1)->Repetitions(3)->UseRealTime();
