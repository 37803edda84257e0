// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geodesy/Projector.h"
#include "core/geodesy/Ruler.h"
#include "tests/bench/RandomReaches.h"

#include <benchmark/benchmark.h>

using namespace riparia;

namespace {

constexpr std::size_t kReaches = 1'000'000;
constexpr std::size_t kVertices = 16;

/// The million reaches in a system; made once.
const ShapeTable& reachesIn(int epsg)
{
    static const ShapeTable geographic = bench::randomReaches(kReaches, kVertices);
    static const ShapeTable projected = [] {
        ShapeTable table = geographic;
        Projector::make(*Crs::fromEpsg(4490), *Crs::fromEpsg(4547))->convert(table.x, table.y);
        return table;
    }();
    return epsg == 4490 ? geographic : projected;
}

void lengthOfAll(benchmark::State& state, int epsg, LengthMethod method)
{
    const ShapeTable& reaches = reachesIn(epsg);
    const Ruler ruler = *Ruler::make(*Crs::fromEpsg(epsg), method);
    for (auto _ : state)
        benchmark::DoNotOptimize(ruler.length(reaches));
}

void convertAll(benchmark::State& state)
{
    const Projector projector = *Projector::make(*Crs::fromEpsg(4490), *Crs::fromEpsg(4547));
    for (auto _ : state) {
        state.PauseTiming();
        std::vector<double> x = reachesIn(4490).x;
        std::vector<double> y = reachesIn(4490).y;
        state.ResumeTiming();
        benchmark::DoNotOptimize(projector.convert(x, y));
    }
}

} // namespace

BENCHMARK_CAPTURE(lengthOfAll, geographic, 4490, LengthMethod::Geodesic)
    ->Name("geodesic length of 1M reaches x 16 vertices, degrees")
    ->Unit(benchmark::kSecond)
    ->UseRealTime();
BENCHMARK_CAPTURE(lengthOfAll, projected, 4547, LengthMethod::Geodesic)
    ->Name("geodesic length of 1M reaches x 16 vertices, 3-degree zone")
    ->Unit(benchmark::kSecond)
    ->UseRealTime();
BENCHMARK_CAPTURE(lengthOfAll, grid, 4547, LengthMethod::Grid)
    ->Name("grid length of 1M reaches x 16 vertices")
    ->Unit(benchmark::kSecond)
    ->UseRealTime();
BENCHMARK(convertAll)
    ->Name("conversion of 16M vertices from degrees to a 3-degree zone")
    ->Unit(benchmark::kSecond)
    ->UseRealTime();
