// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geometry/PackedIndex.h"
#include "core/river/RiverDoctor.h"
#include "core/river/RiverNetwork.h"
#include "tests/bench/TestNetwork.h"

#include <benchmark/benchmark.h>
#include <geodesic.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <random>

using namespace riparia;

namespace {

void lengthByPeer(benchmark::State& state)
{
    const ShapeTable& shapes = bench::network().shapes;
    geod_geodesic earth{};
    geod_init(&earth, 6378137, 1 / 298.257222101);
    for (auto _ : state) {
        double sum = 0;
        for (std::size_t part = 0; part < shapes.partCount(); ++part) {
            const auto x = shapes.partX(part), y = shapes.partY(part);
            for (std::size_t i = 1; i < x.size(); ++i) {
                double edge = 0;
                geod_inverse(&earth, y[i - 1], x[i - 1], y[i], x[i], &edge, nullptr, nullptr);
                sum += edge;
            }
        }
        benchmark::DoNotOptimize(sum);
    }
}

void lengthOfNetwork(benchmark::State& state)
{
    const ShapeTable& shapes = bench::network().shapes;
    const Ruler& ruler = bench::networkRuler();
    for (auto _ : state)
        benchmark::DoNotOptimize(ruler.length(shapes));
}

/// From the shapes to an index that answers, boxes included.
PackedIndex indexOf(const ShapeTable& shapes)
{
    std::vector<Box> boxes;
    boxes.reserve(shapes.shapeCount());
    for (std::size_t i = 0; i < shapes.shapeCount(); ++i)
        boxes.push_back(shapes.bounds(i));
    return PackedIndex(boxes);
}

void indexNetwork(benchmark::State& state)
{
    const ShapeTable& shapes = bench::network().shapes;
    for (auto _ : state)
        benchmark::DoNotOptimize(indexOf(shapes).size());
}

const RiverNetwork& riverNetwork()
{
    static const RiverNetwork network = RiverNetwork::make(bench::networkRivers());
    return network;
}

void makeRiverNetwork(benchmark::State& state)
{
    const std::vector<River>& rivers = bench::networkRivers();
    for (auto _ : state)
        benchmark::DoNotOptimize(RiverNetwork::make(rivers).rivers().size());
}

/// Places up to `metres` off a vertex of a river, all rivers alike.
std::vector<Point> placesNearRivers(std::size_t count, double metres)
{
    const std::vector<River>& rivers = bench::networkRivers();
    std::mt19937_64 random(20230320);
    std::uniform_real_distribution<double> off(-metres, metres);
    std::vector<Point> places;
    while (places.size() < count) {
        const Line& line = rivers[random() % rivers.size()].alignment->points();
        const Point vertex = line[random() % line.size()];
        places.push_back({vertex.x + off(random) / 105'000, vertex.y + off(random) / 111'000});
    }
    return places;
}

/// Asks one place after the other and gives the times of single answers: the figure is the 99th percentile.
template <class Ask>
void measureAnswers(benchmark::State& state, const std::vector<Point>& places, const Ask& ask)
{
    using Clock = std::chrono::steady_clock;
    for (auto _ : state) {
        std::vector<double> seconds;
        seconds.reserve(places.size());
        for (const Point& place : places) {
            const Clock::time_point begin = Clock::now();
            benchmark::DoNotOptimize(ask(place));
            seconds.push_back(std::chrono::duration<double>(Clock::now() - begin).count());
        }
        std::sort(seconds.begin(), seconds.end());
        state.SetIterationTime(seconds[seconds.size() * 99 / 100]);
        state.counters["median"] = 1e6 * seconds[seconds.size() / 2];
    }
}

constexpr std::size_t kQuestions = 20'000;
constexpr double kLocateWithin = 200; ///< metres

void locate(benchmark::State& state)
{
    const RiverNetwork& network = riverNetwork();
    measureAnswers(state, placesNearRivers(kQuestions, kLocateWithin),
                   [&](Point place) { return network.locate(place, kLocateWithin); });
}

/// The nearest place on any reach within 12 pixels, as the map asks while the hand moves: index over reaches, then their edges.
void snap(benchmark::State& state, double metresPerPixel)
{
    const double within = 12 * metresPerPixel;
    const RiverNetwork& network = riverNetwork();
    measureAnswers(state, placesNearRivers(kQuestions, within),
                   [&](Point place) { return network.locate(place, within); });
}

void assemble(benchmark::State& state, bool withKeys)
{
    ReachSoup soup = bench::networkSoup();
    if (!withKeys)
        soup.key.clear();
    const Ruler& ruler = bench::networkRuler();
    for (auto _ : state) {
        Assembly assembly = bench::orStop(buildRivers(soup, ruler, {}), "assembling");
        state.PauseTiming();
        if (assembly.balance.remainder().value != 0 || assembly.rivers.size() < 83'337)
            state.SkipWithError("the network was not assembled whole");
        assembly = {};
        state.ResumeTiming();
    }
}

void doctor(benchmark::State& state)
{
    const ReachSoup& soup = bench::networkSoup();
    for (auto _ : state) {
        const auto findings = bench::orStop(examine(soup, bench::networkRuler(), {}), "the doctor");
        state.counters["findings"] = static_cast<double>(findings.size());
    }
}

} // namespace

#define FIGURE(function) BENCHMARK(function)->Unit(benchmark::kSecond)->MeasureProcessCPUTime()->UseRealTime()
#define FIGURE_OF(...) BENCHMARK_CAPTURE(__VA_ARGS__)->Unit(benchmark::kSecond)->MeasureProcessCPUTime()->UseRealTime()
#define ANSWERS(bench) bench->Unit(benchmark::kMicrosecond)->UseManualTime()->Iterations(1)

FIGURE(lengthByPeer)->Name("geod_inverse over the network")->Repetitions(3);
FIGURE(lengthOfNetwork)->Name("geodesic length of the network");
FIGURE(indexNetwork)->Name("spatial index of the network");
FIGURE_OF(assemble, keys, true)->Name("assemble the network into rivers");
FIGURE_OF(assemble, connection, false)->Name("assemble the network into rivers, by connection")->Repetitions(3);
FIGURE(doctor)->Name("river doctor on the network")->Repetitions(3);
FIGURE(makeRiverNetwork)->Name("index and confluences of 83,337 rivers")->Repetitions(3);
ANSWERS(BENCHMARK(locate))->Name("locate p99");
ANSWERS(BENCHMARK_CAPTURE(snap, near, 5))->Name("snap within 12 px p99, 5 m a pixel");
ANSWERS(BENCHMARK_CAPTURE(snap, far, 100))->Name("snap within 12 px p99, 100 m a pixel");
