// SPDX-FileCopyrightText: Riparia developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/source/SourceReader.h"
#include "tests/bench/MappedFile.h"
#include "tests/bench/TestNetwork.h"

#include <benchmark/benchmark.h>
#include <gdal_priv.h>
#include <ogrsf_frmts.h>

#include <cstdint>
#include <cstring>
#include <memory>
#include <vector>

using namespace riparia;

namespace {

/// What every reader of the test network must have seen; adding all numbers up keeps the compiler from leaving them out.
struct Seen {
    std::size_t features = 0;
    double x = 0;
    std::size_t textBytes = 0;
};

void check(benchmark::State& state, const Seen& seen)
{
    if (seen.features != bench::kNetworkReaches)
        state.SkipWithError("the reader did not see all reaches");
    benchmark::DoNotOptimize(seen);
}

/// The floor: every coordinate of the mapped .shp once.
void walkMappedFile(benchmark::State& state)
{
    const bench::MappedFile file(bench::networkFile());
    for (auto _ : state) {
        Seen seen;
        const char* const end = file.begin() + file.size();
        for (const char* at = file.begin() + 100; at + 8 <= end; ++seen.features) {
            std::uint32_t words = 0, points = 0;
            std::memcpy(&words, at + 4, 4);
            std::memcpy(&points, at + 8 + 40, 4);
            const char* const first = at + 8 + 48;
            for (std::uint32_t i = 0; i < points; ++i) {
                double place[2];
                std::memcpy(place, first + i * 16, 16);
                seen.x += place[0] + place[1];
            }
            at += 8 + 2 * static_cast<std::size_t>(__builtin_bswap32(words));
        }
        check(state, seen);
    }
}

void touchFields(const OGRFeature& feature, Seen& seen)
{
    for (int i = 0; i < feature.GetFieldCount(); ++i) {
        const OGRField* value = feature.GetRawFieldRef(i);
        const OGRFieldType type = feature.GetFieldDefnRef(i)->GetType();
        if (type == OFTString)
            seen.textBytes += OGR_RawField_IsUnset(value) ? 0 : std::strlen(value->String);
        else if (type == OFTReal)
            seen.x += value->Real;
        else
            seen.textBytes += static_cast<std::size_t>(value->Integer & 1);
    }
}

/// A bare loop over GetNextFeature as a program would write it that does nothing else.
void readWithGdal(benchmark::State& state, bool attributes)
{
    GDALAllRegister();
    for (auto _ : state) {
        const std::unique_ptr<GDALDataset> file(
            GDALDataset::Open(bench::networkFile().c_str(), GDAL_OF_VECTOR | GDAL_OF_READONLY));
        OGRLayer* layer = file->GetLayer(0);
        Seen seen;
        std::vector<const char*> ignored;
        if (!attributes) {
            for (int i = 0; i < layer->GetLayerDefn()->GetFieldCount(); ++i)
                ignored.push_back(layer->GetLayerDefn()->GetFieldDefn(i)->GetNameRef());
            ignored.push_back(nullptr);
            layer->SetIgnoredFields(ignored.data());
        }
        while (const std::unique_ptr<OGRFeature> feature{layer->GetNextFeature()}) {
            const OGRLineString* line = feature->GetGeometryRef()->toLineString();
            for (int i = 0; i < line->getNumPoints(); ++i)
                seen.x += line->getX(i) + line->getY(i);
            if (attributes)
                touchFields(*feature, seen);
            ++seen.features;
        }
        check(state, seen);
    }
}

void readNetwork(benchmark::State& state, bool attributes)
{
    const std::string path = bench::networkFile();
    ReadOptions options;
    options.attributes = attributes;
    for (auto _ : state) {
        auto source = std::make_unique<Source>(bench::orStop(readSource(path, options), "the test network"));
        state.PauseTiming();
        const SourceLayer& layer = source->layers.front();
        if (layer.shapes.shapeCount() != bench::kNetworkReaches || !layer.issues.empty() ||
            (attributes && layer.fields.size() != 14))
            state.SkipWithError("the network was not read whole");
        source.reset();
        state.ResumeTiming();
    }
}

} // namespace

#define FIGURE(...) BENCHMARK_CAPTURE(__VA_ARGS__)->Unit(benchmark::kSecond)->MeasureProcessCPUTime()->UseRealTime()

BENCHMARK(walkMappedFile)
    ->Name("walk of the mapped .shp")
    ->Unit(benchmark::kSecond)
    ->MeasureProcessCPUTime()
    ->UseRealTime();
FIGURE(readWithGdal, geometry, false)->Name("GDAL, geometry only");
FIGURE(readNetwork, geometry, false)->Name("read, 1M reaches, geometry only");
FIGURE(readWithGdal, all, true)->Name("GDAL, geometry and 14 attributes");
FIGURE(readNetwork, all, true)->Name("read, 1M reaches with 14 attributes");
