// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <benchmark/benchmark.h>

#include <cstdio>
#include <string>
#include <vector>

namespace {

/// {"figure": "geodesic length, 1M reaches", "value": 0.0912, "unit": "s"} per figure, the median of its repetitions;
/// counters of a benchmark are figures of their own, and so
/// is the time its processors took, which says more than the clock where others are at work.
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
            const std::string name = run.run_name.function_name;
            print(name, run.GetAdjustedRealTime(), benchmark::GetTimeUnitString(run.time_unit));
            print(name + ", CPU", run.GetAdjustedCPUTime(), benchmark::GetTimeUnitString(run.time_unit));
            for (const auto& [counter, value] : run.counters)
                print(name + ", " + counter, value.value, "");
        }
    }

private:
    static void print(const std::string& figure, double value, const char* unit)
    {
        std::printf("{\"figure\": \"%s\", \"value\": %.6g, \"unit\": \"%s\"}\n", figure.c_str(), value, unit);
        std::fflush(stdout);
    }
};

} // namespace

/// Options of Google Benchmark may follow; --benchmark_filter=index runs the figures whose name holds "index".
int main(int argc, char** argv)
{
    std::string repetitions = "--benchmark_repetitions=7";
    std::string aggregates = "--benchmark_report_aggregates_only=true";
    std::vector<char*> arguments = {argv[0], repetitions.data(), aggregates.data()};
    arguments.insert(arguments.end(), argv + 1, argv + argc);
    int count = static_cast<int>(arguments.size());
    benchmark::Initialize(&count, arguments.data());
    if (benchmark::ReportUnrecognizedArguments(count, arguments.data()))
        return 2;
    JsonLines reporter;
    return benchmark::RunSpecifiedBenchmarks(&reporter) == 0 ? 1 : 0;
}
