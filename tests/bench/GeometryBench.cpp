// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geometry/PackedIndex.h"
#include "core/geometry/Region.h"
#include "tests/bench/RandomReaches.h"

#include <benchmark/benchmark.h>

#include <cmath>
#include <limits>
#include <numbers>
#include <random>
#include <vector>

using namespace riparia;

namespace {

const std::vector<Box>& millionBoxes()
{
    static const std::vector<Box> boxes = [] {
        const ShapeTable reaches = bench::randomReaches(1'000'000, 16);
        std::vector<Box> result;
        for (std::size_t i = 0; i < reaches.shapeCount(); ++i)
            result.push_back(reaches.bounds(i));
        return result;
    }();
    return boxes;
}

const PackedIndex& millionIndex()
{
    static const PackedIndex index(millionBoxes());
    return index;
}

/// Ten thousand places, one after the other.
Point nextPlace()
{
    static std::mt19937_64 random(1);
    static std::uniform_real_distribution<double> longitude(112.3, 116.3);
    static std::uniform_real_distribution<double> latitude(20.8, 24.8);
    return {longitude(random), latitude(random)};
}

void buildIndex(benchmark::State& state)
{
    const std::vector<Box>& boxes = millionBoxes();
    for (auto _ : state)
        benchmark::DoNotOptimize(PackedIndex(boxes).size());
}

void queryIndex(benchmark::State& state, double size)
{
    const PackedIndex& index = millionIndex();
    for (auto _ : state) {
        std::size_t hits = 0;
        const Point p = nextPlace();
        index.query(Box{p.x, p.y, p.x, p.y}.grown(size / 2), [&hits](std::uint32_t) {
            ++hits;
            return true;
        });
        benchmark::DoNotOptimize(hits);
    }
}

void nearestBox(benchmark::State& state)
{
    const PackedIndex& index = millionIndex();
    for (auto _ : state) {
        double best = std::numeric_limits<double>::infinity();
        index.nearest(nextPlace(), 102'000, 111'000, [&best](std::uint32_t, double distance) {
            best = std::min(best, distance);
            return best;
        });
        benchmark::DoNotOptimize(best);
    }
}

/// Circles of 18 corners strewn so that most hang together.
std::vector<Region> circles(std::size_t count)
{
    std::mt19937_64 random(20230320);
    const double side = 38 * std::sqrt(static_cast<double>(count));
    std::uniform_real_distribution<double> place(0, side);
    std::vector<Region> result;
    while (result.size() < count) {
        const Point centre = {530000 + place(random), 2520000 + place(random)};
        Polygon circle;
        for (int i = 0; i <= 18; ++i) {
            const double angle = 2 * std::numbers::pi * (i % 18) / 18;
            circle.outer.push_back({centre.x + 30 * std::cos(angle), centre.y + 30 * std::sin(angle)});
        }
        result.push_back(Region::make({circle})->region);
    }
    return result;
}

void uniteAll(benchmark::State& state)
{
    const std::vector<Region> regions = circles(10'000);
    for (auto _ : state)
        benchmark::DoNotOptimize(Region::unionOf(regions)->planarArea());
}

} // namespace

BENCHMARK(buildIndex)->Name("index build, 1M boxes")->Unit(benchmark::kSecond);
BENCHMARK_CAPTURE(queryIndex, snap, 0.002)
    ->Name("index query of a snap box in 1M boxes")
    ->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(queryIndex, window, 0.5)
    ->Name("index query of half a degree in 1M boxes")
    ->Unit(benchmark::kMicrosecond);
BENCHMARK(nearestBox)->Name("index nearest of 1M boxes")->Unit(benchmark::kMicrosecond);
BENCHMARK(uniteAll)->Name("union of 10,000 overlapping polygons")->Unit(benchmark::kSecond)->UseRealTime();
