// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/DrawProbe.h"
#include "tests/bench/Figures.h"
#include "tests/bench/ImportProbe.h"
#include "tests/bench/MemoryProbe.h"
#include "tests/bench/StartProbe.h"
#include "tests/bench/TestNetwork.h"

#include <benchmark/benchmark.h>

#include <QGuiApplication>

#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

namespace {

using riparia::bench::printFigure;

/// One line of JSON per figure, the median of its repetitions; counters of a benchmark are figures of their own.
class JsonLines : public benchmark::BenchmarkReporter {
public:
    bool ReportContext(const Context&) override { return true; }

    void ReportRuns(const std::vector<Run>& runs) override
    {
        for (const Run& run : runs) {
            if (run.error_occurred) {
                std::fprintf(stderr, "%s: %s\n", run.benchmark_name().c_str(), run.error_message.c_str());
                continue;
            }
            const bool isMedian = run.run_type == Run::RT_Aggregate && run.aggregate_name == "median";
            if (run.run_type == Run::RT_Aggregate && !isMedian)
                continue;
            print(run);
        }
    }

private:
    static void print(const Run& run)
    {
        const std::string& name = run.run_name.function_name;
        riparia::bench::Figure figure{name, run.GetAdjustedRealTime(), benchmark::GetTimeUnitString(run.time_unit), {}};
        // Without process_time the processor time is that of one thread, which says nothing.
        if (run.run_name.time_type.find("process_time") != std::string::npos)
            figure.cpu = run.GetAdjustedCPUTime() / benchmark::GetTimeUnitMultiplier(run.time_unit);
        printFigure(figure);
        for (const auto& [counter, value] : run.counters)
            printFigure({name + ", " + counter, value.value, {}, {}});
    }
};

} // namespace

/// `riparia_bench [--peers=FILE] [PART] [OPTIONS]`: the figures whose name matches PART, a regular expression, beside those of FILE, which
/// peers.sh has measured. Options of Google Benchmark may follow. `riparia_bench --network` writes the test network that both read.
int main(int argc, char** argv)
{
    if (argc == 3 && std::string_view(argv[1]) == riparia::bench::kMemoryProbe)
        return riparia::bench::memoryProbe(argv[2]);
    qputenv("QT_QPA_PLATFORM", "offscreen");
    if (argc == 3 && std::string_view(argv[1]) == riparia::bench::kStartProbe)
        return riparia::bench::startProbe(argc, argv);
    if (argc == 2 && std::string_view(argv[1]) == riparia::bench::kSampleProbe)
        return riparia::bench::sampleProbe(argc, argv);
    if (argc == 2 && std::string_view(argv[1]) == riparia::bench::kImportProbe)
        return riparia::bench::importProbe(argc, argv);
    if (argc == 3 && std::string_view(argv[1]) == riparia::bench::kDrawProbe)
        return riparia::bench::drawProbe(argc, argv);
    if (argc == 2 && std::string_view(argv[1]) == "--network") {
        std::printf("%s\n", riparia::bench::networkFile().c_str());
        return 0;
    }
    constexpr std::string_view peers = "--peers=";
    if (argc > 1 && std::string_view(argv[1]).starts_with(peers)) {
        riparia::bench::readPeers(std::string_view(argv[1]).substr(peers.size()));
        argv[1] = argv[0]; // the name of the program stands before what is left
        ++argv;
        --argc;
    }
    std::vector<std::string> words = {argv[0], "--benchmark_repetitions=7", "--benchmark_report_aggregates_only=true"};
    for (int i = 1; i < argc; ++i)
        words.push_back(argv[i][0] == '-' ? std::string(argv[i]) : "--benchmark_filter=" + std::string(argv[i]));
    std::vector<char*> arguments;
    for (std::string& word : words)
        arguments.push_back(word.data());
    int count = static_cast<int>(arguments.size());
    benchmark::Initialize(&count, arguments.data());
    if (benchmark::ReportUnrecognizedArguments(count, arguments.data()))
        return 2;
    const QGuiApplication application(argc, argv);
    JsonLines reporter;
    const int code = benchmark::RunSpecifiedBenchmarks(&reporter) == 0 ? 1 : 0;
    std::fflush(stdout);
    std::_Exit(code); // the maps that were measured, and their workers, do not outlive the application otherwise
}
